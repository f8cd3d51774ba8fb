"""Where the program's shipped files lie."""

import sys
from pathlib import Path


def resource(name: str) -> Path:
    """The path of a shipped file, ``"fonts/Inter-Regular.ttf"``; frozen programs unpack theirs."""
    base = getattr(sys, "_MEIPASS", None)
    root = Path(base) if base else Path(__file__).resolve().parents[2]
    return root / "resources" / name
