"""The switch beside the page's title: which day, and which view of the meetings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.theme import theme
from app.ui.widgets import IconLabel, Label, Panel, Segment, SegmentedControl, Separator

BOARD, PEOPLE, LIST, REQUESTS = "board", "people", "list", "requests"


class ViewSwitch(QWidget):
    """The board and the people have one choice of days, the list also all of them.

    A day chosen in one view is kept in the next.

    The requests are those of all days.
    """

    chosen = Signal(str)

    def __init__(self, board_days: SegmentedControl, list_days: SegmentedControl) -> None:
        super().__init__()
        self._days = {BOARD: board_days, PEOPLE: board_days, LIST: list_days}
        self._dated = BOARD
        self._offered = [
            Segment(BOARD, lambda: translate("meetings", "Tables", "a view of the meetings")),
            Segment(PEOPLE, lambda: translate("meetings", "People", "a view of the meetings")),
            Segment(LIST, lambda: translate("meetings", "List", "a view of the meetings")),
        ]
        self._views = SegmentedControl(self._offered, lambda: self.tr("View"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().space(3))
        for days in (board_days, list_days):
            row.addWidget(days)
        list_days.hide()
        row.addWidget(self._views)
        self._views.chosen.connect(self._turn)

    @property
    def current(self) -> str:
        """The view that is chosen."""
        return self._views.current

    @property
    def days(self) -> SegmentedControl:
        """The days of the view that is chosen, or of the one that was before."""
        return self._days.get(self.current, self._days[self._dated])

    def offer_requests(self) -> None:
        """Offer the requests as a view, too."""
        asked = Segment(REQUESTS, lambda: translate("meetings", "Requests", "a view"))
        self._views.set_segments([*self._offered, asked])

    def choose(self, key: str) -> None:
        """Choose a view."""
        self._views.choose(key)

    def _turn(self, key: str) -> None:
        before = self._days[self._dated]
        before.hide()
        if key in self._days:
            is_other = self._days[key] is not before
            if is_other and (key != LIST or self._days[LIST].current):
                self._days[key].choose(before.current)
            self._dated = key
            self._days[key].show()
        self.chosen.emit(key)


class MoveHint(Panel):
    """Below the tray: how a meeting is moved without a mouse."""

    def __init__(self) -> None:
        super().__init__()
        words = Label(
            lambda: self.tr("Select a meeting, press M, move it with the arrows, Enter to place."),
            "small",
            "text2",
            wrap=True,
        )
        row = QHBoxLayout()
        row.setContentsMargins(theme().space(4), 10, theme().space(4), 10)
        row.setSpacing(8)
        row.addWidget(IconLabel("info", "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addLayout(row)
        self.setFixedWidth(theme().size("tray"))
