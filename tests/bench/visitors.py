"""How long a keystroke takes in the registry of 300,000 people, and how long duplicates take.

    python -m tests.bench.visitors [FILE]

types words letter by letter, asks for every order and filter, and edits somebody in between; each
figure takes in the 200 rows that a table asks for at once. ``cpu`` is the thread's own time, which
a busy machine lengthens less. FILE keeps the fair for the next run
(half a minute to several the first time).
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.models.fairs import Fair
from app.models.people import Category, Person
from app.services.duplicates import find_duplicates
from app.services.fairs import new_fair
from app.services.registry import Registry
from app.services.store import Store
from app.services.visitor_directory import SORTS, Badged, Presence, VisitorDirectory
from tests.bench.bigfair import big_fair

_WORDS = (
    "示例储能科技", "李", "王一鸣", "张伟", "储能 张", "zhangwei", "zw", "wym", "8000123",
    "v-000123", "000123", "123", "e-0", "不存在的名字",
)  # fmt: skip
_VISIBLE = 200


Taken = tuple[float, float]  # milliseconds by the clock on the wall, and of the thread


def _time(work: Callable[[], object]) -> Taken:
    started, used = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - started) * 1000, (time.thread_time() - used) * 1000


def _print(name: str, times: list[Taken]) -> None:
    told = [f"{name:<28} n {len(times):>4}"]
    for what, taken in zip(("wall", "cpu"), zip(*times, strict=True), strict=True):
        ordered = sorted(taken)
        middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
        told.append(f"{what} p50 {middle:7.2f} p99 {late:7.2f} ms")
    print("   ".join(told))


def _typing(directory: VisitorDirectory, sort: str) -> list[Taken]:
    typed = [word[:n] for word in _WORDS for n in range(1, len(word) + 1)]
    typed += [text[:-1] for text in typed if len(text) > 1]
    return [
        _time(lambda: directory.rows(directory.ids(text, sort=sort)[:_VISIBLE]))  # noqa: B023
        for text in typed
    ]


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "big.fair"
        store = _on_its_days(big_fair(path))
        Registry(store).issue_missing()
        directory = VisitorDirectory(store)
        _print("first reading (background)", [_time(directory.prepare)])
        for sort in SORTS:
            first = [_time(lambda: directory.rows(directory.ids(sort=sort)[:_VISIBLE]))]  # noqa: B023
            _print(f"order by {sort}, first", first)
        for sort in ("", "name", "organisation"):
            _print(f"keystroke, by {sort or 'registration'}", _typing(directory, sort))
        filters = [
            {"category": Category.EXHIBITOR},
            {"badged": Badged.WAITING},
            {"presence": Presence.NOT_TODAY},
        ]
        _print("filter", [_time(lambda: directory.ids(**one)) for one in filters])  # type: ignore[arg-type]  # noqa: B023
        _print("after an edit", _edits(store, directory))
        people = directory.people()
        started = time.perf_counter()
        pairs = find_duplicates(people)
        print(f"duplicates: {len(pairs):,} pairs in {time.perf_counter() - started:.1f} s")
        store.close()


def _on_its_days(store: Store) -> Store:
    """The same file, with the fair itself in it: badges are a fair's."""
    with store.founding("bench") as writer:
        if not writer.all(Fair):
            writer.save(new_fair("示例展会", "", date(2018, 11, 28), date(2018, 11, 30)))
    return store


def _edits(store: Store, directory: VisitorDirectory) -> list[Taken]:
    times = []
    for number, wanted in enumerate(directory.ids("王", sort="name")[:30]):
        with store.writing("person.edit") as writer:
            person = writer.need(Person, wanted)
            writer.save(replace(person, title=f"经理 {number}"))
        times.append(_time(lambda: directory.rows(directory.ids(sort="name")[:_VISIBLE])))
    return times


if __name__ == "__main__":
    main(sys.argv[1:])
