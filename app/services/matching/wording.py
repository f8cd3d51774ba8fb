"""The words behind a text's score: runs that both texts have, and bridged meanings."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from app.models.matching import FactorName, Reason, ReasonKind
from app.services.matching.features import latin_word
from app.services.matching.folding import PIECE, folded
from app.services.matching.glossary import Mention, glossary
from app.services.matching.segmenting import borders, is_loose, is_word

_LONGEST = 16
_LEAST = 0.02  # the share below which a word is not worth telling
_MOST = 8
_NOT_FIRST = frozenset("的了和与及或在是其将被把该而且也都之")
_NOT_LAST = _NOT_FIRST | frozenset("等并对为以于由每可先各")
_NEGATING = frozenset("不无未非")  # cut off, the rest would say the opposite
_COUNTING = frozenset(
    "〇零一二三四五六七八九十百千万亿两半几每次个只块台套家条根片颗米天年月周层种倍"
)
_LOOSER = 3  # how many times looser than its neighbour the end of a run must be to be cut off
_IDLE_WORDS = (  # true of both texts, and telling nothing
    "我们 你们 他们 可以 能够 需要 希望 要求 目前 现在 以及 通过 进行 采用 具有 如果 已经 没有"
    " 一个 一种 一套 一次 一年 两个 两种 三个 三种 各种 多种 不同 主要 其他 相关 有关 由于 因此"
    " 因为 并且 同时 以上 以下 以内 不超过 不低于 不少于 不小于 不大于 左右 之间 每年 每天 每次"
    " 小时 分钟 持续 提供 实现 提高 降低 解决 问题 情况 方面 目标 内容 使用 利用 以来 之后 之前"
    " 其中 直接 给出 支持 本项目 项目 公司"
)
_IDLE = frozenset(_IDLE_WORDS.split())

Cohesion = Callable[[str], float]


def word_reasons(
    need: str, offer: str, shares: Mapping[str, float], cohesion: Cohesion
) -> tuple[Reason, ...]:
    """Why two texts agree, the strongest first.

    ``shares`` says for each feature that both texts have what part of their product it made. Each
    feature speaks for one word only, so the weights add up to at most one. ``cohesion`` says how
    firmly two characters hold together: half of an unknown word is cut off the end of a run by it.
    """
    mine, my_mentions = _read(need)
    theirs, their_mentions = _read(offer)
    left = dict(shares)
    common = list(_common(mine, theirs, cohesion))
    whole = [word for word in common if not any(word in o for o in common if o != word)]
    reasons = _shared(whole, left, my_mentions)
    reasons += _bridges(my_mentions, their_mentions, left)
    if not reasons:
        reasons = _single_characters(left)
    reasons.sort(key=lambda reason: (-reason.weight, reason.words))
    telling = [r for r in reasons if r.weight >= _LEAST and r.words[0] not in _IDLE]
    return tuple(telling[:_MOST] or reasons[:1])


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[str, tuple[Mention, ...]]:
    """A text folded, and what it speaks of; one need is read for all its offers at once."""
    plain = folded(text)
    return plain, tuple(glossary().mentions(plain))


def _shared(
    words: Iterable[str], left: dict[str, float], mentions: tuple[Mention, ...]
) -> list[Reason]:
    meanings = {mention.word: mention.meaning.name for mention in mentions}
    inside = {word: _features(word, meanings) for word in words}
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


def _common(mine: str, theirs: str, cohesion: Cohesion) -> Iterator[str]:
    """The words and the longest runs of whole Chinese words that stand in both texts."""
    words = {latin_word(p.group()): p.group() for p in PIECE.finditer(theirs) if not p["han"]}
    seen = set()
    for piece in PIECE.finditer(mine):
        runs: Iterable[str] = _runs(piece, theirs, cohesion)
        if not piece["han"]:
            runs = [piece.group()] if latin_word(piece.group()) in words else []
        for run in runs:
            if run not in seen and (piece["han"] or latin_word(run)):
                seen.add(run)
                yield run


def _runs(piece: re.Match[str], theirs: str, cohesion: Cohesion) -> Iterator[str]:
    words, at = piece.group(), 0
    while at + 2 <= len(words):
        length = _longest(words, at, theirs)
        start = piece.start() + at
        if run := _whole(piece.string, start, start + length, theirs, cohesion):
            yield run
        at += max(1, length - 1)


def _longest(piece: str, at: int, theirs: str) -> int:
    """The length of the longest run from here that the other text has; 0 below two."""
    length = 2
    while at + length <= min(len(piece), at + _LONGEST) and piece[at : at + length] in theirs:
        length += 1
    return length - 1 if length > 2 else 0


def _whole(mine: str, start: int, end: int, theirs: str, cohesion: Cohesion) -> str:
    """The longest part of a run that is made of whole words in both texts; "" without one."""
    spans = [(one, two) for one in range(start, end - 1) for two in range(one + 2, end + 1)]
    for one, two in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        run = mine[one:two]
        if _is_whole(run, mine, one) and any(
            _is_whole(run, theirs, at) for at in _places(run, theirs)
        ):
            return _trimmed(run, cohesion)
    return ""


def _is_whole(run: str, text: str, at: int) -> bool:
    """Whether it is made of the text's words, or is a word inside one: 膨胀 in 热膨胀."""
    edges = borders(text)
    end = at + len(run)
    if at in edges and end in edges:
        return True
    return is_word(run) and not any(inner in edges for inner in range(at + 1, end))


def _places(run: str, text: str) -> Iterator[int]:
    at = text.find(run)
    while at >= 0:
        yield at
        at = text.find(run, at + 1)


def _trimmed(run: str, cohesion: Cohesion) -> str:
    """A run without small words and halves of unknown words at its ends; "" when none is left."""
    while run and (run[0] in _NOT_FIRST or _is_beside(run[0], run[1:])):
        run = run[1:]
    while run and (run[-1] in _NOT_LAST or _is_beside(run[-1], run[:-1])):
        run = run[:-1]
    while _is_torn(run, run[:2], run[1:3], cohesion):
        run = run[1:]
    while _is_torn(run, run[-2:], run[-3:-1], cohesion):
        run = run[:-1]
    return "" if len(run) < 2 or all(sign in _COUNTING for sign in run) else run


def _is_beside(sign: str, rest: str) -> bool:
    """Whether a verb or a small word stands beside a whole one, as 搬 behind 炉子."""
    return sign not in _NEGATING and is_loose(sign) and is_word(rest)


def _is_torn(run: str, end: str, inner: str, cohesion: Cohesion) -> bool:
    """Whether the end of a run is half of a word that nobody knows."""
    if len(run) < 3 or is_word(end) or is_word(run):
        return False
    return cohesion(end) * _LOOSER < cohesion(inner)


def _bridges(
    mine: tuple[Mention, ...], theirs: tuple[Mention, ...], left: dict[str, float]
) -> list[Reason]:
    """Meanings and topics that both texts speak of in different words."""
    meanings, topics = _words_by_feature(theirs)
    reasons = []
    for word, meaning, topic in _features_of(mine):
        if weight := left.pop(meaning, 0.0):
            weight += left.pop(topic, 0.0)
            others = meanings.get(meaning, [])
            if word in others:
                weight += left.pop(word, 0.0)
                reasons.append(_reason(ReasonKind.SHARED_WORDS, weight, word))
            elif others:
                reasons.append(_reason(ReasonKind.SAME_MEANING, weight, word, others[0]))
    for word, _, topic in _features_of(mine):
        others = [other for other in topics.get(topic, []) if other != word]
        if others and (weight := left.pop(topic, 0.0)):
            words = (word, others[0], topic[1:])
            reasons.append(_reason(ReasonKind.SAME_TOPIC, weight, *words))
    return reasons


def _features_of(mentions: Iterable[Mention]) -> Iterator[tuple[str, str, str]]:
    for mention in mentions:
        yield mention.word, "=" + mention.meaning.name, "@" + mention.meaning.topic


Words = dict[str, list[str]]


def _words_by_feature(mentions: Iterable[Mention]) -> tuple[Words, Words]:
    meanings: Words = {}
    topics: Words = {}
    for word, meaning, topic in _features_of(mentions):
        meanings.setdefault(meaning, []).append(word)
        topics.setdefault(topic, []).append(word)
    return meanings, topics


def _single_characters(left: Mapping[str, float]) -> list[Reason]:
    """The strongest single characters, where the texts share no more than these."""
    single = sorted((f for f in left if len(f) == 1), key=lambda f: (-left[f], f))
    return [_reason(ReasonKind.SHARED_WORDS, left[f], f) for f in single[:2] if left[f] > 0]
