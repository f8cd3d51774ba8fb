"""When the two of a pair could meet: a day of both, the earliest shared time, and others."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.meeting_board import Cell
from app.models.times import local
from app.services.pairs import PairCalendar
from app.ui.formats import short_date
from app.ui.language import Text, say
from app.ui.screens.matches.slots import SlotMark, SlotStrip
from app.ui.screens.matches.words import cell_place, cell_time, joined, listed
from app.ui.theme import theme
from app.ui.widgets import IconLabel, Label, Menu, SectionHeader, Segment, SegmentedControl


class MeetingTime(QWidget):
    """Shows a pair's calendar; ``chosen`` when another time was taken than the earliest."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._calendar: PairCalendar | None = None
        self._names: tuple[Text, Text] = ("", "")
        self._full = (False, False)
        self._cell: Cell | None = None
        self.days = SegmentedControl([Segment("", "")], lambda: self.tr("Day"))
        self.days.chosen.connect(self._show_day)
        self.strip = SlotStrip()
        self.strip.chosen.connect(self._choose_moment)
        self.icon = IconLabel("check", "success")
        self.told = Label(self._words, "small", "text", wrap=True, tabular=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(SectionHeader(lambda: self.tr("Both calendars")), 1)
        head.addWidget(self.days)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.icon)
        foot.addWidget(self.told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(2))
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addLayout(foot)

    @property
    def cell(self) -> Cell | None:
        """The time and place that is chosen: the earliest, unless another was taken."""
        return self._cell

    @property
    def others(self) -> Sequence[Cell]:
        """What there is to choose from: one place in every slot that suits both."""
        return () if self._calendar is None else self._calendar.first_of_each_slot

    def show_calendar(
        self,
        names: tuple[Text, Text],
        calendar: PairCalendar,
        full: tuple[bool, bool] = (False, False),
        keep: Cell | None = None,
    ) -> None:
        """Show both sides' days; a time chosen before stays chosen while it still fits.

        ``full`` says which side has no meeting left.
        """
        self._names, self._calendar, self._full = names, calendar, full
        self._cell = keep if keep in calendar.cells else calendar.earliest
        self._offer_days()
        here = calendar.meeting.cell if calendar.meeting is not None else self._cell
        if here is not None:
            self.days.choose(calendar.board.day_of(here.slot_id).isoformat())
        self._show_day()
        self.told.retell()
        self.icon.setVisible(here is not None)

    def choose(self, cell: Cell) -> None:
        """Take another time."""
        if self._calendar is None:
            return
        self._cell = cell
        self.days.choose(self._calendar.board.day_of(cell.slot_id).isoformat())
        self._show_day()
        self.told.retell()
        self.chosen.emit()

    def time(self, cell: Cell) -> str:
        """``11.28 13:00``."""
        return "" if self._calendar is None else cell_time(self._calendar.board, cell)

    def open_menu(self, below: QWidget) -> Menu:
        """The other times, one of each slot; the chosen one is checked."""
        menu = Menu(self)
        calendar = self._calendar
        for cell in self.others if calendar is not None else ():
            words = joined((self.time(cell), cell_place(calendar.board, cell) if calendar else ""))
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(cell == self._cell)
            action.setData(cell)
        menu.triggered.connect(self._choose_action)
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))
        return menu

    def retell(self) -> None:
        """Say the days in the present language."""
        self._offer_days()

    def _choose_action(self, action: QAction) -> None:
        cell = action.data()
        if isinstance(cell, Cell):
            self.choose(cell)

    def _choose_moment(self, moment: object) -> None:
        for cell in self.others:
            if self._calendar and self._start(cell) == moment:
                self.choose(cell)

    def _start(self, cell: Cell) -> object:
        if self._calendar is None:
            return None
        board = self._calendar.board
        return local(board.slot_of[cell.slot_id].starts_at, board.zone)

    def _offer_days(self) -> None:
        if self._calendar is not None:
            days = self._calendar.board.days
            self.days.set_segments([Segment(day.isoformat(), _day_words(day)) for day in days])
            self.days.setVisible(len(days) > 1)

    def _show_day(self, _key: str = "") -> None:
        calendar = self._calendar
        if calendar is None or not self.days.current:
            return
        board, day = calendar.board, date.fromisoformat(self.days.current)
        common = {cell.slot_id for cell in calendar.cells}
        here = calendar.meeting.cell if calendar.meeting is not None else self._cell
        marks = [
            SlotMark(
                local(slot.starts_at, board.zone),
                (needs, offers),
                slot.id in common,
                here is not None and slot.id == here.slot_id,
            )
            for slot, needs, offers in zip(
                board.slots, calendar.needs_free, calendar.offers_free, strict=True
            )
            if board.day_of(slot.id) == day
        ]
        self.strip.show_day(self._names, marks)

    def _words(self) -> str:
        calendar = self._calendar
        if calendar is None:
            return ""
        if calendar.meeting is not None:
            where = joined(self._at(calendar, calendar.meeting.cell))
            return self.tr("Meeting: {where}").format(where=where)
        if self._cell is None:
            return self._why_never()
        time, place = self._at(calendar, self._cell)
        words = self.tr("Chosen: {time}, {place} is free")
        if self._cell == calendar.earliest:
            words = self.tr("Earliest shared time: {time}, {place} is free")
        return words.format(time=time, place=place)

    def _why_never(self) -> str:
        full = [say(name) for name, is_full in zip(self._names, self._full, strict=True) if is_full]
        if full:
            words = self.tr("No meeting is left for {names}: the quota is used up.")
            return words.format(names=listed(full))
        return self.tr("No time suits both.")

    def _at(self, calendar: PairCalendar, cell: Cell) -> tuple[str, str]:
        return cell_time(calendar.board, cell), cell_place(calendar.board, cell)


def _day_words(day: date) -> Text:
    return lambda: short_date(day)
