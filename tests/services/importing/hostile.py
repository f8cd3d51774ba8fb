"""Files that were made to hurt, small on the disk; each must end in rows or in one sentence."""

import io
import zipfile
from collections.abc import Container, Iterator, Mapping
from itertools import chain
from pathlib import Path

from tests.services.importing.sheets import xlsx_file

HEAD = "公司名称,展位号,手机\n"
ROW = "示例储能,A-01,13800000001\n"
ROWS = [["公司名称", "展位号"], ["示例储能", "A-01"]]
SHEET = "xl/worksheets/sheet1.xml"
SHARED = "xl/sharedStrings.xml"
SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 50}">' for n in range(10))
DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE x [{LAUGHS}]>'
EXTERNAL = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def with_parts(base: Path, parts: Mapping[str, bytes]) -> bytes:
    """The workbook with parts replaced or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(base) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in parts:
                new.writestr(part.filename, old.read(part))
        for name, content in parts.items():
            new.writestr(name, content)
    return made.getvalue()


def sheet_xml(cells: str, dimension: str = "A1", head: str = '<?xml version="1.0"?>') -> bytes:
    """A sheet's part with these rows."""
    return (
        f'{head}<worksheet xmlns="{SPACE}"><dimension ref="{dimension}"/>'
        f"<sheetData>{cells}</sheetData></worksheet>"
    ).encode()


def inline(place: str, text: str = "公司名称") -> str:
    """A cell that holds its own text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def zip_of(parts: Mapping[str, bytes]) -> bytes:
    """A zip with these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def nested(depth: int) -> bytes:
    """A zip in a zip in a zip, down to many zeros."""
    content = zip_of({"0": bytes(20_000_000)})
    for level in range(depth):
        content = zip_of({f"{level}.zip": content, f"{level}b.zip": content})
    return content


def texts() -> Iterator[tuple[str, bytes]]:
    """Hostile text files."""
    yield "million-columns.csv", ("a," * 1_000_000 + "\n" + ROW).encode()
    yield "endless-line.csv", (HEAD + "x" * 12_000_000).encode()
    yield "endless-quote.csv", (HEAD + '"' + ROW * 200_000).encode()
    yield "huge-cell.csv", (HEAD + "示" * 3_000_000 + ",A-01,\n" + ROW).encode()
    yield "zeros.csv", HEAD.encode() + b"\0" * 3_000_000 + ROW.encode()
    yield "zero-in-cell.csv", (HEAD + "示\0例,A-\0" + "01,\n").encode()
    yield "formulas.csv", (HEAD + "=HYPERLINK(\"http://x\"),@SUM(A1),+cmd|' /C calc'!A0\n").encode()
    yield "commas.csv", (HEAD + "," * 3_000_000 + "\n" + ROW).encode()
    yield "line-ends.csv", (HEAD + "\r" * 4_000_000 + ROW).encode()
    yield "quotes.csv", (HEAD + '""' * 1_500_000 + ",A,\n").encode()
    yield "short-rows.csv", (HEAD + "a\n" * 300_000).encode()
    yield "surrogates.csv", HEAD.encode("utf-16") + b"\x00\xd8" * 1_000
    yield "random.csv", bytes(range(256)) * 4_000
    yield "blanks.csv", (" " * 5_000_000).encode()
    yield "blank-then-text.csv", ("\n" * 3_000_000 + HEAD + ROW).encode()
    yield "spaces-in-cell.csv", (HEAD + "示" + " " * 130_000 + "例,A-01,\n").encode()
    yield "digits.csv", (HEAD + "示例,A-01," + "1" * 130_000 + "\n").encode()
    yield "dashes.csv", (HEAD + "示例," + "A-1、" * 30_000 + ",\n").encode()
    yield "at-signs.csv", ("姓名,邮箱\n甲," + "a@" * 60_000 + "\n").encode()
    yield (
        "dots.csv",
        ("姓名,邮箱,有效日\n甲," + "a." * 60_000 + "," + "11." * 40_000 + "\n").encode(),
    )
    yield "deep.json", b"[" * 5_000_000
    yield "deep-objects.json", b'{"a":' * 1_000_000 + b"1" + b"}" * 1_000_000
    yield "deep-in-list.json", b'[{"name": ' + b"[" * 900 + b"1" + b"]" * 900 + b"}]"
    yield "many-keys.json", ("[{" + ",".join(f'"k{n}":1' for n in range(200_000)) + "}]").encode()
    yield (
        "many-lists.json",
        ("{" + ",".join(f'"k{n}":[{{}}]' for n in range(100_000)) + "}").encode(),
    )
    yield "nothings.json", b"[" + b"{}," * 1_000_000 + b"{}]"
    yield "empty-lists.json", b"[" + b"[]," * 1_500_000 + b"[]]"
    yield "giant-number.json", b'[{"name": "x", "staff": ' + b"9" * 3_000_000 + b"}]"
    yield "escapes.json", b'[{"name": "' + b"\\ud800" * 500_000 + b'"}]'
    yield "laughs.xml", f"{DOCTYPE}<schedule><version>&l9;</version></schedule>".encode()
    yield "external.xml", f"{EXTERNAL}<schedule><version>&e;</version></schedule>".encode()
    yield "deep.xml", b'<?xml version="1.0"?><schedule>' + b"<day>" * 1_000_000
    yield (
        "attributes.xml",
        ("<schedule " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>").encode(),
    )
    yield "endless.vcf", b"BEGIN:VCARD\nVERSION:3.0\nFN:" + b"x" * 12_000_000
    yield "folded.vcf", b"BEGIN:VCARD\nVERSION:3.0\nFN:x" + b"\n y" * 1_000_000
    yield "openings.vcf", b"BEGIN:VCARD\n" * 300_000
    yield "openings.ics", b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 300_000
    yield (
        "for-ever.ics",
        (
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:00010101T000000Z\n"
            b"RRULE:FREQ=SECONDLY\nDTEND:99991231T235959Z\nEND:VEVENT\nEND:VCALENDAR\n"
        ),
    )
    yield "quoted.ics", b'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;X="' + b'";X="' * 500_000


def archives(base: Path) -> Iterator[tuple[str, bytes]]:
    """Hostile zips and workbooks."""
    plain = base.read_bytes()
    yield "nested.xlsx", nested(8)
    yield "zeros.xlsx", with_parts(base, {SHEET: bytes(150_000_000)})
    yield "many-parts.xlsx", with_parts(base, {f"xl/media/{n}.png": b"" for n in range(20_000)})
    yield (
        "path-tricks.xlsx",
        with_parts(
            base,
            {"../../evil.txt": b"x", "/etc/passwd": b"x", "C:\\evil": b"x", "xl/\0a.xml": b"x"},
        ),
    )
    yield (
        "other-sheet.xlsx",
        with_parts(
            base,
            {
                "xl/_rels/workbook.xml.rels": (
                    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                    b'<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                    b'relationships/worksheet" Target="../../../../etc/passwd"/></Relationships>'
                )
            },
        ),
    )
    yield (
        "laughs.xlsx",
        with_parts(
            base, {SHEET: sheet_xml(f'<row r="1">{inline("A1", "&l9;")}</row>', head=DOCTYPE)}
        ),
    )
    yield (
        "laughs-shared.xlsx",
        with_parts(
            base, {SHARED: f'{DOCTYPE}<sst xmlns="{SPACE}"><si><t>&l9;</t></si></sst>'.encode()}
        ),
    )
    yield (
        "external.xlsx",
        with_parts(
            base, {SHEET: sheet_xml(f'<row r="1">{inline("A1", "&e;")}</row>', head=EXTERNAL)}
        ),
    )
    far = f'<row r="1">{inline("A1")}</row><row r="1048576">{inline("XFD1048576")}</row>'
    yield "far-apart.xlsx", with_parts(base, {SHEET: sheet_xml(far)})
    beyond = f'<row r="1">{inline("A1")}</row><row r="2">{inline("ZZZZZ999999999")}</row>'
    yield "beyond.xlsx", with_parts(base, {SHEET: sheet_xml(beyond)})
    wide = "".join(f'<c r="{_letters(n)}1"><v>1</v></c>' for n in range(1, 16_385))
    yield "wide.xlsx", with_parts(base, {SHEET: sheet_xml(f'<row r="1">{wide}</row>')})
    yield "deep.xlsx", with_parts(base, {SHEET: b"<worksheet>" + b"<row>" * 1_000_000})
    yield (
        "huge-cell.xlsx",
        with_parts(base, {SHEET: sheet_xml(f'<row r="1">{inline("A1", "x" * 30_000_000)}</row>')}),
    )
    count = f'<sst xmlns="{SPACE}" count="4294967295" uniqueCount="4294967295"></sst>'
    yield "claims-texts.xlsx", with_parts(base, {SHARED: count.encode()})
    yield "no-shared.xlsx", with_parts(base, {SHARED: b"not xml at all <<<"})
    yield "truncated.xlsx", plain[: len(plain) // 2]
    yield "no-directory.xlsx", plain[:-22]
    yield "only-head.xlsx", b"PK\x03\x04" + bytes(1_000)
    yield "text-before.xlsx", b"MZ" + bytes(100) + plain
    yield (
        "locked.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + ("EncryptedPackage".encode("utf-16-le") + bytes(100)),
    )
    yield "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_000)
    yield "stored-bomb.xlsx", zip_of({"xl/workbook.xml": b" " * 40_000_000})
    yield "workbook.csv", plain
    yield "workbook.json", plain
    yield "workbook.vcf", plain


def _letters(column: int) -> str:
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def hostile_files(folder: Path, without: Container[str] = ()) -> Iterator[tuple[str, Path]]:
    """Write one hostile file after the other; each is gone when the next is asked for."""
    base = xlsx_file(folder, ROWS, name="base.xlsx")
    for name, content in chain(texts(), archives(base)):
        if name not in without:
            path = folder / name
            path.write_bytes(content)
            yield name, path
            path.unlink()
