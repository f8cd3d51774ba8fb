"""Matchmaking over the fair's offers and needs: ranked pairs with reasons."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import AppError
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.models.matching import Item, Match, ReasonKind, item_of
from app.models.matchlist import MatchedNeed, MatchLine
from app.models.offers import Need, Offer
from app.models.pairs import Dismissal, MatchRules
from app.models.people import Person
from app.services.access import guarded
from app.services.agenda_ground import first_booths
from app.services.pair_ground import read_rules
from app.services.store import Reader, Store

if TYPE_CHECKING:
    from app.services.matching import Encode, Index

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_TERMS = 5


@dataclass(frozen=True, slots=True)
class RankedPair:
    """An offer that answers a need, in the words of both."""

    fit: int
    need: str
    needs: str
    offer: str
    owner: str
    booth: str
    terms: tuple[str, ...]
    match: Match


@guarded()
@dataclass(frozen=True, slots=True)
class Matchmaking:
    """Finds who should meet whom, and says why; with ``encode`` by meaning as well as by words."""

    store: Store
    encode: "Encode | None" = None

    def ranked(
        self,
        top: int = 5,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> list[RankedPair]:
        """For each need the best offers of others, needs in the order they were entered.

        Factors count as they do at this fair; pairs that were waved away are left out.
        """
        from app.services.matching import Index, encoder_if

        ground = self._read()
        encode = self.encode or encoder_if(wanted=ground.rules.meaning)
        items = [*ground.offers.values(), *ground.needs.values()]
        index = Index.build(items, ground.rules.weights, encode)
        found: list[RankedPair] = []
        for done, need in enumerate(ground.needs.values()):
            if cancelled is not None and cancelled():
                raise AppError("matching.cancelled")
            found.extend(_pair(ground, match) for match in _best(ground, index, need, top))
            if progress is not None:
                progress(done + 1, len(ground.needs))
        return found

    def match_list(self, top: int = 5) -> list[MatchedNeed]:
        """The pairs as paper shows them, need by need."""
        pairs: dict[str, list[RankedPair]] = {}
        for pair in self.ranked(top):
            pairs.setdefault(pair.match.need_id, []).append(pair)
        ground = self._read()
        return [_matched(ground, need, pairs.get(need, [])) for need in ground.needs]

    def _read(self) -> "_Ground":
        with self.store.reading() as reader:
            return _read(reader)


@dataclass(frozen=True, slots=True)
class _Ground:
    rules: MatchRules
    dismissed: Mapping[str, AbstractSet[str]]
    titles: Mapping[str, str]
    offers: Mapping[str, Item]
    needs: Mapping[str, Item]
    owners: Mapping[str, Exhibitor | Person]
    booths: Mapping[ExhibitorId, str]


def _read(reader: Reader) -> _Ground:
    exhibitors: dict[str, Exhibitor | Person] = {e.id: e for e in reader.all(Exhibitor)}
    offers, needs = reader.all(Offer), reader.all(Need)
    asking = {p.person_id for p in (*offers, *needs) if p.person_id is not None}
    people: dict[str, Exhibitor | Person] = {one: reader.need(Person, one) for one in asking}
    owners = exhibitors | people
    dismissed: dict[str, set[str]] = {}
    for one in reader.all(Dismissal):
        dismissed.setdefault(one.need_id, set()).add(one.offer_id)
    return _Ground(
        rules=read_rules(reader),
        dismissed=dismissed,
        titles={o.id: o.title for o in offers} | {n.id: n.title for n in needs},
        offers={o.id: item_of(o, city=_city(owners, o)) for o in offers},
        needs={n.id: item_of(n, city=_city(owners, n)) for n in needs},
        owners=owners,
        booths=first_booths(reader),
    )


def _best(ground: _Ground, index: "Index", need: Item, top: int) -> list[Match]:
    gone = ground.dismissed.get(need.id, frozenset())
    return [m for m in index.top(need, top + len(gone)) if m.offer_id not in gone][:top]


def _city(owners: Mapping[str, Exhibitor | Person], proposal: Offer | Need) -> str:
    owner = owners.get(proposal.exhibitor_id or proposal.person_id or "")
    return owner.city if owner else ""


def _pair(ground: _Ground, match: Match) -> RankedPair:
    offer, need = ground.offers[match.offer_id], ground.needs[match.need_id]
    owner, asking = ground.owners.get(offer.owner), ground.owners.get(need.owner)
    return RankedPair(
        fit=match.fit,
        need=ground.titles[match.need_id],
        needs=asking.name if asking else "",
        offer=ground.titles[match.offer_id],
        owner=owner.name if owner else "",
        booth=ground.booths.get(ExhibitorId(offer.owner), ""),
        terms=_terms(match),
        match=match,
    )


def _terms(match: Match) -> tuple[str, ...]:
    """The words that both say, the weightiest first; then the topics that both speak of."""
    shared = (ReasonKind.SHARED_WORDS, ReasonKind.SAME_MEANING)
    words = [r.words[0] for r in match.reasons if r.kind in shared and r.words]
    topics = [r.words[2] for r in match.reasons if r.kind is ReasonKind.SAME_TOPIC]
    return tuple(dict.fromkeys([*words, *topics]))[:_TERMS]


def _matched(ground: _Ground, need_id: str, pairs: Sequence[RankedPair]) -> MatchedNeed:
    need = ground.needs[need_id]
    owner = ground.owners.get(need.owner)
    return MatchedNeed(
        title=ground.titles[need_id],
        owner_zh=_zh(owner),
        owner_en=_en(owner),
        booth=ground.booths.get(ExhibitorId(need.owner), ""),
        city=need.city,
        lines=tuple(_line(ground, pair) for pair in pairs),
    )


def _line(ground: _Ground, pair: RankedPair) -> MatchLine:
    owner = ground.owners.get(ground.offers[pair.match.offer_id].owner)
    return MatchLine(
        fit=pair.fit,
        partner_zh=_zh(owner),
        partner_en=_en(owner),
        booth=pair.booth,
        offer=pair.offer,
        terms=pair.terms,
    )


def _zh(owner: Exhibitor | Person | None) -> str:
    if isinstance(owner, Exhibitor):
        return owner.name_zh
    return owner.name if owner else ""


def _en(owner: Exhibitor | Person | None) -> str:
    if isinstance(owner, Exhibitor):
        return owner.name_en
    return owner.name_latin if owner else ""
