"""Which column leads to which field: a line a column, its target, one sample."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.imports import Kind
from app.services.importing import fields_of, missing_fields
from app.services.intake import Sheet
from app.ui.screens.importing.fields import field_name
from app.ui.theme import theme
from app.ui.widgets import (
    CheckBox,
    ElidedLabel,
    IconLabel,
    Label,
    Option,
    Panel,
    Scroll,
    Select,
    Separator,
)

_ROW = 36
_HEADING, _TARGET = 74, 132  # pixels beside the check; twice as much when the list stands alone


class MappingPane(Panel):
    """The columns of a sheet and their fields; ``changed`` when somebody chose another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("surface")
        self._kind: Kind | None = None
        self._mapping: dict[str, str] = {}
        self._lines: dict[str, _Line] = {}
        self._wide = True
        self._count = Label("", "small", "text2", tabular=True)
        self.missing = Label("", "small", "danger", wrap=True)
        self.remember = CheckBox(lambda: self.tr("Remember this mapping"))
        self.remember.setChecked(True)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._lay_out()

    @property
    def mapping(self) -> Mapping[str, str]:
        """Heading to field; "" is not imported."""
        return self._mapping

    def is_complete(self) -> bool:
        """Whether every field that the kind needs has a column."""
        return self._kind is not None and not missing_fields(self._kind, self._mapping)

    def show_sheet(self, sheet: Sheet, kind: Kind, mapping: Mapping[str, str]) -> None:
        """A line for every column of the sheet."""
        self._kind, self._mapping = kind, dict(mapping)
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._lines = {}
        for heading in sheet.header:
            line = _Line(heading, sheet.samples.get(heading, ""))
            line.select.currentIndexChanged.connect(lambda _at, h=heading: self._picked(h))
            self._lines[heading] = line
            self._list.addWidget(line)
        self._list.addStretch(1)
        self.widen(wide=self._wide)
        self._offer()

    def widen(self, *, wide: bool) -> None:
        """Alone in the dialog, or as the column at the left of the check."""
        self._wide = wide
        for line in self._lines.values():
            line.widen(wide=wide)

    def select_of(self, heading: str) -> Select:
        """The choice of a column."""
        return self._lines[heading].select

    def focus_first(self) -> None:
        """The first choice takes the focus."""
        for line in self._lines.values():
            line.select.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._kind is not None:
            self._offer()

    def _picked(self, heading: str) -> None:
        chosen = str(self._lines[heading].select.currentData() or "")
        for other, name in self._mapping.items():
            if chosen and name == chosen:
                self._mapping[other] = ""  # a field has one column: the one chosen last
        self._mapping[heading] = chosen
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        if self._kind is None:
            return
        names = ["", *(field.name for field in fields_of(self._kind))]
        options = [Option(name, field_name(name)) for name in names]
        for heading, line in self._lines.items():
            line.offer(options, self._mapping[heading])
        self._tell()

    def _tell(self) -> None:
        used = sum(1 for name in self._mapping.values() if name)
        columns = self.tr("%n columns", "", len(self._mapping))
        words = self.tr("{columns}, {used} mapped")
        self._count.tell(words.format(columns=columns, used=used))
        lacking = missing_fields(self._kind, self._mapping) if self._kind else ()
        sentence = self.tr("Still needed: {fields}").format(
            fields="、".join(field_name(name) for name in lacking)
        )
        self.missing.tell(sentence if lacking else "")
        self.missing.setVisible(bool(lacking))

    def _lay_out(self) -> None:
        head = Panel("subtle")
        head.setFixedHeight(theme().row("comfortable"))
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(Label(lambda: self.tr("Columns to fields"), "small", "text"))
        row.addStretch(1)
        row.addWidget(self._count)
        foot = QWidget()
        beneath = QVBoxLayout(foot)
        beneath.setContentsMargins(16, 8, 16, 8)
        beneath.setSpacing(4)
        beneath.addWidget(self.missing)
        beneath.addWidget(self.remember)
        inside = QWidget()
        inside.setLayout(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Separator())
        column.addWidget(Scroll(inside), 1)
        column.addWidget(Separator())
        column.addWidget(foot)


class _Target(Select):
    """Scrolling the list must not choose another field for the line under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Line(QWidget):
    """One column of the sheet."""

    def __init__(self, heading: str, sample: str) -> None:
        super().__init__()
        self.select = _Target()
        self.select.setAccessibleName(heading)
        self.select.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = ElidedLabel(heading, "body")
        self._sample = ElidedLabel(" ".join(sample[:200].split()) or "—", "small", "text2")
        row = QHBoxLayout()
        row.setContentsMargins(16, 3, 8, 4)
        row.setSpacing(theme().space(2))
        row.addWidget(self._heading)
        row.addWidget(IconLabel("arrow-right", "text2", 14))
        row.addWidget(self.select)
        row.addWidget(self._sample, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Separator())
        self.setFixedHeight(_ROW)

    def offer(self, options: list[Option], here: str) -> None:
        """Choose among the fields; the present one is shown."""
        self.select.offer(options)
        self.select.blockSignals(True)  # noqa: FBT003 - Qt's name for it
        self.select.setCurrentIndex(self.select.findData(here))
        self.select.blockSignals(False)  # noqa: FBT003 - Qt's name for it
        self.select.update()

    def widen(self, *, wide: bool) -> None:
        """As much room as there is."""
        self._heading.setFixedWidth(_HEADING * (3 if wide else 1))
        self.select.setFixedWidth(_TARGET * (2 if wide else 1))
