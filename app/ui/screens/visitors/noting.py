"""The part of the page about leads: the list of one exhibitor or of all, and taking one back."""

from PySide6.QtCore import QObject, Signal

from app.models.ids import ExhibitorId, LeadId
from app.models.leads import Lead
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.life import ExhibitorName
from app.ui.screens.visitors.noted import LeadDetail, LeadList, lead_columns
from app.ui.screens.visitors.words import moment_words
from app.ui.tables import RecordTable, TableView
from app.ui.widgets import Notice


class Noting(QObject):
    """``said`` carries a notice for the window."""

    said = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._zone, self._today = desk.zone(), desk.today()
        self.list = LeadList(desk)
        self.table = RecordTable(lead_columns(self._when, ExhibitorName(desk)), self.list)
        self.view = TableView(self.table, "leads", lambda: self.tr("Leads"))
        self.detail = LeadDetail(desk)
        self.view.current_changed.connect(self._show)
        self.table.refreshed.connect(self._refreshed)
        self.detail.taken_back.connect(self.take_back)

    @property
    def exhibitor_name(self) -> str:
        """Whose leads are listed; "" for all."""
        chosen = self.list.exhibitor
        return "" if chosen is None else ExhibitorName(self._desk)(chosen)

    def read_once(self) -> None:
        """Read the leads, if they never were."""
        if not self.table.asked:
            self.read()

    def read(self) -> None:
        """Read the leads again."""
        self._zone, self._today = self._desk.zone(), self._desk.today()
        self.list.read()
        self.table.refresh()

    def retell(self) -> None:
        """Show the lead again that is shown, in the present language."""
        self._show(self.view.current_id())

    def choose(self, exhibitor: ExhibitorId | None) -> None:
        """List this exhibitor's leads, or those of all."""
        self.list.exhibitor = exhibitor
        self.table.filter_by("exhibitor", exhibitor)

    def take_back(self, lead: LeadId) -> None:
        """Strike a lead; its entries stay in the file, and undo of the notice brings it back."""

        def bring_back() -> None:
            self._desk.leads.bring_back(lead)
            self.read()

        self._desk.leads.take_back(lead)
        self.read()
        self.said.emit(Notice(self.tr("Lead taken back"), self.tr("Undo"), bring_back))

    def _refreshed(self) -> None:
        if self.view.current_id() is None:
            self.view.select_first()
        self.retell()

    def _when(self, lead: Lead) -> str:
        return moment_words(lead.begun_at, self._zone, self._today)

    def _show(self, wanted: LeadId | None) -> None:
        self.detail.show_lead(self.list.get(wanted))
