"""How long a keystroke takes in a fair of 30,000 exhibitors and 300,000 people.

    python -m tests.bench.search [FILE]

types real words letter by letter (and deletes them again) into the list of exhibitors and into the
palette's search, with every filter and sort; FILE keeps the fair for the next run.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from app.models.exhibitors import Industry
from app.services.exhibitor_directory import SORTS, ExhibitorDirectory
from app.services.exhibitors import Exhibitors
from app.services.store import Store
from app.services.store.search import find
from tests.bench.bigfair import big_fair

_WORDS = (
    "示例储能科技", "拟真传感", "激光", "虚构基因", "嘉定", "苏州 传感", "李", "王一鸣", "张伟",
    "simulated sensing", "laser", "example storage", "nzcg", "slcn", "shilichuneng", "zengyiming",
    "a-0017", "B0042", "F-4", "138000012", "不存在的名字",
)  # fmt: skip
_VISIBLE = 200  # rows that a table asks for at once
_LIMIT = 40  # hits that the palette ranks


def _keystrokes() -> list[str]:
    typed = []
    for word in _WORDS:
        typed += [word[:n] for n in range(1, len(word) + 1)]
        typed += [word[:n] for n in range(len(word) - 1, 0, -1)]
    return typed


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _print(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    print(f"{name:<42} n {len(times):>5}   p50 {middle:7.2f}   p99 {late:7.2f}   "
          f"max {ordered[-1]:7.2f} ms")  # fmt: skip


def _list_of(store: Store) -> None:
    directory = ExhibitorDirectory(store)

    def look(
        text: str = "", filters: Mapping[str, object] | None = None, sort: str = "booth"
    ) -> None:
        directory.rows(directory.ids(text, filters, sort)[:_VISIBLE])

    _print("list: first show", [_time(look)])
    typed = _keystrokes()
    look("a")
    _print("list: keystroke", [_time(lambda t=t: look(t)) for t in typed])  # type: ignore[misc]
    hall = directory.halls()[0].id
    city = directory.cities()[0]
    filters = {"hall": hall, "industry": Industry.IT, "city": city, "open_needs": True}
    for name, value in filters.items():
        first = _time(lambda: look(filters={name: value}))  # noqa: B023 - called at once
        times = [_time(lambda: look(t, {name: value})) for t in typed]  # noqa: B023 - as above
        _print(f"list: keystroke, filter {name}", times)
        _print(f"list: filter {name}, first time", [first])
    for sort in SORTS:
        _print(f"list: sort {sort}, first time", [_time(lambda: look(sort=sort))])  # noqa: B023
    times = [_time(lambda: look(sort=sort)) for sort in SORTS for _ in range(20)]  # noqa: B023
    _print("list: sort, again", times)
    desk = Exhibitors(store)
    times = []
    for n, wanted in enumerate(directory.ids()[:20]):
        desk.edit(wanted, "staff", str(100 + n))
        times.append(_time(lambda: look("示例")))
    _print("list: keystroke after an edit", times)


def _palette(store: Store) -> None:
    with store.reading() as reader:
        typed = _keystrokes()
        find(reader.db, "a", limit=_LIMIT)
        times = [_time(lambda t=t: find(reader.db, t, limit=_LIMIT)) for t in typed]  # type: ignore[misc]
    _print("palette: keystroke, all kinds", times)


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "big.fair"
        store = big_fair(path)
        _list_of(store)
        _palette(store)
        store.close()


if __name__ == "__main__":
    main(sys.argv[1:])
