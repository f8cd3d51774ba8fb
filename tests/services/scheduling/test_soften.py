"""After a repair nobody waits between meetings who need not, and nobody moves for it."""

from dataclasses import replace

from app.models.scheduling import RequestId, change
from app.services.scheduling import solve
from tests.services.scheduling.problems import at, meeting, tiny


def test_who_must_move_anyway_moves_next_to_the_other_meeting() -> None:
    problem = tiny(meeting(1, 0, 1), meeting(2, 0, 2), n_slots=6, tables=1)
    closed = (1, 1, 0, 0, 1, 1)
    shocked = replace(problem, tables=closed, baseline=(at(1, 5), at(2, 2)), now=1)
    plan = solve(shocked, seconds=None, steps=1)
    after = change(shocked.baseline, plan.assignments)
    assert (after.moved, after.dropped) == ((RequestId(2),), ())
    assert {held.slot for held in plan.assignments} == {4, 5}
    assert plan.proved
    assert plan.comfort.idle == 0


def test_a_blocked_hour_inside_a_day_is_no_waiting() -> None:
    problem = tiny(meeting(1, 0, 1), meeting(2, 0, 2), n_slots=6, tables=1)
    away = replace(problem.participants[0], blocked=frozenset({1, 2, 3}))
    shocked = replace(
        problem,
        participants=(away, *problem.participants[1:]),
        tables=(1, 1, 1, 1, 1, 1),
        baseline=(at(1, 0), at(2, 3)),
        now=1,
    )
    plan = solve(shocked, seconds=None, steps=1)
    assert {held.slot for held in plan.assignments} == {0, 4}
