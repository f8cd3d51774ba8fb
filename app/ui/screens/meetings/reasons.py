"""What keeps requests from a place, with counts: the constraints that bind."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.store.meeting_list import WaitingRow
from app.ui.formats import count
from app.ui.screens.meetings.words import icon_of, reason_words
from app.ui.theme import theme
from app.ui.widgets import IconLabel, Label, Panel


class ReasonCounts(Panel):
    """One picture and number a reason, the most frequent first; their words are the tooltips."""

    def __init__(self) -> None:
        super().__init__("subtle")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme().space(4), 4, theme().space(4), 4)
        self._row.setSpacing(4)
        self.words: list[str] = []

    def show_reasons(self, waiting: Iterable[WaitingRow]) -> None:
        """Count these; nothing is shown of none."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = Counter(row.reason for row in waiting).most_common()
        self.words = [f"{count(number)} × {reason_words(reason)}" for reason, number in found]
        for (reason, number), words in zip(found, self.words, strict=True):
            self._add(icon_of(reason), count(number), words)
        self._row.addStretch(1)
        self.setAccessibleName("\n".join(self.words))
        self.setVisible(bool(found))

    def _add(self, icon: str, number: str, words: str) -> None:
        parts: tuple[QWidget, ...] = (
            IconLabel(icon, "text2", 14),
            Label(number, "small", "text2", tabular=True),
        )
        for part in parts:
            part.setToolTip(words)
            self._row.addWidget(part)
            part.show()
        self._row.addSpacing(8)
