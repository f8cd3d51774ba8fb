"""What a transaction has still to write: many rows with one statement are several times faster."""

import sqlite3
from itertools import chain

from app.services.store import search
from app.services.store.statements import Row, carry_out

# So many rows wait at most; more would only cost memory.
MOST = 2_000

_CHANGE = (
    "insert into change (salt, id, device_id, device_seq, action_id, stamp, entity, record_id, "
    "before, after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_OUTBOX = "insert into outbox (entity, fact_id) values (?, ?)"


class Waiting:
    """Rows that are written together, each table's in the order in which they came."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._records: dict[str, list[tuple[str, list[Row]]]] = {}
        self._changes: list[Row] = []
        self._outbox: list[Row] = []
        self._searched: dict[str, tuple[str, object | None]] = {}
        self._count = 0

    def record(self, table: str, statement: str, row: Row) -> None:
        """A row of a record's table; what is read of records is written before."""
        runs = self._records.setdefault(table, [])
        if runs and runs[-1][0] == statement:
            runs[-1][1].append(row)
        else:
            runs.append((statement, [row]))
        self._count += 1
        if self._count >= MOST:
            self.write_all()

    def change(self, row: Row) -> None:
        """A row of the change log."""
        self._changes.append(row)

    def outbox(self, table: str, fact: str) -> None:
        """A fact that other desks have not heard of."""
        self._outbox.append((table, fact))

    def search(self, table: str, wanted: str, record: object | None) -> None:
        """What search must know of a record; the last word counts."""
        self._searched[wanted] = (table, record)

    def write_records(self) -> None:
        """Write the rows of records."""
        if self._records:
            records, self._records = self._records, {}
            for statement, rows in chain.from_iterable(records.values()):
                carry_out(self._db, statement, rows)

    def write_all(self) -> None:
        """Write everything that waits."""
        self.write_records()
        carry_out(self._db, _CHANGE, self._changes)
        carry_out(self._db, _OUTBOX, self._outbox)
        self._changes, self._outbox = [], []
        if self._searched:
            searched, self._searched = self._searched, {}
            search.put_all(self._db, searched)
        self._count = 0
