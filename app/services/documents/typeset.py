"""Text to runs, one font each: what is drawn, how wide it is, and what cannot be drawn."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.services.documents.fonts import EmbeddedFont, Glyph, Weight, glyph, wide_glyph

# Signs that Chinese and Latin share a code for, but not a width (GB/T 15834, appendix A).
_SHARED = frozenset("“”‘’—…·")
_OPENING = frozenset("“‘")
# Anything that is neither printable ASCII, Chinese, Chinese punctuation nor a shared sign.
_ODD = re.compile("[^ -~\u3001-\ufa6d\uff01-\uff5e\U00020000-\U0003ffff“”‘’—…·–]|  ")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font; ``em`` is its width in ems."""

    font: EmbeddedFont
    text: str
    em: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text ready to draw; ``em`` times the size is its width."""

    runs: tuple[Run, ...]
    em: float

    @property
    def text(self) -> str:
        """The text as it will be copied."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """Characters that no shipped font has, each once, in order of appearance."""

    characters: str

    @property
    def code_points(self) -> str:
        """Their numbers, for somebody who cannot see them: ``U+1F600 U+1F4A9``."""
        return " ".join(f"U+{ord(character):04X}" for character in self.characters)


def clean(text: str) -> str:
    """The text without what has no shape: controls, format and variation characters.

    Accents written apart are joined to their letter (NFC), every blank becomes one space.
    """
    if not _ODD.search(text):
        return text.strip(" ")
    if any(unicodedata.combining(character) for character in text):
        text = unicodedata.normalize("NFC", text)
    kept = "".join(_visible(character) for character in text)
    return " ".join(kept.split())


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    return (
        ""
        if category == "Cf" or unicodedata.name(character, "").startswith(_VARIATION)
        else (character)
    )


_VARIATION = "VARIATION SELECTOR"


def is_wide(character: str) -> bool:
    """Whether a character fills a square: Chinese, kana, full-width signs."""
    return character >= "\u2e80" and unicodedata.east_asian_width(character) in "WF"


@lru_cache(maxsize=16_384)
def set_line(text: str, weight: Weight) -> Line | MissingGlyph:
    """The text in runs of the chain's fonts, or the characters that none of them has."""
    text = clean(text)
    runs: list[Run] = []
    missing: list[str] = []
    start, em, current = 0, 0.0, None
    for index, character in enumerate(text):
        found = _glyph_at(text, index, weight)
        if found is None:
            missing.append(character)
            continue
        if found.font is not current:
            if current is not None:
                runs.append(Run(current, text[start:index], em))
            start, em, current = index, 0.0, found.font
        em += found.em
    if missing:
        return MissingGlyph("".join(dict.fromkeys(missing)))
    if current is not None:
        runs.append(Run(current, text[start:], em))
    return Line(tuple(runs), sum(run.em for run in runs))


def spelled(text: str, weight: Weight) -> Line:
    """The text as a line; a character in no font is spelled out, ``[U+1F600]``, never a box."""
    found = set_line(text, weight)
    if isinstance(found, Line):
        return found
    for character in found.characters:
        text = text.replace(character, f"[U+{ord(character):04X}]")
    again = set_line(text, weight)
    if isinstance(again, Line):
        return again
    raise AssertionError("code points are spelled in ASCII, which every chain has")


def width(text: str, weight: Weight) -> float:
    """How wide the text is, in ems, blanks at both ends not counted."""
    found = set_line(text, weight)
    return found.em if isinstance(found, Line) else spelled(text, weight).em


def _glyph_at(text: str, index: int, weight: Weight) -> Glyph | None:
    character = text[index]
    if character in _SHARED and _among_chinese(text, index):
        return wide_glyph(character, weight)
    return glyph(character, weight)


def _among_chinese(text: str, index: int) -> bool:
    """Whether a shared sign belongs to Chinese: by what it opens, or else by what it follows."""
    opening = text[index] in _OPENING
    ahead, behind = range(index + 1, len(text)), range(index - 1, -1, -1)
    for steps in (ahead, behind) if opening else (behind, ahead):
        for step in steps:
            if text[step] not in _SHARED:
                if text[step] != " ":
                    return is_wide(text[step])
                break
    return False
