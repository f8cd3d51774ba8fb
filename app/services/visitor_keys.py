"""What a person is found by: names and firms anywhere, readings and numbers from the beginning."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from app.models.people import phone_digits
from app.services.lookup import Beginnings, Joined, Mask, reckoned
from app.services.store.visitor_list import Entry
from app.services.text import fold


class Keys:
    """What a person is found by from its beginning: readings of the name, and the badge number.

    Whoever changed since it was made is looked at one by one; they are few.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        numbers = [_number(entry) for entry in entries]
        digits = [number[1:] for number in numbers]
        short = [number.lstrip("0") for number in digits]
        brief = [number[:1] + rest for number, rest in zip(numbers, short, strict=True)]
        self._numbers = [Beginnings(texts) for texts in (numbers, digits, short, brief)]
        self._firsts = [_first_letters(texts) for texts in (numbers, short)]
        self._firsts.append(_first_letters([entry.pinyin for entry in entries]))
        self._readings = Joined((entry.pinyin, entry.initials) for entry in entries)
        self._later: dict[int, Entry] = {}

    def note(self, place: int, entry: Entry) -> None:
        """A person who is new, or changed."""
        self._later[place] = entry

    def mark(self, typed: str, found: Mask) -> None:
        """Mark every place with a key that begins so."""
        if len(typed) == 1:
            for firsts in self._firsts:
                found[: len(firsts)] |= firsts == ord(typed)
        else:
            found[self._readings.find(typed)] = True
            for numbers in self._numbers:
                found[numbers.find(typed)] = True
        for place, entry in self._later.items():
            found[place] = _begins(entry, typed)


def _begins(entry: Entry, typed: str) -> bool:
    number = _number(entry)
    short = number[1:].lstrip("0")
    keys = (entry.pinyin, entry.initials, number, number[1:], short, number[:1] + short)
    return any(key.startswith(typed) for key in keys)


def _number(entry: Entry) -> str:
    return entry.number.casefold().replace("-", "")


def body(entry: Entry) -> str:
    """What a person is found by anywhere in it."""
    digits = phone_digits(entry.phone)
    words = (entry.name, entry.name_latin, entry.organisation, entry.organisation_latin)
    return "\n".join((fold("\n".join(words)), digits))


def _first_letters(texts: Iterable[str]) -> npt.NDArray[np.uint8]:
    return reckoned(bytes(ord(text[0]) if text[:1].isascii() and text else 0 for text in texts))
