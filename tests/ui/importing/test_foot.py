"""The foot of the import dialog says what withdrawn tickets mean before the click."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from app.models.ids import PersonId
from app.models.imports import ImportPlan, Kind, LeadDraft, MeetingDraft
from app.ui.screens.importing.foot import Foot
from app.ui.screens.importing.trail import Step


def test_tickets_that_are_withdrawn_are_counted_and_enough_to_go_on(qtbot: QtBot) -> None:
    clicked: list[str] = []
    foot = Foot(lambda: None, lambda: None, lambda: clicked.append("on"))
    qtbot.addWidget(foot)
    nothing = ImportPlan(Kind.PEOPLE)
    foot.show_step(Step.CHECK, nothing, ready=True, busy=False)
    assert not foot.forward.isEnabled()
    assert "withdrawn" not in foot.outcome.words()
    plan = ImportPlan(Kind.PEOPLE, revoke=(PersonId("p1"), PersonId("p2")))
    foot.show_step(Step.CHECK, plan, ready=True, busy=False)
    assert "2 withdrawn" in foot.outcome.words()
    foot.forward.click()
    assert clicked == ["on"]


def test_what_is_here_of_leads_and_meetings_is_not_called_merged(qtbot: QtBot) -> None:
    foot = Foot(lambda: None, lambda: None, lambda: None)
    qtbot.addWidget(foot)
    plan = ImportPlan(Kind.LEADS, add=(LeadDraft(2, exhibitor="示例储能科技"),))
    foot.show_step(Step.CHECK, plan, ready=True, busy=False)
    assert "1 new, 0 already here" in foot.outcome.words()
    waits = MeetingDraft(3, request_id="r")
    plan = ImportPlan(Kind.MEETINGS, add=(MeetingDraft(2, starts_at=datetime.now(UTC)), waits))
    foot.show_step(Step.CHECK, plan, ready=True, busy=False)
    assert "2 new, 1 of them as requests that wait" in foot.outcome.words()
