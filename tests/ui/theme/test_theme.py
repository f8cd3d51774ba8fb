"""Light and dark, fonts, durations, icons."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QImage, QPalette, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.resources import RESOURCES
from app.ui.theme import Appearance, icon, pixmap, program_mark, theme, tokens


def inks(picture: QImage) -> set[str]:
    """The colours of the fully painted pixels."""
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }


def test_choosing_dark_repaints_the_window_and_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(tokens().light["text"])
    with qtbot.waitSignal(theme().changed):
        theme().choose(Appearance.DARK)
    assert theme().is_dark
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(tokens().dark["text"])
    assert tokens().dark["borderStrong"] in qapp.styleSheet()


def test_choosing_what_is_shown_already_changes_nothing(qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme().changed):
        theme().choose(Appearance.LIGHT)


def test_reduced_motion_takes_every_movement_away_but_not_the_time_to_read() -> None:
    theme().choose_still(still=False)
    assert theme().duration("normal") == tokens().durations["normal"] > 0
    theme().choose_still(still=True)
    assert [theme().duration(name) for name in ("fast", "normal", "slow")] == [0, 0, 0]
    assert theme().duration("toast") == tokens().durations["toast"]


def test_latin_letters_come_from_the_shipped_inter_even_where_another_is_installed() -> None:
    for font, file in (
        (theme().font("body"), "Inter-Regular.ttf"),
        (theme().medium("body"), "Inter-Medium.ttf"),
        (theme().font("bodyStrong"), "Inter-SemiBold.ttf"),
    ):
        raw = QRawFont.fromFont(font)
        ours = QRawFont(str(RESOURCES / "fonts" / file), 13)
        assert raw.fontTable("head").data() == ours.fontTable("head").data(), file


def test_chinese_comes_from_the_shipped_noto() -> None:
    families = theme().font("body").families()
    assert families[:2] == ["Inter", "Noto Sans SC"]
    assert QFontInfo(theme().font("small")).pixelSize() == tokens().types["small"].size


def test_an_icon_is_drawn_in_the_colour_of_the_present_theme() -> None:
    light = pixmap("plus", "accent", 16, 2.0)
    assert (light.size(), light.deviceIndependentSize().toSize()) == (QSize(32, 32), QSize(16, 16))
    assert QColor(tokens().light["accent"]).name() in inks(light.toImage())
    theme().choose(Appearance.DARK)
    dark = pixmap("plus", "accent", 16, 2.0)
    assert QColor(tokens().dark["accent"]).name() in inks(dark.toImage())


def test_an_icon_asked_for_twice_is_drawn_once() -> None:
    first = pixmap("search", "text2", 14, 1.0)
    assert pixmap("search", "text2", 14, 1.0).cacheKey() == first.cacheKey()


def test_every_icon_of_the_design_can_be_drawn() -> None:
    for file in sorted((RESOURCES / "icons").glob("*.svg")):
        drawn = pixmap(file.stem, "text", 16, 1.0).toImage()
        painted = any(drawn.pixelColor(x, y).alpha() for x in range(16) for y in range(16))
        assert painted, f"{file.name} draws nothing"
    assert (RESOURCES / "icons" / "LICENSE").read_text(encoding="utf-8").startswith("ISC License")


def test_a_menu_icon_has_a_disabled_picture() -> None:
    made = icon("printer")
    shown = made.pixmap(QSize(16, 16), 1.0).toImage()
    off = made.pixmap(QSize(16, 16), 1.0, icon("printer").Mode.Disabled).toImage()
    assert shown != off


def test_the_mark_stands_on_the_accent() -> None:
    mark = program_mark(28, 1.0).toImage()
    assert mark.pixelColor(14, 3).name() == QColor(tokens().light["accent"]).name()
    assert mark.pixelColor(16, 14).name() == QColor(tokens().light["onAccent"]).name()
