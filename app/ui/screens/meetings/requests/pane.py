"""The pane beside the list: one request, and the days of both its sides."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.day_strip import common
from app.models.ids import ExhibitorId, RequestId
from app.models.meetings import Place
from app.models.requests import Answer, may
from app.models.times import Clock
from app.services.requests import Dossier, Quota
from app.services.store.request_list import RequestRow
from app.ui.language import Text
from app.ui.screens.meetings.requests.side import SideView
from app.ui.screens.meetings.requests.words import (
    answer_words,
    feature_name,
    moment_name,
    other_name,
    outcome,
    pair,
    place_name,
    standing_tag,
)
from app.ui.screens.meetings.words import name_of
from app.ui.theme import theme
from app.ui.widgets import (
    ChoiceRow,
    DetailPane,
    FieldRow,
    Label,
    Option,
    PrimaryButton,
    SecondaryButton,
    Tag,
)
from app.ui.widgets.typed import typed_number

_NAME, _INSET = 88, 6  # as the rows that can be changed have them


class _Wrapped(QWidget):
    """A fact of several lines, in line with the others: why there is no meeting."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        self.words = Label("", "body", wrap=True)
        self._name = Label(name, "body", "text2")
        self._name.setFixedWidth(_NAME)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(0)
        line.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        line.addSpacing(_INSET)
        line.addWidget(self.words, 1)


class RequestPane(DetailPane):
    """Facts changed in place, the reason, both sides; at the foot what can be done now."""

    edited = Signal(str, object)
    answered = Signal(object)
    quota_told = Signal(str, object, int)
    meeting_chosen = Signal(str)
    others_wanted = Signal(str)

    def __init__(self, zone: ZoneInfo, clock: Clock) -> None:
        super().__init__(lambda: self.tr("Choose a request to see both sides' days."))
        self._zone, self._clock = zone, clock
        self._dossier: Dossier | None = None
        self._quotas: dict[str, Quota] = {}
        self.topic = FieldRow(lambda: self.tr("Topic"))
        self.weight = FieldRow(lambda: self.tr("Weight"), self._check_weight)
        self.place = ChoiceRow(lambda: self.tr("Place"), self._places)
        self.after = FieldRow(lambda: self.tr("After"), editable=False)
        self.entered = FieldRow(lambda: self.tr("Entered"), editable=False)
        self.answer = FieldRow(lambda: self.tr("Answer"), editable=False)
        self.because = FieldRow(lambda: self.tr("Because"), editable=False)
        self.both = FieldRow(lambda: self.tr("Both free"), editable=False)
        self.outcome = _Wrapped(lambda: self.tr("Meeting"))
        self.asking = SideView(lambda: self.tr("Asks"), zone)
        self.asked = SideView(lambda: self.tr("Is asked"), zone)
        self.buttons = {
            Answer.ACCEPT: PrimaryButton(lambda: self.tr("Accept"), "check"),
            Answer.DECLINE: SecondaryButton(lambda: self.tr("Decline…")),
            Answer.WITHDRAW: SecondaryButton(lambda: self.tr("Withdraw")),
            Answer.REOPEN: SecondaryButton(lambda: self.tr("Ask again"), "rotate-ccw"),
        }
        self._lay_out()
        self._connect()
        self.show_nothing()

    @property
    def request_id(self) -> RequestId | None:
        """The request that is shown."""
        return None if self._dossier is None else self._dossier.row.id

    def show_request(self, dossier: Dossier | None, quotas: dict[str, Quota]) -> None:
        """Show a request with the quotas of those of its sides that are exhibitors."""
        self._dossier, self._quotas = dossier, quotas
        if dossier is None:
            self.show_nothing()
            return
        row = dossier.row
        self.show_record(pair(row), row.topic, self._tags_of(row))
        self._show_facts(dossier)
        self._show_sides(dossier)
        for answer, button in self.buttons.items():
            button.setVisible(may(answer, row.state, row.meeting))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_request(self._dossier, self._quotas)

    def _tags_of(self, row: RequestRow) -> Sequence[QWidget]:
        words = self.tr("weight {weight}").format(weight=row.weight)
        features = [Tag(feature_name(feature), tone="quiet") for feature in row.features]
        return (
            standing_tag(row.standing),
            Tag(words, tone="quiet"),
            Tag(place_name(row.place), tone="quiet"),
            *features,
        )

    def _show_facts(self, dossier: Dossier) -> None:
        row = dossier.row
        self.topic.show_value(row.topic)
        self.weight.show_value(str(row.weight))
        self.place.show_value(place_name(row.place))
        created = moment_name(row.created_at, self._zone) if row.created_at else ""
        self.entered.show_value(created)
        self.entered.setVisible(bool(created))
        self.answer.show_value(answer_words(row, self._clock(), self._zone))
        self.after.show_value(pair(dossier.after) if dossier.after else "")
        self.after.setVisible(dossier.after is not None)
        self.because.show_value(dossier.declined_because)
        self.because.setVisible(bool(dossier.declined_because))
        told = outcome(row, self._zone)
        self.outcome.words.tell(told)
        self.outcome.setVisible(bool(told))

    def _show_sides(self, dossier: Dossier) -> None:
        row = dossier.row
        pairs = zip(dossier.asking, dossier.asked, strict=True)
        both = {start for first, second in pairs for start in common(first, second)}
        self.both.show_value(self._both_words(sorted(both)), "text" if both else "warning")
        for view, party, name, strips in (
            (self.asking, row.asking_id, row.asking, dossier.asking),
            (self.asked, row.asked_id, row.asked, dossier.asked),
        ):
            words = " · ".join(part for part in (name_of(name), other_name(name)) if part)
            view.show_side(party, words, self._quotas.get(party), strips, both)

    def _both_words(self, starts: Sequence[datetime]) -> str:
        if not starts:
            return self.tr("never")
        first = moment_name(starts[0], self._zone)
        words = self.tr("%n slot(s), first {moment}", "", len(starts))
        return words.format(moment=first)

    def _places(self) -> Sequence[Option]:
        return [Option(place, place_name(place)) for place in Place]

    def _check_weight(self, words: str) -> str:
        if 1 <= (typed_number(words) or 0) <= 100:
            return ""
        return self.tr("A weight is 1 to 100.")

    def _connect(self) -> None:
        self.topic.committed.connect(lambda words: self.edited.emit("topic", words))
        self.weight.committed.connect(lambda words: self.edited.emit("weight", int(words)))
        self.place.chosen.connect(lambda place: self.edited.emit("place", place))
        for answer, button in self.buttons.items():
            button.clicked.connect(lambda _on, answer=answer: self.answered.emit(answer))
        for view in (self.asking, self.asked):
            view.meeting_chosen.connect(self.meeting_chosen)
            view.others_wanted.connect(self.others_wanted)
        self.asking.quota_told.connect(lambda most, at_once: self._quota(most, at_once, 0))
        self.asked.quota_told.connect(lambda most, at_once: self._quota(most, at_once, 1))

    def _quota(self, most: object, at_once: int, side: int) -> None:
        if self._dossier is not None:
            row = self._dossier.row
            party = ExhibitorId((row.asking_id, row.asked_id)[side])
            self.quota_told.emit(party, most, at_once)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme().space(5), 10, theme().space(4), theme().space(5))
        column.setSpacing(0)
        rows = (self.topic, self.weight, self.place, self.after)
        for row in (*rows, self.entered, self.answer, self.because, self.outcome, self.both):
            column.addWidget(row)
        for view in (self.asking, self.asked):
            column.addSpacing(12)
            column.addWidget(view)
        column.addStretch(1)
        self.set_body(body)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(theme().space(5), 10, theme().space(4), 10)
        line.setSpacing(8)
        for button in self.buttons.values():
            line.addWidget(button)
        line.addStretch(1)
        self.add_foot(foot)
