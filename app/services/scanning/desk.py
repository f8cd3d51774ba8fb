"""Scanning at one desk: every code that is read becomes a verdict and a fact, in one commit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import (
    CheckpointId,
    DeviceId,
    ExhibitorId,
    PersonId,
    ScanId,
    SessionId,
    new_id,
)
from app.models.people import Person
from app.models.programme import Session
from app.models.registry import Badge, BadgeState
from app.models.scanning import (
    Checkpoint,
    CheckpointKind,
    ClockFlag,
    Direction,
    Scan,
    Scanned,
    Source,
    Verdict,
)
from app.models.times import Clock, local_day, now
from app.services.badges.token import Claim, Genuine, TokenRefusal, read, verify
from app.services.scanning.codes import plain_code
from app.services.scanning.verdict import Known, judge
from app.services.scanning.watch import ClockWatch
from app.services.store import Reader, Store, Writer
from app.services.store import scans as query
from app.services.store.search import find

Keys = Callable[[], Mapping[int, bytes]]
"""The fair's keys by id; none at a booth."""

_FOUND = 12
_LONGEST = 200  # letters of a foreign code that are kept with its scan


@dataclass(frozen=True, slots=True)
class ScanDesk:
    """Reads codes at a checkpoint. Whatever was told to staff is in the file by then."""

    store: Store
    clock: Clock = now
    keys: Keys = dict
    watch: ClockWatch = field(default_factory=ClockWatch)

    def checkpoints(self) -> list[Checkpoint]:
        """Every place where badges are read, gates first."""
        kinds = list(CheckpointKind)
        with self.store.reading() as reader:
            places = reader.all(Checkpoint, order="position")
        return sorted(places, key=lambda place: (kinds.index(place.kind), place.position))

    def ensure_forum(self, session_id: SessionId) -> Checkpoint:
        """The checkpoint at which a session's attendance is taken, made at first use."""
        with self.store.writing("checkpoint.add") as writer:
            session = writer.need(Session, session_id)
            writer.note(name=session.title)
            fresh = Checkpoint(
                CheckpointId(new_id()),
                CheckpointKind.FORUM,
                session.title_zh,
                session.title_en,
                session_id=session.id,
            )
            return _ensured(writer, fresh)

    def ensure_booth(self, exhibitor_id: ExhibitorId) -> Checkpoint:
        """The checkpoint at which an exhibitor takes leads, made at first use."""
        with self.store.writing("checkpoint.add") as writer:
            exhibitor = writer.need(Exhibitor, exhibitor_id)
            writer.note(name=exhibitor.name)
            fresh = Checkpoint(
                CheckpointId(new_id()),
                CheckpointKind.BOOTH,
                exhibitor.name_zh,
                exhibitor.name_en,
                exhibitor_id=exhibitor.id,
            )
            return _ensured(writer, fresh)

    def change_rules(self, place: Checkpoint) -> Change:
        """Write a place's name and rules."""
        with self.store.writing("checkpoint.edit", name=place.name_zh or place.name_en) as writer:
            writer.save(place)
        return writer.change

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
        with self.store.writing("scan") as writer:
            one = self._read(writer, plain, checkpoint_id, direction)
            return self._written(writer, one, plain[:_LONGEST], source)

    def judge_only(self, code: str, checkpoint_id: CheckpointId) -> Verdict:
        """What would be said to a code that comes in here now; nothing is written."""
        with self.store.reading() as reader:
            one = self._read(reader, plain_code(code), checkpoint_id, Direction.IN)
            return judge(one.place, one.known(), one.day, one.direction)

    def admit_by_hand(
        self,
        person_id: PersonId,
        checkpoint_id: CheckpointId,
        direction: Direction = Direction.IN,
    ) -> Scanned:
        """The same for somebody who was found by name; ``scan.no_badge`` where none is valid."""
        with self.store.writing("scan") as writer:
            place = writer.need(Checkpoint, checkpoint_id)
            person = writer.need(Person, person_id)
            badge = query.valid_badge_of(writer, person_id)
            if badge is None:
                raise AppError("scan.no_badge", {"name": person.name or person.name_latin})
            told = Genuine(badge.record, badge.key_id)
            one = _Reading(writer, place, self._day(writer), told, badge, direction)
            return self._written(writer, one, badge.number, Source.HAND)

    def admit_anyway(self, scan_id: ScanId, reason: str) -> Scanned:
        """Let in somebody whom the verdict refused; a supervisor's PIN was asked for before.

        ``scan.admitted`` where the scan let them in already.
        """
        with self.store.writing("scan") as writer:
            refused = writer.need(Scan, scan_id)
            if refused.verdict is Verdict.WELCOME:
                raise AppError("scan.admitted")
            moment = self.clock()
            flag = self.watch.look(moment, query.last_moment(writer, self.store.device.id))
            fact = writer.append(
                partial(
                    _fact,
                    replace(
                        refused,
                        at=moment,
                        day=self._day(writer),
                        verdict=Verdict.WELCOME,
                        direction=Direction.IN,
                        clock=flag,
                        reason=reason or "-",
                    ),
                )
            )
            return _told(writer, fact)

    def take_back(self, scan_id: ScanId) -> Change:
        """Undo a scan by a second fact; ``scan.taken_back`` where that was done already."""
        with self.store.writing("scan.void") as writer:
            scan = writer.need(Scan, scan_id)
            if query.is_void(writer, scan_id):
                raise AppError("scan.taken_back")
            void = replace(scan, at=self.clock(), voids=scan_id, clock=ClockFlag.GOOD, reason="")
            writer.append(partial(_fact, void))
        return writer.change

    def last(self, checkpoint_id: CheckpointId, number: int = 10) -> list[Scanned]:
        """The newest scans of a place, newest first."""
        with self.store.reading() as reader:
            return [_told(reader, scan) for scan in query.last_scans(reader, checkpoint_id, number)]

    def find(self, text: str) -> list[Person]:
        """People by name, pinyin initials, organisation, or the last four digits of the phone."""
        with self.store.reading() as reader:
            hits = find(reader.db, text, "person", 10 * _FOUND)
            people = query.people_found(reader, [hit.record_id for hit in hits])
        digits = text.strip()
        if digits.isdigit():
            people.sort(key=lambda person: not person.phone.endswith(digits))
        return people[:_FOUND]

    def _read(
        self, reader: Reader, plain: str, checkpoint_id: CheckpointId, direction: Direction
    ) -> "_Reading":
        told = verify(plain, keys) if (keys := self.keys()) else read(plain)
        place = reader.need(Checkpoint, checkpoint_id)
        badge = None
        if isinstance(told, Claim | Genuine):
            badge = query.badge_of_record(reader, told.record)
        return _Reading(reader, place, self._day(reader), told, badge, direction)

    def _day(self, reader: Reader) -> date:
        return local_day(self.clock(), ZoneInfo(reader.all(Fair)[0].zone))

    def _written(self, writer: Writer, one: "_Reading", code: str, source: Source) -> Scanned:
        moment = self.clock()
        scan = Scan(
            id=ScanId(""),
            device_id=self.store.device.id,
            device_seq=0,
            at=moment,
            day=one.day,
            checkpoint_id=one.place.id,
            code=code,
            verdict=judge(one.place, one.known(), one.day, one.direction),
            direction=one.direction,
            source=source,
            clock=self.watch.look(moment, query.last_moment(writer, self.store.device.id)),
            badge_id=None if one.badge is None else one.badge.id,
            person_id=None if one.badge is None else one.badge.person_id,
        )
        first = one.first_admission() if scan.verdict is Verdict.ALREADY_IN else None
        fact = writer.append(partial(_fact, scan))
        return _told(writer, fact, first)


def _fact(scan: Scan, fact: str, device: DeviceId, seq: int) -> Scan:
    return replace(scan, id=ScanId(fact), device_id=device, device_seq=seq)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A code that was read, and what the file says about it."""

    reader: Reader
    place: Checkpoint
    day: date
    told: Claim | Genuine | TokenRefusal
    badge: Badge | None
    direction: Direction

    def known(self) -> Known:
        if self.badge is None:
            return Known(self.told)
        person = self.reader.need(Person, self.badge.person_id)
        session = _session(self.reader, self.place)
        attending = _inside(self.reader, self.place, self.day) if session is not None else 0
        return Known(
            read=self.told,
            badge=self.badge,
            category=person.category,
            days=person.days,
            inside=self.first_admission() is not None,
            registered=session is not None
            and query.is_registered(self.reader, session.id, person.id),
            attending=attending,
            seats=None if session is None else session.seats,
        )

    def first_admission(self) -> Scan | None:
        """The admission that still stands today, here or at a gate into the same hall.

        Where people may come and go, it stands until they leave.
        """
        if self.badge is None:
            return None
        places = query.places_of_group(self.reader, self.place)
        came = query.admissions(self.reader, self.badge.person_id, self.day, places)
        standing: Scan | None = None
        for scan in came:
            if scan.verdict is Verdict.WELCOME:
                standing = standing or scan
            elif self.place.re_entry:
                standing = None
        return standing


def _ensured(writer: Writer, fresh: Checkpoint) -> Checkpoint:
    owner = {"session_id": fresh.session_id, "exhibitor_id": fresh.exhibitor_id}
    of_kind = writer.all(Checkpoint, kind=fresh.kind)
    known = [one for one in of_kind if owner == {name: getattr(one, name) for name in owner}]
    if known:
        return known[0]
    placed = replace(fresh, position=writer.count(Checkpoint, kind=fresh.kind))
    writer.save(placed)
    return placed


def _session(reader: Reader, place: Checkpoint) -> Session | None:
    return None if place.session_id is None else reader.get(Session, place.session_id)


def _inside(reader: Reader, place: Checkpoint, day: date) -> int:
    came = sum(query.counted(reader, "admitted", day, place.id).values())
    return came - sum(query.counted(reader, "left", day, place.id).values())


def _told(reader: Reader, scan: Scan, first: Scan | None = None) -> Scanned:
    place = reader.need(Checkpoint, scan.checkpoint_id)
    person = None if scan.person_id is None else reader.get(Person, scan.person_id)
    badge = None if scan.badge_id is None else reader.get(Badge, scan.badge_id)
    session = _session(reader, place)
    replaced = ""
    if badge is not None and badge.state is BadgeState.REVOKED:
        replaced = query.newest_badge_number(reader, badge.person_id, badge.id)
    return Scanned(
        scan=scan,
        person=person,
        badge_number="" if badge is None else badge.number,
        first=first,
        first_place=None if first is None else reader.get(Checkpoint, first.checkpoint_id),
        valid_days=() if person is None else person.days,
        replaced_by=replaced,
        inside=_inside(reader, place, scan.day),
        seats=None if session is None else session.seats,
    )
