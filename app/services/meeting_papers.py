"""What is printed and sent of meetings: agendas, table cards, day boards, calendars.

Each reads first, in one look, and then draws; so a paper cannot fail half-way for lack of data.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.models.agenda import AgendaSheet
from app.models.calendar import CalendarSheet
from app.models.ids import ExhibitorId, PersonId
from app.models.privacy import ListKind
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.agendas import (
    PaperCheck,
    agenda_frame,
    read_agendas,
    read_visitor_agendas,
    version_of,
)
from app.services.disclosures import note_list
from app.services.documents.words import Language
from app.services.store import Store

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class PaperKind(StrEnum):
    """What can be printed or sent of meetings."""

    EXHIBITORS = "exhibitors"
    VISITORS = "visitors"
    TABLE_CARDS = "table_cards"
    DAY_BOARD = "day_board"
    CALENDARS = "calendars"


@dataclass(frozen=True, slots=True)
class PaperWanted:
    """One wish: for these parties (None: all who have a meeting), on this day (None: all)."""

    kind: PaperKind
    parties: tuple[str, ...] | None = None
    day: date | None = None


@guarded()
@dataclass(frozen=True, slots=True)
class MeetingPapers:
    """Draws the papers of the fair's meetings.

    All raise ``documents.nothing`` where there is nothing to show, ``documents.cancelled`` when
    they were, and ``documents.write`` where the disk refuses; what stood there then stays.
    """

    store: Store
    clock: Clock = now

    @permits(Role.BOOTH)
    def draw(
        self,
        path: Path,
        wanted: PaperWanted,
        language: Language = Language.ZH,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> AgendaSheet:
        """Any of the papers; calendars are no paper. A booth has its own agenda alone."""
        self.store.access.check_own(wanted.parties if wanted.kind is PaperKind.EXHIBITORS else None)
        days = None if wanted.day is None else [wanted.day]
        parties = wanted.parties
        if wanted.kind is PaperKind.TABLE_CARDS:
            return self.draw_table_cards(path, days, None, language, progress, cancelled)
        if wanted.kind is PaperKind.DAY_BOARD:
            return self.draw_day_boards(path, days, language)
        if wanted.kind is PaperKind.VISITORS:
            people = None if parties is None else [PersonId(one) for one in parties]
            return self.draw_visitor_agendas(path, people, language, progress, cancelled)
        if wanted.kind is PaperKind.EXHIBITORS:
            chosen = None if parties is None else [ExhibitorId(one) for one in parties]
            return self.draw_agendas(path, chosen, language, progress, cancelled)
        raise ValueError("calendars are written, not drawn")

    @permits(Role.BOOTH, own="exhibitors")
    def draw_agendas(
        self,
        path: Path,
        exhibitors: Sequence[ExhibitorId] | None = None,
        language: Language = Language.ZH,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> AgendaSheet:
        """The agendas of these exhibitors (None: of all who have a meeting), as one PDF."""
        from app.services.documents.agenda import write_agendas

        with self.store.reading() as reader:
            frame = agenda_frame(reader, self.clock())
            agendas = read_agendas(reader, exhibitors)
        self._note(ListKind.AGENDAS, path, len(agendas))
        return write_agendas(path, agendas, frame, language, progress, cancelled)

    def draw_visitor_agendas(
        self,
        path: Path,
        people: Sequence[PersonId] | None = None,
        language: Language = Language.ZH,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> AgendaSheet:
        """The agendas of these visitors (None: of all who have a meeting), with their forums."""
        from app.services.documents.agenda import write_agendas

        with self.store.reading() as reader:
            frame = agenda_frame(reader, self.clock())
            agendas = read_visitor_agendas(reader, people)
        self._note(ListKind.AGENDAS, path, len(agendas))
        return write_agendas(path, agendas, frame, language, progress, cancelled)

    def draw_table_cards(
        self,
        path: Path,
        days: Sequence[date] | None = None,
        tables: Sequence[int] | None = None,
        language: Language = Language.ZH,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> AgendaSheet:
        """A card for each table that has meetings (or these numbers), on these days (all)."""
        from app.services.documents.table_cards import write_table_cards
        from app.services.table_plans import read_table_days

        with self.store.reading() as reader:
            frame = agenda_frame(reader, self.clock())
            cards = read_table_days(reader, days, tables)
        self._note(ListKind.TABLE_CARDS, path, len(cards))
        return write_table_cards(path, cards, frame, language, progress, cancelled)

    def draw_day_boards(
        self,
        path: Path,
        days: Sequence[date] | None = None,
        language: Language = Language.ZH,
    ) -> AgendaSheet:
        """All meetings of these days (None: of all that have some) on A3, places by time."""
        from app.services.documents.day_board import write_day_boards
        from app.services.table_plans import read_day_boards

        with self.store.reading() as reader:
            frame = agenda_frame(reader, self.clock())
            boards = read_day_boards(reader, days)
        self._note(ListKind.DAY_BOARDS, path, len(boards))
        return write_day_boards(path, boards, frame, language)

    @permits(Role.BOOTH, own="party")
    def write_calendar(
        self, path: Path, party: ExhibitorId | PersonId, language: Language = Language.ZH
    ) -> CalendarSheet:
        """The calendar of one exhibitor or visitor as an iCalendar file."""
        from app.services.calendars import calendar_frame, read_calendars
        from app.services.documents.calendar import write_calendar

        with self.store.reading() as reader:
            frame = calendar_frame(reader, self.clock(), language)
            (calendar,) = read_calendars(reader, language, [party])
        self._note(ListKind.CALENDARS, path, 1)
        return write_calendar(path, calendar, frame)

    def write_calendars(
        self,
        folder: Path,
        parties: Sequence[str] | None = None,
        language: Language = Language.ZH,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> CalendarSheet:
        """A file for each of these parties (None: for all who have or had a meeting)."""
        from app.services.calendars import calendar_frame, read_calendars
        from app.services.documents.calendar import write_calendars

        with self.store.reading() as reader:
            frame = calendar_frame(reader, self.clock(), language)
            calendars = read_calendars(reader, language, parties)
        self._note(ListKind.CALENDARS, folder, len(calendars))
        return write_calendars(folder, calendars, frame, progress, cancelled)

    @permits(Role.GATE)
    def check_paper(self, code: str) -> PaperCheck:
        """Whether a printed agenda is still right, by its code; ``agendas.code`` for others."""
        with self.store.reading() as reader:
            return version_of(reader, code)

    def _note(self, kind: ListKind, path: Path, rows: int) -> None:
        """Nothing leaves where there is nothing to show: then drawing says so."""
        if rows:
            note_list(self.store, kind, path, rows, self.clock())
