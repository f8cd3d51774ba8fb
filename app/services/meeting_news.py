"""A proposal as people read it: with names, places, and whom to call."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.models.fairs import Fair
from app.models.meeting_cards import Cell, Party, Spot
from app.models.meeting_news import Line, News, Told
from app.models.meetings import Meeting
from app.services.access import permits
from app.services.agenda_plan import settle
from app.services.meeting_ground import Ground
from app.services.meeting_shapes import parties_of
from app.services.meetings import Proposal
from app.services.store import Store, board_rows
from app.services.store.meeting_contacts import contacts_of


@permits()
def news_of(store: Store, proposal: Proposal) -> News:
    """Tell what a proposal changes."""
    drawn, diff = proposal.drawn, proposal.diff
    plan = settle(drawn, proposal.plan)
    with store.reading() as reader:
        known = board_rows.parties(reader, reader.all(Fair)[0])
        contacts = contacts_of(reader, diff.told)
    tell = _Teller(drawn.ground, known, {slot.id: n for n, slot in enumerate(drawn.ground.slots)})
    news = News(
        moved=tell.lines((one.before, one.after) for one in diff.moved),
        added=tell.lines((None, one) for one in diff.added),
        dropped=tell.lines((one, None) for one in diff.dropped),
        untouched=diff.untouched,
        told=(),
        placed=len(plan.assignments),
        requested=len(drawn.requests),
        weight=plan.weight,
        bound=plan.bound,
        proved=plan.proved,
    )
    times = Counter(party.id for line in news.lines for party in (line.asking, line.asked))
    told = tuple(
        Told(known[party], times[party], contacts.get(party, ()))
        for party in sorted(diff.told, key=lambda party: (-times[party], party))
    )
    return replace(news, told=told)


class _Teller:
    def __init__(
        self,
        ground: Ground,
        known: Mapping[str, Party],
        order: Mapping[str, int],
    ) -> None:
        self._requests = {request.id: request for request in ground.requests}
        self._ground, self._known, self._order = ground, known, order

    def lines(self, pairs: Iterable[tuple[Meeting | None, Meeting | None]]) -> tuple[Line, ...]:
        """By the time at which they are, or were."""
        made = [self._line(before, after) for before, after in pairs]
        return tuple(sorted(made, key=self._when))

    def _line(self, before: Meeting | None, after: Meeting | None) -> Line:
        meeting = after or before
        if meeting is None:
            raise ValueError("a meeting is there before or after")
        request = self._requests[meeting.request_id]
        asking, asked = parties_of(request)
        return Line(
            request.id,
            self._known[asking],
            self._known[asked],
            request.weight,
            _cell(before),
            _cell(after),
            self._ground.is_wanted(request),
        )

    def _when(self, line: Line) -> tuple[int, str]:
        cell = line.before or line.after
        return (self._order[cell.slot_id] if cell else 0), line.request_id


def _cell(meeting: Meeting | None) -> Cell | None:
    if meeting is None:
        return None
    return Cell(meeting.slot_id, Spot(meeting.table_id, meeting.booth_id))
