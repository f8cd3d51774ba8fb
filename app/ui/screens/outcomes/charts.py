"""Bars and the table of cities; every figure can be opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.outcomes import Cities
from app.ui.language import Text, say, translate
from app.ui.screens.outcomes.words import city_name, wan
from app.ui.tables import Mark
from app.ui.theme import ColorName, theme
from app.ui.widgets import Label, paint
from app.ui.widgets.base import Painted

_ROW, _BAR = 32, 12
_LEAST, _VALUE = 92, 64  # pixels of the labels, and of the values


@dataclass(frozen=True, slots=True)
class Line:
    """One bar: what it opens, its words, its value and how that is written."""

    key: object
    label: Text
    value: float
    shown: str
    mark: Mark | None = None
    apart: bool = False
    """Measured against itself: drawn quiet and full, because it would dwarf the others."""


class _Figure(Painted):
    """Something that opens what is behind it, by click or Enter."""

    opened = Signal(object)

    def __init__(self, key: object, *, opens: bool = True) -> None:
        super().__init__()
        self._key, self._opens = key, opens
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        starts = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self._opens and event.key() in starts:
            self.opened.emit(self._key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._key)


class _Bar(_Figure):
    def __init__(self, line: Line, most: float, label: int) -> None:
        super().__init__(line.key, opens=line.key is not None)
        self._line, self._most, self._label = line, most, label
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{say(line.label)} {line.shown}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, line = QPainter(self), self._line
        if self._opens and self.underMouse():
            paint.rounded(painter, self.rect(), theme().radius("card"), theme().color("hover"))
        left = 6
        if line.mark is not None and line.mark.shape is not None:
            color = _color(line.mark.color)
            paint.mark(painter, line.mark.shape, color, left, self.height() / 2)
            left += 16
        wide = min(self._label, self.width() * 2 // 5)
        label = QRect(left, 0, wide + 6 - left, self.height())
        paint.text(painter, label, say(line.label), theme().font("body"), theme().color("text2"))
        room = max(self.width() - wide - _VALUE - 24, 10)
        share = 1.0 if line.apart else (line.value / self._most if self._most else 0)
        box = QRect(wide + 14, (self.height() - _BAR) // 2, round(room * share), _BAR)
        if box.width() > 0:
            fill: ColorName = "accentLine" if line.apart else "accent"
            paint.rounded(painter, box, 2, theme().color(fill))
        right = QRect(self.width() - _VALUE - 6, 0, _VALUE, self.height())
        face = theme().medium("body", tabular=True)
        paint.text(
            painter, right, line.shown, face, theme().color("text"), Qt.AlignmentFlag.AlignRight
        )


class Bars(QWidget):
    """Bars from zero, each labelled with its value; ``opened`` carries a bar's key."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(0)
        self.lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these, from above."""
        self.lines = tuple(lines)
        _clear(self._column)
        most = max((line.value for line in lines if not line.apart), default=0)
        label = max((_label_width(line) for line in lines), default=_LEAST)
        for line in lines:
            bar = _Bar(line, most, label)
            bar.opened.connect(self.opened)
            self._column.addWidget(bar)
        self._column.addStretch(1)


class _Cell(_Figure):
    def __init__(self, key: tuple[str, str], fen: int, most: int) -> None:
        super().__init__(key, opens=fen > 0)
        self._fen, self._most = fen, most
        self.setMinimumHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        buyer, supplier = key
        self.setAccessibleName(f"{city_name(buyer)} → {city_name(supplier)} {wan(fen)}")

    def sizeHint(self) -> QSize:
        return QSize(80, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        share = self._fen / self._most if self._most else 0
        ground: ColorName
        words: ColorName
        if share == 0:
            ground, words = "subtle", "text3"
        elif share < 0.2:
            ground, words = "accentTint", "text2"
        elif share < 0.75:
            ground, words = "accentLine", "text"
        else:
            ground, words = "accent", "onAccent"
        box = self.rect().adjusted(1, 1, -1, -1)
        edge = theme().color("accent") if self._opens and self.underMouse() else None
        paint.rounded(painter, box, theme().radius("card"), theme().color(ground), edge)
        face = theme().medium("body", tabular=True)
        shown = wan(self._fen) if self._fen else "—"
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, box, shown, face, theme().color(words), centre)


class CityTable(QWidget):
    """Buyers' cities down, suppliers' across; ``opened`` carries the pair of a cell."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 8, 20, 12)
        self._grid.setSpacing(0)
        self.cities: Cities | None = None
        self.cells: Mapping[tuple[str, str], QWidget] = {}

    def show_cities(self, cities: Cities, most_cities: int = 9) -> None:
        """Show the sums, of so many cities at most."""
        self.cities = cities
        _clear(self._grid)
        names = list(cities.names)[:most_cities]
        most = max(cities.sums.values(), default=0)
        self._grid.addWidget(
            Label(lambda: translate("outcomes", "Buyer ＼ supplier"), "small", "text2"), 0, 0
        )
        cells: dict[tuple[str, str], QWidget] = {}
        for across, name in enumerate(names, 1):
            head = _heading(name)
            self._grid.addWidget(head, 0, across)
            self._grid.setColumnStretch(across, 1)
        total = Label(lambda: translate("outcomes", "Total"), "small", "text2")
        total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(total, 0, len(names) + 1)
        self._grid.setColumnMinimumWidth(0, 90)
        for down, name in enumerate(names, 1):
            self._grid.addWidget(Label(_city(name)), down, 0)
            for across, other in enumerate(names, 1):
                cell = _Cell((name, other), cities.sums.get((name, other), 0), most)
                cell.opened.connect(self.opened)
                self._grid.addWidget(cell, down, across)
                cells[name, other] = cell
            row = Label(wan(cities.row(name)), "body", tabular=True)
            row.setFont(theme().medium("body", tabular=True))
            row.setMinimumWidth(72)
            row.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(row, down, len(names) + 1)
        self.cells = cells


def _city(name: str) -> Text:
    return lambda: city_name(name)


def _heading(name: str) -> Label:
    head = Label(lambda: city_name(name), "small", "text2")
    head.setAlignment(Qt.AlignmentFlag.AlignCenter)
    head.setMinimumHeight(28)
    return head


def _label_width(line: Line) -> int:
    mark = 16 if line.mark is not None and line.mark.shape is not None else 0
    return max(_LEAST, paint.width_of(say(line.label), theme().font("body")) + mark + 4)


def _color(name: ColorName | str) -> QColor:
    """An industry's colour: a token's name, or a value."""
    if name.startswith("#"):
        return QColor(name)
    return theme().color(name)  # type: ignore[arg-type]  # what is no value is a token's name


def _clear(layout: QVBoxLayout | QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
