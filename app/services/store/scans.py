"""Queries of scans: who was admitted, who is inside, and the counters that triggers keep."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime

from app.models.ids import BadgeId, CheckpointId, DeviceId, PersonId, ScanId
from app.models.people import MergedPerson, Person
from app.models.registry import Badge, BadgeState
from app.models.scanning import Checkpoint, CheckpointKind, Scan
from app.services.store.mapping import shape_of
from app.services.store.session import Reader

# Facts keep the id they were written with, though its person was merged into another since.
_WHOSE = "s.person_id in (select ? union all select id from merged_person where into_id = ?)"
_NOT_VOID = "s.voids is null and not exists (select 1 from scan v where v.voids = s.id)"


def badge_of_record(reader: Reader, record: int) -> Badge | None:
    """The badge with this record number."""
    found = reader.all(Badge, record=record)
    return found[0] if found else None


def valid_badge_of(reader: Reader, person: PersonId) -> Badge | None:
    """The badge that admits this person."""
    found = reader.all(Badge, person_id=person, state=BadgeState.VALID)
    return found[-1] if found else None


def admissions(
    reader: Reader,
    person: PersonId | None,
    code: str,
    day: date,
    places: Iterable[CheckpointId],
) -> list[Scan]:
    """Who came in and went out at these places that day, oldest first; what was undone is left out.

    By person and not by badge, so that a reissued badge does not admit twice, nor one of whoever
    was registered twice; by code where nobody here knows whose it is.
    """
    shape = shape_of(Scan)
    known = list(places)
    # The plus keeps SQLite off the places' index: a gate has far more scans than a person has.
    marks = ", ".join("?" * len(known))
    whose = "s.person_id is null and s.code = ?" if person is None else _WHOSE
    who = [code] if person is None else [person, person]
    rows = reader.db.execute(
        f"select {shape.select} from scan s where {whose} and s.day = ? "
        f"and +s.checkpoint_id in ({marks}) and s.verdict in ('welcome', 'goodbye') "
        f"and {_NOT_VOID} order by s.row",
        (*who, day.isoformat(), *known),
    )
    return [shape.value(row) for row in rows]


def holder(reader: Reader, wanted: PersonId) -> Person | None:
    """The person of a scan; whoever was merged into another since is that other."""
    merged = reader.get(MergedPerson, wanted)
    return reader.get(Person, wanted if merged is None else merged.into_id)


def last_time(reader: Reader, device: DeviceId) -> tuple[datetime, date] | None:
    """When this desk scanned last, and on which day of the fair."""
    row = reader.db.execute(
        "select at, day from scan where device_id = ? order by row desc limit 1", (device,)
    ).fetchone()
    return None if row is None else (datetime.fromisoformat(row[0]), date.fromisoformat(row[1]))


def edited_elsewhere(reader: Reader, device: DeviceId) -> datetime | None:
    """Of when the newest record is, where another desk wrote it; None where this one did.

    The list of a laptop that never edits is as old as the last edit that it was given.
    """
    row = reader.db.execute(
        "select device_id, stamp from change order by row desc limit 1"
    ).fetchone()
    if row is None or row[0] == device:
        return None
    return datetime.fromtimestamp(int(row[1].split(".")[0]) / 1000, UTC)


def is_overruled(reader: Reader, scan: ScanId) -> bool:
    """Whether a supervisor let them in all the same, and that stands."""
    query = f"select 1 from scan s where s.overrules = ? and {_NOT_VOID}"
    return reader.db.execute(query, (scan,)).fetchone() is not None


def is_void(reader: Reader, scan: ScanId) -> bool:
    """Whether a scan was taken back."""
    query = "select 1 from scan where voids = ?"
    return reader.db.execute(query, (scan,)).fetchone() is not None


def last_scans(reader: Reader, place: CheckpointId, number: int) -> list[Scan]:
    """The newest scans of a place, those taken back left out."""
    shape = shape_of(Scan)
    rows = reader.db.execute(
        f"select {shape.select} from scan s where s.checkpoint_id = ? and {_NOT_VOID} "
        "order by s.row desc limit ?",
        (place, number),
    )
    return [shape.value(row) for row in rows]


def is_registered(reader: Reader, session: str, person: PersonId) -> bool:
    """Whether a person registered for a session."""
    query = "select 1 from registration where session_id = ? and person_id = ?"
    return reader.db.execute(query, (session, person)).fetchone() is not None


def people_with_phone_end(reader: Reader, digits: str, most: int) -> list[Person]:
    """People whose phone number ends in these four digits."""
    shape = shape_of(Person)
    rows = reader.db.execute(
        f"select {shape.select} from person where substr(phone, -4) = ? order by row limit ?",
        (digits, most),
    )
    return [shape.value(row) for row in rows]


def people_found(reader: Reader, ids: Iterable[str]) -> list[Person]:
    """These people, in the order asked for."""
    found = (reader.get(Person, one) for one in ids)
    return [person for person in found if person is not None]


def counted(reader: Reader, kind: str, day: date, place: CheckpointId | str = "") -> dict[str, int]:
    """The counters of a kind (admitted, left, refused) on one day, by ``place/hour``."""
    prefix = f"{kind}/{day.isoformat()}/{place}"
    rows = reader.db.execute(
        "select name, value from counter where name >= ? and name < ?", (prefix, prefix + "~")
    )
    start = len(f"{kind}/{day.isoformat()}/")
    return {name[start:]: value for name, value in rows}


def counted_ever(reader: Reader, kind: str, place: CheckpointId) -> int:
    """A counter of a place over all days and hours."""
    row = reader.db.execute(
        "select coalesce(sum(value), 0) from counter where name >= ? and name < ? "
        "and instr(name, ?)",
        (f"{kind}/", f"{kind}0", f"/{place}/"),
    ).fetchone()
    return int(row[0])


def people_admitted(reader: Reader, place: CheckpointId) -> int:
    """How many different people were admitted at a place; codes nobody knows count as people."""
    row = reader.db.execute(
        "select count(distinct coalesce(s.person_id, s.code)) from scan s "
        f"where s.checkpoint_id = ? and s.verdict = 'welcome' and {_NOT_VOID}",
        (place,),
    ).fetchone()
    return int(row[0])


def recount(reader: Reader) -> Counter[str]:
    """What the counters ought to be, counted from the scans themselves."""
    rows = reader.db.execute(
        "select case s.verdict when 'welcome' then 'admitted' when 'goodbye' then 'left' "
        "else 'refused' end || '/' || s.day || '/' || s.checkpoint_id || '/' || "
        f"substr(s.at, 12, 2), count(*) from scan s where {_NOT_VOID} group by 1"
    )
    return Counter(dict(rows.fetchall()))


def kept_counts(reader: Reader) -> Counter[str]:
    """What the counters are."""
    rows = reader.db.execute(
        "select name, value from counter where name >= 'admitted/' and name < 'admitted0' "
        "or name >= 'left/' and name < 'left0' or name >= 'refused/' and name < 'refused0'"
    )
    return Counter(dict(rows.fetchall()))


def places_of_group(reader: Reader, place: Checkpoint) -> list[CheckpointId]:
    """The gates that lead into the same hall (or, without one, the fair); else the place alone."""
    if place.kind is not CheckpointKind.GATE:
        return [place.id]
    gates = reader.all(Checkpoint, kind=CheckpointKind.GATE)
    return [gate.id for gate in gates if gate.hall_id == place.hall_id] or [place.id]


def newest_badge_number(reader: Reader, person: PersonId, instead_of: BadgeId) -> str:
    """The number of the valid badge that stands in for a revoked one."""
    badge = valid_badge_of(reader, person)
    return "" if badge is None or badge.id == instead_of else badge.number
