"""What a list shows while it has nothing to show."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.labels import Label, Panel


class EmptyState(Panel):
    """One sentence saying what will live here, one primary action and one secondary."""

    def __init__(
        self,
        sentence: Text,
        primary: tuple[Text, Callable[[], object]] | None = None,
        secondary: tuple[Text, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent)
        self._sentence = Label(sentence, "body", "text2", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        if secondary is not None:
            buttons.addWidget(SecondaryButton(secondary[0], on_click=secondary[1]))
        if primary is not None:
            buttons.addWidget(PrimaryButton(primary[0], on_click=primary[1]))
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self._sentence)
        layout.addLayout(buttons)
        layout.addStretch(3)

    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()


class FilteredEmpty(EmptyState):
    """Nothing fits the filters; says so and offers to clear them."""

    def __init__(self, sentence: Text, on_clear: Callable[[], object]) -> None:
        super().__init__(sentence, secondary=(lambda: self.tr("Clear filters"), on_clear))


class SkeletonRows(Painted):
    """Grey bars in the rhythm of rows, while a list is read for longer than a blink."""

    _WIDTHS = (0.62, 0.48, 0.7, 0.55, 0.4, 0.66)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        row = theme().row()
        for n in range(self.height() // row + 1):
            top = n * row
            share = self._WIDTHS[n % len(self._WIDTHS)]
            first = QRect(20, top + 11, 56, 10)
            rest = QRect(96, top + 11, round((self.width() - 116) * share), 10)
            for bar in (first, rest):
                paint.rounded(painter, bar, 3, theme().color("hover"))
            paint.hairline(painter, 0, top + row - 1, self.width(), top + row - 1)
