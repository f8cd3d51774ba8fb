"""The shapes of the scan field: each is known by its outline alone, from four metres, in grey."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

_GRID = 24.0  # every shape is drawn on a square of this side
_STROKE = 2.6


class Sign(StrEnum):
    """What is drawn beside the words."""

    TICK = "tick"
    CLOCK = "clock"
    CALENDAR = "calendar"
    OCTAGON = "octagon"
    SHIELD = "shield"
    DASHES = "dashes"
    QUESTION = "question"
    LAPTOP = "laptop"
    LIST = "list"
    PAPER = "paper"
    SEATS = "seats"
    DOOR = "door"
    DISK = "disk"
    BADGE = "badge"


class Brush:
    """A painter on the grid: ``ink`` draws, ``ground`` cuts out of what is drawn."""

    def __init__(self, painter: QPainter, ink: QColor, ground: QColor) -> None:
        self.painter, self.ink, self.ground = painter, ink, ground

    def solid(self, color: QColor) -> QPainter:
        """Fill without an edge."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color)
        return self.painter

    def line(self, color: QColor, width: float = _STROKE) -> QPainter:
        """Draw round-ended lines."""
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        return self.painter

    def path(self, color: QColor, *points: tuple[float, float], width: float = _STROKE) -> None:
        """One line through these points."""
        self.line(color, width).drawPolyline(QPolygonF([QPointF(*point) for point in points]))

    def cross(self, color: QColor, x: float, y: float, half: float, width: float) -> None:
        """Two strokes that cross."""
        self.path(color, (x - half, y - half), (x + half, y + half), width=width)
        self.path(color, (x + half, y - half), (x - half, y + half), width=width)

    def letter(self, color: QColor, words: str, box: QRectF) -> None:
        """A bold sign as high as its box."""
        font = QFont("Inter")
        font.setPixelSize(100)
        font.setWeight(QFont.Weight.Bold)
        self.painter.save()
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.translate(box.center())
        self.painter.scale(box.height() / 100, box.height() / 100)
        self.painter.drawText(QRectF(-60, -62, 120, 124), Qt.AlignmentFlag.AlignCenter, words)
        self.painter.restore()


def draw_sign(painter: QPainter, sign: Sign, box: QRectF, ink: QColor, ground: QColor) -> None:
    """Draw a sign into a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _GRID, box.height() / _GRID)
    _DRAWN[sign](Brush(painter, ink, ground))
    painter.restore()


def _tick(brush: Brush) -> None:
    brush.solid(brush.ink).drawEllipse(QRectF(0, 0, 24, 24))
    brush.path(brush.ground, (6.2, 12.6), (10.2, 16.6), (17.8, 8.4), width=2.7)


def _clock(brush: Brush) -> None:
    """A ring that turns back on itself, with hands: there was an earlier time."""
    width = 3.0
    brush.line(brush.ink, width).drawArc(QRectF(2.6, 2.8, 19, 19), 180 * 16, 312 * 16)
    brush.path(brush.ink, (5.7, 5.3), (2.2, 8.6), width=width)
    brush.path(brush.ink, (2.0, 2.6), (2.0, 8.8), (8.2, 8.8), width=width)
    brush.path(brush.ink, (12.2, 7.4), (12.2, 12.6), (15.8, 14.6), width=width)


def _calendar(brush: Brush) -> None:
    brush.solid(brush.ink).drawRoundedRect(QRectF(1.5, 3, 21, 20.5), 2.6, 2.6)
    for x in (7.2, 16.8):
        brush.path(brush.ink, (x, 1.6), (x, 5.4), width=2.8)
        brush.path(brush.ground, (x, 5.4), (x, 5.5), width=1.2)
    brush.solid(brush.ground).drawRect(QRectF(1.5, 8.2, 21, 1.5))
    brush.cross(brush.ground, 12, 16.5, 3.4, 2.5)


def _octagon(brush: Brush) -> None:
    cut = 7.03  # of 24: all eight sides are equal
    points = [
        (cut, 0), (24 - cut, 0), (24, cut), (24, 24 - cut),
        (24 - cut, 24), (cut, 24), (0, 24 - cut), (0, cut),
    ]  # fmt: skip
    brush.solid(brush.ink).drawPolygon(QPolygonF([QPointF(*point) for point in points]))
    brush.cross(brush.ground, 12, 12, 4.6, 2.9)


def _shield(brush: Brush) -> None:
    path = QPainterPath(QPointF(12, -0.2))
    path.cubicTo(9.4, 2.4, 5.8, 3.4, 2.2, 3.6)
    path.lineTo(2.2, 12)
    path.cubicTo(2.2, 18.2, 6.8, 22.2, 12, 24.2)
    path.cubicTo(17.2, 22.2, 21.8, 18.2, 21.8, 12)
    path.lineTo(21.8, 3.6)
    path.cubicTo(18.2, 3.4, 14.6, 2.4, 12, -0.2)
    brush.solid(brush.ink).drawPath(path)
    brush.path(brush.ground, (12, 7.0), (12, 13.2), width=3.0)
    brush.solid(brush.ground).drawEllipse(QPointF(12, 17.9), 1.75, 1.75)


def _dashes(brush: Brush) -> None:
    """Nothing in a broken frame."""
    painter = brush.line(brush.ink, 2.0)
    pen = painter.pen()
    pen.setDashPattern([1.6, 2.15])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(1.4, 1.4, 21.2, 21.2), 3, 3)


def _question(brush: Brush) -> None:
    brush.solid(brush.ink).drawRoundedRect(QRectF(0.8, 0.8, 22.4, 22.4), 3.4, 3.4)
    brush.letter(brush.ground, "?", QRectF(3.6, 3.6, 16.8, 16.8))


def _laptop(brush: Brush) -> None:
    brush.solid(brush.ink).drawRoundedRect(QRectF(2.6, 2.6, 18.8, 15.2), 2, 2)
    brush.solid(brush.ink).drawRoundedRect(QRectF(-0.6, 19, 25.2, 3.2), 1.5, 1.5)
    brush.letter(brush.ground, "?", QRectF(6.2, 4.4, 11.6, 11.6))


def _list(brush: Brush) -> None:
    """A sheet of names, crossed out below: registered only."""
    brush.solid(brush.ink).drawRoundedRect(QRectF(3.2, 0, 17.6, 24), 2.4, 2.4)
    for y in (5.0, 8.8):
        brush.path(brush.ground, (7, y), (17, y), width=1.8)
    brush.cross(brush.ground, 12, 16.6, 3.2, 2.5)


def _paper(brush: Brush) -> None:
    """A printed sheet, ticked below: it is still right."""
    brush.solid(brush.ink).drawRoundedRect(QRectF(3.2, 0, 17.6, 24), 2.4, 2.4)
    for y in (5.0, 8.8):
        brush.path(brush.ground, (7, y), (17, y), width=1.8)
    brush.path(brush.ground, (8, 16.6), (10.8, 19.4), (16.4, 13.8), width=2.4)


def _seats(brush: Brush) -> None:
    """Three rows of seats, every one taken."""
    for y in (0.6, 8.8, 17.0):
        for x in (0.4, 8.6, 16.8):
            brush.solid(brush.ink).drawRoundedRect(QRectF(x, y, 6.8, 6.4), 1.8, 1.8)


def _door(brush: Brush) -> None:
    brush.solid(brush.ink).drawRoundedRect(QRectF(0.8, 0.6, 12.6, 22.8), 2, 2)
    brush.path(brush.ground, (7.4, 12), (13.6, 12), width=5.6)
    brush.path(brush.ink, (8.4, 12), (22, 12), width=2.8)
    brush.path(brush.ink, (17.2, 6.8), (22.4, 12), (17.2, 17.2), width=2.8)


def _disk(brush: Brush) -> None:
    """A disk with a cross where its label would be."""
    points = [(1, 1), (17.6, 1), (23, 6.4), (23, 23), (1, 23)]
    brush.solid(brush.ink).drawPolygon(QPolygonF([QPointF(*point) for point in points]))
    brush.solid(brush.ground).drawRect(QRectF(6.4, 1, 9, 5.6))
    brush.solid(brush.ink).drawRect(QRectF(12.2, 2, 2, 3.4))
    brush.cross(brush.ground, 12, 15.2, 3.9, 2.6)


def _badge(brush: Brush) -> None:
    """A badge in a finder: what to hold where."""
    for sx, sy in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
        x, y = (1.0 if sx > 0 else 23.0), (1.0 if sy > 0 else 23.0)
        brush.path(brush.ink, (x, y + 4.6 * sy), (x, y), (x + 4.6 * sx, y), width=1.5)
    brush.line(brush.ink, 1.5).drawRoundedRect(QRectF(6.6, 4.8, 10.8, 14.4), 1.4, 1.4)
    brush.path(brush.ink, (10.4, 7.4), (13.6, 7.4), width=1.3)
    brush.solid(brush.ink).drawRect(QRectF(9.4, 10.6, 5.2, 5.2))


_DRAWN: Mapping[Sign, Callable[[Brush], None]] = {
    Sign.TICK: _tick,
    Sign.CLOCK: _clock,
    Sign.CALENDAR: _calendar,
    Sign.OCTAGON: _octagon,
    Sign.SHIELD: _shield,
    Sign.DASHES: _dashes,
    Sign.QUESTION: _question,
    Sign.LAPTOP: _laptop,
    Sign.LIST: _list,
    Sign.PAPER: _paper,
    Sign.SEATS: _seats,
    Sign.DOOR: _door,
    Sign.DISK: _disk,
    Sign.BADGE: _badge,
}
