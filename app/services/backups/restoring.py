"""Restoring: a backup takes the place of the fair, which is itself kept as a backup."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import AppError
from app.models.backups import Backup, Reason
from app.models.changes import Device
from app.models.times import Clock, now
from app.services.backup import holds
from app.services.backups.backups import Backups, check
from app.services.backups.coming_back import UNREADABLE, Coming, Return, bring_along
from app.services.backups.folder import free_name
from app.services.backups.manifests import read_backup
from app.services.backups.second import copy_file
from app.services.store.copying import clear_log_of
from app.services.store.file import discard, named_failures, sync_folder
from app.services.store.marks import holding_writers, looking, told_of


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and the fair as it was before: restoring that takes this one back."""

    source: Path
    kept: Backup | None
    returned: Return = field(default_factory=Return)


@dataclass(frozen=True, slots=True)
class Restoring:
    """What was confirmed: this backup in this fair's place, with the facts since or without."""

    path: Path
    backup: Path
    carries: bool = False

    def run(self, device: Device, clock: Clock = now) -> Restored:
        """Put the backup in the place of the fair, which nobody may have open.

        It is copied beside the fair and checked there; the fair is kept as a backup; whoever was
        erased in it is erased in the copy; then one takes the other's name at once, so that at
        every moment a whole fair has the name. Raises ``backup.same``, ``backup.changed``,
        ``backup.unsound``, ``backup.other_fair``, ``store.newer``, ``store.busy`` while another
        program has the fair open, and what the disk says; the fair is then as it was.
        """
        path, source = self.path, self.backup
        if path.resolve() == source.resolve():
            raise AppError("backup.same", {"path": str(source)})
        check(source)
        fresh = path.with_name(f".{path.name}.restored.part")
        try:
            with named_failures(path):
                discard(fresh)
                copy_file(source, fresh)
            _check_whole(fresh, source, path)
            with _in_peace(path):
                kept = _keep(path, clock) if path.exists() else None
                returned = bring_along(fresh, self._source(kept), device, clock)
            with named_failures(path):
                _bring_to_rest(path)
                fresh.replace(path)
                sync_folder(path.parent)
            return Restored(source, kept, returned)
        finally:
            discard(fresh)

    def _source(self, kept: Backup | None) -> Coming:
        return Coming(self.path, read_backup(self.backup), kept, self.carries)


def _check_whole(fresh: Path, source: Path, path: Path) -> None:
    """The copy is sound, of a shape that is known, and of the same fair."""
    if not holds(fresh):
        raise AppError("backup.unsound", {"name": source.name})
    with looking(fresh) as told:
        theirs, name = told_of(told)
    ours = _fair_in(path)
    if ours and ours != theirs:
        raise AppError("backup.other_fair", {"name": source.name, "fair": name})


def _fair_in(path: Path) -> str:
    """The id of the fair that is to be replaced; "" where that cannot be read any more."""
    try:
        with looking(path) as told:
            return told_of(told)[0]
    except AppError as error:
        if error.code in UNREADABLE:
            return ""
        raise


@contextmanager
def _in_peace(path: Path) -> Iterator[None]:
    """Nobody writes into the fair meanwhile: what came then would be in neither file."""
    if not path.exists():
        yield
        return
    with holding_writers(path):
        yield


def _keep(path: Path, clock: Clock) -> Backup:
    """The fair as a backup; a damaged one byte by byte, for whoever can still read it."""
    try:
        return Backups(path, clock).make(Reason.RESTORE)
    except AppError as error:
        if error.code not in UNREADABLE:
            raise
    folder = Backups(path).folder
    with named_failures(folder):
        folder.mkdir(parents=True, exist_ok=True)
        target = free_name(folder, f"{path.stem} damaged", clock(), Reason.RESTORE)
        for ending in ("-wal", ""):
            left = path.with_name(path.name + ending)
            if left.exists():
                shutil.copyfile(left, target.with_name(target.name + ending))
        return read_backup(target)


def _bring_to_rest(path: Path) -> None:
    """No log of what is replaced may be played into what comes in its place."""
    try:
        clear_log_of(path)
    except AppError as error:
        if error.code not in UNREADABLE:
            raise
        for ending in ("-wal", "-shm", "-journal"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
