"""The secret that signs a fair's badges: made on first use, kept by the operating system."""

import base64
import contextlib
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from app.models.ids import FairId, new_id
from app.services.badges.token import KEY_IDS, new_key

log = logging.getLogger(__name__)

_SERVICE = "FairDesk"
_MAKING = Lock()
_MARK_BYTES = 8


def fingerprint(key: bytes) -> str:
    """By which people and files tell keys apart, ``3F2A 91C0 7B5E 44D1``; none leads back to it."""
    digest = blake2b(key, digest_size=_MARK_BYTES, person=b"FairDesk key").digest()
    return digest.hex(" ", 2).upper()


def first_key_id(fair: FairId) -> int:
    """The number of a fair's first key, 0 to 63, drawn from its id.

    Two fairs seldom share one, so another fair's badge is mostly told as such and not as forged.
    """
    return int(fair.replace("-", "")[-4:], 16) % len(KEY_IDS)


def key_id_of(fair: FairId, turn: int) -> int:
    """The number of the fair's key after so many changes."""
    return (first_key_id(fair) + turn) % len(KEY_IDS)


def _name(fair: FairId, turn: int) -> FairId:
    return FairId(f"{fair}.{turn}") if turn else fair


def _names(fair: FairId, turns: int) -> dict[int, FairId]:
    """Under which name each key is kept, by its id."""
    return {key_id_of(fair, turn): _name(fair, turn) for turn in range(turns + 1)}


@dataclass(frozen=True, slots=True)
class EventKeys:
    """Keys by fair. Where the system has no keyring, a file that only its owner may read."""

    folder: Path

    def key(self, fair: FairId) -> bytes:
        """The fair's key; the same one ever after, whoever asks first."""
        with _MAKING:
            return self._key(fair)

    def keys(self, fair: FairId, turns: int = 0) -> dict[int, bytes]:
        """Every key of the fair by its id: the first, and one for each time it was changed."""
        return {number: self.key(name) for number, name in _names(fair, turns).items()}

    def held(self, fair: FairId, turns: int = 0) -> dict[int, bytes]:
        """Those of the fair's keys that are kept here, by id; none is made."""
        with _MAKING:
            found = {
                number: self._from_keyring(name) or self._from_file(name)
                for number, name in _names(fair, turns).items()
            }
        return {number: key for number, key in found.items() if key is not None}

    def is_in_file(self, fair: FairId, turn: int) -> bool:
        """Whether this key lies in a file, for want of a keyring."""
        name = _name(fair, turn)
        return self._from_keyring(name) is None and self._path(name).exists()

    def make(self, fair: FairId, turn: int) -> bytes:
        """One key of the fair by its turn; made where it is not kept here."""
        return self.key(_name(fair, turn))

    def put(self, fair: FairId, keys: Mapping[int, bytes]) -> None:
        """Keep these keys of the fair, by turn, in place of what was kept here."""
        with _MAKING:
            for turn, key in keys.items():
                name = _name(fair, turn)
                if not self._to_keyring(name, key):
                    self._to_file(name, key, replace=True)

    def _key(self, fair: FairId) -> bytes:
        kept = self._from_keyring(fair) or self._from_file(fair)
        if kept is not None:
            return kept
        made = new_key()
        if not self._to_keyring(fair, made):
            log.warning("no keyring here: the fair's key is kept in a file of its owner's")
            self._to_file(fair, made)
            return self._from_file(fair) or made
        return made

    def _from_keyring(self, fair: FairId) -> bytes | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            text = keyring.get_password(_SERVICE, fair)
        except KeyringError:
            return None
        return base64.b64decode(text) if text else None

    def _to_keyring(self, fair: FairId, key: bytes) -> bool:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, fair, base64.b64encode(key).decode())
        except KeyringError:
            return False
        return True

    def _path(self, fair: FairId) -> Path:
        return self.folder / "keys" / f"{fair}.key"

    def _from_file(self, fair: FairId) -> bytes | None:
        try:
            return base64.b64decode(self._path(fair).read_text("ascii"))
        except FileNotFoundError:
            return None

    def _to_file(self, fair: FairId, key: bytes, *, replace: bool = False) -> None:
        """Keep the key unless another thread or program kept one first; then that one stands."""
        path = self._path(fair)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = path.with_name(f"{path.name}.{new_id()}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(base64.b64encode(key))
            file.flush()
            os.fsync(file.fileno())
        if replace:
            fresh.replace(path)
            return
        with contextlib.suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
