"""The leads of one booth: who came, how warm, and a number where its owner agreed."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.leads import Interest, Lead
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, translate
from app.ui.theme import theme
from app.ui.widgets import Label, Panel, Scroll, Separator


def interest_name(level: Interest) -> str:
    """How warm a lead is."""
    return {
        Interest.CASUAL: translate("booth", "Casual"),
        Interest.INTERESTED: translate("booth", "Interested"),
        Interest.STRONG: translate("booth", "Strong"),
        Interest.MEETING: translate("booth", "Wants a meeting"),
    }[level]


class LeadsPane(Panel):
    """Newest first; read only, because leads are noted where badges are scanned."""

    def __init__(self) -> None:
        super().__init__("surface")
        self._leads: Sequence[Lead] = ()
        self._zone = ZoneInfo("UTC")
        self._list = QWidget()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._list)
        self._column.addStretch(1)
        ground = Panel("surface")
        ground.setLayout(self._column)
        whole = QVBoxLayout(self)
        margin = theme().space(4)
        whole.setContentsMargins(margin, margin, margin, 0)
        self._header = Label(self._heading, "bodyStrong", "text2")
        whole.addWidget(self._header)
        whole.addWidget(Scroll(ground), 1)

    @property
    def leads(self) -> Sequence[Lead]:
        """What is shown."""
        return self._leads

    def show_leads(self, leads: Sequence[Lead], zone: ZoneInfo) -> None:
        """Show these."""
        self._leads, self._zone = leads, zone
        self._header.retell()
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(2))
        if not leads:
            words = lambda: self.tr("Who is scanned at this booth is listed here.")  # noqa: E731 - read again
            column.addWidget(Label(words, "body", "text2", wrap=True))
        for lead in leads:
            self._add(column, lead)
        self._column.replaceWidget(self._list, made)
        self._list.deleteLater()
        self._list = made

    def _heading(self) -> str:
        number = len(self._leads)
        return self.tr("Leads") + (f" {number}" if number else "")

    def _add(self, column: QVBoxLayout, lead: Lead) -> None:
        person = lead.person
        at = lead.begun_at.astimezone(self._zone)
        name = in_language(person.name, person.name_latin) if person else lead.entry.scan_id or "—"
        work = in_language(person.organisation, person.organisation_latin) if person else ""
        when = f"{short_date(at.date())} {clock_time(at)}"
        reach = " · ".join(part for part in (lead.phone, lead.email) if part)
        if lead.withheld:
            reach = self.tr("No consent to pass the number on")
        column.addWidget(Label(f"{name} · {interest_name(lead.entry.level)}", "bodyStrong"))
        told = (" · ".join(part for part in (when, work) if part), reach, lead.entry.note)
        for words in told:
            if words:
                column.addWidget(Label(words, "small", "text2", wrap=True, tabular=True))
        column.addWidget(Separator())
