"""The dialog's foot: what importing would do, said before the click that does it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.imports import ImportPlan, Kind
from app.ui.screens.importing.trail import Outcome, Step
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, PrimaryButton, SecondaryButton

_KEPT = (Kind.LEADS, Kind.MEETINGS)


class Foot(QWidget):
    """导出错误行 at the left; the outcome, 上一步 and the one button that goes on at the right."""

    def __init__(
        self,
        export: Callable[[], object],
        go_back: Callable[[], object],
        go_on: Callable[[], object],
    ) -> None:
        super().__init__()
        self._step = Step.FILE
        self._plan: ImportPlan | None = None
        self._waiting = 0
        self.export = SecondaryButton(
            lambda: self.tr("Export rows with errors"),
            "file-warning",
            size="large",
            on_click=export,
        )
        self.exported = ElidedLabel("", "small", "text2")
        self.outcome = Outcome()
        self.back = SecondaryButton(lambda: self.tr("Back"), size="large", on_click=go_back)
        self.forward = PrimaryButton(self._forward_words, size="large", on_click=go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().space(5), 0, theme().space(5), 0)
        row.setSpacing(theme().space(3))
        row.addWidget(self.export)
        row.addWidget(self.exported, 1)
        row.addWidget(self.outcome)
        row.addWidget(self.back)
        row.addWidget(self.forward)

    def show_step(self, step: Step, plan: ImportPlan | None, *, ready: bool, busy: bool) -> None:
        """What can be done at this step; ``plan`` is what the check would import."""
        self._step = step
        self._plan = plan if step >= Step.CHECK else None
        self._waiting = self._plan.waiting if self._plan else 0
        self.forward.tell(self._forward_words)
        self.forward.setEnabled(ready and not busy and (step < Step.CHECK or self._does_anything()))
        self.back.setVisible(step in (Step.COLUMNS, Step.CHECK))
        self.back.setEnabled(not busy)
        self.outcome.setVisible(self._plan is not None)
        self.export.setVisible(step is Step.CHECK and plan is not None and plan.skipped > 0)
        self.export.setEnabled(not busy)
        if self._plan is not None:
            self.outcome.tell(
                self._outcome_words,
                revoked=len(self._plan.revoke),
                waiting=self._waiting,
                added=self._plan.added,
                merged=self._plan.merged,
                skipped=self._plan.skipped,
            )

    def _outcome_words(self) -> str:
        if self._waiting:
            return self.tr(
                "{added} new, {waiting} of them as requests that wait, {merged} already here, "
                "{skipped} left out"
            )
        if self._plan is not None and self._plan.kind in _KEPT:
            return self.tr("{added} new, {merged} already here, {skipped} left out")
        if self._plan is not None and self._plan.revoke:
            return self.tr("{added} new, {merged} merged, {skipped} left out, {revoked} withdrawn")
        return self.tr("{added} new, {merged} merged, {skipped} left out")

    def show_exported(self, target: Path, rows: int) -> None:
        """That rows were written to a file."""
        self.exported.tell(
            lambda: self.tr("%n rows written to {name}", "", rows).format(name=target.name)
        )

    @property
    def rows(self) -> int:
        """How many rows would be imported."""
        if self._plan is None:
            return 0
        # What is here of leads and meetings stays as it is.
        keeps = self._plan.kind in _KEPT
        return self._plan.added + (0 if keeps else self._plan.merged)

    def _does_anything(self) -> bool:
        return self._plan is not None and (self.rows > 0 or bool(self._plan.revoke))

    def _forward_words(self) -> str:
        if self._step < Step.CHECK:
            return self.tr("Next")
        if self._plan is not None and self._plan.revoke and not self.rows:
            return self.tr("Withdraw %n tickets", "", len(self._plan.revoke))
        return self.tr("Import %n rows", "", self.rows)
