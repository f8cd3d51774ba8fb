"""No-shows by scan: the tables are scanned, a meeting is over, and nobody was scanned for it.

Only a proposal: the organiser looks at it and marks them all in one step, or by hand.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.ids import MeetingId
from app.models.meetings import Mark, Meeting, MeetingMark, MeetingState
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.arrivals import EARLY
from app.services.store import Reader, Store, Writer
from app.services.store.meeting_list import Name
from app.services.store.no_show_rows import (
    ScanRow,
    UnmarkedRow,
    scans_of_meetings,
    unmarked_at_tables,
)
from app.services.store.overdue import text_of


@dataclass(frozen=True, slots=True)
class NoShow:
    """A meeting to which nobody was scanned, or only ``came``."""

    meeting_id: MeetingId
    starts_at: datetime
    asking: Name
    asked: Name
    came: Name | None = None


@guarded()
@dataclass(frozen=True, slots=True)
class NoShows:
    """Finds them, and marks them as missed when somebody says so."""

    store: Store
    clock: Clock = now

    def found(self) -> Sequence[NoShow]:
        """What the scans say was missed, in order of time."""
        with self.store.reading() as reader:
            return read_no_shows(reader, self.clock())

    def mark(self, meeting_ids: Iterable[MeetingId]) -> Change:
        """Mark these as missed in one step; those that are no-shows no more are left alone.

        ``meetings.none_missed`` where that is all of them.
        """
        wanted = frozenset(meeting_ids)
        with self.store.writing("meeting.missed_by_scan") as writer:
            moment = self.clock()
            still = [one for one in read_no_shows(writer, moment) if one.meeting_id in wanted]
            if not still:
                raise AppError("meetings.none_missed")
            writer.note(count=len(still))
            for one in still:
                _append_missed(writer, one.meeting_id, moment)
                meeting = writer.need(Meeting, one.meeting_id)
                writer.save(replace(meeting, state=MeetingState.MISSED))
        return writer.change


def read_no_shows(reader: Reader, moment: datetime) -> list[NoShow]:
    """What the scans say was missed until this moment.

    The tables count as scanned on a day from the first scan at them on: a meeting that was over
    by then says nothing.
    """
    over = unmarked_at_tables(reader, text_of(moment))
    if not over:
        return []
    zone = ZoneInfo(reader.all(Fair)[0].zone)
    days = {one.id: _day(one, zone) for one in over}
    scans = scans_of_meetings(reader, min(days.values()))
    begun: dict[str, str] = {}
    for scan in scans:
        if scan.booth_id is None:
            begun.setdefault(scan.day, scan.at)
    watched = [one for one in over if begun.get(days[one.id], one.ends_at) < one.ends_at]
    judged = [(one, _who_came(one, scans)) for one in watched]
    return [_no_show(one, came) for one, came in judged if len(came) < 2]


def _day(one: UnmarkedRow, zone: ZoneInfo) -> str:
    return datetime.fromisoformat(one.starts_at).astimezone(zone).date().isoformat()


def _who_came(one: UnmarkedRow, scans: Sequence[ScanRow]) -> set[str]:
    """The sides of a meeting that were scanned in its time, or shortly before.

    In doubt somebody came: a scan counts for every meeting in whose time it falls, and whoever
    is scanned at the booth of the other side found that one there.
    """
    begins = text_of(datetime.fromisoformat(one.starts_at) - EARLY)
    sides, came = {one.asking_id, one.asked_id}, set[str]()
    for scan in islice(scans, bisect_left(scans, begins, key=_at), None):
        if scan.at >= one.ends_at:
            break
        if scan.booth_id is None or scan.booth_id in sides:
            theirs = sides.intersection((scan.person_id, scan.exhibitor_id))
            came |= theirs
            came |= sides.intersection((scan.booth_id,)) if theirs else set()
    return came


def _at(scan: ScanRow) -> str:
    return scan.at


def _no_show(one: UnmarkedRow, came: set[str]) -> NoShow:
    names = {one.asking_id: one.asking, one.asked_id: one.asked}
    starts = datetime.fromisoformat(one.starts_at)
    alone = names[came.pop()] if came else None
    return NoShow(MeetingId(one.id), starts, one.asking, one.asked, alone)


def _append_missed(writer: Writer, meeting_id: MeetingId, moment: datetime) -> None:
    writer.append(
        lambda fact, desk, seq: MeetingMark(
            fact, desk, seq, meeting_id, moment, Mark.MISSED, by_scan=True
        )
    )
