"""The head and foot that A4 documents share, and text set within a width.

Margins are 14 / 16 / 12 / 16 mm (UX 6.3). Positions are millimetres from the top left corner.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.services.badges import qr
from app.services.documents.breaking import balanced, break_lines, clipped
from app.services.documents.colours import palette
from app.services.documents.fonts import Weight
from app.services.documents.paper import A4, Align, Ink, Paper, pt, set_width
from app.services.documents.typeset import Line, MissingGlyph, set_line, spelled, width

LEFT, RIGHT = 16.0, A4[0] - 16.0
FIRST_TOP, NEXT_TOP = 55.0, 27.0
BOTTOM = 275.0
_QR_SIDE = 24.0
# A last line of fewer letters than this is worse than uneven lines.
_WIDOW = 3


@dataclass(slots=True)
class Setting:
    """Sets text for one document and remembers what had to be spelled out for want of a glyph."""

    missing: dict[str, None] = field(default_factory=dict)

    def line(self, text: str, ink: Ink) -> Line:
        """The text on one line."""
        found = set_line(text, ink.weight)
        if isinstance(found, MissingGlyph):
            self.missing.update(dict.fromkeys(found.characters))
            return spelled(text, ink.weight)
        return found

    def lines(self, text: str, ink: Ink, room: float, most: int) -> tuple[Line, ...]:
        """The text on lines no wider than ``room``; past ``most`` of them an ellipsis ends it."""
        ems = room / ink.size
        whole = self.line(text, ink).text

        def measure(part: str) -> float:
            return width(part, ink.weight)

        parts = break_lines(whole, ems, measure)
        if 1 < len(parts) <= most and len(parts[-1]) < _WIDOW:
            parts = balanced(whole, ems, measure)
        if len(parts) > most:
            rest = whole
            for part in parts[: most - 1]:
                rest = rest.removeprefix(part).lstrip()
            parts = (*parts[: most - 1], clipped(rest, ems, measure))
        return tuple(self.line(part, ink) for part in parts)

    def listed(
        self, items: Sequence[str], comma: str, ink: Ink, room: float, most: int
    ) -> tuple[Line, ...]:
        """The items on lines that end between two of them; those past ``most`` lines are left."""
        texts = [""]
        for place, item in enumerate(items, 1):
            part = item + (comma if place < len(items) else "")
            if texts[-1] and set_width(self.line(texts[-1] + part, ink), ink) > room:
                texts.append("")
            texts[-1] += part
        if len(texts) > most:
            texts = [*texts[: most - 1], texts[most - 1].removesuffix(comma) + "…"]
        return tuple(self.fitted(text, ink, room, least=1.0)[0] for text in texts if text)

    def fitted(self, text: str, ink: Ink, room: float, least: float = 0.75) -> tuple[Line, Ink]:
        """One line made smaller until it fits, to ``least`` of its size; then it is cut."""
        line = self.line(text, ink)
        share = max(least, min(1.0, room / max(set_width(line, ink), 0.001)))
        smaller = replace(ink, size=ink.size * share)
        if set_width(line, smaller) > room + 0.01:
            (line,) = self.lines(text, smaller, room, 1)
        return line, smaller


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top: the fair, the title, whom it is for, and a corner for the booth."""

    fair: str
    title: str
    subject: str = ""
    subject_other: str = ""
    corner_label: str = ""
    corner: str = ""
    code: str = ""
    caption: str = ""


def draw_head(paper: Paper, setting: Setting, head: Head) -> None:
    """The head of a document's first page, down to its accent rule."""
    colours = palette()
    edge = RIGHT if not head.code else 163.6
    small = Ink(pt(8), colours.text2)
    room = edge - LEFT - 34
    label = setting.line(head.corner_label, small)
    beside = edge - LEFT - set_width(label, small) - 4
    paper.text(*_at(setting.fitted(head.fair, small, beside), LEFT, 17.0))
    title = Ink(pt(20), colours.text, Weight.BOLD)
    paper.text(*_at(setting.fitted(head.title, title, room), LEFT, 25.8))
    _draw_subject(paper, setting, head, edge - LEFT)
    paper.text(label, edge, 18.0, small, Align.RIGHT)
    if head.corner:
        line, ink = setting.fitted(head.corner, title, 32.0, least=0.4)
        paper.text(line, edge, 26.2, ink, Align.RIGHT)
    if head.code:
        _draw_code(paper, setting, head)
    paper.area(LEFT, 45.8, RIGHT - LEFT, 0.6, colours.accent)


def _draw_subject(paper: Paper, setting: Setting, head: Head, room: float) -> None:
    colours = palette()
    bold, plain = Ink(pt(12), colours.text, Weight.BOLD), Ink(pt(10), colours.text2)
    line, ink = setting.fitted(head.subject, bold, room, least=0.6)
    paper.text(line, LEFT, 32.8, ink)
    taken = set_width(line, ink) + 1.4 if line.runs else 0.0
    other = setting.line(head.subject_other, plain)
    if taken + set_width(other, plain) <= room:
        paper.text(other, LEFT + taken, 32.8, plain)
    else:
        paper.text(*_at(setting.fitted(head.subject_other, plain, room), LEFT, 38.2))


def _draw_code(paper: Paper, setting: Setting, head: Head) -> None:
    path, size = qr.path_of_text(head.code)
    module = _QR_SIDE / (size + 2 * qr.QUIET)
    left, top = RIGHT - _QR_SIDE + qr.QUIET * module, 13.5 + qr.QUIET * module
    paper.modules(path, left, top, module, palette().black)
    ink = Ink(pt(6.5), palette().text2)
    line, ink = setting.fitted(head.caption, ink, 46.0)
    half = set_width(line, ink) / 2
    paper.text(line, min(RIGHT - _QR_SIDE / 2, RIGHT - half), 40.6, ink, Align.CENTRE)


def draw_running_head(paper: Paper, setting: Setting, head: Head) -> None:
    """The smaller head of the pages that follow."""
    colours = palette()
    strong = Ink(pt(10), colours.text, Weight.BOLD)
    plain = Ink(pt(8), colours.text2)
    line, ink = setting.fitted(head.title, strong, 60.0)
    paper.text(line, LEFT, 18.0, ink)
    taken = set_width(line, ink) + 2.4
    subject = head.subject or head.subject_other or head.fair
    paper.text(*_at(setting.fitted(subject, plain, 105.0), LEFT + taken, 18.0))
    paper.text(setting.line(head.corner, strong), RIGHT, 18.0, strong, Align.RIGHT)
    paper.area(LEFT, 21.0, RIGHT - LEFT, 0.6, colours.accent)


def draw_foot(paper: Paper, setting: Setting, left: tuple[str, ...], right: str) -> None:
    """The foot: rules at the left, on one line or on two, version and page at the right."""
    colours = palette()
    paper.rule(LEFT, 278.0, RIGHT, 278.0, colours.border, 0.2)
    ink = Ink(pt(7.5), colours.text2)
    end = setting.line(right, ink)
    paper.text(end, RIGHT, 282.2, ink, Align.RIGHT)
    room = RIGHT - LEFT - set_width(end, ink) - 6
    parts = [part for part in left if part]
    whole = setting.line(" ".join(parts), ink)
    if set_width(whole, ink) <= room:
        paper.text(whole, LEFT, 282.2, ink)
        return
    if len(parts) == 1:
        parts = [line.text for line in setting.lines(parts[0], ink, room, 2)]
    for place, part in enumerate(parts):
        paper.text(*_at(setting.fitted(part, ink, room, least=0.5), LEFT, 282.2 + place * 3.6))


def _at(fitted: tuple[Line, Ink], x: float, y: float) -> tuple[Line, float, float, Ink]:
    line, ink = fitted
    return line, x, y, ink
