"""What scheduling asks for: absences, wishes of time, walks, closures, marks of meetings."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import fact, record


def extend(db: Database) -> None:
    """Part of the second step."""
    _columns(db)
    _rules(db)
    _times(db)
    _registrations(db)
    fact(
        db,
        "meeting_mark",
        {"meeting_id": str, "at": str, "mark": str, "by_scan": int, "voids": str},
        {"meeting_id", "at", "mark", "by_scan"},
    )
    db.table("meeting_mark").create_index(["meeting_id"])


def _columns(db: Database) -> None:
    db.execute("alter table exhibitor add column at_once integer not null default 1")
    db.execute("alter table meeting_table add column hall_id text references hall(id)")
    for column in ("answered_at", "expires_at"):
        db.execute(f"alter table request add column {column} text")
    db.execute("alter table request add column features text not null default '[]'")
    db.execute("alter table request add column after_id text references request(id)")


def _rules(db: Database) -> None:
    weights = dict.fromkeys(("gap", "walk", "table_change", "preferred", "fairness"), float)
    numbers = dict.fromkeys(("walk_minutes", "answer_hours", "notice_minutes"), int)
    columns = {"walking": str, **numbers, **weights}
    record(db, "meeting_rules", columns, set(columns))
    record(
        db,
        "walk",
        {"from_hall_id": str, "to_hall_id": str, "minutes": int},
        {"from_hall_id", "to_hall_id", "minutes"},
        {"from_hall_id": "hall", "to_hall_id": "hall"},
    )


def _times(db: Database) -> None:
    stretch = {"starts_at": str, "ends_at": str, "reason": str}
    parties = {"exhibitor_id": "exhibitor", "person_id": "person"}
    who = dict.fromkeys(parties, str)
    record(db, "absence", {**who, **stretch}, set(stretch), parties)
    record(db, "closure", {"table_id": str, **stretch}, set(stretch), {"table_id": "meeting_table"})
    record(db, "preference", {**who, "half": str, "days": str}, {"half", "days"}, parties)


def _registrations(db: Database) -> None:
    record(
        db,
        "registration",
        {"session_id": str, "person_id": str},
        {"session_id", "person_id"},
        {"session_id": "session", "person_id": "person"},
    )
    db.table("registration").create_index(["session_id", "person_id"], unique=True)
