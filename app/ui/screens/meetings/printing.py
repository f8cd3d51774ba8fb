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
        self._chosen: tuple[str, ...] = ()
        self.menu: Menu | None = None

    def open_menu(self, chosen: Sequence[str] = ()) -> None:
        """Offer the papers where the mouse is; ``chosen`` are exhibitors to print alone."""
        menu = self._filled(chosen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = QCursor.pos()
        if not self._page.window().geometry().contains(at):
            at = self._page.mapToGlobal(self._page.rect().topRight())
        menu.popup(at)

    def _filled(self, chosen: Sequence[str]) -> Menu:
        self._chosen = tuple(chosen)
        menu = Menu(self._page)
        if chosen:
            words = self.tr("Agendas of %n chosen exhibitor(s)", "", len(chosen))
            menu.addAction(words).setData("chosen")
            menu.addSeparator()
        for words, kind in (
            (self.tr("Agendas of all exhibitors"), PaperKind.EXHIBITORS),
            (self.tr("Agendas of all visitors"), PaperKind.VISITORS),
            (self.tr("Table cards"), PaperKind.TABLE_CARDS),
            (self.tr("Day board, A3"), PaperKind.DAY_BOARD),
            (self.tr("Calendars…"), PaperKind.CALENDARS),
        ):
            menu.addAction(words).setData(kind)
        menu.triggered.connect(self._picked)
        self.menu = menu
        return menu

    def _picked(self, action: QAction) -> None:
        if action.data() == "chosen":
            self._make(PaperWanted(PaperKind.EXHIBITORS, self._chosen))
        else:
            self._make(PaperWanted(PaperKind(action.data())))
