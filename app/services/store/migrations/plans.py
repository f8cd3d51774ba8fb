"""The third step: with which weights of matching each plan was made, and matching by meaning."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import record


def extend(db: Database) -> None:
    """Part of the third step."""
    db.execute("alter table match_rules add column meaning integer not null default 0")
    weights = ("text", "field", "cooperation", "region", "budget", "availability", "fairness")
    numbers = dict.fromkeys((*weights, "least_fit", "meaning"), int)
    record(db, "plan_rules", numbers, set(numbers))
