"""Who seems to be registered twice: the list of pairs, and the two side by side."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from app.errors import AppError
from app.models.ids import PersonId
from app.models.people import Category, Person, masked_email, masked_phone
from app.models.registry import BadgeState
from app.services.duplicates import Suspicion
from app.services.visitor_directory import VisitorDirectory
from app.services.visitor_merge import CHOSEN, Choice, Side
from app.ui.language import translate
from app.ui.pairing import Comparing
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


class Compare(Comparing):
    """The two registrations side by side."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sides: tuple[Side, Side] | None = None
        super().__init__(
            lambda: self.tr("Choose a pair to compare the two registrations."),
            "users",
            lambda: self.tr("Two different people"),
        )

    def show_pair(self, pair: object) -> None:
        self._sides = None
        if isinstance(pair, Suspicion):
            with suppress(AppError):  # one of them is gone meanwhile
                self._sides = self._desk.merging.look(pair.first, pair.second)
        if self._sides is None or not isinstance(pair, Suspicion):
            self.show_nothing()
            return
        words = self.tr("Same: {reasons}").format(reasons=reasons_words(pair.reasons))
        self.show_record(name_of(self._sides[0].person), words)
        self._fill(*self._sides)

    @property
    def both(self) -> tuple[PersonId, PersonId] | None:
        """Who is compared, the one who stays first."""
        return None if self._sides is None else (self._sides[0].person.id, self._sides[1].person.id)

    @property
    def choice(self) -> Choice:
        """What was chosen: the fields of the second, and the badge that goes on admitting."""
        taken, badge = self.taken, None
        if self._sides is not None and "badge" in self.picks:
            side = self._sides["badge" in taken]
            badge = side.valid.id if side.valid else None
        return Choice(taken - {"badge"}, badge)

    def _fill(self, first: Side, second: Side) -> None:
        self.begin(self.tr("First registered"), self.tr("Then as"))
        for name in CHOSEN:
            words = (field_words(side.person, name) for side in (first, second))
            self.choose(name, FIELD_NAMES[name](), *words)
        self._badge_row(first, second)
        self.tell(self.tr("Belongs to it"), _links_words(first), _links_words(second))
        self.note(
            self.tr("Everything of both is kept with the one who stays; undo brings both back.")
        )
        self.finish()

    def _badge_row(self, first: Side, second: Side) -> None:
        """Two valid badges: the one that was printed stays, unless the user says otherwise."""
        if first.valid is None or second.valid is None:
            return
        title = self.tr("Badge that stays")
        self.choose("badge", title, _badge_words(first), _badge_words(second))
        if _is_printed(second) and not _is_printed(first):
            self.picks["badge"][1].setChecked(True)


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
