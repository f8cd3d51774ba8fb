"""Queries of leads: the entries that stand, and everything one lead or one scan has."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.models.ids import DeviceId, ExhibitorId, LeadId, PersonId, ScanId
from app.models.leads import Lead, LeadEntry
from app.models.people import Person
from app.services.store.mapping import shape_of
from app.services.store.session import Reader

# The latest entry of a lead stands. Its own moments order it, not the file's rows: an entry from
# another desk may arrive late. ``Leads`` never writes an entry that is not later than the last.
_STANDS = (
    "not exists (select 1 from lead_entry later where later.lead_id = e.lead_id "
    "and (later.at, later.id) > (e.at, e.id))"
)

# An entry keeps the booth it was written at, though that was merged into another since.
_NOW = "coalesce((select into_id from merged_exhibitor where id = e.exhibitor_id), e.exhibitor_id)"
_WHOSE = "in (select ? union all select id from merged_exhibitor where into_id = ?)"


def entry(reader: Reader, wanted: LeadId) -> LeadEntry | None:
    """The entry of a lead that stands, taken back or not; None where there is no such lead."""
    shape = shape_of(LeadEntry)
    row = reader.db.execute(
        f"select {shape.select} from lead_entry e where e.lead_id = ? and {_STANDS}", (wanted,)
    ).fetchone()
    return None if row is None else shape.value(row)


def of_scan(reader: Reader, scan: ScanId, exhibitor: ExhibitorId, author: str) -> LeadEntry | None:
    """What this colleague has already begun of this scan, and not taken back."""
    shape = shape_of(LeadEntry)
    row = reader.db.execute(
        f"select {shape.select} from lead_entry e where e.exhibitor_id {_WHOSE} and e.scan_id = ? "
        f"and e.author = ? and e.voids is null and {_STANDS} order by e.at desc, e.id desc limit 1",
        (exhibitor, exhibitor, scan, author),
    ).fetchone()
    return None if row is None else shape.value(row)


def begun_by(reader: Reader, desk: DeviceId, after: int, until: int) -> list[LeadId]:
    """The leads whose first entries bear these numbers of a desk, ``after`` left out."""
    rows = reader.db.execute(
        "select distinct lead_id from lead_entry where device_id = ? and device_seq > ? "
        "and device_seq <= ? order by lead_id",
        (desk, after, until),
    )
    return [LeadId(row[0]) for row in rows]


def standing(
    reader: Reader, exhibitor: ExhibitorId | None = None, person: PersonId | None = None
) -> list[Lead]:
    """The leads of an exhibitor, with a person, or all of them, the one begun last first."""
    where, bound = ["e.voids is null", _STANDS], []
    if exhibitor is not None:
        where.append(f"e.exhibitor_id {_WHOSE}")
        bound += [str(exhibitor)] * 2
    if person is not None:
        # By any id that this person ever had: entries keep the one they were written with.
        where.append(
            "e.person_id in (select ? union select into_id from merged_person where id = ? "
            "union select o.id from merged_person o where o.into_id in "
            "(select ? union select into_id from merged_person where id = ?))"
        )
        bound += [str(person)] * 4
    return _leads(reader, " and ".join(where), bound)


def _leads(reader: Reader, where: str, bound: Sequence[str]) -> list[Lead]:
    told, known = shape_of(LeadEntry), shape_of(Person)
    columns = [_NOW if name == "exhibitor_id" else f'e."{name}"' for name in told.columns]
    columns += [f'p."{name}"' for name in known.columns]
    rows = reader.db.execute(
        f"select {', '.join(columns)}, "
        "(select min(f.at) from lead_entry f where f.lead_id = e.lead_id) begun, "
        "(select count(*) from lead_entry f where f.lead_id = e.lead_id) "
        "from lead_entry e left join merged_person m on m.id = e.person_id "
        "left join person p on p.id = coalesce(m.into_id, e.person_id) "
        f"where {where} order by begun desc, e.lead_id desc",
        bound,
    )
    return [_lead(row) for row in rows]


def _lead(row: Sequence[Any]) -> Lead:
    told, known = shape_of(LeadEntry), shape_of(Person)
    cut = len(told.columns)
    *person, begun, entries = row[cut:]
    return Lead(
        entry=told.value(row[:cut]),
        begun_at=datetime.fromisoformat(begun),
        entries=entries,
        person=None if person[0] is None else known.value(person),
    )
