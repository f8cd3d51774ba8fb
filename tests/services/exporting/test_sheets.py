"""Exported lists: what goes in comes back, and nothing in them runs."""

import csv
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.services.exporting import Cell, Column, Language, Sheet, write_csv, write_xlsx
from app.services.exporting.sheets import plain_cell, safe_cell

_HARD = (*"=+-@＝＋－＠', \t\r\n\u200b\ufeff",)
_TAME = st.sampled_from((*"=+-@＝'a1中𠮷 \n",))
_CHARACTERS = st.one_of(
    st.sampled_from((*_HARD, '"', ";", "a", "1", "中", "𠮷")),
    st.characters(codec="utf-8"),
)
texts = st.text(_CHARACTERS, max_size=12)
_FORMULA = '=HYPERLINK("http://x.example","x")'


def _sheet(rows: Sequence[tuple[Cell, ...]]) -> Sheet[tuple[Cell, ...]]:
    def show(at: int) -> Column[tuple[Cell, ...]]:
        return Column(f"列{at}", f"Column {at}", lambda row: row[at])

    return Sheet("名单", "List", [show(at) for at in range(len(rows[0]))], rows)


@given(texts)
def test_a_safe_cell_comes_back_as_it_was(text: str) -> None:
    assert plain_cell(safe_cell(text)) == text


@given(texts)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = safe_cell(text)
    seen = [c for c in cell if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf")]
    first = unicodedata.normalize("NFKC", seen[0])[:1] if seen else ""
    assert first not in ("=", "+", "-", "@")
    assert cell[:1] not in ("\t", "\r", "\n")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+86 138", "-2", "@SUM(A1)", "＝1+1", "＋86", "－2", "＠x", " =1", "\u200b=1", "\t=1"],
)
def test_what_a_spreadsheet_would_run_is_marked(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "'", "O'Neil", "13812340001", "周予安", "a=1", "n/a"])
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=5))
def test_comma_separated_text_is_read_back(rows: list[tuple[str, str]]) -> None:
    rows = [tuple(cell.replace("\x00", "") for cell in row) for row in rows]  # type: ignore[misc]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        assert write_csv(path, _sheet(list(rows)), Language.CHINESE) == len(rows)
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            head, *found = csv.reader(file)
    assert head == ["列0", "列1"]
    assert [tuple(map(plain_cell, row)) for row in found] == rows


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.text(st.sampled_from((*"=+-@＝'a1中𠮷", " ", "\n")), max_size=9), min_size=1, max_size=6
    )
)
def test_a_workbook_is_read_back_and_holds_no_formula(words: list[str]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        write_xlsx(path, _sheet([(word, 7) for word in words]), Language.ENGLISH)
        book = openpyxl.load_workbook(path)
        page = book["List"]
        cells = [page.cell(row + 2, 1) for row in range(len(words))]
        assert [cell.value or "" for cell in cells] == words
        assert all(cell.data_type in ("s", "n") for cell in cells)
        book.close()


def test_a_workbook_keeps_types(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    row = (
        "0013",
        42,
        2.5,
        True,
        date(2018, 11, 28),
        datetime(2018, 11, 28, 10, 31),  # noqa: DTZ001 - as the fair's clocks show it
        None,
        _FORMULA,
    )
    write_xlsx(path, _sheet([row]), Language.CHINESE)
    book = openpyxl.load_workbook(path)
    found = [cell.value for cell in book["名单"][2]]
    assert found[:4] == ["0013", 42, 2.5, True]
    assert found[4:6] == [datetime(2018, 11, 28), datetime(2018, 11, 28, 10, 31)]  # noqa: DTZ001
    assert found[6:] == [None, _FORMULA]
    assert book["名单"]["H2"].data_type == "s"
    book.close()


def test_signs_that_xml_cannot_hold_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_xlsx(path, _sheet([("a\x07b\uffffc", "x" * 40_000)]), Language.CHINESE)
    book = openpyxl.load_workbook(path)
    assert [len(str(cell.value)) for cell in book["名单"][2]] == [3, 32_767]
    book.close()


def test_a_list_that_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "a.csv"
    with pytest.raises(AppError) as refused:
        write_csv(path, _sheet([("a",)]), Language.CHINESE)
    assert refused.value.code == "documents.write"


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_a_folder_that_is_not_there_is_told_by_its_code(
    tmp_path: Path, write: Callable[[Path, Sheet[str], Language], int]
) -> None:
    sheet = Sheet[str]("单", "List", (Column[str]("甲", "A", str),), ("x",))
    with pytest.raises(AppError) as refused:
        write(tmp_path / "no" / "a.xlsx", sheet, Language.ENGLISH)
    assert refused.value.code == "documents.write"
