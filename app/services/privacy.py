"""The privacy desk: who somebody is to this fair, what is held of them, and its end.

Only the organiser works here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.models.changes import Change
from app.models.fairline import FairLine
from app.models.fairs import Fair
from app.models.ids import PersonId
from app.models.people import Person
from app.models.privacy import (
    Cause,
    Certificate,
    Erased,
    Everything,
    ExportedList,
    Exposure,
    ExposureFilter,
    HeldIn,
    ListKind,
    Mention,
    PrivacyRules,
    Reach,
    Scope,
    Subject,
)
from app.models.times import Clock, now
from app.models.trust import Anchor
from app.services.access import guarded
from app.services.certifying import certify, rules_of
from app.services.disclosures import disclose, note_list
from app.services.held_backups import held_in
from app.services.store import Reader, Store, chain, erasing
from app.services.store import privacy_rows as query
from app.services.store.erasing import Plan
from app.services.store.person_trail import trail_of
from app.services.store.scrubbing import owe, scrub

if TYPE_CHECKING:
    from app.services.documents.certificate import CertificateSheet

_ASKED = "privacy.export"
_TELLING = 2  # one sign stands everywhere


@guarded()
@dataclass(frozen=True, slots=True)
class Privacy:
    """The use cases of the privacy desk. ``by`` is who sits at it; ``second`` other backups' place.

    ``second`` is the folder of the second place that belongs to this fair.
    """

    store: Store
    clock: Clock = now
    by: str = ""
    second: Path | None = None

    def zone(self) -> ZoneInfo:
        """The fair's zone."""
        with self.store.reading() as reader:
            return ZoneInfo(reader.all(Fair)[0].zone)

    def find(self, text: str) -> list[Subject]:
        """People by name, phone, e-mail address, badge number or company, as they are or were."""
        with self.store.reading() as reader:
            return query.subjects(reader, text)

    def mentions(self, text: str) -> list[Mention]:
        """Where people wrote these words, for whoever is named but was never registered."""
        words = text.strip()
        if len(words) < _TELLING:
            return []
        with self.store.reading() as reader:
            return erasing.places_of(reader, (words,))

    def everything(self, person: PersonId) -> Everything:
        """All that the fair holds of one person, for them alone; that it was shown is noted."""
        with self.store.writing("person.disclose") as writer:
            found = writer.need(Person, person)
            fields = [(person, name) for name in ("phone", "email") if getattr(found, name)]
            disclose(writer, fields, _ASKED, self.by, self.clock())
        with self.store.reading() as reader:
            subject = _subject(reader, person)
            trail = trail_of(reader, person, Scope.PERSON)
            plan = erasing.plan_of(reader, trail, Scope.PERSON, self.clock())
            return Everything(
                subject=subject,
                holdings=tuple(query.holdings(reader, trail.ids)),
                exposures=tuple(query.exposures(reader, ExposureFilter(), trail.ids)),
                lists=tuple(query.lists_since(reader, subject.person.registered_at)),
                mentions=(*plan.mentions, *plan.kept_mentions),
            )

    def left(self, kind: ListKind, path: Path, rows: int) -> None:
        """Write down that what the desk knows goes into a file, before it does."""
        note_list(self.store, kind, path, rows, self.clock(), self.by)

    def reach(self, person: PersonId) -> Reach:
        """What an erasure of this person would come to; nothing is written."""
        with self.store.reading() as reader:
            subject = _subject(reader, person)
            trail = trail_of(reader, person, Scope.PERSON)
            plan = erasing.plan_of(reader, trail, Scope.PERSON, self.clock())
            return _reach(reader, plan, subject.person, trail.ids, self._backups())

    def erase(self, person: PersonId) -> Erased:
        """Erase a person from the file, in one step that nobody can take back.

        The records stay as a pseudonym's. Raises ``store.gone`` where there is no such person.
        """
        moment = self.clock()
        backups = self._backups()
        with self.store.founding("person.erase") as writer:
            subject = _subject(writer, person)
            trail = trail_of(writer, subject.person.id, Scope.PERSON)
            plan = erasing.plan_of(writer, trail, Scope.PERSON, moment)
            reach = _reach(writer, plan, subject.person, trail.ids, backups)
            _, whole = erasing.carry_out(writer, trail, Scope.PERSON, plan, self.by, moment)
            erasing.forget_grams(writer)
            told = _numbers(plan, whole, reach)
            certificate = certify(
                writer, moment, trail.ids[0], Scope.PERSON, Cause.REQUEST, self.by, told
            )
        is_clean = scrub(self.store.path, trail.words)
        if not is_clean:
            with self.store.noting() as noting:
                owe(noting)
        return Erased(certificate, writer.change, is_clean, backups)

    def certificates(self) -> list[Certificate]:
        """Every erasure that was carried out, the newest first."""
        with self.store.reading() as reader:
            return reader.all(Certificate)[::-1]

    def sheet(self, certificate: Certificate) -> "CertificateSheet":
        """All that the paper of a certificate tells, with the log's head as it is now."""
        from app.services.documents.certificate import CertificateSheet

        backups = [held for held in self._backups() if held.made_at <= certificate.at]
        with self.store.reading() as reader:
            fair = reader.all(Fair)[0]
            heads = [one for one in chain.heads(reader.db) if one.device_id == self.store.device.id]
            return CertificateSheet(
                certificate,
                FairLine.of(fair),
                query.badges_of(reader, certificate.subject_id),
                str(Anchor.of(heads[0])) if heads else "",
                tuple(backups),
                ZoneInfo(fair.zone),
                tuple(one for one in query.lists_since(reader, None) if one.at <= certificate.at),
            )

    def exposures(self, wanted: ExposureFilter, most: int = 500) -> list[Exposure]:
        """Who saw or exported whose number or address, the newest first."""
        with self.store.reading() as reader:
            ids = None
            if wanted.person:
                found = query.subjects(reader, wanted.person)
                trails = (trail_of(reader, one.person.id, Scope.CONTACT) for one in found)
                ids = [one for trail in trails for one in trail.ids]
            return query.exposures(reader, wanted, ids, most)

    def lists(self) -> list[ExportedList]:
        """Every list of people that left in a file, the newest first."""
        with self.store.reading() as reader:
            return query.lists_since(reader, None)

    def rules(self) -> PrivacyRules:
        """How long each kind of data is kept."""
        with self.store.reading() as reader:
            return rules_of(reader)

    def set_rules(self, rules: PrivacyRules) -> Change:
        """Keep each kind of data so long from now on."""
        with self.store.writing("privacy.rules") as writer:
            writer.save(rules)
        return writer.change

    def _backups(self) -> tuple[HeldIn, ...]:
        return held_in(self.store.path, self.second)


def _subject(reader: Reader, person: PersonId) -> Subject:
    found = reader.need(Person, person)
    return Subject(found, query.badges_of(reader, person))


def _reach(
    reader: Reader,
    plan: Plan,
    person: Person,
    ids: Sequence[str],
    backups: Sequence[HeldIn],
) -> Reach:
    records, facts = dict[str, int](), dict[str, int]()
    for table, _ in plan.records:
        records[table] = records.get(table, 0) + 1
    for one in plan.facts:
        facts[one.table] = facts.get(one.table, 0) + 1
    return Reach(
        records=records,
        facts=facts,
        log_rows=len(plan.log),
        steps=len(plan.steps),
        mentions=tuple(plan.mentions),
        kept_mentions=tuple(plan.kept_mentions),
        backups=tuple(backups),
        lists=tuple(query.lists_since(reader, person.registered_at)),
        exposures=tuple(query.exposures(reader, ExposureFilter(), ids)),
    )


def _numbers(plan: Plan, whole: Plan, reach: Reach) -> dict[str, int]:
    return {
        "people": 1,
        "records": len(plan.records),
        "facts": len(plan.facts),
        "log_rows": len(whole.log),
        "steps": len(whole.steps),
        "mentions": len(plan.mentions),
        "kept_mentions": len(plan.kept_mentions),
        "backups": len(reach.backups),
        "lists": len(reach.lists),
    }
