"""Names and firms of any length onto a card: smaller in steps, then more lines, last a cut."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.models.badges import Fit
from app.services.documents.breaking import balanced, break_lines, clipped
from app.services.documents.fonts import Weight
from app.services.documents.paper import Ink, set_width
from app.services.documents.typeset import Line, MissingGlyph, set_line, width

# What two lines may still shrink to, of the smallest step; below that nobody reads them.
_SMALLEST = 0.45
# Short Chinese names breathe: this much more between characters, in ems.
_AIR = 0.06
_AIRY = 4
_JOINT = re.compile("[·\\- ](?=.)")
# Two lines of one name stand closer than two fields: from baseline to baseline, in ems.
_TIGHT = 1.14


class Missing(Exception):  # noqa: N818  # caught one floor up and told as a value
    """No shipped font has these characters of this field; the card cannot be drawn."""

    def __init__(self, field: str, characters: str) -> None:
        super().__init__(field, characters)
        self.field = field
        self.characters = characters


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one field in one ink, in millimetres.

    ``pitch`` is from baseline to baseline, ``before`` the space above.
    """

    field: str
    lines: tuple[Line, ...]
    ink: Ink
    pitch: float
    fit: Fit | None = None
    before: float = 0.0

    @property
    def height(self) -> float:
        """How much of the card it takes, in millimetres."""
        return self.before + len(self.lines) * self.pitch


@dataclass(frozen=True, slots=True)
class Wanted:
    """A field as the design wants it: one line of this ink, at most so many lines."""

    field: str
    text: str
    ink: Ink
    pitch: float
    before: float = 0.0
    most: int = 2


def line_of(field: str, text: str, weight: Weight) -> Line:
    """The text as a line, or ``Missing``."""
    found = set_line(text, weight)
    if isinstance(found, MissingGlyph):
        raise Missing(field, found.characters)
    return found


def fit_name(text: str, steps: Sequence[float], room: float, ink: Ink, lead: float) -> Block:
    """The name at the largest step that fits the room, else on two lines of the smallest.

    ``lead`` is the pitch of lines in ems. A name that even so is too long shrinks further,
    and is cut only when it would be smaller than can be read.
    """
    line = line_of("name", text, ink.weight)
    ink = replace(ink, tracking=_AIR if _is_short_chinese(line) else 0.0)
    for step in steps:
        stepped = replace(ink, size=step)
        if set_width(line, stepped) <= room:
            fit = None if step == steps[0] else Fit.SHRUNK
            return Block("name", (line,), stepped, step * lead, fit)
    for size in _shrinking(steps[-1]):
        parts = _two_lines(line.text, room / size, ink.weight)
        if len(parts) <= 2:
            lines = tuple(line_of("name", part, ink.weight) for part in parts)
            wrapped = replace(ink, size=size, tracking=0.0)
            pitch = size * min(lead, _TIGHT)
            return Block("name", lines, wrapped, pitch, Fit.WRAPPED)
    cut = clipped(line.text, room / size, _measure(ink.weight))
    last = line_of("name", cut, ink.weight)
    return Block("name", (last,), replace(ink, size=size, tracking=0.0), size * lead, Fit.CUT)


def fit_fields(fields: Sequence[Wanted], room: float, height: float) -> list[Block]:
    """The fields under the name, as large as room and height allow.

    First each on one line; then lines break, then all sizes shrink together; what still has
    no place is cut with an ellipsis.
    """
    wanted = [field for field in fields if field.text]
    for scale, most in _OFFERS:
        blocks = [_fit_field(field, scale, min(most, field.most), room) for field in wanted]
        whole = all(block.fit is not Fit.CUT for block in blocks)
        if whole and sum(block.height for block in blocks) <= height:
            return blocks
    smallest = _OFFERS[-1][0]
    for most in (2, 1):
        blocks = [_fit_field(field, smallest, min(most, field.most), room) for field in wanted]
        if sum(block.height for block in blocks) <= height:
            break
    return blocks


_OFFERS = ((1.0, 1), (1.0, 2), (0.93, 2), (0.86, 2), (0.79, 2), (0.72, 2))


def _fit_field(field: Wanted, scale: float, most: int, room: float) -> Block:
    ink = replace(field.ink, size=field.ink.size * scale)
    line = line_of(field.field, field.text, ink.weight)
    fit = None if scale == 1.0 else Fit.SHRUNK
    lines: tuple[Line, ...] = (line,)
    if set_width(line, ink) > room:
        measure = _measure(ink.weight)
        parts = break_lines(line.text, room / ink.size, measure)
        fit = Fit.WRAPPED if len(parts) <= most else Fit.CUT
        if fit is Fit.CUT:
            rest = line.text[len("".join(parts[: most - 1])) :]
            parts = (*parts[: most - 1], clipped("".join(rest), room / ink.size, measure))
        lines = tuple(line_of(field.field, part, ink.weight) for part in parts)
    return Block(field.field, lines, ink, field.pitch * scale, fit, field.before * scale)


def fit_line(field: str, text: str, room: float, ink: Ink) -> tuple[Line, Ink]:
    """One line that is made smaller until it fits; for words that are never long."""
    line = line_of(field, text, ink.weight)
    wide = set_width(line, ink)
    return line, ink if wide <= room else replace(ink, size=ink.size * room / wide)


def _two_lines(text: str, room: float, weight: Weight) -> tuple[str, ...]:
    """A name broken where its bearer would: at a dot, a hyphen or a blank, so that it is even."""
    measure = _measure(weight)
    ways = [(text[: cut.end()].strip(), text[cut.end() :]) for cut in _JOINT.finditer(text)]
    best = min(ways, key=lambda way: max(map(measure, way)), default=None)
    if best is not None and max(map(measure, best)) <= room:
        return best
    return balanced(text, room, measure)


def _measure(weight: Weight) -> Callable[[str], float]:
    return lambda text: width(text, weight)


def _is_short_chinese(line: Line) -> bool:
    text = line.text
    return len(text) <= _AIRY and all(character >= "\u2e80" for character in text)


def _shrinking(size: float) -> Iterator[float]:
    scale = 1.0
    while scale >= _SMALLEST:
        yield size * scale
        scale *= 0.95
