"""What goes out comes back the same, in every format and language that an import reads."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.exhibitors import Exhibitor, Industry
from app.models.fairs import Room
from app.models.ids import (
    ExhibitorId,
    PersonId,
    RoomId,
    SessionId,
)
from app.models.imports import (
    ExhibitorDraft,
    Ground,
    Kind,
    PitchDraft,
    SessionDraft,
    SpeakerDraft,
)
from app.models.people import Category, Person
from app.models.programme import Pitch, Session, SessionKind, Speaker
from app.services.exporting.exhibitors import (
    ExhibitorEntry,
    exhibitor_records,
    exhibitors_sheet,
)
from app.services.exporting.programme import SessionEntry, programme_sheet
from app.services.exporting.sheets import Sheet, plain_cell, write_csv, write_json, write_xlsx
from app.services.exporting.words import Language
from app.services.importing import guess_kind, read, read_table

ZONE = ZoneInfo("Asia/Shanghai")
DAYS = tuple(date(2018, 11, day) for day in (28, 29, 30))
GROUND = Ground(days=DAYS, zone=ZONE.key)
FEW = settings(max_examples=12, deadline=None)

_LETTERS = "示例科技储能虚构样本研究ABCxyz09+&=@-＝＠＋%.·"
_HAN = st.sampled_from("示例虚构样本演范")
words = st.tuples(_HAN, st.text(_LETTERS, max_size=8)).map("".join)
# Whatever a spreadsheet would take for a formula comes first in these.
wild = st.one_of(words, st.tuples(st.sampled_from("=+@＝＋－＠"), words).map("".join))
maybe = st.one_of(st.just(""), words)
ends = st.sampled_from(["csv", "xlsx"])
languages = st.sampled_from(Language)


def _exhibitor(number: int, told: dict[str, Any]) -> ExhibitorEntry:
    at = ExhibitorId(f"e{number}")
    staff: tuple[Person, ...] = ()
    if told["contact"]:
        staff = (
            Person(
                PersonId(f"p{number}"),
                Category.EXHIBITOR,
                told["contact"],
                title=told["title"],
                phone=f"138{number:08d}",
                email=f"a{number}@example.com",
                exhibitor_id=at,
                consents_phone=told["consents"],
            ),
        )
    body = Exhibitor(
        at,
        f"{told['name']}第{number}",
        name_en=f"Example {number}",
        short_zh=told["short"],
        industry=told["industry"],
        city=told["city"],
        founded=told["founded"],
        staff=told["staff"],
        quota=told["quota"],
        intro_zh=told["intro"],
        website=told["website"],
        external_id=f"x-{number}",
    )
    booths = tuple(
        f"{chr(65 + number % 3)}-{number * 3 + n + 1:02d}" for n in range(told["booths"])
    )
    return ExhibitorEntry(body, booths, staff, tuple(told["offers"]), tuple(told["needs"]))


_titles = st.lists(words, max_size=3, unique=True)
_exhibitors = st.lists(
    st.fixed_dictionaries(
        {
            "name": wild,
            "short": maybe,
            "industry": st.sampled_from(Industry),
            "city": st.sampled_from(["", "苏州", "嘉定", "上海"]),
            "founded": st.none() | st.integers(1900, 2018),
            "staff": st.none() | st.integers(1, 90_000),
            "quota": st.none() | st.integers(0, 20),
            "intro": st.lists(words, max_size=2).map("\n".join),
            "website": st.sampled_from(["", "https://example.com/a"]),
            "contact": maybe,
            "title": maybe,
            "consents": st.booleans(),
            "booths": st.integers(0, 3),
            "offers": _titles,
            "needs": _titles,
        }
    ),
    min_size=1,
    max_size=12,
).map(lambda found: [_exhibitor(number, told) for number, told in enumerate(found)])


def _plain(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from calculating, where it is left."""
    return plain_cell(text)


def _told(entry: ExhibitorEntry) -> tuple[object, ...]:
    one, contact = entry.exhibitor, entry.contact
    return (
        one.external_id, one.name_zh, one.name_en, one.short_zh, one.industry, one.city,
        one.founded, one.staff, one.quota, one.intro_zh, one.website, entry.booths,
        contact.name if contact else "", contact.title if contact else "", entry.phone,
        entry.email, entry.offers, entry.needs,
    )  # fmt: skip


def _read_exhibitor(one: ExhibitorDraft) -> tuple[object, ...]:
    return (
        one.external_id, _plain(one.name_zh), one.name_en, _plain(one.short_zh), one.industry,
        one.city, one.founded, one.staff, one.quota, _plain(one.intro_zh), one.website, one.booths,
        _plain(one.contact_name), _plain(one.contact_title), one.contact_phone, one.contact_email,
        tuple(map(_plain, one.offers)), tuple(map(_plain, one.needs)),
    )  # fmt: skip


def _again(ending: str, kind: Kind, write: Callable[[Path], int]) -> list[Any]:
    """The drafts that an import makes of what was written; it must take no column for another."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{ending}"
        write(path)
        assert guess_kind(read_table(path)) is kind
        reading = read(path, ground=GROUND)
    assert not reading.problems
    return list(reading.drafts)


def _written(ending: str, sheet: Sheet[Any], language: Language) -> Callable[[Path], int]:
    write = write_csv if ending == "csv" else write_xlsx
    return lambda path: write(path, sheet, language)


@FEW
@given(_exhibitors, ends, languages)
def test_exhibitors_come_back_as_they_went(
    entries: list[ExhibitorEntry], ending: str, language: Language
) -> None:
    sheet = exhibitors_sheet(entries, language)
    drafts = _again(ending, Kind.EXHIBITORS, _written(ending, sheet, language))
    assert [_read_exhibitor(one) for one in drafts] == [_told(entry) for entry in entries]


@FEW
@given(_exhibitors)
def test_exhibitors_come_back_from_json(entries: list[ExhibitorEntry]) -> None:
    drafts = _again(
        "json", Kind.EXHIBITORS, lambda path: write_json(path, exhibitor_records(entries))
    )
    assert [_read_exhibitor(one) for one in drafts] == [_told(entry) for entry in entries]


def test_json_that_went_out_is_json(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert write_json(path, [{"a": "一"}, {"b": [1]}]) == 2
    assert json.loads(path.read_bytes()) == [{"a": "一"}, {"b": [1]}]
    assert write_json(path, []) == 0
    assert json.loads(path.read_bytes()) == []


def _session(number: int, told: dict[str, Any]) -> SessionEntry:
    at = SessionId(f"s{number}")
    starts = datetime(2018, 11, told["day"], told["hour"], told["minute"], tzinfo=ZONE)
    speakers = tuple(
        Speaker(f"k{n}", at, n, name, organisation=body, title=title, topic=topic)
        for n, (name, body, title, topic) in enumerate(told["speakers"])
    )
    pitches = tuple(
        Pitch(f"t{n}", at, n, title, organisation=body)
        for n, (title, body) in enumerate(told["pitches"])
    )
    session = Session(
        at,
        f"{told['title']}之{number}",
        f"Session {number}",
        told["kind"],
        starts.astimezone(UTC),
        (starts + timedelta(minutes=told["minutes"])).astimezone(UTC),
        chair=told["chair"],
        seats=told["seats"],
        abstract=told["abstract"],
        external_id=f"f-{number}",
    )
    room = Room(RoomId("r"), told["room"], "", 100, 1) if told["room"] else None
    return SessionEntry(session, room, speakers, pitches)


_names = st.tuples(_HAN, st.sampled_from(["一鸣", "若", "以诚", "·Ada"])).map("".join)
_bodies = st.tuples(_HAN, st.sampled_from(["大学", "研究院", "医院2"])).map("".join)
sessions = st.lists(
    st.fixed_dictionaries(
        {
            "title": wild,
            "kind": st.sampled_from(SessionKind),
            "day": st.sampled_from([28, 29, 30]),
            "hour": st.integers(7, 23),
            "minute": st.integers(0, 59),
            "minutes": st.integers(5, 300),
            "chair": maybe,
            "seats": st.none() | st.integers(1, 900),
            "abstract": maybe,
            "room": maybe,
            "speakers": st.lists(st.tuples(_names, _bodies, _bodies, maybe), max_size=3),
            "pitches": st.lists(st.tuples(words, _bodies), max_size=3),
        }
    ),
    min_size=1,
    max_size=8,
).map(lambda found: [_session(number, told) for number, told in enumerate(found)])


def _of_session(entry: SessionEntry) -> SessionDraft:
    one = entry.session
    return SessionDraft(
        row=0,
        external_id=one.external_id,
        title_zh=one.title_zh,
        title_en=one.title_en,
        kind=one.kind,
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        room=entry.room_name(Language.CHINESE),
        chair=one.chair,
        seats=one.seats,
        abstract=one.abstract,
        speakers=tuple(
            SpeakerDraft(s.name, s.organisation, s.title, s.topic) for s in entry.speakers
        ),
        pitches=tuple(PitchDraft(p.title, p.organisation) for p in entry.pitches),
    )


def _bare(draft: SessionDraft) -> SessionDraft:
    return replace(draft, row=0, title_zh=_plain(draft.title_zh))


@FEW
@given(sessions, ends, languages)
def test_the_programme_comes_back_with_speakers_and_projects(
    entries: list[SessionEntry], ending: str, language: Language
) -> None:
    sheet = programme_sheet(entries, ZONE, language)
    drafts = _again(ending, Kind.PROGRAMME, _written(ending, sheet, language))
    assert [_bare(one) for one in drafts] == [_of_session(entry) for entry in entries]


@pytest.mark.parametrize("sign", list("=+-@＝＋－＠"))
def test_no_cell_of_plain_text_begins_as_a_formula(tmp_path: Path, sign: str) -> None:
    body = Exhibitor(ExhibitorId("e"), f"{sign}cmd|' /C calc'!A0", city=f" {sign}1", intro_zh=sign)
    path = tmp_path / "a.csv"
    write_csv(path, exhibitors_sheet([ExhibitorEntry(body)], Language.ENGLISH), Language.ENGLISH)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file))[1]
    assert sum(cell.startswith("'") for cell in cells) == 3
    assert not any(cell.strip()[:1] in set("=+-@＝＋－＠") for cell in cells if cell)


def test_a_workbook_has_types_widths_and_a_heading_that_stays(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "a.xlsx"
    entry = _exhibitor(
        1,
        {"name": "示例", "short": "", "industry": Industry.IT, "city": "", "founded": 2009,
         "staff": 12, "quota": None, "intro": "", "website": "", "contact": "", "title": "",
         "consents": False, "booths": 1, "offers": (), "needs": ()},
    )  # fmt: skip
    write_xlsx(path, exhibitors_sheet([entry], Language.CHINESE), Language.CHINESE)
    page = load_workbook(path).active
    assert page is not None
    heads = {cell.value: cell.column for cell in page[1]}
    assert page.freeze_panes == "A2"
    assert page.cell(2, heads["成立年份"]).data_type == "n"
    assert page.cell(2, heads["展商名称"]).data_type == "s"
    assert page.column_dimensions["B"].width > page.column_dimensions["A"].width
