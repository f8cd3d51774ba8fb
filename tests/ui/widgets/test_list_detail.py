"""The record beside its list has its width as soon as there is room for it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets import ListDetail
from app.ui.widgets.base import lay_out_again


def test_a_pane_that_was_laid_out_out_of_sight_has_its_width_when_it_is_seen(qtbot: QtBot) -> None:
    window, body, detail = QWidget(), QWidget(), QWidget()
    body.setMinimumWidth(620)
    detail.setMinimumWidth(320)
    qtbot.addWidget(window)
    split = ListDetail(body, detail, "somewhere", 384)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(split)
    window.resize(1440, 900)
    split.resize(960, 400)  # as a page behind another one has it
    lay_out_again(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: detail.width() == 384)
    split.hide()
    split.show()
    assert detail.width() == 384
