"""The folder of a fair's backups: what lies in it, how it is named, and what is swept out."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app.models.backups import Backup, Reason
from app.services.backups.manifests import manifest_path, read_backup

_ENDING = ".fair"
_LEFT_AFTER = 3_600.0  # seconds


def folder_of(fair: Path) -> Path:
    """Where the backups of a fair lie: beside it."""
    return fair.with_name(f"{fair.stem}.backups")


def backups_in(folder: Path) -> list[Backup]:
    """What lies in a folder, the newest first; nothing where there is no folder."""
    found = [read_backup(path) for path in _files(folder)]
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def _files(folder: Path) -> list[Path]:
    """The fairs in a folder; what is being written has a name that begins with a dot."""
    if not folder.is_dir():
        return []
    return [
        path
        for path in folder.iterdir()
        if path.suffix == _ENDING and not path.name.startswith(".") and path.is_file()
    ]


def free_name(folder: Path, stem: str, moment: datetime, reason: Reason) -> Path:
    """A name that sorts by time; a second one in the same second has a number."""
    first = f"{stem} {moment.astimezone():%Y%m%d-%H%M%S} {reason.value}"
    names = (folder / f"{first}{again}{_ENDING}" for again in _again())
    return next(path for path in names if not path.exists())


def _again() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1


def part_of(target: Path) -> Path:
    """The name of a file until it is whole."""
    return target.with_name(f".{target.name}.part")


def remove(backup: Backup) -> None:
    """Remove a backup, then its manifest."""
    backup.path.unlink(missing_ok=True)
    manifest_path(backup.path).unlink(missing_ok=True)


def sweep(folder: Path) -> list[str]:
    """Remove what a program left that died over a backup; the names of what was removed.

    To be called in this folder's turn: what another program is writing has such names too.
    """
    if not folder.is_dir():
        return []
    left = [path for path in folder.iterdir() if _is_left(path)]
    for path in left:
        path.unlink(missing_ok=True)
    return sorted(path.name for path in left)


def sweep_beside(fair: Path, moment: float) -> list[str]:
    """Remove copies that a killed restore or recovery left beside a fair: people are in them.

    What was written to within the last hour is somebody's work. ``moment`` in seconds since 1970.
    """
    begun = f".{fair.name}.restored."
    left = [
        path
        for path in fair.parent.iterdir()
        if path.name.startswith((begun, ".recover-")) and moment - _touched(path) > _LEFT_AFTER
    ]
    for path in left:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return sorted(path.name for path in left)


def _touched(path: Path) -> float:
    """When it was last written to, or anything in it."""
    return max(one.stat().st_mtime for one in (path, *path.rglob("*")))


def _is_left(path: Path) -> bool:
    if path.name.startswith(".") and ".part" in path.suffix:
        return True
    is_manifest = path.name.endswith(f"{_ENDING}.json")
    return is_manifest and not path.with_name(path.name.removesuffix(".json")).exists()


def free_bytes(folder: Path) -> int:
    """How many bytes are free where a folder lies."""
    return shutil.disk_usage(folder).free
