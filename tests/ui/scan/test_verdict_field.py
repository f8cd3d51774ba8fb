"""The scan field as it is seen from four metres: in colour, in grey, in both languages."""

from datetime import UTC, datetime
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from app.models.scanning import CheckpointKind, Verdict
from app.ui.screens.scan.faces import NOT_SAVED, READY, Face, Texture, face_of
from app.ui.screens.scan.fitting import LARGEST, SMALLEST, fit, headline_face
from app.ui.screens.scan.verdict_field import Answer, VerdictField
from app.ui.theme import Appearance, theme

NOON = datetime(2018, 11, 28, 10, 43, 18, tzinfo=UTC)
FACES = {
    "ready": READY,
    "not saved": NOT_SAVED,
    **{verdict.value: face_of(verdict, CheckpointKind.GATE) for verdict in Verdict},
}
WIDE, NARROW = QSize(936, 620), QSize(704, 420)


@pytest.fixture
def field(qtbot: QtBot) -> VerdictField:
    made = VerdictField()
    qtbot.addWidget(made)
    made.resize(WIDE)
    made.show()
    return made


def picture(field: VerdictField, face: Face) -> QImage:
    field.show_answer(Answer(face, NOON))
    return field.grab().toImage()


def grey(image: QImage) -> bytes:
    small = image.scaled(96, 64).convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(small.constBits())


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_face_with_words_in_both_languages(verdict: Verdict) -> None:
    for kind in CheckpointKind:
        face = face_of(verdict, kind)
        assert face.headline.zh
        assert face.headline.en


def test_the_states_differ_in_grey_by_more_than_their_words(field: VerdictField) -> None:
    """Where two share a ground, the shape's own place tells them apart."""
    seen = {}
    for name, face in FACES.items():
        image = picture(field, face)
        box = image.copy(48, 100, 184, 360)
        seen[name] = grey(box)
    for (one, first), (other, second) in combinations(seen.items(), 2):
        apart = sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first)
        assert apart > 8, f"{one} and {other} look alike without colour"


def test_no_two_states_share_shape_texture_and_ground() -> None:
    kinds = [(face.sign, face.texture, face.ground) for face in FACES.values()]
    assert len(set(kinds)) == len(kinds)


def test_stops_carry_hatch_and_the_others_do_not(field: VerdictField) -> None:
    for name, face in FACES.items():
        row = picture(field, face).copy(0, 14, WIDE.width(), 1)
        shades = {QColor(row.pixel(x, 0)).lightness() for x in range(0, row.width(), 2)}
        hatched = max(shades) - min(shades) > 120
        assert hatched is (face.texture is not Texture.NONE), name
        assert hatched is (name in {"revoked", "forged", "not saved"}), name


def test_green_is_an_admission_and_nothing_else() -> None:
    green = {name for name, face in FACES.items() if face.ground == "scanGo"}
    assert green == {"welcome"}


def test_the_ground_is_the_token_s_and_stays_in_dark_colours(field: VerdictField) -> None:
    for look in (Appearance.LIGHT, Appearance.DARK):
        theme().choose(look)
        shown = picture(field, face_of(Verdict.WELCOME, CheckpointKind.GATE))
        assert QColor(shown.pixel(20, 60)).name().upper() == "#0F7440"


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("chinese", [True, False])
def test_headlines_are_as_large_as_can_be_and_never_cut(size: QSize, chinese: bool) -> None:
    room = size.width() - 48 - (184 if size == WIDE else 132) - 40 - 48
    for name, face in FACES.items():
        words = face.headline.zh if chinese else face.headline.en
        fitted = fit(words, room, 200)
        metrics = QFontMetrics(headline_face(fitted.size))
        assert max(map(metrics.horizontalAdvance, fitted.lines)) <= room, name
        assert "".join(fitted.lines).replace(" ", "") == words.replace(" ", "")
        least = SMALLEST if size == WIDE else 72
        assert least <= fitted.size <= LARGEST, name


def test_an_answer_raises_an_alert_and_says_it_in_words(field: VerdictField, qtbot: QtBot) -> None:
    assert qtbot is not None
    face = face_of(Verdict.REVOKED, CheckpointKind.GATE)
    field.show_answer(Answer(face, NOON, "V-020417"))
    interface = QAccessible.queryAccessibleInterface(field)
    told = interface.text(QAccessible.Text.Description)
    for words in ("Do not admit", "Badge revoked", "V-020417", "Send to the desk"):
        assert words in told


def test_a_new_answer_is_on_the_screen_before_the_next_event(qtbot: QtBot) -> None:
    painted: list[bool] = []

    class Watched(VerdictField):
        def paintEvent(self, event: object) -> None:
            painted.append(True)
            super().paintEvent(event)  # type: ignore[arg-type]  # handed on as it came

    watched = Watched()
    qtbot.addWidget(watched)
    watched.resize(WIDE)
    with qtbot.waitExposed(watched):
        watched.show()
    painted.clear()
    watched.show_answer(Answer(NOT_SAVED, NOON))
    assert painted == [True]
