"""Broken, hostile and mistaken files are refused by name, before they cost memory."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.imports import Kind
from app.services.importing import read, read_rows, read_table
from app.services.importing.child import Tell, in_child
from app.ui.messages import sentence
from tests.services.importing.hostile import hostile_files
from tests.services.importing.sheets import csv_file, xlsx_file

ROWS = [["公司名称", "展位号"], ["示例储能", "A-01"]]
SHEET = "xl/worksheets/sheet1.xml"


def refusal(path: Path) -> AppError:
    with pytest.raises(AppError) as refused:
        for _ in read_table(path).rows():
            pass
    return refused.value


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The workbook with one part replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    path.write_bytes(made.getvalue())
    return path


def sheet_xml(cells: str, dimension: str = "A1") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return (
        f'<?xml version="1.0"?><worksheet xmlns="{space}"><dimension ref="{dimension}"/>'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def inline(place: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>公司名称</t></is></c>'


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n", "png"),
        (b"Rar!\x1a", "rar"),
        (b"SQLite format 3\0", "sqlite"),
        (b"<html><table><tr><td>", "html"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html>", "html"),
    ],
)
def test_other_types_are_named(tmp_path: Path, start: bytes, found: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(start + b" and more")
    error = refusal(path)
    assert (error.code, error.facts["found"]) == ("import.wrong_type", found)


@pytest.mark.parametrize(
    ("part", "found"), [("word/document.xml", "docx"), ("content.xml", "ods"), ("a.txt", "zip")]
)
def test_other_zips_are_named(tmp_path: Path, part: str, found: str) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "x")
    error = refusal(path)
    assert (error.code, error.facts["found"]) == ("import.wrong_type", found)


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(ole + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(100))
    assert refusal(path).code == "import.password"
    path.write_bytes(ole + bytes(2000))
    assert refusal(path).facts["found"] == "xls"


def test_a_zip_with_a_password_says_so(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, ROWS)
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(content)
    assert refusal(path).code == "import.password"


def test_a_directory_that_points_before_the_file_is_broken(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path, ROWS)
    content = bytearray(path.read_bytes())
    end = content.rfind(b"PK\x05\x06")
    content[end + 16 : end + 20] = (0x7FFFFFFF).to_bytes(4, "little")
    path.write_bytes(content)
    assert refusal(path).code == "import.broken"


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_truncated_workbook_is_broken(tmp_path: Path, kept: float) -> None:
    path = xlsx_file(tmp_path, ROWS)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])
    assert refusal(path).code == "import.broken"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = with_part(xlsx_file(tmp_path, ROWS), SHEET, b" " * 60_000_000)
    error = refusal(path)
    assert error.code == "import.bomb"
    assert path.stat().st_size < 200_000


def test_a_size_that_lies_is_noticed(tmp_path: Path) -> None:
    path = with_part(xlsx_file(tmp_path, ROWS), SHEET, sheet_xml(" " * 2_000_000))
    content = bytearray(path.read_bytes())
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(SHEET.encode()))
    content[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(content)
    assert refusal(path).code == "import.broken"


@pytest.mark.parametrize(
    "cells",
    [
        f'<row r="1">{inline("A1")}</row><row r="1048576">{inline("XFD1048576")}</row>',
        f"<row r='1'>{inline('A1')}</row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        f'<row>{inline("A1")}</row><row><c s="0" r = "ZZZ900000"><v>1</v></c></row>',
    ],
)
def test_two_cells_far_apart_do_not_cost_the_space_between(tmp_path: Path, cells: str) -> None:
    error = refusal(with_part(xlsx_file(tmp_path, ROWS), SHEET, sheet_xml(cells)))
    assert error.code == "import.sheet_size"


@pytest.mark.parametrize(
    "place",
    [
        "ZZZZZ999999999",
        "xfd1048576",
        "zzz90000000",
        "A4294967298",
        "A" * 100_000 + "9",
        "B" * 5 + "1",
    ],
    ids=lambda place: place[:16],
)
def test_places_beyond_every_sheet_do_not_reach_the_reader(tmp_path: Path, place: str) -> None:
    # The reader would ask for exabytes, and end the program when it does not get them.
    cells = f'<row r="1">{inline("A1")}</row><row r="2">{inline(place)}</row>'
    error = refusal(with_part(xlsx_file(tmp_path, ROWS), SHEET, sheet_xml(cells)))
    assert error.code == "import.sheet_size"


def test_a_sheet_that_claims_to_be_giant_is_refused(tmp_path: Path) -> None:
    cells = f'<row r="1">{inline("A1")}</row>'
    content = sheet_xml(cells, "A1:XFD1048576")
    error = refusal(with_part(xlsx_file(tmp_path, ROWS), SHEET, content))
    assert error.code == "import.sheet_size"
    assert (error.facts["rows"], error.facts["columns"]) == (1_048_576, 16_384)


def test_formats_that_reach_to_the_end_of_the_sheet_cost_nothing(tmp_path: Path) -> None:
    cells = (
        f'<row r="1">{inline("A1")}<c r="XFD1" s="0"/></row>'
        f'<row r="2">{inline("A2")}</row><row r="1048576" ht="12"/>'
    )
    path = with_part(xlsx_file(tmp_path, ROWS), SHEET, sheet_xml(cells, "A1:AMK1048576"))
    assert [number for number, _ in read_table(path).rows()] == [2]


def test_one_long_text_in_many_cells_is_refused(tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    path = xlsx_file(tmp_path, ROWS)
    shared = f'<sst xmlns="{space}"><si><t>{"x" * 30_000}</t></si></sst>'
    with_part(path, "xl/sharedStrings.xml", shared.encode())
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 15_000))
    assert refusal(with_part(path, SHEET, sheet_xml(rows))).code == "import.bomb"


def test_entities_are_not_followed(tmp_path: Path) -> None:
    evil = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row>'
    path = with_part(xlsx_file(tmp_path, ROWS), SHEET, evil + sheet_xml(cells)[21:])
    assert refusal(path).code in {"import.broken", "import.empty"}


def test_a_million_named_columns_are_refused_for_their_number(tmp_path: Path) -> None:
    error = refusal(csv_file(tmp_path, ",".join(f"c{n}" for n in range(1_000_000)) + "\n"))
    assert error.code == "import.sheet_size"
    assert isinstance(error.facts["columns"], int)
    assert error.facts["columns"] > 100_000


def test_a_million_columns_are_refused(tmp_path: Path) -> None:
    error = refusal(csv_file(tmp_path, "a," * 1_000_000 + "\n"))
    assert error.code == "import.sheet_size"


def test_a_quote_that_never_closes_is_refused(tmp_path: Path) -> None:
    error = refusal(csv_file(tmp_path, '公司名称,展位号\n"' + "示例\n" * 60_000))
    assert error.code == "import.broken"


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a": [}', '{"a": 1}', "[1, 2, 3]"])
def test_json_that_holds_no_list_is_refused(tmp_path: Path, text: str) -> None:
    error = refusal(csv_file(tmp_path, text, name="list.json"))
    assert error.code in {"import.broken", "import.broken_line", "import.no_list"}


def test_strange_numbers_in_json_do_no_harm(tmp_path: Path) -> None:
    text = '[{"name": "示例", "staff": 1e999, "founded": NaN, "quota": ' + "9" * 5000 + "}]"
    table = read_table(csv_file(tmp_path, text, name="list.json"))
    assert next(table.rows())[1][0] == "示例"


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_files_are_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(content)
    assert refusal(path).code == "import.empty"


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.csv").code == "import.missing"
    assert refusal(tmp_path).code == "import.unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "people.csv"
    os.mkfifo(pipe)
    assert refusal(pipe).code == "import.unreadable"


def test_zero_bytes_leave_a_text_sheet(tmp_path: Path) -> None:
    table = read_table(csv_file(tmp_path, "公司名称,展位号\n示\0例,A-01\n"))
    assert next(table.rows())[0] == 2


def test_a_claim_of_billions_of_shared_texts_is_refused(tmp_path: Path) -> None:
    # The reader takes 24 bytes for each at once, and ends the program when it does not get them.
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    claim = f'<sst xmlns="{space}" count="1" uniqueCount="4294967295"></sst>'
    path = with_part(xlsx_file(tmp_path, ROWS), "xl/sharedStrings.xml", claim.encode())
    assert refusal(path).code == "import.bomb"


def test_many_blanks_in_a_cell_do_not_take_for_ever(tmp_path: Path) -> None:
    text = f"公司名称,展位号\n示例{' ' * 100_000}储能,A-01\n"
    assert in_child(read_all, csv_file(tmp_path, text), tmp_path / "sheet.csv") == 1


def test_moments_at_the_ends_of_the_calendar_are_no_crash(tmp_path: Path) -> None:
    text = (
        "场次,开始时间,结束时间\n甲,0001-01-01T00:00:00Z,9999-12-31T23:59:59-12:00\n"
        "乙,0001-01-01 00:30,9999-12-31 23:30\n"
    )
    assert read(csv_file(tmp_path, text), Kind.PROGRAMME).good == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = csv_file(tmp_path, "公司名称\n甲\n")
    path.chmod(0)
    assert refusal(path).code == "import.unreadable"


def read_all(tell: Tell, path: Path) -> int:
    """Over there: the file to its end."""
    return read_rows(read_table(path), progress=tell.progress).read


def told(path: Path) -> str:
    """What came of it; a code without a sentence would be a failure."""
    try:
        return f"{in_child(read_all, path, path)} rows"
    except AppError as error:
        return error.code if sentence(error) != error.code else f"no sentence for {error.code}"


def held_at_most(_tell: Tell, _wish: None) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


SLOW = {
    *("short-rows.csv", "line-ends.csv", "openings.vcf", "openings.ics", "huge-cell.xlsx"),
    *("commas.csv", "dashes.csv", "nothings.json", "empty-lists.json", "many-lists.json"),
    *("million-columns.csv", "many-keys.json", "zeros.xlsx", "many-parts.xlsx", "quoted.ics"),
}


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="Linux tells what is held")
def test_what_was_made_to_hurt_ends_in_rows_or_in_a_sentence(tmp_path: Path) -> None:
    """Those that take long are left to tests/bench/hostile.py."""
    answers = {}
    for name, path in hostile_files(tmp_path, SLOW):
        answers[name] = told(path)
        assert in_child(held_at_most, None, path) < 300, name
    ended = {"import.crashed", "import.too_slow", "import.memory"}
    assert ended.isdisjoint(answers.values())
    assert sum(answer.startswith("import.") for answer in answers.values()) > 30
    assert not (tmp_path.parent / "evil.txt").exists()
