"""What is on the screen: the first screen, or one open fair; and the way between them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QSize, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from app.bootstrap.damage import met_damage
from app.bootstrap.encrypting import ask_key, convert
from app.bootstrap.fair import OpenFair
from app.bootstrap.restored import restored_words, tell_unknown
from app.bootstrap.surroundings import Surroundings
from app.errors import AppError
from app.models.recovery import FileKey
from app.models.times import now
from app.services.backups.restoring import Restored, Restoring
from app.services.desk import Desk
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.fairs import check_place, found_fair, new_fair
from app.services.store import Store
from app.services.store.cipher import use_keys
from app.ui.language import Languages, translate
from app.ui.messages import sentence
from app.ui.screens.encryption import Conversion
from app.ui.screens.first_run import FirstRun, NewFairDialog, RecentFair
from app.ui.tasks import Job, Tasks
from app.ui.theme import tokens
from app.ui.widgets import Notice, Progress

if TYPE_CHECKING:
    from app.ui.screens.recovery import RecoveryDialog

_RECENT = 5

# Seconds: a backup of 2.4 GB took 13 to 50 on the machine it was measured on.
_BACKUP_ENDS = 120.0


@contextmanager
def _closing_on_failure(store: Store) -> Iterator[None]:
    """A fair that proves to be damaged while its window is made is not kept open."""
    try:
        yield
    except BaseException:
        store.close()
        raise


class Shell(QObject):
    """What is on the screen: the first screen, or one open fair."""

    def __init__(self, desk: Desk, settings: QSettings, languages: Languages) -> None:
        super().__init__()
        self._desk = desk
        self._settings = settings
        self._languages = languages
        self.tasks = Tasks(self)
        self.encryption = Encryption(FairKeys(desk.folder))
        use_keys(self.encryption.keys)
        self.first_run: FirstRun | None = None
        self.fair: OpenFair | None = None
        self._asked: RecoveryDialog | None = None

    def start(self, path: Path | None = None) -> None:
        """Open this fair, or the one opened last, or ask."""
        last = path or next((fair.path for fair in self._recent()), None)
        if last is not None and self.open(last):
            return
        if self.first_run is None:  # which says why the last one did not open
            self.show_first_run()

    def reopen(self) -> None:
        """Go to the place in the fair where the window stood when the program broke off."""
        if self.fair is not None:
            self.fair.whereabouts.reopen()

    def start_with_sample(self) -> None:
        """Open the desk's sample fair, made now if it is not there."""
        if self._desk.sample.exists() and self.open(self._desk.sample):
            return
        self.show_first_run()
        self._make_sample()

    def show_first_run(self) -> FirstRun:
        """The first screen, in place of whatever was shown."""
        self._close_fair()
        screen = FirstRun(self._languages, self._recent())
        screen.setWindowTitle("FairDesk")
        usual = tokens().window_usual
        screen.resize(QSize(usual.width, usual.height))
        screen.sample_wanted.connect(self._make_sample)
        screen.new_wanted.connect(self._ask_new)
        screen.import_wanted.connect(self._ask_import)
        screen.open_wanted.connect(self._ask_open)
        screen.recent_wanted.connect(self.open)
        self._leave_first_run()
        self.first_run = screen
        screen.show()
        return screen

    def open(self, path: Path) -> bool:
        """Open a fair; a refusal is said, and whatever was shown stays."""
        try:
            store = Store.open(path, self._desk.device())
            with _closing_on_failure(store):
                self._show(store)
        except AppError as error:
            if self._is_unlocked(error, path):
                return self.open(path)
            self._refuse(error)
            if self._is_damaged(path, error):
                why = sentence(error)
                QTimer.singleShot(0, self, lambda: self.offer_recovery(path, why))
            return False
        return True

    def _is_damaged(self, path: Path, error: AppError) -> bool:
        """Whether this was a fair of ours; without its first page nothing in it says so."""
        if error.code == "store.foreign":
            return any(fair.path == path for fair in self._recent())
        return error.code == "store.damaged"

    def _is_unlocked(self, refused: Exception, path: Path) -> bool:
        """Whether a file that was refused for want of its key has been given it now."""
        if not isinstance(refused, AppError) or refused.code != "store.locked_key":
            return False
        if self._parent() is None:
            self.show_first_run()
        return ask_key(self.encryption, path, refused, self._parent())

    def convert(self, conversion: Conversion) -> None:
        """Close the fair, write it under another key or none, and open it again."""
        fair = self.fair
        if fair is None or not fair.store.access.is_all:
            return
        path = fair.store.path
        at_rest = self._rest()
        screen = self.show_first_run()
        screen.strip.begin_unstoppable(lambda: translate("shell", "Writing the fair anew"))

        def done(key: FileKey | None) -> None:
            screen.strip.end()
            if self.open(path) and key is not None and self.fair is not None:
                self.fair.encryption.show(key)

        def failed(error: Exception) -> None:
            screen.strip.end()
            self.open(path)
            self._refuse(error)

        def work(_job: Job) -> FileKey | None:
            at_rest()
            return convert(self.encryption, path, conversion)

        self.tasks.run(screen, work, done, failed)

    def _show(self, store: Store) -> None:
        self._close_fair()
        self.fair = OpenFair(
            store, Surroundings(self._desk, self._settings, self._languages, self.tasks)
        )
        self.fair.encryption.conversion_wanted.connect(self.convert)
        menu = self.fair.window.fair_menu
        if store.access.is_all or self.fair.is_closed:  # a gate stays at its gate
            menu.addAction(translate("shell", "Open another fair…"), self._ask_open)
            menu.addAction(translate("shell", "New fair…"), self._ask_new)
            menu.addAction(translate("shell", "Close this fair"), self.show_first_run)
        self.fair.role_desk.taken.connect(
            lambda: QTimer.singleShot(0, self, lambda: self.open(store.path))
        )
        self._remember(store.path, self.fair.name)
        self.fair.keeping.restore_wanted.connect(self.restore)
        self.fair.recovery_wanted.connect(
            lambda: self.offer_recovery(store.path, translate("shell", "The check found damage."))
        )
        self.fair.keeping.damage_met.connect(partial(self._met_damage, self.fair))
        self.fair.window.show()
        self.fair.keeping.start()
        self._leave_first_run()

    def offer_recovery(self, path: Path, why: str) -> "RecoveryDialog":
        """Say what can be done about a damaged fair; it is open nowhere meanwhile."""
        if self.fair is not None and self.fair.store.path == path:
            self.show_first_run()
        return self._ask_recovery(path, why, self._parent())

    def _met_damage(self, fair: OpenFair, why: str, asks: bool) -> None:
        offer = partial(self._offer_over, fair, why)
        met_damage(fair.window, offer, may_recover=fair.store.access.is_all, asks=asks)

    def _offer_over(self, fair: OpenFair, why: str) -> None:
        """Ask over the open window, which closes when the recovery begins and not before."""
        if self.fair is not fair or self._asked is not None:
            return
        dialog = self._ask_recovery(fair.store.path, why, None)
        dialog.begins.connect(self.show_first_run)
        dialog.finished.connect(partial(self._answered, fair, why))
        self._asked = dialog

    def _answered(self, fair: OpenFair, why: str, _result: int) -> None:
        self._asked = None
        if self.fair is fair:
            self._met_damage(fair, why, asks=False)

    def _ask_recovery(self, path: Path, why: str, over: QWidget | None) -> "RecoveryDialog":
        from app.bootstrap.trust import recovery_dialog

        dialog = recovery_dialog(path, why, self._desk.device, self.tasks, over)
        dialog.open_wanted.connect(self.open)
        dialog.restore_wanted.connect(
            lambda backup: self._put_back(Restoring(path, backup, carries=False))
        )
        dialog.open()
        return dialog

    def restore(self, backup: Path, carries: bool = False) -> None:
        """Put a backup in the open fair's place and open that; a refusal leaves what there was."""
        fair = self.fair
        if fair is None or not fair.store.access.is_all:
            return
        self._put_back(Restoring(fair.store.path, backup, carries))

    def _put_back(self, wanted: Restoring) -> None:
        at_rest = self._rest()
        screen = self.show_first_run()
        screen.strip.begin_unstoppable(lambda: translate("shell", "Restoring the backup"))

        def done(restored: Restored) -> None:
            screen.strip.end()
            if self.open(wanted.path):
                self._say_restored(restored)

        def failed(error: Exception) -> None:
            screen.strip.end()
            if self._is_unlocked(error, wanted.backup):
                self._put_back(wanted)
            elif self.open(wanted.path) or not isinstance(error, AppError):
                self._refuse(error)
            else:
                screen.error.tell(sentence(error))

        def work(_job: Job) -> Restored:
            at_rest()
            return wanted.run(self._desk.device())

        self.tasks.run(screen, work, done, failed)

    def _say_restored(self, restored: Restored) -> None:
        if self.fair is None:
            return
        notice = Notice(restored_words(restored))
        kept = restored.kept
        if kept is not None:
            undo = translate("shell", "Undo the restore")
            notice = replace(notice, action_text=undo, action=lambda: self.restore(kept.path))
        self.fair.window.toast(notice)
        if restored.returned.unknown_since is not None:
            tell_unknown(self.fair.window, restored.returned.unknown_since)

    def _leave_first_run(self) -> None:
        if self.first_run is not None:
            self.first_run.close()
            self.first_run.deleteLater()
            self.first_run = None

    def _rest(self) -> Callable[[], object]:
        """A wait, for a worker, until the backup of the fair that is open now is written.

        A fair that was just opened is being copied: its file would be refused as busy.
        """
        if self.fair is None:
            return lambda: None
        return partial(self.fair.keeping.fair.close, _BACKUP_ENDS)

    def _close_fair(self) -> None:
        if self.fair is not None:
            self.fair.close()
            self.fair = None

    def _make_sample(self) -> None:
        if self._desk.sample.exists():
            self.open(self._desk.sample)
            return
        screen = self.first_run
        if screen is None:
            return
        from app.services.sample import create_sample

        def work(job: Job) -> Store:
            def report(done: int, total: int) -> None:
                if job.is_cancelled():
                    raise AppError("sample.cancelled")
                job.report(Progress(done, total))

            return create_sample(self._desk.sample, self._desk.device(), report)

        def failed(error: Exception) -> None:
            screen.strip.end()
            self._refuse(error)

        screen.strip.begin()
        job = self.tasks.run(screen, work, self._show, failed, screen.strip.show_progress)
        screen.strip.cancelled.connect(job.cancel)
        screen.strip.cancelled.connect(screen.strip.end)

    def _ask_new(self) -> None:
        dialog = NewFairDialog(now().astimezone().date())
        if dialog.exec() != NewFairDialog.DialogCode.Accepted:
            return
        told = dialog.answer()
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent(),
            translate("shell", "Where shall the fair be kept?"),
            str(self._desk.fairs / f"{told.name_zh}.fair"),
            translate("shell", "Fairs (*.fair)"),
        )
        if not chosen:
            return
        fair = new_fair(told.name_zh, told.name_en, told.first_day, told.last_day)
        try:
            path = Path(chosen).with_suffix(".fair")
            check_place(path)
            key = self.encryption.usual_key()
            self._show(found_fair(path, fair, self._desk.device(), key=key))
        except AppError as error:
            self._refuse(error)
            return
        if key is not None and self.fair is not None:
            self.fair.encryption.show(key)

    def _ask_import(self) -> None:
        """A sheet needs a fair to land in: make one, then open the import there."""
        self._ask_new()
        if self.fair is not None:
            self.fair.ask_import()

    def _ask_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent(),
            translate("shell", "Open a fair"),
            str(self._desk.fairs),
            translate("shell", "Fairs (*.fair)"),
        )
        if chosen:
            self.open(Path(chosen))

    def _parent(self) -> QWidget | None:
        return self.fair.window if self.fair else self.first_run

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        if self.first_run is not None:
            self.first_run.error.tell(sentence(error))
        elif self.fair is not None:
            self.fair.say(sentence(error))
        else:
            self.show_first_run().error.tell(sentence(error))

    def _recent(self) -> Sequence[RecentFair]:
        kept = self._settings.value("recent", [])
        lines = [str(line) for line in kept] if isinstance(kept, list) else [str(kept)]
        parts = [line.split("\t") for line in lines]
        found = [RecentFair(p[0], Path(p[1]), p[2]) for p in parts if len(p) == 3]
        return [fair for fair in found if fair.path.exists()]

    def _remember(self, path: Path, name: str) -> None:
        moment = f"{datetime.now().astimezone():%Y-%m-%d %H:%M}"
        others = [fair for fair in self._recent() if fair.path != path]
        fairs = [RecentFair(name, path, moment), *others][:_RECENT]
        self._settings.setValue("recent", [f"{f.name}\t{f.path}\t{f.opened}" for f in fairs])
