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
from app.models.programme import Pitch, Session, Speaker
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


@pytest.mark.parametrize("ending", ["xml", "json", "ics"])
def test_a_schedule_changes_nothing_of_what_it_cannot_hold(tmp_path: Path, ending: str) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    fair.write(HALL)
    for entry in two_sessions():
        told = replace(entry.session, title_en="Force and touch", abstract="一")
        fair.write(replace(told, external_id=f"S-{told.id}"), *entry.speakers, *entry.pitches)
    path = tmp_path / f"a.{ending}"
    Exports(fair.store, fair.clock).programme(path)
    before = _whole_programme(fair)
    intake = Intake(fair.store)
    prepared = intake.prepare(path)
    assert (prepared.plan.added, prepared.plan.merged) == (0, 2)
    intake.carry_in(prepared)
    assert _whole_programme(fair) == before
    fair.store.close()


def _whole_programme(fair: VisitorFair) -> list[list[str]]:
    with fair.store.reading() as reader:
        kinds: tuple[type[Session | Speaker | Pitch], ...] = (Session, Speaker, Pitch)
        return [sorted(map(repr, reader.all(kind))) for kind in kinds]


def test_a_session_that_was_renamed_and_moved_is_found_by_its_own_schedule(tmp_path: Path) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    fair.write(HALL)
    entry = two_sessions()[0]
    fair.write(entry.session)
    path = tmp_path / "a.xml"
    Exports(fair.store, fair.clock).programme(path)
    later = timedelta(hours=1)
    moved = replace(
        entry.session,
        title_zh="另一个名称",
        starts_at=entry.session.starts_at + later,
        ends_at=entry.session.ends_at + later,
    )
    fair.write(moved)
    plan = Intake(fair.store).prepare(path).plan
    assert (plan.added, plan.merged) == (0, 1)
    fair.store.close()


@pytest.mark.parametrize("ending", ["xlsx", "csv", "xml", "json", "ics"])
def test_a_session_of_a_day_and_a_night_comes_back(tmp_path: Path, ending: str) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    fair.write(HALL)
    session = two_sessions()[0].session
    fair.write(replace(session, ends_at=session.starts_at + timedelta(hours=30)))
    path = tmp_path / f"a.{ending}"
    Exports(fair.store, fair.clock).programme(path)
    (draft,) = (one for one in read(path, ground=GROUND).drafts if isinstance(one, SessionDraft))
    assert draft.starts_at is not None
    assert draft.ends_at == draft.starts_at + timedelta(hours=30)
    fair.store.close()
