"""The segment 成交登记: the register over its figures, a deal or the day's business beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.models.ids import DealId
from app.ui.screens.outcomes.columns import DealList, deal_columns
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.figures import LedgerFigures
from app.ui.screens.outcomes.glance import Glance
from app.ui.screens.outcomes.pane import DealPane
from app.ui.tables import RecordTable, TableView
from app.ui.widgets import ListDetail


class Ledger(QWidget):
    """``removed`` carries the deals that the user takes out."""

    removed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table = RecordTable(deal_columns(), DealList(desk.services.directory))
        self.view = TableView(self.table, "deals", lambda: self.tr("Deals"))
        self.figures = LedgerFigures()
        self.figures.hide()
        self.pane, self.glance = DealPane(desk), Glance(desk)
        self.side = QStackedWidget()
        self.side.addWidget(self.glance)
        self.side.addWidget(self.pane)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.figures)
        left.setFocusProxy(self.view)
        self.split = ListDetail(left, self.side, "deals")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split)
        self.setFocusProxy(self.view)
        self._opened = False  # a cursor that only came with the focus opens nothing
        self.view.installEventFilter(self)
        self.view.viewport().installEventFilter(self)
        self.view.current_changed.connect(self._show)
        self.view.clicked.connect(lambda _index: self._show(self.view.current_id()))
        self.view.opened.connect(self._open)
        self.table.refreshed.connect(self._look_again)
        self.pane.closed.connect(self.close_deal)
        self.pane.escaped.connect(self.split.focus_body)
        self.pane.removed.connect(lambda deal: self.removed.emit([deal]))
        for key, run in ((Qt.Key.Key_Delete, self._remove), (Qt.Key.Key_F2, self._edit)):
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)

    def show_deal(self, wanted: DealId) -> bool:
        """Open a deal; False where the filters hide it."""
        self._opened = True
        if not self.view.select_id(wanted):
            return False
        self._show(wanted)
        self.split.open_detail()
        return True

    def close_deal(self) -> None:
        """Put the deal away: the auction and the vouchers are seen again."""
        self._opened = False
        self.side.setCurrentWidget(self.glance)
        self.split.close_drawer()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.figures.fit(self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)
        if event.type() in pressed and not _is_tab(event):
            self._opened = True
        return super().eventFilter(watched, event)

    def _show(self, wanted: DealId | None) -> None:
        if wanted is None:
            self.pane.show_deal(None)
            self.side.setCurrentWidget(self.glance)
            return
        place = self.table.position(wanted)
        self.pane.show_deal(None if place is None else self.table.row_at(place))
        if self._opened:
            self.side.setCurrentWidget(self.pane)

    def _open(self, wanted: DealId) -> None:
        self._show(wanted)
        self.split.focus_detail()

    def _look_again(self) -> None:
        if self.side.currentWidget() is self.pane:
            self._show(self.view.current_id())

    def _remove(self) -> None:
        chosen = self.view.selected_ids()
        if chosen:
            self.removed.emit(chosen)

    def _edit(self) -> None:
        if self.pane.deal is not None:
            self.split.open_detail()
            self.pane.edit("title")


def _is_tab(event: QEvent) -> bool:
    """Whether a key only passes by, or gives something up."""
    passing = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
    return isinstance(event, QKeyEvent) and event.key() in passing
