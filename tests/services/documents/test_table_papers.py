"""Table cards and day boards say every meeting where it is, and stay on their pages."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.agenda import AgendaFrame
from app.models.table_plan import BoardRow, DayBoard, Names, Sitting, SlotRow, TableDay
from app.models.times import FAIR_ZONE
from app.services.documents.day_board import A3_ACROSS, write_day_boards
from app.services.documents.table_cards import write_table_cards
from app.services.documents.words import Language
from app.services.meeting_papers import MeetingPapers
from tests.services.badges.cards import FAIR
from tests.services.documents.paper_reading import boxes, fonts_inside, texts
from tests.services.meeting_fair import EVE, meeting_fair

DAY = date(2018, 11, 28)
FRAME = AgendaFrame(
    FAIR, datetime(2018, 11, 28, 8, 0, tzinfo=FAIR_ZONE), 30, time(12, 30), time(13, 0)
)
PAIR = Sitting(Names("拟真传感", "Sim. Sensing"), Names("示例储能", "Ex. Storage"), "叠片压力监测")
LONG = Sitting(
    Names("上海示例知识产权服务与技术转移促进有限责任公司长三角分公司", "Example IP Services " * 3),
    Names("虚构半导体装备与材料研究院", "Fictional Institute of Semiconductor Equipment"),
    "面向动力电池的叠片压力监测与 MEMS 压力芯片的小批量流片联合研发" * 3,
)


def slots(count: int, minutes: int = 30) -> list[tuple[datetime, datetime]]:
    """From half past nine on, with a pause for lunch."""
    found: list[tuple[datetime, datetime]] = []
    start = datetime(2018, 11, 28, 9, 30, tzinfo=FAIR_ZONE)
    while len(found) < count:
        if start.time() == time(12, 30):
            start += timedelta(minutes=30)
        found.append((start, start + timedelta(minutes=minutes)))
        start += timedelta(minutes=minutes)
    return found


def card(number: int, count: int = 13, sitting: Sitting | None = PAIR) -> TableDay:
    rows = [SlotRow(a, b, sitting if n % 3 else None) for n, (a, b) in enumerate(slots(count))]
    return TableDay(number, "A", DAY, tuple(rows))


def test_a_card_says_which_table_which_day_and_who_sits_when(tmp_path: Path) -> None:
    path = tmp_path / "c.pdf"
    sheet = write_table_cards(path, [card(7)], FRAME)
    assert (sheet.agendas, sheet.pages, sheet.missing) == (1, 1, "")
    (page,) = texts(path)
    for said in ("月 28 日 周三", "洽谈区 A", "8 场洽谈", "09:30", "至 10:30", "午休", "空"):
        assert said in page
    assert page.count("拟真传感 × 示例储能") == 8
    assert page.count("叠片压力监测") == 8
    assert fonts_inside(path)


def test_the_number_of_the_table_is_read_from_afar(tmp_path: Path) -> None:
    path = tmp_path / "c.pdf"
    write_table_cards(path, [card(12)], FRAME)
    number = max(boxes(path, 0), key=lambda box: box[4] - box[2])
    assert number[0] in ("1", "2", "12")
    assert number[4] - number[2] > 20  # millimetres


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("count", [1, 13, 21, 40])
def test_cards_keep_their_margins(language: Language, count: int, tmp_path: Path) -> None:
    path = tmp_path / "c.pdf"
    pages = write_table_cards(path, [card(188, count, LONG)], FRAME, language).pages
    assert pages == (1 if count < 22 else 2)
    for number in range(pages):
        placed = boxes(path, number)
        assert min(box[1] for box in placed) >= 15
        assert max(box[3] for box in placed) <= 195
        assert max(box[4] for box in placed) <= 297 - 9
    said = "".join(texts(path))
    assert all(f"{a:%H:%M}" in said for a, _ in slots(count))


def board(tables: int, booths: int, count: int = 13) -> DayBoard:
    rows = [
        BoardRow(n + 1, "", "A" if n < tables // 2 else "B", tuple(cells(n, count)))
        for n in range(tables)
    ]
    rows += [BoardRow(None, f"A-{n:02d}", "", tuple(cells(n, count))) for n in range(booths)]
    return DayBoard(DAY, tuple(slots(count)), tuple(rows))


def cells(row: int, count: int) -> list[Sitting | None]:
    named = Sitting(Names(f"甲{row}号"), Names(f"乙{row}号"))
    return [named if column == row % count else None for column in range(count)]


def test_a_board_shows_every_meeting_once_under_its_zone(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    sheet = write_day_boards(path, [board(12, 3)], FRAME)
    assert (sheet.agendas, sheet.pages) == (1, 1)
    (page,) = texts(path)
    for said in (
        "11 月 28 日 周三",
        "洽谈总表 · 15 场洽谈",
        "洽谈区 A",
        "洽谈区 B",
        "展位内",
        "A-02",
    ):
        assert said in page
    assert all(f"{n} 号桌" in page for n in range(1, 13))
    assert page.count("甲0号") == 2  # at table 1 and in booth A-00
    assert fonts_inside(path)


def test_a_long_board_goes_on_under_the_same_heading(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    pages = write_day_boards(path, [board(70, 0)], FRAME).pages
    said = ["".join(page.split()) for page in texts(path)]  # figures are in a font of their own
    assert len(said) == pages > 1
    assert "（续）" in "".join(said)
    assert all(sum(f"甲{n}号" in page for page in said) == 1 for n in range(70))
    for number in range(pages):
        placed = boxes(path, number)
        assert max(box[3] for box in placed) <= A3_ACROSS[0] - 10
        assert max(box[4] for box in placed) <= A3_ACROSS[1] - 10


def test_names_of_any_length_stay_in_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    wide = replace(board(2, 0), rows=(BoardRow(1, "", "A", (LONG,) * 13),))
    write_day_boards(path, [wide], FRAME, Language.EN)
    column = (420 - 28 - 24 - 5) / 13
    assert all(box[3] - box[1] <= column for box in boxes(path, 0) if "Example" in box[0])


def test_nothing_to_show_makes_no_document(tmp_path: Path) -> None:
    for write in (write_table_cards, write_day_boards):
        with pytest.raises(AppError) as caught:
            write(tmp_path / "n.pdf", [], FRAME)
        assert caught.value.code == "documents.nothing"


def test_cards_and_boards_are_drawn_from_the_file(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "f.fair")
    papers = MeetingPapers(fair.store, lambda: EVE)
    fair.hold("sensing-storage", 0, 1)
    fair.hold("visitor-laser", 2, 0)
    fair.hold("laser-storage", 1)
    cards, wall = tmp_path / "c.pdf", tmp_path / "b.pdf"
    assert papers.draw_table_cards(cards).pages == 2
    first, second = texts(cards)
    assert "拟真传感 × 示例储能" in first
    assert "林知夏 × 范例激光" in second
    assert papers.draw_table_cards(cards, tables=[1], days=[DAY]).pages == 1
    assert "0 场洽谈" in texts(cards)[0]
    assert papers.draw_day_boards(wall).pages == 2
    first, second = texts(wall)
    assert "A-01" in first
    assert "范例激光" in first
    assert "A-01" not in second
    fair.store.close()
