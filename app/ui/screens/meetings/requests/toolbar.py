"""Filters of the list of requests, how many fit, and what ran out unanswered."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal

from app.models.exhibitors import Industry
from app.models.requests import Standing
from app.services.requests import Requests
from app.services.store.party_lookup import PartyHit
from app.ui.formats import count
from app.ui.language import in_language
from app.ui.screens.meetings.requests.words import industry_name, party_name, standing_name
from app.ui.widgets import (
    FilterChip,
    IconButton,
    Label,
    Menu,
    Option,
    SecondaryButton,
    ToggleChip,
    Toolbar,
)

_STATE, _HALL, _INDUSTRY, _PARTY = "state", "hall", "industry", "party"
_UNANSWERED, _AGREED = "unanswered", "agreed"


class RequestToolbar(Toolbar):
    """``filtered`` carries the filter's name and its value, None where it is off."""

    filtered = Signal(str, object)

    def __init__(
        self,
        requests: Requests,
        columns_menu: Callable[[], Menu],
        expire: Callable[[], object],
    ) -> None:
        super().__init__()
        self._requests, self._columns_menu = requests, columns_menu
        self._shown = self._total = 0
        self._party: PartyHit | None = None
        self.state = FilterChip(lambda: self.tr("State"), self._states)
        self.hall = FilterChip(lambda: self.tr("Hall"), self._halls)
        self.industry = FilterChip(lambda: self.tr("Industry"), self._industries)
        self.unanswered = ToggleChip(lambda: self.tr("Unanswered"))
        self.agreed = ToggleChip(lambda: self.tr("Accepted or placed"))
        self.agreed.hide()
        self.party = ToggleChip(self._party_words)
        self.party.setChecked(True)
        self.party.hide()
        self.expire = SecondaryButton("", "clock-alert", size="small", on_click=expire)
        self.expire.hide()
        self.count = Label(self._count_words, "small", "text2", tabular=True)
        self.columns = IconButton(
            "sliders-horizontal", lambda: self.tr("Columns"), on_click=self._open_columns
        )
        self.add(self.state, self.hall, self.industry, self.unanswered, self.agreed, self.party)
        self.add_right(self.expire, self.count, self.columns)
        for name, chip in ((_STATE, self.state), (_HALL, self.hall), (_INDUSTRY, self.industry)):
            chip.changed.connect(lambda value, name=name: self.filtered.emit(name, value))
        self.unanswered.toggled.connect(
            lambda on: self.filtered.emit(_UNANSWERED, True if on else None)
        )
        self.agreed.toggled.connect(self._agreed_toggled)
        self.party.toggled.connect(self._party_toggled)

    def show_party(self, party: PartyHit | None) -> None:
        """List only what this party asks or is asked."""
        self._party = party
        self.party.retell()
        self.party.updateGeometry()
        self.party.setVisible(party is not None)
        self.party.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.party.setChecked(party is not None)
        self.party.blockSignals(False)  # noqa: FBT003 - Qt's name for it
        self.filtered.emit(_PARTY, party.id if party else None)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many fit, out of how many."""
        self._shown, self._total = shown, total
        self.count.retell()

    def show_due(self, number: int) -> None:
        """Offer to let those run out whose time is over."""
        self.expire.tell(lambda: self.tr("Let %n expire", "", number), "clock-alert")
        self.expire.setVisible(number > 0)
        self.expire.setToolTip(
            self.tr(
                "These were not answered in time. They expire in one step, and meetings that are "
                "planned for them are cancelled."
            )
        )

    def clear(self) -> None:
        """Take every filter away."""
        for chip in (self.state, self.hall, self.industry):
            chip.choose(None)
        self.unanswered.setChecked(False)
        self.agreed.setChecked(False)
        if self._party is not None:
            self.show_party(None)

    def show_agreed(self) -> None:
        """List what was accepted or has a meeting: what the funnel counts as accepted."""
        self.agreed.setChecked(True)

    def _agreed_toggled(self, on: bool) -> None:
        self.agreed.setVisible(on)
        self.filtered.emit(_AGREED, True if on else None)

    def _party_toggled(self, on: bool) -> None:
        if not on:
            self.show_party(None)

    def _party_words(self) -> str:
        return party_name(self._party) if self._party else ""

    def _count_words(self) -> str:
        if self._shown == self._total:
            return self.tr("%n requests", "", self._total)
        return self.tr("{shown} of {total}").format(
            shown=count(self._shown), total=count(self._total)
        )

    def _open_columns(self) -> None:
        self._columns_menu().popup(self.columns.mapToGlobal(QPoint(0, self.columns.height() + 2)))

    def _states(self) -> Sequence[Option]:
        return [Option(standing.value, standing_name(standing)) for standing in Standing]

    def _halls(self) -> Sequence[Option]:
        return [Option(key, in_language(zh, en)) for key, zh, en in self._requests.halls()]

    def _industries(self) -> Sequence[Option]:
        return [Option(industry.value, industry_name(industry)) for industry in Industry]
