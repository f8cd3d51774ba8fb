"""Making room: alternating chains between two slots, and shifts of a meeting to another table hour.

Placing meetings in slots is colouring the edges of a graph. Where a request finds no slot that both
sides have free, the meetings of two slots are exchanged along a path (Kempe chain) until one is.
"""

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


def tables_after(board: Board, moves: Moves, newcomer: int, slot: int) -> bool:
    """Whether the tables suffice when the moves are made and the newcomer sits at ``slot``."""
    grid = board.grid
    need: dict[int, int] = {}
    if grid.shared[newcomer]:
        need[slot] = 1
    for i, target in moves.items():
        if grid.shared[i]:
            need[target] = need.get(target, 0) + 1
            need[board.slot[i]] = need.get(board.slot[i], 0) - 1
    return all(more <= 0 or board.left[s] >= more for s, more in need.items())


def apply(board: Board, moves: Moves) -> None:
    """Make the moves at once."""
    for i in moves:
        board.take(i)
    for i, slot in moves.items():
        board.put(i, slot)


def shift_table(board: Board, slots: int, longest: int) -> Moves | None:
    """Find a meeting that gives up its table in one of the slots for another hour."""
    candidates = [(slot, j) for slot in slots_of(slots) for j in sorted(board.shared_at[slot])]
    for _, j in candidates:
        there = board.free(j) & board.open
        if there and not board.ordered(j):
            return {j: (there & -there).bit_length() - 1}
    best: Moves | None = None
    for slot, j in candidates:
        for goal in slots_of(board.grid.domain[j] & board.open & ~(1 << slot)):
            moves = chain(board, j, goal, longest)
            if moves and _frees(board, moves, slot):
                best = moves
                longest = len(moves) - 1
        if best and longest <= 2:
            break
    return best


def _frees(board: Board, moves: Moves, slot: int) -> bool:
    """Whether the moves leave one table more in ``slot`` and break no other hour."""
    need: dict[int, int] = {}
    for i, target in moves.items():
        if board.grid.shared[i]:
            need[target] = need.get(target, 0) + 1
            need[board.slot[i]] = need.get(board.slot[i], 0) - 1
    return need.get(slot, 0) < 0 and all(
        more <= 0 or board.left[s] >= more for s, more in need.items()
    )


def exchange(board: Board, i: int, longest: int) -> tuple[Moves, int] | None:
    """Find the shortest chain that lets both sides of ``i`` meet; returns it and their slot."""
    grid = board.grid
    a, b = grid.a[i], grid.b[i]
    domain = grid.domain[i]
    everything = (1 << grid.n_slots) - 1
    if board.ordered(i):
        domain &= board.in_order(i)
    best: tuple[Moves, int] | None = None
    for one, other in ((a, b), (b, a)):
        room = everything & ~board.full[other]
        for slot in slots_of(domain & ~board.full[one] & board.full[other]):
            for blocker in tuple(board.at[other][slot]):
                for goal in slots_of(room & grid.domain[blocker]):
                    moves = chain(board, blocker, goal, longest)
                    if (
                        moves
                        and _room(board, i, slot, moves)
                        and tables_after(board, moves, i, slot)
                    ):
                        best = moves, slot
                        longest = len(moves) - 1
                        if longest == 0:
                            return best
    return best


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
