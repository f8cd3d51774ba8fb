"""Rows are read off the leaves of a file as SQLite itself reads them."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as some

from app.models.salvage import Span, Stand, missing_spans, standing
from app.services.store.chain import covered
from app.services.store.leaves import rows_in, sort_of, whose

_cells = some.tuples(
    some.text(alphabet=some.characters(exclude_categories=["Cs"]), max_size=9_000),
    some.integers(-(2**63), 2**63 - 1) | some.none(),
    some.floats(allow_nan=False) | some.none(),
    some.binary(max_size=300),
)


@settings(max_examples=40, deadline=None)
@given(some.dictionaries(some.integers(1, 2**60), _cells, max_size=30))
def test_every_row_of_a_table_is_on_its_leaves(rows: dict[int, tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        with closing(sqlite3.connect(path)) as db:
            db.execute(
                "create table t (row integer primary key, a text, b integer, c real, d blob)"
            )
            db.executemany(
                "insert into t values (?, ?, ?, ?, ?)",
                [(row, *cells) for row, cells in rows.items()],
            )
            db.commit()
            kept = db.execute("select row, null, a, b, c, d from t").fetchall()
        assert sorted(rows_in(path, 4), key=lambda row: int(row[0])) == kept


@settings(max_examples=60, deadline=None)
@given(some.binary(max_size=9_000))
def test_garbage_is_no_row_and_no_failure(garbage: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        header = b"SQLite format 3\0" + (4096).to_bytes(2, "big") + bytes(4078)
        path.write_bytes(header + b"\x0d" + garbage)
        assert all(isinstance(row[0], int) for row in rows_in(path, 4))


def test_every_fact_is_known_by_its_form(tmp_path: Path) -> None:
    """A table of facts that looks like another one needs a column that tells them apart."""
    path = tmp_path / "newest.fair"
    newest = max((Path(__file__).parents[2] / "data").glob("shape-*.fair.gz"))
    path.write_bytes(gzip.decompress(newest.read_bytes()))
    with closing(sqlite3.connect(path)) as db:
        sorts = [sort_of(db, columns.table) for columns in covered()]
        for sort in sorts:
            names = ["row", "null", *(f'"{name}"' for name in sort.names)]
            rows = db.execute(" ".join(("select", ", ".join(names), "from", sort.table))).fetchall()
            assert rows, sort.table
            for row in rows:
                assert whose(row, sorts) is sort, row


@given(some.sets(some.integers(1, 60)), some.integers(0, 70))
def test_missing_numbers_and_known_ones_make_up_all(known: set[int], last: int) -> None:
    within = {number for number in known if number <= last}
    spans = missing_spans("desk", sorted(within), last)
    missing = [number for span in spans for number in range(span.first, span.last + 1)]
    assert sorted([*missing, *within]) == list(range(1, last + 1))
    assert [Span.read(str(span)) for span in spans] == spans


@given(some.text("0123456789.", min_size=1) | some.none(), some.text("0123456789.", min_size=1))
def test_the_log_is_right_unless_it_is_behind(read: str | None, logged: str) -> None:
    is_ahead = read is not None and read > logged
    assert standing(read, logged) is (Stand.AS_READ if is_ahead else Stand.AS_LOGGED)
    assert standing(read, None) is Stand.AS_READ
