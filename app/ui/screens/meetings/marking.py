"""What somebody does to the chosen meetings: by key, or from the menu of a row."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import MeetingId
from app.models.meetings import MeetingState
from app.services.meetings import Meetings
from app.services.store.meeting_list import MeetingRow
from app.ui.messages import sentence
from app.ui.screens.meetings.listing import MeetingList
from app.ui.tables import TableView
from app.ui.widgets.menus import Menu


class Marking(QObject):
    """Lock, held, missed and cancelled, each for all chosen meetings in one step."""

    moved = Signal(object)
    refused = Signal(str)
    cancelled = Signal(int)

    def __init__(
        self,
        view: TableView[MeetingId, MeetingRow],
        meetings: Meetings,
        listed: MeetingList,
    ) -> None:
        super().__init__(view)
        self._view, self._meetings, self._list = view, meetings, listed
        self._menu: Menu | None = None
        for key, act in (
            ("L", self.toggle_lock),
            ("H", self.mark_held),
            ("N", self.mark_missed),
            ("Del", self.cancel),
        ):
            shortcut = QShortcut(QKeySequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)

    def toggle_lock(self) -> None:
        """Lock the chosen meetings, or unlock them where all are locked."""
        chosen = self._chosen()
        planned = [key for key, row in chosen.items() if row.state is MeetingState.PLANNED]
        locked = not all(chosen[key].locked for key in planned)
        if planned:
            self._step(partial(self._meetings.lock_all, planned, locked=locked))

    def mark_held(self) -> None:
        """They met; said again, they did not yet."""
        self._mark(MeetingState.HELD)

    def mark_missed(self) -> None:
        """Somebody did not come; said again, they may still."""
        self._mark(MeetingState.MISSED)

    def cancel(self) -> None:
        """They will not meet."""
        chosen = self._not_in(MeetingState.CANCELLED)
        if chosen and self._step(partial(self._meetings.mark_all, chosen, MeetingState.CANCELLED)):
            self.cancelled.emit(len(chosen))

    def menu(self) -> Menu | None:
        """What can be done to the chosen meetings; None where none is chosen."""
        chosen = self._chosen()
        if not chosen:
            return None
        menu = Menu(self._view)
        all_locked = all(row.locked for row in chosen.values())
        lines = (
            (self.tr("Unlock") if all_locked else self.tr("Lock"), "L", "lock"),
            (self.tr("Held"), "H", "held"),
            (self.tr("No-show"), "N", "missed"),
            (self.tr("Cancel the meeting"), "Del", "cancelled"),
        )
        for words, key, data in lines:
            menu.addAction(f"{words}\t{key}").setData(data)
        menu.triggered.connect(self._picked)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        self._menu = self.menu()
        if self._menu is not None:
            self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._menu.popup(self._view.viewport().mapToGlobal(at))

    def _picked(self, action: QAction) -> None:
        act = {
            "lock": self.toggle_lock,
            "held": self.mark_held,
            "missed": self.mark_missed,
            "cancelled": self.cancel,
        }
        act[action.data()]()

    def _mark(self, state: MeetingState) -> None:
        if others := self._not_in(state):
            self._step(partial(self._meetings.mark_all, others, state))
        elif chosen := list(self._chosen()):
            self._step(partial(self._meetings.mark_all, chosen, MeetingState.PLANNED))

    def _not_in(self, state: MeetingState) -> list[MeetingId]:
        return [key for key, row in self._chosen().items() if row.state is not state]

    def _chosen(self) -> Mapping[MeetingId, MeetingRow]:
        return self._list.rows(self._view.selected_ids())

    def _step(self, write: Callable[[], Change]) -> bool:
        try:
            self.moved.emit(write())
        except AppError as error:
            self.refused.emit(sentence(error))
            return False
        return True
