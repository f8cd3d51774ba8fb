"""Queries of the list of requests: who asks whom, how it stands, and why it has no meeting."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from app.models.ids import ExhibitorId, HallId, MeetingId, RequestId
from app.models.meetings import MeetingState, Place, RequestState
from app.models.requests import Standing, deadline, standing
from app.services.store import search
from app.services.store.meeting_list import Name, WaitingRow
from app.services.store.session import Reader

_STANDS = "m.state in ('planned', 'held')"
_JOINS = (
    "from request r left join exhibitor a on a.id = r.from_exhibitor_id "
    "left join person p on p.id = r.from_person_id "
    "join exhibitor b on b.id = r.to_exhibitor_id "
)
# At most one meeting of a request stands; only where none does, one that fell through is told.
_MEETING = (
    "left join meeting m on m.request_id = r.id and "
    f"({_STANDS} or not exists (select 1 from meeting o where o.request_id = r.id and "
    "(o.state in ('planned', 'held') or o.row > m.row))) "
)
_HAS_MEETING = f"exists (select 1 from meeting m where m.request_id = r.id and {_STANDS})"
_OPEN = "r.state in ('requested', 'accepted')"
_STATES: Mapping[str, str] = {
    Standing.REQUESTED: f"r.state = 'requested' and not {_HAS_MEETING}",
    Standing.ACCEPTED: f"r.state = 'accepted' and not {_HAS_MEETING}",
    Standing.SCHEDULED: f"{_OPEN} and {_HAS_MEETING}",
    Standing.DECLINED: "r.state = 'declined'",
    Standing.EXPIRED: "r.state = 'expired'",
    Standing.WITHDRAWN: "r.state = 'withdrawn'",
}
AGREED = (
    "(r.state = 'accepted' or exists (select 1 from meeting m where m.request_id = r.id "
    "and m.state <> 'cancelled'))"
)
"""Accepted, or a meeting was arranged without an answer; what the funnel counts as accepted."""
_SIDE_IN = "(r.to_exhibitor_id in ({0}) or r.from_exhibitor_id in ({0}))"
_IN_HALL = (
    "select h.exhibitor_id from booth_place h join booth x on x.id = h.booth_id "
    "where x.hall_id = :hall"
)
_FILTERS: Mapping[str, str] = {
    "hall": _SIDE_IN.format(_IN_HALL),
    "industry": _SIDE_IN.format("select id from exhibitor where industry = :industry"),
    "party": ":party in (r.to_exhibitor_id, r.from_exhibitor_id, r.from_person_id)",
    "unanswered": "r.state = 'requested'",
    "agreed": AGREED,
}
_FOUND = (
    "(r.to_exhibitor_id in (select value from json_each(:found)) "
    "or r.from_exhibitor_id in (select value from json_each(:found)) "
    "or r.from_person_id in (select value from json_each(:found)) "
    "or instr(lower(r.topic), :text))"
)
_ORDERS: Mapping[str, str] = {
    "asking": "coalesce(sa.pinyin, sp.pinyin, '')",
    "asked": "coalesce(sb.pinyin, '')",
    "weight": "r.weight",
    "place": "r.place",
    "state": "r.state",
    "answer": "coalesce(r.answered_at, r.expires_at, r.created_at, '')",
}
_PINYIN: Mapping[str, str] = {
    "asking": "left join search_entry sa on sa.record_id = r.from_exhibitor_id "
    "left join search_entry sp on sp.record_id = r.from_person_id ",
    "asked": "left join search_entry sb on sb.record_id = r.to_exhibitor_id ",
}


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One line of the list. ``asking_id`` is an exhibitor's or, if ``by_visitor``, a person's.

    ``why`` says why the last plan left it out; None where it has a meeting or was not planned.
    ``starts_at`` is when its meeting is, or was to be.
    """

    id: RequestId
    asking_id: str
    by_visitor: bool
    asked_id: ExhibitorId
    asking: Name
    asked: Name
    topic: str
    weight: int
    place: Place
    features: tuple[str, ...]
    state: RequestState
    created_at: datetime | None
    answered_at: datetime | None
    expires_at: datetime | None
    after_id: RequestId | None
    source: str
    meeting_id: MeetingId | None
    meeting: MeetingState | None
    starts_at: datetime | None
    table: int | None
    booth: str
    why: WaitingRow | None

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return standing(self.state, self.meeting)


def request_ids(
    reader: Reader, text: str, filters: Mapping[str, object], sort: str, *, descending: bool
) -> list[RequestId]:
    """Requests that fit, in order; the newest first where no order is wanted.

    Filters: ``state`` (a Standing), ``hall``, ``industry``, ``party``, ``unanswered``,
    ``agreed``.
    """
    conditions = [_FILTERS[name] for name in filters if name in _FILTERS]
    if "state" in filters:
        conditions.append(_STATES[str(filters["state"])])
    bound = {name: value for name, value in filters.items() if name in _FILTERS}
    if wanted := text.strip():
        conditions.append(_FOUND)
        bound |= {"found": _matching(reader, wanted), "text": wanted.lower()}
    way = "desc" if descending or not sort else "asc"
    first = f"{_ORDERS[sort]} {way}, " if sort in _ORDERS else ""
    rows = reader.db.execute(
        f"select r.id from request r {_PINYIN.get(sort, '')} "
        f"where {' and '.join(conditions) or '1'} order by {first}r.row {way}",
        bound,
    )
    return [row[0] for row in rows]


def _matching(reader: Reader, text: str) -> str:
    """The ids of the parties that the text finds, as JSON."""
    found = search.ids_matching(reader.db, text, "exhibitor")
    return json.dumps(list(found | search.ids_matching(reader.db, text, "person")))


_SHORT = (
    "coalesce(nullif(a.short_zh, ''), a.name_zh, nullif(p.name, ''), p.name_latin), "
    "coalesce(nullif(a.short_en, ''), a.name_en, p.name_latin, ''), "
    "coalesce(nullif(b.short_zh, ''), b.name_zh), coalesce(nullif(b.short_en, ''), b.name_en)"
)


def request_rows(
    reader: Reader, ids: Sequence[RequestId], waits: timedelta
) -> dict[RequestId, RequestRow]:
    """The lines of these requests; one that is gone is left out.

    ``waits`` is how long an answer is waited for where a request does not say it.
    """
    wanted = json.dumps(list(ids))
    slots = dict(reader.db.execute("select id, starts_at from slot"))
    rows = reader.db.execute(
        f"select r.id, r.from_exhibitor_id, r.from_person_id, b.id, {_SHORT}, r.topic, r.weight, "
        "r.place, r.features, r.state, r.created_at, r.answered_at, r.expires_at, r.after_id, "
        "r.source, m.id, m.state, s.starts_at, t.number, coalesce(x.code, ''), u.reason, u.facts "
        f"{_JOINS}{_MEETING}left join slot s on s.id = m.slot_id "
        "left join meeting_table t on t.id = m.table_id left join booth x on x.id = m.booth_id "
        "left join unplaced u on u.request_id = r.id "
        "where r.id in (select value from json_each(?))",
        (wanted,),
    )
    return {row[0]: _row(row, slots, waits) for row in rows}


def _row(cells: Sequence[Any], slots: Mapping[str, str], waits: timedelta) -> RequestRow:
    (key, exhibitor, person, asked, a_zh, a_en, b_zh, b_en, topic, weight, *rest) = cells
    place, features, state, created, answered, expires, after, source, *held = rest
    meeting_id, meeting, starts_at, table, booth, reason, facts = held
    row = RequestRow(
        id=key,
        asking_id=exhibitor or person,
        by_visitor=exhibitor is None,
        asked_id=asked,
        asking=Name(a_zh, a_en),
        asked=Name(b_zh, b_en),
        topic=topic,
        weight=weight,
        place=Place(place),
        features=tuple(json.loads(features)),
        state=RequestState(state),
        created_at=_moment(created),
        answered_at=_moment(answered),
        expires_at=deadline(_moment(created), _moment(expires), waits),
        after_id=after,
        source=source,
        meeting_id=meeting_id,
        meeting=None if meeting is None else MeetingState(meeting),
        starts_at=_moment(starts_at),
        table=table,
        booth=booth,
        why=None,
    )
    return row if reason is None else _explained(row, reason, json.loads(facts), slots)


def _explained(
    row: RequestRow, reason: str, facts: Mapping[str, Any], slots: Mapping[str, str]
) -> RequestRow:
    starts = sorted(slots[slot] for slot in facts.get("slots", ()) if slot in slots)
    why = WaitingRow(
        request_id=row.id,
        asking_id=row.asking_id,
        asked_id=row.asked_id,
        asking=row.asking,
        asked=row.asked,
        topic=row.topic,
        weight=row.weight,
        reason=reason,
        blamed=tuple(facts.get("participants", ())),
        quotas=tuple(quota for quota in facts.get("quotas", ()) if quota is not None),
        slots=tuple(datetime.fromisoformat(slot) for slot in starts),
    )
    return replace(row, why=why)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def counts(reader: Reader) -> dict[Standing, int]:
    """How many requests stand how."""
    rows = reader.db.execute(
        f"select r.state, case when {_OPEN} then {_HAS_MEETING} else 0 end, count(*) "
        "from request r group by 1, 2"
    )
    found = dict.fromkeys(Standing, 0)
    for state, held, number in rows:
        planned = MeetingState.PLANNED if held else None
        found[standing(RequestState(state), planned)] += number
    return found


def has_open(reader: Reader, first: str, second: str) -> bool:
    """Whether one of these two has an open request to the other."""
    query = (
        f"select 1 from request r where {_OPEN} and "
        "(r.to_exhibitor_id = :second and :first in (r.from_exhibitor_id, r.from_person_id) "
        "or r.to_exhibitor_id = :first and r.from_exhibitor_id = :second) limit 1"
    )
    return bool(reader.db.execute(query, {"first": first, "second": second}).fetchone())


def halls(reader: Reader) -> list[tuple[HallId, str, str]]:
    """The halls, for filtering: id and both names."""
    return [
        (HallId(key), zh or code, en or code)
        for key, code, zh, en in reader.db.execute(
            "select id, code, name_zh, name_en from hall order by code"
        )
    ]


def reason_given(reader: Reader, wanted: RequestId) -> str:
    """What was said when it was declined last; "" where nothing was."""
    row = reader.db.execute(
        "select a.facts from change c join action a on a.id = c.action_id "
        "where c.record_id = ? and a.code in ('request.decline', 'request.decline_many') "
        "and a.state = 'done' "
        "order by c.row desc limit 1",
        (wanted,),
    ).fetchone()
    return "" if row is None else str(json.loads(row[0]).get("reason", ""))
