"""The gates on Today: who came in, who is in, and how fast they come."""

from dataclasses import dataclass
from datetime import date

from app.models.ids import CheckpointId
from app.services.store.session import Reader

_LATEST = 3_000  # scans among which those of the last minutes are looked for


@dataclass(frozen=True, slots=True)
class GateCount:
    """A gate, or all gates into a hall: admissions of the day, those who left, people a minute.

    ``capacity`` is the hall's; None where the gates lead into the whole fair. ``gates`` are those
    that are added up.
    """

    name_zh: str
    name_en: str
    admitted: int
    left: int
    recent: int
    capacity: int | None = None
    gates: tuple[CheckpointId, ...] = ()

    @property
    def inside(self) -> int:
        """Counted in and not counted out."""
        return self.admitted - self.left


def gate_counts(reader: Reader, day: date, since: str) -> list[GateCount]:
    """The gates of a day in their order; ``recent`` counts admissions since that moment."""
    recent = dict(
        reader.db.execute(
            "select checkpoint_id, count(*) from scan where row > "
            "(select coalesce(max(row), 0) from scan) - ? and at >= ? and verdict = 'welcome' "
            "and voids is null group by checkpoint_id",
            (_LATEST, since),
        ).fetchall()
    )
    came, left = _by_place(reader, "admitted", day), _by_place(reader, "left", day)
    rows = reader.db.execute(
        "select c.id, c.name_zh, c.name_en, h.id, h.name_zh, h.name_en, h.capacity "
        "from checkpoint c left join hall h on h.id = c.hall_id where c.kind = 'gate' "
        "order by c.position, c.row"
    ).fetchall()
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        grouped.setdefault(row[3] or row[0], []).append(row)
    return [
        GateCount(
            name_zh=gates[0][4] or gates[0][1],
            name_en=gates[0][5] or gates[0][2],
            admitted=sum(came.get(gate[0], 0) for gate in gates),
            left=sum(left.get(gate[0], 0) for gate in gates),
            recent=sum(recent.get(gate[0], 0) for gate in gates),
            capacity=int(gates[0][6]) if gates[0][3] else None,
            gates=tuple(CheckpointId(gate[0]) for gate in gates),
        )
        for gates in grouped.values()
    ]


def admissions_by_hour(reader: Reader, day: date) -> dict[int, int]:
    """Admissions at the gates by hour of UTC."""
    gates = {row[0] for row in reader.db.execute("select id from checkpoint where kind = 'gate'")}
    hours: dict[int, int] = {}
    for place, hour, value in _counters(reader, "admitted", day):
        if place in gates:
            hours[hour] = hours.get(hour, 0) + value
    return hours


def attendance(reader: Reader, day: date) -> dict[str, int]:
    """By session: who was counted at its door on this day."""
    doors = dict(
        reader.db.execute(
            "select id, session_id from checkpoint where session_id is not null"
        ).fetchall()
    )
    found: dict[str, int] = {}
    for place, _, value in _counters(reader, "admitted", day):
        if place in doors:
            found[doors[place]] = found.get(doors[place], 0) + value
    return found


def whole_attendance(reader: Reader) -> dict[str, int]:
    """By session: who was counted at its door, on whatever day."""
    doors = dict(
        reader.db.execute(
            "select id, session_id from checkpoint where session_id is not null"
        ).fetchall()
    )
    rows = reader.db.execute(
        "select name, value from counter where name >= 'admitted/' and name < 'admitted0'"
    )
    found: dict[str, int] = {}
    for name, value in rows:
        place = name.split("/")[2]
        if place in doors:
            found[doors[place]] = found.get(doors[place], 0) + value
    return found


def expected(reader: Reader, day: date) -> int:
    """Registered people whose badge is good on this day; exhibitors and staff are left out."""
    return int(
        reader.db.execute(
            "select count(*) from person where category not in ('exhibitor', 'staff') "
            "and (days = '[]' or instr(days, ?) > 0)",
            (day.isoformat(),),
        ).fetchone()[0]
    )


def _by_place(reader: Reader, kind: str, day: date) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, _, value in _counters(reader, kind, day):
        found[place] = found.get(place, 0) + value
    return found


def _counters(reader: Reader, kind: str, day: date) -> list[tuple[str, int, int]]:
    prefix = f"{kind}/{day.isoformat()}/"
    rows = reader.db.execute(
        "select name, value from counter where name >= ? and name < ?", (prefix, prefix + "~")
    )
    found = []
    for name, value in rows:
        place, hour = name[len(prefix) :].rsplit("/", 1)
        found.append((place, int(hour), value))
    return found
