"""Importing as a use case: read a sheet, say what importing would do, do it in one step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.imports import Draft, Ground, ImportPlan, Kind, Reading
from app.models.times import Clock, now
from app.services.importing import read
from app.services.intake.directory import read_directory
from app.services.intake.planning import NAMES_PEOPLE, plan_for
from app.services.intake.writing import DraftWriter
from app.services.store import Store

Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet that was read, and what importing it would do to the file as it stands.

    ``state`` is how far the file had come when the plan was drawn.
    """

    name: str
    reading: Reading
    plan: ImportPlan
    state: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing did."""

    added: int
    merged: int
    skipped: int
    change: Change


@dataclass(frozen=True, slots=True)
class Intake:
    """Brings foreign sheets into the fair's file."""

    store: Store
    clock: Clock = now

    def prepare(
        self,
        path: Path,
        kind: Kind | None = None,
        *,
        mapping: Mapping[str, str] | None = None,
        sheet: str | None = None,
        edits: Mapping[tuple[int, str], str] | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Prepared:
        """Read the file and plan; writes nothing. Raises what reading raises (``import.*``)."""
        with self.store.reading() as reader:
            fair = reader.all(Fair)[0]
        reading = read(
            path,
            kind,
            mapping=mapping,
            sheet=sheet,
            ground=Ground(days=fair.days, zone=fair.zone),
            edits=edits,
            progress=progress,
            cancelled=cancelled,
        )
        return self.plan(path.name, reading)

    def plan(self, name: str, reading: Reading) -> Prepared:
        """What importing this reading would do now."""
        with self.store.reading() as reader:
            return Prepared(name, reading, plan_for(reader, reading), reader.state())

    def carry_in(
        self,
        prepared: Prepared,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Outcome:
        """Write what was prepared, in one step that undo takes back whole.

        Where the file moved on since the preview, the plan is drawn again inside the
        transaction, so that nothing is doubled. ``import.cancelled`` leaves the file as it was.
        """
        kind = prepared.reading.kind
        with self.store.writing(f"import.{kind}", file=prepared.name) as writer:
            moved_on = writer.state() != prepared.state
            plan = plan_for(writer, prepared.reading) if moved_on else prepared.plan
            directory = read_directory(writer, with_people=kind in NAMES_PEOPLE)
            drafts = DraftWriter(writer, directory, self.clock())
            steps: list[tuple[Draft, str | None]] = [(m.draft, m.target) for m in plan.merge]
            steps += [(draft, None) for draft in plan.add]
            write = drafts.write  # looked up once: the dispatch binds itself anew each time
            for done, (draft, target) in enumerate(steps, 1):
                write(draft, target)
                if progress is not None:
                    progress(done, len(steps))
                if cancelled is not None and cancelled():
                    raise AppError("import.cancelled")
        return Outcome(plan.added, plan.merged, plan.skipped, writer.change)
