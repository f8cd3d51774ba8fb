"""Columns as data: what stands in a cell, how wide it is, by what it is sorted."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import Qt

from app.ui.language import Text
from app.ui.theme import ColorName, Shape, tokens

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Mark:
    """A name with the small shape that stands before it; without one the names still align."""

    text: str
    shape: Shape | None
    color: ColorName | str

    @classmethod
    def industry(cls, key: str, text: str) -> "Mark":
        """An industry by its key in the tokens: newEnergy, it, manufacturing, health."""
        mark = tokens().industries[key]
        return cls(text, mark.shape, mark.color)

    @classmethod
    def badge_role(cls, key: str, text: str) -> "Mark":
        """A badge's role by its key in the tokens: visitor, exhibitor, speaker, guest, ..."""
        return cls(text, "square", tokens().badge_roles[key])


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, drawn as a meter with its figures; a full one is grey."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Status:
    """A state. Normal is plain text; only an exception has an icon and a colour."""

    text: str
    icon: str | None = None
    color: ColorName = "text2"


Shown: TypeAlias = str | int | Mark | Share | Status


class Look(Enum):
    """How plain text looks."""

    PLAIN = auto()
    STRONG = auto()
    """Weight 500 and tabular figures, for what the row is found by."""
    QUIET = auto()
    """Second colour, for what is read after the rest."""
    MONO = auto()
    """Fixed width, for codes."""
    CHECK = auto()
    """A box to tick; the model knows which ids are ticked."""


@dataclass(frozen=True)  # no slots: Python 3.11 cannot make Column[Row](...) with them
class Column(Generic[Row]):
    """One column of a table over rows of this type.

    ``sort`` is the word by which the query orders; "" means that it cannot be sorted.
    ``width`` in pixels is the first width, unless the title or the ``sample`` (the longest usual
    text) needs more in the present language; one column ``stretch``es over what is left.
    """

    key: str
    title: Text
    show: Callable[[Row], Shown]
    sort: str = ""
    width: int = 96
    stretch: bool = False
    look: Look = Look.PLAIN
    right: bool = False
    hidden: bool = False
    tooltip: Callable[[Row], str] | None = None
    sample: Text = ""

    def alignment(self, shown: Shown) -> Qt.AlignmentFlag:
        """Numbers stand at the right."""
        if self.right or isinstance(shown, int):
            return Qt.AlignmentFlag.AlignRight
        return Qt.AlignmentFlag.AlignLeft


def checkbox_column() -> Column[Any]:
    """The first column of a list whose rows can be ticked."""
    return Column("check", "", lambda _row: "", width=44, look=Look.CHECK)


def words(shown: Shown) -> str:
    """What a reader, a search and a screen reader get of a cell."""
    if isinstance(shown, str):
        return shown
    if isinstance(shown, int):
        return f"{shown:,}"
    if isinstance(shown, Share):
        return f"{shown.done}/{shown.of}"
    return shown.text
