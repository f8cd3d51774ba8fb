"""Which meetings of an agenda stand on which page, decided before anything is drawn.

A meeting never splits; a day's heading stays with the day's first meeting (UX 6.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.agenda import AgendaDay, AgendaMeeting
from app.services.documents.letterhead import BOTTOM, FIRST_TOP, NEXT_TOP
from app.services.documents.typeset import Line

# From generous to tight: the first that needs no more pages than the tightest is taken.
ROW_HEIGHTS = (19.2, 17.6, 16.2, 15.0)
DAY_HEIGHT, DAY_GAP = 11.8, 2.6

Days = Sequence[tuple[AgendaDay, "Sequence[Row]"]]


@dataclass(frozen=True, slots=True)
class Row:
    """A meeting's texts, broken into lines: how much taller than a plain row it is."""

    meeting: AgendaMeeting
    name: tuple[Line, ...]
    person: tuple[Line, ...]
    topic: tuple[Line, ...]

    @property
    def lines(self) -> int:
        """How many lines of text it holds."""
        return len(self.name) + len(self.person) + len(self.topic)


@dataclass(frozen=True, slots=True)
class Part:
    """The meetings of a day that stand together on one page, under the day's heading."""

    day: AgendaDay
    rows: tuple[Row, ...]
    is_continued: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The pages of one agenda, and the height of a row with up to three lines."""

    pages: tuple[tuple[Part, ...], ...]
    row_height: float


def paginate(days: Days, row_height: float) -> Plan:
    """Fill pages from the top; a row that does not fit opens the next page with its day's name."""
    pages: list[list[Part]] = [[]]
    free = BOTTOM - FIRST_TOP
    for day, rows in days:
        waiting: list[Row] = []
        is_continued = False
        gap = DAY_GAP if pages[-1] else 0.0
        free -= gap + DAY_HEIGHT
        for row in rows:
            height = height_of(row, row_height)
            if height > free and (waiting or pages[-1]):
                if waiting:
                    pages[-1].append(Part(day, tuple(waiting), is_continued))
                    is_continued = True
                waiting = []
                pages.append([])
                free = BOTTOM - NEXT_TOP - DAY_HEIGHT
            waiting.append(row)
            free -= height
        pages[-1].append(Part(day, tuple(waiting), is_continued))
    return Plan(tuple(map(tuple, pages)), row_height)


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
