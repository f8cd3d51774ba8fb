"""What a free cell is worth, in words: the change of the plan's score."""

from app.models.meeting_score import Worth
from app.ui.language import translate

_LEAST = 0.005  # points of the score: less is told as none
_FEW = 0.095  # points below which a second digit says more


def free_words(worth: Worth) -> str:
    """On the cell: whether the hour suits both, and what the score would gain."""
    free = translate("meetings", "Free", "a cell in which the meeting may be put")
    if not worth.is_preferred:
        free = translate("meetings", "Off-time", "a free cell outside preferred times; very short")
    return f"{free} {change_words(worth.change)}"


def free_spoken(worth: Worth | None) -> str:
    """The same for a screen reader; nothing is known of the cell that it was taken from."""
    if worth is None:
        return translate("meetings", "free")
    form = translate("meetings", "free, score {change}")
    if not worth.is_preferred:
        form = translate("meetings", "free, outside preferred times, score {change}")
    return form.format(change=change_words(worth.change))


def change_words(points: float) -> str:
    """A gain or a loss, with its sign."""
    if abs(points) < _LEAST:
        return "±0"
    digits = 1 if abs(points) >= _FEW else 2
    return f"{points:+.{digits}f}".replace("-", "\N{MINUS SIGN}")
