"""What every feature is worth: TF-IDF, the four kinds measured apart, as whole numbers.

A text becomes one vector. Characters and words each have length one before they are weighted by
``_SHARE`` and added (two cosines in one product); meanings and topics are measured by the length
of characters and words together, so that a text with one known word is not all about that word.
Weights are rounded to whole numbers of up to 15 bits: sums of products are exact, and so the same
on every machine, in whatever order they are added up.

Sources: Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988 (ltc);
docs/decisions/matching.md says what was measured.
"""

import math
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.services.matching.features import UNIT, Block, block

FULL = 32_767  # the length of every vector

_SHARE = (1.0, 0.85, 0.6, 0.3)  # characters, words, meanings, topics

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bag:
    """Texts as features: row ``i`` has the features ``starts[i]`` to ``starts[i + 1]``."""

    starts: Ints
    terms: Ints
    counts: Ints

    @property
    def rows(self) -> Ints:
        """The row of each feature."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))


@dataclass(frozen=True, slots=True)
class Vector:
    """One text: its features, sorted, and their weights (whole numbers up to ``FULL``)."""

    terms: Ints
    weights: Ints


class Vocabulary:
    """The features of a set of texts, and in how many texts each occurs.

    ``texts`` and the frequencies stand still once ``settle`` was called: features met later count
    as never seen before, so that one changed text does not change what all others are worth.
    """

    def __init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._names: list[str] = []
        self._blocks = array("b")
        self._idf: Floats = np.zeros(0)
        self._rarest = 1.0

    def __len__(self) -> int:
        return len(self._ids)

    def bag(self, texts: Iterable[Mapping[str, int]]) -> Bag:
        """Texts as numbers; features not met before are added."""
        starts, terms, counts = array("i", [0]), array("i"), array("i")
        for text in texts:
            for feature, count in text.items():
                terms.append(self._id(feature))
                counts.append(count)
            starts.append(len(terms))
        as_ints = [np.frombuffer(numbers, dtype=np.int32) for numbers in (starts, terms, counts)]
        return Bag(*as_ints)

    def _id(self, feature: str) -> int:
        known = self._ids.get(feature)
        if known is None:
            known = self._ids[feature] = len(self._ids)
            self._names.append(feature)
            self._blocks.append(block(feature))
        return known

    def settle(self, *bags: Bag) -> None:
        """Learn how rare each feature is, from all the texts there are."""
        texts = sum(len(bag.starts) - 1 for bag in bags)
        frequency = np.zeros(len(self), dtype=np.int64)
        for bag in bags:
            frequency += np.bincount(bag.terms, minlength=len(self))
        seen, where = np.unique(frequency, return_inverse=True)
        worth = [math.log((1 + texts) / (1 + int(count))) + 1 for count in seen]
        self._idf = np.array(worth)[where] if worth else np.zeros(0)
        self._rarest = math.log(1 + texts) + 1

    def idf(self, terms: Ints) -> Floats:
        """How much a feature tells; those met after ``settle`` are as rare as can be."""
        if len(self._idf) == len(self):
            return self._idf[terms]
        late = terms >= len(self._idf)
        return np.where(late, self._rarest, np.append(self._idf, 0.0)[np.where(late, -1, terms)])

    def weigh(self, bag: Bag) -> Ints:
        """The weight of every feature in a bag."""
        rows, kinds = bag.rows, np.frombuffer(self._blocks, dtype=np.int8)[bag.terms]
        raw = _sublinear(bag.counts) * self.idf(bag.terms)
        count = len(bag.starts) - 1
        lengths = _sums(rows * 4 + kinds, raw * raw, count * 4)
        character, word = lengths[Block.CHARACTER :: 4], lengths[Block.WORD :: 4]
        both = character + word
        measures = np.stack([character, word, both, both], axis=1)
        shares = np.broadcast_to(_SHARE, measures.shape)
        scale = np.sqrt(
            np.divide(shares, measures, out=np.zeros_like(measures), where=measures > 0)
        )
        weights = raw * scale[rows, kinds]
        whole = np.sqrt(_sums(rows, weights * weights, count))
        whole[whole == 0] = 1.0
        whole_numbers: Ints = np.rint(weights / whole[rows] * FULL).astype(np.int32)
        return whole_numbers

    def vector(self, text: Mapping[str, int]) -> Vector:
        """One text, weighed."""
        bag = self.bag([text])
        order = np.argsort(bag.terms, kind="stable")
        return Vector(bag.terms[order], self.weigh(bag)[order])

    def shares(self, one: Vector, other: Vector) -> dict[str, float]:
        """What part of the product of two texts each of their shared features made."""
        mine, theirs = shared(one, other)
        parts = one.weights[mine].astype(np.int64) * other.weights[theirs]
        whole = int(parts.sum()) or 1
        terms = one.terms[mine].tolist()
        return {self._names[t]: n / whole for t, n in zip(terms, parts.tolist(), strict=True)}


def shared(one: Vector, other: Vector) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Where in each of two vectors the features stand that both have."""
    places = np.minimum(np.searchsorted(other.terms, one.terms), len(other.terms) - 1)
    mine = np.flatnonzero(other.terms[places] == one.terms) if len(other.terms) else places[:0]
    return mine, places[mine]


def _sums(places: Ints, values: Floats, size: int) -> Floats:
    return np.bincount(places, weights=values, minlength=size).astype(np.float64)


def _sublinear(counts: Ints) -> Floats:
    """1 + ln(count), taken from a table so that every machine has the same logarithms."""
    seen, where = np.unique(counts, return_inverse=True)
    return np.array([1 + math.log(int(count) / UNIT) for count in seen] or [0.0])[where]
