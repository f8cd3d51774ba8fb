"""The registry's list: found as people are remembered, in order, and never behind the file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models.ids import CheckpointId, PersonId, ScanId
from app.models.people import Category, Person
from app.models.scanning import Checkpoint, CheckpointKind, Scan, Verdict
from app.models.times import FAIR_ZONE
from app.services.came import Came
from app.services.history import History
from app.services.registry import Registry
from app.services.store.outcome_rows import people_by_day
from app.services.visitor_directory import Badged, Presence, VisitorDirectory
from app.services.visitor_merge import Merging
from tests.services.visitors.fair import DAYS, VisitorFair

GATE = Checkpoint(CheckpointId("gate-1"), CheckpointKind.GATE, "1 号门", "Gate 1")


@pytest.fixture
def directory(fair: VisitorFair) -> VisitorDirectory:
    made = VisitorDirectory(fair.store, fair.clock)
    made.prepare()
    return made


def _names(fair: VisitorFair, ids: Sequence[PersonId]) -> list[str]:
    with fair.store.reading() as reader:
        people = [reader.need(Person, one) for one in ids]
    return [person.name or person.name_latin for person in people]


def enter(
    fair: VisitorFair,
    name: str,
    voids: ScanId | None = None,
    verdict: Verdict = Verdict.WELCOME,
    gate: CheckpointId = GATE.id,
) -> ScanId:
    """The person goes in by the gate, or out, or has that taken back."""
    who = fair.people[name]
    with fair.store.writing("scan") as writer:
        fact = writer.append(
            lambda fact, device, seq: Scan(
                ScanId(fact), device, seq, fair.moment, DAYS[0], gate, "1" * 37,
                verdict, person_id=who, voids=voids,
            )
        )  # fmt: skip
    return fact.id


def test_the_last_registered_comes_first(fair: VisitorFair, directory: VisitorDirectory) -> None:
    assert _names(fair, directory.ids()) == ["许清和", "Ada Fernsby", "沈乐天", "周予安"]
    assert directory.total() == 4


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("予安", "周予安"),
        ("zhouyu", "周予安"),
        ("zya", "周予安"),
        ("0001", "周予安"),
        ("139 1234", "沈乐天"),
        ("样本 乐天", "沈乐天"),
        ("fern", "Ada Fernsby"),
        ("V-000002", "沈乐天"),
        ("s1", "许清和"),
    ],
)
def test_a_person_is_found_as_they_are_remembered(
    fair: VisitorFair, directory: VisitorDirectory, typed: str, name: str
) -> None:
    Registry(fair.store, fair.clock).issue_missing()
    assert _names(fair, directory.ids(typed)) == [name]


def test_what_is_found_does_not_depend_on_when_it_was_written(
    fair: VisitorFair, directory: VisitorDirectory
) -> None:
    directory.ids("范例", sort="organisation")
    directory.ids("zhang", sort="name")
    fair.add("章可", "范例氢能动力")
    changed = replace(fair.person("沈乐天"), name="申乐天", organisation="范例光伏")
    with fair.store.writing("person.edit") as writer:
        writer.save(changed)
    fresh = VisitorDirectory(fair.store, fair.clock)
    for typed in ("", "范例", "zhang", "z", "shen", "申", "沈", "13"):
        for sort in ("", "name", "organisation", "number", "entered"):
            assert [*directory.ids(typed, sort=sort)] == [*fresh.ids(typed, sort=sort)]


def test_undo_takes_a_person_out_and_redo_brings_them_back(
    fair: VisitorFair, directory: VisitorDirectory
) -> None:
    with fair.store.writing("person.add") as writer:
        writer.save(Person(PersonId("p-new"), Category.VISITOR, "章可"))
    assert len(directory.ids()) == 5
    History(fair.store).undo()
    assert "p-new" not in directory.ids(sort="name")
    assert directory.total() == 4
    History(fair.store).redo()
    assert "p-new" in directory.ids("zhangke")


def test_filters_narrow_and_all_must_hold(fair: VisitorFair, directory: VisitorDirectory) -> None:
    fair.add("章可", days=(date(2018, 11, 29),))
    registry = Registry(fair.store, fair.clock)
    registry.issue_missing()
    valid = registry.valid_badges([fair.people["沈乐天"], fair.people["周予安"]])
    registry.revoke(valid[fair.people["沈乐天"]].id, "遗失")
    registry.printed([valid[fair.people["周予安"]].id], "a.pdf")
    fair.add("后来者")
    assert _names(fair, directory.ids(category=Category.SPEAKER)) == ["许清和"]
    assert _names(fair, directory.ids(badged=Badged.REVOKED)) == ["沈乐天"]
    assert _names(fair, directory.ids(badged=Badged.PRINTED)) == ["周予安"]
    assert _names(fair, directory.ids(badged=Badged.NONE)) == ["后来者"]
    assert "章可" not in _names(fair, directory.ids(day=DAYS[0]))
    assert "章可" in _names(fair, directory.ids(day=DAYS[1]))
    assert not directory.ids("章", category=Category.SPEAKER)


def test_who_came_in_today_and_who_did_not(fair: VisitorFair, directory: VisitorDirectory) -> None:
    fair.write(GATE)
    assert not directory.ids(presence=Presence.TODAY)
    first = enter(fair, "周予安")
    fair.pass_time(minutes=5)
    enter(fair, "许清和")
    assert _names(fair, directory.ids(presence=Presence.TODAY)) == ["许清和", "周予安"]
    assert _names(fair, directory.ids(sort="entered", descending=True))[:2] == ["许清和", "周予安"]
    assert len(directory.ids(presence=Presence.NOT_TODAY)) == 2
    row = directory.rows([fair.people["周予安"]])[fair.people["周予安"]]
    assert (row.gate_zh, row.entered_at is not None) == ("1 号门", True)
    enter(fair, "周予安", voids=first)
    assert _names(fair, directory.ids(presence=Presence.TODAY)) == ["许清和"]
    fair.pass_time(days=1)
    assert not directory.ids(presence=Presence.TODAY)
    assert len(directory.ids(presence=Presence.NEVER)) == 3


def test_a_merged_person_leaves_and_their_visits_stay(
    fair: VisitorFair, directory: VisitorDirectory
) -> None:
    fair.write(GATE)
    enter(fair, "沈乐天")
    Merging(fair.store, fair.clock).merge(fair.people["周予安"], fair.people["沈乐天"])
    assert _names(fair, directory.ids(presence=Presence.TODAY)) == ["周予安"]
    assert directory.total() == 3
    fresh = VisitorDirectory(fair.store, fair.clock)
    assert [*fresh.ids(presence=Presence.TODAY)] == [fair.people["周予安"]]
    History(fair.store).undo()
    assert _names(fair, directory.ids(presence=Presence.TODAY)) == ["沈乐天"]


def test_a_list_of_ids_tells_where_somebody_stands(directory: VisitorDirectory) -> None:
    ids = directory.ids(sort="name")
    assert [ids.index(one) for one in ids] == [0, 1, 2, 3]
    assert ids[1:3] == [ids[1], ids[2]]
    assert PersonId("nobody") not in ids
    with pytest.raises(ValueError, match="nobody"):
        ids.index("nobody")


def test_who_came_on_a_day_is_whom_the_figure_counts(
    fair: VisitorFair, directory: VisitorDirectory
) -> None:
    with fair.store.writing("test") as writer:
        writer.save(GATE)
    enter(fair, "周予安")
    enter(fair, "周予安")
    taken_back = enter(fair, "沈乐天")
    enter(fair, "沈乐天", voids=taken_back)
    assert _names(fair, directory.ids(came=Came(DAYS[0]))) == ["周予安"]
    assert _names(fair, directory.ids(came=Came(DAYS[1]))) == []
    with fair.store.reading() as reader:
        assert people_by_day(reader)[DAYS[0].isoformat()][0] == 1


def test_who_came_by_a_gate_in_an_hour_and_who_is_still_in(
    fair: VisitorFair, directory: VisitorDirectory
) -> None:
    other = replace(GATE, id=CheckpointId("gate-2"), name_zh="2 号门")
    fair.write(GATE, other)
    hour = fair.moment.astimezone(FAIR_ZONE).hour
    inside, first_hour = Came(DAYS[0], is_inside=True), Came(DAYS[0], hour)

    def found(came: Came) -> list[str]:
        return sorted(_names(fair, directory.ids(came=came)))

    assert found(inside) == []
    enter(fair, "周予安")
    enter(fair, "沈乐天", gate=other.id)
    assert found(inside) == ["周予安", "沈乐天"]
    assert found(Came(DAYS[0], gates=(other.id,))) == ["沈乐天"]
    left = enter(fair, "周予安", verdict=Verdict.GOODBYE)
    assert found(inside) == ["沈乐天"]
    enter(fair, "周予安", verdict=Verdict.GOODBYE, voids=left)
    assert found(inside) == ["周予安", "沈乐天"]
    fair.pass_time(minutes=60)
    enter(fair, "许清和")
    assert found(first_hour) == ["周予安", "沈乐天"]
    assert found(Came(DAYS[0], hour + 1)) == ["许清和"]
    Merging(fair.store, fair.clock).merge(fair.people["许清和"], fair.people["沈乐天"])
    assert found(first_hour) == ["周予安", "许清和"]


@given(data=st.data())
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_scan_by_scan_is_the_same_as_all_at_once(fair: VisitorFair, data: st.DataObject) -> None:
    with fair.store.reading() as reader:
        known = reader.get(Checkpoint, GATE.id)
    if known is None:
        fair.write(GATE)
    asked = (Came(DAYS[0]), Came(DAYS[0], is_inside=True))
    directory = VisitorDirectory(fair.store, fair.clock)
    stand: list[ScanId] = []
    for _ in range(data.draw(st.integers(1, 6))):
        name = data.draw(st.sampled_from(sorted(fair.people)))
        verdict = data.draw(st.sampled_from([Verdict.WELCOME, Verdict.GOODBYE]))
        goes_back = data.draw(st.booleans())
        if stand and goes_back:
            enter(fair, name, voids=stand.pop())
        else:
            stand.append(enter(fair, name, verdict=verdict))
        for came in asked:
            directory.ids(came=came)
    for came in asked:
        fresh = VisitorDirectory(fair.store, fair.clock)
        assert list(directory.ids(came=came)) == list(fresh.ids(came=came))
