"""What the page asks people: a file, days. A test answers in their place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.services.exporting import ENDINGS, Kind
from app.ui import exporting
from app.ui.formats import long_date
from app.ui.language import say
from app.ui.widgets import CheckBox, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog, foot_of

AskFile = Callable[[QWidget, str], Path | None]
AskDays = Callable[[QWidget, Sequence[date], int], tuple[date, ...] | None]


def ask_file(parent: QWidget, suggested: str) -> Path | None:
    """Where a list shall go; the kind of file by its ending, a workbook without one."""
    return exporting.ask_file(parent, suggested, ENDINGS[Kind.PEOPLE])


class DaysDialog(Retold, Dialog):
    """Ticks the days on which badges admit; all of them is no restriction."""

    def __init__(self, days: Sequence[date], number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.boxes = {day: CheckBox(lambda day=day: long_date(day)) for day in days}  # type: ignore[misc]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self._title, "title", wrap=True))
        column.addWidget(
            Label(
                lambda: self.tr(
                    "Badges that are printed already show the old days; the gate goes by these."
                ),
                "body",
                "text2",
                wrap=True,
            )
        )
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._allow)
            column.addWidget(box)
        self.act = PrimaryButton(lambda: self.tr("Change days"), on_click=self.accept)
        column.addLayout(
            foot_of(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject), self.act)
        )
        self.setFixedWidth(420)
        self.retell()

    @property
    def chosen(self) -> tuple[date, ...]:
        """The days; none when all are ticked."""
        ticked = tuple(day for day, box in self.boxes.items() if box.isChecked())
        return () if len(ticked) == len(self.boxes) else ticked

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))

    def _title(self) -> str:
        return self.tr("Valid days of %Ln people", "", self._number)

    def _allow(self) -> None:
        self.act.setEnabled(any(box.isChecked() for box in self.boxes.values()))


def ask_days(parent: QWidget, days: Sequence[date], number: int) -> tuple[date, ...] | None:
    """Which days; None when it was given up."""
    dialog = DaysDialog(days, number, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen if accepted else None


@dataclass(frozen=True, slots=True)
class Questions:
    """How the page asks."""

    file: AskFile = ask_file
    days: AskDays = ask_days
