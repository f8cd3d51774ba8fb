"""From the file to the agendas that are printed: whom each side meets, when and where.

The code in an agenda's corner, ``fairdesk:agenda:PARTY:DIGEST``, lets a desk say without any
network whether the paper still tells the truth: the digest is taken of all in it that can go
stale, so a meeting that was moved and moved back leaves the paper right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.agenda import Agenda, AgendaForum, AgendaFrame
from app.models.exhibitors import Exhibitor
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, PersonId
from app.models.people import Person
from app.services.agenda_ground import AgendaGround, Held, read_agenda_ground
from app.services.store import Reader

_ATTENDEES = 3
_PREFIX = "fairdesk:agenda:"
_DIGEST = 10  # of 64 hexadecimal figures: one stale paper in a million million looks current
_LAST = "\uffff"


class Currency(StrEnum):
    """Whether a printed agenda still tells the truth."""

    CURRENT = "current"
    OUTDATED = "outdated"


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """What a desk says to a scanned agenda: whose it is, and whether it is still right.

    ``version`` is that of the agenda as it would be printed now.
    """

    party_id: str
    name_zh: str
    name_en: str
    currency: Currency
    version: int


def agenda_frame(reader: Reader, made_at: datetime) -> AgendaFrame:
    """What all agendas share."""
    fair = reader.all(Fair)[0]
    return AgendaFrame(
        fair=FairLine.of(fair),
        made_at=made_at,
        slot_minutes=fair.slot_minutes,
        lunch_from=fair.lunch_from,
        lunch_to=fair.lunch_to,
        zone=ZoneInfo(fair.zone),
    )


def read_agendas(reader: Reader, exhibitors: Sequence[ExhibitorId] | None = None) -> list[Agenda]:
    """The agendas of these exhibitors, or of all who have a meeting, in order of their booths."""
    ground = read_agenda_ground(reader)
    known, orders = ground.directory.exhibitors, ground.directory.orders
    wanted = [one for one in ground.held if one in known] if exhibitors is None else exhibitors
    ordered = sorted(wanted, key=lambda one: (orders.get(one, _LAST), one))
    return [_of_exhibitor(ground, known[one]) for one in ordered]


def read_visitor_agendas(reader: Reader, people: Sequence[PersonId] | None = None) -> list[Agenda]:
    """The agendas of these visitors, or of all who have a meeting, in order of their badges."""
    ground = read_agenda_ground(reader)
    known, numbers = ground.directory.people, ground.directory.numbers
    visitors = {one: known[one] for one in ground.held if one in known}
    if people is not None:
        visitors = {one: reader.need(Person, one) for one in people}
    ordered = sorted(visitors.values(), key=lambda p: (numbers.get(p.id, _LAST), p.id))
    return [_of_visitor(ground, person) for person in ordered]


def is_agenda_code(text: str) -> bool:
    """Whether a scanned text is the code of an agenda, of whatever fair."""
    return text.startswith(_PREFIX)


def version_of(reader: Reader, code: str) -> PaperCheck:
    """Whether the agenda with this code is current; ``agendas.code`` for any other code."""
    party, _, digest = code.removeprefix(_PREFIX).partition(":")
    if not is_agenda_code(code) or not digest:
        raise AppError("agendas.code")
    ground = read_agenda_ground(reader)
    exhibitor, person = reader.get(Exhibitor, party), reader.get(Person, party)
    if exhibitor is not None:
        agenda = _of_exhibitor(ground, exhibitor)
    elif person is not None:
        agenda = _of_visitor(ground, person)
    else:
        raise AppError("agendas.code")
    currency = Currency.CURRENT if agenda.code == code else Currency.OUTDATED
    return PaperCheck(party, agenda.name_zh, agenda.name_en, currency, agenda.version)


def _of_exhibitor(ground: AgendaGround, exhibitor: Exhibitor) -> Agenda:
    held = ground.held.get(exhibitor.id, ())
    staff = ground.directory.staff.get(exhibitor.id, ())
    return Agenda(
        name_zh=exhibitor.name_zh,
        name_en=exhibitor.name_en,
        booth=ground.directory.booths.get(exhibitor.id, ""),
        attendees=tuple(person.name or person.name_latin for person in staff[:_ATTENDEES]),
        meetings=tuple(one.meeting for one in held),
        code=_code(exhibitor.id, held, ()),
        version=ground.steps.get(exhibitor.id, 1),
    )


def _of_visitor(ground: AgendaGround, person: Person) -> Agenda:
    held, forums = ground.held.get(person.id, ()), ground.forums.get(person.id, ())
    return Agenda(
        name_zh=person.name,
        name_en=person.name_latin,
        organisation=person.organisation or person.organisation_latin,
        badge=ground.directory.numbers.get(person.id, ""),
        meetings=tuple(one.meeting for one in held),
        forums=tuple(forums),
        code=_code(person.id, held, forums),
        version=ground.steps.get(person.id, 1),
    )


def _code(party: str, held: Sequence[Held], forums: Sequence[AgendaForum]) -> str:
    facts = [
        f"{one.request_id} {one.meeting.starts_at.isoformat()} {one.meeting.table} "
        f"{one.meeting.booth}"
        for one in held
    ]
    facts += [f"{forum.starts_at.isoformat()} {forum.title_zh} {forum.room_zh}" for forum in forums]
    digest = sha256("\n".join(sorted(facts)).encode()).hexdigest()[:_DIGEST]
    return f"{_PREFIX}{party}:{digest}"
