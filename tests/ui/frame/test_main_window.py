"""The frame around the workspaces: keys, history, undo, language, and the narrow window."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame import FairHeading, Group, Workspace
from app.ui.frame.header import Header
from app.ui.language import Languages
from app.ui.main_window import MainWindow
from app.ui.palette import PaletteDialog
from app.ui.theme import theme
from app.ui.widgets import (
    KeyHint,
    Label,
    ListDetail,
    Notice,
    Page,
    PageAction,
    PageCommand,
    Place,
    PrimaryButton,
    SecondaryButton,
    Tag,
    Toolbar,
)

NOW = datetime(2018, 11, 28, 10, 42, 6, tzinfo=UTC)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class SomePage(Page):
    """A page that writes down what happened to it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.log: list[object] = []
        self.why_not = ""
        self.list, self.record = QWidget(), QWidget()
        for part in (self.list, self.record):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.split = ListDetail(self.list, self.record, name)
        self.set_toolbar(Toolbar())
        self.set_body(self.split)

    def title(self) -> str:
        return self.name

    def count_text(self) -> str:
        return "176"

    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("Import", None, lambda: self.log.append("import"), PageCommand.IMPORT),
            PageAction(
                "New", "plus", lambda: self.log.append("new"), PageCommand.NEW, Place.PRIMARY,
                self.why_not,
            ),
            PageAction(
                "Export", None, lambda: self.log.append("export"), PageCommand.EXPORT, Place.HIDDEN
            ),
        )  # fmt: skip

    def search_hint(self) -> str:
        return "Search" if self.name == "Exhibitors" else ""

    def search(self, text: str) -> None:
        self.log.append(("search", text))

    def regions(self) -> Sequence[QWidget]:
        return (self.list, self.record)

    def entered(self) -> None:
        self.log.append("entered")

    def open_target(self, target: object) -> None:
        self.log.append(("target", target))


@dataclass(slots=True)
class Steps:
    """Two steps that can be taken back."""

    done: list[str] = field(default_factory=lambda: ["Move A × B", "Rename C"])
    undone: list[str] = field(default_factory=list)

    def undo(self) -> None:
        if self.done:
            self.undone.append(self.done.pop())

    def redo(self) -> None:
        if self.undone:
            self.done.append(self.undone.pop())

    def undo_name(self) -> str:
        return self.done[-1] if self.done else ""

    def redo_name(self) -> str:
        return self.undone[-1] if self.undone else ""


@dataclass(slots=True)
class Made:
    """A window with what it was given."""

    window: MainWindow
    steps: Steps
    languages: Languages
    pages: list[str]
    heading: list[FairHeading]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        QTest.keyClick(self.window, key, modifiers)

    def page(self, key: str) -> SomePage:
        page = self.window.page(key)
        assert isinstance(page, SomePage)
        return page


@pytest.fixture
def made(qtbot: QtBot, own_settings: QSettings) -> Made:
    pages: list[str] = []
    steps = Steps()
    languages = Languages(own_settings)
    heading = [
        FairHeading("YRD Tech Expo", "28–30 Nov 2018", "Jiading", is_sample=True, user="Lin")
    ]

    def workspace(key: str, group: Group, count: int | None = None) -> Workspace:
        def make() -> SomePage:
            pages.append(key)
            return SomePage(key.capitalize())

        return Workspace(key, group, "store", key.capitalize(), make, lambda: count)

    window = MainWindow(
        lambda: heading[0],
        (
            workspace("settings", Group.SETTINGS),
            workspace("badges", Group.ON_SITE, 7),
            workspace("exhibitors", Group.WORK, 176),
            workspace("today", Group.TOP),
        ),
        steps,
        languages,
        own_settings,
        lambda: NOW,
    )
    qtbot.addWidget(window)
    window.go("today")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Made(window, steps, languages, pages, heading)


def shown_words(window: MainWindow, part: QWidget) -> list[str]:
    assert window.isVisible()
    return [label.text() for label in part.findChildren(Label) if label.isVisible()]


def test_a_page_is_made_when_it_is_first_opened_and_then_kept(made: Made) -> None:
    assert made.pages == ["today"]
    made.window.go("exhibitors")
    made.window.go("today")
    made.window.go("exhibitors")
    assert made.pages == ["today", "exhibitors"]


def test_workspaces_stand_in_the_order_of_the_day_and_settings_at_the_foot(made: Made) -> None:
    items = made.window.sidebar.items
    assert [item.key for item in items] == ["today", "exhibitors", "badges", "settings"]
    assert [item.accessibleName() for item in items][1] == "Exhibitors 176"


def test_numbers_open_workspaces_and_zero_opens_settings(made: Made) -> None:
    made.press(Qt.Key.Key_3)
    assert made.window.current == "badges"
    made.press(Qt.Key.Key_0)
    assert made.window.current == "settings"
    made.press(Qt.Key.Key_1)
    made.press(Qt.Key.Key_Comma)
    assert made.window.current == "settings"
    assert [item.isChecked() for item in made.window.sidebar.items] == [False, False, False, True]


def test_a_link_opens_another_workspace_on_its_record_and_alt_left_goes_back(made: Made) -> None:
    made.window.page("today").went.emit("exhibitors", "b-07")
    assert made.window.current == "exhibitors"
    assert made.page("exhibitors").log == ["entered", ("target", "b-07")]
    made.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert made.window.current == "today"
    made.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert made.window.current == "today"


def test_a_link_to_a_workspace_that_is_not_there_leads_nowhere(made: Made) -> None:
    made.window.go("outcomes")
    assert made.window.current == "today"


def test_the_header_says_what_is_shown_and_offers_its_actions(made: Made) -> None:
    made.window.go("exhibitors")
    header = made.window.header
    assert shown_words(made.window, header) == ["Exhibitors", "176"]
    assert header.search.isVisible()
    primary = header.findChildren(PrimaryButton)
    assert [button.text() for button in primary if button.isVisible()] == ["New"]
    secondary = header.findChildren(SecondaryButton)
    assert [button.text() for button in secondary if button.isVisible()] == ["Import"]
    made.window.go("badges")
    assert not header.search.isVisible()


def test_keys_do_what_they_mean_in_the_workspace_in_sight(made: Made) -> None:
    page = made.page("today")
    page.log.clear()
    for key in (Qt.Key.Key_N, Qt.Key.Key_I, Qt.Key.Key_E, Qt.Key.Key_P):
        made.press(key)
    assert page.log == ["new", "import", "export"]


def test_an_action_that_cannot_be_done_now_says_why_and_its_key_does_nothing(made: Made) -> None:
    page = made.page("today")
    page.why_not = "The fair is over."
    page.heading_changed.emit()
    page.log.clear()
    made.press(Qt.Key.Key_N)
    shown = (b for b in made.window.header.findChildren(PrimaryButton) if b.isVisible())
    button = next(shown)
    assert (page.log, button.isEnabled(), button.toolTip()) == ([], False, "The fair is over.")


def test_control_f_types_into_the_search_and_enter_returns_to_the_list(
    qtbot: QtBot, made: Made
) -> None:
    made.window.go("exhibitors")
    made.press(Qt.Key.Key_F)
    line = made.window.header.search.line
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "nz")
    QTest.keyClick(line, Qt.Key.Key_Return)
    page = made.page("exhibitors")
    assert page.log == ["entered", ("search", "nz")]
    assert page.list.hasFocus()


def test_control_k_opens_the_palette_with_every_workspace_and_action(made: Made) -> None:
    made.window.go("exhibitors")
    made.press(Qt.Key.Key_K)
    palette = made.window.findChild(PaletteDialog)
    assert isinstance(palette, PaletteDialog)
    palette.field.setText(">")
    titles = [line.title for line in palette.lines.lines if not line.is_heading]
    assert {"Go to Exhibitors", "Switch the language", "Show the keyboard map"} <= set(titles)
    palette.field.setText(">Go to Settings")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert made.window.current == "settings"


def test_enter_on_nothing_found_begins_an_exhibitor_from_anywhere(made: Made) -> None:
    made.window.go("today")
    made.press(Qt.Key.Key_K)
    palette = made.window.findChild(PaletteDialog)
    assert isinstance(palette, PaletteDialog)
    palette.field.setText("qqqq")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert made.window.current == "exhibitors"
    assert made.page("exhibitors").log[-1] == "new"


def test_undo_is_named_on_the_status_bar_and_redo_follows(made: Made) -> None:
    button = made.window.status.undo_button
    assert (button.isVisible(), button.toolTip()) == (True, "Rename C")
    made.press(Qt.Key.Key_Z)
    made.window.refresh()
    assert (made.steps.undone, button.toolTip()) == (["Rename C"], "Move A × B")
    button.click()
    made.window.refresh()
    assert not button.isVisible()
    QTest.keyClick(made.window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert made.steps.done == ["Move A × B"]


def test_the_status_bar_tells_saved_time_date_and_that_data_is_a_sample(made: Made) -> None:
    made.window.saved(NOW)
    status = made.window.status
    assert "Saved 10:42:06" in shown_words(made.window, status)
    assert shown_words(made.window, status)[-2:] == ["Wed 28 Nov", "10:42"]
    assert [tag.isVisible() for tag in status.findChildren(Tag)] == [True]
    made.heading[0] = FairHeading("Real", "", "")
    made.window.refresh()
    assert [tag.isVisible() for tag in status.findChildren(Tag)] == [False]
    assert made.window.windowTitle() == "Real – FairDesk"


def test_the_language_changes_while_the_window_is_open_and_is_remembered(
    qtbot: QtBot, made: Made, own_settings: QSettings
) -> None:
    made.languages.start()
    first = made.languages.current
    with qtbot.waitSignal(made.languages.changed):
        QTest.keyClick(made.window, Qt.Key.Key_L, CTRL | SHIFT)
    if made.languages.current.value != "zh_CN":
        QTest.keyClick(made.window, Qt.Key.Key_L, CTRL | SHIFT)
    made.window.saved(NOW)
    qtbot.waitUntil(lambda: "已保存 10:42:06" in shown_words(made.window, made.window.status))
    assert shown_words(made.window, made.window.status)[-2:] == ["11 月 28 日 周三", "10:42"]
    assert Languages(own_settings).current.value == "zh_CN"
    made.languages.choose(type(first).ENGLISH)
    qtbot.waitUntil(lambda: "Saved 10:42:06" in shown_words(made.window, made.window.status))


def test_light_and_dark_change_by_key_and_are_remembered(
    made: Made, own_settings: QSettings
) -> None:
    QTest.keyClick(made.window, Qt.Key.Key_D, CTRL | SHIFT)
    assert (theme().is_dark, own_settings.value("appearance")) == (True, "dark")
    QTest.keyClick(made.window, Qt.Key.Key_D, CTRL | SHIFT)
    assert (theme().is_dark, own_settings.value("appearance")) == (False, "light")


def test_the_sidebar_is_a_rail_in_a_narrow_window_and_on_demand(made: Made) -> None:
    sidebar = made.window.sidebar
    assert (sidebar.is_rail, sidebar.width()) == (False, theme().size("sidebar"))
    made.press(Qt.Key.Key_B)
    assert (sidebar.is_rail, sidebar.width()) == (True, theme().size("sidebarRail"))
    made.press(Qt.Key.Key_B)
    made.window.resize(1150, 720)
    assert sidebar.is_rail
    assert sidebar.items[1].toolTip() == "Exhibitors"
    made.window.resize(1440, 900)
    assert not sidebar.is_rail


def test_the_window_cannot_be_smaller_than_the_design_says(made: Made) -> None:
    assert made.window.minimumSize().toTuple() == (1120, 700)


def test_f6_goes_through_the_regions_and_shift_f6_back(qtbot: QtBot, made: Made) -> None:
    made.window.go("exhibitors")
    page = made.page("exhibitors")
    qtbot.waitUntil(page.list.hasFocus)
    made.press(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert page.record.hasFocus()
    made.press(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert made.window.status.undo_button.hasFocus()
    made.press(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert made.window.sidebar.items[1].hasFocus()
    made.press(Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert isinstance(made.window.header, Header)
    assert made.window.header.isAncestorOf(focused)
    made.press(Qt.Key.Key_F6, SHIFT)
    assert made.window.sidebar.items[1].hasFocus()


def test_arrows_go_through_the_sidebar_and_space_opens(made: Made) -> None:
    first = made.window.sidebar.items[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    second = made.window.sidebar.items[1]
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert made.window.current == "exhibitors"


def test_the_keyboard_map_lists_every_workspace_and_closes_on_escape(
    qtbot: QtBot, made: Made
) -> None:
    shown = made.window.show_keyboard_map()
    words = [label.text() for label in shown.findChildren(Label)]
    assert words[1:4] == ["Today", "Exhibitors", "Badges"]
    keys = [hint.accessibleName() for hint in shown.findChildren(KeyHint)]
    assert {"Ctrl 1", "Ctrl Shift L", "F6", "Ctrl /"} <= set(keys)
    assert len(keys) == len(set(keys))
    with qtbot.waitSignal(shown.finished):
        QTest.keyClick(shown, Qt.Key.Key_Escape)


def test_a_page_says_what_happened_in_a_toast(made: Made) -> None:
    done: list[str] = []
    made.window.page("today").said.emit(Notice("Moved", "Undo", lambda: done.append("undo")))
    words = [label.text() for label in made.window._toast.findChildren(Label)]
    assert (made.window._toast.isVisible(), words) == (True, ["Moved"])


def test_a_window_that_may_not_close_stays(qtbot: QtBot, own_settings: QSettings) -> None:
    answers = [False, True]
    window = MainWindow(
        lambda: FairHeading("Fair", "", ""),
        (),
        Steps(),
        Languages(own_settings),
        own_settings,
        lambda: NOW,
        lambda: answers.pop(0),
    )
    qtbot.addWidget(window)
    window.show()
    assert (window.close(), window.isVisible()) == (False, True)
    assert (window.close(), window.isVisible()) == (True, False)
    assert own_settings.contains("window/geometry")


def test_in_a_narrow_window_the_record_slides_over_the_list(made: Made) -> None:
    made.window.go("exhibitors")
    page = made.page("exhibitors")
    assert (page.split.is_drawer, page.record.isVisible()) == (False, True)
    wide = page.list.width()
    made.window.resize(1240, 720)
    assert (page.split.is_drawer, page.record.isVisible()) == (True, False)
    page.split.focus_detail()
    assert (page.record.isVisible(), page.record.window()) == (True, made.window)
    assert page.list.width() > wide - 200
    QTest.keyClick(page.record, Qt.Key.Key_Escape)
    assert (page.record.isVisible(), page.list.hasFocus()) == (False, True)
    made.window.resize(1440, 900)
    assert (page.split.is_drawer, page.record.isVisible()) == (False, True)


def test_the_border_between_list_and_record_is_remembered(qtbot: QtBot) -> None:
    for width in (384, 460):
        split = ListDetail(QWidget(), QWidget(), "kept")
        qtbot.addWidget(split)
        split.resize(1400, 600)
        split.show()
        assert abs(split._splitter.sizes()[1] - width) <= 2
        split._splitter.setSizes([1400 - 461, 460])
        split._splitter.splitterMoved.emit(939, 1)
        split.close()
