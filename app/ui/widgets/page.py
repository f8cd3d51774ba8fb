"""What a workspace gives the frame: its words, its actions, its body.

::

    class ExhibitorsPage(Page):
        def __init__(self, exhibitors: ExhibitorList) -> None:
            super().__init__()
            self.table = RecordTable(exhibitor_columns(), exhibitors)
            self.set_body(TableView(self.table, "exhibitors"))

        def title(self) -> str:
            return self.tr("Exhibitors")
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.language import Text
from app.ui.widgets.base import lay_out_again
from app.ui.widgets.labels import Panel, Separator


class PageCommand(Enum):
    """Actions that every workspace calls by the same key."""

    NEW = auto()
    IMPORT = auto()
    EXPORT = auto()
    PRINT = auto()


class Place(Enum):
    """Where an action is offered: its button, or its key alone."""

    PRIMARY = auto()
    SECONDARY = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True)
class PageAction:
    """Something that can be done here; ``why_not`` disables it and says the reason."""

    text: Text
    icon: str | None
    run: Callable[[], object]
    command: PageCommand | None = None
    place: Place = Place.SECONDARY
    why_not: Text = ""
    badge: str = ""


class Page(Panel):
    """A workspace's page; override what it has, the rest stays empty."""

    heading_changed = Signal()
    went = Signal(str, object)
    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._has_toolbar = False
        self._offered: tuple[PageAction, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_toolbar(self, toolbar: QWidget) -> None:
        """Put the views and filters above the body; call it before ``set_body``."""
        self._has_toolbar = True
        self._column.insertWidget(0, toolbar)
        self._column.insertWidget(1, Separator())

    def add_strip(self, strip: QWidget) -> None:
        """A strip between toolbar and body: long work, an error; call it before ``set_body``."""
        self._column.addWidget(strip)

    def set_body(self, body: QWidget) -> None:
        """What the page is about."""
        self._column.addWidget(body, 1)

    def has_toolbar(self) -> bool:
        """Whether the header's lower hairline is left to the toolbar."""
        return self._has_toolbar

    def fills_window(self) -> bool:
        """Whether the page stands alone: no header, no foot, and the sidebar as a rail."""
        return False

    def title(self) -> str:
        """The heading, in the present language."""
        raise NotImplementedError

    def count_text(self) -> str:
        """Grey words beside the heading: a total, a date."""
        return ""

    def header_extra(self) -> QWidget | None:
        """A control beside the heading; the frame shows it while the page is shown."""
        return None

    def page_actions(self) -> Sequence[PageAction]:
        """At most two secondary buttons and one primary; hidden ones have a key only."""
        return ()

    def offer(self, *actions: PageAction) -> None:
        """Actions that whoever builds the page adds to its own: exporting, papers."""
        self._offered = actions
        self.heading_changed.emit()

    def all_actions(self) -> Sequence[PageAction]:
        """What is shown and run: the page's own actions, then those that were added."""
        return (*self.page_actions(), *self._offered)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        lay_out_again(self)

    def search_hint(self) -> str:
        """What the header's field searches here; "" hides the field."""
        return ""

    def search(self, text: str) -> None:
        """Show what fits these words."""

    def search_text(self) -> str:
        """The words that are searched for now."""
        return ""

    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 goes through."""
        return (self,)

    def focus_body(self) -> None:
        """Take the focus where work begins."""
        self.regions()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def entered(self) -> None:
        """The page came into sight."""

    def open_target(self, target: object) -> None:
        """Show the record that a link led to."""

    def in_sight(self) -> str | None:
        """The record that is shown now, as ``open_target`` takes it."""
        return None
