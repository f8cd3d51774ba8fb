"""Copies of a fair's file that can be trusted: complete under their name, or not there at all."""

from pathlib import Path

from app.errors import AppError
from app.services.store import Store
from app.services.store.copying import clear_log_of, copy_whole, is_sound

_BESIDE = ("", "-wal", "-shm", "-journal")


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
    fresh = target.with_name(f".{target.name}.part")
    _discard(fresh)
    try:
        with store.reading() as reader:
            copy_whole(reader, fresh)
        if not is_sound(fresh):
            raise AppError("backup.damaged", {"path": str(target)})
        try:
            clear_log_of(target)
            fresh.replace(target)
            return target.stat().st_size
        except OSError as error:
            facts = {"path": str(target), "detail": str(error)}
            raise AppError("store.disk", facts) from error
    finally:
        _discard(fresh)


def _discard(path: Path) -> None:
    for ending in _BESIDE:
        path.with_name(path.name + ending).unlink(missing_ok=True)
