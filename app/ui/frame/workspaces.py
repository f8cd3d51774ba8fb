"""What the frame is given: the fair's heading, the workspaces, and what can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from app.ui.language import Text
from app.ui.widgets.page import Page


class Group(Enum):
    """Where a workspace stands in the sidebar, from the top."""

    TOP = auto()
    WORK = auto()
    ON_SITE = auto()
    CLOSING = auto()
    SETTINGS = auto()


@dataclass(frozen=True, slots=True)
class Workspace:
    """One entry of the sidebar; its page is made when it is first opened."""

    key: str
    group: Group
    icon: str
    title: Text
    make_page: Callable[[], Page]
    count: Callable[[], int | None] = lambda: None


@dataclass(frozen=True, slots=True)
class FairHeading:
    """What the window says about the open fair, in the present language."""

    short_name: str
    dates: str
    place: str
    is_sample: bool = False
    user: str = ""
    role: str = ""


class Undo(Protocol):
    """The one stack of what can be taken back; names are "" when there is nothing."""

    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def undo_name(self) -> str: ...
    def redo_name(self) -> str: ...
