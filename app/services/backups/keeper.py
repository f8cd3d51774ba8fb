"""Keeps watch over an open fair: backups in time and before large steps, free space, failing disks.

``Keeper`` decides and does; ``Round`` is its thread. Work never waits for either: a backup is
written from a snapshot, which takes about a millisecond to hold.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from app.errors import AppError
from app.models.backups import Backup, Reason, newest, reason_before
from app.models.safety import TROUBLES, Safety, room_of
from app.services.backups.backups import Backups
from app.services.backups.folder import free_bytes, sweep, sweep_beside
from app.services.backups.reserve import Reserve
from app.services.backups.second import SecondPlace
from app.services.store import Store
from app.services.store.snapshot import Snapshot
from app.services.store.turns import in_turn

log = logging.getLogger(__name__)

# Merges come in rows: the fair as it was before the first of a row is what one wants back.
_ONE_ROW = timedelta(minutes=10)
# A backup that failed is tried again, but a disk that fails is left in peace for a while.
_PATIENCE = timedelta(minutes=2)
# Seconds between two looks; in a trouble there is one at each beat. The first one of all leaves
# the opening window alone for a while.
_EACH, _BEAT, _FIRST = 30.0, 3.0, 5.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A backup that is to be written: why, and of which moment."""

    reason: Reason
    snapshot: Snapshot


class Keeper:
    """Hears of the store what happens (``Watch``) and tells how safe the fair is.

    ``told`` is called in whatever thread noticed something; ``wanted`` takes what is to be
    written, and is called in the thread that is about to take a large step.
    """

    def __init__(
        self,
        store: Store,
        backups: Backups,
        told: Callable[[Safety], object],
        wanted: Callable[[Wanted], object],
        second: SecondPlace | None = None,
    ) -> None:
        self.store, self.backups, self.second = store, backups, second
        self._told, self._wanted = told, wanted
        self._reserve = Reserve(store.path)
        self._lock = threading.Lock()
        self._safety = Safety(has_second=second is not None)
        self._not_before: datetime | None = None
        self._is_over = False

    @property
    def safety(self) -> Safety:
        """How it stands."""
        return self._safety

    # What the store tells.

    def before(self, code: str) -> None:
        """Hold the fair as it is before a large step."""
        reason = reason_before(code)
        if reason is None:
            return
        try:
            is_held_already = reason is Reason.MERGE and self._is_one_row()
            held = None if is_held_already else self.backups.hold_before()
        except AppError as error:
            self._tell(problem=error)  # the step itself can still be undone
            return
        if held is not None:
            self._wanted(Wanted(reason, held))

    def failed(self, error: AppError) -> None:
        """Remember why the file cannot be used; a full disk gets the reserve."""
        if error.code not in TROUBLES:
            return
        if error.code == "store.full":
            self._reserve.release()
        self._tell(trouble=error)

    def wrote(self) -> None:
        """The trouble is over: something is in the file again."""
        if self._safety.trouble is not None:
            self._tell(trouble=None)

    # What is done from time to time, and when somebody asks.

    def begin(self) -> None:
        """At opening: sweep what a program left that died, take in copies of older shapes."""
        for work in (self._sweep, self._sweep_beside, self.backups.adopt):
            try:
                work()
            except (AppError, OSError) as error:
                log.warning("the backups could not be put in order: %s", error)
        with suppress(AppError):
            self._tell(last=newest(self.backups.all()))

    def _sweep(self) -> None:
        if self.backups.folder.is_dir():
            with in_turn(self.backups.folder, 0.0):
                sweep(self.backups.folder)

    def _sweep_beside(self) -> None:
        sweep_beside(self.store.path, time.time())

    def look(self) -> None:
        """Free space, what is due, the second place, and whether a trouble is over."""
        self.look_at_room()
        if self._safety.trouble is not None:
            self.try_again()
        if self._safety.trouble is None:
            self._keep_in_time()
            self.bring()

    def write(self, wanted: Wanted) -> None:
        """Write a backup that was asked for."""
        self._keep(lambda: self.backups.make(wanted.reason, wanted.snapshot))
        self.bring()

    def bring(self) -> None:
        """The newest backup to the second place, where there is one."""
        second = self.second
        if second is None:
            self._tell(has_second=False, away=None)
            return
        try:
            second.bring(self.backups.folder)
            self._tell(has_second=True, away=None)
        except AppError as error:
            self._tell(has_second=True, away=error)

    def look_at_room(self) -> None:
        """How much is free beside the fair."""
        try:
            free = free_bytes(self.store.path.parent)
            size = self.store.path.stat().st_size
        except OSError:
            return  # the disk is gone; whoever writes next is told so
        self._tell(free=free, room=room_of(free, size))
        if self._safety.trouble is None and not self._is_over:
            self._reserve.hold()

    def try_again(self) -> bool:
        """Whether the file can be written again; it is then used as before."""
        trouble = self._safety.trouble
        if trouble is not None and trouble.code == "store.full" and not self._reserve.hold():
            return False
        try:
            self.store.reconnect()
        except AppError as error:
            self._tell(trouble=error)
            return False
        self._tell(trouble=None)
        return True

    def close(self) -> None:
        """The reserve is for an open fair alone."""
        self._is_over = True
        self._reserve.release()

    def _keep_in_time(self) -> None:
        if self._not_before is not None and self.backups.clock() < self._not_before:
            return
        self._keep(self.backups.make_if_due)

    def _keep(self, make: Callable[[], Backup | None]) -> None:
        self._tell(is_working=True)
        try:
            made = make()
        except AppError as error:
            log.warning("no backup was made: %s", error.code)
            self._not_before = self.backups.clock() + _PATIENCE
            self._tell(is_working=False, problem=error)
            if error.code == "store.damaged":  # a page that nobody has needed yet
                self.failed(error)
            return
        self._not_before = None
        if made is None:
            self._tell(is_working=False)
        else:
            self._tell(is_working=False, problem=None, last=made)

    def _is_one_row(self) -> bool:
        merges = [one for one in self.backups.all() if one.reason is Reason.MERGE]
        return bool(merges) and self.backups.clock() - merges[0].made_at < _ONE_ROW

    def _tell(self, **news: object) -> None:
        with self._lock:
            before = self._safety
            for name, value in list(news.items()):
                news[name] = _steady(getattr(before, name), value)
            self._safety = after = replace(before, **news)  # type: ignore[arg-type]  # its fields
        if after != before:
            self._told(after)


def _steady(before: object, after: object) -> object:
    """A failure that goes on is no news."""
    if isinstance(before, AppError) and isinstance(after, AppError) and before.code == after.code:
        return before
    return after


class Round:
    """The thread that keeps a fair; it dies with the program and leaves nothing half named."""

    def __init__(self, keeper: Callable[[Callable[[Wanted], object]], Keeper]) -> None:
        self._asked: queue.SimpleQueue[Wanted | Callable[[], object] | None] = queue.SimpleQueue()
        self.keeper = keeper(self._asked.put)
        self._next_look = time.monotonic() + _FIRST
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin to keep watch."""
        self._thread.start()

    def ask(self, work: Callable[[], object]) -> None:
        """Do this in the thread, after what was asked before."""
        self._asked.put(work)

    def stop(self, seconds: float) -> bool:
        """Keep watch no longer; whether the backup under way was finished in this time."""
        self._asked.put(None)
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        self._safely(self.keeper.begin)
        while (asked := self._next()) is not None:
            if isinstance(asked, Wanted):
                self._safely(partial(self.keeper.write, asked))
            else:
                self._safely(asked)

    def _next(self) -> Wanted | Callable[[], object] | None:
        """What was asked, or a look when it is time for one; None at the end."""
        while True:
            try:
                return self._asked.get(timeout=_BEAT)
            except queue.Empty:
                if self.keeper.safety.trouble is not None or time.monotonic() >= self._next_look:
                    self._next_look = time.monotonic() + _EACH
                    return self.keeper.look

    def _safely(self, work: Callable[[], object]) -> None:
        """A mistake of ours ends one look, not the watch."""
        try:
            work()
        except Exception:
            log.exception("a look at the fair's safety failed")
