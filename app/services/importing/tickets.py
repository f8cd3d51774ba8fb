"""Signed tickets of pretix (scheme "sig1"): read and verified with the event's public keys.

The code is Base64 written backwards: a byte with the version, two lengths of two bytes, a
protocol-buffer message with what was sold, and its Ed25519 signature. The whole code is the
secret of the order's position, so a ticket that was imported is found by it among the people.
"""

import base64
import binascii
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from app.errors import AppError
from app.services.badges.token import TokenRefusal
from app.services.importing.ed25519 import is_key, verifies

LARGEST_EVENT = 1_000_000  # bytes of an event or key that is read at all
LONGEST = 1_000  # letters; a genuine one has 100 to 200

_VERSION = 1
_HEAD = 5
_SCHEME = "pretix_sig1"
_PEM = ("-----BEGIN PUBLIC KEY-----", "-----END PUBLIC KEY-----")
_PREFIX = bytes.fromhex("302a300506032b6570032100")  # of an Ed25519 key (RFC 8410, 4)
_SEED, _ITEM, _VARIATION, _SUBEVENT, _FROM, _UNTIL = 1, 2, 3, 4, 5, 6
_LATEST = 253_402_300_799  # the last second of the year 9999


@dataclass(frozen=True, slots=True)
class Ticket:
    """A genuine ticket: what was sold, and when it admits; None leaves that end open.

    ``secret`` is the code as the shop writes it, by which the person was imported.
    """

    secret: str
    seed: str
    item: int
    variation: int | None = None
    subevent: int | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None

    def admits_at(self, moment: datetime) -> bool:
        """Whether the moment lies in its time; both ends belong to it."""
        begun = self.valid_from is None or self.valid_from <= moment
        return begun and (self.valid_until is None or moment <= self.valid_until)


def verify(code: str, keys: Sequence[bytes]) -> Ticket | TokenRefusal:
    """The ticket, when one of the public keys (32 bytes each) signed it.

    OTHER_FAIR is a code of another kind, UNKNOWN_KEY a ticket where no key is held, FORGED one
    that none of the keys signed: altered, or sold for another event.
    """
    secret = code.strip()
    parts = _parts(secret)
    if parts is None:
        return TokenRefusal.OTHER_FAIR if secret else TokenRefusal.UNREADABLE
    payload, signature = parts
    if not keys:
        return TokenRefusal.UNKNOWN_KEY
    if not any(verifies(key, payload, signature) for key in keys):
        return TokenRefusal.FORGED
    told = _ticket(secret, payload)
    return TokenRefusal.UNREADABLE if told is None else told


def looks_signed(code: str) -> bool:
    """Whether a scanned text has the form of such a ticket; proves nothing."""
    return _parts(code.strip()) is not None


def _parts(secret: str) -> tuple[bytes, bytes] | None:
    """The message and its signature, where the lengths agree."""
    if not secret.isascii() or not _HEAD < len(secret) <= LONGEST:
        return None
    try:
        raw = base64.b64decode(secret[::-1], validate=True)
    except (binascii.Error, ValueError):
        return None
    if len(raw) < _HEAD or raw[0] != _VERSION:
        return None
    split = _HEAD + int.from_bytes(raw[1:3], "big")
    if len(raw) != split + int.from_bytes(raw[3:5], "big"):
        return None
    return raw[_HEAD:split], raw[split:]


def _ticket(secret: str, payload: bytes) -> Ticket | None:
    try:
        told = dict(_fields(payload))
        seed = told.get(_SEED, b"")
        numbers = {key: value for key, value in told.items() if isinstance(value, int)}
        return Ticket(
            secret=secret,
            seed=seed.decode() if isinstance(seed, bytes) else str(seed),
            item=numbers.get(_ITEM, 0),
            variation=numbers.get(_VARIATION) or None,
            subevent=numbers.get(_SUBEVENT) or None,
            valid_from=_moment(numbers.get(_FROM, 0)),
            valid_until=_moment(numbers.get(_UNTIL, 0)),
        )
    except (IndexError, ValueError):
        return None


def _moment(seconds: int) -> datetime | None:
    return datetime.fromtimestamp(min(seconds, _LATEST), UTC) if seconds else None


def _fields(payload: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a protocol-buffer message: whole numbers and bytes; other kinds end it."""
    at = 0
    while at < len(payload):
        tag, at = _number(payload, at)
        kind = tag & 7
        value, at = _number(payload, at)
        if kind == 0:
            yield tag >> 3, value
        elif kind == 2:
            yield tag >> 3, payload[at : at + value]
            at += value
        else:
            raise ValueError("a ticket holds numbers and texts")


def _number(payload: bytes, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, the lowest first, and where the next field begins."""
    found = shift = 0
    while True:
        group = payload[at]
        found |= (group & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not group & 0x80:
            return found, at
        if shift > 63:
            raise ValueError("a number of a ticket has 64 bits")


def read_key(text: str) -> bytes:
    """A public key as pretix shows it: PEM, that in Base64, or the 32 bytes in Base64.

    ``ticket.key`` where it is none.
    """
    for body in _bodies(text.strip()):
        raw = body.removeprefix(_PREFIX)
        if is_key(raw):
            return raw
    raise AppError("ticket.key", {"text": text.strip()[:40]})


def _bodies(text: str) -> Iterator[bytes]:
    """The text's bytes, however often it was wrapped."""
    for _ in range(3):
        text = text.removeprefix(_PEM[0]).strip().removesuffix(_PEM[1])
        try:
            raw = base64.b64decode("".join(text.split()), validate=True)
        except (binascii.Error, ValueError):
            return
        yield raw
        if not raw.isascii():
            return
        text = raw.decode("ascii").strip()


def keys_of_event(document: str) -> tuple[bytes, ...]:
    """The keys in an event as the API of pretix gives it, the newest first as it lists them.

    ``ticket.no_keys`` where the text is no such event or signs no tickets.
    """
    try:
        event: object = json.loads(document)
    except (ValueError, RecursionError) as error:
        raise AppError("ticket.no_keys") from error
    valid = event.get("valid_keys") if isinstance(event, dict) else None
    texts = valid.get(_SCHEME) if isinstance(valid, dict) else None
    if not isinstance(texts, list) or not texts:
        raise AppError("ticket.no_keys")
    return tuple(read_key(str(text)) for text in texts)
