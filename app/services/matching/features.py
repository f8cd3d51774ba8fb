"""What a text is compared by: characters, bigrams and words, meanings and topics.

Each feature is a string. One Chinese character stands for itself; two are a bigram; a Latin word is
a feature like a bigram; ``=`` marks a meaning of the glossary and ``@`` its topic. The counts are
in sixteenths, because a mention at the front of a text counts up to five times: titles come first,
and technology texts say there what they are about.
"""

import math
from collections import Counter
from collections.abc import Iterable
from operator import add

from app.services.matching.folding import PIECE, folded
from app.services.matching.glossary import glossary

UNIT = 16
_FRONT = tuple(int(UNIT * 4 * math.exp(-place / 20) + 0.5) for place in range(96))
_NUMBER_LIKE = frozenset("0123456789.-+/")
_COMMON_WORDS = (  # and units of measure
    "a an and any are as at be but by can could do does for from had has have how if in into is it"
    " its may more most need needs no not of on one or other our out over per shall should so such"
    " than that the their them these they this to under up use used using via was we were what when"
    " where which who will with within without would you your"
    " mm cm nm km kg mg ml kw mw kwh mwh mpa kpa khz mhz ghz kn ms hz db rpm min"
)
_COMMON = frozenset(_COMMON_WORDS.split())


def features(text: str) -> dict[str, int]:
    """The features of a text with their counts in sixteenths."""
    plain = folded(text)
    counts: Counter[str] = Counter()
    front: list[tuple[int, str]] = []
    for piece in PIECE.finditer(plain):
        start = piece.start()
        if piece["han"]:
            run = piece["han"]
            pairs = list(map(add, run, run[1:]))
            counts.update(run)
            counts.update(pairs)
            if start < len(_FRONT):
                front += enumerate(run, start)
                front += enumerate(pairs, start)
        elif word := latin_word(piece.group()):
            counts[word] += 1
            front.append((start, word))
    for mention in glossary().mentions(plain):
        for feature in ("=" + mention.meaning.name, "@" + mention.meaning.topic):
            counts[feature] += 1
            front.append((mention.at, feature))
    return _in_sixteenths(counts, front)


def _in_sixteenths(counts: Counter[str], front: Iterable[tuple[int, str]]) -> dict[str, int]:
    weighed = {feature: UNIT * count for feature, count in counts.items()}
    for place, feature in front:
        if place < len(_FRONT):
            weighed[feature] += _FRONT[place]
    return weighed


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
