"""A PIN is asked for more slowly each time it is wrong, and never kept in the clear."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import AppError
from app.models.access import RoleEvent, RoleEventKind
from app.models.scanning import Role, RolePin
from app.services.pins import Pins, wait_after
from tests.services.scanning_fair import ScanningFair, scanning_fair

BOSS = Role.ORGANISER


@pytest.fixture
def fair(tmp_path: Path) -> Iterator[ScanningFair]:
    made = scanning_fair(tmp_path / "gate.fair")
    with closing(made.store):
        yield made


def pins(fair: ScanningFair) -> Pins:
    return Pins(fair.store, lambda: fair.moment)


def refusal(fair: ScanningFair, pin: str) -> AppError | None:
    try:
        pins(fair).check(BOSS, pin)
    except AppError as error:
        return error
    return None


def code_of(fair: ScanningFair, pin: str) -> str:
    error = refusal(fair, pin)
    return "" if error is None else error.code


def test_the_right_pin_and_no_other_is_right(fair: ScanningFair) -> None:
    assert code_of(fair, "4711") == "pin.none"
    pins(fair).set(BOSS, "4711")
    assert code_of(fair, "4711") == ""
    assert code_of(fair, "4712") == "pin.wrong"
    pins(fair).set(BOSS, "081500")
    assert code_of(fair, "4711") == "pin.wrong"
    assert code_of(fair, "081500") == ""
    with fair.store.reading() as reader:
        (kept,) = reader.all(RolePin)
    assert "081500" not in kept.digest
    assert len(bytes.fromhex(kept.digest)) == 32


@pytest.mark.parametrize("pin", ["", "123", "12a4", "１２３４"])
def test_a_pin_is_four_digits_at_least(fair: ScanningFair, pin: str) -> None:
    with pytest.raises(AppError, match=r"pin\.short"):
        pins(fair).set(BOSS, pin)


def test_after_several_misses_one_waits_even_with_the_right_pin(fair: ScanningFair) -> None:
    pins(fair).set(BOSS, "4711")
    for _ in range(3):
        assert code_of(fair, "0000") == "pin.wrong"
    waiting = refusal(fair, "4711")
    assert waiting is not None
    assert (waiting.code, waiting.facts) == ("pin.wait", {"seconds": 1})
    fair.moment += timedelta(seconds=1)
    assert code_of(fair, "0000") == "pin.wrong"
    waiting = refusal(fair, "4711")
    assert waiting is not None
    assert waiting.facts == {"seconds": 2}
    fair.moment += timedelta(seconds=2)
    assert code_of(fair, "4711") == ""
    assert code_of(fair, "0000") == "pin.wrong"
    assert code_of(fair, "4711") == ""


def patiently(fair: ScanningFair, pin: str) -> str:
    """On a crowded machine somebody may wait longer for the file than it is waited for."""
    while (code := code_of(fair, pin)) == "store.busy":
        pass
    return code


def test_many_who_try_at_once_gain_nothing(fair: ScanningFair) -> None:
    pins(fair).set(BOSS, "4711")
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda pin: patiently(fair, pin), [f"{n:04d}" for n in range(12)]))
    assert sorted(set(told)) == ["pin.wait", "pin.wrong"]
    wrong = told.count("pin.wrong")
    assert 1 <= wrong <= 3
    with fair.store.reading() as reader:
        assert reader.count(RoleEvent, what=RoleEventKind.MISSED) == wrong


def test_the_wait_doubles_up_to_a_quarter_of_an_hour() -> None:
    assert [wait_after(n) for n in (0, 2, 3, 4, 8)] == [0, 0, 1, 2, 32]
    assert wait_after(100) == 900
