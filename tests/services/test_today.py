"""Today before, during and after the fair; every figure agrees with what is in the file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.models.changes import Device
from app.models.exhibitors import CheckIn, Exhibitor
from app.models.fairs import Room
from app.models.ids import DeviceId, RoomId, SessionId, new_id
from app.models.meetings import Meeting, MeetingState, Request, Slot
from app.models.offers import Offer
from app.models.people import Person
from app.models.programme import Session, SessionKind
from app.models.registry import Badge, BadgePrint
from app.models.times import Clock
from app.services.fair_clock import clock_of
from app.services.fairs import found_fair, new_fair
from app.services.meetings import Meetings
from app.services.registry import issue_badges, note_prints
from app.services.sample import create_sample
from app.services.store import Store
from app.services.today import Alert, Brief, Matter, Stage, Today
from tests.services.meeting_fair import DAYS, EVE, NOON, MeetingFair, meeting_fair, quick

MORNING = datetime(2018, 11, 28, 1, 45, tzinfo=UTC)  # 09:45, the first slot runs
AFTER = datetime(2018, 12, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "t.fair")
    yield made
    made.store.close()


def fixed(moment: datetime) -> Clock:
    return lambda: moment


def brief_at(fair: MeetingFair, moment: datetime) -> Brief:
    return Today(fair.store, fixed(moment)).brief()


def arrive(fair: MeetingFair, name: str, at: datetime, voids: str | None = None) -> str:
    with fair.store.writing("test.arrive") as writer:
        fact: CheckIn = writer.append(
            lambda key, desk, seq: CheckIn(key, desk, seq, fair.exhibitors[name], at, voids)
        )
    return fact.id


def hold_session(fair: MeetingFair, title: str, start: str, end: str, room: RoomId | None) -> None:
    day = "2018-11-28T{}:00+08:00"
    with fair.store.writing("test.session") as writer:
        writer.save(
            Session(
                SessionId(new_id()),
                title,
                title,
                SessionKind.FORUM,
                datetime.fromisoformat(day.format(start)),
                datetime.fromisoformat(day.format(end)),
                room,
            )
        )


def matter(brief: Brief, alert: Alert) -> Matter | None:
    return next((one for one in brief.matters if one.alert is alert), None)


def test_before_the_fair_it_counts_what_is_still_to_do(fair: MeetingFair) -> None:
    with fair.store.writing("test.badges") as writer:
        issue_badges(writer, EVE)
    brief = brief_at(fair, EVE)
    assert (brief.stage, brief.day, brief.day_number) == (Stage.BEFORE, DAYS[0], 1)
    assert [(m.alert, m.count) for m in brief.matters] == [
        (Alert.UNSCHEDULED, 7),
        (Alert.INCOMPLETE, 5),
        (Alert.UNPRINTED, 1),
    ]
    assert (brief.arrived, brief.exhibitors, brief.people, brief.badges) == (0, 5, 1, 1)
    assert brief.next_slot == fair.slots()[0].starts_at


def test_while_it_runs_whoever_is_not_here_is_named(fair: MeetingFair) -> None:
    arrive(fair, "sensing", EVE)
    arrive(fair, "sensing", MORNING)
    arrive(fair, "laser", MORNING)
    mistaken = arrive(fair, "gene", MORNING)
    arrive(fair, "gene", MORNING, voids=mistaken)
    brief = brief_at(fair, MORNING + timedelta(minutes=5))
    assert brief.stage is Stage.RUNNING
    assert (brief.arrived, list(brief.arrivals)) == (2, [0, 1, 2])
    missing = matter(brief, Alert.ABSENT)
    assert missing is not None
    assert missing.count == 3
    assert missing.names[0] == ("示例储能科技", "Example Storage")
    assert missing.target == fair.exhibitors["storage"]
    hall = brief.halls[0]
    assert (hall.hall, hall.arrived, hall.exhibitors) == ("A", 0, 1)


def test_the_day_of_the_fair_turns_at_midnight_of_its_own_zone(fair: MeetingFair) -> None:
    last_minute = datetime(2018, 11, 27, 15, 59, tzinfo=UTC)
    assert brief_at(fair, last_minute).stage is Stage.BEFORE
    assert brief_at(fair, last_minute + timedelta(minutes=1)).stage is Stage.RUNNING
    second = brief_at(fair, last_minute + timedelta(days=1, minutes=1))
    assert (second.day, second.day_number) == (DAYS[1], 2)


def test_meetings_of_the_day_by_hour_and_those_of_the_next_slot(fair: MeetingFair) -> None:
    held = fair.hold("sensing-storage", slot=0, table=0)
    missed = fair.hold("light-gene", slot=0, table=1)
    fair.hold("gene-laser", slot=1, table=1)
    fair.hold("gene-sensing", slot=2, table=0)
    fair.hold("laser-storage", slot=2)
    meetings = Meetings(fair.store, lambda: NOON)
    meetings.mark(held, MeetingState.HELD)
    meetings.mark(missed, MeetingState.MISSED)
    brief = brief_at(fair, NOON)
    assert [(h.hour, h.planned, h.held) for h in brief.hours] == [(9, 1, 1), (13, 1, 0)]
    assert (brief.meetings_today, brief.held_today, list(brief.held)) == (2, 1, [0, 1])
    assert brief.next_slot == fair.slots()[1].starts_at
    (only,) = brief.next_meetings
    assert (only.asking_zh, only.asked_en, only.table) == ("范例基因", "Specimen Laser", 2)
    tomorrow = brief_at(fair, NOON + timedelta(hours=8)).next_meetings
    assert [(one.table, one.booth) for one in tomorrow] == [(1, ""), (None, "A-01")]


def test_a_meeting_that_is_over_asks_to_be_marked(fair: MeetingFair) -> None:
    first = fair.hold("sensing-storage", slot=0, table=0)  # 09:30 to 11:30
    assert matter(brief_at(fair, MORNING), Alert.UNMARKED) is None
    asked = matter(brief_at(fair, NOON), Alert.UNMARKED)
    assert asked is not None
    assert (asked.count, asked.target) == (1, first)
    Meetings(fair.store, lambda: NOON).mark(first, MeetingState.MISSED)
    assert matter(brief_at(fair, NOON), Alert.UNMARKED) is None


def test_sessions_that_run_or_begin_within_four_hours_are_shown(fair: MeetingFair) -> None:
    hold_session(fair, "开幕式", "09:00", "09:40", None)
    hold_session(fair, "论坛", "09:30", "11:30", None)
    hold_session(fair, "对接会", "13:30", "15:00", None)
    hold_session(fair, "路演", "13:50", "15:00", None)
    assert [s.title_zh for s in brief_at(fair, MORNING).sessions] == ["论坛", "对接会"]
    assert [s.title_zh for s in brief_at(fair, EVE).sessions] == [
        "开幕式",
        "论坛",
        "对接会",
        "路演",
    ]


def test_two_sessions_in_one_room_need_a_hand(fair: MeetingFair) -> None:
    room = RoomId(new_id())
    with fair.store.writing("test.room") as writer:
        writer.save(Room(room, "主论坛厅", "Main hall", 320, 0))
    hold_session(fair, "论坛", "09:30", "11:30", room)
    hold_session(fair, "拍卖会", "11:00", "12:00", room)
    clash = matter(brief_at(fair, MORNING), Alert.CONFLICT)
    assert clash is not None
    assert {zh for zh, _ in clash.names} == {"论坛", "拍卖会"}
    assert brief_at(fair, MORNING).matters[0] == clash
    assert matter(brief_at(fair, AFTER), Alert.CONFLICT) is None


def test_after_the_fair_only_what_can_still_be_closed_is_left(fair: MeetingFair) -> None:
    Meetings(fair.store, lambda: EVE).schedule(quick)
    brief = brief_at(fair, AFTER)
    assert (brief.stage, brief.day, brief.day_number) == (Stage.AFTER, DAYS[-1], 3)
    assert [m.alert for m in brief.matters] == [Alert.UNMARKED]
    assert brief.matters[0].count == 7
    assert (brief.next_slot, list(brief.next_meetings), list(brief.sessions)) == (None, [], [])
    meetings = Meetings(fair.store, lambda: AFTER)
    meetings.mark_all([m.id for m in fair.meetings().values()], MeetingState.HELD)
    assert not brief_at(fair, AFTER).matters


def test_a_printed_badge_is_not_waiting(fair: MeetingFair) -> None:
    with fair.store.writing("test.badges") as writer:
        badges = issue_badges(writer, EVE)
    assert brief_at(fair, EVE).unprinted == 1
    with fair.store.writing("test.print") as writer:
        note_prints(writer, [badge.id for badge in badges], EVE, "file")
    brief = brief_at(fair, EVE)
    assert (brief.unprinted, brief.badges) == (0, 1)


def test_a_fair_of_which_nothing_is_known_yet_has_a_quiet_day(tmp_path: Path) -> None:
    device = Device(DeviceId(new_id()), "desk", EVE)
    fair = replace(new_fair("展", "Fair", DAYS[0], DAYS[-1]))
    store = found_fair(tmp_path / "empty.fair", fair, device, clock=lambda: EVE)
    for moment in (EVE, MORNING, AFTER):
        brief = Today(store, fixed(moment)).brief()
        figures = (brief.exhibitors, brief.arrived, brief.people, brief.badges, brief.unprinted)
        assert figures == (0, 0, 0, 0, 0)
        assert (brief.meetings_today, brief.held_today) == (0, 0)
        assert not brief.matters
        assert not brief.halls
        assert sum(hour.planned for hour in brief.hours) == 0
    store.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    device = Device(DeviceId(new_id()), "desk", EVE)
    store = create_sample(tmp_path_factory.mktemp("sample") / "s.fair", device)
    yield store
    store.close()


def test_the_figures_of_the_sample_agree_with_a_count_of_its_records(sample: Store) -> None:
    moment = clock_of(sample)()
    brief = Today(sample, lambda: moment).brief()
    with sample.reading() as reader:
        facts = reader.all(CheckIn)
        voided = {fact.voids for fact in facts}
        here = {f.exhibitor_id for f in facts if f.voids is None and f.id not in voided}
        exhibitors = reader.all(Exhibitor)
        printed = {fact.badge_id for fact in reader.all(BadgePrint)}
        badges = [badge for badge in reader.all(Badge) if badge.state == "valid"]
        slots = {slot.id: slot for slot in reader.all(Slot)}
        meetings = reader.all(Meeting)
        requests = reader.all(Request)
        offering = {offer.exhibitor_id for offer in reader.all(Offer)}
        people = reader.count(Person)
    assert (brief.arrived, brief.arrivals[-1]) == (len(here), len(here))
    assert (brief.exhibitors, brief.people) == (len(exhibitors), people)
    assert (brief.badges, brief.unprinted) == (
        len(badges),
        sum(badge.id not in printed for badge in badges),
    )
    standing = [m for m in meetings if m.state in (MeetingState.PLANNED, MeetingState.HELD)]
    local = timedelta(hours=8)
    today = [m for m in standing if (slots[m.slot_id].starts_at + local).date() == brief.day]
    assert brief.meetings_today == len(today) == sum(h.planned for h in brief.hours)
    assert brief.held_today == sum(m.state is MeetingState.HELD for m in today)
    coming = [s.starts_at for s in slots.values() if s.starts_at >= moment]
    assert brief.next_slot == min(coming)
    assert len(brief.next_meetings) == sum(
        slots[m.slot_id].starts_at == brief.next_slot for m in standing
    )
    met = {m.request_id for m in meetings}
    waiting = sum(r.state.is_open and r.id not in met for r in requests)
    asked = matter(brief, Alert.UNSCHEDULED)
    assert (asked.count if asked else 0) == waiting
    lacking = matter(brief, Alert.INCOMPLETE)
    assert lacking is not None
    assert lacking.target not in offering
    assert {hall.exhibitors for hall in brief.halls} != {0}
    assert sum(hall.arrived for hall in brief.halls) >= len(here)
