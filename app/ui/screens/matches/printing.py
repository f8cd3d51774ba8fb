"""Which matchmaking summaries to print: those of the pair's two sides, or all."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.services.pair_ground import Owner
from app.services.pairs import PairBook
from app.ui.language import translate
from app.ui.screens.matches.words import name_of
from app.ui.widgets import Menu

PrintSummaries = Callable[[PairBook, Sequence[ExhibitorId] | None], object]
"""Draws the summaries of these exhibitors, or of all, and shows them."""
SaveEach = Callable[[PairBook], object]
"""Asks for a folder and writes a file for each exhibitor into it."""

_ALL, _EACH = "", "*"


class SummaryMenu(Menu):
    """Opened by the page's print action."""

    def __init__(
        self, parent: QWidget, print_summaries: PrintSummaries, save_each: SaveEach | None = None
    ) -> None:
        super().__init__(parent)
        self._print, self._save_each = print_summaries, save_each
        self._book: PairBook | None = None
        self.triggered.connect(self._chosen)

    def offer(self, book: PairBook, sides: Sequence[Owner | None]) -> None:
        """Offer the exhibitors among these, and all."""
        self._book = book
        self.clear()
        for owner in dict.fromkeys(sides):
            if isinstance(owner, Exhibitor):
                self.addAction(name_of(owner)).setData(owner.id)
        if not self.isEmpty():
            self.addSeparator()
        self.addAction(translate("matches", "All exhibitors")).setData(_ALL)
        if self._save_each is not None:
            self.addAction(translate("matches", "All, a file each…")).setData(_EACH)

    def open_at(self, page: QWidget) -> None:
        """Open below the header's buttons."""
        corner = page.mapToGlobal(QPoint(page.width() - self.sizeHint().width() - 16, 4))
        self.popup(corner)

    def _chosen(self, action: QAction) -> None:
        wanted = str(action.data())
        if self._book is None:
            return
        if wanted == _EACH and self._save_each is not None:
            self._save_each(self._book)
        else:
            self._print(self._book, None if wanted == _ALL else (ExhibitorId(wanted),))
