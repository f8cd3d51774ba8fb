"""Which part of the registry is shown: the views, the filters, and what is done to many."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPoint, Signal

from app.models.people import Category
from app.services.came import Came
from app.services.visitor_directory import Badged, Presence
from app.ui.formats import count, long_date
from app.ui.screens.visitors.words import (
    badged_name,
    came_words,
    category_name,
    presence_name,
)
from app.ui.widgets import (
    FilterChip,
    IconButton,
    Label,
    Option,
    SecondaryButton,
    Segment,
    SegmentedControl,
    ToggleChip,
    Toolbar,
)
from app.ui.widgets.menus import Menu


class View(StrEnum):
    """The parts of the workspace."""

    REGISTRY = "registry"
    TWINS = "twins"
    LEADS = "leads"


class VisitorToolbar(Toolbar):
    """``viewed`` carries the view, ``filtered`` a filter's key and its value or None.

    ``queued`` and ``redated`` are about whoever is ticked.
    """

    viewed = Signal(object)
    filtered = Signal(str, object)
    booth_chosen = Signal(object)
    queued = Signal()
    redated = Signal()
    sought = Signal()

    def __init__(
        self,
        days: Callable[[], Sequence[date]],
        booths: Callable[[], Sequence[Option]],
        columns_menu: Callable[[], Menu],
    ) -> None:
        super().__init__()
        self._columns_menu = columns_menu
        self._shown = self._total = self._checked = self._twins = 0
        self._only_leads = False
        self.views = SegmentedControl(self._segments(), lambda: self.tr("View"))
        self.category = FilterChip(
            lambda: self.tr("Category"),
            lambda: [Option(one, category_name(one)) for one in Category],
        )
        self.badged = FilterChip(
            lambda: self.tr("Badge"), lambda: [Option(one, badged_name(one)) for one in Badged]
        )
        self.presence = FilterChip(
            lambda: self.tr("Admission"),
            lambda: [Option(one, presence_name(one)) for one in Presence],
        )
        self.day = FilterChip(
            lambda: self.tr("Valid on"),
            lambda: [Option(day.isoformat(), long_date(day)) for day in days()],
        )
        self._came: Came | None = None
        self.came = ToggleChip(self._came_words)
        self.came.hide()
        self.booth = FilterChip(lambda: self.tr("Exhibitor"), booths)
        self.queue = SecondaryButton(
            lambda: self.tr("Queue for print"), "printer", size="small", on_click=self.queued.emit
        )
        self.redate = SecondaryButton(
            lambda: self.tr("Valid days…"),
            "calendar-days",
            size="small",
            on_click=self.redated.emit,
        )
        self.seek = SecondaryButton(
            lambda: self.tr("Look again"), "refresh-cw", size="small", on_click=self.sought.emit
        )
        self.count = Label(self._count_words, "small", "text2", tabular=True)
        self.columns = IconButton(
            "sliders-horizontal", lambda: self.tr("Columns"), on_click=self._open_columns
        )
        self.add(self.views)
        self._divider = self.add_divider()
        self.add(*self._filters(), self.came, self.booth)
        self.add_right(self.queue, self.redate, self.seek, self.count, self.columns)
        self._connect()
        self._arrange()

    @property
    def view(self) -> View:
        """The part that is shown."""
        return View(self.views.current)

    def show_count(self, shown: int, total: int, checked: int = 0) -> None:
        """Say how many fit, out of how many, and how many are ticked."""
        self._shown, self._total, self._checked = shown, total, checked
        self.count.retell()
        self._arrange()

    def show_twins(self, number: int) -> None:
        """Say how many pairs wait for an answer."""
        self._twins = number
        self.views.set_segments(self._segments())

    def keep_to_leads(self) -> None:
        """A booth sees its own leads, and nothing to choose from."""
        self._only_leads = True
        self.views.choose(View.LEADS.value)
        self._arrange()

    def clear(self) -> None:
        """Take every filter away."""
        for chip in (*self._filters(), self.booth):
            chip.choose(None)
        self.came.setChecked(False)

    def show_came(self, came: Came) -> None:
        """List whom a figure of the gates counts."""
        self.came.setChecked(False)
        self._came = came
        self.came.retell()
        self.came.updateGeometry()
        self.came.setChecked(True)

    def _came_words(self) -> str:
        return came_words(self._came) if self._came else ""

    def _came_toggled(self, on: bool) -> None:
        self._arrange()
        self.filtered.emit("came", self._came if on else None)

    def _segments(self) -> list[Segment]:
        return [
            Segment(View.REGISTRY.value, lambda: self.tr("Registry"), "users"),
            Segment(View.TWINS.value, self._twins_words, "git-compare-arrows"),
            Segment(View.LEADS.value, lambda: self.tr("Leads"), "handshake"),
        ]

    def _twins_words(self) -> str:
        words = self.tr("Duplicates")
        return f"{words} {count(self._twins)}" if self._twins else words

    def _filters(self) -> tuple[FilterChip, ...]:
        return (self.category, self.badged, self.presence, self.day)

    def _connect(self) -> None:
        self.views.chosen.connect(self._choose_view)
        for name, chip in zip(
            ("category", "badged", "presence", "day"), self._filters(), strict=True
        ):
            chip.changed.connect(lambda value, name=name: self.filtered.emit(name, value))
        self.came.toggled.connect(self._came_toggled)
        self.booth.changed.connect(self.booth_chosen)

    def _choose_view(self, _key: str) -> None:
        self._arrange()
        self.viewed.emit(self.view)

    def _arrange(self) -> None:
        """Each view has its own filters; with people ticked, what is done to them instead."""
        registry = self.view is View.REGISTRY
        for chip in self._filters():
            # With people ticked, what can be done to them takes the room of idle filters.
            chip.setVisible(registry and (not self._checked or chip.is_active()))
        self.came.setVisible(registry and self.came.isChecked())
        self.views.setHidden(self._only_leads)
        self.booth.setVisible(self.view is View.LEADS and not self._only_leads)
        self._divider.setVisible(self.view is not View.TWINS and not self._only_leads)
        self.seek.setVisible(self.view is View.TWINS)
        self.columns.setVisible(registry)
        for button in (self.queue, self.redate):
            button.setVisible(registry and self._checked > 0)

    def _count_words(self) -> str:
        if self.view is View.TWINS:
            return self.tr("%Ln pairs", "", self._shown)
        if self.view is View.LEADS:
            return self.tr("%Ln leads", "", self._shown)
        if self._checked:
            return self.tr("%Ln selected", "", self._checked)
        if self._shown == self._total:
            return self.tr("%Ln people", "", self._total)
        words = self.tr("{shown} of {total}")
        return words.format(shown=count(self._shown), total=count(self._total))

    def _open_columns(self) -> None:
        self._columns_menu().popup(self.columns.mapToGlobal(QPoint(0, self.columns.height() + 2)))
