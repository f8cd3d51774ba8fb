"""Where Chinese words begin and end: the likeliest row of known words (a unigram Viterbi path).

As jieba (Sun Junyi, MIT) finds them with its dictionary, of which the more frequent words are
shipped; words of the glossary are whole, too. What is in neither stays single characters.
"""

import gzip
from collections.abc import Iterator
from functools import cache, lru_cache

from app.services.matching.folding import PIECE
from app.services.matching.glossary import glossary
from app.services.resources import resource

_WHOLE = 26.0  # binary logarithm of all occurrences that the dictionary counts
_LONGEST = 4


@lru_cache(maxsize=4096)  # an offer is looked at for many needs
def borders(plain: str) -> frozenset[int]:
    """The places in a folded text at which a word, or another piece, begins or ends."""
    found: set[int] = set()
    for piece in PIECE.finditer(plain):
        found.add(piece.start())
        found.add(piece.end())
        if piece["han"]:
            found.update(piece.start() + at for at in _cuts(piece.group()))
    for mention in glossary().mentions(plain):  # its words are never cut
        end = mention.at + len(mention.word)
        found.difference_update(range(mention.at + 1, end))
        found.update((mention.at, end))
    return frozenset(found)


def is_word(word: str) -> bool:
    """Whether this is a known word of two characters or more."""
    return len(word) > 1 and word in _words()


def _cuts(piece: str) -> Iterator[int]:
    """The borders of the likeliest words, from the last to the first."""
    known = _words()
    best, back = [0.0] * (len(piece) + 1), [0] * (len(piece) + 1)
    for end in range(1, len(piece) + 1):
        options = [
            (best[start] + (known.get(piece[start:end], 0.0) - _WHOLE), start)
            for start in range(max(0, end - _LONGEST), end)
            if end - start == 1 or piece[start:end] in known
        ]
        best[end], back[end] = max(options)
    at = len(piece)
    while at > 0:
        yield at
        at = back[at]


def is_loose(sign: str) -> bool:
    """Whether this character alone is a verb or a small word: no part of the noun beside it."""
    return sign in _shipped()["edge"]


@cache
def _words() -> dict[str, float]:
    """Known words, and the binary logarithms of how often they occur."""
    levels = {key: words for key, words in _shipped().items() if key != "edge"}
    return {word: float(level) for level, words in levels.items() for word in words}


@cache
def _shipped() -> dict[str, frozenset[str]]:
    lines = gzip.decompress(resource("matching/words.txt.gz").read_bytes()).decode().splitlines()
    split = (line.partition("\t") for line in lines)
    return {key: frozenset(words.split(" ")) for key, _, words in split}
