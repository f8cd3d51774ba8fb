"""Agendas say every meeting once, whole, in order, in both languages, and stay on the page."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from app.errors import AppError
from app.models.agenda import Agenda, AgendaFrame, AgendaMeeting, Counterpart
from app.models.times import FAIR_ZONE
from app.services.documents.agenda import write_agenda_files, write_agendas
from app.services.documents.flow import Part, Room, flow
from app.services.documents.letterhead import BOTTOM
from app.services.documents.words import Language
from tests.services.badges.cards import FAIR
from tests.services.documents.paper_reading import boxes, codes, fonts_inside, texts

FRAME = AgendaFrame(
    FAIR,
    made_at=datetime(2018, 11, 28, 0, 0, tzinfo=UTC),
    slot_minutes=30,
    lunch_from=time(12, 30),
    lunch_to=time(13, 0),
    desk_zh="A 馆 1 号服务台",
    desk_en="Hall A, desk 1",
)


def meeting(
    day: int, clock: str, name: str, *, table: int | None = None, topic: str = "电堆装配力监测"
) -> AgendaMeeting:
    hour, minute = map(int, clock.split(":"))
    start = datetime(2018, 11, day, hour, minute, tzinfo=FAIR_ZONE).astimezone(UTC)
    other = Counterpart(name, "", "A-03", "许清和", "Xu Qinghe", "首席科学家")
    booth = "" if table else "B-07"
    return AgendaMeeting(start, start + timedelta(minutes=30), other, table, booth, topic)


ONE = Agenda(
    "拟真传感技术",
    "Simulated Sensing",
    "B-07",
    ("沈砚秋", "江辞安"),
    (
        meeting(28, "14:00", "虚构固态电池"),
        meeting(28, "09:30", "范例氢能动力", table=2),
        meeting(30, "09:30", "𠮷㛃仪器", table=12),
    ),
    code="FD:A:1",
    version=5,
)
LONG = Agenda(
    "上海示例知识产权服务与技术转移促进有限责任公司（长三角分公司）",
    "Example Intellectual Property Services and Technology Transfer Promotion Co., Ltd.",
    "A-12, A-13, A-14",
    ("阿卜杜热西提·买买提明江", "Christopher Alexander Montgomery-Featherstone", "沈砚秋"),
    tuple(
        meeting(
            28 + place // 14,
            f"{9 + place % 14 // 2}:{place % 2 * 30:02d}",
            f"第{place}家" + "精密仪器股份有限公司" * (place % 5),
            table=place + 1,
            topic="面向动力电池的叠片压力监测（MEMS 压力芯片）——联合研发" * (place % 4),
        )
        for place in range(40)
    ),
    code="FD:A:2",
)
EMPTY = Agenda("示例空", "", "C-31")


def test_an_agenda_says_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    sheet = write_agendas(path, [ONE], FRAME)
    assert (sheet.agendas, sheet.pages, sheet.missing) == (1, 1, "")
    (page,) = texts(path)
    for said in (
        "首届长三角科技交易博览会 · 2018.11.28–30 · 上海汽车会展中心",
        "洽谈日程",
        "拟真传感技术",
        "Simulated Sensing",
        "3 场洽谈",
        "2 天",
        "桌位洽谈 2 场，展位洽谈 1 场",
        "参会人：沈砚秋、江辞安",
        "11 月 28 日 周三",
        "2 场 · 午休 12:30–13:00",
        "11 月 30 日 周五",
        "1 场",
        "2 号桌",
        "12 号桌",
        "许清和 · 首席科学家 · A-03",
        "电堆装配力监测",
        "𠮷㛃仪器",
        "至 10:00",
        "每场 30 分钟，请提前 3 分钟到场。",
        "临时变更以服务台为准：A 馆 1 号服务台",
        "第 5 版 · 11.28 08:00 生成 · 第 1 / 1 页",
    ):
        assert said in page
    assert page.index("09:30") < page.index("14:00")
    assert page.index("范例氢能动力") < page.index("虚构固态电池") < page.index("𠮷㛃仪器")
    assert codes(path) == [["FD:A:1"]]
    assert fonts_inside(path)


def test_the_same_in_english(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_agendas(path, [ONE], FRAME, Language.EN)
    (page,) = texts(path)
    for said in (
        "Meeting agenda",
        "Simulated Sensing",
        "拟真传感技术",
        "3 meetings",
        "Attending: 沈砚秋, 江辞安",
        "Wed 28 Nov",
        "Fri 30 Nov",
        "1 meeting",
        "Table 2",
        "Xu Qinghe",
        "虚构固态电池",
        "to 10:00",
        "Version 5 · made 28 Nov 08:00 · Page 1 / 1",
    ):
        assert said in page


@pytest.mark.parametrize("language", Language)
def test_nothing_leaves_the_margins_and_lines_do_not_overlap(
    language: Language, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    pages = write_agendas(path, [ONE, LONG, EMPTY], FRAME, language).pages
    for number in range(pages):
        placed = boxes(path, number)
        assert min(box[1] for box in placed) >= 15.5
        assert max(box[3] for box in placed) <= 194.5
        assert min(box[2] for box in placed) >= 12
        assert max(box[4] for box in placed) <= 297 - 9
        assert not any(box[2] > BOTTOM and box[4] < 278 for box in placed)


def test_every_meeting_of_a_long_agenda_stands_once_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    pages = write_agendas(path, [LONG], FRAME).pages
    said = texts(path)
    assert len(said) == pages > 2
    for place in range(40):
        assert sum(f"第{place}家" in page for page in said) == 1
        table = next(page for page in said if f"第{place}家" in page)
        assert f"{place + 1} 号桌" in table
    assert all(f"第 {n} / {pages} 页" in page for n, page in enumerate(said, 1))
    assert "（续）" in "".join(said)


def test_a_company_without_meetings_gets_a_kind_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_agendas(path, [EMPTY], FRAME)
    (page,) = texts(path)
    assert "目前没有排定的洽谈。" in page
    assert "请告诉服务台" in page
    assert "0 场" not in page


def test_all_agendas_in_one_file_have_their_own_page_numbers_and_contents(tmp_path: Path) -> None:
    path = tmp_path / "all.pdf"
    heard: list[tuple[int, int]] = []
    sheet = write_agendas(
        path, [ONE, LONG, EMPTY], FRAME, progress=lambda done, of: heard.append((done, of))
    )
    said = texts(path)
    assert sheet.agendas == 3
    assert "第 1 / 1 页" in said[0]
    assert "第 1 / 1 页" in said[-1]
    assert heard == [(1, 3), (2, 3), (3, 3)]
    with PdfDocument(path) as document:
        contents = [(mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
    assert contents == [
        ("B-07 · 拟真传感技术", 0),
        (f"{LONG.booth} · {LONG.name_zh}", 1),
        ("C-31 · 示例空", len(said) - 1),
    ]


def test_one_file_for_each_has_a_name_that_every_system_takes(tmp_path: Path) -> None:
    names = [Agenda('a/b:"c"', booth="B-07"), Agenda("a/b:'c'"), Agenda("A_B_'C'")]
    paths = write_agenda_files(tmp_path, names, FRAME)
    assert [path.name for path in paths] == ["B-07 a_b__c_.pdf", "a_b_'c'.pdf", "A_B_'C' (2).pdf"]
    assert all(path.exists() for path in paths)


def test_a_character_in_no_font_is_spelled_out_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    odd = Agenda("示例😀", meetings=(meeting(28, "09:30", "甲\ue001"),))
    assert write_agendas(path, [odd], FRAME).missing == "\ue001😀"
    assert "示例[U+1F600]" in texts(path)[0]


def test_cancelling_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_text("before")
    with pytest.raises(AppError) as caught:
        write_agendas(path, [ONE], FRAME, cancelled=lambda: True)
    assert caught.value.code == "documents.cancelled"
    assert path.read_text() == "before"


def test_no_agendas_make_no_document(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        write_agendas(tmp_path / "a.pdf", [], FRAME)
    assert caught.value.code == "documents.nothing"


def test_lunch_is_named_only_between_meetings() -> None:
    days = list(ONE.days(FAIR_ZONE))
    assert [day.day for day in days] == [date(2018, 11, 28), date(2018, 11, 30)]
    assert FRAME.lunch_of(days[0]) == (time(12, 30), time(13, 0))
    assert FRAME.lunch_of(days[1]) is None


def test_a_meeting_is_at_a_table_or_at_a_booth() -> None:
    moment = datetime(2018, 11, 28, 9, tzinfo=UTC)
    with pytest.raises(ValueError, match="one table or at one booth"):
        AgendaMeeting(moment, moment + timedelta(minutes=30), Counterpart("a"))
    with pytest.raises(ValueError, match="time zone"):
        AgendaMeeting(moment.replace(tzinfo=None), moment, Counterpart("a"), table=1)


heights = st.lists(st.integers(3, 60), max_size=14)


@given(st.lists(heights, max_size=8))
@settings(max_examples=200)
def test_rows_flow_in_order_whole_and_under_their_heading(groups: list[list[int]]) -> None:
    room = Room(first=100, following=140, gap=5)
    named = [(name, list(enumerate(rows))) for name, rows in enumerate(groups)]
    pages = flow(named, room, lambda _: 12, lambda row: row[1])
    parts = [part for page in pages for part in page]
    assert [(part.heading, row) for part in parts for row in part.rows] == [
        (name, row) for name, rows in named for row in rows
    ]
    assert all(part.rows for part in parts)
    for number, page in enumerate(pages):
        used = sum(12 + sum(row[1] for row in part.rows) for part in page) + 5 * (len(page) - 1)
        assert used <= (140 if number else 100) or not page
    first_of: set[int] = set()
    for part in parts:
        assert part.is_continued == (part.heading in first_of)
        first_of.add(part.heading)
    for before, after in pairwise(pages):
        assert before
        assert room_is_needed(before, after[0])


def room_is_needed(
    page: tuple[Part[int, tuple[int, int]], ...], following: Part[int, tuple[int, int]]
) -> bool:
    """Whether the next row would not have stood on the earlier page (of 100 or 140)."""
    used = sum(12 + sum(row[1] for row in part.rows) for part in page) + 5 * (len(page) - 1)
    heading = 0 if following.is_continued else 17
    return used + heading + following.rows[0][1] > 100
