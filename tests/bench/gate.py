"""How long a scan takes, from the code to its verdict after the commit, in a big file.

    python -m tests.bench.gate [FILE]

scans 3,000 badges of 300,000 people at one of twelve gates, over 3,000,000 earlier scans; FILE
keeps the fair for the next run (some minutes the first time).
"""

import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from app.models.registry import Badge
from app.models.scanning import CheckpointKind, Scan
from app.services.badges.token import encode
from app.services.event_key import first_key_id
from app.services.scanning.desk import ScanDesk
from app.services.store import Store
from tests.bench.biggate import MORNING, big_gate, fair_id

_SCANS = 3_000
_KEY = bytes(range(32))


def _scan(store: Store) -> None:
    key_id = first_key_id(fair_id(store))
    with store.reading() as reader:
        badges = reader.all(Badge)
    with store.reading() as reader:
        dice = random.Random(reader.count(Scan))  # others each time that it runs on one file
    codes = [encode(badge.record, badge.key_id, _KEY) for badge in dice.sample(badges, _SCANS)]
    codes[::20] = ["no code of ours"] * len(codes[::20])
    desk = ScanDesk(store, lambda: MORNING, lambda: {key_id: _KEY, badges[0].key_id: _KEY})
    gate = next(p for p in desk.checkpoints() if p.kind is CheckpointKind.GATE)
    times, verdicts = [], Counter[str]()
    for code in codes:
        started = time.perf_counter()
        told = desk.scan(code, gate.id)
        times.append((time.perf_counter() - started) * 1000)
        verdicts[told.scan.verdict] += 1
    times.sort()
    print(
        f"scan to committed verdict: n {len(times)}  p50 {times[len(times) // 2]:.2f}  "
        f"p99 {times[int(len(times) * 0.99)]:.2f}  max {times[-1]:.2f} ms  {dict(verdicts)}"
    )


def _find(store: Store) -> None:
    desk = ScanDesk(store, lambda: MORNING)
    times = []
    for typed in ("张", "zhang", "0001", "1234", "王一", "wym", "示例储能", "李 传感"):
        started = time.perf_counter()
        desk.find(typed)
        times.append((time.perf_counter() - started) * 1000)
    print(f"find by hand: n {len(times)}  max {max(times):.1f} ms")


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "gate.fair"
        store = big_gate(path)
        _scan(store)
        _find(store)
        store.close()


if __name__ == "__main__":
    main(sys.argv[1:])
