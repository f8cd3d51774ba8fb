"""Finding places among many short texts within a keystroke: from the beginning, and within."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, count, repeat
from operator import contains
from typing import Any, TypeAlias, TypeVar, overload

import numpy as np
import numpy.typing as npt

T = TypeVar("T")

Order: TypeAlias = npt.NDArray[np.int32]
Mask: TypeAlias = npt.NDArray[np.bool_]


class Listed(Sequence[T]):
    """Ids in order, gathered as they are looked at: that takes longer than to find them."""

    def __init__(self, places: Order, ids: Sequence[T], place: Mapping[T, int]) -> None:
        self._places, self._ids, self._place = places, ids, place

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> list[T]: ...

    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self._ids[place] for place in self._places[at].tolist()]
        return self._ids[int(self._places[at])]

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        """Where this id stands; ValueError where it is not among them."""
        place = self._place.get(value, -1)
        found = np.flatnonzero(self._places[start:stop] == place)
        if found.size == 0:
            raise ValueError(value)
        return start + int(found.min())


class Beginnings:
    """Short texts in order, so that those with one beginning lie together."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._places = sorted(range(len(texts)), key=texts.__getitem__)
        self._texts = [texts[place] for place in self._places]

    def find(self, typed: str) -> list[int]:
        """The places of the texts that begin so."""
        first = bisect_left(self._texts, typed)
        return self._places[first : bisect_left(self._texts, typed + "\U0010ffff", first)]


class Joined:
    """Words in one long text, found by how they begin.

    A search for two letters or more costs some milliseconds in 300,000; for one it would not, as
    every find is a step of its own.
    """

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        lines = ["\n" + "\n".join(words) + "\n" for words in texts]
        self._text = "".join(lines)
        lengths = np.fromiter(map(len, lines), np.int64, len(lines))
        self._starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))

    def find(self, typed: str) -> npt.NDArray[np.intp]:
        """The places with a word that begins so, in order; a place may come twice."""
        found = [hit.start() for hit in re.finditer(re.escape(f"\n{typed}"), self._text)]
        return np.searchsorted(self._starts, np.array(found, np.int64), "right") - 1


class Haystack:
    """Texts to look through. What was found is kept: a next keystroke mostly lengthens it.

    A rare word is looked for in all texts joined into one, where every hit is a step; for a word
    that thousands hold, each text is asked whether it does; and where a shorter beginning of the
    word was just found in a few, only those are asked.
    """

    _KEPT = 32
    _RARE = 40_000  # hits, up to which the steps cost less than asking 300,000 texts
    _FEW = 30_000  # texts, up to which they are asked one by one

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._whole = "\n".join(self._texts)
        lengths = np.fromiter(map(len, self._texts), np.int64, len(self._texts)) + 1
        self._starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))[:-1]
        self._later: set[int] = set()
        self._found: dict[str, Order] = {}

    def find(self, word: str) -> Order:
        """The places of the texts that hold the word, in order."""
        known = self._found.pop(word, None)
        if known is None:
            known = self._seek(word)
        self._found[word] = known
        if len(self._found) > self._KEPT:
            del self._found[next(iter(self._found))]
        return known

    def put(self, place: int, text: str) -> None:
        """The text of a place changed, or is a new one at the end."""
        self._found.clear()
        self._later.add(place)
        if place == len(self._texts):
            self._texts.append(text)
        else:
            self._texts[place] = text

    def _seek(self, word: str) -> Order:
        among = self._found.get(word[:-1])
        if among is not None and len(among) <= self._FEW:
            places = among.tolist()
            texts = map(self._texts.__getitem__, places)
            return np.array([*compress(places, map(contains, texts, repeat(word)))], np.int32)
        if self._whole.count(word) > self._RARE:
            holding = compress(count(), map(contains, self._texts, repeat(word)))
            return np.fromiter(holding, np.int32)
        hits = np.fromiter(self._hits(word), np.int64)
        places_hit = np.unique(np.searchsorted(self._starts, hits, "right") - 1).astype(np.int32)
        if not self._later:
            return places_hit
        later = {place for place in self._later if word in self._texts[place]}
        return np.array(sorted({*places_hit.tolist()} - self._later | later), np.int32)

    def _hits(self, word: str) -> Iterator[int]:
        at = self._whole.find(word)
        while at >= 0:
            yield at
            at = self._whole.find(word, at + 1)


def reckoned(held: bytes | bytearray) -> npt.NDArray[np.uint8]:
    """A copy to reckon with; a view would keep the original from growing."""
    return np.frombuffer(bytes(held), np.uint8)
