"""A document appears whole or not at all, under a name that every system takes."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from app.errors import AppError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A name to write under; it becomes ``path`` when the body ends well, and goes otherwise.

    ``documents.write`` where the folder or the file cannot be written, as when a viewer
    keeps the old document open on Windows.
    """
    part = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        yield part
        part.replace(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AppError("documents.write", {"path": str(path), "reason": reason}) from error
    finally:
        with suppress(OSError):  # a disk that may only be read has nothing to take away
            part.unlink(missing_ok=True)


def safe_name(wanted: str, taken: set[str]) -> str:
    """A name that every file system takes (also Windows), and that nothing in ``taken`` has.

    It is added to ``taken``; capitals do not make two names different there.
    """
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]', "_", wanted)[:80].strip(". ") or "_"
    free, number = plain, 2
    while free.casefold() in taken:
        free, number = f"{plain} ({number})", number + 1
    taken.add(free.casefold())
    return free
