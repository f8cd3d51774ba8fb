"""Two hundred kills of the program while it scans at full speed.

    python -m tests.bench.gate_kills [KILLS]

prints how many scans were acknowledged and how many of them are lost.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.flows.gate_kills import kill_often


def main(arguments: list[str]) -> None:
    """Kill so often as is said, 200 times without a word."""
    kills = int(arguments[0]) if arguments else 200
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        toll = kill_often(Path(folder), kills, seed=20181128)
    print(
        f"{toll.kills} kills in {time.perf_counter() - started:.0f} s: "
        f"{len(toll.acknowledged):,} acknowledged scans, {toll.lost} lost; "
        f"verify {'sound' if toll.unsound == 0 else 'found faults'}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
