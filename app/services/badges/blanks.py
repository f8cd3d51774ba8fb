"""The printed part of a badge that all holders of a role share: lines, fair, band, days."""

from datetime import date

from app.models.fairline import FairLine, joined
from app.models.people import Category
from app.services.badges.faces import Role, role_of
from app.services.badges.fitting import fit_line
from app.services.documents.colours import mixed, palette
from app.services.documents.fonts import Weight
from app.services.documents.paper import Align, Box, Ink, Paper, set_width
from app.services.documents.typeset import Line, spelled

SMALL = (86.0, 54.0)
LARGE = (105.0, 148.0)
BLEED = 2.0
# From a tenth of an em on, viewers that copy text take the space for a blank.
_SPACED = 0.085


def draw_small(paper: Paper, fair: FairLine, category: Category, days: tuple[date, ...]) -> None:
    """The blank of the 86 x 54 mm card, its bleed included."""
    role, colours = role_of(category), palette()
    paper.area(-BLEED, -BLEED, SMALL[0] + 2 * BLEED, SMALL[1] + 2 * BLEED, colours.white)
    paper.curves(_delta(SMALL[0], (0.72, 12.27), (5.6, 7.5), 9), _pale(), 0.22)
    _heading(paper, fair.name_zh, 5.0, 6.95, 76.0, Ink(2.9, colours.text, Weight.SEMIBOLD))
    under = joined(fair.name_en, f"{fair.when} {fair.place_zh}".strip())
    _heading(paper, under, 5.0, 9.9, 76.0, Ink(1.9, colours.text2))
    paper.area(-BLEED, 43.0, SMALL[0] + 2 * BLEED, 11.0 + BLEED, role.ground)
    plate = _days_plate(paper, fair, days)
    _role_words(paper, role, (5.0, 50.25), (5.0, 2.5), plate - 8.0)


def draw_large(paper: Paper, fair: FairLine, category: Category, days: tuple[date, ...]) -> None:
    """The blank of the A6 card; its days stand beside the code, so ``days`` is not used."""
    del days
    role, colours = role_of(category), palette()
    paper.curves(_delta(LARGE[0], (1.4, 31.5), (14.1, 19.0), 11), _pale(), 0.22)
    paper.plate(45.5, 5.0, 14.0, 3.0, 1.5, colours.white)
    paper.frame((45.5, 5.0, 14.0, 3.0), 1.5, colours.disabled, 0.12, dash=(0.6, 0.4))
    _heading(paper, fair.name_zh, 9.0, 19.4, 87.0, Ink(4.8, colours.text, Weight.SEMIBOLD))
    small = Ink(2.6, colours.text2)
    _heading(paper, fair.name_en, 9.0, 23.9, 87.0, small)
    _heading(paper, joined(fair.when, fair.venue_zh, fair.place_zh), 9.0, 27.8, 87.0, small)
    paper.area(0.0, 132.0, LARGE[0], 16.0, role.ground)
    _role_words(paper, role, (9.0, 142.9), (8.0, 4.0), 66.5)


def _heading(paper: Paper, text: str, x: float, y: float, room: float, ink: Ink) -> None:
    line, fitted = fit_line("fair", text, room, ink)
    paper.text(line, x, y, fitted)


def _role_words(
    paper: Paper, role: Role, at: tuple[float, float], sizes: tuple[float, float], room: float
) -> None:
    """The role in Chinese and, after a space, in spaced Latin capitals centred on it."""
    large = Ink(sizes[0], role.text, Weight.BOLD, tracking=0.08)
    small = Ink(sizes[1], role.text, Weight.SEMIBOLD, tracking=_SPACED)
    zh = spelled(role.zh, large.weight)
    paper.text(zh, *at, large)
    taken = set_width(zh, large) + 0.6 * sizes[0]
    en, fitted = fit_line("role", role.en, room - taken, small)
    paper.text(en, at[0] + taken, at[1] - 0.38 * sizes[0] + 0.36 * fitted.size, fitted)


def _days_plate(paper: Paper, fair: FairLine, valid: tuple[date, ...]) -> float:
    """The white plate with a cell for each day; gives the x it begins at."""
    colours, count = palette(), len(fair.days)
    gap, edge = 0.8, 0.97
    cell = min(6.0, (40.0 - 2 * edge + gap) / count - gap)
    width = count * (cell + gap) - gap + 2 * edge
    left = 81.0 - width
    paper.plate(left, 45.85, width, 5.35, 0.8, colours.white)
    for place, day in enumerate(fair.days):
        box = (left + edge + place * (cell + gap), 46.72, cell, 3.6)
        _day_cell(paper, box, day, is_valid=not valid or day in valid)
    return left


def _day_cell(paper: Paper, box: Box, day: date, *, is_valid: bool) -> None:
    """One day: a solid cell admits, an outlined one does not."""
    colours = palette()
    x, y, width, height = box
    if is_valid:
        paper.plate(x, y, width, height, 0.5, colours.text)
    else:
        paper.frame((x + 0.08, y + 0.08, width - 0.16, height - 0.16), 0.45, colours.disabled, 0.16)
    ink = Ink(
        min(2.3, width * 0.42), colours.white if is_valid else colours.disabled, Weight.SEMIBOLD
    )
    number = _day_number(day)
    paper.text(number, x + width / 2, y + height / 2 + 0.36 * ink.size, ink, Align.CENTRE)


def _day_number(day: date) -> Line:
    return spelled(str(day.day), Weight.SEMIBOLD)


def _pale() -> str:
    return mixed(palette().accent, 0.16)


def _delta(width: float, left: tuple[float, float], right: tuple[float, float], count: int) -> str:
    """Rivers that come together: curves from an open left edge to a narrow right one."""
    paths = []
    for number in range(count):
        share = number / (count - 1)
        start = left[0] + share * (left[1] - left[0])
        end = right[0] + share * (right[1] - right[0])
        paths.append(
            f"{-BLEED:.2f} {start:.3f} m 0 {start:.3f} l "
            f"{0.42 * width:.2f} {start:.3f} {0.40 * width:.2f} {end:.3f} {width:.2f} {end:.3f} c "
            f"{width + BLEED:.2f} {end:.3f} l"
        )
    return " ".join(paths)
