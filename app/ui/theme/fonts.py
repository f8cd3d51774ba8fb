"""The shipped fonts, and the order in which faces are tried."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QFontDatabase

from app.ui.resources import RESOURCES


def load_fonts() -> frozenset[str]:
    """Make every shipped face known to Qt; the families that came with it.

    Qt keeps the face that was known last of those with one family and style. So the installed
    ones are listed first: otherwise an installed Inter takes the place of ours, in some weights.
    """
    QFontDatabase.families()
    QFontDatabase.styles("Inter")
    families: set[str] = set()
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return frozenset(families)


def stack(wanted: Sequence[str], shipped: Iterable[str]) -> list[str]:
    """The wanted families with the shipped ones first, so that every platform looks the same."""
    ours = set(shipped)
    return [name for name in wanted if name in ours] + [name for name in wanted if name not in ours]
