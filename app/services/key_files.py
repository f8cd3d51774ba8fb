"""Small files with keys in them: written for their owner's eyes, read up to a limit."""

import os
from pathlib import Path

from app.errors import AppError
from app.services.documents.files import replacing


def write_key_file(path: Path, contents: bytes) -> None:
    """Write it whole or not at all, readable by its owner alone; ``documents.write``."""
    with replacing(path) as part:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(contents)
            file.flush()
            os.fsync(file.fileno())


def read_key_file(path: Path, most: int) -> bytes:
    """The first ``most`` bytes; ``import.missing`` or ``import.unreadable``."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError as error:
        raise AppError("import.missing", {"name": path.name}) from error
    except OSError as error:
        facts = {"name": path.name, "reason": error.strerror or type(error).__name__}
        raise AppError("import.unreadable", facts) from error
