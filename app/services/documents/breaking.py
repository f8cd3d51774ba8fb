"""Where a line of Chinese may end.

The rules for line starts, line ends and inseparable signs of GB/T 15834-2011 (5.1.11, 5.2) and
JIS X 4051 (5 to 7): no closing sign begins a line, no opening sign ends one, dashes and
ellipses are not cut, and Latin words and numbers stay whole with what belongs to them.
"""

import re
from collections.abc import Callable, Iterator

from app.services.documents.typeset import clean

Measure = Callable[[str], float]
"""How wide a text is; in whatever unit the line's width is given in."""

NOT_FIRST = frozenset(
    "、，。．；：？！,.;:?!%％‰°℃）)］]｝}〉》」』】〕〗〙”’»…‥—～~·・‧/／"
    "ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々ゝゞヽヾ〻"
)
NOT_LAST = frozenset("（(［[｛{〈《「『【〔〖〘“‘«￥¥＄$£€＃#№/／")
# A word: letters and figures with the signs that tie them: 3.5%, MEMS-2, it's, a@b.cn, ¥1,200.
_WORD = re.compile(
    r"[$¥£€#№±+-]*[A-Za-z0-9\u00c0-\u024f\u0370-\u052f]"
    r"(?:[A-Za-z0-9\u00c0-\u024f\u0370-\u052f_]|"
    r"[.,:'’@&+\-–/·](?=[A-Za-z0-9\u00c0-\u024f\u0370-\u052f]))*[%‰°℃]*"
    r"|—+|…+|\s+|.",
    re.DOTALL,
)


def pieces(text: str) -> Iterator[str]:
    """The text in the smallest parts that a line may end after; blanks hang at their ends."""
    held = ""
    for part in _WORD.findall(text):
        solid = held.rstrip()
        if not solid or part.isspace() or not _may_break(solid[-1], part[0]):
            held += part
        else:
            yield held
            held = part
    if held:
        yield held


def _may_break(before: str, after: str) -> bool:
    return before not in NOT_LAST and after not in NOT_FIRST


def break_lines(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """The text in lines no wider than ``width``, each as full as the rules allow.

    A part that is wider than a whole line is cut between letters, as nothing else is left.
    """
    lines: list[str] = []
    line = ""
    for piece in pieces(clean(text)):
        if measure((line + piece).rstrip()) <= width:
            line += piece
            continue
        if line:
            lines.append(line.rstrip())
        line = piece
        while measure(line.rstrip()) > width and len(line.rstrip()) > 1:
            head = _head(line, width, measure)
            lines.append(head.rstrip())
            line = line[len(head) :].lstrip()
    if line:
        lines.append(line.rstrip())
    return tuple(lines)


def _head(text: str, width: float, measure: Measure) -> str:
    """The longest beginning that fits, one letter at least; a little less to keep the rules."""
    end = 1
    while end < len(text) and measure(text[: end + 1]) <= width:
        end += 1
    for cut in range(end, max(1, end - 4), -1):
        if _may_break(text[cut - 1], text[cut]):
            return text[:cut]
    return text[:end]


def balanced(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Lines as few as ``break_lines`` gives, but of even length: for names and titles."""
    lines = break_lines(text, width, measure)
    widest = max((measure(piece.rstrip()) for piece in pieces(clean(text))), default=0.0)
    low, high = max(widest, width / max(1, len(lines))), width
    if len(lines) < 2 or low >= high:
        return lines
    for _ in range(12):
        middle = (low + high) / 2
        tried = break_lines(text, middle, measure)
        if len(tried) == len(lines):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def clipped(text: str, width: float, measure: Measure) -> str:
    """The text, or as much of its beginning as fits before an ellipsis."""
    text = clean(text)
    if measure(text) <= width:
        return text
    end = len(text)
    while end and measure(text[:end].rstrip() + "…") > width:
        end -= 1
    return text[:end].rstrip() + "…"
