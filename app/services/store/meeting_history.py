"""What the log remembers of each request's meeting: how often it moved, and where it was last.

The log never forgets and undo writes into it too, so its count only ever rises.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from app.models.ids import RequestId
from app.services.store.session import Reader

# What somebody who holds a paper or a calendar must hear of; a lock is none of their business.
_TOLD = frozenset({"slot_id", "table_id", "booth_id", "state"})


@dataclass(slots=True)
class MeetingHistory:
    """The meetings that a request had, one after the other.

    ``sequence`` counts their changes from 0, ``steps`` are the actions that made them;
    ``last`` is the raw row as it was last, ``exists`` whether it still is.
    """

    request_id: RequestId
    sequence: int = -1
    steps: set[str] = field(default_factory=set)
    changed_at: datetime | None = None
    last: dict[str, Any] = field(default_factory=dict)
    exists: bool = False


def histories(reader: Reader) -> dict[RequestId, MeetingHistory]:
    """The history of every request that ever had a meeting."""
    found: dict[RequestId, MeetingHistory] = {}
    owner: dict[str, RequestId] = {}
    for meeting, action, stamp, before, after in _changes(reader):
        if before is None and after is not None:
            owner[meeting] = RequestId(after["request_id"])
        if meeting not in owner:
            continue
        history = found.setdefault(owner[meeting], MeetingHistory(owner[meeting]))
        whole = before is None or after is None
        if whole or not _TOLD.isdisjoint(after or ()):
            history.sequence += 1
            history.steps.add(action)
            history.changed_at = _moment(stamp)
        history.last = {**history.last, **(after or before or {})}
        history.exists = after is not None
    return found


_Change = tuple[str, str, str, dict[str, Any] | None, dict[str, Any] | None]


def _changes(reader: Reader) -> Iterator[_Change]:
    rows = reader.db.execute(
        "select record_id, action_id, stamp, before, after from change "
        "where entity = 'meeting' order by row"
    )
    for meeting, action, stamp, before, after in rows:
        yield meeting, action, stamp, _parsed(before), _parsed(after)


def _parsed(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)


def _moment(stamp: str) -> datetime:
    """When: a stamp begins with milliseconds since 1970."""
    return datetime.fromtimestamp(int(stamp.split(".", 1)[0]) / 1000, UTC)
