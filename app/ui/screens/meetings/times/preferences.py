"""When somebody would rather meet: half of the day, and days."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.availability import Half, Preference
from app.models.ids import ExhibitorId, PersonId, new_id
from app.models.meeting_board import Board
from app.services.availability import Availability
from app.services.requests import Requests
from app.services.store.party_lookup import PartyHit, PartyKind
from app.ui.formats import day_heading
from app.ui.screens.meetings.requests.party_field import PartyField
from app.ui.screens.meetings.times.frame import TimesDialog
from app.ui.widgets import CheckBox, PrimaryButton, Segment, SegmentedControl


class PreferenceDialog(TimesDialog):
    """What a plan favours among those of equal weight; it never refuses a meeting for it."""

    def __init__(
        self,
        requests: Requests,
        times: Availability,
        board: Board,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            lambda: self.tr("When somebody would rather meet"),
            lambda: self.tr(
                "The next plan keeps to it where that costs no meeting. For times in which "
                "somebody cannot meet at all, write down an absence."
            ),
            parent,
        )
        self._times = times
        everybody = (PartyKind.EXHIBITOR, PartyKind.PERSON)
        self.party = PartyField(
            lambda: self.tr("Who"),
            lambda: self.tr("Exhibitor or visitor: name, pinyin, booth"),
            lambda text: requests.find(text, everybody),
        )
        self.half = SegmentedControl(
            [
                Segment(Half.EITHER, lambda: self.tr("Any time")),
                Segment(Half.MORNING, lambda: self.tr("Morning")),
                Segment(Half.AFTERNOON, lambda: self.tr("Afternoon")),
            ],
            lambda: self.tr("Time of the day"),
        )
        self.days = {day: CheckBox(day_heading(day)) for day in board.days}
        boxes = QWidget()
        row = QHBoxLayout(boxes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for box in self.days.values():
            row.addWidget(box)
        row.addStretch(1)
        self.act = PrimaryButton(lambda: self.tr("Save"), on_click=self.write_down)
        self.field(lambda: self.tr("Who"), self.party)
        self.field(lambda: self.tr("Time of the day"), self.half)
        self.field(lambda: self.tr("Days; none means any"), boxes)
        self.foot.addWidget(self.act)
        self.party.chosen.connect(self._show)
        self.party.line.setFocus()

    def write_down(self) -> None:
        """Write the wish of the chosen party, in place of an earlier one."""
        party = self.party.party
        if party is None:
            self.error.tell(self.tr("Choose whose wish it is."))
            self.party.line.setFocus()
            return
        is_exhibitor = party.kind is PartyKind.EXHIBITOR
        chosen = [day for day, box in self.days.items() if box.isChecked()]
        wish = Preference(
            new_id(),
            exhibitor_id=ExhibitorId(party.id) if is_exhibitor else None,
            person_id=None if is_exhibitor else PersonId(party.id),
            half=Half(self.half.current),
            days=tuple(chosen) if len(chosen) < len(self.days) else (),
        )
        if self.write(lambda: self._times.prefer(wish)):
            self.accept()

    def _show(self, party: PartyHit | None) -> None:
        wish = None if party is None else self._times.preference(party.id)
        self.half.choose(Half.EITHER if wish is None else wish.half)
        for day, box in self.days.items():
            box.setChecked(wish is not None and day in wish.days)
