"""The third step: exhibitors that were merged, and those that only look alike."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import record


def extend(db: Database) -> None:
    """Part of the third step."""
    merged = dict.fromkeys(("into_id", "at"), str)
    record(db, "merged_exhibitor", merged, set(merged), {"into_id": "exhibitor"})
    pair = dict.fromkeys(("first_id", "second_id", "at"), str)
    links = dict.fromkeys(("first_id", "second_id"), "exhibitor")
    record(db, "distinct_exhibitors", pair, set(pair), links)
    db.table("distinct_exhibitors").create_index(["first_id", "second_id"], unique=True)
    # A keystroke finds its few exhibitors and sessions, and names and phones that begin so, among
    # a million people.
    db.execute("create index search_entry_of_few on search_entry (entity) where entity <> 'person'")
    db.execute("create index person_name on person (name)")
    db.execute("create index person_phone on person (phone) where phone <> ''")
    # Whether an arrival was taken back is asked for every exhibitor of the list, and the one who
    # takes it back may by then be another than the one who arrived.
    db.execute("create index check_in_voided on check_in (voids) where voids is not null")
