"""Setting a printer right: print the page with rulers, read how far it is off, write it here."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QHBoxLayout, QWidget

from app.models.badges import BadgeLayout, Nudge
from app.models.registry import MOST_OFFSET, MOST_SCALING
from app.services.printers import Printers
from app.ui.page_feed import PageFeed
from app.ui.printing import document_of
from app.ui.screens.badges.asking import BaseDialog
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.words import layout_name
from app.ui.widgets import ErrorBar, Label, PrimaryButton, SecondaryButton
from app.ui.widgets.numbers import PartNumber

if TYPE_CHECKING:
    from app.ui.language import Text

_HUNDRED = 100.0


class AlignDialog(BaseDialog):
    """Offset and scale of one printer on one layout; ``nudge`` is what stands in the fields."""

    def __init__(
        self,
        printer: str,
        layout: BadgeLayout,
        service: Printers,
        printers: SystemPrinters,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Align {printer}").format(printer=printer), 520, parent)
        self._printer, self._layout = printer, layout
        self._service, self._printers = service, printers
        self._feed: PageFeed | None = None
        known = service.nudge(printer, layout)
        self.across = _field(known.x, -MOST_OFFSET, MOST_OFFSET, " mm")
        self.down = _field(known.y, -MOST_OFFSET, MOST_OFFSET, " mm")
        low, high = (_HUNDRED * (1 + way * MOST_SCALING) for way in (-1, 1))
        self.scale = _field(known.scale * _HUNDRED, low, high, " %")
        self.error = ErrorBar()
        self.said = Label("", "small", "text2", wrap=True)
        self.page_button = SecondaryButton(
            lambda: self.tr("Print the page with rulers"), "printer", on_click=self.print_page
        )
        self.keep = PrimaryButton(lambda: self.tr("Keep"), "check", on_click=self.accept)
        self._lay_out()

    @property
    def nudge(self) -> Nudge:
        """What the fields say."""
        return Nudge(
            round(self.across.value(), 2),
            round(self.down.value(), 2),
            round(self.scale.value() / _HUNDRED, 5),
        )

    def print_page(self) -> None:
        """Send the rulers to the printer, drawn as the fields say."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "align.pdf"
            self._service.draw_alignment(path, self._layout, self.nudge)
            document = document_of(path.read_bytes(), self)
        self.error.hide()
        self._feed = PageFeed(document, self._printers.printer(self._printer, document), self)
        self._feed.done.connect(self._sent)
        self._feed.failed.connect(self._refused)
        self._feed.start()

    def _sent(self) -> None:
        self._feed = None
        self.said.tell(lambda: self.tr("The page is on its way to the printer."))

    def _refused(self) -> None:
        self._feed = None
        words = self.tr("{printer} does not take the page. Is it on, with paper?")
        self.error.tell(lambda: words.format(printer=self._printer))

    def _lay_out(self) -> None:
        self.column.addWidget(
            Label(
                lambda: self.tr(
                    "{layout}. Print the page and look where the edges of the paper or card cross "
                    "the rulers: the frame should lie on them. What is missing to the right and "
                    "down goes into the fields; print again to prove it."
                ).format(layout=layout_name(self._layout)),
                "body",
                "text2",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        names: list[tuple[Text, QDoubleSpinBox]] = [
            (lambda: self.tr("To the right"), self.across),
            (lambda: self.tr("Downwards"), self.down),
            (lambda: self.tr("Size"), self.scale),
        ]
        for row, (name, field) in enumerate(names):
            label = Label(name, "body", "text2")
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.error)
        self.column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.page_button)
        foot.addStretch(1)
        foot.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        foot.addWidget(self.keep)
        self.column.addLayout(foot)


def _field(value: float, low: float, high: float, unit: str) -> QDoubleSpinBox:
    field = PartNumber(120)
    field.setDecimals(1)
    field.setRange(low, high)
    field.setSingleStep(0.1)
    field.setSuffix(unit)
    field.setAlignment(Qt.AlignmentFlag.AlignCenter)
    field.setValue(value)
    return field


AskAlignment = Callable[[QWidget, str, BadgeLayout, Printers, SystemPrinters], Nudge | None]


def ask_alignment(
    parent: QWidget,
    printer: str,
    layout: BadgeLayout,
    service: Printers,
    printers: SystemPrinters,
) -> Nudge | None:
    """How this printer is off; None when the question was given up."""
    dialog = AlignDialog(printer, layout, service, printers, parent)
    accepted = dialog.exec() == AlignDialog.DialogCode.Accepted
    nudge = dialog.nudge
    dialog.deleteLater()
    return nudge if accepted else None
