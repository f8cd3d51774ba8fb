"""The scanner doctor: one scan of one code tells how the scanner types; the program sets itself."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QInputMethodEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.scanners.diagnosis import (
    CALIBRATION,
    Advice,
    Diagnosis,
    Finding,
    Topic,
    diagnose,
)
from app.ui.scanners.settings import ScannerSettings
from app.ui.scanners.usb import Typed, UsbScanner
from app.ui.scanners.words import words_of
from app.ui.theme import ColorName
from app.ui.widgets import IconLabel, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog

_WIDTH = 760
_CODE = 252  # pixels: some 7 to a module, which scanners read off any screen
_COMPOSING_MS = 1500  # after an input method took keys, this long without a scan tells it
_ICONS: dict[Advice, tuple[str, ColorName]] = {
    Advice.GOOD: ("circle-check", "success"),
    Advice.SET: ("settings", "accentText"),
    Advice.CHANGE: ("triangle-alert", "warning"),
}


class ScannerDoctor(Retold, Dialog):
    """Shows the calibration code while open, and tells what each scan of it says.

    What it found is saved at once; ``diagnosed`` carries it.
    """

    diagnosed = Signal(object)

    def __init__(
        self, scanner: UsbScanner, settings: ScannerSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._scanner, self._settings = scanner, settings
        self._last: Typed | None = None
        self._was_running = False
        self.diagnosis: Diagnosis | None = None
        self.setFixedWidth(_WIDTH)
        self.code = CalibrationCode()
        self.probe = _Probe()
        self.state = Label(self._state, "bodyStrong", wrap=True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.again = SecondaryButton(
            lambda: self.tr("Scan again"), "rotate-ccw", on_click=self.start_over
        )
        self.close_button = PrimaryButton(lambda: self.tr("Done"))
        self.close_button.clicked.connect(self.accept)
        self._composing = QTimer(self, singleShot=True, interval=_COMPOSING_MS)
        self._composing.timeout.connect(self._caught)
        self.probe.composing.connect(self._composing.start)
        self._build()
        self.retell()
        self._show_findings()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Check the scanner"))
        self.probe.setPlaceholderText(self.tr("What the scanner types appears here"))
        self.probe.setAccessibleName(self.tr("What the scanner typed"))
        self.code.setAccessibleName(self.tr("Calibration code"))

    def start_over(self) -> None:
        """Forget what was found, and wait for a scan."""
        self.diagnosis, self._last = None, None
        self.probe.clear()
        self.probe.setFocus()
        self._show_findings()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._was_running = self._scanner.running
        self._scanner.start()
        self._scanner.examine(on=True)
        self._scanner.typed.connect(self._heard)
        self.probe.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._composing.stop()
        self._scanner.typed.disconnect(self._heard)
        self._scanner.examine(on=False)
        if not self._was_running:
            self._scanner.stop()

    def _heard(self, typed: Typed) -> None:
        self._composing.stop()
        found = diagnose(typed, self._last)
        self._last = typed
        self.probe.setText(typed.text)
        self.probe.setCursorPosition(0)
        self._found(found)

    def _caught(self) -> None:
        """The input method swallowed the scan whole."""
        self.probe.clear()
        self._found(Diagnosis((Finding(Topic.METHOD, Advice.CHANGE),), None))

    def _found(self, found: Diagnosis) -> None:
        self.diagnosis = found
        if found.profile is not None:
            self._settings.save(found.profile)
        self._show_findings()
        self.diagnosed.emit(found)

    def _state(self) -> str:
        if self.diagnosis is None:
            return self.tr("Scan this code once, with this window in front")
        if any(found.advice is Advice.CHANGE for found in self.diagnosis.findings):
            return self.tr("Something has to be changed first; then scan again")
        return self.tr("The scanner is understood; FairDesk has set itself accordingly")

    def _show_findings(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for finding in self.diagnosis.findings if self.diagnosis else ():
            self.rows.addWidget(_Row(finding))
        if self.diagnosis is None:
            self.rows.addWidget(Label(self._advice_before, "body", "text2", wrap=True))
        self.again.setVisible(self.diagnosis is not None)
        self.state.retell()

    def _advice_before(self) -> str:
        return self.tr(
            "One scan tells the keyboard layout, what ends a code, Caps Lock, an input method in "
            "the way, double output and the speed. Turn the screen up if the scanner does not "
            "answer."
        )

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.code)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.state)
        right.addWidget(self.probe)
        right.addLayout(self.rows)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addLayout(left)
        middle.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.again)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(Label(lambda: self.tr("Check the scanner"), "title"))
        column.addLayout(middle, 1)
        column.addLayout(foot)


class CalibrationCode(QWidget):
    """The calibration code, black on white in both themes: scanners read no other way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_CODE, _CODE)
        self._rows = _modules()

    def sizeHint(self) -> QSize:
        return QSize(_CODE, _CODE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        quiet = 4
        module = self.width() // (len(self._rows) + 2 * quiet)
        start = (self.width() - module * len(self._rows)) // 2
        for row, line in enumerate(self._rows):
            for column, dark in enumerate(line):
                if dark:
                    place = QRect(start + column * module, start + row * module, module, module)
                    painter.fillRect(place, Qt.GlobalColor.black)


def _modules() -> list[list[bool]]:
    import qrcode

    code = qrcode.QRCode(border=0, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(CALIBRATION)
    return [[bool(dark) for dark in line] for line in code.get_matrix()]


class _Probe(QLineEdit):
    """A field like any other, input methods on: what one takes from a scanner shows here."""

    composing = Signal()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.preeditString():
            self.composing.emit()
        super().inputMethodEvent(event)


class _Row(QWidget):
    """One finding: an icon, what was found, and what follows."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        icon, color = _ICONS[finding.advice]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        mark = IconLabel(icon, color, 16)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.words = Label(lambda: words_of(finding), "body", wrap=True)
        line.addWidget(self.words, 1)
        kinds = {
            Advice.GOOD: translate("scanners", "Good"),
            Advice.SET: translate("scanners", "Set"),
            Advice.CHANGE: translate("scanners", "To change"),
        }
        mark.setAccessibleName(kinds[finding.advice])
