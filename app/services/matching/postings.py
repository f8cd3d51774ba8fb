"""The inverted index: which texts have a feature, and with what weight."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.services.matching.vocabulary import FULL, Bag, Ints, Vector, shared

Scores = npt.NDArray[np.int32]
_OFTEN = 8  # a feature of every eighth text has a full column: adding it is then the faster way


class Postings:
    """The texts of a bag by feature, and the texts that were added or replaced since.

    Scores are whole numbers: ``FULL * FULL`` is the product of a text with itself.
    """

    def __init__(self, bag: Bag, weights: Ints) -> None:
        self._size = len(bag.starts) - 1
        self._late: list[Vector] = []
        self._joined: Bag | None = None  # the late ones as one bag, their weights as counts
        order = np.argsort(bag.terms, kind="stable")
        terms = bag.terms[order]
        span = int(terms[-1]) + 2 if len(terms) else 1
        self._starts = np.searchsorted(terms, np.arange(span))
        del terms
        self._rows = bag.rows[order]
        self._weights = weights[order].astype(np.int16)
        often = np.flatnonzero(np.diff(self._starts) * _OFTEN > self._size)
        self._columns = {term: self._column(term) for term in often.tolist()}

    def _column(self, term: int) -> npt.NDArray[np.int16]:
        column = np.zeros(self._size, dtype=np.int16)
        part = self._part(term)
        column[self._rows[part]] = self._weights[part]
        return column

    def _part(self, term: int) -> slice:
        return slice(int(self._starts[term]), int(self._starts[term + 1]))

    def __len__(self) -> int:
        return self._size + len(self._late)

    def add(self, vector: Vector) -> int:
        """One more text; its row."""
        self._late.append(vector)
        self._joined = None
        return len(self) - 1

    def scores(self, query: Vector) -> Scores:
        """The product of a query with every text, in the order of rows."""
        found = np.zeros(len(self), dtype=np.int32)
        settled = found[: self._size]
        grown = np.empty_like(settled)
        last = len(self._starts) - 1
        for term, weight in zip(query.terms.tolist(), query.weights.tolist(), strict=True):
            if term in self._columns:
                np.multiply(self._columns[term], np.int32(weight), out=grown)
                np.add(settled, grown, out=settled)
            elif term < last:
                part = self._part(term)
                places = self._rows[part].astype(np.intp)  # add.at is quick with these only
                np.add.at(settled, places, self._weights[part] * np.int32(weight))
        if self._late and len(query.terms):
            found[self._size :] = self._late_scores(query)
        return found

    def _late_scores(self, query: Vector) -> npt.NDArray[np.int64]:
        joined = self._joined = self._joined or _joined(self._late)
        last = max(int(query.terms[-1]), int(joined.terms.max(initial=0)))
        dense = np.zeros(last + 1, dtype=np.int64)
        dense[query.terms] = query.weights
        sums = np.zeros(len(joined.terms) + 1, dtype=np.int64)
        np.cumsum(dense[joined.terms] * joined.counts, out=sums[1:])
        return np.diff(sums[joined.starts])


def _joined(vectors: Sequence[Vector]) -> Bag:
    lengths = [0, *(len(vector.terms) for vector in vectors)]
    terms = np.concatenate([vector.terms for vector in vectors])
    weights = np.concatenate([vector.weights for vector in vectors])
    return Bag(np.cumsum(lengths, dtype=np.int32), terms, weights)


def product(one: Vector, other: Vector) -> int:
    """The exact product of two texts."""
    mine, theirs = shared(one, other)
    return int(np.dot(one.weights[mine].astype(np.int64), other.weights[theirs].astype(np.int64)))


def cosine(score: int) -> float:
    """A product as a share of the greatest there is, 0 to 1."""
    return min(1.0, score / (FULL * FULL))


def products(query: Vector, bag: Bag, weights: Ints, rows: Sequence[int], size: int) -> list[int]:
    """The products of a query with some texts of a bag; ``size`` is the vocabulary's."""
    dense = np.zeros(size, dtype=np.int64)
    dense[query.terms] = query.weights
    spans = [(int(bag.starts[row]), int(bag.starts[row + 1])) for row in rows]
    return [int(np.dot(dense[bag.terms[a:b]], weights[a:b].astype(np.int64))) for a, b in spans]
