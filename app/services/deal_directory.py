"""The list of deals as it is typed and clicked at: filters, search, order."""

from collections.abc import Callable, Mapping, Sequence

from app.models.deals import Deal, DealStage, DealStatus
from app.models.ids import DealId
from app.models.outcomes import Cities
from app.services.access import guarded
from app.services.deal_cities import cities_of, is_between, placed_rows
from app.services.store import Store
from app.services.store.deal_list import DealRow
from app.services.text import fold, pinyin_of_title

SORTS = ("number", "buyer", "supplier", "title", "amount", "stage", "status")
_STAGES, _STATUSES = tuple(DealStage), tuple(DealStatus)


@guarded()
class DealDirectory:
    """Ids in order, and rows for the ids that are shown; read again once the file moved on."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._state = -1
        self._rows: dict[DealId, DealRow] = {}
        self._cities = Cities((), {})
        self._words: dict[DealId, tuple[tuple[str, ...], str]] = {}

    def all(self) -> Mapping[DealId, DealRow]:
        """Every deal with its line, by number."""
        with self.store.reading() as reader:
            state = reader.state()
            if state != self._state:
                rows = placed_rows(reader)
                self._rows = {row.deal.id: row for row in rows}
                self._cities = cities_of(rows)
                self._state = state
        return self._rows

    def ids(
        self, text: str, filters: Mapping[str, object], sort: str = "", *, descending: bool = False
    ) -> Sequence[DealId]:
        """The deals that fit, in order; without one the newest first.

        Filters: ``stage``, ``status``, ``industry``; ``contract_class``; ``cities`` a pair of
        buyer's and supplier's city as the figures name them ("" is elsewhere);
        ``counted`` for those that the figures count.
        """
        typed = fold(text).split()
        rows = [row for row in self.all().values() if self._fits(row, filters)]
        found = [row for row in rows if all(word in self._words_of(row) for word in typed)]
        if sort not in SORTS:
            return [row.deal.id for row in reversed(found)]
        found.sort(key=_KEYS[sort], reverse=descending)
        return [row.deal.id for row in found]

    def rows(self, wanted: Sequence[DealId]) -> dict[DealId, DealRow]:
        """The lines of these."""
        rows = self.all()
        return {one: rows[one] for one in wanted if one in rows}

    def _fits(self, row: DealRow, filters: Mapping[str, object]) -> bool:
        for name, value in filters.items():
            if name == "cities":
                fits = is_between(row, value, self._cities)
            elif name == "counted":
                fits = row.deal.status is not DealStatus.CANCELLED
            else:
                fits = getattr(row.deal, name) == value
            if not fits:
                return False
        return True

    def _words_of(self, row: DealRow) -> str:
        """What a deal is found by; worked out again only where it changed."""
        deal = row.deal
        names = (deal.title, deal.buyer_name, deal.supplier_name)
        told = (deal.number, *names, row.buyer_en, row.supplier_en, *deal.documents)
        known = self._words.get(deal.id)
        if known is None or known[0] != told:
            read = [part for name in names for part in pinyin_of_title(name)]
            known = self._words[deal.id] = told, fold(" ".join((*told, *read)))
        return known[1]


def _by(field: Callable[[Deal], str | int]) -> Callable[[DealRow], tuple[str | int, int, str]]:
    return lambda row: (field(row.deal), len(row.deal.number), row.deal.number)


_KEYS: Mapping[str, Callable[[DealRow], tuple[str | int, int, str]]] = {
    "number": _by(lambda _deal: 0),
    "buyer": _by(lambda deal: pinyin_of_title(deal.buyer_name)[0]),
    "supplier": _by(lambda deal: pinyin_of_title(deal.supplier_name)[0]),
    "title": _by(lambda deal: pinyin_of_title(deal.title)[0]),
    "amount": _by(lambda deal: -1 if deal.amount_fen is None else deal.amount_fen),
    "stage": _by(lambda deal: _STAGES.index(deal.stage)),
    "status": _by(lambda deal: _STATUSES.index(deal.status)),
}
