"""Reading a code whose rows and columns are bent: cloth, a curved badge, crumpled paper.

A reader lays a flat grid over a code; where the paper bends, the grid misses its modules and the
check fails. Here the place is straightened first, then the grid is bent to the code: the edges
between modules repeat once a module, so the phase of that repetition, measured around every
module, says how far the grid is off there. Phases are known up to whole modules only; they are
followed outwards from the three finder patterns, best measured neighbours first (quality-guided
phase unwrapping, Ghiglia and Pritt 1998).
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.services.scanning.shapes import Grey, Quad, blurred

Field: TypeAlias = NDArray[np.float32]
Kind = TypeVar("Kind", np.complex64, np.float32)

_STEP = 8  # pixels a module in the straightened picture
# Over how many modules a phase is measured, first broadly, then closely.
_SPREADS = ((3.0, 1.6), (2.0, 1.2), (4.5, 2.5))
_BIN = 4  # pixels a measured phase stands for
_MARGIN = 3  # modules of surroundings kept around it


def modules_of(version: int) -> int:
    """How many modules a code of this version has along a side."""
    return 17 + 4 * version


def straightened(grey: Grey, quad: Quad, modules: int) -> Field:
    """The place of a code as a square of ``modules``, with a margin around it."""
    side = (modules + 2 * _MARGIN) * _STEP
    low, high = float(_MARGIN * _STEP), float((modules + _MARGIN) * _STEP)
    to = ((low, low), (high, low), (high, high), (low, high))
    table = homography(to, quad)
    flat = Image.fromarray(grey).transform(
        (side, side),
        Image.Transform.PERSPECTIVE,
        tuple(table.ravel()[:8]),
        Image.Resampling.BILINEAR,
    )
    return np.asarray(flat, np.float32)


def homography(source: Quad, target: Quad) -> NDArray[np.float64]:
    """The projective map that takes four corners to four others, as a 3 x 3 table.

    Raises ``numpy.linalg.LinAlgError`` where three corners lie on a line.
    """
    rows, right = [], []
    for (x, y), (u, v) in zip(source, target, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
        right += [u, v]
    eight = np.linalg.solve(np.array(rows, np.float64), np.array(right, np.float64))
    return np.append(eight, 1.0).reshape(3, 3)


def regridded(grey: Grey, quad: Quad, version: int, hardest: int = 3) -> Iterator[Grey]:
    """Clean pictures of what the bent grid finds, by at most so many ways of measuring."""
    modules = modules_of(version)
    flat = straightened(grey, quad, modules)
    for spreads in _SPREADS[:hardest]:
        across, along = _bend(flat, modules, spreads)
        yield _drawn(_sampled(flat, across, along), version)


def _bend(flat: Field, modules: int, spreads: tuple[float, ...]) -> tuple[Field, Field]:
    """Where each module's centre lies, in pixels: first broadly, then closely."""
    centres = (np.arange(modules, dtype=np.float32) + _MARGIN + 0.5) * _STEP
    across, along = np.meshgrid(centres, centres)
    for spread in spreads:
        waves = _waves(flat, spread)
        across = across + _followed(_at(waves[0], across, along, _BIN), across)
        along = along + _followed(_at(waves[1], across, along, _BIN), along)
    return across, along


def _waves(flat: Field, spread: float) -> tuple[NDArray[np.complex64], NDArray[np.complex64]]:
    """How strongly, and in which phase, edges repeat once a module: across and along."""
    turns = np.exp(-2j * np.pi * np.arange(flat.shape[0]) / _STEP).astype(np.complex64)
    across = np.zeros_like(flat)
    along = np.zeros_like(flat)
    across[:, 1:-1] = np.abs(flat[:, 2:] - flat[:, :-2])
    along[1:-1] = np.abs(flat[2:] - flat[:-2])
    return _spread(across * turns[None, :], spread), _spread(along * turns[:, None], spread)


def _spread(wave: NDArray[np.complex64], spread: float) -> NDArray[np.complex64]:
    """Gathered into a few bins a module, which is as fine as a phase can be, and smoothed."""
    side = wave.shape[0] // _BIN
    bins = wave.reshape(side, _BIN, side, _BIN).sum(axis=(1, 3))
    width = spread * _STEP / _BIN
    return (blurred(bins.real, width) + 1j * blurred(bins.imag, width)).astype(np.complex64)


def _at(values: NDArray[Kind], across: Field, along: Field, bins: int = 1) -> NDArray[Kind]:
    """The values at these places in pixels, of a table with one value for so many pixels."""
    top = values.shape[0] - 1
    rows = np.clip(np.rint((along - (bins - 1) / 2) / bins), 0, top).astype(np.intp)
    columns = np.clip(np.rint((across - (bins - 1) / 2) / bins), 0, top).astype(np.intp)
    return values[rows, columns]


def _followed(wave: NDArray[np.complex64], place: Field) -> Field:
    """How far each centre is off, unwrapped from the finder patterns outwards."""
    # An edge lies half a module from a centre; the phase at which edges lie, less where the
    # present centres say that they lie, is the error.
    raw = -np.angle(wave) / (2 * np.pi) * _STEP - (place - _STEP / 2)
    raw = raw - _STEP * np.rint(raw / _STEP)
    return _unwrapped(raw.astype(np.float32), np.abs(wave).astype(np.float32))


def _unwrapped(raw: Field, weight: Field) -> Field:
    size = raw.shape[0]
    far = size - 4
    # Plain lists: one number out of an array costs as much as ten out of a list.
    phases, weights = raw.ravel().tolist(), weight.ravel().tolist()
    answer: list[float | None] = [None] * (size * size)
    queue = [(-float("inf"), row * size + column, 0.0) for row, column in _anchors(far)]
    while queue:
        _, place, near = heappop(queue)
        if answer[place] is not None:
            continue
        own = phases[place]
        own += _STEP * round((near - own) / _STEP)
        answer[place] = own
        for other in _beside(place, size):
            if answer[other] is None:
                heappush(queue, (-weights[other], other, own))
    return np.array(answer, np.float32).reshape(size, size)


def _anchors(far: int) -> tuple[tuple[int, int], ...]:
    """The middles of the finder patterns."""
    return ((3, 3), (3, far), (far, 3))


def _beside(place: int, size: int) -> Iterator[int]:
    if place >= size:
        yield place - size
    if place < size * (size - 1):
        yield place + size
    if place % size:
        yield place - 1
    if (place + 1) % size:
        yield place + 1


def _sampled(flat: Field, across: Field, along: Field) -> NDArray[np.bool_]:
    """Which modules are dark, each against the light and dark around it."""
    soft = blurred(flat, 1.6)
    values = _at(soft, across, along)
    middle = blurred(values, 3.0)
    dark = values < middle
    for _ in range(2):
        low = _class_mean(values, dark, values.min())
        high = _class_mean(values, ~dark, values.max())
        dark = values < (low + high) / 2
    return dark


def _class_mean(values: Field, members: NDArray[np.bool_], usual: float) -> Field:
    """The mean around each module of those that are members."""
    weight = blurred(members.astype(np.float32), 2.5) + 1e-3
    return (blurred(np.where(members, values, 0).astype(np.float32), 2.5) + 1e-3 * usual) / weight


def _drawn(dark: NDArray[np.bool_], version: int) -> Grey:
    """The modules as a clean picture, with the patterns that every code has put right."""
    dark = dark.copy()
    size = dark.shape[0]
    dark[6, 8 : size - 8] = dark[8 : size - 8, 6] = np.arange(8, size - 8) % 2 == 0
    for row, column in ((0, 0), (0, size - 7), (size - 7, 0)):
        _square(dark, row, column, 7)
    if 2 <= version < 7:  # larger codes have many; the reader finds its way without them
        _square(dark, size - 9, size - 9, 5)
    paper = np.full((size + 8, size + 8), 255, np.uint8)
    paper[4:-4, 4:-4] = np.where(dark, 0, 255)
    return paper.repeat(4, axis=0).repeat(4, axis=1)


def _square(dark: NDArray[np.bool_], row: int, column: int, side: int) -> None:
    """A dark ring, a light ring, a dark middle; around the large one all is light."""
    size = dark.shape[0]
    if side == 7:
        dark[max(row - 1, 0) : min(row + 8, size), max(column - 1, 0) : min(column + 8, size)] = (
            False
        )
    dark[row : row + side, column : column + side] = True
    dark[row + 1 : row + side - 1, column + 1 : column + side - 1] = False
    dark[row + 2 : row + side - 2, column + 2 : column + side - 2] = True
