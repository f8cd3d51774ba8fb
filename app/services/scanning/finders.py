"""Finding codes by the look of their corners where a reader's scan lines find none.

A reader looks for the widths 1:1:3:1:1 along lines; blur, a scratch or glare break them. Here each
finder pattern is looked for as a whole, as rings of dark and light averaged over every turn, by
normalised correlation over a range of sizes. Three of about one size that stand like the corners
of a square are a place to bend a grid to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import hypot, log

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from app.services.scanning.shapes import Corner, Grey, Quad, boxed

_LARGEST_SIDE = 640  # of the picture that is searched
_SIZES = (1.5, 1.85, 2.3, 2.8)  # pixels a module, at each of the halvings below
_HALVINGS = 3
_REACH = 4.3  # modules from a finder's middle to the end of what is compared
_LEAST = 0.3  # correlation; noise and edges stay below, blurred finders reach 0.8
_MOST = 16  # finders followed up
_CENTRES = 7  # modules of a side that lie outside the middles of its finders


@dataclass(frozen=True, slots=True)
class Finder:
    """Something that looks like a finder pattern: its middle and its module, in pixels."""

    x: float
    y: float
    module: float
    likeness: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a code may be, by its corners, and of which version."""

    corners: Quad
    version: int


def places(grey: Grey) -> Iterator[Place]:
    """Where codes may be, the most likely first."""
    found = finders(grey)
    triples = [t for trio in combinations(found, 3) if (t := _corner(*trio)) is not None]
    for _, corner, right, down in sorted(triples, key=lambda triple: -triple[0])[:4]:
        yield from _placed(corner, right, down)


def guesses(grey: Grey) -> Iterator[Place]:
    """Where codes may be of which only two finder patterns are left."""
    found = finders(grey)[:4]
    for one, other in combinations(found, 2):
        if max(one.module, other.module) > 1.5 * min(one.module, other.module):
            continue
        yield from _completed(one, other)


def _completed(one: Finder, other: Finder) -> Iterator[Place]:
    """Each way in which the two may be two of the three, the third where it then must be."""
    module = (one.module + other.module) / 2
    x, y = other.x - one.x, other.y - one.y
    turned = (-y, x)  # a quarter turn leads from a code's right to its down

    def at(start: Finder, right: float, down: float) -> Finder:
        return Finder(start.x + right, start.y + down, module, 0)

    yield from _placed(one, other, at(one, *turned))
    yield from _placed(other, one, at(other, y, -x))
    yield from _placed(one, at(one, y, -x), other)
    yield from _placed(other, at(other, *turned), one)
    yield from _placed(at(one, (x - y) / 2, (y + x) / 2), one, other)
    yield from _placed(at(one, (x + y) / 2, (y - x) / 2), other, one)


def finders(grey: Grey) -> list[Finder]:
    """The likeliest finder patterns, each once."""
    scale = min(1.0, _LARGEST_SIDE / max(grey.shape))
    candidates: list[Finder] = []
    for halving in range(_HALVINGS):
        factor = scale / 2**halving
        size = tuple(max(16, round(side * factor)) for side in reversed(grey.shape))
        small = Image.fromarray(grey).resize(size, Image.Resampling.BOX)
        values = np.asarray(small, np.float32)
        for module in _SIZES:
            if min(values.shape) > 2 * _REACH * module:
                candidates += _peaks(_likeness(values, module), module, factor)
    return _apart(sorted(candidates, key=lambda finder: -finder.likeness))


def _apart(candidates: list[Finder]) -> list[Finder]:
    kept: list[Finder] = []
    for one in candidates:
        near = any(
            hypot(one.x - other.x, one.y - other.y) < 3 * max(one.module, other.module)
            for other in kept
        )
        if not near:
            kept.append(one)
        if len(kept) == _MOST:
            break
    return kept


def _likeness(values: NDArray[np.float32], module: float) -> NDArray[np.float32]:
    """How well a finder pattern of this size fits around each pixel, from -1 to 1."""
    rings = _rings(module)
    side = rings.shape[0]
    edge = side // 2
    level = np.pad(values - values.mean(), edge, mode="edge")  # what wraps round is cut off below
    height, width = level.shape
    kernel = np.zeros_like(level)
    kernel[:side, :side] = rings
    kernel = np.roll(kernel, (-edge, -edge), (0, 1))
    product = np.fft.rfft2(level) * np.conj(np.fft.rfft2(kernel))
    fit = np.fft.irfft2(product, s=(height, width))
    reach = max(1, round(_REACH * module * 0.88))  # a square of the disc's area
    mean = boxed(boxed(level, reach).T, reach).T
    power = boxed(boxed(level * level, reach).T, reach).T - mean * mean
    spread = np.sqrt(np.maximum(power, 4.0))
    return np.asarray((fit / spread)[edge:-edge, edge:-edge], np.float32)


def _rings(module: float) -> NDArray[np.float32]:
    """The pattern, averaged over every turn, so that its product with a fit of spread 1 is 1."""
    edge = int(np.ceil(_REACH * module))
    rows, columns = np.mgrid[-edge : edge + 1, -edge : edge + 1]
    away = np.hypot(rows, columns) / module
    light = 1 - 2 * (_inside(away, 1.5) + _inside(away, 3.5) - _inside(away, 2.5))
    disc = away <= _REACH
    light = np.where(disc, light - light[disc].mean(), 0)
    return np.asarray(light / (np.sqrt((light**2).sum()) * np.sqrt(disc.sum())), np.float32)


def _inside(away: NDArray[np.float64], half: float) -> NDArray[np.float64]:
    """How much of a circle lies in a square around the same middle, of this half side."""
    angle = np.arccos(np.clip(half / np.maximum(away, half), -1, 1))
    return np.clip(1 - 4 / np.pi * angle, 0, 1)


def _peaks(fit: NDArray[np.float32], module: float, factor: float) -> Iterator[Finder]:
    middle = fit[1:-1, 1:-1]
    best = middle >= _LEAST
    for down in (0, 1, 2):
        for right in (0, 1, 2):
            near = fit[down : down + middle.shape[0], right : right + middle.shape[1]]
            best &= middle >= near
    for row, column in np.argwhere(best):
        yield Finder(
            (column + 1.5) / factor,
            (row + 1.5) / factor,
            module / factor,
            float(middle[row, column]),
        )


def _corner(a: Finder, b: Finder, c: Finder) -> tuple[float, Finder, Finder, Finder] | None:
    """The three as corner, right and down neighbour with a score, if they stand like that."""
    sizes = (a.module, b.module, c.module)
    if max(sizes) > 1.7 * min(sizes):
        return None
    corner, one, other = max(
        ((a, b, c), (b, a, c), (c, a, b)), key=lambda trio: _distance(trio[1], trio[2])
    )
    x, y = one.x - corner.x, one.y - corner.y
    u, v = other.x - corner.x, other.y - corner.y
    long, wide = hypot(x, y), hypot(u, v)
    bent = abs(x * u + y * v) / max(long * wide, 1e-6)
    uneven = abs(log(max(long, 1e-6) / max(wide, 1e-6)))
    modules = (long + wide) / 2 / (sum(sizes) / 3)
    if bent > 0.6 or uneven > 0.6 or not 8 < modules < 80:
        return None
    score = a.likeness + b.likeness + c.likeness - bent - uneven
    return (score, corner, one, other) if x * v - y * u > 0 else (score, corner, other, one)


def _distance(one: Finder, other: Finder) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def _placed(corner: Finder, right: Finder, down: Finder) -> Iterator[Place]:
    """The whole code's corners, for the versions that its size allows, the nearest first."""
    module = (corner.module + right.module + down.module) / 3
    between = (_distance(corner, right) + _distance(corner, down)) / 2 / module
    exact = (between + _CENTRES - 17) / 4
    nearest = sorted(range(1, 16), key=lambda version: abs(version - exact))
    for version in nearest[:4]:
        yield Place(_outline(corner, right, down, 17 + 4 * version), version)


def _outline(corner: Finder, right: Finder, down: Finder, modules: int) -> Quad:
    span = modules - _CENTRES
    across = ((right.x - corner.x) / span, (right.y - corner.y) / span)
    along = ((down.x - corner.x) / span, (down.y - corner.y) / span)

    def at(column: float, row: float) -> Corner:
        return (
            corner.x + across[0] * column + along[0] * row,
            corner.y + across[1] * column + along[1] * row,
        )

    low, high = -_CENTRES / 2, span + _CENTRES / 2
    return (at(low, low), at(high, low), at(high, high), at(low, high))
