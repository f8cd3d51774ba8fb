"""The sample fair: shipped as data, loaded into a file of the user's own."""

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from app.models.changes import Device
from app.models.exhibitors import CheckIn
from app.models.fairs import Fair
from app.models.ids import DeviceId, ScanId
from app.models.people import Person
from app.models.registry import Badge
from app.models.scanning import Scan, Verdict
from app.models.times import Clock, local_day, now
from app.services.deals import DEAL_NUMBERS
from app.services.fairs import save_slots
from app.services.registry import issue_badge, note_prints
from app.services.resources import resource
from app.services.store import Store, Writer
from app.services.store.badge_list import people_without_badge
from app.services.store.mapping import TABLES, Shape, shape_of

Progress = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    """Nobody watches."""


def read_sample() -> Mapping[str, list[dict[str, Any]]]:
    """The shipped records by table, each with the fields of its value."""
    packed = resource("sample/fair.json.gz").read_bytes()
    answer: Mapping[str, list[dict[str, Any]]] = json.loads(gzip.decompress(packed))
    return answer


def create_sample(
    path: Path, device: Device, progress: Progress = _silent, clock: Clock = now
) -> Store:
    """A new file with the sample fair: everything in one transaction, badges issued."""
    return load_sample(path, device, read_sample(), progress, clock)


def load_sample(
    path: Path,
    device: Device,
    content: Mapping[str, list[dict[str, Any]]],
    progress: Progress = _silent,
    clock: Clock = now,
) -> Store:
    """A new file with these records; no file where one of them cannot be loaded."""
    total = sum(len(rows) for rows in content.values())

    def write(writer: Writer) -> None:
        done = 0
        for kind, table in TABLES.items():
            rows = content.get(table, [])
            _save(writer, kind, rows)
            done += len(rows)
            progress(done, total)
        _check_in(writer, content.get("check_in", []))
        save_slots(writer, writer.all(Fair)[0])
        _badges(writer, content.get("badge_run", []), clock)
        _scans(writer, content)
        for _ in content.get("deal", []):  # the next deal is numbered after those
            writer.next_number(DEAL_NUMBERS)

    return Store.found(path, device, "fair.sample", write, clock)


def _save(writer: Writer, kind: type, rows: list[dict[str, Any]]) -> None:
    shape: Shape[object] = shape_of(kind)
    known = dict(zip(shape.columns, shape.takes, strict=True))
    for row in rows:
        taken = {
            name: known[name](json.dumps(cell) if isinstance(cell, list) else cell)
            for name, cell in row.items()
        }
        writer.save(shape.kind(**taken))


def _check_in(writer: Writer, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        moment = datetime.fromisoformat(row["at"])
        writer.append(
            lambda fact, device, seq, row=row, moment=moment: CheckIn(  # type: ignore[misc]
                fact, device, seq, row["exhibitor_id"], moment
            )
        )


def _scans(writer: Writer, content: Mapping[str, list[dict[str, Any]]]) -> None:
    """The morning's scans; people and places are told by their number in the sample."""
    rows = content.get("scan", [])
    if not rows:
        return
    people, places = content["person"], content["checkpoint"]
    badges = {badge.person_id: badge for badge in writer.all(Badge)}
    zone = ZoneInfo(writer.all(Fair)[0].zone)
    for row in rows:
        who = None if row["person"] is None else people[row["person"]]["id"]
        badge = None if who is None else badges[who]
        moment = datetime.fromisoformat(row["at"])
        seen = Scan(
            id=ScanId(""),
            device_id=DeviceId(""),
            device_seq=0,
            at=moment,
            day=local_day(moment, zone),
            checkpoint_id=places[row["place"]]["id"],
            code="" if badge is None else badge.number,
            verdict=Verdict(row["verdict"]),
            badge_id=None if badge is None else badge.id,
            person_id=who,
        )
        writer.append(partial(_seen, seen))


def _seen(scan: Scan, fact: str, device: DeviceId, seq: int) -> Scan:
    return replace(scan, id=ScanId(fact), device_id=device, device_seq=seq)


def _badges(writer: Writer, runs: list[dict[str, Any]], clock: Clock) -> None:
    """Everybody has a badge; each run printed those of the people registered until then."""
    moments = [datetime.fromisoformat(run["at"]) for run in runs]
    usual = moments[0] if moments else clock()
    badges = [
        issue_badge(writer, person, max(usual, person.registered_at or usual))
        for person in people_without_badge(writer)
    ]
    registered = {person.id: person.registered_at for person in writer.all(Person)}
    for run, moment in zip(runs, moments, strict=True):
        early = [b for b in badges if (since := registered[b.person_id]) and since < moment]
        note_prints(writer, [badge.id for badge in early], moment, run["target"])
