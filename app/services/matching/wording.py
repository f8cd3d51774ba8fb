"""The words behind a text's score: runs that both texts have, and bridged meanings."""

from collections.abc import Iterable, Iterator, Mapping

from app.models.matching import FactorName, Reason, ReasonKind
from app.services.matching.features import latin_word
from app.services.matching.folding import PIECE, folded
from app.services.matching.glossary import Mention, glossary

_LONGEST = 16
_LEAST = 0.02  # the share below which a word is not worth telling
_MOST = 8
_NOT_FIRST = frozenset("的了和与及或在是其将被把该而且也都之")
_NOT_LAST = _NOT_FIRST | frozenset("等并对为以于由")


def word_reasons(need: str, offer: str, shares: Mapping[str, float]) -> tuple[Reason, ...]:
    """Why two texts agree, the strongest first.

    ``shares`` says for each feature that both texts have what part of their product it made. Each
    feature speaks for one word only, so the weights add up to at most one.
    """
    mine, theirs = folded(need), folded(offer)
    left = dict(shares)
    mentioned = glossary().mentions(mine), glossary().mentions(theirs)
    reasons = _shared(mine, theirs, left, mentioned[0])
    reasons += _bridges(*mentioned, left)
    if not reasons:
        reasons = _single_characters(left)
    told = [reason for reason in reasons if reason.weight >= _LEAST] or reasons[:1]
    return tuple(sorted(told, key=lambda r: (-r.weight, r.words))[:_MOST])


def _shared(
    mine: str, theirs: str, left: dict[str, float], mentions: list[Mention]
) -> list[Reason]:
    meanings = {mention.word: mention.meaning.name for mention in mentions}
    inside = {word: _features(word, meanings) for word in _common(mine, theirs)}
    worth = {word: sum(left.get(f, 0.0) for f in found) for word, found in inside.items()}
    reasons = []
    for word in sorted(inside, key=lambda w: (-worth[w], w)):
        weight = sum(left.pop(feature, 0.0) for feature in inside[word])
        if weight > 0:
            reasons.append(_reason(ReasonKind.SHARED_WORDS, weight, word))
    return reasons


def _reason(kind: ReasonKind, weight: float, *words: str) -> Reason:
    return Reason(kind, FactorName.TEXT, words, round(weight, 4))


def _features(word: str, meanings: Mapping[str, str]) -> list[str]:
    """The features inside a word, in a fixed order, its meanings and their topics included."""
    found = dict.fromkeys(word)
    found.update(dict.fromkeys(word[i : i + 2] for i in range(len(word) - 1)))
    found[latin_word(word)] = None
    for term, name in meanings.items():
        if term in word:
            found["=" + name] = None
    return list(found)


def _common(mine: str, theirs: str) -> Iterator[str]:
    """The words and the longest runs of Chinese characters that stand in both texts."""
    words = {latin_word(p.group()): p.group() for p in PIECE.finditer(theirs) if not p["han"]}
    seen = set()
    for piece in PIECE.finditer(mine):
        runs: Iterable[str] = _runs(piece.group(), theirs)
        if not piece["han"]:
            runs = [piece.group()] if latin_word(piece.group()) in words else []
        for run in runs:
            if run not in seen and (piece["han"] or latin_word(run)):
                seen.add(run)
                yield run


def _runs(piece: str, theirs: str) -> Iterator[str]:
    at = 0
    while at + 2 <= len(piece):
        length = _longest(piece, at, theirs)
        if trimmed := _trimmed(piece[at : at + length]):
            yield trimmed
        at += max(1, length - 1)


def _longest(piece: str, at: int, theirs: str) -> int:
    """The length of the longest run from here that the other text has; 0 below two."""
    length = 2
    while at + length <= min(len(piece), at + _LONGEST) and piece[at : at + length] in theirs:
        length += 1
    return length - 1 if length > 2 else 0


def _trimmed(run: str) -> str:
    while run and run[0] in _NOT_FIRST:
        run = run[1:]
    while run and run[-1] in _NOT_LAST:
        run = run[:-1]
    return run if len(run) > 1 else ""


def _bridges(mine: list[Mention], theirs: list[Mention], left: dict[str, float]) -> list[Reason]:
    """Meanings and topics that both texts speak of in different words."""
    reasons = []
    for mention in mine:
        weight = left.pop("=" + mention.meaning.name, 0.0)
        others = [m.word for m in theirs if m.meaning == mention.meaning]
        if weight <= 0 or not others:
            continue
        weight += left.pop("@" + mention.meaning.topic, 0.0)
        if mention.word in others:
            weight += left.pop(mention.word, 0.0)
            reasons.append(_reason(ReasonKind.SHARED_WORDS, weight, mention.word))
        else:
            reasons.append(_reason(ReasonKind.SAME_MEANING, weight, mention.word, others[0]))
    for mention in mine:
        topic = mention.meaning.topic
        other = next((m for m in theirs if m.meaning.topic == topic), None)
        weight = left.pop("@" + topic, 0.0)
        if weight > 0 and other and other.word != mention.word:
            reasons.append(_reason(ReasonKind.SAME_TOPIC, weight, mention.word, other.word, topic))
    return reasons


def _single_characters(left: Mapping[str, float]) -> list[Reason]:
    """The strongest single characters, where the texts share no more than these."""
    single = sorted((f for f in left if len(f) == 1), key=lambda f: (-left[f], f))
    return [_reason(ReasonKind.SHARED_WORDS, left[f], f) for f in single[:2] if left[f] > 0]
