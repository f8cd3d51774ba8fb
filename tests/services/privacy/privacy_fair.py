"""A fair in which one visitor has left a trace everywhere, and another has the same surname."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.models.deals import Deal, Feedback
from app.models.exhibitors import Exhibitor
from app.models.ids import (
    DealId,
    DeviceId,
    ExhibitorId,
    LeadId,
    MeetingId,
    NeedId,
    PersonId,
    RequestId,
    new_id,
)
from app.models.leads import Interest, LeadEntry
from app.models.meetings import Request
from app.models.offers import Need
from app.models.people import Category, Person
from app.models.programme import Session, Speaker
from app.models.registry import Badge
from app.services.badges.token import encode
from app.services.exporting import Exports
from app.services.registry import issue_badges
from app.services.visitor_merge import Merging
from app.services.visitors import Visitors
from tests.services.scanning_fair import KEY, MORNING, ScanningFair, scanning_fair

NAME, LATIN, PHONE, EMAIL = "欧阳虚构", "Ouyang Xugou", "13811112222", "ouyang@fiction.example"
OLD_PHONE, TICKET = "13933334444", "TICKET-778899"
LATER = datetime(2018, 11, 28, 6, tzinfo=UTC)
ALL_WORDS = (NAME, LATIN, PHONE, EMAIL, OLD_PHONE, TICKET, "138 1111 2222")


@dataclass
class PrivacyFair:
    """The fair, and the one who is to be forgotten."""

    fair: ScanningFair
    person: PersonId
    other: PersonId
    exhibitor: ExhibitorId
    folder: Path


def privacy_fair(folder: Path) -> PrivacyFair:
    """Make the file with everything a visitor can leave in it."""
    fair = scanning_fair(folder / "gate.fair")
    store = fair.store
    one, twin, other = (PersonId(new_id()) for _ in range(3))
    person = Person(
        one,
        Category.VISITOR,
        NAME,
        LATIN,
        organisation="虚构研究院",
        phone=OLD_PHONE,
        email=EMAIL,
        city="杭州",
        registered_at=MORNING,
        consents_phone=True,
        external_id=TICKET,
        source="sheet.xlsx",
    )
    with store.writing("import.people", file="sheet.xlsx") as writer:
        writer.save(person)
        writer.save(Person(twin, Category.VISITOR, NAME, email=EMAIL, consents_phone=True))
        writer.save(Person(other, Category.VISITOR, "欧阳真实", phone="13855556666"))
        exhibitor = writer.all(Exhibitor)[0].id
    visitors = Visitors(store, lambda: MORNING, "王一")
    visitors.edit(one, "phone", PHONE)
    Merging(store, lambda: MORNING).merge(one, twin)
    _records(fair, one, exhibitor)
    _facts(fair, one, twin, exhibitor)
    visitors.disclose(one, "phone", "look")
    Exports(store, lambda: LATER, "王一").people(folder / "people.xlsx")
    return PrivacyFair(fair, one, other, exhibitor, folder)


def _records(fair: ScanningFair, one: PersonId, exhibitor: ExhibitorId) -> None:
    with fair.store.writing("request.add", name=NAME) as writer:
        request = Request(
            RequestId(new_id()), exhibitor, from_person_id=one, topic=f"{NAME} 想谈传感"
        )
        writer.save(request)
        writer.save(replace(request, topic=f"改：{NAME} 想谈"))
        writer.save(Need(f"{NAME} 的需求", text_zh=PHONE, id=NeedId(new_id()), person_id=one))
        writer.save(
            Deal(
                DealId(new_id()),
                "D-001",
                "在线检测",
                MORNING,
                buyer_name=NAME,
                buyer_person_id=one,
                note=f"联系 138 1111 2222，{NAME}",
            )
        )
    with fair.store.writing("session.edit", title="论坛") as writer:
        session = writer.all(Session)[0].id
        writer.save(Speaker(new_id(), session, 0, NAME, LATIN))
    with fair.store.writing("person.add") as writer:
        issue_badges(writer, MORNING)


def _facts(fair: ScanningFair, one: PersonId, twin: PersonId, exhibitor: ExhibitorId) -> None:
    with fair.store.reading() as reader:
        (badge,) = reader.all(Badge, person_id=one)
    fair.desk.scan(encode(badge.record, badge.key_id, KEY), fair.places["gate"])
    with fair.store.writing("lead") as writer:
        lead, meeting = LeadId(new_id()), MeetingId(new_id())
        told = ((one, f"{NAME} 很有兴趣"), (twin, f"电话 {PHONE}"), (None, f"见过{NAME}"))
        for whose, note in told:
            writer.append(partial(_lead, lead, exhibitor, whose, note))
        writer.append(
            lambda fact, desk, seq: Feedback(
                fact, desk, seq, meeting, MORNING, NAME, one, 5, note=f"{NAME}：好"
            )
        )


def _lead(
    lead: LeadId,
    exhibitor: ExhibitorId,
    whose: PersonId | None,
    note: str,
    fact: str,
    desk: DeviceId,
    seq: int,
) -> LeadEntry:
    return LeadEntry(
        fact,
        desk,
        seq,
        lead,
        exhibitor,
        MORNING,
        "王一",
        Interest.STRONG,
        whose,
        note=note,
        next_step=f"写信给 {EMAIL}",
    )
