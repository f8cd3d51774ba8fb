"""How alike texts are in meaning, whatever their words and their language.

A text is the sum of its sentences' vectors, those at its front the more. What all texts of a side
have in common (that they speak of technology, and in which language) is taken out: their mean, and
the directions in which the offers differ most. Source of the latter: Mu and Viswanath, All-but-the-
Top, 2018. Vectors are then rounded to whole numbers, so that adding them up has one answer only.
"""

import math
import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from app.models.matching import FactorName, Reason, ReasonKind
from app.services.matching.embedding import Encode
from app.services.matching.folding import folded
from app.services.matching.vocabulary import Floats

Whole = npt.NDArray[np.int32]

Number = TypeVar("Number", float, Floats)

_SHARE = 0.3  # what a full likeness counts, beside a full agreement in words
_SENTENCE = re.compile(r"[^\n。;!?]+")
_TOLD = 32  # characters of a sentence that are shown
_LONGEST = 24  # sentences of a text that are read
_FADING = 40  # characters after which a sentence counts little more than the last
_PRIOR = 20  # texts' worth of doubt in a mean
_DIRECTIONS, _TEXTS_EACH = 6, 100  # directions taken out, and the offers it takes to know one
_LENGTH = 4096  # of a vector in whole numbers: a product fits 32 bits
_KEPT = 4096  # texts whose vectors are kept: a need is compared with many offers
_STEPS = 1000  # what two machines might see differently lies below a thousandth


def sentences(text: str) -> list[tuple[int, str]]:
    """The sentences of a text, folded, with their places."""
    found = ((m.start(), m[0].strip()) for m in _SENTENCE.finditer(folded(text)))
    return [(at, sentence) for at, sentence in found if len(sentence) > 1][:_LONGEST]


class Likeness:
    """Offers as vectors of meaning, ready to be compared with needs.

    What is common to all texts is learnt when it is made and stands still while offers are added.
    """

    def __init__(self, encode: Encode, offers: Iterable[str], needs: Iterable[str]) -> None:
        self._encode = encode
        self._kept: dict[str, Floats] = {}
        read = [self._read(text) for text in offers]
        asked = [self._read(text) for text in needs]
        self._size = next((len(one) for one in (*read, *asked) if len(one)), 0)
        there = [one for one in read if len(one)]
        self._offered = _mean(there, np.zeros(self._size))
        self._wanted = _mean([one for one in asked if len(one)], self._offered)
        self._common = _directions([one - self._offered for one in there])
        self._rows = np.zeros((len(read), self._size), dtype=np.int32)
        for row, one in enumerate(read):
            self._rows[row] = self._whole(one, self._offered)
        self._late: list[Whole] = []

    def add(self, offer: str) -> None:
        """One more offer, behind the others."""
        self._late.append(self._offer(offer)[np.newaxis])

    def scores(self, need: str, rows: slice = slice(None)) -> Floats:
        """How alike each offer is to a need, 0 to 1, in the order in which they came."""
        offers = np.concatenate([self._rows, *self._late]) if self._late else self._rows
        return _likeness(offers[rows] @ self._need(need))

    def of(self, need: str, offer: str) -> float:
        """How alike one offer is to a need; it need not be among those added."""
        return float(_likeness(self._offer(offer) @ self._need(need)))

    def reasons(self, need: str, offer: str, weight: float) -> tuple[Reason, ...]:
        """The two sentences that say most nearly the same; ``weight`` is what likeness made.

        What stands word for word in both is told already, unless there is nothing else.
        """
        mine = [(one, self._whole(self._encode(one), self._wanted)) for _, one in sentences(need)]
        theirs = [
            (one, self._whole(self._encode(one), self._offered)) for _, one in sentences(offer)
        ]
        pairs = [
            (one not in other and other not in one, int(a @ b), one, other)
            for one, a in mine
            for other, b in theirs
        ]
        if not pairs:
            return ()
        _, _, *words = max(pairs, key=lambda pair: pair[:2])
        short = tuple(word if len(word) <= _TOLD else word[:_TOLD] + "…" for word in words)
        return (Reason(ReasonKind.LIKE_MEANING, FactorName.TEXT, short, round(weight, 4)),)

    def _need(self, text: str) -> Whole:
        return self._whole(self._read(text), self._wanted)

    def _offer(self, text: str) -> Whole:
        return self._whole(self._read(text), self._offered)

    def _read(self, text: str) -> Floats:
        """The sum of a text's sentences with length one; empty for a text without any."""
        if text not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[text] = self._sum(text)
        return self._kept[text]

    def _sum(self, text: str) -> Floats:
        read = [
            (1 + 4 * math.exp(-at / _FADING)) * self._encode(one) for at, one in sentences(text)
        ]
        return _of_length(np.sum(read, axis=0), 1.0) if read else np.zeros(0)

    def _whole(self, read: Floats, mean: Floats) -> Whole:
        """A vector without what is common, in whole numbers."""
        if not len(read):
            return np.zeros(self._size, dtype=np.int32)
        apart = read - mean if len(mean) else read
        apart = apart - (apart @ self._common.T) @ self._common if len(self._common) else apart
        return np.rint(_of_length(apart, _LENGTH)).astype(np.int32)


def told(words: Number, meaning: Number) -> Number:
    """What two texts tell of each other, 0 to 1: their cosine in words and their likeness."""
    return (words + _SHARE * meaning) / (1 + _SHARE)


def part_of_meaning(words: float, meaning: float) -> float:
    """What share of that the likeness made."""
    whole = words + _SHARE * meaning
    return _SHARE * meaning / whole if whole else 0.0


def _of_length(vector: Floats, length: float) -> Floats:
    found = math.sqrt(float(vector @ vector))
    return vector * (length / found) if found else vector


def _mean(read: Sequence[Floats], prior: Floats) -> Floats:
    """The mean of a side's texts; of few texts, nearer to what was known before."""
    return np.asarray((np.sum(read, axis=0) + _PRIOR * prior) / (len(read) + _PRIOR))


def _directions(apart: Sequence[Floats]) -> Floats:
    """The directions in which texts differ most: they tell register and language, not matter."""
    count = min(_DIRECTIONS, len(apart) // _TEXTS_EACH)
    if not count:
        return np.zeros((0, 0))
    spread = np.stack(apart)
    _, found = np.linalg.eigh(spread.T @ spread)
    return np.asarray(found[:, -count:].T)


def _likeness(products: Whole) -> Floats:
    cosines = np.asarray(products) / (_LENGTH * _LENGTH)
    return np.rint(np.clip(cosines, 0.0, 1.0) * _STEPS) / _STEPS
