"""Leads: every change is kept, colleagues stand side by side, what is taken back comes back."""

from datetime import timedelta

import pytest

from app.errors import AppError
from app.models.changes import ActionState
from app.models.ids import ExhibitorId, LeadId, ScanId
from app.models.leads import Interest, LeadEntry
from tests.services.visitors.fair import MORNING, VisitorFair

SENSING, STORAGE = "拟真传感技术", "示例储能科技"


def _begin(fair: VisitorFair, author: str = "王一", scan: str = "s1") -> LeadEntry:
    visitor, booth = fair.people["周予安"], fair.exhibitors[SENSING]
    return fair.leads.begin(booth, visitor, ScanId(scan), author, Interest.CASUAL)


def _entries(fair: VisitorFair) -> list[LeadEntry]:
    with fair.store.reading() as reader:
        return reader.all(LeadEntry)


def test_each_change_is_an_entry_and_the_last_one_stands(fair: VisitorFair) -> None:
    lead = _begin(fair).lead_id
    fair.pass_time(seconds=4)
    fair.leads.note(lead, level=Interest.STRONG)
    fair.pass_time(seconds=3)
    fair.leads.note(lead, tags=("索取样品",), note="要力传感器，\n周五前答复")
    (found,) = fair.leads.of_exhibitor(fair.exhibitors[SENSING])
    assert (found.id, found.entries, found.begun_at) == (lead, 3, MORNING)
    assert (found.entry.level, found.entry.tags) == (Interest.STRONG, ("索取样品",))
    assert found.entry.note == "要力传感器，\n周五前答复"
    assert found.person is not None
    assert found.person.name == "周予安"
    assert [each.level for each in _entries(fair)] == [1, 3, 3]


def test_what_does_not_differ_is_not_written_again(fair: VisitorFair) -> None:
    lead = _begin(fair).lead_id
    first = fair.leads.note(lead, note="样品")
    assert fair.leads.note(lead, note="样品", level=Interest.CASUAL) == first
    assert len(_entries(fair)) == 2


def test_an_answer_is_what_the_file_holds(fair: VisitorFair) -> None:
    fair.pass_time(microseconds=1234)
    begun = _begin(fair)
    noted = fair.leads.note(begun.lead_id, next_step="寄样品")
    assert _entries(fair) == [begun, noted]


def test_colleagues_and_later_scans_stand_beside_each_other(fair: VisitorFair) -> None:
    mine = _begin(fair, "王一", "s1").lead_id
    fair.pass_time(minutes=1)
    hers = _begin(fair, "李二", "s1").lead_id
    fair.pass_time(minutes=1)
    again = _begin(fair, "王一", "s2").lead_id
    fair.leads.note(mine, note="第一次")
    fair.leads.note(hers, note="要合同")
    fair.leads.note(again, note="第二次")
    found = fair.leads.about(fair.exhibitors[SENSING], fair.people["周予安"])
    assert [(each.id, each.entry.note) for each in found] == [
        (again, "第二次"),
        (hers, "要合同"),
        (mine, "第一次"),
    ]


def test_a_form_that_opens_twice_for_one_scan_goes_on_with_its_lead(fair: VisitorFair) -> None:
    lead = _begin(fair).lead_id
    noted = fair.leads.note(lead, level=Interest.MEETING)
    assert _begin(fair) == noted
    fair.leads.take_back(lead)
    assert _begin(fair).lead_id != lead


def test_every_exhibitor_sees_its_own_leads_only(fair: VisitorFair) -> None:
    _begin(fair)
    visitor = fair.people["周予安"]
    fair.leads.begin(fair.exhibitors[STORAGE], visitor, None, "赵三", Interest.STRONG)
    assert [lead.entry.author for lead in fair.leads.of_exhibitor(fair.exhibitors[STORAGE])] == [
        "赵三"
    ]
    assert len(fair.leads.about(fair.exhibitors[SENSING], visitor)) == 1


def test_what_is_taken_back_keeps_its_entries_and_comes_back(fair: VisitorFair) -> None:
    lead = _begin(fair).lead_id
    fair.leads.note(lead, note="样品")
    fair.leads.take_back(lead)
    assert fair.leads.of_exhibitor(fair.exhibitors[SENSING]) == []
    with pytest.raises(AppError) as refused:
        fair.leads.note(lead, note="还要")
    assert refused.value.code == "lead.taken_back"
    fair.leads.bring_back(lead)
    (found,) = fair.leads.of_exhibitor(fair.exhibitors[SENSING])
    assert (found.entry.note, len(_entries(fair))) == ("样品", 4)


def test_a_clock_that_goes_back_does_not_hide_the_later_words(fair: VisitorFair) -> None:
    lead = _begin(fair).lead_id
    fair.leads.note(lead, note="一")
    fair.pass_time(hours=-3)
    fair.leads.note(lead, note="二")
    fair.leads.note(lead, note="三")
    (found,) = fair.leads.of_exhibitor(fair.exhibitors[SENSING])
    assert found.entry.note == "三"
    assert found.entry.at - MORNING == timedelta(milliseconds=3)


def test_a_badge_that_is_not_in_the_file_still_makes_a_lead(fair: VisitorFair) -> None:
    fair.leads.begin(fair.exhibitors[SENSING], None, ScanId("s9"), "王一", Interest.STRONG)
    (found,) = fair.leads.of_exhibitor(fair.exhibitors[SENSING])
    assert (found.person, found.phone, found.withheld) == (None, "", False)


def test_a_phone_is_told_only_where_its_owner_agreed(fair: VisitorFair) -> None:
    booth = fair.exhibitors[SENSING]
    for number, name in enumerate(("周予安", "沈乐天")):
        fair.pass_time(minutes=1)
        fair.leads.begin(booth, fair.people[name], ScanId(f"s{number}"), "王一", Interest.CASUAL)
    silent, open_one = fair.leads.of_exhibitor(booth)
    assert (open_one.phone, open_one.email) == ("13812340001", "zhou@part.example")
    assert (open_one.withheld, silent.withheld) == (False, True)
    assert (silent.phone, silent.email) == ("", "")


def test_leads_are_facts_and_not_on_the_undo_stack(fair: VisitorFair) -> None:
    fair.leads.note(_begin(fair).lead_id, note="样品")
    assert fair.store.last_action(ActionState.DONE) is None


def test_no_lead_is_begun_for_nobody(fair: VisitorFair) -> None:
    with pytest.raises(AppError) as refused:
        fair.leads.begin(ExhibitorId("nobody"), None, None, "王一", Interest.CASUAL)
    assert refused.value.code == "store.gone"
    with pytest.raises(AppError) as gone:
        fair.leads.note(LeadId("none"), note="x")
    assert gone.value.code == "lead.gone"
