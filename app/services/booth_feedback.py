"""What a booth says of its meeting with the visitor whose lead it notes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.errors import AppError
from app.models.deals import Feedback
from app.models.ids import ExhibitorId, MeetingId, PersonId
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded, permits
from app.services.deals import Deals
from app.services.store import Store
from app.services.store.arrival_rows import is_side, meeting_held


@dataclass(frozen=True, slots=True)
class BoothMeeting:
    """The meeting with a visitor, and what this exhibitor said of it, wherever that was typed."""

    id: MeetingId
    exhibitor_id: ExhibitorId
    starts_at: datetime
    table: int | None
    booth: str
    said: Feedback | None


@guarded()
@dataclass(frozen=True, slots=True)
class BoothFeedback:
    """Reads and writes an exhibitor's own feedback beside its leads."""

    store: Store
    clock: Clock = now

    @permits(Role.BOOTH, own="exhibitor_id")
    def of(self, exhibitor_id: ExhibitorId, person_id: PersonId | None) -> BoothMeeting | None:
        """The last meeting that was held with this person, or with the company they work for."""
        if person_id is None:
            return None
        with self.store.reading() as reader:
            found = meeting_held(reader, person_id, exhibitor_id)
        if found is None:
            return None
        meeting_id, starts, table, booth = found
        return BoothMeeting(
            MeetingId(meeting_id),
            exhibitor_id,
            datetime.fromisoformat(starts),
            table,
            booth,
            self._said(MeetingId(meeting_id), exhibitor_id),
        )

    @permits(Role.BOOTH, own="exhibitor_id")
    def note(
        self,
        exhibitor_id: ExhibitorId,
        meeting_id: MeetingId,
        by: str,
        *,
        marks: int | None,
        ticks: Iterable[str],
        note: str,
        next_step: str,
    ) -> Feedback | None:
        """Write down what differs from what was said last, and give what stands then.

        ``feedback.marks`` for marks beyond 1 to 5, ``feedback.not_theirs`` for others' meetings.
        """
        told = (marks, tuple(sorted(ticks)), note.strip(), next_step.strip())
        said = self._said(meeting_id, exhibitor_id)
        if told == _words_of(said):
            return said
        with self.store.reading() as reader:
            if not is_side(reader, meeting_id, exhibitor_id):
                raise AppError("feedback.not_theirs")
        Deals(self.store, self.clock).say(
            meeting_id,
            exhibitor_id,
            by,
            marks=told[0],
            ticks=told[1],
            note=told[2],
            next_step=told[3],
            source="booth",
        )
        return self._said(meeting_id, exhibitor_id)

    def _said(self, meeting: MeetingId, exhibitor: ExhibitorId) -> Feedback | None:
        return Deals(self.store, self.clock).feedback().get(meeting, {}).get(exhibitor)


def _words_of(said: Feedback | None) -> tuple[int | None, tuple[str, ...], str, str]:
    if said is None:
        return (None, (), "", "")
    return (said.marks, tuple(sorted(said.ticks)), said.note, said.next_step)
