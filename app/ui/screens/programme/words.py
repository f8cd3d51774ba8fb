"""The programme's words in the present language."""

from collections.abc import Iterable
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from app.models.fairs import Room
from app.models.programme import Conflict, ConflictKind, Session, SessionKind
from app.services.programme import Timetable
from app.ui.formats import day_heading
from app.ui.language import counted, in_language, translate


def session_title(session: Session) -> str:
    """A session's title."""
    return in_language(session.title_zh, session.title_en)


def room_name(room: Room | None) -> str:
    """A room's name, or that there is none yet."""
    if room is None:
        return translate("programme", "No room yet")
    return in_language(room.name_zh, room.name_en)


def kind_name(kind: SessionKind) -> str:
    """What a session is."""
    return {
        SessionKind.FORUM: translate("programme", "Forum"),
        SessionKind.ROADSHOW: translate("programme", "Roadshow"),
        SessionKind.AUCTION: translate("programme", "Auction"),
        SessionKind.MATCHING: translate("programme", "Matchmaking"),
        SessionKind.CEREMONY: translate("programme", "Ceremony"),
    }[kind]


def sessions_words(number: int) -> str:
    """How many sessions."""
    one, many = translate("programme", "{n} session"), translate("programme", "{n} sessions")
    return counted(number, one, many)


def plain_time(at: datetime) -> str:
    """Hours and minutes without a leading zero, ``9:30``."""
    return f"{at.hour}:{at:%M}"


def span(start: datetime, end: datetime, zone: tzinfo) -> str:
    """From when to when, ``9:30–11:30``."""
    return f"{plain_time(start.astimezone(zone))}–{plain_time(end.astimezone(zone))}"


def session_words(session: Session, timetable: Timetable) -> str:
    """All of a session in one line: day, times, room, title, kind."""
    zone = ZoneInfo(timetable.fair.zone)
    day = day_heading(session.starts_at.astimezone(zone).date())
    times = span(session.starts_at, session.ends_at, zone)
    parts = (session_title(session), kind_name(session.kind), f"{day} {times}")
    return " · ".join((*parts, room_name(timetable.room(session))))


def told(session: Session, timetable: Timetable, conflicts: Iterable[Conflict]) -> str:
    """What a screen reader says of a session: all of it, and what it clashes with."""
    clashes = [conflict_sentence(conflict, timetable, session) for conflict in conflicts]
    return " ".join((session_words(session, timetable), *clashes))


def changeover_words(conflict: Conflict) -> str:
    """How much a changeover lacks, in the words that fit into a block."""
    minutes = round(conflict.overlap.total_seconds() / 60)
    return translate("programme", "Changeover {minutes} min short").format(minutes=minutes)


def conflict_sentence(conflict: Conflict, timetable: Timetable, shown: Session) -> str:
    """What clashes with the session that is shown, and for how long."""
    other_id = conflict.second if conflict.first == shown.id else conflict.first
    other = timetable.session(other_id)
    minutes = round(conflict.overlap.total_seconds() / 60)
    form = {
        ConflictKind.ROOM: translate(
            "programme", "The room is also taken by “{other}” for {minutes} minutes."
        ),
        ConflictKind.CHANGEOVER: translate(
            "programme", "The changeover with “{other}” is {minutes} minutes short."
        ),
        ConflictKind.SPEAKER: translate(
            "programme", "{who} also speaks in “{other}” for {minutes} of these minutes."
        ),
    }[conflict.kind]
    title = session_title(other) if other else ""
    return form.format(other=title, minutes=minutes, who=_who(conflict, timetable))


def _who(conflict: Conflict, timetable: Timetable) -> str:
    """The speaker's name in the window's language."""
    speakers = timetable.speakers.get(conflict.first, [])
    found = next((s for s in speakers if s.name == conflict.who), None)
    return in_language(found.name, found.name_latin) if found else conflict.who
