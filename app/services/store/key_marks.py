"""By which fingerprint a fair's file knows each of its badge keys; the keys are never in it.

A mark is kept as a counter: a number by a name, never taken back by undo.
"""

from app.services.store.session import Reader, Writer

_NAME, _AFTER = "key_mark/", "key_mark0"  # what begins with the first lies between both
_BYTES = 8


def marks(reader: Reader) -> dict[int, str]:
    """The fingerprints by key id, as ``3F2A 91C0 7B5E 44D1``."""
    query = "select name, value from counter where name >= ? and name < ?"
    rows = reader.db.execute(query, (_NAME, _AFTER)).fetchall()
    return {
        int(name.removeprefix(_NAME)): value.to_bytes(_BYTES, "big", signed=True)
        .hex(" ", 2)
        .upper()
        for name, value in rows
    }


def set_mark(writer: Writer, key_id: int, fingerprint: str) -> None:
    """From now on the file knows this key by this fingerprint."""
    value = int.from_bytes(bytes.fromhex(fingerprint), "big", signed=True)
    writer.db.execute(
        "insert into counter (name, value) values (?, ?) "
        "on conflict (name) do update set value = excluded.value",
        (f"{_NAME}{key_id}", value),
    )


def is_printed_under(reader: Reader, key_id: int) -> bool:
    """Whether a badge under this key was ever printed."""
    query = (
        "select 1 from badge_print p join badge b on b.id = p.badge_id where b.key_id = ? limit 1"
    )
    return reader.db.execute(query, (key_id,)).fetchone() is not None
