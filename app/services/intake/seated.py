"""Meetings of a sheet go into the file: the request, its place, and the meeting itself."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from app.models.exhibitors import Exhibitor
from app.models.fairs import MeetingTable
from app.models.ids import BoothId, MeetingId, RequestId, TableId, new_id
from app.models.imports import MeetingDraft
from app.models.meetings import Meeting, Place, Request, Slot, Unplaced
from app.services.importing import booth_key
from app.services.intake.asked import is_own_id
from app.services.intake.directory import Directory
from app.services.intake.meetings import asked_of, asking_of
from app.services.store import Writer

_ZONE = "A"  # of a table that only a sheet speaks of; as in a new fair


class MeetingWriter:
    """Writes what was planned: each row has its request's id, and a beginning where it is held."""

    def __init__(
        self, writer: Writer, directory: Directory, moment: datetime, waits: timedelta
    ) -> None:
        self._writer, self._directory = writer, directory
        self._moment, self._waits = moment, waits
        self._slots = {slot.starts_at: slot for slot in writer.all(Slot)}
        self._tables = {table.number: table.id for table in writer.all(MeetingTable)}

    def write(self, draft: MeetingDraft, told: Mapping[str, Any]) -> None:
        """The request where it is new, with what the row tells of it, and the meeting."""
        request = self._writer.get(Request, RequestId(draft.request_id))
        if request is None:
            request = self._asked(draft, told)
        if draft.starts_at is None:
            return
        for reason in self._writer.all(Unplaced, request_id=request.id):
            self._writer.remove(Unplaced, reason.id)
        own = MeetingId(draft.meeting_id)
        fresh = is_own_id(own) and self._writer.get(Meeting, own) is None
        self._writer.add(
            Meeting(
                own if fresh else MeetingId(new_id()),
                request.id,
                self._slots[draft.starts_at].id,
                None if draft.table is None else self._table(draft.table),
                self._booth(draft),
                draft.became,
                draft.locked,
            )
        )

    def _asked(self, draft: MeetingDraft, told: Mapping[str, Any]) -> Request:
        asking = asking_of(self._directory, draft)
        asked = asked_of(self._directory, draft)
        if asking is None or asked is None:
            raise LookupError("an unknown party was not left out when the import was planned")
        sides: dict[str, Any] = {"to_exhibitor_id": asked.id, "created_at": self._moment}
        if draft.created_at is not None:  # the answer is waited for from now, not from back then
            sides["expires_at"] = self._moment + self._waits
        key = "from_exhibitor_id" if isinstance(asking, Exhibitor) else "from_person_id"
        place = Place.BOOTH if draft.booth else Place.TABLE
        values = {"place": place, **sides, key: asking.id, **told}
        if is_own_id(draft.external_id):
            values.pop("external_id")
        request = Request(id=RequestId(draft.request_id), **values)
        self._writer.add(request)
        return request

    def _table(self, number: int) -> TableId:
        if number not in self._tables:
            table = MeetingTable(TableId(new_id()), number, _ZONE)
            self._writer.add(table)
            self._tables[number] = table.id
        return self._tables[number]

    def _booth(self, draft: MeetingDraft) -> BoothId | None:
        if draft.table is not None or not draft.booth:
            return None
        booth = self._directory.booths.get(booth_key(draft.booth))
        return booth.id if booth else None
