"""The few strokes that the program's own widgets and cells are painted with."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from app.ui.theme import Shape, theme

MARK = 8  # pixels, the size of an industry's shape

_MIDDLE = {  # computed once: combining flags costs as much as painting a word
    align: int(align | Qt.AlignmentFlag.AlignVCenter)
    for align in (
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignHCenter,
    )
}


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
) -> None:
    """A rounded box whose 1 px edge lies inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(rect)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, 1))
        box.adjust(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def mark(painter: QPainter, shape: Shape, color: QColor, left: float, middle: float) -> None:
    """An 8 px shape whose left edge and vertical middle are given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    half = MARK / 2
    centre = QPointF(left + half, middle)
    box = QRectF(left, middle - half, MARK, MARK)
    if shape == "square":
        painter.drawRoundedRect(box, 1.5, 1.5)
    elif shape == "circle":
        painter.drawEllipse(box)
    elif shape == "diamond":
        painter.translate(centre)
        painter.rotate(45)
        side = MARK * 0.78
        painter.drawRoundedRect(QRectF(-side / 2, -side / 2, side, side), 1.2, 1.2)
    else:
        top, bottom = middle - half + 0.25, middle + half - 0.25
        points = [QPointF(left + half, top), QPointF(left + MARK, bottom), QPointF(left, bottom)]
        painter.drawPolygon(QPolygonF(points))
    painter.restore()


def meter(painter: QPainter, rect: QRectF, fraction: float, color: QColor, ground: QColor) -> None:
    """A bar filled from the left; ``fraction`` is cut to 0 to 1."""
    part = min(max(fraction, 0.0), 1.0)
    radius = rect.height() / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, radius, radius)
    if part > 0:
        done = QRectF(rect)
        done.setWidth(rect.width() * part)
        painter.setBrush(color)
        painter.setClipRect(done)
        painter.drawRoundedRect(rect, radius, radius)
    painter.restore()


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line, vertically centred, cut at its end with an ellipsis where it does not fit."""
    painter.setFont(font)
    painter.setPen(color)
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) > rect.width():
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _MIDDLE[align], words)


def hairline(painter: QPainter, x1: int, y1: int, x2: int, y2: int) -> None:
    """A 1 px line in the border's colour."""
    painter.setPen(QPen(theme().color("border"), 1))
    painter.drawLine(x1, y1, x2, y2)


def width_of(words: str, font: QFont) -> int:
    """Pixels that these words take in this face."""
    return QFontMetrics(font).horizontalAdvance(words)
