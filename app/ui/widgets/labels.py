"""Words on the window in the steps of the type scale and the colours of the tokens."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.ui.language import Text, say
from app.ui.theme import ColorName, TypeName, pixmap, theme
from app.ui.widgets.base import Painted, Retold
from app.ui.widgets.paragraph import Paragraph


class Label(Retold, QLabel):
    """Words, one line unless ``wrap``; always plain text, because names come from files."""

    def __init__(
        self,
        text: Text = "",
        style: TypeName = "body",
        color: ColorName = "text",
        *,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._color = color
        self._style = style
        self._wide = 0  # of what wraps, once it was laid out
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font(style, tabular=tabular))
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        else:
            self.setMinimumHeight(theme().line(style))
        theme().changed.connect(self._repaint)
        self._repaint()
        self.retell()

    def tell(self, text: Text) -> None:
        """Show other words."""
        self._text = text
        self.retell()

    def paint_in(self, color: ColorName) -> None:
        """Show the words in another colour."""
        self._color = color
        self._repaint()

    def retell(self) -> None:
        self.setText(say(self._text))

    def sizeHint(self) -> QSize:
        """What wraps is as high as its lines here; Qt tells the height at a width of its own."""
        hint = super().sizeHint()
        if not self.wordWrap():
            return hint
        return QSize(hint.width(), self.heightForWidth(self._wide) if self._wide else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap() and self._wide != event.size().width():
            self._wide = event.size().width()
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        if not self._has_lines():
            return super().heightForWidth(width)
        around = self.contentsMargins()
        inside = width - around.left() - around.right()
        return self._paragraph(inside).height + around.top() + around.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._has_lines():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.contentsRect()
        self._paragraph(room.width()).draw(painter, room, self.alignment())

    def _has_lines(self) -> bool:
        """Whether it wraps; what can be selected stays Qt's own to draw."""
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        return self.wordWrap() and not self.textInteractionFlags() & selectable

    def _paragraph(self, width: int) -> Paragraph:
        return Paragraph(self.text(), self.font(), width, theme().line(self._style))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._repaint()  # a new parent's style sheet brings the palette back of before

    def _repaint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().color(self._color))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that is cut with an ellipsis where the place is too narrow; the tooltip has all."""

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tooltip()

    def retell(self) -> None:
        super().retell()
        self._show_tooltip()

    def _show_tooltip(self) -> None:
        cut = QFontMetrics(self.font()).horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), words)


class IconLabel(Painted):
    """One icon, square."""

    def __init__(
        self,
        name: str,
        color: ColorName = "text2",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._color, self._size = name, color, size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, color: ColorName) -> None:
        """Show another icon."""
        self._name, self._color = name, color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = pixmap(self._name, self._color, self._size, self.devicePixelRatioF())
        painter.drawPixmap(0, 0, picture)


class Separator(Painted):
    """A hairline, lying (``across=True``) or standing."""

    def __init__(self, *, across: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if across:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("border"))


class Panel(QFrame):
    """A ground in a token's colour, for strips and panes."""

    def __init__(self, color: ColorName = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().color(self._color))
