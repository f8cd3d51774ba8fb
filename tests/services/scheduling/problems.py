"""Small scheduling problems for hypothesis: every rule of the format occurs."""

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
