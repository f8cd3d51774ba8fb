"""One deal told by both sides: the two entries side by side, and field by field what is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.models.changes import Change
from app.models.deals import Deal
from app.services.deals import Deals, Twins
from app.services.store.mapping import shape_of
from app.ui.screens.outcomes.history import value
from app.ui.screens.outcomes.words import FIELD_NAMES
from app.ui.theme import theme
from app.ui.widgets import Label, PrimaryButton, Scroll, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog, foot_of

_BUYER = ("buyer_name", "buyer_exhibitor_id", "buyer_person_id")
_SUPPLIER = ("supplier_name", "supplier_exhibitor_id")
_FIELDS = (
    "title",
    "amount_fen",
    "stage",
    "contract_class",
    "status",
    "industry",
    "signed_on",
    "buyer_region",
    "supplier_region",
    "buyer_signatory",
    "supplier_signatory",
    "reported_by",
    "note",
    "buyer_name",
    "supplier_name",
)
_WITH = {"buyer_name": _BUYER, "supplier_name": _SUPPLIER}


class MergeDialog(Retold, Dialog):
    """Only what differs is asked; documents of both are kept. ``taken`` is the answer."""

    def __init__(self, twins: Twins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.twins = twins
        self.seconds: dict[str, QRadioButton] = {}
        self._lay_out()
        self.retell()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Merge two entries"))

    def taken(self) -> dict[str, object]:
        """The fields that come from the second entry."""
        chosen = [name for name, button in self.seconds.items() if button.isChecked()]
        names = [part for name in chosen for part in _WITH.get(name, (name,))]
        return dict.fromkeys(names, True)

    def merge(self, deals: Deals) -> Change:
        """Do as it was chosen."""
        return deals.merge(self.twins.first.id, self.twins.second.id, self.taken())

    def _lay_out(self) -> None:
        first, second = self.twins.first, self.twins.second
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, deal in enumerate((first, second), 1):
            grid.addWidget(Label(deal.number, "bodyStrong", tabular=True), 0, place)
        for down, name in enumerate(differing(first, second), 1):
            self._offer(grid, down, name)
        if grid.rowCount() == 1:
            grid.addWidget(
                Label(lambda: self.tr("Both say the same in every field."), "body", "text2"), 1, 0
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(Label(lambda: self.tr("Is this one deal?"), "title"))
        column.addWidget(
            Label(
                lambda: self.tr(
                    "Choose for each field what is kept. Document numbers of both are kept; "
                    "undo parts them again."
                ),
                "body",
                "text2",
                wrap=True,
            )
        )
        column.addWidget(Scroll(body), 1)
        column.addLayout(
            foot_of(
                SecondaryButton(lambda: self.tr("These are two"), on_click=self.reject),
                PrimaryButton(lambda: self.tr("Merge"), on_click=self.accept),
            )
        )
        self.resize(640, 460)

    def _offer(self, grid: QGridLayout, down: int, name: str) -> None:
        grid.addWidget(Label(FIELD_NAMES[name], "body", "text2"), down, 0)
        group = QButtonGroup(self)
        for across, deal in enumerate((self.twins.first, self.twins.second), 1):
            button = QRadioButton(_shown(deal, name))
            button.setFont(theme().font("body"))
            button.setChecked(across == 1)
            group.addButton(button)
            grid.addWidget(button, down, across, Qt.AlignmentFlag.AlignLeft)
            if across == 2:
                self.seconds[name] = button
        if not getattr(self.twins.first, name) and getattr(self.twins.second, name):
            self.seconds[name].setChecked(True)


def differing(first: Deal, second: Deal) -> Sequence[str]:
    """The fields in which two entries differ."""
    return [
        name
        for name in _FIELDS
        if any(getattr(first, one) != getattr(second, one) for one in _WITH.get(name, (name,)))
    ]


def _shown(deal: Deal, name: str) -> str:
    shape = shape_of(Deal)
    raw = dict(zip(shape.columns, shape.row(deal), strict=True))[name]
    return value(name, raw)


Ask = Callable[[Twins, QWidget], MergeDialog | None]
"""Lets the user choose; None where the two are to stay."""


def ask_merge(twins: Twins, parent: QWidget) -> MergeDialog | None:
    """The dialog as the user left it."""
    dialog = MergeDialog(twins, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()  # once the window's loop runs again; until then its answer can be read
    return dialog if accepted else None
