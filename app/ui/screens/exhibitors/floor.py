"""The floor plan: booths as numbered rectangles in their halls, tinted by filter and need."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from app.models.fairs import Hall
from app.models.ids import ExhibitorId
from app.services.store.exhibitor_list import FloorBooth
from app.ui.screens.exhibitors.words import hall_name
from app.ui.theme import ColorName, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_HEAD = 44  # pixels over the booths of a hall, for its name
_PAD = 16  # pixels between a hall's edge and its booths
EDGE = 20  # pixels around the plan
_GAP = 20  # pixels between halls
_MOST_ZOOM = 4.0
ZOOM_STEP = 1.25
_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


@dataclass(frozen=True, slots=True)
class Floor:
    """What is drawn: halls with the words at their right, booths, and names for tooltips."""

    halls: Sequence[tuple[Hall, str]]
    booths: Sequence[FloorBooth]
    name_of: Callable[[ExhibitorId], str]


@dataclass(frozen=True, slots=True)
class _Frame:
    """A hall on the widget: where it lies, and how metres become pixels in it."""

    hall: Hall
    words: str
    box: QRectF
    scale: float
    origin: QPointF

    def place(self, booth: FloorBooth) -> QRectF:
        """Where a booth lies on the widget."""
        return QRectF(
            self.box.left() + _PAD + (booth.x - self.origin.x()) * self.scale,
            self.box.top() + _HEAD + (booth.y - self.origin.y()) * self.scale,
            booth.width * self.scale,
            booth.depth * self.scale,
        ).adjusted(1, 1, -1, -1)


class FloorPlan(Painted):
    """The plan itself. Arrows go to the neighbouring stand, + and − zoom, 0 fits."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._floor = Floor((), (), str)
        self._matching: Collection[ExhibitorId] = frozenset()
        self._unready: Collection[ExhibitorId] = frozenset()
        self._current: ExhibitorId | None = None
        self._zoom = 1.0
        self._room = QSize(400, 300)
        self._frames: dict[str, _Frame] = {}

    @property
    def zoom(self) -> float:
        """1 fits the window."""
        return self._zoom

    def show_floor(self, floor: Floor) -> None:
        """Draw this plan."""
        self._floor = floor
        self._arrange()

    def show_states(
        self, matching: Collection[ExhibitorId], unready: Collection[ExhibitorId]
    ) -> None:
        """Tint who fits the filters, and in amber who of them needs attention."""
        self._matching, self._unready = matching, unready
        self.update()

    def show_current(self, wanted: ExhibitorId | None) -> None:
        """Mark the stand of this exhibitor."""
        self._current = wanted
        booth = self._booth_of(wanted)
        told = "" if booth is None else f"{booth.code} {self._name(booth)}"
        self.setAccessibleDescription(told)
        self.update()

    def fit(self, room: QSize) -> None:
        """Fit into this much room, times the zoom."""
        self._room = room
        self._arrange()

    def zoom_to(self, zoom: float) -> None:
        """Show the plan so many times as large as fits."""
        self._zoom = min(max(zoom, 1.0), _MOST_ZOOM)
        self._arrange()

    def box_of(self, booth: FloorBooth) -> QRect:
        """Where a booth lies on this widget."""
        frame = self._frames.get(booth.hall_id or "")
        return frame.place(booth).toRect() if frame else QRect()

    def current_box(self) -> QRect:
        """Where the marked stand lies; empty without one."""
        booth = self._booth_of(self._current)
        return QRect() if booth is None else self.box_of(booth)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            self._step(_WAYS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_to(self._zoom * ZOOM_STEP)
        elif key is Qt.Key.Key_Minus:
            self.zoom_to(self._zoom / ZOOM_STEP)
        elif key is Qt.Key.Key_0:
            self.zoom_to(1.0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        booth = self._booth_at(event.position().toPoint())
        if booth is not None and booth.exhibitors:
            self._choose(booth)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP
            self.zoom_to(self._zoom * factor)
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            booth = self._booth_at(event.pos())
            words = "" if booth is None else f"{booth.code}\n{self._name(booth)}".strip()
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(
            round(self._room.width() * self._zoom), round(self._room.height() * self._zoom)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("surface"))
        for hall in self._frames.values():
            self._paint_hall(painter, hall)
        shown = QRectF(event.rect())
        for booth in self._floor.booths:
            frame = self._frames.get(booth.hall_id or "")
            if frame is not None and (box := frame.place(booth)).intersects(shown):
                self._paint_booth(painter, booth, box)

    def _paint_hall(self, painter: QPainter, frame: _Frame) -> None:
        ground, edge = theme().color("subtle"), theme().color("borderStrong")
        paint.rounded(painter, frame.box, theme().radius("card"), ground, edge)
        head = QRect(
            round(frame.box.left()) + _PAD, round(frame.box.top()) + 6, round(frame.box.width()), 36
        )
        name = hall_name(frame.hall)
        paint.text(painter, head, name, theme().font("title"), theme().color("text"))
        rest = head.adjusted(paint.width_of(name, theme().font("title")) + 12, 2, -2 * _PAD, 2)
        right = Qt.AlignmentFlag.AlignRight
        paint.text(painter, rest, frame.words, theme().font("small"), theme().color("text2"), right)

    def _paint_booth(self, painter: QPainter, booth: FloorBooth, box: QRectF) -> None:
        ground, edge, words = self._coat(booth)
        paint.rounded(painter, box, 2, theme().color(ground), theme().color(edge))
        strong = words != "text3"
        font = theme().medium("caption", tabular=True) if strong else theme().font("caption")
        number = booth.code.rpartition("-")[2] or booth.code
        if paint.width_of(number, font) < box.width():
            centre = Qt.AlignmentFlag.AlignHCenter
            paint.text(painter, box.toRect(), number, font, theme().color(words), centre)

    def _coat(self, booth: FloorBooth) -> tuple[ColorName, ColorName, ColorName]:
        """Ground, edge and words: the marked one, who needs attention, who fits, the rest."""
        if self._current is not None and self._current in booth.exhibitors:
            return "accent", "accent", "onAccent"
        fitting = [e for e in booth.exhibitors if e in self._matching]
        if any(e in self._unready for e in fitting):
            return "warningTint", "warning", "warning"
        if fitting:
            return "accentTint", "accentLine", "accentText"
        return "surface", "border", "text3"

    def _arrange(self) -> None:
        """Halls beside each other in their order on the plan, at one scale."""
        drawn = [(hall, words) for hall, words in self._floor.halls if self._bounds(hall).isValid()]
        self._frames = {}
        size = self.sizeHint()
        if drawn:
            bounds = [self._bounds(hall) for hall, _ in drawn]
            wide = size.width() - 2 * EDGE - _GAP * (len(drawn) - 1) - 2 * _PAD * len(drawn)
            tall = size.height() - 2 * EDGE - _HEAD - _PAD
            metres = sum(bound.width() for bound in bounds)
            depth = max(bound.height() for bound in bounds)
            scale = max(min(wide / metres, tall / depth), 1.0)
            left = float(EDGE)
            for (hall, words), bound in zip(drawn, bounds, strict=True):
                width = bound.width() * scale + 2 * _PAD
                box = QRectF(left, EDGE, width, depth * scale + _HEAD + _PAD)
                self._frames[hall.id] = _Frame(hall, words, box, scale, bound.topLeft())
                left += width + _GAP
        self.resize(size)
        self.updateGeometry()
        self.update()

    def _bounds(self, hall: Hall) -> QRectF:
        whole = QRectF()
        for booth in self._floor.booths:
            if booth.hall_id == hall.id:
                whole = whole.united(QRectF(booth.x, booth.y, booth.width, booth.depth))
        return whole

    def _booth_at(self, point: QPoint) -> FloorBooth | None:
        return next((b for b in self._floor.booths if self.box_of(b).contains(point)), None)

    def _booth_of(self, wanted: ExhibitorId | None) -> FloorBooth | None:
        return next((b for b in self._floor.booths if wanted in b.exhibitors), None)

    def _name(self, booth: FloorBooth) -> str:
        return "\n".join(self._floor.name_of(e) for e in booth.exhibitors)

    def _choose(self, booth: FloorBooth) -> None:
        """The next of several that share the booth, the first when another was marked."""
        shared = booth.exhibitors
        here = shared.index(self._current) + 1 if self._current in shared else 0
        self.chosen.emit(shared[here % len(shared)])

    def _step(self, way: QPointF) -> None:
        here = self._booth_of(self._current)
        taken = [b for b in self._floor.booths if b.exhibitors and b is not here]
        if here is None:
            nearest = taken[0] if taken else None
        else:
            start = QRectF(self.box_of(here)).center()
            ahead = [
                (cost, b.code, b)
                for b in taken
                if (cost := _cost(QRectF(self.box_of(b)).center() - start, way)) is not None
            ]
            nearest = min(ahead)[2] if ahead else None
        if nearest is not None:
            self.chosen.emit(nearest.exhibitors[0])


def _cost(step: QPointF, way: QPointF) -> float | None:
    """How far a stand is in a direction; None when it lies elsewhere. Off the line costs double."""
    along = step.x() * way.x() + step.y() * way.y()
    across = abs(step.x() * way.y()) + abs(step.y() * way.x())
    return along + 2 * across if along > 0 and along >= across / 2 else None
