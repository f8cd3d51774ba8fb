"""The ledger as a list for other programs."""

import csv
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.errors import AppError
from app.models.deals import ContractClass, DealStage, DealStatus
from app.services.deals import Deals
from app.services.exporting import Exports, Language
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


def ledger(folder: Path) -> MeetingFair:
    fair = meeting_fair(folder / "a.fair")
    deals = Deals(fair.store, lambda: EVE)
    for title, fen in (("=HYPERLINK(1)", 850_050_000_050), ("压力监测", None)):
        deal = replace(
            deals.draft(),
            title=title,
            buyer_exhibitor_id=fair.exhibitors["storage"],
            supplier_name="+外部供方",
            amount_fen=fen,
            stage=DealStage.AGREEMENT,
            contract_class=ContractClass.LICENCE,
            status=DealStatus.SIGNED,
            signed_on=date(2018, 11, 28),
            documents=("HT-1", "HT-2"),
            buyer_region="0310114",
        )
        deals.register(deal)
    return fair


def test_cells_have_types_and_text_is_never_a_formula(tmp_path: Path) -> None:
    fair = ledger(tmp_path)
    with closing(fair.store):
        done = Exports(fair.store, lambda: EVE).deals(tmp_path / "deals.xlsx")
    assert done.rows == 2
    book = load_workbook(tmp_path / "deals.xlsx")
    head, first, second = list(book["成交登记"].values)
    told = dict(zip(head, first, strict=True))
    assert told["内容"] == "=HYPERLINK(1)"
    assert book["成交登记"].cell(2, head.index("内容") + 1).data_type == "s"
    assert told["金额（元）"] == pytest.approx(8_500_500_000.50)
    assert told["签订日期"].date() == date(2018, 11, 28)
    assert told["需方区划代码"] == "0310114"
    assert (told["类型"], told["技术合同类别"], told["状态"]) == ("协议", "技术许可", "已签")
    assert dict(zip(head, second, strict=True))["金额（元）"] is None


def test_plain_text_is_safe_for_whoever_opens_it(tmp_path: Path) -> None:
    fair = ledger(tmp_path)
    with closing(fair.store):
        Exports(fair.store, lambda: EVE, language=Language.ENGLISH).deals(tmp_path / "deals.csv")
    with (tmp_path / "deals.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert first["Subject"] == "'=HYPERLINK(1)"
    assert first["Supplier"] == "'+外部供方"
    assert (second["Type"], second["Contract class"]) == ("Agreement", "Technology licence")
    assert second["Amount (CNY)"] == ""


def test_a_card_holds_no_deals(tmp_path: Path) -> None:
    fair = ledger(tmp_path)
    with closing(fair.store), pytest.raises(AppError) as refused:
        Exports(fair.store, lambda: EVE).deals(tmp_path / "deals.vcf")
    assert refused.value.code == "export.format"
