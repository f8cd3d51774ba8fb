"""Programmes of frab, pentabarf and pretalx, as they should be and as they are."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.models.imports import Ground, Kind, Problem, Reading, SessionDraft
from app.models.programme import SessionKind
from app.services.importing import known_session, plan_import, read
from app.services.importing.linejson import line_of, parse
from tests.services.importing.sheets import codes, csv_file, outcome

REAL = Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "schedule"
FAIR = Ground((date(2018, 11, 28), date(2018, 11, 29), date(2018, 11, 30)))
GUID = "a0a0fcfe-b7fb-46e3-84b6-97a5406016b4"


def event(**more: object) -> dict[str, object]:
    return {
        "id": 10386,
        "guid": GUID,
        "date": "2018-11-28T10:00:00+08:00",
        "start": "10:00",
        "duration": "00:45",
        "room": "A1",
        "title": "长三角技术转移论坛",
        "subtitle": "主论坛",
        "type": "Talk 30 min + 10min Q&A",
        "abstract": "从实验室到产线",
        "persons": [{"id": 1, "public_name": "周明"}, {"id": 2, "public_name": "Ada Example"}],
        **more,
    }


def schedule(*events: object, **head: object) -> dict[str, object]:
    days = [{"index": 1, "date": "2018-11-28", "rooms": {"A1": list(events)}}]
    conference = {
        "title": "博览会",
        "acronym": "fair",
        "start": "2018-11-28",
        "end": "2018-11-30",
        "daysCount": 1,
        "days": days,
    }
    return {"schedule": {"version": "1", "conference": conference, **head}}


def written(folder: Path, document: object) -> Path:
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return csv_file(folder, text, name="schedule.json")


def sessions(reading: Reading) -> list[SessionDraft]:
    return [draft for draft in reading.drafts if isinstance(draft, SessionDraft)]


def the_problem(reading: Reading, code: str) -> Problem:
    (found,) = [problem for problem in reading.problems if problem.code == code]
    return found


def test_a_schedule_becomes_sessions_with_their_speakers(tmp_path: Path) -> None:
    path = written(tmp_path, schedule(event()))
    reading = read(path, ground=FAIR)
    assert reading.kind is Kind.PROGRAMME
    (session,) = sessions(reading)
    assert session.title_zh == "长三角技术转移论坛"
    assert session.starts_at == datetime(2018, 11, 28, 2, 0, tzinfo=UTC)
    assert session.ends_at == datetime(2018, 11, 28, 2, 45, tzinfo=UTC)
    assert (session.room, session.kind) == ("A1", SessionKind.FORUM)
    assert [speaker.name for speaker in session.speakers] == ["周明", "Ada Example"]
    assert session.abstract == "主论坛\n从实验室到产线"
    assert session.external_id == GUID
    assert reading.problems == ()
    line = path.read_text(encoding="utf-8").splitlines()[session.row - 1]
    assert line.strip() == "{"


def test_the_same_schedule_again_adds_nothing(tmp_path: Path) -> None:
    reading = read(written(tmp_path, schedule(event())), ground=FAIR)
    (session,) = sessions(reading)
    assert session.starts_at is not None
    known = known_session("s1", GUID, "改名的论坛", "", session.starts_at)
    again = plan_import(reading, [known])
    assert (again.added, again.merged) == (0, 1)


def test_what_is_wrong_with_a_schedule_is_said_with_its_line(tmp_path: Path) -> None:
    wrong = event(id="2814a", guid="no guid", start="10:15")
    path = written(tmp_path, schedule(wrong, rooms=[{"name": "A1"}]))
    reading = read(path, ground=FAIR)
    assert len(sessions(reading)) == 1
    assert {code for *_, code in codes(reading)} == {
        "schedule.misplaced",
        "schedule.number",
        "schedule.guid",
        "schedule.start",
    }
    lines = path.read_text(encoding="utf-8").splitlines()
    told = the_problem(reading, "schedule.number").facts
    assert told["text"] == "2814a"
    assert "2814a" in lines[int(str(told["line"]))]
    assert the_problem(reading, "schedule.start").facts["taken"] == "10:00"


def test_a_head_without_its_parts_is_told_and_read(tmp_path: Path) -> None:
    document = schedule(event())
    head = document["schedule"]
    assert isinstance(head, dict)
    del head["version"], head["conference"]["acronym"]
    head["conference"]["daysCount"] = 3
    reading = read(written(tmp_path, document), ground=FAIR)
    assert sorted(code for *_, code in codes(reading)) == [
        "schedule.days",
        "schedule.missing",
        "schedule.missing",
    ]
    assert len(sessions(reading)) == 1


def test_the_second_edition_is_read(tmp_path: Path) -> None:
    own = {
        "guid": GUID,
        "code": "HQCCYH",
        "type": "TALK",
        "start": "2018-11-28T10:30:00+08:00",
        "end": "2018-11-28T11:00:00+08:00",
        "room": {"name": "A1", "guid": GUID},
        "title": "Opening",
        "participants": [{"guid": GUID, "name": "Ada Example", "role": "SPEAKER"}],
    }
    head = {"title": "f", "acronym": "fair", "start": "2018", "end": "2018", "days": []}
    document = {"schedule": {"version": "2", "conference": head, "events": [own]}}
    (session,) = sessions(read(written(tmp_path, document), ground=FAIR))
    assert (session.title_en, session.room) == ("Opening", "A1")
    assert session.ends_at == datetime(2018, 11, 28, 3, 0, tzinfo=UTC)
    assert [speaker.name for speaker in session.speakers] == ["Ada Example"]


XML = """<?xml version="1.0" encoding="UTF-8"?>
<schedule>
  <version>1</version>
  <conference><title>博览会</title><acronym>fair</acronym><days>1</days>
    <day_change>04:00</day_change></conference>
  <day index="1" date="2018-11-28" start="2018-11-28T09:00+08:00" end="2018-11-29T02:00+08:00">
    <room name="A1">
      <event id="1" guid="a0a0fcfe-b7fb-46e3-84b6-97a5406016b4">
        <date>2018-11-28T10:00:00+08:00</date><start>10:00</start><duration>00:45</duration>
        <title>长三角技术转移论坛</title><type>lecture</type><abstract>甲 &amp; 乙</abstract>
        <persons><person id="7">周明</person></persons>
      </event>
      <event id="2">
        <start>01:30</start><duration>00:30</duration><title>Late talk</title>
      </event>
      <event id="3"><start>11:00</start><duration>00:30</duration></event>
    </room>
  </day>
</schedule>
"""


def test_schedule_xml_is_read_and_the_night_belongs_to_the_next_day(tmp_path: Path) -> None:
    reading = read(csv_file(tmp_path, XML, name="schedule.xml"), ground=FAIR)
    first, late = sessions(reading)
    assert (first.room, first.abstract) == ("A1", "甲 & 乙")
    assert [speaker.name for speaker in first.speakers] == ["周明"]
    assert (first.row, late.row) == (8, 13)
    assert late.starts_at == datetime(2018, 11, 28, 17, 30, tzinfo=UTC)
    assert codes(reading) == [(16, "title", "title.missing")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<schedule><day>", "import.broken_line"),
        ("<schedule><version>1</version></schedule>", "import.empty"),
        ("<?xml version='1.0'?><rss><channel/></rss>", "import.other_xml"),
        ("<?xml version='1.0'?><x:schema xmlns:x='u'/>", "import.only_schema"),
        (f"<schedule>{'<a>' * 100}", "import.broken_line"),
        ('<?xml version="1.0" encoding="nonsense"?><schedule/>', "import.broken_line"),
    ],
)
def test_other_xml_is_refused_by_what_it_is(tmp_path: Path, text: str, code: str) -> None:
    assert outcome(csv_file(tmp_path, text, name="a.xml")) == code


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE schedule [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE schedule SYSTEM "http://part.example/a.dtd">',
    ],
)
def test_a_document_that_declares_entities_is_not_read(tmp_path: Path, declared: str) -> None:
    text = f"<?xml version='1.0'?>{declared}<schedule><version>&x;</version></schedule>"
    with pytest.raises(AppError) as refused:
        read(csv_file(tmp_path, text, name="a.xml"))
    assert refused.value.code == "import.entities"
    assert refused.value.facts["line"] == 1


def test_a_broken_schedule_says_in_which_line(tmp_path: Path) -> None:
    text = json.dumps(schedule(event()), indent=1).replace('"start": "10:00",', '"start": "10:00"')
    with pytest.raises(AppError) as refused:
        read(csv_file(tmp_path, text, name="schedule.json"))
    assert refused.value.code == "import.broken_line"
    assert "duration" in text.splitlines()[int(str(refused.value.facts["line"])) - 1]


@given(
    st.recursive(
        st.none() | st.integers(-(10**9), 10**9) | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_objects_know_the_line_of_their_brace(document: object) -> None:
    text = json.dumps({"first": document, "last": {"x": 1}}, indent=1)
    found = parse(text)
    assert found == json.loads(text)
    assert isinstance(found, dict)
    last = max(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(' "last"'))
    assert line_of(found["last"]) == last


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_word_of_a_schedule_makes_reading_fail(
    tmp_path_factory: pytest.TempPathFactory, start: str, name: str
) -> None:
    folder = tmp_path_factory.mktemp("s")
    document = schedule(event(start=start, date=name, duration=start, title=name, persons=name))
    assert isinstance(outcome(written(folder, document)), Reading | str)
    safe = "".join(c for c in name if c.isprintable())
    text = XML.replace('"A1"', quoteattr(safe)).replace("01:30", quoteattr(safe)[1:-1])
    assert isinstance(outcome(csv_file(folder, text, name="a.xml")), Reading | str)


@pytest.mark.skipif(not REAL.exists(), reason="the real files lie beside the project")
def test_real_schedules_are_read_to_the_last_event() -> None:
    for name, events in {
        "voc-frab-camp2019.json": 79,
        "voc-pretalx-democon.json": 36,
        "voc-pretalx-rc3.json": 48,
        "voc-hub-schedule2.json": 2,
        "voc-invalid-example.json": 1,
    }.items():
        reading = read(REAL / name)
        assert (reading.read, reading.good) == (events, events), name
    wrong = read(REAL / "voc-invalid-example.json")
    assert {code for *_, code in codes(wrong)} == {
        "schedule.days",
        "schedule.misplaced",
        "schedule.number",
    }
