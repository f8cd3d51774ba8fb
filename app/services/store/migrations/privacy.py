"""The third step: what the privacy desk keeps."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import fact, record


def extend(db: Database) -> None:
    """Part of the third step."""
    # An action names whom it was about; without its salt nobody can guess at an erased name.
    db.execute("alter table action add column salt text")
    days = dict.fromkeys(("contact_days", "lead_days", "person_days"), int)
    record(db, "privacy_rules", {"automatic": int, **days}, {"automatic", *days})
    told: dict[str, type] = dict.fromkeys(("at", "kind", "file", "by"), str)
    fact(db, "exported_list", {**told, "rows": int}, {*told, "rows"})
    words: dict[str, type] = dict.fromkeys(("at", "subject_id", "scope", "cause", "by"), str)
    numbers: dict[str, type] = dict.fromkeys(
        ("number", "people", "records", "facts", "log_rows", "steps", "mentions", "kept_mentions",
         "backups", "lists"),
        int,
    )  # fmt: skip
    fact(db, "certificate", {**words, **numbers}, {*words, *numbers})
    # Whoever is to be erased is found without reading every fact of the fair.
    db.execute("create index lead_entry_of_person on lead_entry (person_id)")
    db.execute("create index feedback_of_party on feedback (party_id)")
    db.execute("create index scan_with_reason on scan (reason) where reason <> ''")
