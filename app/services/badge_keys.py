"""What a badge is found by: name and firm anywhere, readings and number from the beginning."""

from collections.abc import Sequence

import numpy as np

from app.services.lookup import Mask
from app.services.store.badge_list import Entry
from app.services.text import fold
from app.services.within import Beginning, Within


class BadgeKeys:
    """Made once, in the background; whatever changed since is looked at one by one."""

    MOST = 2_000
    """More changes than this, and it is quicker to make the keys anew."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        keys = list(zip(*map(_beginnings, entries), strict=True))
        self._beginnings = [Beginning(texts) for texts in keys]
        self._bodies = Within(map(_body, entries))
        self._count = len(entries)
        self._later: dict[int, Entry] = {}

    def note(self, place: int, entry: Entry) -> None:
        """A badge that is new, or whose holder changed."""
        self._later[place] = entry

    @property
    def is_worn(self) -> bool:
        """Whether so much changed that the keys should be made anew."""
        return len(self._later) > self.MOST

    def find(self, typed: Sequence[str], count: int) -> Mask:
        """Which of so many badges the folded words find."""
        found = np.zeros(count, np.bool_)
        joined = "".join(typed)
        known = found[: self._count]
        if joined.isascii():
            for texts in self._beginnings:
                texts.mark(joined, known)
        # One letter begins a name or a number; in the middle it is noise.
        if not (joined.isascii() and len(joined) == 1):
            known |= np.logical_and.reduce([self._bodies.find(word) for word in typed])
        for place, entry in self._later.items():
            found[place] = _finds(typed, joined, entry)
        return found


def _finds(typed: Sequence[str], joined: str, entry: Entry) -> bool:
    if joined.isascii() and any(key.startswith(joined) for key in _beginnings(entry)):
        return True
    if joined.isascii() and len(joined) == 1:
        return False
    body = _body(entry)
    return all(word in body for word in typed)


def _beginnings(entry: Entry) -> tuple[str, str, str, str, str]:
    number = entry.number.casefold().replace("-", "")
    digits = number[1:]
    return entry.pinyin, entry.initials, number, digits, digits.lstrip("0")


def _body(entry: Entry) -> str:
    return fold(f"{entry.name}\n{entry.name_latin}\n{entry.organisation}")
