"""The pane of one person: head, registration, visits, leads, meetings."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.models.ids import PersonId
from app.models.registry import BadgeState
from app.services.store.visitor_record import Visit
from app.services.visitors import Dossier
from app.ui.formats import clock_time
from app.ui.language import in_language
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.facts import Facts
from app.ui.screens.visitors.history import ask_history
from app.ui.screens.visitors.life import ExhibitorName, Life
from app.ui.screens.visitors.rows import column_of, refill
from app.ui.screens.visitors.words import (
    category_name,
    firm_of,
    joined,
    name_of,
)
from app.ui.widgets import DetailPane, IconButton, Separator, StatusTag, Tag
from app.ui.widgets.menus import Menu


class VisitorDetail(DetailPane):
    """Shows the person the cursor is on; everything in it is changed where it stands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Choose a person to see registration, visits and leads."))
        self._desk = desk
        self._wanted: PersonId | None = None
        self.dossier: Dossier | None = None
        self._life = Life(desk, ExhibitorName(desk))
        self.facts = Facts(desk)
        self._badges = QVBoxLayout()
        self._badges.setSpacing(0)
        self.issue = IconButton(
            "id-card", lambda: self.tr("Issue and print a badge"), on_click=self.print_badge
        )
        self.menu = IconButton("ellipsis", lambda: self.tr("More"), on_click=self.open_menu)
        self.add_icon(self.issue, self.menu)
        visits, self._visits = column_of()
        leads, self._leads = column_of()
        meetings, self._meetings = column_of()
        self.add_tab("overview", lambda: self.tr("Overview"), self._overview())
        self.add_tab("visits", lambda: self._counted(self.tr("Visits"), "visits"), visits)
        self.add_tab("leads", lambda: self._counted(self.tr("Leads"), "leads"), leads)
        self.add_tab(
            "meetings",
            lambda: self._counted(self.tr("Schedule"), "appointments", "sessions"),
            meetings,
        )
        self.guest = None if desk.make_tab is None else desk.make_tab(desk.do)
        if self.guest is not None:
            self.add_tab("guest", self.guest.title, self.guest)
            self.guest.counted.connect(self.tabs.retell)
        self.show_nothing()

    @property
    def wanted(self) -> PersonId | None:
        """The person who is shown."""
        return self._wanted

    def show_person(self, wanted: PersonId | None) -> None:
        """Show this one, or nothing."""
        self._wanted = wanted
        self.refresh()

    def refresh(self) -> None:
        """Read the person again; one who was merged away meanwhile leaves the pane empty."""
        self.dossier = self._read()
        if self.dossier is None:
            self._wanted = None
            self.show_nothing()
            return
        self._show(self.dossier)

    def edit(self, name: str) -> None:
        """Begin to change a field of whoever is shown."""
        if self.dossier is not None:
            self.tabs.choose("overview")
            self.facts.edit(name)

    def print_badge(self) -> None:
        """Issue a badge where there is none, and go to where it is printed."""
        dossier = self.dossier
        if dossier is None:
            return
        if dossier.badge is not None:
            self._desk.go("badges", dossier.badge.badge.id)
            return
        if self._desk.do(lambda: self._desk.walk_ins.issue(dossier.person.id)[1]):
            fresh = self._desk.visitors.open(dossier.person.id).badge
            if fresh is not None:
                self._desk.go("badges", fresh.badge.id)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.dossier is not None:
            self._show(self.dossier)

    def open_menu(self) -> None:
        """Everything that can be done with this person."""
        menu = self.actions_menu()
        menu.popup(self.menu.mapToGlobal(QPoint(0, self.menu.height() + 2)))

    def actions_menu(self) -> Menu:
        """The menu itself."""
        menu = Menu(self)
        if self.dossier is None:
            return menu
        words = self.tr("Show badge") if self.dossier.badge else self.tr("Issue and print a badge")
        menu.addAction(words).triggered.connect(self.print_badge)
        menu.addAction(self.tr("Edit details")).triggered.connect(self._edit_name)
        menu.addAction(self.tr("History…")).triggered.connect(self.show_history)
        return menu

    def show_history(self) -> None:
        """Who changed what and when, with the way back."""
        if self._wanted is not None:
            ask_history(self._desk, self._wanted, self)

    def _edit_name(self) -> None:
        person = self.dossier.person if self.dossier else None
        self.edit("name" if person is None or person.name else "name_latin")

    def _overview(self) -> QWidget:
        body, column = column_of(top=6)
        column.addWidget(self.facts)
        column.addSpacing(6)
        column.addWidget(Separator())
        column.addSpacing(6)
        column.addLayout(self._badges)
        return body

    def _read(self) -> Dossier | None:
        if self._wanted is None:
            return None
        try:
            return self._desk.visitors.open(self._wanted)
        except AppError:
            return None

    def _show(self, dossier: Dossier) -> None:
        person = dossier.person
        self._wanted = person.id
        self.show_record(
            name_of(person), joined((firm_of(person), person.title)), self._tags_of(dossier)
        )
        self.facts.show_person(person)
        refill(self._badges, self._life.badges(dossier.badges))
        refill(self._visits, self._life.visits(dossier.visits))
        refill(self._leads, self._life.leads(dossier.leads))
        refill(self._meetings, self._life.meetings(dossier))
        if self.guest is not None:
            self.guest.show_record(person.id, seen=self.tabs.current == "guest")
        self.tabs.retell()

    def _tags_of(self, dossier: Dossier) -> list[QWidget]:
        tags: list[QWidget] = [Tag(category_name(dossier.person.category), tone="quiet")]
        held = dossier.badge
        if held is None:
            tags.append(StatusTag(self.tr("No badge"), "warning", "id-card"))
        elif held.badge.state is BadgeState.REVOKED:
            tags.append(StatusTag(self.tr("Badge revoked"), "danger", "ban"))
        else:
            tags.append(Tag(held.badge.number))
        came = self._came_in(dossier.visits)
        if came is not None:
            at = clock_time(came.at.astimezone(self._desk.zone()))
            words = self.tr("In {time}").format(time=at)
            tag = StatusTag(words, "success")
            tag.setToolTip(in_language(came.place_zh, came.place_en))
            tags.append(tag)
        return tags

    def _came_in(self, visits: tuple[Visit, ...]) -> Visit | None:
        """The last admission by a gate today."""
        zone, today = self._desk.zone(), self._desk.today()
        for visit in visits:
            stands = visit.kind == "gate" and visit.verdict.admits and not visit.taken_back
            if stands and visit.at.astimezone(zone).date() == today:
                return visit
        return None

    def _counted(self, words: str, *parts: str) -> str:
        shown = self.dossier
        number = sum(len(getattr(shown, part)) for part in parts) if shown is not None else 0
        return f"{words} {number}" if number else words
