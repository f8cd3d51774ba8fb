"""Foreign rows on their way in: drafts, the problems found in them, and what importing will do.

Drafts have no ids; an empty field (``""``, ``()``, ``None``) was not given by the sheet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from app.models.exhibitors import Industry
from app.models.ids import PersonId
from app.models.leads import Interest
from app.models.meetings import MeetingState, Place, RequestState
from app.models.offers import Cooperation, Stage, Travels
from app.models.people import Category
from app.models.programme import SessionKind


class Kind(StrEnum):
    """What the rows of a sheet are."""

    EXHIBITORS = "exhibitors"
    PEOPLE = "people"
    PROGRAMME = "programme"
    REQUESTS = "requests"
    MEETINGS = "meetings"
    OFFERS = "offers"
    NEEDS = "needs"
    LEADS = "leads"


class Severity(StrEnum):
    """What a problem does to its row: refuse it, or import it as suggested."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a cell: the sheet's row number, the column's heading, and why.

    ``facts`` hold ``text`` (what the cell says) and, for a warning, ``suggestion`` (what is
    imported in its place; empty: the field stays empty), besides what the code needs.
    ``column`` is empty when the whole row is meant.
    """

    row: int
    column: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def leaves_out(self) -> bool:
        """Whether nothing of the row is imported: it is wrong, or it only counts the others."""
        return self.severity is Severity.ERROR or self.code == "row.total"


@dataclass(frozen=True, slots=True)
class ExhibitorDraft:
    """A row of an exhibitors' list, with its booths, contact, offers and needs."""

    row: int
    external_id: str = ""
    name_zh: str = ""
    name_en: str = ""
    short_zh: str = ""
    short_en: str = ""
    industry: Industry | None = None
    city: str = ""
    founded: int | None = None
    staff: int | None = None
    intro_zh: str = ""
    intro_en: str = ""
    website: str = ""
    credit_code: str = ""
    quota: int | None = None
    booths: tuple[str, ...] = ()
    contact_name: str = ""
    contact_title: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    contact_consents: bool | None = None
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The Chinese name, or the English one where there is no other."""
        return self.name_zh or self.name_en


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A row of a people's list; ``exhibitor`` names the exhibitor they belong to.

    ``source`` is the order in which a ticket shop sold their ticket, as ``#VH3D3``.
    """

    row: int
    external_id: str = ""
    category: Category | None = None
    name: str = ""
    name_latin: str = ""
    organisation: str = ""
    organisation_latin: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""
    city: str = ""
    exhibitor: str = ""
    days: tuple[date, ...] = ()
    registered_at: datetime | None = None
    consents_phone: bool | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerDraft:
    """Somebody who speaks in a session."""

    name: str
    organisation: str = ""
    title: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class PitchDraft:
    """A project shown in a roadshow, or a lot of an auction."""

    title: str
    organisation: str = ""
    speaker: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session of a programme; moments are aware and in UTC, both set in an importable row."""

    row: int
    external_id: str = ""
    title_zh: str = ""
    title_en: str = ""
    kind: SessionKind | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    room: str = ""
    chair: str = ""
    seats: int | None = None
    abstract: str = ""
    speakers: tuple[SpeakerDraft, ...] = ()
    pitches: tuple[PitchDraft, ...] = ()

    @property
    def title(self) -> str:
        """The Chinese title, or the English one where there is no other."""
        return self.title_zh or self.title_en


class Party(StrEnum):
    """Who asks for a meeting, or owns an offer or need; ANY: whichever bears the name."""

    EXHIBITOR = "exhibitor"
    PERSON = "person"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """A wish to meet; parties are named by id, name or booth as the sheet has them."""

    row: int
    external_id: str = ""
    from_name: str = ""
    from_kind: Party = Party.ANY
    from_organisation: str = ""
    to_name: str = ""
    topic: str = ""
    weight: int | None = None
    place: Place | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A row of a list of meetings: the request it answers, when and where, and what became of it.

    ``from_id`` and ``to_id`` are what this or another file calls the parties, ``meeting_id`` and
    ``external_id`` the meeting and its request. ``request_id`` is found when importing is planned,
    and so is that there is nowhere to hold it: then ``starts_at`` is None.
    """

    row: int
    meeting_id: str = ""
    external_id: str = ""
    request_id: str = ""
    from_name: str = ""
    from_kind: Party = Party.ANY
    from_organisation: str = ""
    from_id: str = ""
    to_name: str = ""
    to_id: str = ""
    topic: str = ""
    weight: int | None = None
    place: Place | None = None
    features: tuple[str, ...] = ()
    state: RequestState | None = None
    created_at: datetime | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    table: int | None = None
    booth: str = ""
    became: MeetingState = MeetingState.PLANNED
    locked: bool = False


class Side(StrEnum):
    """Whether something is offered or sought."""

    OFFER = "offer"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """A row of an offers' or needs' list; ``owner`` names the exhibitor or person."""

    row: int
    side: Side
    external_id: str = ""
    owner: str = ""
    title_zh: str = ""
    title_en: str = ""
    text_zh: str = ""
    text_en: str = ""
    industry: Industry | None = None
    keywords: tuple[str, ...] = ()
    stage: Stage | None = None
    cooperation: tuple[Cooperation, ...] = ()
    budget_low_fen: int | None = None
    budget_high_fen: int | None = None
    deadline: date | None = None
    patents: int | None = None
    voucher: bool | None = None
    city: str = ""
    subfields: tuple[str, ...] = ()
    rights: str = ""
    travels: Travels = Travels.UNSAID

    @property
    def title(self) -> str:
        """What it is about, in the first words that are given."""
        return self.title_zh or self.title_en or self.text_zh or self.text_en


@dataclass(frozen=True, slots=True)
class LeadDraft:
    """A row of a list of leads: whose it is, whom it is about, and what was noted.

    ``person`` is their id or the number on their badge; ``begun_at`` is aware and in UTC.
    """

    row: int
    external_id: str = ""
    exhibitor: str = ""
    begun_at: datetime | None = None
    person: str = ""
    name: str = ""
    name_latin: str = ""
    organisation: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""
    city: str = ""
    consents_phone: bool | None = None
    level: Interest | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    next_step: str = ""
    author: str = ""


Draft: TypeAlias = (
    ExhibitorDraft
    | PersonDraft
    | SessionDraft
    | RequestDraft
    | MeetingDraft
    | ProposalDraft
    | LeadDraft
)


def given(draft: Draft) -> dict[str, object]:
    """The fields that the sheet gives, by name; what is empty was not given."""
    found: dict[str, object] = {}
    for name in _names(type(draft)):
        value = getattr(draft, name)
        # Of what is empty only zero and no are told: "", () and None equal neither.
        if value or value == 0:
            found[name] = value
    return found


def _names(kind: type[Draft]) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(f.name for f in fields(kind) if f.name != "row")
    return _NAMES[kind]


_NAMES: dict[type, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Ground:
    """What reading must know of the fair: its days, to understand ``11.28`` and ``Day 2``."""

    days: tuple[date, ...] = ()
    zone: str = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class Reading:
    """A sheet as it would land: importable drafts, and every problem found on the way.

    ``mapping`` leads from the sheet's headings to fields (empty: not imported); ``read``
    counts rows that hold anything; ``joined`` counts those that continue the row above.
    ``withdrawn`` are the numbers of tickets that the sheet says are good no longer.
    """

    kind: Kind
    mapping: Mapping[str, str]
    drafts: Sequence[Draft]
    problems: tuple[Problem, ...]
    read: int
    joined: int = 0
    withdrawn: tuple[str, ...] = ()

    @property
    def good(self) -> int:
        """How many rows are importable, those with a warning included."""
        return len(self.drafts)

    @property
    def warned(self) -> int:
        """How many importable rows are imported with a suggestion."""
        rows = {problem.row for problem in self.problems}
        return sum(draft.row in rows for draft in self.drafts)

    @property
    def refused(self) -> int:
        """How many rows cannot be imported."""
        return self.read - self.joined - self.good


@dataclass(frozen=True, slots=True)
class Existing:
    """A record that the file already has: its id, and its keys from surest to weakest."""

    id: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """A draft that belongs to a record of the file; only given fields are written."""

    target: str
    draft: Draft
    key: str


@dataclass(frozen=True, slots=True)
class Fold:
    """A row that says more about an earlier row of the same sheet."""

    row: int
    into: int


@dataclass(frozen=True, slots=True)
class Skip:
    """A row that is left out, and why."""

    row: int
    reason: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing will do. Folded rows are already inside the drafts they belong to.

    ``revoke`` are people of the file whose ticket the sheet withdraws; ``notes`` say what of a row
    lands otherwise than the sheet has it, because of what stands in the file.
    """

    kind: Kind
    add: Sequence[Draft] = ()
    merge: Sequence[Merge] = ()
    fold: tuple[Fold, ...] = ()
    skip: tuple[Skip, ...] = ()
    revoke: tuple[PersonId, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def added(self) -> int:
        """新增: records that come to be."""
        return len(self.add)

    @property
    def merged(self) -> int:
        """合并: rows that join a record, of the file or of this sheet."""
        return len(self.merge) + len(self.fold)

    @property
    def waiting(self) -> int:
        """Meetings that find no place and come as requests alone."""
        if self.kind is not Kind.MEETINGS:
            return 0
        return sum(isinstance(one, MeetingDraft) and one.starts_at is None for one in self.add)

    @property
    def skipped(self) -> int:
        """跳过: rows left out."""
        return len(self.skip)
