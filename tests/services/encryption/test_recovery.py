"""A key that is written down comes back; what was misread is found where it was misread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.recovery import (
    FileKey,
    Misread,
    Misreading,
    is_key_name,
    new_file_key,
    read_recovery,
    read_so_far,
    recovery_text,
)

secrets = st.binary(min_size=20, max_size=20)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(secrets)
def test_what_is_written_down_comes_back(secret: bytes) -> None:
    text = recovery_text(secret)
    assert [len(group) for group in text.split("-")] == [5] * 8
    assert read_recovery(text) == secret


@given(secrets)
def test_however_it_is_typed(secret: bytes) -> None:
    text = recovery_text(secret)
    wide = "".join(chr(ord(one) + 0xFEE0) for one in text)
    for typed in (
        text.lower(),
        text.replace("-", ""),
        f"  {text.replace('-', ' – ')}\n",
        wide,
        "FDKEY1:" + text,
        "fdkey1:" + text.lower(),
        text.replace("0", "O").replace("1", "l"),
    ):
        assert read_recovery(typed) == secret


@given(secrets, st.integers(0, 39), st.sampled_from(ALPHABET))
def test_a_wrong_letter_is_found_in_its_group(secret: bytes, place: int, letter: str) -> None:
    letters = list(recovery_text(secret).replace("-", ""))
    if letters[place] == letter:
        return
    letters[place] = letter
    assert read_recovery("".join(letters)) == Misread(Misreading.GROUP, (place // 5 + 1,))


@given(secrets, st.integers(0, 7), st.integers(0, 4), st.integers(0, 4))
def test_two_letters_that_changed_places_are_found(
    secret: bytes, group: int, one: int, other: int
) -> None:
    letters = list(recovery_text(secret).replace("-", ""))
    first, second = group * 5 + one, group * 5 + other
    if letters[first] == letters[second]:
        return
    letters[first], letters[second] = letters[second], letters[first]
    assert read_recovery("".join(letters)) == Misread(Misreading.GROUP, (group + 1,))


@given(secrets, st.permutations(range(8)))
def test_groups_in_another_order_are_found(secret: bytes, order: list[int]) -> None:
    groups = recovery_text(secret).split("-")
    moved = tuple(place + 1 for place, group in enumerate(order) if place != group)
    read = read_recovery("-".join(groups[group] for group in order))
    assert read == (Misread(Misreading.GROUP, moved) if moved else secret)


@given(st.text(max_size=600))
def test_no_text_is_too_strange(text: str) -> None:
    read = read_recovery(text)
    assert isinstance(read, Misread) or len(read) == 20


@pytest.mark.parametrize(
    ("text", "why", "groups"),
    [
        ("", Misreading.EMPTY, ()),
        (" - - ", Misreading.EMPTY, ()),
        ("FDKEY1:", Misreading.EMPTY, ()),
        ("7" * 39, Misreading.LENGTH, ()),
        ("7" * 41, Misreading.LENGTH, ()),
        ("7" * 100_000, Misreading.LENGTH, ()),
        ("AAAAA-AA钥AA", Misreading.LETTER, (2,)),
        ("U" + "0" * 39, Misreading.LETTER, (1,)),
        ("0" * 40, Misreading.GROUP, (2, 3, 4, 5, 6, 7, 8)),
        ("x' or 1=1; pragma", Misreading.LETTER, (1, 2)),
    ],
)
def test_what_is_no_key_is_named(text: str, why: Misreading, groups: tuple[int, ...]) -> None:
    assert read_recovery(text) == Misread(why, groups)


@given(secrets, st.integers(0, 47))
def test_a_key_that_is_being_typed_is_right_so_far(secret: bytes, typed: int) -> None:
    text = recovery_text(secret)[:typed]
    assert read_so_far(text) == (len(text.replace("-", "")) // 5, None)


@given(st.text(max_size=600))
def test_whatever_is_typed_something_is_said(text: str) -> None:
    groups, _ = read_so_far(text)
    assert 0 <= groups <= 8


def test_a_key_never_shows_its_secret_and_never_begins_a_file_with_words() -> None:
    key = new_file_key()
    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)
    assert is_key_name(key.name)
    assert not is_key_name(b"SQLite format 3\0".hex())
    with pytest.raises(ValueError, match="16 bytes"):
        FileKey(b"SQLite format 3\0".hex(), key.secret)
    assert len({new_file_key().name for _ in range(50)}) == 50
