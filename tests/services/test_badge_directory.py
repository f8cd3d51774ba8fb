"""The list of badges: views, search in every way people search, and keeping up with the file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from app.models.ids import BadgeId
from app.models.people import Category, Person
from app.services.badge_directory import BadgeDirectory, BadgeView, Printing
from app.services.history import History
from tests.services.badge_fair import BadgeFair, badge_fair

LONG = "Alexandrina Featherstonehaugh-Cholmondeley"


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BadgeFair]:
    made = badge_fair(tmp_path / "a.fair")
    made.registry.issue_missing()
    yield made
    made.store.close()


@pytest.fixture
def directory(fair: BadgeFair) -> BadgeDirectory:
    return BadgeDirectory(fair.store, fair.clock)


def names(directory: BadgeDirectory, ids: Sequence[BadgeId]) -> list[str]:
    rows = directory.rows(ids)
    return [rows[one].name or rows[one].name_latin for one in ids]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("予安", ["周予安"]),
        ("zhou", ["周予安"]),
        ("zya", ["周予安"]),
        ("feather", [LONG]),
        ("示例报", ["方若谷"]),
        ("v-000002", [LONG]),
        ("V-0000", ["周予安", LONG]),
        ("000002", [LONG]),
        ("2", [LONG]),
        ("1", ["周予安", "许清和", "苏以宁", "方若谷", "林知夏"]),
        ("s", ["许清和", "苏以宁"]),
        ("周 部件", ["周予安"]),
        ("周 氢能", []),
        ("没有这个人", []),
    ],
)
def test_a_badge_is_found_by_name_reading_organisation_and_number(
    directory: BadgeDirectory, typed: str, found: list[str]
) -> None:
    assert names(directory, directory.ids(BadgeView.ALL, typed)) == found


def test_typing_on_narrows_what_was_found_before(directory: BadgeDirectory) -> None:
    shown = [directory.ids(BadgeView.ALL, "zhouyu"[:n]) for n in range(2, 7)]
    assert all(set(later) <= set(before) for before, later in pairwise(shown))
    assert names(directory, shown[-1]) == ["周予安"]


def test_the_queue_holds_what_waits_and_then_what_was_printed_today(
    fair: BadgeFair, directory: BadgeDirectory
) -> None:
    fair.registry.printed([fair.badge("周予安")], "a.pdf")
    fair.pass_time(minutes=1)
    fair.registry.printed([fair.badge("许清和")], "a.pdf")
    queue = names(directory, directory.ids(BadgeView.QUEUE))
    assert queue == ["苏以宁", "方若谷", LONG, "林知夏", "许清和", "周予安"]
    assert directory.waiting() == [fair.badge(name) for name in queue[:4]]
    fair.pass_time(days=1)
    assert names(directory, directory.ids(BadgeView.QUEUE)) == queue[:4]
    sorted_queue = directory.ids(BadgeView.QUEUE, sort="number", descending=True)
    assert names(directory, sorted_queue) == [LONG, "林知夏", "方若谷", "苏以宁"]


def test_views_and_filters_agree_with_the_counts(
    fair: BadgeFair, directory: BadgeDirectory
) -> None:
    fair.registry.printed([fair.badge("周予安")], "a.pdf")
    fair.registry.revoke(fair.badge("方若谷"), "遗失")
    assert list(directory.ids(BadgeView.REVOKED)) == [fair.badge("方若谷")]
    for standing, number in directory.counts().items():
        assert len(directory.ids(BadgeView.ALL, standing=standing)) == number
    printed = directory.ids(BadgeView.ALL, standing=Printing.PRINTED)
    assert names(directory, printed) == ["周予安"]
    visitors = directory.ids(BadgeView.ALL, category=Category.VISITOR, sort="name")
    assert names(directory, visitors) == [LONG, "周予安"]
    assert directory.people(directory.ids(BadgeView.REVOKED)) == []


def test_the_list_keeps_up_with_every_use_case(fair: BadgeFair, directory: BadgeDirectory) -> None:
    assert directory.counts()[Printing.WAITING] == 6
    fair.registry.reissue(fair.badge("周予安"), "遗失")
    assert directory.ids(BadgeView.QUEUE)[-1] == fair.badge("周予安")
    (row,) = directory.rows([fair.badge("周予安")]).values()
    assert row.replaces
    History(fair.store).undo()
    assert directory.ids(BadgeView.QUEUE)[0] == fair.badge("周予安")
    assert list(directory.ids(BadgeView.REVOKED)) == []
    fair.add("新来的")
    directory.catch_up()
    assert directory.without_badge() == 1
    fair.registry.issue_missing()
    assert names(directory, directory.ids(BadgeView.QUEUE, "xinlaide")) == ["新来的"]
    assert directory.without_badge() == 0


def test_a_corrected_name_is_found_at_once(fair: BadgeFair, directory: BadgeDirectory) -> None:
    assert list(directory.ids(BadgeView.ALL, "王")) == []
    with fair.store.writing("person.edit") as writer:
        person = writer.need(Person, fair.people["周予安"])
        writer.save(replace(person, name="王予安", category=Category.PRESS))
    assert names(directory, directory.ids(BadgeView.ALL, "wya")) == ["王予安"]
    assert len(directory.ids(BadgeView.ALL, category=Category.PRESS)) == 2


def test_a_badge_that_was_printed_and_then_revoked_stays_revoked(
    fair: BadgeFair, directory: BadgeDirectory
) -> None:
    badge = fair.badge("周予安")
    fair.registry.printed([badge], "a.pdf")
    directory.catch_up()
    fair.registry.revoke(badge, "遗失")
    assert list(directory.ids(BadgeView.REVOKED)) == [badge]
    assert badge not in directory.ids(BadgeView.QUEUE)
    History(fair.store).undo()
    assert list(directory.ids(BadgeView.ALL, standing=Printing.PRINTED)) == [badge]
    fresh = BadgeDirectory(fair.store, fair.clock)
    assert list(fresh.ids(BadgeView.ALL, standing=Printing.PRINTED)) == [badge]


def test_many_changes_are_found_without_reading_all_again(
    fair: BadgeFair, directory: BadgeDirectory
) -> None:
    """What is new or changed is looked at beside the index that was made before."""
    directory.prepare()
    for name in ("王新一", "李新二"):
        fair.add(name, organisation="新示例公司")
    fair.registry.issue_missing()
    for typed, found in {
        "新": ["王新一", "李新二"],
        "wang": ["王新一"],
        "w": ["王新一"],
        "lxe": ["李新二"],
        "新示例": ["王新一", "李新二"],
        "示例": ["方若谷", "王新一", "李新二"],
        "v000003": ["王新一"],
    }.items():
        assert names(directory, directory.ids(BadgeView.ALL, typed)) == found, typed
        fresh = BadgeDirectory(fair.store, fair.clock)
        assert names(fresh, fresh.ids(BadgeView.ALL, typed)) == found, typed
