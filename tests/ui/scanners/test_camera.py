"""Frames put into the camera's sink: every format, the pace, repeats, darkness, no camera."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import qrcode
from PySide6.QtCore import QMimeData, QSize, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QMediaDevices, QVideoFrame, QVideoFrameFormat
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.ui.scanners.camera import CameraFailure, CameraScanner
from app.ui.scanners.frames import Grey, grey_of
from app.ui.scanners.pictures import PictureScanner
from app.ui.scanners.preview import CameraPreview
from app.ui.tasks import Tasks
from tests.ui.patience import PATIENCE

Format = QVideoFrameFormat.PixelFormat
CODE = "0123456789012345678901234567890123456"
SHAPE = (720, 1280)


class Clock:
    """Seconds that pass when told."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def scene(text: str = CODE, light: float = 1.0) -> Grey:
    """A badge's code, some 130 pixels wide, before a grey wall."""
    drawn = qrcode.QRCode(border=4, error_correction=qrcode.ERROR_CORRECT_Q)
    drawn.add_data(text)
    dark = np.array(drawn.get_matrix(), bool)
    code = np.where(dark, 20, 240).astype(np.uint8).repeat(4, axis=0).repeat(4, axis=1)
    grey = np.full(SHAPE, 130, np.uint8)
    grey[300 : 300 + len(code), 500 : 500 + len(code)] = code
    return (grey * light).astype(np.uint8)


def frame_of(grey: Grey, kind: Format = Format.Format_NV12) -> QVideoFrame:
    """The picture as a camera would hand it over; planes of colour are grey."""
    height, width = grey.shape
    frame = QVideoFrame(QVideoFrameFormat(QSize(width, height), kind))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    line = frame.bytesPerLine(0)
    size, places = PACKING.get(kind, (1, (0,)))
    rows = np.frombuffer(frame.bits(0), np.uint8)[: line * height].reshape(height, line)
    for place in places:
        rows[:, place : width * size : size] = grey
    for plane in range(1, frame.planeCount()):
        np.frombuffer(frame.bits(plane), np.uint8)[:] = 128
    frame.unmap()
    return frame


PACKING = {
    Format.Format_YUYV: (2, (0,)),
    Format.Format_UYVY: (2, (1,)),
    Format.Format_P010: (2, (1,)),
    Format.Format_Y16: (2, (1,)),
    Format.Format_ARGB8888: (4, (1, 2, 3)),
    Format.Format_XRGB8888: (4, (1, 2, 3)),
    Format.Format_ABGR8888: (4, (1, 2, 3)),
    Format.Format_BGRA8888: (4, (0, 1, 2)),
    Format.Format_BGRX8888: (4, (0, 1, 2)),
    Format.Format_RGBA8888: (4, (0, 1, 2)),
    Format.Format_RGBX8888: (4, (0, 1, 2)),
}
PLANAR = (
    Format.Format_NV12,
    Format.Format_NV21,
    Format.Format_YUV420P,
    Format.Format_YUV422P,
    Format.Format_YV12,
    Format.Format_Y8,
)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def camera(clock: Clock) -> Iterator[CameraScanner]:
    camera = CameraScanner(clock=clock)
    camera.look()
    yield camera
    camera.stop()


@pytest.fixture
def codes(camera: CameraScanner) -> list[str]:
    codes: list[str] = []
    camera.code.connect(codes.append)
    return codes


def show(qtbot: QtBot, camera: CameraScanner, clock: Clock, grey: Grey) -> None:
    """One frame, looked at to the end."""
    clock.now += 0.07
    with qtbot.waitSignal(camera.frame):
        camera.sink.setVideoFrame(frame_of(grey))
    decoder = camera._thread
    assert decoder is not None
    qtbot.waitUntil(lambda: not decoder.busy)


@pytest.mark.parametrize("kind", [*PLANAR, *PACKING])
def test_brightness_is_taken_from_every_format(kind: Format) -> None:
    grey = scene()
    seen = grey_of(frame_of(grey, kind))
    assert seen is not None
    assert np.array_equal(seen, grey)


def test_other_formats_are_converted() -> None:
    grey = scene()
    image = QImage(grey.data, 1280, 720, 1280, QImage.Format.Format_Grayscale8)
    frame = QVideoFrame(image.convertToFormat(QImage.Format.Format_RGB32))
    seen = grey_of(frame)
    assert seen is not None
    assert np.abs(seen.astype(int) - grey).max() <= 1


@pytest.mark.parametrize("kind", [Format.Format_NV12, Format.Format_BGRA8888, Format.Format_YUYV])
def test_a_code_in_sight_is_said(
    qtbot: QtBot, camera: CameraScanner, codes: list[str], kind: Format
) -> None:
    camera.sink.setVideoFrame(frame_of(scene(), kind))
    qtbot.waitUntil(lambda: codes == [CODE])


def test_the_same_code_counts_again_after_three_seconds_away(
    qtbot: QtBot, camera: CameraScanner, codes: list[str], clock: Clock
) -> None:
    for _ in range(4):
        show(qtbot, camera, clock, scene())
        clock.now += 2
    assert codes == [CODE]
    show(qtbot, camera, clock, scene("another"))
    assert codes == [CODE, "another"]
    clock.now += 3.1
    show(qtbot, camera, clock, scene())
    assert codes == [CODE, "another", CODE]


def test_frames_that_come_too_fast_or_while_one_is_looked_at_are_dropped(
    qtbot: QtBot, camera: CameraScanner, clock: Clock
) -> None:
    seen: list[object] = []
    camera.frame.connect(lambda grey, _found: seen.append(grey))
    frames = [frame_of(scene()) for _ in range(2)]  # the sink passes over the frame it has
    decoder = camera._thread
    assert decoder is not None
    for number in range(90):  # three seconds of 30 frames each
        clock.now = 200 + number / 30
        camera.sink.setVideoFrame(frames[number % 2])
        qtbot.waitUntil(lambda: not decoder.busy)
    qtbot.waitUntil(lambda: len(seen) >= 45)
    assert len(seen) == 45
    decoder.busy = True
    clock.now += 10
    camera.sink.setVideoFrame(frame_of(scene()))
    assert decoder._grey is None


def test_a_dark_picture_without_code_asks_for_light_once(
    qtbot: QtBot, camera: CameraScanner, clock: Clock
) -> None:
    told: list[bool] = []
    camera.dim.connect(lambda: told.append(True))
    dark = np.full(SHAPE, 20, np.uint8)
    for _ in range(9):
        show(qtbot, camera, clock, dark)
        clock.now += 0.6
    assert told == [True]
    show(qtbot, camera, clock, scene(light=0.3))  # dark, but read
    for _ in range(4):
        clock.now += 1
        show(qtbot, camera, clock, dark)
    assert told == [True]
    clock.now += 3
    show(qtbot, camera, clock, dark)
    assert told == [True, True]


def test_a_bright_empty_picture_asks_for_nothing(
    qtbot: QtBot, camera: CameraScanner, clock: Clock
) -> None:
    told: list[bool] = []
    camera.dim.connect(lambda: told.append(True))
    for _ in range(9):
        show(qtbot, camera, clock, np.full(SHAPE, 128, np.uint8))
        clock.now += 1
    assert told == []


@pytest.mark.skipif(bool(QMediaDevices.videoInputs()), reason="this computer has a camera")
def test_without_a_camera_it_says_so(qtbot: QtBot) -> None:
    camera = CameraScanner()
    failures: list[CameraFailure] = []
    camera.failed.connect(failures.append)
    camera.start()
    qtbot.waitUntil(lambda: bool(failures))
    assert failures == [CameraFailure.MISSING]
    assert not camera.running


def test_when_stopped_nothing_is_said(
    qtbot: QtBot, camera: CameraScanner, codes: list[str]
) -> None:
    camera.sink.setVideoFrame(frame_of(scene()))
    camera.stop()
    camera.sink.setVideoFrame(frame_of(scene()))
    qtbot.wait(30)
    assert codes == []


def test_the_preview_shows_the_frame_and_where_the_code_is(
    qtbot: QtBot, camera: CameraScanner, clock: Clock
) -> None:
    preview = CameraPreview(camera)
    qtbot.addWidget(preview)
    preview.resize(640, 360)
    preview.show()
    show(qtbot, camera, clock, scene())
    image = preview.grab().toImage()
    assert image.pixelColor(20, 180).red() == pytest.approx(130, abs=2)
    assert image.pixelColor(258, 159).red() == 255  # the frame around the code
    preview.hide()
    show(qtbot, camera, clock, np.full(SHAPE, 10, np.uint8))
    assert preview.grab().toImage().pixelColor(20, 180).red() == pytest.approx(130, abs=2)


def test_pictures_from_file_and_clipboard(qtbot: QtBot, tmp_path: Path) -> None:
    grey = scene()
    image = QImage(grey.data, 1280, 720, 1280, QImage.Format.Format_Grayscale8)
    assert image.save(str(tmp_path / "a.png"))
    tasks = Tasks()
    scanner = PictureScanner(tasks)
    with qtbot.waitSignal(scanner.codes) as said:
        scanner.read_file(tmp_path / "a.png")
    assert said.args == [(CODE,)]
    board = QGuiApplication.clipboard()
    board.setImage(image)
    with qtbot.waitSignal(scanner.codes) as said:
        scanner.read_clipboard()
    assert said.args == [(CODE,)]
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "none.png"))])
    board.setMimeData(files)
    with qtbot.waitSignal(scanner.failed) as failed:
        scanner.read_clipboard()
    assert failed.args is not None
    assert isinstance(failed.args[0], AppError)
    assert failed.args[0].code == "picture.missing"
    board.clear()
    with qtbot.waitSignal(scanner.failed) as failed:
        scanner.read_clipboard()
    assert failed.args is not None
    assert failed.args[0].code == "picture.nothing"
    tasks.wait(PATIENCE)
