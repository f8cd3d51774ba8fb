"""Merging exhibitors: everything of both is with one afterwards; undo brings both back whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.availability import Absence, Preference
from app.models.deals import Deal, Feedback, Voucher
from app.models.exhibitors import (
    BoothPlace,
    CheckIn,
    DistinctExhibitors,
    Exhibitor,
    MergedExhibitor,
)
from app.models.fairs import Booth
from app.models.ids import (
    CheckpointId,
    DealId,
    ExhibitorId,
    MeetingId,
    PersonId,
    RequestId,
    SessionId,
    VoucherId,
    new_id,
)
from app.models.leads import Interest
from app.models.meetings import Meeting, MeetingState, Request, Slot
from app.models.offers import Need, Offer
from app.models.people import Category, Person
from app.models.programme import Pitch, Session, SessionKind
from app.models.scanning import Checkpoint, CheckpointKind
from app.services.company_duplicates import Likeness, TwiceListed
from app.services.deals import Deals
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.exhibitor_merge import ClashKind, ExhibitorMerging
from app.services.exhibitors import Exhibitors
from app.services.history import History
from app.services.leads import Leads
from app.services.merging import linked_columns
from app.services.store import Writer
from tests.services.exhibitors.small_fair import MORNING, SmallFair, small_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[SmallFair]:
    made = small_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


@pytest.fixture
def twin(fair: SmallFair) -> ExhibitorId:
    """拟真传感 once more, as another office wrote it, in the next booth."""
    made = ExhibitorId(new_id())
    _write(
        fair,
        Exhibitor(
            made, "拟真传感技术有限公司", "SimSense", city="无锡", website="https://s.example"
        ),
    )
    with fair.store.founding("test") as writer:
        (booth,) = writer.all(Booth, code="B-09")
        writer.save(BoothPlace(new_id(), made, booth.id))
    return made


def _write(fair: SmallFair, *records: object) -> None:
    with fair.store.founding("test") as writer:
        writer.save_all(records)


def _merging(fair: SmallFair) -> ExhibitorMerging:
    return ExhibitorMerging(fair.store, lambda: MORNING)


def _get(fair: SmallFair, wanted: ExhibitorId) -> Exhibitor:
    with fair.store.reading() as reader:
        return reader.need(Exhibitor, wanted)


def _meeting(
    fair: SmallFair, of: ExhibitorId, at: int, *, locked: bool = False, topic: str = "x"
) -> MeetingId:
    """A meeting of a new visitor with an exhibitor in the slot of this number."""
    person, request, meeting = PersonId(new_id()), RequestId(new_id()), MeetingId(new_id())
    with fair.store.founding("test") as writer:
        slots = writer.all(Slot, order="starts_at")
        writer.save(Person(person, Category.VISITOR, f"访客{topic}"))
        writer.save(Request(request, of, from_person_id=person, topic=topic))
        writer.save(Meeting(meeting, request, slots[at].id, locked=locked))
    return meeting


def _records(fair: SmallFair) -> dict[str, list[str]]:
    """Everything there is, to be compared."""
    kinds = (Exhibitor, BoothPlace, Person, Offer, Need, Request, Meeting, Pitch, Deal, Preference)
    with fair.store.reading() as reader:
        found: dict[str, list[str]] = {}
        for kind in kinds:
            records: list[object] = list(reader.all(kind))
            found[kind.__name__] = sorted(map(repr, records))
        return found


def test_fields_are_taken_as_chosen_and_gaps_are_filled(fair: SmallFair, twin: ExhibitorId) -> None:
    before = _get(fair, fair.sensing)
    _merging(fair).merge(fair.sensing, twin, frozenset({"name_zh", "city"}))
    merged = _get(fair, fair.sensing)
    assert (merged.name_zh, merged.city) == ("拟真传感技术有限公司", "无锡")
    assert merged.name_en == before.name_en
    assert merged.website == (before.website or "https://s.example")
    with fair.store.reading() as reader:
        assert reader.get(Exhibitor, twin) is None
        assert reader.all(MergedExhibitor) == [MergedExhibitor(twin, fair.sensing, MORNING)]


def test_everything_that_named_the_other_names_the_one_who_stays(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    session = Session(
        SessionId(new_id()), "路演", "", SessionKind.ROADSHOW, MORNING, MORNING + timedelta(hours=1)
    )
    _write(
        fair,
        session,
        Person(PersonId("p"), Category.EXHIBITOR, "林知夏", exhibitor_id=twin),
        Offer("六维力传感器", id="o", exhibitor_id=twin),  # type: ignore[arg-type]  # an id is a text
        Need("封装", id="n", exhibitor_id=twin),  # type: ignore[arg-type]  # an id is a text
        Request(RequestId("r"), fair.laser, from_exhibitor_id=twin),
        Pitch("t", session.id, 0, "路演项目", exhibitor_id=twin),
        Absence("a", MORNING, MORNING + timedelta(hours=1), exhibitor_id=twin),
        Deal(DealId("d"), "D-9", "采购", MORNING, supplier_exhibitor_id=twin),
        Voucher(VoucherId("v"), "S-9", 1, MORNING, holder_exhibitor_id=twin),
        Checkpoint(CheckpointId("c"), CheckpointKind.BOOTH, "展位", exhibitor_id=twin),
    )
    _merging(fair).merge(fair.sensing, twin)
    with fair.store.reading() as reader:
        assert reader.need(Person, "p").exhibitor_id == fair.sensing
        assert reader.need(Offer, "o").exhibitor_id == fair.sensing
        assert reader.need(Need, "n").exhibitor_id == fair.sensing
        assert reader.need(Request, "r").from_exhibitor_id == fair.sensing
        assert reader.need(Pitch, "t").exhibitor_id == fair.sensing
        assert reader.need(Absence, "a").exhibitor_id == fair.sensing
        assert reader.need(Deal, "d").supplier_exhibitor_id == fair.sensing
        assert reader.need(Voucher, "v").holder_exhibitor_id == fair.sensing
        assert reader.need(Checkpoint, "c").exhibitor_id == fair.sensing
    assert Exhibitors(fair.store).open(fair.sensing).booths == ("B-07", "B-09")


def test_no_column_that_names_an_exhibitor_is_forgotten(fair: SmallFair) -> None:
    own = ("merged_exhibitor", "distinct_exhibitors")
    with fair.store.reading() as reader:
        tables = [row[0] for row in reader.db.execute("select name from sqlite_master")]
        held = {
            (table, key[3])
            for table in tables
            for key in reader.db.execute(f"pragma foreign_key_list({table!r})")
            if key[2] == "exhibitor" and table not in own
        }
    assert held
    assert held <= linked_columns(ExhibitorId)


def test_what_clashes_is_named_before_and_settled_by_the_merge(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    busy = _meeting(fair, fair.sensing, 4, topic="甲")
    loose = _meeting(fair, twin, 4, topic="乙")
    free = _meeting(fair, twin, 5, topic="丙")
    _write(fair, Request(RequestId("between"), fair.sensing, from_exhibitor_id=twin))
    _write(
        fair,
        Deal(
            DealId("d"),
            "D-9",
            "",
            MORNING,
            buyer_exhibitor_id=twin,
            supplier_exhibitor_id=fair.sensing,
        ),
    )
    clashes = _merging(fair).look(fair.sensing, twin).clashes
    assert {(one.kind, one.name_zh) for one in clashes} == {
        (ClashKind.BETWEEN, ""),
        (ClashKind.SLOT, "访客乙"),
        (ClashKind.DEAL, "D-9"),
    }
    _merging(fair).merge(fair.sensing, twin)
    with fair.store.reading() as reader:
        left = {meeting.id for meeting in reader.all(Meeting)}
        assert {busy, free} <= left
        assert loose not in left
        assert reader.count(Request, topic="乙") == 1, "it waits to be placed again"
        assert reader.get(Request, "between") is None
        deal = reader.need(Deal, "d")
    assert (deal.buyer_exhibitor_id, deal.buyer_name) == (None, "拟真传感技术有限公司")


def test_a_locked_meeting_of_the_one_who_stays_outranks_and_a_held_one_is_never_moved(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    mine = _meeting(fair, fair.sensing, 4)
    held = _meeting(fair, twin, 4)
    with fair.store.founding("test") as writer:
        writer.save(replace(writer.need(Meeting, held), state=MeetingState.HELD))
    _merging(fair).merge(fair.sensing, twin)
    with fair.store.reading() as reader:
        assert reader.get(Meeting, held) is not None
        assert reader.get(Meeting, mine) is None


def test_one_that_holds_two_meetings_at_once_keeps_both(fair: SmallFair, twin: ExhibitorId) -> None:
    _write(fair, replace(_get(fair, fair.sensing), at_once=2))
    both = {_meeting(fair, fair.sensing, 4), _meeting(fair, twin, 4)}
    assert _merging(fair).look(fair.sensing, twin).clashes == ()
    _merging(fair).merge(fair.sensing, twin)
    with fair.store.reading() as reader:
        assert both <= {meeting.id for meeting in reader.all(Meeting)}


def test_two_valid_credit_codes_are_said(fair: SmallFair, twin: ExhibitorId) -> None:
    codes = ("91310000132200043T", "91320594MA1MYQ2R6Y")
    from app.services.importing.contacts import check_sign

    first, second = (code[:17] + (check_sign(code) or "") for code in codes)
    _write(fair, replace(_get(fair, fair.sensing), credit_code=first))
    _write(fair, replace(_get(fair, twin), credit_code=second))
    assert ClashKind.CODES in {one.kind for one in _merging(fair).look(fair.sensing, twin).clashes}


def test_arrivals_leads_and_feedback_under_the_other_id_are_still_found(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    desk, leads = Exhibitors(fair.store, lambda: MORNING), Leads(fair.store, lambda: MORNING)
    meeting = _meeting(fair, twin, 6)
    lead = leads.begin(twin, None, None, "王一", Interest.STRONG)

    def facts(writer: Writer) -> None:
        writer.append(lambda fact, d, seq: CheckIn(fact, d, seq, twin, MORNING))
        writer.append(lambda fact, d, seq: Feedback(fact, d, seq, meeting, MORNING, "王", twin, 5))

    with fair.store.founding("test") as writer:
        facts(writer)
    desk.take_back_check_in(fair.sensing)
    directory = ExhibitorDirectory(fair.store)
    assert directory.rows([fair.sensing])[fair.sensing].standing.value == "not_arrived"
    assert fair.sensing in directory.unready()
    _merging(fair).merge(fair.sensing, twin)
    assert directory.rows([fair.sensing])[fair.sensing].standing.value == "checked_in"
    assert fair.sensing not in directory.unready()
    assert desk.open(fair.sensing).check_in is not None
    assert [one.entry.lead_id for one in leads.of_exhibitor(fair.sensing)] == [lead.lead_id]
    assert [one.entry.exhibitor_id for one in leads.all()] == [fair.sensing]
    assert list(Deals(fair.store).feedback()[meeting]) == [fair.sensing]
    desk.take_back_check_in(fair.sensing)
    assert desk.open(fair.sensing).check_in is None
    with fair.store.reading() as reader:
        (entry,) = reader.all(CheckIn, exhibitor_id=twin)
    assert entry.exhibitor_id == twin, "facts are never changed"


def test_undo_brings_both_back_whole(fair: SmallFair, twin: ExhibitorId) -> None:
    _meeting(fair, fair.sensing, 4, topic="甲")
    _meeting(fair, twin, 4, topic="乙")
    _write(
        fair,
        Request(RequestId("between"), fair.sensing, from_exhibitor_id=twin),
        Preference("a", exhibitor_id=twin),
        Preference("b", exhibitor_id=fair.sensing),
    )
    before = _records(fair)
    _merging(fair).merge(fair.sensing, twin, frozenset({"name_zh"}))
    assert _records(fair) != before
    History(fair.store).undo()
    assert _records(fair) == before
    with fair.store.reading() as reader:
        assert reader.all(MergedExhibitor) == []


def test_a_chain_of_merges_leads_to_the_last(fair: SmallFair, twin: ExhibitorId) -> None:
    _merging(fair).merge(twin, fair.laser)
    _merging(fair).merge(fair.sensing, twin)
    with fair.store.reading() as reader:
        assert {one.into_id for one in reader.all(MergedExhibitor)} == {fair.sensing}


def test_two_that_are_not_the_same_are_not_asked_about_again(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    merging = _merging(fair)
    pair = TwiceListed(fair.sensing, twin, frozenset({Likeness.NAME}))
    assert merging.still_open([pair]) == [pair]
    merging.tell_apart(twin, fair.sensing)
    assert merging.still_open([pair]) == []
    History(fair.store).undo()
    assert merging.still_open([pair]) == [pair]


def test_what_was_told_apart_from_the_other_is_told_apart_from_the_one_who_stays(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    merging = _merging(fair)
    merging.tell_apart(twin, fair.storage)
    merging.merge(fair.sensing, twin)
    with fair.store.reading() as reader:
        (kept,) = reader.all(DistinctExhibitors)
    assert {kept.first_id, kept.second_id} == {fair.sensing, fair.storage}


def test_one_is_not_merged_with_itself(fair: SmallFair) -> None:
    with pytest.raises(AppError, match=r"exhibitor\.merge_self"):
        _merging(fair).merge(fair.sensing, fair.sensing)


def test_one_with_a_deal_and_a_merged_twin_can_be_removed_and_brought_back(
    fair: SmallFair, twin: ExhibitorId
) -> None:
    _write(
        fair,
        Deal(DealId("d"), "D-9", "", MORNING, buyer_exhibitor_id=fair.sensing),
        Absence("a", MORNING, MORNING + timedelta(hours=1), exhibitor_id=fair.sensing),
    )
    _merging(fair).merge(fair.sensing, twin)
    before = _records(fair)
    name = _get(fair, fair.sensing).name
    Exhibitors(fair.store).remove([fair.sensing])
    with fair.store.reading() as reader:
        deal = reader.need(Deal, "d")
    assert (deal.buyer_exhibitor_id, deal.buyer_name) == (None, name)
    History(fair.store).undo()
    assert _records(fair) == before
