"""What clashes in a programme, and where a session could go: asked a great many times."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from app.models.ids import RoomId, SessionId
from app.models.programme import (
    Conflict,
    ConflictKind,
    Session,
    SessionKind,
    Speaker,
    find_conflicts,
)
from app.models.programme_places import STEP, Remedy, clashes, first_free, held_at, remedies

OPENS = datetime(2018, 11, 28, 9, tzinfo=UTC)
CLOSES = OPENS + timedelta(hours=8)
DAY = (OPENS, CLOSES)
ROOMS = (RoomId("hall"), RoomId("forum"))
NOTHING = timedelta()


def held(
    name: str, minutes: int, length: int, room: RoomId | None = ROOMS[0], day: datetime = OPENS
) -> Session:
    start = day + timedelta(minutes=minutes)
    end = start + timedelta(minutes=length)
    return Session(SessionId(name), name, "", SessionKind.FORUM, start, end, room)


def speaks(session: Session, name: str, company: str = "示例科技") -> Speaker:
    return Speaker(f"{session.id}-{name}", session.id, 0, name, "", company)


@some.composite
def programmes(draw: some.DrawFn) -> tuple[list[Session], list[Speaker]]:
    """Up to seven sessions of one day in two rooms or none, with speakers out of three."""
    count = draw(some.integers(1, 7))
    sessions = [
        held(
            f"s{n}",
            5 * draw(some.integers(0, 84)),
            5 * draw(some.integers(1, 12)),
            draw(some.sampled_from([*ROOMS, None])),
        )
        for n in range(count)
    ]
    people = [draw(some.sets(some.sampled_from("甲乙丙"), max_size=2)) for _ in sessions]
    return sessions, [
        speaks(session, who)
        for session, there in zip(sessions, people, strict=True)
        for who in sorted(there)
    ]


changeovers = some.integers(0, 6).map(lambda n: n * STEP)


def facts(found: Sequence[Conflict]) -> set[tuple[ConflictKind, frozenset[str], timedelta, str]]:
    return {(c.kind, frozenset((c.first, c.second)), c.overlap, c.who) for c in found}


@given(programmes(), changeovers)
def test_the_order_of_sessions_does_not_matter(
    programme: tuple[list[Session], list[Speaker]], changeover: timedelta
) -> None:
    sessions, speakers = programme
    forwards = find_conflicts(sessions, speakers, changeover)
    backwards = find_conflicts(reversed(sessions), list(reversed(speakers)), changeover)
    assert forwards == backwards


@given(programmes(), changeovers)
def test_the_clashes_of_all_are_those_of_each_pair(
    programme: tuple[list[Session], list[Speaker]], changeover: timedelta
) -> None:
    sessions, speakers = programme
    pairs = [
        conflict
        for pair in combinations(sessions, 2)
        for conflict in find_conflicts(pair, speakers, changeover)
    ]
    assert facts(find_conflicts(sessions, speakers, changeover)) == facts(pairs)


@given(programmes(), changeovers)
def test_a_session_finds_the_clashes_that_the_whole_finds_of_it(
    programme: tuple[list[Session], list[Speaker]], changeover: timedelta
) -> None:
    sessions, speakers = programme
    whole = find_conflicts(sessions, speakers, changeover)
    for session in sessions:
        own = [c for c in whole if session.id in (c.first, c.second)]
        assert facts(clashes(session, sessions, speakers, changeover)) == facts(own)


@given(programmes(), changeovers)
def test_a_remedy_clashes_with_nothing_and_stays_within_the_day(
    programme: tuple[list[Session], list[Speaker]], changeover: timedelta
) -> None:
    sessions, speakers = programme
    session = sessions[0]
    for remedy in remedies(session, sessions, speakers, ROOMS, changeover, DAY):
        moved = held_at(session, remedy)
        assert moved.starts_at >= OPENS
        assert moved.ends_at <= CLOSES
        assert moved.ends_at - moved.starts_at == session.ends_at - session.starts_at
        assert (moved.room_id, moved.starts_at) != (session.room_id, session.starts_at)
        assert clashes(moved, sessions, speakers, changeover) == ()


@given(programmes(), changeovers)
def test_no_nearer_start_in_the_same_room_would_do(
    programme: tuple[list[Session], list[Speaker]], changeover: timedelta
) -> None:
    sessions, speakers = programme
    session = sessions[0]
    found = remedies(session, sessions, speakers, (), changeover, DAY)
    far = abs(found[0].starts_at - session.starts_at) if found else CLOSES - OPENS
    for n in range(1, far // STEP):
        for start in (session.starts_at - n * STEP, session.starts_at + n * STEP):
            moved = held_at(session, Remedy(session.room_id, start))
            fits = moved.starts_at >= OPENS and moved.ends_at <= CLOSES
            assert not fits or clashes(moved, sessions, speakers, changeover)


@given(programmes(), changeovers, some.integers(1, 12))
def test_a_free_hour_is_free(
    programme: tuple[list[Session], list[Speaker]], changeover: timedelta, steps: int
) -> None:
    sessions, _ = programme
    length = steps * STEP
    place = first_free(length, sessions, ROOMS, changeover, [DAY])
    if place is None:
        return
    new = held("new", 0, 1)
    end = place.starts_at + length
    there = Session(new.id, "new", "", SessionKind.FORUM, place.starts_at, end, place.room_id)
    assert clashes(there, sessions, [], changeover) == ()
    assert place.starts_at >= OPENS
    assert end <= CLOSES


def test_two_sessions_at_once_in_a_room_clash_for_as_long_as_both_last() -> None:
    first, second = held("a", 0, 60), held("b", 40, 60)
    found = find_conflicts([second, first], [], NOTHING)
    overlap = timedelta(minutes=20)
    assert found == (Conflict(ConflictKind.ROOM, first.id, second.id, overlap),)


def test_sessions_without_a_room_do_not_take_one_from_each_other() -> None:
    assert find_conflicts([held("a", 0, 60, None), held("b", 0, 60, None)], [], NOTHING) == ()


def test_a_changeover_that_is_too_short_lacks_the_rest() -> None:
    first, second = held("a", 0, 60), held("b", 65, 60)
    (found,) = find_conflicts([first, second], [], timedelta(minutes=15))
    assert (found.kind, found.overlap) == (ConflictKind.CHANGEOVER, timedelta(minutes=10))


def test_a_changeover_of_exactly_what_is_needed_is_enough() -> None:
    sessions = [held("a", 0, 60), held("b", 75, 60)]
    assert find_conflicts(sessions, [], timedelta(minutes=15)) == ()


def test_a_speaker_cannot_be_in_two_rooms() -> None:
    first, second = held("a", 0, 60), held("b", 30, 60, ROOMS[1])
    speakers = [speaks(first, "许清和"), speaks(second, "许清和"), speaks(second, "陈一鸣")]
    (found,) = find_conflicts([first, second], speakers, NOTHING)
    assert (found.kind, found.who) == (ConflictKind.SPEAKER, "许清和")


def test_people_of_one_name_from_two_companies_are_two_people() -> None:
    first, second = held("a", 0, 60), held("b", 30, 60, ROOMS[1])
    speakers = [speaks(first, "许清和"), speaks(second, "许清和", "虚构电池")]
    assert find_conflicts([first, second], speakers, NOTHING) == ()


def test_the_nearest_place_and_the_other_room_are_offered() -> None:
    taken, session = held("a", 60, 60), held("b", 90, 30)
    found = remedies(session, [taken, session], [], ROOMS, NOTHING, DAY)
    after = OPENS + timedelta(minutes=120)
    assert found == (Remedy(ROOMS[0], after), Remedy(ROOMS[1], session.starts_at))


def test_what_is_past_is_not_offered() -> None:
    taken, session = held("a", 60, 60), held("b", 70, 60)
    now = OPENS + timedelta(minutes=72)
    found = remedies(session, [taken, session], [], ROOMS, NOTHING, (now, CLOSES))
    assert found == (Remedy(ROOMS[0], OPENS + timedelta(minutes=120)),)


def test_a_full_day_offers_nothing() -> None:
    taken, session = held("a", 0, 480), held("b", 0, 30)
    assert remedies(session, [taken, session], [], ROOMS[:1], NOTHING, DAY) == ()
    assert first_free(STEP, [taken], ROOMS[:1], NOTHING, [DAY]) is None


def test_the_first_free_hour_may_be_another_days() -> None:
    taken = held("a", 0, 480)
    tomorrow = (OPENS + timedelta(days=1), CLOSES + timedelta(days=1))
    found = first_free(timedelta(hours=1), [taken], ROOMS[:1], NOTHING, [DAY, tomorrow])
    assert found == Remedy(ROOMS[0], tomorrow[0])
