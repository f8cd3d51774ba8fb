"""Meetings scheduled to the proven best, explained, and repaired.

Values are in ``app.models.scheduling``. The public way in:

``read_problem(path | mapping) -> Problem``
    JSON of the format ``b2b-sched-1``; raises ``ProblemError`` (an ``AppError``).
``solve(problem, *, seconds, steps=None, seed=0, progress=None) -> Plan``
    Give a budget in ``seconds``, or in ``steps`` for the same answer every time. Baseline and
    ``now`` in the problem make it a repair, mode ``all`` asks for every request. The plan states
    weight, bound, whether it is proved best, comfort, and every request without a place with its
    reason. Loads ortools and numpy: call it in a worker process, not in the window's.
``run_in_process(problem, *, seconds, steps=None, seed=0, goals=None, on_progress=None,
cancel=None, keep=None) -> Plan | None``
    The same in a process of its own; call it in a background thread. ``cancel`` and ``keep`` are
    ``threading.Event``: None is the answer to cancelling, ``keep`` brings the best so far.
``solution(problem, plan) -> dict`` and ``write_solution(problem, plan, path)``
    The plan in the format.
``app.models.scheduling.check(problem, plan.assignments) -> tuple[Violation, ...]``
    Judges any plan, a hand-made one too; no violation means valid.
``app.models.scheduling.change(before, after) -> Change``
    What a repair moved, dropped and added.
"""

from app.services.scheduling.problem import (
    ProblemError,
    read_problem,
    solution,
    write_solution,
)
from app.services.scheduling.solve import solve
from app.services.scheduling.worker import WorkerError, run_in_process

__all__ = [
    "ProblemError",
    "WorkerError",
    "read_problem",
    "run_in_process",
    "solution",
    "solve",
    "write_solution",
]
