"""Words as large as their place allows: on one line, else broken once where it is fairest."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetrics

from app.ui.theme import theme

LARGEST, SMALLEST = 112, 84  # pixels of the state's words (tokens.json, scanState)
_LEAST = 48  # where even two lines of the smallest do not fit: a narrow window at a large scale
_STEP = 4
_LINE = 1.12  # height of a line by its size


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words in lines, and their size in pixels."""

    lines: tuple[str, ...]
    size: int
    bearings: tuple[int, ...] = ()
    """White before each line's first letter, by which large words would stand too far right."""

    @property
    def line_height(self) -> int:
        """Pixels from line to line."""
        return round(self.size * _LINE)

    @property
    def height(self) -> int:
        """Pixels of all lines."""
        return self.line_height * len(self.lines)


@lru_cache(maxsize=256)
def fit(words: str, width: int, height: int) -> Fitted:
    """The largest size at which the words fit: on one line down to 84 px, then on two."""
    found = _largest(words, width, height)
    metrics = QFontMetrics(headline_face(found.size))
    bearings = tuple(metrics.tightBoundingRect(line).left() for line in found.lines)
    return Fitted(found.lines, found.size, bearings)


def _largest(words: str, width: int, height: int) -> Fitted:
    for size in range(LARGEST, SMALLEST - 1, -_STEP):
        if _fits((words,), size, width, height):
            return Fitted((words,), size)
    for size in range(SMALLEST, _LEAST - 1, -_STEP):
        for lines in (_broken(words, size), (words,)):
            if _fits(lines, size, width, height):
                return Fitted(lines, size)
    return Fitted(_broken(words, _LEAST), _LEAST)


def headline_face(size: int) -> QFont:
    """The bold face at a size in pixels."""
    return _face(size, QFont.Weight.Bold)


def one_line(size: int, *, strong: bool = False) -> QFont:
    """The usual face, or the semibold one, at a size in pixels."""
    return _face(size, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


@lru_cache(maxsize=256)
def shrunk(words: str, width: int, size: int, *, strong: bool = True) -> QFont:
    """The face at this size, or as much smaller as the words need, down to two thirds."""
    for less in range(size, size * 2 // 3, -2):
        face = one_line(less, strong=strong)
        if QFontMetrics(face).horizontalAdvance(words) <= width:
            return face
    return one_line(size * 2 // 3, strong=strong)


@lru_cache(maxsize=64)
def _face(size: int, weight: QFont.Weight) -> QFont:
    made = QFont(theme().font("body"))
    made.setPixelSize(size)
    made.setWeight(weight)
    if weight is QFont.Weight.DemiBold:
        made.setStyleName("SemiBold")
    elif weight is QFont.Weight.Bold:
        made.setStyleName("Bold")
    return made


def _fits(lines: tuple[str, ...], size: int, width: int, height: int) -> bool:
    metrics = QFontMetrics(headline_face(size))
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    return widest <= width and round(size * _LINE) * len(lines) <= height


def _broken(words: str, size: int) -> tuple[str, ...]:
    """Two lines of which the longer one is as short as can be."""
    metrics = QFontMetrics(headline_face(size))
    places = _breaks(words)
    if not places:
        return (words,)

    def longer(place: int) -> int:
        return max(
            metrics.horizontalAdvance(words[:place].rstrip()),
            metrics.horizontalAdvance(words[place:].lstrip()),
        )

    best = min(places, key=longer)
    return (words[:best].rstrip(), words[best:].lstrip())


def _breaks(words: str) -> list[int]:
    """Before which letters a line may begin: after a blank, and between Chinese characters."""
    return [
        place
        for place in range(1, len(words))
        if words[place - 1] == " " or (words[place] >= "一" and words[place - 1] >= "一")
    ]
