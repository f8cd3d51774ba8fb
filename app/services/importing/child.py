"""Strangers' files are opened in a process of their own: bounded, shut in, and easy to end.

::

    sheet = in_child(look, Look(path, name), path, cancelled=job.is_cancelled)

``look(tell, Look(path, name))`` then runs over there. One process is kept for the next
file, so that only the first has to wait for a start.
"""

import logging
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Protocol, TypeVar, cast

from app.errors import AppError
from app.services.importing.limits import TOO_MUCH, Bounds, Limits, limits_for, shut_in
from app.services.traces import trace_of

log = logging.getLogger(__name__)

Wish = TypeVar("Wish")
Answer = TypeVar("Answer")

POLL = 0.05
IDLE = 60.0  # seconds that a process waits for another file before it ends
GROWN = 100_000_000  # bytes that a process may have grown by and still serve another file
_ENDS = ("import.cancelled", "import.memory", "import.too_slow", "import.crashed")
_ABORT = getattr(signal, "SIGABRT", 6)
_CPU = getattr(signal, "SIGXCPU", 24)


@dataclass(frozen=True, slots=True)
class Told:
    """How far the work is: rows done, of how many where that is known."""

    done: int
    of: int | None


@dataclass(frozen=True, slots=True)
class Unbound:
    """The foreign file is read; what follows is work on our own data."""


@dataclass(frozen=True, slots=True)
class _Done:
    answer: object
    is_spent: bool


@dataclass(frozen=True, slots=True)
class _Failed:
    """A failure with a name, or the text of one without."""

    code: str
    facts: dict[str, object]
    trace: str = ""


class Tell(Protocol):
    """What the work over there says on its way; raises when nobody listens any more."""

    def progress(self, done: int, of: int | None) -> None:
        """How far it is."""

    def unbound(self) -> None:
        """Take the limits off: from here on our own data is worked on."""


class _Teller:
    """Says it by the line."""

    def __init__(self, line: Connection, bounds: Bounds) -> None:
        self._line, self._bounds = line, bounds

    def progress(self, done: int, of: int | None) -> None:
        self._line.send(Told(done, of))

    def unbound(self) -> None:
        self._bounds.take_off()
        self._line.send(Unbound())


@dataclass(frozen=True, slots=True)
class _Order:
    """What is asked for; without limits it is only to be known, so that it is loaded."""

    work: Callable[..., object]
    wish: object
    limits: Limits | None
    name: str


def in_child(
    work: Callable[[Tell, Wish], Answer],
    wish: Wish,
    file: Path,
    *,
    progress: Callable[[int, int | None], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Answer:
    """Run ``work(tell, wish)`` in the other process; blocks, so call it in the background.

    ``progress`` is called in the calling thread. Raises what the work raises as ``AppError``,
    ``import.cancelled`` within 0.2 s, and ``import.memory``, ``import.too_slow`` or
    ``import.crashed`` (name) when the process ends for the sake of the file.
    """
    order = _Order(work, wish, limits_for(file), file.name)
    with _borrowed() as child:
        return cast("Answer", child.ask(order, progress, cancelled))


def warm(work: Callable[..., object]) -> None:
    """Have a process ready that knows this work; comes back at once. It ends when not needed."""
    # Where no process can be started, the first file will say so.
    with suppress(OSError), _borrowed() as child:
        child.line.send(_Order(work, None, None, ""))


def release() -> None:
    """End the process that waits for another file, and give its memory back."""
    with _waiting_lock:
        children, _waiting[:] = list(_waiting), []
    for child in children:
        child.kill()


class _Child:
    """A process and the line to it."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self.line, there = context.Pipe()
        self.process = context.Process(target=serve, args=(there,), daemon=True)
        self.process.start()
        there.close()
        self.is_spent = False
        self.idle_since = time.monotonic()

    @property
    def is_fresh(self) -> bool:
        """Whether it still waits, and will until it has heard what comes now."""
        waited = time.monotonic() - self.idle_since
        return waited < IDLE * 0.8 and self.process.is_alive()

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.line.close()

    def ask(
        self,
        order: _Order,
        progress: Callable[[int, int | None], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> object:
        try:
            self.line.send(order)
            return self._listen(order, progress, cancelled)
        except (EOFError, ConnectionError):
            self.process.join()
            raise _end(order.name, self.process.exitcode) from None

    def _listen(
        self,
        order: _Order,
        progress: Callable[[int, int | None], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> object:
        deadline = time.monotonic() + order.limits.wait if order.limits else None
        while True:
            if cancelled is not None and cancelled():
                raise AppError("import.cancelled")
            if deadline is not None and time.monotonic() > deadline:
                raise AppError("import.too_slow", {"name": order.name})
            said = self.line.recv() if self.line.poll(POLL) else None
            if isinstance(said, _Done):
                self.is_spent = said.is_spent
                return said.answer
            if isinstance(said, _Failed):
                raise _failure(order.name, said)
            if isinstance(said, Unbound):
                deadline = None
            elif isinstance(said, Told) and progress is not None:
                progress(said.done, said.of)


_waiting: list[_Child] = []
_waiting_lock = Lock()


@contextmanager
def _borrowed() -> Iterator[_Child]:
    """A process, kept for the next file unless it failed or has grown."""
    child = _take()
    try:
        yield child
    except AppError as error:
        child.is_spent |= error.code in _ENDS
        raise
    except BaseException:
        child.is_spent = True
        raise
    finally:
        with _waiting_lock:
            keep = not child.is_spent and not _waiting and child.process.is_alive()
            if keep:
                child.idle_since = time.monotonic()
                _waiting.append(child)
        if not keep:
            child.kill()


def _take() -> _Child:
    with _waiting_lock:
        child = _waiting.pop() if _waiting else None
    if child is not None and child.is_fresh:
        return child
    if child is not None:
        child.kill()
    return _Child()


def _end(name: str, code: int | None) -> AppError:
    """Why the process ended, by its exit code: what it was given is the cause."""
    if code == -_CPU:
        return AppError("import.too_slow", {"name": name})
    if code in (TOO_MUCH, -_ABORT):  # the reader of workbooks aborts where memory is refused
        return AppError("import.memory", {"name": name})
    log.error("the process that read a %s file ended with %s", Path(name).suffix, code)
    return AppError("import.crashed", {"name": name})


def _failure(name: str, said: _Failed) -> AppError:
    if said.code:
        return AppError(said.code, said.facts)
    log.error("reading a %s file failed over there:\n%s", Path(name).suffix, said.trace)
    return AppError("import.crashed", {"name": name})


# In the other process.


def serve(line: Connection) -> None:
    """Do one order after the other until nobody asks any more, or nobody did for a while."""
    _keep_quiet()
    shut_in()
    bounds: Bounds | None = None
    with suppress(EOFError, ConnectionError):
        while line.poll(IDLE):
            order = cast("_Order", line.recv())
            if order.limits is None:
                continue
            bounds = bounds or Bounds()
            bounds.put_on(order.limits)
            line.send(_answer(order, _Teller(line, bounds), bounds))


def _keep_quiet() -> None:
    """What the reader says before it aborts is no sentence for whoever sits at the terminal."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _answer(order: _Order, tell: Tell, bounds: Bounds) -> _Done | _Failed:
    try:
        answer = order.work(tell, order.wish)
        return _Done(answer, bounds.grown > GROWN)
    except (EOFError, ConnectionError):
        raise
    except AppError as error:
        return _Failed(error.code, dict(error.facts))
    except MemoryError:
        return _Failed("import.memory", {"name": order.name})
    except Exception as error:  # noqa: BLE001 - told and logged on the other side
        return _Failed("", {}, trace_of(error))
    finally:
        bounds.take_off()
