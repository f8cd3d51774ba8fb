"""The design tokens as typed values: the only source of colours, sizes and durations."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from app.ui.resources import RESOURCES

ColorName: TypeAlias = Literal[
    "window", "sidebar", "surface", "subtle", "hover", "pressed", "selected", "border",
    "borderStrong", "text", "text2", "text3", "disabled", "accent", "accentHover",
    "accentPressed", "onAccent", "accentText", "accentTint", "accentLine", "focus", "success",
    "successTint", "warning", "warningTint", "danger", "dangerTint", "energy", "it", "manuf",
    "health", "scanGo", "onScanGo", "scanCheck", "onScanCheck", "scanStop", "onScanStop",
    "scanForged", "onScanForged", "hatch",
]  # fmt: skip
TypeName: TypeAlias = Literal["caption", "small", "body", "bodyStrong", "lead", "title", "display"]
SizeName: TypeAlias = Literal[
    "sidebar", "sidebarRail", "header", "toolbar", "statusBar", "button", "buttonLarge",
    "buttonScan", "kioskTarget", "input", "chip", "tag", "minTarget", "navItem", "detailPane",
    "tray",
]  # fmt: skip
RowName: TypeAlias = Literal[
    "compact",
    "default",
    "comfortable",
    "header",
    "twoLine",
    "scanLog",
    "programmeRow",
    "programmeHourWidth",
    "boardRow",
    "boardGroup",
    "boardCard",
]
RadiusName: TypeAlias = Literal["card", "control", "panel", "kiosk", "pill"]
DurationName: TypeAlias = Literal["instant", "fast", "normal", "slow", "toast"]
ShadowName: TypeAlias = Literal["popover", "dialog", "dragCard"]
Step: TypeAlias = Literal[1, 2, 3, 4, 5, 6, 8, 10, 12]
Shape: TypeAlias = Literal["square", "circle", "diamond", "triangle"]


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One step of the type scale; ``size`` and ``line`` in pixels, ``weight`` 100 to 900."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class ContrastPair:
    """A foreground on a ground, and the least WCAG ratio it must keep in both themes."""

    foreground: str
    ground: str
    least: float


@dataclass(frozen=True, slots=True)
class IndustryMark:
    """The small shape that stands beside an industry's name."""

    color: ColorName
    shape: Shape


@dataclass(frozen=True, slots=True)
class Shadow:
    """Offset and blur in pixels, colour 0 to 255, opacity 0 to 1."""

    across: float
    down: float
    blur: float
    red: int
    green: int
    blue: int
    opacity: float

    @classmethod
    def read(cls, text: str) -> "Shadow":
        """From the form ``0 8 24 rgba(16,24,32,.16)``."""
        across, down, blur, rgba = text.split(maxsplit=3)
        red, green, blue, opacity = rgba.removeprefix("rgba(").removesuffix(")").split(",")
        return cls(
            float(across), float(down), float(blur), int(red), int(green), int(blue), float(opacity)
        )


@dataclass(frozen=True, slots=True)
class WindowSize:
    """Width and height in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything in tokens.json that the window draws with; pixels and milliseconds."""

    light: Mapping[ColorName, str]
    dark: Mapping[ColorName, str]
    contrast: tuple[ContrastPair, ...]
    industries: Mapping[str, IndustryMark]
    badge_roles: Mapping[str, str]
    fonts: tuple[str, ...]
    mono_fonts: tuple[str, ...]
    types: Mapping[TypeName, TypeStyle]
    spaces: Mapping[Step, int]
    radii: Mapping[RadiusName, int]
    sizes: Mapping[SizeName, int]
    checkbox: int
    rows: Mapping[RowName, int]
    focus_stroke: int
    durations: Mapping[DurationName, int]
    shadows: Mapping[ShadowName, Shadow]
    icon_stroke: float
    window_least: WindowSize
    window_usual: WindowSize


def read_tokens(text: str) -> Tokens:
    """The tokens written in this JSON text."""
    raw = json.loads(text)
    size, motion = raw["size"], raw["motion"]
    return Tokens(
        light=raw["color"]["light"],
        dark=raw["color"]["dark"],
        contrast=tuple(ContrastPair(p["fg"], p["bg"], p["min"]) for p in raw["contrast"]),
        industries={
            key: IndustryMark(mark["color"], mark["shape"])
            for key, mark in raw["industry"].items()
            if isinstance(mark, dict)
        },
        badge_roles={key: role["bg"] for key, role in raw["badgeRole"].items()},
        fonts=tuple(raw["font"]["ui"]),
        mono_fonts=tuple(raw["font"]["mono"]),
        types={
            key: TypeStyle(style["px"], style["line"], style["weight"])
            for key, style in raw["type"].items()
            if isinstance(style.get("px"), int)
        },
        spaces={int(step): pixels for step, pixels in raw["space"].items()},  # type: ignore[misc]  # JSON keys are text; the steps are checked by a test
        radii=raw["radius"],
        sizes={key: value for key, value in size.items() if isinstance(value, int)},
        checkbox=size["checkbox"]["box"],
        rows={key: value for key, value in raw["row"].items() if isinstance(value, int)},
        focus_stroke=raw["stroke"]["focus"],
        durations={key: value for key, value in motion.items() if isinstance(value, int)},
        shadows={key: Shadow.read(text) for key, text in raw["shadow"].items() if "rgba" in text},
        icon_stroke=raw["icon"]["strokeWidthAtSize"],
        window_least=WindowSize(*size["window"]["min"]),
        window_usual=WindowSize(*size["window"]["default"]),
    )


@cache
def tokens() -> Tokens:
    """The shipped tokens, read once."""
    return read_tokens((RESOURCES / "design" / "tokens.json").read_text(encoding="utf-8"))
