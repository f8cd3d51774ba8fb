"""A meeting was missed or cannot be held any more: a repair is offered at once, never made."""

from PySide6.QtCore import Signal

from app.models.meeting_board import Board
from app.models.meeting_troubles import Trouble
from app.models.meetings import MeetingState
from app.ui.widgets import IconButton, WarningBar


class RepairOffer(WarningBar):
    """Told with every look at the board; speaks of what is new since the first, until it is mended.

    It leaves when the repair is wanted, when it is closed, and when what happened is taken back.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: frozenset[str] | None = None
        self._news: frozenset[str] = frozenset()
        if (row := self.layout()) is not None:
            row.addWidget(IconButton("x", lambda: self.tr("Not now"), on_click=self.dismiss))

    def look(self, board: Board, found: tuple[Trouble, ...]) -> None:
        """Compare with what was known."""
        open_now = _to_mend(board, found)
        if self._known is None:
            self._known = open_now
        self._news = (self._news & open_now) | (open_now - self._known)
        self._known = open_now
        if not self._news:
            self.hide()
            return
        number = len(self._news)
        self.tell(
            lambda: self.tr(
                "%n meeting(s) will not be held as planned. A repair finds other times and fills "
                "the gaps; nothing changes before you accept it.",
                "",
                number,
            ),
            lambda: self.tr("See the proposal"),
            self._want,
        )

    def dismiss(self) -> None:
        """Say no more of what is known."""
        self._news = frozenset()
        self.hide()

    def _want(self) -> None:
        self.dismiss()
        self.wanted.emit()


def _to_mend(board: Board, found: tuple[Trouble, ...]) -> frozenset[str]:
    """Requests whose meeting cannot be held, or was missed while others wait for the time."""
    missed = (c.request_id for c in board.cards if c.state is MeetingState.MISSED)
    hindered = {one.card.request_id for one in found}
    return frozenset(hindered.union(missed if board.wishes else ()))
