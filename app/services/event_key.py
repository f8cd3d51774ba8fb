"""The secret that signs a fair's badges: made on first use, kept by the operating system."""

import base64
import contextlib
import logging
import os
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from app.models.ids import FairId, new_id
from app.services.badges.token import new_key

log = logging.getLogger(__name__)

_SERVICE = "FairDesk"
_MAKING = Lock()


@dataclass(frozen=True, slots=True)
class EventKeys:
    """Keys by fair. Where the system has no keyring, a file that only its owner may read."""

    folder: Path

    def key(self, fair: FairId) -> bytes:
        """The fair's key; the same one ever after, whoever asks first."""
        with _MAKING:
            return self._key(fair)

    def _key(self, fair: FairId) -> bytes:
        kept = self._from_keyring(fair) or self._from_file(fair)
        if kept is not None:
            return kept
        made = new_key()
        if not self._to_keyring(fair, made):
            log.info("no keyring here: the fair's key is kept in a file of its owner's")
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

    def _to_file(self, fair: FairId, key: bytes) -> None:
        """Keep the key unless another thread or program kept one first; then that one stands."""
        path = self._path(fair)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = path.with_name(f"{path.name}.{new_id()}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(base64.b64encode(key))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
