"""A camera's frame as brightness: the plane that already holds it, not a converted picture."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

Grey: TypeAlias = NDArray[np.uint8]
_Format = QVideoFrameFormat.PixelFormat

_PLANAR = {
    _Format.Format_NV12,
    _Format.Format_NV21,
    _Format.Format_YUV420P,
    _Format.Format_YUV422P,
    _Format.Format_YV12,
    _Format.Format_IMC1,
    _Format.Format_IMC2,
    _Format.Format_IMC3,
    _Format.Format_IMC4,
    _Format.Format_Y8,
}
# Bytes of a pixel, and which of them is brightness: of colours, green carries most of it.
_PACKED = {
    _Format.Format_YUYV: (2, 0),
    _Format.Format_UYVY: (2, 1),
    _Format.Format_Y16: (2, 1),
    _Format.Format_P010: (2, 1),
    _Format.Format_P016: (2, 1),
    _Format.Format_ARGB8888: (4, 2),
    _Format.Format_ARGB8888_Premultiplied: (4, 2),
    _Format.Format_XRGB8888: (4, 2),
    _Format.Format_ABGR8888: (4, 2),
    _Format.Format_XBGR8888: (4, 2),
    _Format.Format_BGRA8888: (4, 1),
    _Format.Format_BGRA8888_Premultiplied: (4, 1),
    _Format.Format_BGRX8888: (4, 1),
    _Format.Format_RGBA8888: (4, 1),
    _Format.Format_RGBX8888: (4, 1),
}


def grey_of(frame: QVideoFrame) -> Grey | None:
    """The frame's brightness in memory of its own; nothing where the frame cannot be read."""
    packing = (1, 0) if frame.pixelFormat() in _PLANAR else _PACKED.get(frame.pixelFormat())
    if packing is None:
        return grey_of_image(frame.toImage())
    size, place = packing
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        return _plane(frame, size, place)
    finally:
        frame.unmap()


def grey_of_image(image: QImage) -> Grey | None:
    """A picture's brightness; transparent parts are white paper."""
    if image.isNull():
        return None
    if image.hasAlphaChannel():
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        _draw(image, paper)
        image = paper
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    rows = np.frombuffer(grey.constBits(), np.uint8, line * height).reshape(height, line)
    return rows[:, :width].copy()


def _draw(image: QImage, paper: QImage) -> None:
    from PySide6.QtGui import QPainter

    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()


def _plane(frame: QVideoFrame, size: int, place: int) -> Grey | None:
    width, height, line = frame.width(), frame.height(), frame.bytesPerLine(0)
    held = frame.bits(0)
    if line < width * size or len(held) < line * (height - 1) + width * size:
        return None
    rows = np.frombuffer(held, np.uint8)
    if len(rows) < line * height:  # the last row may come without its padding
        rows = np.pad(rows, (0, line * height - len(rows)))
    rows = rows[: line * height].reshape(height, line)
    return np.ascontiguousarray(rows[:, place : width * size : size]).copy()
