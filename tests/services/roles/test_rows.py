"""What a booth or a gate gets of the calls that it may make: its own rows, and no more of them."""

import csv
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.access import EVERYTHING, Access
from app.models.ids import ExhibitorId, NeedId, OfferId, PersonId, new_id
from app.models.leads import LeadEntry
from app.models.offers import Need, Offer
from app.models.people import Category, Person
from app.models.scanning import Checkpoint, CheckpointKind, Role
from app.services.appointments import Appointments
from app.services.called import exhibitor_called
from app.services.exhibitors import Exhibitors
from app.services.exporting import Exports
from app.services.history import History
from app.services.leads import Leads
from app.services.meeting_papers import MeetingPapers, PaperKind, PaperWanted
from app.services.palette import Palette
from app.services.scanning.beside import Beside
from app.services.scanning.desk import ScanDesk
from app.services.store import Store
from app.services.summaries import summary_of
from app.services.walk_ins import WalkIn, WalkIns
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair

OPEN, SHY = "13800000001", "13900000002"


class Desk:
    """A fair seen by the organiser until somebody else sits down."""

    def __init__(self, fair: MeetingFair) -> None:
        self.fair, self.store = fair, fair.store
        self.own, self.other = fair.exhibitors["storage"], fair.exhibitors["sensing"]

    def sits(self, role: Role, exhibitor: ExhibitorId | None = None) -> None:
        self.store.access = Access(role, exhibitor, self.store.clock())

    def leads(self) -> Leads:
        return Leads(self.store)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    fair = meeting_fair(tmp_path / "roles.fair")
    requests = list(fair.requests)
    fair.hold(requests[0], 0, 0)  # asks the booth of the tests
    fair.hold(requests[2], 1, 0)  # asks its neighbour
    fair.store.close()
    # Opened again with a clock that goes: what was done before is known by its time.
    with closing(Store.open(fair.store.path, fair.store.device)) as store:
        yield Desk(replace(fair, store=store))


def person(desk: Desk, phone: str, *, consents: bool) -> Person:
    """A visitor with a number."""
    made = Person(
        PersonId(new_id()),
        Category.VISITOR,
        "周予安",
        phone=phone,
        email="zhou@part.example",
        consents_phone=consents,
    )
    with desk.store.writing("test.person") as writer:
        writer.save(made)
    return made


def lead(desk: Desk, exhibitor: ExhibitorId, of: Person) -> LeadEntry:
    return desk.leads().begin(exhibitor, of.id, None, "王一")


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(AppError) as caught:
        call()
    return caught.value.code


def test_a_booth_sees_its_own_leads_and_numbers_with_consent_alone(desk: Desk) -> None:
    known, shy = (person(desk, OPEN, consents=True), person(desk, SHY, consents=False))
    mine, theirs = lead(desk, desk.own, known), lead(desk, desk.other, known)
    lead(desk, desk.own, shy)
    desk.sits(Role.BOOTH, desk.own)
    seen = desk.leads().of_exhibitor(desk.own)
    assert {one.person.phone for one in seen if one.person} == {OPEN, "139 •••• 0002"}
    assert sorted(one.phone for one in seen) == ["", OPEN]
    assert sorted(one.withheld for one in seen) == [False, True]
    assert refused(lambda: desk.leads().of_exhibitor(desk.other)) == "role.other"
    assert refused(lambda: desk.leads().about(desk.other, known.id)) == "role.other"
    assert refused(lambda: desk.leads().note(theirs.lead_id, note="x")) == "role.other"
    assert refused(lambda: desk.leads().take_back(theirs.lead_id)) == "role.other"
    assert refused(lambda: desk.leads().all()) == "role.refused"
    assert desk.leads().note(mine.lead_id, note="样件").note == "样件"


def test_a_booth_exports_its_own_leads(desk: Desk, tmp_path: Path) -> None:
    known = person(desk, OPEN, consents=True)
    lead(desk, desk.own, known)
    lead(desk, desk.other, known)
    desk.sits(Role.BOOTH, desk.own)
    path = tmp_path / "leads.csv"
    assert Exports(desk.store).leads(path, desk.own).rows == 1
    with path.open(encoding="utf-8-sig") as stream:
        assert len(list(csv.reader(stream))) == 2
    stolen = tmp_path / "stolen.csv"
    exports = Exports(desk.store)
    assert refused(lambda: exports.leads(stolen, desk.other)) == "role.other"
    assert refused(lambda: exports.leads(stolen)) == "role.other"
    assert refused(lambda: exports.exhibitors(stolen, [desk.own, desk.other])) == "role.other"
    assert refused(lambda: exports.exhibitors(stolen)) == "role.other"
    for everything in (exports.people, exports.meetings, exports.scans, exports.deals):
        assert refused(lambda write=everything: write(stolen)) == "role.refused"  # type: ignore[misc]  # a default binds
    assert not stolen.exists()
    assert exports.exhibitors(path, [desk.own]).rows == 1


def test_a_booth_prints_its_own_agenda_calendar_and_summary(desk: Desk, tmp_path: Path) -> None:
    desk.sits(Role.BOOTH, desk.own)
    papers, path = MeetingPapers(desk.store), tmp_path / "paper.pdf"
    papers.draw(path, PaperWanted(PaperKind.EXHIBITORS, (desk.own,)))
    assert path.stat().st_size > 1_000
    path.unlink()
    for parties in (None, (desk.other,), (desk.own, desk.other), ()):
        wanted = PaperWanted(PaperKind.EXHIBITORS, parties)
        assert refused(lambda one=wanted: papers.draw(path, one)) == "role.other"  # type: ignore[misc]  # a default binds
    for kind in (PaperKind.DAY_BOARD, PaperKind.TABLE_CARDS, PaperKind.VISITORS):
        wanted = PaperWanted(kind, (desk.own,))
        assert refused(lambda one=wanted: papers.draw(path, one)) == "role.other"  # type: ignore[misc]  # a default binds
    assert refused(lambda: papers.draw_agendas(path, None)) == "role.other"
    assert refused(lambda: papers.write_calendar(path, desk.fair.visitor)) == "role.other"
    assert refused(lambda: papers.write_calendars(tmp_path)) == "role.refused"
    assert refused(lambda: summary_of(desk.store, desk.other, lambda: EVE)) == "role.other"
    assert not path.exists()
    assert summary_of(desk.store, desk.own, lambda: EVE).name_zh == "示例储能科技"


def test_a_booth_changes_its_own_record_and_not_what_was_agreed(desk: Desk) -> None:
    services = Exhibitors(desk.store)
    theirs = Offer("探头", exhibitor_id=desk.other, id=OfferId(new_id()))
    with desk.store.writing("test.offer") as writer:
        writer.save(theirs)
    desk.sits(Role.BOOTH, desk.own)
    services.edit(desk.own, "website", "part.example")
    assert services.open(desk.own).exhibitor.website == "part.example"
    services.need(desk.own, "电芯")
    assert [need.title for need in services.open(desk.own).needs] == ["电芯"]
    assert refused(lambda: services.edit(desk.own, "quota", "99")) == "role.refused"
    assert refused(lambda: services.edit(desk.own, "name_zh", "别的公司")) == "role.refused"
    assert refused(lambda: services.open(desk.other)) == "role.other"
    assert refused(lambda: services.record(desk.other)) == "role.other"
    assert refused(lambda: services.offer(desk.other, "x")) == "role.other"
    assert refused(lambda: services.remove_proposal(theirs)) == "role.other"
    # Whose it is, the file says, and not whoever asks.
    forged = replace(theirs, exhibitor_id=desk.own)
    assert refused(lambda: services.edit_proposal(forged, "title_zh", "x")) == "role.other"
    assert refused(lambda: services.remove([desk.own])) == "role.refused"
    assert refused(lambda: services.check_in(desk.own)) == "role.refused"


def test_a_need_of_a_visitor_is_nobodys_at_a_booth(desk: Desk) -> None:
    wish = Need("检测", person_id=desk.fair.visitor, id=NeedId(new_id()))
    with desk.store.writing("test.need") as writer:
        writer.save(wish)
    desk.sits(Role.BOOTH, desk.own)
    services = Exhibitors(desk.store)
    assert refused(lambda: services.edit_proposal(wish, "title_zh", "x")) == "role.other"


def test_a_booth_scans_at_its_own_booth_and_finds_nobody_by_name(desk: Desk) -> None:
    known = person(desk, OPEN, consents=False)
    scanning = ScanDesk(desk.store)
    neighbour = scanning.ensure_booth(desk.other)
    gate = next(one for one in scanning.checkpoints() if one.kind is CheckpointKind.GATE)
    _, badge, _ = WalkIns(desk.store).register_and_issue(WalkIn("许清和", phone=SHY))
    desk.sits(Role.BOOTH, desk.own)
    mine = scanning.ensure_booth(desk.own)
    for place in (gate, neighbour):
        assert refused(lambda at=place: scanning.scan("1" * 37, at.id)) == "role.other"  # type: ignore[misc]  # a default binds
        assert refused(lambda at=place: scanning.last(at.id)) == "role.other"  # type: ignore[misc]  # a default binds
        assert refused(lambda at=place: Beside(desk.store).figures(at)) == "role.other"  # type: ignore[misc]  # a default binds
    forged = replace(neighbour, exhibitor_id=desk.own)
    assert refused(lambda: Beside(desk.store).figures(forged)) == "role.other"
    scanning.scan("1" * 37, mine.id)
    assert scanning.find(known.name) == []
    found = Beside(desk.store).numbered(badge.number)
    assert found is not None
    assert found.phone == "139 •••• 0002"
    assert refused(lambda: scanning.ensure_booth(desk.other)) == "role.other"


def test_a_booth_meets_for_itself_alone(desk: Desk) -> None:
    desk.sits(Role.BOOTH, desk.own)
    appointments = Appointments(desk.store, lambda: EVE)
    desk.store.access = EVERYTHING
    everything = appointments.openings(desk.fair.visitor, desk.own).board
    desk.sits(Role.BOOTH, desk.own)
    found = appointments.openings(desk.fair.visitor, desk.own)
    free = found.cells
    assert {card.asked.id for card in everything.cards} == {desk.own, desk.other}
    assert {card.asked.id for card in found.board.cards} == {desk.own}
    assert everything.wishes
    assert not found.board.wishes
    assert refused(lambda: appointments.openings(desk.fair.visitor, desk.other)) == "role.other"
    done = appointments.make(desk.fair.visitor, desk.own, free[0], "试验")
    history = History(desk.store)
    undone = history.undo()
    assert undone is not None
    assert undone.action.id == done.action.id
    # What the organiser did before is not a booth's to take back.
    assert history.undo_action() is None
    assert history.undo() is None


def test_a_booth_finds_itself_and_nobody_else(desk: Desk) -> None:
    desk.sits(Role.BOOTH, desk.own)
    palette = Palette(desk.store)
    found = [one.id for group in palette.find("示例").groups.values() for one in group]
    assert found == [desk.own]
    assert not any(palette.find("拟真").groups.values())
    assert exhibitor_called(desk.store, "示例储能科技") == desk.own


def test_a_gate_works_at_gates_and_sees_masked_numbers(desk: Desk) -> None:
    known = person(desk, OPEN, consents=True)
    scanning = ScanDesk(desk.store)
    booth = scanning.ensure_booth(desk.own)
    gate = next(one for one in scanning.checkpoints() if one.kind is CheckpointKind.GATE)
    desk.sits(Role.GATE)
    assert [one.phone for one in scanning.find(known.name)] == ["138 •••• 0001"]
    assert {one.person.phone for one in WalkIns(desk.store).find(known.name)} == {"138 •••• 0001"}
    assert refused(lambda: scanning.scan("1" * 37, booth.id)) == "role.other"
    scanning.scan("1" * 37, gate.id)
    made, _, _ = WalkIns(desk.store).register_and_issue(WalkIn("林知夏", phone=SHY))
    admitted = scanning.admit_by_hand(made.id, gate.id).person
    assert admitted is not None
    assert (admitted.name, admitted.phone) == ("林知夏", "139 •••• 0002")
    new = Checkpoint(gate.id, CheckpointKind.GATE, "后门")
    assert refused(lambda: scanning.change_rules(new)) == "role.refused"
    assert refused(lambda: desk.leads().of_exhibitor(desk.own)) == "role.refused"


def test_a_role_ends_where_the_organiser_comes_back(desk: Desk) -> None:
    desk.sits(Role.KIOSK)
    assert refused(lambda: desk.leads().all()) == "role.refused"
    desk.store.access = EVERYTHING
    assert desk.leads().all() == []
