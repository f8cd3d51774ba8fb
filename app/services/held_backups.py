"""The backups that still hold whoever was erased, and their early end."""

from collections.abc import Iterable
from pathlib import Path

from app.models.backups import Backup, Reason
from app.models.privacy import HeldIn
from app.models.times import Clock, now
from app.services.access import permits
from app.services.backups.backups import Backups
from app.services.backups.folder import backups_in, folder_of, remove
from app.services.store import Store
from app.services.store.file import named_failures


def held_in(fair: Path, second: Path | None) -> tuple[HeldIn, ...]:
    """Every backup of this fair, here and in the second place; all were made before now."""
    return (
        *_told(_in(folder_of(fair)), is_second=False),
        *_told(_in(second) if second else (), is_second=True),
    )


def _told(backups: Iterable[Backup], *, is_second: bool) -> Iterable[HeldIn]:
    for one in backups:
        # One that was made on purpose is never removed by itself.
        yield HeldIn(one.path.name, one.made_at, one.reason is Reason.MANUAL, is_second)


def _in(folder: Path) -> list[Backup]:
    with named_failures(folder):
        return backups_in(folder)


@permits()
def replace_backups(store: Store, second: Path | None = None, clock: Clock = now) -> int:
    """Make a fresh backup, then remove every older one; how many went.

    The fresh one is checked before the first of them goes. A second place that does not answer
    keeps its own until the next time.
    """
    old = [*_in(folder_of(store.path)), *(_in(second) if second else ())]
    Backups(store.path, clock).make(Reason.AUTOMATIC)
    for backup in old:
        with named_failures(backup.path):
            remove(backup)
    return len(old)
