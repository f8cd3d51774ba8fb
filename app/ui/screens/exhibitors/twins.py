"""Which exhibitors seem to stand in the list twice, and the two side by side."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from app.errors import AppError
from app.models.exhibitors import Exhibitor, Industry
from app.models.ids import ExhibitorId
from app.models.times import FAIR_ZONE
from app.services.company_duplicates import Likeness, TwiceListed, find_companies
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.exhibitor_merge import CHOSEN, Clash, ClashKind, Couple, ExhibitorMerging, Side
from app.ui import pairing
from app.ui.formats import clock_time, short_date
from app.ui.language import in_language, translate
from app.ui.screens.exhibitors.desk import Do
from app.ui.screens.exhibitors.words import FIELD_NAMES, industry_name, joined, name_of
from app.ui.tables import Column, Look, Wanted
from app.ui.tasks import Job, Tasks


@dataclass(frozen=True, slots=True)
class PairRow:
    """One line of the list of pairs."""

    first: str
    first_booths: str
    second: str
    second_booths: str
    pair: TwiceListed


class PairList:
    """What the table asks: the pairs that were found and nobody has answered."""

    def __init__(self, directory: ExhibitorDirectory) -> None:
        self._directory = directory
        self.pairs: list[TwiceListed] = []

    def ids(self, wanted: Wanted) -> Sequence[TwiceListed]:
        """The pairs, the surest first; with words, those of whom one is found by them."""
        if not wanted.text:
            return self.pairs
        hits = set(self._directory.ids(wanted.text))
        return [pair for pair in self.pairs if {pair.first, pair.second} & hits]

    def rows(self, ids: Sequence[TwiceListed]) -> Mapping[TwiceListed, PairRow]:
        """The rows of these."""
        known = self._directory.rows(sorted({e for pair in ids for e in (pair.first, pair.second)}))
        return {
            pair: PairRow(
                name_of(known[pair.first]),
                joined(known[pair.first].booths),
                name_of(known[pair.second]),
                joined(known[pair.second].booths),
                pair,
            )
            for pair in ids
            if pair.first in known and pair.second in known
        }


def pair_columns() -> tuple[Column[PairRow], ...]:
    """First and second entry with their booths, and in what they agree."""
    return (
        Column(
            "first",
            lambda: translate("exhibitors", "First listed"),
            lambda p: p.first,
            width=180,
            stretch=True,
        ),
        Column(
            "first_booths",
            lambda: translate("exhibitors", "Booth"),
            lambda p: p.first_booths,
            width=80,
            look=Look.QUIET,
        ),
        Column("second", lambda: translate("exhibitors", "Then as"), lambda p: p.second, width=180),
        Column(
            "second_booths",
            lambda: translate("exhibitors", "Booth", "of the second"),
            lambda p: p.second_booths,
            width=80,
            look=Look.QUIET,
        ),
        Column(
            "reasons",
            lambda: translate("exhibitors", "Same"),
            lambda p: reasons_words(p.pair.reasons),
            width=130,
        ),
    )


def reasons_words(reasons: Iterable[Likeness]) -> str:
    """In what two exhibitors agree, the weightiest first."""
    names = {
        Likeness.CODE: translate("exhibitors", "credit code"),
        Likeness.NAME: translate("exhibitors", "name"),
        Likeness.TRANSLATION: translate("exhibitors", "name in the other language"),
        Likeness.WEBSITE: translate("exhibitors", "website"),
    }
    known = set(reasons)
    return joined(words for reason, words in names.items() if reason in known)


class CompareExhibitors(pairing.Comparing):
    """The two exhibitors side by side, and what merging them would undo."""

    def __init__(self, merging: ExhibitorMerging) -> None:
        self._merging = merging
        self._couple: Couple | None = None
        super().__init__(
            lambda: self.tr("Choose a pair to compare the two exhibitors."),
            "git-compare-arrows",
            lambda: self.tr("Two different exhibitors"),
        )

    def show_pair(self, pair: object) -> None:
        self._couple = None
        if isinstance(pair, TwiceListed):
            with suppress(AppError):  # one of them is gone meanwhile
                self._couple = self._merging.look(pair.first, pair.second)
        if self._couple is None or not isinstance(pair, TwiceListed):
            self.show_nothing()
            return
        words = self.tr("Same: {reasons}").format(reasons=reasons_words(pair.reasons))
        self.show_record(name_of(self._couple.first.exhibitor), words)
        self._fill(self._couple)

    @property
    def both(self) -> tuple[ExhibitorId, ExhibitorId] | None:
        """Who is compared, the one who stays first."""
        if self._couple is None:
            return None
        return self._couple.first.exhibitor.id, self._couple.second.exhibitor.id

    def _fill(self, couple: Couple) -> None:
        first, second = couple.first, couple.second
        self.begin(self.tr("First listed"), self.tr("Then as"))
        for name in CHOSEN:
            words = [field_words(side.exhibitor, name) for side in (first, second)]
            if name != "at_once" or words[0] != words[1]:  # nearly everybody holds one
                self.choose(name, field_name(name), *words)
        self.tell(self.tr("Booth"), *(joined(side.booths) or "—" for side in (first, second)))
        self.tell(self.tr("Belongs to it"), _links_words(first), _links_words(second))
        for clash in couple.clashes:
            self.note(clash_words(clash), "warning")
        self.note(
            self.tr("Everything of both is kept with the one who stays; undo brings both back.")
        )
        self.finish()


def field_name(name: str) -> str:
    """What a field is called."""
    if name == "at_once":
        return translate("exhibitors", "Meetings at once")
    return FIELD_NAMES[name]()


def field_words(exhibitor: Exhibitor, name: str) -> str:
    """A field as it is read."""
    value = getattr(exhibitor, name)
    if isinstance(value, Industry):
        return "" if value is Industry.OTHER else industry_name(value)
    return "" if value is None else str(value)


def clash_words(clash: Clash) -> str:
    """What cannot stay as it is, and what becomes of it."""
    name = in_language(clash.name_zh, clash.name_en)
    when = "" if clash.starts_at is None else _moment(clash)
    return {
        ClashKind.CODES: translate(
            "exhibitors",
            "Both have a valid credit code, and they differ: these may well be two companies.",
        ),
        ClashKind.BETWEEN: translate(
            "exhibitors", "A request of the one to the other goes, with its meeting."
        ),
        ClashKind.SLOT: translate(
            "exhibitors",
            "{when}: both have a meeting then. The one with {name} waits to be placed again.",
        ),
        ClashKind.DEAL: translate(
            "exhibitors", "Deal {name} is between the two; its buyer stays by name alone."
        ),
    }[clash.kind].format(name=name, when=when)


def _moment(clash: Clash) -> str:
    local = clash.starts_at.astimezone(FAIR_ZONE) if clash.starts_at else None
    return f"{short_date(local.date())} {clock_time(local)}" if local else ""


def _links_words(side: Side) -> str:
    counted = (
        (translate("exhibitors", "people"), side.links["person"]),
        (translate("exhibitors", "offers"), side.links["offer"]),
        (translate("exhibitors", "needs"), side.links["need"]),
        (translate("exhibitors", "meeting requests"), side.links["request"]),
        (translate("exhibitors", "deals"), side.links["deal"]),
    )
    words = joined(f"{name} {number}" for name, number in counted if number)
    return words or translate("exhibitors", "nothing yet")


class ExhibitorPairing(pairing.Pairing[TwiceListed, PairRow]):
    """Exhibitors who seem to stand in the list twice; ``say`` tells what was done."""

    compare: CompareExhibitors

    def __init__(
        self,
        merging: ExhibitorMerging,
        directory: ExhibitorDirectory,
        tasks: Tasks,
        do: Do,
        say: Callable[[str], object],
    ) -> None:
        self._merging, self._do, self._say = merging, do, say
        compare = CompareExhibitors(merging)
        super().__init__(
            tasks,
            PairList(directory),
            pair_columns(),
            compare,
            "exhibitor twins",
            lambda: self.tr("Duplicates"),
            lambda: self.tr("Looking for exhibitors listed twice"),
        )
        compare.merging.connect(lambda: self._merge(compare))
        compare.parting.connect(lambda: self._tell_apart(compare))

    def work(self) -> Callable[[Job], list[TwiceListed]]:
        everybody = self._merging.everybody
        return lambda job: find_companies(everybody(), job.is_cancelled)

    def still_open(self, found: list[TwiceListed]) -> list[TwiceListed]:
        return self._merging.still_open(found)

    def _merge(self, compare: CompareExhibitors) -> None:
        if compare.both is None:
            return
        keep, other = compare.both
        if self._do(lambda: self._merging.merge(keep, other, compare.taken)):
            self._say(self.tr("Merged. Everything of both is with one now."))

    def _tell_apart(self, compare: CompareExhibitors) -> None:
        if compare.both is None:
            return
        first, second = compare.both
        if self._do(lambda: self._merging.tell_apart(first, second)):
            self._say(self.tr("Noted: two different exhibitors."))
