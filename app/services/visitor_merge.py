"""Two registrations of one person become one, by the choice of whoever looked at both."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import BadgeId, PersonId
from app.models.people import DistinctPeople, MergedPerson, Person
from app.models.programme import Registration
from app.models.registry import Badge, BadgeState
from app.models.times import Clock, now
from app.services import merging
from app.services.access import guarded
from app.services.duplicates import Suspicion
from app.services.store import Reader, Store, Writer
from app.services.store.visitor_list import entries
from app.services.store.visitor_record import HeldBadge, held_badges

# What is chosen one by one; the rest (when and where from) is that of the one who stays.
CHOSEN = (
    "name",
    "name_latin",
    "organisation",
    "organisation_latin",
    "title",
    "phone",
    "email",
    "city",
    "category",
    "days",
)
MERGED = "merged"  # the reason on a badge that was revoked because its holder had another


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two registrations, with what hangs on it, by kind of record."""

    person: Person
    badges: tuple[HeldBadge, ...]
    links: Mapping[str, int]

    @property
    def valid(self) -> Badge | None:
        """The badge that admits."""
        held = [one.badge for one in self.badges if one.badge.state is BadgeState.VALID]
        return held[-1] if held else None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user chose: the fields taken from the one that goes, and the badge that admits.

    Without a ``badge`` the one who stays keeps theirs, else has the other's.
    """

    from_other: frozenset[str] = frozenset()
    badge: BadgeId | None = None


@guarded()
@dataclass(frozen=True, slots=True)
class Merging:
    """Look at two people side by side, merge them, or remember that they are two."""

    store: Store
    clock: Clock = now

    def look(self, first: PersonId, second: PersonId) -> tuple[Side, Side]:
        """Both registrations; ``store.gone`` when one was merged or removed meanwhile."""
        with self.store.reading() as reader:
            return _side(reader, first), _side(reader, second)

    def still_open(self, found: list[Suspicion]) -> list[Suspicion]:
        """Those suspicions that nobody has answered: both are there, and not told apart."""
        with self.store.reading() as reader:
            apart = merging.told_apart(reader, DistinctPeople)
            wanted = {one for pair in found for one in (pair.first, pair.second)}
            there = {entry.person for entry in entries(reader, wanted)}
        return [
            pair
            for pair in found
            if merging.in_order(pair.first, pair.second) not in apart
            and {pair.first, pair.second} <= there
        ]

    def tell_apart(self, first: PersonId, second: PersonId) -> Change:
        """These two are not one person; the pair is not shown again."""
        with self.store.writing("person.distinct") as writer:
            writer.note(name=_name(writer.need(Person, first)))
            merging.tell_apart(writer, DistinctPeople, first, second, self.clock())
        return writer.change

    def merge(self, keep: PersonId, other: PersonId, choice: Choice = Choice()) -> Change:
        """Make one person of two, in one step that undo takes back whole.

        Every record that names the other then names the one who stays. Facts keep the id they
        were written with and are found through ``MergedPerson``. ``person.merge_self`` for one
        and the same, ``store.gone`` when one is gone.
        """
        if keep == other:
            raise AppError("person.merge_self")
        moment = self.clock()
        with self.store.writing("person.merge", person=keep) as writer:
            staying, going = writer.need(Person, keep), writer.need(Person, other)
            merged = _merged(staying, going, choice)
            writer.note(name=_name(merged))
            _settle_badges(writer, staying, going, choice.badge, moment)
            _repoint(writer, keep, other)
            merging.forget_pairs(writer, DistinctPeople, keep, other)
            merging.follow(writer, MergedPerson, keep, other)
            writer.remove(Person, other)
            writer.save(MergedPerson(other, keep, moment))
            writer.save(merged)
        return writer.change


def _merged(staying: Person, going: Person, choice: Choice) -> Person:
    """The person that results; what only the other has is never lost."""
    taken = {name: getattr(going, name) for name in CHOSEN if name in choice.from_other}
    for name in (*CHOSEN, "exhibitor_id", "external_id"):
        if name not in taken and name != "days" and not getattr(staying, name):
            taken[name] = getattr(going, name)
    phone = taken.get("phone", staying.phone)
    return replace(staying, **taken, consents_phone=_consents(staying, going, phone))


def _consents(staying: Person, going: Person, phone: str) -> bool:
    """Consent was given for a number: whoever gave this one decides, and a no outweighs a yes."""
    asked = [one for one in (staying, going) if one.phone == phone] if phone else [staying, going]
    return all(one.consents_phone for one in asked)


def _settle_badges(
    writer: Writer, staying: Person, going: Person, chosen: BadgeId | None, moment: datetime
) -> None:
    """One of the valid badges goes on admitting; it is never two."""
    valid = [
        badge
        for person in (staying, going)
        for badge in writer.all(Badge, person_id=person.id)
        if badge.state is BadgeState.VALID
    ]
    if not valid:
        return
    kept = next((badge for badge in valid if badge.id == chosen), valid[0])
    for badge in valid:
        if badge.id != kept.id:
            writer.save(replace(badge, state=BadgeState.REVOKED, revoked_at=moment, reason=MERGED))


def _repoint(writer: Writer, keep: PersonId, other: PersonId) -> None:
    """Every record that names the other names the one who stays."""
    sessions = {one.session_id for one in writer.all(Registration, person_id=keep)}
    for kind, column in merging.links_to(PersonId):
        for record in writer.all(kind, **{column: other}):
            if isinstance(record, Registration) and record.session_id in sessions:
                writer.remove(Registration, record.id)  # registered for it twice as well
            else:
                writer.save(replace(record, **{column: keep}))


def _side(reader: Reader, wanted: PersonId) -> Side:
    links = merging.counted_links(reader, PersonId, wanted)
    return Side(reader.need(Person, wanted), held_badges(reader, wanted), links)


def _name(person: Person) -> str:
    return person.name or person.name_latin
