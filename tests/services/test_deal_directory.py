"""The list of deals: what it finds, and in which order."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.deals import ContractClass, Deal, DealStage, DealStatus
from app.models.exhibitors import Exhibitor, Industry
from app.services.deal_directory import DealDirectory
from app.services.deals import Deals
from app.services.outcomes import OutcomeDesk
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

WAN = 1_000_000


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "list.fair")
    with closing(made.store):
        with made.store.writing("test") as writer:
            for name, city in (("sensing", "苏州"), ("storage", "嘉定")):
                exhibitor = writer.need(Exhibitor, made.exhibitors[name])
                writer.save(replace(exhibitor, city=city))
        yield made


def register(fair: MeetingFair, buyer: str, title: str, fen: int | None, **more: object) -> Deal:
    deals = Deals(fair.store, lambda: EVE)
    known = fair.exhibitors.get(buyer)
    deal = replace(
        deals.draft(),
        title=title,
        buyer_exhibitor_id=known,
        buyer_name="" if known else buyer,
        supplier_exhibitor_id=fair.exhibitors["sensing"],
        amount_fen=fen,
        **more,  # type: ignore[arg-type]  # fields by name
    )
    deals.register(deal)
    return deal


@pytest.fixture
def made(fair: MeetingFair) -> list[Deal]:
    return [
        register(
            fair,
            "storage",
            "压力监测",
            100 * WAN,
            stage=DealStage.CONTRACT,
            industry=Industry.NEW_ENERGY,
            contract_class=ContractClass.SERVICE,
            documents=("HT-7",),
        ),
        register(fair, "外地买家", "传感器采购", None, buyer_region="310114"),
        register(fair, "storage", "取消的一项", 5 * WAN, status=DealStatus.CANCELLED),
    ]


def test_the_newest_stands_first_and_columns_sort(fair: MeetingFair, made: list[Deal]) -> None:
    first, second, third = (deal.id for deal in made)
    directory = DealDirectory(fair.store)
    assert list(directory.ids("", {})) == [third, second, first]
    assert list(directory.ids("", {}, "number")) == [first, second, third]
    assert list(directory.ids("", {}, "amount", descending=True)) == [first, third, second]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("D-002", [1]),
        ("yljc", [0]),
        ("Example Storage", [2, 0]),
        ("ht-7", [0]),
        ("传感 采购", [1]),
        ("nothing", []),
    ],
)
def test_words_find_number_sides_subject_and_documents(
    fair: MeetingFair, made: list[Deal], text: str, places: list[int]
) -> None:
    assert list(DealDirectory(fair.store).ids(text, {})) == [made[n].id for n in places]


def test_filters_let_through_what_the_figures_count(fair: MeetingFair, made: list[Deal]) -> None:
    directory = DealDirectory(fair.store)
    first, second, _ = (deal.id for deal in made)
    assert list(directory.ids("", {"stage": DealStage.CONTRACT})) == [first]
    assert list(directory.ids("", {"contract_class": ContractClass.SERVICE})) == [first]
    assert list(directory.ids("", {"counted": True})) == [second, first]
    pair = ("嘉定", "苏州")
    told = OutcomeDesk(fair.store, lambda: EVE).read()
    found = directory.rows(directory.ids("", {"cities": pair, "counted": True}))
    sums = sum(row.deal.amount_fen or 0 for row in found.values())
    assert told.cities.sums[pair] == sums == 100 * WAN


def test_a_region_s_code_counts_as_its_city(fair: MeetingFair) -> None:
    directory = DealDirectory(fair.store)
    coded = register(fair, "外地公司", "检测线", 7 * WAN, buyer_region="320500")
    nowhere = register(fair, "外地单位", "检测线", 9 * WAN, buyer_region="999999")
    told = OutcomeDesk(fair.store, lambda: EVE).read().cities
    assert told.sums["苏州", "苏州"] == 7 * WAN
    assert told.sums["999999", "苏州"] == 9 * WAN
    assert list(directory.ids("", {"cities": ("苏州", "苏州")})) == [coded.id]
    assert list(directory.ids("", {"cities": ("999999", "苏州")})) == [nowhere.id]


def test_a_cell_of_the_cities_not_named_lists_what_it_sums(fair: MeetingFair) -> None:
    for number, city in enumerate("甲乙丙丁戊己庚辛壬", 1):
        register(fair, f"买家{number}", "合作", number * WAN, buyer_region=f"{city}城")
    register(fair, "不知何处", "合作", WAN)
    told = OutcomeDesk(fair.store, lambda: EVE).read().cities
    directory = DealDirectory(fair.store)
    for pair, fen in told.sums.items():
        found = directory.rows(directory.ids("", {"cities": pair})).values()
        assert sum(row.deal.amount_fen or 0 for row in found) == fen, pair
    assert told.sums["", "苏州"] == (1 + 2 + 1) * WAN


def test_a_change_elsewhere_is_seen_at_the_next_look(fair: MeetingFair, made: list[Deal]) -> None:
    directory = DealDirectory(fair.store)
    before = directory.rows([made[0].id])[made[0].id]
    assert (before.buyer_city, before.buyer_en) == ("嘉定", "Example Storage")
    with fair.store.writing("test") as writer:
        exhibitor = writer.need(Exhibitor, fair.exhibitors["storage"])
        writer.save(replace(exhibitor, city="昆山"))
    assert directory.rows([made[0].id])[made[0].id].buyer_city == "昆山"
    assert len(directory.ids("昆山", {})) == 0
