"""What the printer's button of the meetings' page offers, and the requests as one of its views."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.models.ids import MeetingId
from app.models.scheduling import Plan, Problem
from app.services.meeting_papers import MeetingPapers, PaperKind, PaperWanted
from app.services.meetings import Meetings
from app.services.requests import Requests
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.meetings.board.switch import BOARD, LIST, REQUESTS
from app.ui.screens.meetings.requests import RequestDesk
from app.ui.screens.meetings.run import Search
from app.ui.tasks import Tasks
from app.ui.widgets import PageCommand, Place
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@dataclass
class Desk:
    """The page, and what was asked of the printer."""

    fair: MeetingFair
    page: MeetingsPage
    held: MeetingId
    printed: list[PaperWanted] = field(default_factory=list)

    def offered(self) -> list[str]:
        assert self.page.papers is not None
        assert self.page.papers.menu is not None
        return [a.text() for a in self.page.papers.menu.actions() if not a.isSeparator()]

    def open_menu(self) -> None:
        action = next(a for a in self.page.page_actions() if a.command is PageCommand.PRINT)
        action.run()

    def pick(self, words: str) -> None:
        assert self.page.papers is not None
        menu = self.page.papers.menu
        assert menu is not None
        next(a for a in menu.actions() if a.text() == words).trigger()
        menu.close()


def no_search(_problem: Problem, _search: Search) -> Plan | None:
    return None


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "p.fair")
    held = fair.hold("visitor-laser", 2, 0)
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    papers = MeetingPapers(fair.store, lambda: EVE)
    requests = RequestDesk(
        Requests(fair.store, lambda: EVE), lambda: None, lambda: None, papers.check_paper
    )
    printed: list[PaperWanted] = []
    page = MeetingsPage(
        Meetings(fair.store, lambda: EVE),
        Tasks(),
        Changes(),
        no_search,
        lambda: None,
        lambda _exhibitor: None,
        requests=requests,
        print_papers=printed.append,
    )
    qtbot.addWidget(page)
    page.resize(1400, 820)
    page.show()
    yield Desk(fair, page, held, printed)
    page.close()
    languages.choose(Language.CHINESE)
    languages.choose(Language.ENGLISH)
    fair.store.close()


def test_every_paper_is_offered(desk: Desk) -> None:
    desk.page.switch.choose(BOARD)
    desk.open_menu()
    assert desk.offered() == [
        "Agendas of all exhibitors",
        "Agendas of all visitors",
        "Table cards",
        "Day board, A3",
        "Calendars…",
    ]
    desk.pick("Day board, A3")
    assert desk.printed == [PaperWanted(PaperKind.DAY_BOARD)]


def test_both_sides_of_the_chosen_meetings_come_first(desk: Desk) -> None:
    desk.page.switch.choose(LIST)
    desk.page.view.select_id(desk.held)
    desk.open_menu()
    assert desk.offered()[:3] == [
        "Agenda of the chosen exhibitor",
        "Agenda of the chosen visitor",
        "Calendars of the chosen…",
    ]
    desk.pick("Agenda of the chosen visitor")
    assert desk.printed == [PaperWanted(PaperKind.VISITORS, (desk.fair.visitor,))]


def test_requests_are_a_view_with_actions_of_their_own(desk: Desk) -> None:
    page = desk.page
    page.switch.choose(REQUESTS)
    assert page.requests is not None
    assert page.requests.isVisible()
    assert not page.tray.isVisible()
    assert not page.switch.days.isVisibleTo(page.switch)
    actions = {action.command: action for action in page.page_actions()}
    assert actions[PageCommand.NEW].place is Place.PRIMARY
    assert actions[PageCommand.PRINT].place is Place.HIDDEN
    assert page.search_hint() == "Search a party or topic, scan an agenda"
    page.search("林知夏")
    assert page.requests.table.shown_count == 1
    assert page.search_text() == "林知夏"
    page.requests.view.select_id(desk.fair.requests["visitor-laser"])
    desk.open_menu()
    assert "Agenda of the chosen visitor" in desk.offered()
    page.switch.choose(LIST)
    assert page.tray.isVisible()
    assert page.switch.days.isVisibleTo(page.switch)
    assert page.search_text() == ""


def test_links_lead_to_a_request_or_to_a_meeting(desk: Desk) -> None:
    page = desk.page
    page.open_target(desk.fair.requests["gene-laser"])
    assert page.switch.current == REQUESTS
    assert page.requests is not None
    assert page.requests.view.current_id() == desk.fair.requests["gene-laser"]
    page.open_target(desk.held)
    assert page.switch.current == BOARD


def test_a_meeting_in_somebodys_day_opens_on_the_board(desk: Desk) -> None:
    page = desk.page
    page.switch.choose(REQUESTS)
    assert page.requests is not None
    page.requests.meeting_chosen.emit(desk.held)
    assert page.switch.current == BOARD
    assert page.board.isVisible()
