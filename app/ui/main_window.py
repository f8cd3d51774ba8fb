"""The window: frame around the workspaces, keys, history; wiring only.

::

    window = MainWindow(heading, workspaces, undo, languages, settings, clock)
    changes.happened.connect(window.refresh)
    window.go("today")
    window.show()
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.palette import Found
from app.ui.frame.commands import frame_commands, new_exhibitor
from app.ui.frame.header import Header
from app.ui.frame.keyboard import KeyboardMap
from app.ui.frame.sidebar import Sidebar
from app.ui.frame.status import StatusBar, is_inside
from app.ui.frame.workspaces import FairHeading, Group, Undo, Workspace
from app.ui.language import Languages, say
from app.ui.palette import Finder, PaletteDialog, RecordActions
from app.ui.palette.dialog import NothingFound
from app.ui.theme import Appearance, program_icon, theme, tokens
from app.ui.widgets.base import lay_out_again
from app.ui.widgets.focus import first_focusable, focus_ring
from app.ui.widgets.menus import Menu
from app.ui.widgets.page import Page, PageAction, PageCommand
from app.ui.widgets.strips import ErrorBar, WarningBar
from app.ui.widgets.toast import Notice, Toast

RAIL_BELOW = 1200  # a narrower window shows the sidebar as a rail
_HISTORY = 50
_PLACES = 8
_PALETTE_TOP = 120  # pixels from the top of the window

_COMMANDS = {
    "Ctrl+N": PageCommand.NEW,
    "Ctrl+I": PageCommand.IMPORT,
    "Ctrl+E": PageCommand.EXPORT,
    "Ctrl+P": PageCommand.PRINT,
}


class MainWindow(QMainWindow):
    """Knows workspaces only by their values; pages are made when first opened."""

    def __init__(
        self,
        heading: Callable[[], FairHeading],
        workspaces: Sequence[Workspace],
        undo: Undo,
        languages: Languages,
        settings: QSettings,
        clock: Callable[[], datetime],
        may_close: Callable[[], bool] = lambda: True,
        finder: Finder | None = None,
        record_actions: RecordActions = lambda _found: (),
    ) -> None:
        super().__init__()
        self._heading, self._undo, self._languages = heading, undo, languages
        self._settings, self._may_close = settings, may_close
        self._workspaces = {workspace.key: workspace for workspace in _ordered(workspaces)}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._history: list[str] = []
        self._finder: Finder = finder or NothingFound()
        self._record_actions = record_actions
        self._places: list[Found] = []
        self._wants_rail = False
        theme().choose(_remembered_appearance(settings))
        self.sidebar = Sidebar(heading, tuple(self._workspaces.values()))
        self.header = Header()
        self.status = StatusBar(heading, undo, clock)
        self.trouble, self.warning = ErrorBar(), WarningBar()
        self._stack = QStackedWidget()
        self._build()
        self._toast = Toast(self)
        self._bind_keys()
        self.sidebar.chosen.connect(self.go)
        self.status.safety_asked.connect(lambda: self.go("settings", "backups"))
        self.header.search.left.connect(self._leave_search)
        self.refresh()

    @property
    def fair_menu(self) -> Menu:
        """The switcher's menu, for whoever knows other fairs."""
        return self.sidebar.fair_menu

    @property
    def user_menu(self) -> Menu:
        """The menu of who sits here, for whoever knows roles."""
        return self.sidebar.user_menu

    @property
    def current(self) -> str:
        """The key of the workspace in sight."""
        return self._current

    def page(self, key: str) -> Page:
        """The page of a workspace, made at the first call."""
        made = self._pages.get(key)
        if made is None:
            made = self._workspaces[key].make_page()
            self._pages[key] = made
            self._stack.addWidget(made)
            made.went.connect(self.go)
            made.said.connect(self.toast)
            made.heading_changed.connect(lambda: self._heading_changed(key))
        return made

    def go(self, key: str, target: object = None) -> None:
        """Open a workspace, on this record where a target is given."""
        if key not in self._workspaces:
            return
        if self._current and key != self._current:
            self._history = [*self._history[-_HISTORY:], self._current]
        self._show(key)
        if target is not None:
            self.page(key).open_target(target)

    def go_back(self) -> None:
        """Return to the workspace before."""
        if self._history:
            self._show(self._history.pop())

    def toast(self, notice: Notice) -> None:
        """Say shortly what happened."""
        self._toast.say(notice)

    def saved(self, at: datetime) -> None:
        """Say when the last change reached the file."""
        self.status.saved(at)

    def refresh(self, _change: object = None) -> None:
        """Read counts, heading and what can be undone again; a slot of ``Changes.happened``."""
        self.setWindowTitle(self.tr("{fair} – FairDesk").format(fair=self._heading().short_name))
        self.sidebar.refresh()
        self.header.refresh()
        self.status.refresh()

    def run(self, command: PageCommand) -> None:
        """Do what this key means in the workspace in sight."""
        for action in self.page_actions():
            if action.command is command and not say(action.why_not):
                action.run()
                return

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
            QTimer.singleShot(0, self, self._lay_out_page)  # once all have their words

    def _lay_out_page(self) -> None:
        """The parts of the page in sight that are hidden; the other pages see to it when shown."""
        if (page := self._stack.currentWidget()) is not None:
            lay_out_again(page)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focus_ring().watch(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_sidebar()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._settings.setValue("window/geometry", self.saveGeometry())
        super().closeEvent(event)

    def toggle_rail(self) -> None:
        """Narrow the sidebar, or widen it where there is room."""
        self._wants_rail = not self.sidebar.is_rail
        self._arrange_sidebar()

    def choose_language(self) -> None:
        """Chinese becomes English and English Chinese."""
        self._languages.choose_other()

    def toggle_appearance(self) -> None:
        """Light becomes dark and dark light, and stays so."""
        other = Appearance.LIGHT if theme().is_dark else Appearance.DARK
        theme().choose(other)
        self._settings.setValue("appearance", other.value)

    def show_keyboard_map(self) -> KeyboardMap:
        """Every key, as a dialog."""
        shown = KeyboardMap([say(w.title) for w in self._numbered()], self)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.open()
        return shown

    def show_palette(self) -> PaletteDialog:
        """One field over everything: records, workspaces, actions."""
        shown = PaletteDialog(
            self._finder,
            frame_commands(self),
            tuple(self._places),
            self._record_actions,
            self._opened,
            self,
            new_exhibitor(self),
        )
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.went.connect(self.go)
        shown.move(self.mapToGlobal(QPoint((self.width() - shown.width()) // 2, _PALETTE_TOP)))
        shown.open()
        return shown

    def _opened(self, found: Found) -> None:
        """Remember the places that the palette led to, the newest first."""
        others = [one for one in self._places if one.id != found.id]
        self._places = [found, *others][:_PLACES]

    @property
    def workspaces(self) -> list[Workspace]:
        """The workspaces in their order, Settings last."""
        return list(self._workspaces.values())

    def page_actions(self) -> Sequence[PageAction]:
        """What can be done in the workspace in sight."""
        return self.page(self._current).all_actions() if self._current else ()

    def next_region(self) -> None:
        """F6."""
        self._go_region(1)

    def previous_region(self) -> None:
        """Shift+F6."""
        self._go_region(-1)

    def _show(self, key: str) -> None:
        page = self.page(key)
        self._current = key
        self._stack.setCurrentWidget(page)
        self.sidebar.show_chosen(key)
        self.header.show_page(page)
        for part in (self.header, self.status):
            part.setVisible(not page.fills_window())
        self._arrange_sidebar()
        page.entered()
        page.focus_body()

    def _heading_changed(self, key: str) -> None:
        if key == self._current:
            self.header.refresh()

    def _build(self) -> None:
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        down = QVBoxLayout()
        down.setSpacing(0)
        for part in (self.header, self.trouble, self.warning, self._stack, self.status):
            down.addWidget(part, 1 if part is self._stack else 0)
        across.addWidget(self.sidebar)
        across.addLayout(down, 1)
        self.setCentralWidget(whole)
        self.setWindowIcon(program_icon())
        least, usual = tokens().window_least, tokens().window_usual
        self.setMinimumSize(least.width, least.height)
        self.resize(usual.width, usual.height)
        stored = self._settings.value("window/geometry")
        if isinstance(stored, QByteArray):
            self.restoreGeometry(stored)

    def _bind_keys(self) -> None:
        def bind(keys: str, run: Callable[[], object]) -> None:
            QShortcut(QKeySequence(keys), self, run)

        for number, workspace in enumerate(self._numbered()[:9], 1):
            bind(f"Ctrl+{number}", partial(self.go, workspace.key))
        bind("Ctrl+0", self._go_settings)
        bind("Ctrl+,", self._go_settings)
        bind("Alt+Left", self.go_back)
        bind("F6", self.next_region)
        bind("Shift+F6", self.previous_region)
        bind("Ctrl+B", self.toggle_rail)
        bind("Ctrl+Shift+L", self.choose_language)
        bind("Ctrl+Shift+D", self.toggle_appearance)
        bind("Ctrl+/", self.show_keyboard_map)
        bind("Ctrl+K", self.show_palette)
        bind("Ctrl+F", self._focus_search)
        bind("Ctrl+Z", self._undo.undo)
        bind("Ctrl+Shift+Z", self._undo.redo)
        for keys, command in _COMMANDS.items():
            bind(keys, partial(self.run, command))

    def _numbered(self) -> list[Workspace]:
        return [w for w in self._workspaces.values() if w.group is not Group.SETTINGS]

    def _go_settings(self) -> None:
        for workspace in self._workspaces.values():
            if workspace.group is Group.SETTINGS:
                self.go(workspace.key)
                return

    def _focus_search(self) -> None:
        if self.header.search.isVisible():
            self.header.search.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.header.search.line.selectAll()

    def _leave_search(self) -> None:
        if self._current:
            self.page(self._current).focus_body()

    def _arrange_sidebar(self) -> None:
        alone = bool(self._current) and self.page(self._current).fills_window()
        rail = self._wants_rail or alone or self.width() < RAIL_BELOW
        if rail is not self.sidebar.is_rail:
            self.sidebar.set_rail(rail=rail)

    def _go_region(self, step: int) -> None:
        body = self.page(self._current).regions() if self._current else ()
        regions: list[QWidget] = [self.sidebar, self.header, *body, self.status]
        focused = QApplication.focusWidget()
        here = next((n for n, part in enumerate(regions) if is_inside(focused, part)), 0)
        for turn in range(1, len(regions) + 1):
            region = regions[(here + step * turn) % len(regions)]
            if region.isVisible() and self._enter(region):
                return

    def _enter(self, region: QWidget) -> bool:
        if region is self.sidebar:
            self.sidebar.focus_current()
            return True
        first = first_focusable(region)
        if first is None:
            return False
        first.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _ordered(workspaces: Sequence[Workspace]) -> list[Workspace]:
    return sorted(workspaces, key=lambda workspace: workspace.group.value)


def _remembered_appearance(settings: QSettings) -> Appearance:
    try:
        return Appearance(str(settings.value("appearance", Appearance.SYSTEM.value)))
    except ValueError:
        return Appearance.SYSTEM
