"""The third step: what the privacy desk keeps."""

from sqlite_utils import Database


def extend(db: Database) -> None:
    """Part of the third step."""
