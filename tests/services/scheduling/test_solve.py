"""Plans are valid by construction, never heavier than their bound, and leave nobody out."""

from hypothesis import event, given, settings

from app.models.scheduling import Problem, check
from app.services.scheduling import solve
from tests.services.scheduling.oracle import best_weight
from tests.services.scheduling.problems import meeting, problems, tiny


@settings(deadline=None, max_examples=60)
@given(problems())
def test_a_plan_is_valid_and_accounts_for_every_request(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=20)
    assert check(problem, plan.assignments) == ()
    placed = [held.request for held in plan.assignments]
    left_out = [one.request for one in plan.unplaced]
    assert sorted(placed + left_out) == sorted(request.id for request in problem.requests)


@settings(deadline=None, max_examples=60)
@given(problems())
def test_weight_never_passes_the_bound(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=20)
    weights = {request.id: request.weight for request in problem.requests}
    assert plan.weight == sum(weights[held.request] for held in plan.assignments)
    assert plan.weight <= plan.bound <= problem.total_weight
    assert plan.proved == (plan.weight == plan.bound)


@settings(deadline=None, max_examples=25)
@given(problems())
def test_the_same_steps_give_the_same_plan(problem: Problem) -> None:
    assert solve(problem, seconds=None, steps=30, seed=7) == solve(
        problem, seconds=None, steps=30, seed=7
    )


def test_a_heavy_request_wins_the_only_slot() -> None:
    problem = tiny(meeting(1, 0, 1, weight=1), meeting(2, 0, 2, weight=5), n_slots=1)
    plan = solve(problem, seconds=None, steps=1)
    assert [held.request for held in plan.assignments] == [2]
    assert plan.proved


@settings(deadline=None, max_examples=60)
@given(problems(most_requests=6))
def test_what_is_called_proved_is_the_best_there_is(problem: Problem) -> None:
    plan = solve(problem, seconds=None, steps=5)
    best = best_weight(problem)
    assert plan.weight <= best <= plan.bound
    event(f"proved: {plan.proved}, best: {plan.weight == best}")
