"""How good and how fast matching is.

    python -m tests.bench.matching [judged] [languages] [speed] [pairs]

``judged`` ranks real needs whose results were judged by hand, where that file lies beside the
project, and prints nDCG@10 with its standard error; the same file goes through ``main.py rank``.
``languages`` finds the Chinese sentence of each English one and the other way round, by mean
reciprocal rank, and times the optional sentence encoder. All these are printed with the encoder too
where it is installed (``pip install .[embedding]``). ``speed`` builds an index of 46,441 generated
offers and times one need and one replaced text; ``pairs`` ranks them against 5,000 needs. Without a
word, all four.
"""

import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from statistics import mean, quantiles, stdev
from typing import Any

from app.models.exhibitors import Industry
from app.models.matching import Item, Kind
from app.models.offers import Cooperation, Stage
from app.services.matching import Encode, Index, embedding_installed, sentence_encoder
from app.services.resources import resource as shipped

_ROOT = Path(__file__).parents[2]
_JUDGED = _ROOT / ".." / "shared/bench/matching/dc359-dev.jsonl"
_SENTENCES = _JUDGED.with_name("tatoeba-zh-en-dev.jsonl")
_OFFERS, _NEEDS, _TOP = 46_441, 5_000, 20
_CITIES = ("上海", "嘉定", "苏州", "昆山", "温州", "杭州", "合肥", "南京", "宁波", "北京", "")


def _gain(levels: list[int]) -> float:
    return sum((2.0 ** (level - 1) - 1) / math.log2(n + 2) for n, level in enumerate(levels[:10]))


def _ndcg(levels: dict[str, int], scores: dict[str, float]) -> float:
    ranked = sorted(levels, key=lambda doc: (-scores[doc], doc))
    best = _gain(sorted(levels.values(), reverse=True))
    return _gain([levels[doc] for doc in ranked]) / best


def _lines(needs: list[dict[str, object]], parts: tuple[str, ...]) -> Iterator[str]:
    for need in needs:
        docs = need["docs"]
        assert isinstance(docs, list)
        yield json.dumps(
            {
                "qid": need["qid"],
                "text": "\n".join(str(need[part]) for part in parts),
                "docs": [{"id": doc["id"], "text": doc["title_words"]} for doc in docs],
            }
        )


def judged() -> None:
    """NDCG@10 over the needs that have any result above level 1."""
    if not _JUDGED.exists():
        print("judged needs: the file is not here")
        return
    needs = [json.loads(line) for line in _JUDGED.read_text("utf-8").splitlines()]
    levels = {n["qid"]: {doc["id"]: int(doc["level"]) for doc in n["docs"]} for n in needs}
    for option in ([], ["--embedding"]) if embedding_installed() else ([],):
        for parts in (("title", "content"), ("title",)):
            figures = []
            for answer in _ranked(_lines(needs, parts), option):
                mine = levels[answer["qid"]]
                if max(mine.values()) > 1:
                    figures.append(_ndcg(mine, answer["scores"]))
            error = stdev(figures) / len(figures) ** 0.5
            told = f"{mean(figures):.4f} (s.e. {error:.3f}, {len(figures)} needs)"
            print(f"nDCG@10 {told}, {' '.join(parts)} {' '.join(option)}")


def _ranked(lines: Iterator[str], option: list[str]) -> list[Any]:
    """The answers of ``main.py rank``."""
    with tempfile.TemporaryDirectory() as folder:
        asked, out = Path(folder, "queries.jsonl"), Path(folder, "scores.jsonl")
        asked.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, "main.py", "rank", str(asked), "--out", str(out), *option]
        subprocess.run(command, cwd=_ROOT, check=True, stdout=subprocess.DEVNULL)
        return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def languages() -> None:
    """How near the top of all sentences the one of the same meaning stands."""
    if not _SENTENCES.exists():
        print("sentences in two languages: the file is not here")
        return
    pairs = [json.loads(line) for line in _SENTENCES.read_text("utf-8").splitlines()]
    encoders = [None, sentence_encoder()] if embedding_installed() else [None]
    for encode in encoders:
        for mine, other in (("en", "zh"), ("zh", "en")):
            found = [1 / place for place in _places(pairs, mine, other, encode)]
            first = sum(one == 1 for one in found) / len(found)
            told = f"MRR {mean(found):.3f}, first {first:.3f}, of {len(found)}"
            print(f"{mine} to {other}: {told}{' --embedding' if encode else ''}")


def _places(
    pairs: list[dict[str, str]], mine: str, other: str, encode: Encode | None
) -> Iterator[int]:
    """Where each sentence's other half stands; among equals in the middle."""
    offers = [Item(id=one["id"], owner="", kind=Kind.OFFER, title=one[other]) for one in pairs]
    needs = [Item(id=one["id"], owner="", kind=Kind.NEED, title=one[mine]) for one in pairs]
    index = Index.build([*offers, *needs], encode=encode)
    for need in needs:
        scores = {pair.offer_id: pair.score for pair in index.rank(need, len(offers))}
        own = scores[need.id]
        above = sum(score > own for score in scores.values())
        yield 1 + above + sum(score == own for score in scores.values()) // 2


def meaning() -> None:
    """What the sentence encoder costs at a fair of 400 offers and 200 needs."""
    if not embedding_installed():
        print("meaning: the optional sentence encoder is not installed")
        return
    encode = sentence_encoder()
    needs = generated(Kind.NEED, 200, 2)
    started = time.perf_counter()
    index = Index.build([*generated(Kind.OFFER, 400, 1), *needs], encode=encode)
    print(f"build of {len(index)} offers by meaning: {time.perf_counter() - started:.1f} s")
    changed = []
    for offer in generated(Kind.OFFER, 100, 9):
        started = time.perf_counter()
        index.replace(offer)
        index.answering(offer.id, needs)
        changed.append(time.perf_counter() - started)
    told = _milliseconds(changed)
    print(f"one text replaced, its {len(needs)} pairs anew, by meaning: {told}")


def _words() -> list[str]:
    lines = shipped("matching/glossary.tsv").read_text("utf-8").splitlines()
    groups = [line.split("\t")[2] for line in lines if line and not line.startswith("#")]
    return [word for group in groups for part in group.split("|") for word in part.split("=")]


def generated(kind: Kind, count: int, seed: int) -> list[Item]:
    """Texts of a fair's length (60 to 400 characters): 20,000 words, the common ones often."""
    common = "的 与 为 及 等 技术 研究 应用 系统 方法 装置 材料 工艺 ， 。"
    chance = random.Random(seed)
    words = [word for word in _words() if not word.isascii()]
    spelling = random.Random(0)
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 3000)]
    rarely = [1 / (n + 30) for n in range(len(letters))]
    made = ["".join(spelling.choices(letters, rarely, k=2)) for _ in range(20_000)]
    pool = words + made
    spelling.shuffle(pool)
    pool[:0] = common.split()
    often = list(accumulate(1 / (n + 10) for n in range(len(pool))))

    def text(length: int) -> str:
        return "".join(chance.choices(pool, cum_weights=often, k=length))[:length]

    return [
        Item(
            id=f"{kind}{number:06}",
            owner=f"x{chance.randrange(900)}",
            kind=kind,
            title=text(chance.randint(8, 24)),
            text=text(chance.randint(50, 380)),
            industry=chance.choice(list(Industry)),
            keywords=tuple(chance.choices(words, k=chance.randint(0, 4))),
            stage=chance.choice([None, *Stage]),
            cooperation=tuple(chance.sample(list(Cooperation), k=chance.randint(0, 2))),
            city=chance.choice(_CITIES),
            budget_low=chance.choice([None, *range(10_000_000, 200_000_000, 5_000_000)]),
        )
        for number in range(count)
    ]


def _milliseconds(times: list[float]) -> str:
    cuts = quantiles([t * 1000 for t in times], n=100)
    return f"median {cuts[49]:.1f} ms, p99 {cuts[98]:.1f} ms, of {len(times)}"


def _peak() -> str:
    return f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def built() -> Index:
    """The index of generated offers, timed."""
    items = [*generated(Kind.OFFER, _OFFERS, 1), *generated(Kind.NEED, 200, 2)]
    started = time.perf_counter()
    index = Index.build(items)
    print(f"build of {len(index)} offers: {time.perf_counter() - started:.1f} s, {_peak()}")
    return index


def speed(index: Index) -> None:
    """One need against all offers; one replaced text; the reasons of twenty pairs."""
    needs = generated(Kind.NEED, 200, 3)
    index.rank(needs[0])
    ranked, told, replaced = [], [], []
    for need in needs:
        started = time.perf_counter()
        index.rank(need, _TOP)
        ranked.append(time.perf_counter() - started)
    for need in needs[:50]:
        started = time.perf_counter()
        index.top(need, _TOP)
        told.append(time.perf_counter() - started)
    answered = []
    for offer in generated(Kind.OFFER, 100, 4):
        started = time.perf_counter()
        index.replace(offer)
        replaced.append(time.perf_counter() - started)
        index.answering(offer.id, needs)
        answered.append(time.perf_counter() - started)
    print(f"one need, top {_TOP}: {_milliseconds(ranked)}")
    print(f"the same with reasons: {_milliseconds(told)}")
    print(f"one text replaced: {_milliseconds(replaced)}")
    print(f"one text replaced, its {len(needs)} pairs anew: {_milliseconds(answered[1:])}")
    started = time.perf_counter()
    for need in needs:
        index.rank(need, _TOP)
    print(f"one need after 100 replaced: {(time.perf_counter() - started) / 200 * 1000:.1f} ms")


def pairs(index: Index) -> None:
    """All pairs of 5,000 needs and the offers, top 20 each."""
    needs = generated(Kind.NEED, _NEEDS, 5)
    started = time.perf_counter()
    found = sum(len(best) for best in index.all_pairs(needs, _TOP))
    print(f"{found} pairs of {_NEEDS} needs: {time.perf_counter() - started:.0f} s, {_peak()}")


def main(wanted: list[str]) -> None:
    """Print what was asked for, or everything."""
    wanted = wanted or ["judged", "languages", "speed", "pairs"]
    if "judged" in wanted:
        judged()
    if "languages" in wanted:
        languages()
        meaning()
    if {"speed", "pairs"} & set(wanted):
        index = built()
        if "speed" in wanted:
            speed(index)
        if "pairs" in wanted:
            pairs(index)


if __name__ == "__main__":
    main(sys.argv[1:])
