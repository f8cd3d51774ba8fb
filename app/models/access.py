"""Access: who works at this desk now, and what is written down when that changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.errors import AppError
from app.models.ids import DeviceId, ExhibitorId
from app.models.people import Person, masked_email, masked_phone
from app.models.scanning import Checkpoint, CheckpointKind, Role


@dataclass(frozen=True, slots=True)
class Access:
    """Who works at this desk: a role, and at a booth whose it is.

    ``since`` is when the role was taken up; only the organiser takes back what was done before.
    """

    role: Role = Role.ORGANISER
    exhibitor_id: ExhibitorId | None = None
    since: datetime | None = None

    def __post_init__(self) -> None:
        if (self.role is Role.BOOTH) is (self.exhibitor_id is None):
            raise ValueError("a booth, and nobody else, is an exhibitor's")

    @property
    def is_all(self) -> bool:
        """Whether nothing is kept from whoever works here."""
        return self.role is Role.ORGANISER

    def check_own(self, whose: object) -> None:
        """Refuse a booth what is not its exhibitor's; ``whose`` is one id or several.

        ``role.other`` for another's, and for None: that is everybody's. Other roles are no
        exhibitor's, so that rows of exhibitors are not limited for them here.
        """
        if self.role is not Role.BOOTH:
            return
        several = not isinstance(whose, str) and isinstance(whose, Iterable)
        asked = set(whose) if several and isinstance(whose, Iterable) else {whose}
        if asked != {self.exhibitor_id}:
            raise AppError("role.other")

    def check_place(self, place: Checkpoint) -> None:
        """Refuse a booth every place but its own, and a gate the booths: ``role.other``."""
        self.check_own(place.exhibitor_id)
        if self.role is Role.GATE and place.kind is CheckpointKind.BOOTH:
            raise AppError("role.other")

    def shown(self, person: Person) -> Person:
        """The person as this role sees them: a booth has numbers with consent, others masked."""
        if self.is_all or (self.role is Role.BOOTH and person.consents_phone):
            return person
        return replace(person, phone=masked_phone(person.phone), email=masked_email(person.email))


EVERYTHING = Access()


class RoleEventKind(StrEnum):
    """What happened to a role at a desk."""

    ENTERED = "entered"
    MISSED = "missed"
    PIN_SET = "pin_set"
    PIN_REMOVED = "pin_removed"
    RESET_ASKED = "reset_asked"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class RoleEvent:
    """A fact: a desk changed its role, a PIN was wrong, set, removed or reset.

    ``before`` is the role that the desk had; ``exhibitor_id`` whose booth it became.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    at: datetime
    what: RoleEventKind
    role: Role
    before: Role
    exhibitor_id: ExhibitorId | None = None
