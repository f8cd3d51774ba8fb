"""The scan field: one flat ground, one shape, words that are read from four metres."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.formats import exact_time
from app.ui.screens.scan.faces import READY, Face, Texture
from app.ui.screens.scan.fitting import Fitted, fit, headline_face, one_line, shrunk
from app.ui.screens.scan.shapes import draw_sign
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

_EDGE = 48  # pixels from the field's left and right
_GAP = 40  # between shape and words
_SECOND = 44  # the height of the line below the headline
_STEP = 112  # the height of the next step with its line above
_BAND = 28  # the height of a band of hatch
_STRIPE = 20  # the width of a stripe
_LARGE, _SMALL = 184, 132  # the shape's side where there is room, and where there is not
_ROOMY = 760  # a field as wide as this has room


@dataclass(frozen=True, slots=True)
class Answer:
    """What the field shows: a face, when, and the facts of this scan in the window's language.

    ``detail`` follows the headline: since when, at which gate. ``remark`` is small and true of the
    desk, as how old its list is.
    """

    face: Face = READY
    at: datetime | None = None
    detail: str = ""
    remark: str = ""

    @property
    def spoken(self) -> str:
        """The whole answer as one sentence, for those who do not see it."""
        face = self.face
        why = face.why.first if face.why else ""
        parts = (face.headline.first, why, self.detail, face.step.first, self.remark)
        return " · ".join(part for part in parts if part)


class VerdictField(Painted):
    """Shows one answer at a time; a new one replaces it at once, nothing moves or flashes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer = Answer()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 200)
        self._tell()

    @property
    def answer(self) -> Answer:
        """What is shown."""
        return self._answer

    def show_answer(self, answer: Answer) -> None:
        """Show this now: it is on the screen when this returns, and said to screen readers."""
        self._answer = answer
        self._tell()
        self.repaint()
        if answer.face is not READY:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def sizeHint(self) -> QSize:
        return QSize(936, 480)

    def retell(self) -> None:
        self._tell()
        super().retell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        face = self._answer.face
        ground, ink = theme().color(face.ground), theme().color(face.ink)
        painter.fillRect(self.rect(), ground)
        _paint_texture(painter, self.rect(), face.texture, ink)
        inside = self._inside()
        self._paint_moment(painter, inside, ink)
        self._paint_words(painter, inside, ink, ground)

    def _inside(self) -> QRect:
        texture = self._answer.face.texture
        if texture is Texture.NONE:
            return self.rect()
        across = _BAND if texture is Texture.FRAME else 0
        return self.rect().adjusted(across, _BAND, -across, -_BAND)

    def _paint_moment(self, painter: QPainter, inside: QRect, ink: QColor) -> None:
        answer = self._answer
        words = exact_time(answer.at) if answer.at else ""
        if answer.remark:
            words = f"{answer.remark}   {words}" if words else answer.remark
        room = QRect(inside.left() + _EDGE, inside.top() + 18, inside.width() - _EDGE - 24, 24)
        face = one_line(16, strong=bool(answer.remark))
        paint.text(painter, room, words, face, ink, Qt.AlignmentFlag.AlignRight)

    def _paint_words(self, painter: QPainter, inside: QRect, ink: QColor, ground: QColor) -> None:
        """Shape and words stand in the middle together; below a line the next step."""
        face = self._answer.face
        side = min(_LARGE if self.width() >= _ROOMY else _SMALL, max(inside.height() - 96, 48))
        left = inside.left() + _EDGE + side + _GAP
        wide = inside.right() - _EDGE - left
        headline, step = self._fitted(inside.height(), side, wide)
        high = max(side, headline.height + _SECOND)
        top = inside.top() + max((inside.height() - high - step) // 2, 12)
        sign = QRectF(inside.left() + _EDGE, top + (high - side) / 2, side, side)
        draw_sign(painter, face.sign, sign, ink, ground)
        start = top + (high - headline.height - _SECOND) // 2
        _paint_headline(painter, headline, QPoint(left, start), ink)
        below = QRect(left, start + headline.height, wide, _SECOND)
        words = self._second_line()
        paint.text(painter, below, words, shrunk(words, wide, 32, strong=False), ink)
        if step:
            line = QRect(inside.left() + _EDGE, top + high + 28, inside.width() - 2 * _EDGE, step)
            self._paint_step(painter, line, ink)

    def _fitted(self, room: int, side: int, wide: int) -> tuple[Fitted, int]:
        """The headline, and the height of the next step: none where it has no place below."""
        face = self._answer.face
        if face.step.first:
            headline = fit(face.headline.first, wide, room - _STEP - _SECOND - 44)
            if max(side, headline.height + _SECOND) + _STEP + 44 <= room:
                return headline, _STEP
        return fit(face.headline.first, wide, room - _SECOND - 24), 0

    def _second_line(self) -> str:
        """The reason where the headline is an order, the other language, and the facts."""
        face = self._answer.face
        if face.why is not None:
            parts = [face.why.first, face.why.second]
        else:
            parts = [face.headline.second]
        return " · ".join(part for part in (*parts, self._answer.detail) if part)

    def _paint_step(self, painter: QPainter, box: QRect, ink: QColor) -> None:
        faint = QColor(ink)
        faint.setAlphaF(0.6)
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), faint)
        step = self._answer.face.step
        first = QRect(box.left(), box.top() + 22, box.width(), 36)
        paint.text(painter, first, step.first, shrunk(step.first, box.width(), 28), ink)
        second = QRect(box.left(), box.top() + 60, box.width(), 26)
        paint.text(painter, second, step.second, one_line(18), ink)

    def _tell(self) -> None:
        self.setAccessibleName(self.tr("Scan result"))
        self.setAccessibleDescription(self._answer.spoken)


def _paint_headline(painter: QPainter, headline: Fitted, at: QPoint, ink: QColor) -> None:
    font: QFont = headline_face(headline.size)
    painter.setFont(font)
    painter.setPen(ink)
    metrics = QFontMetrics(font)
    drop = (headline.line_height + metrics.capHeight()) // 2
    for number, (line, bearing) in enumerate(zip(headline.lines, headline.bearings, strict=True)):
        base = at.y() + number * headline.line_height + drop
        painter.drawText(QPoint(at.x() - bearing + 1, base), line)


def _paint_texture(painter: QPainter, rect: QRect, texture: Texture, ink: QColor) -> None:
    if texture is Texture.NONE:
        return
    bands = [
        QRect(rect.left(), rect.top(), rect.width(), _BAND),
        QRect(rect.left(), rect.bottom() + 1 - _BAND, rect.width(), _BAND),
    ]
    if texture is Texture.FRAME:
        sides = rect.adjusted(0, _BAND, 0, -_BAND)
        bands.append(QRect(sides.left(), sides.top(), _BAND, sides.height()))
        bands.append(QRect(sides.right() + 1 - _BAND, sides.top(), _BAND, sides.height()))
    for band in bands:
        _paint_hatch(painter, QRectF(band), ink)


def _paint_hatch(painter: QPainter, band: QRectF, ink: QColor) -> None:
    """Slanted stripes, cut off at the band's edges."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(band)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(ink)
    slant = band.height()
    left = band.left() - slant
    while left < band.right():
        corners = (
            QPointF(left, band.bottom()),
            QPointF(left + slant, band.top()),
            QPointF(left + slant + _STRIPE, band.top()),
            QPointF(left + _STRIPE, band.bottom()),
        )
        painter.drawPolygon(QPolygonF(list(corners)))
        left += 2 * _STRIPE
    painter.restore()
