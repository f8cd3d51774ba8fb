"""The command palette: one field over records and commands, driven as one types."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models.ids import ExhibitorId
from app.models.palette import Found, FoundKind, Scope, scope_of
from app.services.palette import Palette, pinyin_length
from app.services.text import pinyin_of_title
from app.ui.commands import Command
from app.ui.palette import PaletteDialog
from app.ui.palette.rows import lines_of, lit_stretch
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "palette.fair")
    with closing(made.store):
        yield made


class Opened:
    """A palette over the small fair, and what it led to."""

    def __init__(
        self,
        fair: MeetingFair,
        qtbot: QtBot,
        places: tuple[Found, ...] = (),
        newcomer: Command | None = None,
    ) -> None:
        self.done: list[str] = []
        self.went: list[tuple[str, object]] = []
        self.opened: list[Found] = []
        commands = [
            Command(name, name, "printer", lambda name=name: self.done.append(name))  # type: ignore[misc]
            for name in ("Print agendas", "Go to Meetings", "Switch the language", "拟真打印")
        ]
        self.dialog = PaletteDialog(
            Palette(fair.store, lambda: EVE),
            commands,
            places,
            lambda found: [
                Command("agenda", "Agenda", "printer", lambda: self.done.append(found.id))
            ],
            self.opened.append,
            None,  # type: ignore[arg-type]  # a window of its own in the test
            newcomer,
        )
        self.dialog.went.connect(lambda key, target: self.went.append((key, target)))
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def _actions(self, found: Found) -> list[Command]:
        return [Command("agenda", "Agenda", "printer", lambda: self.done.append(found.id))]

    def type(self, text: str) -> None:
        self.dialog.field.setText(text)  # QTest cannot type what no keyboard has a key for

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.dialog.field, key, modifier)

    @property
    def titles(self) -> list[str]:
        return [line.title for line in self.dialog.lines.lines if not line.is_heading]


def test_initials_find_an_exhibitor_and_enter_opens_it(fair: MeetingFair, qtbot: QtBot) -> None:
    palette = Opened(fair, qtbot)
    palette.type("nzcg")
    line = palette.dialog.chosen()
    assert line is not None
    assert line.title == "Simulated Sensing"
    palette.press(Qt.Key.Key_Return)
    assert palette.went == [("exhibitors", fair.exhibitors["sensing"])]
    assert [one.id for one in palette.opened] == [fair.exhibitors["sensing"]]
    assert not palette.dialog.isVisible()


def test_groups_come_with_headings_and_arrows_pass_over_them(
    fair: MeetingFair, qtbot: QtBot
) -> None:
    palette = Opened(fair, qtbot)
    palette.type("拟真")
    headings = [line.title for line in palette.dialog.lines.lines if line.is_heading]
    assert headings == ["Exhibitors", "Commands"]
    assert palette.titles == ["Simulated Sensing", "拟真打印"]
    palette.press(Qt.Key.Key_Down)
    chosen = palette.dialog.chosen()
    assert chosen is not None
    assert chosen.command is not None
    palette.press(Qt.Key.Key_Down)
    chosen = palette.dialog.chosen()
    assert chosen is not None
    assert chosen.found is not None
    palette.press(Qt.Key.Key_Up)
    palette.press(Qt.Key.Key_Return)
    assert palette.done == ["拟真打印"]


def test_a_booth_finds_who_stands_there(fair: MeetingFair, qtbot: QtBot) -> None:
    with fair.store.reading() as reader:
        code, exhibitor = reader.db.execute(
            "select x.code, p.exhibitor_id from booth x join booth_place p on p.booth_id = x.id"
        ).fetchone()
    palette = Opened(fair, qtbot)
    for typed in (code, code.lower(), code.replace("-", "")):
        palette.type(typed)
        line = palette.dialog.chosen()
        assert line is not None
        assert line.found is not None
        assert line.found.id == ExhibitorId(exhibitor)


def test_signs_limit_what_is_searched(fair: MeetingFair, qtbot: QtBot) -> None:
    palette = Opened(fair, qtbot)
    palette.type(">print")
    assert palette.titles == ["Print agendas"]
    palette.type("@拟真")
    assert all(
        line.found is None or line.found.kind is FoundKind.PERSON
        for line in palette.dialog.lines.lines
    )
    assert scope_of("＠王") == (Scope.PEOPLE, "王")
    assert scope_of("拟真") == (Scope.ALL, "拟真")


def test_tab_lists_what_can_be_done_and_escape_returns(fair: MeetingFair, qtbot: QtBot) -> None:
    palette = Opened(fair, qtbot)
    palette.type("nzcg")
    palette.press(Qt.Key.Key_Tab)
    assert palette.titles == ["Open", "Agenda"]
    palette.press(Qt.Key.Key_Escape)
    assert palette.dialog.isVisible()
    assert palette.titles == ["Simulated Sensing"]
    palette.press(Qt.Key.Key_Tab)
    palette.press(Qt.Key.Key_Down)
    palette.press(Qt.Key.Key_Return)
    assert palette.done == [fair.exhibitors["sensing"]]


def test_control_enter_opens_behind_the_palette(fair: MeetingFair, qtbot: QtBot) -> None:
    palette = Opened(fair, qtbot)
    palette.type("nzcg")
    palette.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert palette.dialog.isVisible()
    assert palette.went == [("exhibitors", fair.exhibitors["sensing"])]


def test_before_typing_the_last_places_and_a_few_commands(fair: MeetingFair, qtbot: QtBot) -> None:
    place = Found(FoundKind.EXHIBITOR, fair.exhibitors["laser"], "范例激光加工")
    palette = Opened(fair, qtbot, (place,))
    assert palette.titles == [
        "范例激光加工",
        "Print agendas",
        "Go to Meetings",
        "Switch the language",
    ]


def test_nothing_found_is_said(fair: MeetingFair, qtbot: QtBot) -> None:
    palette = Opened(fair, qtbot)
    palette.type("不存在的")
    assert [line.title for line in palette.dialog.lines.lines] == ["No result"]
    palette.press(Qt.Key.Key_Return)
    assert palette.dialog.isVisible()


def test_where_nothing_is_found_enter_begins_an_exhibitor(fair: MeetingFair, qtbot: QtBot) -> None:
    begun: list[str] = []
    newcomer = Command("new", "New exhibitor", "plus", lambda: begun.append("new"), "Enter")
    palette = Opened(fair, qtbot, newcomer=newcomer)
    for typed in (">不存在的", "#不存在的", "@不存在的"):
        palette.type(typed)
        assert palette.titles == []
    palette.type("不存在的")
    assert [line.title for line in palette.dialog.lines.lines] == ["No result", "New exhibitor"]
    palette.press(Qt.Key.Key_Return)
    assert begun == ["new"]
    assert not palette.dialog.isVisible()


def test_meetings_of_whom_is_found_come_along(fair: MeetingFair) -> None:
    with fair.store.writing("meeting.place") as writer:
        from app.models.ids import MeetingId, new_id
        from app.models.meetings import Meeting, Slot

        slot = writer.all(Slot)[0]
        writer.save(Meeting(MeetingId(new_id()), fair.requests["laser-storage"], slot.id))
    found = Palette(fair.store, lambda: EVE).find("范例激光")
    (meeting,) = found.groups[FoundKind.MEETING]
    assert "范例激光加工" in meeting.title_zh or "×" in meeting.title_zh
    assert lines_of(found, [])[0].title == "Exhibitors"


@pytest.mark.parametrize(
    ("typed", "length"), [("n", 1), ("nz", 2), ("ni", 1), ("nizhen", 2), ("nizhenc", 3), ("x", 0)]
)
def test_pinyin_lights_the_characters_it_spells(typed: str, length: int) -> None:
    assert pinyin_length("拟真传感", typed, pinyin_of_title) == length


def test_what_was_typed_is_lit_in_the_title() -> None:
    assert lit_stretch("拟真传感技术", "传感", 0) == (2, 2)
    assert lit_stretch("拟真传感技术", "nzcg", 4) == (0, 4)
    assert lit_stretch("Simulated Sensing", "sens", 0) == (10, 4)
    assert lit_stretch("Simulated Sensing", "nz", 0) == (0, 0)
