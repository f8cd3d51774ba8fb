"""How far it is from one hall to another, where that is not what the rules say of all."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.availability import Walk
from app.models.ids import HallId, new_id
from app.services.availability import Availability
from app.ui.language import in_language
from app.ui.screens.meetings.times.frame import TimesDialog, Written
from app.ui.widgets import Label, Option, PrimaryButton, Select
from app.ui.widgets.numbers import WholeNumber


class WalksDialog(TimesDialog):
    """One walk at a time; it is the same both ways."""

    def __init__(self, times: Availability, parent: QWidget | None = None) -> None:
        super().__init__(
            lambda: self.tr("Walks between halls"),
            lambda: self.tr(
                "Minutes from door to door. Between halls that are not listed the rules of "
                "meetings say how long it takes. They hold from the next run on."
            ),
            parent,
        )
        self._times = times
        self._names = {hall.id: in_language(hall.name_zh, hall.name_en) for hall in times.halls()}
        self.one, self.other = Select(), Select()
        for select, name in ((self.one, self.tr("From hall")), (self.other, self.tr("To hall"))):
            select.offer([Option(str(key), hall) for key, hall in self._names.items()])
            select.setAccessibleName(name)
            select.currentIndexChanged.connect(self._pair_changed)
        self.minutes = WholeNumber(96)
        self.minutes.setRange(0, 120)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.act = PrimaryButton(lambda: self.tr("Save"), on_click=self.write_down)
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.one, 1)
        row.addWidget(Label("–", "body", "text2"))
        row.addWidget(self.other, 1)
        self.field(lambda: self.tr("Between"), pair)
        self.field(lambda: self.tr("Minutes"), self.minutes)
        self.foot.addWidget(self.act)
        if self.other.count() > 1:
            self.other.setCurrentIndex(1)
        self._show()

    def write_down(self) -> None:
        """Write this walk down, in place of what was written of it before."""
        one, other = self._pair()
        known = self._known(one, other) or Walk(new_id(), one, other, 0)
        walk = replace(known, minutes=self.minutes.value())
        if self.write(lambda: self._times.measure([walk])):
            self._show()

    def _pair(self) -> tuple[HallId, HallId]:
        return HallId(self.one.currentData() or ""), HallId(self.other.currentData() or "")

    def _known(self, one: HallId, other: HallId) -> Walk | None:
        pair = {one, other}
        walks = self._times.walks()
        return next((w for w in walks if {w.from_hall_id, w.to_hall_id} == pair), None)

    def _pair_changed(self) -> None:
        """Show what is known of it; a hall is nowhere from itself."""
        one, other = self._pair()
        self.act.setEnabled(bool(one) and bool(other) and one != other)
        known = self._known(one, other)
        self.minutes.setValue(known.minutes if known else self._times.rules().walk_minutes)

    def _show(self) -> None:
        written: list[Written] = []
        for walk in self._times.walks():
            ends = (self._names.get(walk.from_hall_id, ""), self._names.get(walk.to_hall_id, ""))
            minutes = self.tr("{minutes} min").format(minutes=walk.minutes)
            told = f"{' – '.join(ends)} · {minutes}"
            written.append((told, partial(self._forget, walk.id)))
        self.show_written(written)
        self._pair_changed()

    def _forget(self, walk_id: str) -> None:
        self.write(lambda: self._times.forget_walk(walk_id))
        self._show()
