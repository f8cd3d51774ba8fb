"""Importing as a use case: read a sheet, say what importing would do, do it in one step."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.changes import Change
from app.models.imports import Draft, ImportPlan, Kind
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.importing.child import in_child
from app.services.intake.directory import read_directory
from app.services.intake.planning import NAMES_PEOPLE, plan_for
from app.services.intake.sheet import Sheet
from app.services.intake.work import Look, Preparation, Prepared, look_into, prepare
from app.services.intake.writing import DraftWriter
from app.services.store import Store

Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing did."""

    added: int
    merged: int
    skipped: int
    change: Change


@guarded()
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
        with_rows: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Prepared:
        """Read the file in another process and plan; writes nothing.

        Raises what reading raises (``import.*``).
        """
        wish = Preparation(
            Look(path, sheet), kind, mapping, edits, self.store.path, self.store.device, with_rows
        )
        return in_child(prepare, wish, path, progress=progress, cancelled=cancelled)

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
            steps = len(plan.merge) + len(plan.add)
            write = drafts.write  # looked up once: the dispatch binds itself anew each time
            for done, (draft, target) in enumerate(_steps(plan), 1):
                write(draft, target)
                if progress is not None:
                    progress(done, steps)
                if cancelled is not None and cancelled():
                    raise AppError("import.cancelled")
        return Outcome(plan.added, plan.merged, plan.skipped, writer.change)


def _steps(plan: ImportPlan) -> Iterator[tuple[Draft, str | None]]:
    """What is merged, with its record, then what is added."""
    for merge in plan.merge:
        yield merge.draft, merge.target
    for draft in plan.add:
        yield draft, None


def open_sheet(
    path: Path, sheet: str | None = None, *, cancelled: Cancelled | None = None
) -> Sheet:
    """Open a file (or another of its sheets) in another process; raises ``import.*``."""
    return in_child(look_into, Look(path, sheet), path, cancelled=cancelled)
