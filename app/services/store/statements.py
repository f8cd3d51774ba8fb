"""The sentences that records are written with, each put together once."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

Row = tuple[Any, ...]
_TOGETHER = 200  # rows of one insert; with up to 160 columns SQLite's 32,766 places hold them


@lru_cache(maxsize=512)
def insert_into(table: str, columns: tuple[str, ...]) -> str:
    """Insert a row of these columns."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f'insert into "{table}" ({names}) values ({", ".join("?" * len(columns))})'


@lru_cache(maxsize=512)
def update_of(table: str, columns: tuple[str, ...]) -> str:
    """Set these columns and the stamp of the row with an id, and count its revision up."""
    sets = "".join(f'"{name}" = ?, ' for name in columns)
    return f'update "{table}" set {sets}revision = revision + 1, stamp = ? where id = ?'


@lru_cache(maxsize=512)
def delete_from(table: str) -> str:
    """Delete the row with an id."""
    return f'delete from "{table}" where id = ?'


@lru_cache(maxsize=512)
def select_from(table: str, columns: tuple[str, ...], ids: int) -> str:
    """The id and these columns of the rows with so many ids."""
    names = ", ".join(f'"{name}"' for name in columns)
    return f'select id, {names} from "{table}" where id in ({", ".join("?" * ids)})'


@lru_cache(maxsize=512)
def _many_of(insert: str, rows: int) -> str:
    """The same sentence for so many rows at once."""
    head, values = insert.rsplit(" values ", 1)
    return f"{head} values {', '.join([values] * rows)}"


def carry_out(db: sqlite3.Connection, statement: str, rows: Sequence[Row]) -> None:
    """Carry the statement out for each row; inserts go many to a sentence, which saves a third."""
    done = 0
    if statement.startswith("insert") and len(rows) >= _TOGETHER:
        many = _many_of(statement, _TOGETHER)
        while done + _TOGETHER <= len(rows):
            some = rows[done : done + _TOGETHER]
            db.execute(many, tuple(chain.from_iterable(some)))
            done += _TOGETHER
    db.executemany(statement, rows[done:])
