"""What exchanges mean for those who walk: minutes on foot, and walks for which time is short."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.models.scheduling import Goals, Walking
from app.services.scheduling.board import Board

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Swap:
    """People whose stops in two slots change places, as rows of equal length."""

    people: Ints
    here: Ints
    there: Ints


class Strolls:
    """Where everybody who meets alone is: ``spot[slot, person]`` is a location or -1.

    The last row is a slot that never is; it fills up shorter days.
    """

    def __init__(self, board: Board, goals: Goals) -> None:
        grid, problem = board.grid, board.grid.problem
        self._goals = goals
        self.hard = problem.walking is Walking.HARD
        size = len(problem.walks)
        self._walks = np.zeros((size + 1, size + 1), np.int64)
        self._walks[:size, :size] = np.array(problem.walks, np.int64).reshape(size, size)
        self._where = np.array(grid.where, np.int64)
        self._alone = np.array(grid.cap, np.int64) == 1
        days = [day for day in problem.days if day]
        longest = max(map(len, days), default=0)
        self._slots = np.full((len(days), longest), grid.n_slots, np.int64)
        self._day = np.zeros(grid.n_slots, np.int64)
        self._column = np.zeros(grid.n_slots, np.int64)
        for number, day in enumerate(days):
            self._slots[number, : len(day)] = day
            self._day[list(day)] = number
            self._column[list(day)] = np.arange(len(day))
        self._spare = self._gaps(problem.hours, longest)
        self.spot = np.full((grid.n_slots + 1, len(grid.cap)), NOBODY, np.int64)
        for person in problem.participants:
            for slot, location in person.whereabouts if person.cap == 1 else ():
                self.spot[slot, person.id] = location
        for i, slot in enumerate(board.slot):
            if slot >= 0:
                self._stand(np.array([i]), np.array([slot]), np.array([grid.a[i]]))
                self._stand(np.array([i]), np.array([slot]), np.array([grid.b[i]]))

    def _gaps(self, hours: tuple[tuple[int, int], ...], longest: int) -> list[Ints]:
        """Minutes between slots 1, 2, ... apart, as far as some walk could take longer."""
        starts = np.array([start for start, _ in hours] + [1 << 40], np.int64)
        ends = np.array([end for _, end in hours] + [0], np.int64)
        spare = []
        for step in range(1, longest):
            apart = starts[self._slots[:, step:]] - ends[self._slots[:, :-step]]
            if apart.min() >= self._walks.max():
                break
            spare.append(apart)
        return spare

    def _stand(self, meetings: Ints, slots: Ints, people: Ints) -> None:
        """Note who is where; of those who meet several at once nothing is known."""
        alone = self._alone[people]
        self.spot[slots[alone], people[alone]] = self._where[meetings[alone]]

    def move(self, meetings: Ints, there: Ints, people: Ints) -> None:
        """Note where people are after exchanges, once they have left."""
        self._stand(meetings, there, people)

    def leave(self, slots: Ints, people: Ints) -> None:
        """Note that people are not there any more."""
        alone = self._alone[people]
        self.spot[slots[alone], people[alone]] = NOBODY

    def total(self) -> float:
        """What all walks cost."""
        people = np.flatnonzero(self._alone)
        cost = 0.0
        for day in range(len(self._slots)):
            minutes, rushed = self._judge(self.spot[self._slots[day]][:, people].T, day)
            cost += self._cost(minutes, rushed).sum()
        return cost

    def change(self, swap: Swap) -> tuple[Floats, Ints]:
        """What each swap costs, and how many walks more it makes too short of time."""
        day, goal = self._day[swap.here], self._day[swap.there]
        was = self.spot[self._slots[day], swap.people[:, None]]
        now = was.copy()
        rows = np.arange(swap.people.size)
        here, there = self._column[swap.here], self._column[swap.there]
        now[rows, here] = self.spot[swap.there, swap.people]
        same = day == goal
        now[rows[same], there[same]] = self.spot[swap.here, swap.people][same]
        cost, rushed = self._between(was, now, day)
        if not same.all():
            other = rows[~same]
            was = self.spot[self._slots[goal[other]], swap.people[other, None]]
            now = was.copy()
            now[np.arange(other.size), there[other]] = self.spot[swap.here, swap.people][other]
            more, hurry = self._between(was, now, goal[other])
            cost[other] += more
            rushed[other] += hurry
        return cost, rushed

    def _between(self, was: Ints, now: Ints, day: Ints) -> tuple[Floats, Ints]:
        before, hurried = self._judge(was, day)
        after, hurry = self._judge(now, day)
        return self._cost(after - before, hurry - hurried), hurry - hurried

    def _cost(self, minutes: Ints, rushed: Ints) -> Floats:
        cost: Floats = minutes * self._goals.walk + rushed * self._goals.rushed
        return cost

    def _judge(self, spots: Ints, day: Ints | int) -> tuple[Ints, Ints]:
        """Minutes on foot of each row of spots, and walks that take longer than there is time."""
        known = np.where(spots >= 0, np.arange(spots.shape[1]), 0)
        last = np.take_along_axis(spots, np.maximum.accumulate(known, axis=1), axis=1)
        minutes = self._walks[last[:, :-1], spots[:, 1:]].sum(axis=1)
        rushed = np.zeros(len(spots), np.int64)
        for step, spare in enumerate(self._spare, start=1):
            walks = self._walks[spots[:, :-step], spots[:, step:]]
            rushed += (walks > spare[day]).sum(axis=1)
        return minutes, rushed
