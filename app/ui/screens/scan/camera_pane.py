"""The camera's place: what it sees, or in words why it does not."""

from enum import Enum, auto

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.language import Text, say
from app.ui.scanners import lens
from app.ui.theme import pixmap, theme
from app.ui.widgets import IconButton, SecondaryButton, paint
from app.ui.widgets.base import Painted

_HEIGHT = 216


class CameraState(Enum):
    """What the camera is doing."""

    OFF = auto()
    RUNNING = auto()
    DIM = auto()
    NO_CAMERA = auto()
    NO_PERMISSION = auto()
    BROKEN = auto()


class CameraPane(Painted):
    """The preview with a line of words over its foot, and a switch."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = CameraState.OFF
        self._device = ""
        self._preview: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._chip = _Chip(self)
        self.switch = SecondaryButton(self._switch_words, "camera", on_click=self.wanted.emit)
        self.off = IconButton(
            "camera-off", self._off_words, edged=True, on_click=self.unwanted.emit, parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 24)
        column.addStretch(1)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_state(CameraState.OFF)

    def set_preview(self, preview: QWidget) -> None:
        """Show the camera's picture in this widget from now on."""
        self._preview = preview
        preview.setParent(self)
        preview.lower()
        self._arrange()
        self.show_state(self.state, self._device)

    def show_state(self, state: CameraState, device: str = "") -> None:
        """Say what the camera is doing, and with which device."""
        self.state, self._device = state, device
        seen = state in (CameraState.RUNNING, CameraState.DIM)
        if self._preview is not None:
            self._preview.setVisible(seen)
        self.switch.setVisible(not seen)
        self.off.setVisible(seen)
        self.off.raise_()
        self._chip.tell(self._chip_words() if seen else "", dim=state is CameraState.DIM)
        self.setAccessibleName(self.words())
        self.switch.retell()
        self.update()

    def words(self) -> str:
        """What is said of the camera now."""
        if self.state in (CameraState.RUNNING, CameraState.DIM):
            return self._chip_words()
        return {
            CameraState.OFF: self.tr("The camera is off"),
            CameraState.NO_CAMERA: self.tr("No camera here: use the scanner or find by hand"),
            CameraState.NO_PERMISSION: self.tr(
                "The system does not let this program use the camera. Allow it under privacy, "
                "camera; until then use the scanner."
            ),
            CameraState.BROKEN: self.tr("The camera gives no picture: use the scanner"),
        }[self.state]

    def sizeHint(self) -> QSize:
        return QSize(416, _HEIGHT)

    def retell(self) -> None:
        self.show_state(self.state, self._device)
        super().retell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), theme().radius("panel"), lens.GROUND)
        if self.state in (CameraState.RUNNING, CameraState.DIM):
            return
        if self.height() >= _HEIGHT:
            icon = "camera" if self.state is CameraState.OFF else "camera-off"
            picture = pixmap(icon, "borderStrong", 36, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - 36) // 2, 34, picture)
        words = QRect(24, 82 if self.height() >= _HEIGHT else 24, self.width() - 48, 60)
        painter.setFont(theme().font("body"))
        painter.setPen(lens.WORDS)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(flags), self.words())

    def _arrange(self) -> None:
        if self._preview is not None:
            self._preview.setGeometry(self.rect())
        self._chip.move(8, self.height() - self._chip.height() - 8)
        self._chip.raise_()
        self.off.move(self.width() - self.off.width() - 8, 8)
        self.off.raise_()

    def _off_words(self) -> str:
        return self.tr("Turn the camera off")

    def _switch_words(self) -> str:
        return self.tr("Use the camera") if self.state is CameraState.OFF else self.tr("Try again")

    def _chip_words(self) -> str:
        if self.state is CameraState.DIM:
            return self.tr("No code for a while: turn the badge to the light, screens brighter")
        name = self._device or self.tr("Camera")
        return self.tr("{camera} · reads by itself").format(camera=name)


class _Chip(QWidget):
    """Words on the picture's foot."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._words: Text = ""
        self._dim = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, words: Text, *, dim: bool) -> None:
        self._words, self._dim = words, dim
        room = self._pane.width() - 16
        wide = paint.width_of(say(words), theme().font("small")) + 34
        self.resize(min(wide, max(room, 120)), 24)
        self.setVisible(bool(say(words)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), theme().radius("card"), lens.CHIP)
        ratio = self.devicePixelRatioF()
        icon = pixmap("sun" if self._dim else "camera", "onScanStop", 14, ratio)
        painter.drawPixmap(8, 5, icon)
        room = self.rect().adjusted(28, 0, -6, 0)
        paint.text(painter, room, say(self._words), theme().font("small"), lens.BRIGHT)
