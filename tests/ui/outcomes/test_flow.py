"""Through the real window: a meeting is held, becomes a deal, and stands in the closing report."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.outcomes import OutcomePrinting
from app.bootstrap.surroundings import Surroundings
from app.models.meetings import MeetingState, Request, RequestState
from app.services.deals import Deals
from app.services.desk import Desk
from app.services.documents.words import Language as PaperLanguage
from app.services.meetings import Meetings
from app.services.outcome_papers import OutcomePapers
from app.services.outcomes import OutcomeDesk
from app.ui.language import Language, Languages
from app.ui.printing import PreviewDialog
from app.ui.screens.meetings import MeetingsPage
from app.ui.screens.outcomes import OutcomesPage, Paper
from app.ui.screens.outcomes.entry import EntryDialog
from app.ui.screens.outcomes.feedback import FeedbackDialog
from app.ui.tasks import Tasks
from tests.services.meeting_fair import MeetingFair, meeting_fair
from tests.ui.patience import PATIENCE


class Window:
    """The real window on the meetings' small fair."""

    def __init__(self, folder: Path, settings: QSettings, qtbot: QtBot) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.small: MeetingFair = meeting_fair(folder / "flow.fair")
        self.tasks = Tasks()
        languages = Languages(settings)
        languages.choose(Language.CHINESE)
        self.around = Surroundings(Desk(folder), settings, languages, self.tasks)
        self.fair = OpenFair(self.small.store, self.around)
        self.fair.window.resize(1440, 900)
        with qtbot.waitExposed(self.fair.window):
            self.fair.window.show()

    @property
    def page(self) -> OutcomesPage:
        page = self.fair.window.page("outcomes")
        assert isinstance(page, OutcomesPage)
        return page

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.running)
        self.qtbot.wait(1)

    def preview(self) -> PreviewDialog:
        self.qtbot.waitUntil(lambda: bool(self.fair.window.findChildren(PreviewDialog)))
        return self.fair.window.findChildren(PreviewDialog)[-1]


@pytest.fixture
def opened(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    made = Window(tmp_path, own_settings, qtbot)
    yield made
    made.tasks.cancel_all()
    made.tasks.wait(PATIENCE)
    for dialog in made.fair.window.findChildren(PreviewDialog):
        dialog.close()
    made.fair.close()
    made.around.languages.choose(Language.ENGLISH)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def text_of(path: Path) -> str:
    with closing(pypdfium2.PdfDocument(path)) as book:
        return "\n".join(page.get_textpage().get_text_bounded() for page in book)


def test_from_a_held_meeting_to_the_report(opened: Window) -> None:
    store = opened.small.store
    meetings = Meetings(store, opened.fair.clock)
    held = opened.small.hold("sensing-storage", 0, 0)
    opened.fair.changes.happened.emit(meetings.mark(held, MeetingState.HELD))
    opened.fair.window.go("outcomes")
    opened.wait()

    opened.page.type_feedback()
    feedback = opened.page.findChildren(FeedbackDialog)[-1]
    QTest.keyClick(feedback.sheet, Qt.Key.Key_5)
    QTest.keyClick(feedback.sheet, Qt.Key.Key_Return)
    feedback._deal()
    entry = opened.page.findChildren(EntryDialog)[-1]
    entry.title.setText("力控装配线联合开发")
    entry.amount.setText("86.5")
    QTest.keyClick(entry.amount, Qt.Key.Key_Return)
    opened.wait()

    (deal,) = Deals(store).all()
    assert (deal.meeting_id, deal.amount_fen) == (held, 86_500_000)
    assert opened.page.toolbar.total.text() == "登记 1 项 · 金额 86.5 万元"
    told = OutcomeDesk(store, opened.fair.clock).read()
    assert opened.page.told is not None
    assert opened.page.told.total == told.total

    report = next(a for a in opened.page.page_actions() if a.icon == "file-text")
    report.run()
    assert opened.preview().windowTitle() == "闭幕报告"
    path = opened.folder / "report.pdf"
    OutcomePapers(store, opened.fair.clock).report(path, PaperLanguage.ZH)
    words = text_of(path)
    for fact in (deal.number, deal.title, "拟真传感技术", "示例储能科技", "86.5"):
        assert fact in words, fact
    assert told.meetings.held == 1
    opened.fair.undo.undo()
    assert Deals(store).all() == []
    assert opened.page.ledger.table.shown_count == 0


def test_a_bar_of_the_funnel_opens_just_the_requests_it_counts(opened: Window) -> None:
    opened.small.hold("sensing-storage", 4, 0)
    with opened.small.store.writing("test") as writer:
        for name in ("sensing-storage", "gene-laser"):
            asked = writer.need(Request, opened.small.requests[name])
            writer.save(replace(asked, state=RequestState.REQUESTED))
    opened.fair.window.go("outcomes")
    opened.wait()
    told = opened.page.told
    assert told is not None
    page = opened.fair.window.page("meetings")
    assert isinstance(page, MeetingsPage)
    requests = page.requests
    assert requests is not None
    for bar, counted in (("accepted", told.funnel.accepted), ("requested", told.funnel.requested)):
        opened.page.figures.funnel.opened.emit((bar, None))
        assert requests.isVisible()
        assert requests.table.shown_count == counted
    opened.page.figures.funnel.opened.emit(("accepted", None))
    assert requests.toolbar.agreed.isVisible()
    requests.toolbar.agreed.click()
    assert not requests.toolbar.agreed.isVisible()
    assert requests.table.shown_count == told.funnel.requested == told.funnel.accepted + 1


def test_the_ledger_and_the_figures_are_saved_where_they_are_wanted(opened: Window) -> None:
    store, folder = opened.small.store, opened.folder
    opened.fair.window.go("outcomes")
    opened.page.begin_new()
    entry = opened.page.findChildren(EntryDialog)[-1]
    for line, words in (
        (entry.buyer, "示例储能科技"),
        (entry.supplier, "拟真传感技术"),
        (entry.title, "压力监测"),
        (entry.amount, "36"),
    ):
        line.setText(words)
    entry.register()
    opened.wait()
    said: list[str] = []
    answers: list[Path | None] = [None, folder / "deals.xlsx", folder / "figures.xlsx"]
    printing = OutcomePrinting(
        opened.fair.window,
        store,
        opened.fair.clock,
        opened.around,
        said.append,
        lambda _parent, _proposed: answers.pop(0),
    )
    for paper in (Paper.LEDGER, Paper.LEDGER, Paper.FIGURES, Paper.SIGNING):
        printing.make(paper)
        opened.wait()
    assert said[:2] == ["已写入 deals.xlsx", "已写入 figures.xlsx"]
    assert said[-1] == "签约名单中还没有成交。"
    rows = list(load_workbook(folder / "deals.xlsx")["成交登记"].values)
    assert rows[1][0] == "D-001"
    assert 360_000 in rows[1]
    assert len(load_workbook(folder / "figures.xlsx").sheetnames) > 3
    deals = Deals(store, opened.fair.clock)
    deals.order_signing([deal.id for deal in deals.all()])
    for paper, title, pages in ((Paper.SIGNING, "签约名单", 1), (Paper.PLATES, "席位牌", 2)):
        printing.make(paper)
        opened.wait()
        assert (opened.preview().windowTitle(), opened.preview().page_count) == (title, pages)
    printing.close()
