"""An exhibitor's leads as a list and as cards; who did not agree goes without phone and address."""

from collections.abc import Callable, Iterable
from datetime import UTC
from zoneinfo import ZoneInfo

from app.models.leads import Lead
from app.models.people import Person
from app.services.exporting.sheets import Cell, Column, Sheet
from app.services.exporting.vcard import Card, names_of
from app.services.exporting.words import LEVELS, Language, in_one_cell, said


def leads_sheet(
    rows: Iterable[tuple[Lead, str]], zone: ZoneInfo, language: Language
) -> Sheet[tuple[Lead, str]]:
    """时间, 姓名, 单位, 意向, 标签, 备注; each lead comes with the exhibitor's name."""
    columns: tuple[Column[tuple[Lead, str]], ...] = (
        Column("时间", "Time", lambda row: row[0].begun_at.astimezone(zone).replace(tzinfo=None)),
        Column("姓名", "Name", _of(lambda one: one.name)),
        Column("英文姓名", "English name", _of(lambda one: one.name_latin)),
        Column("单位", "Organisation", _of(lambda one: one.organisation)),
        Column("职务", "Title", _of(lambda one: one.title)),
        Column("意向等级", "Interest", lambda row: said(LEVELS, row[0].entry.level, language)),
        Column("标签", "Tags", lambda row: in_one_cell(row[0].entry.tags)),
        Column("备注", "Note", lambda row: row[0].entry.note),
        Column("下一步", "Next step", lambda row: row[0].entry.next_step),
        Column("手机", "Phone", lambda row: row[0].phone),
        Column("邮箱", "Email", lambda row: row[0].email),
        Column("城市", "City", _of(lambda one: one.city)),
        Column("记录人", "Noted by", lambda row: row[0].entry.author),
        # Not 展商: an import would take whose lead it is for whom the visitor works for.
        Column("线索归属", "Lead of", lambda row: row[1]),
        # By these an import knows both again, also where two visitors share name and company.
        Column("人员号", "Person ID", _of(lambda one: one.id)),
        Column("线索号", "Lead ID", lambda row: row[0].id),
    )
    return Sheet("线索", "Leads", columns, rows)


def lead_card(lead: Lead, exhibitor: str, language: Language) -> Card | None:
    """The card of whom the lead is about, with what was noted; None for an unknown badge."""
    person = lead.person
    if person is None:
        return None
    noted = (lead.entry.note, lead.entry.next_step)
    return Card(
        uid=person.id,
        name=person.name,
        name_latin=person.name_latin,
        organisation=person.organisation or person.organisation_latin,
        title=person.title,
        phone=lead.phone,
        email=lead.email,
        city=person.city,
        note="\n".join(filter(None, noted)),
        tags=(said(LEVELS, lead.entry.level, language), *lead.entry.tags),
        revised=lead.entry.at,
        own=(
            *names_of(person),
            ("LEAD", lead.id),
            ("LEAD-OF", exhibitor),
            ("LEAD-AT", f"{lead.begun_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S+00:00}"),
            ("LEAD-BY", lead.entry.author),
            ("LEVEL", str(lead.entry.level.value)),
            ("NEXT", lead.entry.next_step),
            ("CONSENT", "1" if person.consents_phone else "0"),
        ),
    )


def _of(field: Callable[[Person], str]) -> Callable[[tuple[Lead, str]], Cell]:
    return lambda row: "" if row[0].person is None else field(row[0].person)
