"""The programme's words in the present language."""

from app.models.fairs import Room
from app.models.programme import Conflict, ConflictKind, Session, SessionKind
from app.services.programme import Timetable
from app.ui.language import translate


def in_language(zh: str, en: str) -> str:
    """The name in the window's language; a missing one shows the other."""
    if translate("programme", "en", "the language itself: en or zh") == "en":
        return en or zh
    return zh or en


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
    return form.format(other=title, minutes=minutes, who=conflict.who)
