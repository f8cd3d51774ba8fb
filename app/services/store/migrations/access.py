"""The third step: who took up which role at a desk, and every PIN that was wrong."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import fact


def extend(db: Database) -> None:
    """Part of the third step."""
    told: dict[str, type] = dict.fromkeys(("at", "what", "role", "before"), str)
    fact(db, "role_event", {**told, "exhibitor_id": str}, set(told))
