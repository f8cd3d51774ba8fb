"""Which meetings of an agenda stand on which page, decided before anything is drawn.

A meeting never splits; a day's heading stays with the day's first meeting (UX 6.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.agenda import AgendaDay, AgendaEntry
from app.services.documents.flow import Part, Room, flow
from app.services.documents.letterhead import BOTTOM, FIRST_TOP, NEXT_TOP
from app.services.documents.typeset import Line

# From generous to tight: the first that needs no more pages than the tightest is taken.
ROW_HEIGHTS = (19.2, 17.6, 16.2, 15.0)
DAY_HEIGHT, DAY_GAP = 11.8, 2.6


@dataclass(frozen=True, slots=True)
class Row:
    """An entry's texts, broken into lines: how much taller than a plain row it is."""

    entry: AgendaEntry
    name: tuple[Line, ...]
    person: tuple[Line, ...]
    topic: tuple[Line, ...]

    @property
    def lines(self) -> int:
        """How many lines of text it holds."""
        return len(self.name) + len(self.person) + len(self.topic)


Days = Sequence[tuple[AgendaDay, Sequence[Row]]]
DayPart = Part[AgendaDay, Row]
"""The meetings of a day that stand on one page, under the day's heading."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one agenda, and the height of a row with up to three lines."""

    pages: tuple[tuple[DayPart, ...], ...]
    row_height: float


def paginate(days: Days, row_height: float) -> Plan:
    """The meetings on pages, with rows of this height."""
    room = Room(BOTTOM - FIRST_TOP, BOTTOM - NEXT_TOP, DAY_GAP)
    pages = flow(days, room, lambda _: DAY_HEIGHT, lambda row: height_of(row, row_height))
    return Plan(pages, row_height)


def height_of(row: Row, row_height: float) -> float:
    """How tall a row is in millimetres: lines past the third add their own."""
    return row_height + max(0, row.lines - 3) * line_pitch(row_height)


def line_pitch(row_height: float) -> float:
    """From baseline to baseline inside a row, in millimetres."""
    return 3.9 + (row_height - 15.0) * 0.17


def plan_of(days: Days) -> Plan:
    """The fewest pages, and on them the tallest rows."""
    least = len(paginate(days, ROW_HEIGHTS[-1]).pages)
    plans = (paginate(days, height) for height in ROW_HEIGHTS)
    return next(plan for plan in plans if len(plan.pages) == least)
