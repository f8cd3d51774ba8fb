"""What the gate and the booths write: places of scanning, scans, leads, prints, disclosures."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import fact, record


def create(db: Database) -> None:
    """Part of the second step."""
    _checkpoints(db)
    _scans(db)
    _leads(db)
    _prints(db)


def _checkpoints(db: Database) -> None:
    words = dict.fromkeys(("kind", "name_zh", "name_en"), str)
    rules = dict.fromkeys(("re_entry", "registered_only", "admits_unknown", "position"), int)
    links = {"hall_id": "hall", "session_id": "session", "exhibitor_id": "exhibitor"}
    record(
        db, "checkpoint", {**words, **rules, **dict.fromkeys(links, str)}, {*words, *rules}, links
    )
    pin = dict.fromkeys(("role", "salt", "digest"), str)
    record(db, "role_pin", pin, set(pin))


def _scans(db: Database) -> None:
    told = dict.fromkeys(
        ("at", "day", "checkpoint_id", "code", "verdict", "direction", "source", "clock", "reason"),
        str,
    )
    found = dict.fromkeys(("badge_id", "person_id", "voids"), str)
    fact(db, "scan", {**told, **found}, set(told))
    db.table("scan").create_index(["badge_id", "day", "checkpoint_id"])
    db.table("scan").create_index(["person_id"])
    db.table("scan").create_index(["checkpoint_id", "day"])


def _leads(db: Database) -> None:
    told = dict.fromkeys(
        ("lead_id", "exhibitor_id", "at", "author", "tags", "note", "next_step"), str
    )
    fact(
        db,
        "lead_entry",
        {**told, "level": int, "person_id": str, "scan_id": str, "voids": str},
        {*told, "level"},
    )
    db.table("lead_entry").create_index(["exhibitor_id", "person_id"])
    db.table("lead_entry").create_index(["lead_id"])
    words = dict.fromkeys(("at", "person_id", "field", "purpose", "by"), str)
    fact(db, "disclosure", words, set(words))
    db.table("disclosure").create_index(["person_id"])


def _prints(db: Database) -> None:
    for column in ("by", "reason", "layout"):
        db.execute(f"alter table badge_print add column \"{column}\" text not null default ''")
    columns = dict.fromkeys(
        ("created_at", "target", "layout", "badges", "state", "by", "reason"), str
    )
    record(db, "print_job", {**columns, "done": int}, {*columns, "done"})
    record(
        db,
        "printer_setting",
        {"printer": str, "layout": str, "x": float, "y": float, "scale": float},
        {"printer", "layout", "x", "y", "scale"},
    )
