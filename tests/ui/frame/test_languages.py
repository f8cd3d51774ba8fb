"""Both languages are whole: words, plurals, dates, money."""

import sys
from datetime import date, time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from pytestqt.qtbot import QtBot

from app.ui import formats
from app.ui.language import (
    Language,
    Languages,
    counted,
    in_language,
    say,
    spoken,
    system_language,
    translate,
)
from app.ui.resources import RESOURCES
from app.ui.widgets import InlineStrip, Label, Progress

DAY = date(2018, 11, 28)


def load_script() -> ModuleType:
    spec = spec_from_file_location("translations", RESOURCES / "i18n" / "compile.py")
    assert spec is not None
    assert spec.loader is not None
    script = module_from_spec(spec)
    sys.modules["translations"] = script
    spec.loader.exec_module(script)
    return script


SCRIPT = load_script()
ROOMS: dict[str, list[Path]] = SCRIPT.rooms()


@pytest.fixture
def languages(own_settings: QSettings) -> Languages:
    made = Languages(own_settings)
    made.start()
    return made


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_every_text_of_a_room_has_its_translation_and_is_released(
    room: str, tmp_path: Path
) -> None:
    for committed in (RESOURCES / "i18n").glob(f"{room}.*.ts"):
        (tmp_path / committed.name).write_bytes(committed.read_bytes())
    for file in SCRIPT.update(room, ROOMS[room], tmp_path):
        assert SCRIPT.missing(file) == [], f"{file.name}: run resources/i18n/compile.py {room}"
        committed = RESOURCES / "i18n" / file.name
        fresh = tmp_path / "fresh.qm"
        SCRIPT.release(committed, fresh)
        assert committed.with_suffix(".qm").read_bytes() == fresh.read_bytes(), file.name


def test_the_script_notices_a_text_without_translation(tmp_path: Path) -> None:
    source = tmp_path / "words.py"
    source.write_text('translate("frame", "Never said before")\n', encoding="utf-8")
    (file,) = SCRIPT.update("odd", [source], tmp_path)
    assert SCRIPT.missing(file) == ["Never said before"]


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_no_english_words_leave_the_plural_to_the_reader(room: str) -> None:
    """``thing(s)`` is a key, never what is shown: each has both its English forms."""
    ours = RESOURCES / "i18n"
    chinese, english = ours / f"{room}.{SCRIPT.CHINESE}.ts", ours / f"{room}.{SCRIPT.ENGLISH}.ts"
    keys = [str(message.findtext("source")) for message in SCRIPT.messages(chinese)]
    forms = {
        str(message.findtext("source")): [form.text or "" for form in message.iter("numerusform")]
        for message in (SCRIPT.messages(english) if english.exists() else [])
    }
    for key in (key for key in keys if "(s)" in key):
        assert forms.get(key), f"{key!r} is counted outside of tr: use counted"
    assert [form for both in forms.values() for form in both if "(s)" in form] == []


def test_words_outside_of_a_class_are_counted_in_both_languages(languages: Languages) -> None:
    def sessions(number: int) -> str:
        one, many = translate("programme", "{n} session"), translate("programme", "{n} sessions")
        return counted(number, one, many)

    languages.choose(Language.CHINESE)
    assert [sessions(1), sessions(2)] == ["1 场", "2 场"]
    languages.choose(Language.ENGLISH)
    assert [sessions(0), sessions(1), sessions(1_200)] == [
        "0 sessions",
        "1 session",
        "1,200 sessions",
    ]


def test_a_name_is_shown_in_the_language_spoken_or_in_the_one_it_has(languages: Languages) -> None:
    languages.choose(Language.CHINESE)
    assert (spoken(), in_language("拟真", "Sim")) == (Language.CHINESE, "拟真")
    assert in_language("", "Sim") == "Sim"
    languages.choose(Language.ENGLISH)
    assert (spoken(), in_language("拟真", "Sim")) == (Language.ENGLISH, "Sim")
    assert in_language("拟真", "") == "拟真"


def test_every_source_of_the_window_belongs_to_one_room() -> None:
    listed = [file for files in ROOMS.values() for file in files]
    app = Path(__file__).parents[3] / "app"
    everything = [*(app / "ui").rglob("*.py"), *(app / "bootstrap").rglob("*.py")]
    assert sorted(listed) == sorted(everything)


def test_words_follow_the_language_and_come_back(languages: Languages) -> None:
    languages.choose(Language.CHINESE)
    assert translate("frame", "Undo") == "Undo"  # another context has no such word
    assert translate("StatusBar", "Undo") == "撤销"
    languages.choose_other()
    assert translate("StatusBar", "Undo") == "Undo"


def test_qts_own_words_are_translated_as_well(languages: Languages) -> None:
    languages.choose(Language.CHINESE)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    languages.choose(Language.ENGLISH)
    assert QLocale().language() == QLocale.Language.English


def test_the_language_chosen_last_is_spoken_at_the_next_start(
    languages: Languages, own_settings: QSettings
) -> None:
    languages.choose(Language.CHINESE)
    assert Languages(own_settings).current is Language.CHINESE
    languages.choose(Language.ENGLISH)
    assert Languages(own_settings).current is Language.ENGLISH
    own_settings.setValue("language", "klingon")
    assert Languages(own_settings).current is system_language()


def test_a_count_has_its_plural(qtbot: QtBot, languages: Languages) -> None:
    languages.choose(Language.CHINESE)
    strip = InlineStrip("x")
    qtbot.addWidget(strip)
    strip.show_progress(Progress(1, 2, seconds_left=12))
    assert "剩余 12 秒" in [label.text() for label in strip.findChildren(Label)]
    languages.choose(Language.ENGLISH)


def test_a_text_is_data_or_a_question() -> None:
    assert (say("B-07"), say(lambda: "now")) == ("B-07", "now")


def test_dates_are_written_as_each_language_writes_them(languages: Languages) -> None:
    languages.choose(Language.CHINESE)
    assert formats.long_date(DAY) == "11 月 28 日 周三"
    assert formats.short_date(date(2018, 11, 8)) == "11.08"
    assert formats.day_heading(DAY) == "11.28 周三"
    assert formats.date_range(DAY, date(2018, 11, 30)) == "2018.11.28–30"
    assert formats.date_range(DAY, date(2018, 12, 2)) == "2018.11.28–12.02"
    languages.choose(Language.ENGLISH)
    assert formats.long_date(DAY) == "Wed 28 Nov"
    assert formats.short_date(DAY) == "28 Nov"
    assert formats.day_heading(DAY) == "Wed 28 Nov"
    assert formats.date_range(DAY, date(2018, 11, 30)) == "28–30 Nov"
    assert formats.date_range(DAY, date(2018, 12, 2)) == "28 Nov – 2 Dec"


def test_a_range_over_the_new_year_names_both_years(languages: Languages) -> None:
    languages.choose(Language.ENGLISH)
    first, last = date(2018, 12, 30), date(2019, 1, 2)
    assert formats.date_range(first, last) == "30 Dec 2018 – 2 Jan 2019"
    languages.choose(Language.CHINESE)
    assert formats.date_range(first, last) == "2018.12.30–2019.01.02"
    languages.choose(Language.ENGLISH)


def test_money_and_numbers(languages: Languages) -> None:
    languages.choose(Language.CHINESE)
    assert formats.money(120_000_000) == "120 万元"
    assert formats.money(3_460_500_000) == "3,460.5 万元"
    assert formats.money(80_000) == "800 元"
    languages.choose(Language.ENGLISH)
    assert formats.money(120_000_000) == "CNY 1.2 m"
    assert formats.money(80_000) == "CNY 800"
    assert (
        formats.count(4218),
        formats.clock_time(time(9, 5)),
        formats.exact_time(time(9, 5)),
    ) == (
        "4,218",
        "09:05",
        "09:05:00",
    )
