"""Vouchers: issued by number, good once."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.deals import VoucherState
from app.models.ids import ExhibitorId
from app.services.history import History
from app.services.vouchers import Vouchers, numbers_of, totals
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[MeetingFair]:
    made = meeting_fair(tmp_path / "vouchers.fair")
    with closing(made.store):
        yield made


def ledger(fair: MeetingFair) -> Vouchers:
    return Vouchers(fair.store, lambda: EVE)


def refusal(run: object, *told: object) -> AppError:
    with pytest.raises(AppError) as refused:
        run(*told)  # type: ignore[operator]  # a method of the ledger
    return refused.value


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("SC-001–SC-003", ["SC-001", "SC-002", "SC-003"]),
        ("SC-009 至 011", ["SC-009", "SC-010", "SC-011"]),
        ("A1, A1、B2\nC3", ["A1", "B2", "C3"]),
        ("2018-07..2018-08", ["2018-07", "2018-08"]),
        ("SC-001", ["SC-001"]),
    ],
)
def test_numbers_are_told_as_a_list_or_a_range(words: str, numbers: list[str]) -> None:
    assert numbers_of(words) == numbers


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "vouchers.numbers"),
        ("SC-005–SC-001", "vouchers.numbers"),
        ("SC-001–TD-005", "vouchers.numbers"),
        ("SC-00001–SC-99999", "vouchers.many"),
    ],
)
def test_words_that_tell_no_numbers_are_refused(words: str, code: str) -> None:
    assert refusal(numbers_of, words).code == code


def test_a_range_is_issued_in_one_step_and_no_number_twice(fair: MeetingFair) -> None:
    ledger(fair).issue("SC-001–SC-003", 2_000_000, "范例公司")
    assert [row.holder_zh for row in ledger(fair).rows()] == ["范例公司"] * 3
    refused = refusal(ledger(fair).issue, "SC-003 SC-004", 2_000_000)
    assert (refused.code, refused.facts) == ("vouchers.taken", {"numbers": "SC-003", "count": 1})
    assert len(ledger(fair).rows()) == 3
    assert refusal(ledger(fair).issue, "SC-009", 0).code == "vouchers.amount"
    History(fair.store).undo()
    assert ledger(fair).rows() == []


def test_a_voucher_is_redeemed_once_and_the_second_time_is_told_of_the_first(
    fair: MeetingFair,
) -> None:
    ledger(fair).issue("SC-001–SC-003", 2_000_000, holder=fair.exhibitors["storage"])
    ledger(fair).redeem(" sc-002 ", fair.exhibitors["sensing"])
    refused = refusal(ledger(fair).redeem, "SC-002", fair.exhibitors["laser"])
    assert refused.code == "vouchers.spent"
    told = {"number": "SC-002", "who": "拟真传感技术", "when": "2018-11-27 12:00"}
    assert refused.facts == told
    assert [row.supplier_zh for row in ledger(fair).rows()] == ["", "拟真传感技术", ""]
    History(fair.store).undo()
    ledger(fair).redeem("SC-002", fair.exhibitors["laser"])
    assert ledger(fair).rows()[1].supplier_zh == "范例激光加工"


def test_a_void_voucher_is_good_for_nothing_and_counts_for_nothing(fair: MeetingFair) -> None:
    ledger(fair).issue("SC-001–SC-004", 2_000_000)
    ids = [row.voucher.id for row in ledger(fair).rows()]
    ledger(fair).cancel(ids[:1])
    ledger(fair).redeem("SC-002", fair.exhibitors["sensing"])
    assert refusal(ledger(fair).redeem, "SC-001", fair.exhibitors["laser"]).code == "vouchers.void"
    assert refusal(ledger(fair).cancel, ids[1:3]).code == "vouchers.spent"
    assert [row.voucher.state for row in ledger(fair).rows()] == [
        VoucherState.VOID,
        VoucherState.REDEEMED,
        VoucherState.ISSUED,
        VoucherState.ISSUED,
    ]
    told = totals(ledger(fair).rows())
    assert (told.issued, told.issued_fen) == (3, 6_000_000)
    assert (told.redeemed, told.redeemed_fen, told.void) == (1, 2_000_000, 1)


def test_a_number_or_an_exhibitor_that_is_not_there_is_refused(fair: MeetingFair) -> None:
    assert refusal(ledger(fair).redeem, "X", fair.exhibitors["laser"]).code == "vouchers.unknown"
    ledger(fair).issue("X", 1)
    assert refusal(ledger(fair).redeem, "X", ExhibitorId("gone")).code == "store.gone"
    assert ledger(fair).rows()[0].voucher.state is VoucherState.ISSUED
