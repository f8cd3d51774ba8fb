"""The log as people read it: what happened, when, at which desk."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.models.ids import DeviceId


class LogKind(StrEnum):
    """What a line of the log is about."""

    STEPS = "steps"
    PRIVACY = "privacy"
    ROLES = "roles"
    SCANS = "scans"
    LEADS = "leads"
    OTHERS = "others"


# Scans are so many that they are asked for by themselves.
USUAL = frozenset(LogKind) - {LogKind.SCANS}


@dataclass(frozen=True, slots=True)
class LogLine:
    """Something that was written: ``code`` and ``facts`` make its sentence.

    ``number`` counts what it touched: records of a step, people of a disclosure. ``undone``: a
    step that was taken back since. ``of`` is the step that an undo or redo is about.
    """

    id: str
    kind: LogKind
    at: datetime
    desk: str
    code: str
    facts: dict[str, object]
    number: int = 1
    undone: bool = False
    of: "LogLine | None" = None


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What to show: these kinds, from a moment (included) to another (not included).

    ``desk`` None means all desks; ``record_id`` is a person, exhibitor or any other record.
    """

    kinds: frozenset[LogKind] = field(default=USUAL)
    since: datetime | None = None
    until: datetime | None = None
    desk: DeviceId | None = None
    record_id: str = ""


@dataclass(frozen=True, slots=True)
class LogPage:
    """Lines of the log that fit, of those from ``first`` to before ``last``; 0 is the newest.

    ``is_end``: there is nothing older.
    """

    lines: Sequence[LogLine] = ()
    first: int = 0
    last: int = 0
    is_end: bool = True
