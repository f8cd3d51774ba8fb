"""The inverted index: which texts have a feature, and with what weight."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from app.services.matching.vocabulary import FULL, Bag, Ints, Vector, shared

Scores = npt.NDArray[np.int32]


class Postings:
    """The texts of a bag by feature, and the texts that were added or replaced since.

    Scores are whole numbers: ``FULL * FULL`` is the product of a text with itself.
    """

    def __init__(self, bag: Bag, weights: Ints) -> None:
        order = np.argsort(bag.terms, kind="stable")
        terms = bag.terms[order]
        self._rows = bag.rows[order]
        self._weights = weights[order].astype(np.int16)
        span = int(terms[-1]) + 2 if len(terms) else 1
        self._starts = np.searchsorted(terms, np.arange(span)).tolist()
        self._size = len(bag.starts) - 1
        self._late: list[Vector] = []

    def __len__(self) -> int:
        return self._size + len(self._late)

    def add(self, vector: Vector) -> int:
        """One more text; its row."""
        self._late.append(vector)
        return len(self) - 1

    def scores(self, query: Vector) -> Scores:
        """The product of a query with every text, in the order of rows."""
        found = np.zeros(len(self), dtype=np.int32)
        last = len(self._starts) - 1
        for term, weight in zip(query.terms.tolist(), query.weights.tolist(), strict=True):
            if term >= last or not weight:
                continue
            start, end = self._starts[term], self._starts[term + 1]
            if start < end:
                found[self._rows[start:end]] += self._weights[start:end] * np.int32(weight)
        if self._late:
            found[self._size :] = [product(query, vector) for vector in self._late]
        return found


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
