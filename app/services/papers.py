"""The badges that the fair prints, drawn from the file. Reads first, then draws."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.models.badges import TRUE, BadgeCard, BadgeLayout, BadgeSheet, Nudge
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, PersonId
from app.models.people import Person
from app.models.privacy import ListKind
from app.models.registry import Badge
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.agenda_ground import first_booths
from app.services.badges.token import encode
from app.services.disclosures import note_list
from app.services.exporting.mecard import mecard
from app.services.exporting.people import Listed, person_card
from app.services.registry import Registry
from app.services.store import Store
from app.services.store.badge_list import badges_with_holders, key_turns

_CONTACT = 78  # bytes: what a code of 33 modules holds at level L (ISO/IEC 18004, table 7)
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@guarded(Role.GATE)
@dataclass(frozen=True, slots=True)
class Papers:
    """Draws badges of people.

    ``key`` is asked for when codes must be signed; ``keys`` gives every key by its number once
    the fair's key was changed so many times (``EventKeys.keys``).
    """

    store: Store
    key: Callable[[], bytes]
    clock: Clock = now
    keys: Callable[[int], Mapping[int, bytes]] | None = None

    def badge_cards(self, people: Sequence[PersonId] | None = None) -> list[BadgeCard]:
        """The cards of the valid badges of these people (None: of everybody), by number."""
        with self.store.reading() as reader:
            turns = key_turns(reader)
        key_of = self._signing(turns)
        with self.store.reading() as reader:
            booths = first_booths(reader)
            latin = {e.id: e.name_en for e in reader.all(Exhibitor)}
            held = badges_with_holders(reader, people)
        return [_card(badge, person, booths, latin, key_of(badge)) for badge, person in held]

    def _signing(self, turns: int) -> Callable[[Badge], bytes]:
        """Finds the key of a badge; ``badges.key_gone`` where this desk lacks it."""
        if not turns or self.keys is None:
            only = self.key()
            return lambda _badge: only
        held = self.keys(turns)

        def find(badge: Badge) -> bytes:
            if badge.key_id not in held:
                raise AppError("badges.key_gone", {"number": badge.number})
            return held[badge.key_id]

        return find

    def draw_badges(
        self,
        path: Path,
        layout: BadgeLayout,
        people: Sequence[PersonId] | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> BadgeSheet:
        """The badges as a PDF, noted nowhere: for looking at."""
        return self.draw_cards(path, layout, self.badge_cards(people), TRUE, progress, cancelled)

    def draw_cards(
        self,
        path: Path,
        layout: BadgeLayout,
        cards: Sequence[BadgeCard],
        nudge: Nudge,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> BadgeSheet:
        """These cards as a PDF, moved and scaled as its printer needs it."""
        from app.services.badges.printing import write_badges

        line = self.fair_line()
        return write_badges(path, cards, line, layout, progress, cancelled, nudge)

    def fair_line(self) -> FairLine:
        """What papers say of the fair."""
        with self.store.reading() as reader:
            return FairLine.of(reader.all(Fair)[0])

    def print_badges(
        self,
        path: Path,
        layout: BadgeLayout,
        people: Sequence[PersonId] | None = None,
        target: str = "",
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        reason: str = "",
    ) -> tuple[BadgeSheet, Change | None]:
        """The badges as a PDF, and each that is in it noted as printed.

        ``reason`` is noted with those that were printed before.
        """
        sheet = self.draw_badges(path, layout, people, progress, cancelled)
        if not sheet.printed:
            return sheet, None
        note_list(self.store, ListKind.BADGES, path, len(sheet.printed), self.clock())
        registry = Registry(self.store, self.clock)
        return sheet, registry.printed(sheet.printed, target or path.name, layout, reason)


def _card(
    badge: Badge,
    person: Person,
    booths: Mapping[ExhibitorId, str],
    latin: Mapping[ExhibitorId, str],
    key: bytes,
) -> BadgeCard:
    owner = person.exhibitor_id
    return BadgeCard(
        id=badge.id,
        code=encode(badge.record, badge.key_id, key),
        number=badge.number,
        role=person.category,
        name=person.name,
        name_latin=person.name_latin,
        organisation=person.organisation,
        organisation_latin=person.organisation_latin or (latin.get(owner, "") if owner else ""),
        title=person.title,
        booth=booths.get(owner, "") if owner else "",
        days=person.days,
        contact=_contact(person),
    )


def _contact(person: Person) -> str:
    """The business card as a code holds it; "" without consent, or with nothing to call by."""
    if not person.consents_phone or not (person.phone or person.email):
        return ""
    return mecard(person_card(Listed(person, None, "")), _CONTACT)
