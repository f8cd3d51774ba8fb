"""Many values in little memory: packed in blocks, unpacked as far as somebody looks at them."""

import pickle
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar, overload

V = TypeVar("V")

BLOCK = 500  # values that are packed together


class Packed(Sequence[V], Generic[V]):
    """A sequence that cannot be changed; 100,000 rows of ten texts take some 7 MB.

    Values may have numbers that rise, by which ``find`` knows them.
    """

    __slots__ = ("_blocks", "_open", "numbers")

    def __init__(self, values: Iterable[V], number: Callable[[V], int] | None = None) -> None:
        self._blocks: list[bytes] = []
        self._open: tuple[int, tuple[V, ...]] = (-1, ())
        self.numbers = array("q")
        source = iter(values)
        while block := tuple(islice(source, BLOCK)):
            self.numbers.extend(map(number, block) if number else [0] * len(block))
            self._blocks.append(zlib.compress(pickle.dumps(block, pickle.HIGHEST_PROTOCOL), 1))

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[V]: ...
    def __getitem__(self, at: int | slice) -> V | Sequence[V]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(len(self))))
        place = range(len(self))[at]  # counts from the end, and refuses what is beyond it
        return self._block(place // BLOCK)[place % BLOCK]

    def __iter__(self) -> Iterator[V]:
        for block in self._blocks:
            yield from _unpacked(block)

    def find(self, number: int) -> V | None:
        """The value of this number."""
        at = bisect_left(self.numbers, number)
        found = at < len(self.numbers) and self.numbers[at] == number
        return self[at] if found else None

    def _block(self, wanted: int) -> tuple[V, ...]:
        """The block, kept until another is wanted; threads may only make it be unpacked twice."""
        at, block = self._open
        if at != wanted:
            block = _unpacked(self._blocks[wanted])
            self._open = (wanted, block)
        return block


def _unpacked(block: bytes) -> tuple[V, ...]:
    values: tuple[V, ...] = pickle.loads(zlib.decompress(block))  # noqa: S301 - our own, packed above
    return values
