"""The rules of meetings: answers, notice, walking, and what a plan should favour."""

from dataclasses import replace

from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from app.models.availability import MeetingRules, Walking
from app.services.availability import Availability
from app.ui.language import Text, say
from app.ui.screens.meetings.times.frame import TimesDialog
from app.ui.widgets import Label, PrimaryButton, SecondaryButton, Segment, SegmentedControl
from app.ui.widgets.numbers import PartNumber, WholeNumber


class RulesDialog(TimesDialog):
    """Plan by these from the next run on."""

    def __init__(self, times: Availability, parent: QWidget | None = None) -> None:
        super().__init__(
            lambda: self.tr("Rules of meetings"),
            lambda: self.tr(
                "They hold from the next run on. A plan never gives up weight for comfort: the "
                "weights below compare plans of equal weight."
            ),
            parent,
        )
        self._times = times
        self._rules = times.rules()
        self.walking = SegmentedControl(
            [
                Segment(Walking.OFF, lambda: self.tr("Ignored")),
                Segment(Walking.SOFT, lambda: self.tr("Preferred")),
                Segment(Walking.HARD, lambda: self.tr("Required")),
            ],
            lambda: self.tr("Time to walk between halls"),
        )
        self.numbers = {
            "walk_minutes": _whole(0, 60),
            "answer_hours": _whole(1, 720),
            "notice_minutes": _whole(0, 240),
        }
        self.weights = {
            name: _weight() for name in ("gap", "walk", "table_change", "preferred", "fairness")
        }
        self.act = PrimaryButton(lambda: self.tr("Save"), on_click=self.save)
        self._lay_out()
        self.show_rules(self._rules)

    def show_rules(self, rules: MeetingRules) -> None:
        """Show these; nothing is written yet."""
        self.walking.choose(rules.walking)
        for name, field in self.numbers.items():
            field.setValue(getattr(rules, name))
        for name, weight in self.weights.items():
            weight.setValue(getattr(rules, name))

    def rules(self) -> MeetingRules:
        """The rules as they are shown."""
        numbers, weights = self.numbers, self.weights
        return replace(
            self._rules,
            walking=Walking(self.walking.current),
            walk_minutes=numbers["walk_minutes"].value(),
            answer_hours=numbers["answer_hours"].value(),
            notice_minutes=numbers["notice_minutes"].value(),
            gap=weights["gap"].value(),
            walk=weights["walk"].value(),
            table_change=weights["table_change"].value(),
            preferred=weights["preferred"].value(),
            fairness=weights["fairness"].value(),
        )

    def save(self) -> None:
        """Write the rules, where they changed."""
        rules = self.rules()
        if rules == self._rules or self.write(lambda: self._times.change_rules(rules)):
            self.accept()

    def _lay_out(self) -> None:
        self.field(lambda: self.tr("Time to walk between halls"), self.walking)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        names: dict[str, Text] = {
            "walk_minutes": lambda: self.tr("Minutes between two halls"),
            "answer_hours": lambda: self.tr("Hours to answer a request"),
            "notice_minutes": lambda: self.tr("Minutes before a meeting in which it stays"),
            "gap": lambda: self.tr("A free slot inside somebody's day"),
            "walk": lambda: self.tr("A minute of walking"),
            "table_change": lambda: self.tr("A change of table"),
            "preferred": lambda: self.tr("A meeting outside preferred times"),
            "fairness": lambda: self.tr("The difference of the best and the worst served"),
        }
        fields: dict[str, QSpinBox | QDoubleSpinBox] = {**self.numbers, **self.weights}
        for row, (name, field) in enumerate(fields.items()):
            field.setAccessibleName(say(names[name]))
            grid.addWidget(Label(names[name], "body"), row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(0, 1)
        self.form.addLayout(grid)
        usual = SecondaryButton(lambda: self.tr("Usual rules"), on_click=self._usual)
        self.foot.insertWidget(0, usual)
        self.foot.addWidget(self.act)

    def _usual(self) -> None:
        self.show_rules(MeetingRules(self._rules.id))


def _whole(least: int, most: int) -> QSpinBox:
    field = WholeNumber(96)
    field.setRange(least, most)
    return field


def _weight() -> QDoubleSpinBox:
    field = PartNumber(96)
    field.setRange(0.0, 10.0)
    field.setDecimals(2)
    field.setSingleStep(0.05)
    return field
