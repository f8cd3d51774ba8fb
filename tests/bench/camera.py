"""What reading a camera costs: ``python -m tests.bench.camera [SECONDS]``.

Feeds NV12 frames of 1280 x 720 at 30 a second into the camera's sink, as a camera does, with the
preview shown: an empty hall, a badge in sight, and a badge too spoilt to read, which takes the
second tries. Prints the share of one core that this process used, how many frames were looked at,
and how long after its first frame a badge 100 pixels wide was said.
"""

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import qrcode
from PIL import Image, ImageFilter
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat
from PySide6.QtWidgets import QApplication

from app.ui.scanners.camera import CameraScanner
from app.ui.scanners.frames import Grey
from app.ui.scanners.preview import CameraPreview

_WIDTH, _HEIGHT = 1280, 720


def _frame(grey: Grey) -> QVideoFrame:
    kind = QVideoFrameFormat.PixelFormat.Format_NV12
    frame = QVideoFrame(QVideoFrameFormat(QSize(_WIDTH, _HEIGHT), kind))
    frame.map(QVideoFrame.MapMode.WriteOnly)
    line = frame.bytesPerLine(0)
    rows = np.frombuffer(frame.bits(0), np.uint8)[: line * _HEIGHT].reshape(_HEIGHT, line)
    rows[:, :_WIDTH] = grey
    np.frombuffer(frame.bits(1), np.uint8)[:] = 128
    frame.unmap()
    return frame


def _hall(dice: np.random.Generator) -> Grey:
    """Edges and surfaces such as a hall has, with a sensor's noise."""
    coarse = Image.fromarray(dice.integers(30, 220, (45, 80), np.uint8))
    wide = coarse.resize((_WIDTH, _HEIGHT), Image.Resampling.NEAREST)
    soft = np.asarray(wide.filter(ImageFilter.GaussianBlur(1.5)), np.float32)
    return (soft + dice.normal(0, 4, soft.shape)).clip(0, 255).astype(np.uint8)


def _badge(hall: Grey, wide: int, blur: float) -> Grey:
    drawn = qrcode.QRCode(border=4, error_correction=qrcode.ERROR_CORRECT_Q)
    drawn.add_data("0123456789012345678901234567890123456")
    code = Image.fromarray(np.where(np.array(drawn.get_matrix(), bool), 30, 225).astype(np.uint8))
    side = round(wide * 33 / 25)
    picture = Image.fromarray(hall)
    picture.paste(code.resize((side, side), Image.Resampling.NEAREST), (560, 280))
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(blur)))


def _fed(name: str, pictures: list[Grey], seconds: float) -> None:
    camera = CameraScanner()
    preview = CameraPreview(camera)
    preview.resize(416, 216)
    preview.show()
    said: list[float] = []
    looked: list[float] = []
    camera.code.connect(lambda _code: said.append(time.perf_counter()))
    camera.frame.connect(lambda _grey, _found: looked.append(time.perf_counter()))
    frames = [_frame(picture) for picture in pictures]
    camera.look()
    start, before, given = time.perf_counter(), time.process_time(), 0
    while (now := time.perf_counter()) - start < seconds:
        if now - start >= given / 30:
            camera.sink.setVideoFrame(frames[given % len(frames)])
            given += 1
        QCoreApplication.processEvents()
        time.sleep(0.002)
    used = (time.process_time() - before) / (time.perf_counter() - start)
    first = f", said after {(said[0] - start) * 1e3:.0f} ms" if said else ""
    rate = len(looked) / seconds
    print(f"{name:24} {used * 100:5.1f} % of a core, {rate:4.1f} frames a second looked at{first}")
    camera.stop()
    preview.close()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    length = float(sys.argv[1]) if len(sys.argv) > 1 else 6.0
    some = np.random.default_rng(1)
    halls = [_hall(some) for _ in range(4)]
    _fed("one frame, to warm up", halls, 0.5)
    _fed("empty hall", halls, length)
    _fed("badge of 100 px", [_badge(hall, 100, 0.6) for hall in halls], length)
    _fed("badge too blurred", [_badge(hall, 100, 3.6) for hall in halls], length)
