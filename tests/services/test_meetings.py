"""From requests to meetings: the plan that is put in force, what stays, and changes by hand."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.models import scheduling
from app.models.changes import Device
from app.models.fairs import Fair, MeetingTable
from app.models.ids import (
    BoothId,
    DeviceId,
    ExhibitorId,
    MeetingId,
    PersonId,
    RequestId,
    SlotId,
    TableId,
    new_id,
)
from app.models.meetings import (
    Meeting,
    MeetingState,
    Place,
    Request,
    RequestState,
    Slot,
    Unplaced,
    slots_of,
)
from app.models.people import Person
from app.models.times import local_day
from app.services.agenda_plan import meetings_of, settle
from app.services.agenda_problem import Drawn, draw
from app.services.fair_clock import clock_of
from app.services.fairs import new_fair
from app.services.history import History
from app.services.meeting_ground import Ground, read_ground
from app.services.meeting_shapes import parties_of
from app.services.meetings import Meetings
from app.services.sample import create_sample
from app.services.scheduling import solve
from app.services.store import Store
from tests.services.meeting_fair import DAYS, EVE, NOON, MeetingFair, meeting_fair, quick


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "m.fair")
    yield made
    made.store.close()


def on_eve(fair: MeetingFair) -> Meetings:
    return Meetings(fair.store, lambda: EVE)


def at_noon(fair: MeetingFair) -> Meetings:
    return Meetings(fair.store, lambda: NOON)


def faults(ground: Ground, meetings: list[Meeting]) -> list[str]:
    """What is wrong with a plan, counted from its meetings alone."""
    requests = {request.id: request for request in ground.requests}
    slots = {slot.id: slot for slot in ground.slots}
    standing = [m for m in meetings if m.state in (MeetingState.PLANNED, MeetingState.HELD)]
    at = Counter((m.slot_id, p) for m in standing for p in parties_of(requests[m.request_id]))
    tables = Counter((m.slot_id, m.table_id) for m in standing if m.table_id)
    load = Counter(p for m in standing for p in parties_of(requests[m.request_id]))
    wrong = [f"twice in a slot: {key}" for key, number in at.items() if number > 1]
    wrong += [f"two at a table: {key}" for key, number in tables.items() if number > 1]
    wrong += [f"nowhere: {m.id}" for m in standing if (m.table_id is None) == (m.booth_id is None)]
    for meeting in standing:
        asking, _ = parties_of(requests[meeting.request_id])
        days = ground.visitors.get(asking, ())
        if days and local_day(slots[meeting.slot_id].starts_at) not in days:
            wrong.append(f"not at the fair: {asking}")
    over = (p for p, number in load.items() if p in ground.quotas and number > ground.quotas[p])
    return wrong + [f"over quota: {party}" for party in over]


def ground_of(store: Store) -> Ground:
    with store.reading() as reader:
        return read_ground(reader, EVE)


# A run on a small fair.


def test_every_request_gets_its_meeting_where_there_is_room(fair: MeetingFair) -> None:
    done = on_eve(fair).schedule(quick)
    assert set(fair.meetings()) == set(fair.requests)
    assert not faults(ground_of(fair.store), list(fair.meetings().values()))
    assert (done.record.placed, done.record.requested) == (7, 7)
    assert done.record.weight == done.record.bound == 420
    assert done.record.proved
    assert on_eve(fair).last_plan() == done.record


def test_a_meeting_in_a_booth_takes_no_table_and_a_visitor_comes_on_his_day(
    fair: MeetingFair,
) -> None:
    on_eve(fair).schedule(quick)
    held = fair.meetings()
    assert held["laser-storage"].booth_id is not None
    assert held["laser-storage"].table_id is None
    slot = next(s for s in fair.slots() if s.id == held["visitor-laser"].slot_id)
    assert local_day(slot.starts_at) == DAYS[1]


def test_what_finds_no_place_is_written_down_with_its_reason(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "q.fair", quota=2)
    done = on_eve(fair).schedule(quick)
    with fair.store.reading() as reader:
        left = reader.all(Unplaced)
    assert {row.request_id for row in left} == set(fair.requests.values()) - {
        m.request_id for m in fair.meetings().values()
    }
    assert len(left) == done.record.requested - done.record.placed > 0
    assert all(row.plan_id == done.record.id and row.reason for row in left)
    assert not faults(ground_of(fair.store), list(fair.meetings().values()))
    fair.store.close()


def test_the_next_plan_replaces_the_reasons_of_the_last(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "q.fair", quota=2)
    on_eve(fair).schedule(quick)
    again = on_eve(fair).schedule(quick)
    with fair.store.reading() as reader:
        assert {row.plan_id for row in reader.all(Unplaced)} == {again.record.id}
    fair.store.close()


def test_planning_again_keeps_the_ids_of_what_stays(fair: MeetingFair) -> None:
    on_eve(fair).schedule(quick)
    before = fair.meetings()
    on_eve(fair).schedule(quick)
    assert {m.id for m in before.values()} == {m.id for m in fair.meetings().values()}


def test_a_withdrawn_request_loses_its_meeting(fair: MeetingFair) -> None:
    on_eve(fair).schedule(quick)
    fair.withdraw("gene-laser")
    done = on_eve(fair).schedule(quick)
    assert "gene-laser" not in fair.meetings()
    assert done.record.requested == 6


def test_a_cancelled_or_missed_meeting_is_not_planned_anew(fair: MeetingFair) -> None:
    on_eve(fair).schedule(quick)
    on_eve(fair).mark(fair.meetings()["light-gene"].id, MeetingState.CANCELLED)
    on_eve(fair).mark(fair.meetings()["gene-laser"].id, MeetingState.MISSED)
    on_eve(fair).schedule(quick)
    assert fair.meetings()["light-gene"].state is MeetingState.CANCELLED
    assert fair.meetings()["gene-laser"].state is MeetingState.MISSED


def test_undo_takes_a_whole_run_back_and_redo_brings_it(fair: MeetingFair) -> None:
    held = fair.hold("light-gene", slot=0, table=0)
    before = fair.meetings()
    on_eve(fair).schedule(quick)
    after = fair.meetings()
    history = History(fair.store)
    history.undo()
    assert fair.meetings() == before
    assert before["light-gene"].id == held
    assert on_eve(fair).last_plan() is None
    history.redo()
    assert fair.meetings() == after


# What stays.


def test_a_locked_meeting_stays_though_it_weighs_least(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "l.fair", tables=1, quota=1)
    locked = fair.hold("gene-laser", slot=3, table=0)
    on_eve(fair).lock(locked, locked=True)
    done = on_eve(fair).schedule(quick)
    kept = fair.meetings()["gene-laser"]
    assert (kept.id, kept.slot_id, kept.locked) == (locked, fair.slots()[3].id, True)
    assert not faults(ground_of(fair.store), list(fair.meetings().values()))
    assert done.record.weight == done.plan.weight <= done.record.bound
    assert "visitor-laser" not in fair.meetings()  # the laser's only meeting is the locked one
    fair.store.close()


def test_held_and_near_meetings_stay_while_the_fair_runs(fair: MeetingFair) -> None:
    held = fair.hold("light-gene", slot=0, table=1)
    near = fair.hold("sensing-storage", slot=0, table=0)
    far = fair.hold("gene-laser", slot=5, table=0)
    at_noon(fair).mark(held, MeetingState.HELD)
    at_noon(fair).schedule(quick)
    after = fair.meetings()
    assert after["light-gene"].slot_id == after["sensing-storage"].slot_id == fair.slots()[0].id
    assert (after["light-gene"].id, after["sensing-storage"].id) == (held, near)
    assert after["gene-laser"].id == far
    new = [m for name, m in after.items() if name not in ("light-gene", "sensing-storage")]
    assert fair.slots()[0].id not in {m.slot_id for m in new}  # nobody is asked into the past


def test_nobody_is_sent_elsewhere_on_less_than_twenty_minutes(fair: MeetingFair) -> None:
    near = fair.hold("sensing-storage", slot=1, table=1)  # 13:00
    late = fair.slots()[1].starts_at - timedelta(minutes=19)
    just = Meetings(fair.store, lambda: late)
    just.schedule(quick)
    kept = fair.meetings()["sensing-storage"]
    assert (kept.id, kept.slot_id) == (near, fair.slots()[1].id)
    assert kept.table_id == fair.tables()[1].id


def test_a_meeting_that_keeps_its_slot_keeps_its_table(fair: MeetingFair) -> None:
    fair.hold("light-gene", slot=2, table=0)
    fair.hold("sensing-storage", slot=2, table=1)
    drawn = on_eve(fair).draw()
    plan = plan_of(drawn, {"gene-laser": 3, "light-gene": 2, "sensing-storage": 2}, fair)
    on_eve(fair).accept(drawn, plan, 0.0)
    assert fair.meetings()["light-gene"].table_id == fair.tables()[0].id
    assert fair.meetings()["sensing-storage"].table_id == fair.tables()[1].id


def test_two_meetings_may_swap_their_slots_and_tables(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "s.fair", tables=1)
    fair.hold("light-gene", slot=2, table=0)
    fair.hold("sensing-storage", slot=3, table=0)
    drawn = on_eve(fair).draw()
    plan = plan_of(drawn, {"light-gene": 3, "sensing-storage": 2}, fair)
    on_eve(fair).accept(drawn, plan, 0.0)
    after = fair.meetings()
    assert after["light-gene"].slot_id == fair.slots()[3].id
    assert after["sensing-storage"].slot_id == fair.slots()[2].id
    fair.store.close()


def plan_of(drawn: Drawn, wanted: dict[str, int], fair: MeetingFair) -> scheduling.Plan:
    """A plan by hand: these requests in these slots."""
    number = {request.id: n for n, request in enumerate(drawn.requests)}
    held = tuple(
        scheduling.Assignment(scheduling.RequestId(number[fair.requests[name]]), slot)
        for name, slot in wanted.items()
    )
    weight = sum(drawn.problem.requests[one.request].weight for one in held)
    return scheduling.Plan(
        held, (), weight, drawn.problem.total_weight, proved=False, comfort=scheduling.Comfort()
    )


def test_a_search_that_gives_up_a_locked_meeting_gets_it_back(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "g.fair", tables=1)
    on_eve(fair).lock(fair.hold("gene-laser", slot=2, table=0), locked=True)
    drawn = on_eve(fair).draw()
    careless = plan_of(drawn, {"visitor-laser": 2, "sensing-storage": 4}, fair)
    done = on_eve(fair).accept(drawn, careless, 0.0)
    assert set(fair.meetings()) == {"gene-laser", "sensing-storage"}
    assert done.record.weight == 30 + 90
    driven_out = [left for left in done.plan.unplaced if left.reason is scheduling.Reason.FIXED]
    assert [drawn.requests[left.request].id for left in driven_out] == [
        fair.requests["visitor-laser"]
    ]
    fair.store.close()


def test_what_stays_may_break_the_rules_but_nothing_joins_it(tmp_path: Path) -> None:
    """By hand a meeting was put on a day on which its visitor does not come."""
    fair = meeting_fair(tmp_path / "b.fair", quota=1)
    on_eve(fair).lock(fair.hold("visitor-laser", slot=0, table=0), locked=True)
    on_eve(fair).schedule(quick)
    held = fair.meetings()
    assert held["visitor-laser"].slot_id == fair.slots()[0].id
    assert "gene-laser" not in held
    fair.store.close()


# Plans that come too late.


def test_a_plan_is_refused_when_a_request_changed_meanwhile(fair: MeetingFair) -> None:
    meetings = on_eve(fair)
    drawn = meetings.draw()
    fair.withdraw("light-gene")
    with pytest.raises(AppError) as refused:
        meetings.accept(drawn, quick(drawn.problem), 0.1)
    assert refused.value.code == "meetings.moved_on"
    assert fair.meetings() == {}
    assert meetings.last_plan() is None


def test_a_plan_is_refused_when_a_visitor_comes_on_another_day(fair: MeetingFair) -> None:
    meetings = on_eve(fair)
    drawn = meetings.draw()
    with fair.store.writing("test.days") as writer:
        writer.save(replace(writer.need(Person, fair.visitor), days=DAYS[2:]))
    with pytest.raises(AppError) as refused:
        meetings.accept(drawn, quick(drawn.problem), 0.1)
    assert refused.value.code == "meetings.moved_on"


def test_a_new_name_of_the_fair_does_not_stop_a_plan(fair: MeetingFair) -> None:
    meetings = on_eve(fair)
    drawn = meetings.draw()
    with fair.store.writing("fair.edit") as writer:
        writer.save(replace(writer.all(Fair)[0], name_zh="另一个名字"))
    meetings.accept(drawn, quick(drawn.problem), 0.1)
    assert len(fair.meetings()) == 7


def test_a_solver_that_fails_leaves_the_plan_as_it_was(fair: MeetingFair) -> None:
    fair.hold("light-gene", slot=0, table=0)
    before = fair.meetings()

    def broken(_problem: scheduling.Problem) -> scheduling.Plan:
        raise AppError("schedule.worker", {"exit": 9})

    with pytest.raises(AppError):
        on_eve(fair).schedule(broken)
    assert fair.meetings() == before


# By hand.


def test_a_meeting_moves_to_a_free_table(fair: MeetingFair) -> None:
    held = fair.hold("light-gene", slot=0, table=0)
    on_eve(fair).move(held, fair.slots()[2].id, fair.tables()[1].id)
    moved = fair.meetings()["light-gene"]
    assert (moved.slot_id, moved.table_id) == (fair.slots()[2].id, fair.tables()[1].id)


@pytest.mark.parametrize(
    ("table", "other", "code"),
    [(1, "gene-laser", "meetings.clash"), (0, "sensing-storage", "meetings.table_taken")],
)
def test_a_move_onto_a_busy_side_or_table_is_refused(
    fair: MeetingFair, table: int, other: str, code: str
) -> None:
    held = fair.hold("light-gene", slot=0, table=0)
    fair.hold(other, slot=2, table=0)
    with pytest.raises(AppError) as refused:
        on_eve(fair).move(held, fair.slots()[2].id, fair.tables()[table].id)
    assert refused.value.code == code
    assert fair.meetings()["light-gene"].slot_id == fair.slots()[0].id


def test_several_meetings_are_locked_in_one_step(fair: MeetingFair) -> None:
    ids = [fair.hold("light-gene", slot=0, table=0), fair.hold("gene-laser", slot=1, table=0)]
    on_eve(fair).lock_all(ids, locked=True)
    assert all(m.locked for m in fair.meetings().values())
    History(fair.store).undo()
    assert not any(m.locked for m in fair.meetings().values())


def test_a_cancelled_meeting_comes_back_only_where_its_time_is_free(fair: MeetingFair) -> None:
    gone = fair.hold("light-gene", slot=0, table=0)
    on_eve(fair).mark(gone, MeetingState.CANCELLED)
    taken = fair.hold("gene-laser", slot=0, table=0)
    with pytest.raises(AppError) as refused:
        on_eve(fair).mark(gone, MeetingState.PLANNED)
    assert refused.value.code == "meetings.clash"
    on_eve(fair).mark(taken, MeetingState.CANCELLED)
    on_eve(fair).mark(gone, MeetingState.PLANNED)
    assert fair.meetings()["light-gene"].state is MeetingState.PLANNED


# Any fair.


SLOTS = tuple(
    Slot(start, end, SlotId(f"s{n:02d}"))
    for n, (start, end) in enumerate(
        slots_of(replace(new_fair("展", "Fair", DAYS[0], DAYS[-1]), slot_minutes=120))
    )
)
FIRMS = tuple(ExhibitorId(f"e{n}") for n in range(5))
VISITORS: dict[str, tuple[date, ...]] = {
    PersonId("p0"): DAYS[:1],
    PersonId("p1"): DAYS[1:],
    PersonId("p2"): (),
}


@st.composite
def grounds(make: st.DrawFn) -> Ground:
    """A few firms, visitors and requests; some requests have a meeting, valid as by hand."""
    asking = st.sampled_from([*FIRMS, *VISITORS])
    pairs = make(
        st.lists(st.tuples(asking, st.sampled_from(FIRMS)), max_size=14, unique=True).map(
            lambda found: [pair for pair in found if pair[0] != pair[1]]
        )
    )
    requests = [
        Request(
            RequestId(f"r{n:02d}"),
            asked,
            from_exhibitor_id=None if one in VISITORS else ExhibitorId(one),
            from_person_id=PersonId(one) if one in VISITORS else None,
            weight=make(st.integers(1, 100)),
            state=make(st.sampled_from([RequestState.ACCEPTED, RequestState.DECLINED])),
            place=make(st.sampled_from(list(Place))),
        )
        for n, (one, asked) in enumerate(pairs)
    ]
    tables = [MeetingTable(TableId(f"t{n}"), n, "A") for n in range(1, make(st.integers(1, 2)) + 1)]
    ground = Ground(
        fair=replace(new_fair("展", "Fair", DAYS[0], DAYS[-1]), slot_minutes=120),
        slots=SLOTS,
        tables=tables,
        requests=requests,
        meetings=[],
        visitors=VISITORS,
        quotas={firm: make(st.integers(1, 4)) for firm in FIRMS},
        booths={FIRMS[0]: BoothId("b0")},
    )
    return replace(ground, meetings=_by_hand(make, ground))


def _by_hand(make: st.DrawFn, ground: Ground) -> list[Meeting]:
    meetings: list[Meeting] = []
    for request in ground.requests:
        if not make(st.booleans()):
            continue
        booth = ground.booths.get(request.to_exhibitor_id) if make(st.booleans()) else None
        made = Meeting(
            MeetingId(f"m-{request.id}"),
            request.id,
            make(st.sampled_from(SLOTS)).id,
            None if booth else make(st.sampled_from(list(ground.tables))).id,
            booth,
            make(st.sampled_from(list(MeetingState))),
            make(st.booleans()),
        )
        if not faults(ground, [*meetings, made]):
            meetings.append(made)
    return meetings


@settings(max_examples=60, deadline=None)
@given(grounds(), st.sampled_from([EVE, NOON, datetime(2018, 11, 29, 9, 0, tzinfo=UTC)]))
def test_whatever_is_put_in_force_is_valid(ground: Ground, moment: datetime) -> None:
    drawn = draw(ground, moment)
    plan = settle(drawn, quick(drawn.problem))
    made = meetings_of(drawn, plan)
    whole = [*made, *drawn.kept.values()]
    assert not faults(ground, whole)
    assert all(held.locked is False for held in made)
    accounted = {m.request_id for m in whole} | {
        drawn.requests[left.request].id for left in plan.unplaced
    }
    assert accounted == {request.id for request in drawn.requests}
    assert plan.weight == sum(
        r.weight for r in ground.requests if r.id in {m.request_id for m in whole}
    )
    assert plan.weight <= plan.bound


# The sample.


def test_the_sample_is_planned_without_a_fault(tmp_path: Path) -> None:
    device = Device(DeviceId(new_id()), "desk", EVE)
    store = create_sample(tmp_path / "sample.fair", device)
    meetings = Meetings(store, clock_of(store))
    before = ground_of(store)
    done = meetings.schedule(lambda problem: solve(problem, seconds=None, steps=20))
    after = ground_of(store)
    assert not faults(after, list(after.meetings))
    assert done.record.placed + len(done.plan.unplaced) == done.record.requested
    assert done.record.weight >= 0.98 * done.record.bound
    held = {m for m in before.meetings if m.state is MeetingState.HELD}
    assert held
    assert held <= set(after.meetings)
    store.close()
