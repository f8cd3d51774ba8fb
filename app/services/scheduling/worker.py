"""Scheduling in a process of its own, so that the window stays awake and cancelling is instant."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event, Thread

from app.errors import AppError
from app.models.scheduling import Goals, Plan, Problem, Progress

POLL = 0.05


class WorkerError(AppError):
    """The scheduling process ended without a plan; the plan in force is untouched."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the process is asked for."""

    problem: Problem
    seconds: float | None
    steps: int | None
    seed: int
    goals: Goals


def run_in_process(
    problem: Problem,
    *,
    seconds: float | None,
    steps: int | None = None,
    seed: int = 0,
    goals: Goals | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: Event | None = None,
    keep: Event | None = None,
) -> Plan | None:
    """Solve in a process; blocks, so call it in a background thread.

    ``on_progress`` is called in the calling thread, at most ten times a second. Setting ``cancel``
    ends the process within 0.2 s and the answer is None; setting ``keep`` asks for the best plan
    so far. Raises ``WorkerError`` (``schedule.worker``) when the process dies or fails.
    """
    order = Order(problem, seconds, steps, seed, goals or Goals())
    here, there = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=work, args=(there,), daemon=True)
    process.start()
    there.close()
    # A large problem fills the pipe until the process is up; cancelling must not wait for that.
    giver = Thread(target=_hand_over, args=(here, order), daemon=True)
    giver.start()
    try:
        return _listen(here, process, on_progress, cancel or Event(), keep or Event())
    finally:
        process.kill()
        process.join()
        if not giver.is_alive():  # else it still packs the problem, and the line goes with it
            here.close()


def _hand_over(line: Connection, order: Order) -> None:
    with suppress(OSError):
        line.send(order)


def _listen(
    line: Connection,
    process: BaseProcess,
    on_progress: Callable[[Progress], None] | None,
    cancel: Event,
    keep: Event,
) -> Plan | None:
    heard = asked = False
    try:
        while not cancel.is_set():
            if keep.is_set() and heard and not asked:
                line.send("keep")
                asked = True
            said = line.recv() if line.poll(POLL) else None
            heard |= said is not None
            if isinstance(said, Plan):
                return said
            if isinstance(said, Progress) and on_progress:
                on_progress(said)
    except (EOFError, ConnectionError):
        process.join()
        raise WorkerError("schedule.worker", {"exit": process.exitcode}) from None
    return None


def work(line: Connection) -> None:
    """Take the order, send progress while it runs, then the plan. Runs in the other process."""
    from app.services.scheduling.solve import solve

    order: Order = line.recv()

    def tell(moment: Progress) -> bool:
        line.send(moment)
        return not line.poll()

    plan = solve(
        order.problem,
        seconds=order.seconds,
        steps=order.steps,
        seed=order.seed,
        goals=order.goals,
        progress=tell,
    )
    line.send(plan)
