"""Commands: everything the window can do by name, for the palette."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.language import Text


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do: its name, its icon, its keys, and doing it."""

    key: str
    text: Text
    icon: str
    run: Callable[[], object]
    keys: str = ""
