"""Every field of an exhibitor, changed in place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import ExhibitorId
from app.services.exhibitors import Dossier
from app.ui.screens.exhibitors.booths import BoothRow
from app.ui.screens.exhibitors.desk import Desk, reason
from app.ui.screens.exhibitors.rows import TextRow
from app.ui.screens.exhibitors.words import FIELD_NAMES, industry_name
from app.ui.widgets import ChoiceRow, FieldRow, Option, SectionHeader

_LINES = (
    "name_zh",
    "name_en",
    "short_zh",
    "short_en",
    "city",
    "founded",
    "staff",
    "website",
    "credit_code",
    "quota",
)
_TEXTS = ("intro_zh", "intro_en")
_TOLD = ("external_id", "source")


class Facts(QWidget):
    """The section 资料; written field by field, undone field by field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._exhibitor: Exhibitor | None = None
        self.booth = BoothRow(desk)
        self.industry = ChoiceRow(FIELD_NAMES["industry"], self._industries)
        self.industry.chosen.connect(lambda key: self._write("industry", str(key)))
        self.lines = {name: self._line(name) for name in _LINES}
        self.texts = {name: self._text(name) for name in _TEXTS}
        self.told = {name: FieldRow(FIELD_NAMES[name], editable=False) for name in _TOLD}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeader(lambda: self.tr("Details")))
        for name, row in self.lines.items():
            column.addWidget(row)
            if name == "short_en":
                column.addWidget(self.booth)
                column.addWidget(self.industry)
        for widget in (*self.texts.values(), *self.told.values()):
            column.addWidget(widget)

    def show_exhibitor(self, dossier: Dossier) -> None:
        """Show these facts; what is being typed for the same exhibitor stays."""
        before, shown = self._exhibitor, dossier.exhibitor
        same = before is not None and before.id == shown.id
        self._exhibitor = shown
        self.booth.show_booths(dossier)
        self.industry.show_value(industry_name(shown.industry))
        rows: dict[str, FieldRow | TextRow] = {**self.lines, **self.texts}
        for name, row in rows.items():
            if not (same and row.is_editing()):
                row.show_value(_words(shown, name))
        for name, told in self.told.items():
            told.show_value(_words(shown, name))
            told.setVisible(bool(_words(shown, name)))

    def edit(self, name: str) -> None:
        """Begin to change a field."""
        self.lines[name].edit()

    def is_editing(self) -> bool:
        """Whether a field is being changed."""
        rows: tuple[FieldRow | TextRow, ...]
        rows = (*self.lines.values(), *self.texts.values(), self.booth.field)
        return any(row.is_editing() for row in rows)

    def _line(self, name: str) -> FieldRow:
        row = FieldRow(FIELD_NAMES[name], partial(self._check, name))
        row.committed.connect(partial(self._write, name))
        return row

    def _text(self, name: str) -> TextRow:
        row = TextRow(FIELD_NAMES[name])
        row.committed.connect(partial(self._write, name))
        return row

    def _check(self, name: str, words: str) -> str:
        return reason(lambda: self._desk.exhibitors.check(self._shown(), name, words))

    def _write(self, name: str, words: str) -> None:
        self._desk.do(lambda: self._desk.exhibitors.edit(self._shown(), name, words))

    def _shown(self) -> ExhibitorId:
        if self._exhibitor is None:
            raise RuntimeError("a field belongs to the exhibitor that is shown")
        return self._exhibitor.id

    def _industries(self) -> Sequence[Option]:
        return [Option(industry.value, industry_name(industry)) for industry in Industry]


def _words(exhibitor: Exhibitor, name: str) -> str:
    value: str | int | None = getattr(exhibitor, name)
    return "" if value is None else str(value)
