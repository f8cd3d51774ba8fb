"""Somebody cannot meet for a while, or does not come at all."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.ids import ExhibitorId, PersonId
from app.models.meeting_board import Board
from app.services.availability import Availability
from app.services.meetings import Meetings
from app.services.requests import Requests
from app.services.store.party_lookup import PartyHit, PartyKind
from app.ui.screens.meetings.requests.party_field import PartyField
from app.ui.screens.meetings.requests.words import party_name
from app.ui.screens.meetings.times.frame import SpanField, TimesDialog, Written, span_words
from app.ui.widgets import DangerButton, Label, PrimaryButton


class AbsenceDialog(TimesDialog):
    """Times in which a party cannot meet; meetings in them are moved by a repair."""

    def __init__(
        self,
        requests: Requests,
        times: Availability,
        board: Board,
        day: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            lambda: self.tr("Somebody cannot meet"),
            lambda: self.tr(
                "Meetings that are planned in this time stay on the board, marked, until you "
                "accept a repair."
            ),
            parent,
        )
        self._times, self._board = times, board
        everybody = (PartyKind.EXHIBITOR, PartyKind.PERSON)
        self.party = PartyField(
            lambda: self.tr("Who"),
            lambda: self.tr("Exhibitor or visitor: name, pinyin, booth"),
            lambda text: requests.find(text, everybody),
        )
        self.span = SpanField(board)
        self.span.show_day(day)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why, for those who ask"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.act = PrimaryButton(lambda: self.tr("Save"), on_click=self.write_down)
        self.field(lambda: self.tr("Who"), self.party)
        self.field(lambda: self.tr("When"), self.span)
        self.field(lambda: self.tr("Reason"), self.reason)
        self.foot.addWidget(self.act)
        self.party.chosen.connect(self._show)
        self._show(None)
        self.party.line.setFocus()

    def write_down(self) -> None:
        """Write the absence of the chosen party."""
        party = self.party.party
        if party is None:
            self.error.tell(self.tr("Choose who cannot meet."))
            self.party.line.setFocus()
            return
        starts_at, ends_at = self.span.span()
        is_exhibitor = party.kind is PartyKind.EXHIBITOR
        done = self.write(
            lambda: self._times.be_away(
                starts_at,
                ends_at,
                exhibitor_id=ExhibitorId(party.id) if is_exhibitor else None,
                person_id=None if is_exhibitor else PersonId(party.id),
                reason=self.reason.text().strip(),
            )
        )
        if done:
            self.reason.clear()
            self._show(party)

    def _show(self, party: PartyHit | None) -> None:
        if party is None:
            self.show_written(())
            return
        written: list[Written] = []
        for one in self._times.absences(party.id):
            words = span_words(self._board, one.starts_at, one.ends_at)
            told = " · ".join(part for part in (words, one.reason) if part)
            written.append((told, partial(self._take_back, one.id)))
        self.show_written(written)

    def _take_back(self, absence_id: str) -> None:
        self.write(lambda: self._times.be_back(absence_id))
        self._show(self.party.party)


class WithdrawalDialog(TimesDialog):
    """An exhibitor does not come: says what goes with it before it is done."""

    def __init__(
        self,
        requests: Requests,
        meetings: Meetings,
        board: Board,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            lambda: self.tr("An exhibitor does not come"),
            lambda: self.tr(
                "All its requests are withdrawn and its planned meetings cancelled, in one step. "
                "A repair then gives the time to others."
            ),
            parent,
        )
        self._meetings, self._board = meetings, board
        self.party = PartyField(
            lambda: self.tr("Exhibitor"),
            lambda: self.tr("Exhibitor: name, pinyin, booth"),
            lambda text: requests.find(text, (PartyKind.EXHIBITOR,)),
        )
        self.told = Label("", "body", wrap=True)
        self.act = DangerButton(
            lambda: self.tr("Cancel its meetings"), "calendar-x", on_click=self.withdraw
        )
        self.act.setEnabled(False)
        self.field(lambda: self.tr("Exhibitor"), self.party)
        self.form.addWidget(self.told)
        self.foot.addWidget(self.act)
        self.party.chosen.connect(self._show)
        self.party.line.setFocus()

    def withdraw(self) -> None:
        """Take it out of the plan."""
        party = self.party.party
        if party is not None and self.write(
            lambda: self._meetings.cancel_exhibitor(ExhibitorId(party.id))
        ):
            self.accept()

    def _show(self, party: PartyHit | None) -> None:
        self.act.setEnabled(party is not None)
        if party is None:
            self.told.tell("")
            return
        number = self._number(party.id)
        words = self.tr("%n planned meeting(s) would be cancelled", "", number)
        self.told.tell(f"{party_name(party)}: {words}")

    def _number(self, party: str) -> int:
        return sum(card.state == "planned" for card in self._board.own.get(party, ()))
