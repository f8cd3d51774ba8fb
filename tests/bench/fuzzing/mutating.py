"""Damage that leaves an input its form, beside what libFuzzer does to bytes."""

import random
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from tests.services.importing.mutations import NASTY

Change: TypeAlias = Callable[[bytes, int], bytes]
Mutator: TypeAlias = Callable[[bytes, int, int], bytes]

_FRESH = 0.5  # the share that begins with a seed
_FIELDS = b',\n\r\t\x1e>:;"'
_NASTY = [word.encode("utf-8", "surrogatepass") for word in NASTY if len(word) < 500]
_KNOWN = [
    word.encode("utf-8", "surrogatepass")
    for word in (
        *("1" * 5_000, "²", "1e400", "inf", "NaN", "-0", "+2399", "P9999999D", "\ud83d", "TZID"),
        *("2018-11-28", "11.28-30", "9:00-10:30", "第二天", "A-01~A-03", "50-100万元", "320500"),
        *("BEGIN:VEVENT", "END:VEVENT", "ENCODING=QUOTED-PRINTABLE", "CHARSET=GBK", "[[[[", "{}"),
    )
]


def mutator(name: str, bytewise: Change, seeds: Sequence[bytes]) -> Mutator:
    """How inputs of a parser are changed: half byte by byte, half by field.

    Half of them are made of the valid seeds again: what was found by coverage is mostly broken
    already, and what is refused at its beginning proves little of the rest.
    """
    change = _in_part(_either(bytewise)) if name == "xlsx" else _either(bytewise)

    def mutate(content: bytes, most: int, seed: int) -> bytes:
        chance = random.Random(seed)
        begun = chance.choice(seeds) if chance.random() < _FRESH else content
        return change(begun, most, chance)[:most]

    return mutate


_Chanced: TypeAlias = Callable[[bytes, int, random.Random], bytes]


def _either(bytewise: Change) -> _Chanced:
    def change(content: bytes, most: int, chance: random.Random) -> bytes:
        if chance.random() < 0.5:
            return bytewise(content, most)
        return _field(content, chance)

    return change


def _field(content: bytes, chance: random.Random) -> bytes:
    """A cell, tag or value gives way to something nasty, known, or to another one."""
    marks = [-1, *(at for at, sign in enumerate(content[:2_000]) if sign in _FIELDS), len(content)]
    which = chance.randrange(len(marks) - 1)
    other = chance.randrange(len(marks) - 1)
    own = content[marks[other] + 1 : marks[other + 1]]
    words = chance.choice((chance.choice(_NASTY), chance.choice(_KNOWN), own, own * 2, b""))
    return content[: marks[which] + 1] + words + content[marks[which + 1] :]


def _in_part(change: _Chanced) -> _Chanced:
    """Mostly to a part of a workbook, packed again so that it is looked at."""

    def inside(content: bytes, most: int, chance: random.Random) -> bytes:
        if chance.random() < 0.2:
            return change(content, most, chance)
        try:
            return _packed(content, most, change, chance)
        except (BadZipFile, zlib.error, ValueError, LookupError, EOFError, OSError, RuntimeError):
            return change(content, most, chance)

    return inside


def _packed(content: bytes, most: int, change: _Chanced, chance: random.Random) -> bytes:
    made = BytesIO()
    packing = chance.choice((ZIP_STORED, ZIP_DEFLATED))
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", packing, compresslevel=1) as new:
        parts = {name: old.read(name)[:20_000] for name in old.namelist()[:20]}
        wanted = chance.choice(sorted(parts))
        for name, part in parts.items():
            new.writestr(name, change(part, most, chance) if name == wanted else part)
    return made.getvalue()
