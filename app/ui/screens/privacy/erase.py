"""Asked before a person is erased: what it reaches and what it cannot, and that it is for good."""

from collections.abc import Mapping, Sequence
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.privacy import Mention, Reach, Subject
from app.services.exporting.words import Language
from app.services.privacy_papers import place_words
from app.ui.formats import count
from app.ui.language import in_language
from app.ui.screens.privacy.columns import field_words, purpose_words
from app.ui.theme import theme
from app.ui.widgets import CheckBox, DangerButton, Label, Scroll, SecondaryButton, SectionHeader
from app.ui.widgets.dialog import Dialog, foot_of

_WIDTH, _HEIGHT = 620, 620
_SHOWN = 6  # of a list; the export of the person has all
_WORDS = 60  # signs of a text


class EraseDialog(Dialog):
    """``replaces`` says whether older backups are to go at once."""

    def __init__(self, subject: Subject, reach: Reach, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.subject, self.reach = subject, reach
        self.setWindowTitle(self.tr("Erase a person"))
        self.replace = CheckBox(
            lambda: self.tr(
                "Make a fresh backup now and remove the %n older ones", "", len(self.reach.backups)
            )
        )
        self.replace.setVisible(bool(reach.backups))
        self.button = DangerButton(
            lambda: self.tr("Erase for good"), "trash-2", size="large", on_click=self.accept
        )
        self._lay_out()

    @property
    def replaces(self) -> bool:
        """Whether backups that hold the person are to be replaced."""
        return bool(self.reach.backups) and self.replace.isChecked()

    def told(self) -> list[tuple[str, str]]:
        """What the dialog says: headings and what stands beneath."""
        reach = self.reach
        lines = [
            (self.tr("Erased in this file"), self._file()),
            (self.tr("Stays for figures"), self._stays()),
            (self.tr("Can no longer be undone"), self._steps()),
            (self.tr("Backups that still hold the person"), self._backups()),
            (self.tr("Files that left the program"), self._lists()),
        ]
        if reach.kept_mentions:
            lines.append((self.tr("Left as it is"), self._kept()))
        return lines

    def _file(self) -> str:
        counted = (
            (self.reach.number_of_records, self.tr("%n records", "", self.reach.number_of_records)),
            (self.reach.number_of_facts, self.tr("%n facts", "", self.reach.number_of_facts)),
            (self.reach.log_rows, self.tr("%n rows of the log", "", self.reach.log_rows)),
        )
        parts = [told for number, told in counted if number]
        words = self.tr("{list}, and the search index, also in free pages of the file.")
        comma = self.tr(", ", "between two counts")
        where = comma.join((_counted(self.reach.records), _counted(self.reach.facts)))
        told = words.format(list=comma.join(parts)) + f"\n{where.strip(comma)}"
        if self.reach.mentions:
            number = len(self.reach.mentions)
            told += "\n" + self.tr("Also %n places where others wrote the name:", "", number)
            told += "\n" + _places(self.reach.mentions)
        return told

    def _stays(self) -> str:
        return self.tr(
            "A pseudonym with category, badge number and scans. The badge no longer admits; deals "
            "keep the company."
        )

    def _steps(self) -> str:
        if not self.reach.steps:
            return self.tr("No step is affected.")
        return self.tr("%n steps of the undo list, imports included.", "", self.reach.steps)

    def _backups(self) -> str:
        held = self.reach.backups
        if not held:
            return self.tr("None.")
        told = self.tr("%n backups. Automatic ones go within the next 20 backups.", "", len(held))
        kept = sum(one.is_kept for one in held)
        if kept:
            told += "\n" + self.tr("%n were made by hand and stay until you remove them.", "", kept)
        second = sum(one.is_second for one in held)
        if second:
            told += "\n" + self.tr("%n of them lie in the second place.", "", second)
        return told

    def _lists(self) -> str:
        lines = [
            f"{one.at:%Y-%m-%d} · {one.file} · {one.by or '—'}" for one in self.reach.lists[:_SHOWN]
        ]
        more = len(self.reach.lists) - _SHOWN
        if more > 0:
            lines.append(self.tr("And {number} more.").format(number=count(more)))
        if not lines:
            return self.tr("No list was exported.")
        seen = {
            f"{field_words(one.field)}: {one.by or one.desk} ({purpose_words(one.purpose)})"
            for one in self.reach.exposures
        }
        lines += sorted(seen)[:_SHOWN]
        lines.append(self.tr("Ask whoever has them to delete them."))
        return "\n".join(lines)

    def _kept(self) -> str:
        number = len(self.reach.kept_mentions)
        told = [self.tr("%n places may mean somebody else of the same name or number:", "", number)]
        return "\n".join((*told, _places(self.reach.kept_mentions)))

    def _lay_out(self) -> None:
        margin = theme().space(6)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, theme().space(3), 0)
        rows.setSpacing(theme().space(1))
        for heading, words in self.told():
            rows.addWidget(SectionHeader(heading))
            rows.addWidget(Label(words, "body", "text2", wrap=True))
            rows.addSpacing(theme().space(2))
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme().space(3))
        person = self.subject.person
        title = self.tr("Erase {name} for good?").format(name=person.name or person.name_latin)
        column.addWidget(Label(title, "title", wrap=True))
        column.addWidget(Scroll(inside), 1)
        column.addWidget(self.replace)
        cancel = SecondaryButton(lambda: self.tr("Cancel"), size="large", on_click=self.reject)
        column.addLayout(foot_of(cancel, self.button))
        self.resize(_WIDTH, _HEIGHT)
        cancel.setFocus()


def _places(mentions: Sequence[Mention]) -> str:
    """Where a name stands, and the words around it."""
    language = Language(in_language("zh", "en"))
    shown = (f"{place_words(one.table, language)}: {one.text[:_WORDS]}" for one in mentions)
    return "\n".join(f"  {one}" for one in islice(shown, _SHOWN))


def _counted(numbers: Mapping[str, int]) -> str:
    language = Language(in_language("zh", "en"))
    return " · ".join(f"{place_words(one, language)} {count(n)}" for one, n in numbers.items())
