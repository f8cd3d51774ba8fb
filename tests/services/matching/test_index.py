"""Which offers answer a need, in which order, and what stays the same whatever happens."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.exhibitors import Industry
from app.models.matching import FactorName, Item, Weights
from app.services.matching import Index
from tests.services.matching.items import fairs, need, offer, texts

OFFERS = [
    offer("cell", "高镍三元锂电池电解液", "用于动力电池，循环寿命长", owner="a"),
    offer("crane", "集装箱起重机防摇装置", "减小吊装时的摇摆", owner="b"),
    offer("sensor", "六维力传感器", "装配力在线检测，量程 0 到 5 kN", owner="c"),
    offer("water", "印染废水处理工艺", "膜分离与零排放", owner="d"),
    offer("english", "Electrolyte for lithium-ion batteries", "high nickel cathode", owner="e"),
]


def test_the_offer_that_speaks_of_the_need_comes_first() -> None:
    index = Index.build(OFFERS)
    for title, expected in (
        ("在线检测压装时的装配力", "sensor"),
        ("废水零排放", "water"),
        ("起重机吊具防摇", "crane"),
    ):
        assert index.rank(need(title), 1)[0].offer_id == expected


def test_an_english_need_meets_chinese_offers_through_the_glossary() -> None:
    found = Index.build(OFFERS).rank(need("wastewater treatment by membrane"), 1)
    assert found[0].offer_id == "water"
    assert found[0].score > 0


def test_nobody_is_matched_with_himself_unless_asked() -> None:
    index = Index.build(OFFERS)
    mine = need("六维力传感器", owner="c")
    assert "sensor" not in {pair.offer_id for pair in index.rank(mine, 9)}
    assert index.rank(mine, 9, exclude_owner=False)[0].offer_id == "sensor"


def test_offers_already_known_are_left_out() -> None:
    found = Index.build(OFFERS).rank(need("六维力传感器"), 9, without={"sensor", "unheard of"})
    assert [pair.offer_id for pair in found if pair.offer_id == "sensor"] == []
    assert len(found) == len(OFFERS) - 1


def test_weights_change_what_counts() -> None:
    wordy = offer("wordy", "激光焊接机器人")
    local = replace(offer("local", "机器人"), city="嘉定", industry=Industry.MANUFACTURING)
    asked = replace(need("激光焊接机器人"), city="嘉定", industry=Industry.MANUFACTURING)
    by_text = Index.build([wordy, local], Weights(text=100, field=0, region=0))
    by_place = Index.build([wordy, local], Weights(text=1, field=50, region=50))
    assert by_text.rank(asked, 1)[0].offer_id == "wordy"
    assert by_place.rank(asked, 1)[0].offer_id == "local"


def test_weights_that_cannot_order_anything_are_refused() -> None:
    for broken in ({"text": 0}, {"region": -1}):
        with pytest.raises(ValueError, match="weights"):
            Weights(**broken)


def test_one_id_stands_for_one_offer() -> None:
    with pytest.raises(ValueError, match="once"):
        Index.build([offer("same", "甲"), offer("same", "乙")])


def test_a_replaced_offer_is_found_by_its_new_words_only() -> None:
    index = Index.build(OFFERS)
    index.replace(offer("crane", "绿茶提取物与茶叶加工", owner="b"))
    assert index.rank(need("茶叶提取"), 1)[0].offer_id == "crane"
    assert len(index) == len(OFFERS)
    found = index.rank(need("起重机防摇"), 9)
    assert [pair.offer_id for pair in found].count("crane") == 1
    assert next(pair for pair in found if pair.offer_id == "crane").score == 0


def test_a_new_offer_joins_and_a_removed_one_is_gone() -> None:
    index = Index.build(OFFERS)
    index.replace(offer("new", "量子点显示薄膜"))
    assert index.rank(need("量子点显示"), 1)[0].offer_id == "new"
    index.remove("new")
    index.remove("never there")
    assert "new" not in {pair.offer_id for pair in index.rank(need("量子点显示"), 9)}


def test_replacing_a_need_leaves_the_offers_alone() -> None:
    index = Index.build(OFFERS)
    before = index.rank(need("锂电池"), 9)
    index.replace(need("锂电池", "改了"))
    assert index.rank(need("锂电池"), 9) == before


@settings(max_examples=40, deadline=None)
@given(fairs())
def test_one_offer_answers_each_need_as_it_was_ranked(fair: tuple[Item, list[Item]]) -> None:
    asked, offers = fair
    index = Index.build(offers)
    ranked = {pair.offer_id: pair.score for pair in index.rank(asked, len(offers))}
    told = {o.id: pair.score for o in offers for pair in index.answering(o.id, [asked])}
    assert told == pytest.approx(ranked, abs=1e-12)


def test_a_changed_offer_answers_by_its_new_words() -> None:
    index = Index.build(OFFERS)
    needs = [need("茶叶提取", id_="tea"), need("起重机防摇", id_="sway"), need("茶", owner="b")]
    index.replace(offer("crane", "绿茶提取物与茶叶加工", owner="b"))
    tea, sway = index.answering("crane", needs)
    assert (tea.need_id, sway.need_id, sway.fit) == ("tea", "sway", 0)
    assert tea.fit > 50


def test_a_fair_without_offers_has_no_answer() -> None:
    assert Index.build([]).top(need("锂电池")) == []


def test_texts_without_any_word_are_no_reason_to_fail() -> None:
    index = Index.build([offer("dots", "……"), offer("empty", ""), offer("number", "123")])
    for wordless in ("456 。", ""):
        assert [pair.score for pair in index.rank(need(wordless))] == [0.0, 0.0, 0.0]


@settings(max_examples=60, deadline=None)
@given(fairs(), st.data())
def test_the_order_of_the_items_does_not_matter(
    fair: tuple[Item, list[Item]], data: st.DataObject
) -> None:
    asked, offers = fair
    shuffled = data.draw(st.permutations([asked, *offers]))
    assert Index.build([*offers, asked]).top(asked, 5) == Index.build(shuffled).top(asked, 5)


@settings(max_examples=60, deadline=None)
@given(fairs())
def test_scores_are_finite_and_explained_as_they_were_ranked(
    fair: tuple[Item, list[Item]],
) -> None:
    asked, offers = fair
    index = Index.build([asked, *offers])
    pairs, matches = index.rank(asked, 9), index.top(asked, 9)
    assert all(math.isfinite(pair.score) and 0 <= pair.score <= 1 for pair in pairs)
    assert [(p.offer_id, p.fit) for p in pairs] == [(m.offer_id, m.fit) for m in matches]
    assert sorted(pairs, key=lambda p: (-p.score, p.offer_id)) == pairs
    assert all(tuple(f.name for f in m.factors) == tuple(FactorName) for m in matches)


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, min_size=1, max_size=8), st.data())
def test_no_text_beats_the_same_text(titles: list[str], data: st.DataObject) -> None:
    index = Index.build([offer(f"o{n}", title) for n, title in enumerate(titles)])
    same = data.draw(st.integers(0, len(titles) - 1))
    found = index.rank(need(titles[same]), len(titles))
    mine = next(pair.score for pair in found if pair.offer_id == f"o{same}")
    assert mine >= found[0].score - 0.001


@settings(max_examples=40, deadline=None)
@given(fairs(), st.data())
def test_few_of_many_are_the_first_of_all(
    fair: tuple[Item, list[Item]], data: st.DataObject
) -> None:
    asked, offers = fair
    index = Index.build(offers)
    k = data.draw(st.integers(0, len(offers)))
    assert index.rank(asked, k) == index.rank(asked, len(offers))[:k]
    assert list(index.all_pairs([asked, asked], k)) == [index.rank(asked, k)] * 2
