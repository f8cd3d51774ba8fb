"""The booth of an exhibitor, changed in place; where somebody stands already, a swap is offered."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId
from app.services.exhibitors import BoothTaken, Dossier
from app.ui.screens.exhibitors.desk import Desk, reason
from app.ui.screens.exhibitors.rows import NAME_WIDTH
from app.ui.screens.exhibitors.words import name_of, speaks_chinese
from app.ui.widgets import FieldRow, SecondaryButton


class BoothRow(QWidget):
    """One or several codes; the first is the main booth."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: ExhibitorId | None = None
        self.field = FieldRow(lambda: self.tr("Booth"), self._check)
        self.field.committed.connect(self._assign)
        self.field.line.given_up.connect(self._hide_offer)
        self.field.line.textEdited.connect(self._hide_offer)
        self.swap = SecondaryButton("", "arrow-left-right", size="small", on_click=self._swap)
        self._offer = QWidget()
        line = QHBoxLayout(self._offer)
        line.setContentsMargins(NAME_WIDTH, 2, 0, 4)
        line.addWidget(self.swap)
        line.addStretch(1)
        self._offer.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self._offer)

    def show_booths(self, dossier: Dossier) -> None:
        """Show where the exhibitor stands."""
        same = dossier.exhibitor.id == self._wanted
        self._wanted = dossier.exhibitor.id
        if not (same and self.field.is_editing()):
            self._hide_offer()
            self.field.show_value(("、" if speaks_chinese() else ", ").join(dossier.booths))

    def is_offering(self) -> bool:
        """Whether a swap is offered now."""
        return self._offer.isVisibleTo(self)

    def _check(self, words: str) -> str:
        taken: list[BoothTaken | None] = []
        ask = self._desk.exhibitors.taken
        problem = reason(lambda: taken.append(ask(self._shown(), words)))
        found = taken[0] if taken else None
        if problem or found is None:
            return problem
        self._show_offer(found)
        return self.tr("{name} stands in {code}.").format(
            name=name_of(found.holder), code=found.code
        )

    def _show_offer(self, found: BoothTaken) -> None:
        self.swap.tell(lambda: self._offer_words(found))
        self._offer.show()

    def _offer_words(self, found: BoothTaken) -> str:
        if found.gives:
            return self.tr("Swap: they get {code}").format(code=found.gives)
        return self.tr("Take it: they have none then")

    def _hide_offer(self) -> None:
        self._offer.hide()

    def _assign(self, words: str) -> None:
        self._desk.do(lambda: self._place(words))

    def _place(self, words: str) -> Change:
        answer = self._desk.exhibitors.assign(self._shown(), words)
        if isinstance(answer, BoothTaken):  # since a moment ago, by another desk
            facts = {"code": answer.code, "name": answer.holder.name}
            raise AppError("booth.taken", facts)
        return answer

    def _swap(self) -> None:
        words = self.field.line.text()
        self.field.give_up()
        self._hide_offer()
        self._desk.do(lambda: self._desk.exhibitors.swap(self._shown(), words))

    def _shown(self) -> ExhibitorId:
        if self._wanted is None:
            raise RuntimeError("a booth is given to the exhibitor that is shown")
        return self._wanted
