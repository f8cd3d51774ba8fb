"""The ways in which codes come to this page, and how each is doing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.models.scanning import Source
from app.ui.language import translate
from app.ui.screens.scan.camera_pane import CameraState
from app.ui.screens.scan.seen import Signal as Told
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.ui.scanners.camera import CameraFailure, CameraScanner
    from app.ui.scanners.pictures import PictureScanner
    from app.ui.scanners.serial import SerialScanner
    from app.ui.scanners.settings import ScannerSettings
    from app.ui.scanners.usb import UsbScanner

_CAMERA = "scan/camera"
_SERIAL = "scan/serial"


class Inputs(QObject):
    """USB scanners from the first visit on, wherever one is in the window; the camera in sight.

    ``code`` carries what was read and its ``Source``, ``moved`` says that a signal changed, and
    ``camera_made`` carries the camera once there is one to look through.
    """

    code = Signal(str, object)
    moved = Signal()
    failed = Signal(object)
    camera_made = Signal(object)

    def __init__(self, settings: QSettings, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._tasks = settings, tasks
        self.camera_state = CameraState.OFF
        self.camera_name = ""
        self._typed_one = False
        self._examined = False
        self.usb: UsbScanner | None = None
        self._serial: SerialScanner | None = None
        self._scanners: ScannerSettings | None = None
        self._camera: CameraScanner | None = None
        self._pictures: PictureScanner | None = None

    @property
    def wants_camera(self) -> bool:
        """Whether this desk reads with its camera."""
        return self._settings.value(_CAMERA) in (True, "true")

    def start(self) -> None:
        """Listen to scanners; look through the camera where this desk uses it."""
        if self.usb is None:
            from app.ui.scanners.settings import ScannerSettings
            from app.ui.scanners.usb import UsbScanner

            self._scanners = ScannerSettings(self._settings)
            self.usb = UsbScanner(self._scanners, self)
            self.usb.code.connect(self._typed)
            self.usb.start()
            self._open_serial()
        if self.wants_camera:
            self.start_camera()
        self.moved.emit()

    def camera(self) -> "CameraScanner":
        """The camera, made at the first call."""
        if self._camera is None:
            from app.ui.scanners.camera import CameraScanner

            self._camera = CameraScanner(self)
            self._camera.code.connect(self._seen)
            self._camera.dim.connect(self._is_dim)
            self._camera.failed.connect(self._no_camera)
            self.camera_made.emit(self._camera)
        return self._camera

    def start_camera(self) -> None:
        """Look through the camera from now on, and whenever this page is opened."""
        self._settings.setValue(_CAMERA, True)  # noqa: FBT003 - a setting's value
        from app.ui.scanners.camera import cameras

        self.camera_name = next((one.description() for one in cameras()), "")
        camera = self.camera()
        self._show_camera(CameraState.RUNNING)
        if not camera.running:
            camera.start()

    def stop_camera(self) -> None:
        """Look no more; the page is left."""
        if self._camera is not None and self._camera.running:
            self._camera.stop()
            self._show_camera(CameraState.OFF)

    def forget_camera(self) -> None:
        """Look no more, and not by itself the next time either."""
        self._settings.setValue(_CAMERA, False)  # noqa: FBT003 - a setting's value
        self.stop_camera()

    @property
    def serial_port(self) -> str:
        """The port of this desk's serial scanner; "" where it has none."""
        return str(self._settings.value(_SERIAL, ""))

    def serial_ports(self) -> tuple[str, ...]:
        """The serial ports of this computer."""
        from app.ui.scanners.serial import serial_ports

        return serial_ports()

    def use_serial(self, port: str) -> None:
        """Read with a scanner at this port too, now and later; "" with none."""
        self._settings.setValue(_SERIAL, port)
        if self._serial is not None:
            self._serial.stop()
        self._open_serial()
        self.moved.emit()

    def scanner(self) -> Told:
        """How the scanner is doing: one that types is known once it typed."""
        if self._serial is not None and self._serial.running:
            if self._serial.is_connected:
                return Told("scan-barcode", translate("scan", "Scanner works"))
            return Told("scan-barcode", translate("scan", "Scanner unplugged"), "warning")
        if self._typed_one:
            return Told("scan-barcode", translate("scan", "Scanner works"))
        return Told("scan-barcode", translate("scan", "Waiting for the scanner"))

    def read_file(self, file: Path) -> None:
        """Read the codes in a picture."""
        self._picture_scanner().read_file(file)

    def read_clipboard(self) -> None:
        """Read the codes in the picture that was copied."""
        self._picture_scanner().read_clipboard()

    def ask_file(self, parent: QWidget) -> None:
        """Ask for a picture, and read it."""
        kinds = translate("scan", "Pictures") + " (*.png *.jpg *.jpeg *.webp *.bmp)"
        name, _ = QFileDialog.getOpenFileName(parent, translate("scan", "Picture file"), "", kinds)
        if name:
            self.read_file(Path(name))

    def check_scanner(self, parent: QWidget) -> None:
        """Open the scanner doctor."""
        if self.usb is None or self._scanners is None:
            return
        from app.ui.scanners.doctor import ScannerDoctor

        doctor = ScannerDoctor(self.usb, self._scanners, parent)
        doctor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        doctor.finished.connect(self._was_examined)
        self._examined = True
        doctor.open()

    def _open_serial(self) -> None:
        if not self.serial_port:
            return
        if self._serial is None:
            from app.ui.scanners.serial import SerialScanner

            self._serial = SerialScanner(self)
            self._serial.code.connect(self._told)
            self._serial.connected.connect(self._line_moved)
        self._serial.start(self.serial_port)

    def _told(self, code: str) -> None:
        self.code.emit(code, Source.SERIAL)

    def _line_moved(self, _connected: bool) -> None:
        self.moved.emit()

    def _picture_scanner(self) -> "PictureScanner":
        if self._pictures is None:
            from app.ui.scanners.pictures import PictureScanner

            self._pictures = PictureScanner(self._tasks, self)
            self._pictures.codes.connect(self._pictured)
            self._pictures.failed.connect(self.failed)
        return self._pictures

    def _was_examined(self, _result: int) -> None:
        self._examined = False

    def _typed(self, code: str) -> None:
        if self._examined:
            return  # the doctor's own code is nobody's badge
        self.code.emit(code, Source.USB)
        if not self._typed_one:
            self._typed_one = True
            self.moved.emit()

    def _seen(self, code: str) -> None:
        self._show_camera(CameraState.RUNNING)
        self.code.emit(code, Source.CAMERA)

    def _pictured(self, codes: tuple[str, ...]) -> None:
        if not codes:
            self.code.emit("", Source.PICTURE)
        for code in codes:
            self.code.emit(code, Source.PICTURE)

    def _is_dim(self) -> None:
        self._show_camera(CameraState.DIM)

    def _no_camera(self, failure: "CameraFailure") -> None:
        states = {"missing": CameraState.NO_CAMERA, "denied": CameraState.NO_PERMISSION}
        self._show_camera(states.get(failure.value, CameraState.BROKEN))

    def _show_camera(self, state: CameraState) -> None:
        if state is not self.camera_state:
            self.camera_state = state
            self.moved.emit()
