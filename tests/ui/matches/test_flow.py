"""Through the real window: needs and offers imported, matched, read, asked for, scheduled."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.surroundings import Surroundings
from app.models.matching import FactorName
from app.models.meetings import Meeting, MeetingState, Request, RequestState
from app.models.offers import Need, Offer
from app.models.pairs import PairState
from app.services.deals import Deals
from app.services.desk import Desk
from app.services.documents.words import Language as PaperLanguage
from app.services.meetings import Meetings
from app.services.outcome_papers import OutcomePapers
from app.ui.language import Language, Languages
from app.ui.printing import PreviewDialog
from app.ui.screens.exhibitors import ExhibitorsPage
from app.ui.screens.importing import ImportDialog
from app.ui.screens.matches import MatchesPage, PartnersTab
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.meetings.board.switch import LIST
from app.ui.screens.outcomes import OutcomesPage
from app.ui.screens.outcomes.entry import EntryDialog
from app.ui.tasks import Tasks
from tests.services.importing.sheets import Rows, xlsx_file
from tests.services.meeting_fair import MeetingFair, meeting_fair, quick
from tests.ui.patience import PATIENCE

OFFERS: Rows = [
    ["成果名称", "单位名称", "成果简介", "产业", "关键词", "阶段", "合作方式", "所在地"],
    [
        "六维力传感器",
        "拟真传感技术",
        "在线测量装配力，量程 5 kN，接受定制",
        "先进制造",
        "装配力；六维力",
        "产业化",
        "采购",
        "苏州",
    ],
    [
        "激光清洗服务",
        "范例激光加工",
        "模具与轮胎",
        "先进制造",
        "激光清洗",
        "中试",
        "技术服务",
        "温州",
    ],
    ["宏基因组测序", "范例基因检测", "肠道样本", "健康医疗", "测序", "产业化", "技术服务", "上海"],
]
NEEDS: Rows = [
    ["需求名称", "单位名称", "需求描述", "产业", "关键词", "合作方式", "所在地"],
    [
        "在线检测铝压铸件装配力",
        "试样轻量材料",
        "节拍 45 秒，记录每件的装配力曲线",
        "先进制造",
        "装配力；在线检测",
        "采购",
        "嘉定",
    ],
]


class Window:
    """The real window on the meetings' small fair."""

    def __init__(self, folder: Path, settings: QSettings, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.small: MeetingFair = meeting_fair(folder / "flow.fair")
        self.tasks = Tasks()
        languages = Languages(settings)
        languages.choose(Language.ENGLISH)
        around = Surroundings(Desk(folder), settings, languages, self.tasks)
        self.fair = OpenFair(self.small.store, around)
        self.fair.window.resize(1440, 900)
        with qtbot.waitExposed(self.fair.window):
            self.fair.window.show()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.running)
        self.qtbot.wait(1)

    def bring(self, rows: Rows, name: str) -> None:
        """Import a sheet as its user does: file, columns, check, done."""
        self.fair.ask_import()
        dialog = self.fair.window.findChildren(ImportDialog)[-1]
        dialog.choose(xlsx_file(self.folder, rows, name=name))
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not dialog.is_busy and not self.tasks.running)
            dialog.go_on()
        self.wait()  # the dialog closes by itself

    def matches(self) -> MatchesPage:
        self.fair.window.go("matches")
        page = self.fair.window.page("matches")
        assert isinstance(page, MatchesPage)
        self.wait()
        return page

    def summary_of(self, name: str) -> str:
        """What is printed for one exhibitor."""
        book = self.fair.pairs.book
        assert book is not None
        self.fair.press.summaries.draw(book, (self.small.exhibitors[name],))
        self.wait()
        shown = self.fair.window.findChildren(PreviewDialog)[-1]
        pages = range(shown.page_count)
        words = "\n".join(shown.document.getAllText(page).text() for page in pages)
        shown.close()
        return words


def text_of(path: Path) -> str:
    with closing(pypdfium2.PdfDocument(path)) as book:
        return "\n".join(page.get_textpage().get_text_bounded() for page in book)


@pytest.fixture
def opened(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    made = Window(tmp_path, own_settings, qtbot)
    yield made
    made.tasks.cancel_all()
    made.tasks.wait(PATIENCE)
    made.fair.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_from_two_sheets_to_a_meeting_on_the_board(opened: Window) -> None:
    opened.bring(OFFERS, "offers.xlsx")
    opened.bring(NEEDS, "needs.xlsx")
    with opened.small.store.reading() as reader:
        assert (reader.count(Offer), reader.count(Need)) == (3, 1)
    page = opened.matches()
    page.browser.subjects.setFocus()

    # read why
    one = page.browser.pair
    assert one is not None
    assert one.offers_id == opened.small.exhibitors["sensing"]
    assert "装配力" in page.why.factors.rows[FactorName.TEXT].words.text()
    assert page.why.names.text() == "Testpiece Light × Simulated Sensing"

    # ask, by keyboard alone
    QTest.keyClick(page.browser.subjects, Qt.Key.Key_Right)
    QTest.keyClick(page.browser.candidates.list, Qt.Key.Key_Return)
    with opened.small.store.reading() as reader:
        (request,) = (r for r in reader.all(Request) if r.source == "match")
    assert request.state is RequestState.REQUESTED
    assert request.weight == one.fit

    # the other side accepts; the meeting is placed at the time shown
    page.why.accept_button.click()
    cell = page.why.time.cell
    assert cell is not None
    page.why.place_button.click()
    with opened.small.store.reading() as reader:
        (meeting,) = reader.all(Meeting, request_id=request.id)
    assert meeting.slot_id == cell.slot_id
    now = page.browser.pair
    assert now is not None
    assert now.state is PairState.SCHEDULED
    assert "Scheduled" in page.browser.candidates.list.cards[0].spoken

    # and is seen on the board
    page.why.board_link.click()
    assert opened.fair.window.current == "meetings"
    opened.fair.undo.undo()
    opened.fair.window.go("matches")
    again = page.browser.pair
    assert again is not None
    assert again.state is PairState.ACCEPTED


def test_from_a_need_to_a_contract_that_both_papers_tell(opened: Window) -> None:
    opened.bring(OFFERS, "offers.xlsx")
    opened.bring(NEEDS, "needs.xlsx")
    page, store, window = opened.matches(), opened.small.store, opened.fair.window
    page.deciding.ask()
    page.deciding.answer(RequestState.ACCEPTED)
    page.why.place_button.click()
    pair = page.browser.pair
    assert pair is not None
    with store.reading() as reader:
        (meeting,) = reader.all(Meeting, request_id=pair.request_id)

    # it is held: ticked in the list
    window.go("meetings", meeting.id)
    meetings = window.page("meetings")
    assert isinstance(meetings, MeetingsPage)
    meetings.switch.choose(LIST)
    assert meetings.view.select_id(meeting.id)
    window.activateWindow()  # the import's dialog had the focus
    meetings.view.setFocus()
    opened.qtbot.waitUntil(meetings.view.hasFocus)
    QTest.keyClick(meetings.view, Qt.Key.Key_H)
    with store.reading() as reader:
        assert reader.need(Meeting, meeting.id).state is MeetingState.HELD

    # and becomes a contract
    window.go("outcomes", meeting.id)
    opened.wait()
    outcomes = window.page("outcomes")
    assert isinstance(outcomes, OutcomesPage)
    entry = outcomes.findChildren(EntryDialog)[-1]
    entry.title.setText("装配力在线检测线")
    entry.amount.setText("128.5")
    QTest.keyClick(entry.amount, Qt.Key.Key_Return)
    opened.wait()
    (deal,) = Deals(store).all()
    assert (deal.meeting_id, deal.amount_fen) == (meeting.id, 128_500_000)

    # the summary and the report, read back
    assert "Simulated Sensing" in opened.summary_of("light")
    report = opened.folder / "report.pdf"
    OutcomePapers(store, opened.fair.clock).report(report, PaperLanguage.ZH)
    for fact in (deal.number, deal.title, "128.5", "拟真传感", "试样轻量"):
        assert fact in text_of(report), fact


def test_what_the_scheduler_places_is_seen_in_the_matches(opened: Window) -> None:
    opened.bring(OFFERS, "offers.xlsx")
    opened.bring(NEEDS, "needs.xlsx")
    page = opened.matches()
    page.deciding.ask()
    page.deciding.answer(RequestState.ACCEPTED)
    opened.fair.window.go("meetings")
    done = Meetings(opened.small.store, opened.fair.clock).schedule(quick)
    opened.fair.changes.happened.emit(done.change)
    opened.fair.window.go("matches")
    one = page.browser.pair
    assert one is not None
    assert one.state is PairState.SCHEDULED
    assert one.starts_at is not None


def test_the_summary_that_is_printed_says_what_the_screen_says(opened: Window) -> None:
    opened.bring(OFFERS, "offers.xlsx")
    opened.bring(NEEDS, "needs.xlsx")
    page = opened.matches()
    page.deciding.ask()
    text = opened.summary_of("sensing")
    one = page.browser.pair
    assert one is not None
    assert "Simulated Sensing" in text
    assert "Testpiece Light" in text
    assert str(one.fit) in text


def test_the_summaries_of_all_are_saved_a_file_each(
    opened: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.bring(OFFERS, "offers.xlsx")
    opened.bring(NEEDS, "needs.xlsx")
    page = opened.matches()
    folder = opened.folder / "summaries"
    folder.mkdir()
    answers: list[Path | None] = [None, folder]
    summaries = opened.fair.press.summaries
    monkeypatch.setattr(summaries, "_choose_folder", lambda _parent: answers.pop(0))
    assert page.papers is not None
    page.papers.offer(page._desk.book, ())  # type: ignore[arg-type]  # it was matched
    (each,) = (one for one in page.papers.actions() if one.text() == "All, a file each…")
    for _ in range(2):  # the first question is given up
        each.trigger()
        opened.wait()
    files = {path.name: text_of(path) for path in folder.iterdir()}
    assert len(files) == len(opened.small.exhibitors)
    (sensing,) = (text for name, text in files.items() if "Simulated Sensing" in name)
    assert "Testpiece Light" in sensing
    assert not list(folder.glob("*.part*"))


def test_the_exhibitors_pane_has_the_matches_and_leads_there(opened: Window) -> None:
    opened.bring(OFFERS, "offers.xlsx")
    opened.bring(NEEDS, "needs.xlsx")
    window = opened.fair.window
    window.go("exhibitors", opened.small.exhibitors["sensing"])
    page = window.page("exhibitors")
    assert isinstance(page, ExhibitorsPage)
    page.detail.tabs.choose("guest")
    opened.wait()
    tab = page.detail.guest
    assert isinstance(tab, PartnersTab)
    assert tab.title() == "Matches 1"
    QTest.keyClick(tab.rows[0], Qt.Key.Key_Return)
    assert window.current == "matches"
    matches = opened.matches()
    assert matches.browser.pair is not None
    assert matches.browser.pair.offers_id == opened.small.exhibitors["sensing"]
