"""The list of offers and needs: complete, by field, and nameless where that is asked for."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from app.errors import AppError
from app.models.exhibitors import Exhibitor, Industry
from app.models.fairline import FairLine
from app.models.ids import NeedId, OfferId, new_id
from app.models.imports import Kind
from app.models.offers import Cooperation, Need, Offer, Stage, Travels
from app.services.catalogue import Catalogue
from app.services.documents.catalogue import write_catalogue
from app.services.documents.words import Language
from app.services.exporting import Language as Headings
from app.services.exporting.proposals import catalogue_sheet
from app.services.exporting.sheets import write_xlsx
from app.services.intake import Intake
from tests.services.meeting_fair import DAYS, EVE, MeetingFair, meeting_fair

FAIR = FairLine("示例科交会", "Example fair", "示例馆", "Example Hall", "嘉定", "Jiading", DAYS)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "list.fair")
    with closing(made.store):
        with made.store.writing("test") as writer:
            writer.save(
                Offer(
                    id=OfferId(new_id()),
                    title_zh="拟真传感技术的六维力传感器",
                    title_en="Six-axis force sensor",
                    text_zh="量程 0–5 kN，由拟真传感技术自主研发。",
                    industry=Industry.IT,
                    stage=Stage.INDUSTRIAL,
                    cooperation=(Cooperation.PURCHASE, Cooperation.LICENCE),
                    patents=4,
                    keywords=("力觉", "传感"),
                    subfields=("传感器", "机器人"),
                    rights="发明专利 4 件",
                    travels=Travels.RECEIVES,
                    exhibitor_id=made.exhibitors["sensing"],
                )
            )
            writer.save(
                Need(
                    id=NeedId(new_id()),
                    title_zh="电池包膨胀监测",
                    industry=Industry.NEW_ENERGY,
                    budget_low_fen=60_000_000,
                    budget_high_fen=80_000_000,
                    deadline=date(2019, 3, 31),
                    person_id=made.visitor,
                )
            )
        yield made


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return str(text)


def test_the_booklet_has_every_entry_under_its_field(fair: MeetingFair, tmp_path: Path) -> None:
    path = tmp_path / "l.pdf"
    write_catalogue(path, Catalogue(fair.store).entries(), FAIR, EVE)
    text = text_of(path)
    for words in (
        "供需清单",
        "供给 1 条 · 需求 1 条",
        "信息技术 · 供给 1",
        "新能源 · 需求 1",
        "G-001",
        "X-001",
        "拟真传感技术",
        "产业化 · 采购、技术许可 · 专利 4 件",
        "预算 60–80 万元",
        "林知夏",
    ):
        assert words in text, words


def test_anonymised_texts_name_nobody_without_the_legal_form_either(
    fair: MeetingFair, tmp_path: Path
) -> None:
    with fair.store.writing("test") as writer:
        owner = writer.need(Exhibitor, fair.exhibitors["laser"])
        name_en = "Lumen Optics Co., Ltd."
        writer.save(replace(owner, name_zh="明光激光股份有限公司", name_en=name_en, short_zh=""))
        writer.save(
            Offer(
                id=OfferId(new_id()),
                title_zh="明光激光的清洗服务",
                text_zh="LUMEN OPTICS 自研，明光激光股份有限公司交付",
                keywords=("明光激光", "清洗"),
                exhibitor_id=owner.id,
            )
        )
    entries = Catalogue(fair.store).entries()
    write_catalogue(tmp_path / "a.pdf", entries, FAIR, EVE, Language.ZH, anonymous=True)
    sheet = catalogue_sheet(entries, Headings.CHINESE, anonymous=True)
    write_xlsx(tmp_path / "a.xlsx", sheet, Headings.CHINESE)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = "".join(str(c) for page in book for row in page.values for c in row)
    for told in (text_of(tmp_path / "a.pdf"), cells):
        assert "清洗服务" in told
        for name in ("明光", "LUMEN", "Optics"):
            assert name not in told, name


def test_anonymised_it_names_nobody(fair: MeetingFair, tmp_path: Path) -> None:
    path = tmp_path / "l.pdf"
    entries = Catalogue(fair.store).entries()
    for language in Language:
        write_catalogue(path, entries, FAIR, EVE, language, anonymous=True)
        text = text_of(path)
        for name in ("拟真传感", "Simulated", "林知夏", "Lin Zhixia"):
            assert name not in text, name
        assert "G-001" in text


def test_an_empty_list_is_not_printed(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"documents\.nothing"):
        write_catalogue(tmp_path / "l.pdf", [], FAIR, EVE)


def test_the_workbook_comes_back_through_the_import(fair: MeetingFair, tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    entries = Catalogue(fair.store).entries()
    assert (
        write_xlsx(
            path, catalogue_sheet(entries, Headings.CHINESE, anonymous=False), Headings.CHINESE
        )
        == 2
    )
    copy = meeting_fair(tmp_path / "copy.fair")
    with closing(copy.store):
        intake = Intake(copy.store)
        intake.carry_in(intake.prepare(path, Kind.OFFERS))
        with copy.store.reading() as reader:
            (offer,), (need,) = reader.all(Offer), reader.all(Need)
    assert (offer.title_zh, offer.stage, offer.patents, offer.keywords) == (
        "拟真传感技术的六维力传感器",
        Stage.INDUSTRIAL,
        4,
        ("力觉", "传感"),
    )
    assert offer.cooperation == (Cooperation.PURCHASE, Cooperation.LICENCE)
    assert (offer.subfields, offer.rights, offer.travels) == (
        ("传感器", "机器人"),
        "发明专利 4 件",
        Travels.RECEIVES,
    )
    assert offer.exhibitor_id == copy.exhibitors["sensing"]
    assert (need.budget_low_fen, need.budget_high_fen, need.deadline) == (
        60_000_000,
        80_000_000,
        date(2019, 3, 31),
    )


def test_the_nameless_workbook_names_nobody(fair: MeetingFair, tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    sheet = catalogue_sheet(Catalogue(fair.store).entries(), Headings.CHINESE, anonymous=True)
    write_xlsx(path, sheet, Headings.CHINESE)
    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    whole = " ".join(str(cell) for row in rows for cell in row)
    assert "拟真传感" not in whole
    assert "林知夏" not in whole
