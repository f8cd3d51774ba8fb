"""A list asks its query for ids, and for rows only as they come into sight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.tables import (
    Column,
    Look,
    Mark,
    RecordTable,
    Share,
    Status,
    TableView,
    Wanted,
    checkbox_column,
    words,
)
from app.ui.theme import theme
from app.ui.widgets import EmptyState, FilteredEmpty


@dataclass(frozen=True, slots=True)
class Firm:
    """A row."""

    booth: str
    name: str
    met: int = 0


@dataclass(slots=True)
class Firms:
    """A query over firms that remembers what it was asked."""

    firms: dict[str, Firm]
    asked: list[Wanted] = field(default_factory=list)
    fetched: list[Sequence[str]] = field(default_factory=list)

    def ids(self, wanted: Wanted) -> Sequence[str]:
        self.asked.append(wanted)
        hall = wanted.filters.get("hall")
        found = [
            key
            for key, firm in self.firms.items()
            if wanted.text in firm.name and (hall is None or firm.booth.startswith(str(hall)))
        ]
        return sorted(found, key=lambda key: self.firms[key].booth, reverse=wanted.descending)

    def rows(self, ids: Sequence[str]) -> Mapping[str, Firm]:
        self.fetched.append(ids)
        return {key: self.firms[key] for key in ids if key in self.firms}


COLUMNS = (
    Column[Firm]("booth", "Booth", lambda f: f.booth, "booth", 64, look=Look.STRONG),
    Column[Firm]("name", "Name", lambda f: f.name, "name", stretch=True),
    Column[Firm]("met", "Meetings", lambda f: Share(f.met, 8), "", 104),
)


def firms(number: int) -> Firms:
    return Firms({f"id{n}": Firm(f"A-{n:06d}", f"firm {n}", n % 9) for n in range(number)})


@pytest.fixture
def query() -> Firms:
    return firms(30)


@pytest.fixture
def view(qtbot: QtBot, query: Firms) -> TableView[str, Firm]:
    made = TableView(RecordTable(COLUMNS, query), "test")
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.table.refresh()
    made.show()
    return made


def test_a_hundred_thousand_rows_cost_one_query_and_a_page_of_rows(qtbot: QtBot) -> None:
    many = firms(100_000)
    view = TableView(RecordTable(COLUMNS, many), "test")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.table.refresh()
    view.show()
    view.grab()
    assert (view.table.rowCount(), len(many.asked)) == (100_000, 1)
    assert sum(len(page) for page in many.fetched) <= 400
    view.scrollToBottom()
    view.grab()
    assert sum(len(page) for page in many.fetched) <= 800
    assert view.table.shown_at(99_999, 0) == "A-099999"


def test_a_key_that_happens_to_be_held_selects_no_more_than_was_meant(
    qtbot: QtBot, view: TableView[str, Firm]
) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.windowHandle().isActive)
    view.select_id("id3")
    QTest.keyPress(view.windowHandle(), Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
    view.select_id("id9")  # as a search that settles does while a capital is typed
    assert view.selected_ids() == ["id9"]
    view.table.refresh()
    assert view.selected_ids() == ["id9"]
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == ["id9", "id10"]
    QTest.keyRelease(view.windowHandle(), Qt.Key.Key_Shift)


def test_a_click_on_a_head_asks_the_query_for_that_order_and_then_for_the_reverse(
    view: TableView[str, Firm], query: Firms
) -> None:
    head = view.horizontalHeader().viewport()
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert (query.asked[-1].sort, query.asked[-1].descending) == ("booth", False)
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert (query.asked[-1].sort, query.asked[-1].descending) == ("booth", True)
    assert view.table.id_at(0) == "id29"


def test_a_column_without_an_order_cannot_be_sorted(
    view: TableView[str, Firm], query: Firms
) -> None:
    before = len(query.asked)
    head = view.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(2) + 20, 10)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(query.asked) == before


def test_words_and_filters_go_to_the_query_and_can_be_taken_away(
    query: Firms, qtbot: QtBot
) -> None:
    table = RecordTable(COLUMNS, query)
    table.look_for(" firm 2 ")
    assert table.wanted.text == "firm 2"
    table.filter_by("hall", "B")
    assert table.shown_count == 0
    assert table.wanted.narrows()
    with qtbot.waitSignal(table.refreshed):
        table.clear_filters()
    assert (table.shown_count, table.wanted.narrows()) == (30, False)


def test_the_same_wish_twice_asks_once(query: Firms) -> None:
    table = RecordTable(COLUMNS, query)
    table.look_for("firm")
    table.look_for("firm")
    assert len(query.asked) == 1


def test_the_selection_follows_its_record_when_rows_come_and_go(
    view: TableView[str, Firm], query: Firms
) -> None:
    view.select_id("id5")
    told: list[object] = []
    view.current_changed.connect(told.append)
    query.firms["new"] = Firm("A-000000a", "early")
    view.table.refresh()
    assert (view.current_id(), view.currentIndex().row()) == ("id5", 6)
    assert told == []


def test_several_selected_rows_stay_selected(view: TableView[str, Firm], query: Firms) -> None:
    view.select_id("id5")
    flags = QItemSelectionModel.SelectionFlag
    for row in (7, 9):
        view.selectionModel().select(view.table.index(row, 0), flags.Select | flags.Rows)
    del query.firms["id6"]
    view.table.refresh()
    assert view.selected_ids() == ["id5", "id7", "id9"]


def test_a_record_that_is_gone_leaves_the_selection(
    view: TableView[str, Firm], query: Firms
) -> None:
    view.select_id("id5")
    told: list[object] = []
    view.current_changed.connect(told.append)
    del query.firms["id5"]
    view.table.refresh()
    assert (told, view.current_id()) == ([None], None)


def test_a_row_deleted_behind_our_back_is_blank_and_not_a_failure(query: Firms) -> None:
    table = RecordTable(COLUMNS, query)
    table.refresh()
    del query.firms["id0"]
    assert table.shown_at(0, 0) == ""


def test_enter_opens_the_record_under_the_cursor(qtbot: QtBot, view: TableView[str, Firm]) -> None:
    view.select_id("id3")
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["id3"]


def test_arrows_move_the_cursor_and_tell_the_record(
    qtbot: QtBot, view: TableView[str, Firm]
) -> None:
    view.select_first()
    with qtbot.waitSignal(view.current_changed) as moved:
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert moved.args == ["id1"]


def test_space_and_the_head_tick_boxes(qtbot: QtBot, query: Firms) -> None:
    view = TableView(RecordTable((checkbox_column(), *COLUMNS), query), "boxes")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.table.refresh()
    view.show()
    view.select_id("id2")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.table.checked == {"id2"}
    row = view.visualRect(view.table.index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert view.table.checked == {"id0", "id2"}
    head = view.horizontalHeader().viewport()
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(26, 10))
    assert len(view.table.checked) == 30
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, pos=QPoint(26, 10))
    assert view.table.checked == frozenset()


def test_columns_that_were_hidden_and_moved_are_so_next_time(qtbot: QtBot, query: Firms) -> None:
    first = TableView(RecordTable(COLUMNS, query), "kept")
    qtbot.addWidget(first)
    first.show_column(2, shown=False)
    first.horizontalHeader().moveSection(1, 0)
    again = TableView(RecordTable(COLUMNS, query), "kept")
    qtbot.addWidget(again)
    assert again.isColumnHidden(2)
    assert again.horizontalHeader().visualIndex(1) == 0
    assert again.first_column == 1


def test_widths_follow_the_language_until_the_user_chooses_them(qtbot: QtBot, query: Firms) -> None:
    words = ["展位", "制造"]
    columns = (
        Column[Firm]("booth", lambda: words[0], lambda f: f.booth, width=40),
        Column[Firm]("kind", "Kind", lambda _: "", width=40, sample=lambda: words[1]),
        Column[Firm]("name", "Name", lambda f: f.name, stretch=True),
    )
    view = TableView(RecordTable(columns, query), "fits")
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    narrow = [view.columnWidth(0), view.columnWidth(1)]
    words[:] = ["Number of the booth", "Advanced manufacturing"]
    view.retell()
    wide = [view.columnWidth(0), view.columnWidth(1)]
    assert wide[0] > narrow[0] + 40
    assert wide[1] > narrow[1] + 40
    view.setColumnWidth(0, 90)
    words[:] = ["展位", "制造"]
    view.retell()
    assert [view.columnWidth(0), view.columnWidth(1)] == [90, wide[1]]


def test_the_columns_menu_shows_hides_and_sorts(view: TableView[str, Firm], query: Firms) -> None:
    menu = view.columns_menu()
    by_name = {action.text(): action for action in menu.actions()}
    by_name["Meetings"].trigger()
    assert view.isColumnHidden(2)
    assert not by_name["Name"].isEnabled()
    by_name["Columns as at first"].trigger()
    assert not view.isColumnHidden(2)
    order = by_name["Sort by"].menu()
    assert isinstance(order, QMenu)
    assert [action.text() for action in order.actions()] == ["Booth", "Name"]
    order.actions()[1].trigger()
    assert query.asked[-1].sort == "name"


def test_an_empty_list_says_what_will_live_here_and_an_empty_filter_offers_to_clear(
    qtbot: QtBot, query: Firms
) -> None:
    view = TableView(RecordTable(COLUMNS, query), "empty")
    qtbot.addWidget(view)
    first, filtered = EmptyState("Firms live here."), FilteredEmpty("None fits.", query.firms.keys)
    view.set_empty(first, filtered)
    view.show()
    view.table.refresh()
    assert (first.isVisible(), filtered.isVisible()) == (False, False)
    view.table.look_for("nobody")
    assert (first.isVisible(), filtered.isVisible()) == (False, True)
    query.firms.clear()
    view.table.clear_filters()
    assert (first.isVisible(), filtered.isVisible()) == (True, False)


def test_a_change_of_language_reads_the_heads_again(qtbot: QtBot, query: Firms) -> None:
    title = ["Booth"]
    column = Column[Firm]("booth", lambda: title[0], lambda f: f.booth)
    view = TableView(RecordTable((column,), query), "told")
    qtbot.addWidget(view)
    title[0] = "展位"
    with qtbot.waitSignal(view.table.headerDataChanged):
        view.retell()
    assert view.table.headerData(0, Qt.Orientation.Horizontal) == "展位"


def test_every_kind_of_cell_is_painted_and_read_out(qtbot: QtBot) -> None:
    kinds = (
        Column[Firm]("a", "a", lambda _: Mark.industry("newEnergy", "New energy")),
        Column[Firm]("b", "b", lambda _: Mark.badge_role("press", "Press")),
        Column[Firm]("c", "c", lambda _: Status("Late", "clock-alert", "warning")),
        Column[Firm]("d", "d", lambda _: 4200),
        Column[Firm]("e", "e", lambda _: "V-018846", look=Look.MONO),
        Column[Firm]("f", "f", lambda _: Share(8, 8), tooltip=lambda f: f"full: {f.name}"),
    )
    view = TableView(RecordTable(kinds, firms(2)), "kinds")
    qtbot.addWidget(view)
    view.resize(700, 120)
    view.table.refresh()
    view.select_first()
    view.show()
    painted = view.grab().toImage()
    seen = {painted.pixelColor(x, y).name() for x in range(700) for y in range(33, 65)}
    assert len(seen) > 20
    read = [view.table.data(view.table.index(0, n)) for n in range(len(kinds))]
    assert read == ["New energy", "Press", "Late", "4,200", "V-018846", "8/8"]
    tooltip = view.table.data(view.table.index(0, 5), Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "full: firm 0"
    assert words("plain") == "plain"


def test_the_row_under_the_cursor_is_ringed_only_while_the_keyboard_is_used(
    qtbot: QtBot, view: TableView[str, Firm]
) -> None:
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    row = view.visualRect(view.table.index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    edge = QPoint(300, view.rowViewportPosition(2) + view.horizontalHeader().height() + 1)
    focus = theme().color("focus").name()
    assert view.grab().toImage().pixelColor(edge).name() != focus
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.grab().toImage().pixelColor(edge).name() == focus


def test_a_row_from_elsewhere_is_shown_among_its_neighbours(qtbot: QtBot) -> None:
    many = TableView(RecordTable(COLUMNS, firms(200)), "test")
    qtbot.addWidget(many)
    many.resize(600, 400)
    many.table.refresh()
    many.show()
    many.select_id("id150")
    place = many.visualRect(many.table.index(150, 0))
    assert abs(place.center().y() - many.viewport().height() / 2) <= place.height()
    before = many.verticalScrollBar().value()
    many.select_id("id152")
    assert many.verticalScrollBar().value() == before  # in sight already: the list stays
