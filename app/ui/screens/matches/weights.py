"""What counts how much when this fair is matched: a small dialog."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from app.models.matching import FactorName
from app.models.pairs import MatchRules
from app.ui.language import Text
from app.ui.screens.matches.words import factor_name
from app.ui.widgets import CheckBox, GhostButton, Label, PrimaryButton, SecondaryButton, Separator
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.numbers import WholeNumber

_WIDTH = 440
_MOST = 100


class _Encoder(NamedTuple):
    package: str
    is_installed: bool


def _encoder() -> _Encoder:
    """Asked once the dialog opens: the matching's room is slow to import."""
    from app.services.matching.embedding import PACKAGE, embedding_installed

    return _Encoder(PACKAGE, embedding_installed())


class WeightsDialog(Retold, Dialog):
    """Each factor's weight with its share, and the rules of order; ``rules`` is what was told."""

    def __init__(self, rules: MatchRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self.boxes: dict[str, QSpinBox] = {}
        self.shares = {name: Label("", "body", "text2", tabular=True) for name in FactorName}
        self._names: dict[str, Text] = {
            **{name.value: _factor_words(name) for name in FactorName},
            "availability": lambda: self.tr("Free time"),
            "fairness": lambda: self.tr("Fairness"),
            "least_fit": lambda: self.tr("Least fit shown"),
        }
        self.meaning = CheckBox(lambda: self.tr("Compare meaning across languages"))
        self._encoder = _encoder()
        self.meaning.setEnabled(self._encoder.is_installed or rules.meaning)
        self.act = PrimaryButton(lambda: self.tr("Save and match again"), on_click=self.accept)
        self._lay_out()
        self._show(rules)
        self.retell()

    @property
    def rules(self) -> MatchRules:
        """The rules as the boxes say."""
        told = {name: box.value() for name, box in self.boxes.items()}
        return replace(
            self._rules,
            text=told["text"],
            field=told["field"],
            cooperation=told["cooperation"],
            region=told["region"],
            budget=told["budget"],
            availability=told["availability"],
            fairness=told["fairness"],
            least_fit=told["least_fit"],
            meaning=self.meaning.isChecked(),
        )

    def retell(self) -> None:
        self.setWindowTitle(self.tr("Weights of matching"))
        for name, box in self.boxes.items():
            words = self._names[name]
            box.setAccessibleName(words if isinstance(words, str) else words())

    def _show(self, rules: MatchRules) -> None:
        for name, box in self.boxes.items():
            box.setValue(int(getattr(rules, name)))
        self.meaning.setChecked(rules.meaning)
        self._show_shares()

    def _show_shares(self) -> None:
        whole = sum(self.boxes[name.value].value() for name in FactorName)
        for name, label in self.shares.items():
            label.tell(f"{round(100 * self.boxes[name.value].value() / max(whole, 1))}%")

    def _show_usual(self) -> None:
        self._show(MatchRules(self._rules.id))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(lambda: self.tr("Weights of matching"), "title"))
        about = Label(
            lambda: self.tr("They are kept with this fair. Fits change with the next matching."),
            "body",
            "text2",
            wrap=True,
        )
        column.addWidget(about)
        column.addLayout(self._grid([name.value for name in FactorName]))
        column.addWidget(Separator())
        column.addLayout(self._grid(["availability", "fairness", "least_fit"]))
        order = Label(
            lambda: self.tr(
                "Free time favours pairs that can still meet; fairness lets nobody stand in "
                "every list while others stand in none. Both move the order, never the fit."
            ),
            "small",
            "text2",
            wrap=True,
        )
        column.addWidget(order)
        column.addWidget(Separator())
        column.addWidget(self.meaning)
        column.addWidget(Label(self._meaning_words, "small", "text2", wrap=True))
        column.addLayout(self._foot())
        self.setFixedWidth(_WIDTH)

    def _grid(self, names: list[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, name in enumerate(names):
            box = WholeNumber(84)
            box.setRange(1 if name == FactorName.TEXT.value else 0, _MOST)
            box.valueChanged.connect(self._show_shares)
            self.boxes[name] = box
            grid.addWidget(Label(self._names[name], "body"), row, 0)
            grid.addWidget(box, row, 1)
            share = self.shares[FactorName(name)] if name in set(FactorName) else QWidget()
            share.setFixedWidth(44)
            grid.addWidget(share, row, 2, Qt.AlignmentFlag.AlignRight)
        return grid

    def _meaning_words(self) -> str:
        if self._encoder.is_installed:
            return self.tr(
                "An English need finds a Chinese offer though they share no word. The first "
                "matching takes longer."
            )
        return self.tr(
            "This needs the optional sentence encoder ({package}), which is not installed here; "
            "without it words and the glossary are compared."
        ).format(package=self._encoder.package)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(GhostButton(lambda: self.tr("Usual weights"), on_click=self._show_usual))
        foot.addStretch(1)
        foot.addWidget(SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject))
        foot.addWidget(self.act)
        return foot


def _factor_words(name: FactorName) -> Text:
    return lambda: factor_name(name)
