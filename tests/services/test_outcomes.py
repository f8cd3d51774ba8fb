"""The ledger of deals, and the figures that are counted from it and from the fair."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.deals import ContractClass, Deal, DealStage, DealStatus
from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import NeedId, new_id
from app.models.meetings import Mark, MeetingState, Request
from app.models.offers import Need
from app.models.people import Category
from app.services.deals import DEAL_NUMBERS, Deals, plain_name
from app.services.history import History
from app.services.meetings import Meetings
from app.services.outcomes import OutcomeDesk
from app.services.vouchers import Vouchers
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair, quick
from tests.services.scanning_fair import scanning_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "deals.fair")
    with closing(made.store):
        with made.store.writing("test") as writer:
            for name, city in (("sensing", "苏州"), ("storage", "嘉定"), ("laser", "温州")):
                exhibitor = writer.need(Exhibitor, made.exhibitors[name])
                writer.save(replace(exhibitor, city=city))
        yield made


def ledger(fair: MeetingFair) -> Deals:
    return Deals(fair.store, lambda: EVE)


def deal(fair: MeetingFair, buyer: str, supplier: str, fen: int | None, **more: object) -> Deal:
    """Enter a deal between two exhibitors; the entry as it stands in the ledger."""
    draft = replace(
        ledger(fair).draft(),
        title=f"{buyer} 向 {supplier} 采购",
        buyer_exhibitor_id=fair.exhibitors[buyer],
        supplier_exhibitor_id=fair.exhibitors[supplier],
        amount_fen=fen,
        **more,  # type: ignore[arg-type]  # fields by name
    )
    ledger(fair).register(draft)
    return next(one for one in ledger(fair).all() if one.id == draft.id)


def test_deals_are_numbered_and_keep_the_names_of_their_sides(fair: MeetingFair) -> None:
    first, second = deal(fair, "storage", "sensing", 100), deal(fair, "laser", "sensing", None)
    assert (first.number, second.number) == ("D-001", "D-002")
    assert (first.buyer_name, first.supplier_name) == ("示例储能科技", "拟真传感技术")
    assert [one.number for one in ledger(fair).all()] == ["D-002", "D-001"]


def test_a_deal_without_its_sides_names_what_it_lacks(fair: MeetingFair) -> None:
    with pytest.raises(AppError) as refused:
        ledger(fair).register(ledger(fair).draft())
    assert refused.value.facts == {"fields": ["title", "buyer", "supplier"]}
    signed = replace(
        deal(fair, "storage", "sensing", None),
        stage=DealStage.CONTRACT,
        status=DealStatus.SIGNED,
    )
    with pytest.raises(AppError) as refused:
        ledger(fair).edit(signed)
    assert refused.value.facts == {"fields": ["amount", "signed_on"]}
    ledger(fair).edit(replace(signed, amount_fen=500, signed_on=date(2018, 11, 29)))
    assert ledger(fair).all()[0].status is DealStatus.SIGNED


def test_a_meeting_gives_its_deal_both_sides_and_the_need_says_who_buys(
    fair: MeetingFair,
) -> None:
    need = NeedId(new_id())
    with fair.store.writing("test") as writer:
        writer.save(
            Need(
                id=need,
                title_zh="压力监测",
                exhibitor_id=fair.exhibitors["storage"],
                industry=Industry.NEW_ENERGY,
            )
        )
        request = writer.need(Request, fair.requests["sensing-storage"])
        writer.save(replace(request, need_id=need))
    draft = ledger(fair).draft(fair.hold("sensing-storage", 0, 0))
    assert draft.buyer_exhibitor_id == fair.exhibitors["storage"]
    assert draft.supplier_exhibitor_id == fair.exhibitors["sensing"]
    assert draft.industry is Industry.NEW_ENERGY
    visitor = ledger(fair).draft(fair.hold("visitor-laser", 2, 0))
    assert (visitor.buyer_person_id, visitor.buyer_name) == (fair.visitor, "林知夏")


@pytest.mark.parametrize(
    ("buyer", "supplier"),
    [
        ("示例储能科技有限公司", "拟真传感技术"),
        ("Example Storage Co., Ltd.", "simulated sensing"),
        ("示例储能", "拟真传感技术股份有限公司"),
    ],
)
def test_what_one_side_chose_and_the_other_typed_is_one_deal(
    fair: MeetingFair, buyer: str, supplier: str
) -> None:
    first = deal(fair, "storage", "sensing", 100)
    typed = replace(
        ledger(fair).draft(),
        title="合同",
        buyer_name=buyer,
        supplier_name=supplier,
        amount_fen=100,
    )
    ledger(fair).register(typed)
    (twins,) = ledger(fair).twins()
    assert (twins.first.id, twins.second.id) == (first.id, typed.id)


def test_a_name_that_two_exhibitors_share_makes_no_twins(fair: MeetingFair) -> None:
    with fair.store.writing("test") as writer:
        for name in ("storage", "laser"):
            one = writer.need(Exhibitor, fair.exhibitors[name])
            writer.save(replace(one, short_zh="示例"))
    deal(fair, "storage", "sensing", 100)
    typed = replace(
        ledger(fair).draft(),
        title="合同",
        buyer_name="示例",
        supplier_name="拟真传感技术",
        amount_fen=100,
    )
    ledger(fair).register(typed)
    assert ledger(fair).twins() == []


def test_one_deal_told_by_both_sides_is_found_merged_and_parted_again(
    fair: MeetingFair,
) -> None:
    first = deal(fair, "storage", "sensing", 100, documents=("HT-1",))
    told = replace(
        ledger(fair).draft(),
        title="压力监测合同",
        buyer_name="示例储能科技有限公司",
        buyer_exhibitor_id=fair.exhibitors["storage"],
        supplier_exhibitor_id=fair.exhibitors["sensing"],
        amount_fen=100,
        stage=DealStage.CONTRACT,
        documents=("HT-2",),
    )
    ledger(fair).register(told)
    deal(fair, "laser", "sensing", 100)
    (twins,) = ledger(fair).twins()
    assert (twins.first.id, twins.second.id) == (first.id, told.id)
    ledger(fair).merge(first.id, told.id, {"stage": True, "title": True})
    merged = next(one for one in ledger(fair).all() if one.id == first.id)
    assert (merged.number, merged.title, merged.stage) == (
        "D-001",
        "压力监测合同",
        DealStage.CONTRACT,
    )
    assert merged.documents == ("HT-1", "HT-2")
    assert ledger(fair).twins() == []
    History(fair.store).undo()
    assert len(ledger(fair).twins()) == 1


@pytest.mark.parametrize(
    "name", ["示例储能科技有限公司", "示例储能科技股份有限公司", " 示例储能科技 ", "示例储能科技"]
)
def test_a_company_is_itself_whatever_its_legal_form(name: str) -> None:
    assert plain_name(name) == "示例储能科技"


def test_the_thousandth_deal_is_newer_than_the_one_before(fair: MeetingFair) -> None:
    with fair.store.writing("test") as writer:
        for _ in range(998):
            writer.next_number(DEAL_NUMBERS)
    deal(fair, "storage", "sensing", 1)
    deal(fair, "storage", "laser", 2)
    assert [one.number for one in ledger(fair).all()] == ["D-1000", "D-999"]


def test_vouchers_follow_a_merged_deal_and_outlive_a_removed_one(fair: MeetingFair) -> None:
    first, second = deal(fair, "storage", "sensing", 100), deal(fair, "storage", "sensing", 100)
    vouchers = Vouchers(fair.store, lambda: EVE)
    vouchers.issue("SC-1", 5)
    issued = vouchers.rows()[0].voucher
    with fair.store.writing("test") as writer:
        writer.save(replace(issued, deal_id=second.id))
    ledger(fair).merge(first.id, second.id, {})
    assert vouchers.rows()[0].voucher.deal_id == first.id
    ledger(fair).remove(first.id)
    assert vouchers.rows()[0].voucher.deal_id is None
    History(fair.store).undo()
    assert vouchers.rows()[0].voucher.deal_id == first.id


def test_the_ceremony_has_an_order(fair: MeetingFair) -> None:
    made = [deal(fair, "storage", "sensing", fen) for fen in (1, 2, 3)]
    ledger(fair).order_signing([made[2].id, made[0].id])
    assert [one.number for one in ledger(fair).signing_list()] == ["D-003", "D-001"]
    ledger(fair).order_signing([])
    assert ledger(fair).signing_list() == []


def test_the_latest_word_of_a_side_on_a_meeting_counts(fair: MeetingFair) -> None:
    held = fair.hold("sensing-storage", 0, 0)
    party = fair.exhibitors["sensing"]
    ledger(fair).say(held, party, "王一", marks=3)
    ledger(fair).say(held, party, "王一", marks=5, ticks=("intent",), note="下周寄样")
    told = ledger(fair).feedback()[held][party]
    assert (told.marks, told.ticks, told.note) == (5, ("intent",), "下周寄样")
    with pytest.raises(AppError, match=r"feedback\.marks"):
        ledger(fair).say(held, party, "王一", marks=6)


def test_figures_agree_with_the_ledger(fair: MeetingFair) -> None:
    service = ContractClass.SERVICE
    deal(fair, "storage", "sensing", 12_000_000, industry=Industry.NEW_ENERGY)
    deal(fair, "laser", "sensing", 3_000_000, contract_class=service, stage=DealStage.CONTRACT)
    deal(fair, "laser", "storage", None, status=DealStatus.UNVERIFIED)
    off = deal(fair, "laser", "gene", 99_000_000)
    ledger(fair).edit(replace(off, status=DealStatus.CANCELLED))
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    assert (told.total.deals, told.total.fen, told.total.without) == (3, 15_000_000, 1)
    assert told.unverified == 1
    assert told.by_class[service].fen == 3_000_000
    assert told.by_stage[DealStage.INTENT].deals == 2
    assert told.cities.sums == {("嘉定", "苏州"): 12_000_000, ("温州", "苏州"): 3_000_000}
    assert told.cities.names == ["苏州", "嘉定", "温州"]
    assert (told.cities.row("嘉定"), told.cities.across) == (12_000_000, 1.0)
    energy = next(field for field in told.fields if field.industry is Industry.NEW_ENERGY)
    assert energy.deals.fen == 12_000_000


def test_the_funnel_follows_requests_to_meetings_held(fair: MeetingFair) -> None:
    service = Meetings(fair.store, lambda: EVE)
    service.schedule(quick)
    held = fair.meetings()
    service.note(held["sensing-storage"].id, Mark.LATE)
    service.mark(held["sensing-storage"].id, MeetingState.HELD)
    service.mark(held["gene-sensing"].id, MeetingState.MISSED)
    told = OutcomeDesk(fair.store, lambda: EVE).read({Industry.IT: 30, Industry.OTHER: 10})
    funnel = told.funnel
    assert (funnel.matched, funnel.requested, funnel.accepted) == (40, 7, 7)
    assert (funnel.placed, funnel.held, funnel.deals) == (7, 1, 0)
    by_field = {field.industry: field.matched for field in told.fields}
    assert (by_field[Industry.IT], by_field[Industry.HEALTH]) == (30, 0)
    assert (told.meetings.missed, told.meetings.late) == (1, 1)


def test_visitors_are_counted_once_and_forums_at_their_doors(tmp_path: Path) -> None:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        for name, place in (
            ("visitor", "gate"),
            ("visitor", "gate"),
            ("guest", "gate"),
            ("visitor", "forum"),
            ("friday", "gate"),
        ):
            made.scan(name, place)
        made.pass_time(days=1, hours=3)
        made.scan("visitor", "gate 2")
        told = OutcomeDesk(made.store, lambda: made.moment).read()
    first, second, third = told.visitors.days
    assert (told.visitors.came, told.visitors.registered) == (2, 5)
    assert (first.people, first.admissions, second.people, third.people) == (2, 2, 1, 0)
    assert (first.by_hour[9], second.by_hour[12]) == (2, 1)
    assert told.visitors.by_category == {Category.VISITOR: 1, Category.GUEST: 1}
    (forum,) = told.forums
    assert (forum.attended, forum.seats) == (1, 2)


def test_an_exhibitor_that_is_gone_leaves_its_name(fair: MeetingFair) -> None:
    stranger = replace(
        ledger(fair).draft(), title="意向", buyer_name="上海示例公司", supplier_name="外地公司"
    )
    ledger(fair).register(stranger)
    told = ledger(fair).all()[0]
    assert (told.buyer_name, told.supplier_exhibitor_id) == ("上海示例公司", None)
