"""The list of exhibitors: where they stand, whom to ask, what they offer and seek.

Headings and the names in JSON are those that the import reads; who did not agree goes without
phone and address.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.models.exhibitors import BoothPlace, Exhibitor, booth_order
from app.models.fairs import Booth
from app.models.offers import Need, Offer
from app.models.people import Person
from app.services.exporting.sheets import Column, Sheet
from app.services.exporting.vcard import Card, own_words
from app.services.exporting.words import INDUSTRIES, Language, said
from app.services.store import Reader


@dataclass(frozen=True, slots=True)
class ExhibitorEntry:
    """An exhibitor with its booths, its people (the first is the contact), and what it brings."""

    exhibitor: Exhibitor
    booths: tuple[str, ...] = ()
    staff: tuple[Person, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def contact(self) -> Person | None:
        """Whom to ask."""
        return self.staff[0] if self.staff else None

    @property
    def contact_name(self) -> str:
        """What the contact is called."""
        return self.contact.name or self.contact.name_latin if self.contact else ""

    @property
    def phone(self) -> str:
        """The contact's phone, where it may be passed on."""
        return self.contact.phone if self.contact and self.contact.consents_phone else ""

    @property
    def email(self) -> str:
        """The contact's address, under the same consent."""
        return self.contact.email if self.contact and self.contact.consents_phone else ""

    @property
    def order(self) -> tuple[bool, str, str]:
        """What lists are sorted by: the first booth; those without come last."""
        first = booth_order(self.booths[0]) if self.booths else ""
        return not self.booths, first, self.exhibitor.id


def read_exhibitors(reader: Reader) -> list[ExhibitorEntry]:
    """Every exhibitor, in the order of their first booths."""
    codes = {booth.id: booth.code for booth in reader.all(Booth)}
    booths: dict[str, list[str]] = {}
    for place in reader.all(BoothPlace, order="position"):
        booths.setdefault(place.exhibitor_id, []).append(codes[place.booth_id])
    staff: dict[str, list[Person]] = {}
    for person in reader.all(Person):
        if person.exhibitor_id is not None:
            staff.setdefault(person.exhibitor_id, []).append(person)
    offers, needs = _titles(reader.all(Offer)), _titles(reader.all(Need))
    entries = [
        ExhibitorEntry(
            one,
            tuple(booths.get(one.id, ())),
            tuple(staff.get(one.id, ())),
            tuple(offers.get(one.id, ())),
            tuple(needs.get(one.id, ())),
        )
        for one in reader.all(Exhibitor)
    ]
    return sorted(entries, key=lambda entry: entry.order)


def _titles(proposals: Iterable[Offer | Need]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in proposals:
        if one.exhibitor_id is not None and one.title:
            found.setdefault(one.exhibitor_id, []).append(one.title)
    return found


def exhibitors_sheet(
    entries: Iterable[ExhibitorEntry], language: Language
) -> Sheet[ExhibitorEntry]:
    """展商名称, 展位, 产业, contact, 供给, 需求; headings that an import reads back."""
    columns: tuple[Column[ExhibitorEntry], ...] = (
        Column("展位", "Booth", lambda one: "、".join(one.booths)),
        Column("展商名称", "Exhibitor", lambda one: one.exhibitor.name_zh),
        Column("英文名称", "English name", lambda one: one.exhibitor.name_en),
        Column("简称", "Short name", lambda one: one.exhibitor.short_zh),
        Column("英文简称", "Short EN", lambda one: one.exhibitor.short_en),
        Column("产业", "Industry", lambda one: said(INDUSTRIES, one.exhibitor.industry, language)),
        Column("城市", "City", lambda one: one.exhibitor.city),
        Column("联系人", "Contact", lambda one: one.contact_name),
        Column("联系人职务", "Job title", lambda one: one.contact.title if one.contact else ""),
        Column("手机", "Phone", lambda one: one.phone),
        Column("邮箱", "Email", lambda one: one.email),
        Column("联系人同意联系", "Contact consents", lambda one: _consent(one, language)),
        Column("供给", "Offers", lambda one: "\n".join(map(_one_line, one.offers))),
        Column("需求", "Needs", lambda one: "\n".join(map(_one_line, one.needs))),
        Column("统一社会信用代码", "Credit code", lambda one: one.exhibitor.credit_code),
        Column("网址", "Website", lambda one: one.exhibitor.website),
        Column("成立年份", "Founded", lambda one: one.exhibitor.founded),
        Column("员工数", "Employees", lambda one: one.exhibitor.staff),
        Column("洽谈上限", "Meeting quota", lambda one: one.exhibitor.quota),
        Column("简介", "Introduction", lambda one: one.exhibitor.intro_zh),
        Column("英文简介", "Intro EN", lambda one: one.exhibitor.intro_en),
        Column("编号", "ID", lambda one: one.exhibitor.external_id),
    )
    return Sheet("展商", "Exhibitors", columns, entries)


def exhibitor_records(entries: Iterable[ExhibitorEntry]) -> Iterator[dict[str, object]]:
    """Each exhibitor as an object of a JSON list; what is empty is left out."""
    for one in entries:
        body, contact = one.exhibitor, one.contact
        record: dict[str, object] = {
            "external_id": body.external_id,
            "name_zh": body.name_zh,
            "name_en": body.name_en,
            "short_zh": body.short_zh,
            "short_en": body.short_en,
            "booths": list(one.booths),
            "industry": body.industry.value,
            "city": body.city,
            "contact_name": one.contact_name,
            "contact_title": contact.title if contact else "",
            "contact_phone": one.phone,
            "contact_email": one.email,
            "contact_consents": contact.consents_phone if contact else None,
            "offers": list(one.offers),
            "needs": list(one.needs),
            "credit_code": body.credit_code,
            "website": body.website,
            "founded": body.founded,
            "staff": body.staff,
            "quota": body.quota,
            "intro_zh": body.intro_zh,
            "intro_en": body.intro_en,
        }
        yield {name: value for name, value in record.items() if value not in ("", None, [])}


def staff_cards(entries: Iterable[ExhibitorEntry]) -> Iterator[Card]:
    """The business cards of all who work for exhibitors, with the booth as a note."""
    for one in entries:
        booths = "、".join(one.booths)
        for person in one.staff:
            open_ = person.consents_phone
            yield Card(
                uid=person.id,
                name=person.name,
                name_latin=person.name_latin,
                organisation=one.exhibitor.name,
                title=person.title,
                phone=person.phone if open_ else "",
                email=person.email if open_ else "",
                city=person.city or one.exhibitor.city,
                note=booths,
                revised=person.registered_at,
                own=own_words(person, one.exhibitor.name),
            )


def _consent(one: ExhibitorEntry, language: Language) -> str:
    if one.contact is None:
        return ""
    return language.pick("是", "yes") if one.contact.consents_phone else language.pick("否", "no")


def _one_line(title: str) -> str:
    """A title in a cell of several; signs that would part it in two bear a backslash."""
    from app.services.importing.cells import as_one_text

    return as_one_text(" ".join(title.splitlines()))
