"""What decides when and where parties can meet, read in one look."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from app.models.availability import Absence, Closure, MeetingRules, Preference, Walk
from app.models.fairs import Fair, MeetingTable
from app.models.ids import BoothId, HallId, TableId
from app.models.meeting_terms import Engaged, Engagement, Terms, all_away
from app.services.store.session import Reader

_ASKED = (
    "(select to_exhibitor_id from request union select from_exhibitor_id from request "
    "where from_exhibitor_id is not null)"
)
_PEOPLE = (
    f"(select id from person where exhibitor_id in {_ASKED} "
    "union select from_person_id from request where from_person_id is not null)"
)
_ATTENDED = (
    "select t.person_id, s.starts_at, s.ends_at, s.title_zh, s.title_en, m.hall_id from "
    "(select session_id, person_id from registration union "
    "select session_id, person_id from speaker where person_id is not null) t "
    "join session s on s.id = t.session_id left join room m on m.id = s.room_id "
    f"where t.person_id in {_PEOPLE} order by s.starts_at, s.id, t.person_id"
)


def read_terms(reader: Reader, fair: Fair) -> Terms:
    """Rules, absences, forums, closures, wishes and walks, as they stand."""
    return Terms(
        rules=reader.get(MeetingRules, fair.id) or MeetingRules(fair.id),
        engagements=_engagements(reader),
        closures=tuple(reader.all(Closure, order="starts_at")),
        preferences=_preferences(reader),
        halls=_halls(reader),
        walks=_walks(reader),
    )


def _engagements(reader: Reader) -> dict[str, Sequence[Engagement]]:
    """Of each exhibitor and of each visitor who asks; who speaks in a session is in it, too."""
    own: defaultdict[str, list[Engagement]] = defaultdict(list)
    for absence in reader.all(Absence, order="starts_at"):
        own[absence.exhibitor_id or absence.person_id or ""].append(
            Engagement(Engaged.ABSENT, absence.starts_at, absence.ends_at, absence.reason)
        )
    for person, start, end, title_zh, title_en, hall in reader.db.execute(_ATTENDED):
        own[person].append(
            Engagement(
                Engaged.FORUM,
                datetime.fromisoformat(start),
                datetime.fromisoformat(end),
                title_zh=title_zh,
                title_en=title_en,
                hall_id=hall,
            )
        )
    for exhibitor, staff in _staff(reader).items():
        own[exhibitor].extend(all_away([own.get(person, ()) for person in staff]))
    return {party: tuple(found) for party, found in own.items() if found}


def _staff(reader: Reader) -> dict[str, list[str]]:
    staff: defaultdict[str, list[str]] = defaultdict(list)
    rows = reader.db.execute(
        f"select exhibitor_id, id from person where exhibitor_id in {_ASKED} order by row"
    )
    for exhibitor, person in rows:
        staff[exhibitor].append(person)
    return staff


def _preferences(reader: Reader) -> dict[str, Preference]:
    return {str(one.exhibitor_id or one.person_id): one for one in reader.all(Preference)}


def _halls(reader: Reader) -> dict[TableId | BoothId, HallId]:
    found: dict[TableId | BoothId, HallId] = {
        table.id: table.hall_id for table in reader.all(MeetingTable) if table.hall_id is not None
    }
    booths = reader.db.execute("select id, hall_id from booth where hall_id is not null")
    return found | {BoothId(booth): HallId(hall) for booth, hall in booths}


def _walks(reader: Reader) -> dict[tuple[HallId, HallId], int]:
    """The same both ways, whichever way round it was written."""
    found: dict[tuple[HallId, HallId], int] = {}
    for walk in reader.all(Walk):
        found[walk.from_hall_id, walk.to_hall_id] = walk.minutes
        found[walk.to_hall_id, walk.from_hall_id] = walk.minutes
    return found
