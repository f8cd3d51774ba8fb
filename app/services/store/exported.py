"""Rows for exported lists, handed out one after another: a fair has millions of scans."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.models.ids import PersonId
from app.models.people import Person
from app.models.registry import Badge
from app.models.scanning import CheckpointKind, Direction, Source, Verdict
from app.services.store.mapping import shape_of
from app.services.store.session import Reader


@dataclass(frozen=True, slots=True)
class ScanLine:
    """A scan with the names that belong to it."""

    at: datetime
    day: date
    kind: CheckpointKind | None
    place_zh: str
    place_en: str
    verdict: Verdict
    direction: Direction
    source: Source
    reason: str
    name: str
    name_latin: str
    organisation: str
    number: str
    device: str
    taken_back: bool


def people(
    reader: Reader, wanted: Sequence[PersonId] | None = None
) -> Iterator[tuple[Person, Badge | None, str]]:
    """Everybody, or these, as registered: with the badge that counts and the employer's name."""
    person, badge = shape_of(Person), shape_of(Badge)
    columns = [f'p."{name}"' for name in person.columns] + [f'b."{name}"' for name in badge.columns]
    query = (
        f"select {', '.join(columns)}, coalesce(nullif(e.name_zh, ''), e.name_en, '') "
        "from person p left join exhibitor e on e.id = p.exhibitor_id "
        "left join badge b on b.id = (select o.id from badge o where o.person_id = p.id "
        "order by o.state = 'valid' desc, o.row desc limit 1)"
    )
    bound: tuple[str, ...] = ()
    if wanted is not None:
        query += " where p.id in (select value from json_each(?))"
        bound = (json.dumps(list(wanted)),)
    first, last = len(person.columns), len(person.columns) + len(badge.columns)
    for row in reader.db.execute(f"{query} order by p.row", bound):
        held = badge.value(row[first:last]) if row[first] is not None else None
        yield person.value(row[:first]), held, row[last]


def scans(reader: Reader) -> Iterator[ScanLine]:
    """Every scan as it was written; those that take another back only mark the other."""
    rows = reader.db.execute(
        "select s.at, s.day, c.kind, coalesce(c.name_zh, ''), coalesce(c.name_en, ''), s.verdict, "
        "s.direction, s.source, s.reason, coalesce(p.name, ''), coalesce(p.name_latin, ''), "
        "coalesce(p.organisation, ''), coalesce(b.number, ''), d.name, "
        "exists (select 1 from scan v where v.voids = s.id) "
        "from scan s join device d on d.id = s.device_id "
        "left join checkpoint c on c.id = s.checkpoint_id "
        "left join badge b on b.id = s.badge_id "
        "left join merged_person m on m.id = s.person_id "
        "left join person p on p.id = coalesce(m.into_id, s.person_id) "
        "where s.voids is null order by s.row"
    )
    for row in rows:
        yield ScanLine(
            at=datetime.fromisoformat(row[0]),
            day=date.fromisoformat(row[1]),
            kind=None if row[2] is None else CheckpointKind(row[2]),
            place_zh=row[3],
            place_en=row[4],
            verdict=Verdict(row[5]),
            direction=Direction(row[6]),
            source=Source(row[7]),
            reason=row[8],
            name=row[9],
            name_latin=row[10],
            organisation=row[11],
            number=row[12],
            device=row[13],
            taken_back=bool(row[14]),
        )
