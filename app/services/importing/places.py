"""Booths as sheets write them, cities, and the key by which two spellings are one booth."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime

from app.services.importing.cells import Cell, Flaw, clean, label
from app.services.importing.regions import city_of

_SPLIT = re.compile(r"[,，、;；/\r\n|&+]+|(?<=\d\d)\s+(?=[A-Za-z]+-?\d)|(?<!\s)\s+和\s*")
_WORDED = re.compile(
    r"\b(?:halle|hall|pavilion)\s*(\w+)\s*[,/·]?\s*(?:stand|booth)\s*(?:no\.?\s*)?(?=\w)",
    re.IGNORECASE,
)
_QUOTES = "`'\"´‘’“”"
_DOUBLED = re.compile(r"^([A-Z]+\d+)\1(?=[\-\s])")
_RANGE = re.compile(r"(.*?)(\d+)\s*(?:[~～至]|--|—|–)\s*(.*?)(\d+)")
_CODE = re.compile(r"[A-Z\d\u4e00-\u9fff][A-Z\d\u4e00-\u9fff \-.#()（）]*")
_TOKEN = re.compile(r"[A-Z\u4e00-\u9fff]+|\d+")
_HALL = re.compile("号?(?:展馆|馆|展厅|厅|展区|区)|展位|号|HALL|BOOTH|STAND|NO")
MOST_IN_RANGE = 20
_LONGEST_RANGE = 60  # letters of two booths with what is between them
_MOST_DIGITS = 20  # of a booth's number; what is longer is no number
_NO_BOOTH = """
待定 未定 待分配 待安排 未分配 暂无 暂未定 无 没有 TBD TBA N/A NA NONE - /
"""
_NONE = frozenset(_NO_BOOTH.split())
_SHORTENED = re.compile(r"([^/]*[^\d/])\d+(?:/\d+)+")


def booth_key(code: str) -> str:
    """What the spellings of one booth share: ``A-01``, ``a1``, ``A 01`` and ``Ａ－０１``.

    Groups of letters and of digits, leading zeros and signs left out, words such as 号馆 too.
    """
    folded = unicodedata.normalize("NFKC", code).upper()
    tokens = _TOKEN.findall(_HALL.sub("-", folded).replace(" ", "-"))
    key = ""
    for token in tokens:
        if token.isdigit():
            plain = str(int(token)) if len(token) < _MOST_DIGITS else token
            key += f".{plain}" if key and key[-1].isdigit() else plain
        else:
            key += token
    return key


def tidy_booth(words: str) -> str:
    """One booth's code in capitals, narrow, with single blanks and plain hyphens."""
    folded = unicodedata.normalize("NFKC", clean(words)).upper()
    folded = re.sub("[‐‑‒–—−－_]", "-", folded)
    plain = re.sub(r"\s*-\s*", "-", folded)
    return plain.rstrip(f"{_QUOTES}。.").lstrip(_QUOTES).strip(" -#")


def booths(cell: Cell) -> tuple[str, ...] | Flaw[tuple[str, ...]]:
    """The booths of one cell, in order, each once."""
    if isinstance(cell, datetime | date):
        guess = f"{cell.month}-{cell.day}"  # Excel took 3-12 for a date
        return Flaw((guess,), "booth.date", guess)
    parts = cell if isinstance(cell, tuple) else (cell if isinstance(cell, str) else label(cell),)
    parts = tuple(part for part in parts if clean(part).upper() not in _NONE)
    short = _SHORTENED.fullmatch(parts[0].strip()) if len(parts) == 1 else None
    if short:  # A-01/02
        parts = (parts[0].replace("/", f"/{short[1]}"),)
    found: dict[str, str] = {}
    doubt = "booth.range" if short else ""
    for part in (piece for whole in parts for piece in _SPLIT.split(_WORDED.sub(r"\1-", whole))):
        codes, worry = _read_booth(part)
        doubt = doubt or worry
        for code in codes:
            found.setdefault(booth_key(code), code)
    value = tuple(found.values())
    return Flaw(value, doubt, "、".join(value)) if doubt else value


def _read_booth(part: str) -> tuple[tuple[str, ...], str]:
    span = _RANGE.fullmatch(part.strip()) if len(part) <= _LONGEST_RANGE else None
    if span:
        codes = _between(*span.groups())
        if codes:
            return codes, "booth.range"
    code = tidy_booth(label(part))
    if not code:
        return (), ""
    single = _DOUBLED.sub(r"\1", code)
    if single != code:
        return (single,), "booth.doubled"
    return (code,), "" if _CODE.fullmatch(code) and len(code) <= 30 else "booth.form"


def _between(before: str, first: str, again: str, last: str) -> tuple[str, ...]:
    """A-01~A-03 as three booths; nothing when it is not plainly a range of one row."""
    if again.strip() and tidy_booth(again) != tidy_booth(before):
        return ()
    numbers = range(int(first), int(last) + 1) if len(first + last) < 12 else range(0)
    if not 1 < len(numbers) <= MOST_IN_RANGE:
        return ()
    return tuple(tidy_booth(f"{before}{number:0{len(first)}d}") for number in numbers)


_CITY = re.compile(r"(?:.{2,8}?(?:省|自治区))?(.{2,6}?)市")


_REGION_CODE = re.compile(r"[1-9]\d{5}")


def city(cell: Cell) -> str | Flaw[str]:
    """A city by its short name: 江苏省苏州市, 苏州市 and 320500 (GB/T 2260) are 苏州."""
    words = label(cell)
    if not _REGION_CODE.fullmatch(words):
        return _short(words)
    found = city_of(words)
    if not isinstance(found, Flaw):
        return _short(found)
    name = _short(found.value)
    return replace(found, value=name, suggestion=name)


def _short(words: str) -> str:
    found = _CITY.fullmatch(words)
    return found[1] if found else words
