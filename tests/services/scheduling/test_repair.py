"""After a shock confirmed weight is kept first, then new weight counts, then few moves."""

from dataclasses import replace

from hypothesis import event, given, settings
from hypothesis import strategies as st

from app.models.scheduling import (
    Assignment,
    Problem,
    RequestId,
    change,
    check,
)
from app.services.scheduling import solve
from tests.services.scheduling.oracle import plans
from tests.services.scheduling.problems import at, meeting, problems, tiny


@st.composite
def shocks(draw: st.DrawFn) -> Problem:
    """A plan in force, and then: a table less, a participant who leaves early, a new request."""
    before = draw(problems(most_requests=6, ordered=False))
    plan = solve(before, seconds=None, steps=3)
    now = draw(st.integers(0, before.n_slots - 1))
    confirmed = plan.assignments[: draw(st.integers(0, len(plan.assignments)))]
    gone = draw(st.integers(0, len(before.participants) - 1))
    last = draw(st.integers(now, before.n_slots))
    people = tuple(
        replace(person, blocked=person.blocked | frozenset(range(last, before.n_slots)))
        if person.id == gone
        else person
        for person in before.participants
    )
    fewer = draw(st.integers(0, 1))
    tables = tuple(
        max(0, count - fewer) if slot >= now else count for slot, count in enumerate(before.tables)
    )
    return replace(before, participants=people, tables=tables, baseline=confirmed, now=now)


def worth(problem: Problem, slots: dict[int, int]) -> tuple[int, int, int]:
    """The goals in their order."""
    homes = {int(held.request): held.slot for held in problem.baseline}
    weights = {int(request.id): request.weight for request in problem.requests}
    return (
        sum(weights[r] for r in slots if r in homes),
        sum(weights[r] for r in slots if r not in homes),
        -sum(homes[r] != slot for r, slot in slots.items() if r in homes),
    )


def possible(problem: Problem, slots: dict[int, int]) -> bool:
    """Nothing new begins in the past."""
    past = {held.request for held in problem.baseline if held.slot < (problem.now or 0)}
    return all(slot >= (problem.now or 0) for r, slot in slots.items() if r not in past)


@settings(deadline=None, max_examples=80)
@given(shocks())
def test_a_repair_is_valid_and_what_is_proved_is_the_best(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=3)
    assert check(problem, plan.assignments) == ()
    got = {int(held.request): held.slot for held in plan.assignments}
    assert possible(problem, got)
    best = max(
        worth(problem, slots) for slots in plans(problem, whole=False) if possible(problem, slots)
    )
    event(f"proved: {plan.proved}, best: {worth(problem, got) == best}")
    if plan.proved and problem.baseline:
        assert worth(problem, got) == best


def test_a_meeting_that_must_go_takes_the_nearest_way_out() -> None:
    problem = tiny(meeting(1, 0, 1), meeting(2, 2, 3), n_slots=3, tables=1)
    shocked = replace(problem, tables=(1, 0, 1), baseline=(at(1, 0), at(2, 1)), now=1)
    plan = solve(shocked, seconds=None, steps=1)
    assert plan.proved
    after = change(shocked.baseline, plan.assignments)
    assert (after.moved, after.dropped, after.added) == ((RequestId(2),), (), ())
    assert [(held.request, held.slot) for held in plan.assignments] == [(1, 0), (2, 2)]


def test_a_confirmed_meeting_is_not_given_up_for_a_heavier_new_one() -> None:
    problem = tiny(meeting(1, 0, 1, 1), meeting(2, 0, 2, 9), n_slots=1)
    shocked = replace(problem, baseline=(at(1, 0),), now=0)
    plan = solve(shocked, seconds=None, steps=1)
    assert [held.request for held in plan.assignments] == [1]
    assert plan.proved


def test_a_meeting_keeps_its_table() -> None:
    problem = tiny(meeting(1, 0, 1), meeting(2, 2, 3), tables=2)
    confirmed = (Assignment(RequestId(1), 0, 1), Assignment(RequestId(2), 0, 0))
    shocked = replace(problem, baseline=confirmed, now=0)
    assert solve(shocked, seconds=None, steps=1).assignments == confirmed
