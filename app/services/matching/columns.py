"""The fields of all offers as columns, so that one need is judged against them all at once.

A column keeps each distinct value once; a need is judged against the distinct values only.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

import numpy as np

from app.models.matching import FactorName, Item
from app.services.matching.fields import (
    OPEN,
    Branch,
    Budget,
    Judgement,
    Place,
    Terms,
    judge_branch,
    judge_budget,
    judge_cooperation,
    judge_place,
    keyword_keys,
)
from app.services.matching.vocabulary import Floats

Value = TypeVar("Value", bound=Hashable)


class Column(Generic[Value]):
    """One field of every offer, and how a need's value is judged against an offer's."""

    def __init__(
        self, values: Sequence[Value], judge: Callable[[Value, Value], Judgement | None]
    ) -> None:
        self._judge = judge
        self._codes: dict[Value, int] = {}
        self._rows = np.array([self._code(value) for value in values], dtype=np.int32)
        self._tables: dict[Value, Floats | None] = {}

    def _code(self, value: Value) -> int:
        return self._codes.setdefault(value, len(self._codes))

    def add(self, value: Value) -> None:
        """One more offer."""
        if value not in self._codes:
            self._tables.clear()
        self._rows = np.append(self._rows, np.int32(self._code(value)))

    def scores(self, need: Value) -> Floats | None:
        """The score of every offer, or None where the need states nothing."""
        if need not in self._tables:
            judged = [self._judge(need, value) for value in self._codes]
            known = [judgement.score for judgement in judged if judgement]
            self._tables[need] = np.array(known) if known else None
        table = self._tables[need]
        return None if table is None else table[self._rows]


class Keywords:
    """Which offers have a keyword."""

    def __init__(self, offers: Sequence[Item]) -> None:
        self._rows: dict[str, list[int]] = {}
        self._open = np.zeros(0)
        stated = [self._note(row, offer) for row, offer in enumerate(offers)]
        self._open = np.where(stated, 0.0, OPEN)

    def _note(self, row: int, offer: Item) -> bool:
        keys = keyword_keys(offer.keywords)
        for key in keys:
            self._rows.setdefault(key, []).append(row)
        return bool(keys)

    def add(self, offer: Item) -> None:
        """One more offer."""
        self._open = np.append(self._open, 0.0 if self._note(len(self._open), offer) else OPEN)

    def scores(self, need: Item) -> Floats | None:
        """The share of the need's keywords that each offer has."""
        keys = keyword_keys(need.keywords)
        if not keys:
            return None
        shared = np.zeros(len(self._open))
        for key in keys:
            shared[self._rows.get(key, [])] += 1
        shared /= len(keys)
        shared += self._open
        return shared


class Columns:
    """Every field that is judged, for every offer in the order of rows."""

    def __init__(self, offers: Sequence[Item]) -> None:
        self._keywords = Keywords(offers)
        self._branch = Column([_branch(offer) for offer in offers], judge_branch)
        self._terms = Column([_terms(offer) for offer in offers], judge_cooperation)
        self._place = Column([_place(offer) for offer in offers], judge_place)
        self._budget = Column([_budget(offer) for offer in offers], judge_budget)

    def add(self, offer: Item) -> None:
        """One more offer."""
        self._keywords.add(offer)
        self._branch.add(_branch(offer))
        self._terms.add(_terms(offer))
        self._place.add(_place(offer))
        self._budget.add(_budget(offer))

    def scores(self, need: Item) -> dict[FactorName, Floats | None]:
        """The same figures as :func:`fields.judge` has, for all offers."""
        industry, keywords = self._branch.scores(_branch(need)), self._keywords.scores(need)
        field = industry if keywords is None else keywords
        if industry is not None and keywords is not None:
            field = 0.6 * industry + 0.4 * keywords
        return {
            FactorName.FIELD: field,
            FactorName.COOPERATION: self._terms.scores(_terms(need)),
            FactorName.REGION: self._place.scores(_place(need)),
            FactorName.BUDGET: self._budget.scores(_budget(need)),
        }


def _branch(item: Item) -> Branch:
    return item.industry, item.subfields


def _place(item: Item) -> Place:
    return item.city, item.travels


def _terms(item: Item) -> Terms:
    return item.cooperation, item.stage


def _budget(item: Item) -> Budget:
    return item.budget_low, item.budget_high
