"""The registry: numbers are never given twice, a revoked badge stays revoked, facts stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.ids import BadgeId
from app.models.registry import BadgePrint, BadgeState
from app.services.badges.token import Genuine, TokenRefusal, encode, verify
from app.services.history import History
from app.services.papers import Papers
from tests.services.badge_fair import KEY, MORNING, BadgeFair, badge_fair


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


def test_a_changed_key_signs_what_is_issued_from_then_on_and_the_old_one_still_verifies(
    fair: BadgeFair,
) -> None:
    keyring = {turn: bytes([turn]) * 32 for turn in range(3)}
    first = fair.registry
    first.issue_missing()
    old = fair.badges("周予安")[0]

    def keys(turns: int) -> dict[int, bytes]:
        return {(old.key_id + turn) % 64: keyring[turn] for turn in range(turns + 1)}

    papers = Papers(fair.store, lambda: keyring[0], fair.clock, keys)
    assert papers.badge_cards([fair.people["周予安"]])[0].code == encode(
        old.record, old.key_id, keyring[0]
    )
    assert fair.registry.change_key() == (old.key_id + 1) % 64
    fair.add("新来的")
    fair.registry.issue_missing()
    fresh = fair.badges("新来的")[0]
    assert fresh.key_id == (old.key_id + 1) % 64
    both = {card.id: card.code for card in papers.badge_cards()}
    assert verify(both[old.id], keys(1)) == Genuine(old.record, old.key_id)
    assert verify(both[fresh.id], keys(1)) == Genuine(fresh.record, fresh.key_id)
    assert verify(both[fresh.id], keys(0)) is TokenRefusal.UNKNOWN_KEY
    fair.registry.change_key()
    fair.registry.reissue(fresh.id, "遗失")
    again = fair.badges("新来的")[-1]
    assert again.key_id == (old.key_id + 2) % 64
    History(fair.store).undo()
    assert fair.registry.change_key() == (old.key_id + 3) % 64, "a key's number never comes back"


def test_a_badge_whose_key_is_elsewhere_is_not_printed_wrong(fair: BadgeFair) -> None:
    fair.registry.issue_missing()
    fair.registry.change_key()
    papers = Papers(fair.store, lambda: KEY, fair.clock, lambda _turns: {})
    with pytest.raises(AppError) as refused:
        papers.badge_cards([fair.people["周予安"]])
    assert refused.value.code == "badges.key_gone"


def test_a_reason_is_kept_with_those_printed_before_and_the_desk_with_all(
    fair: BadgeFair,
) -> None:
    fair.registry.issue_missing()
    one, other = fair.badge("周予安"), fair.badge("许清和")
    fair.registry.printed([one], "a.pdf", "card")
    assert fair.registry.reprints([fair.people["周予安"], fair.people["许清和"]]) == 1
    fair.pass_time(minutes=1)
    fair.registry.printed([one, other], "b.pdf", "a4-8", "损坏")
    told = [(fact.target, fact.layout, fact.by, fact.reason) for fact in fair.registry.ledger(one)]
    assert told == [("b.pdf", "a4-8", "登记台 1", "损坏"), ("a.pdf", "card", "登记台 1", "")]
    assert [fact.reason for fact in fair.registry.ledger(other)] == [""]
