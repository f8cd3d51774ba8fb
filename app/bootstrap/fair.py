"""One open fair: its services, its pages, and the window around them."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSettings, Signal

from app.bootstrap.catalogue import CatalogueMaking
from app.bootstrap.encrypting import FairEncryption
from app.bootstrap.expiring import Expiring
from app.bootstrap.fair_papers import FairPrinting
from app.bootstrap.keeping import Keeping
from app.bootstrap.palette_actions import record_actions
from app.bootstrap.printing import MeetingPrinting
from app.bootstrap.privacy import PrivacyDesk
from app.bootstrap.role_pages import who_words, workspaces_of
from app.bootstrap.roles import RoleDesk
from app.bootstrap.summaries import SummaryPrinting
from app.errors import AppError
from app.models.deals import Deal, DealStatus
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.models.imports import Kind
from app.models.meetings import Meeting
from app.models.people import Person
from app.models.programme import Session, SessionKind
from app.services.anchors import Anchors
from app.services.desk import Desk
from app.services.encryption import Encryption
from app.services.event_key import EventKeys
from app.services.expiry import Expiry
from app.services.exporting import Kind as ListKind
from app.services.fair_clock import clock_of
from app.services.fair_key import FairKey
from app.services.fair_keys import FairKeys
from app.services.fair_papers import FairPapers
from app.services.fairs import FairSettings
from app.services.history import History
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.pairs import Pairs
from app.services.palette import Palette
from app.services.papers import Papers
from app.services.programme import Programme
from app.services.roles import DeskRoles, Roles
from app.services.store import Store
from app.services.today import Today
from app.ui.changes import Changes
from app.ui.exporting import Exporting
from app.ui.formats import date_range
from app.ui.frame.workspaces import FairHeading, Group, Workspace
from app.ui.language import Language, Languages, translate
from app.ui.main_window import MainWindow
from app.ui.messages import sentence
from app.ui.pair_desk import PairDesk
from app.ui.tasks import Tasks
from app.ui.undoing import FairUndo
from app.ui.whereabouts import Whereabouts
from app.ui.widgets import Notice, Page, Place

if TYPE_CHECKING:
    from app.bootstrap.outcomes import OutcomePrinting
    from app.ui.screens.meetings.requests import RequestDesk
    from app.ui.screens.settings.integrity import Integrity


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What outlives an open fair: the desk, its settings and language, the pool of tasks."""

    desk: Desk
    settings: QSettings
    languages: Languages
    tasks: Tasks


class OpenFair(QObject):
    """Everything that lives as long as a fair is open. Pages are made when they are opened.

    ``recovery_wanted`` when the file proved to be damaged and is to be put together again.
    """

    recovery_wanted = Signal()

    def __init__(self, store: Store, around: Surroundings) -> None:
        super().__init__()
        self.store = store
        self.changes = Changes(self)
        self.clock = clock_of(store)
        self._around = around
        self._fair = FairSettings(store).fair()
        self.roles = Roles(store, DeskRoles(around.desk.folder), self.clock)
        self.is_closed = not self.roles.resume()
        self.key = FairKey(store, EventKeys(around.desk.folder))
        self.papers = Papers(
            store,
            self.key.first,
            self.clock,
            self.key.signing,
        )
        self.pairs = PairDesk(Pairs(store, self.clock), around.tasks, self.changes, self)
        self.undo = FairUndo(History(store), self.changes, self.refuse)
        self.window = MainWindow(
            self._heading,
            workspaces_of(self, self._workspaces()),
            self.undo,
            around.languages,
            around.settings,
            self._local_now,
            finder=Palette(store, self.clock) if store.access.is_all else None,
            record_actions=lambda found: record_actions(self, found),
        )
        self.role_desk = RoleDesk(self.window, self.roles, is_closed=self.is_closed)
        self.encryption = FairEncryption(
            self.window,
            store,
            Encryption(FairKeys(around.desk.folder)),
            around.settings,
            around.tasks,
            self.say,
        )
        self.keeping = Keeping(self.window, store, around.settings, around.tasks, self)
        meeting_papers = MeetingPapers(store, self.clock)
        self._papers_of_meetings = MeetingPrinting(self.window, meeting_papers, around, self.say)
        self._papers_of_outcomes: OutcomePrinting | None = None
        papers = FairPapers(store, self.clock)
        self._papers_of_fair = FairPrinting(self.window, papers, around, self.say)
        self._exporting = Exporting(self.window, store, self.clock, around.tasks, self.window.toast)
        self._catalogue = CatalogueMaking(self.window, store, self.clock, around, self.say)
        self._summaries = SummaryPrinting(self.window, store, self.clock, around, self.say)
        self.changes.happened.connect(self._moved_on)
        self.changes.happened.connect(self.window.refresh)
        self._expiring = Expiring(
            Expiry(store, self.clock), self.changes, self.window.toast, self.undo.undo, self
        )
        self._expiring.look()
        self.window.go(self.window.workspaces[0].key)
        self.privacy = PrivacyDesk(
            self.window,
            store,
            self.clock,
            around.tasks,
            self.changes,
            self.window.toast,
            lambda: self.window.go("settings", "privacy"),
            lambda: self.keeping.fair.second,
        )
        self.privacy.look()
        self.whereabouts = Whereabouts(self.window, around.settings, self._fair.id)
        self.whereabouts.watch()

    @property
    def name(self) -> str:
        """The fair's name, Chinese where it has one."""
        return self._fair.name_zh or self._fair.name_en

    def close(self) -> None:
        """Close the window and the file."""
        self.keeping.close()
        self.privacy.close()
        self._expiring.close()
        self._papers_of_meetings.close()
        self._papers_of_fair.close()
        self._catalogue.close()
        if self._papers_of_outcomes is not None:
            self._papers_of_outcomes.close()
        self._summaries.close()
        with suppress(AppError, OSError):  # the file is whole without a note of it
            Anchors(self._around.desk.folder).note(self.store)
        self.window.close()
        self.window.deleteLater()
        self.store.close()

    def say(self, words: str) -> None:
        """Say something shortly over the window's foot."""
        self.window.toast(Notice(words))

    def ask_import(self) -> None:
        """Open the import of a sheet."""
        self._import(None)

    def _import(self, kind: Kind | None) -> None:
        """The same; ``kind`` is what the sheet is taken for where its headings do not say it."""
        from app.services.intake import Intake
        from app.ui.screens.importing import ask_import

        around = self._around
        dialog = ask_import(
            self.window, Intake(self.store), around.tasks, self.changes, around.settings, kind
        )
        dialog.said.connect(self.window.toast)

    def refuse(self, error: AppError) -> None:
        """Say why something could not be done."""
        self.say(sentence(error))

    def _moved_on(self, _change: object) -> None:
        self._fair = FairSettings(self.store).fair()
        self.window.saved(datetime.now().astimezone())

    def _local_now(self) -> datetime:
        return self.clock().astimezone(ZoneInfo(self._fair.zone))

    def _heading(self) -> FairHeading:
        fair = self._fair
        if self._around.languages.current is Language.CHINESE:
            name, place = fair.short_zh or fair.short_en, fair.place_zh or fair.place_en
        else:
            name, place = fair.short_en or fair.short_zh, fair.place_en or fair.place_zh
        user, role = who_words(self)
        return FairHeading(
            short_name=name,
            dates=date_range(fair.first_day, fair.last_day),
            place=place,
            is_sample=fair.is_sample,
            user=user,
            role=role,
        )

    def _count(self, kind: type) -> Callable[[], int | None]:
        def read() -> int:
            with self.store.reading() as reader:
                return reader.count(kind)

        return _unless_away(read)

    def _sessions(self) -> int:
        """Forums and roadshows; the opening ceremony is not counted among them."""
        with self.store.reading() as reader:
            return reader.count(Session) - reader.count(Session, kind=SessionKind.CEREMONY)

    def _deals(self) -> int:
        """Deals that were not cancelled, as the figures count them."""
        with self.store.reading() as reader:
            return reader.count(Deal) - reader.count(Deal, status=DealStatus.CANCELLED)

    def _unprinted(self) -> int:
        from app.services.registry import Registry

        return Registry(self.store, self.clock).waiting()

    def _workspaces(self) -> list[Workspace]:
        return [
            Workspace("today", Group.TOP, "sun", lambda: translate("shell", "Today"), self._today),
            Workspace(
                "exhibitors",
                Group.WORK,
                "store",
                lambda: translate("shell", "Exhibitors"),
                self._exhibitors,
                self._count(Exhibitor),
            ),
            Workspace(
                "visitors",
                Group.WORK,
                "users",
                lambda: translate("shell", "Visitors"),
                self._visitors,
                self._count(Person),
            ),
            Workspace(
                "programme",
                Group.WORK,
                "presentation",
                lambda: translate("shell", "Programme"),
                self._programme,
                _unless_away(self._sessions),
            ),
            Workspace(
                "matches",
                Group.WORK,
                "git-compare-arrows",
                lambda: translate("shell", "Matches"),
                self._matches,
                _unless_away(lambda: sum(self.pairs.pairs.counts())),
            ),
            Workspace(
                "meetings",
                Group.WORK,
                "calendar-clock",
                lambda: translate("shell", "Meetings"),
                self._meetings,
                self._count(Meeting),
            ),
            Workspace(
                "scan",
                Group.ON_SITE,
                "scan-line",
                lambda: translate("shell", "Scan"),
                self._scan,
            ),
            Workspace(
                "badges",
                Group.ON_SITE,
                "id-card",
                lambda: translate("shell", "Badges"),
                self._badges,
                _unless_away(self._unprinted),
            ),
            Workspace(
                "outcomes",
                Group.CLOSING,
                "chart-no-axes-column",
                lambda: translate("shell", "Outcomes"),
                self._outcomes,
                _unless_away(self._deals),
            ),
            Workspace(
                "settings",
                Group.SETTINGS,
                "settings",
                lambda: translate("shell", "Settings"),
                self._settings,
            ),
        ]

    def _today(self) -> Page:
        from app.ui.screens.today import TodayPage

        return TodayPage(Today(self.store, self.clock), self.changes)

    def _exhibitors(self) -> Page:
        from app.services.exhibitor_directory import ExhibitorDirectory
        from app.services.exhibitors import Exhibitors
        from app.ui.screens.exhibitors import ExhibitorsPage
        from app.ui.screens.matches import PartnersTab

        page = ExhibitorsPage(
            Exhibitors(self.store, self.clock),
            ExhibitorDirectory(self.store),
            self.changes,
            self.clock,
            self.undo.undo,
            self.ask_import,
            self.print_agenda,
            lambda go: PartnersTab(self.pairs, go),
            self._around.tasks,
        )
        page.offer(
            self._exporting.action(ListKind.EXHIBITORS, shown=page.shown),
            self._papers_of_fair.directory_action(),
        )
        return page

    def _visitors(self) -> Page:
        from app.services.visitor_proposals import VisitorProposals
        from app.services.visitors import Visitors
        from app.ui.screens.exhibitors import ProposalsTab
        from app.ui.screens.visitors import VisitorsPage

        return VisitorsPage(
            Visitors(self.store, self.clock, self.store.device.name),
            self._around.tasks,
            self.changes,
            self.undo.undo,
            self._folder(),
            self.ask_import,
            make_tab=lambda do: ProposalsTab(VisitorProposals(self.store, self.clock), do),
        )

    def _programme(self) -> Page:
        from app.ui.screens.programme import ProgrammePage

        page = ProgrammePage(
            Programme(self.store), self.changes, self.clock, self.undo.undo, self.ask_import
        )
        page.offer(
            self._exporting.action(ListKind.PROGRAMME), self._papers_of_fair.programme_action()
        )
        return page

    def _matches(self) -> Page:
        from app.ui.screens.matches import MatchesPage

        page = MatchesPage(
            self.pairs,
            self.changes,
            self.undo.undo,
            self.ask_import,
            self._summaries.draw,
            save_each=self._summaries.save_each,
        )
        page.offer(self._catalogue.action())
        return page

    def _meetings(self) -> Page:
        from app.bootstrap.scheduling import solve_apart
        from app.ui.screens.meetings import MeetingsPage

        page = MeetingsPage(
            Meetings(self.store, self.clock),
            self._around.tasks,
            self.changes,
            solve_apart,
            self.undo.undo,
            self.print_agenda,
            self._request_desk(),
            self._papers_of_meetings.make,
        )
        page.offer(self._exporting.action(ListKind.MEETINGS, Place.HIDDEN))
        return page

    def _scan(self) -> Page:
        from app.bootstrap.scanning import scan_page

        around = self._around
        page = scan_page(
            self.store,
            self.clock,
            self.key,
            around.settings,
            around.tasks,
            self.changes,
        )
        page.offer(self._exporting.action(ListKind.SCANS, Place.HIDDEN))
        return page

    def _request_desk(self) -> "RequestDesk":
        from app.services.requests import Requests
        from app.ui.screens.meetings.requests import RequestDesk

        return RequestDesk(
            Requests(self.store, self.clock),
            self.undo.undo,
            lambda: self._import(Kind.REQUESTS),
            MeetingPapers(self.store, self.clock).check_paper,
        )

    def _badges(self) -> Page:
        from app.services.registry import Registry
        from app.ui.screens.badges import BadgesPage

        return BadgesPage(
            Registry(self.store, self.clock),
            self.papers,
            self._around.tasks,
            self.changes,
            self.undo.undo,
            self._folder(),
        )

    def _outcomes(self) -> Page:
        from app.bootstrap.outcomes import OutcomePrinting, services_of
        from app.ui.screens.outcomes import OutcomesPage

        self._papers_of_outcomes = papers = OutcomePrinting(
            self.window, self.store, self.clock, self._around, self.say
        )
        return OutcomesPage(
            services_of(self.store, self.clock, ZoneInfo(self._fair.zone)),
            self._around.tasks,
            self.changes,
            self.undo.undo,
            papers.make,
            self.store.device.name,
        )

    def _settings(self) -> Page:
        from app.bootstrap.key_sections import add_key_sections
        from app.ui.screens.settings import SettingsPage

        around = self._around
        page = SettingsPage(
            FairSettings(self.store),
            self.store,
            around.languages,
            around.settings,
            around.tasks,
            self.changes,
        )
        add_key_sections(
            page,
            self.key,
            self._folder(),
            around.settings,
            around.tasks,
            self.changes,
            self.undo.undo,
        )
        page.add_section("backups", self.keeping.section())
        page.add_section("encryption", self.encryption.section())
        page.add_section("integrity", self._integrity())
        page.add_section("privacy", self.privacy.section())
        page.add_section("roles", self.role_desk.section(page))
        return page

    def _integrity(self) -> "Integrity":
        from app.bootstrap.trust import integrity_section

        around, recover = self._around, self.recovery_wanted.emit
        folder, window = around.desk.folder, self.window
        return integrity_section(self.store, self.clock, folder, around.tasks, window, recover)

    def print_agenda(self, exhibitor: ExhibitorId | None) -> None:
        """Draw the agenda of one exhibitor, or all of them, and show it before printing."""
        self._papers_of_meetings.draw(exhibitor)

    def print_summary(self, exhibitor: ExhibitorId) -> None:
        """Draw the matchmaking summary of a booth's own exhibitor."""
        self._summaries.draw_own(exhibitor)

    def export(self, kind: ListKind) -> None:
        """Ask where to, and write a list."""
        self._exporting.start(kind)

    def _folder(self) -> Path:
        """Where papers go unless the user says otherwise: beside the fair's file."""
        return self.store.path.parent


def _unless_away(read: Callable[[], int]) -> Callable[[], int | None]:
    """A figure of the sidebar; none while the disk is away, which the window says elsewhere."""

    def count() -> int | None:
        try:
            return read()
        except AppError:
            return None

    return count
