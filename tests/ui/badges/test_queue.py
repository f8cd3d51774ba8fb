"""Cards to a printer: each is told, a jam stops the queue, and it goes on from any card."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.badges import BadgeLayout, Nudge
from app.models.fairs import Fair
from app.models.registry import BadgePrint, JobState, PrintJob
from app.services.badges.token import Genuine, verify
from app.services.event_key import first_key_id
from app.ui.printing import PreviewDialog
from app.ui.screens.badges import BadgesPage
from app.ui.screens.badges.align import AlignDialog
from app.ui.screens.badges.asking import ReprintDialog
from tests.services.badge_fair import KEY
from tests.ui.badges.desk import PRINTER, PaperPrinters, QueueDesk


def prints(desk: QueueDesk) -> list[BadgePrint]:
    with desk.fair.store.reading() as reader:
        return reader.all(BadgePrint)


def jobs(desk: QueueDesk) -> list[PrintJob]:
    with desk.fair.store.reading() as reader:
        return reader.all(PrintJob)


def print_all(page: BadgesPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.desk.queue.run.ended):
        page.print_chosen()


def read_code(page: Path) -> str:
    document = pypdfium2.PdfDocument(page)
    try:
        (found,) = zxingcpp.read_barcodes(document[0].render(scale=4).to_pil())
    finally:
        document.close()
    return found.text


def test_every_card_comes_out_of_the_printer_and_reads(desk: QueueDesk, qtbot: QtBot) -> None:
    page = desk.open(qtbot)
    print_all(page, qtbot)
    assert len(desk.printers.pages) == 6
    with desk.fair.store.reading() as reader:
        key_id = first_key_id(reader.all(Fair)[0].id)
    for number, path in enumerate(desk.printers.pages):
        answer = verify(read_code(path), {key_id: KEY})
        assert isinstance(answer, Genuine), number
    assert {fact.target for fact in prints(desk)} == {PRINTER}
    assert {fact.layout for fact in prints(desk)} == {"card"}
    assert set(desk.states(page).values()) == {"Printed 10:31"}
    assert jobs(desk)[0].state is JobState.DONE
    assert not page.desk.queue.bar.isVisible()
    assert "6 cards went to" in str(desk.notices[-1].text)
    assert not page.desk.busy


def test_a_jam_stops_at_its_card_and_the_queue_goes_on_from_there(
    desk: QueueDesk, qtbot: QtBot
) -> None:
    desk.printers.jams_at = 3
    page = desk.open(qtbot)
    print_all(page, qtbot)
    bar = page.desk.queue.bar
    assert bar.isVisible()
    assert "stopped at card 3 of 6" in bar.words()
    assert bar.go_on.text() == "Go on from card 3"
    assert len(prints(desk)) == 2
    states = list(desk.states(page).values())
    assert states.count("Printed 10:31") == 2
    assert "Stopped at card 3" in states
    assert "Card 4, in the queue" in states
    desk.printers.jams_at = 0
    with qtbot.waitSignal(page.desk.queue.run.ended):
        bar.go_on.click()
    assert len(prints(desk)) == 6
    assert len({fact.badge_id for fact in prints(desk)}) == 6
    assert not bar.isVisible()


def test_a_crumpled_card_is_printed_again_and_the_ledger_says_why(
    desk: QueueDesk, qtbot: QtBot
) -> None:
    desk.printers.jams_at = 3
    page = desk.open(qtbot)
    print_all(page, qtbot)
    desk.printers.jams_at = 0
    page.desk.queue.bar.card.setValue(2)
    assert page.desk.queue.bar.go_on.text() == "Go on from card 2"
    with qtbot.waitSignal(page.desk.queue.run.ended):
        page.desk.queue.bar.go_on.click()
    again = [fact for fact in prints(desk) if fact.reason]
    assert [(fact.badge_id, fact.reason) for fact in again] == [
        (jobs(desk)[0].badges[1], "Paper jam")
    ]


def test_a_queue_of_before_the_restart_waits_with_its_card(desk: QueueDesk, qtbot: QtBot) -> None:
    desk.printers.jams_at = 5
    print_all(desk.open(qtbot), qtbot)
    again = desk.open(qtbot)
    assert again.desk.queue.bar.isVisible()
    assert "stopped at card 5 of 6" in again.desk.queue.bar.words()
    again.desk.queue.bar.give_up.click()
    assert not again.desk.queue.bar.isVisible()
    assert jobs(desk)[0].state is JobState.DROPPED
    assert desk.fair.registry.waiting() == 2
    waiting = [state for state in desk.states(again).values() if not state.startswith("Printed")]
    assert len(waiting) == 2
    assert not any("card" in state.lower() for state in waiting)


def test_stopping_by_hand_keeps_the_card_that_is_in_the_printer(
    desk: QueueDesk, qtbot: QtBot
) -> None:
    page = desk.open(qtbot)
    run = page.desk.queue.run
    run.progress.connect(lambda _progress: run.stop())
    print_all(page, qtbot)
    assert len(prints(desk)) == 1
    assert "stopped at card 2 of 6" in page.desk.queue.bar.words()


def test_a_queue_of_which_nothing_can_be_drawn_is_through(desk: QueueDesk, qtbot: QtBot) -> None:
    desk.fair.add("王\ua000")
    desk.fair.registry.issue_missing()
    page = desk.open(qtbot)
    page.view.select_id(desk.fair.badge("王\ua000"))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    print_all(page, qtbot)
    assert prints(desk) == []
    assert jobs(desk)[0].state is JobState.DONE
    assert "1 badge" in page.desk.error.words()


def test_printing_again_asks_why_and_the_pane_tells_it(desk: QueueDesk, qtbot: QtBot) -> None:
    badge = desk.fair.badge("许清和")
    desk.fair.registry.printed([badge], "old.pdf", "card")
    page = desk.open(qtbot)
    page.open_target(badge)
    assert page.pane.print_button.text() == "Print again…"
    page.pane.print_button.click()
    assert desk.asked == [(1, 1)]
    assert len(prints(desk)) == 1
    desk.reason = "摔坏"
    with qtbot.waitSignal(page.desk.queue.run.ended):
        page.pane.print_button.click()
    assert [fact.reason for fact in desk.fair.registry.ledger(badge)] == ["摔坏", ""]
    record = page.pane.record.value.text()
    assert "old.pdf · Card by card, 86 × 54 mm · 登记台 1" in record
    assert f"{PRINTER} · Card by card, 86 × 54 mm · 登记台 1: 摔坏" in record


def test_the_preview_prints_through_the_queue(desk: QueueDesk, qtbot: QtBot) -> None:
    page = desk.open(qtbot)
    with qtbot.waitSignal(page.desk.run.drawn):
        page.preview_chosen()
    (dialog,) = page.findChildren(PreviewDialog)
    with qtbot.waitSignal(page.desk.queue.run.ended):
        dialog.print_button.click()
    assert len(desk.printers.pages) == 6
    assert len(prints(desk)) == 6


def test_sheets_of_eight_are_one_page_for_the_printer(desk: QueueDesk, qtbot: QtBot) -> None:
    page = desk.open(qtbot)
    page.foot.use_layout(BadgeLayout.A4_8)
    print_all(page, qtbot)
    assert len(desk.printers.pages) == 1
    assert len(prints(desk)) == 6


def test_a_printer_is_set_right_for_the_layout_that_is_chosen(
    desk: QueueDesk, qtbot: QtBot
) -> None:
    page = desk.open(qtbot)
    texts = [action.text() for action in page.foot.menu().actions()]
    assert f"Align {PRINTER}…" in texts
    desk.nudge = Nudge(-3.0, 0.0, 1.0)
    page.foot.align_wanted.emit()
    assert desk.asked == [(PRINTER, BadgeLayout.CARD)]
    assert "is set right" in str(desk.notices[-1].text)
    print_all(page, qtbot)
    document = pypdfium2.PdfDocument(desk.printers.pages[0])
    (code,) = zxingcpp.read_barcodes(document[0].render(scale=4).to_pil())
    document.close()
    left = code.position.top_left.x / 4 * 25.4 / 72
    assert left == pytest.approx(58.0 + 4 * 24 / 33 - 3.0, abs=0.4)


def test_the_rulers_go_to_the_printer_as_the_fields_say(desk: QueueDesk, qtbot: QtBot) -> None:
    from app.services.printers import Printers

    service = Printers(desk.fair.store)
    dialog = AlignDialog(PRINTER, BadgeLayout.THERMAL, service, desk.printers)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.nudge == Nudge()
    dialog.across.setValue(0.7)
    dialog.scale.setValue(99.5)
    assert dialog.nudge == Nudge(0.7, 0.0, 0.995)
    dialog.page_button.click()
    qtbot.waitUntil(lambda: "on its way" in dialog.said.text())
    assert desk.printers.pages[0].exists()
    desk.printers.jams_at = 2
    dialog.page_button.click()
    qtbot.waitUntil(dialog.error.isVisible)


def test_the_question_for_printing_again_names_how_many(desk: QueueDesk, qtbot: QtBot) -> None:
    dialog = ReprintDialog(2, 7)
    qtbot.addWidget(dialog)
    dialog.show()
    words = desk.words(dialog)
    assert "2 badges were printed before" in words
    assert "among the 7" in words
    assert not dialog.act.isEnabled()


def test_the_printer_of_last_time_is_remembered_while_it_is_there(
    desk: QueueDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    first = desk.open(qtbot)
    assert first.foot.way.text().startswith(f"{PRINTER} · 6 pages · Card by card")
    desk.printers = PaperPrinters(tmp_path)
    assert desk.open(qtbot).foot.printer == PRINTER
    first.foot.use_printer("gone")
    assert first.foot.printer == ""
    assert first.foot.way.text().startswith("PDF file · ")
