"""What is known of a scanner, and how what it typed becomes the code it read."""

from dataclasses import dataclass
from enum import StrEnum
from unicodedata import normalize


class Suffix(StrEnum):
    """What a scanner types after a code."""

    UNKNOWN = "unknown"
    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


class Layout(StrEnum):
    """An arrangement of keys: what the scanner types by, or what the computer reads by."""

    QWERTY = "qwerty"
    QWERTZ = "qwertz"
    AZERTY = "azerty"


# The same keys in the same order: the number row, then the three rows of letters, first plain,
# then with Shift. Dead keys have no sign of their own and are left out as blanks.
_KEYS = {
    Layout.QWERTY: "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./"
    '!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?',
    Layout.QWERTZ: "1234567890ß qwertzuiopü+asdfghjklöäyxcvbnm,.-"
    '!"§$%&/()=? QWERTZUIOPÜ*ASDFGHJKLÖÄYXCVBNM;:_',
    Layout.AZERTY: "&é\"'(-è_çà)=azertyuiop $qsdfghjklmùwxcvbn,;:!"
    "1234567890°+AZERTYUIOP £QSDFGHJKLM%WXCVBN?./§",
}


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """How one scanner behaves on this computer.

    ``gap_ms`` is the longest pause between two of its keys; a person is slower. ``scanner`` and
    ``computer`` are the layouts it types by and is read by: where they differ, its signs are put
    right here. ``swaps_case`` undoes Caps Lock, ``repeats`` drops the second of two equal codes.
    """

    suffix: Suffix = Suffix.UNKNOWN
    prefix: str = ""
    scanner: Layout = Layout.QWERTY
    computer: Layout = Layout.QWERTY
    swaps_case: bool = False
    repeats: bool = False
    gap_ms: int = 35

    def __post_init__(self) -> None:
        if not 10 <= self.gap_ms <= 200:
            raise ValueError("a scanner types faster than a person and slower than nothing")

    def code(self, typed: str) -> str:
        """The code behind what was typed; full-width signs of an input method become plain."""
        text = normalize("NFKC", typed).strip()
        half = len(text) // 2
        if self.repeats and half and text[:half] == text[half:]:
            text = text[:half]
        text = text.removeprefix(self.prefix) if text != self.prefix else text
        if self.swaps_case:
            text = _case_swapped(text)
        return text.translate(_moved(self.computer, self.scanner))


def typed_as(code: str, scanner: Layout, computer: Layout, *, caps: bool = False) -> str:
    """What the computer sees when a scanner of one layout types to it in another."""
    text = code.translate(_moved(scanner, computer))
    return _case_swapped(text) if caps else text


def _moved(source: Layout, target: Layout) -> dict[int, str]:
    pairs = zip(_KEYS[source], _KEYS[target], strict=True)
    return {ord(old): new for old, new in pairs if old != " " and new != " "}


def _case_swapped(text: str) -> str:
    """What Caps Lock does: to letters without accents only, whatever the layout."""
    return "".join(sign.swapcase() if sign.isascii() else sign for sign in text)
