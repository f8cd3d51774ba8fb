"""Asked before a backup takes the fair's place: what will be missed, and what can come along."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.backups import Backup, Since
from app.models.times import now
from app.ui.formats import clock_time, count, full_date, short_date
from app.ui.theme import theme
from app.ui.widgets import CheckBox, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.dialog import Dialog, foot_of

_WIDTH = 520


class RestoreDialog(Dialog):
    """``carries`` says whether scans and other facts are to come along."""

    def __init__(self, backup: Backup, since: Since | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.backup, self.since = backup, since
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setFixedWidth(_WIDTH)
        self.loss = Label(self._loss, "body", "warning" if self._misses else "text2", wrap=True)
        self.carry = CheckBox(self._carry_words)
        self.carry.setChecked(True)
        self.carry.setVisible(self._facts > 0)
        self.button = PrimaryButton(
            lambda: self.tr("Restore"), "archive-restore", size="large", on_click=self.accept
        )
        cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        column = QVBoxLayout(self)
        margin = theme().space(6)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        column.addWidget(Label(self._title, "title", wrap=True))
        column.addWidget(self.loss)
        column.addWidget(self.carry)
        column.addWidget(Label(self._promise, "body", "text2", wrap=True))
        column.addSpacing(theme().space(2))
        column.addLayout(foot_of(cancel, self.button))
        cancel.setFocus()

    @property
    def carries(self) -> bool:
        """Whether the facts since the backup are to come along."""
        return self._facts > 0 and self.carry.isChecked()

    @property
    def _facts(self) -> int:
        return 0 if self.since is None else self.since.scans + self.since.others

    @property
    def _misses(self) -> bool:
        return self.since is None or self.since.total > 0

    def _title(self) -> str:
        words = self.tr("The fair becomes as it was on {time}")
        return words.format(time=moment_words(self.backup.made_at))

    def _loss(self) -> str:
        if self.since is None:
            return self.tr(
                "The present file cannot be read. What was written after the backup is not in it."
            )
        if not self.since.total:
            return self.tr("Nothing was written since. Nothing will be missed.")
        counted = (
            (self.since.scans, self.tr("%n scans", "", self.since.scans)),
            (self.since.changes, self.tr("%n changes", "", self.since.changes)),
            (self.since.others, self.tr("%n other facts", "", self.since.others)),
        )
        comma = self.tr(", ", "between two counts")
        words = self.tr("Written since, and not in this backup: {list}.")
        return words.format(list=comma.join(told for number, told in counted if number))

    def _carry_words(self) -> str:
        words = self.tr("Bring scans, check-ins and leads along ({number})")
        return words.format(number=count(self._facts))

    def _promise(self) -> str:
        return self.tr(
            "The present fair is kept as a backup first, so that restoring can be taken back. The "
            "window closes for a moment."
        )


def moment_words(at: datetime) -> str:
    """Day and time of this computer; the year where it is another one."""
    here = at.astimezone()
    is_now = here.year == now().astimezone().year
    day = short_date(here.date()) if is_now else full_date(here.date())
    return f"{day} {clock_time(here)}"
