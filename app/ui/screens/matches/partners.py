"""The best pairs of one exhibitor, as a part of its pane; each leads to the matches."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.pairs import Candidate, PairState
from app.services.pairs import PairBook
from app.ui.guest_tab import Go, GuestTab
from app.ui.pair_desk import PairDesk
from app.ui.screens.matches.sieve import key_of
from app.ui.screens.matches.words import name_of, state_name, title_of, when
from app.ui.theme import theme
from app.ui.widgets import ElidedLabel, Label, LinkButton
from app.ui.widgets.base import Retold

_MOST = 9
_FIT = 36


class PartnerRow(QWidget):
    """Fit, who, and what fits what; ``opened`` asks to see the pair."""

    opened = Signal(object)

    def __init__(self, book: PairBook, one: Candidate, wanted: str) -> None:
        super().__init__()
        self.pair = one
        need, offer = book.needs[one.need_id], book.offers[one.offer_id]
        is_ours = one.offers_id == wanted
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fit = Label(str(one.fit), "bodyStrong", "accentText", tabular=True)
        fit.setFixedWidth(_FIT)
        name = name_of(book.owner_of(need if is_ours else offer))
        form = self.tr("needs “{title}”") if is_ours else self.tr("offers “{title}”")
        about = form.format(title=title_of(need if is_ours else offer))
        state = "" if one.state is PairState.SUGGESTED else state_name(one.state)
        if one.starts_at is not None:
            state = f"{state} {when(one.starts_at, book.zone)}"
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(name, "body"))
        words.addWidget(ElidedLabel(about, "small", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 6)
        row.setSpacing(8)
        row.addWidget(fit)
        row.addLayout(words, 1)
        row.addWidget(Label(state, "small", "text2", tabular=True))
        self.setAccessibleName(f"{one.fit} {name}. {about} {state}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(key_of(self.pair))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(key_of(self.pair))


class PartnersTab(Retold, GuestTab):
    """Finds the pairs in the background when it is first looked at."""

    def __init__(self, desk: PairDesk, go: Go) -> None:
        super().__init__()
        self._desk, self._go = desk, go
        self._wanted = ""
        self.rows: list[PartnerRow] = []
        self.note = Label(self._note, "body", "text2", wrap=True)
        self.all_link = LinkButton(
            lambda: self.tr("Show all in Matches"), on_click=self._open_first
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, theme().space(2), 20, theme().space(4))
        column.setSpacing(theme().space(2))
        column.addWidget(self.note)
        column.addLayout(self._column)
        column.addWidget(self.all_link)
        column.addStretch(1)
        desk.renewed.connect(self._renewed)
        desk.moved.connect(self.note.retell)

    def title(self) -> str:
        """What the tab is called, with the number of pairs once they are known."""
        words = self.tr("Matches")
        number = len(self._pairs())
        return f"{words} {number}" if number else words

    def show_record(self, wanted: str, *, seen: bool) -> None:
        self._wanted = wanted
        if not seen:
            return
        if all(self._desk.pairs.counts()):
            self._desk.begin_once()
        self._fill()

    def retell(self) -> None:
        """Say everything in the present language."""
        self._fill()

    def _pairs(self) -> list[Candidate]:
        book = self._desk.book
        return [] if book is None else book.of_owner(self._wanted)

    def _fill(self) -> None:
        book, wanted = self._desk.book, self._wanted
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        if book is not None:
            self.rows = [PartnerRow(book, one, wanted) for one in self._pairs()[:_MOST]]
        for row in self.rows:
            row.opened.connect(self._open)
            self._column.addWidget(row)
            row.show()  # at once: a layout alone would wait for the next event
        self.note.retell()
        self.note.setVisible(not self.rows)
        self.all_link.setVisible(bool(self.rows))

    def _note(self) -> str:
        if self._desk.is_running:
            return self.tr("Matching needs and offers…")
        return self.tr("Nothing that this exhibitor offers or needs has a match.")

    def _open(self, key: object) -> None:
        self._go("matches", key)

    def _open_first(self) -> None:
        pairs = self._pairs()
        if pairs:
            self._open(key_of(pairs[0]))

    def _renewed(self) -> None:
        if self.isVisible():
            self._fill()
        self.counted.emit()
