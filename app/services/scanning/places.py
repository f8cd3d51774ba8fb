"""The places where badges are read: gates, forums' doors, booths, the meeting tables."""

from dataclasses import replace

from app.models.exhibitors import Exhibitor
from app.models.ids import CheckpointId, ExhibitorId, SessionId, new_id
from app.models.programme import Session
from app.models.scanning import Checkpoint, CheckpointKind, Role
from app.services.access import permits
from app.services.store import Reader, Store, Writer


def checkpoints(reader: Reader) -> list[Checkpoint]:
    """Every place where badges are read: gates first, the meeting tables last."""
    kinds = list(CheckpointKind)
    places = reader.all(Checkpoint, order="position")
    return sorted(places, key=lambda place: (kinds.index(place.kind), place.position))


@permits(Role.GATE)
def ensure_forum(store: Store, session_id: SessionId) -> Checkpoint:
    """The checkpoint at which a session's attendance is taken, made at first use."""
    with store.founding("checkpoint.add") as writer:
        session = writer.need(Session, session_id)
        writer.note(name=session.title)
        fresh = Checkpoint(
            CheckpointId(new_id()),
            CheckpointKind.FORUM,
            session.title_zh,
            session.title_en,
            session_id=session.id,
        )
        return _ensured(writer, fresh)


@permits(Role.BOOTH, own="exhibitor_id")
def ensure_booth(store: Store, exhibitor_id: ExhibitorId) -> Checkpoint:
    """The checkpoint at which an exhibitor takes leads, made at first use."""
    with store.founding("checkpoint.add") as writer:
        exhibitor = writer.need(Exhibitor, exhibitor_id)
        writer.note(name=exhibitor.name)
        fresh = Checkpoint(
            CheckpointId(new_id()),
            CheckpointKind.BOOTH,
            exhibitor.name_zh,
            exhibitor.name_en,
            exhibitor_id=exhibitor.id,
        )
        return _ensured(writer, fresh)


@permits(Role.GATE)
def ensure_meetings(store: Store) -> Checkpoint:
    """The checkpoint at the meeting tables, made at first use."""
    with store.founding("checkpoint.add") as writer:
        fresh = Checkpoint(
            CheckpointId(new_id()), CheckpointKind.MEETING, "洽谈区", "Meeting tables"
        )
        return _ensured(writer, fresh)


def _ensured(writer: Writer, fresh: Checkpoint) -> Checkpoint:
    owner = (fresh.session_id, fresh.exhibitor_id)
    of_kind = writer.all(Checkpoint, kind=fresh.kind)
    known = [one for one in of_kind if (one.session_id, one.exhibitor_id) == owner]
    if known:
        return known[0]
    placed = replace(fresh, position=len(of_kind))
    writer.save(placed)
    return placed
