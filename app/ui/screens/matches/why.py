"""The right pane: one pair, why it was found, when the two could meet, and what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.models.meetings import RequestState
from app.models.pairs import Candidate, DismissalReason, PairState
from app.services.pair_ground import Owner
from app.services.pairs import PairBook, PairCalendar
from app.ui.formats import count
from app.ui.language import Text
from app.ui.screens.matches.factors import Factors
from app.ui.screens.matches.meeting_time import MeetingTime
from app.ui.screens.matches.pair_cards import lift_words, pair_name
from app.ui.screens.matches.words import joined, reason_name, short_name, state_name
from app.ui.theme import theme
from app.ui.widgets import (
    Button,
    ElidedLabel,
    EmptyState,
    FlowLayout,
    GhostButton,
    IconButton,
    Label,
    LinkButton,
    Menu,
    Panel,
    PrimaryButton,
    Scroll,
    SecondaryButton,
    Separator,
)
from app.ui.widgets.base import Retold

_MARGIN = 20


class WhyPane(Retold, Panel):
    """``asked``, ``answered``, ``dismissed`` and ``placed`` say what the user wants done."""

    asked = Signal()
    answered = Signal(object)
    dismissed = Signal(object)
    placed = Signal(object)
    meeting_wanted = Signal(object)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__("surface")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(340)
        self._pair: Candidate | None = None
        self._book: PairBook | None = None
        self._rank = (0, 0)
        self.fit = Label("", "display", "accentText", tabular=True)
        self.names = ElidedLabel(self._names, "bodyStrong")
        self.rank = ElidedLabel(self._rank_words, "small", "text2", tabular=True)
        self.dismiss = IconButton(
            "thumbs-down", lambda: self.tr("Do not suggest this pair (D)"), on_click=self.ask_reason
        )
        self.factors, self.time = Factors(), MeetingTime()
        self.time.chosen.connect(self._show_foot)
        self.ask_button = PrimaryButton(
            lambda: self.tr("Request meeting"),
            "calendar-plus",
            size="large",
            on_click=self.asked.emit,
        )
        self.place_button = PrimaryButton(
            self._place_words, "calendar-plus", size="large", on_click=self._place
        )
        self.other_button = SecondaryButton(
            lambda: self.tr("Other time"), size="large", on_click=self.open_times
        )
        self.accept_button = PrimaryButton(
            lambda: self.tr("Accept"), "check", size="large", on_click=self._accept
        )
        self.decline_button = SecondaryButton(
            lambda: self.tr("Decline"), size="large", on_click=self._decline
        )
        self.withdraw_button = GhostButton(
            lambda: self.tr("Withdraw"), size="large", on_click=self._withdraw
        )
        self.reopen_button = SecondaryButton(
            lambda: self.tr("Ask again"), "rotate-ccw", size="large", on_click=self._reopen
        )
        self.board_link = LinkButton(
            lambda: self.tr("Show on the board"), on_click=self._show_meeting
        )
        self.note = Label(self._note, "small", "text2", wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self.show_nothing()

    @property
    def pair(self) -> Candidate | None:
        """The pair that is shown."""
        return self._pair

    def show_nothing(self) -> None:
        """No pair is chosen."""
        self._pair = None
        self._stack.setCurrentIndex(0)

    def show_pair(
        self, book: PairBook, one: Candidate, calendar: PairCalendar, rank: tuple[int, int]
    ) -> None:
        """Show a pair; ``rank`` is its place in its list, and how many the list has."""
        same = self._pair is not None and (self._pair.need_id, self._pair.offer_id) == (
            one.need_id,
            one.offer_id,
        )
        self._book, self._pair, self._rank = book, one, rank
        self.fit.tell(str(one.fit))
        need, offer = book.needs[one.need_id], book.offers[one.offer_id]
        sides = _said(book.owner_of(need)), _said(book.owner_of(offer))
        self.factors.show_match(one.match)
        full = one.needs_id in book.full, one.offers_id in book.full
        self.time.show_calendar(sides, calendar, full, self.time.cell if same else None)
        self._show_foot()
        self.retell()
        self._stack.setCurrentIndex(1)

    def retell(self) -> None:
        for label in (self.names, self.rank, self.note):
            label.retell()
        self.time.retell()
        self.setAccessibleName(f"{self.names.text()} {self.fit.text()}")

    def ask_reason(self) -> None:
        """Offer the four reasons for which a pair is not shown again."""
        self.reasons_menu().popup(self.dismiss.mapToGlobal(QPoint(0, self.dismiss.height() + 2)))

    def reasons_menu(self) -> Menu:
        """The four reasons."""
        menu = Menu(self)
        for reason in DismissalReason:
            menu.addAction(reason_name(reason)).setData(reason.value)
        menu.triggered.connect(self._dismiss)
        return menu

    def open_times(self) -> None:
        """Offer the other times that suit both."""
        self.time.open_menu(self.other_button)

    def focus_action(self) -> None:
        """Into the pane: to what can be done next."""
        buttons = (self.place_button, *self._buttons(), self.board_link)
        first = next((one for one in buttons if one.isVisible()), self.time.days)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape or event.key() == Qt.Key.Key_Left:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_D and self.dismiss.isVisible():
            self.ask_reason()
        elif event.key() == Qt.Key.Key_R and self.ask_button.isVisible():
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def _dismiss(self, action: QAction) -> None:
        self.dismissed.emit(DismissalReason(str(action.data())))

    def _accept(self) -> None:
        self.answered.emit(RequestState.ACCEPTED)

    def _decline(self) -> None:
        self.answered.emit(RequestState.DECLINED)

    def _withdraw(self) -> None:
        self.answered.emit(RequestState.WITHDRAWN)

    def _reopen(self) -> None:
        self.answered.emit(RequestState.REQUESTED)

    def _place(self) -> None:
        if self.time.cell is not None:
            self.placed.emit(self.time.cell)

    def _show_meeting(self) -> None:
        if self._pair is not None:
            self.meeting_wanted.emit(self._pair.meeting_id)

    # What is shown.

    def _names(self) -> str:
        if self._pair is None or self._book is None:
            return ""
        book, one = self._book, self._pair
        return pair_name(
            book.owner_of(book.needs[one.need_id]), book.owner_of(book.offers[one.offer_id])
        )

    def _rank_words(self) -> str:
        place, of = self._rank
        words = self.tr("Fit, number {place} of {of}").format(place=count(place), of=count(of))
        lift = round(self._pair.lift) if self._pair is not None else 0
        moved = self.tr("order {lift}").format(lift=lift_words(lift)) if lift else ""
        return joined((words, moved, self._under_words()))

    def _under_words(self) -> str:
        """Why a pair is shown that is under the line."""
        if self._pair is None or self._book is None:
            return ""
        is_under = self._pair.fit < self._book.rules.least_fit
        if not is_under or self._pair.state is not PairState.SUGGESTED:
            return ""
        return self.tr("in no other list")

    def _show_foot(self) -> None:
        state = self._pair.state if self._pair is not None else PairState.SUGGESTED
        can_place = state is PairState.ACCEPTED and self.time.cell is not None
        shown = {
            PairState.SUGGESTED: (self.ask_button,),
            PairState.REQUESTED: (self.accept_button, self.decline_button, self.withdraw_button),
            PairState.ACCEPTED: (self.decline_button,),
            PairState.DECLINED: (self.reopen_button,),
        }.get(state, ())
        for button in self._buttons():
            button.setVisible(button in shown)
        self.place_button.setVisible(can_place)
        self.other_button.setVisible(can_place and len(self.time.others) > 1)
        self.place_button.tell(self._place_words, "calendar-plus")
        self.board_link.setVisible(state in (PairState.SCHEDULED, PairState.MET))
        self.dismiss.setVisible(state is PairState.SUGGESTED)
        self.note.retell()
        self.note.setVisible(state not in (PairState.SCHEDULED, PairState.MET))

    def _buttons(self) -> Sequence[Button]:
        return (
            self.ask_button,
            self.accept_button,
            self.decline_button,
            self.withdraw_button,
            self.reopen_button,
        )

    def _place_words(self) -> str:
        cell = self.time.cell
        time = "" if cell is None else self.time.time(cell)
        return self.tr("Schedule {time}").format(time=time)

    def _note(self) -> str:
        state = self._pair.state if self._pair is not None else PairState.SUGGESTED
        return {
            PairState.SUGGESTED: self.tr(
                "In nobody's agenda before both agreed; then a time is set here."
            ),
            PairState.REQUESTED: self.tr("Note here what the other side answered."),
            PairState.ACCEPTED: self.tr("Both agreed. The scheduler can place it, too."),
        }.get(state, state_name(state))

    # How it is put together.

    def _lay_out(self) -> None:
        record = QWidget()
        column = QVBoxLayout(record)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Separator())
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(_MARGIN, theme().space(2), _MARGIN, theme().space(4))
        inside.setSpacing(theme().space(3))
        inside.addWidget(self.factors)
        inside.addWidget(Separator())
        inside.addWidget(self.time)
        inside.addStretch(1)
        column.addWidget(Scroll(body), 1)
        column.addWidget(Separator())
        column.addLayout(self._foot())
        self._stack.addWidget(
            EmptyState(lambda: self.tr("Choose a pair to see why it was recommended."))
        )
        self._stack.addWidget(record)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.names)
        words.addWidget(self.rank)
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 14, 16, 14)
        head.setSpacing(10)
        head.addWidget(self.fit)
        head.addLayout(words, 1)
        head.addWidget(self.dismiss)
        return head

    def _foot(self) -> QVBoxLayout:
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8, line_gap=8)  # English words take two lines
        for button in (self.place_button, self.other_button, *self._buttons()):
            flow.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        foot.setSpacing(6)
        foot.addWidget(buttons)
        foot.addWidget(self.board_link)
        foot.addWidget(self.note)
        return foot


def _said(owner: Owner | None) -> Text:
    return lambda: short_name(owner)
