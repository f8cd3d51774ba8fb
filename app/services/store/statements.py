"""The sentences that records are written with, each put together once."""

from functools import lru_cache


@lru_cache(maxsize=512)
def insert_into(table: str, columns: tuple[str, ...]) -> str:
    """Insert a row of these columns."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f'insert into "{table}" ({names}) values ({", ".join("?" * len(columns))})'


@lru_cache(maxsize=512)
def update_of(table: str, columns: tuple[str, ...]) -> str:
    """Set these columns and the stamp of the row with an id, and count its revision up."""
    sets = ", ".join(f'"{name}" = ?' for name in columns)
    return f'update "{table}" set {sets}, revision = revision + 1, stamp = ? where id = ?'


@lru_cache(maxsize=512)
def delete_from(table: str) -> str:
    """Delete the row with an id."""
    return f'delete from "{table}" where id = ?'


@lru_cache(maxsize=512)
def select_from(table: str, columns: tuple[str, ...], ids: int) -> str:
    """The id and these columns of the rows with so many ids."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f'select id, {names} from "{table}" where id in ({", ".join("?" * ids)})'
