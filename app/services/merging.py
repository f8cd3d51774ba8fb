"""What merging two people and merging two exhibitors share: whatever names the one names the other.

The columns that name a record are read off the values' own types, so that none is forgotten.
"""

from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from app.models.exhibitors import DistinctExhibitors, MergedExhibitor
from app.models.ids import new_id
from app.models.people import DistinctPeople, MergedPerson
from app.services.store import Reader, Writer
from app.services.store.mapping import TABLES

I = TypeVar("I", bound=str)  # noqa: E741 - the id of whatever is merged
# What is about the merging itself; it is brought along by itself.
_OWN = frozenset({MergedPerson, DistinctPeople, MergedExhibitor, DistinctExhibitors})


def in_order(first: I, second: I) -> tuple[I, I]:
    """The pair as it is kept."""
    return (first, second) if first < second else (second, first)


@cache
def links_to(meant: object) -> tuple[tuple[type[Any], str], ...]:
    """Every column of every record that names one by this type of id, but its own id."""
    if meant is str:  # what has no id of its own type is named by nothing
        return ()
    return tuple(
        (kind, name)
        for kind in TABLES
        if kind not in _OWN
        for name, hint in get_type_hints(kind).items()
        if name != "id" and (hint is meant or meant in get_args(hint))
    )


def linked_columns(meant: object) -> set[tuple[str, str]]:
    """Tables and columns that a merge repoints; for a test that none is forgotten."""
    return {(TABLES[kind], column) for kind, column in links_to(meant)}


def counted_links(reader: Reader, meant: object, wanted: str) -> dict[str, int]:
    """How many records of each table name this one."""
    found: dict[str, int] = {}
    for kind, column in links_to(meant):
        table = TABLES[kind]
        found[table] = found.get(table, 0) + reader.count(kind, **{column: wanted})
    return found


def told_apart(
    reader: Reader, pairs: type[DistinctPeople] | type[DistinctExhibitors]
) -> set[tuple[str, str]]:
    """The pairs of which somebody said that they are two."""
    return {(pair.first_id, pair.second_id) for pair in reader.all(pairs)}


def tell_apart(
    writer: Writer,
    pairs: type[DistinctPeople] | type[DistinctExhibitors],
    first: str,
    second: str,
    moment: datetime,
) -> None:
    """Remember that these are two."""
    low, high = in_order(first, second)
    if not writer.count(pairs, first_id=low, second_id=high):
        writer.save(pairs(new_id(), low, high, moment))  # type: ignore[arg-type]  # ids are texts


def follow(
    writer: Writer,
    merged: type[MergedPerson] | type[MergedExhibitor],
    keep: str,
    other: str,
) -> None:
    """Whoever was merged into the other before is the one who stays now, too."""
    for earlier in writer.all(merged, into_id=other):
        writer.save(merged(earlier.id, keep, earlier.at))  # type: ignore[arg-type]  # ids are texts


def forget_pairs(
    writer: Writer,
    pairs: type[DistinctPeople] | type[DistinctExhibitors],
    keep: str,
    other: str,
) -> None:
    """What was said about the other is now said about the one who stays."""
    for column in ("first_id", "second_id"):
        for pair in writer.all(pairs, **{column: other}):
            writer.remove(pairs, pair.id)
            third = pair.second_id if pair.first_id == other else pair.first_id
            if third != keep:
                tell_apart(writer, pairs, keep, third, pair.at)


def take_out(writer: Writer, kind: type[Any], wanted: str) -> None:
    """Remove a record; what names it stays without it, or goes too where it cannot."""
    for other, column in links_to(get_type_hints(kind)["id"]):
        for record in writer.all(other, **{column: wanted}):
            rest = _without(record, column)
            if rest is None:
                take_out(writer, other, record.id)
            else:
                writer.save(rest)
    writer.remove(kind, wanted)


def _without(record: Any, column: str) -> Any:
    """The record without what this column names; None where it cannot be."""
    if type(None) not in get_args(get_type_hints(type(record))[column]):
        return None
    try:
        return replace(record, **{column: None})
    except ValueError:  # an absence of nobody, a request from nobody
        return None
