"""The left pane's cards: a need or an offer, whose it is, and how many pairs it has."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from app.services.pairs import PairBook
from app.ui.language import translate
from app.ui.screens.matches.cards import CardDelegate
from app.ui.screens.matches.sieve import Subject
from app.ui.screens.matches.words import (
    facts_of,
    industry_of,
    industry_shape,
    name_of,
    pair_count,
    place_of,
    title_of,
)
from app.ui.theme import ColorName, Shape, theme
from app.ui.widgets import paint

_LEFT, _RIGHT, _INDENT = 16, 16, 16
_TOP = 9


@dataclass(frozen=True, slots=True)
class SubjectCard:
    """What a card of the left pane says."""

    key: object
    name: str
    title: str
    facts: str
    count: str
    mark: tuple[Shape, ColorName] | None
    has_pairs: bool
    is_new: bool

    @property
    def spoken(self) -> str:
        """Everything on the card."""
        return "\n".join(part for part in (self.name, self.title, self.facts, self.count) if part)


def subject_card(book: PairBook, subject: Subject) -> SubjectCard:
    """The card of a need or an offer in the present language."""
    proposal = subject.proposal
    return SubjectCard(
        key=subject.id,
        name=name_of(subject.owner),
        title=title_of(proposal),
        facts=facts_of(proposal) or place_of(book, proposal),
        count=pair_count(len(subject.pairs)),
        mark=industry_shape(industry_of(book, proposal)),
        has_pairs=bool(subject.pairs),
        is_new=subject.is_new,
    )


class SubjectDelegate(CardDelegate):
    """Three lines: who, what, on what terms."""

    height = 80

    def paint_card(self, painter: QPainter, rect: QRect, card: object, *, chosen: bool) -> None:
        if not isinstance(card, SubjectCard):
            return
        left = rect.left() + _LEFT + _INDENT
        width = rect.right() - _RIGHT - left
        line = theme().line("body")
        first = QRect(left, rect.top() + _TOP, width, line)
        if card.mark is not None:
            shape, color = card.mark
            paint.mark(
                painter, shape, theme().color(color), rect.left() + _LEFT, first.center().y() + 1
            )
        taken = self._paint_count(painter, first, card)
        name = first.adjusted(0, 0, -taken - 8, 0)
        face = theme().font("bodyStrong" if chosen else "body")
        quiet: ColorName = "text" if card.has_pairs else "text2"
        paint.text(painter, name, card.name, face, theme().color(quiet))
        second = first.translated(0, line + 2)
        paint.text(painter, second, card.title, theme().font("body"), theme().color(quiet))
        third = second.translated(0, line)
        small = theme().font("small", tabular=True)
        paint.text(painter, third, card.facts, small, theme().color("text2"))

    def _paint_count(self, painter: QPainter, line: QRect, card: SubjectCard) -> int:
        """The number of pairs at the right, new ones before it; gives the width."""
        face = theme().font("small", tabular=True)
        end = Qt.AlignmentFlag.AlignRight
        paint.text(painter, line, card.count, face, theme().color("text2"), end)
        width = paint.width_of(card.count, face)
        if card.is_new:
            width += 8 + paint_new(painter, line.right() + 1 - width - 8, line)
        return width


def paint_new(painter: QPainter, right: int, line: QRect) -> int:
    """The mark of what came in the last day, ending at ``right``; gives its width."""
    words, face = translate("matches", "New"), theme().font("small")
    width = paint.width_of(words, face) + 10
    box = QRect(right - width, line.center().y() - 8, width, 18)
    paint.rounded(painter, box, theme().radius("card"), theme().color("accentTint"))
    centre = Qt.AlignmentFlag.AlignHCenter
    paint.text(painter, box, words, face, theme().color("accentText"), centre)
    return width
