"""Comfort: fewer idle slots and gaps in everybody's day, with the same meetings placed.

Annealing over exchanges between two slots. The meetings of slots s and t fall into components
(Kempe chains) that can be exchanged independently of each other: each participant is in one of
them only, so their costs add up. One round therefore takes a pair of slots in every day, asks all
components of all pairs at once whether they would rather change over (heat bath: with probability
1 / (1 + exp(cost / temperature))), and makes all accepted exchanges together; only tables can
make some of them wait. Arrays make a round of some hundred exchanges cost as much as a few dozen
made one by one.
"""

from dataclasses import dataclass
from random import Random

import numpy as np

from app.models.scheduling import Goals, Phase
from app.services.scheduling.board import Board
from app.services.scheduling.construct import restore
from app.services.scheduling.floor import LONGEST_DAY, Bools, Floats, Floor, Ints, flat
from app.services.scheduling.strolls import Strolls, Swap
from app.services.scheduling.watch import Watch

HOT, COLD = 1.0, 0.1
ACROSS = 0.3
"""Share of rounds that pair slots of different days."""
LOOK = 20
"""Rounds between two looks at the clock."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Block:
    """The meetings of some pairs of slots, and how they hang together."""

    pairs: list[Pair]
    edges: list[int]
    meetings: Ints
    here: Ints
    there: Ints
    seat_a: Ints
    seat_b: Ints
    end_a: Bools
    end_b: Bools
    label: Ints


@dataclass(frozen=True, slots=True)
class _Turn:
    """Participants whose day would change, and how; ``of`` is the place of their meeting."""

    of: Ints
    people: Ints
    leaves: Ints
    enters: Ints
    cost: Floats


def improve(board: Board, watch: Watch, seed: int, goals: Goals) -> None:
    """Make the plan kinder without changing what it holds, until the budget is spent.

    Days of more than ``LONGEST_DAY`` slots are left as they are.
    """
    watch.phase = Phase.IMPROVING
    longest = max(map(len, board.grid.problem.days), default=0)
    if longest > LONGEST_DAY or board.grid.n_slots < 2 or not any(s >= 0 for s in board.slot):
        return
    search = _Search(Floor(board, goals), seed)
    began = watch.elapsed
    while watch.going() and search.best > 0:
        share = watch.share(search.rounds, began)
        if share >= 1:
            watch.expire()
            break
        search.temperature = HOT * (COLD / HOT) ** share
        for _ in range(min(LOOK, watch.rounds_left(search.rounds))):
            search.round()
        search.keep()
        if watch.due():
            _tell(search, board, watch)
    restore(board, [int(slot) for slot in search.kept])


def _tell(search: "_Search", board: Board, watch: Watch) -> None:
    idle, breaks = search.figures()
    placed = sum(map(len, search.floor.at))
    watch.report(tries=search.tries, placed=placed, weight=board.weight, idle=idle, breaks=breaks)


class _Search:
    """Rounds of exchanges at a temperature, and the best plan they passed."""

    def __init__(self, floor: Floor, seed: int) -> None:
        self.floor = floor
        self.rounds = 0
        self.tries = 0
        self.temperature = HOT
        self.best = floor.total()
        floor.make_fair()
        self.kept = floor.slot.copy()
        self._kept_used = floor.used.copy()
        self._numbers = np.random.default_rng(seed)
        self._choices = Random(seed)  # noqa: S311 - a search, not a secret

    def keep(self) -> None:
        """Remember the plan when it is the best so far."""
        now = self.floor.total()
        self.floor.make_fair()
        if now < self.best - 1e-9:
            self.best = now
            self.kept = self.floor.slot.copy()
            self._kept_used = self.floor.used.copy()

    def figures(self) -> tuple[int, int]:
        """Idle slots and gaps of the best plan so far."""
        floor, used = self.floor, self._kept_used
        return floor.idle(used), floor.breaks(used)

    def round(self) -> None:
        """Offer every component of a few pairs of slots its exchange."""
        floor = self.floor
        self.rounds += 1
        pairs = self._pairs()
        if floor.several.size:
            self._rouse(pairs)
        block = _block(floor, pairs) if pairs else None
        if block is None or not block.meetings.size:
            return
        turn = _turn(floor, block)
        size = block.meetings.size
        cost = np.bincount(block.label[turn.of], turn.cost, size).astype(np.float64)
        stuck = ~floor.may[block.meetings, block.there]
        if floor.unwelcome is not None:
            cost += np.bincount(block.label, _welcome(floor, block), size)
        if floor.strolls is not None:
            of, more, rushed = _walks(floor, floor.strolls, block)
            cost += np.bincount(block.label[of], more, size)
            stuck[of[rushed > 0]] |= floor.strolls.hard
        roots = _able(floor, block, stuck)
        self.tries += roots.size
        heat = np.minimum(cost[roots] / self.temperature, 50.0)
        willing = self._numbers.random(roots.size) * (1.0 + np.exp(heat)) < 1.0
        self._seat(block, roots, willing)
        if willing.any():
            chosen = np.zeros(size, np.bool_)
            chosen[roots[willing]] = True
            _exchange(floor, block, turn, chosen[block.label])

    def _pairs(self) -> list[Pair]:
        """A pair of slots in each day, or slots of different days against each other."""
        pick, days = self._choices.random, self.floor.days
        if len(days) == 1 or pick() >= ACROSS:
            pairs = []
            for day in days:
                if len(day) > 1:
                    first = int(pick() * len(day))
                    step = 1 + int(pick() * (len(day) - 1))
                    pairs.append((day[first], day[(first + step) % len(day)]))
            return pairs
        order = self._choices.sample(days, len(days))
        return [
            (left[int(pick() * len(left))], right[int(pick() * len(right))])
            for left, right in zip(order[::2], order[1::2], strict=False)
        ]

    def _rouse(self, pairs: list[Pair]) -> None:
        several = self.floor.several.size
        self.floor.wake(self._numbers.random(several))
        if self.rounds % 4 == 0:
            for pair in pairs:
                first, second = self._numbers.random((2, several))
                self.floor.change_seats(pair[0], first, second)

    def _seat(self, block: _Block, roots: Ints, willing: Bools) -> None:
        """Keep back, at random, those for whom there would be no table; settle the tables."""
        floor = self.floor
        sign = np.ones(block.meetings.size)
        for start, end in zip(block.edges[1::2], block.edges[2::2], strict=True):
            sign[start:end] = -1.0
        net = [
            np.bincount(block.label, sign * pool[block.meetings], len(sign))[roots].astype(np.int64)
            for pool in floor.pools
        ]
        limits = np.searchsorted(roots, block.edges[::2])
        for number, pair in enumerate(block.pairs):
            part = slice(int(limits[number]), int(limits[number + 1]))
            self._settle([more[part] for more in net], willing[part], pair)

    def _settle(self, net: list[Ints], willing: Bools, pair: Pair) -> None:
        """Settle the tables of a pair of slots; nobody moves where the pools cannot agree."""
        here, there = pair
        left = self.floor.left
        for more, room in zip(net, left, strict=True):
            self._hold_back(more, willing, room[here], room[there])
        taken = [int(more[willing].sum()) for more in net]
        if any(not -r[here] <= t <= r[there] for t, r in zip(taken, left, strict=True)):
            willing[:] = False
            return
        for more_tables, room in zip(taken, left, strict=True):
            room[there] -= more_tables
            room[here] += more_tables

    def _hold_back(self, more: Ints, willing: Bools, here: int, there: int) -> None:
        """Keep back as many at random as the tables of both slots ask for."""
        taken = int(more[willing].sum())
        if -here <= taken <= there:
            return
        sign = 1 if taken > there else -1
        over = taken - there if sign > 0 else -taken - here
        waiting = np.flatnonzero(willing & (more * sign > 0))
        self._numbers.shuffle(waiting)
        enough = int(np.searchsorted(np.cumsum(np.abs(more[waiting])), over)) + 1
        willing[waiting[:enough]] = False


def _block(floor: Floor, pairs: list[Pair]) -> _Block:
    """Gather the meetings of the pairs and label their components by the first member."""
    slots = [slot for pair in pairs for slot in pair]
    others = [slot for pair in pairs for slot in reversed(pair)]
    parts = [floor.at[slot] for slot in slots]
    sizes = [part.size for part in parts]
    meetings = flat(parts)
    here, there = np.repeat(slots, sizes), np.repeat(others, sizes)
    seat_a, seat_b = floor.seat_a[meetings], floor.seat_b[meetings]
    next_a, next_b = floor.on[there, seat_a], floor.on[there, seat_b]
    places = np.arange(meetings.size)
    floor.place[meetings] = places
    end_a, end_b = next_a < 0, next_b < 0
    return _Block(
        pairs=pairs,
        edges=[0, *np.cumsum(sizes).tolist()],
        meetings=meetings,
        here=here,
        there=there,
        seat_a=seat_a,
        seat_b=seat_b,
        end_a=end_a,
        end_b=end_b,
        label=_labels(
            np.where(end_a, places, floor.place[next_a]),
            np.where(end_b, places, floor.place[next_b]),
        ),
    )


def _labels(next_a: Ints, next_b: Ints) -> Ints:
    """The smallest place of each component, by spreading and pointer jumping."""
    label: Ints = np.arange(next_a.size)
    while True:
        spread = np.minimum(label, np.minimum(label[next_a], label[next_b]))
        spread = spread[spread]
        if np.array_equal(spread, label):
            return label
        label = spread


def _welcome(floor: Floor, block: _Block) -> Floats:
    """What it costs each meeting's people, by their preferred hours, to change over."""
    a, b = floor.a[block.meetings], floor.b[block.meetings]
    costs = floor.unwelcome if floor.unwelcome is not None else np.zeros((0, 0))
    change: Floats = costs[block.there, a] - costs[block.here, a]
    change += costs[block.there, b] - costs[block.here, b]
    return change


def _walks(floor: Floor, strolls: Strolls, block: _Block) -> tuple[Ints, Floats, Ints]:
    """What the change costs those who walk; everybody counts with one of his meetings."""
    first = np.zeros(block.meetings.size, np.bool_)
    for start, end in zip(block.edges[::2], block.edges[1::2], strict=False):
        first[start:end] = True
    by_a, by_b = np.flatnonzero(first | block.end_a), np.flatnonzero(first | block.end_b)
    of = np.concatenate((by_a, by_b))
    people = np.concatenate((floor.a[block.meetings[by_a]], floor.b[block.meetings[by_b]]))
    alone = floor.cap[people] == 1
    of, people = of[alone], people[alone]
    cost, rushed = strolls.change(Swap(people, block.here[of], block.there[of]))
    return of, cost, rushed


def _able(floor: Floor, block: _Block, stuck: Bools) -> Ints:
    """First members of the components of which no meeting is stuck."""
    if floor.several.size:
        stuck |= floor.asleep[block.seat_a] | floor.asleep[block.seat_b]
    size = block.meetings.size
    blocked = np.bincount(block.label, stuck, size) > 0
    return np.flatnonzero((block.label == np.arange(size)) & ~blocked)


def _turn(floor: Floor, block: _Block) -> _Turn:
    """Work out whose day would change: those at the ends of paths, and what it costs them."""
    ends_a, ends_b = np.flatnonzero(block.end_a), np.flatnonzero(block.end_b)
    of = np.concatenate((ends_a, ends_b))
    meetings = block.meetings
    people = np.concatenate((floor.a[meetings[ends_a]], floor.b[meetings[ends_b]]))
    here, there = block.here[of], block.there[of]
    leaves = np.where(floor.load[here, people] == 1, floor.bit[here], 0)
    enters = floor.bit[there]
    day, goal = floor.day[here], floor.day[there]
    used, free = floor.used[day, people], floor.free[day, people]
    if block.pairs and floor.day[block.pairs[0][0]] == floor.day[block.pairs[0][1]]:
        cost = floor.cost(used & ~leaves | enters, free) - floor.cost(used, free)
        cost *= floor.price[people]
        return _Turn(of, people, leaves, enters, cost)
    then, open_then = floor.used[goal, people], floor.free[goal, people]
    cost = floor.cost(used & ~leaves, free) - floor.cost(used, free)
    cost += floor.cost(then | enters, open_then) - floor.cost(then, open_then)
    cost *= floor.price[people]
    return _Turn(of, people, leaves, enters, cost)


def _exchange(floor: Floor, block: _Block, turn: _Turn, moved: Bools) -> None:
    """Bring the moved meetings to their other slot, and the books with them."""
    meetings, here, there = block.meetings[moved], block.here[moved], block.there[moved]
    seat_a, seat_b = block.seat_a[moved], block.seat_b[moved]
    floor.on[here, seat_a] = -1
    floor.on[here, seat_b] = -1
    floor.on[there, seat_a] = meetings
    floor.on[there, seat_b] = meetings
    floor.slot[meetings] = there
    if floor.strolls is not None:
        a, b = floor.a[meetings], floor.b[meetings]
        floor.strolls.leave(np.concatenate((here, here)), np.concatenate((a, b)))
        floor.strolls.move(meetings, there, a)
        floor.strolls.move(meetings, there, b)
    turned = moved[turn.of]
    people, of = turn.people[turned], turn.of[turned]
    left, entered = block.here[of], block.there[of]
    floor.load[left, people] -= 1
    floor.load[entered, people] += 1
    floor.used[floor.day[left], people] &= ~turn.leaves[turned]
    floor.used[floor.day[entered], people] |= turn.enters[turned]
    for number, (first, second) in enumerate(block.pairs):
        start, middle, end = block.edges[2 * number : 2 * number + 3]
        out, back = moved[start:middle], moved[middle:end]
        ones, others = block.meetings[start:middle], block.meetings[middle:end]
        floor.at[first] = np.concatenate((ones[~out], others[back]))
        floor.at[second] = np.concatenate((others[~back], ones[out]))
