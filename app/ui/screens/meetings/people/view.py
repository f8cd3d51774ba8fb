"""The view 人员: the sheet, and what stands there when nobody meets or nobody is found."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.models.meeting_board import Board
from app.models.times import Clock
from app.ui.screens.meetings.people.sheet import PeopleSheet
from app.ui.widgets import FilteredEmpty

Find = Callable[[str], Collection[str]]
"""The ids of the exhibitors and people that fit some words."""


class PeopleView(QWidget):
    """Everybody's day; ``find`` searches as every list does."""

    cleared = Signal()

    def __init__(self, clock: Clock, find: Find) -> None:
        super().__init__()
        self._find = find
        self._text = ""
        self.sheet = PeopleSheet(clock)
        self._nobody = FilteredEmpty(lambda: self.tr("Nobody fits the words."), self._clear)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sheet)
        self._stack.addWidget(self._nobody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.sheet)

    def show_board(self, board: Board, day: date | None) -> None:
        """Show the meetings of a day."""
        self.sheet.show_board(board, day)
        self._turn()

    def search(self, text: str) -> None:
        """Show only whom these words fit."""
        self._text = text
        self.sheet.show_only(self._find(text) if text.strip() else None)
        self._turn()

    def search_text(self) -> str:
        """The words that are searched for now."""
        return self._text

    def _turn(self) -> None:
        empty = bool(self._text.strip()) and not self.sheet.names()
        self._stack.setCurrentWidget(self._nobody if empty else self.sheet)

    def _clear(self) -> None:
        self.search("")
        self.cleared.emit()
