"""Valid files with a little damage, the same for the same number: bytes, ends, cells."""

import csv
import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.services.importing.sheets import csv_file, json_file, xlsx_file

NASTY = (
    *("", " ", "\u3000", "\0", "\x07", "\ufeff", "\u202e甲", "=1+1", "'", '"', "，；、/|", "NaN"),
    *("-1", "0", "1e999", "9" * 400, "11.28", "2018-02-30", "24:00", "99:99", "0001-01-01T00:00Z"),
    *("9999-12-31T23:59:59-12:00", "A-01", "A01-A99999", "H" * 400, "甲" * 5_000, "Day 99", "TRUE"),
    *("138 0000", "+86", "a@b", "@" * 300, "示例储能科技", "\n\n", "\ud7ff\ue000", "%s{0}{name}"),
)
EXHIBITORS = [
    [
        "公司名称",
        "英文名称",
        "展位号",
        "行业",
        "城市",
        "统一社会信用代码",
        "联系人",
        "手机",
        "供给",
    ],
    *(
        [
            f"示例{n}有限公司",
            f"Example {n} Co., Ltd.",
            f"A-{n:02}",
            "新能源",
            "苏州市",
            "",
            "陈",
            "",
            "柜",
        ]
        for n in range(1, 12)
    ),
]
PEOPLE = [
    ["姓名", "单位", "手机", "邮箱", "类别", "有效日", "编号"],
    *(
        [f"张{n}", "示例大学", f"1380000{n:04}", f"g{n}@example.com", "观众", "2018-11-28", f"V{n}"]
        for n in range(30)
    ),
]
PROGRAMME = [
    ["场次", "类型", "日期", "开始时间", "结束时间", "会场", "嘉宾"],
    *(
        [f"论坛{n}", "论坛", "11.28", f"{9 + n}:00", f"{10 + n}:30", "1 号厅", "沈"]
        for n in range(8)
    ),
]
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@b\r\nSUMMARY:论坛\r\n"
    "DTSTART:20181128T010000Z\r\nDTEND:20181128T020000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:张;伟;;;\r\nFN:张伟\r\nORG:示例大学\r\nTEL;TYPE=CELL:13800000001"
    "\r\nEMAIL:g@example.com\r\nEND:VCARD\r\n"
)
SCHEDULE = (
    '<?xml version="1.0" encoding="UTF-8"?><schedule><version>1</version><conference><title>会'
    '</title></conference><day index="1" date="2018-11-28"><room name="1 号厅"><event id="1" '
    'guid="0e9ca8b2-5a6e-4b8e-9d5b-000000000001"><date>2018-11-28T09:00:00+08:00</date>'
    "<start>09:00</start><duration>01:00</duration><room>1 号厅</room><title>论坛</title>"
    "<persons><person>沈</person></persons></event></room></day></schedule>"
)

Damage = Callable[[bytes, random.Random], bytes]


def seeds(folder: Path) -> list[Path]:
    """The valid files that are damaged, one of each kind and format."""
    return [
        xlsx_file(folder, EXHIBITORS, name="exhibitors.xlsx"),
        xlsx_file(folder, PROGRAMME, ("人员", PEOPLE), name="programme.xlsx"),
        csv_file(folder, _lines(PEOPLE), "gb18030", "people.csv"),
        csv_file(folder, _lines(EXHIBITORS), "utf-8-sig", "exhibitors.csv"),
        csv_file(folder, _lines(PROGRAMME), "utf-16", "programme.csv"),
        json_file(folder, [dict(zip(PEOPLE[0], row, strict=True)) for row in PEOPLE[1:]]),
        csv_file(folder, CALENDAR, name="programme.ics"),
        csv_file(folder, CARDS, name="people.vcf"),
        csv_file(folder, SCHEDULE, name="programme.xml"),
    ]


def _lines(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


def mutated(seed: Path, number: int) -> bytes:
    """The seed with the damage of this number."""
    chance = random.Random(f"{seed.name} {number}")
    content = seed.read_bytes()
    damage = chance.choice(_INSIDE if seed.suffix == ".xlsx" and number % 2 else _BYTES)
    return damage(content, chance)


def _flip(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content))]


def _drop(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at + chance.randint(1, 400) :]


def _repeat(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content))
    return content[:at] + content[at : at + chance.randint(1, 400)] * chance.randint(2, 40)


def _replace(content: bytes, chance: random.Random) -> bytes:
    """A cell, tag or value gives way to something nasty."""
    marks = [at for at, sign in enumerate(content) if sign in b',\n">:;']
    if len(marks) < 2:
        return _flip(content, chance)
    which = chance.randrange(len(marks) - 1)
    nasty = chance.choice(NASTY).encode("utf-8", "surrogatepass")
    return content[: marks[which] + 1] + nasty + content[marks[which + 1] :]


def _in_part(damage: Damage) -> Damage:
    """The same damage to a part of the workbook, zipped again so that it is looked at."""

    def inside(content: bytes, chance: random.Random) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
            names = sorted(name for name in old.namelist() if name.endswith((".xml", ".rels")))
            wanted = chance.choice(names)
            for name in old.namelist():
                part = old.read(name)
                new.writestr(
                    name,
                    damage(part, chance) if name == wanted else part,
                    zipfile.ZIP_DEFLATED,
                    zlib.Z_BEST_SPEED,
                )
        return made.getvalue()

    return inside


_BYTES: tuple[Damage, ...] = (_flip, _cut, _drop, _repeat, _replace, _replace)
_INSIDE: tuple[Damage, ...] = tuple(map(_in_part, _BYTES))
