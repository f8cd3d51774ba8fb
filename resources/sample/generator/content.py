"""The written content, read from its JSON files."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]
Rows: TypeAlias = list[Row]

CONTENT = Path(__file__).resolve().parents[1] / "content"
PARTS = ("energy", "it", "manufacturing", "health", "services")
# What every invented record carries in its ``source``.
INVENTED = "示例数据"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that people wrote for the sample fair."""

    exhibitors: Rows
    proposals: Rows
    sessions: Rows
    requests: Rows
    names: Row
    halls: Row
    plan: Row
    outcomes: Row


def read_content() -> Content:
    """The content files of this folder's neighbour."""
    return Content(
        exhibitors=_read("exhibitors"),
        proposals=[row for part in PARTS for row in _read(f"offers_needs-{part}")],
        sessions=_read("sessions"),
        requests=_read("requests"),
        names=_read("names"),
        halls=_read("halls"),
        plan=_read("plan"),
        outcomes=_read("outcomes"),
    )


def _read(name: str) -> Any:
    return json.loads((CONTENT / f"{name}.json").read_text(encoding="utf-8"))
