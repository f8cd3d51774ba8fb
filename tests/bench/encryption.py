"""What encryption costs: commits of scans, a cold scan, an import, search and opening.

    python -m tests.bench.encryption [PEOPLE]

The same fair is made twice, plain and encrypted, of 40,000 people unless another number is given.
Both are asked in turn, and the medians (of the cold scan the shortest times) are compared, so that
what else the machine does falls on both alike.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from app.models.changes import Device
from app.models.ids import DeviceId
from app.models.imports import Kind
from app.models.recovery import FileKey
from app.models.registry import Badge
from app.models.scanning import Checkpoint, CheckpointKind
from app.services.badges.token import encode
from app.services.encryption import Encryption
from app.services.event_key import first_key_id
from app.services.fair_keys import FairKeys
from app.services.fairs import FairSettings, found_fair, new_fair
from app.services.intake import Intake
from app.services.registry import Registry
from app.services.scanning.desk import ScanDesk
from app.services.store import Store, cipher, file
from app.services.store.search import find
from tests.bench.importing import write_people

NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000be"), "bench", NOON)
_KEY = bytes(range(32))
_SCANS = 1_500
_SCANNED = (
    "select count(*), sum(length(name)), sum(length(phone)) from person",
    "select count(*), sum(length(after)) from change",
)
_WORDS = ("赵示", "示例科技", "科技4", "13800", "zhaoshi", "zs", "示99", "工程", "9999")

Times = Sequence[Sequence[float]]


def _make(path: Path, key: FileKey | None, sheet: Path) -> tuple[Store, float]:
    day = NOON.date()
    fair = new_fair("示例展会", "Example fair", day, day)
    store = found_fair(path, fair, DESK, clock=lambda: NOON, key=key)
    intake = Intake(store)
    prepared = intake.prepare(sheet, Kind.PEOPLE)
    took = _clocked(lambda: intake.carry_in(prepared))
    Registry(store, lambda: NOON).issue_missing()
    return store, took


def _clocked(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _in_turn(works: Sequence[Callable[[], object]], rounds: int) -> Times:
    times: list[list[float]] = [[] for _ in works]
    for number in range(rounds):
        order = range(len(works)) if number % 2 else reversed(range(len(works)))
        for place in order:
            times[place].append(_clocked(works[place]))
    return times


def _say(what: str, times: Times, pick: Callable[[Sequence[float]], float], goal: str = "") -> None:
    plain, encrypted = (pick(one) for one in times)
    ratio = encrypted / plain
    print(f"{what:<34} plain {plain:9.2f} ms   encrypted {encrypted:9.2f} ms   {ratio:5.2f} {goal}")


def _scans(stores: Sequence[Store]) -> Times:
    def scanner(store: Store) -> Callable[[], object]:
        number = first_key_id(FairSettings(store).fair().id)
        with store.reading() as reader:
            badges = reader.all(Badge)[:_SCANS]
            places = reader.all(Checkpoint)
        codes = iter([encode(badge.record, badge.key_id, _KEY) for badge in badges])
        gate = next(one for one in places if one.kind is CheckpointKind.GATE)
        desk = ScanDesk(store, lambda: NOON, lambda: {number: _KEY})
        return lambda: desk.scan(next(codes), gate.id)

    return _in_turn([scanner(store) for store in stores], _SCANS)


def _cold(path: Path, query: str) -> None:
    """Everything is read through a connection that has read nothing."""
    with closing(file.connect(path)) as db:
        db.execute(query).fetchone()


def _search(store: Store) -> None:
    with store.reading() as reader:
        for word in _WORDS:
            find(reader.db, word, limit=40)


def _reopen(path: Path) -> None:
    Store.open(path, DESK).close()


def _measure(folder: Path, people: int) -> None:
    sheet = folder / "people.csv"
    write_people(sheet, people)
    made = [
        _make(folder / "plain.fair", None, sheet),
        _make(folder / "encrypted.fair", Encryption(FairKeys(folder)).new_key(), sheet),
    ]
    stores = [store for store, _ in made]
    _say(f"import of {people:,} people", [[took] for _, took in made], median)
    _say("a scan to its commit", _scans(stores), median, "(goal 1.50)")
    _say("search, nine words", _in_turn([lambda s=s: _search(s) for s in stores], 9), median)  # type: ignore[misc]  # mypy cannot infer a lambda with a default
    for store in stores:
        store.close()
    paths = [store.path for store in stores]
    for query in _SCANNED:
        works = [lambda p=p, q=query: _cold(p, q) for p in paths]
        _say(f"cold scan of {query.split()[-1]}", _in_turn(works, 15), min, "(goal 2.50)")
    _say("open and close", _in_turn([lambda p=p: _reopen(p) for p in paths], 15), median)  # type: ignore[misc]  # as above
    sizes = [path.stat().st_size / 1e6 for path in paths]
    print(f"{'size':<34} plain {sizes[0]:9.2f} MB   encrypted {sizes[1]:9.2f} MB")


def main(arguments: list[str]) -> None:
    """Measure in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        cipher.use_keys(FairKeys(Path(folder)))
        _measure(Path(folder), int(arguments[0]) if arguments else 40_000)


if __name__ == "__main__":
    import os

    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    main(sys.argv[1:])
