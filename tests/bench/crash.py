"""Kills the program a thousand times at every kind of work and prints what was lost.

    python -m tests.bench.crash [KILLS]      make bench-crash

Scanning, editing, importing, scheduling, migrating, backing up, and the window itself. Ends with 1
where an acknowledged fact is lost or a file is not sound.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.flows.crashes import Toll, kill_often

_EACH = 50


def main(words: list[str]) -> int:
    """Kill so often as is said, 1,000 times without a word."""
    kills = int(words[0]) if words else 1_000
    start = time.perf_counter()

    def tell(toll: Toll) -> None:
        done = sum(toll.kills.values())
        if done % _EACH == 0:
            took = time.perf_counter() - start
            print(
                f"{done} kills, {toll.facts:,} facts, {len(toll.lost)} lost, {took:.0f} s",
                flush=True,
            )

    with tempfile.TemporaryDirectory() as home:
        toll = kill_often(Path(home), kills, 20181128, tell)
    print(", ".join(f"{name} {count}" for name, count in toll.kills.items()))
    print(", ".join(f"{count:,} {name}" for name, count in toll.acknowledged.items()))
    print(f"{toll.facts:,} facts acknowledged, {len(toll.lost)} lost, unsound: {len(toll.unsound)}")
    for fault in (*toll.lost[:20], *toll.unsound[:20]):
        print(fault)
    return int(bool(toll.lost or toll.unsound))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
