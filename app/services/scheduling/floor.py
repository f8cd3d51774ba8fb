"""The plan as arrays, for the search that exchanges many meetings at once.

A participant with room for two meetings at once has two seats. Every placed meeting sits on one
seat of either side, and a seat holds one meeting a slot, so that the meetings of two slots, linked
where they share a seat, form paths and rings.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.models.scheduling import Goals, Walking
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.grid import slots_of
from app.services.scheduling.strolls import Strolls

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

LONGEST_DAY = 62
"""Slots of a day that fit a signed word."""
TABLED_DAY = 16


class Floor:
    """Where everybody is: ``on[slot, seat]`` is a meeting or -1.

    ``used[day, person]`` and ``free[day, person]`` are bit masks of the slots of a day.
    """

    def __init__(self, board: Board, goals: Goals) -> None:
        grid = board.grid
        problem = grid.problem
        people = len(grid.cap)
        self.cap = np.array(grid.cap, np.int64)
        self.base = np.concatenate(([0], np.cumsum(self.cap)))[:people]
        self.a = np.array(grid.a, np.int64)
        self.b = np.array(grid.b, np.int64)
        self.pools = np.zeros((len(grid.rooms), grid.size), np.int64)
        for i, pools in enumerate(grid.pools_of):
            self.pools[list(pools), i] = 1
        self.days = [list(day) for day in problem.days if day]
        self.day = np.zeros(grid.n_slots, np.int64)
        self.bit = np.zeros(grid.n_slots, np.int64)
        for number, day in enumerate(self.days):
            self.day[day] = number
            self.bit[day] = [1 << place for place in range(len(day))]
        self.may = np.zeros((grid.size, grid.n_slots), np.bool_)
        for i, domain in enumerate(grid.domain):
            if not board.ordered(i):
                self.may[i, list(slots_of(domain))] = True
        self.left = [list(left) for left in board.left]
        self._costs = _Costs(max(map(len, self.days), default=0), goals)
        self._fairness = goals.fairness
        self.price = np.ones(people)
        self.unwelcome = _unwelcome(board, goals)
        walked = problem.walking is not Walking.OFF
        self.strolls = Strolls(board, goals) if walked else None
        self._seat(board)
        self._mark(board)
        self._several(people)

    def _seat(self, board: Board) -> None:
        size, seats = board.grid.size, int(self.cap.sum())
        self.on = np.full((board.grid.n_slots, seats), NOWHERE, np.int64)
        self.seat_a = np.zeros(size, np.int64)
        self.seat_b = np.zeros(size, np.int64)
        for person, book in enumerate(board.at):
            for slot, held in book.items():
                for place, i in enumerate(held):
                    seat = int(self.base[person]) + place
                    self.on[slot, seat] = i
                    side = self.seat_a if board.grid.a[i] == person else self.seat_b
                    side[i] = seat
        self.slot = np.array(board.slot, np.int64)
        self.place = np.zeros(size, np.int64)
        self.at = [np.flatnonzero(self.slot == slot) for slot in range(board.grid.n_slots)]

    def _mark(self, board: Board) -> None:
        people, slots = len(board.at), board.grid.n_slots
        self.load = np.zeros((slots, people), np.int64)
        self.used = np.zeros((len(self.days), people), np.int64)
        self.free = np.zeros((len(self.days), people), np.int64)
        for person, book in enumerate(board.at):
            blocked = board.grid.problem.participants[person].blocked
            for slot, held in book.items():
                self.load[slot, person] = len(held)
                self.used[self.day[slot], person] |= self.bit[slot]
            for slot in range(slots):
                if slot not in blocked:
                    self.free[self.day[slot], person] |= self.bit[slot]

    def _several(self, people: int) -> None:
        """Note who has more than one seat."""
        self.several = np.arange(people)[self.cap > 1]
        self.several_seats = np.flatnonzero(np.repeat(self.cap > 1, self.cap))
        self.asleep = np.zeros(int(self.cap.sum()), np.bool_)

    def cost(self, used: Ints, free: Ints) -> Floats:
        """What days with these slots used cost their people."""
        return self._costs.of(used, free)

    def total(self) -> float:
        """What the whole plan costs, tables aside."""
        cost = float(self.cost(self.used, self.free).sum())
        cost += self._fairness * self._spread()
        if self.unwelcome is not None:
            there = self.slot >= 0
            slots = self.slot[there]
            cost += float(self.unwelcome[slots, self.a[there]].sum())
            cost += float(self.unwelcome[slots, self.b[there]].sum())
        return cost if self.strolls is None else cost + self.strolls.total()

    def _spread(self) -> int:
        """The difference between the worst and the best served of those who meet."""
        idle = self._costs.idle_each(self.used, self.free).sum(axis=0)
        idle = idle[self.used.any(axis=0)]
        return int(idle.max() - idle.min()) if idle.size else 0

    def make_fair(self) -> None:
        """Let the gaps of those who are served worst cost more."""
        if self._fairness > 0:
            idle = self._costs.idle_each(self.used, self.free).sum(axis=0)
            self.price = 1.0 + self._fairness * (idle / max(1, int(idle.max()))) ** 4

    def idle(self, used: Ints) -> int:
        """Free slots inside the gaps of days with these slots used."""
        return self._costs.idle(used, self.free)

    def breaks(self, used: Ints) -> int:
        """Gaps of days with these slots used."""
        return self._costs.breaks(used)

    def wake(self, chance: Floats) -> None:
        """Leave each participant with several seats one that may change."""
        self.asleep[self.several_seats] = True
        awake = self.base[self.several] + (chance * self.cap[self.several]).astype(np.int64)
        self.asleep[awake] = False

    def change_seats(self, slot: int, first: Floats, second: Floats) -> None:
        """Let two meetings of the same participant and slot change seats."""
        people = self.several
        left = self.base[people] + (first * self.cap[people]).astype(np.int64)
        right = self.base[people] + (second * self.cap[people]).astype(np.int64)
        was_left, was_right = self.on[slot, left], self.on[slot, right]
        self.on[slot, left], self.on[slot, right] = was_right, was_left
        self._sit(was_right, left, people)
        self._sit(was_left, right, people)

    def _sit(self, meetings: Ints, seats: Ints, people: Ints) -> None:
        there = meetings != NOWHERE
        meetings, seats, people = meetings[there], seats[there], people[there]
        as_a = self.a[meetings] == people
        self.seat_a[meetings[as_a]] = seats[as_a]
        self.seat_b[meetings[~as_a]] = seats[~as_a]


def _unwelcome(board: Board, goals: Goals) -> Floats | None:
    """What a meeting in a slot costs each participant; None where nobody minds."""
    people = board.grid.problem.participants
    if goals.preferred <= 0 or all(person.preferred is None for person in people):
        return None
    costs = np.zeros((board.grid.n_slots, len(people)))
    for person in people:
        if person.preferred is not None:
            costs[:, person.id] = goals.preferred
            costs[sorted(person.preferred), person.id] = 0.0
    return costs


class _Costs:
    """Idle slots and gaps of a day's bit mask, each with its weight."""

    def __init__(self, longest: int, goals: Goals) -> None:
        self._idle = np.float64(goals.idle)
        self._breaks = np.float64(goals.breaks)
        self._shifts = [1 << n for n in range(max(longest - 1, 1).bit_length())]
        self._whole = (1 << longest) - 1
        self._table: Ints | None = None
        if longest <= TABLED_DAY:
            self._table = self._smear(np.arange(1 << longest, dtype=np.int64))

    def of(self, used: Ints, free: Ints) -> Floats:
        inside = self._inside(used)
        idle = np.bitwise_count(inside & free)
        gaps = np.bitwise_count(inside & (used << 1))
        cost: Floats = idle * self._idle + gaps * self._breaks
        return cost

    def idle(self, used: Ints, free: Ints) -> int:
        return int(self.idle_each(used, free).sum())

    def idle_each(self, used: Ints, free: Ints) -> Ints:
        each: Ints = np.bitwise_count(self._inside(used) & free).astype(np.int64)
        return each

    def breaks(self, used: Ints) -> int:
        return int(np.bitwise_count(self._inside(used) & (used << 1)).sum())

    def _inside(self, used: Ints) -> Ints:
        """Slots of the gaps."""
        return (self._smear(used) if self._table is None else self._table[used]) & ~used

    def _smear(self, used: Ints) -> Ints:
        """All slots from the first used one to the last."""
        after, before = used.copy(), used.copy()
        for shift in self._shifts:
            after |= after << shift
            before |= before >> shift
        return after & before & self._whole


def flat(parts: Sequence[Ints]) -> Ints:
    """One array of many."""
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)
