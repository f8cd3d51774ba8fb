"""Nouns and rules of scheduling: the problem, the plan, and what makes a plan valid."""

from app.models.availability import Walking
from app.models.scheduling.kindness import comfort
from app.models.scheduling.plan import (
    Change,
    Comfort,
    Ending,
    Goals,
    Phase,
    Plan,
    Progress,
    Reason,
    Relief,
    Unplaced,
    change,
)
from app.models.scheduling.problem import (
    Assignment,
    Mode,
    Participant,
    ParticipantId,
    Place,
    Problem,
    Request,
    RequestId,
    Table,
    open_tables,
)
from app.models.scheduling.rules import Rule, Violation, check

__all__ = [
    "Assignment",
    "Change",
    "Comfort",
    "Ending",
    "Goals",
    "Mode",
    "Participant",
    "ParticipantId",
    "Phase",
    "Place",
    "Plan",
    "Problem",
    "Progress",
    "Reason",
    "Relief",
    "Request",
    "RequestId",
    "Rule",
    "Table",
    "Unplaced",
    "Violation",
    "Walking",
    "change",
    "check",
    "comfort",
    "open_tables",
]
