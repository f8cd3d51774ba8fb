"""Tickets that another system sold, at our gates: by the list of people, or by their signature."""

import re
from dataclasses import dataclass
from datetime import datetime

from app.models.ids import PersonId
from app.models.people import Person
from app.models.registry import Badge, BadgeState
from app.models.scanning import TicketKey
from app.services.badges.token import TokenRefusal
from app.services.importing.tickets import Ticket, looks_signed, verify
from app.services.store import Reader

# A code that nobody guesses: random letters and digits, or a signature in Base64. Numbers that
# people give their visitors, and those of identity cards, admit nobody.
_SECRET = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9+/=]{20,}")


@dataclass(frozen=True, slots=True)
class SoldTicket:
    """A ticket that is good here; whose it is where the list knows, and whether it is its time."""

    person_id: PersonId | None
    is_timely: bool = True


def sold_ticket(reader: Reader, code: str, at: datetime) -> SoldTicket | TokenRefusal | None:
    """What a code is as a ticket sold elsewhere; None where it is none that we know of.

    Whoever was imported with this very code is its holder, whether it is signed or not. A signed
    one that the list lacks must be genuine; FORGED where it is not, UNKNOWN_KEY without keys.
    """
    holder = _holder(reader, code)
    if not looks_signed(code):
        return None if holder is None else SoldTicket(holder)
    told = verify(code, [bytes.fromhex(kept.key) for kept in reader.all(TicketKey)])
    if isinstance(told, Ticket):
        return SoldTicket(holder, told.admits_at(at))
    return told if holder is None else SoldTicket(holder)


def _holder(reader: Reader, code: str) -> PersonId | None:
    if not _SECRET.fullmatch(code):
        return None
    found = reader.all(Person, external_id=code)
    return found[0].id if len(found) == 1 else None


def badge_of(reader: Reader, person: PersonId | None) -> Badge | None:
    """The holder's badge: the valid one, else the newest, which was revoked then."""
    badges = [] if person is None else reader.all(Badge, person_id=person)
    valid = [badge for badge in badges if badge.state is BadgeState.VALID]
    return next(reversed(valid or badges), None)
