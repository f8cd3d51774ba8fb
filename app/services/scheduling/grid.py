"""The problem as plain integers, the shape in which the search reads it.

Requests are numbered by their place in the problem; sets of slots are bit masks, bit ``s`` for
slot ``s``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.models.scheduling import Place, Problem, Request


@dataclass(frozen=True, slots=True)
class Grid:
    """``home`` is the baseline's slot of a request or -1; ``held`` marks what may not move."""

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
    tables: list[int]
    home: list[int]
    held: list[bool]

    @property
    def size(self) -> int:
        """Number of requests."""
        return len(self.a)


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


def grid(problem: Problem) -> Grid:
    """Number everything, and work out in which slots each request could be met."""
    number = {request.id: place for place, request in enumerate(problem.requests)}
    everything = (1 << problem.n_slots) - 1
    free = [everything & ~mask(person.blocked) for person in problem.participants]
    home = [-1] * len(number)
    for one in problem.baseline:
        home[number[one.request]] = one.slot
    now = problem.now or 0
    past = [0 <= slot < now for slot in home]
    coming = everything & ~((1 << now) - 1)
    own: list[list[int]] = [[] for _ in problem.participants]
    later: list[list[int]] = [[] for _ in number]
    for place, request in enumerate(problem.requests):
        own[request.a].append(place)
        own[request.b].append(place)
        for before in request.after:
            later[number[before]].append(place)
    return Grid(
        problem=problem,
        n_slots=problem.n_slots,
        a=[request.a for request in problem.requests],
        b=[request.b for request in problem.requests],
        weight=[request.weight for request in problem.requests],
        shared=[request.place is Place.TABLE for request in problem.requests],
        domain=[
            1 << home[place]
            if past[place]
            else _wanted(request, everything) & free[request.a] & free[request.b] & coming
            for place, request in enumerate(problem.requests)
        ],
        earlier=[tuple(number[before] for before in r.after) for r in problem.requests],
        later=[tuple(after) for after in later],
        cap=[person.cap for person in problem.participants],
        quota=[person.max_meetings for person in problem.participants],
        own=own,
        tables=list(problem.tables),
        home=home,
        held=past,
    )


def _wanted(request: Request, everything: int) -> int:
    """The slots that the request itself leaves open."""
    bits = everything if request.allowed is None else mask(request.allowed) & everything
    if request.fixed is not None:
        bits &= 1 << request.fixed if request.fixed >= 0 else 0
    return bits
