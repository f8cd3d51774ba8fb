"""A large number with its way until now."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.language import Text, say
from app.ui.screens.today.base import Opener
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, Label, Sparkline

_HEIGHT = 104
_WIDE = 290  # from here on there is room for the way beside the number


class Figure(Opener):
    """A number with its name above and its meaning beneath; opens the list behind it."""

    def __init__(self, key: str, name: Text) -> None:
        super().__init__()
        self.setObjectName(key)
        self._name = name
        self._told = ("", "")
        self.value = Label("", "display", tabular=True)
        self._meaning = ElidedLabel("", "small", "text2")
        self.way = Sparkline()
        self._has_way = False
        column = QVBoxLayout()
        column.setSpacing(0)
        for line in (Label(name, "small", "text2"), self.value, self._meaning):
            column.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 14, theme().space(5), 14)
        row.setSpacing(theme().space(3))
        row.addLayout(column, 1)
        row.addWidget(self.way, 0, Qt.AlignmentFlag.AlignBottom)
        self.setFixedHeight(_HEIGHT)

    def tell(self, value: str, meaning: str, way: Sequence[int] = ()) -> None:
        """Show this number; it changes at once, digits are never animated."""
        self.value.tell(value)
        self._meaning.tell(meaning)
        self.way.show_values(way)
        self._has_way = len(way) > 1
        self._show_way()
        self._told = (value, meaning)
        self.retell()

    def retell(self) -> None:
        value, meaning = self._told
        self.setAccessibleName(f"{say(self._name)} {value}, {meaning}")
        super().retell()

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDE // 2, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_way()

    def _show_way(self) -> None:
        self.way.setVisible(self._has_way and self.width() >= _WIDE)
