"""The scheduler as the window runs it."""

from collections.abc import Callable

from app.models.scheduling import Plan, Problem, Progress
from app.services.scheduling import solve

SECONDS = 5.0


def solve_apart(problem: Problem, report: Callable[[Progress], bool]) -> Plan:
    """Solve a problem; ``report`` answers False to keep the best plan so far."""
    return solve(problem, seconds=SECONDS, progress=report)
