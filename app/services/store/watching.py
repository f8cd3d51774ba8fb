"""Whoever watches over an open fair hears of large steps, failing disks, and what went well."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from app.errors import AppError


class Watch(Protocol):
    """Is called in whatever thread works; must be quick, and must not fail."""

    def before(self, code: str) -> None:
        """A step of this name is about to be written."""

    def failed(self, error: AppError) -> None:
        """The file could not be read or written, or a step was refused."""

    def wrote(self) -> None:
        """A step is in the file."""


class Unwatched:
    """Nobody listens."""

    def before(self, code: str) -> None:
        """A step of this name is about to be written."""

    def failed(self, error: AppError) -> None:
        """The file could not be read or written, or a step was refused."""

    def wrote(self) -> None:
        """A step is in the file."""


@contextmanager
def told_failures(watch: Watch) -> Iterator[None]:
    """Failures inside are told to whoever watches."""
    try:
        yield
    except AppError as error:
        watch.failed(error)
        raise


@contextmanager
def told_step(watch: Watch, code: str) -> Iterator[None]:
    """A step is told before and after, or its failure."""
    watch.before(code)
    with told_failures(watch):
        yield
    watch.wrote()
