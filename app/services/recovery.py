"""Recovery: a new file from what can be read of a damaged one, and of the newest sound backup.

The damaged file is copied and never opened. Facts and changes come from it where they can be
read, from the backup where they cannot; records are what the log says of them. What is lost is
written down as a fact, so that the new file verifies, and says what it lacks.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.errors import AppError
from app.models.changes import Device
from app.models.ids import DeviceId, PersonId
from app.models.salvage import Recovered, Span
from app.models.times import Clock, now
from app.models.trust import Recovery
from app.services.backup import holds
from app.services.backups.folder import backups_in, folder_of
from app.services.erased_again import erase_remains, words_of
from app.services.store import Reader, Store, file
from app.services.store.connecting import connect, key_of
from app.services.store.known_erasures import known_of
from app.services.store.rebuilding import Rebuilding
from app.services.store.record_repair import Repaired, index_all, repair_records
from app.services.store.salvage import Salvaged, copy_apart, salvaging
from app.services.store.scrubbing import write_anew
from app.services.verification import verify

_CANDIDATES = 5  # backups that are looked at, the newest first
_STEPS = 5
_CACHE = -65_536  # kilobytes
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Sources:
    """The damaged file, and the backups that may have what it lacks, the likeliest first."""

    damaged: Path
    backups: tuple[Path, ...] = ()

    @classmethod
    def of(cls, damaged: Path) -> "Sources":
        """The newest backups that lie where the fair's own do."""
        found = backups_in(folder_of(damaged))[:_CANDIDATES]
        return cls(damaged, tuple(one.path for one in found))


def recover(
    sources: Sources,
    target: Path,
    device: Device,
    clock: Clock = now,
    progress: Progress = lambda _done, _total: None,
) -> Recovered:
    """Write ``target``, a new file with all that is left; there whole or not at all.

    Raises ``recovery.nothing`` where neither the file nor a backup can be read, ``store.exists``
    for a target that is there, and what the disk says.
    """
    with (
        file.named_failures(target),
        TemporaryDirectory(dir=target.parent, prefix=".recover-") as folder,
    ):
        return _Work(sources, Path(folder), device, clock, progress).run(target)


@dataclass(frozen=True, slots=True)
class _Filled:
    """What filling the new file came to."""

    facts: int
    from_backup: int
    lost: list[Span]
    unproved: list[Span]
    has_backup: bool  # records and names of steps come from it as well


@dataclass(frozen=True, slots=True)
class _Work:
    """A recovery under way, with a folder of its own for copies."""

    sources: Sources
    folder: Path
    device: Device
    clock: Clock
    progress: Progress

    def run(self, target: Path) -> Recovered:
        self.progress(1, _STEPS)
        sound = [path for path in self.sources.backups if _is_sound(path)]
        read = [one for one in (self._damaged(sound), *map(self._backup, sound)) if one is not None]
        try:
            with file.making(target, key_of(read[0].db) if read else None) as fresh:
                filled = self._fill(fresh, read)
                if not filled.facts:
                    raise AppError("recovery.nothing", {"path": str(self.sources.damaged)})
                repaired = self._repair(fresh, filled)
                again = self._erase_again(fresh, read[1:], kinds=filled.has_backup)
                is_sound = self._check(fresh)
            return _told(read[0], filled, repaired, again, is_sound=is_sound)
        finally:
            for one in read:
                one.db.close()

    def _damaged(self, sound: list[Path]) -> Salvaged | None:
        """The damaged file, on its own schema, a backup's, or that of an empty file."""
        pattern = self.folder / "pattern.fair"
        with file.making(pattern):
            pass
        with closing(connect(pattern)) as db:
            db.execute("pragma wal_checkpoint(truncate)")
        copy = copy_apart(self.sources.damaged, self.folder / "damaged.fair")
        return salvaging(copy, (*sound, pattern))

    def _backup(self, path: Path) -> Salvaged | None:
        return salvaging(copy_apart(path, self.folder / path.name), ())

    def _fill(self, fresh: Path, read: list[Salvaged]) -> _Filled:
        with closing(connect(fresh)) as db:
            rebuilding = Rebuilding(db)
            # Nobody sees the file before it is whole: no log is needed.
            db.execute("pragma journal_mode = memory")
            db.execute(f"pragma cache_size = {_CACHE}")
            db.execute("begin")
            self.progress(2, _STEPS)
            facts = rebuilding.take(read[0]) if read else 0
            self.progress(3, _STEPS)
            more = next((one for one in read[1:] if rebuilding.holds_all_of(one)), None)
            from_backup = 0 if more is None else rebuilding.take(more)
            lost, unproved = rebuilding.settle()
            db.execute("commit")
            db.execute("pragma journal_mode = wal")
            return _Filled(facts + from_backup, from_backup, lost, unproved, more is not None)

    def _repair(self, fresh: Path, filled: _Filled) -> Repaired:
        """Bring the records in line."""
        self.progress(4, _STEPS)
        with (
            closing(Store.open(fresh, self.device, self.clock)) as store,
            store.founding("recover") as writer,
        ):
            writer.append(lambda new, desk, seq: self._fact(filled, new, desk, seq))
            repaired = repair_records(writer)
            index_all(writer.db)
            return repaired

    def _erase_again(self, fresh: Path, backups: list[Salvaged], *, kinds: bool) -> int:
        """A backup in whose gaps somebody still had a name brings nobody back."""
        words: dict[PersonId, tuple[str, ...]] = {}
        with closing(Store.open(fresh, self.device, self.clock)) as store:
            with store.reading() as reader:
                known = known_of(reader)
            for one in backups:
                for person, told in words_of(Reader(one.db), known).items():
                    words[person] = (*words.get(person, ()), *told)
            again = erase_remains(store, words, kinds=kinds, clock=self.clock)
        if again:
            write_anew(fresh)
        return again

    def _check(self, fresh: Path) -> bool:
        self.progress(_STEPS, _STEPS)
        with closing(Store.open(fresh, self.device, self.clock)) as store:
            return verify(store).is_sound

    def _fact(self, filled: _Filled, new: str, desk: DeviceId, seq: int) -> Recovery:
        return Recovery(
            new,
            desk,
            seq,
            self.clock(),
            self.sources.damaged.name,
            tuple(map(str, filled.lost)),
            tuple(map(str, filled.unproved)),
        )


def _is_sound(backup: Path) -> bool:
    try:
        return holds(backup)
    except AppError:
        return False


def _told(
    read: Salvaged, filled: _Filled, repaired: Repaired, again: int, *, is_sound: bool
) -> Recovered:
    return Recovered(
        tables=tuple(read.tables),
        facts=filled.facts,
        from_backup=filled.from_backup,
        lost=tuple(filled.lost),
        unproved=tuple(filled.unproved),
        from_log=repaired.from_log,
        kept=repaired.kept,
        let_go=repaired.let_go,
        erased_again=again,
        is_sound=is_sound,
    )
