"""What decides when and where parties can meet, besides the meetings themselves.

One value for the scheduler and for the hand at the board, so that both judge alike.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from app.models.availability import Closure, Half, MeetingRules, Preference, Walking
from app.models.fairs import Fair
from app.models.ids import BoothId, FairId, HallId, TableId
from app.models.meetings import Slot
from app.models.times import local_day


class Engaged(StrEnum):
    """What keeps a party from meeting."""

    ABSENT = "absent"
    FORUM = "forum"


@dataclass(frozen=True, slots=True)
class Engagement:
    """A time in which a party cannot meet: it is away, or its people are in a session.

    ``reason`` is what was noted of an absence; the titles and the hall are the session's.
    """

    why: Engaged
    starts_at: datetime
    ends_at: datetime
    reason: str = ""
    title_zh: str = ""
    title_en: str = ""
    hall_id: HallId | None = None

    def covers(self, slot: Slot) -> bool:
        """Whether a part of the slot falls into it."""
        return self.starts_at < slot.ends_at and slot.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Terms:
    """Rules, engagements and closures of the fair, and how far apart its places are.

    ``halls`` tells in which hall each table and booth is; a place in none is near everything.
    """

    rules: MeetingRules = field(default_factory=lambda: MeetingRules(FairId("")))
    engagements: Mapping[str, Sequence[Engagement]] = field(default_factory=dict)
    closures: Sequence[Closure] = ()
    preferences: Mapping[str, Preference] = field(default_factory=dict)
    halls: Mapping[TableId | BoothId, HallId] = field(default_factory=dict)
    walks: Mapping[tuple[HallId, HallId], int] = field(default_factory=dict)

    def engaged(self, party: str, slot: Slot) -> Engagement | None:
        """What keeps a party from meeting in a slot."""
        return next((one for one in self.engagements.get(party, ()) if one.covers(slot)), None)

    def closed(self, table_id: TableId | None, slot: Slot) -> Closure | None:
        """What closes a table in a slot; None for a booth, which only the whole fair closes."""
        return next(
            (
                one
                for one in self.closures
                if (one.table_id is None or one.table_id == table_id)
                and one.starts_at < slot.ends_at
                and slot.starts_at < one.ends_at
            ),
            None,
        )

    def walk(self, one: HallId | None, other: HallId | None) -> int:
        """Minutes from hall to hall; nothing within one, or where a place is in none."""
        if one is None or other is None or one == other:
            return 0
        return self.walks.get((one, other), self.rules.walk_minutes)

    @property
    def must_walk(self) -> bool:
        """Whether the time to walk between two meetings is a hard rule."""
        return self.rules.walking is Walking.HARD


def is_preferred(wish: Preference, fair: Fair, slot: Slot) -> bool:
    """Whether a slot is one that a party would rather have; lunch divides the day."""
    zone = ZoneInfo(fair.zone)
    if wish.days and local_day(slot.starts_at, zone) not in wish.days:
        return False
    morning = slot.starts_at.astimezone(zone).time() < fair.lunch_from
    return wish.half is Half.EITHER or morning == (wish.half is Half.MORNING)


def all_away(people: Iterable[Sequence[Engagement]]) -> tuple[Engagement, ...]:
    """When a company cannot meet: while not one of its people is free.

    Whoever sits in a forum does not keep colleagues from meeting. A company of which nobody is
    known is never kept.
    """
    staff = list(people)
    if not staff or not all(staff):
        return ()
    edges = sorted({edge for own in staff for e in own for edge in (e.starts_at, e.ends_at)})
    found: list[Engagement] = []
    for start, end in pairwise(edges):
        there = [_during(own, start) for own in staff]
        if all(there) and (first := there[0]) is not None:
            found.append(
                Engagement(first.why, start, end, first.reason, first.title_zh, first.title_en)
            )
    return tuple(found)


def _during(own: Sequence[Engagement], moment: datetime) -> Engagement | None:
    return next((one for one in own if one.starts_at <= moment < one.ends_at), None)
