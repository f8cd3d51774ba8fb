"""How long a keystroke takes in the list of 300,000 badges.

    python -m tests.bench.badge_list [FILE]

types words letter by letter into the print queue, and asks for every order; FILE keeps the fair for
the next run (half a minute to several the first time).
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.models.fairs import Fair
from app.services.badge_directory import SORTS, BadgeDirectory, BadgeView
from app.services.fairs import new_fair
from app.services.registry import Registry
from app.services.store import Store
from tests.bench.bigfair import big_fair

_WORDS = (
    "示例储能科技", "李", "王一鸣", "张伟", "储能 张", "zhangwei", "zw", "wym",
    "v-000123", "000123", "123", "e-0", "不存在的名字",
)  # fmt: skip
_ROUNDS = 5
_VISIBLE = 200  # rows that a table asks for at once


def _time(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _print(name: str, times: list[float]) -> None:
    ordered = sorted(times)
    middle, late = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.99)]
    print(f"{name:<32} n {len(times):>4}   p50 {middle:7.2f}   p99 {late:7.2f} ms")


def _issue(store: Store) -> None:
    """A badge for everybody; the big fair has halls and people, and no name of its own."""
    with store.founding("bench") as writer:
        if not writer.count(Fair):
            writer.save(new_fair("大展", "Big Fair", date(2018, 11, 28), date(2018, 11, 30)))
    Registry(store).issue_missing()


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "big.fair"
        store = big_fair(path)
        _issue(store)
        directory = BadgeDirectory(store)

        def look(text: str = "", sort: str = "") -> None:
            directory.rows(directory.ids(BadgeView.QUEUE, text, sort=sort)[:_VISIBLE])

        _print("first reading (background)", [_time(directory.prepare)])
        typed = [word[:n] for word in _WORDS for n in range(1, len(word) + 1)]
        typed += [text[:-1] for text in typed if len(text) > 1]
        _print("list shown before typing", [_time(look)])
        typed = [text for _ in range(_ROUNDS) for text in typed]
        _print("keystroke", [_time(lambda: look(text)) for text in typed])  # noqa: B023 - at once
        for sort in SORTS:
            _print(f"order by {sort}, first", [_time(lambda: look(sort=sort))])  # noqa: B023
        _print("order, again", [_time(lambda: look(sort=sort)) for sort in SORTS])  # noqa: B023
        store.close()


if __name__ == "__main__":
    main(sys.argv[1:])
