"""Merging: everything of both is found with one afterwards, and undo brings both back whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.errors import AppError
from app.models.availability import Absence
from app.models.ids import NeedId, PersonId, RequestId, ScanId, SessionId, new_id
from app.models.leads import Interest
from app.models.meetings import Request
from app.models.offers import Need
from app.models.people import MergedPerson, Person
from app.models.programme import Registration, Session, SessionKind, Speaker
from app.models.registry import Badge, BadgeState
from app.services.duplicates import Reason, Suspicion
from app.services.history import History
from app.services.merging import linked_columns
from app.services.registry import Registry
from app.services.visitor_merge import Choice, Merging
from app.services.visitors import Visitors
from tests.services.visitors.fair import DAYS, MORNING, VisitorFair

KEEP, OTHER = "周予安", "沈乐天"


def _merge(fair: VisitorFair, choice: Choice = Choice()) -> Person:  # noqa: B008 - a frozen value
    Merging(fair.store, fair.clock).merge(fair.people[KEEP], fair.people[OTHER], choice)
    return fair.person(KEEP)


def _session(fair: VisitorFair) -> Session:
    made = Session(
        SessionId(new_id()),
        "示例论坛",
        "",
        SessionKind.FORUM,
        MORNING,
        MORNING + timedelta(hours=1),
    )
    fair.write(made)
    return made


def test_fields_are_taken_as_chosen_and_gaps_are_filled(fair: VisitorFair) -> None:
    fair.write(replace(fair.person(OTHER), title="采购经理", city="苏州"))
    merged = _merge(fair, Choice(frozenset({"organisation"})))
    assert (merged.name, merged.organisation) == (KEEP, "样本光伏科技")
    assert (merged.title, merged.city) == ("采购经理", "苏州")
    assert merged.phone == "13812340001"


def test_consent_belongs_to_the_number_that_is_kept(fair: VisitorFair) -> None:
    assert fair.person(KEEP).consents_phone
    assert not _merge(fair, Choice(frozenset({"phone"}))).consents_phone
    History(fair.store).undo()
    assert _merge(fair).consents_phone


def test_everything_that_named_the_other_names_the_one_who_stays(fair: VisitorFair) -> None:
    other, booth = fair.people[OTHER], fair.exhibitors["拟真传感技术"]
    session = _session(fair)
    fair.write(
        Need("力觉示教", id=NeedId("n"), person_id=other),
        Request(RequestId("r"), booth, from_person_id=other),
        Speaker("s", session.id, 0, OTHER, person_id=other),
        Registration("g", session.id, other),
        Absence("a", MORNING, MORNING + timedelta(hours=1), person_id=other),
    )
    _merge(fair)
    keep = fair.people[KEEP]
    with fair.store.reading() as reader:
        assert reader.need(Need, "n").person_id == keep
        assert reader.need(Request, "r").from_person_id == keep
        assert reader.need(Speaker, "s").person_id == keep
        assert reader.need(Registration, "g").person_id == keep
        assert reader.need(Absence, "a").person_id == keep
        assert reader.get(Person, other) is None


def test_no_column_that_names_a_person_is_forgotten(fair: VisitorFair) -> None:
    with fair.store.reading() as reader:
        tables = [row[0] for row in reader.db.execute("select name from sqlite_master")]
        held = {
            (table, key[3])
            for table in tables
            for key in reader.db.execute(f"pragma foreign_key_list({table!r})")
            if key[2] == "person" and table not in ("merged_person", "distinct_people")
        }
    assert held <= linked_columns(PersonId)


def test_registered_twice_for_one_session_is_registered_once(fair: VisitorFair) -> None:
    session = _session(fair)
    fair.write(*(Registration(new_id(), session.id, fair.people[name]) for name in (KEEP, OTHER)))
    _merge(fair)
    with fair.store.reading() as reader:
        assert [one.person_id for one in reader.all(Registration)] == [fair.people[KEEP]]


def test_one_badge_admits_afterwards_and_both_stay_known(fair: VisitorFair) -> None:
    registry = Registry(fair.store, fair.clock)
    registry.issue_missing()
    held = registry.valid_badges([fair.people[KEEP], fair.people[OTHER]])
    _merge(fair, Choice(badge=held[fair.people[OTHER]].id))
    with fair.store.reading() as reader:
        badges = reader.all(Badge, person_id=fair.people[KEEP])
    assert {(badge.number, badge.state, badge.reason) for badge in badges} == {
        ("V-000001", BadgeState.REVOKED, "merged"),
        ("V-000002", BadgeState.VALID, ""),
    }


def test_facts_written_under_the_other_id_are_still_found(fair: VisitorFair) -> None:
    booth, other = fair.exhibitors["拟真传感技术"], fair.people[OTHER]
    lead = fair.leads.begin(booth, other, ScanId("s1"), "王一", Interest.STRONG).lead_id
    keep = _merge(fair).id
    fair.leads.note(lead, note="要样品")
    (found,) = fair.leads.about(booth, keep)
    assert found.person is not None
    assert (found.person.id, found.entry.note) == (keep, "要样品")
    assert fair.leads.about(booth, other) == [found]
    desk = Visitors(fair.store, fair.clock)
    assert [lead.id for lead in desk.open(keep).leads] == [found.id]
    assert desk.open(other).person.id == keep


def test_a_chain_of_merges_leads_to_the_last(fair: VisitorFair) -> None:
    merging, people = Merging(fair.store, fair.clock), fair.people
    merging.merge(people[OTHER], people["许清和"])
    merging.merge(people[KEEP], people[OTHER])
    assert Visitors(fair.store, fair.clock).open(people["许清和"]).person.id == people[KEEP]
    with fair.store.reading() as reader:
        assert {one.into_id for one in reader.all(MergedPerson)} == {people[KEEP]}


def test_undo_brings_both_back_whole(fair: VisitorFair) -> None:
    Registry(fair.store, fair.clock).issue_missing()
    fair.write(replace(fair.person(OTHER), days=(date(2018, 11, 29),)))
    before = [fair.person(name) for name in (KEEP, OTHER)]
    with fair.store.reading() as reader:
        badges = reader.all(Badge)
    _merge(fair, Choice(frozenset({"name", "phone", "days"})))
    History(fair.store).undo()
    assert [fair.person(name) for name in (KEEP, OTHER)] == before
    with fair.store.reading() as reader:
        assert reader.all(Badge, order="record") == sorted(badges, key=lambda one: one.record)
        assert reader.all(MergedPerson) == []


def test_a_pair_told_apart_is_not_asked_about_again(fair: VisitorFair) -> None:
    merging = Merging(fair.store, fair.clock)
    keep, other, third = (fair.people[name] for name in (KEEP, OTHER, "许清和"))
    pairs = [Suspicion(keep, other, frozenset({Reason.NAME}))]
    assert merging.still_open(pairs) == pairs
    merging.tell_apart(other, keep)
    assert merging.still_open(pairs) == []
    History(fair.store).undo()
    assert merging.still_open(pairs) == pairs
    merging.tell_apart(other, third)
    merging.merge(keep, other)
    assert merging.still_open([Suspicion(keep, third, frozenset())]) == []
    assert merging.still_open(pairs) == []


def test_nobody_is_merged_with_themselves_or_with_nobody(fair: VisitorFair) -> None:
    merging = Merging(fair.store, fair.clock)
    keep = fair.people[KEEP]
    for other, code in ((keep, "person.merge_self"), (PersonId("gone"), "store.gone")):
        with pytest.raises(AppError) as refused:
            merging.merge(keep, other)
        assert refused.value.code == code


def test_both_sides_show_what_hangs_on_them(fair: VisitorFair) -> None:
    fair.write(Need("力觉示教", id=NeedId("n"), person_id=fair.people[OTHER]))
    first, second = Merging(fair.store).look(fair.people[KEEP], fair.people[OTHER])
    assert (first.links["need"], second.links["need"]) == (0, 1)
    assert (second.person.name, second.valid) == (OTHER, None)
    assert DAYS[0] not in second.person.days
