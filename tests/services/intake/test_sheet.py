"""A file is looked at before it is imported, and what is refused can be given back."""

from pathlib import Path

import pytest

from app.errors import AppError
from app.models.imports import Kind
from app.services.importing import read, read_table
from app.services.intake import SheetRow, open_sheet, write_rejected
from tests.services.importing.sheets import Rows, csv_file, xlsx_file

HEAD = ("公司名称", "手机", "备注")
ROWS = [
    (SheetRow(4, ("样本光伏", "138 0000 007", "=1+1")), "手机号少 1 位"),
    (SheetRow(7, ("", "+86 13800000008", "-甲")), "缺少名称；再看一遍"),
]


def test_a_sheet_tells_its_kind_and_its_samples(tmp_path: Path) -> None:
    body: Rows = [["公司名称", "成立年份", "手机"], ["", 2012.0, ""], ["某公司", "", 13800000001.0]]
    sheet = open_sheet(xlsx_file(tmp_path, body))
    assert sheet.kind is Kind.EXHIBITORS
    assert sheet.samples == {"公司名称": "某公司", "成立年份": "2012", "手机": "13800000001"}


def test_wishes_that_do_not_fit_the_sheet_are_dropped(tmp_path: Path) -> None:
    sheet = open_sheet(csv_file(tmp_path, "公司名称,备注\n某公司,x\n"))
    wishes = {"备注": "short_zh", "没有这一列": "city", "公司名称": "no such field"}
    assert sheet.mapping(Kind.EXHIBITORS, wishes) == {"公司名称": "name_zh", "备注": "short_zh"}
    twice = {"公司名称": "name_zh", "备注": "name_zh"}
    assert sheet.mapping(Kind.EXHIBITORS, twice) == {"公司名称": "name_zh", "备注": ""}


def test_opening_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(AppError) as told:
        open_sheet(csv_file(tmp_path, "公司名称\n甲\n"), cancelled=lambda: True)
    assert told.value.code == "import.cancelled"


@pytest.mark.parametrize("name", ["errors.xlsx", "errors.csv"])
def test_rejected_rows_come_back_with_their_reasons(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    write_rejected(target, HEAD, ROWS, "原因")
    table = read_table(target)
    assert table.header == (*HEAD, "原因")
    told = [tuple(cells) for _, cells in table.rows()]
    assert [row[3] for row in told] == ["手机号少 1 位", "缺少名称；再看一遍"]
    assert [row[1] for row in told] == ["138 0000 007", "+86 13800000008"]
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_strangers_text_does_not_become_a_formula(tmp_path: Path) -> None:
    target = tmp_path / "errors.csv"
    write_rejected(target, HEAD, ROWS, "原因")
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[1].split(",")[2] == "'=1+1"
    assert lines[2].split(",")[2] == "'-甲"


def test_a_corrected_file_of_rejected_rows_can_be_imported(tmp_path: Path) -> None:
    target = tmp_path / "errors.xlsx"
    row = SheetRow(4, ("样本光伏", "叶闻笙", "13800000077"))
    write_rejected(target, ("公司名称", "联系人", "手机"), [(row, "手机号少 1 位")], "原因")
    reading = read(target)
    assert (reading.kind, reading.good, reading.problems) == (Kind.EXHIBITORS, 1, ())


@pytest.mark.parametrize("name", ["errors.xlsx", "errors.csv"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(AppError) as told:
        write_rejected(tmp_path / "nowhere" / name, HEAD, ROWS, "原因")
    assert told.value.code == "export.unwritable"
    assert str(told.value.facts["path"]).endswith(name)
