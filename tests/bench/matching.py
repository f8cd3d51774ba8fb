"""How good and how fast matching is.

    python -m tests.bench.matching [judged] [speed] [pairs]

``judged`` ranks real needs whose results were judged by hand, where that file lies beside the
project, and prints nDCG@10 with its standard error. ``speed`` builds an index of 46,441 generated
offers and times one need and one replaced text; ``pairs`` ranks them against 5,000 needs. Without
a word, all three.
"""

import json
import math
import random
import resource
import sys
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from statistics import mean, quantiles, stdev

from app.models.exhibitors import Industry
from app.models.matching import Item, Kind
from app.models.offers import Cooperation, Stage
from app.services.matching import Index, rank_queries
from app.services.resources import resource as shipped

_JUDGED = Path(__file__).parents[2] / ".." / "shared/bench/matching/dc359-dev.jsonl"
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
    for parts in (("title", "content"), ("title",)):
        figures = []
        for answer in map(json.loads, rank_queries(_lines(needs, parts))):
            mine = levels[answer["qid"]]
            if max(mine.values()) > 1:
                figures.append(_ndcg(mine, answer["scores"]))
        error = stdev(figures) / len(figures) ** 0.5
        print(f"nDCG@10 {mean(figures):.4f} (s.e. {error:.3f}, {len(figures)} needs), {parts}")


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
    for offer in generated(Kind.OFFER, 100, 4):
        started = time.perf_counter()
        index.replace(offer)
        replaced.append(time.perf_counter() - started)
    print(f"one need, top {_TOP}: {_milliseconds(ranked)}")
    print(f"the same with reasons: {_milliseconds(told)}")
    print(f"one text replaced: {_milliseconds(replaced)}")
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
    wanted = wanted or ["judged", "speed", "pairs"]
    if "judged" in wanted:
        judged()
    if {"speed", "pairs"} & set(wanted):
        index = built()
        if "speed" in wanted:
            speed(index)
        if "pairs" in wanted:
            pairs(index)


if __name__ == "__main__":
    main(sys.argv[1:])
