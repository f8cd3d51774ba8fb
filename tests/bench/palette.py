"""How long a keystroke in the command palette takes in a fair of a million people.

    python -m tests.bench.palette [FILE]

types names, readings, firms, phones, booths and badges letter by letter; FILE keeps the fair for
the next run. The people are written past the log, which the palette never reads: minutes, not half
an hour.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from app.models.changes import Device
from app.models.exhibitors import BoothPlace, Exhibitor, Industry, booth_order
from app.models.fairs import Booth
from app.models.ids import BadgeId, BoothId, DeviceId, ExhibitorId, PersonId, SessionId, new_id
from app.models.people import Category, Person
from app.models.programme import Session, SessionKind
from app.models.registry import Badge, BadgeState
from app.services.palette import Palette
from app.services.store import Store, Writer
from app.services.store.mapping import shape_of
from app.services.store.search import put_all
from app.services.store.statements import insert_into
from tests.bench.bigfair import random_firm, random_person_name

R = TypeVar("R")
EXHIBITORS, SESSIONS, PEOPLE = 3_000, 300, 1_000_000
_BATCH = 20_000
_NOON = datetime(2018, 11, 28, 4, tzinfo=UTC)
_DESK = Device(DeviceId("01a00000-0000-7000-8000-0000000000be"), "bench", _NOON)
_WORDS = (
    "王一鸣", "张伟", "李", "曾", "示例储能科技", "拟真传感", "激光", "科技", "苏州", "智能仪器",
    "wangyiming", "zw", "lxy", "zengyiming", "slcn", "shilichuneng", "a", "z", "wang yi",
    "13800001234", "1380000", "0042", "A-0017", "b42", "V-000123", "example laser", "simulated",
    "论坛 12", "不存在的名字", "qqq", "@王一", "@zhang", "#论坛", "王 科技", "伟 激光",
)  # fmt: skip


def _fair(path: Path) -> Store:
    if path.exists():
        return Store.open(path, _DESK)
    store, dice = Store.create(path, _DESK, lambda: _NOON), random.Random(20181128)
    started = time.perf_counter()
    with store.founding("bench") as writer:
        _listed(writer, dice)
    people = _people(dice)
    while batch := list(islice(people, _BATCH)):
        with store.founding("bench") as writer:
            _write(writer, batch)
    print(f"made in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return store


def _listed(writer: Writer, dice: random.Random) -> None:
    industries = list(Industry)
    for number in range(EXHIBITORS):
        one = Exhibitor(
            ExhibitorId(new_id()), random_firm(dice), f"Example Laser {number}",
            industry=industries[number % len(industries)], city="苏州",
        )  # fmt: skip
        code = f"{'ABCDEF'[number % 6]}-{number // 6 + 1:04d}"
        booth = Booth(BoothId(new_id()), code, booth_order(code))
        writer.save_all((one, booth, BoothPlace(new_id(), one.id, booth.id)))
    for number in range(SESSIONS):
        title = f"{random_firm(dice)}论坛 {number}"
        at = (_NOON, _NOON.replace(hour=5))
        writer.save(Session(SessionId(new_id()), title, "", SessionKind.FORUM, *at))


def _people(dice: random.Random) -> Iterator[tuple[Person, Badge]]:
    for number in range(PEOPLE):
        person = Person(
            PersonId(new_id()),
            Category.VISITOR,
            random_person_name(dice),
            organisation=random_firm(dice),
            phone=f"138{dice.randrange(10**8):08d}",
        )
        badge = Badge(
            BadgeId(new_id()), person.id, f"V-{number:06d}", number + 1, 1, _NOON, BadgeState.VALID
        )
        yield person, badge


def _write(writer: Writer, batch: list[tuple[Person, Badge]]) -> None:
    _insert(writer, Person, [person for person, _ in batch])
    _insert(writer, Badge, [badge for _, badge in batch])
    put_all(writer.db, {person.id: ("person", person) for person, _ in batch})


def _insert(writer: Writer, kind: type[R], records: list[R]) -> None:
    shape = shape_of(kind)
    columns = ("revision", "stamp", *shape.columns)
    rows = ((1, "", *shape.row(record)) for record in records)
    writer.db.executemany(insert_into(shape.table, columns), rows)


def _keystrokes() -> list[str]:
    return [word[:n] for word in _WORDS for n in range(1, len(word) + 1)]


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        store = _fair(Path(arguments[0]) if arguments else Path(folder) / "million.fair")
        palette = Palette(store, lambda: _NOON)
        palette.find("a")
        times: list[tuple[float, str]] = []
        for typed in _keystrokes() * 3:
            started = time.perf_counter()
            palette.find(typed)
            times.append(((time.perf_counter() - started) * 1000, typed))
        times.sort()
        late = times[int(len(times) * 0.99)][0]
        print(f"{len(times)} keystrokes: p50 {times[len(times) // 2][0]:.1f} ms, p99 {late:.1f} ms")
        print("slowest:", ", ".join(f"{typed} {took:.0f}" for took, typed in times[:-16:-1]))
        store.close()


if __name__ == "__main__":
    main(sys.argv[1:])
