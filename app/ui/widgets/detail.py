"""The pane that shows one record: who it is, its parts as tabs, and a foot for actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import ElidedLabel, Panel, Separator
from app.ui.widgets.segments import Segment, TabStrip


class Scroll(QScrollArea):
    """A column that scrolls up and down, never sideways, on the surface's colour."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)


class DetailPane(Panel):
    """Title, second line, tags, tabs with one body each, and a foot.

    Build the bodies once with ``add_tab`` and fill them on each record; ``show_record`` and
    ``show_nothing`` switch between the record and the sentence shown without one.
    """

    tab_chosen = Signal(str)
    escaped = Signal()

    def __init__(self, nothing: Text, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(320)
        self._title = ElidedLabel("", "title")
        self._subtitle = ElidedLabel("", "small", "text2")
        self._icons = QHBoxLayout()
        self._icons.setSpacing(8)
        self._tags_box = QWidget()
        self._tags = FlowLayout(self._tags_box, gap=6, line_gap=6)
        self._tab_segments: list[Segment] = []
        self.tabs = TabStrip((), lambda: self.tr("Parts of this record"))
        self.tabs.hide()
        self.tabs.chosen.connect(self._tab_chosen)
        self._bodies = QStackedWidget()
        self._body_of: dict[str, QWidget] = {}
        self._foot = QVBoxLayout()
        self._foot.setSpacing(0)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(EmptyState(nothing))
        self._stack.addWidget(self._record_part())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def show_record(self, title: str, subtitle: str = "", tags: Sequence[QWidget] = ()) -> None:
        """Show a record's head; the bodies are filled by whoever made them."""
        self._title.tell(title)
        self._subtitle.tell(subtitle)
        self.setAccessibleName(title)
        while (item := self._tags.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for tag in tags:
            self._tags.addWidget(tag)
        self._tags_box.setVisible(bool(tags))
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """No record is chosen."""
        self._stack.setCurrentIndex(0)

    def add_icon(self, *buttons: QWidget) -> None:
        """Put these at the right of the title."""
        for button in buttons:
            self._icons.addWidget(button)

    def add_tab(self, key: str, text: Text, body: QWidget) -> None:
        """One more part; its body scrolls by itself."""
        page = Scroll(body)
        self._bodies.addWidget(page)
        self._body_of[key] = page
        self._tab_segments.append(Segment(key, text))
        self.tabs.set_segments(self._tab_segments)
        self.tabs.setVisible(len(self._tab_segments) > 1)

    def set_body(self, body: QWidget) -> None:
        """The only part of a record that has no tabs; scrolls by itself."""
        self._bodies.addWidget(Scroll(body))

    def add_foot(self, foot: QWidget) -> None:
        """A strip at the pane's foot that does not scroll, with a hairline above."""
        self._foot.addWidget(Separator())
        self._foot.addWidget(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _record_part(self) -> QWidget:
        head = QVBoxLayout()
        head.setContentsMargins(theme().space(5), 12, theme().space(4), 10)
        head.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title, 1)
        line.addLayout(self._icons)
        head.addLayout(line)
        head.addWidget(self._subtitle)
        head.addSpacing(10)
        head.addWidget(self._tags_box)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(theme().space(5), 0, theme().space(2), 0)
        tabs.addWidget(self.tabs)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tabs)
        column.addWidget(Separator())
        column.addWidget(self._bodies, 1)
        column.addLayout(self._foot)
        part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return part

    def _tab_chosen(self, key: str) -> None:
        self._bodies.setCurrentWidget(self._body_of[key])
        self.tab_chosen.emit(key)
