"""Meetings as tables see them: who sits at one when, and all of a day side by side."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Names:
    """A side's name in both languages, the short one where there is one."""

    zh: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting at a table or in a booth."""

    asking: Names
    asked: Names
    topic: str = ""


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot of a day at one table; no sitting where it is free."""

    starts_at: datetime
    ends_at: datetime
    sitting: Sitting | None = None


@dataclass(frozen=True, slots=True)
class TableDay:
    """One table on one day, with all its slots."""

    number: int
    zone: str
    day: date
    rows: tuple[SlotRow, ...]

    @property
    def sittings(self) -> int:
        """How many meetings it holds."""
        return sum(row.sitting is not None for row in self.rows)


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A table by number, or a booth by code; one sitting, or none, for each slot of the day."""

    table: int | None
    booth: str
    group: str
    cells: tuple[Sitting | None, ...]


@dataclass(frozen=True, slots=True)
class DayBoard:
    """A day's meetings, places by time; ``group`` of a row is its zone, "" for the booths."""

    day: date
    slots: tuple[tuple[datetime, datetime], ...]
    rows: tuple[BoardRow, ...]

    @property
    def sittings(self) -> int:
        """How many meetings stand on it."""
        return sum(cell is not None for row in self.rows for cell in row.cells)
