"""The shipped sounds: short, equally loud, and never a reason to fail."""

import math
import runpy
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.models.scanning import CheckpointKind, Verdict
from app.ui.resources import RESOURCES
from app.ui.screens.scan.faces import NOT_SAVED, face_of
from app.ui.screens.scan.sounds import NAMES, Sounds

FOLDER = RESOURCES / "sounds"


def heard(name: str) -> "tuple[float, array[int]]":
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        frames = array("h", file.readframes(file.getnframes()))
        return file.getnframes() / file.getframerate(), frames


@pytest.mark.parametrize("name", NAMES)
def test_sounds_are_short_and_not_clipped(name: str) -> None:
    seconds, frames = heard(name)
    assert 0.03 < seconds < 1.0
    assert 2_000 < max(map(abs, frames)) < 32_767


def test_the_script_makes_the_shipped_files(tmp_path: Path) -> None:
    made = runpy.run_path(str(FOLDER / "make.py"))
    for name in NAMES:
        made["write"](name, tmp_path)
        assert (tmp_path / f"{name}.wav").read_bytes() == (FOLDER / f"{name}.wav").read_bytes()
    assert set(made["SOUNDS"]) == set(NAMES)


def test_one_loudness_to_the_ear() -> None:
    """1 kHz passes the weighting as it is; a tone at 220 Hz loses some 11 dB without partials."""
    weight = runpy.run_path(str(FOLDER / "make.py"))["a_weight"]
    assert weight(1000) == pytest.approx(1, abs=0.01)
    assert 20 * math.log10(weight(220)) == pytest.approx(-9.9, abs=0.5)


def test_every_state_has_its_sound() -> None:
    for verdict in Verdict:
        for kind in CheckpointKind:
            assert face_of(verdict, kind).sound in NAMES
    assert NOT_SAVED.sound in NAMES


def test_a_desk_without_a_loudspeaker_scans_on(qtbot: QtBot, own_settings: QSettings) -> None:
    assert qtbot is not None
    sounds = Sounds(own_settings)
    sounds.play("welcome")  # before anything is loaded
    sounds.load()
    sounds.play("revoked")
    sounds.play("")
    assert sounds.played == "revoked"


def test_volume_and_mute_belong_to_the_desk(qtbot: QtBot, own_settings: QSettings) -> None:
    assert qtbot is not None
    first = Sounds(own_settings)
    first.set_volume(35)
    first.set_muted(True)
    own_settings.sync()
    again = Sounds(own_settings)
    assert (again.volume, again.muted) == (35, True)
    own_settings.setValue("scan/volume", "loud")
    assert Sounds(own_settings).volume == 80
