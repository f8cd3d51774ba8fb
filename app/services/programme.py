"""The programme: sessions in rooms over the fair's days; move, edit, and see what clashes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair, Room
from app.models.ids import RoomId, SessionId, new_id
from app.models.programme import Conflict, Pitch, Session, SessionKind, Speaker, find_conflicts
from app.models.programme_places import Remedy, Stretch, clashes, first_free, remedies
from app.services.access import EVERYBODY, guarded, permits
from app.services.store import Reader, Store, Writer
from app.services.store.gate_counts import whole_attendance

_HOUR = timedelta(hours=1)
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Timetable:
    """All that the programme's screen and papers show, read in one look.

    ``attended`` counts who was scanned at a session's door; it lacks those without a scan.
    """

    fair: Fair
    rooms: Sequence[Room]
    sessions: Sequence[Session]
    speakers: dict[SessionId, list[Speaker]]
    pitches: dict[SessionId, list[Pitch]]
    conflicts: Sequence[Conflict]
    attended: Mapping[SessionId, int] = field(default_factory=dict)

    def room(self, session: Session) -> Room | None:
        """The room of a session, where it has one."""
        return next((room for room in self.rooms if room.id == session.room_id), None)

    def session(self, wanted: SessionId) -> Session | None:
        """The session of this id, unless it was removed."""
        return next((s for s in self.sessions if s.id == wanted), None)

    def conflicts_of(self, session_id: SessionId) -> list[Conflict]:
        """The clashes in which a session takes part."""
        return [c for c in self.conflicts if session_id in (c.first, c.second)]

    def clashes_if(self, session: Session) -> Sequence[Conflict]:
        """What a session would clash with if it were held as it says here."""
        return clashes(session, self.sessions, self._everybody(), self.changeover)

    def remedies_of(self, session: Session, now: datetime) -> Sequence[Remedy]:
        """Where a session could be held on its day, from now on, and clash with nothing."""
        opens, closes = self.hours(self.day_of(session))
        rooms = [room.id for room in self.rooms]
        return remedies(
            session,
            self.sessions,
            self._everybody(),
            rooms,
            self.changeover,
            (max(opens, now), closes),
        )

    @property
    def changeover(self) -> timedelta:
        """The time that a room needs between two sessions."""
        return timedelta(minutes=self.fair.changeover_minutes)

    def day_of(self, session: Session) -> date:
        """The day on which a session begins, as the fair's clocks show it."""
        return session.starts_at.astimezone(ZoneInfo(self.fair.zone)).date()

    def hours(self, day: date) -> Stretch:
        """From opening to closing on a day."""
        zone = ZoneInfo(self.fair.zone)
        opens, closes = self.fair.opens, self.fair.closes
        return datetime.combine(day, opens, zone), datetime.combine(day, closes, zone)

    def _everybody(self) -> Sequence[Speaker]:
        return [speaker for held in self.speakers.values() for speaker in held]


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
        attended={SessionId(s): n for s, n in whole_attendance(reader).items()},
    )


@guarded()
@dataclass(frozen=True, slots=True)
class Programme:
    """Reads and changes the programme."""

    store: Store

    @permits(*EVERYBODY)
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

    def add(self, title: str, kind: SessionKind) -> tuple[SessionId, Change]:
        """A new session of one hour, at the first free hour of a room.

        Where no hour is free it begins with the fair, and the clash is shown like any other.
        """
        with self.store.writing("session.add", title=title) as writer:
            place = _free_hour(read_timetable(writer))
            session = Session(
                SessionId(new_id()),
                title,
                "",
                kind,
                place.starts_at,
                place.starts_at + _HOUR,
                place.room_id,
            )
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
            self._named(writer, session_id)
            pitches = writer.all(Pitch, session_id=session_id)
            for place, pitch in _placed(pitches, [p.id for p in pitches], order, session_id):
                writer.save(replace(pitch, position=place))
        return writer.change

    def reorder_speakers(self, session_id: SessionId, order: Sequence[str]) -> Change:
        """Let a session's speakers speak in this order; all of them are named."""
        with self.store.writing("speaker.reorder") as writer:
            self._named(writer, session_id)
            speakers = writer.all(Speaker, session_id=session_id)
            for place, speaker in _placed(speakers, [s.id for s in speakers], order, session_id):
                writer.save(replace(speaker, position=place))
        return writer.change

    def save_pitch(self, pitch: Pitch) -> Change:
        """Write what was changed of a project, or pitch one more."""
        with self.store.writing("pitch.edit", title=pitch.title) as writer:
            writer.need(Session, pitch.session_id)
            writer.save(pitch)
        return writer.change

    def remove_pitch(self, pitch_id: str) -> Change:
        """Take a project out of a session; those after it move up."""
        with self.store.writing("pitch.remove") as writer:
            gone = writer.need(Pitch, pitch_id)
            writer.note(title=gone.title)
            writer.remove(Pitch, pitch_id)
            rest = writer.all(Pitch, order="position", session_id=gone.session_id)
            writer.save_all(replace(pitch, position=n) for n, pitch in enumerate(rest))
        return writer.change

    def save_speaker(self, speaker: Speaker) -> Change:
        """Write what was changed of a speaker, or let one more speak."""
        with self.store.writing("speaker.edit", name=speaker.name) as writer:
            writer.need(Session, speaker.session_id)
            writer.save(speaker)
        return writer.change

    def remove_speaker(self, speaker_id: str) -> Change:
        """Take a speaker out of a session; those after them move up."""
        with self.store.writing("speaker.remove") as writer:
            gone = writer.need(Speaker, speaker_id)
            writer.note(name=gone.name)
            writer.remove(Speaker, speaker_id)
            rest = writer.all(Speaker, order="position", session_id=gone.session_id)
            writer.save_all(replace(speaker, position=n) for n, speaker in enumerate(rest))
        return writer.change

    def _named(self, writer: Writer, session_id: SessionId) -> Session:
        """The session; the undo menu calls the step by its title."""
        session = writer.need(Session, session_id)
        writer.note(title=session.title)
        return session


def _placed(
    held: Sequence[R], ids: Sequence[str], order: Sequence[str], session_id: SessionId
) -> Iterator[tuple[int, R]]:
    """Each record with its place in the order; ``store.gone`` where the order is out of date."""
    if sorted(order) != sorted(ids):
        raise AppError("store.gone", {"kind": "session", "id": session_id})
    by_id = dict(zip(ids, held, strict=True))
    for place, wanted in enumerate(order):
        yield place, by_id[wanted]


def _free_hour(timetable: Timetable) -> Remedy:
    rooms: Sequence[RoomId | None] = [room.id for room in timetable.rooms] or [None]
    hours = [timetable.hours(day) for day in timetable.fair.days]
    free = first_free(_HOUR, timetable.sessions, rooms, timetable.changeover, hours)
    return free or Remedy(rooms[0], hours[0][0])
