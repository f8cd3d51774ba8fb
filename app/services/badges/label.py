"""The blank of the 80 x 50 mm label for thermal printers: black lines and words, nothing filled.

A thermal head of 8 dots a millimetre (203 dpi) prints no grey, and smears areas as it heats up.
So lines are whole dots thick, the role stands in a frame, and a day that admits has a frame too;
one that does not is struck out.
"""

from datetime import date

from app.models.fairline import FairLine, joined
from app.models.people import Category
from app.services.badges.faces import role_of
from app.services.badges.fitting import fit_line
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.paper import Align, Ink, Paper, set_width
from app.services.documents.typeset import spelled

LABEL = (80.0, 50.0)
DOT = 0.125
"""The width of a dot in millimetres."""
_LEFT, _RIGHT, _ROOM = 4.0, 76.0, 45.0
_FRAME = (3.0, 38.5, 74.0, 8.5)
_CELL, _GAP, _DAYS = 6.25, 0.75, 32.0


def draw_label(paper: Paper, fair: FairLine, category: Category, days: tuple[date, ...]) -> None:
    """Fair and date, the rule under them, and the framed role with the days it is valid on."""
    black = palette().black
    name, ink = fit_line("fair", fair.name_zh, _ROOM, Ink(3.0, black, Weight.SEMIBOLD))
    paper.text(name, _LEFT, 6.6, ink)
    under = joined(fair.when, fair.place_zh) if fair.name_zh else fair.when
    line, ink = fit_line("fair", under, _ROOM, Ink(2.4, black))
    paper.text(line, _LEFT, 10.1, ink)
    paper.rule(_LEFT, 11.75, _LEFT + _ROOM, 11.75, black, 2 * DOT)
    paper.frame(_FRAME, 1.0, black, 4 * DOT)
    end = _draw_days(paper, fair, days)
    role = role_of(category)
    large = Ink(5.2, black, Weight.BOLD, tracking=0.06)
    zh = spelled(role.zh, large.weight)
    paper.text(zh, _LEFT + 1.0, 44.65, large)
    taken = _LEFT + 1.0 + set_width(zh, large) + 2.5
    en, ink = fit_line("role", role.en, end - 2.0 - taken, Ink(2.4, black, Weight.SEMIBOLD))
    paper.text(en, taken, 44.65 - 0.38 * 5.2 + 0.36 * ink.size, ink)


def _draw_days(paper: Paper, fair: FairLine, valid: tuple[date, ...]) -> float:
    """A cell for each day of the fair; gives the x they begin at."""
    black, count = palette().black, len(fair.days)
    pitch = min(_CELL + _GAP, (_DAYS + _GAP) / count)
    cell = pitch - _GAP
    left = _RIGHT - 1.0 - count * pitch + _GAP
    for place, day in enumerate(fair.days):
        x, y, height = left + place * pitch, 40.5, 4.5
        ink = Ink(min(2.8, cell * 0.45), black, Weight.BOLD)
        paper.text(
            spelled(str(day.day), Weight.BOLD),
            x + cell / 2,
            y + height / 2 + 0.36 * ink.size,
            ink,
            Align.CENTRE,
        )
        if not valid or day in valid:
            paper.frame((x, y, cell, height), 0.5, black, 3 * DOT)
        else:
            paper.rule(x + 0.5, y + height - 0.75, x + cell - 0.5, y + 0.75, black, 3 * DOT)
    return left
