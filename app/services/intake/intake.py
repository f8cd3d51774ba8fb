"""Importing as a use case: read a sheet, say what importing would do, do it in one step."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import LeadId, PersonId
from app.models.imports import Draft, ImportPlan, Kind
from app.models.people import Person
from app.models.registry import Badge, BadgeState
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.imported_leads import keep_step
from app.services.importing.child import in_child
from app.services.intake.directory import read_directory
from app.services.intake.planning import NAMES_PEOPLE, plan_for
from app.services.intake.sheet import Sheet
from app.services.intake.work import (
    Look,
    Preparation,
    Prepared,
    Replanning,
    look_into,
    plan_again,
    prepare,
)
from app.services.intake.writing import DraftWriter
from app.services.registry import issue_badge
from app.services.store import Store, Writer

# The reason on a badge whose ticket was withdrawn where it was sold.
WITHDRAWN = "订单已失效 · order withdrawn"
Cancelled = Callable[[], bool]
Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing did."""

    added: int
    merged: int
    skipped: int
    change: Change
    revoked: int = 0
    leads: tuple[LeadId, ...] = ()


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
        fair, device, key = self.store.path, self.store.device, self.store.key
        wish = Preparation(Look(path, sheet), kind, mapping, edits, fair, device, with_rows, key)
        return in_child(prepare, wish, path, progress=progress, cancelled=cancelled)

    def carry_in(
        self,
        prepared: Prepared,
        *,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Outcome:
        """Write what was prepared, in one step that undo takes back whole.

        Where the file moved on since the preview, the plan is drawn again in another process;
        and should it move on just then, inside the transaction, so that nothing is doubled.
        ``import.cancelled`` leaves the file as it was.
        """
        prepared, kind = self._brought_along(prepared, cancelled), prepared.reading.kind
        with self.store.writing(f"import.{kind}", file=prepared.name) as writer:
            moved_on = writer.state() != prepared.state
            plan = plan_for(writer, prepared.reading) if moved_on else prepared.plan
            directory = read_directory(writer, with_people=kind in NAMES_PEOPLE)
            drafts = DraftWriter(writer, directory, self.clock())
            counted = writer.last_seq
            steps = len(plan.merge) + len(plan.add)
            write = drafts.write  # looked up once: the dispatch binds itself anew each time
            for done, (draft, target) in enumerate(_steps(plan), 1):
                write(draft, target)
                if progress is not None:
                    progress(done, steps)
                if cancelled is not None and cancelled():
                    raise AppError("import.cancelled")
            for person in plan.revoke:
                _withdraw(writer, person, self.clock())
            if drafts.leads:
                keep_step(writer, counted)
        return Outcome(
            plan.added,
            plan.merged,
            plan.skipped,
            writer.change,
            len(plan.revoke),
            tuple(drafts.leads),
        )

    def _brought_along(self, prepared: Prepared, cancelled: Cancelled | None) -> Prepared:
        """What was prepared, planned against the file as it stands.

        In this process, planning 100,000 rows would hold the window for seconds.
        """
        with self.store.reading() as reader:
            if reader.state() == prepared.state:
                return prepared
        wish = Replanning(prepared, self.store.path, self.store.device, self.store.key)
        return in_child(plan_again, wish, self.store.path, cancelled=cancelled)


def _withdraw(writer: Writer, wanted: PersonId, moment: datetime) -> None:
    """Their badges admit nobody from now on; who has none gets one that never did.

    By that the gate knows the ticket as one that was withdrawn, and not as one it never saw.
    """
    badges = writer.all(Badge, person_id=wanted)
    valid = [badge for badge in badges if badge.state is BadgeState.VALID]
    if not badges:
        valid = [issue_badge(writer, writer.need(Person, wanted), moment)]
    for badge in valid:
        gone = replace(badge, state=BadgeState.REVOKED, revoked_at=moment, reason=WITHDRAWN)
        writer.save(gone)


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
