"""A target field and how a row gives it; a kind of sheet is a tuple of these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from app.models.imports import Draft, Kind, Problem, Severity
from app.services.importing.cells import Cell, Flaw, Parse, text, written
from app.services.importing.moments import Calendar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_NOTHING = frozenset(
    {"", "-", "--", "---", "—", "——", "/", "\\", "无", "暂无", "N/A", "n/a", "#N/A", "NULL", "nan"}
    | {"待定", "未填", "空", "TBD"}
)
_SHORT = 16  # longer cells than this are never one of them, except for blanks


def _is_nothing(words: str) -> bool:
    return (len(words) < _SHORT or words.isspace()) and words.strip() in _NOTHING


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """A field of a draft: the headings that name it, how its cells are read, what empty is."""

    name: str
    parse: Parse[T_co]
    empty: T_co
    headings: tuple[str, ...]


def headings(*groups: str) -> tuple[str, ...]:
    """Headings written with bars between them."""
    return tuple(word for group in groups for word in group.split("|"))


@dataclass(slots=True)
class Row:
    """A row being read: it hands out values by field and collects what is wrong with them."""

    number: int
    cells: Sequence[Cell]
    places: Mapping[str, int]
    header: Sequence[str]
    problems: list[Problem] = field(default_factory=list)

    def take(self, wanted: Field[T]) -> T:
        """The field's value in this row; a flaw becomes a problem, a blank the empty value."""
        return self.read(wanted, wanted.parse, wanted.empty)

    def read(self, wanted: Field[object], parse: Parse[T], empty: T) -> T:
        """The field's value, read in a way that depends on more than the cell."""
        place = self.places.get(wanted.name)
        if place is None:
            return empty
        cell = self.cells[place]
        if isinstance(cell, str) and _is_nothing(cell):
            return empty
        got = parse(cell)
        if isinstance(got, Flaw):
            self._note(place, cell, got)
            return got.value
        return got

    def blank(self, wanted: Field[object]) -> bool:
        """Whether the row gives nothing for the field."""
        place = self.places.get(wanted.name)
        return place is None or text(self.cells[place]) in _NOTHING

    def says(self, wanted: Field[object]) -> str:
        """What the field's cell says, as text."""
        place = self.places.get(wanted.name)
        return "" if place is None else text(self.cells[place])

    def refuse(self, wanted: Field[object], code: str, **facts: object) -> None:
        """The row cannot be imported because of this field."""
        self._add(wanted, code, Severity.ERROR, facts)

    def warn(self, wanted: Field[object], code: str, suggestion: str = "", **facts: object) -> None:
        """The row is imported with the suggestion in this field."""
        self._add(wanted, code, Severity.WARNING, {"suggestion": suggestion, **facts})

    def note_overflow(self) -> None:
        """More cells than headings: a stray delimiter has shifted the row."""
        facts = {"text": "、".join(text(cell) for cell in self.cells[len(self.header) :])[:200]}
        self.problems.append(Problem(self.number, "", "row.too_wide", facts))

    def note_total(self, place: int) -> None:
        """A row that counts the others is left out."""
        column = self.header[place] if place < len(self.header) else ""
        facts = {"text": text(self.cells[place])}
        self.problems.append(Problem(self.number, column, "row.total", facts, Severity.WARNING))

    @property
    def refused(self) -> bool:
        """Whether something in it forbids importing it."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def _add(
        self, wanted: Field[object], code: str, severity: Severity, facts: dict[str, object]
    ) -> None:
        place = self.places.get(wanted.name)
        column = wanted.name if place is None else self.header[place]
        facts = {"text": self.says(wanted), **facts}
        self.problems.append(Problem(self.number, column, code, facts, severity))

    def _note(self, place: int, cell: Cell, flaw: Flaw[object]) -> None:
        facts: dict[str, object] = {"text": written(cell).strip()[:200], **dict(flaw.facts)}
        if flaw.severity is Severity.WARNING:
            facts["suggestion"] = flaw.suggestion
        column = self.header[place]
        self.problems.append(Problem(self.number, column, flaw.code, facts, flaw.severity))


@dataclass(frozen=True, slots=True)
class Settled:
    """Drafts after rows were compared with each other, and what came to light by that."""

    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Spec:
    """How sheets of one kind are read.

    ``needed`` names groups of fields of which a sheet must have one each; ``join`` adds a row
    to the draft of the row above when it only continues it; ``settle`` compares all rows
    (fields by their column's heading).
    """

    kind: Kind
    fields: tuple[Field[object], ...]
    needed: tuple[tuple[str, ...], ...]
    draft: Callable[[Row, Calendar], Draft]
    settle: Callable[[Sequence[Draft], Mapping[str, str]], Settled]
    join: Callable[[Draft, Row], Draft | None]


def never_joins(_above: Draft, _row: Row) -> Draft | None:
    """Rows of most kinds stand for themselves."""
    return None
