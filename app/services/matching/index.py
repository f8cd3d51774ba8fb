"""The index of a fair's offers: which of them answer a need, how well, and why."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Self, TypeVar

import numpy as np

from app.models.matching import (
    Factor,
    FactorName,
    Item,
    Kind,
    Match,
    Pair,
    Reason,
    ReasonKind,
    Weights,
)
from app.services.matching.columns import Columns
from app.services.matching.embedding import Encode
from app.services.matching.features import features
from app.services.matching.fields import Judgement, judge
from app.services.matching.likeness import Likeness, part_of_meaning, told
from app.services.matching.postings import Postings, cosine, product
from app.services.matching.vocabulary import FULL, Floats, Vector, Vocabulary
from app.services.matching.wording import word_reasons

Number = TypeVar("Number", float, Floats)
_NOTHING: AbstractSet[str] = frozenset()
_KEPT = 10_000  # needs whose vectors are kept


class Index:
    """Offers, ready to be ranked against needs. The same items and weights give the same answers.

    What a word is worth is learnt from all items at ``build``, needs included, and stands still
    while single offers are replaced; build again to learn anew.
    """

    def __init__(
        self, offers: list[Item], needs: list[Item], weights: Weights, encode: Encode | None = None
    ) -> None:
        self.weights = weights
        self._offers = offers
        self._row_of = {offer.id: row for row, offer in enumerate(offers)}
        if len(self._row_of) < len(offers):
            raise ValueError("an index holds an offer once")
        self._gone: set[int] = set()
        self._kept: dict[str, Vector] = {}
        self._by_owner: dict[str, list[int]] = {}
        for row, offer in enumerate(offers):
            self._by_owner.setdefault(offer.owner, []).append(row)
        self._vocabulary = Vocabulary()
        bag = self._vocabulary.bag(features(offer.whole) for offer in offers)
        self._vocabulary.settle(bag, self._vocabulary.bag(features(need.whole) for need in needs))
        self._postings = Postings(bag, self._vocabulary.weigh(bag))
        self._columns = Columns(offers)
        self._likeness = encode and Likeness(
            encode, (offer.whole for offer in offers), (need.whole for need in needs)
        )

    @classmethod
    def build(
        cls,
        items: Iterable[Item],
        weights: Weights | None = None,
        encode: Encode | None = None,
    ) -> Self:
        """An index of the offers among the items; needs only teach it what words are worth.

        With ``encode`` (see ``embedding``) likeness in meaning counts beside the words. Raises
        ValueError where two offers carry one id.
        """
        ordered = sorted(items, key=lambda item: item.id)
        offers = [item for item in ordered if item.kind is Kind.OFFER]
        needs = [item for item in ordered if item.kind is Kind.NEED]
        return cls(offers, needs, weights or Weights(), encode)

    def __len__(self) -> int:
        return len(self._row_of)

    def rank(
        self,
        need: Item,
        k: int = 20,
        *,
        exclude_owner: bool = True,
        without: AbstractSet[str] = _NOTHING,
    ) -> list[Pair]:
        """The best ``k`` offers for a need, best first, ties by id; reasons come with ``top``.

        Offers of the need's own owner are left out unless ``exclude_owner`` is off; so are those
        whose ids are in ``without`` (already met, not interested).
        """
        scores = self._scores(need)
        left_out = self._gone | {self._row_of[id_] for id_ in without if id_ in self._row_of}
        if exclude_owner and need.owner:
            left_out.update(self._by_owner.get(need.owner, ()))
        if left_out:
            scores[sorted(left_out)] = -1.0
        found = [(float(scores[row]), self._offers[row].id) for row in _best(scores, k)]
        found.sort(key=lambda pair: (-pair[0], pair[1]))
        return [Pair(need.id, offer, score) for score, offer in found[:k]]

    def top(
        self,
        need: Item,
        k: int = 20,
        *,
        exclude_owner: bool = True,
        without: AbstractSet[str] = _NOTHING,
    ) -> list[Match]:
        """The best ``k`` offers for a need with factors and reasons; see ``rank``."""
        pairs = self.rank(need, k, exclude_owner=exclude_owner, without=without)
        asked = self._asked(need)
        return [self._match(need, asked, self.offer(pair.offer_id)) for pair in pairs]

    def all_pairs(self, needs: Iterable[Item], k: int = 20) -> Iterator[list[Pair]]:
        """The best ``k`` offers for each need, need by need; ``match`` explains a pair."""
        for need in needs:
            yield self.rank(need, k)

    def offer(self, offer_id: str) -> Item:
        """An offer of this index. Raises KeyError for an unknown id."""
        return self._offers[self._row_of[offer_id]]

    def match(self, need: Item, offer: Item) -> Match:
        """One pair with its factors and reasons; the offer need not be in the index."""
        return self._match(need, self._asked(need), offer)

    def explain(self, need: Item, offer: Item) -> tuple[Reason, ...]:
        """What speaks for a pair and what against it."""
        return self.match(need, offer).reasons

    def answering(self, offer_id: str, needs: Iterable[Item]) -> list[Pair]:
        """How well one offer answers each of these needs: what changes where an offer changed.

        In the order of the needs, those of the offer's own owner left out. Raises KeyError for an
        unknown id.
        """
        offer = self.offer(offer_id)
        answer = self._vocabulary.vector(features(offer.whole))
        others = (need for need in needs if not (need.owner and need.owner == offer.owner))
        return [Pair(need.id, offer_id, self._score(need, offer, answer)) for need in others]

    def _score(self, need: Item, offer: Item, answer: Vector) -> float:
        text = cosine(product(self._asked(need), answer))
        if self._likeness:
            text = told(text, self._likeness.of(need.whole, offer.whole))
        return _weighed(
            {FactorName.TEXT: Judgement(agreement(text)), **judge(need, offer)}, self.weights
        )[1]

    def _asked(self, need: Item) -> Vector:
        """A need as a vector; kept, because needs are asked again and again."""
        whole = need.whole
        if whole not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[whole] = self._vocabulary.vector(features(whole))
        return self._kept[whole]

    def replace(self, item: Item) -> None:
        """Take in a new or changed offer. A need is passed at every question: nothing to change."""
        if item.kind is not Kind.OFFER:
            return
        self.remove(item.id)
        row = self._postings.add(self._vocabulary.vector(features(item.whole)))
        self._columns.add(item)
        if self._likeness:
            self._likeness.add(item.whole)
        self._offers.append(item)
        self._row_of[item.id] = row
        self._by_owner.setdefault(item.owner, []).append(row)

    def remove(self, offer_id: str) -> None:
        """Forget an offer; an unknown one is forgotten already."""
        row = self._row_of.pop(offer_id, None)
        if row is not None:
            self._gone.add(row)

    def _scores(self, need: Item) -> Floats:
        products = self._postings.scores(self._asked(need))
        text = np.minimum(products / (FULL * FULL), 1.0)
        if self._likeness:
            text = told(text, self._likeness.scores(need.whole))
        total = agreement(text) * self.weights.text
        whole = self.weights.text
        for name, scores in self._columns.scores(need).items():
            if scores is not None:
                total += scores * self.weights.of(name)
                whole += self.weights.of(name)
        return np.asarray(total / whole)

    def _match(self, need: Item, asked: Vector, offer: Item) -> Match:
        answer = self._vocabulary.vector(features(offer.whole))
        judged: dict[FactorName, Judgement | None] = {
            FactorName.TEXT: self._judge_text(need, asked, offer, answer)
        }
        judged.update(judge(need, offer))
        factors, score = _weighed(judged, self.weights)
        reasons = tuple(reason for found in judged.values() if found for reason in found.reasons)
        return Match(need.id, offer.id, Pair(need.id, offer.id, score).fit, factors, reasons)

    def _judge_text(self, need: Item, asked: Vector, offer: Item, answer: Vector) -> Judgement:
        words = cosine(product(asked, answer))
        if not self._likeness:
            return Judgement(agreement(words), self._words(need, asked, offer, answer, 1.0))
        alike = self._likeness.of(need.whole, offer.whole)
        part = part_of_meaning(words, alike)
        reasons = self._words(need, asked, offer, answer, 1.0 - part)
        if part:
            reasons += self._likeness.reasons(need.whole, offer.whole, part)
        return Judgement(agreement(told(words, alike)), reasons)

    def _words(
        self, need: Item, asked: Vector, offer: Item, answer: Vector, part: float
    ) -> tuple[Reason, ...]:
        """What both texts say; ``part`` is what the words made of the text's score."""
        shares = self._vocabulary.shares(asked, answer)
        if not any(shares.values()):
            return (Reason(ReasonKind.NO_SHARED_WORDS, FactorName.TEXT),)
        shares = {feature: share * part for feature, share in shares.items()}
        return word_reasons(need.whole, offer.whole, shares, self._vocabulary.cohesion)


def agreement(cosine: Number) -> Number:
    """A cosine as a score from 0 to 1: chance agreement (under .05) stays low, .25 is a good deal.

    1 - (1 - x)^4, by multiplication alone, so that every machine has the same figures.
    """
    apart = 1.0 - cosine
    return 1.0 - apart * apart * (apart * apart)


def _best(scores: Floats, k: int) -> list[int]:
    """The rows of the k highest scores, and of all that equal the last of them."""
    if k <= 0:
        return []
    least = float(np.partition(scores, len(scores) - k)[-k]) if k < len(scores) else 0.0
    return [int(row) for row in np.flatnonzero(scores >= max(least, 0.0))]


def _weighed(
    judged: dict[FactorName, Judgement | None], weights: Weights
) -> tuple[tuple[Factor, ...], float]:
    """The factors as shown, and the score of the pair."""
    counting = {name: weights.of(name) for name, found in judged.items() if found}
    whole = sum(counting.values())
    total = 0.0
    factors = []
    for name, found in judged.items():
        share = round(100 * counting.get(name, 0) / whole)
        total += found.score * weights.of(name) if found else 0.0
        factors.append(Factor(name, share, int(found.score * 100 + 0.5) if found else None))
    return tuple(factors), total / whole
