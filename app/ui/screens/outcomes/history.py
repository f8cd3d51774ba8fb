"""The history of a deal in words, from the log of changes."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.deals import ContractClass, DealStage, DealStatus
from app.models.exhibitors import Industry
from app.models.ids import DealId
from app.services.record_log import RecordLog
from app.services.store.deal_list import Step
from app.ui.formats import clock_time, short_date
from app.ui.language import translate
from app.ui.record_log import Lexicon, RecordLogDialog
from app.ui.screens.outcomes.desk import Desk
from app.ui.screens.outcomes.words import (
    class_name,
    field_name,
    industry_name,
    joined,
    stage_name,
    status_name,
    wan,
)
from app.ui.widgets import Label

_QUIET = frozenset({"buyer_exhibitor_id", "buyer_person_id", "supplier_exhibitor_id"})


def step_words(step: Step) -> list[str]:
    """What a step did, a sentence each; none where only links moved."""
    words = list(_words(step))
    if step.code == "undo":
        return [translate("outcomes", "Undone: {what}").format(what=word) for word in words]
    if step.code == "redo":
        return [translate("outcomes", "Redone: {what}").format(what=word) for word in words]
    return words


def _words(step: Step) -> Iterator[str]:
    if step.code == "deal.merge" and step.after is not None and "number" in step.facts:
        form = translate("outcomes", "{other} merged into this deal")
        yield form.format(other=step.facts.get("other", ""))
    if step.before is None:
        yield translate("outcomes", "Registered")
    elif step.after is None:
        yield translate("outcomes", "Removed")
    else:
        for name, after in step.after.items():
            if name not in _QUIET:
                yield f"{field_name(name)}: {value(name, step.before[name])} → {value(name, after)}"


def value(name: str, raw: Any) -> str:
    """A raw column of a deal in words."""
    if raw in (None, "", "[]"):
        return "—"
    kinds: dict[str, Any] = {
        "stage": lambda: stage_name(DealStage(raw)),
        "contract_class": lambda: class_name(ContractClass(raw)),
        "status": lambda: status_name(DealStatus(raw)),
        "industry": lambda: industry_name(Industry(raw)),
        "amount_fen": lambda: wan(int(raw)),
        "documents": lambda: str(raw).strip("[]").replace('"', ""),
    }
    return str(kinds[name]()) if name in kinds else str(raw)


def ask_history(desk: Desk, deal_id: DealId, parent: QWidget) -> RecordLogDialog:
    """The fields of a deal as they were, to put back what is wished."""
    services = desk.services
    log = RecordLog(services.deals.store)
    lexicon = Lexicon("deal", field_name, value)
    dialog = RecordLogDialog(log, deal_id, lexicon, services.zone, desk.do, parent)
    dialog.open()
    return dialog


class HistoryTab:
    """Every step with its moment and the desk that did it, the latest first."""

    def __init__(self) -> None:
        self.body = QWidget()
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(20, 10, 20, 16)
        self._column.setSpacing(2)

    def show_steps(self, steps: list[Step], zone: ZoneInfo) -> None:
        """Show these."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for step in steps:
            words = step_words(step)
            if not words:
                continue
            at = step.at.astimezone(zone)
            when = f"{short_date(at.date())} {clock_time(at)}"
            lines = [Label(word, "body", wrap=True) for word in words]
            for line in (*lines, Label(joined(when, step.desk), "small", "text2")):
                self._column.addWidget(line)
                line.show()
            self._column.addSpacing(8)
        self._column.addStretch(1)
