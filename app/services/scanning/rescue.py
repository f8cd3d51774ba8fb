"""Second tries at a picture in which a plain look finds no code.

Each try changes the picture as one kind of spoiling asks for, looks again, and where a code is
found but fails its check, bends the grid to it (``regrid``). Which tries there are, and in which
order, was measured: docs/decisions/scanning.md.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from PIL import Image, ImageFilter

from app.services.scanning.finders import Place, guesses, places
from app.services.scanning.looks import Reading, corners_of, failures, look, version_of
from app.services.scanning.regrid import regridded
from app.services.scanning.shapes import Grey, Quad, levelled

Change = Callable[[Grey], Grey]
Try = Callable[[], tuple[Reading, ...]]

_LARGEST_SIDE = 1600  # no try makes a picture larger than this; larger ones are shrunk first
_MOST_FAILURES = 3  # places in one picture at which the grid is bent
_CROWD = 6  # changes that a picture with several codes is worth
_RESCUE_EVERY = 3  # of a camera's missed frames
_HIGHEST = 15  # version: in a larger code a module is too small to bend a grid to


class FrameReader:
    """Reads one frame after another; one in three missed frames gets one more try, another each.

    A code held still before a camera so goes through every try within seconds, and no frame takes
    much longer than another.
    """

    def __init__(self) -> None:
        self._missed = 0
        self._next = 0

    def read(self, grey: Grey) -> tuple[Reading, ...]:
        """The codes in this frame."""
        if found := look(grey):
            return found
        self._missed += 1
        if self._missed % _RESCUE_EVERY:
            return ()
        change, scale = LIVE[self._next % len(LIVE)]
        self._next += 1
        return _try(grey, change, scale, hardest=1)


def tries(grey: Grey) -> Iterator[Try]:
    """Every second try at this picture, the ones that help most often first."""
    if max(grey.shape) > _LARGEST_SIDE:
        small = _LARGEST_SIDE / max(grey.shape)
        for attempt in tries(resized(grey, small)):
            yield partial(_in_full, attempt, small)
        return
    for change, scale in CHANGES:
        if max(grey.shape) * scale <= _LARGEST_SIDE:
            yield partial(_try, grey, change, scale)
    even = levelled(grey, 14)
    for where in (places, guesses):
        for place in where(grey):
            yield partial(_at_place, even, place)


def others(grey: Grey, known: tuple[Reading, ...], seconds: float) -> tuple[Reading, ...]:
    """Further codes in a picture in which some were found, looked for this long at most.

    A picture with one code and nothing else that looks like one is left at that.
    """
    if len(known) < 2 and not failures(grey):
        return ()
    until = time.monotonic() + seconds
    found = list(known)
    scale = min(1.0, _LARGEST_SIDE / max(grey.shape))
    shrunk = resized(grey, scale) if scale < 1 else grey
    for change, larger in CHANGES[:_CROWD]:
        if time.monotonic() > until or max(shrunk.shape) * larger > _LARGEST_SIDE:
            continue
        changed = change(shrunk)
        bent = (
            _bent(changed, corners_of(failure), version_of(failure), hardest=1)
            for failure in failures(changed)
        )
        for reading in (*look(changed), *filter(None, bent)):
            told = _scaled(reading, larger * scale)
            if not any(_same_place(told, other) for other in found):
                found.append(told)
    return tuple(found[len(known) :])


def _same_place(one: Reading, other: Reading) -> bool:
    """Whether the middle of one lies within half a code of the other's."""
    a, b = np.mean(one.corners, axis=0), np.mean(other.corners, axis=0)
    side = np.hypot(*np.subtract(other.corners[0], other.corners[2])) / 2
    return bool(np.hypot(*(a - b)) < side)


def _in_full(attempt: Try, small: float) -> tuple[Reading, ...]:
    """What a try at the shrunk picture finds, in pixels of the picture given."""
    return tuple(_scaled(reading, small) for reading in attempt())


def _at_place(grey: Grey, place: Place) -> tuple[Reading, ...]:
    found = _bent(grey, place.corners, place.version, hardest=1)
    return () if found is None else (found,)


def _try(grey: Grey, change: Change, scale: float, hardest: int = 3) -> tuple[Reading, ...]:
    """Look at the changed picture; places are told in the pixels of the picture given."""
    changed = change(grey)
    if found := look(changed):
        return tuple(_scaled(reading, scale) for reading in found)
    for failure in failures(changed)[:_MOST_FAILURES]:
        reading = _bent(changed, corners_of(failure), version_of(failure), hardest)
        if reading is not None:
            return (_scaled(reading, scale),)
    return ()


def _bent(grey: Grey, place: Quad, version: int, hardest: int) -> Reading | None:
    if not 1 <= version <= _HIGHEST:
        return None
    try:
        for drawn in regridded(grey, place, version, hardest):
            for reading in look(drawn):
                return Reading(reading.text, reading.content, place)
    except np.linalg.LinAlgError:
        return None  # three corners on a line are no place of a code
    return None


def _scaled(reading: Reading, scale: float) -> Reading:
    a, b, c, d = ((x / scale, y / scale) for x, y in reading.corners)
    return Reading(reading.text, reading.content, (a, b, c, d))


def resized(grey: Grey, scale: float) -> Grey:
    """A larger or smaller picture."""
    height, width = (max(8, round(side * scale)) for side in grey.shape)
    way = Image.Resampling.BICUBIC if scale > 1 else Image.Resampling.BOX
    return np.asarray(Image.fromarray(grey).resize((width, height), way))


def _filtered(*filters: ImageFilter.Filter) -> Change:
    def change(grey: Grey) -> Grey:
        picture = Image.fromarray(grey)
        for one in filters:
            picture = picture.filter(one)
        return np.asarray(picture)

    return change


def _chain(*changes: Change) -> Change:
    def change(grey: Grey) -> Grey:
        for one in changes:
            grey = one(grey)
        return grey

    return change


def _levelled(reach: int) -> Change:
    return lambda grey: levelled(grey, reach)


def _resized(scale: float) -> Change:
    return lambda grey: resized(grey, scale)


def _same(grey: Grey) -> Grey:
    return grey


_soft = _filtered(ImageFilter.GaussianBlur(1))
_softer = _filtered(ImageFilter.GaussianBlur(2))
_sharp = _filtered(ImageFilter.UnsharpMask(2, 300, 0))
_sharper = _filtered(ImageFilter.UnsharpMask(4, 300, 0))

# What is done to the picture, and how much larger that makes it.
CHANGES: tuple[tuple[Change, float], ...] = (
    (_same, 1.0),
    (_chain(_soft, _levelled(12)), 1.0),
    (_chain(_levelled(14), _resized(2)), 2.0),
    (_sharp, 1.0),
    (_chain(_resized(2), _filtered(ImageFilter.UnsharpMask(8, 400, 0))), 2.0),
    (_resized(0.5), 0.5),
    (_filtered(ImageFilter.MaxFilter(3)), 1.0),
    (_filtered(ImageFilter.MedianFilter(3)), 1.0),
    (_filtered(ImageFilter.MinFilter(3)), 1.0),
    (_sharper, 1.0),
    (_chain(_levelled(8), _sharp), 1.0),
    (_chain(_softer, _levelled(24)), 1.0),
    (_resized(1 / 3), 1 / 3),
    (_filtered(ImageFilter.MaxFilter(5), ImageFilter.MinFilter(5)), 1.0),
    (_levelled(32), 1.0),
    (_chain(_resized(0.5), _levelled(8)), 0.5),
)
LIVE = tuple(CHANGES[place] for place in (0, 1, 3, 5, 7, 9))
