"""People who come without a badge: found or entered, and given one, in a single step."""

from dataclasses import dataclass, fields, replace
from datetime import date

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import ExhibitorId, PersonId, new_id
from app.models.people import Category, Person, phone_digits
from app.models.registry import Badge
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.registry import issue_badge
from app.services.store import Reader, Store, Writer
from app.services.store.badge_list import badges_with_holders, printed_before
from app.services.store.search import find

SHOWN = 20
"""How many people a search for a walk-in offers."""
_SOURCE = "on-site"
_TAIL = 4  # digits of a phone that search always finds, however it was written


@dataclass(frozen=True, slots=True)
class WalkIn:
    """What is asked at the desk of somebody who is not registered; a name is enough."""

    name: str = ""
    name_latin: str = ""
    category: Category = Category.VISITOR
    organisation: str = ""
    organisation_latin: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""
    city: str = ""
    exhibitor_id: ExhibitorId | None = None
    days: tuple[date, ...] = ()
    consents_phone: bool = False

    @property
    def name_of(self) -> str:
        """The name they go by: the Latin one where there is no other."""
        return self.name or self.name_latin

    @property
    def tidy(self) -> "WalkIn":
        """The same without blanks around any field."""
        texts = {
            field.name: " ".join(value.split())
            for field in fields(self)
            if type(value := getattr(self, field.name)) is str
        }
        return replace(self, **texts)  # type: ignore[arg-type]  # only the texts are replaced


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who is registered already, and the valid badge that they hold."""

    person: Person
    badge: Badge | None
    printed: bool

    @property
    def needs_reissue(self) -> bool:
        """Whether a badge is out already: another one revokes it."""
        return self.badge is not None and self.printed


@guarded(Role.GATE)
@dataclass(frozen=True, slots=True)
class WalkIns:
    """Registers people on site and issues their badges."""

    store: Store
    clock: Clock = now

    def find(self, text: str) -> list[Known]:
        """People who fit: name, pinyin, initials, organisation, or the end of the phone number."""
        with self.store.reading() as reader:
            hits = find(reader.db, text, "person")[:SHOWN]
            return self._shown(_known(reader, [PersonId(hit.record_id) for hit in hits]))

    def twins(self, entered: WalkIn) -> list[Known]:
        """People registered under this phone number, or this name at this organisation."""
        entered = entered.tidy
        typed = (phone_digits(entered.phone)[-_TAIL:], entered.name_of)
        with self.store.reading() as reader:
            hits = {
                hit.record_id: None for text in typed for hit in find(reader.db, text, "person")
            }
            people = [reader.get(Person, one) for one in hits]
            same = [one.id for one in people if one is not None and _is_same(one, entered)]
            return self._shown(_known(reader, same))

    def register_and_issue(self, entered: WalkIn) -> tuple[Person, Badge, Change]:
        """A new person with a badge, in one step; ``person.nameless`` without any name."""
        entered = entered.tidy
        if not entered.name_of:
            raise AppError("person.nameless")
        moment = self.clock()
        told = {field.name: getattr(entered, field.name) for field in fields(entered)}
        person = Person(id=PersonId(new_id()), registered_at=moment, source=_SOURCE, **told)
        with self.store.writing("person.walk_in", name=entered.name_of) as writer:
            writer.save(person)
            badge = issue_badge(writer, person, moment)
        return person, badge, writer.change

    def issue(self, person_id: PersonId) -> tuple[Badge, Change | None]:
        """The badge of somebody who is registered: the valid one, else a new one."""
        with self.store.writing("badge.issue_one") as writer:
            person = writer.need(Person, person_id)
            held = badges_with_holders(writer, [person_id])
            if held:
                return held[-1][0], None
            badge = self._issue(writer, person)
        return badge, writer.change

    def _shown(self, found: list[Known]) -> list[Known]:
        return [replace(one, person=self.store.access.shown(one.person)) for one in found]

    def _issue(self, writer: Writer, person: Person) -> Badge:
        writer.note(name=person.name or person.name_latin)
        return issue_badge(writer, person, self.clock())


def _known(reader: Reader, ids: list[PersonId]) -> list[Known]:
    badges = {person.id: badge for badge, person in badges_with_holders(reader, ids)}
    printed = printed_before(reader, [badge.id for badge in badges.values()])
    return [
        Known(reader.need(Person, one), badge, badge is not None and badge.id in printed)
        for one in ids
        for badge in (badges.get(one),)
    ]


def _is_same(person: Person, entered: WalkIn) -> bool:
    phone = phone_digits(entered.phone)
    if phone and phone_digits(person.phone) == phone:
        return True
    name, other = (person.name or person.name_latin, entered.name_of)
    return name.casefold() == other.casefold() and person.organisation == entered.organisation
