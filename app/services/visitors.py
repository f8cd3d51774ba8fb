"""The registry of people: who is registered, put right, let in, and shown whose number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, PersonId
from app.models.leads import Lead
from app.models.people import Person
from app.models.registry import Badge, BadgeState
from app.models.times import FAIR_ZONE, Clock, now
from app.services import visitor_fields as fields
from app.services.access import guarded
from app.services.disclosures import disclose
from app.services.registry import issue_badge
from app.services.store import Reader, Store, lead_list
from app.services.store import visitor_record as query
from app.services.store.badge_list import badges_with_holders, printed_before
from app.services.store.visitor_record import Appointment, Attending, HeldBadge, Visit

MASKED = ("phone", "email")


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the pane shows of a person."""

    person: Person
    badges: tuple[HeldBadge, ...]
    visits: tuple[Visit, ...]
    leads: tuple[Lead, ...]
    appointments: tuple[Appointment, ...]
    sessions: tuple[Attending, ...]

    @property
    def badge(self) -> HeldBadge | None:
        """The badge that counts: the valid one, else the one issued last."""
        valid = [held for held in self.badges if held.badge.state is BadgeState.VALID]
        return next(iter(valid[::-1] or self.badges[::-1]), None)


@dataclass(frozen=True, slots=True)
class Queued:
    """An answer: badges that now wait to be printed, and how many had been printed before."""

    waiting: int
    printed: int
    change: Change | None


@guarded()
@dataclass(frozen=True, slots=True)
class Visitors:
    """The use cases of the visitors' desk. ``by`` is whoever sits at it."""

    store: Store
    clock: Clock = now
    by: str = ""

    def fair(self) -> Fair | None:
        """The fair: its days and its zone."""
        with self.store.reading() as reader:
            return next(iter(reader.all(Fair)), None)

    def zone(self) -> ZoneInfo:
        """The fair's zone."""
        fair = self.fair()
        return FAIR_ZONE if fair is None else ZoneInfo(fair.zone)

    def open(self, wanted: PersonId) -> Dossier:
        """The person with all that belongs to it, also by an id that was merged into it."""
        with self.store.reading() as reader:
            person = reader.need(Person, query.current_id(reader, wanted))
            ids = query.all_ids(reader, person.id)
            return Dossier(
                person=person,
                badges=query.held_badges(reader, person.id),
                visits=query.visits(reader, ids),
                leads=tuple(lead_list.standing(reader, person=person.id)),
                appointments=query.appointments(reader, person.id),
                sessions=query.attending(reader, person.id),
            )

    def exhibitor_name(self, wanted: ExhibitorId) -> tuple[str, str]:
        """An exhibitor's name in Chinese and in English; empty for one that was removed."""
        with self.store.reading() as reader:
            found = reader.get(Exhibitor, wanted)
        return ("", "") if found is None else (found.name_zh, found.name_en)

    def check(self, wanted: PersonId, name: str, words: str) -> None:
        """AppError when what was typed cannot stand in this field."""
        with self.store.reading() as reader:
            fields.with_field(reader.need(Person, wanted), name, words)

    def edit(self, wanted: PersonId, name: str, words: str) -> Change:
        """Write what was typed in one field."""
        with self.store.writing("person.edit", field=name) as writer:
            person = writer.need(Person, wanted)
            writer.note(person=person.id, name=_name(person))
            writer.save(fields.with_field(person, name, words))
        return writer.change

    def disclose(self, wanted: PersonId, field: str, purpose: str) -> str:
        """The whole phone or address of a person; that it was shown is written down first."""
        if field not in MASKED:
            raise ValueError(f"{field} is shown to everybody")
        with self.store.writing("person.disclose") as writer:
            person = writer.need(Person, wanted)
            disclose(writer, [(wanted, field)], purpose, self.by, self.clock())
        return str(getattr(person, field))

    def queue(self, wanted: Sequence[PersonId]) -> Queued:
        """Issue what is missing, so that it waits to be printed; a revoked badge stays so."""
        moment = self.clock()
        with self.store.writing("badge.issue") as writer:
            issued = 0
            for person in _each(writer, wanted):
                if not writer.count(Badge, person_id=person.id):
                    issue_badge(writer, person, moment)
                    issued += 1
            writer.note(number=issued)
            held = [badge.id for badge, _ in badges_with_holders(writer, wanted)]
            printed = len(printed_before(writer, held))
        change = writer.change if writer.change.kinds else None
        return Queued(len(held) - printed, printed, change)

    def set_days(self, wanted: Sequence[PersonId], days: tuple[date, ...]) -> Change:
        """The days on which these people's badges admit; none for all of them."""
        with self.store.writing("person.days", number=len(wanted)) as writer:
            for person in _each(writer, wanted):
                writer.save(replace(person, days=tuple(sorted(days))))
        return writer.change


def _each(reader: Reader, wanted: Iterable[PersonId]) -> Iterator[Person]:
    """Those of these people who are still registered."""
    for one in wanted:
        person = reader.get(Person, one)
        if person is not None:
            yield person


def _name(person: Person) -> str:
    return person.name or person.name_latin
