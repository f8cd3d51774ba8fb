"""The toolbar: segments, the filters of what is shown, what the register comes to, the rest."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QPoint, Signal

from app.models.deals import ContractClass, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.ui.formats import count, money
from app.ui.language import Text, say
from app.ui.screens.outcomes.words import (
    city_name,
    class_name,
    industry_name,
    stage_name,
    status_name,
)
from app.ui.widgets import (
    FilterChip,
    IconButton,
    Label,
    Option,
    Segment,
    SegmentedControl,
    ToggleChip,
    Toolbar,
)
from app.ui.widgets.menus import Menu


class Part(StrEnum):
    """What the page shows."""

    DEALS = "deals"
    VOUCHERS = "vouchers"
    AUCTION = "auction"
    FIGURES = "figures"


class OutcomesToolbar(Toolbar):
    """``filtered`` and ``vouchers_filtered`` carry a filter's name and value."""

    filtered = Signal(str, object)
    vouchers_filtered = Signal(str, object)

    def __init__(
        self,
        voucher_states: Callable[[], Sequence[Option]],
        errands: Sequence[tuple[Text, Callable[[], object]]],
    ) -> None:
        super().__init__()
        self._errands = errands
        self._counts: tuple[int, int, int] = (0, 0, 0)
        self._pair: tuple[str, str] | None = None
        self.parts = SegmentedControl(
            (
                Segment(Part.DEALS, lambda: self.tr("Deals")),
                Segment(Part.VOUCHERS, lambda: self.tr("Vouchers")),
                Segment(Part.AUCTION, lambda: self.tr("Auction")),
                Segment(Part.FIGURES, lambda: self.tr("Figures")),
            ),
            lambda: self.tr("View"),
        )
        self.stage = FilterChip(lambda: self.tr("Type"), _stages)
        self.status = FilterChip(lambda: self.tr("Status"), _statuses)
        self.industry = FilterChip(lambda: self.tr("Industry"), _industries)
        self.kind = FilterChip(lambda: self.tr("Class"), _classes)
        self.cities = ToggleChip(self._pair_words)
        self.state = FilterChip(lambda: self.tr("Status"), voucher_states)
        self.total = Label(self._total_words, "small", "text2", tabular=True)
        self.more = IconButton("ellipsis", lambda: self.tr("More"), on_click=self.open_menu)
        self.add(self.parts)
        self._divider = self.add_divider()
        self.add(self.stage, self.status, self.industry, self.kind, self.cities, self.state)
        self.add_right(self.total, self.more)
        self.chips = {
            "stage": self.stage,
            "status": self.status,
            "industry": self.industry,
            "contract_class": self.kind,
        }
        for name, chip in self.chips.items():
            chip.changed.connect(partial(self.filtered.emit, name))
        self.state.changed.connect(partial(self.vouchers_filtered.emit, "state"))
        self.cities.toggled.connect(self._cities_toggled)
        self.show_part(Part.DEALS)

    def show_part(self, part: Part) -> None:
        """Offer what fits this part."""
        deals, vouchers = part is Part.DEALS, part is Part.VOUCHERS
        for chip in self.chips.values():
            chip.setVisible(deals)
        self.cities.setVisible(deals and self._pair is not None)
        self.state.setVisible(vouchers)
        self._divider.setVisible(deals or vouchers)

    def show_totals(self, deals: int, fen: int, unverified: int) -> None:
        """Say what the register comes to."""
        self._counts = (deals, fen, unverified)
        self.total.retell()

    def choose_cities(self, pair: tuple[str, str] | None) -> None:
        """Only deals between these cities."""
        self._pair = pair
        self.cities.retell()
        self.cities.setVisible(pair is not None)
        self.cities.setChecked(pair is not None)
        self.filtered.emit("cities", pair)

    def clear(self) -> None:
        """Take every filter away."""
        for chip in (*self.chips.values(), self.state):
            chip.choose(None)
        if self._pair is not None:
            self.choose_cities(None)

    def menu(self) -> Menu:
        """What else can be done here."""
        menu = Menu(self)
        for text, run in self._errands:
            menu.addAction(say(text)).triggered.connect(run)
        return menu

    def open_menu(self) -> None:
        """Offer it below its button."""
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _cities_toggled(self, on: bool) -> None:
        if not on and self._pair is not None:
            self.choose_cities(None)

    def _pair_words(self) -> str:
        if self._pair is None:
            return ""
        buyer, supplier = self._pair
        return f"{city_name(buyer)} → {city_name(supplier)}"

    def _total_words(self) -> str:
        deals, fen, unverified = self._counts
        if not deals:
            return ""
        form = self.tr("{deals} deals · {sum} · {unverified} to verify")
        if not unverified:
            form = self.tr("{deals} deals · {sum}")
        return form.format(deals=count(deals), sum=money(fen), unverified=count(unverified))


def _stages() -> Sequence[Option]:
    return [Option(stage, stage_name(stage)) for stage in DealStage]


def _statuses() -> Sequence[Option]:
    return [Option(status, status_name(status)) for status in DealStatus]


def _classes() -> Sequence[Option]:
    return [Option(kind, class_name(kind)) for kind in ContractClass]


def _industries() -> Sequence[Option]:
    return [Option(industry, industry_name(industry)) for industry in Industry]
