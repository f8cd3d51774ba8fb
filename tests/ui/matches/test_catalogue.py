"""The list of offers and needs from the window: on paper or as a table, with names or without."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap.catalogue import CatalogueMaking, Shape
from app.bootstrap.surroundings import Surroundings
from app.models.ids import NeedId, OfferId, new_id
from app.models.offers import Need, Offer
from app.services.desk import Desk
from app.ui.language import Language, Languages, say
from app.ui.printing import PreviewDialog
from app.ui.tasks import Tasks
from app.ui.widgets import PageCommand
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair
from tests.ui.patience import PATIENCE

OWNER = "拟真传感技术"


class Office:
    def __init__(self, fair: MeetingFair, settings: QSettings, qtbot: QtBot) -> None:
        self.said: list[str] = []
        self.file: Path | None = None
        self.window, self.tasks = QWidget(), Tasks()
        qtbot.addWidget(self.window)
        folder = fair.store.path.parent
        around = Surroundings(Desk(folder), settings, Languages(settings), self.tasks)
        around.languages.choose(Language.CHINESE)
        self.making = CatalogueMaking(
            self.window, fair.store, lambda: EVE, around, self.said.append, self.choose
        )
        self._qtbot = qtbot

    def choose(self, _parent: QWidget, _proposed: str) -> Path | None:
        return self.file

    def make(self, shape: Shape) -> None:
        self.making.make(shape)
        self._qtbot.waitUntil(lambda: not self.tasks.running)
        self._qtbot.wait(1)


@pytest.fixture
def office(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Office]:
    fair = meeting_fair(tmp_path / "c.fair")
    with fair.store.writing("test") as writer:
        sensing = fair.exhibitors["sensing"]
        writer.save(Offer(id=OfferId(new_id()), title_zh="六维力传感器", exhibitor_id=sensing))
        writer.save(Need(id=NeedId(new_id()), title_zh="装配力检测", person_id=fair.visitor))
    made = Office(fair, own_settings, qtbot)
    yield made
    made.making.close()
    made.tasks.wait(PATIENCE)
    Languages(own_settings).choose(Language.ENGLISH)
    fair.store.close()


@pytest.mark.parametrize("shape", [Shape.BOOKLET, Shape.BOOKLET_ANONYMOUS])
def test_the_booklet_is_shown_and_leaves_names_out_if_asked(
    office: Office, shape: Shape, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []

    def read(_window: QWidget, path: Path, _title: object) -> PreviewDialog | None:
        with closing(pypdfium2.PdfDocument(path)) as book:
            pages.extend(page.get_textpage().get_text_bounded() for page in book)
        return None

    monkeypatch.setattr("app.ui.printing.show_preview", read)
    office.make(shape)
    text = "".join(pages)
    assert "六维力传感器" in text
    assert "装配力检测" in text  # a visitor's
    assert (OWNER in text) is (not shape.anonymous)
    assert ("林知夏" in text) is (not shape.anonymous)


@pytest.mark.parametrize("shape", [Shape.WORKBOOK, Shape.WORKBOOK_ANONYMOUS])
def test_the_workbook_goes_where_it_is_wanted(office: Office, shape: Shape, tmp_path: Path) -> None:
    office.make(shape)
    assert office.said == []  # the question was given up
    office.file = tmp_path / "list.xlsx"
    office.make(shape)
    assert office.said == ["已写入 list.xlsx"]
    rows = openpyxl.load_workbook(office.file).worksheets[0].values
    cells = {str(cell) for row in rows for cell in row}
    assert {"六维力传感器", "装配力检测"} <= cells
    assert (OWNER in cells) is (not shape.anonymous)


def test_matches_offers_the_four_shapes(office: Office) -> None:
    action = office.making.action()
    assert action.command is PageCommand.EXPORT
    assert say(action.text) == "供需清单…"
    action.run()
    assert office.making.menu is not None
    assert [a.text() for a in office.making.menu.actions()] == [
        "供需清单",
        "供需清单（匿名）",
        "供需清单工作簿",
        "供需清单工作簿（匿名）",
    ]
    office.making.menu.close()
