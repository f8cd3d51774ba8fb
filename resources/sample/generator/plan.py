"""The slots, and the meeting plan that was made the evening before the fair opened."""

from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from app.models.ids import FairId
from app.models.meetings import slots_of
from app.models.pairs import MatchRules
from resources.sample.generator.content import Content, Row, Rows
from resources.sample.generator.dice import identity
from resources.sample.generator.fair import fair_of


def slots(fair: Row) -> Rows:
    """The meeting slots of the three days."""
    return [
        {
            "id": identity("slot", place, start.isoformat()),
            "starts_at": start.isoformat(),
            "ends_at": end.isoformat(),
        }
        for place, (start, end) in enumerate(slots_of(fair_of(fair)))
    ]


def planned(content: Content, tables: dict[str, Rows]) -> dict[str, Rows]:
    """The tables of the plan, from what ``plan.py`` wrote down; made with the usual weights."""
    plan = content.plan
    record = {"id": identity("plan", 0, "plan"), **plan["record"]}
    meetings = [_meeting(place, row, tables) for place, row in enumerate(plan["meetings"])]
    left = [
        {
            "id": identity("unplaced", place, row["request"]),
            "plan_id": record["id"],
            "request_id": row["request"],
            "reason": row["reason"],
            "facts": row["facts"],
        }
        for place, row in enumerate(plan["unplaced"])
    ]
    usual = MatchRules(FairId(""))
    weights = {f.name: getattr(usual, f.name) for f in fields(usual)} | {"id": record["id"]}
    return {
        "meeting": meetings,
        "plan_record": [record],
        "unplaced": left,
        "plan_rules": [weights],
    }


def _meeting(place: int, row: Row, tables: dict[str, Rows]) -> dict[str, Any]:
    return {
        "id": identity("meeting", place, row["request"]),
        "request_id": row["request"],
        "slot_id": tables["slot"][row["slot"]]["id"],
        "table_id": _named(tables["meeting_table"], "number", row.get("table")),
        "booth_id": _named(tables["booth"], "code", row.get("booth")),
        "state": row["state"],
        "locked": False,
    }


def _named(rows: Rows, field: str, value: object) -> str | None:
    if value is None:
        return None
    return next(str(row["id"]) for row in rows if row[field] == value)


MADE_AT = datetime(2018, 11, 27, 10, 0, tzinfo=UTC)
"""18:00 in Shanghai, the evening before."""
