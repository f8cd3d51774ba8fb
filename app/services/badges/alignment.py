"""The page that shows how far a printer is off: one cell of a layout between rulers."""

from pathlib import Path

from app.models.badges import BadgeLayout, Nudge
from app.services.badges.printing import draw_marks, nudged, sheet_of
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.paper import Align, Ink, Paper, Subject, writing
from app.services.documents.typeset import spelled

_REACH = 10
"""Millimetres of ruler into the cell from each edge."""


def write_alignment(path: Path, layout: BadgeLayout, nudge: Nudge) -> None:
    """One cell's edge with rulers inward from all four sides, at the place of the first card.

    Where the paper's edge (or the card's) crosses a ruler is what ``nudge`` lacks, in millimetres:
    the page is drawn with the present one, so that a second print proves it.
    """
    sheet = sheet_of(layout)
    subject = Subject("FairDesk", "FairDesk")
    with writing(path, sheet.page, subject) as paper, paper.page(), nudged(paper, nudge):
        if sheet.is_cut:
            draw_marks(paper, sheet)
        with paper.moved(*sheet.spots[0]):
            _draw_cell(paper, *sheet.card)
            _draw_words(paper, layout, nudge, *sheet.card)


def _draw_cell(paper: Paper, width: float, height: float) -> None:
    black = palette().black
    paper.frame((0.0, 0.0, width, height), 0.0, black, 0.125)
    middle_x, middle_y = width / 2, height / 2
    paper.rule(middle_x - 5, middle_y, middle_x + 5, middle_y, black, 0.125)
    paper.rule(middle_x, middle_y - 5, middle_x, middle_y + 5, black, 0.125)
    for step in range(1, _REACH + 1):
        long = 3.0 if step % 5 == 0 else 1.5
        for x in (step, width - step):
            paper.rule(x, middle_y - long, x, middle_y + long, black, 0.125)
        for y in (step, height - step):
            paper.rule(middle_x - long, y, middle_x + long, y, black, 0.125)
    for step in (5, 10):
        for x in (step, width - step):
            _say(paper, str(step), x, middle_y + 5.6, 2.0)
        for y in (step, height - step):
            _say(paper, str(step), middle_x + 4.6, y + 0.7, 2.0)


def _draw_words(
    paper: Paper, layout: BadgeLayout, nudge: Nudge, width: float, height: float
) -> None:
    size = f"{width:g} × {height:g} mm · {layout.value}"
    now = f"x {nudge.x:+.1f}   y {nudge.y:+.1f}   {nudge.scale:.1%}"
    _say(paper, size, width / 4 + 4, height / 4 + 1, 2.6)
    _say(paper, now, width / 4 + 4, height / 4 + 5, 2.6)


def _say(paper: Paper, words: str, x: float, y: float, size: float) -> None:
    ink = Ink(size, palette().black, Weight.MONO)
    paper.text(spelled(words, Weight.MONO), x, y, ink, Align.CENTRE)
