"""A fair's badge keys in a file that only a passphrase opens, on its way to another desk.

Key from the passphrase by scrypt (RFC 7914, 64 MB), contents sealed with ChaCha20-Poly1305
(RFC 8439); what stands outside the seal (fair, version) is authenticated with it.
"""

import base64
import binascii
import json
import os
import secrets
import unicodedata
from collections.abc import Mapping
from hashlib import scrypt
from typing import Any

from app.errors import AppError
from app.models.badge_key import KeyParcel
from app.models.ids import FairId
from app.services.badges.token import KEY_BYTES, KEY_IDS

SUFFIX = ".fairkey"
LARGEST = 65_536  # bytes of a key file that are read at all; a real one has some 500
LEAST_LETTERS = 12

_KIND, _VERSION = "fairdesk-badge-key", 1
_COST, _BLOCK, _PARALLEL = 1 << 16, 8, 1
_MEMORY = 2 * 128 * _COST * _BLOCK
_SALT, _NONCE = 16, 12
# Letters and digits that are not mistaken for each other when they are read out.
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP = 4, 4  # 31 ** 16: 79 bits


def new_passphrase() -> str:
    """A passphrase that nobody guesses and that can be read out: ``k7mp-x3wd-…``."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def seal(parcel: KeyParcel, passphrase: str) -> bytes:
    """The file's bytes; ``key.passphrase_short`` for a passphrase below twelve letters."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    if len(_plain(passphrase)) < LEAST_LETTERS:
        raise AppError("key.passphrase_short", {"least": LEAST_LETTERS})
    head = {"kind": _KIND, "version": _VERSION, "fair": parcel.fair_id, "name": parcel.fair_name}
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    inside = json.dumps({str(turn): key.hex() for turn, key in parcel.keys.items()}).encode()
    sealed = ChaCha20Poly1305(_stretched(passphrase, salt)).encrypt(nonce, inside, _bound(head))
    told = head | {"salt": _text(salt), "nonce": _text(nonce), "sealed": _text(sealed)}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def unseal(raw: bytes, passphrase: str) -> KeyParcel:
    """The keys in a file; takes half a second.

    Raises ``key.file`` for what is no key file, ``key.newer`` for one of a newer program,
    ``key.passphrase`` where the passphrase is not the one, or the file was changed.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    told = _told(raw)
    try:
        salt, nonce, sealed = (_raw(told[name]) for name in ("salt", "nonce", "sealed"))
        head = {name: str(told[name]) for name in ("fair", "name")}
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise AppError("key.file") from error
    if len(salt) != _SALT or len(nonce) != _NONCE:
        raise AppError("key.file")
    bound = _bound({"kind": _KIND, "version": _VERSION, **head})
    try:
        inside = ChaCha20Poly1305(_stretched(passphrase, salt)).decrypt(nonce, sealed, bound)
    except InvalidTag as error:
        raise AppError("key.passphrase") from error
    return KeyParcel(FairId(head["fair"]), head["name"], _keys(inside))


def _told(raw: bytes) -> dict[str, Any]:
    try:
        told = json.loads(raw[:LARGEST].decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise AppError("key.file") from error
    if not isinstance(told, dict) or told.get("kind") != _KIND:
        raise AppError("key.file")
    if told.get("version") != _VERSION:
        raise AppError("key.newer")
    return told


def _keys(inside: bytes) -> Mapping[int, bytes]:
    """What was under the seal; it is ours, and yet nothing of it is taken on trust."""
    try:
        keys = {int(turn): bytes.fromhex(key) for turn, key in json.loads(inside).items()}
    except (AttributeError, TypeError, ValueError, RecursionError) as error:
        raise AppError("key.file") from error
    fits = all(turn in KEY_IDS and len(key) == KEY_BYTES for turn, key in keys.items())
    if not keys or not fits:
        raise AppError("key.file")
    return keys


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return scrypt(
        _plain(passphrase).encode(),
        salt=salt,
        n=_COST,
        r=_BLOCK,
        p=_PARALLEL,
        maxmem=_MEMORY,
        dklen=32,
    )


def _plain(passphrase: str) -> str:
    """As it was meant, whichever input method typed it."""
    return unicodedata.normalize("NFKC", passphrase).strip()


def _bound(head: Mapping[str, object]) -> bytes:
    return json.dumps(head, sort_keys=True).encode()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _raw(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
