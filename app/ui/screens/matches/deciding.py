"""What people decide about the pair that the cursor is on, each as one step that can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.meeting_board import Cell
from app.models.meetings import RequestState
from app.models.pairs import Candidate, DismissalReason, MatchRules, PairState
from app.ui.messages import sentence
from app.ui.pair_desk import PairDesk
from app.ui.screens.matches.weights import WeightsDialog

AskWeights = Callable[[QWidget, MatchRules], MatchRules | None]
"""Lets the user change the weights; None when they stay."""


def ask_weights(parent: QWidget, rules: MatchRules) -> MatchRules | None:
    """The dialog of the weights."""
    dialog = WeightsDialog(rules, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    told = dialog.rules
    dialog.deleteLater()
    return told if accepted else None


class Deciding(QObject):
    """``done`` carries the change, ``told`` what to say of it, ``refused`` why it was not done."""

    done = Signal(object)
    told = Signal(str)
    refused = Signal(object)

    def __init__(
        self,
        desk: PairDesk,
        pair: Callable[[], Candidate | None],
        ask_rules: AskWeights,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._pairs, self._pair = desk, desk.pairs, pair
        self._ask_rules, self._window = ask_rules, parent

    def ask(self) -> None:
        """Ask for a meeting of the pair that the cursor is on."""
        one = self._pair()
        if one is None or one.state is not PairState.SUGGESTED:
            return
        if self._do(lambda: self._pairs.ask(one.need_id, one.offer_id, one.fit)):
            self.told.emit(self.tr("The meeting is asked for."))

    def answer(self, state: RequestState) -> None:
        """Note what the other side said, or that the wish is taken back."""
        one = self._pair()
        if one is None or one.request_id is None:
            return
        request = one.request_id
        if self._do(lambda: self._pairs.answer(request, state)):
            self.told.emit(self._answer_words(state))

    def dismiss(self, reason: DismissalReason) -> None:
        """Do not show this pair again."""
        one = self._pair()
        if one is None or one.state is not PairState.SUGGESTED:
            return
        if self._do(lambda: self._pairs.dismiss(one.need_id, one.offer_id, reason)):
            self.told.emit(self.tr("This pair is not suggested any more."))

    def schedule(self, cell: Cell) -> None:
        """Place the meeting that both agreed to."""
        one = self._pair()
        if one is None or one.request_id is None:
            return
        request = one.request_id
        if self._do(lambda: self._pairs.schedule(request, cell)):
            self.told.emit(self.tr("The meeting is scheduled."))

    def change_weights(self) -> None:
        """Ask for other weights; they are kept, and the texts matched again."""
        rules = self._pairs.rules()
        told = self._ask_rules(self._window, rules)
        if told is None or told == rules:
            return
        if self._do(lambda: self._pairs.change_rules(told)):
            self._desk.begin()

    def _do(self, work: Callable[[], Change]) -> bool:
        try:
            change = work()
        except AppError as error:
            failed = error
            self.refused.emit(lambda: sentence(failed))
            return False
        self.done.emit(change)
        return True

    def _answer_words(self, state: RequestState) -> str:
        return {
            RequestState.ACCEPTED: self.tr("Accepted: a time can be set."),
            RequestState.DECLINED: self.tr("Declined."),
            RequestState.WITHDRAWN: self.tr("The request is withdrawn."),
        }.get(state, self.tr("The meeting is asked for."))
