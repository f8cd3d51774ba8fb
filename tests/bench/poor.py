"""Poor pictures of codes, made with a seed: what a gate's camera sees on a bad day.

Each kind spoils one thing hard and the others a little. Nothing here is tuned to a reader: how
badly each kind is spoiled was set once so that a plain reader fails on a part of it.
"""

import io
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass

import numpy as np
import qrcode
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]
Dice = np.random.Generator
SIDE = 480  # of each picture


@dataclass(frozen=True, slots=True)
class Poor:
    """A spoilt picture and the text its code holds."""

    kind: str
    grey: Grey
    text: str


def poor_pictures(
    each: int, seed: int = 2019, kinds: Container[str] | None = None
) -> Iterator[Poor]:
    """So many pictures of every kind, or of these kinds."""
    for place, (kind, spoil) in enumerate(KINDS.items()):
        for number in range(each if kinds is None or kind in kinds else 0):
            dice = np.random.default_rng((seed, place, number))
            text, code = _code(dice, number)
            yield Poor(kind, spoil(code, dice), text)


def _code(dice: Dice, number: int) -> tuple[str, Grey]:
    """Two badges of this fair for every foreign code, with its quiet zone."""
    if number % 3:
        text, level = "".join(map(str, dice.integers(0, 10, 37))), qrcode.ERROR_CORRECT_Q
    else:
        tail = "".join(chr(97 + n) for n in dice.integers(0, 26, 18 + 4 * (number % 5)))
        text, level = f"https://fair.example/{tail}", qrcode.ERROR_CORRECT_M
    drawn = qrcode.QRCode(error_correction=level, border=4, mask_pattern=int(dice.integers(8)))
    drawn.add_data(text)
    dark = np.array(drawn.get_matrix(), bool)
    return text, np.where(dark, 25, 235).astype(np.uint8).repeat(12, axis=0).repeat(12, axis=1)


def _scene(
    code: Grey,
    dice: Dice,
    side: float,
    tilt: float = 0.08,
    bend: Callable[[Floats], Floats] | None = None,
) -> Floats:
    """The code, so many pixels wide, turned and tilted before a wall with stains."""
    angle = dice.uniform(-0.5, 0.5)
    corners = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], float) / 2
    turn = np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))])
    corners = corners @ turn.T + dice.uniform(-tilt, tilt, (4, 2))
    middle = SIDE / 2 + dice.uniform(-20, 20, 2)
    target = corners * side + middle
    large = 2
    coarse = dice.normal(120, 35, (12, 12)).clip(40, 230).astype(np.uint8)
    scene = Image.fromarray(coarse).resize((SIDE * large,) * 2, Image.Resampling.BICUBIC)
    source = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float) * len(code)
    table = _map(target * large, source)
    size = (SIDE * large,) * 2
    kind = Image.Transform.PERSPECTIVE
    paper = Image.fromarray(code).transform(size, kind, table, Image.Resampling.BILINEAR)
    whole = Image.fromarray(np.full_like(code, 255)).transform(size, kind, table)
    scene.paste(paper, (0, 0), whole)
    values = np.asarray(scene, np.float32)
    if bend is not None:
        values = bend(values)
    return np.asarray(values.reshape(SIDE, large, SIDE, large).mean(axis=(1, 3)), np.float32)


def _map(target: NDArray[np.float64], source: NDArray[np.float64]) -> tuple[float, ...]:
    rows, right = [], []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return tuple(np.linalg.solve(np.array(rows), np.array(right)))


def _moved(values: Floats, across: Floats, along: Floats) -> Floats:
    size = len(values)
    rows, columns = np.mgrid[0:size, 0:size].astype(np.float32)
    x = np.clip(columns + across, 0, size - 1.01)
    y = np.clip(rows + along, 0, size - 1.01)
    left, top = x.astype(int), y.astype(int)
    fx, fy = x - left, y - top
    upper = values[top, left] * (1 - fx) + values[top, left + 1] * fx
    lower = values[top + 1, left] * (1 - fx) + values[top + 1, left + 1] * fx
    return np.asarray(upper * (1 - fy) + lower * fy, np.float32)


def _finished(values: Floats, dice: Dice, noise: float = 4, quality: int = 80) -> Grey:
    """A sensor's noise, and a file's loss."""
    noisy = (values + dice.normal(0, noise, values.shape)).clip(0, 255).astype(np.uint8)
    held = io.BytesIO()
    Image.fromarray(noisy).save(held, "JPEG", quality=quality)
    return np.asarray(Image.open(held))


def _smooth(values: Floats, width: float) -> Floats:
    picture = Image.fromarray(values.clip(0, 255).astype(np.uint8))
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(width)), np.float32)


def _ramp(dice: Dice) -> Floats:
    rows, columns = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) / SIDE - 0.5
    angle = dice.uniform(0, 2 * np.pi)
    return np.asarray(np.cos(angle) * columns + np.sin(angle) * rows, np.float32)


def _blur(code: Grey, dice: Dice) -> Grey:
    side = dice.uniform(120, 260)
    module = side / (len(code) / 12)
    return _finished(_smooth(_scene(code, dice, side), module * dice.uniform(0.45, 0.8)), dice, 3)


def _motion(code: Grey, dice: Dice) -> Grey:
    side = dice.uniform(150, 300)
    module = side / (len(code) / 12)
    values = _scene(code, dice, side)
    steps = max(2, round(module * dice.uniform(0.7, 1.5)))
    across, along = (1, 0) if dice.integers(2) else (1, 1)
    moved = [np.roll(values, (n * along, n * across), (0, 1)) for n in range(steps)]
    return _finished(np.mean(moved, axis=0), dice, 3)


def _glare(code: Grey, dice: Dice) -> Grey:
    side = dice.uniform(180, 320)
    rows, columns = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    x, y = SIDE / 2 + dice.uniform(-0.35, 0.35, 2) * side
    width = side * dice.uniform(0.12, 0.3)
    shine = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * width**2))
    values = _scene(code, dice, side) * dice.uniform(0.4, 0.9) + shine * dice.uniform(180, 420)
    return _finished(values.astype(np.float32), dice)


def _shadow(code: Grey, dice: Dice) -> Grey:
    ramp = _ramp(dice)
    edge = 0.5 + 0.5 * np.tanh(ramp * dice.uniform(4, 100))
    values = _scene(code, dice, dice.uniform(160, 300)) * (0.12 + 0.88 * edge)
    return _finished(values.astype(np.float32), dice, 3)


def _faint(code: Grey, dice: Dice) -> Grey:
    values = _scene(code, dice, dice.uniform(150, 280))
    weak = dice.uniform(30, 120) + (values - 128) * dice.uniform(0.05, 0.14)
    return _finished(weak.astype(np.float32) + 30 * _ramp(dice), dice, 3)


def _damage(code: Grey, dice: Dice) -> Grey:
    values = _scene(code, dice, dice.uniform(180, 300))
    rows, columns = np.mgrid[0:SIDE, 0:SIDE]
    for _ in range(int(dice.integers(2, 6))):
        x, y = SIDE / 2 + dice.uniform(-90, 90, 2)
        spot = (columns - x) ** 2 + (rows - y) ** 2 < dice.uniform(6, 20) ** 2
        values[spot] = dice.choice([20, 240])
    for _ in range(int(dice.integers(1, 4))):
        angle, away = dice.uniform(0, np.pi), dice.uniform(-70, 70)
        line = (columns - SIDE / 2) * np.cos(angle) + (rows - SIDE / 2) * np.sin(angle) - away
        values[np.abs(line) < dice.uniform(1, 3.5)] = dice.choice([15, 245])
    return _finished(_smooth(values, 1), dice)


def _small(code: Grey, dice: Dice) -> Grey:
    modules = len(code) / 12
    return _finished(_scene(code, dice, modules * dice.uniform(1.5, 2.4)), dice, 4)


def _tilted(code: Grey, dice: Dice) -> Grey:
    return _finished(_scene(code, dice, dice.uniform(220, 330), tilt=0.24), dice, 3)


def _curved(code: Grey, dice: Dice) -> Grey:
    side = dice.uniform(200, 320)
    reach = side * dice.uniform(0.5, 0.65)  # pixels at the doubled size, less than a full turn

    def bend(values: Floats) -> Floats:
        size = len(values)
        away = (np.arange(size, dtype=np.float32) - size / 2) / (2 * reach)
        arc = np.arcsin(away.clip(-0.98, 0.98)) - away
        across = np.broadcast_to(arc * 2 * reach, (size, size)).astype(np.float32)
        along = np.broadcast_to(
            (np.sqrt(1 - away.clip(-1, 1) ** 2) - 1) * reach * 0.3, (size, size)
        )
        if dice.integers(2):
            return _moved(values, along.T.astype(np.float32), across.T)
        return _moved(values, across, along.astype(np.float32))

    return _finished(_scene(code, dice, side, 0.04, bend), dice, 3)


def _crumpled(code: Grey, dice: Dice) -> Grey:
    side = dice.uniform(200, 320)
    module = side / (len(code) / 12)

    def bend(values: Floats) -> Floats:
        size = (len(values),) * 2
        fields = []
        for _ in range(2):
            coarse = Image.fromarray(dice.normal(0, 1, (7, 7)).astype(np.float32))
            wide = np.asarray(coarse.resize(size, Image.Resampling.BICUBIC))
            fields.append((wide * module * dice.uniform(0.9, 1.7)).astype(np.float32))
        return _moved(values, fields[0], fields[1]) + 12 * fields[0] / module

    return _finished(_scene(code, dice, side, 0.05, bend), dice, 3)


def _noisy(code: Grey, dice: Dice) -> Grey:
    values = _scene(code, dice, dice.uniform(140, 280))
    return _finished(values * 0.6 + 30, dice, dice.uniform(25, 60), quality=60)


KINDS: dict[str, Callable[[Grey, Dice], Grey]] = {
    "blur": _blur,
    "motion": _motion,
    "glare": _glare,
    "shadow": _shadow,
    "faint": _faint,
    "damage": _damage,
    "small": _small,
    "tilted": _tilted,
    "curved": _curved,
    "crumpled": _crumpled,
    "noisy": _noisy,
}
