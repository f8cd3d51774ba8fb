"""The pages of an open fair: how each is made, and what stands for it in the sidebar."""

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.bootstrap.figures import Figures, unless_away
from app.bootstrap.surroundings import Surroundings
from app.models.imports import Kind
from app.services.exporting import Kind as ListKind
from app.services.fairs import FairSettings
from app.services.meeting_papers import MeetingPapers
from app.services.meetings import Meetings
from app.services.programme import Programme
from app.services.today import Today
from app.ui.frame.workspaces import Group, Workspace
from app.ui.language import translate
from app.ui.widgets import Page, Place

if TYPE_CHECKING:
    from app.bootstrap.fair import OpenFair
    from app.ui.screens.meetings.requests import RequestDesk
    from app.ui.screens.settings.integrity import Integrity


class FairPages:
    """Makes a page when it is first opened; its modules are read no earlier."""

    def __init__(self, fair: "OpenFair", around: Surroundings) -> None:
        self._fair, self._around = fair, around
        self._store, self._clock, self._changes = fair.store, fair.clock, fair.changes

    def workspaces(self) -> list[Workspace]:
        """All of them, in the order of the sidebar; a role has its share."""
        figures = Figures(self._store, self._clock)
        return [
            Workspace("today", Group.TOP, "sun", lambda: translate("shell", "Today"), self._today),
            Workspace(
                "exhibitors",
                Group.WORK,
                "store",
                lambda: translate("shell", "Exhibitors"),
                self._exhibitors,
                figures.exhibitors,
            ),
            Workspace(
                "visitors",
                Group.WORK,
                "users",
                lambda: translate("shell", "Visitors"),
                self._visitors,
                figures.people,
            ),
            Workspace(
                "programme",
                Group.WORK,
                "presentation",
                lambda: translate("shell", "Programme"),
                self._programme,
                figures.sessions,
            ),
            Workspace(
                "matches",
                Group.WORK,
                "git-compare-arrows",
                lambda: translate("shell", "Matches"),
                self._matches,
                self._pairs,
            ),
            Workspace(
                "meetings",
                Group.WORK,
                "calendar-clock",
                lambda: translate("shell", "Meetings"),
                self._meetings,
                figures.meetings,
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
                figures.unprinted,
            ),
            Workspace(
                "outcomes",
                Group.CLOSING,
                "chart-no-axes-column",
                lambda: translate("shell", "Outcomes"),
                self._outcomes,
                figures.deals,
            ),
            Workspace(
                "settings",
                Group.SETTINGS,
                "settings",
                lambda: translate("shell", "Settings"),
                self._settings,
            ),
        ]

    @unless_away
    def _pairs(self) -> int:
        return sum(self._fair.pairs.pairs.counts())

    def _today(self) -> Page:
        from app.ui.screens.today import TodayPage

        return TodayPage(Today(self._store, self._clock), self._changes)

    def _exhibitors(self) -> Page:
        from app.services.exhibitor_directory import ExhibitorDirectory
        from app.services.exhibitors import Exhibitors
        from app.ui.screens.exhibitors import ExhibitorsPage
        from app.ui.screens.matches import PartnersTab

        press = self._fair.press
        page = ExhibitorsPage(
            Exhibitors(self._store, self._clock),
            ExhibitorDirectory(self._store),
            self._changes,
            self._clock,
            self._fair.undo.undo,
            self._fair.ask_import,
            press.meetings.draw,
            lambda go: PartnersTab(self._fair.pairs, go),
            self._around.tasks,
        )
        page.offer(
            press.lists.action(ListKind.EXHIBITORS, shown=page.shown),
            press.fair.directory_action(),
        )
        return page

    def _visitors(self) -> Page:
        from app.services.visitor_proposals import VisitorProposals
        from app.services.visitors import Visitors
        from app.ui.screens.exhibitors import ProposalsTab
        from app.ui.screens.visitors import VisitorsPage

        return VisitorsPage(
            Visitors(self._store, self._clock, self._store.device.name),
            self._around.tasks,
            self._changes,
            self._fair.undo.undo,
            self._folder,
            self._fair.ask_import,
            make_tab=lambda do: ProposalsTab(VisitorProposals(self._store, self._clock), do),
        )

    def _programme(self) -> Page:
        from app.ui.screens.programme import ProgrammePage

        fair = self._fair
        page = ProgrammePage(
            Programme(self._store), self._changes, self._clock, fair.undo.undo, fair.ask_import
        )
        page.offer(fair.press.lists.action(ListKind.PROGRAMME), fair.press.fair.programme_action())
        return page

    def _matches(self) -> Page:
        from app.ui.screens.matches import MatchesPage

        fair = self._fair
        page = MatchesPage(
            fair.pairs,
            self._changes,
            fair.undo.undo,
            fair.ask_import,
            fair.press.summaries.draw,
            save_each=fair.press.summaries.save_each,
        )
        page.offer(fair.press.catalogue.action())
        return page

    def _meetings(self) -> Page:
        from app.bootstrap.scheduling import solve_apart
        from app.ui.screens.meetings import MeetingsPage

        press = self._fair.press
        page = MeetingsPage(
            Meetings(self._store, self._clock),
            self._around.tasks,
            self._changes,
            solve_apart,
            self._fair.undo.undo,
            press.meetings.draw,
            self._request_desk(),
            press.meetings.make,
        )
        page.offer(press.lists.action(ListKind.MEETINGS, Place.HIDDEN))
        return page

    def _request_desk(self) -> "RequestDesk":
        from app.services.requests import Requests
        from app.ui.screens.meetings.requests import RequestDesk

        return RequestDesk(
            Requests(self._store, self._clock),
            self._fair.undo.undo,
            lambda: self._fair.ask_import_of(Kind.REQUESTS),
            MeetingPapers(self._store, self._clock).check_paper,
        )

    def _scan(self) -> Page:
        from app.bootstrap.scanning import scan_page

        around = self._around
        page = scan_page(
            self._store,
            self._clock,
            self._fair.key,
            around.settings,
            around.tasks,
            self._changes,
        )
        page.offer(self._fair.press.lists.action(ListKind.SCANS, Place.HIDDEN))
        return page

    def _badges(self) -> Page:
        from app.services.registry import Registry
        from app.ui.screens.badges import BadgesPage

        return BadgesPage(
            Registry(self._store, self._clock),
            self._fair.papers,
            self._around.tasks,
            self._changes,
            self._fair.undo.undo,
            self._folder,
        )

    def _outcomes(self) -> Page:
        from app.bootstrap.outcomes import services_of
        from app.ui.screens.outcomes import OutcomesPage

        zone = ZoneInfo(FairSettings(self._store).fair().zone)
        return OutcomesPage(
            services_of(self._store, self._clock, zone),
            self._around.tasks,
            self._changes,
            self._fair.undo.undo,
            self._fair.press.outcomes.make,
            self._store.device.name,
        )

    def _settings(self) -> Page:
        from app.bootstrap.key_sections import add_key_sections
        from app.ui.screens.settings import SettingsPage

        around, fair = self._around, self._fair
        page = SettingsPage(
            FairSettings(self._store),
            self._store,
            around.languages,
            around.settings,
            around.tasks,
            self._changes,
        )
        add_key_sections(
            page,
            fair.key,
            self._folder,
            around.settings,
            around.tasks,
            self._changes,
            fair.undo.undo,
        )
        page.add_section("backups", fair.keeping.section())
        page.add_section("encryption", fair.encryption.section())
        page.add_section("integrity", self._integrity())
        page.add_section("privacy", fair.privacy.section())
        page.add_section("roles", fair.role_desk.section(page))
        return page

    def _integrity(self) -> "Integrity":
        from app.bootstrap.trust import integrity_section

        around, recover = self._around, self._fair.recovery_wanted.emit
        folder, window = around.desk.folder, self._fair.window
        return integrity_section(self._store, self._clock, folder, around.tasks, window, recover)

    @property
    def _folder(self) -> Path:
        """Where papers go unless the user says otherwise: beside the fair's file."""
        return self._store.path.parent
