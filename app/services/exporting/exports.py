"""Exports: a list goes into a file, and whose number went with it is written down.

The facts are written first: a number that left without a trace is worse than a trace without it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.calendar import PartyCalendar
from app.models.deals import Deal
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, PersonId
from app.models.leads import Lead
from app.models.meetings import Meeting
from app.models.privacy import ListKind
from app.models.programme import Session
from app.models.scanning import Role, Scan
from app.models.times import FAIR_ZONE, Clock, now
from app.services.access import guarded, permits
from app.services.calendars import calendar_frame
from app.services.deal_cities import placed_rows
from app.services.disclosures import append_list, disclose
from app.services.documents.words import Language as PaperLanguage
from app.services.exporting.deals import deals_sheet
from app.services.exporting.events import meetings_calendar, programme_calendar
from app.services.exporting.exhibitors import (
    ExhibitorEntry,
    exhibitor_records,
    exhibitors_sheet,
    read_exhibitors,
    staff_cards,
)
from app.services.exporting.leads import lead_card, leads_sheet
from app.services.exporting.meetings import meetings_sheet, read_meetings
from app.services.exporting.people import Listed, people_sheet, person_card
from app.services.exporting.programme import programme_sheet, read_programme
from app.services.exporting.scans import scans_sheet
from app.services.exporting.schedule import Schedule, write_schedule_json, write_schedule_xml
from app.services.exporting.sheets import Sheet, write_csv, write_json, write_xlsx
from app.services.exporting.vcard import Card, CardVersion, write_vcards
from app.services.exporting.words import Language
from app.services.store import Reader, Store, exported, lead_list

_ReadCalendar: TypeAlias = Callable[[Reader, PaperLanguage], PartyCalendar]


class Kind(StrEnum):
    """What can be exported."""

    EXHIBITORS = "exhibitors"
    PEOPLE = "people"
    PROGRAMME = "programme"
    MEETINGS = "meetings"
    LEADS = "leads"
    SCANS = "scans"
    DEALS = "deals"


ENDINGS: Mapping[Kind, tuple[str, ...]] = {
    Kind.EXHIBITORS: (".xlsx", ".csv", ".json", ".vcf"),
    Kind.PEOPLE: (".xlsx", ".csv", ".vcf"),
    Kind.PROGRAMME: (".xlsx", ".csv", ".json", ".xml", ".ics"),
    Kind.MEETINGS: (".xlsx", ".csv", ".ics"),
    Kind.LEADS: (".xlsx", ".csv", ".vcf"),
    Kind.SCANS: (".xlsx", ".csv"),
    Kind.DEALS: (".xlsx", ".csv"),
}


@dataclass(frozen=True, slots=True)
class Exported:
    """An answer: how many rows the file has, from how many a phone or address was withheld, and
    whose were passed on (``disclosed`` people).
    """

    path: Path
    rows: int
    withheld: int = 0
    disclosed: int = 0


@guarded()
@dataclass(frozen=True, slots=True)
class Exports:
    """Writes lists into files; the format is told by the file's ending. ``by`` is who asked."""

    store: Store
    clock: Clock = now
    by: str = ""
    language: Language = Language.CHINESE
    cards: CardVersion = CardVersion.THREE

    @permits(Role.BOOTH, own="wanted")
    def exhibitors(self, path: Path, wanted: Sequence[ExhibitorId] | None = None) -> Exported:
        """Every exhibitor, or these; a .vcf file holds the cards of their people."""
        check_ending(Kind.EXHIBITORS, path)
        with self.store.reading() as reader:
            entries = read_exhibitors(reader)
        if wanted is not None:
            chosen = set(wanted)
            entries = [one for one in entries if one.exhibitor.id in chosen]
        are_cards = path.suffix.lower() == ".vcf"
        named = [p for one in entries for p in (one.staff if are_cards else one.staff[:1])]
        open_ = ((p.id, bool(p.phone), bool(p.email)) for p in named if p.consents_phone)
        disclosed = self._note(open_, Kind.EXHIBITORS, path, len(entries))
        rows = self._exhibitors(path, entries)
        withheld = sum(bool(p.phone or p.email) and not p.consents_phone for p in named)
        return Exported(path, rows, withheld, disclosed)

    def _exhibitors(self, path: Path, entries: Sequence[ExhibitorEntry]) -> int:
        match path.suffix.lower():
            case ".vcf":
                return self._cards(path, staff_cards(entries))
            case ".json":
                return write_json(path, exhibitor_records(entries))
            case _:
                return self._list(path, exhibitors_sheet(entries, self.language))

    def programme(self, path: Path) -> Exported:
        """Every session; how many there are."""
        check_ending(Kind.PROGRAMME, path)
        with self.store.reading() as reader:
            number = reader.count(Session)
        self._note((), Kind.PROGRAMME, path, number)
        with self.store.reading() as reader:
            ending = path.suffix.lower()
            if ending == ".ics":
                return Exported(path, self._calendar(path, reader, programme_calendar))
            entries, fair = read_programme(reader), reader.all(Fair)[0]
        if ending in (".json", ".xml"):
            schedule = Schedule(fair, entries, self.language, self.clock())
            write = write_schedule_json if ending == ".json" else write_schedule_xml
            return Exported(path, write(path, schedule))
        self._list(path, programme_sheet(entries, ZoneInfo(fair.zone), self.language))
        return Exported(path, len(entries))

    def meetings(self, path: Path) -> Exported:
        """Every meeting, those called off too."""
        check_ending(Kind.MEETINGS, path)
        with self.store.reading() as reader:
            number = reader.count(Meeting)
        self._note((), Kind.MEETINGS, path, number)
        with self.store.reading() as reader:
            if path.suffix.lower() == ".ics":
                return Exported(path, self._calendar(path, reader, meetings_calendar))
            sheet = meetings_sheet(read_meetings(reader), _zone(reader), self.language)
        return Exported(path, self._list(path, sheet))

    def people(self, path: Path, wanted: Sequence[PersonId] | None = None) -> Exported:
        """Everybody who is registered, or these."""
        check_ending(Kind.PEOPLE, path)
        with self.store.reading() as reader:
            zone = _zone(reader)
            listed = [Listed(*row) for row in exported.people(reader, wanted)]
        passed = [(one.person.id, bool(one.phone), bool(one.email)) for one in listed]
        disclosed = self._note(passed, Kind.PEOPLE, path, len(listed))
        if path.suffix.lower() == ".vcf":
            rows = self._cards(path, map(person_card, listed))
        else:
            rows = self._list(path, people_sheet(listed, zone, self.language))
        kept = (one.person for one in listed if not one.person.consents_phone)
        withheld = sum(1 for person in kept if person.phone or person.email)
        return Exported(path, rows, withheld, disclosed)

    @permits(Role.BOOTH, own="exhibitor")
    def leads(self, path: Path, exhibitor: ExhibitorId | None = None) -> Exported:
        """An exhibitor's leads, or those of all; ``store.gone`` without the exhibitor."""
        check_ending(Kind.LEADS, path)
        with self.store.reading() as reader:
            zone = _zone(reader)
            if exhibitor is not None:
                reader.need(Exhibitor, exhibitor)
            names = {one.id: one.name for one in reader.all(Exhibitor)}
            found = lead_list.standing(reader, exhibitor)
        named = [(lead, names.get(lead.entry.exhibitor_id, "")) for lead in found]
        passed = [
            (lead.person.id, bool(lead.phone), bool(lead.email)) for lead in found if lead.person
        ]
        disclosed = self._note(passed, Kind.LEADS, path, len(found))
        if path.suffix.lower() == ".vcf":
            rows = self._cards(path, self._lead_cards(named))
        else:
            rows = self._list(path, leads_sheet(named, zone, self.language))
        return Exported(path, rows, sum(lead.withheld for lead in found), disclosed)

    def scans(self, path: Path) -> Exported:
        """Every scan of every place."""
        check_ending(Kind.SCANS, path)
        with self.store.reading() as reader:
            number = reader.count(Scan)
        self._note((), Kind.SCANS, path, number)
        with self.store.reading() as reader:
            lines = exported.scans(reader)
            return Exported(
                path, self._list(path, scans_sheet(lines, _zone(reader), self.language))
            )

    def deals(self, path: Path) -> Exported:
        """The whole ledger, cancelled deals too."""
        check_ending(Kind.DEALS, path)
        with self.store.reading() as reader:
            number = reader.count(Deal)
        self._note((), Kind.DEALS, path, number)
        with self.store.reading() as reader:
            sheet = deals_sheet(placed_rows(reader), _zone(reader), self.language)
        return Exported(path, self._list(path, sheet))

    def _list(self, path: Path, sheet: Sheet[Any]) -> int:
        write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
        return write(path, sheet, self.language)

    def _calendar(self, path: Path, reader: Reader, read: _ReadCalendar) -> int:
        from app.services.documents.calendar import write_calendar  # its package takes long to read

        spoken = PaperLanguage(self.language.value)
        frame = calendar_frame(reader, self.clock(), spoken)
        return write_calendar(path, read(reader, spoken), frame).events

    def _cards(self, path: Path, cards: Iterable[Card]) -> int:
        return write_vcards(path, cards, self.cards)

    def _lead_cards(self, named: Iterable[tuple[Lead, str]]) -> Iterable[Card]:
        cards = (lead_card(lead, whose, self.language) for lead, whose in named)
        return (card for card in cards if card is not None)

    def _note(
        self, passed: Iterable[tuple[PersonId, bool, bool]], kind: Kind, path: Path, rows: int
    ) -> int:
        """Write down that a list of people leaves, and whose phone and address go with it."""
        fields = {
            (person, field)
            for person, phone, email in passed
            for field, goes in (("phone", phone), ("email", email))
            if goes
        }
        moment = self.clock()
        with self.store.writing("person.disclose") as writer:
            disclose(writer, sorted(fields), f"export.{kind}", self.by, moment)
            append_list(writer, ListKind(kind.value), path, rows, moment, self.by)
        return len({person for person, _ in fields})


def check_ending(kind: Kind, path: Path) -> None:
    """``export.format`` where a list of this kind cannot be written into such a file."""
    endings = ENDINGS[kind]
    if path.suffix.lower() not in endings:
        facts = {"file": path.name, "endings": " ".join(endings)}
        raise AppError("export.format", facts)


def _zone(reader: Reader) -> ZoneInfo:
    fair = reader.all(Fair)
    return ZoneInfo(fair[0].zone) if fair else FAIR_ZONE
