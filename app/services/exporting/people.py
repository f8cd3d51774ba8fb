"""The list of people, and their cards; who did not agree goes without phone and address."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from app.models.people import Person
from app.models.registry import Badge, BadgeState
from app.services.exporting.sheets import Column, Sheet
from app.services.exporting.vcard import Card, own_words
from app.services.exporting.words import CATEGORIES, Language, said


@dataclass(frozen=True, slots=True)
class Listed:
    """A person with the badge that counts and the exhibitor they work for."""

    person: Person
    badge: Badge | None
    exhibitor: str

    @property
    def phone(self) -> str:
        """The phone, where it may be passed on."""
        return self.person.phone if self.person.consents_phone else ""

    @property
    def email(self) -> str:
        """The address, under the same consent."""
        return self.person.email if self.person.consents_phone else ""


def people_sheet(rows: Iterable[Listed], zone: ZoneInfo, language: Language) -> Sheet[Listed]:
    """姓名, 单位, 类别, phone, badge; headings that an import reads back."""
    columns: tuple[Column[Listed], ...] = (
        Column("姓名", "Name", lambda one: one.person.name),
        Column("英文姓名", "English name", lambda one: one.person.name_latin),
        Column("单位", "Organisation", lambda one: one.person.organisation),
        Column("单位英文名", "Organisation EN", lambda one: one.person.organisation_latin),
        Column("职务", "Title", lambda one: one.person.title),
        Column("类别", "Category", lambda one: said(CATEGORIES, one.person.category, language)),
        Column("手机", "Phone", lambda one: one.phone),
        Column("邮箱", "Email", lambda one: one.email),
        Column("城市", "City", lambda one: one.person.city),
        Column("所属展商", "Exhibitor", lambda one: one.exhibitor),
        Column("有效日", "Valid days", lambda one: days_words(one.person.days)),
        Column("同意联系", "Consent", lambda one: _consent(one, language)),
        Column("证件号", "Badge no.", lambda one: one.badge.number if one.badge else ""),
        Column("证件状态", "Badge", lambda one: _state(one.badge, language)),
        Column("报名时间", "Registered at", lambda one: _registered(one.person, zone)),
        Column("编号", "Reference", lambda one: one.person.external_id),
    )
    return Sheet("观众", "Visitors", columns, rows)


def person_card(one: Listed) -> Card:
    """A person's business card."""
    person = one.person
    return Card(
        uid=person.id,
        name=person.name,
        name_latin=person.name_latin,
        organisation=person.organisation or person.organisation_latin,
        title=person.title,
        phone=one.phone,
        email=one.email,
        city=person.city,
        revised=person.registered_at,
        own=own_words(person, one.exhibitor),
    )


def days_words(days: Iterable[date]) -> str:
    """Days as an import reads them; none are all of them."""
    return "、".join(day.isoformat() for day in days)


def _registered(person: Person, zone: ZoneInfo) -> str:
    if person.registered_at is None:
        return ""
    return f"{person.registered_at.astimezone(zone):%Y-%m-%d %H:%M}"


def _consent(one: Listed, language: Language) -> str:
    return language.pick("是", "yes") if one.person.consents_phone else language.pick("否", "no")


def _state(badge: Badge | None, language: Language) -> str:
    if badge is None:
        return language.pick("未制证", "None")
    if badge.state is BadgeState.REVOKED:
        return language.pick("已作废", "Revoked")
    return language.pick("有效", "Valid")
