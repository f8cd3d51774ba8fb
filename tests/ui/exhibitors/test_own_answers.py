"""At an exhibitor's own desk: what it is asked is accepted or declined there."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.booth import BoothPrinting, booth_page
from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import RequestId
from app.models.meetings import Request, RequestState
from app.services.history import History
from app.services.requests import Requests
from app.ui.changes import Changes
from app.ui.widgets import LinkButton
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "a.fair")
    with closing(made.store):
        with made.store.writing("test") as writer:
            for name in ("sensing-storage", "light-storage"):
                asked = writer.need(Request, made.requests[name])
                writer.save(replace(asked, state=RequestState.REQUESTED, created_at=EVE))
        yield made


def state(fair: MeetingFair, name: str) -> RequestState:
    with fair.store.reading() as reader:
        return reader.need(Request, fair.requests[name]).state


def test_only_what_it_is_asked_is_answered_by_an_exhibitor(fair: MeetingFair) -> None:
    requests = Requests(fair.store, lambda: EVE)
    storage, wanted = fair.exhibitors["storage"], fair.requests["sensing-storage"]
    with pytest.raises(AppError) as caught:
        requests.answer_own(fair.exhibitors["sensing"], wanted, accepts=True)
    assert caught.value.code == "role.other"
    requests.answer_own(storage, wanted, accepts=True)
    assert state(fair, "sensing-storage") is RequestState.ACCEPTED
    requests.answer_own(storage, RequestId(fair.requests["light-storage"]), accepts=False)
    assert state(fair, "light-storage") is RequestState.DECLINED
    action = History(fair.store).undo_action()
    assert action is not None
    assert action.code == "request.decline"


def test_yes_and_no_stand_beneath_each_request_that_waits(fair: MeetingFair, qtbot: QtBot) -> None:
    with fair.store.reading() as reader:
        storage = reader.need(Exhibitor, fair.exhibitors["storage"])
    refused: list[AppError] = []
    printing = BoothPrinting(lambda _one: None, lambda _one: None, lambda: None)
    page = booth_page(fair.store, lambda: EVE, storage, Changes(), printing, refused.append)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.entered()

    def buttons(words: str) -> list[LinkButton]:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was shown before
        found = page.findChildren(LinkButton)
        return [one for one in found if one.accessibleName().startswith(words)]

    assert [one.accessibleName() for one in buttons("Accept")] == [
        "Accept: Simulated Sensing",
        "Accept: Testpiece Light",
    ]
    buttons("Accept")[0].click()
    assert state(fair, "sensing-storage") is RequestState.ACCEPTED
    page.entered()
    buttons("Decline: Testpiece Light")[0].click()
    assert state(fair, "light-storage") is RequestState.DECLINED
    assert refused == []
