"""Booths' leads: the list, and one lead with all that was noted of the same visitor."""

from collections.abc import Callable, Mapping, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.ids import ExhibitorId, LeadId
from app.models.leads import Interest, Lead
from app.services.text import fold
from app.ui.language import translate
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.life import ExhibitorName
from app.ui.screens.visitors.rows import Line, column_of, refill
from app.ui.screens.visitors.words import firm_of, joined, level_name, moment_words, name_of
from app.ui.tables import Column, Look, Wanted
from app.ui.widgets import DetailPane, FieldRow, Option, SecondaryButton, SectionHeader, Tag
from app.ui.widgets.labels import Label


class LeadList:
    """What the table asks: the leads of one exhibitor, or of all; booths have hundreds each."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._leads: dict[LeadId, Lead] = {}
        self.exhibitor: ExhibitorId | None = None
        self._exhibitors: list[ExhibitorId] = []

    def read(self) -> None:
        """Read every lead again."""
        found = self._desk.leads.all()
        self._leads = {lead.id: lead for lead in found}
        self._exhibitors = list(dict.fromkeys(lead.entry.exhibitor_id for lead in found))

    def booths(self) -> list[Option]:
        """The exhibitors that have leads."""
        named = ((ExhibitorName(self._desk)(one), one) for one in self._exhibitors)
        return [Option(one, name) for name, one in sorted(named)]

    def ids(self, wanted: Wanted) -> Sequence[LeadId]:
        """The leads that are wanted, the one begun last first."""
        typed = fold(wanted.text).split()
        return [
            lead.id
            for lead in self._leads.values()
            if self.exhibitor in (None, lead.entry.exhibitor_id)
            and all(word in _body(lead) for word in typed)
        ]

    def rows(self, ids: Sequence[LeadId]) -> Mapping[LeadId, Lead]:
        """The leads themselves."""
        return {one: self._leads[one] for one in ids if one in self._leads}

    def get(self, wanted: LeadId | None) -> Lead | None:
        """A lead that was read."""
        return None if wanted is None else self._leads.get(wanted)


def _body(lead: Lead) -> str:
    person, entry = lead.person, lead.entry
    known = (person.name, person.name_latin, person.organisation) if person else ()
    return fold("\n".join((*known, entry.note, entry.author, *entry.tags)))


def lead_columns(
    when: Callable[[Lead], str], exhibitor: Callable[[ExhibitorId], str]
) -> tuple[Column[Lead], ...]:
    """时间, 观众, 单位, 意向, 备注, 记录人, 展商."""
    return (
        Column(
            "time",
            lambda: translate("visitors", "Time"),
            when,
            width=88,
            look=Look.QUIET,
        ),
        Column("visitor", lambda: translate("visitors", "Visitor"), visitor_words, width=112),
        Column(
            "firm",
            lambda: translate("visitors", "Organisation"),
            lambda one: firm_of(one.person) if one.person else "",
            width=140,
            look=Look.QUIET,
        ),
        Column(
            "level",
            lambda: translate("visitors", "Interest"),
            lambda one: level_name(one.entry.level),
            width=72,
            sample=lambda: translate("visitors", "Interested"),
        ),
        Column(
            "note",
            lambda: translate("visitors", "Note"),
            lambda one: joined((*one.entry.tags, one.entry.note.replace("\n", " "))),
            width=160,
            stretch=True,
        ),
        Column(
            "author",
            lambda: translate("visitors", "Noted by"),
            lambda one: one.entry.author,
            width=72,
            look=Look.QUIET,
        ),
        Column(
            "exhibitor",
            lambda: translate("visitors", "Exhibitor"),
            lambda one: exhibitor(one.entry.exhibitor_id),
            width=132,
        ),
    )


def visitor_words(lead: Lead) -> str:
    """Whom the lead is about."""
    return name_of(lead.person) if lead.person else translate("visitors", "Unknown badge")


class LeadDetail(DetailPane):
    """One lead: what was noted, how to reach the visitor, and what colleagues noted of them."""

    taken_back = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Choose a lead to see what was noted."))
        self._desk = desk
        self._lead: Lead | None = None
        self.rows = {
            "phone": FieldRow(lambda: self.tr("Phone"), editable=False),
            "email": FieldRow(lambda: self.tr("E-mail"), editable=False),
            "next_step": FieldRow(lambda: self.tr("Next step"), editable=False),
        }
        self._note = Label("", "body", wrap=True)
        self._withheld = Label(
            lambda: self.tr("This visitor did not agree that phone and e-mail are passed on."),
            "small",
            "text2",
            wrap=True,
        )
        self._others = QVBoxLayout()
        self._others.setSpacing(0)
        body, column = column_of()
        for widget in (self._note, *self.rows.values(), self._withheld):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(self._others)
        self.set_body(body)
        self.back = SecondaryButton(
            lambda: self.tr("Take back"), "undo-2", size="small", on_click=self._take_back
        )
        self.add_icon(self.back)
        self.show_nothing()

    def show_lead(self, lead: Lead | None) -> None:
        """Show this one, or nothing."""
        self._lead = lead
        if lead is None:
            self.show_nothing()
            return
        entry, zone = lead.entry, self._desk.zone()
        second = joined(
            (
                firm_of(lead.person) if lead.person else "",
                ExhibitorName(self._desk)(entry.exhibitor_id),
            )
        )
        tags: list[QWidget] = [Tag(level_name(entry.level), tone=_tone(entry.level))]  # type: ignore[arg-type]  # two tones
        tags += [Tag(words, tone="quiet") for words in entry.tags]
        self.show_record(visitor_words(lead), second, tags)
        self._note.tell(entry.note or self.tr("Nothing noted yet."))
        self._note.paint_in("text" if entry.note else "text2")
        values = {"phone": lead.phone, "email": lead.email, "next_step": entry.next_step}
        for name, row in self.rows.items():
            row.show_value(values[name])
            row.setVisible(bool(values[name]))
        self._withheld.setVisible(lead.withheld)
        others = self._colleagues(lead)
        head = SectionHeader(self.tr("Other notes of this visitor"), str(len(others)))
        lines = [self._line(one, zone) for one in others]
        refill(self._others, [head, *lines] if lines else [])

    def _colleagues(self, lead: Lead) -> list[Lead]:
        if lead.person is None:
            return []
        found = self._desk.leads.about(lead.entry.exhibitor_id, lead.person.id)
        return [one for one in found if one.id != lead.id]

    def _line(self, lead: Lead, zone: ZoneInfo) -> Line:
        entry = lead.entry
        beneath = "\n".join(filter(None, (joined(entry.tags), entry.note)))
        when = moment_words(lead.begun_at, zone)
        return Line(when, entry.author, beneath, (level_name(entry.level), "text"))

    def _take_back(self) -> None:
        if self._lead is not None:
            self.taken_back.emit(self._lead.id)


def _tone(level: Interest) -> str:
    return "accent" if level >= Interest.STRONG else "neutral"
