"""A scheduling problem and its solution as JSON of the format ``b2b-sched-1``.

Beyond the format, and all optional: ``table_set`` (``location``, ``zone``, ``features``,
``closed``), ``walks``, ``hours``, ``walking``; a participant's ``preferred`` and ``whereabouts``;
a meeting's ``location`` and ``features``.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from app.errors import AppError
from app.models.scheduling import (
    Assignment,
    Mode,
    Participant,
    ParticipantId,
    Place,
    Plan,
    Problem,
    Request,
    RequestId,
    Table,
    Walking,
)


class ProblemError(AppError):
    """The file cannot be read as a scheduling problem."""


def read_problem(source: Path | str | Mapping[str, Any]) -> Problem:
    """Read a problem from a file, or from JSON that is already parsed.

    Raises ``ProblemError`` with the code ``schedule.unreadable`` (no such file, no JSON) or
    ``schedule.format`` (JSON of another shape, numbers that contradict each other).
    """
    data: Any = source if isinstance(source, Mapping) else _parsed(Path(source))
    try:
        return _problem(data)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as error:
        raise ProblemError("schedule.format", {"detail": str(error)}) from error


def _parsed(path: Path) -> object:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        facts = {"path": str(path), "detail": str(error)}
        raise ProblemError("schedule.unreadable", facts) from error


def _problem(data: Mapping[str, Any]) -> Problem:
    people = sorted((_participant(row) for row in data["participants"]), key=lambda p: p.id)
    return Problem(
        n_slots=int(data["n_slots"]),
        days=tuple(tuple(int(slot) for slot in day) for day in data["days"]),
        tables=tuple(int(count) for count in data["tables"]),
        participants=tuple(people),
        requests=tuple(_request(row) for row in data["meetings"]),
        mode=Mode(data.get("mode", Mode.MAX)),
        fairness=_number(data, "fairness"),
        baseline=tuple(_assignment(row) for row in data.get("baseline") or ()),
        now=_number(data, "now"),
        name=str(data.get("name", "")),
        table_set=tuple(_table(row) for row in data.get("table_set") or ()),
        walks=tuple(tuple(int(m) for m in row) for row in data.get("walks") or ()),
        hours=tuple((int(start), int(end)) for start, end in data.get("hours") or ()),
        walking=Walking(data.get("walking", Walking.OFF)),
    )


def _table(row: Mapping[str, Any]) -> Table:
    return Table(
        location=_number(row, "location"),
        zone=int(row.get("zone", 0)),
        features=frozenset(str(feature) for feature in row.get("features") or ()),
        closed=frozenset(int(slot) for slot in row.get("closed") or ()),
    )


def _number(row: Mapping[str, Any], key: str) -> int | None:
    value = row.get(key)
    return None if value is None else int(value)


def _participant(row: Mapping[str, Any]) -> Participant:
    preferred: Sequence[int] | None = row.get("preferred")
    places: Sequence[Sequence[int]] = row.get("whereabouts") or ()
    return Participant(
        id=ParticipantId(int(row["id"])),
        blocked=frozenset(int(slot) for slot in row.get("blocked") or ()),
        cap=int(row.get("cap", 1)),
        max_meetings=_number(row, "max_meetings"),
        kind=str(row.get("kind", "")),
        preferred=None if preferred is None else frozenset(int(slot) for slot in preferred),
        whereabouts=tuple((int(slot), int(place)) for slot, place in places),
    )


def _request(row: Mapping[str, Any]) -> Request:
    allowed: Sequence[int] | None = row.get("allowed")
    return Request(
        id=RequestId(int(row["id"])),
        a=ParticipantId(int(row["a"])),
        b=ParticipantId(int(row["b"])),
        weight=int(row.get("w", 1)),
        place=Place(row.get("place", Place.TABLE)),
        allowed=None if allowed is None else frozenset(int(slot) for slot in allowed),
        fixed=_number(row, "fixed"),
        after=tuple(RequestId(int(earlier)) for earlier in row.get("after") or ()),
        location=_number(row, "location"),
        features=frozenset(str(feature) for feature in row.get("features") or ()),
    )


def _assignment(row: Mapping[str, Any]) -> Assignment:
    return Assignment(RequestId(int(row["m"])), int(row["slot"]), _number(row, "table"))


def solution(problem: Problem, plan: Plan) -> dict[str, object]:
    """State a plan in the format, with what is proved about it."""
    if plan.infeasible:
        return {"instance": problem.name, "status": "infeasible"}
    return {
        "instance": problem.name,
        "assign": [_row(held) for held in plan.assignments],
        "weight": plan.weight,
        "bound": plan.bound,
        "proved": plan.proved,
    }


def _row(held: Assignment) -> dict[str, int]:
    row = {"m": int(held.request), "slot": held.slot}
    return row if held.table is None else row | {"table": held.table}


def write_solution(problem: Problem, plan: Plan, path: Path) -> None:
    """Write the solution file; it appears whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(solution(problem, plan), ensure_ascii=False), encoding="utf-8")
    part.replace(path)
