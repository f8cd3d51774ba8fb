"""What somebody does with the chosen requests: by key, or from the menu of a row."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import RequestId
from app.models.requests import Answer, may
from app.services.requests import Requests
from app.services.store.request_list import RequestRow
from app.ui.messages import sentence
from app.ui.screens.meetings.requests.asking import AskReason
from app.ui.screens.meetings.requests.words import pair
from app.ui.tables import TableView
from app.ui.widgets.menus import Menu

KEYS: Mapping[Answer, str] = {Answer.ACCEPT: "A", Answer.DECLINE: "D", Answer.WITHDRAW: "Del"}


class Answering(QObject):
    """Accept, decline, withdraw, ask again: each for all chosen requests in one step."""

    moved = Signal(object)
    refused = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        view: TableView[RequestId, RequestRow],
        requests: Requests,
        ask_reason: AskReason,
    ) -> None:
        super().__init__(view)
        self._view, self._requests, self._ask = view, requests, ask_reason
        self._menu: Menu | None = None
        for answer, key in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(self.answer, answer))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)

    def answer(self, answer: Answer) -> None:
        """Do this with the chosen requests that it fits."""
        chosen = {key: row for key, row in self._chosen().items() if _fits(answer, row)}
        if not chosen:
            return
        ids = list(chosen)
        if answer is Answer.DECLINE:
            reason = self._ask(_window_of(self._view), self._name_of(chosen))
            if reason is not None:
                self._step(answer, len(ids), lambda: self._requests.decline(ids, reason))
            return
        ways: Mapping[Answer, Callable[[], Change]] = {
            Answer.ACCEPT: lambda: self._requests.accept(ids),
            Answer.WITHDRAW: lambda: self._requests.withdraw(ids),
            Answer.REOPEN: lambda: self._requests.reopen(ids),
        }
        self._step(answer, len(ids), ways[answer])

    def menu(self) -> Menu | None:
        """What can be done with the chosen requests; None where nothing can."""
        rows = list(self._chosen().values())
        menu = Menu(self._view)
        for answer in Answer:
            if any(_fits(answer, row) for row in rows):
                words = self._words()[answer]
                key = KEYS.get(answer)
                menu.addAction(f"{words}\t{key}" if key else words).setData(answer)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        menu.triggered.connect(self._picked)
        return menu

    def _words(self) -> Mapping[Answer, str]:
        return {
            Answer.ACCEPT: self.tr("Accept"),
            Answer.DECLINE: self.tr("Decline…"),
            Answer.WITHDRAW: self.tr("Withdraw"),
            Answer.REOPEN: self.tr("Ask again"),
        }

    def _name_of(self, chosen: Mapping[RequestId, RequestRow]) -> str:
        if len(chosen) == 1:
            return pair(next(iter(chosen.values())))
        return self.tr("%n request(s)", "", len(chosen))

    def _open_menu(self, at: QPoint) -> None:
        self._menu = self.menu()
        if self._menu is not None:
            self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._menu.popup(self._view.viewport().mapToGlobal(at))

    def _picked(self, action: QAction) -> None:
        self.answer(Answer(action.data()))

    def _chosen(self) -> Mapping[RequestId, RequestRow]:
        return self._requests.rows(self._view.selected_ids())

    def _step(self, answer: Answer, number: int, write: Callable[[], Change]) -> None:
        try:
            change = write()
        except AppError as error:
            self.refused.emit(sentence(error))
            return
        self.moved.emit(change)
        self.told.emit(self._told(answer, number))

    def _told(self, answer: Answer, number: int) -> str:
        if answer is Answer.ACCEPT:
            return self.tr("%n request(s) accepted", "", number)
        if answer is Answer.DECLINE:
            return self.tr("%n request(s) declined", "", number)
        if answer is Answer.WITHDRAW:
            return self.tr("%n request(s) withdrawn", "", number)
        return self.tr("%n request(s) asked again", "", number)


def _fits(answer: Answer, row: RequestRow) -> bool:
    return may(answer, row.state, row.meeting)


def _window_of(view: QWidget) -> QWidget:
    return view.window()
