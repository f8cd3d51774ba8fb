"""Reads a foreign file into drafts and problems. Nothing is written, whatever is found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from app.errors import AppError
from app.models.imports import Draft, Ground, Kind, PersonDraft, Problem, Reading, Severity
from app.services.importing.attendees import WITHDRAWN
from app.services.importing.cells import Cell
from app.services.importing.fields import Row, Spec
from app.services.importing.kinds import SPECS
from app.services.importing.mapping import guess_kind, guess_mapping, missing_fields
from app.services.importing.moments import Calendar
from app.services.importing.tables import Table, read_table
from app.services.importing.totals import total_at

Progress: TypeAlias = Callable[[int, int | None], None]
Edits: TypeAlias = Mapping[tuple[int, str], str]

STEP = 500  # rows between looks at progress and cancellation
_NO_DAYS = Ground()


def read(
    path: Path,
    kind: Kind | None = None,
    *,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    ground: Ground = _NO_DAYS,
    edits: Edits | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Read a file as a kind of sheet, or as what its headings say it is."""
    table = read_table(path, sheet)
    return read_rows(
        table,
        kind,
        mapping=mapping,
        ground=ground,
        edits=edits,
        progress=progress,
        cancelled=cancelled,
    )


def read_rows(
    table: Table,
    kind: Kind | None = None,
    *,
    mapping: Mapping[str, str] | None = None,
    ground: Ground = _NO_DAYS,
    edits: Edits | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading:
    """Read a table that is open already; ``edits`` put texts in place of cells."""
    known = kind or guess_kind(table)
    if known is None:
        raise AppError("import.kind_unknown", {"header": "、".join(table.header[:20])})
    columns = guess_mapping(known, table, mapping)
    missing = missing_fields(known, columns)
    if missing:
        raise AppError("import.columns", {"kind": known.value, "missing": "、".join(missing)})
    reader = _Reader(SPECS[known], table, columns, Calendar(ground), edits or {})
    for done in reader.read_all():
        if cancelled is not None and cancelled():
            raise AppError("import.cancelled")
        if progress is not None:
            progress(done, table.total)
    return reader.reading()


@dataclass(slots=True)
class _Reader:
    """One pass over a table."""

    spec: Spec
    table: Table
    mapping: Mapping[str, str]
    calendar: Calendar
    edits: Edits
    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read: int = 0
    joined: int = 0
    open: bool = False
    barred: frozenset[int] = frozenset()
    void: frozenset[int] = frozenset()
    withdrawn: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        notes = self.table.notes
        self.problems.extend(notes)
        self.void = frozenset(n.row for n in notes if n.code in WITHDRAWN)
        self.barred = frozenset(n.row for n in notes if n.severity is Severity.ERROR)

    def read_all(self) -> Iterator[int]:
        """Read every row; hands back the count now and then, and at the end."""
        header = self.table.header
        places = {self.mapping[name]: at for at, name in enumerate(header) if self.mapping[name]}
        edited = {row for row, _ in self.edits}
        for number, cells in self.table.rows():
            now = self._edited(number, cells) if number in edited else cells
            self._take(Row(number, now, places, header))
            self.read += 1
            if self.read % STEP == 0:
                yield self.read
        yield self.read

    def _take(self, row: Row) -> None:
        total = total_at(row.cells)
        if total is not None:
            row.note_total(total)
            self.problems.extend(row.problems)
            self.open = False
            return
        if self.open and self._joins(row):
            return
        if row.number in self.barred:
            self.open = False
            if row.number in self.void:
                self._withdraw(self.spec.draft(row, self.calendar))
            return
        draft = self.spec.draft(row, self.calendar)
        if self.table.delimiter and any(row.cells[len(row.header) :]):
            row.note_overflow()
        self.problems.extend(row.problems)
        self.open = not row.refused
        if self.open:
            self.drafts.append(draft)
        elif any(problem.code in WITHDRAWN for problem in row.problems):
            self._withdraw(draft)

    def _withdraw(self, draft: Draft) -> None:
        """A ticket that is good no longer must not go on admitting whom it was sold to."""
        if isinstance(draft, PersonDraft) and draft.external_id:
            self.withdrawn.append(draft.external_id)

    def _joins(self, row: Row) -> bool:
        longer = self.spec.join(self.drafts[-1], row)
        if longer is None:
            return False
        self.drafts[-1] = longer
        self.problems.extend(row.problems)
        self.joined += 1
        return True

    def _edited(self, number: int, cells: Sequence[Cell]) -> Sequence[Cell]:
        header = self.table.header
        return [
            self.edits.get((number, header[at]), cell) if at < len(header) else cell
            for at, cell in enumerate(cells)
        ]

    def reading(self) -> Reading:
        """What was read, after rows were compared with each other."""
        headings = {name: heading for heading, name in self.mapping.items() if name}
        settled = self.spec.settle(self.drafts, headings)
        self.problems.extend(settled.problems)
        order = {heading: at for at, heading in enumerate(self.table.header)}
        problems = sorted(
            self.problems,
            key=lambda each: (
                each.row,
                each.severity is not Severity.ERROR,
                order.get(each.column, 0),
            ),
        )
        return Reading(
            kind=self.spec.kind,
            mapping=dict(self.mapping),
            drafts=settled.drafts,
            problems=tuple(problems),
            read=self.read,
            joined=self.joined,
            withdrawn=self._withdrawn(),
        )

    def _withdrawn(self) -> tuple[str, ...]:
        """The tickets withdrawn, but those of which another row says that they are good."""
        good = {one.external_id for one in self.drafts if isinstance(one, PersonDraft)}
        return tuple(dict.fromkeys(one for one in self.withdrawn if one not in good))
