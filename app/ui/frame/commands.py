"""The commands of the frame: workspaces, the actions of the page in sight, language and look."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from app.ui.commands import Command
from app.ui.frame.workspaces import Group, Workspace
from app.ui.language import say, translate
from app.ui.widgets.page import PageAction, PageCommand

_KEYS = {
    PageCommand.NEW: "Ctrl+N",
    PageCommand.IMPORT: "Ctrl+I",
    PageCommand.EXPORT: "Ctrl+E",
    PageCommand.PRINT: "Ctrl+P",
}


class Window(Protocol):
    """What the commands need of the window."""

    @property
    def workspaces(self) -> Sequence[Workspace]: ...
    def page_actions(self) -> Sequence[PageAction]: ...
    def go(self, key: str, target: object = None) -> None: ...
    def run(self, command: PageCommand) -> None: ...
    def choose_language(self) -> None: ...
    def toggle_appearance(self) -> None: ...
    def toggle_rail(self) -> None: ...
    def show_keyboard_map(self) -> object: ...


def frame_commands(window: Window) -> list[Command]:
    """The page's own actions first, then the workspaces, then the rest."""
    return [*_of_page(window), *_workspaces(window), *_of_frame(window)]


def new_exhibitor(window: Window) -> Command | None:
    """What Enter does where nothing is found; None for whom the exhibitors are not there."""
    if all(workspace.key != "exhibitors" for workspace in window.workspaces):
        return None

    def begin() -> None:
        window.go("exhibitors")
        window.run(PageCommand.NEW)

    return Command(
        "exhibitors.new", lambda: translate("palette", "New exhibitor"), "plus", begin, "Enter"
    )


def _of_page(window: Window) -> list[Command]:
    return [
        Command(
            f"page.{number}",
            action.text,
            action.icon or "chevron-right",
            action.run,
            _KEYS[action.command] if action.command else "",
        )
        for number, action in enumerate(window.page_actions())
        if not say(action.why_not)
    ]


def _workspaces(window: Window) -> list[Command]:
    made = []
    number = 0
    for workspace in window.workspaces:
        if workspace.group is Group.SETTINGS:
            keys = "Ctrl+0"
        else:
            number += 1
            keys = f"Ctrl+{number}" if number <= 9 else ""
        made.append(_go(window.go, workspace, keys))
    return made


def _go(go: Callable[[str], None], workspace: Workspace, keys: str) -> Command:
    def words() -> str:
        return translate("palette", "Go to {workspace}").format(workspace=say(workspace.title))

    return Command(f"go.{workspace.key}", words, workspace.icon, partial(go, workspace.key), keys)


def _of_frame(window: Window) -> list[Command]:
    return [
        Command(
            "language",
            lambda: translate("palette", "Switch the language"),
            "languages",
            window.choose_language,
            "Ctrl+Shift+L",
        ),
        Command(
            "appearance",
            lambda: translate("palette", "Switch between light and dark"),
            "moon",
            window.toggle_appearance,
            "Ctrl+Shift+D",
        ),
        Command(
            "rail",
            lambda: translate("palette", "Narrow the sidebar, or widen it"),
            "panel-left",
            window.toggle_rail,
            "Ctrl+B",
        ),
        Command(
            "keys",
            lambda: translate("palette", "Show the keyboard map"),
            "keyboard",
            window.show_keyboard_map,
            "Ctrl+/",
        ),
    ]
