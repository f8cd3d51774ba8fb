"""Today as somebody at the desk sees it, on a small fair in a real file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.ids import SessionId, new_id
from app.models.meetings import MeetingHour, MeetingState
from app.models.programme import Session, SessionKind
from app.models.times import FAIR_ZONE
from app.services.came import Came
from app.services.exhibitor_directory import InHall
from app.services.meetings import Meetings
from app.services.today import Today
from app.services.visitor_directory import VisitorDirectory
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.today import TodayPage
from app.ui.screens.today.matters import MatterRow
from app.ui.screens.today.rows import MeetingRow, SessionRow
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair
from tests.services.scanning_fair import scanning_fair

MORNING = datetime(2018, 11, 28, 1, 45, tzinfo=UTC)  # 09:45 in Shanghai
ENTER = Qt.Key.Key_Return


@dataclass
class Desk:
    """The page, its file, a clock that can be turned, and where the page wanted to go."""

    fair: MeetingFair
    languages: Languages
    changes: Changes
    page: TodayPage = field(init=False)
    moment: datetime = MORNING
    ways: list[tuple[str, object]] = field(default_factory=list)

    def now(self) -> datetime:
        return self.moment

    def note_way(self, workspace: str, target: object) -> None:
        self.ways.append((workspace, target))

    def words(self, part: QWidget) -> list[str]:
        return [label.text() for label in part.findChildren(QLabel) if label.isVisibleTo(part)]

    def meetings(self) -> Meetings:
        return Meetings(self.fair.store, self.now)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "t.fair")
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    made = Desk(fair, languages, Changes())
    forum = Session(
        SessionId(new_id()),
        "创新服务贸易论坛",
        "Trade forum",
        SessionKind.FORUM,
        MORNING - timedelta(minutes=15),
        MORNING + timedelta(minutes=105),
        chair="陆景行",
        seats=320,
        registered=310,
    )
    with fair.store.writing("test.session") as writer:
        writer.save(forum)
    fair.hold("sensing-storage", slot=1, table=0)
    fair.hold("laser-storage", slot=2)
    made.page = TodayPage(Today(fair.store, made.now), made.changes)
    made.page.went.connect(made.note_way)
    qtbot.addWidget(made.page)
    made.page.resize(1232, 820)
    with qtbot.waitExposed(made.page):
        made.page.show()
    yield made
    made.page.close()
    languages.choose(Language.CHINESE)
    languages.choose(Language.ENGLISH)
    fair.store.close()


def test_the_first_look_says_the_day_and_the_four_figures(desk: Desk) -> None:
    page = desk.page
    assert page.title() == "Today"
    assert page.count_text() == "Wed 28 Nov · day 1"
    assert page.arrived.accessibleName() == "Exhibitors here 0 / 5, 5 not here yet"
    assert page.meetings.value.text() == "0 / 1"
    assert page.people.value.text() == "1"
    assert page.unprinted.accessibleName() == "Badges to print 0, of 0 issued"


def test_a_running_session_shows_its_state_its_chair_and_how_full_it_is(desk: Desk) -> None:
    (row,) = desk.page.sessions.rows()
    assert isinstance(row, SessionRow)
    words = desk.words(row)
    for fact in ("09:30", "11:30", "Trade forum", "chaired by 陆景行", "310 / 320"):
        assert fact in words
    assert row.height() == 63


def test_the_next_slot_lists_its_meetings(desk: Desk) -> None:
    assert desk.page._next_words() == "Meetings at 13:30"
    (row,) = desk.page.next_meetings.rows()
    assert isinstance(row, MeetingRow)
    assert desk.words(row) == ["13:30", "Simulated Sensing × Example Storage", "Table 1"]


def test_what_needs_a_hand_leads_to_where_it_is_mended(desk: Desk) -> None:
    rows = {row.head(): row for row in desk.page.matters.rows() if isinstance(row, MatterRow)}
    assert list(rows) == [
        "5 exhibitors not here yet",
        "5 requests without a meeting",
        "5 exhibitors without offer or need",
    ]
    absent = rows["5 exhibitors not here yet"]
    assert absent.names() == "Simulated Sensing, Example Storage, Specimen Laser and others"
    absent.button.click()
    rows["5 requests without a meeting"].button.click()
    assert desk.ways == [
        ("exhibitors", desk.fair.exhibitors["sensing"]),
        ("meetings", None),
    ]


def test_figures_sessions_and_meetings_open_by_click_and_by_key(desk: Desk) -> None:
    page = desk.page
    QTest.mouseClick(page.arrived, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.meetings, ENTER)
    QTest.keyClick(page.unprinted, Qt.Key.Key_Space)
    QTest.keyClick(page.people, ENTER)
    QTest.keyClick(page.sessions.rows()[0], ENTER)
    QTest.mouseClick(page.next_meetings.rows()[0], Qt.MouseButton.LeftButton)
    assert [key for key, _ in desk.ways] == [
        "exhibitors",
        "meetings",
        "badges",
        "visitors",
        "programme",
        "meetings",
    ]
    assert desk.ways[-1][1] == desk.fair.meetings()["sensing-storage"].id
    QTest.keyClick(page.halls.rows()[0], ENTER)
    assert desk.ways.pop() == ("exhibitors", InHall("A"))
    QTest.mouseClick(page.arrived, Qt.MouseButton.RightButton)
    assert len(desk.ways) == 6


def test_a_change_of_the_data_is_seen_at_once(desk: Desk) -> None:
    meeting = desk.fair.meetings()["sensing-storage"]
    desk.changes.happened.emit(desk.meetings().mark(meeting.id, MeetingState.HELD))
    assert desk.page.meetings.value.text() == "1 / 1"


def test_a_look_without_news_leaves_the_rows_and_the_focus(desk: Desk) -> None:
    page = desk.page
    before = page.sessions.rows() + page.matters.rows()
    before[0].setFocus()
    page.look()
    assert page.sessions.rows() + page.matters.rows() == before
    desk.moment += timedelta(minutes=1)
    page.look()
    (fresh,) = page.sessions.rows()
    assert fresh is not before[0]
    assert page.window().focusWidget() is fresh


def test_the_minutes_until_a_session_count_down(desk: Desk) -> None:
    desk.moment = MORNING - timedelta(minutes=33)
    desk.page.look()
    assert "in 18 min" in desk.words(desk.page.sessions.rows()[0])
    desk.moment = MORNING - timedelta(minutes=135)
    desk.page.look()
    assert "in 2 h 0 min" in desk.words(desk.page.sessions.rows()[0])


def test_the_chart_has_a_key_for_each_look_it_shows(desk: Desk) -> None:
    hours = desk.page.hours
    assert [key.isHidden() for key in (hours._now, hours._past, hours._forecast)] == [
        False,
        True,
        False,
    ]
    assert desk.words(hours)[0] == "This hour 0"
    assert hours.chart.accessibleDescription() == "9 0; 13 1"
    desk.moment = EVE
    desk.page.look()
    assert [key.isHidden() for key in (hours._now, hours._past, hours._forecast)] == [
        True,
        True,
        False,
    ]


def test_before_and_after_the_fair_the_heading_says_so(desk: Desk) -> None:
    desk.moment = EVE
    desk.page.look()
    assert desk.page.count_text() == "1 day to go"
    desk.moment = MORNING + timedelta(days=5)
    desk.page.look()
    assert desk.page.count_text() == "Fri 30 Nov · the fair is over"
    assert desk.page._next_words() == "No more meetings"
    assert desk.words(desk.page.sessions) == ["No session runs or begins within four hours."]


def test_nothing_to_do_is_said_in_words(desk: Desk) -> None:
    meetings = [m.id for m in desk.fair.meetings().values()]
    desk.moment = MORNING + timedelta(days=5)
    desk.changes.happened.emit(desk.meetings().mark_all(meetings, MeetingState.HELD))
    assert desk.words(desk.page.matters) == ["Nothing needs a hand just now."]
    assert desk.page.attention._count.isHidden()


def test_the_page_speaks_the_language_chosen(desk: Desk) -> None:
    desk.languages.choose(Language.CHINESE)
    QApplication.processEvents()
    page = desk.page
    assert page.title() == "今日"
    assert page.count_text() == "11 月 28 日 周三 · 第 1 天"
    words = desk.words(page)
    for text in ("正在进行与即将开始", "创新服务贸易论坛", "拟真传感 × 示例储能", "1 号桌"):
        assert text in words
    assert "5 家展商未报到" in words
    assert page.arrived.accessibleName() == "已报到展商 0 / 5, 5 家未报到"


def test_it_does_not_ask_the_file_while_it_is_not_shown(desk: Desk) -> None:
    desk.moment += timedelta(minutes=1)
    desk.page.hide()
    shown = desk.page.brief
    desk.page._look_while_shown()
    assert desk.page.brief is shown
    desk.page.show()
    desk.page._look_while_shown()
    assert desk.page.brief.moment == desk.moment


def test_what_another_program_wrote_is_seen_within_the_next_look(desk: Desk) -> None:
    shown = desk.page.brief
    desk.page._look_while_shown()
    assert desk.page.brief is shown
    meeting = desk.fair.meetings()["sensing-storage"]
    other = Thread(target=desk.meetings().mark, args=(meeting.id, MeetingState.HELD))
    other.start()
    other.join()
    desk.page._look_while_shown()
    assert desk.page.meetings.value.text() == "1 / 1"


def test_the_tab_key_goes_through_figures_rows_and_buttons(desk: Desk) -> None:
    desk.page.activateWindow()
    desk.page.focus_body()
    seen = []
    for _ in range(6):
        QTest.keyClick(desk.page.window().focusWidget() or desk.page, Qt.Key.Key_Tab)
        seen.append(desk.page.window().focusWidget())
    assert seen[:4] == [
        desk.page.arrived,
        desk.page.meetings,
        desk.page.people,
        desk.page.unprinted,
    ]


def test_a_narrow_window_leaves_the_ways_out_and_keeps_the_numbers(desk: Desk) -> None:
    page = desk.page
    desk.meetings().mark(desk.fair.meetings()["sensing-storage"].id, MeetingState.HELD)
    desk.moment = MORNING + timedelta(hours=7)
    page.look()
    assert not page.meetings.way.isHidden()
    page.resize(1064, 600)
    QApplication.processEvents()
    assert page.meetings.way.isHidden()
    assert len({figure.width() for figure in (page.arrived, page.meetings, page.people)}) <= 2


def test_changing_the_language_makes_the_rows_anew(desk: Desk) -> None:
    before = desk.page.matters.rows()
    desk.page.changeEvent(QEvent(QEvent.Type.LanguageChange))
    assert desk.page.matters.rows()[0] is not before[0]


def test_a_bar_opens_the_meetings_of_its_hour(desk: Desk) -> None:
    chart = desk.page.hours.chart
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.columns()[1].center())
    QTest.keyClick(chart, Qt.Key.Key_Right)  # from the last bar to the first
    QTest.keyClick(chart, ENTER)
    day = MORNING.date()
    assert desk.ways == [("meetings", MeetingHour(day, 13)), ("meetings", MeetingHour(day, 9))]


def test_once_people_come_in_the_gate_takes_the_first_place(
    qtbot: QtBot, tmp_path: Path, own_settings: QSettings
) -> None:
    made = scanning_fair(tmp_path / "gate.fair")
    for name, place in (("visitor", "gate"), ("guest", "hall"), ("visitor", "forum")):
        made.scan(name, place)
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    page = TodayPage(Today(made.store, lambda: made.moment), Changes())
    qtbot.addWidget(page)
    page.resize(1232, 820)
    with qtbot.waitExposed(page):
        page.show()
    assert page.inside.value.text() == "2"
    assert page.admitted.accessibleName() == "Admitted today 2, 67% of 3 expected"
    assert page.deals.accessibleName() == "Deals CNY 0, 0 deals"
    assert (page.inside.isVisible(), page.arrived.isVisible()) == (True, False)
    (row,) = page.sessions.rows()
    words = [label.text() for label in row.findChildren(QLabel)]
    assert ("Attendance" in words, "1 / 2" in words) == (True, True)
    gates = [label.text() for label in page.halls.findChildren(QLabel)]
    assert ("Gate 1" in gates, "Hall A" in gates, "/ 2,000" in gates) == (True, True, True)
    assert page._halls_words() == "People by hall"
    ways: list[tuple[str, object]] = []
    page.went.connect(lambda workspace, target: ways.append((workspace, target)))
    day = made.moment.date()
    for figure in (page.inside, page.admitted):
        QTest.keyClick(figure, ENTER)
    assert ways == [("visitors", Came(day, is_inside=True)), ("visitors", Came(day))]
    ways.clear()
    gate, hall = page.halls.rows()
    for row in (gate, hall):
        QTest.keyClick(row, ENTER)
    QTest.keyClick(page.hours.chart, ENTER)
    opened = [came for _, came in ways if isinstance(came, Came)]
    directory = VisitorDirectory(made.store, lambda: made.moment)
    assert [list(directory.ids(came=one)) for one in opened] == [
        [made.person("visitor")],
        [made.person("guest")],
        [made.person("guest"), made.person("visitor")],
    ]
    assert opened[2].hour == made.moment.astimezone(FAIR_ZONE).hour
    page.close()
    made.store.close()
