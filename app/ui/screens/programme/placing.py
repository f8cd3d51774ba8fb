"""Putting a session elsewhere: what a drag or a key makes of its room and its hours."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint

from app.models.programme import Session
from app.ui.screens.programme.layout import STEP, Layout, Row


@dataclass(frozen=True, slots=True)
class Move:
    """Where a session is being put: shown, not yet written."""

    session: Session
    row: Row
    starts_at: datetime
    ends_at: datetime

    @property
    def result(self) -> Session:
        """The session as it would be."""
        room = self.row.room.id if self.row.room else None
        return replace(self.session, room_id=room, starts_at=self.starts_at, ends_at=self.ends_at)

    @property
    def is_longer_or_shorter(self) -> bool:
        """Whether the session would last another time."""
        length = self.session.ends_at - self.session.starts_at
        return self.ends_at - self.starts_at != length

    @property
    def is_elsewhere(self) -> bool:
        """Whether the session would begin at another time or lie in another room."""
        result = self.result
        here = self.session.room_id, self.session.starts_at
        return (result.room_id, result.starts_at) != here


def picked_up(layout: Layout, session: Session) -> Move | None:
    """The session where it is, ready to be moved."""
    row = layout.row_of(session)
    return Move(session, row, session.starts_at, session.ends_at) if row else None


def dragged(layout: Layout, session: Session, point: QPoint, way: QPoint) -> Move | None:
    """The session under the pointer, which came ``way`` to ``point``; over no room it stays."""
    home = layout.row_of(session)
    if home is None:
        return None
    row = layout.row_at(point.y()) or home
    start = layout.moment_at(row, layout.x_of(session.starts_at) + way.x())
    return Move(session, row, start, start + (session.ends_at - session.starts_at))


def pulled(layout: Layout, session: Session, way: int) -> Move | None:
    """The session whose end the pointer pulled ``way`` pixels along the axis."""
    home = layout.row_of(session)
    if home is None:
        return None
    edge = layout.x_of(session.starts_at) + layout.width_of(session.ends_at - session.starts_at)
    end = layout.moment_at(home, edge + way)
    return Move(session, home, session.starts_at, max(end, session.starts_at + STEP))


def stepped(layout: Layout, move: Move, across: int, down: int) -> Move:
    """One step: five minutes along the axis, one room up or down, over the days too."""
    rows = [row for row in layout.rows if not row.is_heading]
    row = rows[min(max(rows.index(move.row) + down, 0), len(rows) - 1)]
    shift = across * STEP + timedelta(days=(row.day - move.row.day).days)
    return Move(move.session, row, move.starts_at + shift, move.ends_at + shift)


def stretched(move: Move, steps: int) -> Move:
    """The end five minutes later or earlier, but never before the start."""
    end = max(move.ends_at + steps * STEP, move.starts_at + STEP)
    return replace(move, ends_at=end)
