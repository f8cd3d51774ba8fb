"""The sessions with their speakers and pitches; the offers and needs."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from resources.sample.generator.content import INVENTED, Content, Row, Rows
from resources.sample.generator.dice import identity
from resources.sample.generator.ground import exhibitor_ids

_ZONE = ZoneInfo("Asia/Shanghai")
_FEN_IN_WAN = 1_000_000


def programme(content: Content, rooms: Rows, people: Rows) -> dict[str, Rows]:
    """The tables session, speaker and pitch."""
    room_ids = {row["name_zh"]: row["id"] for row in rooms}
    known = {(row["name"], row["organisation"]): row["id"] for row in people}
    sessions: Rows = []
    speakers: Rows = []
    pitches: Rows = []
    for place, row in enumerate(content.sessions):
        told = ("title_zh", "title_en", "kind", "chair", "seats", "registered", "abstract")
        session = {
            "id": identity("session", place, row["key"]),
            **{name: row[name] for name in told},
            "starts_at": _utc(row["start"]),
            "ends_at": _utc(row["end"]),
            "room_id": room_ids[row["room"]],
            "external_id": row["key"],
            "source": row["source"],
        }
        sessions.append(session)
        speakers += _speakers(session["id"], row, known)
        pitches += _pitches(session["id"], row, exhibitor_ids(content))
    return {"session": sessions, "speaker": speakers, "pitch": pitches}


def _utc(local: str) -> str:
    return datetime.fromisoformat(local).replace(tzinfo=_ZONE).astimezone(UTC).isoformat()


def _speakers(session: str, row: Row, known: dict[tuple[str, str], str]) -> Rows:
    return [
        {
            "id": identity("speaker", place, f"{row['key']}|{place}"),
            "session_id": session,
            "position": place,
            "name": speaker["name"],
            "name_latin": speaker["name_en"],
            "organisation": speaker["organisation"],
            "title": speaker["title"],
            "topic": speaker["topic"],
            "person_id": known[speaker["name"], speaker["organisation"]],
        }
        for place, speaker in enumerate(row["speakers"])
    ]


def _pitches(session: str, row: Row, ids: dict[str, str]) -> Rows:
    told = ("title", "title_en", "organisation", "speaker", "minutes", "source")
    return [
        {
            "id": identity("pitch", place, f"{row['key']}|{place}"),
            "session_id": session,
            "position": place,
            **{name: pitch[name] for name in told},
            "exhibitor_id": ids[pitch["exhibitor"]] if pitch["exhibitor"] else None,
        }
        for place, pitch in enumerate(row["pitches"])
    ]


def proposals(content: Content) -> dict[str, Rows]:
    """The tables offer and need."""
    found: dict[str, Rows] = {"offer": [], "need": []}
    firms = {row["key"]: row for row in content.exhibitors}
    ids = exhibitor_ids(content)
    told = ("title_zh", "title_en", "text_zh", "keywords", "stage", "cooperation")
    for row in content.proposals:
        firm = firms[row["exhibitor"]]
        low, high = row["budget_wan"] or (None, None)
        rows = found[row["kind"]]
        rows.append(
            {
                "id": identity(row["kind"], len(rows), row["title_zh"]),
                **{name: row[name] for name in told},
                "industry": row["industry"] or "other",
                "budget_low_fen": None if low is None else low * _FEN_IN_WAN,
                "budget_high_fen": None if high is None else high * _FEN_IN_WAN,
                "deadline": row["deadline"],
                "patents": row["patents"],
                "voucher": row["voucher"],
                "city": firm["city"],
                "exhibitor_id": ids[row["exhibitor"]],
                "source": firm["source"] or INVENTED,
            }
        )
    return found
