"""The middle pane's cards: fit with its bar, who and what, three reasons, state or the request."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from app.models.pairs import Candidate, PairState
from app.services.pair_ground import Owner
from app.services.pairs import PairBook
from app.ui.language import translate
from app.ui.screens.matches.cards import CardDelegate
from app.ui.screens.matches.reasons import reason_tags
from app.ui.screens.matches.sieve import Order, View, key_of
from app.ui.screens.matches.subject_cards import paint_new
from app.ui.screens.matches.words import (
    Proposal,
    industry_of,
    industry_shape,
    name_of,
    place_of,
    short_name,
    state_look,
    state_name,
    title_of,
    when,
)
from app.ui.theme import ColorName, Shape, pixmap, theme
from app.ui.widgets import paint

_MARGIN, _FIT, _GAP = 20, 40, 16
_TOP, _ICON, _PAD = 11, 16, 12


@dataclass(frozen=True, slots=True)
class PairCard:
    """What a card of the middle pane says."""

    key: object
    fit: int
    name: str
    place: str
    title: str
    tags: Sequence[str]
    state: PairState
    told: str
    mark: tuple[Shape, ColorName] | None
    is_new: bool
    lift: int = 0

    @property
    def can_ask(self) -> bool:
        """Whether a meeting can be asked for."""
        return self.state is PairState.SUGGESTED

    @property
    def spoken(self) -> str:
        """Everything on the card."""
        head = f"{self.fit} {self.name} {self.place}".rstrip()
        return "\n".join(
            part for part in (head, self.title, ", ".join(self.tags), self.told) if part
        )


def pair_card(
    book: PairBook, one: Candidate, view: View, order: Order = Order.RECOMMENDED
) -> PairCard:
    """The card of a pair in the present language.

    Where free time and fairness order the list, the card says by how many points they moved it.
    """
    need, offer = book.needs[one.need_id], book.offers[one.offer_id]
    other: Proposal = need if view is View.OFFERS else offer
    owner = book.owner_of(other)
    name, title, place = name_of(owner), title_of(other), place_of(book, other)
    if view is View.ALL:
        name = pair_name(book.owner_of(need), owner)
        title = f"{title_of(need)} → {title_of(offer)}"
        place = ""
    told = state_name(one.state)
    if one.starts_at is not None:
        told = f"{told} {when(one.starts_at, book.zone)}"
    return PairCard(
        key=key_of(one),
        fit=one.fit,
        name=name,
        place=place,
        title=title,
        tags=reason_tags(one.match),
        state=one.state,
        told=told,
        mark=industry_shape(industry_of(book, other)),
        is_new=one.is_new,
        lift=round(one.lift) if order is Order.RECOMMENDED and view is not View.ALL else 0,
    )


def pair_name(need_owner: Owner | None, offer_owner: Owner | None) -> str:
    """``试样轻量 × 拟真传感``."""
    return f"{short_name(need_owner)} × {short_name(offer_owner)}"


class PairDelegate(CardDelegate):
    """A fit at the left, three lines, and at the right the request's button or the state."""

    height = 97

    def button_box(self, rect: QRect, card: object) -> QRect:
        if not isinstance(card, PairCard) or not card.can_ask:
            return QRect()
        width = _PAD * 2 + _ICON + 8 + paint.width_of(_ask_words(), theme().font("body"))
        height = theme().size("button")
        top = rect.top() + (rect.height() - height) // 2
        return QRect(rect.right() + 1 - _MARGIN - width, top, width, height)

    def paint_card(self, painter: QPainter, rect: QRect, card: object, *, chosen: bool) -> None:
        if not isinstance(card, PairCard):
            return
        self._paint_fit(painter, rect, card)
        end = self._paint_end(painter, rect, card, chosen=chosen)
        left = rect.left() + _MARGIN + _FIT + _GAP
        line = theme().line("body")
        first = QRect(left, rect.top() + _TOP, end - 12 - left, line)
        self._paint_name(painter, first, card)
        second = first.translated(0, line + 1)
        ink = theme().color("text2" if card.state is PairState.DECLINED else "text")
        paint.text(painter, second, card.title, theme().font("body"), ink)
        self._paint_tags(painter, second.translated(0, line + 5), card, chosen=chosen)

    def _paint_fit(self, painter: QPainter, rect: QRect, card: PairCard) -> None:
        color: ColorName = "text2" if card.state is PairState.DECLINED else "accentText"
        box = QRect(rect.left() + _MARGIN, rect.top() + _TOP - 2, _FIT, 26)
        paint.text(painter, box, str(card.fit), _fit_font(), theme().color(color))
        bar = QRectF(box.left(), box.bottom() + 6, _FIT, 4)
        ink: ColorName = "disabled" if card.state is PairState.DECLINED else "accent"
        paint.meter(painter, bar, card.fit / 100, theme().color(ink), theme().color("pressed"))
        if card.lift:
            below = QRect(box.left(), int(bar.bottom()) + 5, _FIT, 16)
            caption = theme().font("caption", tabular=True)
            paint.text(painter, below, lift_words(card.lift), caption, theme().color("text3"))

    def _paint_name(self, painter: QPainter, line: QRect, card: PairCard) -> None:
        left = line.left()
        if card.mark is not None:
            shape, color = card.mark
            paint.mark(painter, shape, theme().color(color), left, line.center().y() + 1)
            left += 16
        strong, small = theme().font("bodyStrong"), theme().font("small", tabular=True)
        room = line.right() + 1 - left
        width = min(paint.width_of(card.name, strong), room)
        box = QRect(left, line.top(), width + 1, line.height())
        paint.text(painter, box, card.name, strong, theme().color("text"))
        left = box.right() + 9
        if card.is_new:
            width = paint.width_of(translate("matches", "New"), theme().font("small")) + 10
            if left + width <= line.right():
                paint_new(painter, left + width, line)
                left += width + 8
        place = QRect(left, line.top(), line.right() + 1 - left, line.height())
        if place.width() > 32:
            paint.text(painter, place, card.place, small, theme().color("text2"))

    def _paint_tags(self, painter: QPainter, line: QRect, card: PairCard, *, chosen: bool) -> None:
        face, left = theme().font("small", tabular=True), line.left()
        ground: ColorName = "surface" if chosen else "hover"
        for words in card.tags:
            width = paint.width_of(words, face) + 12
            if left + width > line.right() + 1:
                return
            box = QRect(left, line.top(), width, theme().size("tag"))
            paint.rounded(painter, box, theme().radius("card"), theme().color(ground))
            centre = Qt.AlignmentFlag.AlignHCenter
            paint.text(painter, box, words, face, theme().color("text2"), centre)
            left += width + 6

    def _paint_end(self, painter: QPainter, rect: QRect, card: PairCard, *, chosen: bool) -> int:
        """The button or the state at the right; gives where it begins."""
        if card.can_ask:
            box = self.button_box(rect, card)
            _paint_button(painter, box, chosen=chosen)
            return box.left()
        icon, color = state_look(card.state)
        face = theme().font("small", tabular=True)
        width = paint.width_of(card.told, face)
        left = rect.right() + 1 - _MARGIN - width
        middle = rect.center().y()
        words = QRect(left, middle - 10, width + 2, 20)
        paint.text(painter, words, card.told, face, theme().color(color))
        picture = pixmap(icon, color, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPoint(left - _ICON - 6, middle - _ICON // 2), picture)
        return left - _ICON - 6


def lift_words(lift: int) -> str:
    """``+5``, ``−3``: what free time and fairness add to the fit where they order."""
    return f"+{lift}" if lift > 0 else f"\u2212{-lift}"


def _ask_words() -> str:
    return translate("matches", "Request meeting")


def _fit_font() -> QFont:
    return theme().font("title", tabular=True)


def _paint_button(painter: QPainter, box: QRect, *, chosen: bool) -> None:
    """A button as it looks elsewhere; the chosen card's is the one that Enter presses."""
    ground: ColorName = "accent" if chosen else "surface"
    ink: ColorName = "onAccent" if chosen else "text"
    edge = None if chosen else theme().color("border")
    if not chosen:
        box = box.adjusted(_ICON + 8, 0, 0, 0)  # without the icon it is narrower
    paint.rounded(painter, box, theme().radius("control"), theme().color(ground), edge)
    if not chosen:
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.text(painter, box, _ask_words(), theme().font("body"), theme().color(ink), centre)
        return
    picture = pixmap("calendar-plus", ink, _ICON, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPoint(box.left() + _PAD, box.center().y() - _ICON // 2 + 1), picture)
    room = box.adjusted(_PAD + _ICON + 8, 0, 0, 0)
    paint.text(painter, room, _ask_words(), theme().font("body"), theme().color(ink))
