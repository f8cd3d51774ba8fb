"""Recovery: what of a damaged file was read, what was lost, and which state of a record stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, NamedTuple

Columns = Mapping[str, Any]


class Span(NamedTuple):
    """Numbers of a desk's facts, both ends included."""

    desk: str
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many they are."""
        return self.last - self.first + 1

    def __str__(self) -> str:
        return f"{self.desk}:{self.first}-{self.last}"

    @classmethod
    def read(cls, text: str) -> "Span":
        """What ``str`` made."""
        desk, _, numbers = text.rpartition(":")
        first, _, last = numbers.partition("-")
        return cls(desk, int(first), int(last))


@dataclass(frozen=True, slots=True)
class TableRead:
    """A table of the damaged file: rows that were read, and places where rows were not."""

    table: str
    read: int
    gaps: int


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a recovery came to.

    ``from_backup`` counts facts that only the backup still had; ``lost`` those that nobody has;
    ``unproved`` those whose link in the chain does not hold any more. ``from_log`` records were
    put together from the log, ``kept`` were kept as they were read although the log lacks them,
    ``let_go`` cannot stand (what they belonged to is lost) and remain in the log alone.
    ``is_sound``: verification found nothing wrong with the new file. ``erased_again`` erasures were
    done again, as the backup still told of whom they were about.
    """

    tables: Sequence[TableRead]
    facts: int
    from_backup: int
    lost: Sequence[Span]
    unproved: Sequence[Span]
    from_log: int
    kept: int
    let_go: int
    is_sound: bool
    erased_again: int = 0

    @property
    def lost_facts(self) -> int:
        """How many facts and changes are gone for good."""
        return sum(span.size for span in self.lost)

    @property
    def damaged(self) -> list[TableRead]:
        """The tables in which something could not be read."""
        return [one for one in self.tables if one.gaps]


class Stand(Enum):
    """What becomes of a record that is not what the log says of it."""

    AS_LOGGED = auto()
    AS_READ = auto()


def standing(read_stamp: str | None, logged_stamp: str | None) -> Stand:
    """Whether a record stands as it was read or as the log has it.

    Stamps sort by time. A record that is newer than its newest change lacks that change: it was
    lost, and the record is all there is. Otherwise the log, which the chain vouches for, is right.
    """
    if logged_stamp is None:
        return Stand.AS_READ
    if read_stamp is not None and read_stamp > logged_stamp:
        return Stand.AS_READ
    return Stand.AS_LOGGED


def missing_spans(desk: str, numbers: Sequence[int], last: int) -> list[Span]:
    """The numbers from 1 to ``last`` that are not among these, which ascend."""
    spans, expected = [], 1
    for number in (*numbers, last + 1):
        if number > expected:
            spans.append(Span(desk, expected, min(number - 1, last)))
        expected = max(expected, number + 1)
    return [span for span in spans if span.first <= span.last]
