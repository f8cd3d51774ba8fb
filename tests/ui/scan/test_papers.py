"""A printed agenda before the scanner of the Scan page; a desk that lacks the badge key."""

import pytest

from app.models.access import Access
from app.models.badge_key import KeyStanding
from app.models.exhibitors import Exhibitor
from app.models.fairs import MeetingTable
from app.models.ids import MeetingId, RequestId, new_id
from app.models.meetings import Meeting, Request, RequestState, Slot
from app.models.scanning import Role, Scan, Source
from app.services.agendas import read_visitor_agendas
from app.ui.screens.scan.faces import NO_KEY, READY
from app.ui.screens.scan.papers import CURRENT, FOREIGN, OUTDATED, paper_code
from tests.services.scanning_fair import MORNING
from tests.ui.scan.conftest import Gate

pytestmark = pytest.mark.usefixtures("page")


def agenda(gate: Gate) -> str:
    """The code on the visitor's agenda as it would be printed now."""
    with gate.fair.store.reading() as reader:
        (told,) = read_visitor_agendas(reader, [gate.fair.person("visitor")])
    return told.code


def meet(gate: Gate) -> None:
    """Give the visitor a meeting, so that what was printed before tells no truth any more."""
    with gate.fair.store.writing("meeting.add") as writer:
        (exhibitor,), slot = writer.all(Exhibitor), writer.all(Slot, order="starts_at")[3]
        table = writer.all(MeetingTable, order="number")[0]
        request = Request(
            RequestId(new_id()),
            exhibitor.id,
            from_person_id=gate.fair.person("visitor"),
            state=RequestState.ACCEPTED,
            created_at=MORNING,
        )
        writer.save(request)
        writer.save(Meeting(MeetingId(new_id()), request.id, slot.id, table.id))


def scans(gate: Gate) -> int:
    with gate.fair.store.reading() as reader:
        return reader.count(Scan)


def test_a_current_agenda_is_named_with_its_version_and_admits_nobody(gate: Gate) -> None:
    gate.page.read(agenda(gate), Source.USB)
    answer = gate.page.sight.field.answer
    assert answer.face is CURRENT
    assert answer.detail == "周予安 · version 1"
    assert gate.page.sight.card.shown.name == "周予安"
    assert "证件" in answer.face.step.zh
    assert scans(gate) == 0, "a question about a paper is no scan of a badge"
    assert gate.page.live.log.lines == ()


def test_an_outdated_agenda_names_the_version_to_print(gate: Gate) -> None:
    paper = agenda(gate)
    meet(gate)
    gate.page.read(paper.upper(), Source.USB)  # Caps Lock was on
    answer = gate.page.sight.field.answer
    assert answer.face is OUTDATED
    assert answer.detail.startswith("周予安 · now version ")
    gate.page.read(agenda(gate), Source.CAMERA)
    assert gate.page.sight.field.answer.face is CURRENT


@pytest.mark.parametrize(
    "code",
    [
        "fairdesk:agenda:01a00000-0000-7000-8000-00000000ffff:0123456789",
        "fairdesk:agenda:",
        "fairdesk:agenda::::",
    ],
)
def test_an_agenda_of_another_fair_is_not_ours(gate: Gate, code: str) -> None:
    gate.page.read(code, Source.PICTURE)
    assert gate.page.sight.field.answer.face is FOREIGN
    assert gate.page.sight.card.shown.name == ""


def test_the_next_badge_takes_the_place_of_an_agenda(gate: Gate) -> None:
    gate.page.read(agenda(gate), Source.USB)
    gate.page.read(gate.fair.code("visitor"), Source.USB)
    seen = gate.answers[-1]
    assert seen is not None
    assert gate.page.sight.field.answer == seen.answer
    gate.page.clear()
    assert gate.page.sight.field.answer.face is READY


def test_an_agenda_is_answered_wherever_the_desk_stands(gate: Gate) -> None:
    for place in ("forum", "booth"):
        gate.stand(place)
        gate.page.read(agenda(gate), Source.USB)
        assert gate.page.sight.field.answer.face is CURRENT


def test_a_code_that_is_typed_by_hand_is_an_agendas_too(gate: Gate) -> None:
    assert gate.post.is_code(agenda(gate))
    assert not gate.post.is_code("周予安")
    assert paper_code("ＦＡＩＲＤＥＳＫ：ＡＧＥＮＤＡ：ａ：ｂ") == "fairdesk:agenda:a:b"
    assert paper_code(gate.fair.code("visitor")) == ""


# Without the key.


def test_a_door_without_the_key_says_what_to_do(gate: Gate) -> None:
    gate.fair.held = {}
    gate.standing = KeyStanding(0, "", "3F2A 91C0 7B5E 44D1", is_lacking=True)
    gate.page.show_place()
    warning = gate.page.sight.warning
    assert warning.isVisible()
    assert "does not hold the fair's badge key" in warning.words()
    gate.page.read(gate.fair.code("visitor"), Source.USB)
    assert gate.page.sight.field.answer.face is NO_KEY
    assert "Badge key" in NO_KEY.step.en
    assert "证件密钥" in NO_KEY.step.zh
    assert gate.page.live.log.lines[0].what == "Not checked"
    assert warning.isVisible(), "it stays while people are scanned"


def test_another_key_is_told_with_both_fingerprints(gate: Gate) -> None:
    gate.standing = KeyStanding(0, "AAAA 0000 0000 0001", "BBBB 0000 0000 0002")
    gate.page.show_place()
    words = gate.page.sight.warning.words()
    assert "AAAA 0000 0000 0001" in words
    assert "BBBB 0000 0000 0002" in words
    gate.stand("booth")
    assert not gate.page.sight.warning.isVisible(), "a booth goes by its list"


def test_the_warning_leads_to_the_settings(gate: Gate) -> None:
    gate.standing = KeyStanding(0, "", "", is_lacking=True)
    gate.page.show_place()
    gate.page.sight.warning._act()
    assert gate.went == [("settings", "badge-key")]


def test_a_gate_that_has_no_settings_is_shown_no_way_there(gate: Gate) -> None:
    gate.standing = KeyStanding(0, "", "", is_lacking=True)
    gate.fair.store.access = Access(Role.GATE)
    gate.page.show_place()
    assert gate.page.sight.warning.isVisible()
    assert not gate.page.sight.warning._button.isVisible()
