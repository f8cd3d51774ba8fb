"""Who was registered twice, and who only looks so."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import record


def create(db: Database) -> None:
    """Part of the second step."""
    merged = dict.fromkeys(("into_id", "at"), str)
    record(db, "merged_person", merged, set(merged), {"into_id": "person"})
    pair = dict.fromkeys(("first_id", "second_id", "at"), str)
    links = dict.fromkeys(("first_id", "second_id"), "person")
    record(db, "distinct_people", pair, set(pair), links)
    db.table("distinct_people").create_index(["first_id", "second_id"], unique=True)
