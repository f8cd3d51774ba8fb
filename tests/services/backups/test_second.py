"""A second place holds the newest backup too, and its absence stops nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.backups import Reason
from app.services.backups.backups import Backups, check
from app.services.backups.second import SecondPlace
from app.services.store import Store
from tests.services.exhibitors.small_fair import small_fair

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)


@dataclass
class Kept:
    """A fair, its backups and a stick."""

    store: Store
    stick: SecondPlace
    moment: datetime = NOON

    def make(self, reason: Reason = Reason.AUTOMATIC) -> None:
        self.moment += timedelta(minutes=10)
        Backups(self.store.path, lambda: self.moment).make(reason)

    @property
    def folder(self) -> Path:
        return Backups(self.store.path).folder

    def there(self) -> list[str]:
        return sorted(path.name for path in (self.stick.root / self.folder.name).glob("*.fair"))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    (tmp_path / "stick").mkdir()
    made = Kept(small_fair(tmp_path / "a.fair").store, SecondPlace(tmp_path / "stick"))
    made.stick.choose()
    yield made
    made.store.close()


def test_the_newest_backup_is_brought_and_can_be_checked_there(kept: Kept) -> None:
    kept.make()
    brought = kept.stick.bring(kept.folder)
    assert brought is not None
    check(brought)
    assert kept.stick.bring(kept.folder) is None


def test_a_stick_that_is_not_there_is_named_and_its_folder_not_filled(
    kept: Kept, tmp_path: Path
) -> None:
    kept.make()
    kept.stick.root.rename(tmp_path / "pulled")
    kept.stick.root.mkdir()  # the empty folder that a stick is mounted on
    assert not kept.stick.is_there
    with pytest.raises(AppError) as told:
        kept.stick.bring(kept.folder)
    assert told.value.code == "backup.second"
    assert list(kept.stick.root.iterdir()) == []
    kept.stick.root.rmdir()
    (tmp_path / "pulled").rename(kept.stick.root)
    kept.stick.bring(kept.folder)
    assert len(kept.there()) == 1


def test_the_second_place_is_rotated_too(kept: Kept) -> None:
    for _ in range(23):
        kept.make()
        kept.stick.bring(kept.folder)
    assert len(kept.there()) <= 21


def test_a_place_that_cannot_be_written_is_not_chosen(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(AppError) as told:
        SecondPlace(tmp_path / "file").choose()
    assert told.value.code == "backup.second"


def test_a_backup_that_fails_its_check_is_not_brought(kept: Kept) -> None:
    kept.make()
    made = Backups(kept.store.path).all()[0]
    with made.path.open("r+b") as stream:
        stream.seek(made.size // 2)
        stream.write(b"\xff" * 100)
    with pytest.raises(AppError) as told:
        kept.stick.bring(kept.folder)
    assert told.value.code == "backup.second"
    assert kept.there() == []


def test_a_place_on_the_same_disk_is_told(kept: Kept) -> None:
    assert kept.stick.shares_disk(kept.store.path)
    assert not SecondPlace(kept.stick.root / "none").shares_disk(kept.store.path)
