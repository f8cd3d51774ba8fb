"""The two kinds of file that the store's promises are held to."""

from collections.abc import Iterator

import pytest

from app.models.recovery import FileKey
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.store import cipher


@pytest.fixture(params=["plain", "encrypted"])
def key(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FileKey | None]:
    """The key of the file under test: none, or one that this desk holds."""
    if request.param == "plain":
        yield None
        return
    keys = FairKeys(tmp_path_factory.mktemp("desk"))
    before = cipher.use_keys(keys)
    yield Encryption(keys).new_key()
    cipher.use_keys(before)
