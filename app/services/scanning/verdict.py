"""The verdict engine: what is said to a code that was read, the same at every desk. Pure."""

from dataclasses import dataclass
from datetime import date

from app.models.people import Category
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, CheckpointKind, Direction, Verdict
from app.services.badges.token import Claim, Genuine, TokenRefusal
from app.services.scanning.sold import SoldTicket

# Whoever works in a forum attends it without having registered.
_WELCOME_ANYWHERE = (Category.SPEAKER, Category.STAFF, Category.PRESS)
_REFUSED = {
    TokenRefusal.UNREADABLE: Verdict.UNREADABLE,
    TokenRefusal.OTHER_FAIR: Verdict.OTHER_FAIR,
    TokenRefusal.UNKNOWN_KEY: Verdict.OTHER_FAIR,
    TokenRefusal.FORGED: Verdict.FORGED,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What this laptop knows about a code that was read.

    ``read`` is what its signature came to (a bare claim where no key is held); ``inside`` says
    whether the holder was admitted here today and has not left. ``attending`` and ``seats``
    count a forum.
    """

    read: Claim | Genuine | SoldTicket | TokenRefusal
    badge: Badge | None = None
    category: Category = Category.VISITOR
    days: tuple[date, ...] = ()
    inside: bool = False
    registered: bool = False
    attending: int = 0
    seats: int | None = None


def judge(place: Checkpoint, known: Known, day: date, direction: Direction) -> Verdict:
    """The verdict; what speaks against the code comes before what speaks against the badge.

    Without a key a code proves nothing: a booth then goes by its list of badges, and a gate or
    a forum lets nobody in. Whoever leaves is let out, whatever the badge is worth by then.
    """
    refused = _of_code(place, known)
    if refused is not None:
        return refused
    if direction is Direction.OUT and place.kind.is_door:
        return Verdict.GOODBYE
    if known.badge is not None and known.badge.state is BadgeState.REVOKED:
        return Verdict.REVOKED
    if known.days and day not in known.days:
        return Verdict.WRONG_DAY
    return _at(place, known)


def _of_code(place: Checkpoint, known: Known) -> Verdict | None:
    read, badge = known.read, known.badge
    if isinstance(read, TokenRefusal):
        return _REFUSED[read]
    if isinstance(read, SoldTicket):
        return _of_ticket(place, read)
    if badge is None:
        return None if _admits_unknown(place, read) else Verdict.UNKNOWN_HERE
    if badge.key_id != read.key_id:
        # Its record is another's: signed with an old key, or for another fair that shares ours.
        return Verdict.FORGED if isinstance(read, Genuine) else Verdict.OTHER_FAIR
    is_proved = isinstance(read, Genuine) or place.kind is CheckpointKind.BOOTH
    if not is_proved and badge.state is BadgeState.VALID:
        return Verdict.UNKNOWN_HERE
    return None


def _of_ticket(place: Checkpoint, read: SoldTicket) -> Verdict | None:
    if not read.is_timely:
        return Verdict.WRONG_DAY
    is_known = read.person_id is not None or _admits_unknown(place, read)
    return None if is_known else Verdict.UNKNOWN_HERE


def _admits_unknown(place: Checkpoint, read: Claim | Genuine | SoldTicket) -> bool:
    """By the place's rule, and for a good signature alone; a booth never says green to it."""
    return place.kind.is_door and place.admits_unknown and isinstance(read, Genuine | SoldTicket)


def _at(place: Checkpoint, known: Known) -> Verdict:
    if not place.kind.is_door:
        return Verdict.WELCOME  # every visit to a booth or a meeting counts
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
