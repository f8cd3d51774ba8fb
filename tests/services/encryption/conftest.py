"""A desk with its keys, and a small fair that is plain at first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.store import cipher
from tests.services.exhibitors.small_fair import small_fair


@pytest.fixture
def encryption(tmp_path: Path) -> Iterator[Encryption]:
    """What this desk can do; its keyring is a folder of its own."""
    keys = FairKeys(tmp_path / "desk")
    before = cipher.use_keys(keys)
    yield Encryption(keys)
    cipher.use_keys(before)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A fair with three exhibitors that nobody has open."""
    store = small_fair(tmp_path / "a.fair").store
    store.close()
    return store.path


@pytest.fixture
def locked(encryption: Encryption, plain: Path) -> Path:
    """The same fair, encrypted; this desk holds its key."""
    encryption.encrypt(plain)
    return plain
