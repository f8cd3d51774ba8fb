"""Cells as files give them, and the plain values they become. Nothing here knows a column."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Generic, TypeAlias, TypeVar

from app.models.imports import Severity

Cell: TypeAlias = str | float | int | bool | datetime | date | time | timedelta | tuple[str, ...]

T_co = TypeVar("T_co", covariant=True)

LONGEST_NAME = 300
EXACT = 2**53  # beyond it Excel has lost digits of a whole number


@dataclass(frozen=True, slots=True)
class Flaw(Generic[T_co]):
    """A value with something to say about its cell; ``suggestion`` is what it became."""

    value: T_co
    code: str
    suggestion: str = ""
    severity: Severity = Severity.WARNING
    facts: tuple[tuple[str, object], ...] = ()


Parse: TypeAlias = Callable[[Cell], T_co | Flaw[T_co]]

_ODD = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ud800-\udfff"
    "\ue000-\uf8ff\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufffe\uffff]|  "
)
_SPECIAL = re.compile(f"{_ODD.pattern}|^'|\ufffd")
_BREAK = re.compile("(?:(?<![ \t])[ \t]+)?[\r\n\v\f\x85\u2028\u2029]+[ \t]*")
_SPACES = re.compile("  +")
_HAN = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_HAS_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_AT_HAN = re.compile(f"(?<=[{_HAN}])\n|\n(?=[{_HAN}])")
_EDGE = "\u200c\u200d\u200e\u200f "
_FORMULA = re.compile("'(?=[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r])")


def _folding() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
    table |= dict.fromkeys([0xAD, 0x180E, 0x200B, *range(0x2060, 0x2065), 0xFEFF, 0xFFFE, 0xFFFF])
    table |= dict.fromkeys(range(0xD800, 0xE000))  # lone surrogates cannot be stored
    blanks = [0x09, 0x0A, 0x0D, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)]
    table |= dict.fromkeys(blanks, " ")
    for first, last in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)):
        table |= {wide: chr(wide - 0xFEE0) for wide in range(first, last + 1)}
    # GB 18030-2000 parked characters in the private area that Unicode 4.1 gave their own place
    parked = "E81E:9FB4 E826:9FB5 E82B:9FB6 E82C:9FB7 E832:9FB8 E843:9FB9 E854:9FBA E864:9FBB"
    for pair in parked.split():
        old, new = pair.split(":")
        table[int(old, 16)] = chr(int(new, 16))
    return table


_FOLD = _folding()
_KEEP_LINES = {**_FOLD, 0x0A: "\n"}


def clean(words: str) -> str:
    """One line: odd spaces folded, controls and zero widths gone, full-width digits narrow.

    A line break inside becomes a space between Latin words and nothing beside Han.
    """
    words = words.strip()
    if not _ODD.search(words):
        return words
    broken = _BREAK.sub("\n", words)
    joined = _AT_HAN.sub("", broken).replace("\n", " ")
    return _SPACES.sub(" ", joined.translate(_FOLD)).strip(_EDGE)


def has_han(words: str) -> bool:
    """Whether Chinese characters occur in it."""
    return _HAS_HAN.search(words) is not None


def written(cell: Cell) -> str:
    """The cell as one would have typed it: 13800000001.0 is a whole number again."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e18 else repr(cell)
    if isinstance(cell, tuple):
        return "、".join(cell)
    return str(cell)


def text(cell: Cell) -> str:
    """A short text on one line."""
    return clean(written(cell))


def label(cell: Cell) -> str:
    """An identity or number of theirs; ``1024.0`` is a number that a program made of 1024."""
    words = text(cell)
    return words[:-2] if words.endswith(".0") and words[:-2].isdigit() else words


def paragraph(cell: Cell) -> str:
    """A longer text that keeps its line breaks."""
    words = written(cell).strip()
    if not _ODD.search(words):
        return words
    lines = _BREAK.sub("\n", words).translate(_KEEP_LINES).split("\n")
    return "\n".join(_SPACES.sub(" ", line).strip(_EDGE) for line in lines).strip()


def name(cell: Cell) -> str | Flaw[str]:
    """A name: one line, warned about when it was broken over lines or lost characters."""
    words = written(cell).strip()
    if len(words) <= LONGEST_NAME and not _SPECIAL.search(words):
        return words
    if _FORMULA.match(words):
        words = words[1:]  # the apostrophe with which spreadsheets are kept from calculating
    value = clean(words)
    if len(value) > LONGEST_NAME:
        facts = (("length", len(value)), ("limit", LONGEST_NAME))
        return Flaw(value, "name.long", "", Severity.ERROR, facts)
    if "\ufffd" in value:
        return Flaw(value, "name.damaged", value)
    if _BREAK.search(words):
        return Flaw(value, "name.line_break", value)
    return value


_LIST = re.compile(r"(?<!\\)((?:\\\\)*)[;；\r\n|\u2028]+")
_ESCAPED = re.compile(r"(?<!\\)(\\+)(?=[;；|]|$)")
_PARTING = re.compile(r"(?<!\\)(\\*)([;；|]|$)")
_NUMBERED = re.compile(r"^(?:[（(]?\d{1,2}[)）.、．]|[•·\-*●])\s*(?=\D)")


def texts(cell: Cell) -> tuple[str, ...]:
    """Several texts in one cell: by semicolon or line; leading numbers and dots go.

    A backslash before such a sign, or before the number, keeps it (``as_one_text``).
    """
    if isinstance(cell, tuple):
        found = [_NUMBERED.sub("", clean(part)) for part in cell]
    else:
        parts = _LIST.sub(r"\1\n", written(cell)).split("\n")
        found = [_one_text(clean(part)) for part in parts]
    return tuple(dict.fromkeys(part for part in found if part))


def as_one_text(text: str) -> str:
    """The text as it must stand in a cell of several, so that ``texts`` gives it back."""
    told = _PARTING.sub(lambda sign: sign[1] * 2 + ("\\" + sign[2] if sign[2] else ""), text)
    return f"\\{told}" if _NUMBERED.match(text.lstrip("\\")) else told


def _one_text(words: str) -> str:
    plain = _ESCAPED.sub(lambda signs: "\\" * (len(signs[1]) // 2), words)
    if plain.startswith("\\") and _NUMBERED.match(plain.lstrip("\\")):
        return plain[1:]
    return _NUMBERED.sub("", plain)


_WORDS = re.compile(r"(?<!\\)((?:\\\\)*)[,，、;；\r\n|/]+")
_KEPT = re.compile(r"(?<!\\)(\\+)(?=[,，、;；|/]|$)")
_CUTTING = re.compile(r"(?<!\\)(\\*)([,，、;；|/]|$)")


def keywords(cell: Cell) -> tuple[str, ...]:
    """Several words in one cell: by comma, enumeration comma, semicolon, slash or line.

    A backslash before such a sign keeps it (``as_one_keyword``).
    """
    if isinstance(cell, tuple):
        return tuple(dict.fromkeys(part for part in map(clean, cell) if part))
    parts = map(clean, _WORDS.sub(r"\1\n", written(cell)).split("\n"))
    kept = (_KEPT.sub(lambda signs: "\\" * (len(signs[1]) // 2), part) for part in parts)
    return tuple(dict.fromkeys(part for part in kept if part))


def as_one_keyword(word: str) -> str:
    """The word as it must stand in a cell of several, so that ``keywords`` gives it back."""
    return _CUTTING.sub(lambda sign: sign[1] * 2 + ("\\" + sign[2] if sign[2] else ""), word)


_WHOLE = re.compile(
    r"(?:约|共|近|ca\.?|about)?\s*(\d{1,3}(?:[,，.]\d{3})+|\d+)(?:\.0+)?\s*\+?\s*[^\d]{0,4}"
)


def whole(cell: Cell) -> int | Flaw[int | None] | None:
    """A whole number; ``1,200 人`` and ``约50`` are read too."""
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        if isinstance(cell, int) or cell.is_integer():
            return int(cell) if abs(cell) < EXACT else Flaw(None, "number.form")
        return Flaw(round(cell) if abs(cell) < EXACT else None, "number.fraction")
    words = text(cell)
    match = _WHOLE.fullmatch(words)
    if match is None or len(match[1]) > 15:
        return Flaw(None, "number.form")
    return int(re.sub("[,，.]", "", match[1]))


_YES = {
    "true",
    "yes",
    "y",
    "1",
    "是",
    "同意",
    "有",
    "真",
    "√",
    "✓",
    "✔",
    "对",
    "on",
    "x",
    "ja",
    "oui",
}
_NO = {
    "false",
    "no",
    "n",
    "0",
    "否",
    "不同意",
    "无",
    "没有",
    "假",
    "×",
    "✗",
    "不",
    "off",
    "none",
    "nein",
    "non",
}


def truth(cell: Cell) -> bool | Flaw[bool | None] | None:
    """Yes or no in the ways that forms and Excel write it."""
    if isinstance(cell, bool):
        return cell
    words = label(cell).casefold()
    if words in _YES:
        return True
    return False if words in _NO else Flaw(None, "truth.form")
