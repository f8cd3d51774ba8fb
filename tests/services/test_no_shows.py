"""No-shows by scan: what is proposed, what never is, and that one step marks them all."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.models.ids import CheckpointId, ExhibitorId, MeetingId, PersonId, ScanId, new_id
from app.models.meetings import Mark, MeetingMark, MeetingState
from app.models.people import Category, MergedPerson, Person
from app.models.scanning import Checkpoint, CheckpointKind, Scan, Verdict
from app.models.times import Clock
from app.services.arrivals import EARLY, Arrivals
from app.services.history import History
from app.services.meetings import Meetings
from app.services.no_shows import NoShow, NoShows
from app.services.outcomes import OutcomeDesk
from app.services.today import Alert, Today
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

ZONE = ZoneInfo("Asia/Shanghai")
NAME = "sensing-storage"


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "n.fair")
    with closing(made.store):
        yield made


def place(fair: MeetingFair, booth: ExhibitorId | None = None) -> CheckpointId:
    kind = CheckpointKind.MEETING if booth is None else CheckpointKind.BOOTH
    made = Checkpoint(CheckpointId(new_id()), kind, "洽谈区", exhibitor_id=booth)
    with fair.store.writing("test.place") as writer:
        writer.save(made)
    return made.id


def staff_of(fair: MeetingFair, name: str) -> PersonId:
    person = Person(
        PersonId(new_id()), Category.EXHIBITOR, "周予安", exhibitor_id=fair.exhibitors[name]
    )
    with fair.store.writing("test.staff") as writer:
        writer.save(person)
    return person.id


def scan(
    fair: MeetingFair,
    at: CheckpointId,
    moment: datetime,
    person: PersonId | None = None,
    voids: ScanId | None = None,
) -> ScanId:
    day = moment.astimezone(ZONE).date()
    with fair.store.writing("test.scan") as writer:
        fact: Scan = writer.append(
            lambda key, desk, seq: Scan(
                ScanId(key),
                desk,
                seq,
                moment,
                day,
                at,
                "1",
                Verdict.WELCOME,
                person_id=person,
                voids=voids,
            )
        )
    return fact.id


def start(fair: MeetingFair, slot: int = 0) -> datetime:
    return fair.slots()[slot].starts_at


def over(fair: MeetingFair, slot: int = 0) -> datetime:
    return fair.slots()[slot].ends_at


def fixed(moment: datetime) -> Clock:
    return lambda: moment


def desk(fair: MeetingFair, moment: datetime) -> NoShows:
    return NoShows(fair.store, fixed(moment))


def found(fair: MeetingFair, slot: int = 0) -> list[NoShow]:
    return list(desk(fair, over(fair, slot)).found())


def test_nobody_was_scanned_where_others_were(fair: MeetingFair) -> None:
    meeting = fair.hold(NAME, 0, 0)
    assert found(fair) == []  # nobody scans at the tables: that says nothing
    scan(fair, place(fair), start(fair), staff_of(fair, "light"))
    (one,) = found(fair)
    assert (one.meeting_id, one.starts_at, one.came) == (meeting, start(fair), None)
    assert (one.asking.en, one.asked.zh) == ("Simulated Sensing", "示例储能")
    assert desk(fair, over(fair) - timedelta(seconds=1)).found() == []


def test_of_a_meeting_before_the_first_scan_nothing_is_known(fair: MeetingFair) -> None:
    fair.hold(NAME, 0, 0)
    scan(fair, place(fair), over(fair), staff_of(fair, "light"))
    assert found(fair) == []
    scan(fair, place(fair), start(fair, 2))  # nor does another day tell of this one
    assert found(fair) == []


def test_who_came_alone_is_named(fair: MeetingFair) -> None:
    fair.hold(NAME, 0, 0)
    tables, theirs = place(fair), staff_of(fair, "storage")
    came = scan(fair, tables, start(fair) - EARLY, theirs)
    (one,) = found(fair)
    assert one.came is not None
    assert one.came.zh == "示例储能"
    scan(fair, tables, start(fair), staff_of(fair, "sensing"))
    assert found(fair) == []
    scan(fair, tables, start(fair), theirs, voids=came)
    (one,) = found(fair)
    assert one.came is not None
    assert one.came.en == "Simulated Sensing"


def test_whoever_was_merged_came_all_the_same(fair: MeetingFair) -> None:
    fair.hold("visitor-laser", 2, 0)
    twin = PersonId(new_id())
    with fair.store.writing("test.merge") as writer:
        writer.save(MergedPerson(twin, fair.visitor, EVE))
    scan(fair, place(fair), start(fair, 2), twin)
    (one,) = found(fair, 2)
    assert one.came is not None
    assert one.came.zh == "林知夏"


def test_at_the_booth_of_the_other_side_both_came(fair: MeetingFair) -> None:
    fair.hold("visitor-laser", 2, 0)
    scan(fair, place(fair), start(fair, 2))
    assert len(found(fair, 2)) == 1
    scan(fair, place(fair, fair.exhibitors["gene"]), start(fair, 2), fair.visitor)
    assert len(found(fair, 2)) == 1
    scan(fair, place(fair, fair.exhibitors["laser"]), start(fair, 2), fair.visitor)
    assert found(fair, 2) == []


def test_what_is_marked_late_or_in_a_booth_is_not_judged(fair: MeetingFair) -> None:
    meeting = fair.hold(NAME, 0, 0)
    fair.hold("laser-storage", 0)
    scan(fair, place(fair), start(fair))
    assert [one.meeting_id for one in found(fair)] == [meeting]
    meetings = Meetings(fair.store, lambda: EVE)
    meetings.note(meeting, Mark.LATE)
    assert found(fair) == []
    meetings.note(meeting, Mark.LATE)  # said again: taken back
    assert len(found(fair)) == 1


def test_one_step_marks_them_all_as_the_tick_does(fair: MeetingFair) -> None:
    by_scan = fair.hold(NAME, 0, 0)
    by_hand = fair.hold("visitor-laser", 2, 0)
    alone = fair.hold("gene-sensing", 3, 1)
    for slot in (0, 2):
        scan(fair, place(fair), start(fair, slot))
    missed = desk(fair, over(fair, 3))
    assert [one.meeting_id for one in missed.found()] == [by_scan, by_hand, alone]
    evening, noon = over(fair, 3), over(fair, 2)
    brief = Today(fair.store, lambda: evening).brief()
    (matter,) = (one for one in brief.matters if one.alert is Alert.UNMARKED)
    assert (matter.count, matter.no_shows) == (3, 3)
    Meetings(fair.store, lambda: noon).note(by_hand, Mark.MISSED)
    change = missed.mark([by_scan, by_hand, alone])
    assert change.action.facts["count"] == 2
    with fair.store.reading() as reader:
        marks = {one.meeting_id: (one.mark, one.by_scan) for one in reader.all(MeetingMark)}
    assert marks == {
        by_scan: (Mark.MISSED, True),
        by_hand: (Mark.MISSED, False),
        alone: (Mark.MISSED, True),
    }
    assert OutcomeDesk(fair.store).read().meetings.missed == 3
    with pytest.raises(AppError, match=r"meetings\.none_missed"):
        missed.mark([by_scan])
    History(fair.store).undo()
    states = {one.id: one.state for one in fair.meetings().values()}
    assert states == {
        by_scan: MeetingState.PLANNED,
        by_hand: MeetingState.MISSED,
        alone: MeetingState.PLANNED,
    }
    assert [one.meeting_id for one in missed.found()] == [by_scan, alone]


def test_who_comes_at_the_last_moment_is_not_marked_missed(fair: MeetingFair) -> None:
    meeting, tables = fair.hold(NAME, 0, 0), place(fair)
    scan(fair, tables, start(fair))
    missed = desk(fair, over(fair))
    shown = [one.meeting_id for one in missed.found()]
    assert shown == [meeting]
    for name in ("sensing", "storage"):  # another desk's scans are taken in
        scan(fair, tables, start(fair), staff_of(fair, name))
    with pytest.raises(AppError, match=r"meetings\.none_missed"):
        missed.mark(shown)
    assert fair.meetings()[NAME].state is MeetingState.PLANNED


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["sensing", "storage", "laser", "gene", "light"]),
            st.integers(0, 3),
            st.integers(-14, 119),
        ),
        max_size=6,
    )
)
def test_a_meeting_that_was_scanned_is_never_marked_missed(
    scans: list[tuple[str, int, int]],
) -> None:
    """Whoever is scanned at the tables has the meeting ticked, and the tick stands."""
    with TemporaryDirectory() as folder:
        fair = meeting_fair(Path(folder) / "p.fair")
        with closing(fair.store):
            tables, ticked = place(fair), set[MeetingId]()
            for slot, name in enumerate((NAME, "gene-sensing", "light-gene", "gene-laser")):
                fair.hold(name, slot, slot % 2)
            for name, slot, minutes in scans:
                person, moment = (
                    staff_of(fair, name),
                    start(fair, slot) + timedelta(minutes=minutes),
                )
                scan(fair, tables, moment, person)
                if arrival := Arrivals(fair.store, fixed(moment)).come(person):
                    ticked.add(arrival.meeting_id)
            missed = desk(fair, over(fair, 3))
            proposed = {one.meeting_id for one in missed.found()}
            if proposed:
                missed.mark(one.id for one in fair.meetings().values())
            for one in fair.meetings().values():
                assert (one.state is MeetingState.HELD) == (one.id in ticked)
                assert (one.state is MeetingState.MISSED) == (one.id in proposed)
