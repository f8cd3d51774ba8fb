"""The 600 meeting requests: most follow a need to its offers, some are mere curiosity."""

from dataclasses import dataclass, field

from resources.sample.generator.content import INVENTED, Content, Row, Rows
from resources.sample.generator.dice import Dice, identity
from resources.sample.generator.ground import exhibitor_ids
from resources.sample.generator.likeness import matches

REQUESTS = 600
# From exhibitors; the rest comes from visitors.
_FROM_EXHIBITORS = 370
# Below this likeness (per mille) an offer does not answer a need.
_RELEVANT = 62
_PARTNERS = 4
# Requests of exhibitors that no need stands behind: mere acquaintance.
_CURIOUS_ONES = 46
# What one exhibitor asks and is asked, all days together.
_MOST = 18
_STATES = (("accepted", 56), ("requested", 33), ("declined", 6), ("expired", 3), ("withdrawn", 2))
_CURIOUS = (
    "同城同行，想互相认识",
    "了解产品线与供货能力",
    "看看有没有联合申报的机会",
    "看了名录介绍，想当面谈",
    "交流出口与认证经验",
    "探讨区域代理",
    "想请贵方到厂里看一看",
    "客户推荐，先见一面",
)
# Those who come for one industry; the others look at all four.
_INDUSTRY_OF_KIND = {"hospital": "health"}


@dataclass(slots=True)
class _Book:
    """The requests so far: every pair at most once, nobody asked too often."""

    dice: Dice
    rows: Rows = field(default_factory=list)
    _pairs: set[frozenset[str]] = field(default_factory=set)
    _load: dict[str, int] = field(default_factory=dict)

    def takes(self, asking: str, asked: str) -> bool:
        free = all(self._load.get(who, 0) < _MOST for who in (asking, asked))
        return asking != asked and free and frozenset((asking, asked)) not in self._pairs

    def add(self, asking: str, row: Row) -> None:
        asked = row["to_exhibitor_id"]
        self._pairs.add(frozenset((asking, asked)))
        for who in (asking, asked):
            self._load[who] = self._load.get(who, 0) + 1
        number = len(self.rows)
        self.rows.append(
            {
                "id": identity("request", number, f"{asking}|{asked}"),
                "place": "booth" if self.dice.chance(34) else "table",
                "state": self.dice.weighted(_STATES),
                **row,
                "created_at": self._moment(),
                "source": INVENTED,
            }
        )

    def _moment(self) -> str:
        day = 4 + max(self.dice.below(24), self.dice.below(24))
        hour, minute = 1 + self.dice.below(12), self.dice.below(60)
        return f"2018-11-{day:02d}T{hour:02d}:{minute:02d}:00+00:00"


def requests(content: Content, tables: dict[str, Rows]) -> Rows:
    """The table request. Real exhibitors neither ask nor are asked: that would be invented."""
    book = _Book(Dice("requests"))
    needs, offers = _invented(tables["need"]), _invented(tables["offer"])
    _told(book, content, needs, offers)
    _matched(book, needs, offers)
    _interested(book, tables["exhibitor"], offers)
    _curious(book, content)
    _visitors(book, tables["person"], offers, content)
    return book.rows


def _invented(rows: Rows) -> Rows:
    return [row for row in rows if row["source"] == INVENTED]


def _told(book: _Book, content: Content, needs: Rows, offers: Rows) -> None:
    """The requests that are written down, one by one."""
    ids = exhibitor_ids(content)
    need_ids = {row["title_zh"]: row["id"] for row in needs}
    offer_ids = {row["title_zh"]: row["id"] for row in offers}
    for row in content.requests:
        asking = ids[row["from"]]
        told = {name: row[name] for name in ("topic", "place", "weight", "state")}
        told["need_id"] = need_ids[row["need"]] if row["need"] else None
        told["offer_id"] = offer_ids[row["offer"]] if row["offer"] else None
        book.add(asking, {"from_exhibitor_id": asking, "to_exhibitor_id": ids[row["to"]], **told})


def _matched(book: _Book, needs: Rows, offers: Rows) -> None:
    """Every need asks its best offers; now and then the second best is left out."""
    best: dict[int, list[tuple[int, int]]] = {}
    for score, need, offer in matches(needs, offers):
        if score >= _RELEVANT:
            best.setdefault(need, []).append((score, offer))
    for rank in range(_PARTNERS):
        for place, found in sorted(best.items()):
            ranked = sorted(found, key=lambda pair: (-pair[0], pair[1]))
            if rank < len(ranked) and not (rank and book.dice.chance(12)):
                score, chosen = ranked[rank]
                _ask(book, needs[place], offers[chosen], score)


def _ask(book: _Book, need: Row, offer: Row, score: int) -> None:
    asking, asked = need["exhibitor_id"], offer["exhibitor_id"]
    if len(book.rows) >= _FROM_EXHIBITORS - _CURIOUS_ONES or not book.takes(asking, asked):
        return
    book.add(
        asking,
        {
            "from_exhibitor_id": asking,
            "to_exhibitor_id": asked,
            "topic": need["title_zh"],
            "weight": min(97, 44 + score // 9 + book.dice.below(9)),
            "need_id": need["id"],
            "offer_id": offer["id"],
        },
    )


def _interested(book: _Book, firms: Rows, offers: Rows) -> None:
    """Exhibitors who wrote down no need for it, but whose line an offer is in."""
    lines = [
        {
            "exhibitor_id": row["id"],
            "title_zh": row["name_zh"],
            "keywords": [row["short_zh"]],
            "text_zh": row["intro_zh"],
        }
        for row in firms
        if row["source"] == INVENTED
    ]
    found = [pair for pair in matches(lines, offers) if pair[0] >= _RELEVANT]
    for score, line, offer in sorted(found, key=lambda pair: (-pair[0], pair[1], pair[2])):
        asking, asked = lines[line]["exhibitor_id"], offers[offer]["exhibitor_id"]
        full = len(book.rows) >= _FROM_EXHIBITORS - _CURIOUS_ONES
        if not full and book.dice.chance(55) and book.takes(asking, asked):
            told = {"topic": offers[offer]["title_zh"], "offer_id": offers[offer]["id"]}
            told["weight"] = min(80, 26 + score // 8 + book.dice.below(12))
            book.add(asking, {"from_exhibitor_id": asking, "to_exhibitor_id": asked, **told})


def _curious(book: _Book, content: Content) -> None:
    """Neighbours of one city or one industry who just want to know each other."""
    firms = [row for row in content.exhibitors if not row["source"]]
    ids = exhibitor_ids(content)
    while len(book.rows) < _FROM_EXHIBITORS:
        one, other = book.dice.pick(firms), book.dice.pick(firms)
        near = one["city"] == other["city"] or one["industry"] == other["industry"]
        asking, asked = ids[one["key"]], ids[other["key"]]
        if near and book.takes(asking, asked):
            topic, weight = book.dice.pick(_CURIOUS), 12 + book.dice.below(38)
            told = {"topic": topic, "weight": weight}
            book.add(asking, {"from_exhibitor_id": asking, "to_exhibitor_id": asked, **told})


def _visitors(book: _Book, people: Rows, offers: Rows, content: Content) -> None:
    """Visitors ask for what an offer says; their house's name or kind leads them to it."""
    kinds = {row["zh"]: row["kind"] for row in content.names["organisations"]}
    visitors = [row for row in people if row["category"] == "visitor"]
    while len(book.rows) < REQUESTS:
        who = book.dice.pick(visitors)
        offer = _wanted(book.dice, who["organisation"], kinds.get(who["organisation"], ""), offers)
        asked = offer["exhibitor_id"]
        if book.takes(who["id"], asked):
            book.add(
                who["id"],
                {
                    "from_person_id": who["id"],
                    "to_exhibitor_id": asked,
                    "topic": offer["title_zh"],
                    "weight": 20 + book.dice.below(56),
                    "offer_id": offer["id"],
                },
            )


def _wanted(dice: Dice, house: str, kind: str, offers: Rows) -> Row:
    words = {house[at : at + 2] for at in range(2, len(house) - 1)}
    named = [row for row in offers if any(word in _words(row) for word in words)]
    if named and dice.chance(65):
        return dice.pick(named)
    industry = _INDUSTRY_OF_KIND.get(kind, "")
    fitting = [row for row in offers if row["industry"] == industry] if industry else offers
    return dice.pick(fitting)


def _words(row: Row) -> str:
    return str(row["title_zh"]) + "".join(row["keywords"])
