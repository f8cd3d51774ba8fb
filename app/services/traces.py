"""A failure by its places in the code, and a log that tells no more of it.

The words of an exception may quote a name or a number that somebody typed, so they are left out;
the kind of failure and the places in the code are kept.
"""

import logging
import sys
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from app.errors import AppError

_LOG_BYTES, _LOG_FILES = 512_000, 3
_ROOTS = (Path(__file__).parents[2], *map(Path, sys.path[1:]))


def trace_of(error: BaseException) -> str:
    """The kinds of failure and the places in the code they came through; no values, no words."""
    return "\n".join(_lines(traceback.TracebackException.from_exception(error), error))


def _lines(told: traceback.TracebackException, error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    cause = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    if before is not None and cause is not None:
        yield from _lines(cause, before)
        yield "which led to"
    for frame in told.stack:
        yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
    code = f" {error.code}" if isinstance(error, AppError) else ""
    yield f"{type(error).__name__}{code}"


def _short(filename: str) -> str:
    """A file's place in the program; where the program lies may name its user."""
    path = Path(filename)
    roots = [root for root in _ROOTS if path.is_relative_to(root)]
    deepest = max(roots, key=lambda root: len(root.parts), default=path.parent)
    return path.relative_to(deepest).as_posix()


class WordlessFormatter(logging.Formatter):
    """Lines of the log in which a failure is told by its places alone."""

    def formatException(  # noqa: N802 - the name in logging.Formatter
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return trace_of(ei[1]) if ei[1] is not None else ""


def log_to(folder: Path) -> logging.Handler:
    """Keep the program's log in a few small files; returns what writes it."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "fairdesk.log",
        maxBytes=_LOG_BYTES,
        backupCount=_LOG_FILES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(WordlessFormatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("app").addHandler(handler)
    logging.getLogger("app").setLevel(logging.INFO)
    return handler
