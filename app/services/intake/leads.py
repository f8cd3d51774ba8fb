"""Leads of a sheet and of the file: whose they are, whom they are about, and which are there."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from app.models.ids import DeviceId, LeadId, PersonId, new_id
from app.models.imports import Existing, ImportPlan, LeadDraft, Skip
from app.models.leads import Interest, LeadEntry
from app.models.people import Category, Person, phone_digits
from app.models.registry import Badge
from app.services.importing import known_lead, name_key
from app.services.importing.cells import clean, paragraph
from app.services.intake.directory import Directory
from app.services.store import Reader, Writer, lead_list

_NOBODY = "—"


@dataclass(slots=True)
class Visitors:
    """People by all that a list of leads may tell of them."""

    found: dict[str, dict[str, Person]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, person: Person, *numbers: str) -> None:
        """Make a person findable, by their badges' numbers too."""
        for key in (*numbers, person.id, person.external_id):
            if key:
                self.found[f"id:{key}"][person.id] = person
        who = name_key(person.name or person.name_latin)
        for key in _keys(who, person.phone, person.email, person.organisation):
            self.found[key][person.id] = person

    def of(self, draft: LeadDraft) -> tuple[Person, ...]:
        """Whom the row may mean, by the surest that it tells; none where nobody is known."""
        if not (draft.person or draft.name or draft.name_latin):
            return ()
        who = name_key(draft.name or draft.name_latin)
        told = _keys(who, draft.phone, draft.email, draft.organisation) if who else ()
        for key in (f"id:{draft.person}", *told):
            if self.found.get(key):
                return tuple(self.found[key].values())
        return ()


def _keys(who: str, phone: str, email: str, organisation: str) -> tuple[str, ...]:
    keys = [f"phone:{who}|{phone_digits(phone)}"] if phone else []
    if email:
        keys.append(f"email:{who}|{email.casefold()}")
    return (*keys, f"who:{who}|{name_key(organisation)}")


def read_visitors(reader: Reader) -> Visitors:
    """The people of the file with their badges."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for badge in reader.all(Badge):
        numbers[badge.person_id].append(badge.number)
    visitors = Visitors()
    for person in reader.all(Person):
        visitors.add(person, *numbers[person.id])
    return visitors


def keyed_lead(draft: LeadDraft, directory: Directory, visitors: Visitors) -> LeadDraft:
    """The draft as it is compared: exhibitor and person by id, nobody by a sign of its own."""
    whose = directory.exhibitor(draft.exhibitor)
    meant = visitors.of(draft)
    named = draft.name or draft.name_latin
    stranger = f"{named}|{draft.organisation}|{draft.phone}" if named else draft.person or _NOBODY
    return replace(
        draft,
        exhibitor=whose.id if whose else draft.exhibitor,
        person=meant[0].id if len(meant) == 1 else stranger,
    )


def existing_leads(reader: Reader) -> Iterator[Existing]:
    """The leads that stand; those that were taken back may come again."""
    for lead in lead_list.standing(reader):
        met = lead.person.id if lead.person else lead.entry.person_id or _NOBODY
        known = known_lead(lead, met)
        if lead.person is None:  # a badge that this file does not know has no name in a list
            known = replace(known, keys=(*known.keys, *known_lead(lead, _NOBODY).keys))
        yield known


def lost_leads(
    reader: Reader, plan: ImportPlan, directory: Directory, visitors: Visitors
) -> Iterator[Skip]:
    """Rows of nobody's, rows that may mean several people, and rows that would change a lead."""
    for draft in plan.add:
        if isinstance(draft, LeadDraft):
            yield from _unclear(draft, directory, visitors)
    standing = {lead.id: lead.entry for lead in lead_list.standing(reader)}
    for merge in plan.merge:
        entry = standing.get(LeadId(merge.target))
        if isinstance(merge.draft, LeadDraft) and entry and _differs(merge.draft, entry):
            named = merge.draft.name or merge.draft.name_latin
            yield Skip(merge.draft.row, "lead.differs", {"text": named})


def _unclear(draft: LeadDraft, directory: Directory, visitors: Visitors) -> Iterator[Skip]:
    if directory.exhibitor(draft.exhibitor) is None:
        facts = {"name": draft.exhibitor, "text": draft.exhibitor}
        yield Skip(draft.row, "import.unknown_party", facts)
        return
    several = visitors.of(draft)
    if len(several) > 1:
        named = draft.name or draft.name_latin
        yield Skip(draft.row, "plan.ambiguous", {"text": named, "count": len(several)})


def _differs(draft: LeadDraft, entry: LeadEntry) -> bool:
    """Whether the row tells something else of the lead than the file; what it leaves out agrees."""
    pairs = (
        (draft.level, entry.level),
        (name_key("".join(draft.tags)), name_key("".join(entry.tags))),
        (draft.note, paragraph(entry.note)),
        (draft.next_step, clean(entry.next_step)),
    )
    return any(mine and mine != theirs for mine, theirs in pairs)


def write_lead(
    writer: Writer, directory: Directory, visitors: Visitors, draft: LeadDraft, moment: datetime
) -> LeadId:
    """Append the lead; whom the file does not know becomes a visitor where they have a name."""
    whose = directory.exhibitor(draft.exhibitor)
    if whose is None:
        raise LookupError("an unknown exhibitor was not left out when the import was planned")
    about = _about(writer, visitors, draft, moment)
    wanted = LeadId(draft.external_id)
    known = not wanted or lead_list.entry(writer, wanted) is not None
    lead = LeadId(new_id()) if known else wanted
    begun = (draft.begun_at or moment).replace(microsecond=0)
    entry = LeadEntry(
        id="",
        device_id=DeviceId(""),
        device_seq=0,
        lead_id=lead,
        exhibitor_id=whose.id,
        at=begun,
        author=draft.author,
        level=draft.level or Interest.CASUAL,
        person_id=about,
        tags=draft.tags,
        note=draft.note,
        next_step=draft.next_step,
    )
    writer.append(partial(_again, entry))
    return lead


def _about(
    writer: Writer, visitors: Visitors, draft: LeadDraft, moment: datetime
) -> PersonId | None:
    """The person; nothing of who is known is written over, a withheld number least of all."""
    meant = visitors.of(draft)
    if meant:
        return meant[0].id
    if not (draft.name or draft.name_latin):
        return None
    person = Person(
        PersonId(new_id()),
        Category.VISITOR,
        draft.name,
        draft.name_latin,
        draft.organisation,
        title=draft.title,
        phone=draft.phone,
        email=draft.email,
        city=draft.city,
        consents_phone=bool(draft.consents_phone),
        registered_at=moment,
    )
    writer.add(person)
    visitors.add(person, draft.person)
    return person.id


def _again(entry: LeadEntry, fact: str, device: DeviceId, seq: int) -> LeadEntry:
    return replace(entry, id=fact, device_id=device, device_seq=seq)
