"""Scanning at one desk: every code that is read becomes a verdict and a fact, in one commit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.fairs import Fair
from app.models.ids import CheckpointId, DeviceId, ExhibitorId, PersonId, ScanId, SessionId
from app.models.people import Person
from app.models.scanning import (
    Checkpoint,
    ClockFlag,
    Direction,
    Role,
    Scan,
    Scanned,
    Source,
    Verdict,
)
from app.models.times import Clock, local_day, now
from app.services.access import guarded, permits
from app.services.badges.token import Claim, Genuine, TokenRefusal, read, verify
from app.services.pins import Pins
from app.services.scanning import places
from app.services.scanning.codes import plain_code
from app.services.scanning.counters import Attendance, DayCount, attendance, day_count
from app.services.scanning.reading import Reading, told
from app.services.scanning.sold import SoldTicket, badge_of, sold_ticket
from app.services.scanning.watch import ClockWatch, LastScan, Reckoned
from app.services.store import Reader, Store, Writer
from app.services.store import scans as query
from app.services.store.search import find

Keys = Callable[[], Mapping[int, bytes]]
"""The fair's keys by id; none at a booth."""

_FOUND = 12
_LONGEST = 200  # letters of a foreign code that are kept with its scan
_PHONE_END = 4
_Told = Claim | Genuine | TokenRefusal


@guarded(Role.GATE)
@dataclass(frozen=True, slots=True)
class ScanDesk:
    """Reads codes at a checkpoint. Whatever was told to staff is in the file by then."""

    store: Store
    clock: Clock = now
    keys: Keys = dict
    watch: ClockWatch = field(default_factory=ClockWatch)

    @permits(Role.GATE, Role.BOOTH)
    def checkpoints(self) -> list[Checkpoint]:
        """Every place where badges are read, gates first."""
        with self.store.reading() as reader:
            return places.checkpoints(reader)

    def ensure_forum(self, session_id: SessionId) -> Checkpoint:
        """The checkpoint at which a session's attendance is taken, made at first use."""
        return places.ensure_forum(self.store, session_id)

    @permits(Role.BOOTH, own="exhibitor_id")
    def ensure_booth(self, exhibitor_id: ExhibitorId) -> Checkpoint:
        """The checkpoint at which an exhibitor takes leads, made at first use."""
        return places.ensure_booth(self.store, exhibitor_id)

    def ensure_meetings(self) -> Checkpoint:
        """The checkpoint at the meeting tables, made at first use."""
        return places.ensure_meetings(self.store)

    @permits()
    def change_rules(self, place: Checkpoint) -> Change:
        """Write a place's name and rules, or a new place."""
        with self.store.writing("checkpoint.edit", name=place.name_zh or place.name_en) as writer:
            writer.save(place)
        return writer.change

    @permits(Role.GATE, Role.BOOTH)
    def scan(
        self,
        code: str,
        checkpoint_id: CheckpointId,
        source: Source = Source.USB,
        direction: Direction = Direction.IN,
    ) -> Scanned:
        """What to say to a code that was read here now; the scan is in the file when it returns.

        Raises what a write raises (``store.full`` and the like): then nobody was admitted.
        """
        plain = plain_code(code)
        signed = self._signed(plain)
        with self.store.writing("scan") as writer:
            when = self._reckoned(writer)
            place = self._place(writer, checkpoint_id)
            one = _read(writer, place, when, plain, signed, direction)
            return self._written(writer, one, when, source)

    @permits(Role.GATE, Role.BOOTH)
    def admit_by_hand(
        self,
        person_id: PersonId,
        checkpoint_id: CheckpointId,
        direction: Direction = Direction.IN,
    ) -> Scanned:
        """The same for somebody who was found by name; ``scan.no_badge`` where none is valid."""
        with self.store.writing("scan") as writer:
            place = self._place(writer, checkpoint_id)
            person = writer.need(Person, person_id)
            badge = query.valid_badge_of(writer, person_id)
            if badge is None:
                raise AppError("scan.no_badge", {"name": person.name or person.name_latin})
            seen = Genuine(badge.record, badge.key_id)
            when = self._reckoned(writer)
            one = Reading(writer, place, when.day, badge.number, seen, badge, direction)
            return self._written(writer, one, when, Source.HAND)

    def admit_anyway(self, scan_id: ScanId, reason: str, pin: str = "") -> Scanned:
        """Let in somebody whom the verdict refused; a gate needs the organiser's PIN for it.

        ``scan.reason`` without a reason; ``scan.admitted`` where they are in by this scan already,
        ``scan.taken_back`` where it does not stand.
        """
        if not reason.strip():
            raise AppError("scan.reason")
        if not self.store.access.is_all:
            Pins(self.store, self.clock).check(Role.ORGANISER, pin)
        with self.store.writing("scan") as writer:
            refused = _standing(writer, scan_id)
            self._place(writer, refused.checkpoint_id)
            is_in = refused.verdict in (Verdict.WELCOME, Verdict.GOODBYE)
            if is_in or query.is_overruled(writer, scan_id):
                raise AppError("scan.admitted")
            when = self._reckoned(writer)
            admitted = replace(
                refused,
                at=when.at,
                day=when.day,
                verdict=Verdict.WELCOME,
                clock=when.flag,
                reason=reason.strip(),
                overrules=scan_id,
            )
            return self._shown(told(writer, writer.append(partial(_fact, admitted))))

    @permits(Role.GATE, Role.BOOTH)
    def take_back(self, scan_id: ScanId) -> Change:
        """Undo a scan by a second fact; ``scan.taken_back`` where that was done already."""
        with self.store.writing("scan.void") as writer:
            scan = _standing(writer, scan_id)
            self._place(writer, scan.checkpoint_id)
            void = replace(
                scan,
                at=self.clock(),
                voids=scan_id,
                clock=ClockFlag.GOOD,
                reason="",
                overrules=None,
            )
            writer.append(partial(_fact, void))
        return writer.change

    @permits(Role.GATE, Role.BOOTH)
    def last(self, checkpoint_id: CheckpointId, number: int = 10) -> list[Scanned]:
        """The newest scans of a place, newest first."""
        with self.store.reading() as reader:
            self._place(reader, checkpoint_id)
            found = query.last_scans(reader, checkpoint_id, number)
            return [self._shown(told(reader, scan)) for scan in found]

    def counts(self) -> DayCount:
        """The figures of the fair's present day."""
        with self.store.reading() as reader:
            fair = reader.all(Fair)[0]
            return day_count(reader, local_day(self.clock(), ZoneInfo(fair.zone)))

    def attendance(self, session_id: SessionId) -> Attendance:
        """Who attended a session."""
        with self.store.reading() as reader:
            return attendance(reader, session_id)

    @permits(Role.GATE, Role.BOOTH)
    def find(self, text: str) -> list[Person]:
        """People by name, pinyin initials, organisation, or the last four digits of the phone.

        Nobody at a booth: whoever types there could list every visitor.
        """
        if self.store.access.role is Role.BOOTH:
            return []
        typed = text.strip()
        with self.store.reading() as reader:
            return [self.store.access.shown(person) for person in _people(reader, typed)]

    def _place(self, reader: Reader, wanted: CheckpointId) -> Checkpoint:
        """The place, where whoever works here may stand; ``role.other`` where not."""
        place = reader.need(Checkpoint, wanted)
        self.store.access.check_place(place)
        return place

    def _shown(self, scanned: Scanned) -> Scanned:
        """What staff of this role may see of the holder."""
        access, person = self.store.access, scanned.person
        if access.is_all or person is None:
            return scanned
        return replace(scanned, person=access.shown(person))

    def _signed(self, plain: str) -> _Told:
        """What the code's signature comes to; asks no store that a transaction holds."""
        keys = self.keys()
        return verify(plain, keys) if keys else read(plain)

    def _reckoned(self, reader: Reader) -> Reckoned:
        fair = reader.all(Fair)[0]
        # The sample's clock begins its morning anew each time it is opened.
        last = None if fair.is_sample else query.last_time(reader, self.store.device.id)
        return self.watch.reckon(self.clock(), fair, None if last is None else LastScan(*last))

    def _list_age(self, reader: Reader, when: Reckoned) -> timedelta | None:
        edited = query.edited_elsewhere(reader, self.store.device.id)
        return None if edited is None else max(timedelta(), when.at - edited)

    def _written(self, writer: Writer, one: Reading, when: Reckoned, source: Source) -> Scanned:
        scan = Scan(
            id=ScanId(""),
            device_id=self.store.device.id,
            device_seq=0,
            at=when.at,
            day=when.day,
            checkpoint_id=one.place.id,
            code=one.code,
            verdict=one.verdict(),
            direction=one.direction,
            source=source,
            clock=when.flag,
            badge_id=None if one.badge is None else one.badge.id,
            person_id=one.person_id,
        )
        first = one.first_admission() if scan.verdict is Verdict.ALREADY_IN else None
        fact = writer.append(partial(_fact, scan))
        age = self._list_age(writer, when)
        return self._shown(told(writer, fact, first, age, unproved=one.lacks_key))


def _read(
    reader: Reader,
    place: Checkpoint,
    when: Reckoned,
    plain: str,
    signed: _Told,
    direction: Direction,
) -> Reading:
    told: _Told | SoldTicket = signed
    badge = None
    if signed is TokenRefusal.OTHER_FAIR:
        told = sold_ticket(reader, plain, when.at) or signed
    elif signed is TokenRefusal.UNKNOWN_KEY:
        told = _listed_claim(reader, plain) or signed
    if isinstance(told, SoldTicket):
        badge = badge_of(reader, told.person_id)
    elif not isinstance(told, TokenRefusal):
        badge = query.badge_of_record(reader, told.record)
    return Reading(reader, place, when.day, plain[:_LONGEST], told, badge, direction)


def _people(reader: Reader, typed: str) -> list[Person]:
    if typed.isdecimal() and len(typed) == _PHONE_END:
        return query.people_with_phone_end(reader, typed, _FOUND)
    hits = find(reader.db, typed, "person", _FOUND)
    return query.people_found(reader, [hit.record_id for hit in hits])


def _listed_claim(reader: Reader, plain: str) -> Claim | None:
    """The claim of a badge on our list under a key that this desk lacks: no other fair's."""
    claim = read(plain)
    if not isinstance(claim, Claim):
        return None
    badge = query.badge_of_record(reader, claim.record)
    return claim if badge is not None and badge.key_id == claim.key_id else None


def _standing(writer: Writer, scan_id: ScanId) -> Scan:
    """The scan, where it was not taken back; ``scan.taken_back`` else."""
    scan = writer.need(Scan, scan_id)
    if scan.voids is not None or query.is_void(writer, scan_id):
        raise AppError("scan.taken_back")
    return scan


def _fact(scan: Scan, fact: str, device: DeviceId, seq: int) -> Scan:
    return replace(scan, id=ScanId(fact), device_id=device, device_seq=seq)
