"""PINs of roles: kept as scrypt digests, and asked for more slowly each time one is wrong."""

import hmac
import os
from dataclasses import dataclass
from hashlib import scrypt

from app.errors import AppError
from app.models.access import RoleEvent, RoleEventKind
from app.models.changes import Change
from app.models.ids import ExhibitorId, new_id
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
        # Nobody means a PIN by Ctrl+Z: it is set and removed, and not on the undo stack.
        with self.store.founding("pin.set") as writer:
            old = writer.all(RolePin, role=role)
            kept = old[0].id if old else new_id()
            writer.save(RolePin(kept, role, salt.hex(), _digest(pin, salt).hex()))
            query.forget_misses(writer, role)
            self.note(writer, RoleEventKind.PIN_SET, role)
        return writer.change

    def remove(self, role: Role) -> Change:
        """Take a role's PIN away: it is taken up with the organiser's; nothing where it has none.

        Without the organiser's own PIN nothing is kept from anybody.
        """
        with self.store.founding("pin.remove") as writer:
            for kept in writer.all(RolePin, role=role):
                writer.remove(RolePin, kept.id)
                query.forget_misses(writer, role)
                self.note(writer, RoleEventKind.PIN_REMOVED, role)
        return writer.change

    @permits(*EVERYBODY)
    def check(self, role: Role, pin: str) -> None:
        """Refuse a wrong PIN with ``pin.wrong``, and any at all with ``pin.wait`` after several.

        After three misses one waits a second, then twice as long each time, up to 15 minutes.
        A try counts as a miss before it is looked at: neither a restart nor many programs that
        try at once gain anything.
        """
        second = int(self.clock().timestamp())
        with self.store.noting() as writer:
            kept = writer.all(RolePin, role=role)
            if not kept:
                raise AppError("pin.none")
            often, last = query.misses(writer, role)
            pause = wait_after(often)
            wait = min(pause, last + pause - second)  # a clock that was put back delays nobody more
            if wait > 0:
                raise AppError("pin.wait", {"seconds": wait})
            query.note_miss(writer, role, second)
        known = bytes.fromhex(kept[0].digest)
        if not hmac.compare_digest(_digest(pin, bytes.fromhex(kept[0].salt)), known):
            with self.store.writing("pin.miss") as writer:
                self.note(writer, RoleEventKind.MISSED, role)
            raise AppError("pin.wrong")
        with self.store.noting() as writer:
            query.forget_misses(writer, role)

    def note(
        self,
        writer: Writer,
        what: RoleEventKind,
        role: Role,
        exhibitor_id: ExhibitorId | None = None,
    ) -> None:
        """Write down, for the log, what happened to a role at this desk."""
        told, before = self.clock(), self.store.access.role
        writer.append(
            lambda fact, device, seq: RoleEvent(
                fact, device, seq, told, what, role, before, exhibitor_id
            )
        )


def wait_after(misses: int) -> int:
    """Seconds to wait after so many wrong PINs in a row."""
    if misses < _FREE_TRIES:
        return 0
    return int(min(_LONGEST_WAIT, 2 ** min(misses - _FREE_TRIES, 20)))


def _digest(pin: str, salt: bytes) -> bytes:
    return scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, dklen=32)
