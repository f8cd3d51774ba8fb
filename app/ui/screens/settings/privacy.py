"""Personal data in the settings: people, disclosures, how long what is kept, certificates."""

from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.errors import AppError
from app.models.privacy import MOST_DAYS, Certificate, Due, Erased, PrivacyRules, Scope
from app.services.privacy import Privacy
from app.services.retention import Retention
from app.ui.formats import count
from app.ui.language import Text, translate
from app.ui.messages import sentence
from app.ui.screens.settings.erase_due import EraseDueDialog
from app.ui.screens.settings.rows import NumberField, Section, SettingRow
from app.ui.tasks import Job, Tasks
from app.ui.widgets import (
    CheckBox,
    ErrorBar,
    InlineStrip,
    Label,
    LinkButton,
    Notice,
    Progress,
    SecondaryButton,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIELDS = {
    Scope.CONTACT: "contact_days",
    Scope.LEADS: "lead_days",
    Scope.PERSON: "person_days",
}
_CERTIFICATES = 3  # shown here; the log has all


class PrivacySettings(Section):
    """``person_wanted``, ``seen_wanted`` and ``purposes_wanted`` ask for the desk's windows.

    ``erased`` carries what was erased by the rules, ``paper_wanted`` a certificate.
    """

    person_wanted = Signal()
    seen_wanted = Signal()
    purposes_wanted = Signal()
    paper_wanted = Signal(object)
    erased = Signal(object)
    changed = Signal(object)
    said = Signal(object)
    kinds = frozenset({"privacy_rules", "person", "certificate", "lead_entry", "fair"})

    def __init__(self, desk: Privacy, retention: Retention, tasks: Tasks) -> None:
        super().__init__(lambda: self.tr("Personal data"))
        self._desk, self._retention, self._tasks = desk, retention, tasks
        self._due: Sequence[Due] = ()
        self._certificates: Sequence[Certificate] = ()
        self._job: Job | None = None
        self._stop = Event()
        self.question: EraseDueDialog | None = None
        self.person = SecondaryButton(
            lambda: self.tr("Find, export or erase a person…"),
            "search",
            on_click=self.person_wanted.emit,
        )
        self.seen = SecondaryButton(
            lambda: self.tr("Who saw or exported what…"), "eye", on_click=self.seen_wanted.emit
        )
        self.purposes = LinkButton(
            lambda: self.tr("Purposes and grounds…"), on_click=self.purposes_wanted.emit
        )
        self.days = {scope: NumberField(0, MOST_DAYS) for scope in Scope}
        self.rows = {scope: self._row(scope) for scope in Scope}
        self.automatic = CheckBox(lambda: self.tr("Erase by itself what is due"))
        self.waiting = Label(self._waiting, "body", wrap=True)
        self.erase = SecondaryButton(
            lambda: self.tr("Erase what is due…"), "trash-2", on_click=self.ask
        )
        self.papers = [LinkButton(partial(self._paper_words, n)) for n in range(_CERTIFICATES)]
        self.strip, self.error = InlineStrip(lambda: self.tr("Erasing")), ErrorBar()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the rules, what is due, and the certificates."""
        try:
            rules = self._desk.rules()
            self._due, today = self._retention.due(), self._retention.today()
            self._certificates = self._desk.certificates()[:_CERTIFICATES]
        except AppError as error:
            self.error.tell(sentence(error))
            return
        for scope, field in self.days.items():
            field.show_number(rules.days[scope])
            self.rows[scope].hint.tell(partial(self._due_words, scope))
            self.rows[scope].hint.show()
        self.automatic.setChecked(rules.automatic)
        self.waiting.tell(self._waiting)
        self.erase.setVisible(any(one.is_due(today) for one in self._due))
        for place, paper in enumerate(self.papers):
            paper.retell()
            paper.setVisible(place < len(self._certificates))
        self._papers_row.setVisible(bool(self._certificates))

    def ask(self) -> None:
        """Say what is due, and erase it when that is confirmed."""
        self.question = EraseDueDialog(self._waiting(), self.window())
        self.question.accepted.connect(self.erase_due)
        self.question.open()

    def erase_due(self) -> None:
        """Erase what is due, in the background, one kind after the other."""
        if self._job is not None:
            return
        self.error.hide()
        self.erase.setEnabled(False)
        self.strip.begin(lambda: self.tr("Erasing"))

        self._stop.clear()

        def work(job: Job) -> list[Erased]:
            def report(done: int, total: int) -> None:
                job.report(Progress(done, total))

            def is_over() -> bool:
                return self._stop.is_set() or job.is_cancelled()

            scopes = [one.scope for one in self._retention.due_now()]
            found = (
                self._retention.erase(scope, report, is_over) for scope in scopes if not is_over()
            )
            return [one for one in found if one is not None]

        self._job = self._tasks.run(self, work, self._done, self._failed, self.strip.show_progress)

    def _cancel(self) -> None:
        """What was erased until now stays erased, with its certificate; the rest is still due."""
        self._stop.set()
        self.strip.begin_unstoppable(lambda: self.tr("Breaking off"))

    def _done(self, erased: list[Erased]) -> None:
        self._end()
        for one in erased:
            self.erased.emit(one)
        people = sum(one.certificate.people for one in erased)
        words = self.tr("Erased by the rules: {people} people, {number} certificates")
        self.said.emit(Notice(words.format(people=count(people), number=len(erased))))

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, AppError):
            raise error
        self.error.tell(sentence(error), self.tr("Try again"), self.erase_due)

    def _end(self) -> None:
        self._job = None
        self.strip.end()
        self.erase.setEnabled(True)
        self.refresh()

    def _settle(self, scope: Scope) -> None:
        number = self.days[scope].number()
        if number is None:
            self.rows[scope].say_problem(lambda: self.tr("A number of days, up to ten years."))
            return
        self.rows[scope].say_problem("")
        rules = self._desk.rules()
        values = {_FIELDS[one]: days for one, days in rules.days.items()} | {_FIELDS[scope]: number}
        self._save(PrivacyRules(rules.id, **values, automatic=rules.automatic))

    def _save(self, rules: PrivacyRules) -> None:
        if rules == self._desk.rules():
            return
        try:
            self.changed.emit(self._desk.set_rules(rules))
        except AppError as error:
            self.error.tell(sentence(error))
        self.refresh()

    def _row(self, scope: Scope) -> SettingRow:
        return SettingRow(
            partial(_scope_words, scope),
            self.days[scope],
            Label(lambda: self.tr("days after the fair"), "body", "text2"),
            hint=" ",
        )

    def _due_words(self, scope: Scope) -> str:
        for one in self._due:
            if one.scope is scope:
                words = self.tr("Due from {day}: {number}")
                return words.format(day=one.on.isoformat(), number=count(one.number))
        return self.tr("Nothing is left of it.")

    def _waiting(self) -> str:
        today = self._retention.today()
        due = [one for one in self._due if one.is_due(today)]
        if not due:
            return self.tr("Nothing is due.")
        parts = [f"{_scope_words(one.scope)} ({count(one.number)})" for one in due]
        comma = self.tr(", ", "between two kinds")
        return self.tr("Due now: {list}").format(list=comma.join(parts))

    def _paper_words(self, place: int) -> str:
        if place >= len(self._certificates):
            return ""
        one = self._certificates[place]
        return f"{one.sign} · {one.at.astimezone(self._desk.zone()):%Y-%m-%d}"

    def _show_paper(self, place: int) -> None:
        if place < len(self._certificates):
            self.paper_wanted.emit(self._certificates[place])

    def _connect(self) -> None:
        self.strip.cancelled.connect(self._cancel)
        for scope, field in self.days.items():
            field.settled.connect(partial(self._settle, scope))
        for place, paper in enumerate(self.papers):
            paper.clicked.connect(lambda _on, place=place: self._show_paper(place))
        self.automatic.clicked.connect(
            lambda on: self._save(replace(self._desk.rules(), automatic=bool(on)))
        )

    def _lay_out(self) -> None:
        self.add(
            SettingRow(
                lambda: self.tr("A person"),
                self.person,
                hint=lambda: self.tr(
                    "For whoever asks what is held of them, or asks to be forgotten. Numbers stay "
                    "masked."
                ),
            ),
            SettingRow(lambda: self.tr("Disclosures"), self.seen, self.purposes),
        )
        self.add_heading(lambda: self.tr("Kept after the fair"))
        self.add(*self.rows.values())
        self.add(
            SettingRow(
                lambda: self.tr("When it is due"),
                self.automatic,
                hint=lambda: self.tr(
                    "Otherwise it is proposed here when the fair is opened, and waits for you."
                ),
            )
        )
        state = SettingRow(lambda: self.tr("Now"), self.waiting, self.erase)
        self._papers_row = SettingRow(lambda: self.tr("Certificates"), *self.papers)
        self.add(state, self.strip, self.error, self._papers_row)
        self.error.hide()


def _scope_words(scope: Scope) -> str:
    words: dict[Scope, Text] = {
        Scope.CONTACT: lambda: translate("PrivacySettings", "Phones and e-mail"),
        Scope.LEADS: lambda: translate("PrivacySettings", "What booths noted"),
        Scope.PERSON: lambda: translate("PrivacySettings", "All other personal data"),
    }
    told = words[scope]
    return told if isinstance(told, str) else told()
