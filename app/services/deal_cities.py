"""Between which cities deals are made: one answer for the figures, the list and the files."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from app.models.deals import DealStatus
from app.models.outcomes import Cities
from app.services.store import Reader, deal_list
from app.services.store.deal_list import DealRow

_CITIES = 8  # named in the table; the rest is taken together under ""
_CODE = 6  # digits of a code of GB/T 2260


def placed_rows(reader: Reader) -> list[DealRow]:
    """Every deal with its sides' cities, by number; a region's code is told as its city."""
    return [
        replace(row, buyer_city=_city(row.buyer_city), supplier_city=_city(row.supplier_city))
        for row in deal_list.deal_rows(reader)
    ]


def cities_of(rows: Iterable[DealRow]) -> Cities:
    """Sums of the deals that count and have an amount; the cities that agreed to most come first.

    Deals with an amount alone, and none that was cancelled.
    """
    sums: defaultdict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        if row.deal.amount_fen is not None and row.deal.status is not DealStatus.CANCELLED:
            sums[row.buyer_city, row.supplier_city] += row.deal.amount_fen
    weight: Counter[str] = Counter()
    for (buyer, supplier), fen in sums.items():
        weight[buyer] += fen
        weight[supplier] += fen
    ranked = sorted((city for city in weight if city), key=lambda city: (-weight[city], city))
    named = ranked[:_CITIES]
    joined: defaultdict[tuple[str, str], int] = defaultdict(int)
    for pair, fen in sums.items():
        joined[_within(pair, named)] += fen
    others = [""] if any("" in pair for pair in joined) else []
    return Cities([*named, *others], dict(joined))


def is_between(row: DealRow, pair: object, cities: Cities) -> bool:
    """Whether the table counts a deal in the cell of this pair; "" are all cities not named."""
    told = _within((row.buyer_city, row.supplier_city), cities.names)
    return row.deal.amount_fen is not None and told == pair


def _within(pair: tuple[str, str], named: Iterable[str]) -> tuple[str, str]:
    known = set(named)
    buyer, supplier = (city if city in known else "" for city in pair)
    return buyer, supplier


def _city(told: str) -> str:
    """The city that a code lies in, as exhibitors call theirs; what is no code stays."""
    plain = told.strip()
    if len(plain) != _CODE or not (plain.isascii() and plain.isdecimal()):
        return plain
    # Read only now: whoever opens the window waits for no reader of sheets.
    from app.services.importing.cells import Flaw
    from app.services.importing.regions import city_of

    found = city_of(plain)
    name = found.value if isinstance(found, Flaw) else found
    return name.removesuffix("市") or plain
