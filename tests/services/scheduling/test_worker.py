"""In a process of its own: the same plan, progress on the way, stopped when asked."""

from threading import Event

from app.models.scheduling import Ending, Problem, Progress, check
from app.services.scheduling import run_in_process, solve
from tests.services.scheduling.problems import meeting, tiny


def crowd() -> Problem:
    """Enough people that a plan without gaps is not found at once."""
    pairs = [(a, b) for a in range(12) for b in range(12, 24) if (a * 5 + b * 7) % 3]
    requests = tuple(meeting(number, a, b) for number, (a, b) in enumerate(pairs))
    return tiny(*requests, n_slots=14, tables=7, people=24)


def test_the_process_finds_the_same_plan() -> None:
    problem = crowd()
    assert run_in_process(problem, seconds=None, steps=40, seed=3) == solve(
        problem, seconds=None, steps=40, seed=3
    )


def test_progress_arrives_and_the_best_so_far_is_kept() -> None:
    problem = crowd()
    keep = Event()
    heard: list[Progress] = []

    def hear(moment: Progress) -> None:
        heard.append(moment)
        keep.set()

    plan = run_in_process(problem, seconds=None, steps=10**9, on_progress=hear, keep=keep)
    assert plan is not None
    assert plan.ending is Ending.STOPPED
    assert check(problem, plan.assignments) == ()
    assert heard


def test_cancelling_leaves_no_plan() -> None:
    cancel = Event()
    answer = run_in_process(
        crowd(),
        seconds=None,
        steps=10**9,
        on_progress=lambda _: cancel.set(),
        cancel=cancel,
    )
    assert answer is None
