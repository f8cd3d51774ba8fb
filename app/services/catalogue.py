"""Every offer and need with its number in the list, ready for paper or a workbook."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.models.offers import Need, Offer
from app.models.people import Person
from app.services.access import guarded
from app.services.agenda_ground import first_booths
from app.services.documents.catalogue import Entry
from app.services.pair_ground import owner_id
from app.services.store import Reader, Store

# Texts call a company without it: 示例储能科技 for 示例储能科技有限公司.
_FORM = re.compile(
    r"((股份|有限责任|集团)?(有限)?公司|集团"
    r"|[ ,.]+(co|company|inc|ltd|llc|corp|gmbh|limited)\b.*)$",
    re.IGNORECASE,
)


@guarded()
@dataclass(frozen=True, slots=True)
class Catalogue:
    """Reads the list of offers and needs (供需清单)."""

    store: Store

    def entries(self) -> list[Entry]:
        """Offers G-001 onwards, then needs X-001 onwards, in the order they were entered."""
        with self.store.reading() as reader:
            booths = first_booths(reader)
            exhibitors: dict[str, Exhibitor] = {e.id: e for e in reader.all(Exhibitor)}
            offers = [
                _entry(reader, f"G-{n:03d}", one, exhibitors, booths)
                for n, one in enumerate(reader.all(Offer), 1)
            ]
            needs = [
                _entry(reader, f"X-{n:03d}", one, exhibitors, booths)
                for n, one in enumerate(reader.all(Need), 1)
            ]
        return [*offers, *needs]


def _entry(
    reader: Reader,
    number: str,
    one: Offer | Need,
    exhibitors: dict[str, Exhibitor],
    booths: dict[ExhibitorId, str],
) -> Entry:
    owner = exhibitors.get(owner_id(one))
    if owner is not None:
        city = one.city or owner.city
        names = (owner.name_zh, owner.name_en, owner.short_zh, owner.short_en)
        booth = booths.get(owner.id, "")
        return Entry(number, one, *names[:2], booth, city, _veiled(names))
    person = None if one.person_id is None else reader.get(Person, one.person_id)
    if person is None:
        return Entry(number, one, city=one.city)
    zh, en = person.organisation or person.name, person.organisation_latin or person.name_latin
    names = (person.name, person.name_latin, person.organisation, person.organisation_latin)
    city = one.city or person.city
    return Entry(number, one, zh, en, city=city, names=_veiled(names))


def _veiled(names: Iterable[str]) -> tuple[str, ...]:
    """What must not be read: names, and what is left of them without the legal form."""
    whole = [name.strip() for name in names if name.strip()]
    cores = [core for name in whole if len(core := _FORM.sub("", name)) > 1]
    return tuple(dict.fromkeys((*whole, *cores)))
