"""The keys of encrypted fairs that this desk holds, by the name that a file begins with."""

from pathlib import Path

from app.models.recovery import SECRET_BYTES, FileKey
from app.services.kept_secrets import KeptSecrets


class FairKeys:
    """Asked for every connection, so what the keyring said once is remembered."""

    def __init__(self, folder: Path) -> None:
        self._kept = KeptSecrets(folder)
        self._known: dict[str, bytes] = {}

    def secret(self, name: str) -> bytes | None:
        """The secret of the key with this name, or None where the desk does not hold it."""
        known = self._known.get(name)
        if known is not None:
            return known
        found = self._kept.kept(_entry(name))
        if found is None or len(found) != SECRET_BYTES:
            return None
        self._known[name] = found
        return found

    def key(self, name: str) -> FileKey | None:
        """The key with this name, or None."""
        secret = self.secret(name)
        return None if secret is None else FileKey(name, secret)

    def keep(self, key: FileKey) -> None:
        """Hold a key from now on; it is safely kept when this returns."""
        self._kept.keep(_entry(key.name), key.secret)
        self._known[key.name] = key.secret

    def is_in_keyring(self, name: str) -> bool:
        """Whether the system's keyring has the key, and not a file."""
        return self._kept.is_in_keyring(_entry(name))


def _entry(name: str) -> str:
    return f"file.{name}"
