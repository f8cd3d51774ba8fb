"""A code is ours or it is not; nothing in between, and never an exception."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.services.badges.token import (
    DIGITS,
    KEY_BYTES,
    Claim,
    Genuine,
    TokenRefusal,
    encode,
    new_key,
    read,
    verify,
)

KEY, OTHER = bytes(range(KEY_BYTES)), bytes(range(1, KEY_BYTES + 1))
records = st.integers(0, 2**32 - 1)
key_ids = st.integers(0, 63)


@given(records, key_ids, st.binary(min_size=KEY_BYTES, max_size=KEY_BYTES))
def test_what_we_sign_we_accept(record: int, key_id: int, key: bytes) -> None:
    code = encode(record, key_id, key)
    assert len(code) == DIGITS
    assert code.isascii()
    assert code.isdigit()
    assert verify(code, {key_id: key}) == Genuine(record, key_id)


@given(records, key_ids)
def test_a_desk_without_the_key_still_reads_the_record(record: int, key_id: int) -> None:
    code = encode(record, key_id, KEY)
    claim = read(code)
    assert isinstance(claim, Claim)
    assert (claim.record, claim.key_id) == (record, key_id)
    assert verify(code, {}) is TokenRefusal.UNKNOWN_KEY


@given(records, st.integers(0, DIGITS - 1), st.integers(1, 9))
def test_one_changed_digit_admits_nobody(record: int, place: int, shift: int) -> None:
    code = encode(record, 1, KEY)
    digit = str((int(code[place]) + shift) % 10)
    changed = code[:place] + digit + code[place + 1 :]
    assert isinstance(verify(changed, dict.fromkeys(range(64), KEY)), TokenRefusal)


@given(records, st.integers(0, 119))
def test_one_changed_bit_admits_nobody(record: int, bit: int) -> None:
    changed = str(int(encode(record, 1, KEY)) ^ 1 << bit).zfill(DIGITS)
    refusal = verify(changed, dict.fromkeys(range(64), KEY))
    assert refusal is (TokenRefusal.OTHER_FAIR if bit >= 118 else TokenRefusal.FORGED)


@given(records)
def test_a_signature_of_another_key_is_forged(record: int) -> None:
    assert verify(encode(record, 1, OTHER), {1: KEY}) is TokenRefusal.FORGED


@given(records, st.permutations(range(DIGITS)))
def test_shuffled_digits_admit_nobody(record: int, order: list[int]) -> None:
    code = encode(record, 1, KEY)
    shuffled = "".join(code[place] for place in order)
    if shuffled != code:
        assert isinstance(verify(shuffled, dict.fromkeys(range(64), KEY)), TokenRefusal)


@given(st.text() | st.text("0123456789", max_size=50) | st.text("0123456789", min_size=37))
@example("³" * DIGITS)
@example("٣" * DIGITS)
@example("9" * DIGITS)
@example("0" * DIGITS)
@example("9" * 5000)
def test_no_text_whatever_raises_or_is_admitted(text: str) -> None:
    assert isinstance(verify(text, dict.fromkeys(range(64), KEY)), TokenRefusal)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", TokenRefusal.UNREADABLE),
        ("  \n", TokenRefusal.UNREADABLE),
        ("12345", TokenRefusal.UNREADABLE),
        ("https://example.org/ticket/7", TokenRefusal.OTHER_FAIR),
        ("BEGIN:VCARD", TokenRefusal.OTHER_FAIR),
        ("1" * 38, TokenRefusal.OTHER_FAIR),
        ("9" * 37, TokenRefusal.OTHER_FAIR),
    ],
)
def test_strange_codes_are_told_apart(text: str, refusal: TokenRefusal) -> None:
    assert verify(text, {1: KEY}) is refusal


def test_what_a_scanner_adds_or_an_input_method_widens_does_not_matter() -> None:
    code = encode(18846, 1, KEY)
    wide = code.translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert verify(f" {wide}\r\n", {1: KEY}) == Genuine(18846, 1)


def test_the_format_is_for_ever() -> None:
    assert encode(18846, 1, KEY) == "0337499318588945857170928489556227090"


def test_keys_are_long_and_new() -> None:
    assert len(new_key()) == KEY_BYTES
    assert new_key() != new_key()


@pytest.mark.parametrize(("record", "key_id"), [(-1, 1), (2**32, 1), (1, 64), (1, -1)])
def test_what_does_not_fit_is_not_signed(record: int, key_id: int) -> None:
    with pytest.raises(ValueError, match="records below"):
        encode(record, key_id, KEY)


def test_a_short_key_signs_nothing() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        encode(1, 1, b"short")
