"""Papers of the whole fair from the window, and what each workspace offers under its keys."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.fair_papers import FairPaper, FairPrinting
from app.bootstrap.surroundings import Surroundings
from app.models.fairs import Room
from app.models.ids import RoomId, SessionId
from app.models.programme import Session, SessionKind
from app.models.registry import Badge
from app.services.desk import Desk
from app.services.fair_papers import FairPapers
from app.services.registry import Registry
from app.ui.language import Language, Languages, say
from app.ui.printing import PreviewDialog
from app.ui.tasks import Tasks
from app.ui.widgets import PageCommand, Place
from tests.services.visitors.fair import MORNING, VisitorFair, visitor_fair
from tests.ui.patience import PATIENCE


@dataclass
class Window:
    """A window with its printing, and what it said."""

    fair: VisitorFair
    widget: QWidget
    around: Surroundings
    said: list[str] = field(default_factory=list)
    printing: FairPrinting = field(init=False)

    def __post_init__(self) -> None:
        papers = FairPapers(self.fair.store, self.fair.clock)
        self.printing = FairPrinting(self.widget, papers, self.around, self.said.append)

    def preview(self) -> PreviewDialog | None:
        shown = self.widget.findChildren(PreviewDialog)
        return shown[-1] if shown else None


@pytest.fixture
def around(tmp_path: Path, own_settings: QSettings) -> Iterator[Surroundings]:
    languages, tasks = Languages(own_settings), Tasks()
    languages.choose(Language.ENGLISH)
    yield Surroundings(Desk(tmp_path), own_settings, languages, tasks)
    tasks.cancel_all()
    assert tasks.wait(PATIENCE)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, around: Surroundings) -> Iterator[Window]:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    made = Window(visitor_fair(tmp_path / "a.fair"), widget, around)
    made.fair.write(
        Room(RoomId("r"), "主论坛厅", "Main hall", 320, 1),
        Session(
            SessionId("s"), "储能论坛", "Storage", SessionKind.FORUM, MORNING,
            MORNING + timedelta(hours=2), RoomId("r"),
        ),
    )  # fmt: skip
    yield made
    for dialog in widget.findChildren(PreviewDialog):
        dialog.close()
    made.fair.store.close()


@pytest.mark.parametrize(
    ("paper", "title", "pages"),
    [
        (FairPaper.DIRECTORY, "Exhibitor directory", 2),
        (FairPaper.POSTER, "Programme of each day, A3", 1),
        (FairPaper.DOOR_SHEETS, "Door sheets of rooms", 1),
    ],
)
def test_a_paper_is_shown_before_it_is_printed(
    window: Window, qtbot: QtBot, paper: FairPaper, title: str, pages: int
) -> None:
    window.printing.draw(paper)
    qtbot.waitUntil(lambda: window.preview() is not None)
    shown = window.preview()
    assert shown is not None
    assert (shown.windowTitle(), shown.page_count) == (title, pages)


def test_the_menu_of_the_programme_draws_what_is_picked(window: Window, qtbot: QtBot) -> None:
    window.printing.open_menu()
    menu = window.printing.menu
    assert menu is not None
    poster, doors = menu.actions()
    assert (poster.text(), doors.text()) == ("Programme of each day, A3", "Door sheets of rooms")
    doors.trigger()
    menu.close()
    qtbot.waitUntil(lambda: window.preview() is not None)


def test_without_a_session_it_is_said_that_there_is_nothing(window: Window, qtbot: QtBot) -> None:
    with window.fair.store.writing("session.remove") as writer:
        writer.remove(Session, SessionId("s"))
    window.printing.draw(FairPaper.POSTER)
    qtbot.waitUntil(lambda: "There is nothing to print yet." in window.said)
    assert window.preview() is None


def test_each_workspace_exports_its_list_under_the_same_key(
    qtbot: QtBot, tmp_path: Path, around: Surroundings
) -> None:
    fair = visitor_fair(tmp_path / "b.fair")
    opened = OpenFair(fair.store, around)
    qtbot.addWidget(opened.window)
    for key in ("exhibitors", "visitors", "programme", "meetings", "scan"):
        actions = opened.window.page(key).all_actions()
        exports = [one for one in actions if one.command is PageCommand.EXPORT]
        assert [say(one.text) for one in exports] == ["Export"], key
    shown = [a for a in opened.window.page("programme").all_actions() if a.place is Place.SECONDARY]
    assert [say(one.text) for one in shown] == ["Import", "Export"]
    opened.close()


def test_tab_in_the_palette_offers_what_each_record_is_for(
    qtbot: QtBot, window: Window, around: Surroundings
) -> None:
    registry = Registry(window.fair.store, window.fair.clock)
    registry.issue_missing()
    with window.fair.store.reading() as reader:
        (given,) = reader.all(Badge, person_id=window.fair.people["许清和"])
    registry.revoke(given.id, "示例")
    opened = OpenFair(window.fair.store, around)
    qtbot.addWidget(opened.window)
    opened.window.show()
    asked = (
        ("@周予安", ["Open", "Show the badge"], "badges"),
        ("@许清和", ["Open"], "visitors"),
        ("#储能论坛", ["Open", "Take attendance"], "scan"),
    )
    for typed, offered, leads in asked:
        palette = opened.window.show_palette()
        palette.field.setText(typed)
        QTest.keyClick(palette.field, Qt.Key.Key_Tab)
        assert [one.title for one in palette.lines.lines if not one.is_heading] == offered
        QTest.keyClick(palette.field, Qt.Key.Key_Up)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        assert opened.window.current == leads
    opened.close()
