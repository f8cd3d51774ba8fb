"""Small scheduling problems for hypothesis: every rule of the format occurs."""

from dataclasses import replace

from hypothesis import strategies as st

from app.models.scheduling import (
    Assignment,
    Mode,
    Participant,
    ParticipantId,
    Place,
    Problem,
    Request,
    RequestId,
    Table,
    Walking,
    open_tables,
)


@st.composite
def participants(draw: st.DrawFn, n_slots: int) -> tuple[Participant, ...]:
    """A few people with blocked slots, some with quotas, some with two meetings at once."""
    blocked = st.frozensets(st.integers(0, n_slots - 1), max_size=n_slots // 2)
    return tuple(
        Participant(
            ParticipantId(place),
            draw(blocked),
            cap=draw(st.sampled_from([1, 1, 1, 2])),
            max_meetings=draw(st.sampled_from([None, None, 0, 1, 3])),
        )
        for place in range(draw(st.integers(2, 6)))
    )


@st.composite
def problems(draw: st.DrawFn, *, most_requests: int = 12, ordered: bool = True) -> Problem:
    """A problem of one or two days without a baseline."""
    lengths = draw(st.lists(st.integers(1, 4), min_size=1, max_size=2))
    n_slots = sum(lengths)
    people = draw(participants(n_slots))
    last = len(people) - 1
    pair = st.tuples(st.integers(0, last), st.integers(1, last))
    sides = [
        (a, (a + step) % len(people)) for a, step in draw(st.lists(pair, max_size=most_requests))
    ]
    some_slots = st.frozensets(st.integers(0, n_slots - 1), min_size=1)
    some_slot = st.integers(0, n_slots - 1)
    requests = tuple(
        Request(
            RequestId(10 * number),
            ParticipantId(a),
            ParticipantId(b),
            weight=draw(st.integers(1, 4)),
            place=draw(st.sampled_from(Place)),
            allowed=draw(st.none() | some_slots),
            fixed=draw(st.none() | some_slot) if draw(st.integers(0, 4)) == 0 else None,
            after=_after(draw, number) if ordered else (),
        )
        for number, (a, b) in enumerate(sides)
    )
    starts = [sum(lengths[:day]) for day in range(len(lengths))]
    return Problem(
        n_slots=n_slots,
        days=tuple(
            tuple(range(start, start + length))
            for start, length in zip(starts, lengths, strict=True)
        ),
        tables=tuple(draw(st.integers(0, 3)) for _ in range(n_slots)),
        participants=people,
        requests=requests,
        mode=Mode.MAX,
    )


def _after(draw: st.DrawFn, number: int) -> tuple[RequestId, ...]:
    if number == 0 or draw(st.integers(0, 5)):
        return ()
    return (RequestId(10 * draw(st.integers(0, number - 1))),)


LENGTH, CHANGEOVER = 20, 5
"""Minutes of a slot, and from one to the next."""
FAR, NEAR = 15, 3


@st.composite
def grounds(draw: st.DrawFn, *, most_requests: int = 8, halls: int = 2) -> Problem:
    """A problem with tables described one by one, halls to walk between, and wishes for hours."""
    bare = draw(problems(most_requests=most_requests))
    n_slots = bare.n_slots
    place = st.none() | st.integers(0, halls - 1)
    some_slots = st.frozensets(st.integers(0, n_slots - 1))
    features = st.frozensets(st.sampled_from(["screen", "quiet"]))
    table = st.builds(Table, location=place, features=features, closed=some_slots)
    tables = tuple(draw(st.lists(table, max_size=3)))
    minutes = st.sampled_from([NEAR, FAR, FAR])
    walks = tuple(
        tuple(0 if here == there else draw(minutes) for there in range(halls))
        for here in range(halls)
    )
    people = tuple(
        replace(
            person,
            preferred=draw(st.none() | some_slots),
            whereabouts=tuple((slot, draw(st.integers(0, halls - 1))) for slot in person.blocked),
        )
        for person in bare.participants
    )
    requests = tuple(
        replace(
            request,
            location=draw(place) if request.place is Place.BOOTH else None,
            features=draw(features) if draw(st.integers(0, 3)) == 0 else frozenset(),
        )
        for request in bare.requests
    )
    return replace(
        bare,
        participants=people,
        requests=requests,
        table_set=tables,
        tables=open_tables(tables, n_slots) if tables else bare.tables,
        walks=walks,
        hours=hours(n_slots),
        walking=draw(st.sampled_from([Walking.HARD, Walking.HARD, Walking.SOFT, Walking.OFF])),
    )


def hours(n_slots: int) -> tuple[tuple[int, int], ...]:
    """Slots one after the other, with a changeover between them."""
    step = LENGTH + CHANGEOVER
    return tuple((slot * step, slot * step + LENGTH) for slot in range(n_slots))


def tiny(*requests: Request, n_slots: int = 2, tables: int = 2, people: int = 4) -> Problem:
    """One day, everybody free."""
    return Problem(
        n_slots=n_slots,
        days=(tuple(range(n_slots)),),
        tables=(tables,) * n_slots,
        participants=tuple(Participant(ParticipantId(p)) for p in range(people)),
        requests=requests,
    )


def meeting(number: int, a: int, b: int, weight: int = 1) -> Request:
    """A request without wishes."""
    return Request(RequestId(number), ParticipantId(a), ParticipantId(b), weight)


def at(number: int, slot: int) -> Assignment:
    """A booth meeting's place."""
    return Assignment(RequestId(number), slot)
