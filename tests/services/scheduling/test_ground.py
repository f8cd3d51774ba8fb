"""Walks, tables one by one, and preferred hours: hard rules hold, soft ones are judged."""

from dataclasses import replace

from hypothesis import event, given, settings
from hypothesis import strategies as st

from app.models.scheduling import (
    Assignment,
    Goals,
    Mode,
    Participant,
    ParticipantId,
    Place,
    Problem,
    Request,
    RequestId,
    Table,
    Walking,
    check,
    comfort,
    open_tables,
)
from app.services.scheduling import solve
from tests.services.scheduling.oracle import best_weight, plans
from tests.services.scheduling.problems import FAR, grounds, hours, meeting, tiny


@settings(deadline=None, max_examples=80)
@given(grounds())
def test_a_plan_keeps_walks_and_tables(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=20)
    assert check(problem, plan.assignments) == ()
    event(f"{problem.walking}, unplaced {bool(plan.unplaced)}")


@settings(deadline=None, max_examples=60)
@given(grounds(most_requests=5))
def test_a_bound_holds_for_every_choice_of_table(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=5)
    best = best_weight(problem)
    assert plan.weight <= best <= plan.bound
    event(f"proved: {plan.proved}, best: {plan.weight == best}")


@settings(deadline=None, max_examples=40)
@given(grounds(most_requests=4))
def test_all_meetings_are_declared_impossible_only_when_they_are(problem: Problem) -> None:
    plan = solve(replace(problem, mode=Mode.ALL), seconds=None, steps=20)
    possible = next(plans(problem, whole=True), None) is not None
    event(f"possible: {possible}, infeasible: {plan.infeasible}")
    assert not (possible and plan.infeasible)


@settings(deadline=None, max_examples=30)
@given(grounds(), st.integers(0, 3))
def test_a_repair_keeps_walks_and_tables(problem: Problem, now: int) -> None:
    before = solve(problem, seconds=None, steps=3)
    fewer = replace(
        problem,
        table_set=problem.table_set[1:],
        tables=open_tables(problem.table_set[1:], problem.n_slots)
        if len(problem.table_set) > 1
        else problem.tables,
        baseline=tuple(replace(held, table=None) for held in before.assignments),
        now=min(now, problem.n_slots - 1),
    )
    if len(problem.table_set) < 2 or any(held.slot < now for held in before.assignments):
        fewer = replace(fewer, table_set=problem.table_set, tables=problem.tables, now=None)
    assert check(fewer, solve(fewer, seconds=None, steps=3).assignments) == ()


@settings(deadline=None, max_examples=15)
@given(grounds())
def test_the_same_steps_give_the_same_plan(problem: Problem) -> None:
    first = solve(problem, seconds=None, steps=30, seed=7)
    assert first == solve(problem, seconds=None, steps=30, seed=7)


def two_halls(walking: Walking, *requests: Request, n_slots: int = 4) -> Problem:
    """One visitor, two booths far apart; only the walk keeps meetings from following closely."""
    return replace(
        tiny(n_slots=n_slots),
        requests=requests,
        walks=((0, FAR), (FAR, 0)),
        hours=hours(n_slots),
        walking=walking,
    )


def at_booth(number: int, a: int, b: int, location: int) -> Request:
    return replace(meeting(number, a, b), place=Place.BOOTH, location=location)


def test_a_hard_walk_costs_a_slot_between() -> None:
    problem = two_halls(Walking.HARD, at_booth(1, 0, 1, 0), at_booth(2, 0, 2, 1), n_slots=2)
    plan = solve(problem, seconds=None, steps=5)
    assert plan.weight == plan.bound == 1
    assert solve(replace(problem, walking=Walking.SOFT), seconds=None, steps=5).weight == 2


def test_a_soft_walk_is_avoided_where_there_is_time() -> None:
    problem = two_halls(Walking.SOFT, at_booth(1, 0, 1, 0), at_booth(2, 0, 2, 1))
    hurried = comfort(problem, [Assignment(RequestId(1), 0), Assignment(RequestId(2), 1)])
    assert (hurried.walk, hurried.rushed) == (FAR, 1)
    plan = solve(problem, seconds=None, steps=200)
    assert plan.comfort.rushed == 0


def test_nobody_is_sent_from_a_forum_to_a_far_hall_at_once() -> None:
    problem = two_halls(Walking.HARD, at_booth(1, 0, 1, 1), n_slots=3)
    speaker = replace(problem.participants[0], blocked=frozenset({0}), whereabouts=((0, 0),))
    held = replace(problem, participants=(speaker, *problem.participants[1:]))
    (one,) = solve(held, seconds=None, steps=5).assignments
    assert one.slot == 2


def test_meetings_go_to_preferred_hours() -> None:
    problem = tiny(meeting(1, 0, 1), meeting(2, 2, 3), n_slots=6)
    late = replace(problem.participants[0], preferred=frozenset({4, 5}))
    plan = solve(
        replace(problem, participants=(late, *problem.participants[1:])), seconds=None, steps=200
    )
    assert plan.comfort.unpreferred == 0


def test_a_meeting_gets_a_table_that_has_what_it_needs() -> None:
    needs = replace(meeting(1, 0, 1), features=frozenset({"screen"}))
    tables = (Table(), Table(features=frozenset({"screen"}), closed=frozenset({0})))
    problem = replace(
        tiny(needs, meeting(2, 2, 3)), table_set=tables, tables=open_tables(tables, 2)
    )
    plan = solve(problem, seconds=None, steps=5)
    assert plan.weight == 2
    assert Assignment(RequestId(1), 1, 1) in plan.assignments


def test_a_person_keeps_the_table() -> None:
    requests = [meeting(n, 0, n) for n in range(1, 5)] + [
        meeting(10 + n, 5, n) for n in range(1, 5)
    ]
    problem = tiny(*requests, n_slots=8, tables=3, people=6)
    plan = solve(problem, seconds=None, steps=50)
    kept = {held.table for held in plan.assignments if held.request < 10}
    assert len(plan.assignments) == 8
    assert len(kept) == 1


def test_fairness_weighs_the_worst_served() -> None:
    spread = Goals(idle=0.0, breaks=0.0, fairness=1.0)
    problem = tiny(meeting(1, 0, 1), meeting(2, 0, 2), meeting(3, 3, 2), n_slots=5, tables=1)
    gaps = [Assignment(RequestId(1), 0), Assignment(RequestId(2), 4), Assignment(RequestId(3), 3)]
    assert spread.cost(comfort(problem, gaps)) == 3.0
    plan = solve(problem, seconds=None, steps=200, goals=spread)
    assert spread.cost(plan.comfort) == 0.0


def test_several_at_once_may_be_anywhere() -> None:
    company = Participant(ParticipantId(0), cap=2)
    problem = two_halls(Walking.HARD, at_booth(1, 0, 1, 0), at_booth(2, 0, 2, 1), n_slots=2)
    problem = replace(problem, participants=(company, *problem.participants[1:]))
    assert solve(problem, seconds=None, steps=5).weight == 2
