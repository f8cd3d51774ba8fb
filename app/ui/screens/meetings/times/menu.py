"""The menu of the toolbar's button: times and rules, each in a dialog of its own."""

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
from app.ui.widgets import Menu


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
        if key == "absence":
            self.dialog = AbsenceDialog(self._requests, self._times, board, day, window)
        elif key == "preference":
            self.dialog = PreferenceDialog(self._requests, self._times, board, window)
        elif key == "closure":
            self.dialog = ClosureDialog(self._times, board, day, window)
        elif key == "withdrawal":
            self.dialog = WithdrawalDialog(self._requests, self._meetings, board, window)
        else:
            self.dialog = RulesDialog(self._times, window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.changed.connect(self.changed)
        self.dialog.open()
        return self.dialog

    def _picked(self, action: QAction) -> None:
        self.open_dialog(action.data())
