"""Offers and needs of people: a visitor looks for a technology, or brings one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import NeedId, OfferId, PersonId, new_id
from app.models.offers import Need, Offer
from app.models.people import Person
from app.models.times import Clock, local_day, now
from app.services.access import guarded
from app.services.exhibitor_fields import with_proposal_field
from app.services.exhibitors import Exhibitors
from app.services.store import Store


@guarded()
@dataclass(frozen=True, slots=True)
class VisitorProposals:
    """The same as an exhibitor's own, kept for a person."""

    store: Store
    clock: Clock = now

    def of(self, wanted: PersonId) -> tuple[tuple[Offer, ...], tuple[Need, ...]]:
        """The person's offers and needs, in the order they were entered."""
        with self.store.reading() as reader:
            offers = tuple(reader.all(Offer, person_id=wanted))
            return offers, tuple(reader.all(Need, person_id=wanted))

    def offer(self, wanted: str, title: str) -> Change:
        """A new offer of the person; ``proposal.untitled`` without a title."""
        return self._propose(
            "offer.add",
            wanted,
            title,
            lambda of, words: Offer(
                title_zh=words, city=of.city, person_id=of.id, id=OfferId(new_id())
            ),
        )

    def need(self, wanted: str, title: str) -> Change:
        """A new need of the person; ``proposal.untitled`` without a title."""
        return self._propose(
            "need.add",
            wanted,
            title,
            lambda of, words: Need(
                title_zh=words, city=of.city, person_id=of.id, id=NeedId(new_id())
            ),
        )

    def check_proposal(self, proposal: Offer | Need, name: str, words: str) -> None:
        """AppError when what was typed cannot stand in this field."""
        with_proposal_field(proposal, name, words, self._today())

    def edit_proposal(self, proposal: Offer | Need, name: str, words: str) -> Change:
        """Write what was typed in one field."""
        return Exhibitors(self.store, self.clock).edit_proposal(proposal, name, words)

    def remove_proposal(self, proposal: Offer | Need) -> Change:
        """Take it out; requests that named it stay, without it."""
        return Exhibitors(self.store, self.clock).remove_proposal(proposal)

    def _propose(
        self, code: str, wanted: str, title: str, make: Callable[[Person, str], Offer | Need]
    ) -> Change:
        words = " ".join(title.split())
        if not words:
            raise AppError("proposal.untitled")
        with self.store.writing(code, person=wanted, title=words) as writer:
            writer.save(make(writer.need(Person, wanted), words))
        return writer.change

    def _today(self) -> date:
        return local_day(self.clock())
