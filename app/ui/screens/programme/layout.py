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
_HALF = 30  # minutes; the axis begins and ends on the half hour


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

    def __init__(self, timetable: Timetable, shown: Timetable, names: int, width: int) -> None:
        """``shown`` is what the filters leave; ``names`` the width of the rooms' column.

        Hours shrink to fit the width, but not too far.
        """
        self.timetable = timetable
        self.shown = shown
        self.zone = ZoneInfo(timetable.fair.zone)
        self.names = names
        self.first, self.last = self._axis()
        fitting = (width - names - _MARGIN) * 60 // (self.last - self.first)
        self.hour = min(HOUR, max(_LEAST_HOUR, fitting))
        self.rows = self._rows()
        self.blocks = [b for b in map(self._block, shown.sessions) if b is not None]

    @property
    def width(self) -> int:
        """All hours and the column of rooms."""
        return self.x_at(self.last) + _MARGIN

    @property
    def height(self) -> int:
        """The hours' row and all days."""
        last = self.rows[-1] if self.rows else None
        return last.top + last.height if last else HEADER

    @property
    def hours(self) -> range:
        """The full hours on the axis."""
        return range(-(-self.first // 60), self.last // 60 + 1)

    def x_at(self, minute: int) -> int:
        """Where a minute of the day lies on the axis."""
        return self.names + round((minute - self.first) * self.hour / 60)

    def x_of(self, moment: datetime) -> int:
        """Where a moment lies on the axis of its day."""
        return self.x_at(self._minute(moment))

    def width_of(self, length: timedelta) -> int:
        """How many pixels a stretch of time takes."""
        return round(length.total_seconds() * self.hour / 3600)

    def block_of(self, session_id: SessionId) -> Block | None:
        """The block of a session."""
        return next((b for b in self.blocks if b.session.id == session_id), None)

    def block_at(self, point: QPoint) -> Block | None:
        """The block under a point, the one painted last first."""
        return next((b for b in reversed(self.blocks) if b.rect.contains(point)), None)

    def beside(self, here: Block, across: int, down: int) -> Block | None:
        """The nearest block to one side: in the same row if it can be, else in the next."""
        place = here.rect

        def way(block: Block) -> tuple[int, int]:
            aside = block.rect.center().x() - place.center().x()
            return abs(block.rect.top() - place.top()), abs(aside)

        ahead = [
            block
            for block in self.blocks
            if (block.rect.center().x() - place.center().x()) * across > 0
            or (block.rect.top() - place.top()) * down > 0
        ]
        return min(ahead, key=way, default=None)

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
        minutes = (x - self.names) * 60 / self.hour + self.first
        steps = round(minutes / 5)
        midnight = datetime.combine(row.day, datetime.min.time(), self.zone)
        return midnight + steps * STEP

    def _minute(self, moment: datetime) -> int:
        at = moment.astimezone(self.zone)
        return at.hour * 60 + at.minute

    def _axis(self) -> tuple[int, int]:
        """The first and last minute: the fair's hours and every session, to the half hour."""
        fair = self.timetable.fair
        starts = [self._minute(s.starts_at) for s in self.timetable.sessions]
        ends = [
            start + int((s.ends_at - s.starts_at).total_seconds()) // 60
            for start, s in zip(starts, self.timetable.sessions, strict=True)
        ]
        opens, closes = (at.hour * 60 + at.minute for at in (fair.opens, fair.closes))
        first, last = min([opens, *starts]), max([closes, opens + 60, *ends])
        return first // _HALF * _HALF, -(-last // _HALF) * _HALF

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
            for s in self.shown.sessions
        )
        return [*self.shown.rooms, None] if homeless else list(self.shown.rooms)

    def _block(self, session: Session) -> Block | None:
        row = self.row_of(session)
        if row is None:
            return None
        lanes = self._lanes(session)
        height = (row.height - 8) // len(lanes)
        left, wide = (
            self.x_of(session.starts_at),
            self.width_of(session.ends_at - session.starts_at),
        )
        top = row.top + 4 + lanes.index(session.id) * height
        return Block(session, QRect(left + 1, top, max(wide - 2, 24), height - 1))

    def place_of(self, row: Row, starts_at: datetime, ends_at: datetime) -> QRect:
        """The rectangle that a session would have in a row, alone."""
        left, wide = self.x_of(starts_at), self.width_of(ends_at - starts_at)
        return QRect(left + 1, row.top + 4, max(wide - 2, 24), row.height - 9)

    def _lanes(self, session: Session) -> list[SessionId]:
        """Sessions that overlap in one room share its height, in order of their start."""
        together = [
            s
            for s in self.shown.sessions
            if s.room_id == session.room_id
            and s.starts_at < session.ends_at
            and session.starts_at < s.ends_at
        ]
        return [s.id for s in sorted(together, key=lambda s: (s.starts_at, s.id))]
