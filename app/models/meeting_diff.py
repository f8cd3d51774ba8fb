"""What a new plan changes in the one in force, and who must be told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.ids import RequestId
from app.models.meetings import Meeting, Request


@dataclass(frozen=True, slots=True)
class Moved:
    """A meeting that goes to another slot, or only to another place in its own."""

    before: Meeting
    after: Meeting

    @property
    def keeps_its_slot(self) -> bool:
        """Whether only the place changes."""
        return self.before.slot_id == self.after.slot_id


@dataclass(frozen=True, slots=True)
class MeetingDiff:
    """Moved, added and dropped meetings; ``told`` are the parties of all of them, each once."""

    moved: tuple[Moved, ...]
    added: tuple[Meeting, ...]
    dropped: tuple[Meeting, ...]
    untouched: int
    told: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the plan in force stays as it is."""
        return not (self.moved or self.added or self.dropped)


def meeting_diff(
    before: Sequence[Meeting], after: Sequence[Meeting], requests: Mapping[RequestId, Request]
) -> MeetingDiff:
    """Compare the standing meetings of two plans, request by request."""
    old = {meeting.request_id: meeting for meeting in before}
    new = {meeting.request_id: meeting for meeting in after}
    moved = tuple(
        Moved(old[request], new[request])
        for request in old
        if request in new and _place(old[request]) != _place(new[request])
    )
    added = tuple(meeting for request, meeting in new.items() if request not in old)
    dropped = tuple(meeting for request, meeting in old.items() if request not in new)
    touched = [*(one.after for one in moved), *added, *dropped]
    told = dict.fromkeys(
        party for meeting in touched for party in _parties(requests[meeting.request_id])
    )
    kept = sum(request in new for request in old)
    return MeetingDiff(moved, added, dropped, kept - len(moved), tuple(told))


def _place(meeting: Meeting) -> tuple[str, str | None, str | None]:
    return meeting.slot_id, meeting.table_id, meeting.booth_id


def _parties(request: Request) -> tuple[str, str]:
    asking = request.from_exhibitor_id or request.from_person_id
    return str(asking), str(request.to_exhibitor_id)
