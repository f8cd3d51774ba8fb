"""How good the plan in force is, and how far from the best it can be at most."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.meetings import PlanRecord
from app.ui.formats import count
from app.ui.language import Text
from app.ui.theme import theme
from app.ui.widgets import Label, MeterBar, Panel, StatusTag


class QualityBar(Panel):
    """Share of the proved bound, placed of requested, free slots inside people's days.

    The filters of the list stand at its right.
    """

    def __init__(self, *at_right: QWidget) -> None:
        super().__init__("subtle")
        self.setFixedHeight(theme().size("toolbar") - 1)  # and the hairline beneath
        self._meter = MeterBar(height=6)
        self._meter.setFixedWidth(96)
        self._share = _Figure(lambda: self.tr("Quality"))
        self._share.add(self._meter)
        self._placed = _Figure(lambda: self.tr("Placed"))
        self._bound = _Figure(lambda: self.tr("Weight, at most"))
        self._idle = _Figure(lambda: self.tr("Idle slots"))
        self._proof = StatusTag(lambda: self.tr("Proved best"), "success")
        self._proof.setToolTip(self.tr("No valid plan has more weight."))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(4), 0)
        row.setSpacing(theme().space(6))
        for part in (self._share, self._placed, self._bound, self._idle, self._proof):
            row.addWidget(part)
        row.addStretch(1)
        for widget in at_right:
            row.addWidget(widget)
        self.show_plan(None)

    def show_plan(self, plan: PlanRecord | None) -> None:
        """Show these figures; before the first run there are none."""
        for part in (self._share, self._placed, self._idle):
            part.setVisible(plan is not None)
        self._proof.setVisible(plan is not None and plan.proved)
        self._bound.setVisible(plan is not None and not plan.proved)
        if plan is None:
            return
        share = plan.weight / plan.bound if plan.bound else 1.0
        self._share.tell(f"{100 * share:.1f}%")
        self._meter.show_share(plan.weight, plan.bound or 1)
        self._placed.tell(f"{count(plan.placed)} / {count(plan.requested)}")
        self._bound.tell(f"{count(plan.weight)} / {count(plan.bound)}")
        self._idle.tell(count(plan.idle_slots))

    def words(self) -> str:
        """The figures, as they are read."""
        parts = (self._share, self._placed, self._bound, self._idle)
        return " · ".join(part.words() for part in parts if not part.isHidden())


class _Figure(QWidget):
    def __init__(self, name: Text) -> None:
        super().__init__()
        self._name = Label(name, "small", "text2")
        self._value = Label("", "bodyStrong", tabular=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._name)
        self._row.addWidget(self._value)

    def add(self, widget: QWidget) -> None:
        """Put this behind the value."""
        self._row.addWidget(widget)

    def tell(self, value: str) -> None:
        """Show this value."""
        self._value.tell(value)

    def words(self) -> str:
        """Name and value."""
        return f"{self._name.text()} {self._value.text()}"
