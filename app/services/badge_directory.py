"""The list of badges as it is typed and clicked at: views, filters, search and order in no time.

What sorts and filters is held in memory and brought along from the change log, so that a keystroke
among 300,000 badges stays within some milliseconds.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import chain, compress, repeat
from operator import contains, or_
from zoneinfo import ZoneInfo

from app.models.fairs import Fair
from app.models.ids import BadgeId, PersonId
from app.models.people import Category
from app.models.registry import BadgeState
from app.models.times import Clock, now
from app.services.store import Reader, Store
from app.services.store import badge_list as query
from app.services.store.badge_list import BadgeRow, Entry
from app.services.text import fold, pinyin_of_title


class BadgeView(StrEnum):
    """Which badges are listed."""

    QUEUE = "queue"
    """To be printed, and beneath them what was printed today."""
    ALL = "all"
    REVOKED = "revoked"


class Printing(StrEnum):
    """Where a badge stands; a filter's values."""

    WAITING = "waiting"
    PRINTED = "printed"
    REVOKED = "revoked"


SORTS = ("name", "organisation", "category", "number", "state")

_STANDINGS = tuple(Printing)
_WAITING, _PRINTED, _REVOKED = range(3)
_CATEGORIES = tuple(Category)
# More changed badges than this, and reading all again is the shorter way.
_FEW = 1000


class BadgeDirectory:
    """Ids in order, and rows for the ids that are shown. A badge's place is its turn of issue."""

    def __init__(self, store: Store, clock: Clock = now) -> None:
        self._store, self._clock = store, clock
        self._upto = (-1, -1)
        self._zone: ZoneInfo | None = None
        self._people_count = 0
        self._entries: list[Entry] = []
        self._badges: list[BadgeId] = []
        self._place: dict[BadgeId, int] = {}
        self._standing = bytearray()
        self._category = bytearray()
        self._printed: dict[int, str] = {}
        self._words: tuple[_Keys, _Haystack] | None = None
        self._orders: dict[str, list[int]] = {}

    def catch_up(self) -> None:
        """Read what moved on; the first time everything, which is slow in a large fair."""
        with self._store.reading() as reader:
            self._catch_up(reader)

    def prepare(self) -> None:
        """Read everything and make ready to search; for a thread that may take its time."""
        self.catch_up()
        self._look_through()

    def ids(
        self,
        view: BadgeView,
        text: str = "",
        *,
        category: Category | None = None,
        standing: Printing | None = None,
        sort: str = "",
        descending: bool = False,
    ) -> list[BadgeId]:
        """The badges of a view that the text finds and the filters let through, in order.

        Without a ``sort`` they stand as they were issued, and in the queue those printed today
        last, the latest of them first.
        """
        self.catch_up()
        places = self._ordered(view, sort, descending)
        typed = fold(text).split()
        if typed:
            found = self._find(typed)
            places = list(compress(places, map(found.__getitem__, places)))
        if category is not None:
            places = self._kept(places, self._category, _CATEGORIES.index(category))
        if standing is not None:
            places = self._kept(places, self._standing, _STANDINGS.index(standing))
        return list(map(self._badges.__getitem__, places))

    def rows(self, wanted: Sequence[BadgeId]) -> dict[BadgeId, BadgeRow]:
        """The rows of these badges, fresh from the file."""
        with self._store.reading() as reader:
            return query.rows(reader, wanted)

    def people(self, wanted: Iterable[BadgeId]) -> list[PersonId]:
        """The holders of these badges, of the valid ones only."""
        places = [self._place[one] for one in wanted if one in self._place]
        return [self._entries[n].person for n in places if self._standing[n] != _REVOKED]

    def waiting(self) -> list[BadgeId]:
        """The valid badges that were never printed, as they were issued."""
        self.catch_up()
        return list(compress(self._badges, self._mask(_WAITING)))

    def counts(self) -> dict[Printing, int]:
        """How many badges stand where."""
        self.catch_up()
        return {name: self._standing.count(n) for n, name in enumerate(_STANDINGS)}

    def without_badge(self) -> int:
        """How many people were never given a badge."""
        self.catch_up()
        return self._people_count - len({entry.person for entry in self._entries})

    def _catch_up(self, reader: Reader) -> None:
        first = self._upto == (-1, -1)
        moved = None if first else query.moved_since(reader, self._upto)
        if moved is not None and moved.upto == self._upto:
            return
        if moved is None or len(moved.badges) + len(moved.people) > _FEW:
            self._read_all(reader)
            return
        self._people_count = query.people_count(reader)
        changed = query.entries(reader, badges=moved.badges)
        if len(changed) < len(moved.badges):  # one was taken back: every later place moves
            self._read_all(reader)
            return
        self._upto = moved.upto
        if moved.people:
            changed += query.entries(reader, people=moved.people)
        for entry in changed:
            self._put(entry)
        for badge, at in moved.printed.items():
            self._note_print(badge, at)
        if changed or moved.printed:
            self._orders.clear()

    def _read_all(self, reader: Reader) -> None:
        fair = reader.all(Fair)
        self._zone = ZoneInfo(fair[0].zone) if fair else None
        self._upto = query.here(reader)
        self._people_count = query.people_count(reader)
        self._entries = query.entries(reader)
        self._badges = [entry.badge for entry in self._entries]
        self._place = {badge: n for n, badge in enumerate(self._badges)}
        self._category = bytearray(_category(entry) for entry in self._entries)
        self._standing = bytearray(_standing(entry) for entry in self._entries)
        self._printed.clear()
        self._orders.clear()
        self._words = None
        for badge, at in query.last_prints(reader).items():
            self._note_print(badge, at)

    def _put(self, entry: Entry) -> None:
        place = self._place.get(entry.badge)
        if place is None:
            self._place[entry.badge] = len(self._entries)
            self._entries.append(entry)
            self._badges.append(entry.badge)
            self._category.append(_category(entry))
            self._standing.append(_standing(entry))
            self._words = None
            return
        if entry[4:] != self._entries[place][4:]:
            self._words = None
        self._entries[place] = entry
        self._category[place] = _category(entry)
        self._standing[place] = _standing(entry)
        if place in self._printed:
            self._stand_printed(place)

    def _note_print(self, badge: BadgeId, at: str) -> None:
        place = self._place.get(badge)
        if place is not None:  # a fact outlives the badge that it speaks of
            self._printed[place] = at
            self._stand_printed(place)

    def _stand_printed(self, place: int) -> None:
        if self._standing[place] == _WAITING:
            self._standing[place] = _PRINTED

    def _ordered(self, view: BadgeView, sort: str, descending: bool) -> list[int]:
        key = f"{view} {sort} {descending} {self._today() if view is BadgeView.QUEUE else ''}"
        if key not in self._orders:
            order = self._sorted(sort)
            if view is BadgeView.QUEUE:
                order = self._queued(order, by_turn=not sort)
            elif view is BadgeView.REVOKED:
                order = self._kept(order, self._standing, _REVOKED)
            self._orders[key] = order[::-1] if descending else order
        return self._orders[key]

    def _queued(self, order: list[int], *, by_turn: bool) -> list[int]:
        today, waiting = self._printed_today(), self._mask(_WAITING)
        if by_turn:
            latest = sorted(today, key=self._printed.__getitem__, reverse=True)
            return [*compress(order, waiting), *latest]
        shown = bytearray(waiting)
        for place in today:
            shown[place] = 1
        return [place for place in order if shown[place]]

    def _today(self) -> datetime:
        """The midnight with which the fair's present day begins."""
        moment = self._clock()
        local = moment.astimezone(self._zone) if self._zone else moment
        return datetime.combine(local.date(), datetime.min.time(), local.tzinfo)

    def _printed_today(self) -> list[int]:
        midnight = self._today()
        since, until = (_written(day) for day in (midnight, midnight + timedelta(days=1)))
        return [
            place
            for place, at in self._printed.items()
            if since <= at < until and self._standing[place] == _PRINTED
        ]

    def _mask(self, standing: int) -> bytes:
        return bytes(self._standing).translate(bytes(n == standing for n in range(256)))

    @staticmethod
    def _kept(places: list[int], held: bytearray, wanted: int) -> list[int]:
        return [place for place in places if held[place] == wanted]

    def _sorted(self, sort: str) -> list[int]:
        if sort not in self._orders:
            places = list(range(len(self._entries)))
            if sort:
                key = self._sort_key(sort)
                places.sort(key=lambda place: (key(place), self._entries[place].number))
            self._orders[sort] = places
        return self._orders[sort]

    def _sort_key(self, sort: str) -> Callable[[int], str | int]:
        held = self._entries
        if sort == "organisation":
            names = {entry.organisation for entry in held}
            read = {name: pinyin_of_title(name)[0] or "\U0010ffff" for name in names}
            return lambda place: read[held[place].organisation]
        keys: dict[str, Callable[[int], str | int]] = {
            "name": lambda place: held[place].pinyin,
            "number": lambda place: held[place].number,
            "category": self._category.__getitem__,
            "state": self._standing.__getitem__,
        }
        return keys[sort]

    def _find(self, typed: list[str]) -> bytearray:
        keys, bodies = self._look_through()
        found = bytearray(len(self._entries))
        joined = "".join(typed)
        if joined.isascii():
            keys.mark(joined, found)
            if len(joined) == 1:  # one letter begins a name or a number; in the middle it is noise
                return found
        hits = [bodies.find(word) for word in typed]
        for place in hits[0] if len(hits) == 1 else set(hits[0]).intersection(*hits[1:]):
            found[place] = 1
        return found

    def _look_through(self) -> "tuple[_Keys, _Haystack]":
        if self._words is None:
            bodies = _Haystack(_body(entry) for entry in self._entries)
            self._words = (_Keys(self._entries), bodies)
        return self._words


def _written(moment: datetime) -> str:
    """A moment as the file writes it, so that texts compare like moments."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _category(entry: Entry) -> int:
    return _CATEGORIES.index(Category(entry.category))


def _standing(entry: Entry) -> int:
    return _REVOKED if entry.state == BadgeState.REVOKED else _WAITING


def _body(entry: Entry) -> str:
    return fold(f"{entry.name}\n{entry.name_latin}\n{entry.organisation}")


class _Keys:
    """What a badge is found by from its beginning: readings of the name, and the number."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        whole = [entry.number.casefold().replace("-", "") for entry in entries]
        digits = [number[1:] for number in whole]
        short = [number.lstrip("0") for number in digits]
        readings = [entry.pinyin for entry in entries]
        self._firsts = [_first_letters(texts) for texts in (readings, whole, short)]
        self._numbers = [_Sorted(texts) for texts in (whole, digits, short)]
        self._readings = _Haystack(f"\n{entry.pinyin}\n{entry.initials}" for entry in entries)

    def mark(self, typed: str, found: bytearray) -> None:
        """Mark every place with a key that begins so."""
        if len(typed) == 1:
            table = bytes(n == ord(typed) for n in range(256))
            begun = [firsts.translate(table) for firsts in self._firsts]
            found[:] = bytes(map(or_, map(or_, *begun[:2]), begun[2]))
            return
        hits: list[Sequence[int]] = [self._readings.find(f"\n{typed}")]
        hits += [numbers.beginning(typed) for numbers in self._numbers]
        for place in chain.from_iterable(hits):
            found[place] = 1


class _Sorted:
    """Short texts in order, so that those with one beginning lie together."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._places = sorted(range(len(texts)), key=texts.__getitem__)
        self._texts = [texts[place] for place in self._places]

    def beginning(self, typed: str) -> list[int]:
        """The places of the texts that begin so."""
        first = bisect_left(self._texts, typed)
        return self._places[first : bisect_left(self._texts, typed + "\U0010ffff", first)]


def _first_letters(texts: Iterable[str]) -> bytes:
    return bytes(ord(text[0]) if text[:1].isascii() and text else 0 for text in texts)


class _Haystack:
    """Texts to look through. What was found is kept: a next keystroke mostly lengthens it.

    One pass over every text costs the same for a rare word as for a frequent one; a search in one
    long string is quicker for the rare word and several times slower for the frequent one.
    """

    _KEPT = 32

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._found: dict[str, Sequence[int]] = {}

    def find(self, word: str) -> Sequence[int]:
        """The places of the texts that hold the word."""
        known = self._found.pop(word, None)
        if known is None:
            among = self._found.get(word[:-1], range(len(self._texts)))
            texts = map(self._texts.__getitem__, among)
            known = list(compress(among, map(contains, texts, repeat(word))))
        self._found[word] = known
        if len(self._found) > self._KEPT:
            del self._found[next(iter(self._found))]
        return known
