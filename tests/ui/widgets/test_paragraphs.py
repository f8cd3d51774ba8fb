"""Words over several lines, and the questions they stand in."""

import pytest
from PySide6.QtWidgets import QVBoxLayout
from pytestqt.qtbot import QtBot

from app.ui.theme import theme
from app.ui.widgets import Label, PrimaryButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.numbers import PartNumber, WholeNumber
from tests.ui.cuts import cut_words

SHORT = "It leaves the queue."
LONG = (
    "This badge was printed and may be in somebody's hands. It will be refused at every gate; a "
    "device that is offline goes on accepting it until it synchronises."
)
CHINESE = "此证已打印，可能已在他人手中。作废后各入口均会拒绝；离线设备在同步前仍会放行。" * 2


def question(words: str, qtbot: QtBot) -> Dialog:
    made = Dialog()
    qtbot.addWidget(made)
    made.setFixedWidth(460)
    column = QVBoxLayout(made)
    column.addWidget(Label("Revoke this badge?", "title", wrap=True))
    column.addWidget(Label(words, "body", wrap=True))
    column.addWidget(PrimaryButton("Revoke"))
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("words", [SHORT, LONG, CHINESE, LONG + "\n\n" + CHINESE])
def test_a_question_is_as_high_as_its_words(words: str, qtbot: QtBot) -> None:
    dialog = question(words, qtbot)
    layout = dialog.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: dialog.height() == layout.totalHeightForWidth(460))
    assert cut_words(dialog) == []


def test_a_question_grows_with_words_that_come_later(qtbot: QtBot) -> None:
    dialog = question(SHORT, qtbot)
    before = dialog.height()
    dialog.findChildren(Label)[1].tell(LONG)
    qtbot.waitUntil(lambda: dialog.height() > before and cut_words(dialog) == [])


@pytest.mark.parametrize("words", [LONG, CHINESE])
def test_the_lines_of_a_paragraph_stand_as_far_apart_as_the_type_scale_says(
    words: str, qtbot: QtBot
) -> None:
    label = Label(words, "body", wrap=True)
    qtbot.addWidget(label)
    high = label.heightForWidth(300)
    assert high % theme().line("body") == 0
    assert high >= 3 * theme().line("body")
    assert label.heightForWidth(10_000) == theme().line("body")


def test_a_word_longer_than_the_line_goes_on_in_the_next(qtbot: QtBot) -> None:
    label = Label("https://example.com/" + "a" * 90, "body", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > theme().line("body")


def test_numbers_are_as_high_as_other_lines(qtbot: QtBot) -> None:
    for field in (WholeNumber(84), PartNumber(96)):
        qtbot.addWidget(field)
        assert field.height() == theme().size("input")
