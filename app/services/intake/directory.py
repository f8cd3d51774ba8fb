"""Who is meant: exhibitors, people, rooms and booths, found by what a sheet calls them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.models.exhibitors import BoothPlace, Exhibitor
from app.models.fairs import Booth, Room
from app.models.imports import Party
from app.models.people import Person
from app.services.importing import booth_key, name_key
from app.services.store import Reader


@dataclass(slots=True)
class Directory:
    """Names to records, as they stand when importing begins, and what importing adds."""

    exhibitors: dict[str, Exhibitor] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    rooms: dict[str, Room] = field(default_factory=dict)
    booths: dict[str, Booth] = field(default_factory=dict)
    holders: dict[str, Exhibitor] = field(default_factory=dict)

    def exhibitor(self, called: str) -> Exhibitor | None:
        """The exhibitor of this id, name (either language, long or short) or booth code."""
        return (
            self.exhibitors.get(called.strip())
            or self.exhibitors.get(name_key(called))
            or self.holders.get(booth_key(called))
        )

    def person(self, called: str, organisation: str = "") -> Person | None:
        """The person of this id, or of this name, with the organisation where one is told."""
        wanted = called.strip()
        if organisation:
            return self.people.get(_named(wanted, organisation))
        return self.people.get(wanted)

    def party(self, called: str, organisation: str, kind: Party) -> Exhibitor | Person | None:
        """Whoever is meant, exhibitors first where the sheet does not say."""
        if kind is Party.EXHIBITOR:
            return self.exhibitor(called)
        if kind is Party.PERSON:
            return self.person(called, organisation)
        return self.exhibitor(called) or self.person(called, organisation)

    def add_exhibitor(self, exhibitor: Exhibitor) -> None:
        """Make an exhibitor findable."""
        names = (exhibitor.name_zh, exhibitor.name_en, exhibitor.short_zh, exhibitor.short_en)
        for key in (exhibitor.id, exhibitor.external_id, *map(name_key, filter(None, names))):
            if key:
                self.exhibitors.setdefault(key, exhibitor)

    def add_person(self, person: Person) -> None:
        """Make a person findable."""
        for name in filter(None, (person.name, person.name_latin)):
            self.people.setdefault(name, person)
            if person.organisation:
                self.people.setdefault(_named(name, person.organisation), person)
        for key in filter(None, (person.id, person.external_id)):
            self.people.setdefault(key, person)


def _named(name: str, organisation: str) -> str:
    return f"{name}\n{name_key(organisation)}"


def read_directory(reader: Reader, *, with_people: bool) -> Directory:
    """The directory of the file as it stands."""
    directory = Directory()
    for exhibitor in reader.all(Exhibitor):
        directory.add_exhibitor(exhibitor)
    for room in reader.all(Room):
        for name in filter(None, (room.name_zh, room.name_en)):
            directory.rooms.setdefault(name_key(name), room)
    booths = reader.all(Booth)
    directory.booths = {booth_key(booth.code): booth for booth in booths}
    _add_booths(directory, reader.all(BoothPlace), {booth.id: booth for booth in booths})
    if with_people:
        for person in reader.all(Person):
            directory.add_person(person)
    return directory


def _add_booths(
    directory: Directory, places: list[BoothPlace], booths: Mapping[str, Booth]
) -> None:
    by_id = {exhibitor.id: exhibitor for exhibitor in directory.exhibitors.values()}
    for place in places:
        code = booths[place.booth_id].code
        directory.holders.setdefault(booth_key(code), by_id[place.exhibitor_id])
