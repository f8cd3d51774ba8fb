"""The scheduler as the window runs it: in a process of its own, so that the window stays awake."""

from app.models.scheduling import Plan, Problem, Progress
from app.services.scheduling import run_in_process
from app.ui.screens.meetings.run import Search


def solve_apart(problem: Problem, search: Search) -> Plan | None:
    """Solve a problem; None when the search was cancelled. ``search`` hears how far it is."""

    def told(progress: Progress) -> None:
        search(progress)

    return run_in_process(
        problem,
        seconds=search.seconds,
        goals=search.goals,
        on_progress=told,
        cancel=search.cancel,
        keep=search.keep,
    )
