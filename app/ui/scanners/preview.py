"""What the camera sees, in grey as the reader sees it, with a frame around what it read."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.scanning.looks import Reading
from app.ui.scanners import lens
from app.ui.scanners.camera import CameraScanner
from app.ui.scanners.frames import Grey
from app.ui.theme import theme


class CameraPreview(QWidget):
    """The camera's picture, cut to fill this widget; it takes no part in reading."""

    def __init__(self, camera: CameraScanner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._found: tuple[Reading, ...] = ()
        self._size = (1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        camera.frame.connect(self.show_frame)

    def sizeHint(self) -> QSize:
        return QSize(384, 216)

    def show_frame(self, grey: Grey, found: tuple[Reading, ...]) -> None:
        """Show this frame, no larger than it is seen."""
        if not self.isVisible():
            return
        wide = self.width() * self.devicePixelRatioF()
        step = max(1, int(grey.shape[1] // max(wide, 1)))
        small = grey[::step, ::step].copy()
        height, width = small.shape
        shown = QImage(small.data, width, height, width, QImage.Format.Format_Grayscale8)
        self._image = shown.copy()  # the rows are the array's, which goes away
        self._found, self._size = found, (grey.shape[1], grey.shape[0])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        edge = QPainterPath()
        radius = theme().radius("panel")
        edge.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setClipPath(edge)
        painter.fillRect(self.rect(), lens.GROUND)
        if self._image.isNull():
            return
        scale = max(self.width() / self._size[0], self.height() / self._size[1])
        left = (self.width() - self._size[0] * scale) / 2
        top = (self.height() - self._size[1] * scale) / 2
        room = QRectF(left, top, self._size[0] * scale, self._size[1] * scale)
        painter.drawImage(room, self._image)
        painter.setPen(QPen(lens.BRIGHT, 3))
        for reading in self._found:
            corners = [QPointF(left + x * scale, top + y * scale) for x, y in reading.corners]
            painter.drawPolygon(QPolygonF(corners))
