"""At the tables a badge ticks its meeting; at a booth a wish to meet finds its time."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.models.fairs import MeetingTable
from app.models.ids import MeetingId, RequestId, new_id
from app.models.leads import Interest
from app.models.meetings import Meeting, MeetingState, Request, RequestState, Slot
from app.models.scanning import CheckpointKind, Source
from tests.ui.scan.conftest import Gate


def hold(gate: Gate) -> Slot:
    """The visitor meets the exhibitor of the booth in the slot that begins next."""
    fair = gate.fair
    with fair.store.reading() as reader:
        (exhibitor,) = (row[0] for row in reader.db.execute("select id from exhibitor"))
        slot = next(s for s in reader.all(Slot, order="starts_at") if s.starts_at >= fair.moment)
        table = reader.all(MeetingTable)[0]
    request = Request(
        RequestId(new_id()),
        exhibitor,
        from_person_id=fair.person("visitor"),
        state=RequestState.ACCEPTED,
    )
    with fair.store.writing("test") as writer:
        writer.save(request)
        writer.save(Meeting(MeetingId(new_id()), request.id, slot.id, table.id))
    return slot


def meetings(gate: Gate) -> list[Meeting]:
    with gate.fair.store.reading() as reader:
        return reader.all(Meeting)


@pytest.mark.parametrize("minutes", [0, 10])
def test_a_badge_at_the_tables_ticks_its_meeting(gate: Gate, qtbot: QtBot, minutes: int) -> None:
    slot = hold(gate)
    gate.fair.moment = slot.starts_at + timedelta(minutes=minutes)
    page = gate.open(qtbot)
    page.choose_kind(CheckpointKind.MEETING)
    page.read(gate.fair.code("visitor"), Source.USB)
    assert page.seen is not None
    late = "Late for the meeting" if minutes else "Meeting at"
    assert page.seen.answer.detail.startswith(late)
    assert "table 1" in page.seen.answer.detail
    assert meetings(gate)[0].state is MeetingState.HELD
    page.read(gate.fair.code("guest"), Source.USB)
    assert page.seen is not None
    assert page.seen.answer.detail == "No meeting just now"


def test_who_wants_a_meeting_gets_the_next_time_with_one_click(gate: Gate, qtbot: QtBot) -> None:
    page = gate.open(qtbot)
    booth = gate.post.places.place(gate.fair.places["booth"])
    assert booth is not None
    page.choose_place(booth)
    page.read(gate.fair.code("visitor"), Source.USB)
    form = page.sight.form
    form.choose_level(Interest.STRONG)
    assert not form.appointment.isVisible()
    form.choose_level(Interest.MEETING)
    assert form.appointment.isVisible()
    assert form.appointment.text().startswith("Meet 28 Nov")
    form.appointment.click()
    (made,) = meetings(gate)
    assert made.table_id is not None
    assert form.appointment.text().startswith("Agreed: ")
    assert not form.appointment.isEnabled()
    page.read(gate.fair.code("guest"), Source.USB)
    assert not form.appointment.isVisible()
