"""Mode all: every request with the fewest breaks, or the proof that it cannot be done."""

from dataclasses import replace

from hypothesis import event, given, settings
from hypothesis import strategies as st

from app.models.scheduling import Assignment, Mode, Problem, RequestId, check, comfort
from app.services.scheduling import solve
from tests.services.scheduling.oracle import plans
from tests.services.scheduling.problems import meeting, problems, tiny


@settings(deadline=None, max_examples=60)
@given(problems(most_requests=5), st.sampled_from([None, 0, 1]))
def test_all_or_the_proof_that_it_cannot_be(problem: Problem, fairness: int | None) -> None:
    asked = replace(problem, mode=Mode.ALL, fairness=fairness)
    plan = solve(asked, seconds=None, steps=50)
    breaks = [
        comfort(asked, [Assignment(RequestId(r), s) for r, s in slots.items()]).breaks
        for slots in plans(asked, whole=True)
    ]
    event(f"infeasible: {not breaks}, proved: {plan.proved}")
    assert plan.infeasible <= (not breaks)
    if breaks and plan.proved:
        assert plan.least_breaks == plan.comfort.breaks == min(breaks)
        assert check(asked, plan.assignments) == ()


@settings(deadline=None, max_examples=40)
@given(problems(most_requests=6), st.sampled_from([0, 1]))
def test_fairness_holds_when_weight_is_the_goal(problem: Problem, fairness: int) -> None:
    fair = replace(problem, fairness=fairness)
    assert check(fair, solve(fair, seconds=None, steps=10).assignments) == ()


def test_three_meetings_do_not_fit_in_two_slots() -> None:
    problem = tiny(meeting(1, 0, 1), meeting(2, 0, 2), meeting(3, 0, 3))
    plan = solve(replace(problem, mode=Mode.ALL), seconds=None, steps=1)
    assert plan.infeasible
    assert plan.proved


def test_an_order_that_bites_its_tail_is_infeasible() -> None:
    first = replace(meeting(1, 0, 1), after=(RequestId(2),))
    second = replace(meeting(2, 2, 3), after=(RequestId(1),))
    plan = solve(replace(tiny(first, second), mode=Mode.ALL), seconds=None, steps=1)
    assert plan.infeasible
