"""The whole way from a problem to a plan that states how good it is."""

from dataclasses import replace

from app.models.scheduling import (
    Goals,
    Mode,
    Phase,
    Plan,
    Problem,
    check,
    comfort,
)
from app.services.scheduling.board import NOWHERE, Board
from app.services.scheduling.bound import Choice, choose
from app.services.scheduling.close import close
from app.services.scheduling.complete import complete
from app.services.scheduling.construct import Going, by_need, fill, insert, push, restore
from app.services.scheduling.explain import explain
from app.services.scheduling.fair import even_out
from app.services.scheduling.grid import Grid, grid
from app.services.scheduling.repair import repair
from app.services.scheduling.soften import soften
from app.services.scheduling.watch import Tell, Watch

ROUNDS = 3000
STANDARD = Goals()
FEW_BREAKS = Goals(idle=0.3, breaks=1.0, walk=0.0, rushed=0.0, preferred=0.0, fairness=0.0)
"""Idle slots count a little: a short gap is nearer to none than a long one."""
WARM_SHARE, WARM_SECONDS = 0.15, 4.0
PUSH_SHARE, PUSH_SECONDS = 0.2, 10.0
LAST_SHARE = 0.01


def solve(
    problem: Problem,
    *,
    seconds: float | None,
    steps: int | None = None,
    seed: int = 0,
    progress: Tell | None = None,
    goals: Goals = STANDARD,
) -> Plan:
    """Find the best plan within a budget, and say what is proved about it.

    ``seconds`` is wall time for the search; ``steps`` counts rounds of improvement instead, and
    with steps alone the same problem and seed give the same plan on every machine. ``progress``
    is asked at most ten times a second; when it answers False the best plan so far is returned,
    with ``Ending.STOPPED``. Raises ``ValueError`` when neither budget is given.
    """
    watch = Watch(seconds, steps, progress)
    numbered = grid(problem)
    loose = grid(problem, loose=True) if numbered.choosy else numbered
    watch.reserve = _reserve(numbered)
    choice = choose(loose, watch)
    watch.bound = choice.bound
    if problem.baseline:
        return _repaired(numbered, loose, watch, goals)
    if problem.mode is Mode.ALL:
        return _completed(numbered, loose, watch, seed)
    return _heaviest(numbered, loose, choice, watch, seed, goals)


def _repaired(grid: Grid, loose: Grid, watch: Watch, goals: Goals) -> Plan:
    board, proved = repair(grid, loose, watch)
    soften(board, goals)
    dropped = even_out(board)
    return replace(_plan(board, watch), proved=proved and not dropped)


def _heaviest(
    grid: Grid, loose: Grid, choice: Choice, watch: Watch, seed: int, goals: Goals
) -> Plan:
    watch.phase = Phase.PLACING
    board = Board(grid)
    _place(board, sorted(choice.chosen), watch, seed)
    if board.weight < watch.bound:
        watch.phase = Phase.PROVING
        close(board, loose, choice, watch)
    _improve(board, watch, seed, goals)
    if board.weight < watch.bound:
        until = watch.elapsed + LAST_SHARE * (watch.seconds or 0.0)
        _fill_up(board, lambda: watch.steady or watch.elapsed < until)
    even_out(board)
    return _plan(board, watch)


def _completed(grid: Grid, loose: Grid, watch: Watch, seed: int) -> Plan:
    """Place everything, make the breaks few, then prove; or prove that it cannot be done."""
    watch.phase = Phase.PLACING
    board = Board(grid)
    _place(board, list(range(grid.size)), watch, seed)
    if choose(loose, watch, [1] * grid.size).bound < grid.size:
        return replace(_plan(board, watch), proved=True, infeasible=True)
    if board.placed == grid.size:
        with watch.part(WARM_SHARE, WARM_SECONDS):
            _improve(board, watch, seed, FEW_BREAKS)
    watch.phase = Phase.PROVING
    known = None if check(grid.problem, board.assignments()) else board
    found = complete(grid, known, watch)
    if found.slots is None:
        never = found.infeasible and not grid.choosy
        return replace(_plan(board, watch), proved=never, infeasible=never)
    restore(board, found.slots)
    plan = _plan(board, watch)
    least = 0 if grid.choosy else found.least
    if plan.comfort.breaks > least:
        watch.expire()
    return replace(
        plan,
        proved=plan.comfort.breaks == least,
        least_breaks=least,
        ending=watch.ending,
    )


def _place(board: Board, chosen: list[int], watch: Watch, seed: int) -> None:
    """Put the chosen in, then whatever else still fits."""

    def going() -> bool:
        if watch.due():
            placed = sum(slot != NOWHERE for slot in board.slot)
            watch.report(placed=placed, weight=board.weight)
        return watch.going()

    missing = fill(board, by_need(board.grid, chosen), going)
    missing = _elsewhere(board, missing, going)
    with watch.part(PUSH_SHARE, PUSH_SECONDS):
        push(board, missing, ROUNDS, seed, going)
        _elsewhere(board, [i for i in chosen if board.slot[i] == NOWHERE], going)
    with watch.part(PUSH_SHARE, PUSH_SECONDS):
        _fill_up(board, going)


def _elsewhere(board: Board, missing: list[int], going: Going) -> list[int]:
    """Try those without a place at the other locations they may have."""
    still = []
    for i in missing:
        first, *others = board.grid.options[i]
        for option in others:
            board.grid.settle(i, option)
            if going() and insert(board, i):
                break
        else:
            if others:
                board.grid.settle(i, first)
            still.append(i)
    return still


def _improve(board: Board, watch: Watch, seed: int, goals: Goals) -> None:
    from app.services.scheduling.improve import improve  # numpy waits until it is needed

    improve(board, watch, seed, goals)


def _fill_up(board: Board, going: Going) -> None:
    """Whatever else still fits, heavy ones first."""
    others = [i for i, slot in enumerate(board.slot) if slot == NOWHERE and board.grid.domain[i]]
    fill(board, sorted(others, key=lambda i: (-board.grid.weight[i], i)), going)


def _plan(board: Board, watch: Watch) -> Plan:
    problem = board.grid.problem
    assignments = board.assignments()
    return Plan(
        assignments=assignments,
        unplaced=explain(board, watch, proved=board.weight == watch.bound),
        weight=board.weight,
        bound=watch.bound,
        proved=board.weight == watch.bound,
        comfort=comfort(problem, assignments),
        ending=watch.ending,
    )


def _reserve(grid: Grid) -> float:
    """Seconds that stating the plan will take, measured generously."""
    return 0.05 + 8e-5 * grid.size
