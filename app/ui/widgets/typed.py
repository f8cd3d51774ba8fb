"""Whole numbers as they are typed into fields."""

_LONGEST = 6


def typed_number(words: str) -> int | None:
    """The number, below a million; None for anything else.

    More digits are a slip, and of some thousands Python makes no number at all.
    """
    plain = words.strip()
    return int(plain) if plain.isdecimal() and len(plain) <= _LONGEST else None
