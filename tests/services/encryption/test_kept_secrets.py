"""A secret that was kept is there, whatever the system's keyring is worth."""

import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, KeyringLocked

from app.services.kept_secrets import KeptSecrets

SECRET = bytes(range(20))


class Ring(KeyringBackend):
    """A keyring in memory; one that forgets takes whatever it is given and keeps nothing."""

    priority = 1.0

    def __init__(self, *, forgets: bool = False, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the same
        self.forgets, self.locked = forgets, locked
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringError
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def usual_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]


def test_a_keyring_keeps_it_and_no_file_does(tmp_path: Path) -> None:
    keyring.set_keyring(Ring())
    secrets = KeptSecrets(tmp_path)
    secrets.keep("file.a", SECRET)
    assert secrets.kept("file.a") == SECRET
    assert secrets.is_in_keyring("file.a")
    assert files(tmp_path) == []
    assert secrets.kept("file.b") is None


@pytest.mark.parametrize("ring", [Ring(forgets=True), Ring(locked=True)])
def test_without_a_keyring_a_file_of_its_owners_keeps_it(tmp_path: Path, ring: Ring) -> None:
    keyring.set_keyring(ring)
    KeptSecrets(tmp_path).keep("file.a", SECRET)
    secrets = KeptSecrets(tmp_path)
    assert secrets.kept("file.a") == SECRET
    assert not secrets.is_in_keyring("file.a")
    (kept,) = files(tmp_path)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert SECRET not in kept.read_bytes()
    secrets.keep("file.a", SECRET[::-1])
    assert secrets.kept("file.a") == SECRET[::-1]
    assert files(tmp_path) == [kept]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"not base64!", "钥".encode()])
def test_a_file_that_is_no_secret_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "file.a.key").write_bytes(content)
    assert KeptSecrets(tmp_path).kept("file.a") is None
