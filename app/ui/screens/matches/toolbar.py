"""The toolbar: from whose side, the filters, the counts, and the weights."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.models.exhibitors import Industry
from app.models.offers import Cooperation
from app.models.pairs import PairState
from app.ui.formats import count
from app.ui.screens.matches.sieve import Sieve, View
from app.ui.screens.matches.words import cooperation_name, industry_name, joined, state_name
from app.ui.widgets import (
    FilterChip,
    IconButton,
    Label,
    Option,
    Segment,
    SegmentedControl,
    Toolbar,
)

_LEAST = (60, 70, 80, 90)


class MatchesToolbar(Toolbar):
    """``viewed`` when another side was chosen, ``filtered`` when a filter moved."""

    viewed = Signal(str)
    filtered = Signal()
    weights_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[PairState, int] = {}
        self.views = SegmentedControl(
            (
                Segment(View.NEEDS, lambda: self.tr("By need")),
                Segment(View.OFFERS, lambda: self.tr("By offer")),
                Segment(View.ALL, lambda: self.tr("All pairs")),
            ),
            lambda: self.tr("View"),
        )
        self.industry = FilterChip(lambda: self.tr("Industry"), _industries)
        self.cooperation = FilterChip(lambda: self.tr("Cooperation"), _cooperations)
        self.least = FilterChip(lambda: self.tr("Fit"), _least)
        self.state = FilterChip(lambda: self.tr("State"), _states)
        self.counts = Label(self._count_words, "small", "text2", tabular=True)
        self.weights = IconButton(
            "sliders-horizontal", lambda: self.tr("Weights of matching"), on_click=self._want
        )
        self.add(self.views)
        self.add_divider()
        self.add(*self.chips())
        self.add_right(self.counts, self.weights)
        self.views.chosen.connect(self.viewed)
        for chip in self.chips():
            chip.changed.connect(self._filter)

    def chips(self) -> Sequence[FilterChip]:
        """The filters."""
        return self.industry, self.cooperation, self.least, self.state

    def sieve(self, text: str) -> Sieve:
        """What the filters let pass, with the words that are searched for."""
        industry, cooperation, least, state = (chip.value for chip in self.chips())
        return Sieve(
            industry=industry if isinstance(industry, Industry) else None,
            cooperation=cooperation if isinstance(cooperation, Cooperation) else None,
            least=least if isinstance(least, int) else 0,
            text=text,
            state=state if isinstance(state, PairState) else None,
        )

    def clear(self) -> None:
        """Take all filters away."""
        for chip in self.chips():
            chip.choose(None)

    def show_counts(self, counts: dict[PairState, int]) -> None:
        """How many pairs stand how."""
        self._counts = counts
        self.counts.retell()

    def _count_words(self) -> str:
        if not self._counts:
            return ""
        forms = {
            PairState.REQUESTED: self.tr("requested {n}"),
            PairState.ACCEPTED: self.tr("accepted {n}"),
            PairState.DECLINED: self.tr("declined {n}"),
        }
        return joined(
            form.format(n=count(self._counts.get(state, 0))) for state, form in forms.items()
        )

    def _filter(self, _value: object) -> None:
        self.filtered.emit()

    def _want(self) -> None:
        self.weights_wanted.emit()


def _industries() -> list[Option]:
    return [Option(one, industry_name(one)) for one in Industry]


def _cooperations() -> list[Option]:
    return [Option(one, cooperation_name(one)) for one in Cooperation]


def _states() -> list[Option]:
    shown = [state for state in PairState if state is not PairState.DISMISSED]
    return [Option(state, state_name(state)) for state in shown]


def _least() -> list[Option]:
    return [Option(least, f"≥ {least}") for least in _LEAST]
