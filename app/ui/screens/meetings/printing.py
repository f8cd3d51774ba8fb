"""The menu of papers: agendas of one side or the other, table cards, the day board, calendars."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QWidget

from app.services.meeting_papers import PaperKind, PaperWanted
from app.ui.widgets import Menu


class PaperMenu(QObject):
    """Asks which paper is wanted, and hands the wish on."""

    def __init__(self, page: QWidget, make: Callable[[PaperWanted], object]) -> None:
        super().__init__(page)
        self._page, self._make = page, make
        self._wishes: list[PaperWanted] = []
        self.menu: Menu | None = None

    def open_menu(self, exhibitors: Sequence[str] = (), visitors: Sequence[str] = ()) -> None:
        """Offer the papers where the mouse is; those of the chosen ones come first."""
        menu = self._filled(exhibitors, visitors)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = QCursor.pos()
        if not self._page.window().geometry().contains(at):
            at = self._page.mapToGlobal(self._page.rect().topRight())
        menu.popup(at)

    def _filled(self, exhibitors: Sequence[str], visitors: Sequence[str]) -> Menu:
        menu, self._wishes = Menu(self._page), []
        if exhibitors:
            words = self.tr("Agendas of %n chosen exhibitor(s)", "", len(exhibitors))
            self._offer(menu, words, PaperKind.EXHIBITORS, exhibitors)
        if visitors:
            words = self.tr("Agendas of %n chosen visitor(s)", "", len(visitors))
            self._offer(menu, words, PaperKind.VISITORS, visitors)
        if chosen := (*exhibitors, *visitors):
            words = self.tr("Calendars of the chosen…")
            self._offer(menu, words, PaperKind.CALENDARS, chosen)
            menu.addSeparator()
        for words, kind in (
            (self.tr("Agendas of all exhibitors"), PaperKind.EXHIBITORS),
            (self.tr("Agendas of all visitors"), PaperKind.VISITORS),
            (self.tr("Table cards"), PaperKind.TABLE_CARDS),
            (self.tr("Day board, A3"), PaperKind.DAY_BOARD),
            (self.tr("Calendars…"), PaperKind.CALENDARS),
        ):
            self._offer(menu, words, kind)
        menu.triggered.connect(self._picked)
        self.menu = menu
        return menu

    def _offer(
        self, menu: Menu, words: str, kind: PaperKind, parties: Sequence[str] | None = None
    ) -> None:
        wanted = PaperWanted(kind, None if parties is None else tuple(parties))
        menu.addAction(words).setData(len(self._wishes))
        self._wishes.append(wanted)

    def _picked(self, action: QAction) -> None:
        self._make(self._wishes[action.data()])
