"""The workspace of a booth: its exhibitor's record, its meetings, its leads; nobody else's."""

from collections.abc import Callable, Sequence
from typing import Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.models.changes import Change
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.services.leads import Leads
from app.ui.changes import Changes
from app.ui.screens.booth.leads import LeadsPane
from app.ui.widgets import Page, PageAction, PageCommand, Place

_SHOWN = {"exhibitor", "offer", "need", "request", "meeting", "person", "lead_entry", "fair"}


class RecordPane(Protocol):
    """What shows an exhibitor; the page is given it ready made."""

    def show_exhibitor(self, wanted: ExhibitorId | None) -> None: ...
    def refresh(self) -> None: ...


class BoothPage(Page):
    """``pane`` and ``widget`` are one thing: the record of the booth's own exhibitor."""

    def __init__(
        self,
        exhibitor: Exhibitor,
        pane: RecordPane,
        widget: QWidget,
        leads: Leads,
        zone: ZoneInfo,
        changes: Changes,
        print_agenda: Callable[[], object],
        print_summary: Callable[[], object],
        export_leads: Callable[[], object],
    ) -> None:
        super().__init__()
        self._exhibitor, self._pane, self._leads, self._zone = exhibitor, pane, leads, zone
        self._agenda, self._summary, self._export = print_agenda, print_summary, export_leads
        self.leads = LeadsPane()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(widget)
        self.split.addWidget(self.leads)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.setSizes([600, 400])  # shares of whatever there is
        self._widget = widget
        self.set_body(self.split)
        changes.happened.connect(self._look_again)
        pane.show_exhibitor(exhibitor.id)

    def title(self) -> str:
        return self.tr("My booth")

    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction(
                lambda: self.tr("Export leads"),
                "file-up",
                self._export,
                PageCommand.EXPORT,
                Place.SECONDARY,
            ),
            PageAction(
                lambda: self.tr("Matchmaking summary"),
                "file-text",
                self._summary,
                None,
                Place.SECONDARY,
            ),
            PageAction(
                lambda: self.tr("Print agenda"),
                "printer",
                self._agenda,
                PageCommand.PRINT,
                Place.PRIMARY,
            ),
        )

    def regions(self) -> Sequence[QWidget]:
        return (self._widget, self.leads)

    def entered(self) -> None:
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
            self.heading_changed.emit()

    def refresh(self) -> None:
        """Read the record and the leads again."""
        self._pane.refresh()
        self.leads.show_leads(self._leads.of_exhibitor(self._exhibitor.id), self._zone)

    def _look_again(self, change: object) -> None:
        if isinstance(change, Change) and change.kinds & _SHOWN:
            self.refresh()
