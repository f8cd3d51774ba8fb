"""A person of the fair: found by anything they are known by, exported, erased."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.models.ids import PersonId
from app.models.privacy import Certificate, Erased, ListKind, Mention, Reach, Subject
from app.services.documents.certificate import write_certificate
from app.services.exporting.words import Language
from app.services.held_backups import replace_backups
from app.services.privacy import Privacy
from app.services.privacy_papers import EVERYTHING_ENDINGS, place_words, write_everything
from app.ui.exporting import AskFile, ask_file
from app.ui.formats import count
from app.ui.language import Text, in_language
from app.ui.messages import sentence
from app.ui.screens.privacy.columns import Subjects, subject_columns
from app.ui.screens.privacy.erase import EraseDialog
from app.ui.tables import RecordTable, TableView
from app.ui.tasks import Tasks
from app.ui.theme import theme
from app.ui.widgets import (
    DangerButton,
    EmptyState,
    ErrorBar,
    FilteredEmpty,
    InlineStrip,
    Label,
    SearchField,
    SecondaryButton,
)
from app.ui.widgets.base import Retold


class PersonDialog(Retold, QDialog):
    """``erased`` carries what was done; ``ask`` says where a file goes."""

    erased = Signal(object)

    def __init__(
        self, desk: Privacy, tasks: Tasks, parent: QWidget | None = None, ask: AskFile = ask_file
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._tasks, self._ask = desk, tasks, ask
        self.certificate: Certificate | None = None
        self.question: EraseDialog | None = None
        self.table: RecordTable[str, Subject] = RecordTable(subject_columns(), Subjects(desk))
        self.view = TableView(self.table, "subjects", lambda: self.tr("People"))
        self.search = SearchField(lambda: self.tr("Name, phone, e-mail, badge or company"))
        self.export = SecondaryButton(
            lambda: self.tr("Export everything…"), "download", on_click=self.ask_export
        )
        self.erase = DangerButton(lambda: self.tr("Erase…"), "trash-2", on_click=self.ask_erase)
        self.paper = SecondaryButton(
            lambda: self.tr("Certificate as PDF…"), "file-text", on_click=self.ask_paper
        )
        self.said, self.error = Label("", "body", "text2", wrap=True), ErrorBar()
        self.strip = InlineStrip(lambda: self.tr("Looking everywhere"))
        self._lay_out()
        self._connect()
        self.retell()
        self._show_choice()

    def retell(self) -> None:
        self.setWindowTitle(self.tr("A person’s data"))
        super().retell()

    def chosen(self) -> Subject | None:
        """The person whose line is marked."""
        current = self.view.current_id()
        found = self.table.position(current) if current is not None else None
        return None if found is None else self.table.row_at(found)

    def ask_export(self) -> None:
        """Ask where everything that is held of this person shall go."""
        subject = self.chosen()
        if subject is None:
            return
        chosen = self._ask(self, self.tr("Personal data.xlsx"), EVERYTHING_ENDINGS)
        if chosen is not None:
            self.write(chosen, subject.person.id)

    def write(self, path: Path, person: PersonId) -> None:
        """Write everything that is held of this person; that it was handed out is noted."""
        language = Language(in_language("zh", "en"))

        def work(_job: object) -> int:
            found = self._desk.everything(person)
            self._desk.left(ListKind.PERSON, path, len(found.holdings))
            return write_everything(path, found, language, self._desk.clock())

        self._begin(lambda: self.tr("Looking everywhere"))
        self._tasks.run(self, work, lambda number: self._written(path, number), self._failed)

    def ask_erase(self) -> None:
        """Work out what an erasure reaches, and ask."""
        subject = self.chosen()
        if subject is None:
            return
        self._begin(lambda: self.tr("Looking everywhere"))
        self._tasks.run(
            self,
            lambda _job: self._desk.reach(subject.person.id),
            lambda reach: self._ask_whether(subject, reach),
            self._failed,
        )

    def _ask_whether(self, subject: Subject, reach: Reach) -> None:
        self._end()
        self.question = question = EraseDialog(subject, reach, self)
        question.accepted.connect(lambda: self._erase(subject, replaces=question.replaces))
        question.open()

    def _erase(self, subject: Subject, *, replaces: bool) -> None:
        def work(_job: object) -> tuple[Erased, int]:
            erased = self._desk.erase(subject.person.id)
            if not replaces:
                return erased, 0
            return erased, replace_backups(self._desk.store, self._desk.second)

        self._begin(lambda: self.tr("Erasing"))
        self._tasks.run(self, work, lambda answer: self._erased(*answer), self._failed)

    def _erased(self, erased: Erased, replaced: int) -> None:
        self._end()
        self.certificate = erased.certificate
        words = self.tr("Erased. Certificate {sign}; keep it for the person.")
        told = [words.format(sign=erased.certificate.sign)]
        if replaced:
            told.append(self.tr("%n older backups were replaced by a fresh one.", "", replaced))
        elif erased.backups:
            told.append(self.tr("%n backups still hold the person.", "", len(erased.backups)))
        if not erased.is_clean:
            told.append(
                self.tr(
                    "Another program reads the file; the last bytes go within an hour of its end."
                )
            )
        self.said.tell("\n".join(told))
        self.paper.show()
        self.table.refresh()
        self.erased.emit(erased)

    def ask_paper(self) -> None:
        """Ask where the certificate shall go, and write it."""
        if self.certificate is None:
            return
        name = self.tr("Certificate {sign}.pdf").format(sign=self.certificate.sign)
        chosen = self._ask(self, name, (".pdf",))
        if chosen is not None:
            write_certificate(chosen, self._desk.sheet(self.certificate))
            self.said.tell(self.tr("Written: {name}").format(name=chosen.name))

    def _written(self, path: Path, number: int) -> None:
        self._end()
        words = self.tr("{number} values in {name}. That it was handed out is noted.")
        self.said.tell(words.format(number=count(number), name=path.name))

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, AppError):
            raise error
        self.error.tell(sentence(error))

    def _begin(self, what: Text) -> None:
        self.error.hide()
        self.strip.begin_unstoppable(what)
        for button in (self.export, self.erase):
            button.setEnabled(False)

    def _end(self) -> None:
        self.strip.end()
        self._show_choice()

    def _show_choice(self) -> None:
        for button in (self.export, self.erase):
            button.setEnabled(self.chosen() is not None)

    def _connect(self) -> None:
        self.search.searched.connect(self.table.look_for)
        self.table.refreshed.connect(self.view.select_first)
        self.table.refreshed.connect(self._show_choice)
        self.search.searched.connect(lambda _text: self._look_in_words())
        self.view.current_changed.connect(lambda _id: self._show_choice())
        ask = EmptyState(
            lambda: self.tr(
                "Type who asks. Former names and numbers find people as well; numbers stay masked."
            )
        )
        none = FilteredEmpty(lambda: self.tr("Nobody of this fair is known by that"), self._clear)
        self.view.set_empty(ask, none)
        self.table.refresh()

    def _look_in_words(self) -> None:
        """Nobody is registered by that, but somebody may have written it."""
        typed = self.table.wanted.text
        self.said.tell("")
        if not typed.strip() or self.table.shown_count:
            return

        def tell(places: list[Mention]) -> None:
            if places and self.table.wanted.text == typed:
                self.said.tell(partial(self._places_words, places))

        self._tasks.run(self, lambda _job: self._desk.mentions(typed), tell, self._failed)

    def _places_words(self, places: list[Mention]) -> str:
        language = Language(in_language("zh", "en"))
        comma = self.tr(", ", "between two places")
        where = dict.fromkeys(place_words(one.table, language) for one in places)
        words = self.tr("Others wrote it in %n places:", "", len(places))
        return f"{words} {comma.join(where)}"

    def _clear(self) -> None:
        self.search.set_text("")
        self.table.look_for("")

    def _lay_out(self) -> None:
        margin = theme().space(5)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, margin, 0, theme().space(4))
        whole.setSpacing(theme().space(3))
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row in (head, foot):
            row.setContentsMargins(margin, 0, margin, 0)
            row.setSpacing(theme().space(2))
        self.search.setFixedWidth(320)
        head.addWidget(self.search)
        head.addStretch(1)
        head.addWidget(self.export)
        head.addWidget(self.erase)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(head)
        whole.addWidget(self.strip)
        whole.addWidget(self.error)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)
        for part in (self.error, self.paper):
            part.hide()
        self.resize(880, 480)
        self.search.setFocus()
