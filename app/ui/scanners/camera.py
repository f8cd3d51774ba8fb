"""A camera that reads codes: frames go one at a time to a thread of their own, and never queue."""

import time
from collections.abc import Callable
from enum import Enum
from threading import Condition, Thread
from typing import cast

from PySide6.QtCore import (
    QCameraPermission,
    QCoreApplication,
    QObject,
    QPermission,
    Qt,
    Signal,
)
from PySide6.QtMultimedia import (
    QCamera,
    QCameraDevice,
    QCameraFormat,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoSink,
)

from app.services.scanning.looks import Reading
from app.services.scanning.rescue import FrameReader
from app.ui.scanners.frames import Grey, grey_of

FRAMES_A_SECOND = 15
SAME_CODE_S = 3.0
DIM_AFTER_S = 5.0
_DIM = 60.0  # mean brightness, of 255, under which a picture is called dim
_WANTED = (1280, 720)
_SLACK_S = 0.01


class CameraFailure(Enum):
    """Why there is no picture."""

    MISSING = "missing"
    DENIED = "denied"
    BROKEN = "broken"


def cameras() -> tuple[QCameraDevice, ...]:
    """The cameras of this computer, the usual one first."""
    usual = QMediaDevices.defaultVideoInput()
    return tuple(sorted(QMediaDevices.videoInputs(), key=lambda device: device != usual))


class CameraScanner(QObject):
    """Says each code that the camera sees; the same one again only after it was away 3 seconds.

    ``dim`` tells once that nothing was read for 5 seconds in a dark picture. ``frame`` carries a
    looked-at frame with what was found in it, for the preview. Frames may also be put into
    ``sink`` by hand.
    """

    code = Signal(str)
    dim = Signal()
    failed = Signal(object)
    frame = Signal(object, object)
    _looked = Signal(object, object)

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.running = False
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self._take)
        self._session: QMediaCaptureSession | None = None
        self._device: QCameraDevice | None = None
        self._camera: QCamera | None = None
        self._thread: _Decoder | None = None
        self._next = 0.0
        self._seen: dict[str, float] = {}
        self._dark_since: float | None = None
        self._dim_told = False
        self._looked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self, device: QCameraDevice | None = None) -> None:
        """Look, through this camera or the usual one; ``failed`` says where that cannot be."""
        self.look()
        application = cast("QCoreApplication", QCoreApplication.instance())
        permission = QCameraPermission()
        match application.checkPermission(permission):
            case Qt.PermissionStatus.Denied:
                self._fail(CameraFailure.DENIED)
            case Qt.PermissionStatus.Undetermined:
                self._device = device
                application.requestPermission(permission, self, self._permitted)
            case _:
                self._open(device)

    def stop(self) -> None:
        """Look no more."""
        self.running = False
        if self._camera is not None:
            self._camera.stop()
            self._camera.deleteLater()
            self._camera = None
        if self._session is not None:
            self._session.deleteLater()
            self._session = None
        if self._thread is not None:
            self.destroyed.disconnect(self._thread.end)
            self._thread.end()
            self._thread = None

    def look(self) -> None:
        """Read what is put into ``sink`` by hand, without a camera."""
        self.stop()
        self.running = True
        self._forget()
        self._thread = _Decoder(self._looked.emit)
        self.destroyed.connect(self._thread.end)

    def _permitted(self, permission: QPermission) -> None:
        if not self.running:
            return
        if permission.status() == Qt.PermissionStatus.Granted:
            self._open(self._device)
        else:
            self._fail(CameraFailure.DENIED)

    def _open(self, device: QCameraDevice | None) -> None:
        chosen = device or next(iter(cameras()), None)
        if chosen is None or chosen.isNull():
            self._fail(CameraFailure.MISSING)
            return
        self._camera = QCamera(chosen, self)
        if (wanted := best_format(chosen)) is not None:
            self._camera.setCameraFormat(wanted)
        self._camera.errorOccurred.connect(self._camera_failed)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self.sink)
        self._camera.start()

    def _camera_failed(self, error: QCamera.Error) -> None:
        if error != QCamera.Error.NoError:
            self._fail(CameraFailure.BROKEN)

    def _fail(self, failure: CameraFailure) -> None:
        self.stop()
        self.failed.emit(failure)

    def _forget(self) -> None:
        self._seen.clear()
        self._dark_since, self._dim_told = None, False
        self._next = 0.0

    def _take(self, frame: QVideoFrame) -> None:
        now = self._clock()
        # A camera of 15 or 30 frames a second is never quite on time.
        early = now < self._next - _SLACK_S
        if self._thread is None or early or not frame.isValid() or self._thread.busy:
            return
        between = 1 / FRAMES_A_SECOND
        self._next = (self._next if now - self._next < between else now) + between
        grey = grey_of(frame)
        if grey is not None:
            self._thread.give(grey)

    def _answer(self, grey: Grey, found: tuple[Reading, ...]) -> None:
        if not self.running:
            return
        self.frame.emit(grey, found)
        now = self._clock()
        for reading in found:
            last = self._seen.get(reading.text, float("-inf"))
            self._seen[reading.text] = now
            if now - last >= SAME_CODE_S and reading.text:
                self.code.emit(reading.text)
        self._watch_light(grey, now, something=bool(found))

    def _watch_light(self, grey: Grey, now: float, *, something: bool) -> None:
        if something or float(grey[::8, ::8].mean()) >= _DIM:
            self._dark_since, self._dim_told = None, False
        elif self._dark_since is None:
            self._dark_since = now
        elif now - self._dark_since >= DIM_AFTER_S and not self._dim_told:
            self._dim_told = True
            self.dim.emit()


def best_format(device: QCameraDevice) -> QCameraFormat | None:
    """The format nearest to 1280 x 720 at 15 frames a second or more, plain before packed."""

    def cost(offered: QCameraFormat) -> tuple[int, float, float]:
        size = offered.resolution()
        area = abs(size.width() * size.height() - _WANTED[0] * _WANTED[1])
        slow = offered.maxFrameRate() < FRAMES_A_SECOND
        return (int(slow), float(area), abs(offered.maxFrameRate() - 2 * FRAMES_A_SECOND))

    return min(device.videoFormats(), key=cost, default=None)


class _Decoder:
    """A thread that looks at one frame at a time; what comes while it looks is not taken."""

    def __init__(self, answer: Callable[[object, object], object]) -> None:
        self._answer = answer
        self._reader = FrameReader()
        self._wake = Condition()
        self._grey: Grey | None = None
        self._ended = False
        self.busy = False
        self._thread = Thread(target=self._run, name="camera decoder", daemon=True)
        self._thread.start()

    def give(self, grey: Grey) -> None:
        """Look at this frame."""
        with self._wake:
            self._grey, self.busy = grey, True
            self._wake.notify()

    def end(self) -> None:
        """Finish; a frame under way is still looked at, its answer not heard."""
        with self._wake:
            self._ended = True
            self._wake.notify()
        self._thread.join()

    def _run(self) -> None:
        while (grey := self._wait()) is not None:
            found = self._reader.read(grey)
            self.busy = False  # before the answer, which may bring the next frame
            if not self._ended:
                self._answer(grey, found)

    def _wait(self) -> Grey | None:
        with self._wake:
            self._wake.wait_for(lambda: self._ended or self._grey is not None)
            grey, self._grey = self._grey, None
            return None if self._ended else grey
