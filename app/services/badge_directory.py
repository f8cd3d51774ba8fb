"""The list of badges as it is typed and clicked at: views, filters, search and order in no time.

What sorts and filters is held in memory and brought along from the change log, so that a keystroke
among 300,000 badges stays within some milliseconds.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import compress
from zoneinfo import ZoneInfo

import numpy as np

from app.models.fairs import Fair
from app.models.ids import BadgeId, PersonId
from app.models.people import Category
from app.models.registry import BadgeState
from app.models.scanning import Role
from app.models.times import Clock, now
from app.services.access import guarded
from app.services.badge_keys import BadgeKeys
from app.services.lookup import Listed, Order, reckoned
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
_KIND = np.int32
# More changed badges than this, and reading all again is the shorter way.
_FEW = 1000


@guarded(Role.GATE)
class BadgeDirectory:
    """Ids in order, and rows for the ids that are shown. A badge's place is its turn of issue."""

    def __init__(self, store: Store, clock: Clock = now) -> None:
        self.store, self._clock = store, clock
        self._upto = (-1, -1)
        self._zone: ZoneInfo | None = None
        self._people_count = 0
        self._entries: list[Entry] = []
        self._badges: list[BadgeId] = []
        self._place: dict[BadgeId, int] = {}
        self._standing = bytearray()
        self._category = bytearray()
        self._printed: dict[int, str] = {}
        self._keys: BadgeKeys | None = None
        self._orders: dict[str, Order] = {}

    def catch_up(self) -> None:
        """Read what moved on; the first time everything, which is slow in a large fair."""
        with self.store.reading() as reader:
            self._catch_up(reader)

    def prepare(self) -> None:
        """Read everything and make ready to search; for a thread that may take its time."""
        self.catch_up()
        self._made_keys()

    def ids(
        self,
        view: BadgeView,
        text: str = "",
        *,
        category: Category | None = None,
        standing: Printing | None = None,
        sort: str = "",
        descending: bool = False,
    ) -> Sequence[BadgeId]:
        """The badges of a view that the text finds and the filters let through, in order.

        Without a ``sort`` they stand as they were issued, and in the queue those printed today
        last, the latest of them first.
        """
        self.catch_up()
        places = self._ordered(view, sort, descending)
        typed = fold(text).split()
        if typed:
            places = places[self._made_keys().find(typed, len(self._entries))[places]]
        if category is not None:
            places = _kept(places, self._category, _CATEGORIES.index(category))
        if standing is not None:
            places = _kept(places, self._standing, _STANDINGS.index(standing))
        return Listed(places, self._badges, self._place)

    def rows(self, wanted: Sequence[BadgeId]) -> dict[BadgeId, BadgeRow]:
        """The rows of these badges, fresh from the file."""
        with self.store.reading() as reader:
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
        self._keys = None
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
            self._note_keys(len(self._entries) - 1, entry)
            return
        if entry[4:] != self._entries[place][4:]:
            self._note_keys(place, entry)
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

    def _note_keys(self, place: int, entry: Entry) -> None:
        if self._keys is not None:
            self._keys.note(place, entry)
            if self._keys.is_worn:
                self._keys = None

    def _made_keys(self) -> BadgeKeys:
        if self._keys is None:
            self._keys = BadgeKeys(self._entries)
        return self._keys

    def _ordered(self, view: BadgeView, sort: str, descending: bool) -> Order:
        key = f"{view} {sort} {descending} {self._today() if view is BadgeView.QUEUE else ''}"
        if key not in self._orders:
            order = self._sorted(sort)
            if view is BadgeView.QUEUE:
                order = self._queued(order, by_turn=not sort)
            elif view is BadgeView.REVOKED:
                order = _kept(order, self._standing, _REVOKED)
            self._orders[key] = order[::-1] if descending else order
        return self._orders[key]

    def _queued(self, order: Order, *, by_turn: bool) -> Order:
        today = self._printed_today()
        if by_turn:
            latest = sorted(today, key=self._printed.__getitem__, reverse=True)
            return np.concatenate((_kept(order, self._standing, _WAITING), np.array(latest, _KIND)))
        shown = reckoned(self._standing) == _WAITING
        shown[today] = True
        chosen: Order = order[shown[order]]
        return chosen

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

    def _sorted(self, sort: str) -> Order:
        if sort not in self._orders:
            places = list(range(len(self._entries)))
            if sort:
                key = self._sort_key(sort)
                places.sort(key=lambda place: (key(place), self._entries[place].number))
            self._orders[sort] = np.array(places, _KIND)
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


def _written(moment: datetime) -> str:
    """A moment as the file writes it, so that texts compare like moments."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _category(entry: Entry) -> int:
    return _CATEGORIES.index(Category(entry.category))


def _standing(entry: Entry) -> int:
    return _REVOKED if entry.state == BadgeState.REVOKED else _WAITING


def _kept(places: Order, held: bytearray, wanted: int) -> Order:
    kept: Order = places[reckoned(held)[places] == wanted]
    return kept
