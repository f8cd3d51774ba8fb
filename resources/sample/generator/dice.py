"""Draws that are the same on every machine and in every Python: a hash of seed and purpose."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

from app.models.ids import uuid7

SEED = "fairdesk-sample-1"
# 1 October 2018, 08:00 in Shanghai: the day from which the sample's records are dated.
_EPOCH_MS = 1_538_352_000_000

T = TypeVar("T")


def identity(kind: str, number: int, key: str) -> str:
    """The id of a record: sorts in the order of ``number`` among its kind, varies by ``key``."""
    digest = hashlib.blake2b(f"{SEED}|{kind}|{key}".encode(), digest_size=10).digest()
    return uuid7(_EPOCH_MS + number, digest)


class Dice:
    """A stream of draws for one purpose; other purposes do not disturb it."""

    def __init__(self, purpose: str) -> None:
        self._purpose = purpose
        self._drawn = 0

    def below(self, bound: int) -> int:
        """A whole number from 0 to ``bound - 1``."""
        text = f"{SEED}|{self._purpose}|{self._drawn}"
        self._drawn += 1
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") % bound

    def chance(self, percent: int) -> bool:
        """True in so many cases of a hundred."""
        return self.below(100) < percent

    def pick(self, items: Sequence[T]) -> T:
        """One of the items, each as likely."""
        return items[self.below(len(items))]

    def weighted(self, items: Sequence[tuple[T, int]]) -> T:
        """One of the items, as likely as its weight says."""
        left = self.below(sum(weight for _, weight in items))
        for item, weight in items:
            if left < weight:
                return item
            left -= weight
        raise ValueError("weights are positive")

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in a drawn order."""
        mixed = list(items)
        for place in range(len(mixed) - 1, 0, -1):
            other = self.below(place + 1)
            mixed[place], mixed[other] = mixed[other], mixed[place]
        return mixed
