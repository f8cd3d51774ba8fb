"""Door sheets: a page for each room and day, everything of the day on it, large."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.errors import AppError
from app.models.fair_papers import OnStage, RoomDay, Showing
from app.models.fairline import FairLine
from app.models.ids import SessionId
from app.models.programme import Session, SessionKind
from app.services.documents.door_sheets import write_door_sheets
from app.services.documents.words import Language
from tests.services.documents.paper_reading import boxes, fonts_inside, texts

ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2018, 11, 28)
FAIR = FairLine(
    "首届长三角科技交易博览会", "Yangtze Expo", "上海汽车会展中心", "Shanghai", "安亭", "Anting",
    (DAY, date(2018, 11, 30)),
)  # fmt: skip


def showing(
    title: str, starts: str, minutes: int = 90, speakers: int = 2, pitches: int = 0
) -> Showing:
    hour, minute = map(int, starts.split(":"))
    begins = datetime(2018, 11, 28, hour, minute, tzinfo=ZONE)
    ends = begins + timedelta(minutes=minutes)
    session = Session(
        SessionId(title), title, f"{title} EN", SessionKind.FORUM, begins, ends, chair="林知夏"
    )
    stage = tuple(
        OnStage(f"讲者{n}", f"Speaker {n}", "示例大学", "教授", f"第{n}个题目")
        for n in range(speakers)
    )
    return Showing(session, begins, ends, stage, pitches)


def room(name: str, *showings: Showing, seats: int = 120) -> RoomDay:
    return RoomDay(name, f"{name} EN", seats, showings)


def _sizes(path: Path, words: str, page: int = 0) -> float:
    """How tall the first character of these words is drawn, in millimetres."""
    found = boxes(path, page)
    whole = "".join(character for character, *_ in found)
    _, _, top, _, bottom = found[whole.index(words.replace(" ", ""))]
    return bottom - top


@pytest.mark.parametrize("language", Language)
def test_each_room_and_day_has_its_page(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "a.pdf"
    days = [
        (DAY, [room("甲厅", showing("开幕", "08:50")), room("乙厅", showing("储能", "10:00"))]),
        (date(2018, 11, 29), [room("甲厅", showing("路演", "13:00", pitches=6))]),
    ]
    assert write_door_sheets(path, days, FAIR, language) == 3
    first, _, last = texts(path)
    assert fonts_inside(path)
    is_zh = language is Language.ZH
    for words in ("11 月 28 日 周三", "120 座") if is_zh else ("Wed 28 Nov", "120 seats"):
        assert words in first
    for words in ("开幕", "开幕 EN", "08:50", "10:20", "甲厅", "甲厅 EN"):
        assert words in first
    assert ("讲者0 · 示例大学 · 教授" if is_zh else "Speaker 0 · 示例大学 · 教授") in first
    assert "储能" not in first
    assert ("路演项目 6 个" if is_zh else "6 projects") in last


def test_few_sessions_are_set_larger_than_many(tmp_path: Path) -> None:
    few, many = tmp_path / "few.pdf", tmp_path / "many.pdf"
    write_door_sheets(few, [(DAY, [room("甲", showing("储能安全", "09:00"))])], FAIR)
    crowd = [showing(f"储能安全{n}", f"{8 + n}:00", 50) for n in range(7)]
    assert write_door_sheets(many, [(DAY, [room("甲", *crowd)])], FAIR) == 1
    assert _sizes(few, "储能安全") > 1.5 * _sizes(many, "储能安全")
    assert _sizes(many, "储能安全") > 3.0


def test_a_day_too_full_for_a_page_goes_on_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    crowd = [
        showing(f"会议第{n}场", f"{n // 2 + 6:02d}:{n % 2 * 30:02d}", 30, 8) for n in range(20)
    ]
    pages = write_door_sheets(path, [(DAY, [room("甲", *crowd)])], FAIR)
    assert pages > 1
    told = texts(path)
    assert [sum(f"会议第{n}场\n" in page for page in told) for n in range(20)] == [1] * 20
    assert all("另有 2 位嘉宾" in page and f"/{pages}" in page for page in told)
    for page in range(pages):
        assert all(bottom < 290 and right < 195 for *_, right, bottom in boxes(path, page))


def test_a_room_that_is_open_and_names_too_long_stay_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    long = showing("长" * 200, "09:00")
    write_door_sheets(path, [(DAY, [RoomDay("", "", 0, (long,)), room("厅" * 50, long)])], FAIR)
    assert "会场待定" in texts(path)[0]
    for page in range(2):
        assert all(left > 15 and right < 195 for _, left, _, right, _ in boxes(path, page))


def test_without_a_session_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        write_door_sheets(tmp_path / "a.pdf", [], FAIR)
    assert refused.value.code == "documents.nothing"
