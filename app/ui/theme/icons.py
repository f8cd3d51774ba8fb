"""Lucide icons, tinted from the tokens and drawn sharp at every device ratio."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.resources import RESOURCES
from app.ui.theme.theme import theme
from app.ui.theme.tokens import ColorName, tokens

_GRID = 24  # Lucide's canvas; its stroke is 2 there, ours keeps one width at every size


@cache
def _drawing(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _rendered(name: str, hex_color: str, size: int, ratio: float) -> QPixmap:
    svg = _drawing(name).replace("currentColor", hex_color)
    if name != "mark":
        width = tokens().icon_stroke * _GRID / size
        svg = svg.replace('stroke-width="2"', f'stroke-width="{width:.3f}"')
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(
    name: str, color: ColorName = "text2", size: int = 16, ratio: float | None = None
) -> QPixmap:
    """The icon in the present theme's colour; ``size`` in logical pixels, square."""
    if ratio is None:
        ratio = _ratio()
    return _rendered(name, theme().color(color).name(), size, ratio)


def icon(name: str, color: ColorName = "text2", size: int = 16) -> QIcon:
    """The icon for menus and standard buttons, with its disabled picture; remake it on a change."""
    made = QIcon()
    made.addPixmap(pixmap(name, color, size), QIcon.Mode.Normal)
    made.addPixmap(pixmap(name, "disabled", size), QIcon.Mode.Disabled)
    return made


def program_icon() -> QIcon:
    """The program's mark, white on the accent, for the task bar."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(program_mark(size, 1.0))
    return made


def program_mark(size: int, ratio: float | None = None) -> QPixmap:
    """Three lines that become one, on a rounded accent square; ``size`` in logical pixels."""
    if ratio is None:
        ratio = _ratio()
    pixels = round(size * ratio)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color("accent"))
    corner = pixels * tokens().radii["control"] / 28
    painter.drawRoundedRect(QRectF(0, 0, pixels, pixels), corner, corner)
    painter.drawPixmap(0, 0, _rendered("mark", theme().color("onAccent").name(), pixels, 1.0))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
