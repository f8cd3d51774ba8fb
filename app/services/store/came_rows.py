"""Who went in and out by the gates on a day, read from the scans since a row of theirs."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.models.ids import CheckpointId, PersonId
from app.services.store.session import Reader

_FITS = (
    "{0}.day = :day and {0}.at >= :since and {0}.at < :until "
    "and {0}.verdict in ('welcome', 'goodbye') and {0}.person_id is not null "
    "and {0}.checkpoint_id in (select c.id from checkpoint c where c.kind = 'gate' "
    "and (:gates = '[]' or c.id in (select value from json_each(:gates))))"
)
_SCANS = (
    "select s.person_id, s.verdict, 1 from scan s "
    f"where s.row > :after and s.voids is null and {_FITS.format('s')} "
    "union all select o.person_id, o.verdict, -1 from scan v join scan o on o.id = v.voids "
    f"where v.row > :after and v.voids is not null and {_FITS.format('o')}"
)


@dataclass(frozen=True, slots=True)
class Passing:
    """A person who went in, or out; ``number`` is -1 where that was taken back, else 1."""

    person: PersonId
    is_in: bool
    number: int


def last_scan(reader: Reader) -> int:
    """The row of the newest scan, for ``passings``."""
    return int(reader.db.execute("select coalesce(max(row), 0) from scan").fetchone()[0])


def passings(
    reader: Reader,
    after: int,
    day: date,
    span: tuple[str, str],
    gates: tuple[CheckpointId, ...] = (),
) -> Iterator[Passing]:
    """Who passed these gates, or any, on a day and within a span; from scans after this row."""
    bound = {
        "after": after,
        "day": day.isoformat(),
        "since": span[0],
        "until": span[1],
        "gates": json.dumps(gates),
    }
    for person, verdict, number in reader.db.execute(_SCANS, bound):
        yield Passing(PersonId(person), verdict == "welcome", number)


def merged_into(reader: Reader) -> dict[PersonId, PersonId]:
    """Whoever was merged away, and who they are since."""
    return dict(reader.db.execute("select id, into_id from merged_person").fetchall())
