"""What a use case touched: actions that can be taken back, and the changes they are made of."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.models.ids import ActionId, DeviceId


@dataclass(frozen=True, slots=True)
class Device:
    """A desk that writes into the file. Its facts are numbered without gaps."""

    id: DeviceId
    name: str
    first_seen: datetime


class ActionState(StrEnum):
    """Where an action stands on the undo stack."""

    DONE = "done"
    UNDONE = "undone"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Action:
    """One named step of work: everything one use case wrote."""

    id: ActionId
    code: str
    facts: dict[str, object]
    at: datetime
    state: ActionState = ActionState.DONE


@dataclass(frozen=True, slots=True)
class Change:
    """The answer of a use case that wrote: what was done, and which kinds of record moved on."""

    action: Action
    kinds: frozenset[str] = field(default_factory=frozenset)
    ids: tuple[str, ...] = ()
