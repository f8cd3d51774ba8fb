"""The pane of one exhibitor: head, overview, contacts, meetings, record."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.exhibitors import Industry, Standing
from app.models.ids import ExhibitorId
from app.models.times import local
from app.services.exhibitors import Dossier
from app.ui.formats import clock_time
from app.ui.screens.exhibitors.contacts import ContactsTab
from app.ui.screens.exhibitors.desk import Desk
from app.ui.screens.exhibitors.diary import MeetingsTab, TodayMeetings, counted
from app.ui.screens.exhibitors.facts import Facts
from app.ui.screens.exhibitors.history import ask_history
from app.ui.screens.exhibitors.proposals import ProposalDesk, Proposals
from app.ui.screens.exhibitors.record import RecordTab
from app.ui.screens.exhibitors.rows import column_of
from app.ui.screens.exhibitors.words import (
    industry_name,
    name_of,
    second_line,
    standing_status,
)
from app.ui.widgets import DetailPane, IconButton, Separator, StatusTag, Tag
from app.ui.widgets.menus import Menu


class ExhibitorDetail(DetailPane):
    """Shows the exhibitor the cursor is on; everything in it is changed where it stands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Choose an exhibitor to see what it offers and needs."))
        self._desk = desk
        self._wanted: ExhibitorId | None = None
        self._dossier: Dossier | None = None
        proposals = ProposalDesk(desk.exhibitors, desk.do)
        self.offers, self.needs = Proposals(proposals, "offer"), Proposals(proposals, "need")
        self.today, self.facts = TodayMeetings(desk), Facts(desk)
        self.contacts, self.meetings, self.log = ContactsTab(desk), MeetingsTab(desk), RecordTab()
        self._day_line = Separator()
        self.arrive = IconButton("user-check", lambda: self.tr("Check in"), on_click=self._arrive)
        self.menu = IconButton("ellipsis", lambda: self.tr("More"), on_click=self.open_menu)
        self.add_icon(self.arrive)
        if desk.print_agenda is not None:
            self.add_icon(
                IconButton("printer", lambda: self.tr("Print agenda"), on_click=self.print_agenda)
            )
        if not desk.is_own:
            self.add_icon(self.menu)
        self.add_tab("overview", lambda: self.tr("Overview"), self._overview())
        self.add_tab("contacts", self._contacts_title, self.contacts.body)
        self.add_tab("meetings", self._meetings_title, self.meetings.body)
        self.guest = None if desk.make_tab is None else desk.make_tab(desk.go)
        if self.guest is not None:
            self.add_tab("guest", self.guest.title, self.guest)
            self.guest.counted.connect(self.tabs.retell)
        self.add_tab("record", lambda: self.tr("Log"), self.log.body)
        self.tab_chosen.connect(self._fill_tab)
        self.show_nothing()

    @property
    def wanted(self) -> ExhibitorId | None:
        """The exhibitor that is shown."""
        return self._wanted

    def show_exhibitor(self, wanted: ExhibitorId | None) -> None:
        """Show this one, or nothing."""
        self._wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Read the exhibitor again; one that was removed meanwhile leaves the pane empty."""
        self._dossier = self._read()
        if self._dossier is None:
            self._wanted = None
            self.show_nothing()
            return
        self._show(self._dossier)

    def edit(self, name: str) -> None:
        """Begin to change a field of what is shown."""
        if self._dossier is not None:
            self.tabs.choose("overview")
            self.facts.edit(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._dossier is not None:
            self._show(self._dossier)
            self.offers.retell()
            self.needs.retell()

    def open_menu(self) -> None:
        """Everything that can be done with this exhibitor."""
        menu = self.actions_menu()
        menu.popup(self.menu.mapToGlobal(QPoint(0, self.menu.height() + 2)))

    def actions_menu(self) -> Menu:
        """The menu itself."""
        menu = Menu(self)
        if self._dossier is None or self._wanted is None:
            return menu
        if self._dossier.check_in is None:
            menu.addAction(self.tr("Check in")).triggered.connect(self._arrive)
        else:
            menu.addAction(self.tr("Take check-in back")).triggered.connect(self._unarrive)
        menu.addAction(self.tr("Edit details")).triggered.connect(partial(self.edit, self._first()))
        if self._desk.print_agenda is not None:
            menu.addAction(self.tr("Print agenda")).triggered.connect(self.print_agenda)
        menu.addAction(self.tr("History…")).triggered.connect(self.show_history)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove exhibitor"))
        remove.triggered.connect(partial(self._desk.remove, self._wanted))
        return menu

    def show_history(self) -> None:
        """Who changed what and when, with the way back."""
        if self._wanted is not None:
            ask_history(self._desk, self._wanted, self)

    def _overview(self) -> QWidget:
        body, column = column_of(top=6)
        lines = (self._day_line, Separator())
        for part, line in (
            (self.offers, None),
            (self.needs, None),
            (self.today, lines[0]),
            (self.facts, lines[1]),
        ):
            if line is not None:
                column.addSpacing(6)
                column.addWidget(line)
                column.addSpacing(6)
            column.addWidget(part)
        column.addStretch(1)
        return body

    def _read(self) -> Dossier | None:
        if self._wanted is None:
            return None
        try:
            return self._desk.exhibitors.open(self._wanted)
        except AppError:
            return None

    def _show(self, dossier: Dossier) -> None:
        exhibitor = dossier.exhibitor
        zone = self._desk.exhibitors.ground().zone
        self.show_record(name_of(exhibitor), second_line(exhibitor), self._tags_of(dossier))
        self.arrive.setVisible(dossier.check_in is None and not self._desk.is_own)
        self.offers.show_proposals(exhibitor.id, dossier.offers)
        self.needs.show_proposals(exhibitor.id, dossier.needs)
        self.today.show_meetings(dossier, zone)
        self._day_line.setVisible(bool(counted(dossier.bookings)))
        self.facts.show_exhibitor(dossier)
        self.contacts.show_contacts(dossier)
        self.meetings.show_meetings(dossier, zone)
        self._fill_tab(self.tabs.current)
        self.tabs.retell()

    def _tags_of(self, dossier: Dossier) -> Sequence[QWidget]:
        tags: list[QWidget] = [Tag(code) for code in dossier.booths]
        industry = dossier.exhibitor.industry
        if industry is not Industry.OTHER:
            tags.append(Tag.industry(industry.value, industry_name(industry)))
        if dossier.check_in is not None:
            zone = self._desk.exhibitors.ground().zone
            at = clock_time(local(dossier.check_in.at, zone))
            tags.append(StatusTag(self.tr("In {time}").format(time=at), "success"))
        if dossier.standing is not Standing.CHECKED_IN:
            status = standing_status(dossier.standing)
            tags.append(StatusTag(status.text, "warning", status.icon))
        return tags

    def _fill_tab(self, key: str) -> None:
        """The record, and what another screen gives, are read when they are looked at."""
        if self._wanted is None:
            return
        if self.guest is not None:
            self.guest.show_record(self._wanted, seen=key == "guest")
        if key == "record":
            zone = self._desk.exhibitors.ground().zone
            self.log.show_record(self._desk.exhibitors.record(self._wanted), zone)

    def _contacts_title(self) -> str:
        return self._counted(
            self.tr("Contacts"), len(self._dossier.contacts) if self._dossier else 0
        )

    def _meetings_title(self) -> str:
        number = len(counted(self._dossier.bookings)) if self._dossier else 0
        return self._counted(self.tr("Meetings"), number)

    def _counted(self, words: str, number: int) -> str:
        return f"{words} {number}" if number else words

    def _first(self) -> str:
        return "name_zh" if self._dossier and self._dossier.exhibitor.name_zh else "name_en"

    def _arrive(self) -> None:
        if (wanted := self._wanted) is not None:
            self._desk.do(lambda: self._desk.exhibitors.check_in(wanted))

    def _unarrive(self) -> None:
        if (wanted := self._wanted) is not None:
            self._desk.do(lambda: self._desk.exhibitors.take_back_check_in(wanted))

    def print_agenda(self) -> None:
        """Hand what is shown to the printing of agendas."""
        if self._wanted is not None and self._desk.print_agenda is not None:
            self._desk.print_agenda(self._wanted)
