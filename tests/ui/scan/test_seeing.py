"""Codes that are seen: frames of a camera put into its sink, a picture that was copied."""

from itertools import count
from pathlib import Path

import numpy as np
import pytest
import qrcode
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.models.scanning import Scan, Source
from app.ui.screens.scan import ScanPage
from app.ui.screens.scan.camera_pane import CameraState
from tests.ui.scan.conftest import Gate


def picture_of(code: str) -> QImage:
    """A badge's code, held before a camera of 1280 x 720."""
    drawn = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, box_size=8)
    drawn.add_data(code)
    modules = np.array(drawn.get_matrix(), dtype=bool).repeat(8, axis=0).repeat(8, axis=1)
    scene = np.full((720, 1280), 180, dtype=np.uint8)
    high, wide = modules.shape
    scene[200 : 200 + high, 500 : 500 + wide] = np.where(modules, 20, 240)
    image = QImage(scene.data, 1280, 720, 1280, QImage.Format.Format_Grayscale8)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def test_a_badge_before_the_camera_is_welcomed_once(
    page: ScanPage, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = gate.inputs.camera()
    monkeypatch.setattr(camera, "_clock", count(0.0, 0.04).__next__)  # asked twice a frame
    camera.look()
    page.live.camera.show_state(CameraState.RUNNING)
    frames = [QVideoFrame(picture_of(gate.fair.code("visitor"))) for _ in range(4)]
    for frame in frames:
        with qtbot.waitSignal(camera.frame):
            camera.sink.setVideoFrame(frame)
    qtbot.waitUntil(lambda: len(gate.answers) == 1)
    (seen,) = gate.answers
    assert seen is not None
    assert seen.answer.face.headline.en == "Welcome"
    with gate.fair.store.reading() as reader:
        assert [scan.source for scan in reader.all(Scan)] == [Source.CAMERA]
    camera.stop()


def test_a_desk_without_a_camera_says_so_and_scans_on(page: ScanPage, gate: Gate) -> None:
    gate.inputs.start_camera()
    assert page.live.camera.state is CameraState.NO_CAMERA
    assert "No camera" in page.live.camera.words()
    gate.scan("visitor")
    assert page.sight.field.answer.face.headline.en == "Welcome"


def test_the_camera_is_off_while_the_page_is_not_seen(page: ScanPage, gate: Gate) -> None:
    camera = gate.inputs.camera()
    camera.look()
    page.hide()
    assert not camera.running
    assert gate.inputs.camera_state is CameraState.OFF


def test_a_copied_picture_is_read(page: ScanPage, gate: Gate, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setImage(picture_of(gate.fair.code("staff")))
    page.find_by_hand()
    with qtbot.waitSignal(page.answered):
        page.hand.clipboard_wanted.emit()
    assert page.sight.card.shown.name == "林知夏"


def test_a_picture_file_without_a_code_is_not_read(
    page: ScanPage, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    blank = QImage(400, 300, QImage.Format.Format_RGB32)
    blank.fill(0x80A0C0)
    blank.save(str(tmp_path / "blank.png"))
    with qtbot.waitSignal(page.answered):
        gate.inputs.read_file(tmp_path / "blank.png")
    assert page.sight.field.answer.face.headline.en == "Not read"


def test_the_camera_is_turned_off_by_a_click_and_stays_so(page: ScanPage, gate: Gate) -> None:
    gate.inputs.camera().look()
    gate.inputs._show_camera(CameraState.RUNNING)
    QTest.mouseClick(page.live.camera.off, Qt.MouseButton.LeftButton)
    assert page.live.camera.state is CameraState.OFF
    assert not gate.inputs.wants_camera


def test_the_scanner_is_chosen_among_those_there_are(page: ScanPage, gate: Gate) -> None:
    menu = page.scanners.menu()
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Scanner that types (USB)"]
    gate.inputs.use_serial("no-such-port")
    assert "unplugged" in page.bar.scanner.accessibleName()
    gate.inputs.use_serial("")
    assert "Waiting" in page.bar.scanner.accessibleName()


@pytest.mark.parametrize("wanted", [True, False])
def test_the_desk_remembers_whether_it_reads_with_its_camera(
    gate: Gate, page: ScanPage, own_settings: QSettings, wanted: bool
) -> None:
    assert page is not None
    gate.inputs.start_camera()
    if not wanted:
        gate.inputs.forget_camera()
    own_settings.sync()
    assert gate.inputs.wants_camera is wanted


def test_the_scanner_s_doctor_opens_from_the_menu(page: ScanPage, gate: Gate) -> None:
    gate.inputs.start()
    menu = page.scanners.menu()
    menu.triggered.emit(menu.actions()[0])
    dialogs = [one for one in page.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == 1
    assert gate.inputs.usb is not None
    gate.inputs.usb.code.emit("the doctor's own code")
    assert gate.answers == []
    dialogs[0].reject()
    gate.inputs.usb.code.emit("hello")
    assert len(gate.answers) == 1
    gate.inputs.usb.stop()
