"""Every request or none: the plan with the fewest breaks, or the proof that there is no plan.

The model is that of Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy and Villaret, "Constraint
Solving Approaches to the Business-to-Business Meeting Scheduling Problem" (JAIR 2022), in clauses:
a meeting is in a slot, a participant is busy, has been busy today, starts again after a gap. Its
proofs come from cores, not from linear relaxation.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from app.models.scheduling import comfort
from app.services.scheduling.board import Board
from app.services.scheduling.cpsat import Answer, run
from app.services.scheduling.grid import Grid, slots_of
from app.services.scheduling.networks import count
from app.services.scheduling.sides import sides
from app.services.scheduling.timed import walk_rows
from app.services.scheduling.watch import Watch

SUBSOLVERS = ("core", "no_lp")
UNLIMITED = 1e9
FEW_WITHIN = 0.1
"""Share of meetings within a side, up to which the two sides are worth their networks."""


@dataclass(frozen=True, slots=True)
class Completed:
    """``slots`` is None when no plan is known; ``least`` is the proved lower bound of breaks."""

    slots: list[int] | None
    least: int
    infeasible: bool


def complete(grid: Grid, known: Board | None, watch: Watch) -> Completed:
    """Place everything with the fewest breaks, starting from a complete plan if one is known."""
    breaks = comfort(grid.problem, known.assignments()).breaks if known else None
    if known and breaks == 0:
        return Completed(list(known.slot), 0, infeasible=False)
    if not all(grid.domain):
        return Completed(None, 0, infeasible=True)
    model = _Model(grid)
    if known and breaks is not None:
        model.better_than(breaks, known.slot)
    if known:
        watch.report(placed=grid.size, weight=known.weight, breaks=breaks or 0)
    answer = run(
        model.model,
        [variable for variable, _, _ in model.choices],
        watch,
        UNLIMITED,
        subsolvers=SUBSOLVERS,
    )
    return _completed(model, answer, known, breaks)


def _completed(
    model: "_Model", answer: Answer, known: Board | None, breaks: int | None
) -> Completed:
    if answer.values:
        slots = [0] * model.grid.size
        for value, (_, i, slot) in zip(answer.values, model.choices, strict=True):
            if value:
                slots[i] = slot
        return Completed(slots, round(answer.bound), infeasible=False)
    if known is None or breaks is None:
        return Completed(None, 0, infeasible=answer.infeasible)
    least = breaks if answer.infeasible else max(0, round(answer.bound))
    return Completed(list(known.slot), least, infeasible=False)


class _Model:
    """The clauses. ``choices`` are (variable, request, slot)."""

    def __init__(self, grid: Grid) -> None:
        from ortools.sat.python import cp_model

        self.grid = grid
        self.model: Any = cp_model.CpModel()
        self.choices: list[tuple[Any, int, int]] = []
        self._in: dict[tuple[int, int], Any] = {}
        self._at: defaultdict[tuple[int, int], list[Any]] = defaultdict(list)
        self._busy: defaultdict[int, list[tuple[int, Any]]] = defaultdict(list)
        self._slots_of: defaultdict[int, list[Any]] = defaultdict(list)
        self.breaks: list[list[Any]] = []
        self._meetings()
        self._order()
        self._tables()
        self._walks()
        for person in range(len(grid.cap)):
            self._person(person)
        self._pairs()
        self._fair()
        self.model.minimize(sum(sum(own) for own in self.breaks))

    def better_than(self, breaks: int, slots: list[int]) -> None:
        """Ask for fewer breaks than the known plan has."""
        self.model.add(sum(sum(own) for own in self.breaks) <= breaks - 1)
        for variable, i, slot in self.choices:
            self.model.add_hint(variable, slots[i] == slot)

    def _meetings(self) -> None:
        for i, domain in enumerate(self.grid.domain):
            options = []
            for slot in slots_of(domain):
                variable = self.model.new_bool_var("")
                self.choices.append((variable, i, slot))
                self._in[i, slot] = variable
                self._at[self.grid.a[i], slot].append(variable)
                self._at[self.grid.b[i], slot].append(variable)
                options.append(variable)
            self.model.add_exactly_one(options)

    def _order(self) -> None:
        """A meeting at a slot needs its predecessors at earlier ones."""
        for variable, i, slot in self.choices:
            for before in self.grid.earlier[i]:
                sooner = [
                    self._in[before, s] for s in slots_of(self.grid.domain[before]) if s < slot
                ]
                self.model.add_bool_or([variable.negated(), *sooner])

    def _tables(self) -> None:
        shared: defaultdict[tuple[int, int], list[Any]] = defaultdict(list)
        for variable, i, slot in self.choices:
            for pool in self.grid.pools_of[i]:
                shared[pool, slot].append(variable)
        for (pool, slot), options in shared.items():
            if len(options) > self.grid.rooms[pool][slot]:
                self.model.add(sum(options) <= self.grid.rooms[pool][slot])

    def _walks(self) -> None:
        for places, _ in walk_rows(self.grid, [(i, slot) for _, i, slot in self.choices]):
            self.model.add_at_most_one([self.choices[place][0] for place in places])

    def _person(self, person: int) -> None:
        quota = self.grid.quota[person]
        if quota is not None and len(self.grid.own[person]) > quota:
            self.model.add_bool_or([])
        own: list[Any] = []
        for day in self.grid.problem.days:
            own += self._day(person, day)
        self.breaks.append(own)
        if self.grid.cap[person] == 1:
            self._hours(person)

    def _day(self, person: int, day: tuple[int, ...]) -> list[Any]:
        """One participant's day: returns the literals of its breaks."""
        breaks = []
        busy = [self._is_busy(person, slot) for slot in day]
        if not busy:
            return []
        since = busy[0]
        for now, before in zip(busy[2:], busy[1:], strict=False):
            begun = self.model.new_bool_var("")
            self.model.add_bool_or([since.negated(), begun])
            starts = self.model.new_bool_var("")
            self.model.add_bool_or([now.negated(), before, since.negated(), starts])
            for needed in (now, before.negated(), since):
                self.model.add_implication(starts, needed)
            self.model.add_implication(before, begun)
            self.model.add_bool_or([begun.negated(), since, before])
            breaks.append(starts)
            since = begun
        return breaks

    def _is_busy(self, person: int, slot: int) -> Any:
        options = self._at.get((person, slot), [])
        if len(options) == 1:
            busy = options[0]
        else:
            busy = self.model.new_bool_var("")
            if self.grid.cap[person] == 1:
                self.model.add_exactly_one([*options, busy.negated()])
            else:
                self.model.add_max_equality(busy, options or [0])
                self.model.add(sum(options) <= self.grid.cap[person])
        if options:
            self._busy[slot].append((person, busy))
            self._slots_of[person].append(busy)
        return busy

    def _hours(self, person: int) -> None:
        """A participant of one meeting at once is busy as often as he meets."""
        busy = self._slots_of[person]
        wanted = len(self.grid.own[person])
        number = count(self.model, busy, wanted + 1)
        if len(number) < wanted:
            self.model.add_bool_or([])
        for place, literal in enumerate(number):
            self.model.add_bool_or([literal if place < wanted else literal.negated()])

    def _pairs(self) -> None:
        """What follows from meetings being of two; implied, but what lets cores prove the last
        break.
        """
        if any(cap > 1 for cap in self.grid.cap):
            return
        pairs = list(zip(self.grid.a, self.grid.b, strict=True))
        side = sides(len(self.grid.cap), pairs)
        within = sum(side[a] == side[b] for a, b in pairs)
        if within <= FEW_WITHIN * len(pairs):
            self._two_sides(side)
        else:
            self._even()

    def _even(self) -> None:
        """An even number is busy, two a table at most."""
        for slot, people in self._busy.items():
            most = len(people)
            if all(self.grid.shared):
                most = min(most, 2 * self.grid.problem.tables[slot])
            number = count(self.model, [literal for _, literal in people], most + 1)
            for odd, even in zip(number[::2], number[1::2], strict=False):
                self.model.add_implication(odd, even)
            for beyond in (*number[most:], *number[len(number) - len(number) % 2 :]):
                self.model.add_bool_or([beyond.negated()])

    def _two_sides(self, side: list[bool]) -> None:
        """As many of one side are busy as of the other, and they bound the tables.

        A meeting within a side counts twice for the other.
        """
        within: defaultdict[tuple[int, bool], list[Any]] = defaultdict(list)
        for variable, i, slot in self.choices:
            ours = side[self.grid.a[i]]
            if ours == side[self.grid.b[i]]:
                within[slot, ours].append(variable)
        for slot, busy in self._busy.items():
            us = [literal for person, literal in busy if side[person]]
            them = [literal for person, literal in busy if not side[person]]
            among_us, among_them = within[slot, True], within[slot, False]
            self._balance(us, them, among_us, among_them, slot)
            if all(self.grid.shared):
                self._seats(us, among_us, among_them, slot)

    def _balance(
        self,
        ours: list[Any],
        theirs: list[Any],
        among_us: list[Any],
        among_them: list[Any],
        slot: int,
    ) -> None:
        left, right = [*ours, *among_them, *among_them], [*theirs, *among_us, *among_us]
        most = min(len(left), len(right))
        if all(self.grid.shared):
            most = min(most, self.grid.problem.tables[slot] + len(among_us) + len(among_them))
        one, other = (count(self.model, side, most + 1) for side in (left, right))
        for ones, others in zip(one, other, strict=False):
            self.model.add_implication(ones, others)
            self.model.add_implication(others, ones)
        for beyond in (*one[most:], *other[most:]):
            self.model.add_bool_or([beyond.negated()])

    def _seats(
        self, ours: list[Any], among_us: list[Any], among_them: list[Any], slot: int
    ) -> None:
        """Meetings of a slot are our busy ones, less ours among us, and theirs among them."""
        spare = [literal.negated() for literal in among_us]
        most = self.grid.problem.tables[slot] + len(spare)
        number = count(self.model, [*ours, *among_them, *spare], most + 1)
        if most < len(number):
            self.model.add_bool_or([number[most].negated()])

    def _fair(self) -> None:
        fairness = self.grid.problem.fairness
        if fairness is None or not self.breaks:
            return
        longest = max(map(len, self.breaks))
        least = self.model.new_int_var(0, longest, "")
        for own in self.breaks:
            self.model.add(sum(own) >= least)
            self.model.add(sum(own) <= least + fairness)
