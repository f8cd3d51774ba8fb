"""The scheduler as the window runs it: in a process of its own, so that the window stays awake."""

from collections.abc import Callable
from threading import Event

from app.errors import AppError
from app.models.scheduling import Plan, Problem, Progress
from app.services.scheduling import run_in_process

SECONDS = 5.0


def solve_apart(problem: Problem, report: Callable[[Progress], bool]) -> Plan:
    """Solve a problem; ``report`` answers False to keep the best so far, raises to cancel."""
    keep, cancel = Event(), Event()
    stopped: list[AppError] = []

    def told(progress: Progress) -> None:
        try:
            if not report(progress):
                keep.set()
        except AppError as error:
            stopped.append(error)
            cancel.set()

    plan = run_in_process(problem, seconds=SECONDS, on_progress=told, cancel=cancel, keep=keep)
    if plan is None:
        raise stopped[0] if stopped else AppError("meetings.cancelled")
    return plan
