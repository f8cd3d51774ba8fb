"""The closing report: what its pages and its workbook say agrees with the ledger."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from app.models.deals import ContractClass, Deal, DealStage, DealStatus
from app.models.exhibitors import Exhibitor, Industry
from app.models.fairline import FairLine
from app.models.ids import DealId
from app.models.meetings import MeetingState
from app.models.outcomes import ForumFigures
from app.services.anchors import anchors_of
from app.services.deal_names import named_in
from app.services.deals import Deals
from app.services.documents.blocks import Block, Heading, Paragraph, paged
from app.services.documents.letterhead import Setting
from app.services.documents.method_notes import method_notes
from app.services.documents.report import write_report
from app.services.documents.report_words import EN, ZH, agreed_figure, evenly, money_figure
from app.services.documents.words import Language
from app.services.exporting.figures import write_figures
from app.services.meetings import Meetings
from app.services.outcomes import OutcomeDesk
from app.services.pairs import Pairs
from tests.services.meeting_fair import DAYS, EVE, MeetingFair, meeting_fair, quick

FAIR = FairLine("示例科交会", "Example fair", "示例馆", "Example Hall", "嘉定", "Jiading", DAYS)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "report.fair")
    with closing(made.store):
        with made.store.writing("test") as writer:
            for name, city in (("sensing", "苏州"), ("storage", "嘉定")):
                exhibitor = writer.need(Exhibitor, made.exhibitors[name])
                writer.save(replace(exhibitor, city=city))
        meetings = Meetings(made.store, lambda: EVE)
        meetings.schedule(quick)
        meetings.mark(made.meetings()["sensing-storage"].id, MeetingState.HELD)
        yield made


def register(fair: MeetingFair, fen: int, number: int) -> None:
    desk = Deals(fair.store, lambda: EVE)
    desk.register(
        replace(
            desk.draft(),
            title=f"压力监测 {number}",
            buyer_exhibitor_id=fair.exhibitors["storage"],
            supplier_exhibitor_id=fair.exhibitors["sensing"],
            amount_fen=fen,
            stage=DealStage.CONTRACT,
            contract_class=ContractClass.SERVICE,
            status=DealStatus.UNVERIFIED,
            industry=Industry.NEW_ENERGY,
        )
    )


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return pages


@pytest.mark.parametrize(
    ("language", "then", "same", "since"),
    [
        (Language.ZH, "技术文字 60%", "此后未改", "此后改为"),
        (Language.EN, "technical texts 60%", "Not changed since", "Changed since to"),
    ],
)
def test_the_notes_tell_the_weights_behind_the_plan(
    fair: MeetingFair, language: Language, then: str, same: str, since: str
) -> None:
    def told() -> str:
        return method_notes(OutcomeDesk(fair.store, lambda: EVE).read(), language)[-1]

    assert then in told()
    assert same in told()
    pairs = Pairs(fair.store)
    pairs.change_rules(replace(pairs.rules(), text=100))
    assert then in told()
    assert since in told()
    assert "71%" in told()
    Meetings(fair.store, lambda: EVE).schedule(quick)  # another plan, with the weights of now
    assert same in told()
    assert then not in told()


def test_weights_and_notes_are_on_paper_and_in_the_workbook(
    fair: MeetingFair, tmp_path: Path
) -> None:
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    write_report(tmp_path / "r.pdf", told, [], FAIR, Language.ZH)
    assert "匹配权重" in "".join(pages_of(tmp_path / "r.pdf"))
    write_figures(tmp_path / "r.xlsx", told, [], Language.ZH)
    cells = openpyxl.load_workbook(tmp_path / "r.xlsx")[ZH.method].values
    assert any("匹配权重" in str(cell) for row in cells for cell in row)


def test_the_report_anchors_the_log_on_paper(fair: MeetingFair, tmp_path: Path) -> None:
    write_report(
        tmp_path / "r.pdf", OutcomeDesk(fair.store, lambda: EVE).read(), [], FAIR, Language.EN
    )
    paper = "".join(pages_of(tmp_path / "r.pdf"))
    (noted,) = anchors_of(fair.store)
    assert str(noted) in "".join(paper.split())


def test_the_figures_of_a_column_have_their_points_in_line() -> None:
    assert evenly(["1.2", "5", "0.25", "–", "1,200"]) == ["1.20", "5.00", "0.25", "–", "1,200.00"]
    assert evenly(["120", "–", "8"]) == ["120", "–", "8"]
    assert evenly([]) == []


def deals_of(fair: MeetingFair) -> list[Deal]:
    return Deals(fair.store).all()


def test_an_english_paper_has_the_english_names_of_both_sides(fair: MeetingFair) -> None:
    register(fair, 120_000_000, 1)
    deals = deals_of(fair)
    with fair.store.reading() as reader:
        (english,) = named_in(reader, deals, Language.EN)
        assert named_in(reader, deals, Language.ZH) == deals
        names = {one.id: one.name_en for one in reader.all(Exhibitor)}
    assert english.buyer_name == names[fair.exhibitors["storage"]] != deals[0].buyer_name
    assert english.supplier_name == names[fair.exhibitors["sensing"]]
    assert english.title == deals[0].title


def test_the_report_says_what_the_ledger_holds(fair: MeetingFair, tmp_path: Path) -> None:
    register(fair, 120_000_000, 1)
    register(fair, 30_000_000, 2)
    told = OutcomeDesk(fair.store, lambda: EVE).read({Industry.IT: 31, Industry.OTHER: 13})
    path = tmp_path / "r.pdf"
    pages = write_report(path, told, deals_of(fair), FAIR)
    texts = pages_of(path)
    whole = "\n".join(texts)
    assert pages == len(texts) >= 3
    for words in (
        "闭幕报告",
        "D-001",
        "压力监测 2",
        "示例储能科技",
        "150",  # ten thousand yuan in all
        "待核实 2 项",
        "技术服务",
        "统计口径",
        "推荐配对",
        "44",
        "31",
    ):
        assert words in whole, words
    assert whole.count("统计口径") == 1


def test_the_report_speaks_english(fair: MeetingFair, tmp_path: Path) -> None:
    register(fair, 120_000_000, 1)
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    path = tmp_path / "r.pdf"
    write_report(path, told, deals_of(fair), FAIR, Language.EN)
    whole = "\n".join(pages_of(path))
    for words in ("Closing report", "Suzhou", "Contract", "1.2", "What is counted", "Jiading"):
        assert words in whole, words


def test_before_anything_happened_it_says_so(fair: MeetingFair, tmp_path: Path) -> None:
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    path = tmp_path / "r.pdf"
    write_report(path, told, [], FAIR)
    whole = "\n".join(pages_of(path))
    assert "没有登记成交" in whole
    assert "城市间合作金额" not in whole


def test_the_workbook_has_the_same_figures_as_numbers(fair: MeetingFair, tmp_path: Path) -> None:
    register(fair, 120_000_050, 1)
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    path = tmp_path / "r.xlsx"
    sheets = write_figures(path, told, deals_of(fair), Language.ZH)
    book = openpyxl.load_workbook(path)
    assert len(book.sheetnames) == sheets
    figures = {row[0].value: row[1].value for row in book["闭幕报告"].iter_rows()}
    assert (figures["完成"], figures["登记成交"], figures["成交金额"]) == (1, 1, 1_200_000.5)
    (heads, row) = book["成交登记"].iter_rows(values_only=True)
    assert row[0] == "D-001"
    assert (heads[4], row[4]) == ("金额（元）", 1_200_000.5)
    assert list(book["按技术合同类别"].values)[5] == ("技术服务", 1, 1_200_000.5)
    assert list(book["按类型"].values)[3] == ("合同", 1, 1_200_000.5)
    assert list(book["城市间合作金额（元）"].values) == [
        ("需方 ＼ 供方", "嘉定", "苏州", "合计"),
        ("嘉定", 0, 1_200_000.5, 1_200_000.5),
        ("苏州", 0, 0, 0),
    ]
    (fields, *_) = book["按产业"].iter_rows(values_only=True)
    assert (fields[3], fields[-1]) == ("推荐配对", "金额（元）")


def test_the_workbook_speaks_english_and_counts_in_yuan(fair: MeetingFair, tmp_path: Path) -> None:
    register(fair, 120_000_050, 1)
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    path = tmp_path / "r.xlsx"
    write_figures(path, told, deals_of(fair), Language.EN)
    book = openpyxl.load_workbook(path)
    cells = [str(c) for page in book for row in page.iter_rows(values_only=True) for c in row if c]
    assert "CNY" in cells
    assert "CNY m" not in cells
    assert list(book["Between cities (CNY)"].values)[1][2] == 1_200_000.5


def test_a_large_ledger_and_programme_still_fit_eight_pages(
    fair: MeetingFair, tmp_path: Path
) -> None:
    register(fair, 120_000_000, 1)
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    (one,) = deals_of(fair)
    deals = [
        replace(one, id=DealId(f"d{n}"), number=f"D-{n:03}", amount_fen=n * 1_000_000)
        for n in range(1, 501)
    ]
    forums = [
        ForumFigures(f"s{n}", f"论坛 {n}", f"Forum {n}", EVE, 100, n, None) for n in range(200)
    ]
    path = tmp_path / "r.pdf"
    pages = write_report(path, replace(told, forums=forums), deals, FAIR)
    whole = "\n".join(pages_of(path))
    assert 4 <= pages <= 8
    assert ("D-500" in whole, "D-001" in whole) == (True, False)
    assert ("论坛 199" in whole, "论坛 0" in whole) == (True, False)
    assert "金额最大的" in whole
    shown = sum(deal.number in whole for deal in deals)
    assert f"其余 {500 - shown} 项" in "".join(whole.split("\n")).replace("\r", "")


@pytest.mark.parametrize(
    ("fen", "zh", "en"),
    [(0, "0", "0"), (120_000_000, "120", "1.2"), (1_234_500, "1.23", "0.01")],
)
def test_money_is_told_in_the_unit_of_the_language(fen: int, zh: str, en: str) -> None:
    assert (money_figure(fen, ZH), money_figure(fen, EN)) == (zh, en)


@pytest.mark.parametrize(
    ("fen", "zh", "en"),
    [
        (None, "–", "–"),
        (0, "0", "0"),
        (128_500_000, "128.5", "1.285"),
        (1_234_500_001, "1,234.500001", "12.34500001"),
        (100_000_000, "100", "1"),
    ],
)
def test_a_deal_is_told_to_the_last_fen(fen: int | None, zh: str, en: str) -> None:
    assert (agreed_figure(fen, ZH), agreed_figure(fen, EN)) == (zh, en)


def test_a_heading_never_ends_a_page() -> None:
    text = Paragraph("一二三", Setting())
    blocks: list[Block] = [text] * 9 + [Heading("标题"), text]
    tall = text.height * 9 + 13.0
    first, second = paged(blocks, tall, 200.0)
    assert len(first) == 9
    assert second[0] == Heading("标题")
