"""The programme: sessions in rooms over the fair's days; move, edit, and see what clashes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair, Room
from app.models.ids import RoomId, SessionId, new_id
from app.models.programme import Conflict, Pitch, Session, SessionKind, Speaker, find_conflicts
from app.services.store import Reader, Store, Writer


@dataclass(frozen=True, slots=True)
class Timetable:
    """All that the programme's screen and papers show, read in one look."""

    fair: Fair
    rooms: Sequence[Room]
    sessions: Sequence[Session]
    speakers: dict[SessionId, list[Speaker]]
    pitches: dict[SessionId, list[Pitch]]
    conflicts: Sequence[Conflict]

    def room(self, session: Session) -> Room | None:
        """The room of a session, where it has one."""
        return next((room for room in self.rooms if room.id == session.room_id), None)

    def session(self, wanted: SessionId) -> Session | None:
        """The session of this id, unless it was removed."""
        return next((s for s in self.sessions if s.id == wanted), None)

    def conflicts_of(self, session_id: SessionId) -> list[Conflict]:
        """The clashes in which a session takes part."""
        return [c for c in self.conflicts if session_id in (c.first, c.second)]


def read_timetable(reader: Reader) -> Timetable:
    """The programme as it stands."""
    fair = reader.all(Fair)[0]
    sessions = reader.all(Session, order="starts_at")
    speakers = reader.all(Speaker, order="position")
    pitches = reader.all(Pitch, order="position")
    return Timetable(
        fair=fair,
        rooms=reader.all(Room, order="position"),
        sessions=sessions,
        speakers={s.id: [p for p in speakers if p.session_id == s.id] for s in sessions},
        pitches={s.id: [p for p in pitches if p.session_id == s.id] for s in sessions},
        conflicts=find_conflicts(sessions, speakers, timedelta(minutes=fair.changeover_minutes)),
    )


@dataclass(frozen=True, slots=True)
class Programme:
    """Reads and changes the programme."""

    store: Store

    def timetable(self) -> Timetable:
        """The programme as it stands."""
        with self.store.reading() as reader:
            return read_timetable(reader)

    def move(self, session_id: SessionId, room_id: RoomId | None, starts_at: datetime) -> Change:
        """Hold a session elsewhere or at another time; it stays as long as it was."""
        with self.store.writing("session.move") as writer:
            session = self._named(writer, session_id)
            length = session.ends_at - session.starts_at
            writer.save(
                replace(session, room_id=room_id, starts_at=starts_at, ends_at=starts_at + length)
            )
        return writer.change

    def resize(self, session_id: SessionId, ends_at: datetime) -> Change:
        """Let a session end earlier or later; ``programme.order`` when before its start."""
        with self.store.writing("session.resize") as writer:
            session = self._named(writer, session_id)
            if ends_at <= session.starts_at:
                raise AppError("programme.order", {"title": session.title})
            writer.save(replace(session, ends_at=ends_at))
        return writer.change

    def edit(self, session: Session) -> Change:
        """Write what was changed of a session."""
        with self.store.writing("session.edit", title=session.title) as writer:
            writer.need(Session, session.id)
            writer.save(session)
        return writer.change

    def add(
        self, title: str, kind: SessionKind, room_id: RoomId | None, starts_at: datetime
    ) -> tuple[SessionId, Change]:
        """A new session of one hour."""
        session = Session(
            SessionId(new_id()),
            title,
            "",
            kind,
            starts_at,
            starts_at + timedelta(hours=1),
            room_id,
        )
        with self.store.writing("session.add", title=title) as writer:
            writer.save(session)
        return session.id, writer.change

    def remove(self, session_id: SessionId) -> Change:
        """Take a session out of the programme, with its speakers and projects."""
        with self.store.writing("session.remove") as writer:
            session = self._named(writer, session_id)
            for speaker in writer.all(Speaker, session_id=session_id):
                writer.remove(Speaker, speaker.id)
            for pitch in writer.all(Pitch, session_id=session_id):
                writer.remove(Pitch, pitch.id)
            writer.remove(Session, session.id)
        return writer.change

    def reorder_pitches(self, session_id: SessionId, order: Sequence[str]) -> Change:
        """Pitch a session's projects in this order; all of them are named."""
        with self.store.writing("pitch.reorder") as writer:
            held = {pitch.id: pitch for pitch in writer.all(Pitch, session_id=session_id)}
            if sorted(order) != sorted(held):
                raise AppError("store.gone", {"kind": "pitch", "id": session_id})
            for position, pitch_id in enumerate(order):
                writer.save(replace(held[pitch_id], position=position))
        return writer.change

    def save_speaker(self, speaker: Speaker) -> Change:
        """Add a speaker to a session, or write what was changed."""
        with self.store.writing("speaker.edit", name=speaker.name) as writer:
            self._named(writer, speaker.session_id)
            writer.save(speaker)
        return writer.change

    def remove_speaker(self, speaker_id: str) -> Change:
        """Take a speaker out of a session."""
        with self.store.writing("speaker.remove") as writer:
            writer.note(name=writer.need(Speaker, speaker_id).name)
            writer.remove(Speaker, speaker_id)
        return writer.change

    def _named(self, writer: Writer, session_id: SessionId) -> Session:
        """The session; the undo menu calls the step by its title."""
        session = writer.need(Session, session_id)
        writer.note(title=session.title)
        return session
