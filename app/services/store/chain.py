"""The chain of the log: each transaction of a desk has a link, made of its rows and the one before.

Format 1, which is for ever: a row's digest is BLAKE2b-256 over its salt and columns in the order
of its value's fields, empty ones at the end left out (so that a field can be added); a link's is
over the digest of the link before, those of its rows in the order of their numbers, after the
last row of an action that of the action, and at the end that of the link's own columns.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from heapq import merge
from operator import itemgetter
from typing import NamedTuple

from app.models.ids import DeviceId
from app.models.trust import Anchor, AnchorState, Head, desk_sign, judge_anchor
from app.services.store.mapping import FACTS, shape_of, utc_text

LOG = "change"
ACTION = "action"
LOGGED = (
    "id",
    "device_id",
    "device_seq",
    "action_id",
    "stamp",
    "entity",
    "record_id",
    "before",
    "after",
)
SALTED = frozenset({LOG, "lead_entry", "feedback"})
_SIZE = 32  # bytes of a digest
_SEP = "\x1f"


def digest_of(cells: Iterable[object]) -> bytes:
    """The digest of some columns: joined, with their lengths, so that no text passes for two."""
    texts = [cell if type(cell) is str else "" if cell is None else str(cell) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    lengths = ",".join([str(len(text)) for text in texts])
    told = f"{_SEP.join(texts)}{_SEP}{lengths}"
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


class Linking:
    """A link in the making."""

    def __init__(self, before: bytes | None) -> None:
        self._hash = blake2b(before or b"", digest_size=_SIZE)

    def row(self, digest: bytes) -> None:
        """A row's digest; rows come in the order of their numbers."""
        self._hash.update(digest)

    def action(self, told: Sequence[object]) -> None:
        """The action whose rows have just ended: its id, code, facts and time."""
        self._hash.update(digest_of(told))

    def close(self, device: str, last_seq: int, at: str) -> bytes:
        """The digest of the link, with what stands in its own row."""
        self._hash.update(digest_of((device, last_seq, at)))
        return self._hash.digest()


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table are covered, in which order; the salt is the first."""

    table: str
    names: tuple[str, ...]

    @property
    def select(self) -> str:
        """As SQL; a table without salts has none to tell."""
        salt = "salt" if self.table in SALTED else "null"
        return ", ".join((salt, *(f'"{name}"' for name in self.names)))


def covered() -> list[Columns]:
    """Every table whose rows are numbered by the desk that wrote them."""
    facts = [Columns(table, shape_of(kind).columns) for kind, table in FACTS.items()]
    return [Columns(LOG, LOGGED), *facts]


class Numbered(NamedTuple):
    """A row of the log or of a fact: its number, table, id, action (of the log alone), columns."""

    seq: int
    table: str
    id: str
    action_id: str | None
    cells: tuple[object, ...]


def rows_of(db: sqlite3.Connection, device: str, above: int = 0) -> Iterator[Numbered]:
    """Every row of a desk in the order of its numbers, from all tables; one at a time."""
    tables = (_rows(db, columns, device, above) for columns in covered())
    return merge(*tables, key=itemgetter(0))


def _rows(db: sqlite3.Connection, columns: Columns, device: str, above: int) -> Iterator[Numbered]:
    query = (
        f"select {columns.select} from {columns.table} "
        "where device_id = ? and device_seq > ? order by device_seq"
    )
    table, is_log = columns.table, columns.table == LOG
    at = 1 + columns.names.index("device_seq")
    for cells in db.execute(query, (device, above)):
        yield Numbered(cells[at], table, cells[1], cells[4] if is_log else None, cells)


def action_told(db: sqlite3.Connection, action: str) -> tuple[object, ...]:
    """What a link covers of an action; its id alone where the action is gone.

    Older ones have no salt: it stands last, where nothing counts as nothing.
    """
    query = "select id, code, facts, at, salt from action where id = ?"
    found: tuple[object, ...] | None = db.execute(query, (action,)).fetchone()
    return found or (action,)


def last_link(db: sqlite3.Connection, device: str) -> tuple[int, bytes | None]:
    """How far a desk's rows are linked, and the digest of its last link."""
    query = "select last_seq, digest from link where device_id = ? order by last_seq desc limit 1"
    found: tuple[int, bytes] | None = db.execute(query, (device,)).fetchone()
    return found or (0, None)


def write_link(db: sqlite3.Connection, device: str, seq: int, at: str, digest: bytes) -> None:
    """Write a link down."""
    db.execute("insert into link values (?, ?, ?, ?)", (device, seq, at, digest))


def seal(db: sqlite3.Connection, moment: datetime) -> None:
    """Give every desk one link over the rows that have none: written before there were links."""
    at = utc_text(moment)
    for (device,) in db.execute("select id from device").fetchall():
        linked, before = last_link(db, device)
        link, seq, action = Linking(before), linked, None
        for row in rows_of(db, device, linked):
            if row.action_id and action and row.action_id != action:
                link.action(action_told(db, action))
            action = row.action_id or action
            link.row(digest_of(row.cells))
            seq = row.seq
        if action:
            link.action(action_told(db, action))
        if seq > linked:
            write_link(db, device, seq, at, link.close(device, seq, at))


def heads(db: sqlite3.Connection) -> list[Head]:
    """The last link of every desk that wrote something, by the desk's name."""
    rows = db.execute(
        "select d.id, d.name, l.last_seq, l.at, l.digest from device d join link l "
        "on l.device_id = d.id and l.last_seq = "
        "(select max(last_seq) from link where device_id = d.id) order by d.name, d.id"
    )
    return [
        Head(DeviceId(device), name, seq, datetime.fromisoformat(at), digest)
        for device, name, seq, at, digest in rows
    ]


def judged(db: sqlite3.Connection, anchor: Anchor) -> AnchorState:
    """Whether the file's chain is what was noted of it."""
    states = [
        judge_anchor(anchor, last_link(db, device)[0], _digest_at(db, device, anchor.seq))
        for (device,) in db.execute("select id from device")
        if desk_sign(device) == anchor.desk
    ]
    # Two desks may share four signs: the note is one's, and holds for it or for neither.
    return min(states, key=list(AnchorState).index, default=AnchorState.UNKNOWN)


def _digest_at(db: sqlite3.Connection, device: str, seq: int) -> bytes | None:
    query = "select digest from link where device_id = ? and last_seq = ?"
    found: tuple[bytes] | None = db.execute(query, (device, seq)).fetchone()
    return found[0] if found else None
