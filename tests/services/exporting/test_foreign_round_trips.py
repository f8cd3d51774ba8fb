"""What goes out in other programs' formats comes in again, as far as the formats hold it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.fairs import Room
from app.models.imports import PersonDraft, SessionDraft
from app.models.people import Person
from app.models.programme import Session, Speaker
from app.services.exporting import CardVersion, Exports, Language
from app.services.exporting.programme import SessionEntry
from app.services.exporting.schedule import Schedule, write_schedule_json, write_schedule_xml
from app.services.importing import read
from app.services.intake import Intake
from tests.services.exporting.test_round_trips import FEW, GROUND, sessions
from tests.services.exporting.test_schedule import FAIR, HALL, MADE, two_sessions
from tests.services.visitors.fair import VisitorFair, visitor_fair


def _held(entry: SessionEntry) -> tuple[object, ...]:
    """What a schedule holds of a session."""
    one = entry.session
    return (
        one.title_zh, one.kind, one.starts_at, one.ends_at,
        entry.room_name(Language.CHINESE), tuple(speaker.name for speaker in entry.speakers),
    )  # fmt: skip


def _read(one: SessionDraft) -> tuple[object, ...]:
    names = tuple(speaker.name for speaker in one.speakers)
    return (one.title_zh, one.kind, one.starts_at, one.ends_at, one.room, names)


@FEW
@given(sessions, st.sampled_from(["xml", "json"]))
def test_a_schedule_comes_back(entries: list[SessionEntry], ending: str) -> None:
    schedule = Schedule(FAIR, entries, Language.CHINESE, MADE)
    write = write_schedule_xml if ending == "xml" else write_schedule_json
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"schedule.{ending}"
        write(path, schedule)
        reading = read(path, ground=GROUND)
    drafts = [one for one in reading.drafts if isinstance(one, SessionDraft)]
    assert sorted(map(_read, drafts), key=str) == sorted(map(_held, entries), key=str)


@pytest.mark.parametrize("version", CardVersion)
def test_cards_come_back_as_people(tmp_path: Path, version: CardVersion) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    path = tmp_path / "a.vcf"
    Exports(fair.store, fair.clock, cards=version).people(path)
    drafts = [one for one in read(path, ground=GROUND).drafts if isinstance(one, PersonDraft)]
    told = {(one.name or one.name_latin, one.organisation, one.phone, one.email) for one in drafts}
    assert told == {
        ("周予安", "试样轻量化部件", "13812340001", "zhou@part.example"),
        ("沈乐天", "样本光伏科技", "", ""),
        ("Ada Fernsby", "Sample Works", "+442079460000", ""),
        ("许清和", "范例氢能动力", "", ""),
    }
    assert Intake(fair.store).prepare(path).plan.added == 0
    fair.store.close()


def _programme(fair: VisitorFair) -> list[Session]:
    with fair.store.reading() as reader:
        return reader.all(Session)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "xml", "json", "ics"])
def test_the_programme_imported_into_its_own_fair_doubles_nothing(
    tmp_path: Path, ending: str
) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    fair.write(HALL)
    for entry in two_sessions():
        short = replace(entry.session, ends_at=entry.session.starts_at + timedelta(hours=2))
        fair.write(short, *entry.speakers, *entry.pitches)
    path = tmp_path / f"a.{ending}"
    exports = Exports(fair.store, fair.clock)
    assert exports.programme(path).rows == 2
    intake = Intake(fair.store)
    prepared = intake.prepare(path)
    assert (prepared.plan.added, prepared.plan.merged) == (0, 2)
    before = _programme(fair)
    intake.carry_in(prepared)
    after = _programme(fair)
    times = [(one.id, one.title, one.starts_at, one.ends_at, one.room_id) for one in before]
    assert [(o.id, o.title, o.starts_at, o.ends_at, o.room_id) for o in after] == times
    with fair.store.reading() as reader:
        assert reader.count(Room) == 1
        assert reader.count(Person) == 4
        assert reader.count(Speaker) == 2
    fair.store.close()
