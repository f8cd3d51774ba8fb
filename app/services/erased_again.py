"""Erasures that are done again: an older copy of a fair brings nobody back who was erased.

What another file of the same fair knows of erasures (``known_erasures``) is done in this one, and
the certificates come along, so that the papers that people were given stay good.
"""

from collections.abc import Mapping
from datetime import datetime

from app.models.ids import PersonId
from app.models.privacy import Certificate, Scope
from app.models.times import Clock, now
from app.services.access import permits
from app.services.certifying import keep_certificate
from app.services.retention import Kind, erase_kind
from app.services.store import Reader, Store, Writer, erasing
from app.services.store.keeping_time import Tally, erase_people
from app.services.store.known_erasures import Known, known_of, lacking, plan_again, still_told
from app.services.store.person_trail import Trail, trail_of_ids

Words = Mapping[PersonId, tuple[str, ...]]
_AT_ONCE = 200


@permits()
def erase_again(store: Store, known: Known, clock: Clock = now) -> int:
    """Do every erasure that ``known`` tells of and this file does not; how many there were."""
    with store.reading() as reader:
        missing = lacking(reader, known)
    done = sum(_again(store, one, known, clock()) for one in missing)
    return done + _broken_off(store, known, clock())


@permits()
def erase_remains(store: Store, words: Words, *, kinds: bool, clock: Clock = now) -> int:
    """Erase what a recovery brought back of people whom this file knows to be erased.

    ``words`` are what they were called where that is still known; ``kinds`` also erases again
    what went by the rules. How many erasures were done again.
    """
    with store.reading() as reader:
        known = known_of(reader)
    done = 0
    for one in known.certificates:
        if one.subject_id:
            with store.founding("person.erase") as writer:
                done += _person(writer, one, known, clock(), words)
        elif kinds:
            done += _kind(store, one, clock())
    return done


def words_of(reader: Reader, known: Known) -> Words:
    """What a file still calls those whom another one knows to be erased."""
    found: dict[PersonId, tuple[str, ...]] = {}
    for one in known.certificates:
        if one.subject_id:
            person = PersonId(one.subject_id)
            found[person] = trail_of_ids(reader, known.ids_of(person), Scope.PERSON).words
    return found


def _again(store: Store, certificate: Certificate, known: Known, moment: datetime) -> bool:
    did = not certificate.subject_id and _kind(store, certificate, moment)
    with store.founding("person.erase") as writer:
        if certificate.subject_id:
            did = _person(writer, certificate, known, moment, {})
        keep_certificate(writer, certificate)
    return did


def _person(
    writer: Writer, certificate: Certificate, known: Known, moment: datetime, words: Words
) -> bool:
    """Erase a person under each id that became theirs: here they may still be several."""
    person, did = PersonId(certificate.subject_id), False
    ids = known.ids_of(person)
    whole = trail_of_ids(writer, ids, Scope.PERSON, words.get(person, ()))
    for one in ids:
        others = (other for other in ids if other != one)
        trail = Trail((one, *others), whole.words, whole.shared)
        plan = plan_again(writer, trail, moment)
        if plan is not None:
            erasing.carry_out(writer, trail, Scope.PERSON, plan, certificate.by, moment)
            erasing.forget_grams(writer)
            did = True
    return did


def _kind(store: Store, certificate: Certificate, moment: datetime) -> bool:
    told = Tally()
    erase_kind(store, Kind(certificate.scope, certificate.by, moment), told)
    return told != Tally()


def _broken_off(store: Store, known: Known, moment: datetime) -> int:
    """Those whose erasure was broken off before it was certified: as one erasure."""
    with store.reading() as reader:
        people = list(still_told(reader, known.pseudonyms))
    for start in range(0, len(people), _AT_ONCE):
        some = people[start : start + _AT_ONCE]
        with store.founding("privacy.erase_due") as writer:
            erase_people(writer, some, Scope.PERSON, "", moment)
            erasing.forget_grams(writer)
    return int(bool(people))
