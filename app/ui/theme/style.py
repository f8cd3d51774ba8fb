"""The one style sheet, filled from the tokens; only for standard widgets.

What the program paints itself (buttons, chips, cells) reads the tokens while painting instead.
"""

from collections.abc import Mapping
from functools import cache
from string import Template

from app.ui.resources import RESOURCES
from app.ui.theme.tokens import ColorName, Tokens


@cache
def _template() -> Template:
    return Template((RESOURCES / "design" / "window.qss").read_text(encoding="utf-8"))


def style_sheet(colors: Mapping[ColorName, str], tokens: Tokens) -> str:
    """The style sheet in these colours; an unknown placeholder is an error, not a blank."""
    sizes = {f"size_{name}": pixels for name, pixels in tokens.sizes.items()}
    radii = {f"radius_{name}": pixels for name, pixels in tokens.radii.items()}
    spaces = {f"space_{step}": pixels for step, pixels in tokens.spaces.items()}
    named: dict[str, object] = dict(colors.items())
    return _template().substitute(named | sizes | radii | spaces)
