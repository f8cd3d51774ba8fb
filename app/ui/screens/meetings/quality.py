"""How good the plan in force is, and how far from the best it can be at most."""

from PySide6.QtWidgets import QHBoxLayout

from app.models.meetings import PlanRecord
from app.ui.formats import count
from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import Label, MeterBar, Panel, StatusTag


class QualityBar(Panel):
    """Placed of requested, weight against the proved bound, free slots inside people's days."""

    def __init__(self) -> None:
        super().__init__("subtle")
        self.setFixedHeight(theme().size("toolbar"))
        self._meter = MeterBar(height=6)
        self._meter.setFixedWidth(96)
        self._weight = _Figure(lambda: self.tr("Weight placed"))
        self._placed = _Figure(lambda: self.tr("Placed"))
        self._bound = _Figure(lambda: self.tr("At most possible"))
        self._idle = _Figure(lambda: self.tr("Idle slots"))
        self._proof = StatusTag("", "success")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(6))
        row.addLayout(self._weight)
        row.addWidget(self._meter)
        for figure in (self._placed, self._bound, self._idle):
            row.addLayout(figure)
        row.addStretch(1)
        row.addWidget(self._proof)

    def show_plan(self, plan: PlanRecord | None) -> None:
        """Show these figures; before the first run there is nothing to show."""
        self.setVisible(plan is not None)
        if plan is None:
            return
        share = plan.weight / plan.bound if plan.bound else 1.0
        self._weight.tell(f"{100 * share:.1f}%")
        self._meter.show_share(plan.weight, plan.bound or 1)
        self._placed.tell(f"{count(plan.placed)} / {count(plan.requested)}")
        self._bound.tell(count(plan.bound))
        self._idle.tell(count(plan.idle_slots))
        self._proof.setVisible(plan.proved)
        self._proof.tell(lambda: self.tr("Proved: no plan places more"))


class _Figure(QHBoxLayout):
    def __init__(self, name: Text) -> None:
        super().__init__()
        self.setSpacing(8)
        self._value = Label("", "bodyStrong", tabular=True)
        self.addWidget(Label(name, "small", "text2"))
        self.addWidget(self._value)

    def tell(self, value: str) -> None:
        """Show this value."""
        self._value.tell(value)
