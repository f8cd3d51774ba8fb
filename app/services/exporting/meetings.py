"""The list of meetings, with all by which an import holds them again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.models.exhibitors import Exhibitor
from app.models.fairs import Booth, MeetingTable
from app.models.ids import MeetingId, PersonId, RequestId
from app.models.meetings import Meeting, MeetingState, Place, Request, RequestState, Slot
from app.models.people import Person
from app.models.times import local
from app.services.exporting.sheets import Column, Sheet
from app.services.exporting.words import Language, Words, in_one_cell, said
from app.services.store import Reader
from app.services.store.agenda_people import people_in_agendas
from app.services.store.meeting_history import MeetingHistory

STATES: Words = {
    MeetingState.PLANNED: ("已安排", "Planned"),
    MeetingState.HELD: ("已举行", "Held"),
    MeetingState.MISSED: ("未举行", "Missed"),
    MeetingState.CANCELLED: ("已取消", "Cancelled"),
}
_ANSWERS: Words = {
    RequestState.REQUESTED: ("待答复", "Requested"),
    RequestState.ACCEPTED: ("已接受", "Accepted"),
    RequestState.DECLINED: ("已婉拒", "Declined"),
    RequestState.EXPIRED: ("已过期", "Expired"),
    RequestState.WITHDRAWN: ("已撤回", "Withdrawn"),
}
_PLACES: Words = {Place.TABLE: ("洽谈桌", "Table"), Place.BOOTH: ("展位", "Booth")}


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting with its request, its time and place, and who asks: one or the other."""

    meeting: Meeting
    request: Request
    slot: Slot
    asked: Exhibitor
    asking: Exhibitor | Person
    table: int | None = None
    booth: str = ""

    @property
    def asking_name(self) -> str:
        """Who asks, by the name that finds them again."""
        if isinstance(self.asking, Exhibitor):
            return self.asking.name
        return self.asking.name or self.asking.name_latin

    @property
    def request_number(self) -> str:
        """What the request is called elsewhere, or here."""
        return self.request.external_id or self.request.id

    @property
    def asking_body(self) -> str:
        """The organisation of a person who asks."""
        if isinstance(self.asking, Exhibitor):
            return ""
        return self.asking.organisation or self.asking.organisation_latin


def read_meetings(reader: Reader) -> list[MeetingEntry]:
    """Every meeting that there is, cancelled ones too, in order of time and place."""
    names = _Names(reader)
    return sorted(map(names.entry, reader.all(Meeting)), key=_order)


def read_taken_off(
    reader: Reader, logged: Mapping[RequestId, MeetingHistory]
) -> list[MeetingEntry]:
    """The meetings that were removed and not placed again, as they were last, but cancelled."""
    names = _Names(reader)
    gone = [one for one in logged.values() if not one.exists and names.knows(one)]
    return [
        names.entry(
            Meeting(
                MeetingId(one.request_id),
                one.request_id,
                one.last["slot_id"],
                one.last.get("table_id"),
                one.last.get("booth_id"),
                MeetingState.CANCELLED,
            )
        )
        for one in gone
    ]


class _Names:
    """What meetings speak of, by id."""

    def __init__(self, reader: Reader) -> None:
        self._requests = {one.id: one for one in reader.all(Request)}
        self._slots = {slot.id: slot for slot in reader.all(Slot)}
        self._exhibitors = {one.id: one for one in reader.all(Exhibitor)}
        self._people = {one.id: one for one in people_in_agendas(reader)}
        self._tables = {table.id: table.number for table in reader.all(MeetingTable)}
        self._booths = {booth.id: booth.code for booth in reader.all(Booth)}

    def knows(self, history: MeetingHistory) -> bool:
        """Whether what it speaks of is still there."""
        return history.request_id in self._requests and history.last.get("slot_id") in self._slots

    def entry(self, meeting: Meeting) -> MeetingEntry:
        """The meeting with its names."""
        request = self._requests[meeting.request_id]
        if request.from_exhibitor_id is not None:
            asking: Exhibitor | Person = self._exhibitors[request.from_exhibitor_id]
        else:
            asking = self._people[PersonId(str(request.from_person_id))]
        return MeetingEntry(
            meeting,
            request,
            self._slots[meeting.slot_id],
            self._exhibitors[request.to_exhibitor_id],
            asking,
            self._tables.get(meeting.table_id) if meeting.table_id else None,
            self._booths.get(meeting.booth_id, "") if meeting.booth_id else "",
        )


def _order(one: MeetingEntry) -> tuple[Slot, int, str, str]:
    return one.slot, one.table or 0, one.booth, one.meeting.id


def meetings_sheet(
    entries: Iterable[MeetingEntry], zone: ZoneInfo, language: Language
) -> Sheet[MeetingEntry]:
    """Day, time, place and both sides, how it stands, and what all of them are called here."""
    columns: tuple[Column[MeetingEntry], ...] = (
        Column("洽谈日", "Meeting day", lambda one: local(one.slot.starts_at, zone).date()),
        Column("洽谈开始", "Meeting from", lambda one: f"{local(one.slot.starts_at, zone):%H:%M}"),
        Column("洽谈结束", "Meeting to", lambda one: f"{local(one.slot.ends_at, zone):%H:%M}"),
        Column("地点", "Place", lambda one: said(_PLACES, one.request.place, language)),
        Column("桌号", "Table no.", lambda one: one.table),
        Column("在展位", "At booth", lambda one: one.booth),
        Column("申请方", "Requester", lambda one: one.asking_name),
        Column("申请方类型", "Requester type", lambda one: _kind(one, language)),
        Column("申请方单位", "Requester company", lambda one: one.asking_body),
        Column("洽谈对象", "To exhibitor", lambda one: one.asked.name),
        Column("洽谈主题", "Topic", lambda one: one.request.topic),
        Column("权重", "Weight", lambda one: one.request.weight),
        Column("洽谈状态", "Meeting state", lambda one: said(STATES, one.meeting.state, language)),
        Column("锁定", "Locked", lambda one: language.pick("是", "yes") if _locked(one) else ""),
        Column(
            "申请状态", "Request state", lambda one: said(_ANSWERS, one.request.state, language)
        ),
        Column("桌位要求", "Table needs", lambda one: in_one_cell(one.request.features)),
        Column("申请时间", "Requested at", lambda one: _asked_at(one.request, zone)),
        Column("申请编号", "Request ID", lambda one: one.request_number),
        # By these an import finds all four again, also where two visitors share name and company.
        Column("洽谈号", "Meeting ID", lambda one: one.meeting.id),
        Column("申请方编号", "Requester ID", lambda one: one.asking.id),
        Column("洽谈对象编号", "To exhibitor ID", lambda one: one.asked.id),
    )
    return Sheet("洽谈", "Meetings", columns, entries)


def _answer(request: Request, language: Language) -> str:
    return said(_ANSWERS, request.state, language)


def _locked(entry: MeetingEntry) -> bool:
    return entry.meeting.locked


def _asked_at(request: Request, zone: ZoneInfo) -> datetime | None:
    at = request.created_at
    return None if at is None else at.astimezone(zone).replace(tzinfo=None, microsecond=0)


def _kind(entry: MeetingEntry, language: Language) -> str:
    if isinstance(entry.asking, Exhibitor):
        return language.pick("展商", "Exhibitor")
    return language.pick("观众", "Visitor")
