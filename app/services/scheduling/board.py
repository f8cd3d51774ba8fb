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
        self.left = [list(room) for room in grid.rooms]
        self.open = [sum(1 << s for s, left in enumerate(room) if left > 0) for room in self.left]
        self.shared_at: list[set[int]] = [set() for _ in range(grid.n_slots)]
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
            for pool in grid.pools_of[i]:
                self.left[pool][slot] -= 1
                if self.left[pool][slot] <= 0:
                    self.open[pool] &= ~(1 << slot)

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
            for pool in grid.pools_of[i]:
                self.left[pool][slot] += 1
                if self.left[pool][slot] > 0:
                    self.open[pool] |= 1 << slot

    def free(self, i: int) -> int:
        """Slots in which both sides could meet now, tables and quotas aside."""
        grid = self.grid
        bits = grid.domain[i] & ~self.full[grid.a[i]] & ~self.full[grid.b[i]]
        if bits and grid.barred:
            bits &= ~self.too_far(i)
        return bits & self.in_order(i) if bits and self.ordered(i) else bits

    def seats(self, i: int) -> int:
        """Slots in which the request would have a table, if it needs one."""
        bits = -1
        for pool in self.grid.pools_of[i]:
            bits &= self.open[pool]
        return bits

    def too_far(self, i: int) -> int:
        """Slots in which a side could not be there in time from another meeting, or go on to it."""
        grid = self.grid
        here = grid.where[i]
        if not grid.barred or here < 0:
            return 0
        bits = 0
        for person in (grid.a[i], grid.b[i]):
            if grid.cap[person] == 1:
                for slot, (j,) in self.at[person].items():
                    if j != i and grid.where[j] >= 0:
                        bits |= grid.barred[grid.where[j]][here][slot]
        return bits

    def barring(self, i: int, slot: int) -> list[int]:
        """The meetings from which, or to which, the walk is too long if ``i`` is at ``slot``."""
        grid = self.grid
        here = grid.where[i]
        if not grid.barred or here < 0:
            return []
        return [
            held[0]
            for person in (grid.a[i], grid.b[i])
            if grid.cap[person] == 1
            for other, held in self.at[person].items()
            if held[0] != i
            and grid.where[held[0]] >= 0
            and grid.barred[grid.where[held[0]]][here][other] >> slot & 1
        ]

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
        """The plan as values, tables numbered."""
        from app.services.scheduling.tables import numbered  # its solver waits until it is needed

        requests = self.grid.problem.requests
        tables = numbered(self.grid, self.slot)
        return tuple(
            sorted(
                Assignment(requests[i].id, slot, tables.get(i))
                for i, slot in enumerate(self.slot)
                if slot != NOWHERE
            )
        )
