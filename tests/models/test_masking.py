"""Masking: a number or address that is masked cannot be called or written to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.people import masked_email, masked_phone, phone_digits

_MASK = "••••"
_phones = st.text(st.sampled_from("0123456789+-() ０１２转x"), max_size=24)


@given(_phones)
def test_at_least_four_digits_are_never_shown(phone: str) -> None:
    shown = [c for c in masked_phone(phone) if c.isdigit()]
    assert len(shown) <= max(len(phone_digits(phone)) - 4, 0)
    assert not phone or _MASK in masked_phone(phone)


@given(st.text(max_size=20), st.sampled_from(("part.example", "a.b.example")))
def test_of_an_address_only_one_letter_and_the_host_are_shown(local: str, host: str) -> None:
    masked = masked_email(f"{local}@{host}")
    assert masked.endswith(f"•••@{host}")
    assert len(masked.removesuffix(f"•••@{host}")) <= 1
    assert len(local) < 2 or local not in masked.removesuffix(f"@{host}")


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("13812340001", "138 •••• 0001"),
        ("+86 138-1234-0001", "138 •••• 0001"),
        ("１３８１２３４０００１", "138 •••• 0001"),
        ("0512-66661234", "051 •••• 1234"),
        ("66661234", "66 •••• 34"),
        ("12345", "•••• 5"),
        ("1234", "••••"),
        ("", ""),
        ("无", "••••"),
    ],
)
def test_a_phone_can_be_recognised_and_not_called(phone: str, masked: str) -> None:
    assert masked_phone(phone) == masked


@pytest.mark.parametrize(
    ("email", "masked"),
    [
        ("zhou@part.example", "z•••@part.example"),
        ("z@a.example", "•••@a.example"),
        ("", ""),
        ("x", "•••"),
    ],
)
def test_an_address_can_be_recognised_and_not_written_to(email: str, masked: str) -> None:
    assert masked_email(email) == masked


@pytest.mark.parametrize(
    "phone",
    [
        "13812340001",
        "+8613812340001",
        "008613812340001",
        "86 138 1234 0001",
        "１３８１２３４０００１",
    ],
)
def test_one_number_is_one_however_it_is_written(phone: str) -> None:
    assert phone_digits(phone) == "13812340001"
