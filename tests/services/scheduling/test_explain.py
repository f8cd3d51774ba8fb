"""A reason names the true obstacle: without it the request finds a place."""

from dataclasses import replace

from hypothesis import event, given, settings

from app.models.scheduling import (
    Assignment,
    ParticipantId,
    Place,
    Plan,
    Problem,
    Reason,
    RequestId,
    Table,
    Unplaced,
    Walking,
    check,
)
from app.services.scheduling import solve
from tests.services.scheduling.oracle import fits
from tests.services.scheduling.problems import FAR, grounds, hours, meeting, problems, tiny


def without(problem: Problem, one: Unplaced) -> Problem:
    """The problem with the obstacles of a reason taken away."""
    reasons = {one.reason, *one.also}
    more = not reasons.isdisjoint({Reason.NO_TIME, Reason.APART})
    people = tuple(
        replace(
            person,
            max_meetings=None if Reason.QUOTA in reasons else person.max_meetings,
            cap=person.cap + more,
        )
        if person.id in one.participants
        else person
        for person in problem.participants
    )
    requests = tuple(
        replace(request, features=frozenset())
        if Reason.FEATURE in reasons and request.id == one.request
        else request
        for request in problem.requests
    )
    walking = Walking.OFF if Reason.WALKING in reasons else problem.walking
    freed = replace(problem, participants=people, requests=requests, walking=walking)
    return one_table_more(freed, one) if Reason.NO_TABLE in reasons else freed


def one_table_more(problem: Problem, one: Unplaced) -> Problem:
    """The problem with a table that suits the request, in the slots of the reason."""
    tables = tuple(count + (slot in one.slots) for slot, count in enumerate(problem.tables))
    if not problem.table_set:
        return replace(problem, tables=tables)
    needed = next(r.features for r in problem.requests if r.id == one.request)
    closed = frozenset(range(problem.n_slots)) - frozenset(one.slots)
    extra = Table(features=needed, closed=closed)
    return replace(problem, tables=tables, table_set=(*problem.table_set, extra))


def true_obstacle(problem: Problem, plan: Plan, one: Unplaced) -> bool:
    """Whether the request can join what is placed once its obstacle is away."""
    request = next(r for r in problem.requests if r.id == one.request)
    at = {held.request: held.slot for held in plan.assignments}
    if one.reason is Reason.NO_COMMON_SLOT:
        return not set(one.slots) & set(one.other_slots)
    if one.reason is Reason.PREDECESSOR:
        return any(earlier not in at for earlier in request.after) or bool(one.blockers)
    gone = set(one.blockers) if one.reason in (Reason.FIXED, Reason.OUTWEIGHED) else set()
    return fits(without(problem, one), {int(r) for r in {*at, one.request} - gone})


@settings(deadline=None, max_examples=120)
@given(problems(most_requests=8) | grounds(most_requests=6))
def test_without_its_obstacle_a_request_is_placeable(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=5)
    for one in plan.unplaced:
        event(one.reason)
        if one.reason is not Reason.OPEN:
            assert true_obstacle(problem, plan, one), one


@settings(deadline=None, max_examples=80)
@given(problems() | grounds())
def test_the_relief_makes_a_valid_plan(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=5)
    for one in plan.unplaced:
        if one.relief is None:
            continue
        gone = {*one.relief.dropped, *(held.request for held in one.relief.moved)}
        kept = [
            Assignment(held.request, held.slot)
            for held in plan.assignments
            if held.request not in gone
        ]
        changed = [*kept, *one.relief.moved, Assignment(one.request, one.relief.slot)]
        assert check(problem, changed) == ()


def test_a_full_quota_is_named() -> None:
    problem = tiny(meeting(1, 0, 1, 5), meeting(2, 0, 2, 1), n_slots=3)
    people = (replace(problem.participants[0], max_meetings=1), *problem.participants[1:])
    plan = solve(replace(problem, participants=people), seconds=None, steps=1)
    (left_out,) = plan.unplaced
    assert left_out.reason is Reason.QUOTA
    assert left_out.participants == (ParticipantId(0),)
    assert left_out.relief is not None
    assert left_out.relief.dropped == (RequestId(1),)


def test_free_times_that_never_meet_are_named() -> None:
    problem = tiny(meeting(1, 0, 1))
    people = (
        replace(problem.participants[0], blocked=frozenset({0})),
        replace(problem.participants[1], blocked=frozenset({1})),
        *problem.participants[2:],
    )
    (left_out,) = solve(replace(problem, participants=people), seconds=None, steps=1).unplaced
    assert left_out.reason is Reason.NO_COMMON_SLOT
    assert (left_out.slots, left_out.other_slots) == ((1,), (0,))


def test_missing_tables_are_named() -> None:
    problem = tiny(meeting(1, 0, 1, 2), meeting(2, 2, 3, 1), n_slots=1, tables=1)
    (left_out,) = solve(problem, seconds=None, steps=1).unplaced
    assert left_out.reason is Reason.NO_TABLE
    assert left_out.slots == (0,)


def test_a_day_full_of_better_meetings_is_named() -> None:
    problem = tiny(meeting(1, 0, 1, 9), meeting(2, 0, 2, 9), meeting(3, 0, 3, 1))
    (left_out,) = solve(problem, seconds=None, steps=1).unplaced
    assert left_out.reason is Reason.NO_TIME
    assert left_out.participants == (ParticipantId(0),)


def test_a_walk_that_is_too_long_is_named() -> None:
    near = replace(meeting(1, 0, 1, 5), place=Place.BOOTH, location=0)
    far = replace(meeting(2, 0, 2, 1), place=Place.BOOTH, location=1)
    problem = replace(
        tiny(n_slots=2),
        requests=(near, far),
        walks=((0, FAR), (FAR, 0)),
        hours=hours(2),
        walking=Walking.HARD,
    )
    (left_out,) = solve(problem, seconds=None, steps=1).unplaced
    assert (left_out.reason, left_out.blockers) == (Reason.WALKING, (RequestId(1),))
    assert left_out.participants == (ParticipantId(0),)


def test_a_table_without_what_is_needed_is_named() -> None:
    needs = replace(meeting(1, 0, 1), features=frozenset({"screen"}))
    problem = replace(tiny(needs, tables=1), table_set=(Table(),))
    (left_out,) = solve(problem, seconds=None, steps=1).unplaced
    assert (left_out.reason, left_out.slots) == (Reason.FEATURE, (0, 1))


def test_obstacles_that_stand_together_are_all_named() -> None:
    problem = tiny(meeting(1, 0, 1), tables=0)
    closed = replace(problem.participants[0], max_meetings=0)
    problem = replace(problem, participants=(closed, *problem.participants[1:]))
    (left_out,) = solve(problem, seconds=None, steps=1).unplaced
    assert (left_out.reason, left_out.also) == (Reason.QUOTA, (Reason.NO_TABLE,))


def test_a_relief_drops_no_more_than_it_must() -> None:
    crowd = [meeting(n, 0, n, 5) for n in range(1, 4)]
    wanted = meeting(9, 0, 4, 1)
    problem = tiny(*crowd, wanted, n_slots=3, people=5)
    (left_out,) = solve(problem, seconds=None, steps=1).unplaced
    assert left_out.relief is not None
    assert len(left_out.relief.dropped) == 1
