"""Copies of a fair's file that can be trusted: complete under their name, or not there at all."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.errors import AppError
from app.models.privacy import ListKind
from app.models.times import now
from app.services.access import permits
from app.services.backups.folder import part_of
from app.services.disclosures import note_list
from app.services.store import Store
from app.services.store.copying import clear_log_of, copy_whole, is_sound
from app.services.store.file import discard, named_failures, sync_folder
from app.services.store.snapshot import Snapshot


@permits()
def back_up(store: Store, target: Path) -> int:
    """Copy the open fair to ``target`` and check the copy; answers with its size in bytes.

    The copy gets its name only after the check, so an interrupted one never looks like a
    backup; a file that had the name before is replaced. Raises ``backup.same`` where the target
    is the open fair, ``backup.damaged`` where the copy does not hold, ``store.busy`` where the
    target is a fair that is open elsewhere, and what the disk says (``store.disk``,
    ``store.full``).
    """
    if target.resolve() == store.path.resolve():
        raise AppError("backup.same", {"path": str(target)})
    with suppress(AppError):  # a fair on a full disk can still be copied to another one
        note_list(store, ListKind.FAIR, target, 1, now())
    return write_checked(Snapshot(store.path), target)


def write_checked(
    snapshot: Snapshot, target: Path, whole: Callable[[Path], None] = lambda _part: None
) -> int:
    """Write what a snapshot sees; ``whole`` is called with the checked file before it is named.

    The snapshot is let go of as soon as it is copied.
    """
    fresh = part_of(target)
    try:
        with named_failures(target):
            discard(fresh)
        try:
            copy_whole(snapshot.reader, fresh)
        finally:
            snapshot.close()
        if not holds(fresh):
            raise AppError("backup.damaged", {"path": str(target)})
        with named_failures(target):
            whole(fresh)
            clear_log_of(target)
            fresh.replace(target)
            sync_folder(target.parent)
            return target.stat().st_size
    finally:
        discard(fresh)


def holds(path: Path) -> bool:
    """Whether a file can be read and nothing is wrong with it."""
    try:
        return is_sound(path)
    except AppError as error:
        if error.code in ("store.damaged", "store.foreign"):
            return False
        raise
