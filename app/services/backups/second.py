"""The second place: a stick or a folder on the network that holds the newest backups as well."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.backups import Backup, newest, surplus
from app.services.backups.folder import (
    backups_in,
    folder_of,
    free_bytes,
    part_of,
    remove,
    sweep,
)
from app.services.backups.manifests import digest_of, manifest_path
from app.services.store.file import named_failures, sync_folder

# Where a stick is not plugged in, its folder may still be there, empty, on the computer's disk.
_MARK = "FairDesk backups.txt"
_WORDS = "Backups of fairs lie here. FairDesk knows the place by this file.\n"


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """A folder outside; its mark tells it from an empty one of the same name."""

    root: Path

    def folder(self, fair: Path) -> Path:
        """Where the backups of a fair lie there."""
        return self.root / folder_of(fair).name

    def choose(self) -> None:
        """Mark the folder as the place; ``backup.second`` where it cannot be written."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            (self.root / _MARK).write_text(_WORDS, "utf-8")
        except OSError as error:
            raise AppError("backup.second", {"path": str(self.root)}) from error

    @property
    def is_there(self) -> bool:
        """Whether the stick is in, the network answers."""
        try:
            return (self.root / _MARK).is_file()
        except OSError:
            return False

    def shares_disk(self, path: Path) -> bool:
        """Whether one broken disk would take both: the place and this file."""
        try:
            return self.root.stat().st_dev == path.stat().st_dev
        except OSError:
            return False

    def bring(self, folder: Path) -> Path | None:
        """Copy the newest backup of this folder there, checked; None where it is there already.

        Raises ``backup.second`` where the place does not answer, and ``backup.second_full``.
        """
        backup = newest(backups_in(folder))
        if not self.is_there:
            raise AppError("backup.second", {"path": str(self.root)})
        if backup is None:
            return None
        there = self.root / folder.name
        target = there / backup.path.name
        if target.exists():
            return None
        try:
            with named_failures(self.root):
                self._bring(backup, target)
        except AppError as error:
            code = "backup.second_full" if error.code == "store.full" else "backup.second"
            raise AppError(code, {"path": str(self.root)}) from error
        return target

    def _bring(self, backup: Backup, target: Path) -> None:
        target.parent.mkdir(exist_ok=True)
        sweep(target.parent)
        for old in surplus(backups_in(target.parent), free_bytes(self.root), 2 * backup.size):
            remove(old)
        part = part_of(target)
        try:
            copy_file(backup.path, part)
            if backup.manifest is not None and digest_of(part) != backup.manifest.digest:
                raise AppError("backup.second", {"path": str(self.root)})
            beside = manifest_path(backup.path)
            if beside.exists():
                copy_file(beside, manifest_path(target))
            part.replace(target)
            sync_folder(target.parent)
        finally:
            part.unlink(missing_ok=True)


def copy_file(source: Path, target: Path) -> None:
    """Copy bytes, down to the disk."""
    with source.open("rb") as read, target.open("wb") as written:
        shutil.copyfileobj(read, written, 1 << 20)
        written.flush()
        os.fsync(written.fileno())
