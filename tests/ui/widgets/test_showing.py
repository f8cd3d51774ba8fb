"""Buttons, tags, meters, strips, toasts: what they show, and that they speak both languages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui.theme import Appearance, theme
from app.ui.widgets import (
    Bar,
    BarChart,
    CheckBox,
    DetailPane,
    ElidedLabel,
    ErrorBar,
    FlowLayout,
    IconButton,
    InlineStrip,
    KeyHint,
    Label,
    LinkButton,
    Menu,
    MeterBar,
    Notice,
    PrimaryButton,
    Progress,
    SecondaryButton,
    SectionBar,
    SectionHeader,
    SkeletonRows,
    Sparkline,
    StatusTag,
    Tag,
    Toast,
    key_words,
)
from app.ui.widgets.focus import FocusRing

WORDS = ["Save"]


def told() -> str:
    return WORDS[0]


@pytest.fixture
def chinese() -> Callable[[QWidget], None]:
    """Makes a widget read its words again in Chinese."""

    def switch(widget: QWidget) -> None:
        WORDS[0] = "保存"
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))
        WORDS[0] = "Save"

    return switch


def test_words_are_read_again_when_the_language_changes(
    qtbot: QtBot, chinese: Callable[[QWidget], None]
) -> None:
    button, label, link = PrimaryButton(told, "check"), Label(told), LinkButton(told)
    icon, tag, box = IconButton("x", told), Tag(told), CheckBox(told)
    for widget in (button, label, link, icon, tag, box):
        qtbot.addWidget(widget)
        chinese(widget)
    assert (button.text(), button.accessibleName()) == ("保存", "保存")
    assert (label.text(), link.text(), box.text()) == ("保存", "保存", "保存")
    assert (icon.toolTip(), icon.accessibleName(), tag.accessibleName()) == (
        "保存",
        "保存",
        "保存",
    )


def test_a_button_is_pressed_by_space_and_calls_without_arguments(qtbot: QtBot) -> None:
    pressed: list[str] = []
    button = SecondaryButton("Import", on_click=lambda: pressed.append("yes"))
    qtbot.addWidget(button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == ["yes"]


def test_a_button_grows_with_its_words_so_that_english_is_not_cut(qtbot: QtBot) -> None:
    button = PrimaryButton("新建", "plus")
    qtbot.addWidget(button)
    narrow = button.sizeHint().width()
    button.tell("New exhibitor", "plus")
    assert button.sizeHint().width() > narrow + 30
    button.show_badge("3")
    assert button.sizeHint().width() > narrow + 50


def test_a_button_shows_other_colours_in_the_dark(qtbot: QtBot) -> None:
    button = PrimaryButton("New")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    seen = [button.grab().toImage().pixelColor(4, 14).name()]
    theme().choose(Appearance.DARK)
    seen.append(button.grab().toImage().pixelColor(4, 14).name())
    theme().choose(Appearance.LIGHT)
    assert seen == ["#0e629e", "#5bafe6"]


def test_names_are_shown_as_they_are_and_never_as_markup(qtbot: QtBot) -> None:
    label = Label("<b>Example</b> & Co")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_word_that_is_cut_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long name of a very small company")
    qtbot.addWidget(label)
    label.show()
    label.resize(60, 20)
    assert label.toolTip() == "A very long name of a very small company"
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_state_has_an_icon_beside_its_colour(qtbot: QtBot) -> None:
    plain, state = Tag("Printed"), StatusTag("Printed", "success")
    for tag in (plain, state):
        qtbot.addWidget(tag)
    assert state.sizeHint().width() > plain.sizeHint().width()


def inked(picture: QImage, color: str) -> int:
    """How many pixels have exactly this colour."""
    return sum(
        picture.pixelColor(x, y).name() == color
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_a_meter_is_filled_in_proportion(qtbot: QtBot) -> None:
    meter = MeterBar()
    qtbot.addWidget(meter)
    meter.resize(100, 4)
    accent = theme().color("accent").name()
    meter.show_share(1, 4)
    quarter = inked(meter.grab().toImage(), accent)
    meter.show_share(2, 4)
    half = inked(meter.grab().toImage(), accent)
    assert half - quarter == pytest.approx(25 * 4, abs=4)
    meter.show_share(3, 0)
    assert inked(meter.grab().toImage(), accent) == 0


def test_bars_stand_on_zero_in_proportion_to_their_values(qtbot: QtBot) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.resize(300, 136)
    chart.show_bars([Bar("8", 50), Bar("9", 100, "now"), Bar("10", 0, "forecast")])
    low, high, none = chart.bar_boxes()
    assert (low.height() * 2, none.height()) == (high.height(), 0)
    assert low.bottom() == high.bottom()
    assert "9 100" in chart.accessibleDescription()
    chart.grab()


def test_a_sparkline_needs_two_points(qtbot: QtBot) -> None:
    line = Sparkline()
    qtbot.addWidget(line)
    accent = theme().color("accent").name()
    line.show_values([3])
    assert inked(line.grab().toImage(), accent) == 0
    line.show_values([3, 5, 4])
    assert inked(line.grab().toImage(), accent) > 0


def test_long_work_says_how_far_it_is_and_can_be_cancelled(qtbot: QtBot) -> None:
    strip = InlineStrip("Scheduling", "Use the best so far", lambda: None)
    qtbot.addWidget(strip)
    strip.begin()
    strip.show_progress(Progress(148, 156, "148 placed", 12))
    shown = [label.text() for label in strip.findChildren(Label)]
    assert shown == ["Scheduling", "148 / 156", "12 s left", "148 placed"]
    strip.show_progress(Progress(150, 156, "150 placed", 130))
    assert "2 min left" in [label.text() for label in strip.findChildren(Label)]
    with qtbot.waitSignal(strip.cancelled):
        strip.findChildren(SecondaryButton)[-1].click()
    strip.end()
    assert strip.isHidden()


def test_an_error_stays_where_it_happened_until_its_one_action(qtbot: QtBot) -> None:
    done: list[str] = []
    bar = ErrorBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.tell("No backup was written.", "Try again", lambda: done.append("again"))
    assert (bar.isHidden(), bar.words()) == (False, "No backup was written.")
    bar.findChildren(SecondaryButton)[0].click()
    assert (bar.isHidden(), done) == (True, ["again"])


def test_a_toast_offers_one_way_back_and_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast = Toast(window)
    done: list[str] = []
    toast.say(Notice("7 badges printed", "Undo", lambda: done.append("undone")))
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    window.resize(700, 500)
    assert window.rect().contains(toast.geometry())
    toast.findChildren(LinkButton)[0].click()
    assert (toast.isVisible(), done) == (False, ["undone"])
    toast.say(Notice("Saved"))
    assert not toast.findChildren(LinkButton)[0].isVisible()
    with qtbot.waitSignal(toast._timer.timeout, timeout=0, raising=False):
        toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_chips_go_on_in_the_next_line_when_the_place_is_narrow(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=8, line_gap=8)
    for word in ("one", "two", "three", "four"):
        flow.addWidget(Tag(word))
    wide, narrow = flow.heightForWidth(1000), flow.heightForWidth(90)
    assert (wide, narrow > wide) == (20, True)
    flow.setGeometry(QRect(0, 0, 90, 200))
    assert all(tag.geometry().right() <= 90 for tag in box.findChildren(Tag))


def test_a_detail_pane_shows_a_record_its_parts_and_nothing(qtbot: QtBot) -> None:
    pane = DetailPane("Choose an exhibitor.")
    qtbot.addWidget(pane)
    pane.resize(400, 600)
    pane.show()
    overview, people = Label("Overview body"), Label("People body")
    pane.add_tab("overview", "Overview", overview)
    pane.add_tab("people", "People 3", people)
    assert not overview.isVisible()
    pane.show_record("Simulated Sensing", "Suzhou", [Tag("B-07")])
    assert (overview.isVisible(), people.isVisible()) == (True, False)
    pane.tabs.choose("people")
    assert (overview.isVisible(), people.isVisible()) == (False, True)
    assert pane.accessibleName() == "Simulated Sensing"
    with qtbot.waitSignal(pane.escaped):
        QTest.keyClick(pane, Qt.Key.Key_Escape)
    pane.show_nothing()
    assert not people.isVisible()


def test_section_headings_carry_counts_and_links(qtbot: QtBot) -> None:
    gone: list[str] = []
    small = SectionHeader("Offers", "3", ("All", lambda: gone.append("all")))
    bar = SectionBar("To do", "4", badge_tone="danger")
    for widget in (small, bar):
        qtbot.addWidget(widget)
    small.findChildren(LinkButton)[0].click()
    bar.tell_count("")
    assert (gone, bar.findChildren(Tag)[0].isHidden()) == (["all"], True)


def test_a_menu_is_tinted_under_the_cursor_and_ticks_what_is_chosen(qtbot: QtBot) -> None:
    menu = Menu()
    qtbot.addWidget(menu)
    plain, chosen, off = (menu.addAction(words) for words in ("Plain", "Chosen", "Off"))
    chosen.setCheckable(True)
    chosen.setChecked(True)
    off.setEnabled(False)
    menu.addSeparator()
    more = Menu(menu)
    more.setTitle("More")
    menu.addMenu(more)
    menu.popup(QPoint(10, 10))
    menu.setActiveAction(plain)
    picture = menu.grab().toImage()
    hover, accent = theme().color("hover").name(), theme().color("accentText").name()
    line = menu.actionGeometry(plain)
    assert picture.pixelColor(line.right() - 4, line.center().y()).name() == hover
    tick = menu.actionGeometry(chosen)
    assert inked(picture.copy(tick.left(), tick.top(), 30, tick.height()), accent) > 0
    menu.close()


def test_keys_are_written_as_in_the_design(qtbot: QtBot) -> None:
    assert (key_words("Ctrl+Z"), key_words("F6")) == ("Ctrl Z", "F6")
    hint = KeyHint("Ctrl+Z")
    qtbot.addWidget(hint)
    assert hint.accessibleName() == "Ctrl Z"


def test_skeleton_rows_keep_the_rhythm_of_the_table(qtbot: QtBot) -> None:
    rows = SkeletonRows()
    qtbot.addWidget(rows)
    rows.resize(300, 96)
    picture = rows.grab().toImage()
    line = theme().color("border").name()
    assert [y for y in range(96) if picture.pixelColor(2, y).name() == line] == [31, 63, 95]


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    """A ring of the test's own: the program's remembers what the tests before did last."""
    made = FocusRing(qapp)
    yield made
    delete(made)


def test_the_focus_ring_lies_outside_the_control_that_tab_reached(
    qtbot: QtBot, ring: FocusRing
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, second = SecondaryButton("One"), SecondaryButton("Two")
    row.addWidget(first)
    row.addWidget(second)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ring.around is second
    assert ring.box().contains(second.geometry().adjusted(-3, -3, 3, 3))
    second.hide()
    assert ring.around is not second


def test_a_control_of_qt_has_the_ring_too(qtbot: QtBot, ring: FocusRing) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = QPushButton("Plain")
    column.addWidget(button)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert ring.around is button
    button.clearFocus()
    assert ring.box().isEmpty()
