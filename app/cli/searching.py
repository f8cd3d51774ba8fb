"""What a search looks like on a terminal: how far it is, and Ctrl-C to keep the best so far."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

import click

from app.models import scheduling

F = TypeVar("F", bound=Callable[..., object])


def budget_options(seconds: float) -> Callable[[F], F]:
    """``--seconds``, ``--steps`` and ``--seed``: how long to search, and from which start."""

    def decorate(command: F) -> F:
        for option in (
            click.option("--seed", default=0, show_default=True, help="Start of the search."),
            click.option(
                "--steps", type=int, help="Rounds instead of seconds: the same plan every time."
            ),
            click.option(
                "--seconds", default=seconds, show_default=True, help="Time for the search."
            ),
        ):
            command = option(command)
        return command

    return decorate


@contextmanager
def watched() -> Iterator[Callable[[scheduling.Progress], bool]]:
    """Takes moments of a search; shows them on a terminal, nothing elsewhere.

    The first Ctrl-C asks to keep the best so far, the second ends the program.
    """
    stopped = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopped
        stopped = True
        signal.signal(signal.SIGINT, before)

    def tell(moment: scheduling.Progress) -> bool:
        if sys.stderr.isatty():
            click.echo(f"\r{_line(moment)}\x1b[K", err=True, nl=False)
        return not stopped

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield tell
    finally:
        signal.signal(signal.SIGINT, before)
        if sys.stderr.isatty():
            click.echo("", err=True)


def _line(moment: scheduling.Progress) -> str:
    return (
        f"{moment.seconds:5.1f} s  {moment.phase}: {moment.placed} placed, "
        f"weight {moment.weight} of at most {moment.bound}, "
        f"idle {moment.idle}, breaks {moment.breaks}"
    )
