"""From the file to calendars: each party's meetings, forums, and the meetings taken off.

A meeting's identity is that of its request in this fair, so it stays itself when the scheduler
takes it away and places it anew. Its number of changes is counted in the log, where undo counts
as a change too: whoever imports a later file always gets the later state.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from app.models.agenda import AgendaForum, Counterpart
from app.models.calendar import CalendarEvent, CalendarFrame, PartyCalendar
from app.models.exhibitors import Exhibitor
from app.models.fairline import joined
from app.models.fairs import Fair
from app.models.ids import RequestId
from app.models.meetings import MeetingState
from app.models.people import Person
from app.services.agenda_ground import AgendaGround, Held, read_agenda_ground, sides
from app.services.calendar_words import Said, asked_words, placed_words
from app.services.documents.words import Language, Words, words
from app.services.store import Reader
from app.services.store.meeting_history import MeetingHistory

_GONE = (MeetingState.CANCELLED,)


def calendar_frame(reader: Reader, made_at: datetime, language: Language) -> CalendarFrame:
    """What all calendars share."""
    fair = reader.all(Fair)[0]
    name = language.pick(fair.short_zh or fair.name_zh, fair.short_en or fair.name_en)
    return CalendarFrame(fair.id, name, made_at, ZoneInfo(fair.zone), language)


def read_calendars(
    reader: Reader, language: Language, parties: Sequence[str] | None = None
) -> list[PartyCalendar]:
    """The calendars of these exhibitors and visitors, or of all who ever had a meeting."""
    ground = read_agenda_ground(reader)
    fair = reader.all(Fair)[0]
    off = _taken_off(ground)
    wanted = list(dict.fromkeys([*ground.held, *off])) if parties is None else list(parties)
    maker = _Maker(ground, fair, language, words(language))
    named = [(party, maker.name(reader, party)) for party in wanted]
    labels = {party: maker.label(party, name) for party, name in named}
    return [
        PartyCalendar(party, name, labels[party], maker.events(party, off.get(party, ())))
        for party, name in sorted(named, key=lambda pair: labels[pair[0]])
    ]


def _taken_off(ground: AgendaGround) -> dict[str, list[MeetingHistory]]:
    """Meetings that were removed or cancelled and not placed again, by party."""
    found: dict[str, list[MeetingHistory]] = {}
    for key, history in ground.histories.items():
        request = ground.requests.get(key)
        gone = not history.exists or history.last.get("state") in _GONE
        if request is not None and gone and history.last.get("slot_id") in ground.directory.slots:
            for party in sides(request):
                found.setdefault(party, []).append(history)
    return found


class _Maker:
    """Makes events in one language."""

    def __init__(self, ground: AgendaGround, fair: Fair, language: Language, said: Words) -> None:
        self._ground = ground
        self._fair = fair
        self._language = language
        self._words = said

    def name(self, reader: Reader, party: str) -> str:
        """What a party is called; ``store.gone`` where there is none."""
        exhibitor = self._ground.directory.exhibitors.get(party) or reader.get(Exhibitor, party)
        if exhibitor is not None:
            return self._language.pick(exhibitor.name_zh, exhibitor.name_en)
        person = reader.need(Person, party)
        return self._language.pick(person.name, person.name_latin)

    def label(self, party: str, name: str) -> str:
        """The name of its file: booth or badge number first, so that files sort by them."""
        directory = self._ground.directory
        return f"{directory.booths.get(party) or directory.numbers.get(party, '')} {name}".strip()

    def events(self, party: str, off: Sequence[MeetingHistory]) -> tuple[CalendarEvent, ...]:
        """All its events, in order of time."""
        held = [self._meeting(one) for one in self._ground.held.get(party, ())]
        forums = [self._forum(forum) for forum in self._ground.forums.get(party, ())]
        gone = [self._gone(party, history) for history in off]
        return tuple(sorted((*held, *forums, *gone), key=lambda e: (e.starts_at, e.uid)))

    def _uid(self, what: str) -> str:
        return f"{what}@{self._fair.id}.fairdesk"

    def _meeting(self, held: Held) -> CalendarEvent:
        request, meeting = held.request_id, held.meeting
        history = self._ground.histories.get(request)
        return CalendarEvent(
            uid=self._uid(request),
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            summary=self._summary(meeting.counterpart),
            location=self._place(meeting.table, meeting.booth),
            description="\n".join(self._lines(meeting.counterpart, meeting.topic)),
            sequence=history.sequence if history else 0,
            changed_at=history.changed_at if history else None,
            asked=(
                *self._asked(request),
                *placed_words(held.record, meeting.table, meeting.booth),
            ),
        )

    def _asked(self, key: RequestId) -> Said:
        request, directory = self._ground.requests[key], self._ground.directory
        by = request.from_exhibitor_id
        who = (
            directory.people[str(request.from_person_id)]
            if by is None
            else directory.exhibitors[by]
        )
        return asked_words(who, directory.exhibitors[request.to_exhibitor_id], request)

    def _gone(self, party: str, history: MeetingHistory) -> CalendarEvent:
        directory, last = self._ground.directory, history.last
        request = self._ground.requests[history.request_id]
        other = next(side for side in sides(request) if side != party)
        slot = directory.slots[last["slot_id"]]
        return CalendarEvent(
            uid=self._uid(request.id),
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            summary=self._summary(directory.counterpart(other)),
            location=self._place(
                directory.tables.get(last.get("table_id") or ""),
                directory.codes.get(last.get("booth_id") or "", ""),
            ),
            description=self._words.cancelled,
            sequence=history.sequence,
            changed_at=history.changed_at,
            is_cancelled=True,
            asked=(*self._asked(request.id), ("became", MeetingState.CANCELLED.value)),
        )

    def _forum(self, forum: AgendaForum) -> CalendarEvent:
        pick = self._language.pick
        return CalendarEvent(
            uid=self._uid(forum.session_id),
            starts_at=forum.starts_at,
            ends_at=forum.ends_at,
            summary=pick(forum.title_zh, forum.title_en),
            location=self._located(pick(forum.room_zh, forum.room_en)),
        )

    def _summary(self, other: Counterpart) -> str:
        return self._words.meeting_with(self._language.pick(other.name_zh, other.name_en))

    def _lines(self, other: Counterpart, topic: str) -> Iterator[str]:
        who = joined(
            self._language.pick(other.person, other.person_latin), other.title, other.booth
        )
        if who:
            yield who
        if topic:
            yield self._words.topic(topic)

    def _place(self, table: int | None, booth: str) -> str:
        if table is not None:
            return self._located(self._words.table(table))
        return self._located(f"{self._words.booth} {booth}" if booth else "")

    def _located(self, place: str) -> str:
        venue = self._language.pick(self._fair.venue_zh, self._fair.venue_en)
        return joined(place, venue)
