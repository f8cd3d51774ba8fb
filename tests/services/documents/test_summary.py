"""The matchmaking summary: what its PDF says is what the pairs are."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest

from app.errors import AppError
from app.models.exhibitors import Industry
from app.models.fairline import FairLine
from app.models.ids import FairId, NeedId, OfferId, new_id
from app.models.offers import Need, Offer
from app.models.pairs import MatchRules, PairState, shares
from app.models.summary import (
    Summary,
    SummaryAnswer,
    SummaryMeeting,
    SummaryNeed,
    SummaryPartner,
)
from app.services.documents.summary import write_summaries, write_summary_files
from app.services.documents.words import Language
from app.services.pairs import Pairs
from app.services.summaries import Summaries
from tests.services.meeting_fair import DAYS, EVE, meeting_fair

FAIR = FairLine("示例科交会", "Example fair", "示例馆", "Example Hall", "嘉定", "Jiading", DAYS)
FAIR_ID = FairId("01a00000-0000-7000-8000-000000000001")
MADE = datetime(2018, 11, 28, 0, 0, tzinfo=UTC)
TEN = datetime(2018, 11, 28, 2, 30, tzinfo=UTC)
SCHEDULED = SummaryMeeting(PairState.SCHEDULED, TEN, table=7)


def partner(number: int, **more: object) -> SummaryPartner:
    told: dict[str, object] = {
        "fit": 90 - number,
        "name_zh": f"试样轻量化部件{number}",
        "name_en": f"Testpiece Parts {number}",
        "booth": f"B-{number:02d}",
        "city": "嘉定",
        "industry": Industry.MANUFACTURING,
        "need_zh": "在线检测铝压铸件装配力",
        "need_en": "Inline test of assembly force",
        "offer_zh": "六维力传感器",
        "offer_en": "Six-axis force sensor",
        "reasons": ("shared_words", "same_city"),
        "terms": ("装配力", "检测"),
        "meeting": SCHEDULED,
        **more,
    }
    return SummaryPartner(**told)  # type: ignore[arg-type]  # fields by name


def summary(partners: int = 2, **more: object) -> Summary:
    need = SummaryNeed(
        "车规级封装",
        "Automotive packaging",
        80_000_000,
        120_000_000,
        (SummaryAnswer(88, "虚构半导体", "Fictional Semi", SummaryMeeting(PairState.SUGGESTED)),),
    )
    told: dict[str, object] = {
        "name_zh": "拟真传感技术",
        "name_en": "Simulated Sensing",
        "booth": "B-07",
        "city": "苏州",
        "industry": Industry.IT,
        "pairs": 9,
        "requested": 8,
        "scheduled": 5,
        "partners": tuple(partner(n) for n in range(partners)),
        "needs": (need,),
        "weights": shares(MatchRules(FAIR_ID)),
        **more,
    }
    return Summary(**told)  # type: ignore[arg-type]  # fields by name


def text_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return pages


def test_the_page_says_who_why_and_when(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    sheet = write_summaries(path, (summary(),), FAIR, MADE)
    (text,) = text_of(path)
    assert (sheet.summaries, sheet.pages) == (1, 1)
    for words in (
        "供需对接摘要",
        "拟真传感技术",
        "试样轻量化部件0",
        "技术吻合、同城",
        "「装配力」「检测」",
        "11.28 10:30 · 7 号桌",
        "预算 80–120 万元",
        "虚构半导体（88）：尚未请求",
        "技术文字 60%",
        "展商确认签字",
        "内部资料",
    ):
        assert words in text, words


def test_english_speaks_english_where_there_is_any(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    write_summaries(path, (summary(),), FAIR, MADE, Language.EN)
    (text,) = text_of(path)
    for words in (
        "Matchmaking summary",
        "Testpiece Parts 0",
        "Inline test of assembly force",
        "same technology, same city",
        "28 Nov 10:30 · Table 7",
        "Jiading",
        "Budget CNY 0.8–1.2 m",
    ):
        assert words in text, words


def test_everybody_in_one_file_begins_on_a_new_page(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    several = [summary(name_zh=f"示例公司{n}") for n in range(3)]
    sheet = write_summaries(path, several, FAIR, MADE)
    assert sheet.pages == len(text_of(path)) == 3
    assert all(f"示例公司{n}" in page for n, page in enumerate(text_of(path)))
    paths = write_summary_files(tmp_path, several[:2], FAIR, MADE)
    assert [one.name for one in paths] == ["B-07 示例公司0.pdf", "B-07 示例公司1.pdf"]


def test_long_texts_take_more_pages_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    long = "用于新能源汽车动力电池包的柔性薄膜压力分布在线监测与预警系统" * 3
    many = tuple(SummaryNeed(f"{n}号需求{long}", "", None, None, ()) for n in range(20))
    told = summary(6, needs=many)
    sheet = write_summaries(path, (told,), FAIR, MADE)
    pages = text_of(path)
    assert sheet.pages == len(pages) > 1
    whole = "".join(pages)
    assert all(f"{n}号需求" in whole for n in range(20))
    assert whole.count("展商确认签字") == 1
    assert "（续）" in whole


def test_without_any_partner_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "s.pdf"
    write_summaries(path, (summary(0, needs=()),), FAIR, MADE)
    (text,) = text_of(path)
    assert "目前没有达到推荐线的合作方" in text
    with pytest.raises(AppError, match=r"documents\.nothing"):
        write_summaries(path, (), FAIR, MADE)


def test_the_shares_add_up_to_a_hundred() -> None:
    for text in range(1, 100, 7):
        assert sum(share for _, share in shares(MatchRules(FAIR_ID, text=text))) == 100


def test_a_summary_reads_the_pairs_of_the_file(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "p.fair")
    owner = fair.exhibitors
    with fair.store.writing("test") as writer:
        need = Need(id=NeedId(new_id()), title_zh="柔性压力传感器", exhibitor_id=owner["storage"])
        offer = Offer(
            id=OfferId(new_id()), title_zh="柔性压力传感器", exhibitor_id=owner["sensing"]
        )
        writer.save_all((need, offer))
    pairs = Pairs(fair.store, lambda: EVE)
    pairs.ask(NeedId(need.id), OfferId(offer.id), 99)
    told = {one.name_zh: one for one in Summaries(fair.store).read(pairs.match())}
    giver, seeker = told["拟真传感技术"], told["示例储能科技"]
    (found,) = giver.partners
    assert (found.name_zh, found.need_zh, found.meeting.state) == (
        "示例储能科技",
        "柔性压力传感器",
        PairState.REQUESTED,
    )
    assert (giver.pairs, giver.requested, giver.scheduled) == (1, 1, 0)
    assert seeker.needs[0].answers[0].name_zh == "拟真传感技术"
    fair.store.close()
