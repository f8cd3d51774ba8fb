"""PINs of roles: kept as scrypt digests, and asked for more slowly each time one is wrong."""

import hmac
import os
from dataclasses import dataclass
from hashlib import scrypt

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import new_id
from app.models.scanning import Role, RolePin
from app.models.times import Clock, now
from app.services.access import EVERYBODY, guarded, permits
from app.services.store import Store, Writer
from app.services.store import pin_rows as query

LEAST_DIGITS = 4
# RFC 7914's memory-hard function at 16 MB: some 50 ms a try here, and as much for whoever guesses.
_COST, _BLOCK, _PARALLEL = 1 << 14, 8, 1
_FREE_TRIES = 3
_LONGEST_WAIT = 15 * 60  # seconds


@guarded()
@dataclass(frozen=True, slots=True)
class Pins:
    """Sets and checks the PINs of this fair."""

    store: Store
    clock: Clock = now

    @permits(*EVERYBODY)
    def is_set(self, role: Role) -> bool:
        """Whether this role has a PIN."""
        with self.store.reading() as reader:
            return bool(reader.all(RolePin, role=role))

    def set(self, role: Role, pin: str) -> Change:
        """Give a role a PIN, in place of an older one; ``pin.short`` below four digits."""
        if len(pin) < LEAST_DIGITS or not (pin.isascii() and pin.isdigit()):
            raise AppError("pin.short", {"least": LEAST_DIGITS})
        salt = os.urandom(16)
        with self.store.writing("pin.set") as writer:
            old = writer.all(RolePin, role=role)
            kept = old[0].id if old else new_id()
            writer.save(RolePin(kept, role, salt.hex(), _digest(pin, salt).hex()))
            query.forget_misses(writer, role)
        return writer.change

    @permits(*EVERYBODY)
    def check(self, role: Role, pin: str) -> None:
        """Refuse a wrong PIN with ``pin.wrong``, and any at all with ``pin.wait`` after several.

        After three misses one waits a second, then twice as long each time, up to 15 minutes.
        A miss is in the file before it is told, so that a restart does not forget it.
        """
        second = int(self.clock().timestamp())
        with self.store.reading() as reader:
            kept = reader.all(RolePin, role=role)
            often, last = query.misses(reader, role)
        if not kept:
            raise AppError("pin.none")
        wait = last + wait_after(often) - second
        if wait > 0:
            raise AppError("pin.wait", {"seconds": wait})
        known = bytes.fromhex(kept[0].digest)
        is_right = hmac.compare_digest(_digest(pin, bytes.fromhex(kept[0].salt)), known)
        if is_right and not often:
            return
        with self.store.noting() as writer:
            self._note(writer, role, second, is_right=is_right)
        if not is_right:
            raise AppError("pin.wrong")

    def _note(self, writer: Writer, role: Role, second: int, *, is_right: bool) -> None:
        if is_right:
            query.forget_misses(writer, role)
        else:
            query.note_miss(writer, role, second)


def wait_after(misses: int) -> int:
    """Seconds to wait after so many wrong PINs in a row."""
    if misses < _FREE_TRIES:
        return 0
    return int(min(_LONGEST_WAIT, 2 ** min(misses - _FREE_TRIES, 20)))


def _digest(pin: str, salt: bytes) -> bytes:
    return scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, dklen=32)
