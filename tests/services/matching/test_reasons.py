"""What speaks for a pair and what against it, in words that stand in the texts."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings

from app.models.exhibitors import Industry
from app.models.matching import FactorName, Item, Reason, ReasonKind
from app.models.offers import Cooperation, Stage
from app.services.matching import Index
from app.services.matching.folding import folded
from app.services.matching.segmenting import borders
from tests.services.matching.items import fairs, need, offer


def _explained(asked: Item, answer: Item) -> dict[ReasonKind, Reason]:
    reasons = Index.build([asked, answer]).explain(asked, answer)
    return {reason.kind: reason for reason in reversed(reasons)}


def _words(asked: Item, answer: Item) -> set[str]:
    reasons = Index.build([asked, answer]).explain(asked, answer)
    return {r.words[0] for r in reasons if r.kind is ReasonKind.SHARED_WORDS}


def test_shared_characters_are_told_as_whole_words() -> None:
    words = _words(need("寻求高精度的六维力传感器"), offer("o", "六维力传感器，可定制"))
    assert words == {"六维力传感器"}


def test_small_words_at_the_edges_are_left_off() -> None:
    assert _words(need("锂电池的回收"), offer("o", "锂电池的梯次利用")) == {"锂电池"}


def test_latin_words_are_reasons_as_they_are_written() -> None:
    assert "plc" in _words(need("PLC 编程服务"), offer("o", "西门子PLC改造"))


def test_two_words_of_one_meaning_are_named_both() -> None:
    reasons = _explained(need("lidar for vehicles"), offer("o", "车载激光雷达"))
    assert reasons[ReasonKind.SAME_MEANING].words == ("lidar", "激光雷达")


def test_one_topic_in_different_words_is_named() -> None:
    reasons = _explained(need("正极"), offer("o", "电解液"))
    assert reasons[ReasonKind.SAME_TOPIC].words == ("正极", "电解液", "锂电池")


def test_a_single_shared_character_is_told_when_there_is_no_more() -> None:
    assert _words(need("镁的冶炼"), offer("o", "镁渣利用")) == {"镁"}


def test_nothing_in_common_speaks_against_the_pair() -> None:
    reasons = _explained(need("茶叶"), offer("o", "轴承"))
    assert reasons[ReasonKind.NO_SHARED_WORDS].against


def test_fields_that_agree_are_reasons() -> None:
    asked = replace(
        need("传感器"),
        industry=Industry.IT,
        keywords=("AI", "仿真"),
        cooperation=(Cooperation.LICENCE, Cooperation.PURCHASE),
        stage=Stage.PILOT,
        city="昆山",
        budget_high=50_000_00,
    )
    answer = replace(
        offer("o", "传感器"),
        industry=Industry.IT,
        keywords=("人工智能",),
        cooperation=(Cooperation.PURCHASE,),
        stage=Stage.INDUSTRIAL,
        city="江苏省苏州市",
        budget_low=30_000_00,
    )
    reasons = _explained(asked, answer)
    assert reasons[ReasonKind.SAME_INDUSTRY].words == ("it",)
    assert reasons[ReasonKind.SHARED_KEYWORD].words == ("AI", "人工智能")
    assert reasons[ReasonKind.SAME_COOPERATION].words == ("purchase",)
    assert reasons[ReasonKind.RIPE_ENOUGH].words == ("pilot", "industrial")
    assert reasons[ReasonKind.SAME_PROVINCE].words == ("昆山", "江苏省苏州市")
    assert reasons[ReasonKind.WITHIN_BUDGET].words == ("5000000", "3000000")
    assert not any(reason.against for reason in reasons.values())


def test_fields_that_disagree_speak_against_the_pair() -> None:
    asked = replace(
        need("传感器"),
        industry=Industry.IT,
        cooperation=(Cooperation.FINANCING,),
        stage=Stage.INDUSTRIAL,
        city="上海",
        budget_high=100,
    )
    answer = replace(
        offer("o", "传感器"),
        industry=Industry.HEALTH,
        cooperation=(Cooperation.CONSULTING,),
        stage=Stage.LAB,
        city="北京",
        budget_low=200,
    )
    reasons = _explained(asked, answer)
    assert {kind for kind, reason in reasons.items() if reason.against} == {
        ReasonKind.OTHER_INDUSTRY,
        ReasonKind.OTHER_COOPERATION,
        ReasonKind.NOT_RIPE,
        ReasonKind.FAR_APART,
        ReasonKind.OVER_BUDGET,
    }


def test_what_the_need_leaves_open_does_not_count() -> None:
    asked, answer = need("激光"), replace(offer("o", "激光"), city="北京", budget_low=1)
    match = Index.build([answer]).match(asked, answer)
    assert match.fit == 100
    assert match.factor(FactorName.TEXT).weight == 100
    assert match.factor(FactorName.REGION).score is None


def test_related_kinds_of_cooperation_count_in_part() -> None:
    asked = replace(need("激光"), cooperation=(Cooperation.TRANSFER,))
    answer = replace(offer("o", "激光"), cooperation=(Cooperation.LICENCE,))
    reasons = _explained(asked, answer)
    assert reasons[ReasonKind.NEAR_COOPERATION].words == ("transfer", "licence")


@settings(max_examples=80, deadline=None)
@given(fairs())
def test_words_given_as_reasons_stand_in_the_texts(fair: tuple[Item, list[Item]]) -> None:
    asked, offers = fair
    index = Index.build([asked, *offers])
    for match in index.top(asked, 9):
        mine, theirs = folded(asked.whole), folded(index.offer(match.offer_id).whole)
        told = [reason for reason in match.reasons if reason.factor is FactorName.TEXT]
        assert told
        assert sum(reason.weight for reason in told) <= 1.001
        for reason in told:
            if reason.kind is ReasonKind.SHARED_WORDS:
                assert reason.words[0] in mine
                assert reason.words[0] in theirs
            elif reason.kind is not ReasonKind.NO_SHARED_WORDS:
                assert reason.words[0] in mine
                assert reason.words[1] in theirs


def test_half_a_word_is_no_reason() -> None:
    # 三级医院 and 六级医疗, 驾驶改造 and 行驶改造: what both have are 级医 and 驶改造
    assert _words(need("面向三级医院"), offer("o", "六级医疗")).isdisjoint({"级医"})
    assert "改造" in _words(need("自动驾驶改造"), offer("o", "行驶改造"))
    assert "驶改造" not in _words(need("自动驾驶改造"), offer("o", "行驶改造"))
    assert "压机" not in _words(need("离心空压机"), offer("o", "冲压机床"))


def test_a_word_inside_a_longer_one_is_a_reason() -> None:
    assert _words(need("膨胀力的测量"), offer("o", "热膨胀系数")) == {"膨胀"}


def test_a_verb_beside_a_word_is_cut_off_but_no_negation() -> None:
    assert _words(need("炉子搬迁"), offer("o", "炉子搬运")) == {"炉子"}
    assert _words(need("接头不带电"), offer("o", "外壳不带电")) == {"不带电"}


def test_counts_are_no_reason_beside_words() -> None:
    assert _words(need("电芯循环三百"), offer("o", "电芯三百")) == {"电芯"}


def test_borders_stand_at_words_of_the_glossary_and_of_the_dictionary() -> None:
    plain = "三级医院的碳化硅模块"
    found = borders(plain)
    pieces = sorted(found)
    assert [plain[a:b] for a, b in pairwise(pieces)] == ["三级", "医院", "的", "碳化硅", "模块"]
