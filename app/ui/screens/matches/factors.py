"""Why a pair is recommended: the five factors with bar and words, and what speaks against."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.matching import FactorName, Match
from app.ui.screens.matches.reasons import against_words, factor_words
from app.ui.screens.matches.words import factor_name
from app.ui.theme import theme
from app.ui.widgets import IconLabel, Label, MeterBar, SectionHeader


class FactorRow(QWidget):
    """One factor: its name and weight, its score with a bar, and what that rests on."""

    def __init__(self, name: FactorName) -> None:
        super().__init__()
        self._name = name
        self._match: Match | None = None
        self.weight = Label("", "small", "text3", tabular=True)
        self.score = Label("", "body", "text2", tabular=True)
        self.words = Label(self._told, "small", "text2", wrap=True)
        self.meter = MeterBar()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(lambda: factor_name(name), "body"))
        head.addWidget(self.weight)
        head.addStretch(1)
        head.addWidget(self.score)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.meter)
        column.addSpacing(1)
        column.addWidget(self.words)

    def show_match(self, match: Match) -> None:
        """Show the factor of this pair."""
        self._match = match
        factor = match.factor(self._name)
        self.weight.tell(f"{factor.weight}%")
        self.score.tell("–" if factor.score is None else str(factor.score))
        self.meter.show_share(factor.score or 0, 100)
        self.words.retell()

    def _told(self) -> str:
        return "" if self._match is None else factor_words(self._match, self._name)


class Factors(QWidget):
    """All five, and below them what speaks against the pair."""

    def __init__(self) -> None:
        super().__init__()
        self._match: Match | None = None
        self.rows = {name: FactorRow(name) for name in FactorName}
        self.against = Label(self._against, "small", "text", wrap=True)
        self._against_part = QWidget()
        warned = QHBoxLayout()
        warned.setSpacing(8)
        warned.addWidget(IconLabel("triangle-alert", "warning", 14), 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self.against, 1)
        part = QVBoxLayout(self._against_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(2)
        part.addWidget(SectionHeader(lambda: self.tr("What speaks against it")))
        part.addLayout(warned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(3))
        column.addWidget(SectionHeader(lambda: self.tr("Why it is recommended")))
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(self._against_part)

    def show_match(self, match: Match) -> None:
        """Show what makes up the fit of this pair."""
        self._match = match
        for row in self.rows.values():
            row.show_match(match)
        self.against.retell()
        self._against_part.setVisible(bool(against_words(match)))

    def _against(self) -> str:
        return "" if self._match is None else "\n".join(against_words(self._match))
