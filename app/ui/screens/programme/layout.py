"""Where each session lies on the time axis: pure geometry, no painting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect

from app.models.fairs import Room
from app.models.ids import RoomId, SessionId
from app.models.programme import Session
from app.services.programme import Timetable
from app.ui.theme import tokens

HEADER = tokens().rows["header"]
DAY = HEADER
ROW = tokens().rows["programmeRow"]
HOUR = tokens().rows["programmeHourWidth"]
STEP = timedelta(minutes=5)
_MARGIN = 12
_LEAST_HOUR = 84  # narrower, and a title of an hour cannot be read


@dataclass(frozen=True, slots=True)
class Row:
    """A room on a day, or the heading of a day where there is no room."""

    day: date
    room: Room | None
    top: int
    height: int

    @property
    def is_heading(self) -> bool:
        """Whether this row names the day."""
        return self.height == DAY and self.room is None


@dataclass(frozen=True, slots=True)
class Block:
    """A session and its rectangle in the board's own pixels."""

    session: Session
    rect: QRect


class Layout:
    """The board's geometry for one timetable and one width of an hour."""

    def __init__(self, timetable: Timetable, names: int, width: int) -> None:
        """``names`` is the width of the rooms' column; hours shrink to fit, but not too far."""
        self.timetable = timetable
        self.zone = ZoneInfo(timetable.fair.zone)
        self.names = names
        self.first_hour, self.last_hour = self._hours()
        fitting = (width - names - _MARGIN) // (self.last_hour - self.first_hour)
        self.hour = min(HOUR, max(_LEAST_HOUR, fitting))
        self.rows = self._rows()
        self.blocks = [b for b in map(self._block, timetable.sessions) if b is not None]

    @property
    def width(self) -> int:
        """All hours and the column of rooms."""
        return self.names + (self.last_hour - self.first_hour) * self.hour + _MARGIN

    @property
    def height(self) -> int:
        """The hours' row and all days."""
        last = self.rows[-1] if self.rows else None
        return last.top + last.height if last else HEADER

    def hour_x(self, hour: int) -> int:
        """Where a full hour begins."""
        return self.names + (hour - self.first_hour) * self.hour

    def x_of(self, moment: datetime) -> int:
        """Where a moment lies on the axis of its day."""
        at = moment.astimezone(self.zone)
        minutes = (at.hour - self.first_hour) * 60 + at.minute
        return self.names + round(minutes * self.hour / 60)

    def block_of(self, session_id: SessionId) -> Block | None:
        """The block of a session."""
        return next((b for b in self.blocks if b.session.id == session_id), None)

    def block_at(self, point: QPoint) -> Block | None:
        """The block under a point, the one painted last first."""
        return next((b for b in reversed(self.blocks) if b.rect.contains(point)), None)

    def row_at(self, y: int) -> Row | None:
        """The room's row at a height; None over headings and beyond the last."""
        rows = (r for r in self.rows if not r.is_heading)
        return next((r for r in rows if r.top <= y < r.top + r.height), None)

    def row_of(self, session: Session) -> Row | None:
        """The row in which a session lies."""
        day = session.starts_at.astimezone(self.zone).date()
        return self.row_for(day, session.room_id)

    def row_for(self, day: date, room_id: RoomId | None) -> Row | None:
        """The row of a room on a day."""
        for row in self.rows:
            room = row.room.id if row.room else None
            if not row.is_heading and row.day == day and room == room_id:
                return row
        return None

    def moment_at(self, row: Row, x: int) -> datetime:
        """The moment of a place in a row, to the nearest five minutes."""
        minutes = (x - self.names) * 60 / self.hour + self.first_hour * 60
        steps = round(minutes / 5)
        midnight = datetime.combine(row.day, datetime.min.time(), self.zone)
        return midnight + steps * STEP

    def _hours(self) -> tuple[int, int]:
        fair = self.timetable.fair
        starts = [s.starts_at.astimezone(self.zone) for s in self.timetable.sessions]
        ends = [s.ends_at.astimezone(self.zone) for s in self.timetable.sessions]
        first = min([fair.opens.hour, *(s.hour for s in starts)])
        last = max([fair.closes.hour + 1, *(e.hour + (e.minute > 0) for e in ends)])
        return first, last

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        top = HEADER
        for day in self._days():
            rows.append(Row(day, None, top, DAY))
            top += DAY
            for room in self._rooms(day):
                rows.append(Row(day, room, top, ROW))
                top += ROW
        return rows

    def _days(self) -> Sequence[date]:
        extra = {s.starts_at.astimezone(self.zone).date() for s in self.timetable.sessions}
        return sorted({*self.timetable.fair.days, *extra})

    def _rooms(self, day: date) -> Sequence[Room | None]:
        homeless = any(
            s.room_id is None and s.starts_at.astimezone(self.zone).date() == day
            for s in self.timetable.sessions
        )
        return [*self.timetable.rooms, None] if homeless else list(self.timetable.rooms)

    def _block(self, session: Session) -> Block | None:
        row = self.row_of(session)
        if row is None:
            return None
        lanes = self._lanes(session)
        height = (row.height - 8) // len(lanes)
        left, right = self.x_of(session.starts_at), self.x_of(session.ends_at)
        top = row.top + 4 + lanes.index(session.id) * height
        return Block(session, QRect(left + 1, top, max(right - left - 2, 24), height - 1))

    def _lanes(self, session: Session) -> list[SessionId]:
        """Sessions that overlap in one room share its height, in order of their start."""
        together = [
            s
            for s in self.timetable.sessions
            if s.room_id == session.room_id
            and s.starts_at < session.ends_at
            and session.starts_at < s.ends_at
        ]
        return [s.id for s in sorted(together, key=lambda s: (s.starts_at, s.id))]
