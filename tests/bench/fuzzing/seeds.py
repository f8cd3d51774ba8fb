"""Valid inputs to begin with: short ones, as many short runs find more than a few long ones."""

import base64
import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape  # writes only

import qrcode

from app.models.badge_key import KeyParcel
from app.models.ids import FairId
from app.models.imports import Kind
from app.models.recovery import recovery_text
from app.services import key_parcel
from app.services.badges import token
from app.ui.scanners.diagnosis import CALIBRATION
from tests.bench.fuzzing.parsers import KEY, SPOKEN
from tests.services.importing import mutations

Sheet = Sequence[Sequence[str]]

_SHEETS: tuple[Sheet, ...] = (
    mutations.PEOPLE[:3],
    mutations.EXHIBITORS[:3],
    mutations.PROGRAMME[:3],
    (
        ("申请方", "申请方类型", "目标展商", "洽谈主题", "权重", "地点"),
        ("张1", "观众", "示例1有限公司", "储能", "高", "展位"),
    ),
    (
        ("成果名称", "展商", "价格", "阶段", "截止日期"),
        ("柜", "示例1有限公司", "50-100万元", "中试", "2019-03-01"),
    ),
    (("需求名称", "展商", "预算", "专利数"), ("泵", "示例2有限公司", "≤30万", "3")),
    (
        ("展商", "姓名", "时间", "意向等级", "标签"),
        ("示例1有限公司", "张1", "2018-11-28 10:00", "高", "泵,柜"),
    ),
)
_PROBLEM = {
    "n_slots": 2,
    "days": [[0], [1]],
    "tables": [1, 1],
    "participants": [{"id": 0, "blocked": [1]}, {"id": 1, "cap": 2, "whereabouts": [[0, 0]]}],
    "meetings": [{"id": 0, "a": 0, "b": 1, "w": 5, "allowed": [0], "features": ["x"]}],
    "table_set": [{"location": 0, "zone": 1, "closed": []}],
    "walks": [[0]],
    "hours": [[1, 2], [3, 4]],
    "baseline": [{"m": 0, "slot": 0, "table": 0}],
}
_MANIFEST = {
    "fair": "f",
    "name": "展会",
    "made_at": "2018-11-28T01:00:00+00:00",
    "reason": "manual",
    "size": 4096,
    "digest": "00",
    "program": "1.0",
    "marks": {"d": 7},
    "heads": {"d": "7:00ff"},
}
_ANCHORS = [{"anchor": "0A1B/7/7K3M-Q2XA-0FGH-9TZ4", "at": "2018-11-28T01:00:00+00:00"}]
_QUERY = {"qid": "a", "text": "储能", "docs": [{"id": "1", "text": "solar"}]}
_ZONED = (
    "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Hier\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0800\r\n"
    "END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;TZID=Hier:20181128T0900"
    "\r\nDURATION:PT1H30M\r\nRRULE:FREQ=DAILY\r\nSTATUS:TENTATIVE\r\nEND:VEVENT\r\n"
)
_OLD_CARD = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=CE=B0\r\n"
    b'ADR;WORK:;;x;\\,y;;;\r\nTEL;TYPE="CELL,PREF":tel:+86138\r\n 00000001;ext=5\r\nEND:VCARD\r\n'
)
_EVENT = {"id": 1, "guid": "a", "date": "2018-11-28T10:00:00+08:00", "start": "10:00"} | {
    "duration": "00:45",
    "title": "论坛",
    "type": "Talk",
    "persons": [{"id": 1, "public_name": "周"}],
}
_CONFERENCE = {
    "title": "会",
    "daysCount": 1,
    "days": [{"date": "2018-11-28", "rooms": {"A": [_EVENT]}}],
}
_TIMETABLE = {"schedule": {"version": "1", "conference": _CONFERENCE, "events": [_EVENT]}}
_ORDER = {
    "code": "A",
    "status": "p",
    "positions": [{"id": 1, "attendee_name": "Ada", "secret": "s", "addon_to": None}],
    "invoice_address": {"name": "周"},
}
_TYPED = (
    *("13800000001", "g@example.com", "https://example.com", "2009年", "1,200人", "36.5-40万元"),
    *("2019年3月15日", "SC-001–SC-086", "泵，柜", "0A1B/7/7K3M-Q2XA-0FGH-9TZ4"),
)
_OFFICE = "http://schemas.openxmlformats.org"
_MAIN = f'xmlns="{_OFFICE}/spreadsheetml/2006/main"'
_LINKS = f"{_OFFICE}/officeDocument/2006/relationships"


def seeds(name: str) -> list[bytes]:
    """Valid inputs of one parser."""
    if name in _MADE:
        return _MADE[name]()
    return [word.encode("utf-8", "surrogatepass") for word in mutations.NASTY if len(word) < 500]


def _csv() -> list[bytes]:
    codings = ("utf-8", "gb18030", "utf-8-sig", "utf-16", "utf-8", "gb18030", "utf-8")
    return [_lines(sheet).encode(coding) for sheet, coding in zip(_SHEETS, codings, strict=True)]


def _lines(sheet: Sheet) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(sheet)
    return text.getvalue()


def _json() -> list[bytes]:
    lists = [_dumped([dict(zip(*sheet[:2], strict=True))]) for sheet in _SHEETS]
    return [*lists, _dumped(_TIMETABLE), _dumped([_ORDER])]


def _dumped(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def _workbook(sheet: Sheet) -> bytes:
    """As little as a workbook can hold, so that a run is quick."""
    texts = list(dict.fromkeys(cell for row in sheet for cell in row))
    rows = "".join(
        f'<row r="{at}">'
        + "".join(
            f'<c r="{chr(65 + column)}{at}" t="s"><v>{texts.index(cell)}</v></c>'
            for column, cell in enumerate(row)
        )
        + "</row>"
        for at, row in enumerate(sheet, 1)
    )
    shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "xl/workbook.xml",
            f'<workbook {_MAIN} xmlns:r="{_LINKS}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        book.writestr("_rels/.rels", _relationships(("officeDocument", "xl/workbook.xml")))
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            _relationships(
                ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")
            ),
        )
        book.writestr(
            "xl/worksheets/sheet1.xml",
            f"<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>",
        )
        book.writestr("xl/sharedStrings.xml", f"<sst {_MAIN}>{shared}</sst>")
    return made.getvalue()


def _relationships(*parts: tuple[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="rId{at}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(parts, 1)
    )
    space = f"{_OFFICE}/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{told}</Relationships>'


def _rows() -> list[bytes]:
    """A row of each kind; the cells stand in the order of the kind's fields."""
    cells = ("张1", "#7", "2018-11-28 10:00", "@2018-11-28T10:00", "?1", "A-01", "50-100万元", "高")
    turned = (cells[at:] + cells[:at] for at in (0, 3, 5))
    body = "\x1e".join("\t".join(row * 3) for row in turned).encode()
    return [bytes([kind]) + body for kind in range(len(Kind))]


def _tickets() -> list[bytes]:
    event = {"valid_keys": {"pretix_sig1": [base64.b64encode(KEY).decode()]}}
    return [b"\x0a\x02ab\x10\x07\x18\x01\x28\xff\xff\x03", base64.b64encode(KEY), _dumped(event)]


def _tokens() -> list[bytes]:
    return [token.encode(number, 7, KEY).encode() for number in (1, 400_000)]


def _parcels() -> list[bytes]:
    """Sealed with what the parser's passphrase is taken to come to."""
    sealed = key_parcel.seal(KeyParcel(FairId("f"), "展会", {0: KEY, 7: KEY}), SPOKEN)
    return [sealed, json.dumps({"0": KEY.hex()}).encode()]


def _typed() -> list[bytes]:
    return [word.encode() for word in (*_TYPED, recovery_text(KEY[:20]))]


def _pictures() -> list[bytes]:
    return [_picture(kind) for kind in ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP", "PPM")]


def _picture(kind: str) -> bytes:
    made = io.BytesIO()
    qrcode.make("1", box_size=1, border=1).get_image().convert("L").save(made, kind)
    return made.getvalue()


_MADE: Mapping[str, Callable[[], list[bytes]]] = {
    "csv": _csv,
    "json": _json,
    "xml": lambda: [mutations.SCHEDULE.encode()],
    "ics": lambda: [mutations.CALENDAR.encode(), _ZONED.encode()],
    "vcf": lambda: [mutations.CARDS.encode(), _OLD_CARD],
    "xlsx": lambda: [_workbook(sheet) for sheet in _SHEETS],
    "rows": _rows,
    "tokens": _tokens,
    "tickets": _tickets,
    "parcels": _parcels,
    "typed": _typed,
    "pictures": _pictures,
    "notes": lambda: [_dumped(_MANIFEST), _dumped(_ANCHORS)],
    "mappings": lambda: [_dumped({"columns": {"姓名": "name", "x": None}})],
    "problems": lambda: [_dumped(_PROBLEM)],
    "queries": lambda: [_dumped(_QUERY)],
    "scans": lambda: [CALIBRATION.encode(), b"FD:A:7K3M", b"36.5", b"2018-11-28"],
}
