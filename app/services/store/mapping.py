"""Values to rows and back, read off the values' own types; no table is described twice."""

import json
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from enum import IntEnum, StrEnum
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from app.models.access import RoleEvent
from app.models.availability import Absence, Closure, MeetingRules, Preference, Walk
from app.models.deals import Bid, Deal, Feedback, Lot, Voucher
from app.models.exhibitors import (
    BoothPlace,
    CheckIn,
    DistinctExhibitors,
    Exhibitor,
    MergedExhibitor,
)
from app.models.fairs import Booth, Fair, Hall, MeetingTable, Room
from app.models.leads import Disclosure, LeadEntry
from app.models.meetings import Meeting, MeetingMark, PlanRecord, Request, Slot, Unplaced
from app.models.offers import Need, Offer
from app.models.pairs import Dismissal, MatchRules, PlanRules
from app.models.people import DistinctPeople, MergedPerson, Person
from app.models.privacy import Certificate, ExportedList, PrivacyRules
from app.models.programme import Pitch, Registration, Session, Speaker
from app.models.registry import Badge, BadgePrint, PrinterSetting, PrintJob
from app.models.scanning import Checkpoint, RolePin, Scan, TicketKey
from app.models.trust import Erasure, Recovery

R = TypeVar("R")

# Parents before children: a file loaded or undone in this order never lacks a link.
TABLES: Mapping[type, str] = {
    Fair: "fair",
    Hall: "hall",
    Room: "room",
    Booth: "booth",
    MeetingTable: "meeting_table",
    Exhibitor: "exhibitor",
    BoothPlace: "booth_place",
    MergedExhibitor: "merged_exhibitor",
    DistinctExhibitors: "distinct_exhibitors",
    Person: "person",
    MergedPerson: "merged_person",
    DistinctPeople: "distinct_people",
    Offer: "offer",
    Need: "need",
    Session: "session",
    Speaker: "speaker",
    Pitch: "pitch",
    Slot: "slot",
    Request: "request",
    Meeting: "meeting",
    PlanRecord: "plan_record",
    Unplaced: "unplaced",
    PlanRules: "plan_rules",
    Badge: "badge",
    MeetingRules: "meeting_rules",
    Walk: "walk",
    Absence: "absence",
    Closure: "closure",
    Preference: "preference",
    Registration: "registration",
    Checkpoint: "checkpoint",
    RolePin: "role_pin",
    TicketKey: "ticket_key",
    PrintJob: "print_job",
    PrinterSetting: "printer_setting",
    Dismissal: "dismissal",
    MatchRules: "match_rules",
    PrivacyRules: "privacy_rules",
    Deal: "deal",
    Voucher: "voucher",
    Lot: "lot",
}
FACTS: Mapping[type, str] = {
    CheckIn: "check_in",
    BadgePrint: "badge_print",
    MeetingMark: "meeting_mark",
    Scan: "scan",
    LeadEntry: "lead_entry",
    Disclosure: "disclosure",
    Feedback: "feedback",
    Bid: "bid",
    RoleEvent: "role_event",
    Erasure: "erasure",
    Recovery: "recovery",
    ExportedList: "exported_list",
    Certificate: "certificate",
}
TYPES: Mapping[str, type] = {name: kind for kind, name in (*TABLES.items(), *FACTS.items())}

_To = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


@lru_cache(maxsize=1024)  # whatever is imported at once was registered at one moment
def utc_text(moment: datetime) -> str:
    """A moment as the file keeps it: UTC, to the millisecond."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _codec(hint: Any) -> tuple[_To, _To]:
    """How one field goes into a column and comes back."""
    hint = getattr(hint, "__supertype__", hint)
    if get_origin(hint) is tuple:
        put, take = _codec(get_args(hint)[0])
        return (
            # The same few lists of days and keywords stand in thousands of rows.
            lru_cache(maxsize=1024)(
                lambda items: json.dumps([put(item) for item in items], ensure_ascii=False)
            ),
            lambda text: tuple(take(item) for item in json.loads(text)),
        )
    if get_origin(hint) in (Union, types.UnionType):
        put, take = _codec(next(a for a in get_args(hint) if a is not type(None)))
        if put is _same:
            return _same, _same
        return (
            lambda value: None if value is None else put(value),
            lambda value: None if value is None else take(value),
        )
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return str, hint
    if isinstance(hint, type) and issubclass(hint, IntEnum):
        return int, hint
    return _PLAIN.get(hint, (_same, _same))


_PLAIN: dict[type, tuple[_To, _To]] = {
    datetime: (utc_text, _moment),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
    bool: (int, bool),
}


@dataclass(frozen=True)
class Shape(Generic[R]):
    """How one type of value lies in its table; what is asked for every row is worked out once."""

    kind: type[R]
    table: str
    columns: tuple[str, ...]
    puts: tuple[_To, ...]
    takes: tuple[_To, ...]

    def row(self, value: R) -> tuple[Any, ...]:
        """The value's columns, in the shape's order."""
        cells = list(self._fields(value))
        for at, put in self._putting:
            cells[at] = put(cells[at])
        return tuple(cells)

    def value(self, row: Iterable[Any]) -> R:
        """The value of a row selected with this shape's columns."""
        cells = list(row)
        for at, take in self._taking:
            cells[at] = take(cells[at])
        return self.kind(**dict(zip(self.columns, cells, strict=True)))

    @cached_property
    def select(self) -> str:
        """The columns as SQL, quoted: ``order`` is one of them."""
        return ", ".join(f'"{name}"' for name in self.columns)

    @cached_property
    def _fields(self) -> Callable[[R], tuple[Any, ...]]:
        return attrgetter(*self.columns)

    @cached_property
    def _putting(self) -> tuple[tuple[int, _To], ...]:
        return tuple((at, put) for at, put in enumerate(self.puts) if put is not _same)

    @cached_property
    def _taking(self) -> tuple[tuple[int, _To], ...]:
        return tuple((at, take) for at, take in enumerate(self.takes) if take is not _same)


def shape_of(kind: type[R]) -> Shape[R]:
    """The shape of a record's or fact's type."""
    if kind not in _SHAPES:
        hints = get_type_hints(kind)
        names = tuple(field.name for field in fields(kind))  # type: ignore[arg-type]  # dataclasses
        puts, takes = zip(*(_codec(hints[name]) for name in names), strict=True)
        table = TABLES.get(kind) or FACTS[kind]
        _SHAPES[kind] = Shape(kind, table, names, puts, takes)
    return _SHAPES[kind]


_SHAPES: dict[type, Shape[Any]] = {}
