"""Small secrets of this desk, by name: in the system's keyring, or in files of their owner's."""

import base64
import binascii
import contextlib
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from uuid import uuid4

log = logging.getLogger(__name__)

_SERVICE = "FairDesk"
_MAKING = Lock()


@dataclass(frozen=True, slots=True)
class KeptSecrets:
    """Secrets by name. Where the system has no keyring, files that only their owner may read."""

    folder: Path

    def kept(self, name: str) -> bytes | None:
        """The secret, or None where this desk does not hold it."""
        return self._from_keyring(name) or self._from_file(name)

    def keep(self, name: str, secret: bytes) -> None:
        """Keep it in place of what was kept under the name; it is there when this returns."""
        if not self._to_keyring(name, secret):
            log.warning("no keyring here: a secret is kept in a file of its owner's")
            self._to_file(name, secret, os.replace)

    def first(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The secret; made and kept where there is none. The same one ever after, whoever asks."""
        with _MAKING:
            kept = self.kept(name)
            if kept is not None:
                return kept
            made = make()
            if self._to_keyring(name, made):
                return made
            log.warning("no keyring here: a secret is kept in a file of its owner's")
            self._to_file(name, made, os.link)
            return self._from_file(name) or made

    def is_in_keyring(self, name: str) -> bool:
        """Whether the system's keyring has it."""
        return self._from_keyring(name) is not None

    def is_in_file(self, name: str) -> bool:
        """Whether it lies in a file, for want of a keyring."""
        return not self.is_in_keyring(name) and self._path(name).exists()

    def _from_keyring(self, name: str) -> bytes | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            text = keyring.get_password(_SERVICE, name)
        except KeyringError:
            return None
        return _decoded(text) if text else None

    def _to_keyring(self, name: str, secret: bytes) -> bool:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, name, base64.b64encode(secret).decode())
        except KeyringError:
            return False
        # Some keyrings take whatever they are given and keep nothing.
        return self._from_keyring(name) == secret

    def _path(self, name: str) -> Path:
        return self.folder / "keys" / f"{name}.key"

    def _from_file(self, name: str) -> bytes | None:
        try:
            return _decoded(self._path(name).read_text("ascii"))
        except (FileNotFoundError, UnicodeDecodeError):
            return None

    def _to_file(self, name: str, secret: bytes, put: Callable[[Path, Path], None]) -> None:
        """``os.link`` leaves what another program kept first, ``os.replace`` takes its place."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = path.with_name(f"{path.name}.{uuid4().hex}")
        try:
            opened = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(opened, "wb") as file:
                file.write(base64.b64encode(secret))
                file.flush()
                os.fsync(file.fileno())
            with contextlib.suppress(FileExistsError):
                put(fresh, path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                fresh.unlink()


def _decoded(text: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True) or None
    except (binascii.Error, ValueError):
        return None
