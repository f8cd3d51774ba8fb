"""The two lists: needs or offers at the left, the ranked pairs of one of them beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from app.models.offers import Need
from app.models.pairs import Candidate
from app.services.pairs import PairBook
from app.ui.language import translate
from app.ui.screens.matches.candidates import CandidatesPane
from app.ui.screens.matches.cards import CardList
from app.ui.screens.matches.pair_cards import pair_card
from app.ui.screens.matches.reasons import scarcity_words
from app.ui.screens.matches.sieve import (
    Key,
    Order,
    Sieve,
    Subject,
    View,
    all_pairs,
    key_of,
    subjects,
    undecided,
)
from app.ui.screens.matches.subject_cards import SubjectDelegate, subject_card

_LEFT = 328


class Browser(QSplitter):
    """``pair_moved`` when the cursor is on another pair; the rest is what a key or button wants."""

    pair_moved = Signal()
    ask_wanted = Signal()
    dismiss_wanted = Signal()
    detail_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._book: PairBook | None = None
        self._sieve = Sieve()
        self._view = View.NEEDS
        self._subjects: list[Subject] = []
        self._pairs: tuple[Candidate, ...] = ()
        self._places: dict[str, int] = {}
        self.subjects = CardList(SubjectDelegate, self._left_name)
        self.candidates = CandidatesPane()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self.subjects)
        self.addWidget(self.candidates)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.subjects.setMinimumWidth(240)
        self.candidates.setMinimumWidth(380)
        self.setSizes([_LEFT, 1000])
        self.setFocusProxy(self.subjects)
        self._connect()

    @property
    def view(self) -> View:
        """From whose side the pairs are looked at."""
        return self._view

    @property
    def has_subjects(self) -> bool:
        """Whether anything passes the filters."""
        return bool(self._pairs if self._view is View.ALL else self._subjects)

    @property
    def pair(self) -> Candidate | None:
        """The pair that the cursor is on."""
        key = self.candidates.list.current_key
        return next((one for one in self._pairs if key_of(one) == key), None)

    @property
    def rank(self) -> tuple[int, int]:
        """The place of the current pair in its list, and how many there are."""
        keys = [key_of(one) for one in self._pairs]
        key = self.candidates.list.current_key
        return (keys.index(key) + 1 if key in keys else 0), len(keys)

    def show_book(self, book: PairBook, sieve: Sieve, view: View) -> None:
        """List what passes; the cursors stay where they are, as far as that is still listed.

        With the same view and filters the order stays, too: nothing moves under the hand that
        asks and answers.
        """
        turned = view is not self._view
        if (sieve, view) != (self._sieve, self._view):
            self.forget_order()
        self._book, self._sieve, self._view = book, sieve, view
        self.subjects.setVisible(view is not View.ALL)
        self.setFocusProxy(self.candidates if view is View.ALL else self.subjects)
        self.subjects.retell()
        here = self._side_of_current() if turned else None
        self._subjects = [] if view is View.ALL else subjects(book, view, sieve, self._order())
        self._subjects.sort(key=lambda one: self._places.get(one.id, len(self._places)))
        found = self._subjects
        self._places = {one.id: place for place, one in enumerate(found)}
        ids = [one.id for one in found]
        self.subjects.show_cards(ids, lambda row: subject_card(book, found[row]), here)
        self._list_pairs()

    def forget_order(self) -> None:
        """Order anew next time: other pairs were found, or others are looked for."""
        self._places = {}

    def choose(self, key: Key) -> bool:
        """Put the cursors on a pair; False where it is not listed."""
        if self._view is not View.ALL:
            side = key[0] if self._view is View.NEEDS else key[1]
            if not self.subjects.choose(side):
                return False
        return self.candidates.list.choose(key)

    def choose_subject(self, wanted: str) -> bool:
        """Put the cursor on a need or an offer; False where it is not listed."""
        return self.subjects.choose(wanted)

    def focus_pairs(self) -> None:
        """Into the middle list, where it has anything."""
        if self._pairs:
            self.candidates.list.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_subjects(self) -> None:
        """Back to the left."""
        if self._view is not View.ALL:
            self.subjects.setFocus(Qt.FocusReason.TabFocusReason)

    def _side_of_current(self) -> str | None:
        """Another side of the same pair stays in sight when the view is turned."""
        key = self.candidates.list.current_key
        if not isinstance(key, tuple) or self._view is View.ALL:
            return None
        return str(key[0] if self._view is View.NEEDS else key[1])

    def _order(self) -> Order:
        return self.candidates.order

    def _subject(self) -> Subject | None:
        key = self.subjects.current_key
        return next((one for one in self._subjects if one.id == key), None)

    def _list_pairs(self) -> None:
        book = self._book
        if book is None:
            return
        subject = self._subject()
        wanted = self.candidates.list.current_key
        if self._view is View.ALL:
            self._pairs = tuple(all_pairs(book, self._sieve))
        else:
            self._pairs = subject.pairs if subject is not None else ()
        self.candidates.show_subject(book, subject)
        pairs, view, order = self._pairs, self._view, self._order()
        first = undecided(pairs)
        if first is not None and wanted not in {key_of(one) for one in pairs}:
            wanted = key_of(first)
        self.candidates.show_cards(
            [key_of(one) for one in pairs],
            lambda row: pair_card(book, pairs[row], view, order),
            self._why_empty(subject),
            wanted,
        )
        self.pair_moved.emit()

    def _why_empty(self, subject: Subject | None) -> str:
        if self._book is None or subject is None or subject.pairs:
            return ""
        if not isinstance(subject.proposal, Need):
            return translate("matches", "This offer stands among the best of no need.")
        if any(
            one.fit < self._sieve.least for one in self._book.lists.get(subject.proposal.id, ())
        ):
            form = translate(
                "matches", "This need has pairs, but none with a fit of {least} or more."
            )
            return form.format(least=self._sieve.least)
        return scarcity_words(self._book.scarcity(subject.proposal.id))

    def _left_name(self) -> str:
        if self._view is View.OFFERS:
            return translate("matches", "Offers")
        return translate("matches", "Needs")

    def _subject_moved(self, _key: object) -> None:
        self._list_pairs()

    def _reorder(self, _order: object) -> None:
        if self._book is not None:
            self.show_book(self._book, self._sieve, self._view)

    def _button_pressed(self, key: object) -> None:
        self.candidates.list.choose(key)
        self.ask_wanted.emit()

    def _enter(self) -> None:
        one = self.pair
        if one is not None and one.request_id is None:
            self.ask_wanted.emit()
        else:
            self.detail_wanted.emit()

    def _connect(self) -> None:
        self.subjects.current_moved.connect(self._subject_moved)
        self.candidates.list.current_moved.connect(lambda _key: self.pair_moved.emit())
        self.candidates.list.button_pressed.connect(self._button_pressed)
        self.candidates.ordered.connect(self._reorder)
        into = (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        self.subjects.keys = dict.fromkeys(into, self.focus_pairs)
        self.candidates.list.keys = {
            Qt.Key.Key_Left: self.focus_subjects,
            Qt.Key.Key_Escape: self.focus_subjects,
            Qt.Key.Key_Right: self.detail_wanted.emit,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_R: self.ask_wanted.emit,
            Qt.Key.Key_D: self.dismiss_wanted.emit,
        }
