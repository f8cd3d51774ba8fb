"""The weights of matching behind the plan in force, in words."""

from app.models.matching import FactorName
from app.models.pairs import PlannedWith, PlanRules
from app.ui.language import translate


def weights_figure(planned: PlannedWith) -> str:
    """The five shares in the order of the dialog, short: ``60:15:10:5:10``."""
    return ":".join(str(share) for _, share in planned.then.shares)


def weights_words(planned: PlannedWith) -> str:
    """What the plan was made with, and what would count now."""
    then = translate("meetings", "Matched with {weights}.").format(weights=_told(planned.then))
    if not planned.is_changed:
        return then + translate("meetings", " Not changed since.")
    now = translate("meetings", " Changed since to {weights}.").format(weights=_told(planned.now))
    return then + now


def _told(rules: PlanRules) -> str:
    parts = [f"{_name(FactorName(name))} {share}%" for name, share in rules.shares]
    parts += [
        translate("meetings", "free time {weight}").format(weight=rules.availability),
        translate("meetings", "fairness {weight}").format(weight=rules.fairness),
        translate("meetings", "least fit {weight}").format(weight=rules.least_fit),
    ]
    if rules.meaning:
        parts.append(translate("meetings", "meaning across languages"))
    return translate("meetings", ", ", "between weights").join(parts)


def _name(factor: FactorName) -> str:
    return {
        FactorName.TEXT: translate("meetings", "technical terms"),
        FactorName.FIELD: translate("meetings", "industry and field"),
        FactorName.COOPERATION: translate("meetings", "cooperation and stage"),
        FactorName.REGION: translate("meetings", "region"),
        FactorName.BUDGET: translate("meetings", "budget"),
    }[factor]
