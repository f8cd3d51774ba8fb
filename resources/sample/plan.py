"""Plan the sample's meetings anew: ``python -m resources.sample.plan`` writes content/plan.json.

Run it after requests, tables or slots of the sample changed, then ``resources.sample.make``. The
plan is content and not drawn by ``make``, so that making the sample needs no solver.
"""

import json
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.models.changes import Device
from app.models.fairs import Booth, MeetingTable
from app.models.ids import DeviceId
from app.models.meetings import Meeting, Slot, Unplaced
from app.services.meetings import Meetings
from app.services.sample import load_sample
from app.services.scheduling import solve
from app.services.store import Store
from resources.sample.generator.plan import MADE_AT
from resources.sample.make import build

TARGET = Path(__file__).with_name("content") / "plan.json"
# The sample is shown at 10:42 on its first morning: what ended before that was held, but for one.
_SHOWN_AT = datetime(2018, 11, 28, 2, 42, tzinfo=UTC)
_STEPS = 400
# The badges of everybody registered by then were printed; seven people came later.
_BADGE_RUN = {"at": "2018-11-27T13:27:00+00:00", "target": "示例打印机 1"}


def main() -> None:
    """Solve, and write down what was placed where."""
    desk = Device(DeviceId("01a00000-0000-7000-8000-000000000001"), "sample", MADE_AT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.fair"
        with closing(load_sample(path, desk, build(with_plan=False))) as store:
            done = Meetings(store, lambda: MADE_AT).schedule(
                lambda problem: solve(problem, seconds=None, steps=_STEPS)
            )
            told = _told(store)
    told["badge_run"] = _BADGE_RUN
    told["record"] = {
        "made_at": MADE_AT.isoformat(),
        "requested": done.record.requested,
        "placed": done.record.placed,
        "weight": done.record.weight,
        "bound": done.record.bound,
        "proved": done.record.proved,
        "idle_slots": done.record.idle_slots,
        "seconds": round(done.record.seconds, 1),
    }
    lines = ",\n".join(f'"{name}": {_rows(value)}' for name, value in told.items())
    TARGET.write_text("{\n" + lines + "\n}\n", "utf-8")
    print(f"{TARGET.name}: {done.record.placed} of {done.record.requested} placed")


def _told(store: Store) -> dict[str, Any]:
    with store.reading() as reader:
        slots = {slot.id: n for n, slot in enumerate(reader.all(Slot, order="starts_at"))}
        ends = {slot.id: slot.ends_at for slot in reader.all(Slot)}
        tables = {table.id: table.number for table in reader.all(MeetingTable)}
        booths = {booth.id: booth.code for booth in reader.all(Booth)}
        meetings = sorted(reader.all(Meeting), key=lambda m: (slots[m.slot_id], m.request_id))
        left = sorted(reader.all(Unplaced), key=lambda u: u.request_id)
    rows = []
    for meeting in meetings:
        over = ends[meeting.slot_id] <= _SHOWN_AT
        state = ("held" if rows else "missed") if over else "planned"
        place = (
            {"table": tables[meeting.table_id]}
            if meeting.table_id
            else {"booth": booths[meeting.booth_id or ""]}  # type: ignore[index]  # one of both
        )
        rows.append(
            {
                "request": meeting.request_id,
                "slot": slots[meeting.slot_id],
                **place,
                "state": state,
            }
        )
    return {
        "record": {},
        "meetings": rows,
        "unplaced": [{"request": u.request_id, "reason": u.reason, "facts": u.facts} for u in left],
    }


def _rows(value: object) -> str:
    """JSON with one record a line, so that a difference can be read."""
    if not isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in value) + "\n]"


if __name__ == "__main__":
    main()
