"""Roles at this desk: taken up with a PIN, remembered by the desk, and never left unseen."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.errors import AppError
from app.models.access import EVERYTHING, Access, RoleEvent, RoleEventKind
from app.models.exhibitors import Exhibitor
from app.models.fairs import Fair
from app.models.ids import ExhibitorId, FairId
from app.models.scanning import Role, RolePin
from app.models.times import Clock, now
from app.services.access import EVERYBODY, guarded, permits
from app.services.encryption import typed_key
from app.services.pins import Pins
from app.services.store import Store
from app.services.store.connecting import key_name

RESET_WAIT = timedelta(hours=24)
_CLOSED = Access(Role.KIOSK)


@dataclass(frozen=True, slots=True)
class DeskRoles:
    """Which role this desk has at each fair, kept in the desk's own folder."""

    folder: Path

    def of(self, fair: FairId) -> Access | None:
        """What was remembered; None where nothing was, or it cannot be read."""
        kept = self._read().get(fair)
        try:
            if not isinstance(kept, dict):
                return None
            exhibitor, since = kept.get("exhibitor"), kept.get("since")
            return Access(
                Role(str(kept["role"])),
                ExhibitorId(str(exhibitor)) if exhibitor else None,
                datetime.fromisoformat(str(since)) if since else None,
            )
        except (KeyError, ValueError):
            return None

    def keep(self, fair: FairId, access: Access) -> None:
        """Remember it; there whole or not at all."""
        kept = self._read() | {
            fair: {
                "role": access.role.value,
                "exhibitor": access.exhibitor_id,
                "since": access.since.isoformat() if access.since else None,
            }
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        fresh.replace(self._path)

    @property
    def _path(self) -> Path:
        return self.folder / "roles.json"

    def _read(self) -> dict[str, object]:
        try:
            kept = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}


@guarded(*EVERYBODY)
@dataclass(frozen=True, slots=True)
class Roles:
    """Takes up roles. ``desk`` remembers what was taken up."""

    store: Store
    desk: DeskRoles
    clock: Clock = now

    def resume(self, *, remembers: bool = True) -> bool:
        """Take up what the desk remembers; False where it must be asked who is there.

        A desk that remembers nothing is the organiser's as long as the organiser has no PIN, and
        remembers that. Until somebody enters the PIN it is closed: of the fair it shows no more
        than its name and sessions.
        """
        known = self.desk.of(self._fair())
        if known is not None:
            self.store.access = known
            return True
        is_open = not self._pins.is_set(Role.ORGANISER)
        self.store.access = EVERYTHING if is_open else _CLOSED
        if is_open and remembers:
            self.desk.keep(self._fair(), EVERYTHING)
        return is_open

    def pin_wanted(self, role: Role) -> Role | None:
        """Whose PIN is asked for to take up a role here; None where none is.

        ``role.pin_first`` where the organiser would leave without a PIN to come back by, and
        ``role.organiser_first`` for a booth: whose it is, the organiser says.
        """
        has_pin = self._pins.is_set
        if self.store.access.is_all:
            if role is not Role.ORGANISER and not has_pin(Role.ORGANISER):
                raise AppError("role.pin_first")
            return None
        if role is Role.BOOTH:
            raise AppError("role.organiser_first")
        if not has_pin(Role.ORGANISER):
            return None
        return role if has_pin(role) else Role.ORGANISER

    def enter(self, role: Role, pin: str = "", exhibitor_id: ExhibitorId | None = None) -> Access:
        """Take up a role, at a booth this exhibitor's; it is written down, and remembered.

        Raises what ``pin_wanted`` and ``Pins.check`` raise.
        """
        asked = self.pin_wanted(role)
        if asked is not None:
            self._pins.check(asked, pin)
        taken = Access(role, exhibitor_id, self.store.clock())
        with self.store.writing("role.enter") as writer:
            if exhibitor_id is not None:
                writer.need(Exhibitor, exhibitor_id)
            self._pins.note(writer, RoleEventKind.ENTERED, role, exhibitor_id)
        self.desk.keep(self._fair(), taken)
        self.store.access = taken
        return taken

    def borrow(self, pin: str) -> None:
        """Be the organiser for once, with the organiser's PIN; the desk stays what it is."""
        if self.store.access.is_all:
            return
        self._pins.check(Role.ORGANISER, pin)
        with self.store.writing("role.enter") as writer:
            self._pins.note(writer, RoleEventKind.ENTERED, Role.ORGANISER)
        self.store.access = EVERYTHING

    def exhibitor(self) -> Exhibitor | None:
        """Whose booth this desk is."""
        wanted = self.store.access.exhibitor_id
        with self.store.reading() as reader:
            return None if wanted is None else reader.get(Exhibitor, wanted)

    @permits()
    def exhibitors(self) -> list[Exhibitor]:
        """Those whose booth a desk can become."""
        with self.store.reading() as reader:
            return reader.all(Exhibitor)

    @permits()
    def protected(self) -> frozenset[Role]:
        """The roles that have a PIN."""
        with self.store.reading() as reader:
            return frozenset(pin.role for pin in reader.all(RolePin))

    @permits()
    def set_pin(self, role: Role, pin: str) -> None:
        """Give a role a PIN, in place of an older one; ``pin.short``."""
        self._pins.set(role, pin)

    @permits()
    def remove_pin(self, role: Role) -> None:
        """Take a role's PIN away; without the organiser's no desk can be handed over."""
        self._pins.remove(role)

    @permits()
    def events(self) -> list[RoleEvent]:
        """All that happened to the roles at this fair's desks, the latest first."""
        with self.store.reading() as reader:
            return reader.all(RoleEvent)[::-1]

    def reset_due(self) -> datetime | None:
        """From when on a forgotten PIN can be reset; None where nobody asked for it.

        Whoever enters the organiser's PIN meanwhile has not forgotten it: the asking is over.
        """
        with self.store.reading() as reader:
            told = reader.all(RoleEvent, role=Role.ORGANISER)
        asked: datetime | None = None
        for event in told:
            if event.what is RoleEventKind.RESET_ASKED:
                asked = asked or event.at
            elif event.what is not RoleEventKind.MISSED:
                asked = None
        return None if asked is None else asked + RESET_WAIT

    def ask_reset(self) -> datetime:
        """Begin the wait after which the organiser's PIN can be reset; says when it is over.

        ``role.key_wanted`` for an encrypted file: whoever may reset it has its recovery key.
        """
        if self.is_encrypted:
            raise AppError("role.key_wanted")
        due = self.reset_due()
        if due is not None:
            return due
        with self.store.writing("role.ask_reset") as writer:
            self._pins.note(writer, RoleEventKind.RESET_ASKED, Role.ORGANISER)
        return self.clock() + RESET_WAIT

    def reset(self, pin: str) -> Access:
        """A new organiser's PIN in place of a forgotten one, after the wait, and the role with it.

        ``role.reset_early`` before its time, or where nobody asked; ``pin.short``.
        """
        if self.is_encrypted:
            raise AppError("role.key_wanted")
        due = self.reset_due()
        if due is None or self.clock() < due:
            raise AppError("role.reset_early", {"due": due.isoformat() if due else ""})
        return self._reset(pin)

    @property
    def is_encrypted(self) -> bool:
        """Whether a forgotten PIN is reset with the fair's recovery key, and not by a wait."""
        return key_name(self.store.path) is not None

    def reset_with_key(self, typed: str, pin: str) -> Access:
        """A new organiser's PIN for whoever has the recovery key of the encrypted file.

        Raises ``encryption.plain``, ``encryption.group`` and the like for what was mistyped,
        ``store.wrong_key`` for another file's key, ``pin.short``.
        """
        typed_key(self.store.path, typed)
        return self._reset(pin)

    def _reset(self, pin: str) -> Access:
        self._pins.set(Role.ORGANISER, pin)
        with self.store.writing("role.reset") as writer:
            self._pins.note(writer, RoleEventKind.RESET, Role.ORGANISER)
        return self.enter(Role.ORGANISER, pin)

    @property
    def _pins(self) -> Pins:
        return Pins(self.store, self.clock)

    def _fair(self) -> FairId:
        """The fair's id; one for all files that hold no fair yet."""
        with self.store.reading() as reader:
            found = reader.all(Fair)
        return found[0].id if found else FairId("")
