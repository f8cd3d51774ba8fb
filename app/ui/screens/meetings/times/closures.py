"""A table is closed for a while, or a day is shortened for everybody."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.ids import TableId
from app.models.meeting_board import Board
from app.services.availability import Availability
from app.ui.screens.meetings.board.words import place_words
from app.ui.screens.meetings.times.frame import SpanField, TimesDialog, Written, span_words
from app.ui.widgets import Option, PrimaryButton, Select


class ClosureDialog(TimesDialog):
    """Times in which a table, or the whole fair, holds no meetings."""

    def __init__(
        self,
        times: Availability,
        board: Board,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            lambda: self.tr("Close a table or shorten a day"),
            lambda: self.tr(
                "Meetings that are planned there stay on the board, marked, until you accept a "
                "repair."
            ),
            parent,
        )
        self._times, self._board = times, board
        self.place = Select()
        tables = [row for row in board.rows if row.spot.table_id is not None]
        self._names = {row.spot.table_id: place_words(row) for row in tables}
        self.place.offer(
            [
                Option("", self.tr("The whole fair")),
                *(Option(str(key), name) for key, name in self._names.items()),
            ]
        )
        self.place.setAccessibleName(self.tr("What is closed"))
        self.span = SpanField(board)
        self.span.show_day(day)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why, for those who ask"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.act = PrimaryButton(lambda: self.tr("Close it"), on_click=self.close_it)
        self.field(lambda: self.tr("What is closed"), self.place)
        self.field(lambda: self.tr("When"), self.span)
        self.field(lambda: self.tr("Reason"), self.reason)
        self.foot.addWidget(self.act)
        self._show()

    def close_it(self) -> None:
        """Write the closure down."""
        starts_at, ends_at = self.span.span()
        table = self.place.currentData()
        done = self.write(
            lambda: self._times.close(
                starts_at,
                ends_at,
                TableId(table) if table else None,
                self.reason.text().strip(),
            )
        )
        if done:
            self.reason.clear()
            self._show()

    def _show(self) -> None:
        written: list[Written] = []
        for one in self._times.closures():
            what = self._names.get(one.table_id) if one.table_id else self.tr("The whole fair")
            parts = (what, span_words(self._board, one.starts_at, one.ends_at), one.reason)
            told = " · ".join(part for part in parts if part)
            written.append((told, partial(self._reopen, one.id)))
        self.show_written(written)

    def _reopen(self, closure_id: str) -> None:
        self.write(lambda: self._times.reopen(closure_id))
        self._show()
