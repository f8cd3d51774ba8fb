"""The toolbar of the list: filters, how many fit, what is selected, which columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal

from app.models.exhibitors import Industry
from app.services.exhibitor_directory import ExhibitorDirectory
from app.ui.formats import count
from app.ui.screens.exhibitors.words import city_name, hall_name, industry_name
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


class ExhibitorToolbar(Toolbar):
    """Chips for hall, industry, city and open needs; the count answers them.

    ``sought`` when duplicates are to be looked for again.
    """

    filtered = Signal(str, object)
    sought = Signal()

    def __init__(
        self,
        directory: ExhibitorDirectory,
        columns_menu: Callable[[], Menu],
        remove_selected: Callable[[], object],
    ) -> None:
        super().__init__()
        self._directory, self._columns_menu = directory, columns_menu
        self._shown, self._total, self._twins = 0, 0, 0
        self._floor = self._pairs = False
        self.views = SegmentedControl(self._segments(), lambda: self.tr("View"))
        self.hall = FilterChip(lambda: self.tr("Hall"), self._halls)
        self.industry = FilterChip(lambda: self.tr("Industry"), self._industries)
        self.city = FilterChip(lambda: self.tr("City"), self._cities)
        self.open_needs = ToggleChip(lambda: self.tr("Has open needs"))
        for name, chip in (("hall", self.hall), ("industry", self.industry), ("city", self.city)):
            chip.changed.connect(lambda value, name=name: self.filtered.emit(name, value))
        self.open_needs.toggled.connect(
            lambda on: self.filtered.emit("open_needs", True if on else None)
        )
        self.count = Label(self._count_words, "small", "text2", tabular=True)
        self.remove = SecondaryButton("", "trash-2", size="small", on_click=remove_selected)
        self.remove.hide()
        self.columns = IconButton(
            "sliders-horizontal", lambda: self.tr("Columns"), on_click=self._open_columns
        )
        self.seek = SecondaryButton(
            lambda: self.tr("Look again"), "refresh-cw", size="small", on_click=self.sought.emit
        )
        self.views.chosen.connect(self._arrange)
        self.add(self.views)
        self._divider = self.add_divider()
        self.add(*self._filters())
        self.add_right(self.remove, self.seek, self.count, self.columns)
        self._arrange()

    def offer_floor(self, *, offered: bool) -> None:
        """A fair without a floor plan has none to show."""
        self._floor = offered
        self._offer_views()

    def offer_twins(self) -> None:
        """Offer the view of exhibitors who seem to be listed twice."""
        self._pairs = True
        self._offer_views()

    def show_twins(self, number: int) -> None:
        """Say how many pairs wait for an answer."""
        self._twins = number
        self._offer_views()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many fit, out of how many."""
        self._shown, self._total = shown, total
        self.count.retell()

    def show_selected(self, number: int) -> None:
        """Offer to remove several at once."""
        self.remove.tell(lambda: self.tr("Remove %n exhibitors", "", number), "trash-2")
        self.remove.setVisible(number > 1 and self.views.current == "list")

    def clear(self) -> None:
        """Take every filter away."""
        for chip in (self.hall, self.industry, self.city):
            chip.choose(None)
        self.open_needs.setChecked(False)

    def _segments(self) -> list[Segment]:
        segments = [Segment("list", lambda: self.tr("Directory"), "table-2")]
        if self._floor:
            segments.append(Segment("floor", lambda: self.tr("Floor plan"), "map"))
        if self._pairs:
            segments.append(Segment("twins", self._twins_words, "git-compare-arrows"))
        return segments

    def _twins_words(self) -> str:
        words = self.tr("Duplicates")
        return f"{words} {count(self._twins)}" if self._twins else words

    def _offer_views(self) -> None:
        self.views.set_segments(self._segments())
        self._arrange()

    def _filters(self) -> tuple[FilterChip | ToggleChip, ...]:
        return (self.hall, self.industry, self.city, self.open_needs)

    def _arrange(self) -> None:
        """The pairs have no filters; they can be looked for again."""
        several, twins = self._floor or self._pairs, self.views.current == "twins"
        self.views.setVisible(several)
        self._divider.setVisible(several and not twins)
        for chip in self._filters():
            chip.setVisible(not twins)
        self.seek.setVisible(twins)
        self.columns.setVisible(self.views.current == "list")
        self.remove.setVisible(False)
        self.count.retell()

    def _count_words(self) -> str:
        if self.views.current == "twins":
            return self.tr("%Ln pairs", "", self._twins)
        if self._shown == self._total:
            return self.tr("%n exhibitors", "", self._total)
        return self.tr("{shown} of {total}").format(
            shown=count(self._shown), total=count(self._total)
        )

    def _open_columns(self) -> None:
        self._columns_menu().popup(self.columns.mapToGlobal(QPoint(0, self.columns.height() + 2)))

    def _halls(self) -> Sequence[Option]:
        return [Option(hall.id, hall_name(hall)) for hall in self._directory.halls()]

    def _industries(self) -> Sequence[Option]:
        return [Option(industry.value, industry_name(industry)) for industry in Industry]

    def _cities(self) -> Sequence[Option]:
        return [Option(city, city_name(city)) for city in self._directory.cities()]
