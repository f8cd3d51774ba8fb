"""The cheapest change that makes room, as the plan told it, done in one step."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.errors import AppError
from app.models.ids import RequestId
from app.models.meetings import Unplaced
from app.services.history import History
from app.services.meeting_relief import Reliefs
from app.services.meetings import Meetings
from app.services.store.meeting_list import waiting_rows
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair, quick


def told(fair: MeetingFair) -> dict[RequestId, dict[str, Any]]:
    with fair.store.reading() as reader:
        facts = {row.request_id: json.loads(row.facts) for row in reader.all(Unplaced)}
    return {key: one["relief"] for key, one in facts.items() if one["relief"] is not None}


def test_a_relief_drops_what_it_says_and_places_the_request(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "r.fair", quota=1)
    service = Meetings(fair.store, lambda: EVE)
    service.schedule(quick)
    before = fair.meetings()
    reliefs = told(fair)
    assert reliefs
    names = {request: name for name, request in fair.requests.items()}
    for request, relief in reliefs.items():
        change = Reliefs(service).apply(request)
        after = fair.meetings()
        assert change.action.code == "meeting.relieve"
        assert after[names[request]].slot_id == relief["slot"]
        dropped = {names[RequestId(one)] for one in relief["dropped"]}
        assert before.keys() - after.keys() == dropped
        History(fair.store).undo()
        assert fair.meetings() == before
    fair.store.close()


def test_the_tray_says_what_would_move(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "r.fair", quota=1)
    Meetings(fair.store, lambda: EVE).schedule(quick)
    with fair.store.reading() as reader:
        rows = {row.request_id: row for row in waiting_rows(reader)}
    for request, relief in told(fair).items():
        shown = rows[request].relief
        assert shown is not None
        assert len(shown.dropped) == len(relief["dropped"])
        assert len(shown.moved) == len(relief["moved"])
    fair.store.close()


def test_a_relief_that_no_longer_holds_changes_nothing(tmp_path: Path) -> None:
    fair = meeting_fair(tmp_path / "r.fair", quota=1)
    service = Meetings(fair.store, lambda: EVE)
    service.schedule(quick)
    request, relief = next((r, f) for r, f in told(fair).items() if f["dropped"])
    for meeting in fair.meetings().values():
        service.lock(meeting.id, locked=True)
    before = fair.meetings()
    with pytest.raises(AppError) as refused:
        Reliefs(service).apply(request)
    assert refused.value.code == "meetings.moved_on"
    assert relief["dropped"]
    assert fair.meetings() == before
    fair.store.close()
