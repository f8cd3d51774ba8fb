"""schedule.xml and schedule.json fit their schema files and say what the programme says."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from app.models.fairs import Fair, Room
from app.models.ids import FairId, RoomId, SessionId
from app.models.programme import Pitch, Session, SessionKind, Speaker
from app.services.exporting.programme import SessionEntry
from app.services.exporting.schedule import Schedule, write_schedule_json, write_schedule_xml
from app.services.exporting.words import Language
from tests.services.exporting.schema_checks import JsonSchema, XmlSchema

SCHEMAS = Path(__file__).parents[3] / ".." / "shared" / "data" / "real" / "schedule"
needs_schemas = pytest.mark.skipif(not SCHEMAS.exists(), reason="the schema files are not here")
MADE = datetime(2018, 11, 20, 4, 0, tzinfo=UTC)
FAIR = Fair(
    FairId("f"), "首届长三角科技交易博览会", "Yangtze Delta Expo", "科交会", "YRD Tech Expo",
    "上海汽车会展中心", "Shanghai", "安亭", "Anting", date(2018, 11, 28), date(2018, 11, 30),
)  # fmt: skip
HALL = Room(RoomId("01a00000-0000-7000-8000-000000000001"), "主论坛厅 <A>", "Main hall", 320, 1)
KEPT = "5f0c1d2e-0000-4000-8000-0123456789ab"


def two_sessions() -> list[SessionEntry]:
    """A roadshow that lasts into the next day, and a closing on a day after the fair."""
    opening = datetime(2018, 11, 28, 0, 50, tzinfo=UTC)  # 08:50 at the fair, before it opens
    forum = SessionId("01a00000-0000-7000-8000-000000000002")
    speakers = (
        Speaker("k1", forum, 0, "温景和", "Wen Jinghe", "虚构技术交易所", "总裁", "服务规格书"),
        Speaker("k2", forum, 1, "", "Ada Fernsby"),
    )
    pitches = (
        Pitch("t1", forum, 0, "蓝光芯片", organisation="示例光电"),
        Pitch("t2", forum, 1, "B"),
    )
    return [
        SessionEntry(
            Session(
                forum, "服务贸易论坛 & 路演", "Services forum", SessionKind.ROADSHOW, opening,
                opening + timedelta(hours=26, minutes=5), HALL.id, abstract="第一行\n第二\x0b行",
                external_id="service-trade",
            ),
            HALL, speakers, pitches,
        ),
        SessionEntry(
            Session(
                SessionId("s2"), "", "Closing", SessionKind.CEREMONY,
                opening + timedelta(days=3), opening + timedelta(days=3, hours=1),
                external_id=KEPT,
            )
        ),
    ]  # fmt: skip


def _schedule(language: Language = Language.CHINESE) -> Schedule:
    return Schedule(FAIR, two_sessions(), language, MADE)


def _json(tmp_path: Path, schedule: Schedule) -> dict[str, Any]:
    path = tmp_path / "schedule.json"
    assert write_schedule_json(path, schedule) == len(schedule.entries)
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _events(document: dict[str, Any]) -> list[dict[str, Any]]:
    days = document["schedule"]["conference"]["days"]
    return [event for day in days for room in day["rooms"].values() for event in room]


@needs_schemas
@pytest.mark.parametrize("language", Language)
def test_both_fit_their_schemas(tmp_path: Path, language: Language) -> None:
    schema = JsonSchema(json.loads((SCHEMAS / "voc-schedule-json.schema.json").read_text("utf-8")))
    assert schema.faults(_json(tmp_path, _schedule(language))) == []
    path = tmp_path / "schedule.xml"
    write_schedule_xml(path, _schedule(language))
    for name in ("voc-schedule.xml.xsd", "pretalx-test-schedule.xsd"):
        assert XmlSchema(SCHEMAS / name).faults(path) == []


@needs_schemas
def test_a_fair_without_sessions_fits_too(tmp_path: Path) -> None:
    empty = Schedule(FAIR, (), Language.ENGLISH, MADE)
    schema = JsonSchema(json.loads((SCHEMAS / "voc-schedule-json.schema.json").read_text("utf-8")))
    assert schema.faults(_json(tmp_path, empty)) == []
    path = tmp_path / "a.xml"
    assert write_schedule_xml(path, empty) == 0
    assert XmlSchema(SCHEMAS / "voc-schedule.xml.xsd").faults(path) == []


@needs_schemas
@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ('guid="', 'guid="x'),
        ("<start>08:50</start>", "<start>8.50</start>"),
        ("<title>", "<heading>"),
        ('index="1"', 'index="0"'),
        ("<acronym>", "<acronym>Ä"),
        ("<type>roadshow</type>", ""),
        ("+08:00</date>", "</date>"),
    ],
)
def test_the_check_of_schemas_finds_what_is_wrong(tmp_path: Path, part: str, wrong: str) -> None:
    path = tmp_path / "a.xml"
    write_schedule_xml(path, _schedule())
    text = path.read_text("utf-8")
    assert part in text
    closing = part.replace("<", "</") if part == "<title>" else ""
    if closing:
        text = text.replace(closing, "</heading>")
    path.write_text(text.replace(part, wrong), "utf-8")
    assert XmlSchema(SCHEMAS / "voc-schedule.xml.xsd").faults(path)


@needs_schemas
def test_the_check_refuses_the_example_that_is_invalid() -> None:
    schema = JsonSchema(json.loads((SCHEMAS / "voc-schedule-json.schema.json").read_text("utf-8")))
    bad = json.loads((SCHEMAS / "voc-invalid-example.json").read_text("utf-8"))
    good = json.loads((SCHEMAS / "voc-pretalx-democon.json").read_text("utf-8"))
    assert schema.faults(bad)
    assert schema.faults(good) == []


def test_what_the_programme_says_stands_in_both(tmp_path: Path) -> None:
    first, second = _events(_json(tmp_path, _schedule()))
    assert (first["title"], first["subtitle"]) == ("服务贸易论坛 & 路演", "Services forum")
    assert (first["date"], first["duration"]) == ("2018-11-28T08:50:00+08:00", "26:05")
    assert first["room"] == HALL.name_zh
    assert [one["name"] for one in first["persons"]] == ["温景和", "Ada Fernsby"]
    assert first["description"] == "蓝光芯片（示例光电）\nB"
    assert (second["title"], second["language"], second["guid"]) == ("Closing", "en", KEPT)
    path = tmp_path / "a.xml"
    write_schedule_xml(path, _schedule())
    events = list(ET.parse(path).getroot().iter("event"))  # noqa: S314 - written a line above
    for told, node in zip((first, second), events, strict=True):
        assert (told["guid"], str(told["id"])) == (node.get("guid"), node.get("id"))
        for name in ("title", "subtitle", "type", "date", "start", "duration", "room", "slug"):
            assert (node.findtext(name) or "") == told[name]
        assert [one.text for one in node.iter("person")] == [one["name"] for one in told["persons"]]
    assert events[0].findtext("abstract") == "第一行\n第二行"


def test_a_session_keeps_its_identity_and_days_cover_all_sessions(tmp_path: Path) -> None:
    whole = _json(tmp_path, _schedule())
    alone = _json(tmp_path, Schedule(FAIR, two_sessions()[1:], Language.CHINESE, MADE))
    told = [(one["guid"], one["id"], one["slug"]) for one in _events(whole)]
    again = [(one["guid"], one["id"], one["slug"]) for one in _events(alone)]
    assert again == told[1:]
    days = whole["schedule"]["conference"]["days"]
    assert [day["date"][-2:] for day in days] == ["28", "29", "30", "01"]
    assert whole["schedule"]["conference"]["daysCount"] == 4
    assert days[0]["day_start"] == "2018-11-28T08:50:00+08:00"
    assert days[0]["day_end"] == "2018-11-29T10:55:00+08:00"
    assert days[1]["day_end"] == "2018-11-29T16:30:00+08:00"
