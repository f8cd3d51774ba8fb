"""The third step: what lets the log prove itself, and remembers what was told outside."""

from sqlite_utils import Database


def extend(db: Database) -> None:
    """Part of the third step."""
