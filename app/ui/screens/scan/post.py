"""The post at which this desk stands: asks the services, and gives the page values to show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from app.errors import AppError
from app.models.badge_key import KeyStanding
from app.models.changes import Action, Change
from app.models.ids import ActionId, PersonId, ScanId
from app.models.leads import Lead, LeadEntry
from app.models.meeting_board import Cell
from app.models.people import Person, masked_phone
from app.models.scanning import (
    Checkpoint,
    CheckpointKind,
    Direction,
    Role,
    Scanned,
    Source,
    Verdict,
)
from app.services.agendas import PaperCheck
from app.services.appointments import Appointments
from app.services.arrivals import Arrivals
from app.services.badges.token import DIGITS
from app.services.booth_feedback import BoothFeedback, BoothMeeting
from app.services.leads import Leads
from app.services.pins import Pins
from app.services.scanning.beside import Beside
from app.services.scanning.codes import plain_code
from app.services.scanning.desk import ScanDesk
from app.ui.formats import clock_time, short_date
from app.ui.language import translate
from app.ui.screens.scan.faces import NO_KEY, face_of
from app.ui.screens.scan.finder import Found
from app.ui.screens.scan.log import LINES, LogLine
from app.ui.screens.scan.papers import Paper, paper_code, paper_of
from app.ui.screens.scan.person_card import Fact, PersonShown
from app.ui.screens.scan.places import Places
from app.ui.screens.scan.seen import Seen, Signal, Tally
from app.ui.screens.scan.verdict_field import Answer
from app.ui.screens.scan.words import (
    category_name,
    days_words,
    detail_words,
    key_words,
    log_icon,
    meeting_place,
    person_name,
    remark_words,
    revoked_words,
    verdict_name,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A meeting that could be made now."""

    cell: Cell
    words: str


_NEARLY_FULL = 0.95  # of the seats, from which on the screen warns (UX.md 5.5)
_OVERRULED = (
    Verdict.ALREADY_IN,
    Verdict.WRONG_DAY,
    Verdict.REVOKED,
    Verdict.NOT_REGISTERED,
    Verdict.FULL,
    Verdict.UNKNOWN_HERE,
)


@dataclass(slots=True)
class Post:
    """``author`` signs the leads that are noted here.

    ``check_paper`` tells of a printed agenda, ``standing`` of the badge key at this desk.
    """

    desk: ScanDesk
    leads: Leads
    feedback: BoothFeedback
    pins: Pins
    places: Places
    beside: Beside
    author: str
    arrivals: Arrivals
    appointments: Appointments
    check_paper: Callable[[str], PaperCheck]
    standing: Callable[[], KeyStanding]
    place: Checkpoint | None = None
    direction: Direction = Direction.IN
    recent: list[Seen] = field(default_factory=list)
    _zone: ZoneInfo | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The fair's own time zone."""
        if self._zone is None:
            self._zone = self.beside.zone()
        return self._zone

    def stand_at(self, place: Checkpoint | None) -> None:
        """Scan here from now on; reads again what was scanned here last."""
        self.place = place
        if not self.has_way_out:
            self.direction = Direction.IN
        scanned = [] if place is None else self.desk.last(place.id, LINES)
        self.recent = [self.tell(one) for one in scanned]

    @property
    def has_way_out(self) -> bool:
        """Whether people are scanned when they leave: at gates that say so, and at forums."""
        place = self.place
        return place is not None and (place.re_entry or place.kind is CheckpointKind.FORUM)

    def moment(self) -> datetime:
        """Now, in the fair's time."""
        return self.desk.clock().astimezone(self.zone)

    def scan(self, code: str, source: Source) -> Seen:
        """The answer to a code; it is in the file when this returns."""
        return self._answered(self.desk.scan(code, self._here.id, source, self.direction))

    def take(self, person: PersonId) -> Seen:
        """The answer to somebody who was found by hand."""
        return self._answered(self.desk.admit_by_hand(person, self._here.id, self.direction))

    def override(self, seen: Seen, pin: str, reason: str) -> Seen:
        """Let somebody in all the same; the first PIN that is typed becomes the supervisor's."""
        if self.needs_pin():
            self.pins.set(Role.ORGANISER, pin)
        self.pins.check(Role.ORGANISER, pin)
        return self._answered(self.desk.admit_anyway(seen.line.scan_id, reason, pin))

    def needs_pin(self) -> bool:
        """Whether no supervisor has a PIN yet."""
        return not self.pins.is_set(Role.ORGANISER)

    def undo(self, scan_id: ScanId) -> Change:
        """Take a scan back by a second fact; its line stays in sight, and says so."""
        change = self.desk.take_back(scan_id)
        self.recent = [
            replace(one, line=replace(one.line, undone=True, can_undo=False))
            if one.line.scan_id == scan_id
            else one
            for one in self.recent
        ]
        return change

    def begin_lead(self, seen: Seen) -> tuple[LeadEntry, Sequence[Lead]] | None:
        """The lead of this visit, begun now, and what was noted of the person before."""
        exhibitor = self._here.exhibitor_id
        if exhibitor is None or seen.verdict not in (Verdict.WELCOME, Verdict.UNKNOWN_HERE):
            return None
        begun = self.leads.begin(exhibitor, seen.person_id, seen.line.scan_id, self.author)
        return begun, seen.earlier

    def meeting_held(self, seen: Seen) -> BoothMeeting | None:
        """The last meeting of the booth's exhibitor with this visitor, with what was said of it."""
        exhibitor = self._here.exhibitor_id
        return None if exhibitor is None else self.feedback.of(exhibitor, seen.person_id)

    def meeting_words(self, meeting: BoothMeeting) -> str:
        """When and where it was."""
        starts = meeting.starts_at.astimezone(self.zone)
        place = meeting_place(meeting.table, meeting.booth)
        words = f"{short_date(starts.date())} {clock_time(starts)} · {place}"
        return translate("scan", "Meeting {when}").format(when=words)

    def opening(self, seen: Seen) -> Opening | None:
        """The next time at which this visitor and the booth's exhibitor could meet."""
        exhibitor = self._here.exhibitor_id
        if exhibitor is None or seen.person_id is None:
            return None
        found = self.appointments.openings(seen.person_id, exhibitor)
        if not found.cells:
            return None
        cell = found.cells[0]
        starts = found.board.slot_of[cell.slot_id].starts_at.astimezone(self.zone)
        row = found.board.row_of.get(cell.spot)
        place = meeting_place(row.number if row else None, row.code if row else "")
        return Opening(cell, f"{short_date(starts.date())} {clock_time(starts)} · {place}")

    def book(self, seen: Seen, opening: Opening) -> Change:
        """Make the appointment."""
        exhibitor = self._here.exhibitor_id
        if exhibitor is None or seen.person_id is None:
            raise AppError("scan.no_place")
        return self.appointments.make(seen.person_id, exhibitor, opening.cell, seen.person.name)

    def find(self, words: str) -> Sequence[Found]:
        """People by what was typed, a badge's number too."""
        numbered = self.beside.numbered(words.upper())
        people = [numbered] if numbered is not None else self.desk.find(words)
        return [
            Found(
                person.id,
                person_name(person),
                person.organisation or person.organisation_latin,
                category_name(person.category),
                masked_phone(person.phone),
            )
            for person in people
        ]

    def is_code(self, words: str) -> bool:
        """Whether a whole code was typed, a badge's or an agenda's."""
        plain = plain_code(words)
        return (len(plain) == DIGITS and plain.isdigit()) or paper_code(words) != ""

    def paper(self, code: str) -> Paper:
        """What is said to a printed agenda. It is a question, and no scan: nothing is written."""
        try:
            check: PaperCheck | None = self.check_paper(code)
        except AppError as error:
            if error.code != "agendas.code":
                raise
            check = None
        return paper_of(check, self.moment())

    def key_warning(self) -> str:
        """What keeps this desk from proving badges; "" at a booth, which goes by its list."""
        if self.place is None or self.place.kind is CheckpointKind.BOOTH:
            return ""
        return key_words(self.standing())

    def tally(self) -> Tally:
        """The figure of this place today."""
        if self.place is None:
            return Tally("", "")
        figures = self.beside.figures(self.place)
        if self.place.kind is CheckpointKind.FORUM:
            return self._attendance(figures.inside)
        if self.place.kind is CheckpointKind.BOOTH:
            return Tally(translate("scan", "Leads today"), f"{figures.admitted:,}")
        words = translate("scan", "Admitted today {admitted} · refused").format(
            admitted=f"{figures.admitted:,}"
        )
        return Tally(words, f"{figures.refused:,}", "danger" if figures.refused else "text")

    def status(self) -> Signal:
        """Where scans are kept: on this laptop, and how many today."""
        if self.place is None:
            return Signal("database", "")
        kept = self.beside.figures(self.place).kept
        words = translate("scan", "On this laptop · {kept} today").format(kept=f"{kept:,}")
        return Signal("database", words)

    @property
    def _here(self) -> Checkpoint:
        if self.place is None:
            raise AppError("scan.no_place")
        return self.place

    def _answered(self, scanned: Scanned) -> Seen:
        seen = self._arrive(self._visit(self.tell(scanned)))
        self.recent = [seen, *self.recent[: LINES - 1]]
        return seen

    def tell(self, scanned: Scanned) -> Seen:
        """A scan of this place as the page shows it."""
        scan = scanned.scan
        face = NO_KEY if scanned.lacks_key else face_of(scan.verdict, self._here.kind)
        at = scan.at.astimezone(self.zone)
        answer = Answer(face, at, detail_words(scanned, self.zone), remark_words(scanned))
        badge = None
        if scan.verdict is Verdict.REVOKED and scan.badge_id is not None:
            badge = self.beside.badge(scan.badge_id)
        warning = revoked_words(badge, scanned.replaced_by, self.zone) if badge else ""
        overrules = self._here.kind.is_door and scan.verdict in _OVERRULED
        return Seen(
            scan.verdict,
            answer,
            _person_shown(scanned, warning),
            _line(scanned, at),
            scan.person_id,
            can_override=overrules,
            newer=self.beside.newer(badge) if badge else None,
            change=Change(
                Action(ActionId(""), "scan", {}, scan.at), frozenset({"scan"}), (scan.id,)
            ),
        )

    def _visit(self, seen: Seen) -> Seen:
        """At a booth: whether this person was here before."""
        exhibitor = self._here.exhibitor_id
        if exhibitor is None or seen.person_id is None or seen.verdict is not Verdict.WELCOME:
            return seen
        earlier = tuple(self.leads.about(exhibitor, seen.person_id))
        detail = translate("scan", "first visit")
        if earlier:
            detail = translate("scan", "visit no. {number}").format(number=len(earlier) + 1)
        return replace(seen, earlier=earlier, answer=replace(seen.answer, detail=detail))

    def _arrive(self, seen: Seen) -> Seen:
        """At a booth or the tables: whether somebody came for a meeting, which is ticked then."""
        here = self._here
        if here.kind.is_door or seen.person_id is None or seen.verdict is not Verdict.WELCOME:
            return seen
        arrival = self.arrivals.come(seen.person_id, here.exhibitor_id)
        if arrival is None:
            if here.kind is CheckpointKind.BOOTH:
                return seen
            detail = translate("scan", "No meeting just now")
            return replace(seen, answer=replace(seen.answer, detail=detail))
        starts = clock_time(arrival.starts_at.astimezone(self.zone))
        place = meeting_place(arrival.table, arrival.booth)
        form = translate("scan", "Meeting at {time} · {place}")
        if arrival.is_late:
            form = translate("scan", "Late for the meeting at {time} · {place}")
        detail = form.format(time=starts, place=place)
        return replace(seen, answer=replace(seen.answer, detail=detail), change=arrival.change)

    def _attendance(self, inside: int) -> Tally:
        here = self._here
        session = None if here.session_id is None else self.places.session(here.session_id)
        words = translate("scan", "Attending")
        if session is None or not session.seats:
            return Tally(words, f"{inside:,}")
        share = f"{inside:,} / {session.seats:,}"
        if inside < session.seats * _NEARLY_FULL:
            return Tally(words, share)
        form = translate("scan", "{share} seats are taken: nearly full, tell the room")
        if inside >= session.seats:
            form = translate("scan", "{share} seats are taken: the session is full")
        return Tally(words, share, "warning", form.format(share=share))


def _person_shown(scanned: Scanned, warning: str) -> PersonShown:
    person = scanned.person
    if person is None:
        return PersonShown()
    work = " · ".join(part for part in (_organisation(person), person.title) if part)
    number = " · ".join(
        part for part in (category_name(person.category), scanned.badge_number) if part
    )
    facts = (
        Fact(translate("scan", "Badge"), number),
        Fact(translate("scan", "Valid"), days_words(person.days)),
        Fact(translate("scan", "From"), person.city),
    )
    latin = person.name_latin if person.name not in ("", person.name_latin) else ""
    told = tuple(fact for fact in facts if fact.value)
    return PersonShown(person_name(person), latin, work, warning, told)


def _line(scanned: Scanned, at: datetime) -> LogLine:
    scan, person = scanned.scan, scanned.person
    icon, color = log_icon(scan.verdict)
    who = person_name(person) if person else scan.code[:16] or "—"
    kind = category_name(person.category) if person else ""
    what = kind if scan.verdict.admits and person else verdict_name(scan.verdict)
    if scanned.lacks_key:
        what = translate("scan", "Not checked")
    if scan.reason:
        what = translate("scan", "By a supervisor")
    return LogLine(scan.id, icon, color, at, who, what, can_undo=scan.verdict.admits)


def _organisation(person: Person) -> str:
    return person.organisation or person.organisation_latin
