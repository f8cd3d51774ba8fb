"""The verdict as a function: for every code, place and direction there is one, and none is rash."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.models.ids import BadgeId, CheckpointId, ExhibitorId, PersonId, SessionId
from app.models.people import Category
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, CheckpointKind, Direction, Verdict
from app.services.badges.token import Claim, Genuine, TokenRefusal
from app.services.scanning.verdict import Known, judge

DAY, NEXT = date(2018, 11, 28), date(2018, 11, 29)
BADGE = Badge(BadgeId("b"), PersonId("p"), "V-000001", 1, 7, datetime(2018, 11, 1, tzinfo=UTC))

codes = st.sampled_from([Genuine(1, 7), Genuine(1, 8), Claim(1, 7, b""), *TokenRefusal])
badges = st.sampled_from([None, BADGE, replace(BADGE, state=BadgeState.REVOKED)])
known = st.builds(
    Known,
    read=codes,
    badge=badges,
    category=st.sampled_from(Category),
    days=st.sampled_from([(), (DAY,), (NEXT,)]),
    inside=st.booleans(),
    registered=st.booleans(),
    attending=st.integers(0, 3),
    seats=st.sampled_from([None, 2]),
)
places = st.builds(
    Checkpoint,
    id=st.just(CheckpointId("c")),
    kind=st.sampled_from(CheckpointKind),
    name_zh=st.just("1 号门"),
    session_id=st.just(SessionId("s")),
    exhibitor_id=st.just(ExhibitorId("e")),
    re_entry=st.booleans(),
    registered_only=st.booleans(),
    admits_unknown=st.booleans(),
)


def is_welcome(place: Checkpoint, what: Known, direction: Direction = Direction.IN) -> bool:
    return judge(place, what, DAY, direction).admits


@given(place=places, what=known, direction=st.sampled_from(Direction))
def test_who_is_welcome_has_a_good_badge_of_today(
    place: Checkpoint, what: Known, direction: Direction
) -> None:
    if not is_welcome(place, what, direction):
        return
    assert isinstance(what.read, Genuine | Claim)
    assert what.badge is None or what.badge.state is BadgeState.VALID
    assert what.badge is None or what.badge.key_id == what.read.key_id
    assert not what.days or DAY in what.days
    if place.kind is not CheckpointKind.BOOTH:
        assert isinstance(what.read, Genuine)
    if place.kind.is_door:
        assert not what.inside
        assert direction is Direction.IN


@given(place=places, what=known)
def test_a_booth_never_says_green_to_whom_it_does_not_know(place: Checkpoint, what: Known) -> None:
    unknown = replace(what, badge=None)
    if not (place.kind.is_door and place.admits_unknown):
        assert not is_welcome(place, unknown)


@given(place=places, what=known)
def test_a_full_forum_admits_nobody(place: Checkpoint, what: Known) -> None:
    full = replace(what, seats=2, attending=2)
    if place.kind is CheckpointKind.FORUM:
        assert not is_welcome(place, full)


@given(place=places, what=known)
def test_who_was_let_in_by_a_gate_is_let_out_again(place: Checkpoint, what: Known) -> None:
    if not place.kind.is_door or not is_welcome(place, what):
        return
    later = replace(what, inside=True, days=(NEXT,))
    if later.badge is not None:
        later = replace(later, badge=replace(BADGE, state=BadgeState.REVOKED))
    assert judge(place, later, DAY, Direction.OUT) is Verdict.GOODBYE
