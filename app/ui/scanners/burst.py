"""Telling a scanner's keys from a person's, by the pauses between them.

A key is held until it is clear whose it is. Two keys further apart than the gap are a person's:
what is held goes on to where it was meant. From the third key in a row that is close to the one
before it, all that is held is a scanner's, until a suffix or a pause ends it.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from app.ui.scanners.profile import ScannerProfile, Suffix

SURE = 3  # keys in a row, close together, that no person types
SHORTEST = 4  # signs of a code that a suffix ends
SHORTEST_BARE = 6  # signs of a code that only a pause ends
_LATE_SUFFIX_MS = 300  # an Enter this soon after a code that a pause ended belongs to it
_PATIENCE_MS = 400  # how long a burst waits for the suffix that this scanner is known to send


class Answer(Enum):
    """What becomes of a key."""

    PASS = auto()  # give back what is held, then let this one through
    SWALLOW = auto()
    CODE = auto()  # the burst is a code; this key was its suffix


@dataclass(slots=True)
class Burst:
    """The keys held at present, as signs and moments in milliseconds."""

    profile: ScannerProfile
    signs: list[str] = field(default_factory=list)
    _last: float = 0.0
    _ended: float = float("-inf")

    @property
    def is_sure(self) -> bool:
        """Whether what is held came from a scanner."""
        return len(self.signs) >= SURE

    @property
    def text(self) -> str:
        """What is held."""
        return "".join(self.signs)

    def is_late(self, at: float) -> bool:
        """Whether a sign now is no part of what is held."""
        return bool(self.signs) and at - self._last > self.profile.gap_ms

    def sign(self, sign: str, at: float) -> float:
        """Hold a printable sign; how long after the one before it came, in milliseconds.

        The caller has given back what was too old before.
        """
        gap = at - self._last if self.signs else 0.0
        self.signs.append(sign)
        self._last = at
        return gap

    def suffix(self, key: Suffix, at: float) -> Answer:
        """Take an Enter or a Tab."""
        if not self.signs:
            return Answer.SWALLOW if self._belongs_to_last(at) else Answer.PASS
        gap = _PATIENCE_MS if self.is_sure else self.profile.gap_ms
        near = at - self._last <= gap
        wanted = self.profile.suffix in (Suffix.UNKNOWN, Suffix.NONE, key)
        if near and wanted and len(self.signs) >= SHORTEST:
            self._ended = at
            return Answer.CODE
        return Answer.PASS

    def pause_ms(self) -> int:
        """How long to wait for the next key before ``paused``."""
        waits = self.is_sure and self.profile.suffix in (Suffix.ENTER, Suffix.TAB)
        return _PATIENCE_MS if waits else self.profile.gap_ms + 5

    def paused(self, at: float) -> Answer:
        """No further key came: CODE where what is held is one, else PASS."""
        waited = self.profile.suffix in (Suffix.UNKNOWN, Suffix.NONE)
        if waited and len(self.signs) >= SHORTEST_BARE:
            self._ended = at
            return Answer.CODE
        return Answer.PASS

    def clear(self) -> str:
        """Forget what is held, and answer with it."""
        text = self.text
        self.signs.clear()
        return text

    def _belongs_to_last(self, at: float) -> bool:
        late = at - self._ended <= _LATE_SUFFIX_MS
        self._ended = float("-inf")
        return late
