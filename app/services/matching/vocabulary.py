"""What every feature is worth: TF-IDF, the four kinds measured apart, as whole numbers.

A text becomes one vector. Characters and words each have length one before they are weighted by
``_SHARE`` and added (two cosines in one product); meanings and topics are measured by the length
of characters and words together, so that a text with one known word is not all about that word.
Weights are rounded to whole numbers: sums of products are exact, and so the same on every machine,
in whatever order they are added up.

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

FULL = 32_767  # the length of every vector: its square fits 32 bits

_SHARE = (1.0, 0.85, 0.6, 0.3)  # characters, words, meanings, topics

_CHUNK = 4096  # texts weighed at a time

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


class _Ids(dict[str, int]):
    """The number of each feature; a new one gets the next."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.blocks = array("b")

    def __missing__(self, feature: str) -> int:
        number = self[feature] = len(self.names)
        self.names.append(feature)
        self.blocks.append(block(feature))
        return number


class Vocabulary:
    """The features of a set of texts, and in how many texts each occurs.

    ``texts`` and the frequencies stand still once ``settle`` was called: features met later count
    as never seen before, so that one changed text does not change what all others are worth.
    """

    def __init__(self) -> None:
        self._ids = _Ids()
        self._idf: Floats = np.zeros(0)
        self._frequency = np.zeros(0, dtype=np.int64)
        self._rarest = 1.0

    def __len__(self) -> int:
        return len(self._ids)

    def bag(self, texts: Iterable[Mapping[str, int]]) -> Bag:
        """Texts as numbers; features not met before are added."""
        starts, terms, counts = array("i", [0]), array("i"), array("i")
        for text in texts:
            terms.extend(map(self._ids.__getitem__, text))
            counts.extend(text.values())
            starts.append(len(terms))
        as_ints = [np.frombuffer(numbers, dtype=np.int32) for numbers in (starts, terms, counts)]
        return Bag(*as_ints)

    def settle(self, *bags: Bag) -> None:
        """Learn how rare each feature is, from all the texts there are."""
        texts = sum(len(bag.starts) - 1 for bag in bags)
        frequency = np.zeros(len(self), dtype=np.int64)
        for bag in bags:
            frequency += np.bincount(bag.terms, minlength=len(self))
        self._frequency = frequency
        seen, where = np.unique(frequency, return_inverse=True)
        worth = [math.log((1 + texts) / (1 + int(count))) + 1 for count in seen]
        self._idf = np.array(worth)[where] if worth else np.zeros(0)
        self._rarest = math.log(1 + texts) + 1

    def cohesion(self, pair: str) -> float:
        """How firmly two characters hold together, 0 to 1: the part of the rarer one's texts.

        Two are added to those, so that what was seen once or twice does not pass for certain.
        """
        whole, one, two = (self._seen_in(feature) for feature in (pair, *pair))
        return whole / (min(one, two) + 2)

    def _seen_in(self, feature: str) -> int:
        number = self._ids.get(feature, len(self._frequency))
        return int(self._frequency[number]) if number < len(self._frequency) else 0

    def idf(self, terms: Ints) -> Floats:
        """How much a feature tells; those met after ``settle`` are as rare as can be."""
        if not len(self._idf):
            return np.full(len(terms), self._rarest)
        last = len(self._idf) - 1
        return np.where(terms <= last, self._idf[np.minimum(terms, last)], self._rarest)

    def weigh(self, bag: Bag) -> Ints:
        """The weight of every feature in a bag."""
        kinds = np.frombuffer(self._ids.blocks, dtype=np.int8)
        weights = np.zeros(len(bag.terms), dtype=np.int32)
        for first in range(0, len(bag.starts) - 1, _CHUNK):  # in parts, to be small in memory
            starts = bag.starts[first : first + _CHUNK + 1]
            part = slice(int(starts[0]), int(starts[-1]))
            terms, counts = bag.terms[part], bag.counts[part]
            rows = Bag(starts, terms, counts).rows
            raw = _sublinear(counts) * self.idf(terms)
            weights[part] = _measured(raw, rows, kinds[terms], len(starts) - 1)
        return weights

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
        return {self._ids.names[t]: n / whole for t, n in zip(terms, parts.tolist(), strict=True)}


def shared(one: Vector, other: Vector) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Where in each of two vectors the features stand that both have."""
    places = np.minimum(np.searchsorted(other.terms, one.terms), len(other.terms) - 1)
    mine = np.flatnonzero(other.terms[places] == one.terms) if len(other.terms) else places[:0]
    return mine, places[mine]


def _measured(raw: Floats, rows: Ints, kinds: npt.NDArray[np.int8], count: int) -> Floats:
    """Raw weights with each kind, and then each text, brought to its length."""
    lengths = _sums(rows * 4 + kinds, raw * raw, count * 4)
    character, word = lengths[Block.CHARACTER :: 4], lengths[Block.WORD :: 4]
    both = character + word
    measures = np.stack([character, word, both, both], axis=1)
    shares = np.broadcast_to(_SHARE, measures.shape)
    empty = np.zeros_like(measures)
    scale = np.sqrt(np.divide(shares, measures, out=empty, where=measures > 0))
    weights = raw * scale[rows, kinds]
    whole = np.sqrt(_sums(rows, weights * weights, count))
    whole[whole == 0] = 1.0
    rounded: Floats = np.rint(weights / whole[rows] * FULL)
    return rounded


def _sums(places: Ints, values: Floats, size: int) -> Floats:
    return np.bincount(places, weights=values, minlength=size).astype(np.float64)


def _sublinear(counts: Ints) -> Floats:
    """1 + ln(count), taken from a table so that every machine has the same logarithms."""
    seen, where = np.unique(counts, return_inverse=True)
    return np.array([1 + math.log(int(count) / UNIT) for count in seen] or [0.0])[where]
