"""How a step makes a table of records or of facts."""

from collections.abc import Mapping

from sqlite_utils import Database

# What each record's table has besides its own columns: a local row number that survives VACUUM,
# the revision, and the hybrid clock's stamp of the last edit.
RECORD: Mapping[str, type] = {"row": int, "id": str, "revision": int, "stamp": str}
# Facts are never changed, so they hold no foreign key to a record: that may be removed.
FACT: Mapping[str, type] = {"row": int, "id": str, "device_id": str, "device_seq": int}


def record(
    db: Database,
    name: str,
    columns: Mapping[str, type],
    required: set[str],
    links: Mapping[str, str] | None = None,
    base: Mapping[str, type] = RECORD,
) -> None:
    """A strict table with its unique id and an index for every link to another table."""
    keys = [(column, table, "id") for column, table in (links or {}).items()]
    db.table(name).create(
        {**base, **columns}, pk="row", not_null={*base, *required}, foreign_keys=keys, strict=True
    )
    db.table(name).create_index(["id"], f"{name}__id", unique=True)
    for column in links or {}:
        db.table(name).create_index([column], f"{name}__{column}")


def fact(db: Database, name: str, columns: Mapping[str, type], required: set[str]) -> None:
    """A table of facts: numbered without gaps by the desk that wrote them, and never changed."""
    record(db, name, columns, required, {"device_id": "device"}, base=FACT)
    db.table(name).create_index(["device_id", "device_seq"], unique=True)
    append_only(db, name)


def append_only(db: Database, name: str) -> None:
    """Refuse every change of a row that was written."""
    for verb in ("update", "delete"):
        db.execute(
            f"create trigger {name}_no_{verb} before {verb} on {name} "
            "begin select raise(abort, 'facts are never changed'); end"
        )
