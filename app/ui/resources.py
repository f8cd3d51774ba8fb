"""Where the shipped files lie: fonts, icons, tokens and translations."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
