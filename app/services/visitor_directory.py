"""The registry of people as it is typed and clicked at: search, filters and order in no time.

What sorts and filters is held in memory and brought along from the logs, so that a keystroke among
300,000 people stays within some milliseconds. A person's place is kept for ever: who was merged
away leaves it empty, and comes back to it by undo.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from itertools import compress
from typing import TypeAlias
from zoneinfo import ZoneInfo

import numpy as np

from app.models.fairs import Fair
from app.models.ids import PersonId
from app.models.people import Category
from app.models.registry import BadgeState
from app.models.times import FAIR_ZONE, Clock, now
from app.services.access import guarded
from app.services.came import Came, WhoCame
from app.services.lookup import Haystack, Listed, Mask, Order, reckoned
from app.services.store import Reader, Store
from app.services.store import visitor_list as query
from app.services.store.visitor_list import Entry, Place, VisitorRow
from app.services.text import fold, pinyin_of_title
from app.services.visitor_keys import Keys, body


class Badged(StrEnum):
    """Where a person's badge stands; a filter's values."""

    NONE = "none"
    WAITING = "waiting"
    PRINTED = "printed"
    REVOKED = "revoked"


class Presence(StrEnum):
    """Whether a person came in by a gate; a filter's values."""

    TODAY = "today"
    NOT_TODAY = "not_today"
    NEVER = "never"


SORTS = ("name", "organisation", "category", "number", "days", "badge", "entered")

_BADGED = tuple(Badged)
_CATEGORIES = tuple(Category)
_LAST = "\U0010ffff"
_NUMBER = re.compile(r"[a-z]\d+")
# More changed people than this, and reading all again is the shorter way.
_FEW = 5000
# More changed places than this, and sorting again is.
_MOVED = 20
# More hits than this, and walking through everybody in order is quicker than sorting the hits.
_RARE = 500

Key: TypeAlias = Callable[[int], str | int]


@guarded()
class VisitorDirectory:
    """Ids in order, and rows for the ids that are shown."""

    def __init__(self, store: Store, clock: Clock = now) -> None:
        self.store, self._clock = store, clock
        self._upto: Place | None = None
        self._zone: ZoneInfo = FAIR_ZONE
        self._entries: list[Entry] = []
        self._ids: list[PersonId] = []
        self._place: dict[PersonId, int] = {}
        self._here = bytearray()
        self._category = bytearray()
        self._badged = bytearray()
        self._entered: dict[int, str] = {}
        self._orders: dict[str, Order] = {}
        self._readings: dict[str, str] = {}
        self._words: tuple[Keys, Haystack] | None = None
        self._who_came: WhoCame | None = None

    def prepare(self) -> None:
        """Read everything and make ready to search; for a thread that may take its time."""
        self.catch_up()
        self._look_through()

    def prepare_came(self, came: Came) -> None:
        """Read who came; for a thread that may take its time."""
        who = WhoCame(came, self._zone)
        with self.store.reading() as reader:
            who.catch_up(reader)
        self._who_came = who

    def catch_up(self) -> None:
        """Read what moved on; the first time everything, which is slow in a large fair."""
        with self.store.reading() as reader:
            self._catch_up(reader)

    def ids(
        self,
        text: str = "",
        *,
        category: Category | None = None,
        badged: Badged | None = None,
        day: date | None = None,
        presence: Presence | None = None,
        came: Came | None = None,
        sort: str = "",
        descending: bool = False,
    ) -> Listed[PersonId]:
        """The people whom the text finds and the filters let through, in order.

        Without a ``sort`` the last one registered comes first.
        """
        self.catch_up()
        masks: list[Mask] = []
        typed = fold(text).split()
        if typed:
            masks.append(self._find(typed))
        if category is not None:
            masks.append(reckoned(self._category) == _CATEGORIES.index(category))
        if badged is not None:
            masks.append(reckoned(self._badged) == _BADGED.index(badged))
        if day is not None:
            masks.append(self._admitted_on(day))
        if presence is not None:
            masks.append(self._present(presence))
        if came is not None:
            masks.append(self._came_in(came))
        places = self._chosen(sort, masks) if masks else self._ordered(sort)
        turned = descending == bool(sort)
        return Listed(places[::-1] if turned else places, self._ids, self._place)

    def rows(self, wanted: Sequence[PersonId]) -> dict[PersonId, VisitorRow]:
        """The rows of these people, fresh from the file."""
        with self.store.reading() as reader:
            return query.rows(reader, wanted)

    def total(self) -> int:
        """How many people are registered."""
        return sum(self._here)

    def people(self) -> list[Entry]:
        """Everybody, as they were registered; for looking for duplicates."""
        self.catch_up()
        return list(compress(self._entries, self._here))

    def _catch_up(self, reader: Reader) -> None:
        moved = None if self._upto is None else query.moved_since(reader, self._upto)
        if moved is not None and moved.upto == self._upto:
            return
        if moved is None or len(moved.people) + len(moved.scanned) > _FEW:
            self._read_all(reader)
            return
        self._upto = moved.upto
        touched = moved.people | moved.scanned
        self._take_in(query.entries(reader, moved.people), moved.people)
        admitted = query.admissions(reader, touched)
        places = [n for n in map(self._place.get, touched) if n is not None]
        self._reorder(places, lambda: self._note_admissions(places, admitted))

    def _read_all(self, reader: Reader) -> None:
        fair = reader.all(Fair)
        self._zone = ZoneInfo(fair[0].zone) if fair else FAIR_ZONE
        self._upto = query.here(reader)
        self._entries = query.entries(reader)
        self._ids = [entry.person for entry in self._entries]
        self._place = {person: n for n, person in enumerate(self._ids)}
        self._here = bytearray(b"\1") * len(self._entries)
        self._category = bytearray(map(_category, self._entries))
        self._badged = bytearray(map(_standing, self._entries))
        places = self._place
        admitted = query.admissions(reader)
        self._entered = {places[who]: at for who, at in admitted.items() if who in places}
        self._orders.clear()
        self._words = None

    def _take_in(self, changed: Iterable[Entry], mentioned: Iterable[PersonId]) -> None:
        """Bring these entries along; who is mentioned and not among them is gone."""
        fresh = {entry.person: entry for entry in changed}
        known = {n: who for who in mentioned if (n := self._place.get(who)) is not None}

        def put() -> None:
            for place, who in known.items():
                self._here[place] = who in fresh
                if who in fresh:
                    self._put(place, fresh[who])

        self._reorder(list(known), put)
        for who, entry in fresh.items():
            if who not in self._place:
                self._append(entry)

    def _put(self, place: int, entry: Entry) -> None:
        before, self._entries[place] = self._entries[place], entry
        self._category[place] = _category(entry)
        self._badged[place] = _standing(entry)
        if self._words is not None and before[2:12] != entry[2:12]:
            self._words[1].put(place, body(entry))
            self._words[0].note(place, entry)

    def _append(self, entry: Entry) -> None:
        place = len(self._entries)
        self._place[entry.person] = place
        self._ids.append(entry.person)
        self._entries.append(entry)
        self._here.append(1)
        self._category.append(_category(entry))
        self._badged.append(_standing(entry))
        if self._words is not None:
            self._words[1].put(place, body(entry))
            self._words[0].note(place, entry)
        self._insert(place)

    def _reorder(self, places: Sequence[int], change: Callable[[], None]) -> None:
        """Change what these places are sorted by, and keep every order that was worked out."""
        if len(places) > _MOVED:
            self._orders.clear()
            change()
            return
        for place in places:
            self._take_out(place)
        change()
        for place in places:
            if self._here[place]:
                self._insert(place)

    def _take_out(self, place: int) -> None:
        for sort, order in self._orders.items():
            key = self._full_key(sort)
            at = bisect_left(order, key(place), key=key)
            if at < len(order) and order[at] == place:
                self._orders[sort] = np.delete(order, at)

    def _insert(self, place: int) -> None:
        for sort, order in self._orders.items():
            key = self._full_key(sort)
            self._orders[sort] = np.insert(order, bisect_left(order, key(place), key=key), place)

    def _note_admissions(self, places: Iterable[int], admitted: dict[PersonId, str]) -> None:
        for place in places:
            at = admitted.get(self._entries[place].person)
            if at is None:
                self._entered.pop(place, None)
            else:
                self._entered[place] = at

    def _chosen(self, sort: str, masks: Sequence[Mask]) -> Order:
        """The places that every mask marks, in order."""
        chosen: Mask = np.logical_and.reduce([reckoned(self._here) == 1, *masks])
        few = np.flatnonzero(chosen).astype(np.int32)
        if len(few) > _RARE:
            order = self._ordered(sort)
            return np.compress(chosen[order], order)
        if not sort:
            return few
        return np.array(sorted(few.tolist(), key=self._sort_key(sort)), np.int32)

    def _admitted_on(self, day: date) -> Mask:
        """Those whose badge admits on this day; without days it admits on all."""
        written = {entry.days for entry in self._entries}
        admit = {days for days in written if days == "[]" or day.isoformat() in days}
        return np.fromiter((entry.days in admit for entry in self._entries), np.bool_)

    def _present(self, presence: Presence) -> Mask:
        """Those who came in today, or did not, or never did."""
        mask = np.zeros(len(self._entries), np.bool_)
        mask[list(self._there(presence))] = True
        return mask if presence is Presence.TODAY else ~mask

    def _came_in(self, came: Came) -> Mask:
        """Those whom a figure of the gates counts."""
        who = self._who_came
        if who is None or who.came != came:
            who = self._who_came = WhoCame(came, self._zone)
        with self.store.reading() as reader:
            who.catch_up(reader)
            people = list(who.people(reader))
        mask = np.zeros(len(self._entries), np.bool_)
        mask[[self._place[one] for one in people if one in self._place]] = True
        return mask

    def _there(self, presence: Presence) -> Iterable[int]:
        if presence is Presence.NEVER:
            return self._entered
        moment = self._clock().astimezone(self._zone)
        midnight = datetime.combine(moment.date(), datetime.min.time(), self._zone)
        since, until = _written(midnight), _written(midnight + timedelta(days=1))
        return (place for place, at in self._entered.items() if since <= at < until)

    def _ordered(self, sort: str) -> Order:
        if sort not in self._orders:
            places = list(compress(range(len(self._entries)), self._here))
            if sort:
                places.sort(key=self._sort_key(sort))  # stable: equals stay as registered
            self._orders[sort] = np.array(places, np.int32)
        return self._orders[sort]

    def _full_key(self, sort: str) -> Callable[[int], tuple[str | int, int]]:
        if not sort:
            return lambda place: (0, place)
        key = self._sort_key(sort)
        return lambda place: (key(place), place)

    def _sort_key(self, sort: str) -> Key:
        held = self._entries
        keys: dict[str, Key] = {
            "name": lambda place: held[place].pinyin or _LAST,
            "organisation": lambda place: self._reading(held[place].organisation),
            "number": lambda place: held[place].number or _LAST,
            "days": lambda place: held[place].days,
            "category": self._category.__getitem__,
            "badge": self._badged.__getitem__,
            "entered": lambda place: self._entered.get(place, ""),
        }
        return keys[sort]

    def _reading(self, organisation: str) -> str:
        """The pinyin of an organisation; most stand behind many people."""
        known = self._readings.get(organisation)
        if known is None:
            known = pinyin_of_title(organisation)[0] or _LAST
            self._readings[organisation] = known
        return known

    def _find(self, typed: list[str]) -> Mask:
        keys, bodies = self._look_through()
        found = np.zeros(len(self._entries), np.bool_)
        joined = "".join(typed)
        if joined.isascii():
            keys.mark(joined, found)
            # One letter begins a name or a number; in the middle of one it is noise.
            if len(joined) == 1 or _NUMBER.fullmatch(joined):
                return found
        within = np.ones(len(found), np.bool_)
        for word in typed:
            holding = np.zeros(len(found), np.bool_)
            holding[bodies.find(word)] = True
            within &= holding
        return found | within

    def _look_through(self) -> tuple[Keys, Haystack]:
        if self._words is None:
            self._words = (Keys(self._entries), Haystack(map(body, self._entries)))
        return self._words


def _category(entry: Entry) -> int:
    return _CATEGORIES.index(Category(entry.category))


def _standing(entry: Entry) -> int:
    if not entry.state:
        return _BADGED.index(Badged.NONE)
    if entry.state == BadgeState.REVOKED:
        return _BADGED.index(Badged.REVOKED)
    return _BADGED.index(Badged.PRINTED if entry.printed else Badged.WAITING)


def _written(moment: datetime) -> str:
    """A moment as the file writes it, so that texts compare like moments."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
