"""The problem as plain integers, the shape in which the search reads it.

Requests are numbered by their place in the problem; sets of slots are bit masks, bit ``s`` for
slot ``s``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.models.scheduling import Place, Problem, Request
from app.services.scheduling.pools import NO_PLACE, Furniture, Kinds, furniture, members, pools
from app.services.scheduling.walks import Barred, barred, reachable, spots


@dataclass(frozen=True, slots=True)
class Option:
    """One way to hold a meeting: where, in which slots, and at whose tables (kinds)."""

    where: int
    domain: int
    kinds: Kinds
    hours: int = 0
    """The domain, were there no walks."""


@dataclass(frozen=True, slots=True)
class Grid:
    """``home`` is the baseline's slot of a request or -1; ``held`` marks what may not move.

    ``rooms[pool][slot]`` are tables, shared by the requests whose ``pools_of`` name the pool.
    ``where`` is the location of a meeting; a meeting at a table has the location that it was
    given among its ``options``. ``barred`` is empty where walking is no hard rule.
    """

    problem: Problem
    n_slots: int
    a: list[int]
    b: list[int]
    weight: list[int]
    shared: list[bool]
    domain: list[int]
    earlier: list[tuple[int, ...]]
    later: list[tuple[int, ...]]
    cap: list[int]
    quota: list[int | None]
    own: list[list[int]]
    home: list[int]
    held: list[bool]
    rooms: list[list[int]]
    pools_of: list[tuple[int, ...]]
    where: list[int]
    options: list[tuple[Option, ...]]
    barred: Barred
    furniture: Furniture
    pools: list[Kinds]

    @property
    def size(self) -> int:
        """Number of requests."""
        return len(self.a)

    @property
    def choosy(self) -> bool:
        """Whether locations were chosen: then what holds for this grid need not hold for all."""
        return any(len(options) > 1 for options in self.options)

    def settle(self, i: int, option: Option) -> None:
        """Give a request that is nowhere one of its options."""
        self.where[i] = option.where
        self.domain[i] = option.domain
        self.pools_of[i] = members(self.pools, option.kinds) if self.shared[i] else ()


def mask(slots: Iterable[int]) -> int:
    """Slots as bits."""
    bits = 0
    for slot in slots:
        bits |= 1 << slot
    return bits


def slots_of(bits: int) -> Iterator[int]:
    """Bits as slots, early ones first."""
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low


def grid(problem: Problem, *, loose: bool = False) -> Grid:
    """Number everything, and work out in which slots each request could be met.

    A ``loose`` grid leaves open at which location a meeting is that has several to choose from,
    and supposes that it is near everything: what is proved to be impossible on it is impossible.
    """
    number = {request.id: place for place, request in enumerate(problem.requests)}
    home = [-1] * len(number)
    for one in problem.baseline:
        home[number[one.request]] = one.slot
    now = problem.now or 0
    past = [0 <= slot < now for slot in home]
    own: list[list[int]] = [[] for _ in problem.participants]
    later: list[list[int]] = [[] for _ in number]
    for place, request in enumerate(problem.requests):
        own[request.a].append(place)
        own[request.b].append(place)
        for before in request.after:
            later[number[before]].append(place)
    tables = furniture(problem)
    bars = barred(problem)
    options = _options(problem, tables, bars, loose=loose)
    accepted = {option.kinds for each in options for option in each if option.kinds}
    all_pools = pools(accepted | {frozenset(range(len(tables.kinds)))})
    shared = [request.place is Place.TABLE for request in problem.requests]
    return Grid(
        problem=problem,
        n_slots=problem.n_slots,
        a=[request.a for request in problem.requests],
        b=[request.b for request in problem.requests],
        weight=[request.weight for request in problem.requests],
        shared=shared,
        domain=[
            1 << home[place] if past[place] else each[0].domain
            for place, each in enumerate(options)
        ],
        earlier=[tuple(number[before] for before in r.after) for r in problem.requests],
        later=[tuple(after) for after in later],
        cap=[person.cap for person in problem.participants],
        quota=[person.max_meetings for person in problem.participants],
        own=own,
        home=home,
        held=past,
        rooms=[tables.room(pool) for pool in all_pools],
        pools_of=[
            members(all_pools, each[0].kinds) if shared[place] else ()
            for place, each in enumerate(options)
        ],
        where=[each[0].where for each in options],
        options=options,
        barred=bars,
        furniture=tables,
        pools=all_pools,
    )


def _options(
    problem: Problem, tables: Furniture, bars: Barred, *, loose: bool
) -> list[tuple[Option, ...]]:
    """The ways to hold each meeting, the chosen one first."""
    everything = (1 << problem.n_slots) - 1
    free = [everything & ~mask(person.blocked) for person in problem.participants]
    coming = everything & ~((1 << (problem.now or 0)) - 1)
    places = spots(problem, tables)
    options: list[tuple[Option, ...]] = []
    for request, each in zip(problem.requests, places, strict=True):
        hours = _wanted(request, everything) & free[request.a] & free[request.b] & coming
        ways = [
            Option(
                where,
                hours & reachable(problem, bars, request, where),
                _kinds(tables, request, where if len(each) > 1 else None),
                hours,
            )
            for where in each
        ]
        if loose and len(ways) > 1:
            domain = 0
            for way in ways:
                domain |= way.domain
            ways = [Option(NO_PLACE, domain, tables.accepted(request, None), hours)]
        if request.place is Place.TABLE and not ways[0].kinds:
            ways = [replace(way, domain=0) for way in ways]
        options.append(tuple(ways))
    return options


def _kinds(tables: Furniture, request: Request, where: int | None) -> Kinds:
    return tables.accepted(request, where) if request.place is Place.TABLE else frozenset()


def _wanted(request: Request, everything: int) -> int:
    """The slots that the request itself leaves open."""
    bits = everything if request.allowed is None else mask(request.allowed) & everything
    if request.fixed is not None:
        bits &= 1 << request.fixed if request.fixed >= 0 else 0
    return bits
