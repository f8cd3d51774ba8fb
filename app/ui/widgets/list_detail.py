"""A list with the record beside it; in a narrow window the record slides over the list."""

from PySide6.QtCore import QEvent, QObject, QRect, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from app.ui.theme import theme
from app.ui.widgets.focus import first_focusable
from app.ui.widgets.labels import Panel, Separator

NARROW = 1280  # a window narrower than this shows the record as a drawer
DRAWER = 360


class ListDetail(QWidget):
    """``body`` at the left, ``detail`` at the right, the border between them remembered."""

    drawer_closed = Signal()

    def __init__(
        self,
        body: QWidget,
        detail: QWidget,
        name: str,
        width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._body, self._detail, self._name = body, detail, name
        self._usual = width or theme().size("detailPane")
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(body)
        self._splitter.addWidget(detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._drawer = _Drawer(self)
        self._drawer.closed.connect(self.focus_body)
        self._is_drawer = False
        self._sized = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._splitter.splitterMoved.connect(self._remember)

    @property
    def is_drawer(self) -> bool:
        """Whether the window is so narrow that the record lies over the list."""
        return self._is_drawer

    def open_detail(self) -> None:
        """Bring the record into sight; beside the list it always is."""
        if self._is_drawer:
            self._drawer.setGeometry(self._drawer_box())
            self._drawer.show()
            self._drawer.raise_()

    def close_drawer(self) -> None:
        """Put the record away; beside the list it stays."""
        if self._is_drawer and self._drawer.isVisible():
            self._drawer.hide()
            self.drawer_closed.emit()

    def focus_detail(self) -> None:
        """Into the record: its first control gets the focus."""
        self.open_detail()
        first = first_focusable(self._detail) or self._detail
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_body(self) -> None:
        """Back to the list."""
        self.close_drawer()
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.focus_body()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        narrow = self.window().width() < NARROW
        if narrow is not self._is_drawer:
            self._is_drawer = narrow
            if narrow:
                self._drawer.hold(self._detail)
                self._drawer.hide()
            else:
                self._drawer.hide()
                self._splitter.addWidget(self._detail)
                self._detail.show()
                self._sized = False
        if not narrow and not self._sized and self.width() > self._usual:
            width = self._remembered()
            self._splitter.setSizes([self.width() - width - 1, width])
            self._sized = self._splitter.sizes()[-1] == width  # too little room yet, or unseen
        if narrow and self._drawer.isVisible():
            self._drawer.setGeometry(self._drawer_box())

    def _drawer_box(self) -> QRect:
        return QRect(self.width() - DRAWER, 0, DRAWER, self.height())

    def _remember(self) -> None:
        QSettings().setValue(f"panes/{self._name}", self._splitter.sizes()[-1])

    def _remembered(self) -> int:
        stored = QSettings().value(f"panes/{self._name}", self._usual)
        width = int(stored) if isinstance(stored, (int, str)) and str(stored).isdigit() else 0
        return min(max(width or self._usual, 320), max(self.width() // 2, 320))


class _Drawer(Panel):
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("surface", parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Separator(across=False))
        self._layout = layout
        self.hide()

    def hold(self, inside: QWidget) -> None:
        """Take the record out of the splitter into this drawer."""
        self._layout.addWidget(inside, 1)
        inside.installEventFilter(self)
        inside.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escaped = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        )
        if escaped and self.isVisible():
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)
