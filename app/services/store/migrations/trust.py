"""The third step: what lets the log prove itself, and remembers what was told outside."""

from sqlite_utils import Database

from app.services.store.migrations.shapes import append_only, fact

# Rows whose few possible words could be guessed from a digest; the salt goes when they are erased.
_SALTED = ("change", "lead_entry", "feedback")


def extend(db: Database) -> None:
    """Part of the third step."""
    for table in _SALTED:
        db.execute(f"alter table {table} add column salt text")
    db.execute(
        "create table link (device_id text not null references device(id), "
        "last_seq integer not null, at text not null, digest blob not null, "
        "primary key (device_id, last_seq)) strict, without rowid"
    )
    append_only(db, "link")
    words: dict[str, type] = dict.fromkeys(("at", "subject_id", "by", "digest"), str)
    fact(db, "erasure", {**words, "rows": int}, {*words, "rows"})
    parts = dict.fromkeys(("at", "source", "lost", "unproved"), str)
    fact(db, "recovery", parts, set(parts))
    db.table("erased_row").create(
        {
            "row": int,
            "erasure_id": str,
            "entity": str,
            "fact_id": str,
            "digest": bytes,
            "redacted": bytes,
        },
        pk="row",
        not_null={"erasure_id", "entity", "fact_id", "digest", "redacted"},
        strict=True,
    )
    db.table("erased_row").create_index(["fact_id"])
    append_only(db, "erased_row")
    # Holds the rows that are being erased, within one transaction only.
    db.execute("create table erasing (fact_id text primary key) strict, without rowid")


def let_erase(db: Database) -> None:
    """The end of the third step: a row of any fact may be erased, where it was named before."""
    rows = db.execute(
        "select name, tbl_name from sqlite_master where type = 'trigger' "
        "and name = tbl_name || '_no_update' and tbl_name not in ('link', 'erased_row')"
    ).fetchall()
    for name, table in rows:
        db.execute(f"drop trigger {name}")
        db.execute(
            f"create trigger {name} before update on {table} "
            "when not exists (select 1 from erasing where fact_id = old.id) "
            "begin select raise(abort, 'facts are never changed'); end"
        )
