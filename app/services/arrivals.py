"""Arrivals at meetings: a badge that is scanned at a booth or at the tables ticks the meeting."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.models.changes import Change
from app.models.ids import ExhibitorId, MeetingId, PersonId
from app.models.meetings import Mark
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.meetings import Meetings
from app.services.store import Store
from app.services.store.arrival_rows import meeting_now

EARLY = timedelta(minutes=15)
"""So long before its start somebody is taken to come for a meeting."""
GRACE = timedelta(minutes=5)
"""After so long a start is late."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody came to a meeting: when it begins, where it is, and whether they are late."""

    meeting_id: MeetingId
    starts_at: datetime
    table: int | None
    booth: str
    is_late: bool
    change: Change


@guarded()
@dataclass(frozen=True, slots=True)
class Arrivals:
    """Ticks meetings by scans."""

    store: Store
    clock: Clock = now

    @permits(Role.BOOTH, Role.GATE, own="exhibitor_id")
    def come(self, person_id: PersonId, exhibitor_id: ExhibitorId | None = None) -> Arrival | None:
        """Tick the meeting that this person has now as held; late ones are marked so first.

        At an exhibitor's booth only a meeting with that exhibitor counts. None without one.
        """
        moment = self.clock()
        with self.store.reading() as reader:
            found = meeting_now(reader, person_id, exhibitor_id, _key(moment + EARLY), _key(moment))
        if found is None:
            return None
        meeting_id, starts, table, booth = found
        starts_at = datetime.fromisoformat(starts)
        is_late = moment > starts_at + GRACE
        meetings = Meetings(self.store, self.clock)
        if is_late:
            meetings.note(MeetingId(meeting_id), Mark.LATE, by_scan=True)
        change = meetings.note(MeetingId(meeting_id), Mark.HELD, by_scan=True)
        return Arrival(MeetingId(meeting_id), starts_at, table, booth, is_late, change)


def _key(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
