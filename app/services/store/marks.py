"""How far a file has come, by desk; and what was written since it had come so far."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from app.errors import AppError
from app.models.backups import Marks, Since
from app.services.store import file
from app.services.store.chain import heads
from app.services.store.session import Reader
from app.services.store.soundness import fact_tables


def told_of(reader: Reader) -> tuple[str, str]:
    """The id of the fair and what it is called; the columns are those of the first shape."""
    row = reader.db.execute("select id, name_zh, name_en from fair").fetchone()
    return ("", "") if row is None else (str(row[0]), str(row[1] or row[2]))


def marks_of(reader: Reader) -> dict[str, int]:
    """Each desk's last number; desks that have written nothing are left out."""
    rows = reader.db.execute("select id, last_seq from device where last_seq > 0")
    return {str(desk): int(last) for desk, last in rows}


def heads_of(reader: Reader) -> dict[str, str]:
    """The head of each desk's chain: its last number and digest; none in a shape without chains."""
    if reader.db.execute("select 1 from sqlite_master where name = 'link'").fetchone() is None:
        return {}
    return {head.device_id: f"{head.seq}:{head.digest.hex()}" for head in heads(reader.db)}


def written_since(reader: Reader, marks: Marks) -> Since:
    """What desks wrote after these marks, as long as their facts are in the file."""
    counts = dict.fromkeys(fact_tables(), 0)
    for desk, last in marks_of(reader).items():
        if last > marks.get(desk, 0):
            for table in counts:
                counts[table] += _after(reader, table, desk, marks.get(desk, 0))
    scans, changes = counts.pop("scan"), counts.pop("change")
    return Since(scans, changes, sum(counts.values()))


def _after(reader: Reader, table: str, desk: str, mark: int) -> int:
    query = f"select count(*) from {table} where device_id = ? and device_seq > ?"
    return int(reader.db.execute(query, (desk, mark)).fetchone()[0])


@contextmanager
def looking(path: Path) -> Iterator[Reader]:
    """A look into a file that is not opened as a fair, of whatever shape is known here.

    Raises ``store.missing``, ``store.foreign``, ``store.newer`` and what the disk says.
    """
    with file.named_failures(path):
        if not path.is_file():
            raise AppError("store.missing", {"path": str(path)})
        with closing(file.connect(path)) as db:
            if db.execute("pragma application_id").fetchone()[0] != file.APPLICATION_ID:
                raise AppError("store.foreign", {"path": str(path)})
            shape = int(db.execute("pragma user_version").fetchone()[0])
            if shape > file.SHAPE:
                facts = {"path": str(path), "shape": shape, "known": file.SHAPE}
                raise AppError("store.newer", facts)
            db.execute("begin")
            try:
                yield Reader(db)
            finally:
                db.rollback()


@contextmanager
def holding_writers(path: Path) -> Iterator[None]:
    """Meanwhile nobody writes into the file; ``store.busy`` while somebody does.

    A file that is no sound fair has no writers to be held off.
    """
    with ExitStack() as held:
        try:
            with file.named_failures(path):
                db = held.enter_context(closing(file.connect(path)))
                db.execute("begin immediate")
        except AppError as error:
            if error.code in ("store.busy", "store.full", "store.readonly", "store.disk"):
                raise
        yield
