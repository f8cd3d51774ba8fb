"""One scan of the calibration code tells how a scanner types, and the program sets itself."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.scanning.looks import look
from app.ui.scanners.diagnosis import CALIBRATION, Advice, Topic, diagnose
from app.ui.scanners.doctor import ScannerDoctor
from app.ui.scanners.frames import grey_of_image
from app.ui.scanners.profile import Layout, ScannerProfile, Suffix, typed_as
from app.ui.scanners.settings import ScannerSettings
from app.ui.scanners.usb import Typed, UsbScanner
from app.ui.scanners.words import words_of
from tests.ui.typist import type_keys


def typed(text: str, suffix: Suffix = Suffix.ENTER, at: float = 0, gap: float = 3) -> Typed:
    return Typed(text, suffix, at, gap, composed=False)


def topics(scan: Typed, before: Typed | None = None) -> dict[Topic, Advice]:
    return {found.topic: found.advice for found in diagnose(scan, before).findings}


@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize(("scanner", "computer"), list(product(Layout, Layout)))
def test_every_pair_of_layouts_is_told_and_then_read(
    scanner: Layout, computer: Layout, caps: bool
) -> None:
    found = diagnose(typed(typed_as(CALIBRATION, scanner, computer, caps=caps)))
    assert found.profile is not None
    assert found.profile.swaps_case == caps
    same = scanner == computer
    assert (found.profile.scanner == found.profile.computer) == same
    for code in ("0123456789", "Fair-2019/qwazQWAZym", "https://fair.example/?a=b&c"):
        came = typed_as(code, scanner, computer, caps=caps)
        assert found.profile.code(came).replace("=", "") == code.replace("=", "") or not same
    assert found.profile.code(typed_as("73-Az", scanner, computer, caps=caps)) == "73-Az"


def test_a_usual_scanner_is_good_in_all() -> None:
    found = diagnose(typed(CALIBRATION))
    assert {finding.advice for finding in found.findings} == {Advice.GOOD}
    assert found.profile == ScannerProfile(Suffix.ENTER)


def test_prefix_tail_and_endings() -> None:
    found = diagnose(typed("]Q1" + CALIBRATION, Suffix.TAB))
    assert found.profile == ScannerProfile(Suffix.TAB, "]Q1")
    assert topics(typed("]Q1" + CALIBRATION))[Topic.PREFIX] is Advice.SET
    assert topics(typed(CALIBRATION + "#"))[Topic.TAIL] is Advice.CHANGE
    assert topics(typed(CALIBRATION, Suffix.NONE))[Topic.SUFFIX] is Advice.SET


def test_double_output_in_one_burst_or_in_two() -> None:
    assert topics(typed(CALIBRATION * 2))[Topic.TWICE] is Advice.SET
    first, soon, later = (typed(CALIBRATION, at=at) for at in (0, 200, 5000))
    assert topics(soon, first)[Topic.TWICE] is Advice.SET
    assert Topic.TWICE not in topics(later, first)
    profile = diagnose(typed("#" + CALIBRATION + "#" + CALIBRATION)).profile
    assert profile is not None
    assert profile.code("#123#123") == "123"


def test_a_slow_scanner_gets_the_time_it_needs() -> None:
    profile = diagnose(typed(CALIBRATION, gap=60)).profile
    assert profile is not None
    assert profile.gap_ms == 90
    assert topics(typed(CALIBRATION, gap=60))[Topic.SPEED] is Advice.SET


def test_what_cannot_be_understood_changes_nothing() -> None:
    for text, topic in (
        ("4006381333931", Topic.UNKNOWN),
        (CALIBRATION.upper(), Topic.CASE),
        (CALIBRATION[:-4], Topic.UNKNOWN),
    ):
        found = diagnose(typed(text))
        assert found.profile is None
        assert [finding.topic for finding in found.findings] == [topic]


def test_full_width_signs_betray_an_input_method() -> None:
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in CALIBRATION)
    found = diagnose(typed(wide))
    assert {f.topic: f.advice for f in found.findings}[Topic.METHOD] is Advice.CHANGE
    assert found.profile is not None


def test_every_finding_has_words() -> None:
    scans = (
        typed(typed_as("", Layout.QWERTY, Layout.QWERTY) + "##" + CALIBRATION + "!", gap=90),
        typed(typed_as(CALIBRATION, Layout.QWERTY, Layout.AZERTY, caps=True) * 2, Suffix.TAB),
        typed(CALIBRATION, Suffix.NONE),
        typed("{0} {oops}"),
        typed(CALIBRATION.upper()),
    )
    for scan in scans:
        for finding in diagnose(scan).findings:
            words = words_of(finding)
            assert len(words) > 10
            assert "{gap}" not in words


@pytest.fixture
def settings(own_settings: QSettings) -> ScannerSettings:
    return ScannerSettings(own_settings)


@pytest.fixture
def doctor(qtbot: QtBot, settings: ScannerSettings) -> Iterator[ScannerDoctor]:
    window = QWidget()
    QVBoxLayout(window).addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    scanner = UsbScanner(settings, window, lambda: 100.0)  # all keys of a scan come at once
    doctor = ScannerDoctor(scanner, settings, window)
    with qtbot.waitExposed(doctor):
        doctor.show()
    doctor.activateWindow()
    qtbot.waitUntil(lambda: doctor.windowHandle().isActive())
    yield doctor
    doctor.close()
    assert not scanner.running


def scan(doctor: ScannerDoctor, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    type_keys(doctor.windowHandle(), text, end)


def test_the_code_on_the_screen_is_the_calibration_code(doctor: ScannerDoctor) -> None:
    grey = grey_of_image(doctor.code.grab().toImage())
    assert grey is not None
    assert np.ptp(grey) == 255
    assert [reading.text for reading in look(grey)] == [CALIBRATION]


def test_one_scan_sets_the_program(
    qtbot: QtBot, doctor: ScannerDoctor, settings: ScannerSettings
) -> None:
    codes: list[str] = []
    doctor._scanner.code.connect(codes.append)
    with qtbot.waitSignal(doctor.diagnosed):
        scan(doctor, "#" + typed_as(CALIBRATION, Layout.QWERTY, Layout.QWERTY, caps=True))
    assert settings.load() == ScannerProfile(Suffix.ENTER, "#", swaps_case=True)
    assert doctor.isVisible()  # the Enter at its end pressed no button
    assert codes == []
    assert doctor.again.isVisible()
    doctor.start_over()
    assert doctor.diagnosis is None
    assert doctor.probe.text() == ""
    scan(doctor, CALIBRATION, Qt.Key.Key_Tab)
    assert settings.load() == ScannerProfile(Suffix.TAB)
    doctor.close()
    doctor._scanner.start()
    assert doctor._scanner._burst.profile == ScannerProfile(Suffix.TAB)
    doctor._scanner.stop()


def test_an_input_method_that_swallows_the_scan_is_told(
    qtbot: QtBot, doctor: ScannerDoctor, settings: ScannerSettings
) -> None:
    doctor._composing.setInterval(30)
    with qtbot.waitSignal(doctor.diagnosed):
        QCoreApplication.sendEvent(doctor.probe, QInputMethodEvent("fd", []))
    assert doctor.diagnosis is not None
    assert [f.topic for f in doctor.diagnosis.findings] == [Topic.METHOD]
    assert settings.load() == ScannerProfile()
