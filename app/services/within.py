"""Finding among many short texts within a keystroke: what holds a word, and what begins with it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from app.services.lookup import Mask

_END = "\n"  # stands in no folded text
_LAST = "\U0010ffff"


class Within:
    """Texts by each pair of neighbouring characters.

    One or two characters are answered by the index alone, and longer words by looking at the
    texts that hold their rarest pair: that is some milliseconds among 300,000, where a pass over
    all of them takes twenty. It keeps eight bytes a character.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        joined = _END.join([*self._texts, ""])
        codes = np.frombuffer(joined.encode("utf-32-le"), np.uint32)
        number = np.zeros(int(codes.max(initial=0)) + 1, np.uint32)
        number[codes] = 1
        known = np.flatnonzero(number)
        number[known] = np.arange(len(known))
        self._known = {chr(code): at for at, code in enumerate(known.tolist())}
        self._base = len(known) + 1
        smallest = np.uint32 if self._base**2 < 2**32 else np.uint64
        ends = codes == ord(_END)
        inside = ~ends[:-1]
        ids = number[codes].astype(smallest)
        scaled = np.multiply(ids[:-1], self._base, dtype=smallest)
        pairs = np.add(scaled, ids[1:], dtype=smallest)[inside]
        places = np.cumsum(ends, dtype=np.int32)[:-1][inside]
        order = np.argsort(pairs, kind="stable")
        self._pairs: npt.NDArray[np.unsignedinteger] = pairs[order]
        self._places = places[order]

    def find(self, word: str) -> Mask:
        """Which texts hold the word; ``word`` is folded as they are."""
        found = np.zeros(len(self._texts), np.bool_)
        if not all(character in self._known for character in word):
            return found
        low, high = min(self._ranges(word), key=lambda span: span[1] - span[0])
        found[self._places[low:high]] = True
        if len(word) > 2:
            for place in np.flatnonzero(found).tolist():
                found[place] = word in self._texts[place]
        return found

    def _ranges(self, word: str) -> list[tuple[int, int]]:
        """Where the word's pairs lie in the index; of a single character, all that it begins."""
        ids = [self._known[character] for character in word]
        if len(ids) == 1:
            return [self._span(ids[0] * self._base, (ids[0] + 1) * self._base)]
        pairs = [first * self._base + second for first, second in pairwise(ids)]
        return [self._span(pair, pair + 1) for pair in pairs]

    def _span(self, low: int, high: int) -> tuple[int, int]:
        kind = self._pairs.dtype.type
        ends = np.searchsorted(self._pairs, np.array([low, high], kind))
        return int(ends[0]), int(ends[1])


class Beginning:
    """Short texts in order, so that those with one beginning lie together; a text "" has none."""

    def __init__(self, texts: Sequence[str]) -> None:
        order = sorted(range(len(texts)), key=texts.__getitem__)
        self._texts = [texts[place] for place in order]
        self._places = np.array(order, np.int32)

    def mark(self, typed: str, found: Mask) -> None:
        """Mark the places of the texts that begin so."""
        first = bisect_left(self._texts, typed)
        last = bisect_left(self._texts, typed + _LAST, first)
        found[self._places[first:last]] = True
