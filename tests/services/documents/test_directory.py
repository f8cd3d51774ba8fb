"""The directory: every exhibitor once, halls in order, an index that leads to the right page."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.exhibitors import BoothPlace, Exhibitor, Industry
from app.models.fair_papers import Listing
from app.models.fairline import FairLine
from app.models.fairs import Booth, Hall
from app.models.ids import BoothId, ExhibitorId, HallId, OfferId, new_id
from app.models.offers import Offer
from app.services.documents.directory import write_directory
from app.services.documents.directory_index import Entry, index_pages
from app.services.documents.words import Language
from app.services.fair_papers import FairPapers, read_listings
from tests.services.documents.paper_reading import boxes, fonts_inside, texts
from tests.services.visitors.fair import visitor_fair

MADE = datetime(2018, 11, 20, 2, 0, tzinfo=UTC)
FAIR = FairLine(
    "首届长三角科技交易博览会", "Yangtze Expo", "上海汽车会展中心", "Shanghai", "安亭", "Anting",
    (date(2018, 11, 28), date(2018, 11, 30)),
)  # fmt: skip
SYLLABLES = "安波陈丁方高胡江孔林莫宁欧潘秦任苏唐王徐叶张"


def _listing(number: int, hall: str = "A") -> Listing:
    name = f"{SYLLABLES[number % len(SYLLABLES)]}氏第{number}研究所"
    body = Exhibitor(
        ExhibitorId(f"e{number:03d}"),
        name,
        name_en=f"Institute {number:03d}",
        industry=Industry.HEALTH,
        city="苏州",
        intro_zh="做一件事，做到底。" * (number % 4),
        website="https://example.com",
    )
    code = (f"{hall}-{number:02d}",) if hall else ()
    names = (hall, f"{hall} 馆", f"Hall {hall}") if hall else ("", "", "")
    return Listing(body, code, *names, offers=(("低温泵", "Cryopump"), ("真空阀", "Vacuum valve")))


def _solid(text: str) -> str:
    """Without blanks, of which a reader of PDF finds more than there are."""
    return re.sub(r"\s+", "", text)


def _listings() -> list[Listing]:
    return [
        *(_listing(number) for number in range(40)),
        *(_listing(number, "B") for number in range(40, 70)),
        _listing(70, ""),
    ]


@pytest.mark.parametrize("language", Language)
def test_every_exhibitor_stands_once_and_the_index_leads_there(
    tmp_path: Path, language: Language
) -> None:
    path = tmp_path / "a.pdf"
    listings = _listings()
    pages = write_directory(path, listings, FAIR, MADE, language)
    told = texts(path)
    assert len(told) == pages
    assert fonts_inside(path)
    first = next(n for n, page in enumerate(told) if "拼音" in page or "Index by" in page)
    body, index = [_solid(page) for page in told[:first]], _solid("".join(told[first:]))
    for one in listings:
        name = one.exhibitor.name_zh if language is Language.ZH else one.exhibitor.name_en
        places = [n for n, page in enumerate(body, 1) if _solid(name) in page]
        assert len(places) == 1
        booth = one.booths[0] if one.booths else "待定" if language is Language.ZH else "–"
        for indexed in (one.exhibitor.name_zh, one.exhibitor.name_en):
            assert _solid(f"{indexed}{booth}{places[0]}") in index


def test_halls_come_in_order_and_who_has_no_booth_comes_last(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_directory(path, _listings(), FAIR, MADE)
    whole = "\n".join(texts(path))
    marks = [whole.index(words) for words in ("A 馆 · 40 家", "B 馆 · 30 家", "展位待定 · 1 家")]
    assert marks == sorted(marks)
    assert whole.index("展商 71 家 · 展位 70 个") < marks[0]


def test_the_index_goes_by_pinyin_under_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    write_directory(path, _listings(), FAIR, MADE)
    index = "\n".join(page for page in texts(path) if "按拼音" in page)
    order = [index.index(f"{name}氏") for name in SYLLABLES]  # as they are in pinyin
    assert order == sorted(order)
    assert re.search(r"^Z$", index, re.MULTILINE)


def test_nothing_leaves_the_page_however_long_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    long = Exhibitor(
        ExhibitorId("x"), "示例" * 60, name_en="Example " * 40, intro_zh="很长" * 400,
        website="https://" + "a" * 300, city="苏州",
    )  # fmt: skip
    booths = tuple(f"Z{n}A-60{n}" for n in range(9))
    write_directory(path, [Listing(long, booths, "A", "馆" * 60, "Hall " * 60)], FAIR, MADE)
    for page in range(len(texts(path))):
        for _, left, top, right, bottom in boxes(path, page):
            assert left >= 15.0
            assert right <= 195.5
            assert top >= 10.0
            assert bottom <= 290.0


def test_columns_of_the_index_hold_their_letter_and_never_end_in_one() -> None:
    entries = [Entry(f"n{n}", "A-1", 1, f"{'abc'[n // 80]}{n:03d}") for n in range(240)]
    pages = index_pages("t", entries)
    columns = [column for page in pages for column in page.columns]
    assert [item for column in columns for item in column if isinstance(item, Entry)] == entries
    assert all(isinstance(column[0], str) for column in columns)
    assert not any(isinstance(column[-1], str) for column in columns)
    assert [page.is_first for page in pages] == [True] + [False] * (len(pages) - 1)


def test_a_name_that_begins_with_no_letter_stands_under_a_sign() -> None:
    assert [Entry("n", "", 1, key).letter for key in ("3m", "", "ärzte", "zhong")] == [*"###", "Z"]


def test_a_directory_of_nobody_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(AppError) as refused:
        write_directory(tmp_path / "a.pdf", [], FAIR, MADE)
    assert refused.value.code == "documents.nothing"


def test_it_is_read_from_the_fair_by_hall_and_booth(tmp_path: Path) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    sensing, storage = fair.exhibitors["拟真传感技术"], fair.exhibitors["示例储能科技"]
    fair.write(
        Hall(HallId("h2"), "B", "B 馆", "Hall B", 10),
        Hall(HallId("h1"), "A", "A 馆", "Hall A", 10),
        Booth(BoothId("b1"), "B-02", "B000002", HallId("h2")),
        Booth(BoothId("b2"), "A-10", "A000010", HallId("h1")),
        Booth(BoothId("b3"), "A-11", "A000011", HallId("h1")),
        BoothPlace("p1", sensing, BoothId("b1")),
        BoothPlace("p3", storage, BoothId("b3"), 1),
        BoothPlace("p2", storage, BoothId("b2"), 0),
        Exhibitor(ExhibitorId(new_id()), "没有展位的"),
        Offer(id=OfferId("o"), title_zh="温漂补偿", exhibitor_id=sensing),
    )
    with fair.store.reading() as reader:
        told = read_listings(reader)
    assert [(one.exhibitor.name, one.booths, one.hall_code) for one in told] == [
        ("示例储能科技", ("A-10", "A-11"), "A"),
        ("拟真传感技术", ("B-02",), "B"),
        ("没有展位的", (), ""),
    ]
    assert told[1].offers == (("温漂补偿", ""),)
    papers = FairPapers(fair.store, fair.clock)
    assert papers.directory(tmp_path / "a.pdf", Language.ZH) == 2
    fair.store.close()
