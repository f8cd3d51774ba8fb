"""What our calendars say of a meeting in properties of their own, so that an import finds it."""

from app.models.exhibitors import Exhibitor
from app.models.meetings import Meeting, Request
from app.models.people import Person

Said = tuple[tuple[str, str], ...]


def asked_words(asking: Exhibitor | Person, asked: Exhibitor, request: Request) -> Said:
    """Who asked whom for what, by the names and ids that find them again."""
    if isinstance(asking, Exhibitor):
        who, kind, body = asking.name, "exhibitor", ""
    else:
        who, kind = asking.name or asking.name_latin, "visitor"
        body = asking.organisation or asking.organisation_latin
    return told_words(
        {
            "from": who,
            "from-kind": kind,
            "from-body": body,
            "from-id": asking.id,
            "to": asked.name,
            "to-id": asked.id,
            "topic": request.topic,
            "place": request.place.value,
            "answer": request.state.value,
            "id": request.external_id or request.id,
        }
    )


def placed_words(meeting: Meeting, table: int | None, booth: str) -> Said:
    """Which meeting it is, where it is held, and what became of it."""
    return told_words(
        {
            "meeting": meeting.id,
            "table": "" if table is None else str(table),
            "booth": booth,
            "became": meeting.state.value,
            "locked": "1" if meeting.locked else "",
        }
    )


def told_words(words: dict[str, str]) -> Said:
    """Those that say something."""
    return tuple((name, text) for name, text in words.items() if text)
