"""How often each session was changed, as the log has it: undo is a change, too."""

import json
from datetime import UTC, datetime

from app.models.programme import Session
from app.services.store.mapping import shape_of
from app.services.store.session import Reader


def session_changes(reader: Reader) -> dict[str, tuple[int, datetime]]:
    """By session: how often it changed after it was made, and when it last did."""
    rows = reader.db.execute(
        "select record_id, count(*), max(row), stamp from change "
        "where entity = 'session' group by record_id"
    )
    return {session: (count - 1, _moment(stamp)) for session, count, _, stamp in rows}


def removed_sessions(reader: Reader) -> list[Session]:
    """The sessions that stood in the programme and were taken out, as they were last.

    One whose making was undone never stood there.
    """
    shape = shape_of(Session)
    rows = reader.db.execute(
        "select c.before from change c where c.entity = 'session' and c.after is null and c.row = "
        "(select max(row) from change where record_id = c.record_id) and not exists (select 1 from "
        "change f join action a on a.id = f.action_id where f.record_id = c.record_id "
        "and f.before is null and a.state = 'undone') order by c.row"
    )
    gone = (json.loads(before) for (before,) in rows if before)
    return [shape.value(one[name] for name in shape.columns) for one in gone]


def _moment(stamp: str) -> datetime:
    """When: a stamp begins with milliseconds since 1970."""
    return datetime.fromtimestamp(int(stamp.split(".", 1)[0]) / 1000, UTC)
