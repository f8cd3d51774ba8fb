"""Who came on a day, in an hour or by a gate, and who is still in: the people behind a figure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.models.ids import CheckpointId, PersonId
from app.services.store import Reader
from app.services.store.came_rows import last_scan, merged_into, passings


@dataclass(frozen=True, slots=True)
class Came:
    """Whom a figure counts: those admitted on a day of the fair, or who are in.

    ``hour`` is of the fair's own day; ``gates`` with their name in both languages, none means
    every gate. Who is in was counted in oftener than out.
    """

    day: date
    hour: int | None = None
    gates: tuple[CheckpointId, ...] = ()
    name_zh: str = ""
    name_en: str = ""
    is_inside: bool = False


class WhoCame:
    """The people of a ``Came``, brought along scan by scan."""

    def __init__(self, came: Came, zone: ZoneInfo) -> None:
        self.came = came
        self._span = _span(came, zone)
        self._upto = 0
        self._passed: Counter[PersonId] = Counter()

    def catch_up(self, reader: Reader) -> None:
        """Read what was scanned since; the first time all scans, seconds for three million."""
        came, upto = self.came, last_scan(reader)
        if upto == self._upto:
            return
        for passing in passings(reader, self._upto, came.day, self._span, came.gates):
            if passing.is_in:
                self._passed[passing.person] += passing.number
            elif came.is_inside:
                self._passed[passing.person] -= passing.number
        self._upto = upto

    def people(self, reader: Reader) -> Iterator[PersonId]:
        """Who they are, each once or more; whoever was merged since is the one that stayed."""
        merged = merged_into(reader)
        return (merged.get(who, who) for who, number in self._passed.items() if number > 0)


def _span(came: Came, zone: ZoneInfo) -> tuple[str, str]:
    """From when until when, as the file writes moments."""
    if came.hour is None:
        return "", "9999"
    start = datetime.combine(came.day, time(came.hour), zone)
    return _written(start), _written(start + timedelta(hours=1))


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
