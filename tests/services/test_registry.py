"""The registry: numbers are never given twice, a revoked badge stays revoked, facts stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.ids import BadgeId
from app.models.registry import BadgePrint, BadgeState
from app.services.history import History
from tests.services.badge_fair import MORNING, BadgeFair, badge_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[BadgeFair]:
    made = badge_fair(tmp_path / "a.fair")
    yield made
    made.store.close()


def test_everybody_gets_one_badge_with_the_letter_of_the_category(fair: BadgeFair) -> None:
    change = fair.registry.issue_missing()
    assert change.action.facts == {"number": 6}
    numbers = {name: fair.badges(name)[0].number for name in fair.people}
    assert numbers["周予安"] == "V-000001"
    assert numbers["Alexandrina Featherstonehaugh-Cholmondeley"] == "V-000002"
    assert numbers["许清和"] == "S-000001"
    assert numbers["林知夏"] == "T-000001"
    assert fair.registry.issue_missing().kinds == frozenset()
    assert fair.registry.waiting() == 6


def test_a_reissued_badge_has_a_new_code_and_the_old_one_admits_nobody(fair: BadgeFair) -> None:
    fair.registry.issue_missing()
    change = fair.registry.reissue(fair.badge("周予安"), "遗失")
    old, new = fair.badges("周予安")
    assert (old.state, old.reason, old.revoked_at) == (BadgeState.REVOKED, "遗失", MORNING)
    assert new.state is BadgeState.VALID
    assert new.record != old.record
    assert change.action.facts == {"name": "周予安", "number": new.number}


def test_a_revoked_badge_comes_back_only_when_somebody_asks(fair: BadgeFair) -> None:
    fair.registry.issue_missing()
    fair.registry.revoke(fair.badge("方若谷"), "撤销采访资格")
    assert fair.registry.issue_missing().kinds == frozenset()
    assert fair.registry.valid_badges([fair.people["方若谷"]]) == {}
    fair.registry.reissue(fair.badge("方若谷"), "重新审核通过")
    old, new = fair.badges("方若谷")
    assert old.reason == "撤销采访资格"
    assert fair.registry.valid_badges([fair.people["方若谷"]]) == {fair.people["方若谷"]: new}


def test_what_is_revoked_is_not_revoked_again(fair: BadgeFair) -> None:
    fair.registry.issue_missing()
    fair.registry.revoke(fair.badge("苏以宁"), "信息有误")
    with pytest.raises(AppError) as refused:
        fair.registry.revoke(fair.badge("苏以宁"), "再次")
    assert refused.value.code == "badges.revoked"
    assert fair.badges("苏以宁")[0].reason == "信息有误"


def test_nobody_ends_up_with_two_valid_badges(fair: BadgeFair) -> None:
    fair.registry.issue_missing()
    first = fair.badge("周予安")
    fair.registry.reissue(first, "遗失")
    with pytest.raises(AppError) as refused:
        fair.registry.reissue(first, "又找到了")
    assert refused.value.code == "badges.superseded"
    assert len(fair.badges("周予安")) == 2


def test_undo_takes_back_a_reissue_and_never_gives_the_number_again(fair: BadgeFair) -> None:
    fair.registry.issue_missing()
    fair.registry.reissue(fair.badge("周予安"), "遗失")
    lost = fair.badges("周予安")[-1].number
    History(fair.store).undo()
    (only,) = fair.badges("周予安")
    assert only.state is BadgeState.VALID
    fair.registry.reissue(only.id, "遗失")
    assert fair.badges("周予安")[-1].number > lost


def test_a_print_is_a_fact_that_undo_leaves_alone(fair: BadgeFair) -> None:
    issued = fair.registry.issue_missing()
    fair.pass_time(minutes=5)
    fair.registry.printed([BadgeId(fair.badge("周予安"))], "证件.pdf")
    assert fair.registry.waiting() == 5
    with fair.store.reading() as reader:
        (fact,) = reader.all(BadgePrint)
    assert (fact.badge_id, fact.target, fact.at) == (
        fair.badge("周予安"),
        "证件.pdf",
        fair.clock(),
    )
    undo = History(fair.store).undo_action()
    assert undo is not None
    assert undo.id == issued.action.id
