"""Making room: alternating chains between two slots, and shifts of a meeting to another table hour.

Placing meetings in slots is colouring the edges of a graph. Where a request finds no slot that both
sides have free, the meetings of two slots are exchanged along a path (Kempe chain) until one is.
"""

from collections.abc import Iterator

from app.services.scheduling.board import Board
from app.services.scheduling.grid import slots_of

Moves = dict[int, int]


def chain(board: Board, first: int, goal: int, longest: int) -> Moves | None:
    """Move a placed request to ``goal``, and whoever is in its way to the slot it leaves.

    Returns every move of the exchange, or None when one of them is not possible or the chain has
    more than ``longest`` moves. Tables are not looked at.
    """
    grid = board.grid
    source = board.slot[first]
    moves = {first: goal}
    waiting = [first]
    ins: dict[tuple[int, int], int] = {}
    while waiting:
        i = waiting.pop()
        if len(moves) > longest or not _may_go(board, i, moves[i]):
            return None
        target = moves[i]
        other = source if target == goal else goal
        for person in (grid.a[i], grid.b[i]):
            ins[person, target] = ins.get((person, target), 0) + 1
            there = board.at[person].get(target, ())
            staying = [j for j in there if j not in moves]
            leaving = len(there) - len(staying)
            arriving = ins[person, target]
            if len(there) - leaving + arriving > grid.cap[person]:
                if not staying:
                    return None
                pushed = staying[0]
                moves[pushed] = other
                waiting.append(pushed)
    return moves


def _may_go(board: Board, i: int, slot: int) -> bool:
    return bool(board.grid.domain[i] >> slot & 1) and not board.ordered(i)


def possible(board: Board, moves: Moves, newcomer: int, slot: int) -> bool:
    """Whether tables and walks suffice when the moves are made and the newcomer is at ``slot``."""
    return tables_after(board, moves, newcomer, slot) and (
        not board.grid.barred or _walks_after(board, moves | {newcomer: slot})
    )


def tables_after(board: Board, moves: Moves, newcomer: int, slot: int) -> bool:
    """Whether the tables suffice when the moves are made and the newcomer sits at ``slot``."""
    grid = board.grid
    need = {(pool, slot): 1 for pool in grid.pools_of[newcomer]}
    for i, target in moves.items():
        source = board.slot[i]
        for pool in grid.pools_of[i]:
            need[pool, target] = need.get((pool, target), 0) + 1
            need[pool, source] = need.get((pool, source), 0) - 1
    return all(more <= 0 or board.left[pool][s] >= more for (pool, s), more in need.items())


def _walks_after(board: Board, moves: Moves) -> bool:
    """Whether those who are moved can still walk from everything to everything."""
    grid = board.grid
    for i, target in moves.items():
        here = grid.where[i]
        for person in (grid.a[i], grid.b[i]) if here >= 0 else ():
            if grid.cap[person] > 1:
                continue
            for j in _own_after(board, person, moves):
                there = grid.where[j]
                slot = moves.get(j, board.slot[j])
                if j != i and there >= 0 and grid.barred[there][here][slot] >> target & 1:
                    return False
    return True


def _own_after(board: Board, person: int, moves: Moves) -> list[int]:
    """A participant's meetings when the moves are made."""
    grid = board.grid
    own = [i for held in board.at[person].values() for i in held]
    new = (i for i in moves if person in (grid.a[i], grid.b[i]) and i not in own)
    return [*own, *new]


def apply(board: Board, moves: Moves) -> None:
    """Make the moves at once."""
    for i in moves:
        board.take(i)
    for i, slot in moves.items():
        board.put(i, slot)


def shift_table(board: Board, i: int, slots: int, longest: int) -> tuple[Moves, int] | None:
    """Find a meeting that gives up its table to ``i`` in one of the slots for another hour."""
    candidates = [(slot, j) for slot in slots_of(slots) for j in sorted(board.shared_at[slot])]
    for slot, j in candidates:
        there = 0 if board.ordered(j) else board.free(j) & board.seats(j)
        if there:
            moves = {j: (there & -there).bit_length() - 1}
            if possible(board, moves, i, slot):
                return moves, slot
    best: tuple[Moves, int] | None = None
    for slot, j in candidates:
        for goal in slots_of(board.grid.domain[j] & board.seats(j) & ~(1 << slot)):
            moves = chain(board, j, goal, longest) or {}
            if moves and possible(board, moves, i, slot) and _room(board, i, slot, moves):
                best = moves, slot
                longest = len(moves) - 1
        if best and longest <= 2:
            break
    return best


def exchange(board: Board, i: int, longest: int) -> tuple[Moves, int] | None:
    """Find the shortest chain that lets both sides of ``i`` meet; returns it and their slot."""
    grid = board.grid
    domain = grid.domain[i]
    if board.ordered(i):
        domain &= board.in_order(i)
    best: tuple[Moves, int] | None = None
    for slot, blocker, goals in _obstacles(board, i, domain):
        for goal in slots_of(goals & grid.domain[blocker]):
            moves = chain(board, blocker, goal, longest)
            if moves and _room(board, i, slot, moves) and possible(board, moves, i, slot):
                best = moves, slot
                longest = len(moves) - 1
                if longest == 0:
                    return best
    return best


def _obstacles(board: Board, i: int, domain: int) -> Iterator[tuple[int, int, int]]:
    """Slots in which one side is free, who is in the way there, and where that one could go."""
    grid = board.grid
    everything = (1 << grid.n_slots) - 1
    full = board.full
    for one, other in ((grid.a[i], grid.b[i]), (grid.b[i], grid.a[i])):
        for slot in slots_of(domain & ~full[one] & full[other]):
            for blocker in tuple(board.at[other][slot]):
                yield slot, blocker, everything & ~full[other]
    both = domain & ~full[grid.a[i]] & ~full[grid.b[i]]
    for slot in slots_of(both & board.too_far(i)):
        for blocker in board.barring(i, slot):
            yield slot, blocker, everything & ~(1 << slot)


def _room(board: Board, i: int, slot: int, moves: Moves) -> bool:
    """Whether both sides of ``i`` are free in ``slot`` once the moves are made."""
    grid = board.grid
    for person in (grid.a[i], grid.b[i]):
        load = len(board.at[person].get(slot, ()))
        for j, target in moves.items():
            if person in (grid.a[j], grid.b[j]):
                load += (target == slot) - (board.slot[j] == slot)
        if load >= grid.cap[person]:
            return False
    return True
