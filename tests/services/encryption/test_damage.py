"""A damaged encrypted fair is put together again, encrypted and under the same key."""

from contextlib import closing
from pathlib import Path

import pytest

from app.errors import AppError
from app.services.encryption import Encryption
from app.services.recovery import Sources, recover
from app.services.store import Store
from app.services.store.connecting import key_name
from app.services.store.copying import is_sound
from app.services.verification import verify
from tests.services.encryption.fair import NAMES, add, names
from tests.services.exhibitors.small_fair import DESK

_PAGE = 8192
MORE = {f"示例展商{number}" for number in range(300)}


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_lost_page_is_read_around(
    encryption: Encryption, locked: Path, tmp_path: Path, share: float
) -> None:
    with closing(Store.open(locked, DESK)) as store:
        for name in sorted(MORE):
            add(store, name)
    pages = locked.stat().st_size // _PAGE
    with locked.open("r+b") as stream:
        stream.seek(int(pages * share) * _PAGE)
        stream.write(bytes(_PAGE))
    target = tmp_path / "recovered.fair"
    told = recover(Sources(locked, ()), target, DESK)
    assert told.is_sound
    assert key_name(target) == key_name(locked) == encryption.key(target).name
    assert is_sound(target)
    with closing(Store.open(target, DESK)) as store:
        assert verify(store).is_sound
    assert names(target) <= NAMES | MORE
    assert len(names(target)) > 200


def test_an_encrypted_fair_without_its_first_page_is_nothing(
    encryption: Encryption, locked: Path, tmp_path: Path
) -> None:
    key = encryption.key(locked)
    with locked.open("r+b") as stream:
        stream.write(bytes(_PAGE))
    with pytest.raises(AppError) as refused:
        recover(Sources(locked, ()), tmp_path / "recovered.fair", DESK)
    assert refused.value.code == "recovery.nothing"
    assert encryption.keys.key(key.name) == key
