"""The verdict engine: what is said to a code that was read, the same at every desk. Pure."""

from dataclasses import dataclass
from datetime import date

from app.models.people import Category
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, CheckpointKind, Direction, Verdict
from app.services.badges.token import Claim, Genuine, TokenRefusal

# Whoever works in a forum attends it without having registered.
_WELCOME_ANYWHERE = (Category.SPEAKER, Category.STAFF, Category.PRESS)


@dataclass(frozen=True, slots=True)
class Known:
    """What this laptop knows about a code that was read.

    ``read`` is what its signature came to (a bare claim where no key is held); ``inside`` says
    whether the holder was admitted here today and has not left. ``attending`` and ``seats``
    count a forum.
    """

    read: Claim | Genuine | TokenRefusal
    badge: Badge | None = None
    category: Category = Category.VISITOR
    days: tuple[date, ...] = ()
    inside: bool = False
    registered: bool = False
    attending: int = 0
    seats: int | None = None


def judge(place: Checkpoint, known: Known, day: date, direction: Direction) -> Verdict:
    """The verdict; what speaks against the code comes before what speaks against the badge."""
    refused = _of_code(known)
    if refused is not None:
        return refused
    badge = known.badge
    if badge is None:
        return Verdict.UNKNOWN_HERE
    if badge.state is BadgeState.REVOKED:
        return Verdict.REVOKED
    if known.days and day not in known.days:
        return Verdict.WRONG_DAY
    return _at(place, known, direction)


def _of_code(known: Known) -> Verdict | None:
    read = known.read
    if isinstance(read, TokenRefusal):
        return {
            TokenRefusal.UNREADABLE: Verdict.UNREADABLE,
            TokenRefusal.OTHER_FAIR: Verdict.OTHER_FAIR,
            TokenRefusal.UNKNOWN_KEY: Verdict.OTHER_FAIR,
            TokenRefusal.FORGED: Verdict.FORGED,
        }[read]
    if known.badge is not None and known.badge.key_id != read.key_id:
        # Its record is another's: signed with an old key, or for another fair that shares ours.
        return Verdict.FORGED if isinstance(read, Genuine) else Verdict.OTHER_FAIR
    return None


def _at(place: Checkpoint, known: Known, direction: Direction) -> Verdict:
    if place.kind is CheckpointKind.BOOTH:
        return Verdict.WELCOME  # every visit to a booth counts
    if direction is Direction.OUT:
        return Verdict.GOODBYE
    if known.inside:
        return Verdict.ALREADY_IN
    if place.kind is CheckpointKind.FORUM:
        return _at_forum(place, known)
    return Verdict.WELCOME


def _at_forum(place: Checkpoint, known: Known) -> Verdict:
    is_invited = known.registered or known.category in _WELCOME_ANYWHERE
    if place.registered_only and not is_invited:
        return Verdict.NOT_REGISTERED
    if known.seats is not None and known.attending >= known.seats:
        return Verdict.FULL
    return Verdict.WELCOME
