"""How good the plan in force is, how far from the best it can be, and what it is like to live."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.meeting_board import Board
from app.models.meeting_quality import comforts
from app.models.meeting_score import Score
from app.models.meetings import PlanRecord
from app.models.pairs import PlannedWith
from app.models.times import Clock
from app.ui.formats import count
from app.ui.language import Text
from app.ui.screens.meetings.day_load import DayLoad
from app.ui.screens.meetings.weights import weights_figure, weights_words
from app.ui.theme import theme
from app.ui.widgets import IconButton, Label, MeterBar, Panel, StatusTag


class QualityBar(Panel):
    """The figures of the plan on the board; at its right the filters of the list, or the day.

    Where there is little room the lesser figures give way.
    """

    times_wanted = Signal()

    def __init__(self, clock: Clock, *at_right: QWidget) -> None:
        super().__init__("subtle")
        self.setFixedHeight(theme().size("toolbar") - 1)  # and the hairline beneath
        self._meter = MeterBar(height=6)
        self._meter.setFixedWidth(96)
        self._share = _Figure(lambda: self.tr("Quality"))
        self._share.add(self._meter)
        self._placed = _Figure(lambda: self.tr("Placed"))
        self._bound = _Figure(lambda: self.tr("Weight, most"))
        self._preferred = _Figure(lambda: self.tr("Preferred times"))
        self._changes = _Figure(lambda: self.tr("Table changes"))
        self._rows = _Figure(lambda: self.tr("Back-to-back"))
        self._idle = _Figure(lambda: self.tr("Idle slots"))
        self._weights = _Figure(lambda: self.tr("Match weights"))
        self.changed = StatusTag(lambda: self.tr("Weights changed since"), "warning")
        self._proof = StatusTag(lambda: self.tr("Proved best"), "success")
        self._proof.setToolTip(self.tr("No valid plan has more weight."))
        self.load = DayLoad(clock)
        self._load = QWidget()
        self.times = IconButton(
            "sliders-horizontal",
            lambda: self.tr("Times and rules"),
            on_click=self.times_wanted.emit,
        )
        self._known: dict[_Figure, bool] = {}
        self._right = at_right
        self._lay_out()
        self.show_plan(None, None)

    def show_plan(
        self,
        plan: PlanRecord | None,
        board: Board | None,
        planned_with: PlannedWith | None = None,
    ) -> None:
        """Show these figures; before the first plan there are none."""
        shown = plan is not None and board is not None
        score = Score(board, plan.bound if plan else 0) if board is not None else None
        is_as_planned = plan is not None and score is not None and plan.weight == score.weight
        is_best = plan is not None and plan.proved and is_as_planned
        self._proof.setVisible(is_best)
        self._known = dict.fromkeys(self._figures(), shown)
        self._known[self._bound] = shown and not is_best
        if plan is not None and score is not None:
            self._show_figures(score)
        self._show_weights(planned_with if shown else None)
        self._fit()

    def show_load(self, board: Board, day: object, *, visible: bool) -> None:
        """Show how full the day on the board is."""
        self._load.setVisible(visible and bool(board.cards))
        self.load.show_day(board, day)
        self._fit()

    def words(self) -> str:
        """The figures, as they are read."""
        return " · ".join(part.words() for part, known in self._known.items() if known)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._fit)  # after the figures have their new names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)  # after what changed out of sight was laid out

    def _show_figures(self, score: Score) -> None:
        board, weight, bound, placed = score.board, score.weight, score.bound, score.placed
        like = comforts(board)
        self._share.tell(f"{score.value:.1f}")
        self._share.setToolTip(
            self.tr(
                "Weight {weight} of at most {bound}, times the share of the time between "
                "people's first and last meeting of a day that is used."
            ).format(weight=count(weight), bound=count(bound))
        )
        self._meter.show_share(round(10 * score.value), 1000)
        self._placed.tell(f"{count(placed)} / {count(placed + len(board.wishes))}")
        gap = 100 * (bound - weight) / bound if bound else 0.0
        self._bound.tell(f"{count(weight)} / {count(bound)} (\N{MINUS SIGN}{gap:.1f}%)")
        self._bound.setToolTip(
            self.tr("What may be missing from the heaviest plan: {gap}% at most.").format(
                gap=f"{gap:.2f}"
            )
        )
        self._idle.tell(count(score.idle))
        self._known[self._preferred] = like.preferred is not None
        self._preferred.tell(f"{100 * (like.preferred or 0):.0f}%")
        self._changes.tell(f"{like.table_changes:.1f}")
        self._rows.tell(count(like.back_to_back))
        self._changes.setToolTip(self.tr("How often somebody goes to another place on a day."))
        self._rows.setToolTip(self.tr("People with three meetings or more without a pause."))

    def _show_weights(self, planned: PlannedWith | None) -> None:
        """By which weights the requests' pairs were found, and whether others count by now."""
        self._known[self._weights] = planned is not None
        self.changed.setVisible(planned is not None and planned.is_changed)
        if planned is None:
            return
        self._weights.tell(weights_figure(planned))
        words = weights_words(planned)
        for part in (self._weights, self.changed):
            part.setToolTip(words)
        self._share.setToolTip(f"{self._share.toolTip()}\n\n{words}")

    def _figures(self) -> tuple["_Figure", ...]:
        return (
            self._share,
            self._placed,
            self._bound,
            self._preferred,
            self._changes,
            self._rows,
            self._idle,
            self._weights,
        )

    def _fit(self) -> None:
        """Show what is known, and hide from the least on until it fits."""
        for part, known in self._known.items():
            part.setVisible(known)
        layout = self.layout()
        for part in reversed(self._figures()[2:]):
            if layout is None or layout.minimumSize().width() <= self.width():
                return
            part.hide()
            layout.invalidate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(4), 0)
        row.setSpacing(theme().space(6))
        for part in self._figures():
            row.addWidget(part)
        row.addWidget(self.changed)
        row.addWidget(self._proof)
        row.addStretch(1)
        held = QHBoxLayout(self._load)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(8)
        held.addWidget(Label(lambda: self.tr("Day's load"), "small", "text2"))
        held.addWidget(self.load)
        row.addWidget(self._load)
        for widget in self._right:
            row.addWidget(widget)
        row.addWidget(self.times)


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
