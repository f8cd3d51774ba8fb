"""Two records side by side: field by field the one that stays, then merged or told apart."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Retold
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.detail import DetailPane
from app.ui.widgets.labels import ElidedLabel, Label

_NAME = 84


class Pick(Retold, QAbstractButton):
    """One of two values; the one that stays has an edge, a tint and a check mark."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self._words = words
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name} {words}")
        self.setToolTip(words)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(120, theme().size("input"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ground = theme().color("accentTint" if on else "hover" if self.underMouse() else "surface")
        edge = theme().color("accent" if on else "borderStrong")
        paint.rounded(painter, self.rect(), theme().radius("control"), ground, edge)
        room = QRect(10, 0, self.width() - (34 if on else 18), self.height())
        color = theme().color("text" if self._words else "text3")
        paint.text(painter, room, self._words or "—", theme().font("body"), color)
        if on:
            picture = pixmap("check", "accentText", 14, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 22, (self.height() - 14) // 2, picture)


class SideBySide(DetailPane):
    """``merging`` when the two are to be one, ``parting`` when they were told apart.

    The room fills it between ``begin`` and ``finish``; ``taken`` are the rows where the second was
    chosen.
    """

    merging = Signal()
    parting = Signal()

    def __init__(self, nothing: Callable[[], str], icon: str, apart: Callable[[], str]) -> None:
        super().__init__(nothing)
        self.picks: dict[str, tuple[Pick, Pick]] = {}
        self._groups: list[QButtonGroup] = []
        self._table: QWidget | None = None
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(theme().space(5), 8, theme().space(5), theme().space(5))
        self._column.addStretch(1)
        self.set_body(body)
        self.merge_button = PrimaryButton(
            lambda: self.tr("Merge"), icon, on_click=self.merging.emit
        )
        self.apart_button = SecondaryButton(apart, "x", on_click=self.parting.emit)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme().space(5), 10, theme().space(4), 10)
        row.setSpacing(8)
        row.addWidget(self.merge_button)
        row.addWidget(self.apart_button)
        row.addStretch(1)
        self.add_foot(foot)
        self.show_nothing()

    @property
    def taken(self) -> frozenset[str]:
        """The rows in which what the second has was chosen."""
        return frozenset(name for name, (_, second) in self.picks.items() if second.isChecked())

    def begin(self, first: str, second: str) -> None:
        """An empty table with the headings of its two columns."""
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self.picks, self._groups = {}, []
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _NAME)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for place, words in ((1, first), (2, second)):
            self._grid.addWidget(Label(words, "small", "text2"), 0, place)

    def choose(self, name: str, title: str, first: str, second: str) -> None:
        """A row: one of the two values, or the value both have; none where neither has one."""
        if not (first or second):
            return
        line = self._grid.rowCount()
        self._grid.addWidget(Label(title, "body", "text2"), line, 0)
        if first == second:
            self._grid.addWidget(ElidedLabel(first, "body", "text2"), line, 1, 1, 2)
            return
        picks = (Pick(first, title), Pick(second, title))
        group = QButtonGroup(self._table)
        for place, pick in enumerate(picks, 1):
            group.addButton(pick)
            self._grid.addWidget(pick, line, place)
        picks[0 if first else 1].setChecked(True)
        self.picks[name] = picks
        self._groups.append(group)

    def tell(self, title: str, first: str, second: str) -> None:
        """A row in which nothing is chosen: both are kept."""
        line = self._grid.rowCount()
        self._grid.addWidget(Label(title, "body", "text2"), line, 0)
        for place, words in ((1, first), (2, second)):
            self._grid.addWidget(Label(words, "small", "text2", wrap=True), line, place)

    def note(self, words: str, color: ColorName = "text2") -> None:
        """A sentence over the whole width."""
        label = Label(words, "small", color, wrap=True)
        self._grid.addWidget(label, self._grid.rowCount(), 0, 1, 3)

    def finish(self) -> None:
        """Show the table."""
        if self._table is not None:
            self._column.insertWidget(0, self._table)
            self._table.show()  # at once, so that it can take the focus
