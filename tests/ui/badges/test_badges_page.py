"""The badges' desk as somebody at the registration meets it, on a small fair in a real file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.badges import BadgeLayout
from app.models.people import Category
from app.models.registry import BadgePrint, BadgeState
from app.services.badge_directory import BadgeView
from app.services.history import History
from app.services.papers import Papers
from app.services.store.badge_list import BadgeRow
from app.ui.changes import Changes
from app.ui.language import say
from app.ui.printing import PreviewDialog
from app.ui.screens.badges import BadgesPage
from app.ui.screens.badges.asking import BlockedDialog, ReissueDialog, RevokeDialog
from app.ui.screens.badges.questions import Questions
from app.ui.tasks import Tasks
from app.ui.widgets import EmptyState, Notice, Page, PageCommand, SecondaryButton
from tests.services.badge_fair import KEY, BadgeFair, badge_fair
from tests.ui.patience import PATIENCE

LONG = "Alexandrina Featherstonehaugh-Cholmondeley"


@dataclass
class Shown:
    """The page with what its owner would see of it; ``file`` and ``reason`` answer questions."""

    fair: BadgeFair
    folder: Path
    file: Path | None = None
    reason: str | None = None
    asked: list[str] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    gate: Event = field(default_factory=Event)
    tasks: Tasks = field(default_factory=Tasks)
    changes: Changes = field(default_factory=Changes)

    def open(self, qtbot: QtBot) -> BadgesPage:
        papers = Papers(self.fair.store, self.key, self.fair.clock)
        page = BadgesPage(
            self.fair.registry,
            papers,
            self.tasks,
            self.changes,
            self.undo,
            self.folder,
            Questions(self.choose_file, self.give_reason, self.give_reason),
        )
        page.said.connect(self.notices.append)
        qtbot.addWidget(page)
        page.resize(1400, 860)
        page.show()
        with qtbot.waitSignal(page.table.refreshed):
            page.entered()
        self.page = page
        return page

    def key(self) -> bytes:
        """Asked for by every drawing, which a test can hold up so."""
        assert self.gate.wait(120)
        return KEY

    def undo(self) -> None:
        self.changes.happened.emit(History(self.fair.store).undo())

    def choose_file(self, _parent: QWidget, suggested: str) -> Path | None:
        self.asked.append(suggested)
        return self.file

    def give_reason(self, _parent: QWidget, row: BadgeRow) -> str | None:
        self.asked.append(row.number)
        return self.reason

    def column(self, number: int) -> list[str]:
        table = self.page.table
        shown = [table.index(row, number).data() for row in range(table.shown_count)]
        return [str(words) for words in shown]

    def names(self) -> list[str]:
        return self.column(1)

    def states(self) -> dict[str, str]:
        return dict(zip(self.names(), self.column(5), strict=True))

    def select(self, name: str) -> None:
        assert self.page.view.select_id(self.fair.badge(name))

    def words(self, part: QWidget) -> str:
        return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    fair = badge_fair(tmp_path / "a.fair")
    fair.registry.issue_missing()
    made = Shown(fair, tmp_path)
    made.gate.set()
    yield made
    made.gate.set()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the page and its timers go
    made.tasks.cancel_all()
    assert made.tasks.wait(PATIENCE)
    QApplication.processEvents()  # what the last jobs answered is dropped
    fair.store.close()


@pytest.fixture
def page(shown: Shown, qtbot: QtBot) -> BadgesPage:
    return shown.open(qtbot)


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def empty_words(page: BadgesPage) -> list[str]:
    return [one.sentence() for one in page.view.findChildren(EmptyState) if one.isVisible()]


def run_command(page: Page, command: PageCommand) -> None:
    (action,) = (one for one in page.page_actions() if one.command is command)
    action.run()


def test_the_queue_opens_with_all_that_waits(shown: Shown, page: BadgesPage) -> None:
    assert shown.names() == ["周予安", "许清和", "苏以宁", "方若谷", LONG, "林知夏"]
    assert page.count_text() == "6 issued · 0 revoked"
    assert page.foot.print_button.text().startswith("Print 6 badge")
    assert page.view.current_id() == shown.fair.badge("周予安")
    words = shown.words(page.pane)
    for fact in ("周予安  Zhou Yu’an", "Trade visitor", "Valid, not printed yet", "28 Nov"):
        assert fact in words


def test_the_pane_shows_the_very_pdf_of_the_selected_person(
    shown: Shown, page: BadgesPage, qtbot: QtBot, tmp_path: Path
) -> None:
    shown.select("许清和")
    picture = page.pane.picture
    qtbot.waitUntil(lambda: bool(picture.content) and picture.scale > 0)
    copy = tmp_path / "seen.pdf"
    copy.write_bytes(picture.content)
    words = text_of(copy)
    assert "许清和" in words
    assert "S-000001" in words
    assert "周予安" not in words
    assert shown.fair.registry.waiting() == 6
    page.pane.template.choose(BadgeLayout.A6.value)
    qtbot.waitUntil(lambda: picture.content not in (b"", copy.read_bytes()))
    assert page.foot.layout_chosen is BadgeLayout.A6


def test_what_must_be_made_to_fit_is_told_before_printing(shown: Shown, qtbot: QtBot) -> None:
    shown.open(qtbot)
    assert LONG in shown.names()
    qtbot.waitUntil(lambda: shown.states()[LONG] != "To print")
    assert shown.states()[LONG].startswith("Long name")
    assert shown.states()["许清和"] == "To print"


def test_ctrl_p_prints_the_queue_and_notes_every_badge(
    shown: Shown, page: BadgesPage, qtbot: QtBot
) -> None:
    shown.file = shown.folder / "证件.pdf"
    with qtbot.waitSignal(page.desk.printed):
        run_command(page, PageCommand.PRINT)
    assert shown.asked == [str(shown.folder / "Badges.pdf")]
    words = text_of(shown.file)
    for name in ("周予安", "方若谷", "林知夏"):
        assert name in words
    assert set(shown.states().values()) == {"Printed 10:31"}
    assert shown.fair.registry.waiting() == 0
    assert not page.foot.print_button.isEnabled()
    with shown.fair.store.reading() as reader:
        assert {fact.target for fact in reader.all(BadgePrint)} == {"证件.pdf"}
    assert "证件.pdf" in str(shown.notices[-1].text)


def test_only_what_is_checked_is_printed(shown: Shown, page: BadgesPage, qtbot: QtBot) -> None:
    shown.select("方若谷")
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.table.checked == {shown.fair.badge("方若谷")}
    assert page.foot.what.text().startswith("1 badge")
    shown.file = shown.folder / "one.pdf"
    with qtbot.waitSignal(page.desk.printed):
        QTest.mouseClick(page.foot.print_button, Qt.MouseButton.LeftButton)
    assert "方若谷" in text_of(shown.file)
    assert "周予安" not in text_of(shown.file)
    assert page.table.checked == set()
    assert shown.names()[-1] == "方若谷"
    assert shown.fair.registry.waiting() == 5


def test_all_are_checked_with_ctrl_a_and_space(page: BadgesPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert len(page.table.checked) == 6
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert page.table.checked == set()


def test_a_file_question_given_up_changes_nothing(shown: Shown, page: BadgesPage) -> None:
    page.print_chosen()
    assert len(shown.asked) == 1
    assert not page.desk.busy
    assert shown.fair.registry.waiting() == 6


def test_a_run_that_is_cancelled_leaves_everything_as_it_was(
    shown: Shown, page: BadgesPage, qtbot: QtBot
) -> None:
    shown.file = shown.folder / "old.pdf"
    shown.file.write_bytes(b"what was there")
    shown.gate.clear()
    page.print_chosen()
    assert page.desk.strip.isVisible()
    assert not page.foot.print_button.isEnabled()
    with qtbot.waitSignal(page.desk.run.cancelled):
        page.desk.strip.cancelled.emit()
        shown.gate.set()
    assert shown.file.read_bytes() == b"what was there"
    assert shown.fair.registry.waiting() == 6
    assert not page.desk.strip.isVisible()
    assert "Cancelled" in str(shown.notices[-1].text)


def test_a_missing_glyph_stops_one_badge_and_is_named(shown: Shown, qtbot: QtBot) -> None:
    shown.fair.add("王\ua000")
    shown.fair.registry.issue_missing()
    page = shown.open(qtbot)
    shown.file = shown.folder / "a.pdf"
    with qtbot.waitSignal(page.desk.printed):
        page.print_chosen()
    assert shown.fair.registry.waiting() == 1
    assert shown.states()["王\ua000"].startswith("Cannot print")
    assert "1 badge" in page.desk.error.words()
    for button in page.desk.error.findChildren(SecondaryButton):
        button.click()
    (dialog,) = page.findChildren(BlockedDialog)
    assert "U+A000" in shown.words(dialog)
    dialog.close()


def test_a_reissue_puts_a_new_badge_in_the_queue(shown: Shown, page: BadgesPage) -> None:
    shown.select("周予安")
    shown.reason = "遗失"
    page.pane.reissue_button.click()
    assert shown.asked == ["V-000001"]
    assert shown.states()["周予安"] == "Reissue, old one revoked"
    assert shown.names()[-1] == "周予安"
    page.show_view(BadgeView.REVOKED)
    assert shown.names() == ["周予安"]
    assert "遗失" in shown.words(page.pane)
    assert not page.pane.print_button.isVisible()
    assert "revoked" in page.pane.picture.words()
    undo = shown.notices[-1].action
    assert undo is not None
    undo()
    assert shown.names() == []


def test_nothing_is_revoked_without_a_reason(shown: Shown, page: BadgesPage) -> None:
    shown.select("苏以宁")
    page.pane.revoke_button.click()
    assert shown.fair.badges("苏以宁")[0].state is BadgeState.VALID
    shown.reason = "信息有误"
    page.pane.revoke_button.click()
    assert shown.fair.badges("苏以宁")[0].reason == "信息有误"
    assert "苏以宁" not in shown.names()
    assert page.count_text() == "6 issued · 1 revoked"


def test_badges_are_issued_to_people_who_have_none(shown: Shown, page: BadgesPage) -> None:
    assert len(page.page_actions()) == 2
    shown.fair.add("新来的")
    shown.changes.happened.emit(None)
    _, issue, _ = page.page_actions()
    assert say(issue.text).startswith("Issue 1 badge")
    issue.run()
    assert shown.names()[-1] == "新来的"
    assert "1 badge" in str(shown.notices[-1].text)


def test_search_filters_and_what_is_said_when_nothing_fits(shown: Shown, page: BadgesPage) -> None:
    page.search("xqh")
    assert shown.names() == ["许清和"]
    assert page.view.current_id() == shown.fair.badge("许清和")
    page.search("没有这个人")
    assert empty_words(page) == ["No badge fits these filters"]
    page.search("")
    assert page.view.current_id() == shown.fair.badge("许清和")
    page.toolbar.category.choose(Category.PRESS)
    assert shown.names() == ["方若谷"]


def test_an_empty_view_says_what_will_be_there(page: BadgesPage) -> None:
    page.show_view(BadgeView.REVOKED)
    assert empty_words(page) == ["Badges that were revoked will stand here, with the reason."]
    page.show_view(BadgeView.QUEUE)
    assert empty_words(page) == []


def test_a_link_from_elsewhere_finds_the_badge_in_any_view(shown: Shown, page: BadgesPage) -> None:
    shown.fair.registry.revoke(shown.fair.badge("方若谷"), "遗失")
    shown.changes.happened.emit(None)
    page.open_target(shown.fair.badge("方若谷"))
    assert page.view.current_id() == shown.fair.badge("方若谷")
    assert page.toolbar.view is BadgeView.ALL


def test_the_preview_notes_nothing_until_it_goes_out(
    shown: Shown, page: BadgesPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.desk.run.drawn):
        page.preview_chosen()
    (dialog,) = page.findChildren(PreviewDialog)
    assert dialog.page_count == 1
    assert shown.fair.registry.waiting() == 6
    dialog.went_out("示例打印机 1")
    assert shown.fair.registry.waiting() == 0
    dialog.close()


def test_what_is_printed_in_a_narrow_window_stays_beside_the_list(page: BadgesPage) -> None:
    assert page.pane.isAncestorOf(page.foot)
    page.resize(1100, 700)
    assert not page.pane.isAncestorOf(page.foot)
    assert page.foot.isVisible()
    page.resize(1400, 860)
    assert page.pane.isAncestorOf(page.foot)


def test_the_question_for_a_reason_says_what_follows(
    shown: Shown, page: BadgesPage, qtbot: QtBot
) -> None:
    badge = shown.fair.badge("周予安")
    shown.fair.registry.printed([badge], "a.pdf")
    row = page.directory.rows([badge])[badge]
    dialog = RevokeDialog(row)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "was printed" in shown.words(dialog)
    assert not dialog.act.isEnabled()
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.result() == 0
    dialog.line.insert("转借他人")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.result() == RevokeDialog.DialogCode.Accepted
    assert dialog.reason == "转借他人"
    again = ReissueDialog(row)
    qtbot.addWidget(again)
    again.show()
    assert "V-000001 is revoked in the same step" in shown.words(again)


def test_the_layout_is_chosen_where_the_pages_are_counted(page: BadgesPage) -> None:
    lines = [action for action in page.foot.menu().actions() if not action.isSeparator()]
    checked = [action.text() for action in lines if action.isChecked()]
    assert checked == ["A4 sheet, 8 cards", "PDF file"]
    assert len(lines) == 5
    page.foot.use_layout(BadgeLayout.CARD)
    assert "6 page" in page.foot.way.text()
    page.pane.template.choose(BadgeLayout.A6.value)
    assert page.foot.layout_chosen is BadgeLayout.A6
