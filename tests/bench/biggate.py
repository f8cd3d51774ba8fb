"""A fair of 300,000 people with badges and 3,000,000 scans; every name is invented."""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.models.fairs import Fair
from app.models.ids import BadgeId, CheckpointId, FairId, PersonId, new_id
from app.models.registry import Badge
from app.models.scanning import Checkpoint, CheckpointKind
from app.services.fairs import new_fair
from app.services.registry import Registry
from app.services.store import Store
from app.services.store.chain import seal
from app.services.store.scans import recount
from tests.bench.bigfair import big_fair

SCANS = 3_000_000
GATES = 12
MORNING = datetime(2018, 11, 28, 1, 30, tzinfo=UTC)
_DAYS = 3


def big_gate(path: Path) -> Store:
    """The file, made anew where it is missing; some minutes."""
    store = big_fair(path)
    with store.reading() as reader:
        is_made = (reader.db.execute("select max(row) from scan").fetchone()[0] or 0) >= SCANS
    if not is_made:
        started = time.perf_counter()
        _found(store)
        Registry(store, lambda: MORNING).issue_missing()
        _fill(store)
        print(f"scans made in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return store


def _found(store: Store) -> None:
    with store.founding("bench") as writer:
        if not writer.all(Fair):
            last = MORNING.date() + timedelta(days=_DAYS - 1)
            writer.save(new_fair("示例科技交易博览会", "Example fair", MORNING.date(), last))
        for number in range(GATES if not writer.count(Checkpoint) else 0):
            gate = CheckpointId(new_id())
            writer.save(
                Checkpoint(gate, CheckpointKind.GATE, f"{number + 1} 号门", position=number)
            )


def _fill(store: Store) -> None:
    """Past admissions straight into the table: 3,000,000 commits would take half an hour."""
    with store.founding("bench") as writer:
        badges = [(b.id, b.person_id, b.number) for b in writer.all(Badge)]
        gates = [gate.id for gate in writer.all(Checkpoint)]
        db = writer.db
        db.execute(
            "insert or ignore into device values ('past', 'past', ?, ?, '')",
            (MORNING.isoformat(), SCANS),
        )
        triggers = db.execute(
            "select name, sql from sqlite_master where type = 'trigger' "
            "and name in ('scan_counted', 'scan_uncounted')"
        ).fetchall()
        for name, _ in triggers:
            db.execute(f"drop trigger {name}")
        db.executemany(
            "insert into scan (id, device_id, device_seq, at, day, checkpoint_id, code, verdict, "
            "direction, source, clock, reason, badge_id, person_id) "
            "values (?, 'past', ?, ?, ?, ?, ?, 'welcome', 'in', 'usb', '', '', ?, ?)",
            _past(badges, gates),
        )
        db.execute("insert into outbox (entity, fact_id) select 'scan', id from scan")
        for name, value in recount(writer).items():
            db.execute("insert or replace into counter (name, value) values (?, ?)", (name, value))
        for _, made in triggers:
            db.execute(made)
        seal(db, MORNING)


def _past(
    badges: Sequence[tuple[BadgeId, PersonId, str]], gates: list[CheckpointId]
) -> Iterator[tuple[object, ...]]:
    dice = random.Random(20181128)
    for number in range(SCANS):
        badge, person, code = badges[number % len(badges)]
        moment = MORNING - timedelta(days=1 + number % 40, seconds=dice.randrange(20_000))
        at = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        yield (
            new_id(), number + 1, at, at[:10], dice.choice(gates), code, badge, person,
        )  # fmt: skip


def fair_id(store: Store) -> FairId:
    """The fair of the file."""
    with store.reading() as reader:
        return reader.all(Fair)[0].id
