"""How long a search may go on, and whom it tells how far it is."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.models.scheduling import Ending, Phase, Progress

Tell = Callable[[Progress], bool]
"""Takes a moment of the search; False asks to stop and keep the best so far."""
BETWEEN = 0.1
LIMITLESS = 1 << 60
LEAST_WORK, WORK_A_STEP = 0.5, 0.002


class Watch:
    """A budget in seconds, in steps, or both; with steps alone nothing depends on the clock.

    ``reserve`` seconds are kept for stating the plan.
    """

    def __init__(self, seconds: float | None, steps: int | None, tell: Tell | None) -> None:
        if seconds is None and steps is None:
            raise ValueError("a search needs an end: seconds or steps")
        self.steps = steps
        self.seconds = seconds
        self.ending = Ending.FINISHED
        self.phase = Phase.CHOOSING
        self.bound = 0
        self._figures = (0, 0, 0, 0, 0)
        self.reserve = 0.0
        self._tell = tell
        self._start = time.monotonic()
        self._told = -BETWEEN

    @property
    def steady(self) -> bool:
        """Whether work is counted instead of time."""
        return self.seconds is None

    @property
    def work(self) -> float:
        """What the steps are worth in deterministic seconds of an exact search."""
        return max(LEAST_WORK, WORK_A_STEP * (self.steps or 0))

    @property
    def elapsed(self) -> float:
        """Seconds since the search began."""
        return time.monotonic() - self._start

    @property
    def overdue(self) -> bool:
        """Whether even the time for stating the plan is over."""
        return self.seconds is not None and self.elapsed > self.seconds

    def left(self, at_most: float) -> float:
        """Seconds that a part of the search may take."""
        if self.seconds is None:
            return at_most
        return max(0.01, min(at_most, self.seconds - self.reserve - self.elapsed))

    @contextmanager
    def part(self, share: float, seconds: float) -> Iterator[None]:
        """Inside, the budget ends at a share of the seconds, and after so many at the latest."""
        if self.seconds is None:
            yield
            return
        before = self.reserve
        end = self.elapsed + min(share * self.seconds, seconds)
        self.reserve = max(before, self.seconds - end)
        try:
            yield
        finally:
            self.reserve = before
            if self.ending is Ending.TIME and self.elapsed < self.seconds - before:
                self.ending = Ending.FINISHED

    def share(self, rounds: int, began: float) -> float:
        """How much of a part's budget is used: of the steps, or of the time that was left."""
        by_steps = 0.0 if self.steps is None else rounds / self.steps if self.steps else 1.0
        if self.seconds is None:
            return by_steps
        span = self.seconds - self.reserve - began
        return max(by_steps, (self.elapsed - began) / span if span > 0 else 1.0)

    def rounds_left(self, rounds: int) -> int:
        """Steps that may still be made."""
        return LIMITLESS if self.steps is None else max(0, self.steps - rounds)

    def going(self) -> bool:
        """Whether the search may go on."""
        if self.ending is not Ending.FINISHED:
            return False
        if self.seconds is not None and self.elapsed >= self.seconds - self.reserve:
            self.ending = Ending.TIME
            return False
        return True

    def expire(self) -> None:
        """Note that it was the time that ended a search, not the search itself."""
        if self.ending is Ending.FINISHED and not self.steady:
            self.ending = Ending.TIME

    def due(self) -> bool:
        """Whether it is time to tell again: at most ten times a second."""
        return self._tell is not None and self.elapsed - self._told >= BETWEEN

    def report(
        self, *, tries: int = 0, placed: int = 0, weight: int = 0, idle: int = 0, breaks: int = 0
    ) -> None:
        """Tell how far the search is; an answer of False ends it."""
        self._figures = (tries, placed, weight, idle, breaks)
        self.pulse()

    def pulse(self) -> None:
        """Tell the last figures again: the search still runs."""
        if self._tell is None:
            return
        self._told = self.elapsed
        tries, placed, weight, idle, breaks = self._figures
        moment = Progress(self.phase, self._told, tries, placed, weight, self.bound, idle, breaks)
        if not self._tell(moment):
            self.ending = Ending.STOPPED
