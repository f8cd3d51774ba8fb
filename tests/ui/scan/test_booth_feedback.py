"""What a booth notes of a visitor it met is the meeting's feedback, too."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.errors import AppError
from app.models.deals import Feedback
from app.models.ids import ExhibitorId, MeetingId
from app.models.leads import Interest
from app.models.meetings import MeetingState
from app.models.scanning import Source
from app.services.booth_feedback import BoothFeedback
from app.services.deals import Deals
from app.ui.screens.scan import ScanPage
from tests.ui.scan.conftest import Gate
from tests.ui.scan.test_arrivals import hold, meetings


def at_the_booth(gate: Gate, qtbot: QtBot) -> ScanPage:
    page = gate.open(qtbot)
    booth = gate.post.places.place(gate.fair.places["booth"])
    assert booth is not None
    page.choose_place(booth)
    return page


def told(gate: Gate) -> list[Feedback]:
    with gate.fair.store.reading() as reader:
        return reader.all(Feedback)


def exhibitor_of(gate: Gate) -> ExhibitorId:
    with gate.fair.store.reading() as reader:
        return ExhibitorId(reader.db.execute("select id from exhibitor").fetchone()[0])


def test_what_is_noted_is_said_of_the_meeting_at_every_change(gate: Gate, qtbot: QtBot) -> None:
    gate.fair.moment = hold(gate).starts_at
    page = at_the_booth(gate, qtbot)
    page.read(gate.fair.code("visitor"), Source.USB)
    assert meetings(gate)[0].state is MeetingState.HELD
    form = page.sight.form
    assert form.meeting.isVisible()
    form.choose_level(Interest.STRONG)
    assert told(gate) == []  # how warm a lead is says nothing of the meeting
    form.meeting.marks.choose("4")
    form.tags[0].click()
    form.note.setText("要样件")
    form.next_step.setText("周五寄样")
    form.flush()
    form.note.textEdited.emit("要样件")
    form.flush()
    said = told(gate)
    assert [(one.marks, one.ticks, one.note, one.next_step) for one in said] == [
        (4, (), "", ""),
        (4, ("sample",), "", ""),
        (4, ("sample",), "要样件", "周五寄样"),
    ]
    assert {(one.source, one.by) for one in said} == {("booth", "林")}
    shown = Deals(gate.fair.store).feedback()[meetings(gate)[0].id]  # what the fast entry fills in
    assert shown[exhibitor_of(gate)] == said[-1]
    lead = gate.post.leads.of_exhibitor(exhibitor_of(gate))[0].entry
    assert (lead.note, lead.next_step, lead.tags) == ("要样件", "周五寄样", ("sample",))


def test_what_was_typed_in_from_paper_stands_in_the_form(gate: Gate, qtbot: QtBot) -> None:
    gate.fair.moment = hold(gate).starts_at
    page = at_the_booth(gate, qtbot)
    page.read(gate.fair.code("visitor"), Source.USB)
    Deals(gate.fair.store, gate.fair.desk.clock).say(
        meetings(gate)[0].id,
        exhibitor_of(gate),
        "王一",
        marks=2,
        ticks=("follow_up", "sample"),
        note="价格高",
        next_step="再谈",
    )
    gate.fair.moment += timedelta(hours=1)  # the same visitor comes by again
    page.read(gate.fair.code("visitor"), Source.USB)
    form = page.sight.form
    assert (form.note.text(), form.next_step.text()) == ("价格高", "再谈")
    assert form.meeting.marks.current == "2"
    assert form.tags[0].isChecked()
    form.tags[0].click()
    assert told(gate)[-1].ticks == ("follow_up",)  # what the form has no box for stays
    assert told(gate)[-1].note == "价格高"


def test_without_a_meeting_a_lead_is_a_lead(gate: Gate, qtbot: QtBot) -> None:
    hold(gate)  # it begins only later, and nobody came to it yet
    page = at_the_booth(gate, qtbot)
    page.read(gate.fair.code("guest"), Source.USB)
    form = page.sight.form
    assert not form.meeting.isVisible()
    form.note.setText("看展板")
    form.note.textEdited.emit("看展板")
    form.flush()
    assert told(gate) == []


def test_nobody_speaks_of_others_meetings(gate: Gate, qtbot: QtBot) -> None:
    gate.fair.moment = hold(gate).starts_at
    page = at_the_booth(gate, qtbot)
    page.read(gate.fair.code("visitor"), Source.USB)
    feedback = BoothFeedback(gate.fair.store)
    meeting = MeetingId(meetings(gate)[0].id)
    with pytest.raises(AppError) as caught:
        feedback.note(
            ExhibitorId("another"), meeting, "林", marks=1, ticks=(), note="", next_step=""
        )
    assert caught.value.code == "feedback.not_theirs"
    with pytest.raises(AppError) as caught:
        feedback.note(exhibitor_of(gate), meeting, "林", marks=6, ticks=(), note="", next_step="")
    assert caught.value.code == "feedback.marks"
    assert told(gate) == []
