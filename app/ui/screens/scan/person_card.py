"""The person under the field: who stands there, in letters that both sides of the desk can read."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.screens.scan.fitting import headline_face, one_line, shrunk
from app.ui.theme import ColorName, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_EDGE = 48
_NAME, _NAME_LEAST = 44, 28
_FACTS = 264  # pixels of the column of facts


@dataclass(frozen=True, slots=True)
class Fact:
    """One line beside the person: what, and its value."""

    what: str
    value: str
    color: ColorName = "text"


@dataclass(frozen=True, slots=True)
class PersonShown:
    """What is told of a person; ``warning`` says why they are refused."""

    name: str = ""
    latin: str = ""
    work: str = ""
    warning: str = ""
    facts: tuple[Fact, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it, for those who do not see it."""
        facts = tuple(f"{fact.what} {fact.value}" for fact in self.facts)
        return " · ".join(part for part in (self.name, self.work, self.warning, *facts) if part)


class PersonCard(Painted):
    """Name, organisation, facts; at the right the buttons that this answer offers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = PersonShown()
        self._buttons = QWidget()
        self._column = QVBoxLayout(self._buttons)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        row = QHBoxLayout(self)
        row.setContentsMargins(_EDGE, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(148)

    @property
    def shown(self) -> PersonShown:
        """Who is shown."""
        return self._shown

    def show_person(self, shown: PersonShown) -> None:
        """Show this person; an empty one clears the card."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        self.setAccessibleDescription(shown.spoken)
        self.update()

    def set_buttons(self, buttons: Sequence[QWidget]) -> None:
        """Put these at the right; they stay, shown or hidden by their owner."""
        for button in buttons:
            self._column.addWidget(button)

    def sizeHint(self) -> QSize:
        return QSize(936, 148)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        shown = self._shown
        if not shown.name:
            return
        right = self._right()
        facts = _FACTS if shown.facts and right > 620 else 0
        room = QRect(_EDGE, 0, right - _EDGE - (facts + 24 if facts else 0), self.height())
        self._paint_person(painter, room)
        if facts:
            self._paint_facts(painter, QRect(right - facts, 0, facts, self.height()))

    def _right(self) -> int:
        offered = any(not child.isHidden() for child in self._buttons.findChildren(QWidget))
        return self._buttons.x() - 24 if offered else self.width() - _EDGE

    def _paint_person(self, painter: QPainter, room: QRect) -> None:
        shown = self._shown
        lines = 56 + 28 + (24 if shown.warning else 0)
        top = (self.height() - lines) // 2
        face = _name_face(shown.name, room.width())
        wide = min(paint.width_of(shown.name, face), room.width())
        name = QRect(room.left(), top, wide + 2, 56)
        paint.text(painter, name, shown.name, face, theme().color("text"))
        left = name.right() + 12
        latin = QRect(left, top + 12, room.right() - left, 40)
        paint.text(painter, latin, shown.latin, one_line(20), theme().color("text2"))
        work = QRect(room.left(), top + 56, room.width(), 28)
        face = shrunk(shown.work, room.width(), 18, strong=False)
        paint.text(painter, work, shown.work, face, theme().color("text2"))
        warning = QRect(room.left(), top + 84, room.width(), 24)
        face = shrunk(shown.warning, room.width(), 15, strong=False)
        paint.text(painter, warning, shown.warning, face, theme().color("danger"))

    def _paint_facts(self, painter: QPainter, room: QRect) -> None:
        facts = self._shown.facts
        top = (self.height() - 28 * len(facts)) // 2
        for number, fact in enumerate(facts):
            line = QRect(room.left(), top + 28 * number, room.width(), 28)
            paint.text(painter, line, fact.what, theme().font("body"), theme().color("text2"))
            start = paint.width_of(fact.what, theme().font("body")) + 12
            value = line.adjusted(start, 0, 0, 0)
            ink, end = theme().color(fact.color), Qt.AlignmentFlag.AlignRight
            paint.text(painter, value, fact.value, theme().strong("body", tabular=True), ink, end)


def _name_face(name: str, room: int) -> QFont:
    for size in range(_NAME, _NAME_LEAST, -4):
        face = headline_face(size)
        if paint.width_of(name, face) <= room:
            return face
    return headline_face(_NAME_LEAST)
