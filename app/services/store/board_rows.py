"""Queries of the board of meetings: parties, places, meetings and what waits."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from app.models.fairs import Fair, MeetingTable
from app.models.ids import BoothId
from app.models.meeting_board import Card, Cell, Party, PlaceRow, Spot, Wish
from app.models.meetings import MeetingState
from app.services.store.session import Reader

_PARTIES = (
    "r.id, coalesce(r.from_exhibitor_id, r.from_person_id), r.to_exhibitor_id, r.topic, r.weight, "
    "r.features, r.after_id"
)
# The last word said of a meeting, unless it was taken back.
_LATE = (
    "coalesce((select k.mark = 'late' from meeting_mark k where k.meeting_id = m.id "
    "and k.voids is null and k.id not in "
    "(select voids from meeting_mark where voids is not null) order by k.row desc limit 1), 0)"
)


def parties(reader: Reader, fair: Fair) -> dict[str, Party]:
    """Everybody who asks or is asked, by id."""
    exhibitors = reader.db.execute(
        "select id, name_zh, name_en, short_zh, short_en, quota, at_once from exhibitor "
        "where id in (select to_exhibitor_id from request "
        "union select from_exhibitor_id from request)"
    )
    found = {
        row[0]: Party(
            id=row[0],
            name_zh=row[1],
            name_en=row[2],
            short_zh=row[3],
            short_en=row[4],
            quota=fair.quota if row[5] is None else row[5],
            at_once=row[6],
        )
        for row in exhibitors
    }
    people = reader.db.execute(
        "select id, name, name_latin, organisation, organisation_latin, days from person "
        "where id in (select from_person_id from request)"
    )
    for row in people:
        found[row[0]] = _visitor(*row)
    return found


def _visitor(party: str, name: str, latin: str, of_zh: str, of_en: str, days: str) -> Party:
    valid = tuple(date.fromisoformat(day) for day in json.loads(days))
    return Party(party, name, latin, organisation_zh=of_zh, organisation_en=of_en, days=valid)


def booths_held(reader: Reader) -> dict[str, list[BoothId]]:
    """The booths of every exhibitor that is asked for a meeting, its first one first."""
    held: dict[str, list[BoothId]] = {}
    rows = reader.db.execute(
        "select exhibitor_id, booth_id from booth_place "
        "where exhibitor_id in (select to_exhibitor_id from request) order by position, row"
    )
    for exhibitor, booth in rows:
        held.setdefault(exhibitor, []).append(booth)
    return held


def place_rows(reader: Reader, known: Mapping[str, Party]) -> list[PlaceRow]:
    """Tables by zone and number, then the booths in which meetings are or could be held."""
    tables = reader.all(MeetingTable, order="number")
    zones = list(dict.fromkeys(table.zone for table in tables))
    tables.sort(key=lambda table: (zones.index(table.zone), table.number))
    booths = reader.db.execute(
        "select x.id, x.code, (select p.exhibitor_id from booth_place p where p.booth_id = x.id "
        "order by p.position, p.row limit 1) from booth x "
        "where x.id in (select booth_id from meeting) or x.id in (select booth_id from booth_place "
        'where exhibitor_id in (select to_exhibitor_id from request)) order by x."order"'
    )
    return [
        *(
            PlaceRow(
                Spot(table_id=t.id), zone=t.zone, number=t.number, features=frozenset(t.features)
            )
            for t in tables
        ),
        *(
            PlaceRow(Spot(booth_id=booth), code=code, host=known.get(host))
            for booth, code, host in booths
        ),
    ]


def cards(
    reader: Reader, known: Mapping[str, Party], lapsed: Collection[str] = frozenset()
) -> list[Card]:
    """Every meeting that was not cancelled; those of ``lapsed`` requests are wanted no more."""
    rows = reader.db.execute(
        f"select m.id, m.slot_id, m.table_id, m.booth_id, m.state, m.locked, {_LATE}, "
        f"r.state in ('requested', 'accepted'), {_PARTIES} "
        "from meeting m join request r on r.id = m.request_id where m.state <> 'cancelled' "
        "order by m.row"
    )
    return [_card(known, row[:8], row[8:], lapsed) for row in rows]


def _card(
    known: Mapping[str, Party],
    meeting: Sequence[Any],
    request: Sequence[Any],
    lapsed: Collection[str],
) -> Card:
    meeting_id, slot, table, booth, state, locked, late, wanted = meeting
    request_id, asking, asked, topic, weight, features, after = request
    return Card(
        id=meeting_id,
        request_id=request_id,
        cell=Cell(slot, Spot(table, booth)),
        asking=known[asking],
        asked=known[asked],
        topic=topic,
        weight=weight,
        state=MeetingState(state),
        locked=bool(locked),
        features=frozenset(json.loads(features)),
        after=after,
        is_late=bool(late),
        is_wanted=bool(wanted) and request_id not in lapsed,
    )


def wishes(
    reader: Reader, known: Mapping[str, Party], lapsed: Collection[str] = frozenset()
) -> list[Wish]:
    """Open requests without a meeting, heaviest first; ``lapsed`` ones are none."""
    rows = reader.db.execute(
        f"select {_PARTIES} from request r where r.state in ('requested', 'accepted') "
        "and not exists (select 1 from meeting m where m.request_id = r.id) "
        "order by r.weight desc, r.row"
    )
    return [
        Wish(request, known[a], known[b], topic, weight, frozenset(json.loads(features)), after)
        for request, a, b, topic, weight, features, after in rows
        if request not in lapsed
    ]
