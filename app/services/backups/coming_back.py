"""What comes along when a backup takes a fair's place: erasures, who was given what, and an entry.

It is done in the copy, before that takes the fair's name: nobody opens it without.
"""

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.errors import AppError
from app.models.backups import Backup, Marks, Reason, Since
from app.models.changes import Device
from app.models.fairs import Fair
from app.models.times import Clock
from app.models.trust import Anchor
from app.services.backups.backups import Backups, marks_in
from app.services.erased_again import erase_again
from app.services.store import Reader, Store, cipher
from app.services.store.carrying import DONE, HANDED_OUT, carry_over
from app.services.store.chain import heads
from app.services.store.copying import clear_log_of
from app.services.store.file import named_failures
from app.services.store.known_erasures import Known, known_of
from app.services.store.marks import heads_of, looking, written_since
from app.services.store.scrubbing import owe, pay, write_anew

# What is left of a fair that no program can read as one any more; what begins with garbage
# looks like a file that is encrypted with a key nobody holds.
UNREADABLE = frozenset(
    {
        "store.missing",
        "store.foreign",
        "store.damaged",
        "store.locked_key",
        "store.no_cipher",
        "backup.damaged",
    }
)
_MOMENT = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class Coming:
    """A backup that takes the place of the fair in ``path``, which is ``kept`` where it was there.

    ``carries``: scans and other facts that were written since come along.
    """

    path: Path
    backup: Backup
    kept: Backup | None
    carries: bool


@dataclass(frozen=True, slots=True)
class Return:
    """What came along: facts that were ``carried``, and erasures that were done ``again``.

    ``unknown_since``: from then on nobody knows who was erased, as the replaced file cannot be
    read; None where all of it is known.
    """

    carried: int = 0
    again: int = 0
    unknown_since: datetime | None = None


def bring_along(fresh: Path, coming: Coming, device: Device, clock: Clock) -> Return:
    """Bring the copy ``fresh`` to where it may be opened; raises what the disk says."""
    told = _told(coming)
    with closing(Store.open(fresh, device, clock)) as store:
        carried = _carry(store, coming) if told.is_read else 0
        again = sum(erase_again(store, known, clock) for known in told.known)
        _enter(store, coming, told, again)
        if again:
            with store.noting() as writer:
                owe(writer)
    if again and write_anew(fresh):
        with closing(Store.open(fresh, device, clock)) as store, store.noting() as writer:
            pay(writer)
    with named_failures(fresh):
        clear_log_of(fresh)
        _remove_older(fresh)
    return Return(carried, again, told.unknown_since)


def _remove_older(fresh: Path) -> None:
    """A backup of an older shape was copied on its way to today's: that copy is the backup."""
    for path in list(fresh.parent.iterdir()):
        if path.name.startswith(f"{fresh.stem}.before-"):
            path.unlink()


@dataclass(frozen=True, slots=True)
class _Told:
    """What the replaced file told: who was erased, how far it had come, what is not in the backup.

    Where it cannot be read, the newest other backup that can be tells who was erased.
    """

    known: tuple[Known, ...]
    is_read: bool = False
    marks: tuple[str, ...] = ()
    since: Since = field(default_factory=Since)
    unknown_since: datetime | None = None


def _told(coming: Coming) -> _Told:
    marks = marks_in(coming.backup.path)
    told = None if coming.kept is None else _looked(coming.kept, marks)
    if told is not None and told.known[0].is_whole:
        return told
    known = () if told is None else told.known
    for place in Backups(coming.path).all():
        if place.made_at > coming.backup.made_at and place != coming.kept:
            other = _looked(place, marks)
            if other is not None:
                return _Told((*known, *other.known), unknown_since=place.made_at)
    return _Told(known, unknown_since=coming.backup.made_at)


def _looked(place: Backup, marks: Marks) -> _Told | None:
    """What a file tells; None where it cannot be read."""
    try:
        with looking(place.path) as reader:
            known = known_of(reader)
            try:
                return _Told((known,), known.is_whole, _marks(reader), written_since(reader, marks))
            except cipher.failures():
                return _Told((known,))
    except AppError as error:
        if error.code in UNREADABLE:
            return None
        raise


def _carry(store: Store, coming: Coming) -> int:
    if coming.kept is None:
        return 0
    marks = marks_in(coming.backup.path)
    carry_over(store, coming.kept.path, marks, HANDED_OUT)
    return len(carry_over(store, coming.kept.path, marks, DONE).ids) if coming.carries else 0


def _enter(store: Store, coming: Coming, told: _Told, again: int) -> None:
    """Write into the log that the file went back; the fair's own record stands for all of it."""
    with store.founding(_code(coming, told)) as writer:
        after = _marks(writer)
        kept = coming.kept.path.name if coming.kept is not None else "—"
        writer.note(
            name=coming.backup.path.name,
            made=f"{coming.backup.made_at.astimezone():{_MOMENT}}",
            kept=kept,
            left=told.since.total,
            again=again,
            before=" ".join(told.marks) or "?",
            after=" ".join(after) or "?",
        )
        for fair in writer.all(Fair):
            writer.write_row("fair", fair.id, {}, {})


def _code(coming: Coming, told: _Told) -> str:
    if not told.is_read:
        return "backup.restored_blind"
    is_back = coming.backup.reason is Reason.RESTORE
    return "backup.restored_back" if is_back else "backup.restored"


def _marks(reader: Reader) -> tuple[str, ...]:
    """How far each desk had come, as anchors; a file without chains has none."""
    return tuple(str(Anchor.of(head)) for head in heads(reader.db)) if heads_of(reader) else ()
