"""Scanners on a serial line: bytes become codes, and the line is opened again when it breaks."""

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

_SILENCE_MS = 60  # a code without an ending ends after this much silence
_AGAIN_MS = 2000
_LONGEST = 4096  # bytes without an end are noise on the line, no code
_ENDS = b"\r\n\x03\x00"


def serial_ports() -> tuple[str, ...]:
    """The serial ports of this computer, by the names that ``SerialScanner.start`` takes."""
    return tuple(port.systemLocation() for port in QSerialPortInfo.availablePorts())


class SerialScanner(QObject):
    """Says each code that comes over a serial line, until stopped; unplugging it only interrupts.

    ``connected`` tells when the line opens or breaks.
    """

    code = Signal(str)
    connected = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port: QSerialPort | None = None
        self._name = ""
        self._baud = 9600
        self._kept = bytearray()
        self._silence = QTimer(self, singleShot=True, interval=_SILENCE_MS)
        self._silence.timeout.connect(self._ended)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._open)

    @property
    def running(self) -> bool:
        """Whether it was started; the line itself may be broken at the moment."""
        return bool(self._name)

    @property
    def is_connected(self) -> bool:
        """Whether the line is open now."""
        return self._port is not None

    def start(self, port: str, baud: int = 9600) -> None:
        """Listen on this port at so many signs a second, again and again until it answers."""
        self.stop()
        self._name, self._baud = port, baud
        self._open()

    def stop(self) -> None:
        """Listen no more."""
        self._name = ""
        self._again.stop()
        self._silence.stop()
        self._kept.clear()
        self._close()

    def _open(self) -> None:
        port = QSerialPort(self)
        port.setPortName(self._name)
        port.setBaudRate(self._baud)
        if not port.open(QSerialPort.OpenModeFlag.ReadOnly):
            port.deleteLater()
            self._again.start()
            return
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._broken)
        self._port = port
        self.connected.emit(True)  # noqa: FBT003 - a signal's value

    def _close(self) -> None:
        port, self._port = self._port, None
        if port is None:
            return
        port.readyRead.disconnect(self._read)
        port.errorOccurred.disconnect(self._broken)
        port.close()
        port.deleteLater()
        self.connected.emit(False)  # noqa: FBT003 - a signal's value

    def _broken(self, error: QSerialPort.SerialPortError) -> None:
        if error in (
            QSerialPort.SerialPortError.NoError,
            QSerialPort.SerialPortError.TimeoutError,
        ):
            return
        self._kept.clear()
        self._close()
        self._again.start()

    def _read(self) -> None:
        if self._port is None:
            return
        data: QByteArray = self._port.readAll()
        self._kept += data.data()
        self._silence.start()
        while (end := _first_end(self._kept)) >= 0:
            self._say(bytes(self._kept[:end]))
            del self._kept[: end + 1]
        if len(self._kept) > _LONGEST:
            self._kept.clear()

    def _ended(self) -> None:
        self._say(bytes(self._kept))
        self._kept.clear()

    def _say(self, data: bytes) -> None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("gb18030", errors="replace")
        text = text.strip("\x02 \t\r\n\x00")
        if text:
            self.code.emit(text)


def _first_end(data: bytearray) -> int:
    found = [place for end in _ENDS if (place := data.find(end)) >= 0]
    return min(found, default=-1)
