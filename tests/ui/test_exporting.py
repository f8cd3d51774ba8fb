"""Exporting from the window: a file is asked for, written aside, and what came of it is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.exporting import ENDINGS, Kind
from app.ui.exporting import Exporting, format_name, list_name, with_ending
from app.ui.language import say
from app.ui.tasks import Tasks
from app.ui.widgets import Notice, Page, PageAction, PageCommand, Place
from app.ui.widgets.menus import Menu
from tests.services.visitors.fair import VisitorFair, visitor_fair
from tests.ui.patience import PATIENCE


@dataclass
class Window:
    """A window, what it was asked for and what it said."""

    fair: VisitorFair
    widget: QWidget
    path: Path | None
    asked: list[tuple[str, Sequence[str]]] = field(default_factory=list)
    said: list[Notice] = field(default_factory=list)
    tasks: Tasks = field(default_factory=Tasks)

    def ask(self, _parent: QWidget, suggested: str, endings: Sequence[str]) -> Path | None:
        self.asked.append((Path(suggested).name, endings))
        return self.path

    def exporting(self) -> Exporting:
        return Exporting(
            self.widget, self.fair.store, self.fair.clock, self.tasks, self.said.append, self.ask
        )


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(visitor_fair(tmp_path / "a.fair"), QWidget(), tmp_path / "list.csv")
    qtbot.addWidget(made.widget)
    yield made
    made.tasks.wait(PATIENCE)
    made.fair.store.close()


def _run(qtbot: QtBot, window: Window, exporting: Exporting, kind: Kind) -> str:
    with qtbot.waitSignal(window.tasks.idle):
        exporting.start(kind)
    return say(window.said[-1].text)


def test_a_list_is_written_and_the_notice_says_what_was_withheld(
    qtbot: QtBot, window: Window
) -> None:
    words = _run(qtbot, window, window.exporting(), Kind.PEOPLE)
    assert words.startswith("4 rows in list.csv.")
    assert "2 people did not agree" in words
    assert window.asked == [("Visitors.xlsx", ENDINGS[Kind.PEOPLE])]
    assert window.path is not None
    assert "周予安" in window.path.read_text("utf-8-sig")


def test_nothing_withheld_is_not_spoken_of(qtbot: QtBot, window: Window) -> None:
    words = _run(qtbot, window, window.exporting(), Kind.EXHIBITORS)
    assert words == "2 rows in list.csv. An export is not undone."


def test_a_dialog_that_is_closed_writes_nothing(window: Window) -> None:
    window.path = None
    window.exporting().start(Kind.MEETINGS)
    assert (window.said, window.tasks.running) == ([], 0)


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    window.path = tmp_path / "no" / "list.xlsx"
    exporting = window.exporting()
    words = _run(qtbot, window, exporting, Kind.SCANS)
    assert "list.xlsx" in words
    window.path = tmp_path / "b.xlsx"  # and the next one is tried
    assert "0 rows" in _run(qtbot, window, exporting, Kind.SCANS)


def test_a_second_list_waits_for_the_first(qtbot: QtBot, window: Window) -> None:
    exporting = window.exporting()
    with qtbot.waitSignal(window.tasks.idle):
        exporting.start(Kind.PEOPLE)
        exporting.start(Kind.EXHIBITORS)
    assert len(window.asked) == 1
    assert say(window.said[0].text) == "Writing list.csv…"


def test_a_name_without_an_ending_gets_that_of_the_chosen_kind(tmp_path: Path) -> None:
    endings = ENDINGS[Kind.PROGRAMME]
    folder = str(tmp_path)
    assert with_ending("", endings, 0) is None
    assert with_ending(f"{folder}/a", endings, 2) == tmp_path / "a.json"
    assert with_ending(f"{folder}/a.b", endings, 0) == tmp_path / "a.b.xlsx"
    assert with_ending(f"{folder}/a.XML", endings, 0) == tmp_path / "a.XML"


@pytest.mark.parametrize("kind", Kind)
def test_every_list_has_a_name_and_its_kinds_of_file(kind: Kind) -> None:
    assert list_name(kind)
    assert all(ending in format_name(ending) for ending in ENDINGS[kind])


class _Plain(Page):
    def title(self) -> str:
        return "Plain"

    def page_actions(self) -> Sequence[PageAction]:
        return (PageAction("New", "plus", list, PageCommand.NEW, Place.PRIMARY),)


def test_a_page_offers_exporting_beside_its_own_actions(qtbot: QtBot, window: Window) -> None:
    page = _Plain()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.heading_changed):
        page.offer(window.exporting().action(Kind.EXHIBITORS))
    own, export = page.all_actions()
    assert (own.command, export.command) == (PageCommand.NEW, PageCommand.EXPORT)
    assert say(export.text) == "Export"


def test_with_a_filter_on_what_is_shown_goes_out_first_and_all_is_offered(
    qtbot: QtBot, window: Window
) -> None:
    exporting = window.exporting()
    booth = next(iter(window.fair.exhibitors.values()))
    action = exporting.action(Kind.EXHIBITORS, shown=lambda: [booth])
    for asked, rows in (("Export the 1 shown", 1), ("Export all", 2)):
        action.run()
        (menu,) = window.widget.findChildren(Menu)
        chosen = {one.text(): one for one in menu.actions()}
        assert menu.activeAction().text() == "Export the 1 shown"
        with qtbot.waitSignal(window.tasks.idle):
            chosen[asked].trigger()
        menu.close()
        menu.deleteLater()
        qtbot.waitUntil(lambda: not window.widget.findChildren(Menu))
        assert say(window.said[-1].text).startswith(f"{rows} row")


def test_without_a_filter_nothing_is_asked(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.tasks.idle):
        window.exporting().action(Kind.EXHIBITORS, shown=lambda: None).run()
    assert not window.widget.findChildren(Menu)
