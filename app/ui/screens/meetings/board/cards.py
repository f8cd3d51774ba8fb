"""How cards and free cells are painted: grounds are drawn once and kept, words are cut once."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from app.models.meeting_board import Phase
from app.ui.theme import ColorName, pixmap, theme
from app.ui.widgets import paint

SHADOW = 16  # pixels around the card in the hand
_BAR = 3
_ICON = 13
_LINE = 16  # pixels: the line of style "small"
_COLORS: dict[Phase, tuple[ColorName, ColorName | None, ColorName | None]] = {
    # ground, edge, bar
    Phase.PLANNED: ("surface", "border", "accentLine"),
    Phase.RUNNING: ("accentTint", "accentLine", "accent"),
    Phase.LATE: ("warningTint", "warning", "warning"),
    Phase.HELD: ("hover", None, None),
    Phase.MISSED: ("warningTint", None, "warning"),
}
_WORDS: dict[Phase, tuple[ColorName, ColorName]] = {
    Phase.PLANNED: ("text", "text2"),
    Phase.RUNNING: ("text", "text2"),
    Phase.LATE: ("text", "text2"),
    Phase.HELD: ("text2", "text2"),
    Phase.MISSED: ("warning", "warning"),
}


class _Sheet(NamedTuple):
    """What a picture depends on besides what it shows: its size, the colours, the screen."""

    width: int
    height: int
    dark: bool
    ratio: float

    def blank(self, around: int = 0) -> QPixmap:
        size = QSize(self.width + 2 * around, self.height + 2 * around)
        picture = QPixmap(size * self.ratio)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    @property
    def rect(self) -> QRect:
        return QRect(0, 0, self.width, self.height)


def _sheet(painter: QPainter, rect: QRect) -> _Sheet:
    ratio = painter.device().devicePixelRatioF()
    return _Sheet(rect.width(), rect.height(), theme().is_dark, ratio)


def paint_card(
    painter: QPainter, rect: QRect, lines: tuple[str, str], phase: Phase, icon: str = ""
) -> None:
    """A card with its two lines, and a padlock or a warning at its right."""
    sheet = _sheet(painter, rect)
    painter.drawPixmap(rect.topLeft(), _ground(phase, sheet))
    first, second = _WORDS[phase]
    left, top, room = rect.left() + 10, rect.top() + 1, rect.width() - 13
    _words(painter, QPoint(left, top), lines[0], room - (_ICON + 4 if icon else 0), first)
    _words(painter, QPoint(left, top + _LINE), lines[1], room, second)
    if icon:
        color: ColorName = "warning" if phase in (Phase.MISSED, Phase.LATE) else "text2"
        drawn = pixmap(icon, color, _ICON, sheet.ratio)
        painter.drawPixmap(rect.right() - _ICON - 3, rect.top() + 4, drawn)


def paint_ring(painter: QPainter, rect: QRect, color: ColorName = "focus") -> None:
    """The ring around the chosen card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color(color), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = theme().radius("card")
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.restore()


def paint_free(painter: QPainter, rect: QRect, words: str) -> None:
    """A cell in which the carried meeting may be put."""
    painter.drawPixmap(rect.topLeft(), _free(words, _sheet(painter, rect)))


def paint_refused(painter: QPainter, rect: QRect) -> None:
    """The cell under the pointer, in which it may not."""
    painter.drawPixmap(rect.topLeft(), _dashed("danger", "dangerTint", 2, _sheet(painter, rect)))


def paint_carried(painter: QPainter, rect: QRect, lines: tuple[str, str], edge: ColorName) -> None:
    """The card in the hand, lifted off the board."""
    picture = _lifted(lines, edge, _sheet(painter, rect))
    painter.drawPixmap(rect.topLeft() - QPoint(SHADOW, SHADOW), picture)


def _words(painter: QPainter, at: QPoint, words: str, room: int, color: ColorName) -> None:
    painter.setFont(theme().font("small"))
    painter.setPen(theme().color(color))
    box = QRect(at.x(), at.y(), room, _LINE)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, _cut(words, room))


@lru_cache(maxsize=8192)
def _cut(words: str, room: int) -> str:
    metrics = QFontMetrics(theme().font("small"))
    if metrics.horizontalAdvance(words) <= room:
        return words
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


@lru_cache(maxsize=128)
def _ground(phase: Phase, sheet: _Sheet) -> QPixmap:
    picture = sheet.blank()
    painter = QPainter(picture)
    ground, edge, bar = _COLORS[phase]
    radius = theme().radius("card")
    line = theme().color(edge) if edge else None
    paint.rounded(painter, sheet.rect, radius, theme().color(ground), line)
    if bar:
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(sheet.rect), radius, radius)
        painter.setClipPath(whole)
        painter.fillRect(QRect(0, 0, _BAR, sheet.height), theme().color(bar))
    painter.end()
    return picture


@lru_cache(maxsize=32)
def _dashed(edge: ColorName, ground: ColorName, stroke: int, sheet: _Sheet) -> QPixmap:
    picture = sheet.blank()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme().color(edge), stroke)
    pen.setDashPattern([4 / stroke, 3 / stroke])
    painter.setPen(pen)
    painter.setBrush(theme().color(ground))
    inset = stroke / 2
    box = QRectF(sheet.rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(box, theme().radius("card"), theme().radius("card"))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _free(words: str, sheet: _Sheet) -> QPixmap:
    picture = QPixmap(_dashed("success", "successTint", 1, sheet))
    painter = QPainter(picture)
    face = theme().font("small")
    wide = min(paint.width_of(words, face), sheet.width - 24)
    left = (sheet.width - wide - 16) // 2
    painter.drawPixmap(left, sheet.height // 2 - 6, pixmap("check", "success", 12, sheet.ratio))
    box = QRect(left + 16, 0, wide + 2, sheet.height)
    paint.text(painter, box, words, face, theme().color("success"))
    painter.end()
    return picture


@lru_cache(maxsize=16)
def _lifted(lines: tuple[str, str], edge: ColorName, sheet: _Sheet) -> QPixmap:
    picture = sheet.blank(SHADOW)
    painter = QPainter(picture)
    card = sheet.rect.translated(SHADOW, SHADOW)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(16, 24, 32, 7))
    for step in range(10, 0, -1):  # a soft edge out of rings, the shadow of a dragged card
        box = QRectF(card).adjusted(-step, 4 - step, step, 4 + step)
        painter.drawRoundedRect(box, 4 + step, 4 + step)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    paint_card(painter, card, lines, Phase.PLANNED)
    paint.rounded(painter, card, theme().radius("card"), None, theme().color(edge))
    painter.end()
    return picture
