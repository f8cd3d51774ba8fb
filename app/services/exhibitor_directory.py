"""The list of exhibitors as it is typed and clicked at: sorted, filtered, searched, in no time.

What sorts and filters is held in memory and brought along from the change log, so that a keystroke
in a fair of 30,000 exhibitors costs some milliseconds whatever is typed.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from app.models.exhibitors import Industry, Standing, standing
from app.models.fairs import Hall
from app.models.ids import ExhibitorId
from app.services.access import guarded
from app.services.cities import latin_city
from app.services.store import Reader, Store
from app.services.store import exhibitor_list as query
from app.services.store.exhibitor_list import ExhibitorRow, FloorBooth, Stand, Words
from app.services.store.exhibitor_record import has_floor_plan
from app.services.text import fold

SORTS = ("booth", "name_zh", "name_en", "industry", "city", "offers", "needs", "met", "standing")

_F = TypeVar("_F")
# Which kinds of record each part that is held depends on; "words" are an exhibitor's own.
_PLACES = {"booth", "booth_place", "words"}
_DEPENDS = {
    "stands": {"booth", "booth_place"},
    "bodies": {"words"},
    "keys": _PLACES,
    "offers": {"offer"},
    "needs": {"need"},
    "meetings": {"meeting", "request"},
    "arrived": {"check_in"},
    "open_needs": {"need", "request", "meeting"},
    "standing": {"offer", "need", "check_in"},
    "sorted booth": _PLACES,
    "sorted offers": _PLACES | {"offer"},
    "sorted needs": _PLACES | {"need"},
    "sorted met": _PLACES | {"meeting", "request"},
    "sorted standing": _PLACES | {"offer", "need", "check_in"},
} | {f"sorted {sort}": _PLACES for sort in ("name_zh", "name_en", "industry", "city")}
# More changed exhibitors than this, and reading all again is the shorter way.
_FEW = 500
_INDUSTRIES = {str(industry): place for place, industry in enumerate(Industry)}
_STANDINGS = (Standing.INCOMPLETE, Standing.NOT_ARRIVED, Standing.CHECKED_IN)


@dataclass(frozen=True, slots=True)
class InHall:
    """Just the exhibitors of a hall, by its code: what a figure of that hall opens."""

    code: str


@guarded()
class ExhibitorDirectory:
    """Ids in order, and rows for the ids that are shown."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._upto = (-1, -1)
        self._words: dict[ExhibitorId, Words] = {}
        self._held: dict[str, object] = {}

    def ids(
        self,
        text: str = "",
        filters: Mapping[str, object] | None = None,
        sort: str = "booth",
        *,
        descending: bool = False,
    ) -> list[ExhibitorId]:
        """The exhibitors that the text finds and every filter lets through, in order."""
        with self.store.reading() as reader:
            self._catch_up(reader)
            found = self._found(reader, self._sorted(reader, sort, descending), text)
            for name, value in (filters or {}).items():
                if value is not None:
                    found = self._filtered(reader, found, name, value)
            return found

    def rows(self, wanted: Sequence[ExhibitorId]) -> Mapping[ExhibitorId, ExhibitorRow]:
        """The rows of these exhibitors, fresh from the file."""
        with self.store.reading() as reader:
            return query.rows(reader, wanted)

    def total(self) -> int:
        """How many exhibitors the fair has."""
        with self.store.reading() as reader:
            self._catch_up(reader)
        return len(self._words)

    def halls(self) -> list[Hall]:
        """The halls to filter by."""
        with self.store.reading() as reader:
            return reader.all(Hall, order="code")

    def cities(self) -> list[str]:
        """The cities that exhibitors come from, those with most first."""
        with self.store.reading() as reader:
            self._catch_up(reader)
        counts: dict[str, int] = {}
        for entry in self._words.values():
            counts[entry.city] = counts.get(entry.city, 0) + 1
        counts.pop("", None)
        return sorted(counts, key=lambda city: (-counts[city], city))

    def floor(self) -> list[FloorBooth]:
        """The booths on the floor plan; none where the fair has no plan."""
        with self.store.reading() as reader:
            return query.floor(reader)

    def has_floor(self) -> bool:
        """Whether the fair has a floor plan."""
        with self.store.reading() as reader:
            return has_floor_plan(reader)

    def unready(self) -> frozenset[ExhibitorId]:
        """Who has not arrived, or has told neither offers nor needs."""
        with self.store.reading() as reader:
            self._catch_up(reader)
            rank = self._hold("standing", partial(self._standing_key, reader))
            ready = _STANDINGS.index(Standing.CHECKED_IN)
            return frozenset(e for e in self._words if rank(e) != ready)

    def industries_of(self, wanted: Iterable[ExhibitorId]) -> list[Industry]:
        """The industries of these exhibitors, the most frequent first; OTHER is left out."""
        with self.store.reading() as reader:
            self._catch_up(reader)
        counts = Counter(self._words[e].industry for e in wanted if e in self._words)
        del counts[Industry.OTHER]
        return [Industry(name) for name, _ in counts.most_common()]

    def _catch_up(self, reader: Reader) -> None:
        if self._upto == (-1, -1):
            self._upto = query.here(reader)
            self._words = query.words(reader)
            return
        moved = query.moved_since(reader, self._upto)
        self._upto = moved.upto
        kinds = set(moved.kinds)
        if moved.exhibitors and self._reread(reader, moved.exhibitors):
            kinds.add("words")
        for name, needed in _DEPENDS.items():
            if needed & kinds:
                self._held.pop(name, None)

    def _reread(self, reader: Reader, changed: frozenset[ExhibitorId]) -> bool:
        """Whether anything moved on by which exhibitors are found or sorted."""
        if len(changed) > _FEW:
            self._words = query.words(reader)
            return True
        before = {e: self._words.pop(e) for e in changed if e in self._words}
        after = query.words(reader, changed)
        self._words.update(after)
        return before != after

    def _hold(self, name: str, make: Callable[[], _F]) -> _F:
        if name not in self._held:
            self._held[name] = make()
        held: _F = self._held[name]  # type: ignore[assignment]  # made by this very callable
        return held

    def _stands(self, reader: Reader) -> dict[ExhibitorId, Stand]:
        return self._hold("stands", partial(query.stands, reader))

    def _counts(self, reader: Reader, name: str) -> dict[ExhibitorId, int]:
        if name == "meetings":
            return self._hold(name, partial(query.meetings, reader))
        return self._hold(name, partial(query.proposals, reader, name.removesuffix("s")))

    def _sorted(self, reader: Reader, sort: str, descending: bool) -> list[ExhibitorId]:
        by_booth = self._hold("sorted booth", partial(self._by_booth, reader))
        if sort != "booth":
            by_booth = self._hold(f"sorted {sort}", partial(self._by, reader, sort, by_booth))
        return by_booth[::-1] if descending else by_booth

    def _by_booth(self, reader: Reader) -> list[ExhibitorId]:
        places = self._stands(reader)
        # Whoever has no booth yet comes last, by name.
        none = Stand("\U0010ffff", (), ())
        keyed = [(places.get(e, none).order, entry.pinyin, e) for e, entry in self._words.items()]
        return [key[2] for key in sorted(keyed)]

    def _by(self, reader: Reader, sort: str, start: list[ExhibitorId]) -> list[ExhibitorId]:
        return sorted(start, key=self._key(reader, sort))

    def _key(self, reader: Reader, sort: str) -> Callable[[ExhibitorId], str | int]:
        words = self._words
        keys: dict[str, Callable[[ExhibitorId], str | int]] = {
            "name_zh": lambda e: words[e].pinyin,
            "name_en": lambda e: words[e].name_en or words[e].pinyin,
            "industry": lambda e: _INDUSTRIES.get(words[e].industry, 0),
            "city": lambda e: latin_city(words[e].city) or "\U0010ffff",
        }
        if sort in keys:
            return keys[sort]
        if sort == "standing":
            return self._standing_key(reader)
        counts = self._counts(reader, "meetings" if sort == "met" else sort)
        return lambda e: counts.get(e, 0)

    def _standing_key(self, reader: Reader) -> Callable[[ExhibitorId], int]:
        offers, needs = self._counts(reader, "offers"), self._counts(reader, "needs")
        arrived = self._hold("arrived", partial(query.arrived, reader))

        def rank(wanted: ExhibitorId) -> int:
            number = offers.get(wanted, 0) + needs.get(wanted, 0)
            return _STANDINGS.index(standing(arrived=wanted in arrived, proposals=number))

        return rank

    def _filtered(
        self, reader: Reader, found: list[ExhibitorId], name: str, value: object
    ) -> list[ExhibitorId]:
        words = self._words
        if name == "industry":
            return [e for e in found if words[e].industry == value]
        if name == "city":
            return [e for e in found if words[e].city == value]
        if name == "hall":
            places = self._stands(reader)
            return [e for e in found if e in places and value in places[e].halls]
        if name != "open_needs":
            raise ValueError(f"exhibitors are not filtered by {name}")
        with_needs = self._hold("open_needs", partial(query.with_open_needs, reader))
        return [e for e in found if e in with_needs]

    def _found(self, reader: Reader, among: list[ExhibitorId], text: str) -> list[ExhibitorId]:
        typed = fold(text).split()
        if not typed:
            return among
        bodies = self._hold("bodies", self._bodies)
        hits = frozenset.intersection(*(bodies.find(word) for word in typed))
        joined = "".join(typed)
        if joined.isascii():
            keys = self._hold("keys", partial(self._keys, reader))
            hits = hits | keys.find("\n" + joined)
        return [e for e in among if e in hits]

    def _bodies(self) -> "_Haystack":
        return _Haystack((e, entry.body) for e, entry in self._words.items())

    def _keys(self, reader: Reader) -> "_Haystack":
        """Readings, and booth codes as they are typed (``b07``), each after a line's end."""
        places = self._stands(reader)
        none = Stand("", (), ())

        def lines() -> Iterator[tuple[ExhibitorId, str]]:
            for e, entry in self._words.items():
                codes = "\n".join(places.get(e, none).codes).casefold()
                plain = codes.replace("-", "").replace(" ", "")
                yield e, f"\n{entry.pinyin}\n{entry.initials}\n{plain}"

        return _Haystack(lines())


_TO_LETTERS = str.maketrans("0123456789", "ABCDEFGHIJ")


class _Haystack:
    """Folded texts in one long string, each followed by its number in capital letters.

    Folded text has no capitals, so one pass of the regular expression engine finds a word's
    records; that is ten times as quick as a loop over 30,000 short texts. What was found for a
    word is kept, because the next keystroke mostly lengthens it.
    """

    _KEPT = 64
    _SHORTER_LOOP = 2000

    def __init__(self, texts: Iterable[tuple[ExhibitorId, str]]) -> None:
        self._texts = dict(texts)
        codes = (str(n).translate(_TO_LETTERS) for n in range(len(self._texts)))
        self._ids = dict(zip(codes, self._texts, strict=True))
        pairs = zip(self._texts.values(), self._ids, strict=True)
        self._long = "".join(f"{text}{code}" for text, code in pairs)
        self._found: dict[str, frozenset[ExhibitorId]] = {}

    def find(self, word: str) -> frozenset[ExhibitorId]:
        """Whose text holds the word."""
        known = self._found.pop(word, None)
        if known is None:
            shorter = self._found.get(word[:-1])
            if shorter is not None and len(shorter) < self._SHORTER_LOOP:
                known = frozenset(e for e in shorter if word in self._texts[e])
            else:
                codes = re.findall(f"{re.escape(word)}[^A-Z]*([A-Z]+)", self._long)
                known = frozenset(map(self._ids.__getitem__, codes))
        self._found[word] = known
        if len(self._found) > self._KEPT:
            del self._found[next(iter(self._found))]
        return known
