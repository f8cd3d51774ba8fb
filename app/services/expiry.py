"""Requests that nobody answered in time: they take no slot, and they run out by themselves."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.models.changes import Change
from app.models.ids import RequestId
from app.models.meetings import Meeting, MeetingState, Request, RequestState
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.meeting_rules import read_rules
from app.services.store import Reader, Store, Writer, overdue


@dataclass(frozen=True, slots=True)
class Expired:
    """How many requests ran out, and the step; None where none did."""

    number: int
    change: Change | None


@guarded()
@dataclass(frozen=True, slots=True)
class Expiry:
    """Lets unanswered requests run out."""

    store: Store
    clock: Clock = now

    def due(self) -> int:
        """How many wait for an answer past their time, those included that undo brought back."""
        with self.store.reading() as reader:
            return len(overdue.read(reader, self.clock(), _terms(reader)).all)

    def expire(self) -> Expired:
        """Let all of them run out in one step, as a hand does that asks for it."""
        return self._expire(by_itself=False)

    def expire_by_itself(self) -> Expired:
        """The same, but for those that undo brought back: somebody wants them to stay.

        Nothing is written, and no lock taken, where none is due.
        """
        with self.store.reading() as reader:
            if not lapsed(reader, self.clock()):
                return Expired(0, None)
        return self._expire(by_itself=True)

    def _expire(self, *, by_itself: bool) -> Expired:
        moment = self.clock()
        with self.store.writing("request.expire") as writer:
            found = overdue.read(writer, moment, _terms(writer))
            ids = found.lapsed if by_itself else found.all
            writer.note(count=len(ids), moment=overdue.text_of(moment))
            cancel_meetings(writer, ids)
            for one in ids:
                writer.save(replace(writer.need(Request, one), state=RequestState.EXPIRED))
        return Expired(len(ids), writer.change if ids else None)


def lapsed(reader: Reader, moment: datetime) -> frozenset[RequestId]:
    """The requests that nobody answered in time, whatever their state still says.

    Not those whose meeting is locked, held, begun or about to begin: there the answer is given,
    or people are on their way. And not those that undo brought back after they ran out.
    """
    return frozenset(overdue.read(reader, moment, _terms(reader)).lapsed)


def cancel_meetings(writer: Writer, requests: Iterable[str]) -> None:
    """Cancel what is planned for these requests."""
    chosen = set(requests)
    if not chosen:
        return
    for meeting in writer.all(Meeting, state=MeetingState.PLANNED):
        if meeting.request_id in chosen:
            writer.save(replace(meeting, state=MeetingState.CANCELLED, locked=False))


def _terms(reader: Reader) -> overdue.Terms:
    rules = read_rules(reader)
    return overdue.Terms(
        waits=timedelta(hours=rules.answer_hours), notice=timedelta(minutes=rules.notice_minutes)
    )
