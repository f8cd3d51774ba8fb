"""The tokens are the only source of colours, and their colours can be read."""

import json
from pathlib import Path
from typing import get_args

import pytest

from app.ui.resources import RESOURCES
from app.ui.theme import (
    ColorName,
    DurationName,
    RadiusName,
    RowName,
    ShadowName,
    SizeName,
    Step,
    TypeName,
    tokens,
)
from app.ui.theme.tokens import ContrastPair, Shadow

HANDED_DOWN = Path(__file__).parents[4] / "shared" / "design" / "tokens.json"


def luminance(color: str) -> float:
    """WCAG 2 relative luminance of ``#RRGGBB``."""

    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[n : n + 2], 16)) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_ratio_that_wcag_names() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


@pytest.mark.parametrize("pair", tokens().contrast, ids=lambda p: f"{p.foreground}-{p.ground}")
def test_every_pair_of_colours_keeps_its_contrast_in_both_themes(pair: ContrastPair) -> None:
    for named in (dict(tokens().light.items()), dict(tokens().dark.items())):
        colors: dict[str, str] = {str(name): value for name, value in named.items()}
        assert contrast(colors[pair.foreground], colors[pair.ground]) >= pair.least


def test_the_names_that_the_program_knows_are_those_of_the_file() -> None:
    known = tokens()
    assert set(get_args(ColorName)) == set(known.light) == set(known.dark)
    assert set(get_args(RadiusName)) == set(known.radii)
    assert set(get_args(Step)) == set(known.spaces)
    assert set(get_args(ShadowName)) == set(known.shadows)
    assert set(get_args(SizeName)) <= set(known.sizes)
    assert set(get_args(RowName)) <= set(known.rows)
    assert set(get_args(DurationName)) <= set(known.durations)
    assert set(get_args(TypeName)) <= set(known.types)


def test_a_shadow_is_read_from_its_written_form() -> None:
    assert Shadow.read("0 8 24 rgba(16,24,32,.16)") == Shadow(0, 8, 24, 16, 24, 32, 0.16)


def test_the_shipped_tokens_are_those_of_the_design() -> None:
    if not HANDED_DOWN.exists():
        pytest.skip("the design's own file is not on this machine")
    shipped = (RESOURCES / "design" / "tokens.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == json.loads(HANDED_DOWN.read_text(encoding="utf-8"))


def test_no_colour_is_written_into_the_interface() -> None:
    ui = Path(__file__).parents[3] / "app" / "ui"
    offenders = [
        f"{file.name}:{number}"
        for file in ui.rglob("*.py")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if any(f'"#{c}' in line and len(line.split(f'"#{c}')[1]) >= 6 for c in "0123456789ABCDEF")
    ]
    assert offenders == []
