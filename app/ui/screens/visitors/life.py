"""What became of a person at the fair: badges, visits, leads, meetings, sessions."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.ids import ExhibitorId
from app.models.leads import Lead
from app.models.meetings import MeetingState
from app.models.registry import BadgeState
from app.models.scanning import Direction
from app.services.store.visitor_record import Appointment, Attending, HeldBadge, Visit
from app.services.visitor_merge import MERGED
from app.services.visitors import Dossier
from app.ui.language import in_language, translate
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.rows import Line
from app.ui.screens.visitors.words import joined, level_name, moment_words, verdict_words
from app.ui.theme import ColorName
from app.ui.widgets import Label, SectionHeader


class Life:
    """Makes the lines of each part, in the fair's zone."""

    def __init__(self, desk: Desk, exhibitor_name: "ExhibitorName") -> None:
        self._desk, self._exhibitor_name = desk, exhibitor_name

    def badges(self, held: Sequence[HeldBadge]) -> Iterator[QWidget]:
        """Every badge with what was done to it, the latest first."""
        yield SectionHeader(translate("visitors", "Badges"), str(len(held) or ""))
        if not held:
            yield _nothing(translate("visitors", "No badge was issued yet."))
        for one in reversed(held):
            state = self._badge_state(one)
            line = Line("", one.badge.number, "\n".join(self._badge_lines(one)), state)
            yield line.when_asked(partial(self._desk.go, "badges", one.badge.id))

    def visits(self, visits: Sequence[Visit]) -> Iterator[QWidget]:
        """Every scan, the last one first."""
        if not visits:
            yield _nothing(translate("visitors", "Not seen at any gate, forum or booth yet."))
        for visit in visits:
            yield self._visit(visit)

    def leads(self, leads: Sequence[Lead]) -> Iterator[QWidget]:
        """What booths noted, each colleague's words on their own."""
        if not leads:
            yield _nothing(translate("visitors", "No booth has noted anything yet."))
        for lead in leads:
            yield self._lead(lead)

    def meetings(self, dossier: Dossier) -> Iterator[QWidget]:
        """The meetings this person asked for, and the sessions they registered for."""
        if not dossier.appointments and not dossier.sessions:
            yield _nothing(translate("visitors", "No meetings and no forums yet."))
        if dossier.appointments:
            yield SectionHeader(translate("visitors", "Meetings"), str(len(dossier.appointments)))
            yield from map(self._appointment, dossier.appointments)
        if dossier.sessions:
            yield SectionHeader(
                translate("visitors", "Registered forums"), str(len(dossier.sessions))
            )
            yield from map(self._session, dossier.sessions)

    def _badge_state(self, held: HeldBadge) -> tuple[str, ColorName]:
        if held.badge.state is BadgeState.REVOKED:
            return translate("visitors", "Revoked"), "danger"
        if held.prints:
            return translate("visitors", "Printed"), "text2"
        return translate("visitors", "To print"), "text"

    def _badge_lines(self, held: HeldBadge) -> Iterator[str]:
        zone, badge = self._desk.zone(), held.badge
        form = translate("visitors", "Issued {when}")
        yield form.format(when=moment_words(badge.issued_at, zone))
        for one in held.prints:
            form = translate("visitors", "Printed {when}, {target}")
            words = form.format(when=moment_words(one.at, zone), target=one.target)
            yield joined((words, one.by, one.reason))
        if badge.revoked_at is not None:
            form = translate("visitors", "Revoked {when}: {reason}")
            merged = badge.reason == MERGED
            why = translate("visitors", "registered twice") if merged else badge.reason
            yield form.format(when=moment_words(badge.revoked_at, zone), reason=why)

    def _visit(self, visit: Visit) -> Line:
        words, color = verdict_words(visit.verdict)
        if visit.direction is Direction.OUT and color == "text2":
            words = translate("visitors", "Left")
        if visit.taken_back:
            words, color = translate("visitors", "Taken back"), "text3"
        place = in_language(visit.place_zh, visit.place_en)
        when = moment_words(visit.at, self._desk.zone())
        return Line(
            when, place or translate("visitors", "Unknown place"), visit.reason, (words, color)
        )

    def _lead(self, lead: Lead) -> Line:
        entry = lead.entry
        beneath = "\n".join(
            part
            for part in (joined((entry.author, *entry.tags)), entry.note, entry.next_step)
            if part
        )
        when = moment_words(lead.begun_at, self._desk.zone())
        name = self._exhibitor_name(entry.exhibitor_id)
        line = Line(when, name, beneath, (level_name(entry.level), "text"))
        return line.when_asked(partial(self._desk.go, "exhibitors", entry.exhibitor_id))

    def _appointment(self, one: Appointment) -> Line:
        place = one.booth
        if one.table is not None:
            place = translate("visitors", "Table {number}").format(number=one.table)
        state = _meeting_state(one.state)
        name = in_language(one.name_zh, one.name_en)
        when = moment_words(one.starts_at, self._desk.zone())
        line = Line(when, name, joined((place, one.topic)), state)
        return line.when_asked(partial(self._desk.go, "meetings", one.id))

    def _session(self, one: Attending) -> Line:
        when = moment_words(one.starts_at, self._desk.zone())
        title = in_language(one.title_zh, one.title_en)
        line = Line(when, title, in_language(one.room_zh, one.room_en))
        return line.when_asked(partial(self._desk.go, "programme", one.id))


class ExhibitorName:
    """Exhibitors by id, in the present language; read once for a record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, wanted: ExhibitorId) -> str:
        name = self._desk.visitors.exhibitor_name(wanted)
        return in_language(*name) or translate("visitors", "An exhibitor that was removed")


def _meeting_state(state: MeetingState) -> tuple[str, ColorName] | None:
    words: dict[MeetingState, tuple[str, ColorName]] = {
        MeetingState.HELD: (translate("visitors", "Held"), "text2"),
        MeetingState.MISSED: (translate("visitors", "Missed"), "warning"),
        MeetingState.CANCELLED: (translate("visitors", "Cancelled"), "text3"),
    }
    return words.get(state)


def _nothing(words: str) -> Label:
    return Label(words, "body", "text2", wrap=True)
