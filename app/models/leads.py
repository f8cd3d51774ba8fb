"""Leads: what a booth notes of its visitors, and who was shown whose number."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from app.models.ids import DeviceId, ExhibitorId, LeadId, PersonId, ScanId
from app.models.people import Person


class Interest(IntEnum):
    """How serious a visitor is: 一般, 有意向, 强意向, 约洽谈."""

    CASUAL = 1
    INTERESTED = 2
    STRONG = 3
    MEETING = 4


@dataclass(frozen=True, slots=True)
class LeadEntry:
    """A fact: what one colleague noted of one visit; a later entry of the same lead replaces it.

    Each scan, and each author, begins a lead of its own, so that nobody writes over another's
    words. ``voids`` takes a lead back.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    lead_id: LeadId
    exhibitor_id: ExhibitorId
    at: datetime
    author: str
    level: Interest
    person_id: PersonId | None = None
    scan_id: ScanId | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    next_step: str = ""
    voids: str | None = None


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A fact: somebody was shown, or exported, a person's masked field, and what for."""

    id: str
    device_id: DeviceId
    device_seq: int
    at: datetime
    person_id: PersonId
    field: str
    purpose: str
    by: str


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead as it stands: its latest entry, when it was begun, and the person as registered.

    ``person`` is None for a badge that this file does not know. ``entries`` counts what was
    written of it, the first one included.
    """

    entry: LeadEntry
    begun_at: datetime
    entries: int
    person: Person | None

    @property
    def id(self) -> LeadId:
        """The lead's own identity; every entry of it carries it."""
        return self.entry.lead_id

    @property
    def phone(self) -> str:
        """The phone, where its owner agreed that exhibitors may have it."""
        return self.person.phone if self.person and self.person.consents_phone else ""

    @property
    def email(self) -> str:
        """The e-mail address, under the same consent as the phone."""
        return self.person.email if self.person and self.person.consents_phone else ""

    @property
    def withheld(self) -> bool:
        """Whether there is a way to reach this person that may not be passed on."""
        found = self.person
        return found is not None and not found.consents_phone and bool(found.phone or found.email)
