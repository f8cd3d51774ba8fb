"""A part of a record's pane that another screen gives: screens do not know each other."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class GuestTab(QWidget):
    """``counted`` when its title is another; a pane shows it among its own tabs."""

    counted = Signal()

    def title(self) -> str:
        """What the tab is called now."""
        raise NotImplementedError

    def show_record(self, wanted: str, *, seen: bool) -> None:
        """Be about this record; what costs anything waits until the tab is ``seen``."""
        raise NotImplementedError


Go: TypeAlias = Callable[[str, object], object]
"""Opens another workspace on a record."""

MakeTab: TypeAlias = Callable[[Go], GuestTab]
