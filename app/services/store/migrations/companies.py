"""The third step: exhibitors that were merged, and those that only look alike."""

from sqlite_utils import Database


def extend(db: Database) -> None:
    """Part of the third step."""
