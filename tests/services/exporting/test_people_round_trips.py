"""People and leads come back as the people they are, whatever else stands in their lists."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.ids import DeviceId, ExhibitorId, LeadId, PersonId
from app.models.imports import Kind, PersonDraft
from app.models.leads import Interest, Lead, LeadEntry
from app.models.people import Category, Person
from app.services.exporting import Exports, Language
from app.services.exporting.leads import lead_card
from app.services.exporting.people import Listed, people_sheet, person_card
from app.services.exporting.vcard import CardVersion, write_vcards
from app.services.intake import Intake
from tests.services.exporting.test_round_trips import (
    DAYS,
    FEW,
    _again,
    _names,
    _written,
    ends,
    languages,
    maybe,
    words,
)
from tests.services.visitors.fair import VisitorFair, visitor_fair

ZONE = ZoneInfo("Asia/Shanghai")
BEGAN = datetime(2018, 11, 1, 4, tzinfo=UTC)
_told = st.fixed_dictionaries(
    {
        "name": _names,
        "latin": st.sampled_from(["", "Ada Fernsby", "Zhou Yu'an"]),
        "organisation": words,
        "body": st.sampled_from(["", "Sample Works"]),
        "title": maybe,
        "city": st.sampled_from(["", "苏州"]),
        "category": st.sampled_from(Category),
        "days": st.sets(st.sampled_from(DAYS), max_size=2),
        "note": maybe,
        "tags": st.lists(words, max_size=2),
        "level": st.sampled_from(Interest),
    }
)


def _person(number: int, told: dict[str, Any]) -> Person:
    return Person(
        PersonId(f"p{number}"),
        told["category"],
        f"{told['name']}{number}",
        told["latin"],
        told["organisation"],
        told["body"],
        title=told["title"],
        phone=f"138{number:08d}",
        email=f"a{number}@example.com",
        city=told["city"],
        days=tuple(sorted(told["days"])),
        consents_phone=True,
        registered_at=BEGAN + timedelta(minutes=number),
        external_id=f"v-{number}",
    )


def _lead(number: int, told: dict[str, Any]) -> Lead:
    person = _person(number, told)
    entry = LeadEntry(
        f"l{number}", DeviceId("d"), number, LeadId(f"l{number}"), ExhibitorId("e"), BEGAN,
        "赵三", told["level"], person.id, tags=tuple(told["tags"]), note=told["note"],
    )  # fmt: skip
    return Lead(entry, BEGAN, 1, person)


_some = st.lists(_told, min_size=1, max_size=8)


def _core(one: Person | PersonDraft) -> tuple[str, ...]:
    """What both lists and both cards hold of a person."""
    return one.name, one.title, one.phone, one.email, one.city


def _whole(one: Person | PersonDraft) -> tuple[object, ...]:
    return (
        _core(one), one.name_latin, one.organisation, one.organisation_latin, one.category,
        one.days, one.registered_at, one.consents_phone, one.external_id,
    )  # fmt: skip


@FEW
@given(_some, ends, languages)
def test_people_come_back_as_they_went(
    told: list[dict[str, Any]], ending: str, language: Language
) -> None:
    people = [_person(number, one) for number, one in enumerate(told)]
    sheet = people_sheet([Listed(one, None, "") for one in people], ZONE, language)
    drafts = _again(ending, Kind.PEOPLE, _written(ending, sheet, language))
    assert [_whole(one) for one in drafts] == [_whole(one) for one in people]


@FEW
@given(_some, st.sampled_from(CardVersion), languages)
def test_cards_of_people_and_leads_come_back(
    told: list[dict[str, Any]], version: CardVersion, language: Language
) -> None:
    leads = [_lead(number, one) for number, one in enumerate(told)]
    people = [one.person for one in leads if one.person]
    of_leads = [card for card in (lead_card(one, "示例", language) for one in leads) if card]
    of_people = [person_card(Listed(one, None, "")) for one in people]
    for kind, cards in ((Kind.PEOPLE, of_people), (Kind.LEADS, of_leads)):
        drafts = _again("vcf", kind, partial(write_vcards, cards=cards, version=version))
        told_of = _whole if kind is Kind.PEOPLE else _core
        assert [told_of(one) for one in drafts] == [told_of(one) for one in people]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf"])
@pytest.mark.parametrize("language", Language)
def test_a_list_of_leads_changes_nobody(tmp_path: Path, ending: str, language: Language) -> None:
    fair: VisitorFair = visitor_fair(tmp_path / "a.fair")
    booth = fair.exhibitors["拟真传感技术"]
    for name in ("周予安", "许清和"):
        fair.leads.begin(booth, fair.people[name], None, "赵三", Interest.STRONG)
    path = tmp_path / f"a.{ending}"
    assert Exports(fair.store, fair.clock, language=language).leads(path).rows == 2
    with fair.store.reading() as reader:
        before = sorted(map(repr, reader.all(Person)))
    intake = Intake(fair.store)
    intake.carry_in(intake.prepare(path))
    with fair.store.reading() as reader:
        assert sorted(map(repr, reader.all(Person))) == before
    fair.store.close()


@pytest.mark.parametrize("language", Language)
def test_lists_of_what_happened_are_no_lists_to_import(tmp_path: Path, language: Language) -> None:
    from app.errors import AppError

    fair = visitor_fair(tmp_path / "a.fair")
    exports = Exports(fair.store, fair.clock, language=language)
    for write, name in ((exports.scans, "scans.csv"), (exports.deals, "deals.xlsx")):
        write(tmp_path / name)
        with pytest.raises(AppError) as refused:
            Intake(fair.store).prepare(tmp_path / name)
        assert refused.value.code == "import.only_facts"
    fair.store.close()
