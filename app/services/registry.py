"""The badge registry: who holds which code, what is revoked, and what was printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.ids import BadgeId, DeviceId, FairId, PersonId, new_id
from app.models.people import Person
from app.models.registry import Badge, BadgePrint, BadgeState
from app.models.times import Clock, now
from app.services.store import Store, Writer
from app.services.store import badge_list as query


def first_key_id(fair: FairId) -> int:
    """The number of a fair's first key, 0 to 63, drawn from its id.

    Two fairs seldom share one, so another fair's badge is mostly told as such and not as forged.
    """
    return int(fair.replace("-", "")[-4:], 16) % 64


def issue_badges(writer: Writer, moment: datetime) -> list[Badge]:
    """Give everybody who never had a badge one; numbers are never given twice."""
    return [issue_badge(writer, person, moment) for person in query.people_without_badge(writer)]


def issue_badge(writer: Writer, person: Person, moment: datetime) -> Badge:
    """A new badge for this person, number and code never used before."""
    letter = person.category.letter
    badge = Badge(
        id=BadgeId(new_id()),
        person_id=person.id,
        number=f"{letter}-{writer.next_number(f'badge.{letter}'):06d}",
        record=writer.next_number("badge"),
        key_id=first_key_id(writer.all(Fair)[0].id),
        issued_at=moment,
    )
    writer.save(badge)
    return badge


@dataclass(frozen=True, slots=True)
class Registry:
    """Issue, reissue, revoke and print badges."""

    store: Store
    clock: Clock = now

    def issue_missing(self) -> Change:
        """Issue a badge to everybody who never had one."""
        with self.store.writing("badge.issue") as writer:
            writer.note(number=len(issue_badges(writer, self.clock())))
        return writer.change

    def reissue(self, badge_id: BadgeId, reason: str) -> Change:
        """Revoke the badge and issue a new one in its place, in one step.

        A badge that is revoked already keeps its reason. ``badges.superseded`` when its holder has
        another valid badge.
        """
        moment = self.clock()
        with self.store.writing("badge.reissue") as writer:
            old = writer.need(Badge, badge_id)
            holder = writer.need(Person, old.person_id)
            if old.state is BadgeState.VALID:
                _revoke(writer, old, moment, reason)
            if query.holds_valid_badge(writer, holder.id):
                raise AppError("badges.superseded", {"number": old.number, "name": _name(holder)})
            fresh = issue_badge(writer, holder, moment)
            writer.note(name=_name(holder), number=fresh.number)
        return writer.change

    def revoke(self, badge_id: BadgeId, reason: str) -> Change:
        """Make a badge admit nobody from now on; ``badges.revoked`` when it admits nobody now."""
        with self.store.writing("badge.revoke") as writer:
            badge = writer.need(Badge, badge_id)
            holder = writer.need(Person, badge.person_id)
            if badge.state is BadgeState.REVOKED:
                raise AppError("badges.revoked", {"number": badge.number, "name": _name(holder)})
            _revoke(writer, badge, self.clock(), reason)
            writer.note(name=_name(holder), number=badge.number)
        return writer.change

    def printed(self, badges: Iterable[BadgeId], target: str) -> Change:
        """Note down that these badges were printed, to a file or a printer."""
        moment = self.clock()
        with self.store.writing("badge.print") as writer:
            note_prints(writer, badges, moment, target)
        return writer.change

    def valid_badges(self, people: Sequence[PersonId]) -> dict[PersonId, Badge]:
        """The valid badge of each of these people who has one."""
        with self.store.reading() as reader:
            found = query.badges_with_holders(reader, people)
        return {holder.id: badge for badge, holder in found}

    def waiting(self) -> int:
        """How many valid badges were never printed."""
        with self.store.reading() as reader:
            return query.waiting_count(reader)


def _revoke(writer: Writer, badge: Badge, moment: datetime, reason: str) -> None:
    writer.save(replace(badge, state=BadgeState.REVOKED, revoked_at=moment, reason=reason))


def note_prints(writer: Writer, badges: Iterable[BadgeId], moment: datetime, target: str) -> None:
    """Write down the fact of printing each of these badges."""
    for badge_id in badges:
        writer.append(partial(_print_fact, badge_id, moment, target))


def _print_fact(
    badge_id: BadgeId, moment: datetime, target: str, fact: str, device: DeviceId, seq: int
) -> BadgePrint:
    return BadgePrint(fact, device, seq, badge_id, moment, target)


def _name(person: Person) -> str:
    return person.name or person.name_latin
