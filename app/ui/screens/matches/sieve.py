"""What is listed: needs, offers or all pairs, and which of them pass the filters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import NeedId, OfferId
from app.models.offers import Cooperation, Need, Offer
from app.models.pairs import Candidate, PairState
from app.services.pair_ground import Owner
from app.services.pairs import PairBook
from app.services.text import fold

Key: TypeAlias = tuple[NeedId, OfferId]


class View(StrEnum):
    """From whose side the pairs are looked at."""

    NEEDS = "needs"
    OFFERS = "offers"
    ALL = "all"


class Order(StrEnum):
    """``RECOMMENDED`` also weighs free time and fairness, ``FIT`` is the fit alone."""

    RECOMMENDED = "recommended"
    FIT = "fit"


@dataclass(frozen=True, slots=True)
class Sieve:
    """Filters; None and 0 let everything pass. Industry and cooperation are the subject's own.

    With a state, only needs and offers are listed that have such a pair.
    """

    industry: Industry | None = None
    cooperation: Cooperation | None = None
    least: int = 0
    text: str = ""
    state: PairState | None = None

    def keeps(self, one: Candidate) -> bool:
        """Whether a pair passes."""
        return one.fit >= self.least and self.state in (None, one.state)


@dataclass(frozen=True, slots=True)
class Subject:
    """A need or an offer with the pairs that pass, in order."""

    proposal: Need | Offer
    owner: Owner | None
    pairs: tuple[Candidate, ...]

    @property
    def id(self) -> str:
        """The need's or the offer's id."""
        return self.proposal.id

    @property
    def is_new(self) -> bool:
        """Whether one of its pairs came in the last day."""
        return any(one.is_new for one in self.pairs)


def key_of(one: Candidate) -> Key:
    """What a pair is called by."""
    return one.need_id, one.offer_id


def subjects(
    book: PairBook, view: View, sieve: Sieve, order: Order = Order.RECOMMENDED
) -> list[Subject]:
    """The needs or offers that pass: what waits for a decision first, those without a pair last."""
    proposals: Iterable[Need | Offer] = book.needs.values()
    if view is View.OFFERS:
        proposals = book.offers.values()
    answers = _by_offer(book) if view is View.OFFERS else {str(n): c for n, c in book.lists.items()}
    found = []
    for proposal in proposals:
        if not _passes(sieve, proposal):
            continue
        pairs = _ordered([one for one in answers.get(proposal.id, ()) if sieve.keeps(one)], order)
        if sieve.state is not None and not pairs:
            continue
        if _is_named(book, sieve.text, proposal, pairs):
            found.append(Subject(proposal, book.owner_of(proposal), tuple(pairs)))
    return sorted(found, key=_standing)


def all_pairs(book: PairBook, sieve: Sieve) -> list[Candidate]:
    """Every pair that passes, the best fit first; either side may be in the industry."""
    found = [one for one in book.all() if sieve.keeps(one) and _either(book, sieve, one)]
    return sorted(found, key=lambda one: (-one.fit, one.need_id, one.offer_id))


def states(book: PairBook) -> dict[PairState, int]:
    """How many pairs stand how."""
    counted = dict.fromkeys(PairState, 0)
    for one in book.all():
        counted[one.state] += 1
    return counted


def _by_offer(book: PairBook) -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for one in book.all():
        found.setdefault(one.offer_id, []).append(one)
    for pairs in found.values():
        pairs.sort(key=lambda one: (-(one.fit + one.lift), one.need_id))
    return found


def _ordered(pairs: Sequence[Candidate], order: Order) -> Sequence[Candidate]:
    if order is Order.RECOMMENDED:
        return pairs
    return sorted(pairs, key=lambda one: (-one.fit, one.need_id, one.offer_id))


def undecided(pairs: Iterable[Candidate]) -> Candidate | None:
    """The first pair that nobody has asked for yet."""
    return next((one for one in pairs if one.state is PairState.SUGGESTED), None)


def _standing(subject: Subject) -> tuple[bool, int, str]:
    waiting = [one.fit for one in subject.pairs if one.state is PairState.SUGGESTED]
    fits = waiting or [one.fit for one in subject.pairs]
    return not waiting, -max(fits, default=-1), subject.id


def _passes(sieve: Sieve, proposal: Need | Offer) -> bool:
    if sieve.industry is not None and proposal.industry is not sieve.industry:
        return False
    return sieve.cooperation is None or sieve.cooperation in proposal.cooperation


def _either(book: PairBook, sieve: Sieve, one: Candidate) -> bool:
    need, offer = book.needs[one.need_id], book.offers[one.offer_id]
    if not (_passes(sieve, need) or _passes(sieve, offer)):
        return False
    return _is_named(book, sieve.text, need, (one,))


def _is_named(
    book: PairBook, text: str, proposal: Need | Offer, pairs: Sequence[Candidate]
) -> bool:
    """Whether it, its owner, or one of its pairs is what somebody looks for."""
    wanted = fold(text)
    if not wanted:
        return True
    if wanted in _words(book, proposal):
        return True
    sides = (
        book.offers[one.offer_id] if isinstance(proposal, Need) else book.needs[one.need_id]
        for one in pairs
    )
    return any(wanted in _words(book, other) for other in sides)


def _words(book: PairBook, proposal: Need | Offer) -> str:
    owner = book.owner_of(proposal)
    names: tuple[str, ...] = ()
    if isinstance(owner, Exhibitor):
        names = (owner.name_zh, owner.name_en, owner.short_zh, owner.short_en)
    elif owner is not None:
        names = (owner.name, owner.name_latin, owner.organisation, owner.organisation_latin)
    booth = book.booths.get(proposal.exhibitor_id, "") if proposal.exhibitor_id else ""
    return fold(" ".join((proposal.title_zh, proposal.title_en, booth, *names)))
