"""The desk's clock, watched while it scans: one that was set wrong is told, and never blocks."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from app.models.scanning import ClockFlag

# A scan this far before the last one was not read late: the clock was set back.
BACK = timedelta(minutes=2)
# Wall clock and processor clock may part this far between two scans before it is a jump.
JUMP = timedelta(minutes=1)


class ClockWatch:
    """Compares each scan's time with the last one's, and with the clock that nobody can set."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._before: tuple[datetime, float] | None = None
        self._lock = Lock()

    def look(self, moment: datetime, last_scan: datetime | None) -> ClockFlag:
        """What is odd about this moment; ``last_scan`` is the desk's last one in the file."""
        ticks = self._monotonic()
        with self._lock:
            before, self._before = self._before, (moment, ticks)
        if last_scan is not None and moment < last_scan - BACK:
            return ClockFlag.BACK
        if before is not None:
            drift = (moment - before[0]) - timedelta(seconds=ticks - before[1])
            if abs(drift) > JUMP:
                return ClockFlag.JUMPED
        return ClockFlag.GOOD
