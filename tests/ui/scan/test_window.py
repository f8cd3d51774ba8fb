"""Scanning through the real window: nothing lost, nothing leaking, from registration to a lead."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.models.badges import BadgeLayout
from app.models.ids import PersonId
from app.models.leads import LeadEntry
from app.models.scanning import Source, Verdict
from app.services.walk_ins import WalkIns
from app.ui.onsite import Issued, OnSiteDialog
from app.ui.widgets import SearchField
from tests.ui.scan.window import Window, open_window


@pytest.fixture
def window(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    made = open_window(tmp_path, own_settings, qtbot)
    yield made
    made.page._inputs.usb.stop()  # type: ignore[union-attr]  # the page was entered
    made.open_fair.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def place(window: Window, name: str) -> None:
    places = {one.id: one for one in window.fair.desk.checkpoints()}
    window.page.choose_place(places[window.fair.places[name]])


def codes(window: Window, number: int) -> list[str]:
    """The five badges in turn, and among them codes of another kind."""
    known = [window.code(name) for name in ("visitor", "friday", "speaker", "guest", "staff")]
    return [known[n % 5] if n % 7 else f"TICKET-{n:06d}" for n in range(number)]


def test_the_page_fills_the_window_and_the_sidebar_is_a_rail(window: Window) -> None:
    main = window.open_fair.window
    main.resize(1440, 900)
    parts = (main.header, main.status)
    assert [main.sidebar.is_rail, *(part.isVisible() for part in parts)] == [True, False, False]
    main.go("exhibitors")
    assert [main.sidebar.is_rail, *(part.isVisible() for part in parts)] == [False, True, True]


def test_six_hundred_scans_into_the_window_are_all_in_the_file(window: Window) -> None:
    wanted = codes(window, 600)
    for code in wanted:
        window.type(code)
    assert [scan.code for scan in window.scans()] == wanted
    assert len(window.answers) == 600
    assert None not in window.answers
    assert {scan.source for scan in window.scans()} == {Source.USB}


def test_four_hundred_scans_with_the_focus_in_a_note_leave_no_letter_there(
    window: Window,
) -> None:
    place(window, "booth")
    window.type(window.code("visitor"))
    wanted = codes(window, 399)
    note = window.page.sight.form.note
    for code in wanted:
        if note.isEnabled():
            note.setFocus()
        window.type(code)
        assert note.text() == ""
    assert [scan.code for scan in window.scans()][1:] == wanted
    with window.fair.store.reading() as reader:
        assert {entry.note for entry in reader.all(LeadEntry)} == {""}


def test_a_scan_elsewhere_in_the_window_brings_the_answer_into_sight(window: Window) -> None:
    main = window.open_fair.window
    main.go("exhibitors")
    search = main.header.findChild(SearchField)
    assert isinstance(search, SearchField)
    search.line.setFocus()
    window.type(window.code("visitor"))
    assert main.current == "scan"
    assert window.page.sight.field.answer.face.headline.en == "Welcome"
    assert search.line.text() == ""


def test_what_a_person_types_by_hand_stays_where_it_was_typed(window: Window, qtbot: QtBot) -> None:
    window.page.find_by_hand()
    line: QLineEdit = window.page.hand.line
    for sign in ("z", "y"):
        QTest.keyClick(window.handle, Qt.Key(ord(sign.upper())))
        qtbot.wait(60)
    qtbot.waitUntil(lambda: len(line.text()) == 2)
    assert window.answers == []


def test_from_registration_to_a_lead_at_the_booth(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """Somebody without a badge registers, gets one, walks through the gate and visits a booth."""
    main, store = window.open_fair.window, window.fair.store
    main.go("exhibitors")
    dialog = OnSiteDialog(WalkIns(store), "", main)
    qtbot.addWidget(dialog)
    dialog.form.name.setText("温知礼")
    dialog.form.organisation.setText("虚构数据智能")
    with qtbot.waitSignal(dialog.issued) as told:
        dialog.act.click()
    issued = told.args[0]
    assert isinstance(issued, Issued)
    code = read_card(window, issued.person, tmp_path)
    main.go("scan")
    place(window, "gate")
    window.type(code)
    assert window.page.sight.card.shown.name == "温知礼"
    assert window.page.sight.field.answer.face.headline.en == "Welcome"
    window.type(code)
    assert window.page.sight.field.answer.face.headline.en == "Already in"
    place(window, "booth")
    window.type(code)
    assert window.page.sight.field.answer.detail == "first visit"
    QTest.keyClick(window.handle, Qt.Key.Key_4)
    qtbot.waitUntil(window.page.sight.form.levels[3].isChecked)
    with store.reading() as reader:
        last = reader.all(LeadEntry)[-1]
    assert (last.person_id, int(last.level)) == (issued.person, 4)
    verdicts = [scan.verdict for scan in window.scans()]
    assert verdicts == [Verdict.WELCOME, Verdict.ALREADY_IN, Verdict.WELCOME]


def read_card(window: Window, person: PersonId, folder: Path) -> str:
    """Print the badge and read its code off the paper."""
    path = folder / "card.pdf"
    window.open_fair.papers.draw_badges(path, BadgeLayout.CARD, [person])
    with pypdfium2.PdfDocument(path) as document:
        picture = document[0].render(scale=4).to_numpy()
    found = zxingcpp.read_barcode(picture)
    assert found is not None
    return str(found.text)
