"""QR codes as modules and as one vector path.

`qrcode` encodes. For badges its work is done once and then reused: a symbol of fixed version,
level and mask is an affine function of its message bits over GF(2), Reed-Solomon included
(ISO/IEC 18004, 7.5: the code is linear). So one blank symbol and one difference for each bit
of each group of three digits give every badge's code by XOR. tests/bench/badges.py measures it.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import qrcode
from qrcode.util import MODE_NUMBER, QRData

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004, 9.1)."""

TOKEN_VERSION = 2
# Over 300 random badges mask 6 had the lowest mean penalty of the eight (498 to 645), and was the
# best or near it for most; choosing anew for each badge costs five sixths of the time.
TOKEN_MASK = 6

_RUN = re.compile("1+")
# Rows are drawn in pieces of this many modules: few enough kinds to remember them all.
_STRIP = 9


@dataclass(frozen=True, slots=True)
class Modules:
    """A code without its quiet zone: a string of "0" and "1" (dark) for each row, top first."""

    rows: tuple[str, ...]

    @property
    def size(self) -> int:
        """Modules along one side."""
        return len(self.rows)

    def is_dark(self, row: int, column: int) -> bool:
        """Whether this module is dark."""
        return self.rows[row][column] == "1"


def modules_of(text: str) -> Modules:
    """The smallest code of level M that holds the text, under its best mask."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text)
    code.make(fit=True)
    return _modules(code)


def token_modules(digits: str) -> Modules:
    """The code of a badge: version 2, level Q, numeric, fixed mask, 25 modules.

    For texts of digits of one length, up to 63 (that is what this size and level hold).
    """
    groups = [digits[start : start + 3] for start in range(0, len(digits), 3)]
    blank, differences = _basis(len(digits))
    symbol = blank
    for group, table in zip(groups, differences, strict=True):
        symbol ^= table[int(group)]
    side = TOKEN_VERSION * 4 + 17
    bits = f"{symbol:0{side * side}b}"
    return Modules(tuple(bits[at : at + side] for at in range(0, side * side, side)))


def path(code: Modules) -> str:
    """The dark modules as one PDF path, a rectangle for each horizontal run, in modules."""
    parts = [
        _runs(y, x, row[x : x + _STRIP])
        for y, row in enumerate(code.rows)
        for x in range(0, code.size, _STRIP)
    ]
    return " ".join(filter(None, parts))


@lru_cache(maxsize=65_536)
def _runs(y: int, x: int, strip: str) -> str:
    """The runs of a piece of a row. Pieces come again and again; runs that touch fill as one."""
    spans = (run.span() for run in _RUN.finditer(strip))
    return " ".join(f"{x + start} {y} {end - start} 1 re" for start, end in spans)


def encode_token_plainly(digits: str) -> Modules:
    """What ``token_modules`` must equal: the same symbol, asked of `qrcode` itself."""
    code = qrcode.QRCode(
        TOKEN_VERSION, error_correction=qrcode.ERROR_CORRECT_Q, mask_pattern=TOKEN_MASK
    )
    code.add_data(QRData(digits, MODE_NUMBER), optimize=0)
    code.make(fit=False)
    return _modules(code)


def _modules(code: "qrcode.QRCode[object]") -> Modules:
    return Modules(tuple("".join("1" if dark else "0" for dark in row) for row in code.modules))


def _symbol(digits: str) -> int:
    return int("".join(encode_token_plainly(digits).rows), 2)


@cache
def _basis(length: int) -> tuple[int, tuple[tuple[int, ...], ...]]:
    """The symbol of all zeros, and for each group of digits what each value changes in it."""
    blank = _symbol("0" * length)
    tables = []
    for start in range(0, length, 3):
        width = min(3, length - start)
        bits = []
        for bit in range((10**width - 1).bit_length()):
            digits = f"{'0' * start}{1 << bit:0{width}d}".ljust(length, "0")
            bits.append(_symbol(digits) ^ blank)
        tables.append(_combined(bits, 10**width))
    return blank, tuple(tables)


def _combined(bits: list[int], count: int) -> tuple[int, ...]:
    """The change of every value below ``count``: that of its lowest bit and of the rest."""
    table = [0] * count
    for value in range(1, count):
        lowest = value & -value
        table[value] = table[value ^ lowest] ^ bits[lowest.bit_length() - 1]
    return tuple(table)


def contact_modules(text: str) -> Modules:
    """The smallest code of level L that holds the text: it is read at arm's length, and small."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_L)
    code.add_data(text)
    code.make(fit=True)
    return _modules(code)


@lru_cache(maxsize=256)
def path_of_text(text: str) -> tuple[str, int]:
    """The path of a document's code, and how many modules its side has."""
    code = modules_of(text)
    return path(code), code.size
