"""Headings inside a page or a pane, and the toolbar under the header."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import ElidedLabel, Label, Panel
from app.ui.widgets.tags import Tag, Tone


class SectionHeader(QWidget):
    """A small heading with a count behind it and a link at its right."""

    def __init__(
        self,
        text: Text,
        count: Text = "",
        link: tuple[Text, Callable[[], object]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Label(text, "small", "text2")
        self._label.setFont(theme().strong("small"))
        self._count = Label(count, "small", "text3", tabular=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self._count)
        layout.addStretch()
        if link is not None:
            layout.addWidget(LinkButton(link[0], on_click=link[1]))
        self.setMinimumHeight(theme().size("minTarget"))

    def tell_count(self, count: Text) -> None:
        """Show another count."""
        self._count.tell(count)


class SectionBar(Panel):
    """A heading 40 px high over the whole width of a part, with a hairline beneath."""

    def __init__(
        self,
        text: Text,
        count: Text = "",
        link: tuple[Text, Callable[[], object]] | None = None,
        *,
        badge_tone: Tone | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", parent)
        self.setFixedHeight(theme().row("comfortable"))
        self._label = ElidedLabel(text, "bodyStrong")
        self._count: Label | Tag
        if badge_tone is None:
            self._count = Label(count, "body", "text2", tabular=True)
        else:
            self._count = Tag(count, tone=badge_tone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 20, 0)
        layout.setSpacing(8)
        layout.addWidget(self._label)
        layout.addWidget(self._count)
        layout.addStretch(1)
        if link is not None:
            layout.addWidget(LinkButton(link[0], on_click=link[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        foot = self.height() - 1
        paint.hairline(QPainter(self), 0, foot, self.width(), foot)

    def tell(self, text: Text) -> None:
        """Show another heading."""
        self._label.tell(text)

    def tell_count(self, count: Text) -> None:
        """Show another count; an empty one hides it."""
        self._count.tell(count)
        self._count.setVisible(bool(count))


class Toolbar(QWidget):
    """The 44 px under the header: views and filters at the left, the result count at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme().size("toolbar") - 1)  # and the hairline beneath
        outer = QHBoxLayout(self)
        outer.setContentsMargins(20, 0, 16, 0)
        outer.setSpacing(8)
        self._left = QHBoxLayout()
        self._left.setSpacing(8)
        self._right = QHBoxLayout()
        self._right.setSpacing(8)
        outer.addLayout(self._left)
        outer.addStretch(1)
        outer.addLayout(self._right)

    def add(self, *widgets: QWidget) -> None:
        """Put these at the left, in this order."""
        for widget in widgets:
            self._left.addWidget(widget)

    def add_divider(self) -> QWidget:
        """A short standing hairline between the views and the filters."""
        divider = _Divider()
        self._left.addSpacing(4)
        self._left.addWidget(divider)
        self._left.addSpacing(4)
        return divider

    def add_right(self, *widgets: QWidget) -> None:
        """Put these at the right, in this order."""
        for widget in widgets:
            self._right.addWidget(widget)


class _Divider(Panel):
    def __init__(self) -> None:
        super().__init__("border")
        self.setFixedSize(1, 20)
