"""How often each session was changed, as the log has it: undo is a change, too."""

from datetime import UTC, datetime

from app.services.store.session import Reader


def session_changes(reader: Reader) -> dict[str, tuple[int, datetime]]:
    """By session: how often it changed after it was made, and when it last did."""
    rows = reader.db.execute(
        "select record_id, count(*), max(row), stamp from change "
        "where entity = 'session' group by record_id"
    )
    return {session: (count - 1, _moment(stamp)) for session, count, _, stamp in rows}


def _moment(stamp: str) -> datetime:
    """When: a stamp begins with milliseconds since 1970."""
    return datetime.fromtimestamp(int(stamp.split(".", 1)[0]) / 1000, UTC)
