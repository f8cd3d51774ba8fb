"""The keeper of the open fair as the window knows it: its news arrive in the window's thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from app.errors import AppError
from app.models.backups import Backup, Reason, Since
from app.models.safety import Safety
from app.models.times import Clock, now
from app.services.backups.backups import Backups, check
from app.services.backups.keeper import Keeper, Round, Wanted
from app.services.backups.second import SecondPlace
from app.services.store import Store
from app.services.store.turns import Presence
from app.services.synchronised import Synchronised, synchronised

_SECOND = "backup/second"


class FairKeeping(QObject):
    """``moved`` follows each change of how safe the fair is; it carries a ``Safety``."""

    moved = Signal(object)

    def __init__(
        self, store: Store, settings: QSettings, parent: QObject, clock: Clock = now
    ) -> None:
        super().__init__(parent)
        self._store, self._settings = store, settings
        self._is_over = False
        self.is_shared = False
        self.backups = Backups(store.path, clock)
        kept = settings.value(_SECOND)
        second = SecondPlace(Path(str(kept))) if kept else None

        def keeper(wanted: Callable[[Wanted], object]) -> Keeper:
            return Keeper(store, self.backups, self._tell, wanted, second)

        self._round = Round(keeper)
        self._presence = Presence(self.backups.folder)

    @property
    def safety(self) -> Safety:
        """How it stands."""
        return self._round.keeper.safety

    @property
    def second(self) -> SecondPlace | None:
        """Where backups go as well."""
        return self._round.keeper.second

    @property
    def cloud(self) -> Synchronised | None:
        """Who else writes into the folder in which the fair lies."""
        return synchronised(self._store.path)

    def lacking(self) -> int:
        """How much the newest backup has that the file lacks: an older copy took its place."""
        try:
            return self.backups.lacking()
        except AppError:
            return 0  # what cannot be looked at is told elsewhere

    def start(self) -> None:
        """Begin to keep watch, and see who else has the fair open (``is_shared``)."""
        self.is_shared = not self._presence.enter()
        self._store.watch = self._round.keeper
        self._round.start()

    def close(self, seconds: float = 0.0) -> bool:
        """Keep watch no longer; a backup under way is finished, whoever waits for it or not."""
        self._is_over = True
        self._presence.leave()
        self._round.keeper.close()
        return self._round.stop(seconds)

    def back_up_now(self) -> None:
        """Make a backup on purpose; it is never removed by itself."""
        snapshot = self.backups.hold()
        keeper = self._round.keeper
        self._round.ask(lambda: keeper.write(Wanted(Reason.MANUAL, snapshot)))

    def try_again(self) -> None:
        """Look at once whether the trouble is over."""
        self._round.ask(self._try_again)

    def choose_second(self, root: Path | None) -> None:
        """Bring backups there as well, or nowhere; ``backup.second`` where it cannot be written."""
        second = None if root is None else SecondPlace(root)
        if second is not None:
            second.choose()
        self._settings.setValue(_SECOND, "" if root is None else str(root))
        keeper = self._round.keeper
        keeper.second = second
        self._round.ask(keeper.bring)

    def all(self) -> list[Backup]:
        """The backups, the newest first."""
        return self.backups.all()

    def check(self, backup: Backup) -> None:
        """Whether a backup can be restored; takes its time."""
        check(backup.path)

    def since(self, backup: Backup) -> Since | None:
        """What would be missed; None where the fair cannot be read any more."""
        try:
            return self.backups.since(backup.path)
        except AppError:
            return None

    def _try_again(self) -> None:
        self._round.keeper.try_again()
        self._tell(self.safety)

    def _tell(self, safety: Safety) -> None:
        if not self._is_over:
            self.moved.emit(safety)
