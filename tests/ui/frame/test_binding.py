"""A trap of the binding: a version that loses a reference to None in each call ends the program."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_a_call_that_answers_nothing_costs_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for n in range(200):
        label.setText(str(n))
    assert abs(sys.getrefcount(None) - before) < 50
