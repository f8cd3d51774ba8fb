"""Reading QR codes from picture files, with all the patience that a gate has not."""

import struct
import time
import warnings
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from app.errors import AppError
from app.services.scanning.looks import Reading, look
from app.services.scanning.rescue import others, tries
from app.services.scanning.shapes import Grey

MOST_PIXELS = 100_000_000
"""A picture that claims more is not opened: it would take hundreds of megabytes."""
# Formats whose readers are part of the library and start no other program.
_KINDS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "AVIF", "JPEG2000")
# What the readers raise over a file that is cut off or was tampered with.
_BROKEN = (
    *(OSError, SyntaxError, ValueError, LookupError, ArithmeticError, TypeError, EOFError),
    *(struct.error, zlib.error),
)
_WORKING_SIDE = 4096  # larger pictures are shrunk to this before they are looked at


def read_patiently(grey: Grey, seconds: float = 2.0) -> tuple[Reading, ...]:
    """The codes in a picture; where one look finds none, second tries for some ``seconds``.

    Where it finds some of several, a quarter of that goes into the others.
    """
    until = time.monotonic() + seconds
    if found := look(grey):
        return found + others(grey, found, seconds / 4)
    for attempt in tries(grey):
        if found := attempt():
            return found
        if time.monotonic() > until:
            break
    return ()


def read_picture(path: Path, seconds: float = 2.0) -> tuple[Reading, ...]:
    """The codes in a picture file; none is an answer, too.

    Raises ``picture.missing``, ``picture.kind`` for what is no picture, ``picture.broken``,
    ``picture.large``.
    """
    return read_patiently(load_grey(path), seconds)


def load_grey(path: Path) -> Grey:
    """A picture file as brightness, upright, on white where it is transparent.

    Raises the same as ``read_picture``.
    """
    facts = {"path": path.name, "most": MOST_PIXELS // 1_000_000}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a picture's oddities are no news for anybody
            grey = _loaded(path)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise AppError("picture.missing", facts) from error
    except UnidentifiedImageError as error:
        raise AppError("picture.kind", facts) from error
    except _BROKEN as error:
        raise AppError("picture.broken", facts) from error
    except (Image.DecompressionBombError, MemoryError) as error:
        raise AppError("picture.large", facts) from error
    if grey is None:
        raise AppError("picture.large", facts)
    return grey


def _loaded(path: Path) -> Grey | None:
    """The picture, or nothing where it is too large to be opened."""
    with Image.open(path, formats=_KINDS) as picture:
        width, height = picture.size
        if width * height > MOST_PIXELS:
            return None
        if max(picture.size) > _WORKING_SIDE:
            picture.draft("L", (_WORKING_SIDE, _WORKING_SIDE))
        return _grey(ImageOps.exif_transpose(picture))


def _grey(picture: Image.Image) -> Grey:
    if max(picture.size) > _WORKING_SIDE:
        picture.thumbnail((_WORKING_SIDE, _WORKING_SIDE))
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        ground = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(ground, picture)
    if picture.mode.startswith("I"):
        return _deep(np.asarray(picture))
    return np.asarray(picture.convert("L"))


def _deep(values: NDArray[np.integer]) -> Grey:
    """16 or 32 bits of brightness, of which the picture may use any part."""
    low, high = float(values.min()), float(values.max())
    scaled = (values - low) * (255.0 / max(high - low, 1.0))
    return scaled.astype(np.uint8)
