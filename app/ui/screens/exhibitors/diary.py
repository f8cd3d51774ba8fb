"""The meetings of an exhibitor: today's in the overview, all of them in their own tab."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from itertools import groupby
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.meetings import MeetingState, RequestState
from app.models.times import local, local_day
from app.services.exhibitors import Dossier
from app.services.store.exhibitor_record import Booking, Wish
from app.ui.formats import clock_time, day_heading
from app.ui.language import translate
from app.ui.screens.exhibitors.desk import Desk
from app.ui.screens.exhibitors.rows import FactLine, column_of, refill
from app.ui.screens.exhibitors.words import joined, meeting_state, name_of, place_of
from app.ui.theme import ColorName
from app.ui.widgets import Label, LinkButton, SectionHeader

_COUNTED = (MeetingState.PLANNED, MeetingState.HELD)


def counted(bookings: Iterable[Booking]) -> list[Booking]:
    """The meetings that will be held or were."""
    return [booking for booking in bookings if booking.state in _COUNTED]


def state_words(booking: Booking, moment: datetime) -> tuple[str, ColorName]:
    """What is said of a meeting: 进行中, 待开始, or how it ended."""
    if booking.state is not MeetingState.PLANNED:
        missed = booking.state is MeetingState.MISSED
        return meeting_state(booking.state), "warning" if missed else "text2"
    if booking.starts_at <= moment < booking.ends_at:
        return translate("exhibitors", "Now"), "success"
    if moment >= booking.ends_at:
        return translate("exhibitors", "Over"), "text2"
    return "", "text2"


def day_shown(bookings: Sequence[Booking], today: date, zone: ZoneInfo) -> date | None:
    """Today, or the next day with meetings, or the last one after the fair."""
    days = sorted({local_day(booking.starts_at, zone) for booking in bookings})
    later = [day for day in days if day >= today]
    return next(iter(later), days[-1] if days else None)


class MeetingLines:
    """Makes the lines of meetings, in the fair's zone and by the desk's clock."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self, bookings: Iterable[Booking], zone: ZoneInfo) -> Iterator[FactLine]:
        """One line a meeting; the first that is still to come is the next one."""
        moment = self._desk.clock()
        said_next = False
        for booking in bookings:
            words = state_words(booking, moment)
            ahead = booking.state is MeetingState.PLANNED and booking.starts_at > moment
            if (
                ahead
                and not said_next
                and local_day(booking.starts_at, zone) == local_day(moment, zone)
            ):
                said_next = True
                words = translate("exhibitors", "Next"), "text2"
            yield self._line(booking, zone, words)

    def _line(self, booking: Booking, zone: ZoneInfo, words: tuple[str, ColorName]) -> FactLine:
        made = FactLine(
            clock_time(local(booking.starts_at, zone)),
            name_of(booking.partner),
            place_of(booking),
            words if words[0] else None,
        )
        made.setToolTip(booking.topic)
        return made.when_asked(partial(self._desk.go, "meetings", booking.id))


class TodayMeetings(QWidget):
    """The section of the overview: the meetings of today, or of the next day that has some."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines = MeetingLines(desk)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_meetings(self, dossier: Dossier, zone: ZoneInfo) -> None:
        """Show the day's meetings; the section leaves when there are none at all."""
        found = counted(dossier.bookings)
        today = local_day(self._desk.clock(), zone)
        day = day_shown(found, today, zone)
        of_day = [b for b in found if local_day(b.starts_at, zone) == day]
        link = (lambda: self.tr("Show on board"), lambda: self._desk.go("meetings", None))
        heading = self.tr("Meetings today")
        if day is not None and day != today:
            heading = self.tr("Meetings on {day}").format(day=day_heading(day))
        header = SectionHeader(heading, "", None if self._desk.is_own else link)
        refill(self._column, [header, *self._lines.lines(of_day, zone)])
        self.setVisible(bool(found))


class MeetingsTab:
    """Every meeting by day, then the requests that wait for one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lines = MeetingLines(desk)
        self.body, column = column_of()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        column.addStretch(1)

    def show_meetings(self, dossier: Dossier, zone: ZoneInfo) -> None:
        """Show them all."""
        refill(self._column, self._parts(dossier, zone))

    def _parts(self, dossier: Dossier, zone: ZoneInfo) -> Iterator[QWidget]:
        if not dossier.bookings and not dossier.wishes:
            yield Label(translate("exhibitors", "No meetings yet."), "body", "text2", wrap=True)
        for day, group in groupby(dossier.bookings, lambda b: local_day(b.starts_at, zone)):
            of_day = list(group)
            yield _spaced(SectionHeader(day_heading(day), str(len(counted(of_day)))))
            yield from self._lines.lines(of_day, zone)
        if dossier.wishes:
            heading = translate("exhibitors", "Not scheduled")
            yield _spaced(SectionHeader(heading, str(len(dossier.wishes))))
            for wish in dossier.wishes:
                yield self._wish(wish)
                if wish.incoming and wish.state is RequestState.REQUESTED:
                    yield from self._answers(wish)

    def _wish(self, wish: Wish) -> FactLine:
        way = (
            translate("exhibitors", "asked us")
            if wish.incoming
            else translate("exhibitors", "we asked")
        )
        accepted = wish.state is RequestState.ACCEPTED
        words = translate("exhibitors", "Accepted") if accepted else way
        line = FactLine("", name_of(wish.partner), wish.topic, (words, "text2"))
        line.setToolTip(joined((way, wish.topic)))
        return line.when_asked(partial(self._desk.go, "meetings", wish.id))

    def _answers(self, wish: Wish) -> Iterator[QWidget]:
        """At the exhibitor's own desk: yes or no to whoever asked."""
        answer = self._desk.answer
        if answer is None:
            return
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 6)
        line.setSpacing(16)
        for words, icon, accepts in (
            (translate("exhibitors", "Accept"), "check", True),
            (translate("exhibitors", "Decline"), "x", False),
        ):
            work = partial(answer, wish.id, accepts)
            button = LinkButton(words, icon, on_click=partial(self._desk.do, work))
            button.setAccessibleName(f"{words}: {name_of(wish.partner)}")
            line.addWidget(button)
        line.addStretch(1)
        yield row


def _spaced(header: SectionHeader) -> SectionHeader:
    """A heading with room above: the lines before it belong to another day."""
    header.setContentsMargins(0, 8, 0, 0)
    return header
