"""The menu of the toolbar's button: times and rules, each in a dialog of its own."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.services.availability import Availability
from app.services.meetings import Meetings
from app.services.requests import Requests
from app.ui.screens.meetings.board import BoardView
from app.ui.screens.meetings.times.absences import AbsenceDialog, WithdrawalDialog
from app.ui.screens.meetings.times.closures import ClosureDialog
from app.ui.screens.meetings.times.frame import TimesDialog
from app.ui.screens.meetings.times.preferences import PreferenceDialog
from app.ui.screens.meetings.times.rules import RulesDialog
from app.ui.screens.meetings.times.walks import WalksDialog
from app.ui.widgets import Menu

Maker: TypeAlias = Callable[[], TimesDialog]


class TimesMenu(QObject):
    """Opens the dialogs; ``changed`` tells what they wrote."""

    changed = Signal(object)

    def __init__(self, meetings: Meetings, board: BoardView) -> None:
        super().__init__(board)
        self._meetings, self._board = meetings, board
        self._times = Availability(meetings.store)
        self._requests = Requests(meetings.store, meetings.clock)
        self._menu: Menu | None = None
        self.dialog: TimesDialog | None = None

    def open_menu(self, button: QWidget) -> None:
        """Below the button."""
        self._menu = self.menu(button)
        self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu(self, parent: QWidget) -> Menu:
        """What can be told of times."""
        menu = Menu(parent)
        lines = (
            (self.tr("Somebody cannot meet…"), "absence"),
            (self.tr("Somebody would rather meet…"), "preference"),
            (self.tr("Close a table or shorten a day…"), "closure"),
            (self.tr("An exhibitor does not come…"), "withdrawal"),
            (self.tr("Walks between halls…"), "walks"),
            (self.tr("Rules of meetings…"), "rules"),
        )
        for words, key in lines:
            menu.addAction(words).setData(key)
        menu.triggered.connect(self._picked)
        return menu

    def open_dialog(self, key: str) -> TimesDialog | None:
        """Open one of the dialogs; None while nothing is on the board yet."""
        board = self._board.shown
        if board is None or not board.days:
            return None
        window, day = self._board.window(), self._board.board.day
        makers: dict[str, Maker] = {
            "absence": lambda: AbsenceDialog(self._requests, self._times, board, day, window),
            "preference": lambda: PreferenceDialog(self._requests, self._times, board, window),
            "closure": lambda: ClosureDialog(self._times, board, day, window),
            "withdrawal": lambda: WithdrawalDialog(self._requests, self._meetings, board, window),
            "walks": lambda: WalksDialog(self._times, window),
            "rules": lambda: RulesDialog(self._times, window),
        }
        self.dialog = makers[key]()
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.changed.connect(self.changed)
        self.dialog.open()
        return self.dialog

    def _picked(self, action: QAction) -> None:
        self.open_dialog(action.data())
