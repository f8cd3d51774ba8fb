"""Personal data: what each field is for, how long it is kept, and what an erasure comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.models.changes import Change
from app.models.ids import DeviceId, FairId, PersonId
from app.models.people import Person

ERASED = "■■■"
"""Stands in the place of a name that was erased, in every language."""

MOST_DAYS = 3_650  # ten years: nothing of a fair is needed longer


class Scope(StrEnum):
    """How much of a person is erased: the ways to reach them, what booths wrote, or all."""

    CONTACT = "contact"
    LEADS = "leads"
    PERSON = "person"


class Cause(StrEnum):
    """Why something was erased: somebody asked for it, or its time had come."""

    REQUEST = "request"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True)
class PrivacyRules:
    """How many days after the fair's last day each kind of data is kept; it has the fair's id.

    ``automatic``: what is due is erased without being asked for; otherwise it is proposed.
    """

    id: FairId
    contact_days: int = 90
    lead_days: int = 180
    person_days: int = 365
    automatic: bool = False

    def __post_init__(self) -> None:
        if not all(0 <= days <= MOST_DAYS for days in self.days.values()):
            raise ValueError("a time of keeping is between no days and ten years")

    @property
    def days(self) -> Mapping[Scope, int]:
        """The days of each scope."""
        return {
            Scope.CONTACT: self.contact_days,
            Scope.LEADS: self.lead_days,
            Scope.PERSON: self.person_days,
        }

    def due_on(self, scope: Scope, last_day: date) -> date:
        """The first day on which it is no longer to be kept."""
        return last_day + timedelta(days=self.days[scope] + 1)


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be erased from a day on, and of how many people or entries."""

    scope: Scope
    on: date
    number: int

    def is_due(self, today: date) -> bool:
        """Whether that day has come."""
        return today >= self.on


class ListKind(StrEnum):
    """What left the program with people in it: a list, a paper, a calendar, the whole fair."""

    EXHIBITORS = "exhibitors"
    PEOPLE = "people"
    PROGRAMME = "programme"
    MEETINGS = "meetings"
    LEADS = "leads"
    SCANS = "scans"
    DEALS = "deals"
    BADGES = "badges"
    AGENDAS = "agendas"
    CALENDARS = "calendars"
    TABLE_CARDS = "table_cards"
    DAY_BOARDS = "day_boards"
    SUMMARIES = "summaries"
    CATALOGUE = "catalogue"
    DOOR_SHEETS = "door_sheets"
    POSTERS = "posters"
    REPORT = "report"
    FIGURES = "figures"
    SIGNING_LIST = "signing_list"
    NAME_PLATES = "name_plates"
    LOG = "log"
    DISCLOSURES = "disclosures"
    PERSON = "person"
    FAIR = "fair"


@dataclass(frozen=True, slots=True)
class ExportedList:
    """A fact: something with people in it left the program in a file of this name.

    ``kind`` is a ``ListKind``; ``rows`` are its lines, pages or files, 0 where nobody counted.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    at: datetime
    kind: str
    file: str
    by: str
    rows: int


@dataclass(frozen=True, slots=True)
class Certificate:
    """A fact: an erasure was carried out, with the numbers that its paper tells.

    ``subject_id`` is the pseudonym that is left; "" where it was many people's turn. ``steps``
    can no longer be undone. ``kept_mentions`` are places that name somebody who may be another.
    ``backups`` and ``lists`` still held the person when it was written.
    """

    id: str
    device_id: DeviceId
    device_seq: int
    at: datetime
    number: int
    subject_id: str
    scope: Scope
    cause: Cause
    by: str
    people: int
    records: int
    facts: int
    log_rows: int
    steps: int
    mentions: int
    kept_mentions: int
    backups: int
    lists: int

    @property
    def sign(self) -> str:
        """How papers call it."""
        return f"E-{self.number:04d}"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in somebody else's record that names this person."""

    table: str
    id: str
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class HeldIn:
    """A backup that still holds the person; ``is_second`` where it lies in the second place."""

    name: str
    made_at: datetime
    is_kept: bool
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class Exposure:
    """Who saw or exported somebody's field, when and what for."""

    at: datetime
    person_id: PersonId
    name: str
    field: str
    purpose: str
    by: str
    desk: str
    file: str = ""

    @property
    def is_export(self) -> bool:
        """Whether it left in a file."""
        return self.purpose.startswith("export.")


@dataclass(frozen=True, slots=True)
class ExposureFilter:
    """Which of the disclosures are wanted; empty words and None want all."""

    person: str = ""
    by: str = ""
    since: datetime | None = None
    until: datetime | None = None
    exports_only: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """What an erasure reaches, told before it is begun; numbers by table.

    ``steps`` are steps of the undo stack that cannot be taken back afterwards. ``mentions`` are
    wiped; ``kept_mentions`` are left, as somebody else has that name, number or address too.
    """

    records: Mapping[str, int]
    facts: Mapping[str, int]
    log_rows: int
    steps: int
    mentions: Sequence[Mention] = ()
    kept_mentions: Sequence[Mention] = ()
    backups: Sequence[HeldIn] = ()
    lists: Sequence[ExportedList] = ()
    exposures: Sequence[Exposure] = ()

    @property
    def number_of_records(self) -> int:
        """All records."""
        return sum(self.records.values())

    @property
    def number_of_facts(self) -> int:
        """All facts."""
        return sum(self.facts.values())


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody the privacy desk found, with the badge numbers they had."""

    person: Person
    badges: tuple[str, ...] = ()

    @property
    def is_erased(self) -> bool:
        """Whether nothing but a pseudonym is left."""
        return self.person.name == ERASED


@dataclass(frozen=True, slots=True)
class Holding:
    """One value that the fair holds of a person: where, when it was written, and what it says."""

    where: str
    at: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Everything:
    """All that the fair holds of one person, wherever it stands."""

    subject: Subject
    holdings: Sequence[Holding]
    exposures: Sequence[Exposure]
    lists: Sequence[ExportedList]
    mentions: Sequence[Mention]


@dataclass(frozen=True, slots=True)
class Erased:
    """An erasure that was carried out.

    ``is_clean``: no byte of what was erased is left in the file; False where another program
    keeps its log open, which is made good when the fair is closed.
    """

    certificate: Certificate
    change: Change
    is_clean: bool = True
    backups: Sequence[HeldIn] = field(default=())
