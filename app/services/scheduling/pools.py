"""Which tables a meeting may have, as limits that are exact and few.

Tables alike are a kind. Meetings that accept the same kinds are a class. All classes find tables
in a slot exactly when for every union of classes that overlap the meetings which accept nothing
else are no more than the union's tables (Hall): such a union is a pool.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models.scheduling import Problem, Request, Table, Walking

Kinds = frozenset[int]
NO_PLACE = -1
PLAIN = Table()


@dataclass(frozen=True, slots=True)
class Furniture:
    """The kinds of tables, and how many of each are open in every slot."""

    kinds: tuple[Table, ...]
    open: tuple[tuple[int, ...], ...]

    def accepted(self, request: Request, location: int | None) -> Kinds:
        """The kinds that have what the request needs, at a location or (None) anywhere."""
        return frozenset(
            number
            for number, kind in enumerate(self.kinds)
            if request.features <= kind.features and location in (None, place_of(kind))
        )

    def room(self, kinds: Kinds) -> list[int]:
        """How many tables of these kinds are open in every slot."""
        columns = [self.open[number] for number in sorted(kinds)]
        return [sum(column) for column in zip(*columns, strict=True)]


def place_of(table: Table) -> int:
    """The location as a number; ``NO_PLACE`` is near everything."""
    return NO_PLACE if table.location is None else table.location


def furniture(problem: Problem) -> Furniture:
    """Group the tables; where nothing tells them apart they are one kind."""
    if not problem.table_set:
        needed = frozenset(f for request in problem.requests for f in request.features)
        return Furniture((Table(features=needed),), (problem.tables,))
    counts: dict[Table, Counter[int]] = {}
    for table in problem.table_set:
        kind = kind_of(problem, table)
        open_in = counts.setdefault(kind, Counter())
        open_in.update(slot for slot in range(problem.n_slots) if slot not in table.closed)
    return Furniture(
        tuple(counts),
        tuple(
            tuple(open_in[slot] for slot in range(problem.n_slots)) for open_in in counts.values()
        ),
    )


def kind_of(problem: Problem, table: Table) -> Table:
    """A table without what makes no difference to anybody."""
    walked = problem.walking is not Walking.OFF
    return Table(location=table.location if walked else None, features=table.features)


def pools(classes: Iterable[Kinds]) -> list[Kinds]:
    """The unions of overlapping classes, larger ones first."""
    found = set(classes)
    waiting = list(found)
    while waiting:
        one = waiting.pop()
        for union in {one | other for other in found if one & other} - found:
            found.add(union)
            waiting.append(union)
    return sorted(found, key=lambda kinds: (-len(kinds), sorted(kinds)))


def members(all_pools: Sequence[Kinds], accepted: Kinds) -> tuple[int, ...]:
    """The numbers of the pools to which a meeting of this class belongs."""
    return tuple(number for number, pool in enumerate(all_pools) if accepted <= pool)
