"""Prints what becomes of 2,000 damaged copies of valid files: rows, sentences, and never a crash.

Each is read in the other process, planned and brought into a fair; what was imported is undone,
and the fair must be as it was. Run: ``python -m tests.bench.mutations [COPIES] [FIRST]``. Ends
with 1 when a copy crashes the reader, gets no sentence or leaves something behind.
"""

import logging
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path

from app.services.fairs import found_fair, new_fair
from app.services.importing.child import release
from app.services.intake import Intake
from tests.services.exhibitors.small_fair import DESK
from tests.services.importing.mutations import mutated, seeds
from tests.services.intake.damage import bring_in, contents


def main(copies: int, first: int) -> int:
    """Bring every damaged copy in, and count what came of it."""
    logging.basicConfig(level=logging.ERROR)
    results: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fair = new_fair("展会", "Fair", date(2018, 11, 28), date(2018, 11, 29))
        store = found_fair(folder / "bench.fair", fair, DESK)
        empty = contents(store)
        files = seeds(folder)
        start = time.perf_counter()
        for number in range(first, first + copies):
            seed = files[number % len(files)]
            path = folder / f"damaged{seed.suffix}"
            path.write_bytes(mutated(seed, number))
            began = time.perf_counter()
            result = bring_in(Intake(store), path)
            slowest = max(slowest, time.perf_counter() - began)
            if contents(store) != empty:
                result = "left something behind"
            if result in ("import.crashed", "left something behind", "no sentence"):
                print(f"copy {number} of {seed.name}: {result}", flush=True)
            results[result] += 1
        took = time.perf_counter() - start
        store.close()
        release()
    print(f"{copies} copies in {took:.0f} s, the slowest {slowest:.2f} s")
    for result, count in results.most_common():
        print(f"{count:6} {result}")
    return int(not {"import.crashed", "left something behind", "no sentence"}.isdisjoint(results))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*(numbers + [2_000, 0][len(numbers) :])))
