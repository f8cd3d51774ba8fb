"""What the closing report's figures count, by which weights pairs were found, the log's anchors."""

from collections.abc import Sequence

from app.models.outcomes import Outcomes
from app.models.pairs import PlannedWith, PlanRules
from app.models.trust import Anchor
from app.services.documents.report_words import report_words
from app.services.documents.summary_words import summary_words
from app.services.documents.words import Language


def method_notes(told: Outcomes, language: Language) -> tuple[str, ...]:
    """A sentence or two for each figure; the weights where a plan was made with them."""
    notes = report_words(language).notes
    if told.anchors:
        notes = (*notes, anchors_note(told.anchors, language))
    if told.planned_with is not None:
        notes = (*notes, weights_note(told.planned_with, language))
    return notes


def anchors_note(anchors: Sequence[Anchor], language: Language) -> str:
    """By what a reader can see that the log was not cut or written anew since."""
    together = "  ".join(str(anchor) for anchor in anchors)
    if language is Language.ZH:
        return f"日志锚点（桌号/序号/摘要，供日后核对文件）：{together}"
    return f"Anchors of the log (desk/number/digest), to compare the file with later: {together}"


def weights_note(planned: PlannedWith, language: Language) -> str:
    """The weights behind the plan in force, and those of now where they are others."""
    then, now = _weights(planned.then, language), _weights(planned.now, language)
    if language is Language.ZH:
        since = f"此后改为：{now}。" if planned.is_changed else "此后未改。"
        return f"匹配权重：现行洽谈排程所据为{then}。{since}"
    since = f"Changed since to {now}." if planned.is_changed else "Not changed since."
    return f"Weights of matching: the meeting plan in force rests on {then}. {since}"


def _weights(rules: PlanRules, language: Language) -> str:
    said = summary_words(language)
    zh = language is Language.ZH
    parts = [f"{said.factors[name]} {share}%" for name, share in rules.shares]
    parts.append(f"{'空闲时间' if zh else 'free time'} {rules.availability}")
    parts.append(f"{'均衡' if zh else 'fairness'} {rules.fairness}")
    parts.append(f"{'最低推荐度' if zh else 'least fit'} {rules.least_fit}")
    if rules.meaning:
        parts.append("含语义比较" if zh else "meaning compared too")
    return said.comma.join(parts)
