"""Backups of an encrypted fair are encrypted with its key, and never lie about in plain."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.backups import Reason
from app.models.exhibitors import CheckIn, Exhibitor
from app.services.backups.backups import Backups, check
from app.services.backups.restoring import Restoring
from app.services.backups.second import SecondPlace
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.privacy import Privacy
from app.services.store import Store, cipher
from app.services.verification import verify
from tests.services.exhibitors.small_fair import DESK, MORNING, small_fair
from tests.services.privacy.privacy_fair import ALL_WORDS, privacy_fair

pytestmark = pytest.mark.skipif(not cipher.is_available(), reason="no SQLCipher is installed here")


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """An encrypted fair whose key this desk holds."""
    keys = FairKeys(tmp_path / "desk")
    before = cipher.use_keys(keys)
    (tmp_path / "fair").mkdir()
    store = small_fair(tmp_path / "fair" / "a.fair").store
    store.close()
    Encryption(keys).encrypt(store.path)
    yield store.path
    cipher.use_keys(before)


def names(path: Path) -> set[str]:
    with closing(Store.open(path, DESK)) as store, store.reading() as reader:
        return {one.name for one in reader.all(Exhibitor)}


def is_plain(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"SQLite format 3") or "拟真".encode() in content


def test_no_backup_of_an_encrypted_fair_can_be_read_without_its_key(
    locked: Path, tmp_path: Path
) -> None:
    stick = SecondPlace(tmp_path / "stick")
    stick.choose()
    with closing(Store.open(locked, DESK)):
        made = Backups(locked).make(Reason.AUTOMATIC)
        stick.bring(Backups(locked).folder)
    check(made.path)
    every = [one for one in tmp_path.rglob("*") if one.is_file() and one.stat().st_size > 4096]
    assert len(every) == 3  # the fair, its backup, and the one outside
    assert not any(is_plain(one) for one in every)


def test_it_is_restored_with_what_happened_since(locked: Path) -> None:
    with closing(Store.open(locked, DESK)) as store:
        made = Backups(locked).make(Reason.MANUAL)
        with store.writing("exhibitor.check_in") as writer:
            late = writer.all(Exhibitor)[0]
            writer.append(lambda fact, desk, seq: CheckIn(fact, desk, seq, late.id, MORNING))
    carried = Restoring(locked, made.path, carries=True).run(DESK).returned.carried
    assert carried == 1
    assert len(names(locked)) == 3
    assert not is_plain(locked)


def test_without_the_key_it_is_refused_and_the_fair_stays(locked: Path, tmp_path: Path) -> None:
    with closing(Store.open(locked, DESK)):
        made = Backups(locked).make(Reason.MANUAL)
    before = locked.read_bytes()
    cipher.use_keys(FairKeys(tmp_path / "another desk"))
    with pytest.raises(AppError) as told:
        Restoring(locked, made.path).run(DESK)
    assert told.value.code == "store.locked_key"
    assert locked.read_bytes() == before


def test_who_was_erased_stays_erased_also_across_a_change_of_keys(tmp_path: Path) -> None:
    keys = FairKeys(tmp_path / "desk")
    before = cipher.use_keys(keys)
    try:
        made = privacy_fair(tmp_path)
        path, encryption = made.fair.store.path, Encryption(keys)
        made.fair.store.close()
        encryption.encrypt(path)
        with closing(Store.open(path, DESK)) as store:
            backup = Backups(path).make(Reason.MANUAL)
            Privacy(store).erase(made.person)
        encryption.change_key(path)
        assert Restoring(path, backup.path).run(DESK).returned.again == 1
        with closing(Store.open(path, DESK)) as store:
            assert [word for word in ALL_WORDS if Privacy(store).find(word)] == []
            assert verify(store).findings == ()
    finally:
        cipher.use_keys(before)
