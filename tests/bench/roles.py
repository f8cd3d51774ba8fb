"""What the guard costs a scan: without it, as the organiser, and at a gate.

    python -m tests.bench.roles

calls nothing through the guard 200,000 times, then scans a badge of a small fair in turn by the
bare method and through the guard, 300 times each.
"""

import tempfile
import time
from contextlib import closing
from pathlib import Path

from app.models.access import EVERYTHING, Access
from app.models.scanning import Role
from app.services.access import permits
from app.services.scanning.desk import ScanDesk
from app.services.store import Store
from tests.services.scanning_fair import KEY, ScanningFair, scanning_fair

_CALLS, _TURNS = 200_000, 300
_GATE = Access(Role.GATE)


class _Nothing:
    """A service that does nothing."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def bare(self, _of: int) -> None:
        """Nothing."""

    @permits(Role.GATE)
    def guarded(self, _of: int) -> None:
        """Nothing, for a gate."""


def _guard(store: Store) -> None:
    service = _Nothing(store)
    for name, call, access in (
        ("bare", service.bare, EVERYTHING),
        ("organiser", service.guarded, EVERYTHING),
        ("gate", service.guarded, _GATE),
    ):
        store.access = access
        started = time.perf_counter()
        for of in range(_CALLS):
            call(of)
        each = (time.perf_counter() - started) / _CALLS
        print(f"{name:10} {each * 1e6:.2f} µs a call")
    store.access = EVERYTHING


def _shares(times: list[float]) -> str:
    times.sort()
    middle, late = times[len(times) // 2], times[int(len(times) * 0.99)]
    return f"p50 {middle * 1000:.3f}  p99 {late * 1000:.3f} ms"


def _measure(fair: ScanningFair) -> None:
    desk, gate, code = fair.desk, fair.places["gate"], fair.code("visitor", KEY)
    bare = ScanDesk.scan.__wrapped__  # type: ignore[attr-defined]  # functools.wraps
    told: dict[str, list[float]] = {"bare": [], "organiser": [], "gate": []}
    for _ in range(_TURNS):
        for name, scan, access in (
            ("bare", bare, EVERYTHING),
            ("organiser", ScanDesk.scan, EVERYTHING),
            ("gate", ScanDesk.scan, _GATE),
        ):
            fair.store.access = access
            started = time.perf_counter()
            scan(desk, code, gate)
            told[name].append(time.perf_counter() - started)
            fair.store.access = EVERYTHING
    for name, times in told.items():
        print(f"{name:10} {_shares(times)}")


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        fair = scanning_fair(Path(folder) / "gate.fair")
        with closing(fair.store):
            _guard(fair.store)
            _measure(fair)


if __name__ == "__main__":
    main()
