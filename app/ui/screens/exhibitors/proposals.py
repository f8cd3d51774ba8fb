"""Offers (solid dot) and needs (hollow dot) of an exhibitor: listed, added, changed in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Change
from app.models.exhibitors import Industry
from app.models.offers import Cooperation, Need, Offer, Stage, Travels
from app.ui.screens.exhibitors.desk import Do, reason
from app.ui.screens.exhibitors.rows import Clickable, TextRow, refill
from app.ui.screens.exhibitors.words import (
    FIELD_NAMES,
    budget_figures,
    cooperation_name,
    industry_name,
    proposal_facts,
    proposal_title,
    stage_name,
    travels_name,
)
from app.ui.theme import theme
from app.ui.widgets import ChoiceRow, FieldRow, Label, LinkButton, Option, Panel, SectionHeader

Side = Literal["offer", "need"]

_INDENT = 16
_DOT = 8
_TITLES = ("title_zh", "title_en")
_TEXTS = ("text_zh", "text_en")


class ProposalBook(Protocol):
    """The use cases of somebody's offers and needs, an exhibitor's or a visitor's."""

    @property
    def offer(self) -> Callable[..., Change]:
        """A new offer of theirs: whose, and its title."""

    @property
    def need(self) -> Callable[..., Change]:
        """A new need of theirs: whose, and its title."""

    def check_proposal(self, proposal: Offer | Need, name: str, words: str) -> None:
        """AppError when what was typed cannot stand in this field."""

    def edit_proposal(self, proposal: Offer | Need, name: str, words: str) -> Change:
        """Write what was typed in one field."""

    def remove_proposal(self, proposal: Offer | Need) -> Change:
        """Take it out."""


@dataclass(frozen=True, slots=True)
class ProposalDesk:
    """The use cases, and the way to do one of them."""

    book: ProposalBook
    do: Do


class ProposalItem(Clickable):
    """One offer or need: what it is about, and what is known of it."""

    removed = Signal()

    def __init__(self, proposal: Offer | Need) -> None:
        super().__init__()
        self._solid = isinstance(proposal, Offer)
        facts = proposal_facts(proposal)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 4, 0, 10)
        column.setSpacing(0)
        column.addWidget(Label(proposal_title(proposal), "body", wrap=True))
        if facts:
            column.addWidget(Label(facts, "small", "text2", wrap=True))
        self.setAccessibleName(f"{proposal_title(proposal)} {facts}")

    def event(self, event: QEvent) -> bool:
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = theme().color("accent")
        top = 4 + (theme().line("body") - _DOT) / 2
        if self._solid:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QRectF(0, top, _DOT, _DOT))
        else:
            painter.setPen(QPen(color, 1.5))
            painter.drawEllipse(QRectF(0.75, top + 0.75, _DOT - 1.5, _DOT - 1.5))


class ProposalEditor(Panel):
    """The fields of one offer or need, opened in its place."""

    closed = Signal()
    removed = Signal()

    def __init__(self, desk: ProposalDesk, proposal: Offer | Need) -> None:
        super().__init__("subtle")
        self._desk, self._proposal = desk, proposal
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 10, 8)
        self._column.setSpacing(0)
        self.lines: dict[str, FieldRow] = {}
        for name in _TITLES:
            self._line(name, str(getattr(proposal, name)))
        for name in _TEXTS:
            self._text(name, str(getattr(proposal, name)))
        self._line("keywords", " ".join(proposal.keywords))
        self._line("subfields", " ".join(proposal.subfields))
        self._choices()
        if isinstance(proposal, Offer):
            self._line("budget", budget_figures(proposal), "price")
            self._line("patents", "" if proposal.patents is None else str(proposal.patents))
        else:
            self._line("budget", budget_figures(proposal))
            deadline = proposal.deadline
            self._line("deadline", "" if deadline is None else deadline.isoformat())
        self._line("rights", proposal.rights)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 6, 0, 0)
        foot.addWidget(LinkButton(lambda: self.tr("Done"), on_click=self.closed.emit))
        foot.addStretch(1)
        remove = LinkButton(
            lambda: self.tr("Remove"), "trash-2", on_click=self.removed.emit, color="danger"
        )
        foot.addWidget(remove)
        self._column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _line(self, name: str, value: str, called: str = "") -> None:
        row = FieldRow(FIELD_NAMES[called or name], partial(self._check, name))
        row.show_value(value)
        row.committed.connect(partial(self._write, name))
        self.lines[name] = row
        self._column.addWidget(row)

    def _text(self, name: str, value: str) -> None:
        row = TextRow(FIELD_NAMES[name])
        row.show_value(value)
        row.committed.connect(partial(self._write, name))
        self._column.addWidget(row)

    def _choices(self) -> None:
        industry = ChoiceRow(FIELD_NAMES["industry"], _industries)
        industry.show_value(industry_name(self._proposal.industry))
        industry.chosen.connect(lambda key: self._write("industry", str(key)))
        stage = ChoiceRow(FIELD_NAMES["stage"], _stages)
        stage.show_value(stage_name(self._proposal.stage) if self._proposal.stage else "")
        stage.chosen.connect(lambda key: self._write("stage", str(key)))
        kinds = ChoiceRow(FIELD_NAMES["cooperation"], self._cooperations)
        kinds.show_value(" · ".join(cooperation_name(k) for k in self._proposal.cooperation))
        kinds.chosen.connect(self._turn_cooperation)
        voucher = ChoiceRow(FIELD_NAMES["voucher"], self._yes_and_no)
        voucher.show_value(self._yes_and_no()[0 if self._proposal.voucher else 1].text)
        voucher.chosen.connect(lambda key: self._write("voucher", str(key)))
        travels = ChoiceRow(FIELD_NAMES["travels"], _travels)
        travels.show_value(travels_name(self._proposal.travels))
        travels.chosen.connect(lambda key: self._write("travels", str(key)))
        for row in (industry, stage, kinds, voucher, travels):
            self._column.addWidget(row)

    def _cooperations(self) -> Sequence[Option]:
        chosen = self._proposal.cooperation
        return [
            Option(
                kind, f"✓ {cooperation_name(kind)}" if kind in chosen else cooperation_name(kind)
            )
            for kind in Cooperation
        ]

    def _turn_cooperation(self, key: object) -> None:
        chosen = self._proposal.cooperation
        kept = [kind for kind in Cooperation if (kind in chosen) is not (kind == key)]
        self._write("cooperation", " ".join(kept))

    def _yes_and_no(self) -> Sequence[Option]:
        return [Option("yes", self.tr("Taken")), Option("", self.tr("Not taken"))]

    def _check(self, name: str, words: str) -> str:
        check = self._desk.book.check_proposal
        return reason(lambda: check(self._proposal, name, words))

    def _write(self, name: str, words: str) -> None:
        edit = self._desk.book.edit_proposal
        self._desk.do(lambda: edit(self._proposal, name, words))


class Proposals(QWidget):
    """One side: 供给 or 需求, with its count and a way to add one."""

    took_back = Signal(str)

    def __init__(self, desk: ProposalDesk, side: Side) -> None:
        super().__init__()
        self._desk, self._side = desk, side
        self._wanted: str | None = None
        self._shown: Sequence[Offer | Need] = ()
        self._open: str | None = None
        self._widgets: list[QWidget] = []
        self.header = SectionHeader(self._heading, "", (lambda: self.tr("Add"), self.begin))
        self._items = QVBoxLayout()
        self._items.setSpacing(0)
        self.new = FieldRow(lambda: self.tr("New"), self._check_title)
        self.new.committed.connect(self._add)
        self.new.line.given_up.connect(self.new.hide)
        self.new.line.finished.connect(self._leave_new)
        self.new.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._items)
        column.addWidget(self.new)

    @property
    def items(self) -> list[ProposalItem]:
        """The lines, from the top; one that is being edited is not among them."""
        return [widget for widget in self._widgets if isinstance(widget, ProposalItem)]

    @property
    def editor(self) -> ProposalEditor | None:
        """The editor that is open."""
        return next((w for w in self._widgets if isinstance(w, ProposalEditor)), None)

    def show_proposals(self, wanted: str, proposals: Sequence[Offer | Need]) -> None:
        """Show these; an editor that is open stays open on the same one."""
        if wanted != self._wanted:
            self._open = None
            self.new.hide()
        unchanged = wanted == self._wanted and tuple(proposals) == tuple(self._shown)
        self._wanted, self._shown = wanted, proposals
        self.header.tell_count(str(len(proposals)))
        if not (unchanged and self._open):
            self._fill()

    def retell(self) -> None:
        """Read titles and facts again in the present language."""
        self._fill()

    def begin(self) -> None:
        """Type the title of a new one."""
        self.new.show()
        self.new.show_value("")
        self.new.edit()

    def open_item(self, wanted: str) -> None:
        """Open the editor of one."""
        self._open = wanted
        self._fill()
        if self.editor is not None:
            first = self.editor.lines["title_zh"]
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.focusNextChild()

    def _heading(self) -> str:
        return self.tr("Offers") if self._side == "offer" else self.tr("Needs")

    def _fill(self) -> None:
        self._widgets = [self._widget(proposal) for proposal in self._shown]
        refill(self._items, self._widgets)

    def _widget(self, proposal: Offer | Need) -> QWidget:
        if proposal.id == self._open:
            editor = ProposalEditor(self._desk, proposal)
            editor.closed.connect(self._close)
            editor.removed.connect(partial(self._remove, proposal))
            return editor
        item = ProposalItem(proposal)
        item.asked.connect(partial(self.open_item, proposal.id))
        item.removed.connect(partial(self._remove, proposal))
        return item

    def _close(self) -> None:
        was, self._open = self._open, None
        self._fill()
        for proposal, widget in zip(self._shown, self._widgets, strict=True):
            if proposal.id == was:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, proposal: Offer | Need) -> None:
        self._open = None
        if self._desk.do(lambda: self._desk.book.remove_proposal(proposal)):
            self.took_back.emit(proposal_title(proposal))

    def _check_title(self, words: str) -> str:
        return "" if words.strip() else self.tr("Say in a line what it is about.")

    def _add(self, words: str) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        desk = self._desk.book
        add = desk.offer if self._side == "offer" else desk.need
        self.new.hide()
        self._desk.do(lambda: add(wanted, words))

    def _leave_new(self) -> None:
        """Left without a word: nothing is added."""
        focus = QApplication.focusWidget()
        if not self.new.is_editing() and not (focus and self.new.isAncestorOf(focus)):
            self.new.hide()


def _travels() -> Sequence[Option]:
    return [Option(one.value, travels_name(one) or "—") for one in Travels]


def _industries() -> Sequence[Option]:
    return [Option(one.value, industry_name(one)) for one in Industry]


def _stages() -> Sequence[Option]:
    return [Option("", "—"), *(Option(stage.value, stage_name(stage)) for stage in Stage)]
