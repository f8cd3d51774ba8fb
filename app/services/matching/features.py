"""What a text is compared by: characters, bigrams and words, meanings and topics.

Each feature is a string. One Chinese character stands for itself; two are a bigram; a Latin word is
a feature like a bigram; ``=`` marks a meaning of the glossary and ``@`` its topic. The counts are
in sixteenths, because a mention at the front of a text counts up to five times: titles come first,
and technology texts say there what they are about.
"""

import math
from collections import Counter

from app.services.matching.folding import PIECE, folded
from app.services.matching.glossary import glossary

UNIT = 16
_FRONT = tuple(UNIT + int(UNIT * 4 * math.exp(-place / 20) + 0.5) for place in range(96))
_NUMBER_LIKE = frozenset("0123456789.-+/")
_COMMON_WORDS = (
    "a an and any are as at be but by can could do does for from had has have how if in into is it"
    " its may more most need needs no not of on one or other our out over per shall should so such"
    " than that the their them these they this to under up use used using via was we were what when"
    " where which who will with within without would you your"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def features(text: str) -> dict[str, int]:
    """The features of a text with their counts in sixteenths."""
    plain = folded(text)
    counts: Counter[str] = Counter()
    for piece in PIECE.finditer(plain):
        if piece["han"]:
            _add_han(counts, piece["han"], piece.start())
        elif word := latin_word(piece.group()):
            counts[word] += _weight(piece.start())
    for mention in glossary().mentions(plain):
        weight = _weight(mention.at)
        counts["=" + mention.meaning.name] += weight
        counts["@" + mention.meaning.topic] += weight
    return counts


def _weight(place: int) -> int:
    return _FRONT[place] if place < len(_FRONT) else UNIT


def _add_han(counts: Counter[str], run: str, start: int) -> None:
    for at, character in enumerate(run, start):
        counts[character] += _weight(at)
    for at in range(len(run) - 1):
        counts[run[at : at + 2]] += _weight(start + at)


def latin_word(piece: str) -> str:
    """The feature of a Latin word, its plural folded; empty for numbers and common words."""
    if len(piece) < 2 or piece in _COMMON or _NUMBER_LIKE.issuperset(piece):
        return ""
    if len(piece) > 3 and piece.endswith("s") and not piece.endswith("ss"):
        return piece[:-1]
    return piece


class Block:
    """The four kinds of features; each is measured for itself before they are added."""

    CHARACTER = 0
    WORD = 1
    MEANING = 2
    TOPIC = 3


def block(feature: str) -> int:
    """Which of the four a feature belongs to."""
    if feature[0] == "=":
        return Block.MEANING
    if feature[0] == "@":
        return Block.TOPIC
    return Block.CHARACTER if len(feature) == 1 else Block.WORD
