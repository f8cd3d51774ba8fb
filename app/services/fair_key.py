"""The key of one fair at this desk: held, compared, used, handed over and taken in.

The fair's file knows each key by its fingerprint from its first use on, so that a copy of the
file on another desk says which key is lacking there, and no second one is made unseen.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import AppError
from app.models.badge_key import KeyClash, KeyParcel, KeyStanding
from app.models.fairs import Fair
from app.models.scanning import Role
from app.services.access import guarded, permits
from app.services.event_key import EventKeys, fingerprint, key_id_of
from app.services.key_parcel import seal
from app.services.registry import Registry
from app.services.store import Store
from app.services.store.badge_list import key_turns
from app.services.store.key_marks import is_printed_under, marks, set_mark

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the file says: the fair, how often its key was changed, the marks of its keys."""

    fair: Fair
    turns: int
    marks: Mapping[int, str]
    printed: frozenset[int]

    def id_of(self, turn: int) -> int:
        return key_id_of(self.fair.id, turn)

    def is_taken(self, key_id: int) -> bool:
        """Whether badges may be signed with this key already, so that no other must take its place.

        The sample is every desk's own: nobody carries its key about.
        """
        return key_id in self.marks or (key_id in self.printed and not self.fair.is_sample)


@guarded(Role.GATE, Role.KIOSK)
@dataclass(frozen=True, slots=True)
class FairKey:
    """Guards keep booths from the key; the organiser alone hands it out or changes it."""

    store: Store
    keys: EventKeys

    def standing(self) -> KeyStanding:
        """What is held here of the key in use."""
        ground = self._ground()
        key_id = ground.id_of(ground.turns)
        held = self.keys.held(ground.fair.id, ground.turns).get(key_id)
        return KeyStanding(
            key_id,
            "" if held is None else fingerprint(held),
            ground.marks.get(key_id, ""),
            is_lacking=held is None and ground.is_taken(key_id),
            in_file=held is not None and self.keys.is_in_file(ground.fair.id, ground.turns),
        )

    def first(self) -> bytes:
        """The key of a fair whose key was never changed.

        Raises ``badges.no_key`` where it is on another desk, and ``badges.other_key`` where this
        desk holds another in its place.
        """
        found = self.signing(0)
        if found:
            return next(iter(found.values()))
        here = self.standing()
        if here.differs:
            raise AppError("badges.other_key", {"held": here.held, "wanted": here.wanted})
        raise AppError("badges.no_key")

    def signing(self, turns: int) -> Mapping[int, bytes]:
        """The keys that this desk may sign with, by id; one that nobody has yet is made.

        A key that another desk made is lacking here until it is taken in; so is one in whose place
        this desk holds another.
        """
        ground = self._ground()
        found = {}
        for turn in range(turns + 1):
            key_id = ground.id_of(turn)
            key = self._held_or_made(ground, turn)
            if key is not None and ground.marks.get(key_id, fingerprint(key)) == fingerprint(key):
                found[key_id] = key
        self._mark({key_id: key for key_id, key in found.items() if key_id not in ground.marks})
        return found

    @permits()
    def change(self) -> int:
        """Sign badges issued from now on with a fresh key; its number is the answer.

        Badges under the keys before go on admitting: the gates hold every key.
        """
        ground = self._ground()
        # The key is there before its number is: a gate of this desk then never looks in vain.
        key = self.keys.make(ground.fair.id, ground.turns + 1)
        number = Registry(self.store).change_key()
        self._mark({number: key})
        return number

    def held(self) -> KeyParcel | None:
        """The keys of the open fair that this desk has, so that a replaced one can come back."""
        ground = self._ground()
        held = self.keys.held(ground.fair.id, ground.turns)
        by_turn = {turn: held.get(ground.id_of(turn)) for turn in range(ground.turns + 1)}
        keys = {turn: key for turn, key in by_turn.items() if key is not None}
        return KeyParcel(ground.fair.id, _name(ground.fair), keys) if keys else None

    @permits()
    def hand_over(self, passphrase: str) -> bytes:
        """A file with every key of the fair that is held here; takes half a second.

        Raises ``key.none`` where none is held, and ``key.passphrase_short``.
        """
        parcel = self.held()
        if parcel is None:
            raise AppError("key.none")
        return seal(parcel, passphrase)

    def clash(self, parcel: KeyParcel) -> KeyClash | None:
        """What speaks against taking these keys in: another fair, or another key in their place."""
        ground = self._ground()
        is_other = parcel.fair_id != ground.fair.id
        held = self.keys.held(parcel.fair_id, max(parcel.keys))
        known = {} if is_other else ground.marks
        last = max(parcel.keys)
        for turn in sorted(parcel.keys, reverse=True):
            offered, key_id = fingerprint(parcel.keys[turn]), key_id_of(parcel.fair_id, turn)
            here = fingerprint(held[key_id]) if key_id in held else known.get(key_id, offered)
            if here != offered:
                return KeyClash(parcel.fair_name, offered, here, is_other)
        if not is_other:
            return None
        return KeyClash(parcel.fair_name, fingerprint(parcel.keys[last]), "", is_other_fair=True)

    def take_in(
        self, parcel: KeyParcel, *, replace: bool = False, other_fair: bool = False
    ) -> KeyStanding:
        """Keep these keys here, and let the fair's file know them.

        Nothing is put in the place of another key, and no key of another fair is kept, unless that
        was said: ``key.differs`` and ``key.other_fair`` tell both fingerprints.
        """
        clash = self.clash(parcel)
        if clash is not None:
            _refuse(clash, self.standing(), replace=replace, other_fair=other_fair)
        self.keys.put(parcel.fair_id, parcel.keys)
        if parcel.fair_id == self._ground().fair.id:
            keys = {key_id_of(parcel.fair_id, turn): key for turn, key in parcel.keys.items()}
            self._mark(keys)
        return self.standing()

    def _held_or_made(self, ground: _Ground, turn: int) -> bytes | None:
        key_id = ground.id_of(turn)
        held = self.keys.held(ground.fair.id, turn).get(key_id)
        if held is not None or ground.is_taken(key_id):
            return held
        return self.keys.make(ground.fair.id, turn)

    def _ground(self) -> _Ground:
        with self.store.reading() as reader:
            fair, turns, known = reader.all(Fair)[0], key_turns(reader), marks(reader)
            ids = {key_id_of(fair.id, turn) for turn in range(turns + 1)} - known.keys()
            printed = frozenset(one for one in ids if is_printed_under(reader, one))
        return _Ground(fair, turns, known, printed)

    def _mark(self, keys: Mapping[int, bytes]) -> None:
        """Note the fingerprints; a file that cannot be written now gets them the next time."""
        if not keys:
            return
        try:
            with self.store.noting() as writer:
                for key_id, key in keys.items():
                    set_mark(writer, key_id, fingerprint(key))
        except AppError as error:
            log.warning("the fingerprint of the badge key could not be noted: %s", error.code)


def _refuse(clash: KeyClash, here: KeyStanding, *, replace: bool, other_fair: bool) -> None:
    if clash.is_other_fair and not other_fair:
        facts = {"name": clash.fair_name, "offered": clash.offered, "held": here.held or "—"}
        raise AppError("key.other_fair", facts)
    if clash.held and not replace:
        raise AppError("key.differs", {"offered": clash.offered, "held": clash.held})


def _name(fair: Fair) -> str:
    return fair.name_zh or fair.name_en
