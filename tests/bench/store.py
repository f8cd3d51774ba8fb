"""Prints how fast the file takes in 100,000 people, and edits and searches among them.

    python -m tests.bench.store [ROWS]

A sheet is read and imported (one step), the step is taken back and done again, exhibitors' people
are edited one commit each, and names are typed into search.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.models.changes import Device
from app.models.ids import DeviceId
from app.models.imports import Kind
from app.models.people import Person
from app.services.fairs import found_fair, new_fair
from app.services.history import History
from app.services.intake import Intake
from app.services.store import Store
from app.services.store.search import find
from tests.bench.importing import write_people

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000be"), "bench", NOON)
EDITS = 500
WORDS = ("赵示", "示例科技", "科技4", "13800", "zhaoshi", "zs", "示99", "工程", "9999")


@contextmanager
def _timed(name: str, rows: int) -> Iterator[None]:
    started = time.perf_counter()
    yield
    took = time.perf_counter() - started
    print(f"{name:<24} {took:6.2f} s   {rows / took:9,.0f} rows/s")


def _percentiles(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    print(f"{name:<24} n {len(times):>4}   p50 {middle:6.2f}   p99 {late:6.2f} ms")


def _clocked(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _bulk(store: Store, sheet: Path) -> None:
    intake, history = Intake(store), History(store)
    with _timed("read and plan", 1):
        prepared = intake.prepare(sheet, Kind.PEOPLE)
    rows = prepared.plan.added
    with _timed("import", rows):
        intake.carry_in(prepared)
    print(f"{'file':<24} {store.path.stat().st_size / 1e6:6.0f} MB, {rows:,} people")
    with _timed("undo of the import", rows):
        history.undo()
    with _timed("redo of the import", rows):
        history.redo()


def _single(store: Store) -> None:
    with store.reading() as reader:
        people = reader.all(Person)[:: max(1, reader.count(Person) // EDITS)][:EDITS]

    def edit(person: Person) -> None:
        with store.writing("person.edit", name=person.name) as writer:
            writer.save(replace(writer.need(Person, person.id), city="常州"))

    _percentiles("edit and commit", [_clocked(lambda p=p: edit(p)) for p in people])  # type: ignore[misc]  # mypy cannot infer a lambda with a default
    with store.reading() as reader:
        typed = [word[:n] for word in WORDS for n in range(1, len(word) + 1)] * 5
        times = [_clocked(lambda t=t: find(reader.db, t, limit=40)) for t in typed]  # type: ignore[misc]  # as above
    _percentiles("search, a keystroke", times)


def main(rows: int) -> None:
    """Measure on a file that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "people.xlsx"
        write_people(sheet, rows)
        day = date(2018, 11, 28)
        fair = new_fair("示例展会", "Example fair", day, day)
        with closing(found_fair(Path(folder) / "bench.fair", fair, DESK)) as store:
            _bulk(store, sheet)
            _single(store)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
