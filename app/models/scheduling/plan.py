"""A finished plan, how good it is, and what it leaves out."""

from dataclasses import dataclass
from enum import StrEnum

from app.models.scheduling.problem import Assignment, ParticipantId, RequestId


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a plan costs its people: smaller is kinder.

    ``breaks`` counts the gaps between a participant's meetings of one day, blocked or not;
    ``idle`` counts the free slots inside those gaps.
    """

    idle: int = 0
    breaks: int = 0
    most_breaks: int = 0


@dataclass(frozen=True, slots=True)
class Goals:
    """What a free slot inside a gap, and a gap itself, count when plans of equal weight are
    compared."""

    idle: float = 1.0
    breaks: float = 0.1


class Ending(StrEnum):
    """Why the search came back."""

    FINISHED = "finished"
    """Nothing was left to search, or the given steps were done."""
    TIME = "time"
    STOPPED = "stopped"
    """Somebody asked to keep the best so far."""


class Reason(StrEnum):
    """Why a request has no place. The facts are in the fields of ``Unplaced``."""

    NO_COMMON_SLOT = "no_common_slot"
    """There is no slot in which both could ever meet."""
    QUOTA = "quota"
    """``participant`` may hold no more meetings, and those he has weigh as much or more."""
    NO_TIME = "no_time"
    """``participant`` has more requests than free slots; those placed weigh as much or more."""
    NO_TABLE = "no_table"
    """Both are free in ``slots``, but every table is taken then."""
    FIXED = "fixed"
    """Meetings that cannot be moved (``blockers``) hold the ``slots`` in which both could."""
    PREDECESSOR = "predecessor"
    """It must follow ``blockers``, which are not placed, or leave no later slot."""
    OUTWEIGHED = "outweighed"
    """It could take a slot of ``slots``, but only for heavier meetings (``blockers``)."""
    OPEN = "open"
    """The search found no place and no proof that there is none."""


@dataclass(frozen=True, slots=True)
class Relief:
    """The cheapest change that frees a place: what would move where, and what would drop."""

    slot: int
    moved: tuple[Assignment, ...] = ()
    dropped: tuple[RequestId, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A request without a place, and why."""

    request: RequestId
    reason: Reason = Reason.OPEN
    participant: ParticipantId | None = None
    slots: tuple[int, ...] = ()
    blockers: tuple[RequestId, ...] = ()
    relief: Relief | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Which requests are met when, which are not, and how far that is from the best.

    ``bound`` is proved: no valid plan weighs more. ``proved`` says that no valid plan is better
    by the goal that is asked for: weight in mode *max*; breaks in mode *all*, where
    ``least_breaks`` is the proved lower bound; confirmed weight, then new weight, then moves in a
    repair. ``infeasible`` is a proof that mode *all* has no plan.
    """

    assignments: tuple[Assignment, ...]
    unplaced: tuple[Unplaced, ...]
    weight: int
    bound: int
    proved: bool
    comfort: Comfort
    ending: Ending = Ending.FINISHED
    least_breaks: int | None = None
    infeasible: bool = False

    @property
    def gap(self) -> float:
        """The share of the bound that may still be missing: 0 is best."""
        return (self.bound - self.weight) / self.bound if self.bound else 0.0


@dataclass(frozen=True, slots=True)
class Change:
    """What a repair does to the plan in force; requests in order of their ids."""

    moved: tuple[RequestId, ...]
    dropped: tuple[RequestId, ...]
    added: tuple[RequestId, ...]


def change(before: tuple[Assignment, ...], after: tuple[Assignment, ...]) -> Change:
    """Compare two plans; a meeting that only changes its table is not moved."""
    old = {held.request: held.slot for held in before}
    new = {held.request: held.slot for held in after}
    return Change(
        moved=tuple(sorted(r for r in old.keys() & new.keys() if old[r] != new[r])),
        dropped=tuple(sorted(old.keys() - new.keys())),
        added=tuple(sorted(new.keys() - old.keys())),
    )


class Phase(StrEnum):
    """What the search is doing."""

    CHOOSING = "choosing"
    PLACING = "placing"
    PROVING = "proving"
    IMPROVING = "improving"
    EXPLAINING = "explaining"


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of the search: the best plan so far, in figures."""

    phase: Phase
    seconds: float
    tries: int
    placed: int
    weight: int
    bound: int
    idle: int
    breaks: int
