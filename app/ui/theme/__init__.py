"""Colours, fonts, icons and durations, all from resources/design/tokens.json.

Two examples. A label that follows the theme, painted by hand::

    painter.setPen(theme().color("text2"))
    painter.setFont(theme().font("small", tabular=True))
    painter.drawPixmap(0, 0, pixmap("lock", "text2", 14))

and a choice of appearance::

    theme().choose(Appearance.DARK)     # theme().changed follows
"""

from app.ui.theme.icons import icon, pixmap, program_icon, program_mark
from app.ui.theme.theme import Appearance, Theme, theme
from app.ui.theme.tokens import (
    ColorName,
    DurationName,
    RadiusName,
    RowName,
    ShadowName,
    Shape,
    SizeName,
    Step,
    Tokens,
    TypeName,
    tokens,
)

__all__ = [
    "Appearance",
    "ColorName",
    "DurationName",
    "RadiusName",
    "RowName",
    "ShadowName",
    "Shape",
    "SizeName",
    "Step",
    "Theme",
    "Tokens",
    "TypeName",
    "icon",
    "pixmap",
    "program_icon",
    "program_mark",
    "theme",
    "tokens",
]
