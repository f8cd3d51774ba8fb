"""Who seems to be registered twice: the list of pairs, and the two side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.models.ids import PersonId
from app.models.people import Category, Person, masked_email, masked_phone
from app.models.registry import BadgeState
from app.services.duplicates import Suspicion
from app.services.visitor_directory import VisitorDirectory
from app.services.visitor_merge import CHOSEN, Choice, Side
from app.ui.language import translate
from app.ui.screens.visitors.desk import Desk
from app.ui.screens.visitors.words import (
    FIELD_NAMES,
    category_name,
    days_words,
    firm_of,
    joined,
    name_of,
    reasons_words,
)
from app.ui.tables import Column, Look, Wanted
from app.ui.theme import pixmap, theme
from app.ui.widgets import DetailPane, ElidedLabel, Label, PrimaryButton, SecondaryButton, paint
from app.ui.widgets.base import Retold

_NAME = 84


@dataclass(frozen=True, slots=True)
class PairRow:
    """One line of the list of pairs."""

    first: str
    first_firm: str
    second: str
    second_firm: str
    pair: Suspicion


class PairList:
    """What the table asks: the pairs that were found and nobody has answered."""

    def __init__(self, directory: VisitorDirectory) -> None:
        self._directory = directory
        self.pairs: list[Suspicion] = []

    def ids(self, wanted: Wanted) -> Sequence[Suspicion]:
        """The pairs, the surest first; with words, those of whom one is found by them."""
        if not wanted.text:
            return self.pairs
        hits = set(self._directory.ids(wanted.text))
        return [pair for pair in self.pairs if {pair.first, pair.second} & hits]

    def rows(self, ids: Sequence[Suspicion]) -> Mapping[Suspicion, PairRow]:
        """The rows of these."""
        people = {one for pair in ids for one in (pair.first, pair.second)}
        known = self._directory.rows(sorted(people))
        return {
            pair: PairRow(
                name_of(known[pair.first]),
                firm_of(known[pair.first]),
                name_of(known[pair.second]),
                firm_of(known[pair.second]),
                pair,
            )
            for pair in ids
            if pair.first in known and pair.second in known
        }


def pair_columns() -> tuple[Column[PairRow], ...]:
    """First and second registration, and in what they agree."""
    return (
        Column(
            "first", lambda: translate("visitors", "First registered"), lambda p: p.first, width=120
        ),
        Column(
            "first_firm",
            lambda: translate("visitors", "Organisation"),
            lambda p: p.first_firm,
            width=150,
            look=Look.QUIET,
            stretch=True,
        ),
        Column("second", lambda: translate("visitors", "Then as"), lambda p: p.second, width=120),
        Column(
            "second_firm",
            lambda: translate("visitors", "Organisation", "of the second"),
            lambda p: p.second_firm,
            width=150,
            look=Look.QUIET,
        ),
        Column(
            "reasons",
            lambda: translate("visitors", "Same"),
            lambda p: reasons_words(p.pair.reasons),
            width=180,
        ),
    )


class Pick(Retold, QAbstractButton):
    """One of two values; the one that stays has an edge, a tint and a check mark."""

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self._words = words
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRing", True)  # noqa: FBT003 - a Qt property's value
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name} {words}")
        self.setToolTip(words)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(120, theme().size("input"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        ground = theme().color("accentTint" if on else "hover" if self.underMouse() else "surface")
        edge = theme().color("accent" if on else "borderStrong")
        paint.rounded(painter, self.rect(), theme().radius("control"), ground, edge)
        room = QRect(10, 0, self.width() - (34 if on else 18), self.height())
        color = theme().color("text" if self._words else "text3")
        paint.text(painter, room, self._words or "—", theme().font("body"), color)
        if on:
            picture = pixmap("check", "accentText", 14, self.devicePixelRatioF())
            painter.drawPixmap(self.width() - 22, (self.height() - 14) // 2, picture)


class Compare(DetailPane):
    """The two side by side. ``merged`` carries ids and choice, ``apart`` the ids."""

    merged = Signal(object, object, object)
    apart = Signal(object, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Choose a pair to compare the two registrations."))
        self._desk = desk
        self._sides: tuple[Side, Side] | None = None
        self.picks: dict[str, tuple[Pick, Pick]] = {}
        self._groups: list[QButtonGroup] = []
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(theme().space(5), 8, theme().space(5), theme().space(5))
        self._column.addStretch(1)
        self.set_body(body)
        self._table: QWidget | None = None
        self.merge_button = PrimaryButton(lambda: self.tr("Merge"), "users", on_click=self._merge)
        self.apart_button = SecondaryButton(
            lambda: self.tr("Two different people"), "x", on_click=self._apart
        )
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme().space(5), 10, theme().space(4), 10)
        row.setSpacing(8)
        row.addWidget(self.merge_button)
        row.addWidget(self.apart_button)
        row.addStretch(1)
        self.add_foot(foot)
        self.show_nothing()

    def show_pair(self, pair: Suspicion | None) -> None:
        """Show these two, or nothing."""
        self._sides = None
        if pair is not None:
            try:
                self._sides = self._desk.merging.look(pair.first, pair.second)
            except AppError:
                self._sides = None
        if pair is None or self._sides is None:
            self.show_nothing()
            return
        words = self.tr("Same: {reasons}").format(reasons=reasons_words(pair.reasons))
        self.show_record(name_of(self._sides[0].person), words)
        self._fill(*self._sides)

    @property
    def choice(self) -> Choice:
        """What was chosen: the fields of the second, and the badge that goes on admitting."""
        taken = {name for name, (_, second) in self.picks.items() if second.isChecked()}
        badge = None
        if self._sides is not None and "badge" in self.picks:
            side = self._sides["badge" in taken]
            badge = side.valid.id if side.valid else None
        return Choice(frozenset(taken - {"badge"}), badge)

    def _fill(self, first: Side, second: Side) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
        self.picks, self._groups = {}, []
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _NAME)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place, words in ((1, self.tr("First registered")), (2, self.tr("Then as"))):
            grid.addWidget(Label(words, "small", "text2"), 0, place)
        for name in CHOSEN:
            self._row(grid, name, field_words(first.person, name), field_words(second.person, name))
        self._badge_row(grid, first, second)
        self._told_row(grid, first, second)
        self._column.insertWidget(0, self._table)
        self._table.show()  # at once, so that it can take the focus

    def _row(self, grid: QGridLayout, name: str, first: str, second: str) -> None:
        if not (first or second):
            return
        line = grid.rowCount()
        title = FIELD_NAMES[name]() if name in FIELD_NAMES else self.tr("Badge that stays")
        grid.addWidget(Label(title, "body", "text2"), line, 0)
        if first == second:
            grid.addWidget(ElidedLabel(first, "body", "text2"), line, 1, 1, 2)
            return
        picks = (Pick(first, title), Pick(second, title))
        group = QButtonGroup(self._table)
        for place, pick in enumerate(picks, 1):
            group.addButton(pick)
            grid.addWidget(pick, line, place)
        picks[0 if first else 1].setChecked(True)
        self.picks[name] = picks
        self._groups.append(group)

    def _badge_row(self, grid: QGridLayout, first: Side, second: Side) -> None:
        """Two valid badges: the one that was printed stays, unless the user says otherwise."""
        if first.valid is None or second.valid is None:
            return
        self._row(grid, "badge", _badge_words(first), _badge_words(second))
        if _is_printed(second) and not _is_printed(first):
            self.picks["badge"][1].setChecked(True)

    def _told_row(self, grid: QGridLayout, first: Side, second: Side) -> None:
        """What hangs on either; it all goes to the one who stays."""
        line = grid.rowCount()
        grid.addWidget(Label(self.tr("Belongs to it"), "body", "text2"), line, 0)
        for place, side in ((1, first), (2, second)):
            grid.addWidget(Label(_links_words(side), "small", "text2", wrap=True), line, place)
        note = Label(
            self.tr("Everything of both is kept with the one who stays; undo brings both back."),
            "small",
            "text2",
            wrap=True,
        )
        grid.addWidget(note, line + 1, 0, 1, 3)

    def _merge(self) -> None:
        if self._sides is not None:
            first, second = (side.person.id for side in self._sides)
            self.merged.emit(PersonId(first), PersonId(second), self.choice)

    def _apart(self) -> None:
        if self._sides is not None:
            first, second = (side.person.id for side in self._sides)
            self.apart.emit(PersonId(first), PersonId(second))


def field_words(person: Person, name: str) -> str:
    """A field as it may be seen: phone and address masked."""
    value = getattr(person, name)
    if isinstance(value, Category):
        return category_name(value)
    if name == "days":
        return days_words(person.days)
    if name == "phone":
        return masked_phone(person.phone)
    return masked_email(person.email) if name == "email" else str(value)


def _badge_words(side: Side) -> str:
    number = side.valid.number if side.valid else ""
    return joined((number, translate("visitors", "Printed") if _is_printed(side) else ""))


def _is_printed(side: Side) -> bool:
    return any(one.prints and one.badge.state is BadgeState.VALID for one in side.badges)


def _links_words(side: Side) -> str:
    counted = (
        (translate("visitors", "badges"), side.links["badge"]),
        (translate("visitors", "meeting requests"), side.links["request"]),
        (translate("visitors", "forums"), side.links["registration"]),
    )
    words = joined(f"{name} {number}" for name, number in counted if number)
    return words or translate("visitors", "nothing yet")
