"""What the fields say of a pair, one at a time and for all offers at once."""

import numpy as np
import pytest
from hypothesis import given, settings

from app.models.exhibitors import Industry
from app.models.ids import ExhibitorId, NeedId, OfferId
from app.models.matching import Item, Kind, ReasonKind, item_of
from app.models.offers import Need, Offer, Stage, Travels
from app.services.matching.columns import Columns
from app.services.matching.fields import (
    judge,
    judge_branch,
    judge_budget,
    judge_cooperation,
    judge_industry,
    judge_keywords,
    judge_place,
    judge_region,
    keyword_keys,
)
from app.services.matching.regions import plain_city, province
from tests.services.matching.items import fairs


@pytest.mark.parametrize(
    ("need", "offer", "score"),
    [
        ("嘉定", "嘉定区", 1.0),
        ("嘉定", "上海", 0.8),
        ("苏州市", "江苏省昆山", 0.8),
        ("苏州", "合肥", 0.6),
        ("苏州", "北京", 0.3),
        ("北京", "北京市", 1.0),
        ("苏州", " ", 0.5),
    ],
)
def test_near_cities_score_higher(need: str, offer: str, score: float) -> None:
    judged = judge_region(need, offer)
    assert judged is not None
    assert judged.score == score


def test_a_city_is_known_with_and_without_its_province() -> None:
    assert {plain_city(name) for name in ("苏州", "苏州市", "江苏苏州", "江苏省苏州市")} == {"苏州"}
    assert (province("徐州"), province("浦东新区"), province("广州")) == ("江苏", "上海", "")
    assert plain_city("江苏省") == "江苏"


@pytest.mark.parametrize(
    ("need", "offer", "score"),
    [
        ((None, 100), (60, None), 1.0),
        ((None, 100), (None, 90), 1.0),
        ((50, None), (100, 300), 0.5),
        ((10, 100), (400, 500), 0.25),
        ((0, 0), (1, 1), 0.0),
        ((0, 0), (0, 0), 1.0),
        ((1, 2), (None, None), 0.5),
    ],
)
def test_a_price_beyond_the_budget_costs_its_excess(
    need: tuple[int | None, int | None], offer: tuple[int | None, int | None], score: float
) -> None:
    judged = judge_budget(need, offer)
    assert judged is not None
    assert judged.score == score


def test_an_unripe_result_scores_by_how_far_it_is_behind() -> None:
    scores = []
    for stage in Stage:
        judged = judge_cooperation(((), Stage.INDUSTRIAL), ((), stage))
        assert judged is not None
        scores.append(judged.score)
    assert scores == [0.0, 0.2, 0.5, 1.0]


def test_keywords_agree_by_meaning() -> None:
    judged = judge_keywords(keyword_keys(["AI", "钙钛矿", ""]), keyword_keys(["人工智能"]))
    assert judged is not None
    assert judged.score == 0.5


def test_a_need_that_states_nothing_is_not_judged() -> None:
    assert judge_industry(Industry.OTHER, Industry.IT) is None
    assert judge_keywords({}, {"a": "a"}) is None
    assert judge_cooperation(((), None), ((), Stage.LAB)) is None
    assert judge_region("", "上海") is None
    assert judge_budget((None, None), (1, 2)) is None


@settings(max_examples=80, deadline=None)
@given(fairs())
def test_columns_say_the_same_as_single_judgements(fair: tuple[Item, list[Item]]) -> None:
    asked, offers = fair
    columns = Columns(offers[:1])
    columns.scores(asked)
    for offer in offers[1:]:
        columns.add(offer)
    for name, scores in columns.scores(asked).items():
        single = [judge(asked, offer)[name] for offer in offers]
        if scores is None:
            assert single == [None] * len(offers)
        else:
            assert scores.dtype == np.float64
            assert scores.tolist() == [judged.score if judged else None for judged in single]


def test_records_become_items_with_both_languages_and_the_owners_city() -> None:
    offer = Offer(
        id=OfferId("o"),
        title_zh="激光焊接",
        title_en="Laser welding",
        text_zh="正文",
        text_en="Text",
        exhibitor_id=ExhibitorId("x"),
        budget_low_fen=5,
    )
    item = item_of(offer, city="嘉定")
    assert (item.kind, item.owner, item.city, item.budget_low) == (Kind.OFFER, "x", "嘉定", 5)
    assert item.whole == "激光焊接\n正文\nLaser welding\nText"
    need = item_of(Need(id=NeedId("n"), title_zh="", title_en="Laser", city="苏州"), city="嘉定")
    assert (need.kind, need.owner, need.city, need.whole) == (Kind.NEED, "", "苏州", "Laser")


IT, MAKING, OTHER = Industry.IT, Industry.MANUFACTURING, Industry.OTHER


@pytest.mark.parametrize(
    ("need", "offer", "score"),
    [
        ((IT, ()), (IT, ("AI",)), 1.0),
        ((IT, ("AI",)), (IT, ()), 1.0),
        ((IT, ("AI", "传感器")), (IT, ("ai",)), 1.0),
        ((IT, ("AI",)), (IT, ("芯片",)), 0.7),
        ((IT, ("传感器",)), (MAKING, ("传感器",)), 0.5),
        ((IT, ("AI",)), (MAKING, ("芯片",)), 0.0),
        ((OTHER, ("AI",)), (IT, ("AI",)), 1.0),
        ((OTHER, ("AI",)), (IT, ("芯片",)), 0.0),
        ((OTHER, ("AI",)), (IT, ()), 0.5),
        ((OTHER, ()), (IT, ("AI",)), None),
    ],
)
def test_subfields_count_where_both_sides_name_some(
    need: tuple[Industry, tuple[str, ...]],
    offer: tuple[Industry, tuple[str, ...]],
    score: float | None,
) -> None:
    judged = judge_branch(need, offer)
    assert (judged and judged.score) == score


def test_a_shared_subfield_is_told_in_the_words_of_the_need() -> None:
    judged = judge_branch((IT, ("AI", "芯片")), (MAKING, ("ai",)))
    assert judged is not None
    assert [(r.kind, r.words) for r in judged.reasons] == [
        (ReasonKind.OTHER_INDUSTRY, ("it", "manufacturing")),
        (ReasonKind.SAME_SUBFIELD, ("AI",)),
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "score", "told"),
    [
        (Travels.UNSAID, Travels.RECEIVES, 0.3, [ReasonKind.FAR_APART]),
        (Travels.TRAVELS, Travels.RECEIVES, 0.8, [ReasonKind.WILL_TRAVEL]),
        (Travels.RECEIVES, Travels.BOTH, 0.8, [ReasonKind.WILL_TRAVEL]),
        (Travels.TRAVELS, Travels.TRAVELS, 0.3, [ReasonKind.FAR_APART]),
        (
            Travels.RECEIVES,
            Travels.RECEIVES,
            0.15,
            [ReasonKind.FAR_APART, ReasonKind.NOBODY_TRAVELS],
        ),
    ],
)
def test_distance_weighs_by_who_would_travel(
    mine: Travels, theirs: Travels, score: float, told: list[ReasonKind]
) -> None:
    judged = judge_place(("苏州", mine), ("北京", theirs))
    assert judged is not None
    assert (judged.score, [r.kind for r in judged.reasons]) == (score, told)


def test_nobody_needs_to_travel_within_a_city_or_to_an_unknown_one() -> None:
    receives = Travels.RECEIVES
    assert judge_place(("苏州", receives), ("苏州市", receives)) == judge_region("苏州", "苏州市")
    assert judge_place(("苏州", receives), ("", receives)) == judge_region("苏州", "")
    assert judge_place(("", Travels.TRAVELS), ("苏州", receives)) is None


def test_the_one_who_travels_is_named_first() -> None:
    judged = judge_place(("苏州", Travels.RECEIVES), ("北京", Travels.TRAVELS))
    assert judged is not None
    assert judged.reasons[-1].words == ("北京", "苏州")
