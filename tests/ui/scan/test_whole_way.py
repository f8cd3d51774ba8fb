"""The whole way through the real window: from registration to what a booth takes home."""

import csv
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.leads import Disclosure
from app.models.registry import Badge, BadgePrint
from app.models.scanning import Verdict
from app.ui.screens.badges import BadgesPage
from app.ui.screens.badges.questions import Questions
from app.ui.screens.visitors import VisitorsPage
from app.ui.screens.visitors.toolbar import View
from tests.ui.patience import PATIENCE
from tests.ui.scan.window import Window, open_window

OPEN, CLOSED = "13700001234", "13700005678"


@pytest.fixture
def window(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    made = open_window(tmp_path, own_settings, qtbot)
    yield made
    made.open_fair._around.tasks.wait(PATIENCE)
    made.page._inputs.usb.stop()  # type: ignore[union-attr]  # the page was entered
    made.open_fair.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Staff:
    """What they do in the window."""

    def __init__(self, window: Window, qtbot: QtBot, folder: Path) -> None:
        self.window, self.qtbot, self.folder = window, qtbot, folder
        self.tasks = window.open_fair._around.tasks

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.running)
        self.qtbot.wait(1)

    def visitors(self) -> VisitorsPage:
        self.window.open_fair.window.go("visitors")
        page = self.window.open_fair.window.page("visitors")
        assert isinstance(page, VisitorsPage)
        self.wait()
        return page

    def register(self, name: str, phone: str, *, consents: bool) -> str:
        """At the desk, as far as the code that stands on the printed card."""
        page = self.visitors()
        page.begin_new()
        page.newcomer.fields["name"].line.setText(name)
        page.newcomer.fields["phone"].line.setText(phone)
        page.newcomer.consent.setChecked(consents)
        page.newcomer.finish()
        page.newcomer.print_button.click()
        badges = self.window.open_fair.window.page("badges")
        assert isinstance(badges, BadgesPage)
        assert self.window.open_fair.window.current == "badges"
        self.wait()
        row = badges.pane.row
        assert row is not None
        path = self.folder / f"{row.number}.pdf"
        badges.desk._ask = Questions(file=lambda _parent, _proposed: path)
        badges.print_one(row)
        self.wait()
        return read_card(path)

    def export(self, ending: str) -> Path:
        """The booth's leads as a file."""
        page, path = self.visitors(), self.folder / f"leads{ending}"
        page.show_view(View.LEADS)
        page.errands.exporting._ask = lambda _parent, _proposed: path
        page.export_shown()
        self.wait()
        return path


def read_card(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        found = zxingcpp.read_barcode(document[0].render(scale=4).to_numpy())
    assert found is not None
    return str(found.text)


def test_from_registration_to_badge_to_gate_to_booth_to_export(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    staff, store = Staff(window, qtbot, tmp_path), window.fair.store
    codes = [
        staff.register("温知礼", OPEN, consents=True),
        staff.register("章可行", CLOSED, consents=False),
    ]
    with store.reading() as reader:
        printed = {one.badge_id for one in reader.all(BadgePrint)}
        assert printed == {badge.id for badge in reader.all(Badge)[-2:]}
    window.open_fair.window.go("scan")
    places = {one.id: one for one in window.fair.desk.checkpoints()}
    window.page.choose_place(places[window.fair.places["gate"]])
    for code in (*codes, codes[0]):
        window.type(code)
    window.page.choose_place(places[window.fair.places["booth"]])
    for code, key in zip(codes, (Qt.Key.Key_4, Qt.Key.Key_2), strict=True):
        window.type(code)
        QTest.keyClick(window.handle, key)
        level = window.page.sight.form.levels[key - Qt.Key.Key_1]
        qtbot.waitUntil(level.isChecked)
    assert [scan.verdict for scan in window.scans()] == [
        *(Verdict.WELCOME, Verdict.WELCOME, Verdict.ALREADY_IN),
        *(Verdict.WELCOME, Verdict.WELCOME),
    ]
    with staff.export(".csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Name"]: row for row in csv.DictReader(file)}
    assert (rows["温知礼"]["Phone"], rows["章可行"]["Phone"]) == (OPEN, "")
    sheet = openpyxl.load_workbook(staff.export(".xlsx")).active
    cells = {str(cell) for row in sheet.values for cell in row}
    assert (OPEN in cells, CLOSED in cells, "章可行" in cells) == (True, False, True)
    cards = staff.export(".vcf").read_text("utf-8")
    assert (cards.count("BEGIN:VCARD"), OPEN in cards, CLOSED in cards) == (2, True, False)
    with store.reading() as reader:
        told = reader.all(Disclosure)
    assert {(one.field, one.purpose) for one in told} == {("phone", "export.leads")}
    assert len(told) == 3
