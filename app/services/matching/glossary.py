"""The glossary: words of one meaning, in Chinese and English, and the topic each belongs to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import add

from app.services.matching.folding import folded
from app.services.resources import resource


@dataclass(frozen=True, slots=True)
class Meaning:
    """Words of one meaning; ``name`` is the first of them."""

    name: str
    topic: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of a meaning: the folded word and its place in the folded text."""

    at: int
    word: str
    meaning: Meaning


class Glossary:
    """Finds the words of technology in a text, the longest first."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[str, Meaning] = {}
        for word, meaning in entries:
            for form in _forms(_key(word)):
                self._meanings.setdefault(form, meaning)
        lengths: dict[str, set[int]] = {}
        for word in self._meanings:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {start: sorted(found, reverse=True) for start, found in lengths.items()}

    def mentions(self, text: str) -> list[Mention]:
        """What a folded text speaks of, in the order of the text; words never overlap."""
        plain = text.replace("-", " ")
        lengths = self._lengths
        starts = [
            at
            for at, (one, two) in enumerate(
                zip(plain, map(add, plain, plain[1:] + " "), strict=True)
            )
            if two in lengths or one in lengths
        ]
        found: list[Mention] = []
        free = 0
        for at in starts:
            length = self._length_at(plain, at) if at >= free else 0
            if length:
                word = plain[at : at + length]
                found.append(Mention(at, text[at : at + length], self._meanings[word]))
                free = at + length
        return found

    def _length_at(self, plain: str, at: int) -> int:
        for start in (plain[at : at + 2], plain[at]):
            for length in self._lengths.get(start, ()):
                word = plain[at : at + length]
                if word in self._meanings and _stands_alone(plain, at, at + len(word)):
                    return len(word)
        return 0

    def meaning(self, word: str) -> Meaning | None:
        """The meaning of one word, if the glossary has it."""
        return self._meanings.get(_key(word))


def _forms(word: str) -> Iterator[str]:
    """A word, and its plural where that is not an s put behind it."""
    yield word
    if word.isascii() and word.endswith("y"):
        yield word[:-1] + "ies"
    elif word.isascii() and word.endswith(("ch", "sh", "ss", "x")):
        yield word + "es"


def _key(word: str) -> str:
    return folded(word).replace("-", " ")


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Whether a Latin edge of a word is an edge in the text too; a plural's s may follow."""
    if _is_latin(plain[start]) and start and _is_latin(plain[start - 1]):
        return False
    if not _is_latin(plain[end - 1]):
        return True
    rest = plain[end : end + 2]
    rest = rest[1:] if rest[:1] == "s" else rest[:1]
    return not (rest and _is_latin(rest[0]))


def parse(lines: Iterable[str]) -> Glossary:
    """Read ``field TAB topic TAB words``; ``|`` parts meanings, ``=`` words of one meaning."""
    entries = []
    for line in lines:
        if line.startswith("#") or not line.strip():
            continue
        _, topic, meanings = line.rstrip("\n").split("\t")
        for group in meanings.split("|"):
            words = group.split("=")
            meaning = Meaning(words[0], topic)
            entries += [(word, meaning) for word in words]
    return Glossary(entries)


@cache
def glossary() -> Glossary:
    """The glossary that comes with the program."""
    with resource("matching/glossary.tsv").open(encoding="utf-8") as lines:
        return parse(lines)
