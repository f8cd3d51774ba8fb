"""How fast a backup is, and what it costs the scans that are made meanwhile.

    nice python -m tests.bench.backup [FILE]

works on a fair of 300,000 people and 3,000,000 scans (``tests.bench.biggate``; FILE keeps it for
the next run): the parts of a backup in MB/s, then scans without and with a backup under way.
"""

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.models.backups import Reason
from app.models.ids import CheckpointId
from app.models.registry import Badge
from app.models.scanning import CheckpointKind
from app.services.backup import holds
from app.services.backups.backups import Backups
from app.services.backups.folder import remove
from app.services.backups.manifests import digest_of
from app.services.badges.token import encode
from app.services.scanning.desk import ScanDesk
from app.services.store import Store
from app.services.store.copying import copy_whole
from app.services.store.snapshot import Snapshot
from tests.bench.biggate import MORNING, big_gate

_KEY = bytes(range(32))
_CODES = 20_000
_EACH = 0.02  # seconds from one scan to the next: fifty a second


def _parts(store: Store, folder: Path) -> None:
    target = folder / "copy.fair"
    started = time.perf_counter()
    held = Snapshot(store.path)
    snapshot = time.perf_counter() - started
    copied = _seconds(lambda: copy_whole(held.reader, target))
    held.close()
    size = target.stat().st_size / 1e6
    checked = _seconds(lambda: holds(target))
    digested = _seconds(lambda: digest_of(target))
    target.unlink()
    print(
        f"{size:,.0f} MB: snapshot {snapshot * 1000:.1f} ms, copy {size / copied:.0f} MB/s, "
        f"check {size / checked:.0f} MB/s, digest {size / digested:.0f} MB/s; "
        f"in all {copied + checked + digested:.1f} s"
    )


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


@dataclass(frozen=True, slots=True)
class _Gate:
    """A gate with the codes that are held before it."""

    desk: ScanDesk
    place: CheckpointId
    codes: list[str]

    @classmethod
    def of(cls, store: Store) -> "_Gate":
        with store.reading() as reader:
            badges = reader.all(Badge)[:_CODES]
        desk = ScanDesk(store, lambda: MORNING, lambda: {badges[0].key_id: _KEY})
        place = next(p for p in desk.checkpoints() if p.kind is CheckpointKind.GATE)
        codes = [encode(badge.record, badge.key_id, _KEY) for badge in badges]
        return cls(desk, place.id, codes)

    def scan(self, is_over: Callable[[], bool], most: int) -> list[float]:
        """Milliseconds from the code to the committed verdict, at fifty scans a second."""
        times: list[float] = []
        for code in self.codes[:most]:
            if is_over():
                break
            started = time.perf_counter()
            self.desk.scan(code, self.place)
            times.append((time.perf_counter() - started) * 1000)
            time.sleep(_EACH)
        return sorted(times)


def _told(name: str, times: list[float]) -> None:
    print(
        f"scans {name}: n {len(times)}  p50 {times[len(times) // 2]:.2f}  "
        f"p99 {times[int(len(times) * 0.99)]:.2f}  max {times[-1]:.2f} ms"
    )


def _beside(store: Store) -> None:
    gate = _Gate.of(store)
    _told("alone", gate.scan(lambda: False, 1_000))
    done = threading.Event()
    backups = Backups(store.path)

    def back_up() -> None:
        started = time.perf_counter()
        made = backups.make(Reason.AUTOMATIC)
        seconds = time.perf_counter() - started
        speed = made.size / 1e6 / seconds
        print(f"a whole backup beside the scans: {speed:.0f} MB/s, {seconds:.1f} s")
        remove(made)
        done.set()

    thread = threading.Thread(target=back_up)
    thread.start()
    times = gate.scan(done.is_set, _CODES)
    thread.join()
    _told("beside a backup", times)


def main(arguments: list[str]) -> None:
    """Measure on the file that is named, or on one that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "gate.fair"
        with closing(big_gate(path)) as store:
            _parts(store, path.parent)
            _beside(store)


if __name__ == "__main__":
    main(sys.argv[1:])
