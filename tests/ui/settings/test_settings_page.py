"""Settings as somebody changes them: at once, undoable, and refused in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.models.fairs import Fair
from app.models.meetings import Slot
from app.services.fairs import FairSettings
from app.services.history import History
from app.services.store import Store
from app.services.store.copying import is_sound
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.settings import SettingsPage
from app.ui.screens.settings.about import SHIPPED
from app.ui.screens.settings.rows import TextField
from app.ui.tasks import Tasks
from app.ui.theme import Appearance, theme
from app.ui.widgets import Notice
from tests.services.exhibitors.small_fair import small_fair
from tests.ui.patience import PATIENCE


@dataclass
class Shown:
    """The page and what its owner hears of it."""

    page: SettingsPage
    store: Store
    settings: QSettings
    languages: Languages
    changes: Changes
    notices: list[Notice] = field(default_factory=list)

    @property
    def fair(self) -> Fair:
        return FairSettings(self.store).fair()

    def slots(self) -> int:
        with self.store.reading() as reader:
            return reader.count(Slot)


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Shown]:
    store = small_fair(tmp_path / "a.fair").store
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    changes, tasks = Changes(), Tasks()
    page = SettingsPage(FairSettings(store), store, languages, own_settings, tasks, changes)
    made = Shown(page, store, own_settings, languages, changes)
    page.said.connect(made.notices.append)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.entered()
    yield made
    languages.choose(Language.ENGLISH)
    tasks.wait(PATIENCE)
    page.close()
    store.close()


def enter(line: TextField, words: str) -> None:
    line.setFocus()
    line.selectAll()
    line.insert(words)
    line.setModified(True)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_new_name_applies_at_once_and_can_be_undone(shown: Shown) -> None:
    enter(shown.page.fair.names[0], "第二届长三角科交会")
    assert shown.fair.name_zh == "第二届长三角科交会"
    assert shown.fair.name_en == "YRD Tech Expo"
    shown.changes.happened.emit(History(shown.store).undo())
    assert shown.page.fair.names[0].text() == "长三角科交会"


def test_a_fair_without_any_name_is_not_written(shown: Shown) -> None:
    form = shown.page.fair
    form.names[1].setText("")
    enter(form.names[0], "")
    assert "needs a name" in form.row("names").problem
    assert shown.fair.name_zh == "长三角科交会"


def test_escape_gives_up_what_was_typed(shown: Shown) -> None:
    line = shown.page.fair.venues[0]
    line.setFocus()
    QTest.keyClicks(line, "Hall")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert shown.fair.venue_zh == ""


def test_a_longer_fair_has_more_slots(shown: Shown) -> None:
    before = shown.slots()
    form = shown.page.fair
    form.last.setDate(QDate(2018, 12, 1))
    form.last.settled.emit()
    assert shown.fair.last_day == date(2018, 12, 1)
    assert shown.slots() == before + before // 3


def test_days_with_meetings_are_not_taken_away(shown: Shown) -> None:
    form = shown.page.fair
    form.last.setDate(QDate(2018, 12, 2))
    form.first.setDate(QDate(2018, 11, 30))  # the meetings are on the 28th
    form.first.settled.emit()
    assert "Meetings stand in slots that would go" in form.row("days").problem
    assert shown.fair.first_day == date(2018, 11, 28)
    assert form.first.date() == QDate(2018, 11, 28)


def test_a_first_day_past_the_last_takes_the_fair_with_it(shown: Shown) -> None:
    with shown.store.writing("test") as writer:
        for kind in ("meeting", "request"):
            writer.db.execute(f"delete from {kind}")  # noqa: S608 - two names of our own
        writer.note()
    form = shown.page.fair
    form.first.setDate(QDate(2019, 5, 1))
    form.first.settled.emit()
    assert (shown.fair.first_day, shown.fair.last_day) == (date(2019, 5, 1), date(2019, 5, 3))


@pytest.mark.parametrize(
    ("typed", "meant"), [("8:45", time(8, 45)), ("0800", time(8)), ("9", time(9))]
)
def test_hours_are_typed_as_people_write_them(shown: Shown, typed: str, meant: time) -> None:
    with shown.store.founding("test") as writer:
        writer.db.execute("delete from meeting")
    enter(shown.page.fair.opens, typed)
    assert shown.fair.opens == meant


@pytest.mark.parametrize(
    ("line", "typed", "reason"),
    [
        ("opens", "half nine", "like 9:30"),
        ("opens", "24:10", "like 9:30"),
        ("closes", "08:00", "close after it opens"),
        ("lunch_to", "11:00", "end after it begins"),
        ("slot", "3", "from 5 to 240"),
        ("quota", "many", "from 1 to 99"),
    ],
)
def test_what_cannot_stand_is_told_beneath(
    shown: Shown, line: str, typed: str, reason: str
) -> None:
    before = shown.fair
    form = shown.page.fair
    enter(getattr(form, line), typed)
    told = [form.row(key).problem for key in ("hours", "lunch", "slot", "quota")]
    assert [reason in problem for problem in told if problem] == [True]
    assert shown.fair == before


def test_the_quota_is_a_number_of_its_own(shown: Shown) -> None:
    before = shown.slots()
    enter(shown.page.fair.quota, "12")
    assert (shown.fair.quota, shown.slots()) == (12, before)


def test_language_and_appearance_apply_and_are_remembered(shown: Shown) -> None:
    shown.page.language.choose(Language.CHINESE.value)
    assert shown.languages.current is Language.CHINESE
    assert shown.page.title() == "设置"
    shown.page.appearance.choose(Appearance.DARK.value)
    assert theme().is_dark
    assert shown.settings.value("appearance") == "dark"


def test_a_choice_made_elsewhere_is_shown(shown: Shown) -> None:
    theme().choose(Appearance.DARK)
    assert shown.page.appearance.current == "dark"
    shown.languages.choose(Language.CHINESE)
    assert shown.page.language.current == "zh_CN"


def test_a_backup_is_made_and_said(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "b.fair"
    target.parent.mkdir()
    shown.page.data.back_up(target)
    assert not shown.page.data.button.isEnabled()
    qtbot.waitUntil(lambda: bool(shown.notices))
    assert "b.fair" in str(shown.notices[0].text)
    assert is_sound(target)
    assert shown.page.data.button.isEnabled()


def test_a_backup_that_fails_says_so_where_it_was_asked(
    shown: Shown, qtbot: QtBot, tmp_path: Path
) -> None:
    shown.page.data.back_up(tmp_path / "nowhere" / "b.fair")
    qtbot.waitUntil(shown.page.data.error.isVisible)
    assert shown.page.data.button.isEnabled()
    assert not shown.notices


def test_every_licence_can_be_read(shown: Shown) -> None:
    assert {shipped.text.is_file() for shipped in SHIPPED} == {True}
    dialog = shown.page.about.show_text(SHIPPED[0])
    text = dialog.findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert "SIL OPEN FONT LICENSE" in text.toPlainText().upper()
    dialog.close()
    QApplication.processEvents()
    names = {label.text() for label in shown.page.about.findChildren(QLabel)}
    assert {"Inter", "Noto Sans SC", "JetBrains Mono", "Lucide"} <= names
