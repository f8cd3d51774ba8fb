"""The third step: with which rules each plan was made."""

from sqlite_utils import Database


def extend(db: Database) -> None:
    """Part of the third step."""
