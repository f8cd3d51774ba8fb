"""The window lets unanswered requests run out, and takes it back only when asked to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from app.bootstrap.expiring import Expiring
from app.errors import AppError
from app.models.meetings import Request, RequestState
from app.services.expiry import Expired, Expiry
from app.services.history import History
from app.ui.changes import Changes
from app.ui.language import say
from app.ui.messages import action_name
from app.ui.undoing import FairUndo
from app.ui.widgets import Notice
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "x.fair")
    with made.store.writing("test.ask") as writer:
        before = writer.need(Request, made.requests["gene-laser"])
        writer.save(replace(before, state=RequestState.REQUESTED, created_at=EVE))
    yield made
    made.store.close()


def state_of(fair: MeetingFair) -> RequestState:
    with fair.store.reading() as reader:
        return reader.need(Request, fair.requests["gene-laser"]).state


@pytest.mark.usefixtures("qtbot")
def test_it_happens_quietly_is_named_and_is_not_done_again_after_undo(fair: MeetingFair) -> None:
    changes, notices, seen = Changes(), list[Notice](), list[object]()
    changes.happened.connect(seen.append)
    undo = FairUndo(History(fair.store), changes, lambda _error: None)
    moment = [EVE]
    owner = QObject()
    expiring = Expiring(
        Expiry(fair.store, lambda: moment[0]), changes, notices.append, undo.undo, owner
    )
    timer = expiring.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.timeout.emit()
    assert (notices, seen) == ([], [])
    moment[0] = EVE + timedelta(days=1)
    timer.timeout.emit()
    assert state_of(fair) is RequestState.EXPIRED
    assert say(notices[0].text) == "1 request ran out unanswered"
    action = History(fair.store).undo_action()
    assert action is not None
    assert action_name(action) == "Let requests expire: 1"
    assert notices[0].action is not None
    notices[0].action()
    assert state_of(fair) is RequestState.REQUESTED
    timer.timeout.emit()
    assert state_of(fair) is RequestState.REQUESTED
    assert len(notices) == 1
    expiring.close()
    assert not timer.isActive()


@pytest.mark.usefixtures("qtbot")
def test_a_file_that_cannot_be_written_is_asked_again(
    fair: MeetingFair, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Expiry) -> Expired:
        raise AppError("store.disk", {})

    notices = list[Notice]()
    owner = QObject()
    late = Expiry(fair.store, lambda: EVE + timedelta(days=1))
    expiring = Expiring(late, Changes(), notices.append, lambda: None, owner)
    with monkeypatch.context() as patch:
        patch.setattr(Expiry, "expire_by_itself", refuse)
        expiring.look()
    assert notices == []
    expiring.look()
    assert len(notices) == 1
    expiring.close()
