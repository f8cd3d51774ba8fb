"""The plan while it is searched for: who is where, and which slots are still open.

Every change keeps it valid, or is refused before anything moved.
"""

from app.models.scheduling import Assignment
from app.services.scheduling.grid import Grid

NOWHERE = -1


class Board:
    """Slot of every request, and the books that make asking for room cheap."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.slot = [NOWHERE] * grid.size
        self.at: list[dict[int, list[int]]] = [{} for _ in grid.cap]
        self.full = [0] * len(grid.cap)
        self.count = [0] * len(grid.cap)
        self.left = list(grid.tables)
        self.open = sum(1 << s for s, left in enumerate(self.left) if left > 0)
        self.shared_at: list[set[int]] = [set() for _ in grid.tables]
        self.weight = 0

    @property
    def placed(self) -> int:
        """Number of placed requests."""
        return sum(slot != NOWHERE for slot in self.slot)

    def put(self, i: int, slot: int) -> None:
        """Place a request; the caller has made sure that there is room."""
        grid = self.grid
        self.slot[i] = slot
        self.weight += grid.weight[i]
        for person in (grid.a[i], grid.b[i]):
            held = self.at[person].setdefault(slot, [])
            held.append(i)
            self.count[person] += 1
            if len(held) >= grid.cap[person]:
                self.full[person] |= 1 << slot
        if grid.shared[i]:
            self.shared_at[slot].add(i)
            self.left[slot] -= 1
            if self.left[slot] <= 0:
                self.open &= ~(1 << slot)

    def take(self, i: int) -> None:
        """Remove a placed request."""
        grid = self.grid
        slot = self.slot[i]
        self.slot[i] = NOWHERE
        self.weight -= grid.weight[i]
        for person in (grid.a[i], grid.b[i]):
            held = self.at[person][slot]
            held.remove(i)
            self.count[person] -= 1
            self.full[person] &= ~(1 << slot)
            if not held:
                del self.at[person][slot]
        if grid.shared[i]:
            self.shared_at[slot].discard(i)
            self.left[slot] += 1
            if self.left[slot] > 0:
                self.open |= 1 << slot

    def free(self, i: int) -> int:
        """Slots in which both sides could meet now, tables and quotas aside."""
        grid = self.grid
        bits = grid.domain[i] & ~self.full[grid.a[i]] & ~self.full[grid.b[i]]
        return bits & self.in_order(i) if bits and self.ordered(i) else bits

    def ordered(self, i: int) -> bool:
        """Whether the request must come before or after others."""
        return bool(self.grid.earlier[i] or self.grid.later[i])

    def in_order(self, i: int) -> int:
        """Slots that keep the order with what is placed; none while a predecessor is not."""
        low, high = 0, self.grid.n_slots
        for before in self.grid.earlier[i]:
            if self.slot[before] == NOWHERE:
                return 0
            low = max(low, self.slot[before] + 1)
        for after in self.grid.later[i]:
            if self.slot[after] != NOWHERE:
                high = min(high, self.slot[after])
        return ((1 << high) - 1) & ~((1 << low) - 1) if low < high else 0

    def within_quota(self, i: int) -> bool:
        """Whether both sides may have one meeting more."""
        for person in (self.grid.a[i], self.grid.b[i]):
            quota = self.grid.quota[person]
            if quota is not None and self.count[person] >= quota:
                return False
        return True

    def assignments(self) -> tuple[Assignment, ...]:
        """The plan as values, tables numbered; a meeting keeps its table of the baseline."""
        problem = self.grid.problem
        wanted = {held.request: (held.slot, held.table) for held in problem.baseline}
        shared: list[list[int]] = [[] for _ in self.left]
        held = []
        for i, slot in enumerate(self.slot):
            if slot == NOWHERE:
                continue
            if self.grid.shared[i]:
                shared[slot].append(i)
            else:
                held.append(Assignment(problem.requests[i].id, slot))
        for slot, members in enumerate(shared):
            free = set(range(self.grid.tables[slot]))
            waiting = []
            for i in members:
                request = problem.requests[i].id
                before, table = wanted.get(request, (NOWHERE, None))
                if before == slot and table in free and table is not None:
                    free.discard(table)
                    held.append(Assignment(request, slot, table))
                else:
                    waiting.append(request)
            held += [
                Assignment(request, slot, table)
                for request, table in zip(waiting, sorted(free), strict=False)
            ]
        return tuple(sorted(held))
