"""The badge registry: who holds which code, what is revoked, and what was printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.ids import BadgeId, DeviceId, PersonId, new_id
from app.models.people import Person
from app.models.registry import Badge, BadgePrint, BadgeState, Delivery
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.badges.token import KEY_IDS
from app.services.event_key import first_key_id
from app.services.store import Reader, Store, Writer
from app.services.store import badge_list as query
from app.services.store.badge_list import BadgeRow


def issue_badges(writer: Writer, moment: datetime) -> list[Badge]:
    """Give everybody who never had a badge one; numbers are never given twice."""
    key_id = key_in_use(writer)
    people = query.people_without_badge(writer)
    return [issue_badge(writer, person, moment, key_id) for person in people]


def key_in_use(reader: Reader) -> int:
    """The number of the key that signs badges issued from now on."""
    first = first_key_id(reader.all(Fair)[0].id)
    return (first + query.key_turns(reader)) % len(KEY_IDS)


def issue_badge(
    writer: Writer, person: Person, moment: datetime, key_id: int | None = None
) -> Badge:
    """A new badge for this person, number and code never used before, under the key in use."""
    letter = person.category.letter
    badge = Badge(
        id=BadgeId(new_id()),
        person_id=person.id,
        number=f"{letter}-{writer.next_number(f'badge.{letter}'):06d}",
        record=writer.next_number("badge"),
        key_id=key_in_use(writer) if key_id is None else key_id,
        issued_at=moment,
    )
    writer.save(badge)
    return badge


@guarded(Role.GATE)
@dataclass(frozen=True, slots=True)
class Registry:
    """Issue, reissue, revoke and print badges."""

    store: Store
    clock: Clock = now

    @permits()
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

    @permits()
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

    @permits()
    def change_key(self) -> int:
        """Sign every badge issued from now on with a fresh key; its number is the answer.

        Badges under the keys before go on admitting: the gates hold every key. Who must be kept
        out is revoked.
        """
        with self.store.founding("badge.key") as writer:
            writer.next_number(query.KEY_TURN)
            return key_in_use(writer)

    def printed(
        self, badges: Iterable[BadgeId], target: str, layout: str = "", reason: str = ""
    ) -> Change:
        """Note down that these badges were printed by this desk, to a file or a printer.

        ``reason`` is kept with those that were printed before.
        """
        moment = self.clock()
        went = Delivery(target, layout, self.store.device.name, reason)
        with self.store.writing("badge.print") as writer:
            note_prints(writer, badges, moment, went)
        return writer.change

    def reprints(self, people: Sequence[PersonId]) -> int:
        """How many of these people's valid badges were printed before."""
        with self.store.reading() as reader:
            held = query.badges_with_holders(reader, people)
            return len(query.printed_before(reader, [badge.id for badge, _ in held]))

    def row(self, badge: BadgeId) -> BadgeRow | None:
        """The badge as the list shows it; None where it is gone."""
        with self.store.reading() as reader:
            return query.rows(reader, [badge]).get(badge)

    def ledger(self, badge: BadgeId) -> list[BadgePrint]:
        """Every time this badge was printed, the last one first."""
        with self.store.reading() as reader:
            return reader.all(BadgePrint, badge_id=badge)[::-1]

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


def note_prints(
    writer: Writer, badges: Iterable[BadgeId], moment: datetime, went: Delivery | str
) -> None:
    """Write down the fact of printing each of these badges; a reason is one for printing again."""
    if isinstance(went, str):
        went = Delivery(went)
    wanted = list(badges)
    again = query.printed_before(writer, wanted) if went.reason else frozenset()
    once = replace(went, reason="")
    for badge_id in wanted:
        told = went if badge_id in again else once
        writer.append(partial(_print_fact, badge_id, moment, told))


def _print_fact(
    badge_id: BadgeId, moment: datetime, went: Delivery, fact: str, device: DeviceId, seq: int
) -> BadgePrint:
    return BadgePrint(
        fact, device, seq, badge_id, moment, went.target, went.by, went.reason, went.layout
    )


def _name(person: Person) -> str:
    return person.name or person.name_latin
