"""How often a role's PIN was missed since it was last right, and when."""

from app.services.store.session import Reader, Writer


def misses(reader: Reader, role: str) -> tuple[int, int]:
    """Wrong PINs in a row, and the second of the last one."""
    rows = dict(
        reader.db.execute(
            "select name, value from counter where name in (?, ?)", _names(role)
        ).fetchall()
    )
    often, last = _names(role)
    return rows.get(often, 0), rows.get(last, 0)


def note_miss(writer: Writer, role: str, second: int) -> None:
    """One more wrong PIN."""
    often, last = _names(role)
    writer.db.execute(
        "insert into counter (name, value) values (?, 1) "
        "on conflict (name) do update set value = value + 1",
        (often,),
    )
    writer.db.execute(
        "insert into counter (name, value) values (?, ?) "
        "on conflict (name) do update set value = excluded.value",
        (last, second),
    )


def forget_misses(writer: Writer, role: str) -> None:
    """The PIN was right: counting begins anew."""
    writer.db.execute("delete from counter where name in (?, ?)", _names(role))


def _names(role: str) -> tuple[str, str]:
    return f"pin.misses/{role}", f"pin.missed_at/{role}"
