"""What the second tries share: pictures of brightness, places in them, smoothing."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Grey: TypeAlias = NDArray[np.uint8]
"""A picture of brightness, rows of pixels from 0 (black) to 255 (white)."""

Corner: TypeAlias = tuple[float, float]
Quad: TypeAlias = tuple[Corner, Corner, Corner, Corner]
"""Four corners in pixels, clockwise from the code's own upper left."""


def blurred(values: NDArray[np.floating], width: float) -> NDArray[np.float32]:
    """Smoothed as by a bell of this standard deviation in pixels: three passes of a box."""
    # Three boxes of side w have the variance 3 (w^2 - 1) / 12.
    reach = max(1, round((np.sqrt(4 * width * width + 1) - 1) / 2))
    answer = values.astype(np.float32)
    for _ in range(3):
        answer = boxed(boxed(answer, reach).T, reach).T
    return answer


def boxed(values: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """The mean of each value and ``reach`` ones on either side, the last ones repeated."""
    padded = np.pad(values, ((reach + 1, reach), (0, 0)), mode="edge")
    sums = np.cumsum(padded, axis=0, dtype=np.float64)
    side = 2 * reach + 1
    return ((sums[side:] - sums[:-side]) / side).astype(np.float32)


def levelled(grey: Grey, reach: int) -> Grey:
    """Every part of the picture at the same brightness and contrast as every other.

    Each pixel is told by how far it is from the mean around it, in the spread around it: shadows,
    glare and faint print disappear. ``reach`` is how many pixels on either side count.
    """
    values = grey.astype(np.float32)
    mean = boxed(boxed(values, reach).T, reach).T
    away = values - mean
    spread = np.sqrt(boxed(boxed(away * away, reach).T, reach).T)
    return np.asarray((128 + 60 * away / (spread + 3)).clip(0, 255), np.uint8)
