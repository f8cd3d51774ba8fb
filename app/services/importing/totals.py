"""Rows that count the others: ``合计, 2`` below a numbered list is nobody's name."""

import re
import unicodedata
from collections.abc import Sequence

from app.services.importing.cells import Cell

_LONGEST = 24
_BLANK: tuple[Cell, ...] = ("", ())
_COUNTER = "(?:家|人|个|项|场|条|位|名|件|行|元|万元|亿元|%)?"
_NUMBER = re.compile(rf"[¥$€]?\s*[+-]?\d[\d,.]*\s*{_COUNTER}")
_HAN = re.compile(
    rf"(?:本页|全部|以上|展商|企业|人数|观众)?(?:合计|总计|共计|小计|总共|累计|总数|汇总)(?:数|人数|家数)?"
    rf"\s*:?\s*[\d,.]*\s*{_COUNTER}"
)
_LATIN = re.compile(r"(?:(?:grand|sub|sum)[ -]?)?totals?|sum|summe|gesamt", re.IGNORECASE)


def total_at(cells: Sequence[Cell]) -> int | None:
    """Where a row says that it is a total: its only words, all else being numbers or blank.

    An English word counts only before a number: a company may be called Total.
    """
    words = (at for at, cell in enumerate(cells) if cell not in _BLANK and not _is_number(cell))
    at = next(words, None)
    if at is None or next(words, None) is not None:
        return None
    return at if _is_total(cells[at], cells[:at], cells[at + 1 :]) else None


def _is_total(cell: Cell, before: Sequence[Cell], after: Sequence[Cell]) -> bool:
    if not isinstance(cell, str):
        return False
    said = _narrow(cell)
    if _HAN.fullmatch(said):
        return True
    alone = all(each in _BLANK for each in before) and any(each not in _BLANK for each in after)
    return alone and _LATIN.fullmatch(said.rstrip(": ")) is not None


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, (int, float)):
        return not isinstance(cell, bool)
    return isinstance(cell, str) and _NUMBER.fullmatch(_narrow(cell)) is not None


def _narrow(words: str) -> str:
    if len(words) > _LONGEST:
        return words[: _LONGEST + 1]
    return unicodedata.normalize("NFKC", words).strip()
