"""A finished plan, how good it is, and what it leaves out."""

from dataclasses import dataclass
from enum import StrEnum

from app.models.scheduling.problem import Assignment, ParticipantId, RequestId


@dataclass(frozen=True, slots=True)
class Comfort:
    """What a plan costs its people: smaller is kinder.

    ``breaks`` counts the gaps between a participant's meetings of one day, blocked or not;
    ``idle`` counts the free slots inside those gaps. ``walk`` are minutes on foot from one thing
    of a day to the next, ``rushed`` how often there is less time than the walk takes.
    ``table_changes`` counts consecutive meetings at different tables, ``unpreferred`` meetings
    outside a side's preferred slots (twice where it is outside both), ``spread`` the difference
    in idle slots between the worst and the best served of those who meet.
    """

    idle: int = 0
    breaks: int = 0
    most_breaks: int = 0
    walk: int = 0
    rushed: int = 0
    table_changes: int = 0
    unpreferred: int = 0
    spread: int = 0


@dataclass(frozen=True, slots=True)
class Goals:
    """What one unit of each discomfort counts when plans of equal weight are compared.

    A free slot inside a gap, a gap itself, a minute of walking, a walk for which there is too
    little time, a change of table, a meeting outside preferred times, and a slot of difference
    between the worst and the best served: see ``Comfort``. Weight always goes before all of it.
    """

    idle: float = 1.0
    breaks: float = 0.1
    walk: float = 0.1
    rushed: float = 2.0
    table_change: float = 0.05
    preferred: float = 0.5
    fairness: float = 0.25

    def cost(self, comfort: Comfort) -> float:
        """What a plan of this comfort costs; less is better."""
        return (
            self.idle * comfort.idle
            + self.breaks * comfort.breaks
            + self.walk * comfort.walk
            + self.rushed * comfort.rushed
            + self.table_change * comfort.table_changes
            + self.preferred * comfort.unpreferred
            + self.fairness * comfort.spread
        )


class Ending(StrEnum):
    """Why the search came back."""

    FINISHED = "finished"
    """Nothing was left to search, or the given steps were done."""
    TIME = "time"
    STOPPED = "stopped"
    """Somebody asked to keep the best so far."""


class Reason(StrEnum):
    """Why a request has no place, and what would have to be different.

    The facts are in the fields of ``Unplaced``; each text says what it would take.
    """

    NO_COMMON_SLOT = "no_common_slot"
    """No slot suits both: ``slots`` are the first side's, ``other_slots`` the second's. A slot
    of one made possible for the other would do."""
    PREDECESSOR = "predecessor"
    """It follows ``blockers`` that are not placed, or its order with them leaves no slot."""
    QUOTA = "quota"
    """``participants`` may hold no more meetings; both sides are free in ``slots``."""
    NO_TABLE = "no_table"
    """Both sides are free in ``slots``, but every table is taken then."""
    FEATURE = "feature"
    """Both sides are free in ``slots``, and a table is too, but none that has what is needed."""
    WALKING = "walking"
    """Both sides are free in ``slots``, but ``participants`` cannot walk there in time; the
    meetings too near are ``blockers``, where it is meetings. Without walking it would do."""
    FIXED = "fixed"
    """Meetings that may not move (``blockers``) hold every slot that suits both."""
    NO_TIME = "no_time"
    """``participants`` have no slot left for it, and what they have weighs as much or more.
    One meeting more at once in ``slots`` would do."""
    APART = "apart"
    """The first side is still free in ``slots``, the second in ``other_slots``, never both.
    One meeting more at once for ``participants`` would do."""
    OUTWEIGHED = "outweighed"
    """It fits only in place of ``blockers``, and the chosen set is heavier."""
    OPEN = "open"
    """The search found no place, and no single obstacle to name."""


@dataclass(frozen=True, slots=True)
class Relief:
    """The cheapest direct change that frees ``slot``: what would move where, and what drop."""

    slot: int
    moved: tuple[Assignment, ...] = ()
    dropped: tuple[RequestId, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A request without a place, and why.

    ``also`` are further obstacles: all of them would have to go for it to be placed in ``slots``.
    """

    request: RequestId
    reason: Reason = Reason.OPEN
    participants: tuple[ParticipantId, ...] = ()
    slots: tuple[int, ...] = ()
    other_slots: tuple[int, ...] = ()
    blockers: tuple[RequestId, ...] = ()
    relief: Relief | None = None
    also: tuple[Reason, ...] = ()


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
