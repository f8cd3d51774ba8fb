"""Sheets in traditional Chinese: Big5 is told from GB 18030, and their headings are known."""

from pathlib import Path

import pytest

from app.models.imports import ExhibitorDraft, Kind
from app.services.importing import guess_kind, read, read_table
from tests.services.importing.sheets import csv_file

TRADITIONAL = (
    "公司名稱,攤位號碼,聯絡人,行動電話\n"
    "範例儲能科技股份有限公司,A-01,陳一鳴,+886 912 345 678\n"
    "擬真傳感技術,B-02,許功蓋,+886 2 2345 6789\n"
)
SIMPLE = "公司名称,展位号,联系人,手机\n示例储能科技,A-01,陈一鸣,13800000001\n"


def test_big5_is_found_out_and_shown(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, TRADITIONAL, "cp950"))
    assert table.encoding == "Big5"
    assert guess_kind(table) is Kind.EXHIBITORS
    drafts = read(csv_file(tmp_path, TRADITIONAL, "cp950")).drafts
    told = [
        (one.name_zh, one.booths, one.contact_name, one.contact_phone)
        for one in drafts
        if isinstance(one, ExhibitorDraft)
    ]
    # 許功蓋 holds the three signs whose second byte is a backslash, a quote's neighbour, a bar.
    assert [(name, booths, who) for name, booths, who, _ in told] == [
        ("範例儲能科技股份有限公司", ("A-01",), "陳一鳴"),
        ("擬真傳感技術", ("B-02",), "許功蓋"),
    ]
    assert all(phone for *_, phone in told)


@pytest.mark.parametrize("text", [SIMPLE, SIMPLE * 200, "展商名称\n范例\n"])
def test_gb_18030_is_not_taken_for_it(tmp_path: Path, text: str) -> None:
    assert read_table(csv_file(tmp_path, text, "gb18030")).encoding == "GB18030"


def test_traditional_headings_are_known_in_utf_8_too(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, TRADITIONAL, "utf-8"))
    assert guess_kind(table) is Kind.EXHIBITORS
