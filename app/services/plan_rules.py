"""With which weights of matching the plan in force was made, and what was changed since."""

from app.models.ids import PlanId
from app.models.meetings import PlanRecord
from app.models.pairs import PlannedWith, PlanRules
from app.services.pair_ground import read_rules
from app.services.store import Reader, Writer


def keep_rules(writer: Writer, plan: PlanId) -> None:
    """Keep the weights of now with a plan that is being put in force."""
    writer.save(PlanRules.of(plan, read_rules(writer)))


def planned_with(reader: Reader) -> PlannedWith | None:
    """The weights of the plan in force; None without a plan, or where it was made before they
    were kept.
    """
    plans = reader.all(PlanRecord, order="made_at")
    kept = reader.get(PlanRules, plans[-1].id) if plans else None
    if kept is None:
        return None
    return PlannedWith(kept, PlanRules.of(kept.id, read_rules(reader)), plans[-1].made_at)
