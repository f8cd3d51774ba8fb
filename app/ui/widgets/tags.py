"""Small facts in a tinted box: a booth, an industry, a state."""

from typing import Literal, TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import Text, say
from app.ui.theme import ColorName, Shape, pixmap, theme, tokens
from app.ui.widgets import paint
from app.ui.widgets.base import Painted

Tone: TypeAlias = Literal["neutral", "quiet", "accent", "success", "warning", "danger"]

_TONES: dict[Tone, tuple[ColorName, ColorName]] = {
    "neutral": ("hover", "text"),
    "quiet": ("hover", "text2"),
    "accent": ("accentTint", "accentText"),
    "success": ("successTint", "success"),
    "warning": ("warningTint", "warning"),
    "danger": ("dangerTint", "danger"),
}
_ICON = 12
_PADDING = 6


class Tag(Painted):
    """A fact in a box 20 px high, with an icon or a shape before it."""

    def __init__(
        self,
        text: Text,
        icon: str | None = None,
        *,
        tone: Tone = "neutral",
        mark: tuple[Shape, ColorName] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._tone, self._mark = text, icon, tone, mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retell()

    @classmethod
    def industry(cls, key: str, text: Text) -> "Tag":
        """An industry's name with its shape; ``key`` as in the tokens, ``newEnergy``."""
        mark = tokens().industries[key]
        return cls(text, tone="quiet", mark=(mark.shape, mark.color))

    def tell(self, text: Text) -> None:
        """Show other words."""
        self._text = text
        self.retell()

    def retell(self) -> None:
        self.setAccessibleName(say(self._text))
        super().retell()

    def sizeHint(self) -> QSize:
        width = 2 * _PADDING + paint.width_of(say(self._text), self._face())
        return QSize(width + self._lead(), theme().size("tag"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, words = _TONES[self._tone]
        paint.rounded(painter, self.rect(), theme().radius("card"), theme().color(ground))
        if self._mark is not None:
            shape, color = self._mark
            paint.mark(painter, shape, theme().color(color), _PADDING, self.height() / 2)
        if self._icon is not None:
            picture = pixmap(self._icon, words, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(_PADDING, (self.height() - _ICON) // 2), picture)
        left = _PADDING + self._lead()
        room = QRect(left, 0, self.width() - left, self.height())
        paint.text(painter, room, say(self._text), self._face(), theme().color(words))

    def _lead(self) -> int:
        if self._mark is not None:
            return paint.MARK + 8
        return _ICON + 5 if self._icon is not None else 0

    def _face(self) -> QFont:
        if self._tone == "neutral" and say(self._text).isascii():
            return theme().medium("small", tabular=True)
        return theme().font("small", tabular=True)


class StatusTag(Tag):
    """A state: colour, icon and word together, never colour alone."""

    def __init__(self, text: Text, tone: Tone, icon: str | None = None) -> None:
        icons: dict[Tone, str] = {
            "success": "check",
            "warning": "triangle-alert",
            "danger": "circle-alert",
        }
        super().__init__(text, icon or icons.get(tone), tone=tone)
