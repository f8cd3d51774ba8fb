"""The floor plan with its legend and its zoom."""

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from app.models.ids import ExhibitorId
from app.ui.screens.exhibitors.floor import EDGE, ZOOM_STEP, FloorPlan
from app.ui.theme import ColorName, theme
from app.ui.widgets import IconButton, Label, Panel, SecondaryButton, paint
from app.ui.widgets.base import Painted


class FloorView(Panel):
    """The plan with its legend and zoom beneath."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.plan = FloorPlan()
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.plan)
        self._scroll.viewport().installEventFilter(self)
        self.setFocusProxy(self.plan)
        legend = QHBoxLayout()
        legend.setContentsMargins(EDGE, 8, EDGE, 16)
        legend.setSpacing(16)
        for swatch, words in (
            (_Swatch("accentTint", "accentLine"), lambda: self.tr("Fits the filters")),
            (_Swatch("warningTint", "warning"), lambda: self.tr("Not arrived or incomplete")),
            (_Swatch("accent", "accent"), lambda: self.tr("Current")),
            (_Swatch("surface", "border"), lambda: self.tr("Other booths")),
        ):
            pair = QHBoxLayout()
            pair.setSpacing(8)
            pair.addWidget(swatch)
            pair.addWidget(Label(words, "small", "text2"))
            legend.addLayout(pair)
        legend.addStretch(1)
        for sign, name, step in (
            ("minus", lambda: self.tr("Smaller"), 1 / ZOOM_STEP),
            ("plus", lambda: self.tr("Larger"), ZOOM_STEP),
        ):
            zoom = partial(self._zoom_by, step)
            legend.addWidget(IconButton(sign, name, edged=True, on_click=zoom))
        fit = SecondaryButton(lambda: self.tr("Fit"), on_click=lambda: self.plan.zoom_to(1.0))
        legend.addWidget(fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(legend)

    def show_current(self, wanted: ExhibitorId | None) -> None:
        """Mark a stand and bring it into sight."""
        self.plan.show_current(wanted)
        box = self.plan.current_box()
        if not box.isEmpty():
            centre = box.center()
            self._scroll.ensureVisible(centre.x(), centre.y(), 60, 60)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self.plan.fit(self._scroll.viewport().size())
        return super().eventFilter(watched, event)

    def _zoom_by(self, step: float) -> None:
        self.plan.zoom_to(self.plan.zoom * step)


class _Swatch(Painted):
    def __init__(self, ground: ColorName, edge: ColorName) -> None:
        super().__init__()
        self._ground, self._edge = ground, edge
        self.setFixedSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, edge = theme().color(self._ground), theme().color(self._edge)
        paint.rounded(QPainter(self), self.rect(), 2, ground, edge)
