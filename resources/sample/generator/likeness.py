"""How alike two written texts are: whole-number TF-IDF over bigrams, the same on every machine.

The product matches with its own method (app/services/matching); this one only draws the sample's
requests, and must not move when that one is made better.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from app.services.text import fold, grams
from resources.sample.generator.content import Row


class Likeness:
    """Compares texts of one collection; rare bigrams count more."""

    def __init__(self, texts: Iterable[str]) -> None:
        bags = [grams(fold(text)) for text in texts]
        seen = Counter(gram for bag in bags for gram in bag)
        self._weight = {
            gram: round(100 * math.log((1 + len(bags)) / (1 + count)))
            for gram, count in seen.items()
        }

    def vector(self, text: str, title: str) -> dict[str, int]:
        """The weights of a text's bigrams; those of its title and keywords count three times."""
        heavy = grams(fold(title))
        return {
            gram: self._weight.get(gram, 0) * (3 if gram in heavy else 1)
            for gram in sorted(grams(fold(text)) | heavy)
        }

    @staticmethod
    def per_mille(one: dict[str, int], other: dict[str, int]) -> int:
        """The cosine of two vectors in thousandths."""
        dot = sum(weight * other[gram] for gram, weight in one.items() if gram in other)
        size = math.isqrt(_square(one) * _square(other))
        return dot * 1000 // size if size else 0


def _square(vector: dict[str, int]) -> int:
    return sum(weight * weight for weight in vector.values())


def headline(row: Row) -> str:
    """What a proposal is about in few words: its title and keywords."""
    return " ".join([row["title_zh"], *row["keywords"]])


def matches(needs: Sequence[Row], offers: Sequence[Row]) -> list[tuple[int, int, int]]:
    """All pairs of different exhibitors as (per mille, place of need, place of offer)."""
    likeness = Likeness(f"{headline(row)} {row['text_zh']}" for row in (*needs, *offers))
    asked = [likeness.vector(row["text_zh"], headline(row)) for row in needs]
    offered = [likeness.vector(row["text_zh"], headline(row)) for row in offers]
    return [
        (likeness.per_mille(need, offer), wanted, given)
        for wanted, need in enumerate(asked)
        for given, offer in enumerate(offered)
        if needs[wanted]["exhibitor_id"] != offers[given]["exhibitor_id"]
    ]
