"""What is done with a foreign file in the process that opens it; it writes nothing."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.errors import AppError
from app.models.changes import Device
from app.models.fairs import Fair
from app.models.imports import Draft, Ground, ImportPlan, Kind, Reading
from app.models.recovery import FileKey
from app.services.importing import Table, read_rows, read_table
from app.services.importing.cells import written
from app.services.importing.child import Tell
from app.services.intake.packed import Packed
from app.services.intake.planning import plan_for
from app.services.intake.sheet import Sheet, SheetRow, sheet_of
from app.services.store import Store


@dataclass(frozen=True, slots=True)
class Look:
    """Which file, and which of its sheets; None: the likeliest."""

    path: Path
    sheet: str | None


@dataclass(frozen=True, slots=True)
class Preparation:
    """Which file is read as what, against which fair; ``with_rows`` as the file has them too."""

    look: Look
    kind: Kind | None
    mapping: Mapping[str, str] | None
    edits: Mapping[tuple[int, str], str] | None
    fair: Path
    device: Device
    with_rows: bool = False
    key: FileKey | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sheet that was read, and what importing it would do to the file as it stands.

    ``state`` is how far the file had come when the plan was drawn. ``rows`` are those of the
    sheet as one would have typed them, where they were asked for.
    """

    name: str
    reading: Reading
    plan: ImportPlan
    state: int
    rows: Packed[SheetRow]

    def draft(self, row: int) -> Draft | None:
        """What was understood of a row, if it can be imported."""
        drafts = self.reading.drafts
        if isinstance(drafts, Packed):
            return drafts.find(row)
        return next((draft for draft in drafts if draft.row == row), None)


def look_into(_tell: Tell, look: Look) -> Sheet:
    """What is in the file: its headings, its kind, and how its cells look."""
    with _unchanged(look.path):
        return sheet_of(read_table(look.path, look.sheet))


def prepare(tell: Tell, wish: Preparation) -> Prepared:
    """The sheet as it would land, packed for the way back."""
    with closing(Store(wish.fair, wish.device, key=wish.key)) as store, store.reading() as reader:
        fair = reader.all(Fair)[0]
        with _unchanged(wish.look.path):
            table = read_table(wish.look.path, wish.look.sheet)
            rows = Packed(_rows(table) if wish.with_rows else (), lambda row: row.number)
            ground = Ground(days=fair.days, zone=fair.zone)
            reading = read_rows(
                table,
                wish.kind,
                mapping=wish.mapping,
                ground=ground,
                edits=wish.edits,
                progress=tell.progress,
            )
        tell.unbound()
        name = wish.look.path.name
        plan = plan_for(reader, reading)
        return Prepared(name, packed_reading(reading), packed_plan(plan), reader.state(), rows)


@dataclass(frozen=True, slots=True)
class Replanning:
    """A sheet that was read, and the fair that has moved on since."""

    prepared: Prepared
    fair: Path
    device: Device
    key: FileKey | None = None


def plan_again(tell: Tell, wish: Replanning) -> Prepared:
    """What importing would do to the file as it stands now."""
    tell.unbound()
    with closing(Store(wish.fair, wish.device, key=wish.key)) as store, store.reading() as reader:
        plan = packed_plan(plan_for(reader, wish.prepared.reading))
        return replace(wish.prepared, plan=plan, state=reader.state())


@contextmanager
def _unchanged(path: Path) -> Iterator[None]:
    """Half of one file and half of another make a third that nobody sent."""
    before = _mark(path)
    yield
    if before != _mark(path):
        raise AppError("import.changed", {"name": path.name})


def _mark(path: Path) -> tuple[int, int, int] | None:
    try:
        told = path.stat()
    except OSError:  # reading says what is wrong with it
        return None
    return told.st_ino, told.st_size, told.st_mtime_ns


def _rows(table: Table) -> Iterator[SheetRow]:
    width = len(table.header)
    for number, cells in table.rows():
        yield SheetRow(number, tuple(map(written, cells[:width])))


def packed_reading(reading: Reading) -> Reading:
    """The reading in little memory."""
    drafts = sorted(reading.drafts, key=lambda draft: draft.row)
    return replace(reading, drafts=Packed(drafts, lambda draft: draft.row))


def packed_plan(plan: ImportPlan) -> ImportPlan:
    """The plan in little memory."""
    return replace(plan, add=Packed(plan.add), merge=Packed(plan.merge))
