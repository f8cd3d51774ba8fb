"""The backups of one fair: made while others go on working, checked, rotated, compared."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from app import __version__
from app.errors import AppError
from app.models.backups import (
    Backup,
    Manifest,
    Marks,
    Reason,
    Since,
    State,
    is_due,
    lacking,
    newest,
    surplus,
)
from app.models.times import Clock, now
from app.services.backup import holds, write_checked
from app.services.backups.folder import (
    backups_in,
    folder_of,
    free_bytes,
    free_name,
    remove,
    sweep,
)
from app.services.backups.manifests import digest_of, read_backup, read_manifest, write_manifest
from app.services.store.file import named_failures, sync_folder
from app.services.store.marks import heads_of, looking, marks_of, told_of, written_since
from app.services.store.snapshot import Snapshot
from app.services.store.turns import in_turn

# A backup leaves this much free for the work itself.
SPARE = 200_000_000


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups of the fair in ``path``; they lie in a folder beside it."""

    path: Path
    clock: Clock = now

    @property
    def folder(self) -> Path:
        """Where they lie; it may not be there yet."""
        return folder_of(self.path)

    def all(self) -> list[Backup]:
        """The backups that there are, the newest first."""
        with named_failures(self.folder):
            return backups_in(self.folder)

    def hold(self) -> Snapshot:
        """The fair as it is at this moment, to be made a backup of a little later."""
        return Snapshot(self.path)

    def make(self, reason: Reason, held: Snapshot | None = None) -> Backup:
        """Write a backup, check it, and let the oldest go.

        Raises ``backup.room`` rather than taking the room that work needs, ``backup.damaged``,
        ``backup.others`` while another program makes one here for longer than a minute, and what
        the disk says.
        """
        snapshot = held or self.hold()
        try:
            with named_failures(self.folder):
                self.folder.mkdir(parents=True, exist_ok=True)
            with in_turn(self.folder), named_failures(self.folder):
                sweep(self.folder)
                self._make_room()
                return self._write(reason, snapshot)
        finally:
            snapshot.close()

    def make_if_due(self) -> Backup | None:
        """The automatic backup, where the last one is old and something was written since."""
        snapshot = self.hold()
        if not is_due(self.all(), marks_of(snapshot.reader), self.clock()):
            snapshot.close()
            return None
        return self.make(Reason.AUTOMATIC, snapshot)

    def hold_before(self) -> Snapshot | None:
        """The fair before a large step; None where the newest backup holds everything already."""
        snapshot = self.hold()
        last = newest(self.all())
        if last is None or last.manifest is None or last.state is not State.CHECKED:
            return snapshot
        if dict(last.manifest.marks) != marks_of(snapshot.reader):
            return snapshot
        snapshot.close()
        return None

    def make_before(self, reason: Reason) -> Backup | None:
        """A backup before a large step, at once; None where the newest holds everything already."""
        held = self.hold_before()
        return None if held is None else self.make(reason, held)

    def since(self, backup: Path) -> Since:
        """What the fair has that a backup has not."""
        marks = marks_in(backup)
        with looking(self.path) as reader:
            return written_since(reader, marks)

    def lacking(self) -> int:
        """How many facts and changes the newest backup has that the fair lacks: it went back."""
        with looking(self.path) as reader:
            return lacking(self.all(), marks_of(reader))

    def adopt(self) -> list[Backup]:
        """Take in the copies that bringing the file to a newer shape left beside it."""
        left = sorted(self.path.parent.glob(f"{self.path.stem}.before-*{self.path.suffix}"))
        adopted = []
        for path in left:
            with named_failures(path):
                self.folder.mkdir(parents=True, exist_ok=True)
                with in_turn(self.folder):
                    adopted += self._adopt(path)
        return adopted

    def _adopt(self, path: Path) -> list[Backup]:
        if not path.exists() or not holds(path):
            return []  # another program took it in, or it is nothing that could be restored
        moment = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        target = free_name(self.folder, self.path.stem, moment, Reason.MIGRATION)
        with looking(path) as told:
            fair, name = told_of(told)
            manifest = Manifest(
                fair=fair,
                name=name,
                made_at=moment,
                reason=Reason.MIGRATION,
                size=path.stat().st_size,
                digest="",
                program=__version__,
                marks=marks_of(told),
                heads=heads_of(told),
            )
        write_manifest(target, replace(manifest, digest=digest_of(path)))
        path.replace(target)
        sync_folder(self.folder)
        return [read_backup(target)]

    def _write(self, reason: Reason, snapshot: Snapshot) -> Backup:
        moment = self.clock()
        target = free_name(self.folder, self.path.stem, moment, reason)
        fair, name = told_of(snapshot.reader)
        manifest = Manifest(
            fair=fair,
            name=name,
            made_at=moment,
            reason=reason,
            size=0,
            digest="",
            program=__version__,
            marks=marks_of(snapshot.reader),
            heads=heads_of(snapshot.reader),
        )

        def whole(part: Path) -> None:
            size = part.stat().st_size
            write_manifest(target, replace(manifest, size=size, digest=digest_of(part)))

        write_checked(snapshot, target, whole)
        self._let_go(0)
        return read_backup(target)

    def _make_room(self) -> None:
        """Old automatic backups go before a new one would take what work needs."""
        wanted = self._size() + SPARE
        self._let_go(wanted)
        free = free_bytes(self.folder)
        if free < wanted:
            facts: dict[str, object] = {"path": str(self.folder), "free": _mb(free)}
            raise AppError("backup.room", {**facts, "wanted": _mb(wanted)})

    def _let_go(self, wanted: int) -> None:
        for backup in surplus(self.all(), free_bytes(self.folder), wanted):
            remove(backup)

    def _size(self) -> int:
        log = self.path.with_name(self.path.name + "-wal")
        return self.path.stat().st_size + (log.stat().st_size if log.exists() else 0)


def _mb(size: int) -> str:
    return f"{size / 1_000_000:,.0f}"


def marks_in(backup: Path) -> Marks:
    """How far each desk had come in a backup: its manifest says so, else the file itself."""
    manifest = read_manifest(backup)
    if manifest is not None:
        return manifest.marks
    with looking(backup) as told:
        return marks_of(told)


def check(path: Path) -> None:
    """Whether a backup can be restored; raises ``backup.changed`` or ``backup.unsound``.

    A file that is byte for byte what its manifest says passed SQLite's check when it was
    written; one without a manifest is checked now.
    """
    with named_failures(path):
        if not path.is_file():
            raise AppError("store.missing", {"path": str(path)})
        manifest = read_manifest(path)
        if manifest is not None and manifest.digest != digest_of(path):
            raise AppError("backup.changed", {"name": path.name})
    if manifest is None and not holds(path):
        raise AppError("backup.unsound", {"name": path.name})
