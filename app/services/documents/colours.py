"""The colours of paper: the light palette of the design tokens, as PDF operators."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.services.resources import resource

Rgb = tuple[float, float, float]


@cache
def tokens() -> Mapping[str, Any]:
    """The design tokens as the file has them."""
    read: Mapping[str, Any] = json.loads(resource("design/tokens.json").read_text("utf-8"))
    return read


def rgb(code: str) -> Rgb:
    """``#0E629E`` as three parts of one."""
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def mixed(code: str, share: float) -> str:
    """A colour thinned with white; print has no transparency to be wrong about."""
    parts = (round(255 + (255 * part - 255) * share) for part in rgb(code))
    return "#" + bytes(parts).hex().upper()


@cache
def fill(code: str) -> str:
    """The operator that makes this the colour of areas and text."""
    return "{:.3f} {:.3f} {:.3f} rg".format(*rgb(code))


@cache
def stroke(code: str) -> str:
    """The operator that makes this the colour of lines."""
    return "{:.3f} {:.3f} {:.3f} RG".format(*rgb(code))


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours documents use; each is a code like ``#0E629E``."""

    text: str
    text2: str
    text3: str
    disabled: str
    border: str
    border_strong: str
    accent: str
    accent_tint: str
    white: str = "#FFFFFF"
    black: str = "#000000"


@cache
def palette() -> Palette:
    """The light palette: the dark theme never prints."""
    light = tokens()["color"]["light"]
    return Palette(
        text=light["text"],
        text2=light["text2"],
        text3=light["text3"],
        disabled=light["disabled"],
        border=light["border"],
        border_strong=light["borderStrong"],
        accent=light["accent"],
        accent_tint=light["accentTint"],
    )
