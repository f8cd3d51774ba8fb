"""A sheet as it would land: every row's cells, what is wrong with them, and what would mend it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property

from app.models.imports import PitchDraft, Problem, Severity, Skip, SpeakerDraft
from app.services.intake import Packed, Prepared, Sheet, SheetRow
from app.ui.problems import term_name
from app.ui.tables import Wanted

Edits = Mapping[tuple[int, str], str]

_STAYS = ("contact.nameless", "number.fraction")  # what they suggest is no text for the cell


@dataclass(frozen=True, slots=True)
class Landed:
    """A row of the check: its number, a text a column, and its problems."""

    number: int
    texts: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def is_left_out(self) -> bool:
        """Whether nothing of the row is imported: it is wrong, or only counts the others."""
        return any(problem.leaves_out for problem in self.problems)

    @property
    def severity(self) -> Severity | None:
        """ERROR when the row will be refused."""
        found = {problem.severity for problem in self.problems}
        return min(found) if found else None  # "error" sorts before "warning"

    def problem_at(self, heading: str) -> Problem | None:
        """What is wrong in a column, the worst first."""
        return next((problem for problem in self.problems if problem.column == heading), None)


@dataclass(frozen=True)  # no slots: what is counted once is kept
class Check:
    """A prepared import beside the rows it was read from."""

    sheet: Sheet
    rows: Packed[SheetRow]
    prepared: Prepared
    edits: Edits

    @cached_property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Headings that are imported, with their fields."""
        mapping = self.prepared.reading.mapping
        return tuple(
            (heading, mapping[heading]) for heading in self.sheet.header if mapping[heading]
        )

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Everything to look at: refused rows first, then what is imported as suggested."""
        found = list(self.prepared.reading.problems)
        told = {problem.row for problem in found if problem.leaves_out}
        left_out = [skip for skip in self.prepared.plan.skip if skip.row not in told]
        found += [self._of_skip(skip) for skip in left_out]
        found += self.prepared.plan.notes
        return tuple(sorted(found, key=lambda each: (each.severity, each.row)))

    @cached_property
    def by_row(self) -> Mapping[int, tuple[Problem, ...]]:
        """The problems of each row, the worst first."""
        found: dict[int, list[Problem]] = defaultdict(list)
        for problem in self.problems:
            found[problem.row].append(problem)
        return {row: tuple(problems) for row, problems in found.items()}

    @cached_property
    def refused(self) -> frozenset[int]:
        """Rows that will be left out."""
        return frozenset(p.row for p in self.problems if p.severity is Severity.ERROR)

    @cached_property
    def left_out(self) -> frozenset[int]:
        """Rows of which nothing is imported: refused ones, and totals below the list."""
        return frozenset(p.row for p in self.problems if p.leaves_out)

    @cached_property
    def warned(self) -> frozenset[int]:
        """Rows to look at that are not refused: most are imported with a suggestion."""
        return frozenset(p.row for p in self.problems) - self.refused

    def count(self) -> None:
        """Count everything now, where nobody waits for it."""
        _ = self.by_row, self.left_out, self.warned, self.columns

    def written(self, row: int, heading: str) -> str:
        """What the cell says: as it was edited here, or as the file has it."""
        if (row, heading) in self.edits:
            return self.edits[(row, heading)]
        known = self.rows.find(row)
        return known.texts[self.sheet.header.index(heading)] if known else ""

    def edited_row(self, row: SheetRow) -> SheetRow:
        """The row with what was edited here."""
        texts = (
            self.edits.get((row.number, heading), text)
            for heading, text in zip(self.sheet.header, row.texts, strict=True)
        )
        return SheetRow(row.number, tuple(texts))

    # As a query of the table.

    def ids(self, wanted: Wanted) -> Sequence[int]:
        shown = wanted.filters.get("show")
        if shown is None:
            return self.rows.numbers
        kept = self.refused if shown is Severity.ERROR else self.warned
        return [number for number in self.rows.numbers if number in kept]

    def rows_of(self, ids: Sequence[int]) -> Mapping[int, Landed]:
        """The rows of these numbers as they would land."""
        return {number: self._landed(number) for number in ids}

    def _landed(self, number: int) -> Landed:
        problems = self.by_row.get(number, ())
        wrong = {problem.column for problem in problems}
        draft = None if number in self.refused else self.prepared.draft(number)
        texts = []
        for heading, name in self.columns:
            told = self.written(number, heading)
            good = _said(getattr(draft, name, None)) if heading not in wrong else ""
            texts.append(good or told)
        return Landed(number, tuple(texts), problems)

    def _of_skip(self, skip: Skip) -> Problem:
        """A row that is left out though it can be read: the column that names the reason."""
        told = skip.facts.get("text")
        parties = ("booths", "from_name", "to_name", "owner", "table", "booth", "start")
        for heading, name in self.columns:
            if name in parties and told and str(told) in self.written(skip.row, heading):
                return Problem(skip.row, heading, skip.reason, skip.facts)
        return Problem(skip.row, "", skip.reason, skip.facts)

    # What mends a problem.

    def can_edit(self, problem: Problem) -> bool:
        """Whether the problem stands in a cell that is shown."""
        return any(heading == problem.column for heading, _ in self.columns)

    def remedy(self, problem: Problem) -> str | None:
        """The text that would make the cell say what is imported anyway; None: there is none."""
        told = problem.facts.get("suggestion")
        if problem.severity is Severity.ERROR or not isinstance(told, str):
            return None
        stays = problem.code in _STAYS or problem.code.endswith(".repeated")
        if stays or not self.can_edit(problem) or told == problem.facts.get("text"):
            return None
        return told


@dataclass(frozen=True, slots=True)
class CheckRows:
    """The check as the rows of a table."""

    check: Check

    def ids(self, wanted: Wanted) -> Sequence[int]:
        return self.check.ids(wanted)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Landed]:
        return self.check.rows_of(ids)


@dataclass(frozen=True, slots=True)
class ProblemRows:
    """The problems as the rows of a list, by their place in it."""

    check: Check

    def ids(self, wanted: Wanted) -> Sequence[int]:
        shown = wanted.filters.get("show")
        return [
            at
            for at, problem in enumerate(self.check.problems)
            if shown is None or problem.severity is shown
        ]

    def rows(self, ids: Sequence[int]) -> Mapping[int, Problem]:
        return {at: self.check.problems[at] for at in ids}


def _said(value: object) -> str:
    """A value of a draft as the cell would say it; "" where the cell says it better."""
    if isinstance(value, Enum):
        return term_name(value)
    if isinstance(value, bool):
        return ""
    if isinstance(value, tuple):
        return "；".join(filter(None, map(_said, value)))
    if isinstance(value, (SpeakerDraft, PitchDraft)):
        name = value.name if isinstance(value, SpeakerDraft) else value.title
        return f"{name}（{value.organisation}）" if value.organisation else name
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, (str, int)) else ""
