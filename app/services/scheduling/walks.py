"""How far it is from one meeting to the next, and where a meeting at a table is best held."""

from collections import Counter, defaultdict

from app.models.scheduling import Place, Problem, Request, Walking
from app.services.scheduling.pools import NO_PLACE, Furniture, place_of

Barred = tuple[tuple[tuple[int, ...], ...], ...]
"""``barred[x][y][s]``: the slots in which one who is at x in slot s cannot be at y (bits)."""


def barred(problem: Problem) -> Barred:
    """Work out what each place and hour bars; empty where walking is no hard rule."""
    if problem.walking is not Walking.HARD:
        return ()
    return too_near(problem)


def too_near(problem: Problem) -> Barred:
    """As ``barred``, whatever the rule is."""
    days = {slot: day for day in problem.days for slot in day}
    order = {slot: place for day in problem.days for place, slot in enumerate(day)}
    hours, walks = problem.hours, problem.walks

    def bars(here: int, there: int, slot: int) -> int:
        bits = 0
        for other in days[slot]:
            if order[other] > order[slot]:
                near = hours[other][0] - hours[slot][1] < walks[here][there]
            else:
                near = hours[slot][0] - hours[other][1] < walks[there][here]
            bits |= (near and other != slot) << other
        return bits

    places = range(len(walks))
    return tuple(
        tuple(tuple(bars(x, y, slot) for slot in range(problem.n_slots)) for y in places)
        for x in places
    )


def reachable(problem: Problem, bars: Barred, request: Request, where: int) -> int:
    """The slots in which both sides can be there in time from what else they do."""
    bits = (1 << problem.n_slots) - 1
    if not bars or where == NO_PLACE:
        return bits
    for side in (request.a, request.b):
        person = problem.participants[side]
        if person.cap == 1:
            for slot, location in person.whereabouts:
                bits &= ~bars[location][where][slot]
    return bits


def spots(problem: Problem, tables: Furniture) -> list[tuple[int, ...]]:
    """The locations at which each meeting could be held, the best one first.

    Whoever has many meetings at tables gets all of them in one place, near the own booth where
    that is as good; those with the most choose first, and places fill evenly.
    """
    walked = problem.walking is not Walking.OFF
    found: list[tuple[int, ...]] = []
    choosy: defaultdict[int, list[int]] = defaultdict(list)
    for number, request in enumerate(problem.requests):
        if request.place is Place.BOOTH:
            where = request.location if walked else None
            found.append((NO_PLACE if where is None else where,))
            continue
        kinds = sorted(tables.accepted(request, None))
        found.append(tuple(sorted({place_of(tables.kinds[kind]) for kind in kinds})) or (NO_PLACE,))
        if len(found[-1]) > 1:
            choosy[request.a].append(number)
            choosy[request.b].append(number)
    if choosy:
        _gather(problem, tables, found, choosy)
        _as_before(problem, found)
    return found


def _gather(
    problem: Problem,
    tables: Furniture,
    found: list[tuple[int, ...]],
    choosy: dict[int, list[int]],
) -> None:
    """Choose a place for everybody in turn, and put it first."""
    room: Counter[int] = Counter()
    for kind, hours in zip(tables.kinds, tables.open, strict=True):
        room[place_of(kind)] += sum(hours)
    taken: Counter[int] = Counter()
    booths = _booths(problem)
    done: set[int] = set()

    def costs(place: int, side: int) -> tuple[int, int, int]:
        filled = round(4 * taken[place] / max(1, room[place]))
        return filled, _far(problem, booths.get(side, NO_PLACE), place), place

    for side in sorted(choosy, key=lambda side: (-len(choosy[side]), side)):
        waiting = [number for number in choosy[side] if number not in done]
        done.update(waiting)
        ranked = sorted(
            {place for number in waiting for place in found[number]},
            key=lambda place: costs(place, side),
        )
        for number in waiting:
            found[number] = tuple(place for place in ranked if place in found[number])
            taken[found[number][0]] += 1


def _far(problem: Problem, here: int, there: int) -> int:
    return 0 if NO_PLACE in (here, there) else problem.walks[here][there]


def _booths(problem: Problem) -> dict[int, int]:
    """Where everybody mostly is when not at a table."""
    places: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for person in problem.participants:
        places[person.id].update(location for _, location in person.whereabouts)
    for request in problem.requests:
        if request.location is not None:
            places[request.a][request.location] += 1
            places[request.b][request.location] += 1
    return {
        side: min(counts, key=lambda place: (-counts[place], place))
        for side, counts in places.items()
        if counts
    }


def _as_before(problem: Problem, found: list[tuple[int, ...]]) -> None:
    """What has a table in the plan in force stays where that is."""
    if not problem.table_set:
        return
    number = {request.id: place for place, request in enumerate(problem.requests)}
    for held in problem.baseline:
        place = number[held.request]
        if held.table is not None and len(found[place]) > 1:
            before = place_of(problem.table_set[held.table])
            if before in found[place]:
                others = (spot for spot in found[place] if spot != before)
                found[place] = (before, *others)
