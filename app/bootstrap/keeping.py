"""The keeper of an open fair and the window: what is said at the foot, what is said in a bar."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal

from app.errors import AppError
from app.models.safety import Room, Safety
from app.services.store import Store
from app.ui.keeping import FairKeeping
from app.ui.language import translate
from app.ui.main_window import MainWindow
from app.ui.sentences.backups import trouble_sentence
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.ui.screens.settings.backups import BackupSettings

# What no waiting mends: the way on is a backup.
_LOST = frozenset({"store.replaced"})
_DAMAGED = "store.damaged"


class Keeping(QObject):
    """``restore_wanted`` carries the backup's path and whether facts are to come along.

    ``damage_met`` carries why, in words, and whether it is the first time at this fair.
    """

    restore_wanted = Signal(object, bool)
    damage_met = Signal(str, bool)

    def __init__(
        self, window: MainWindow, store: Store, settings: QSettings, tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._settings, self._tasks = window, settings, tasks
        self._path = store.path
        self._told = ""
        self._is_over = self._is_short = self._is_damaged = False
        self.fair = FairKeeping(store, settings, self)
        self.fair.moved.connect(self.show_safety)

    def start(self) -> None:
        """Begin to keep watch, and warn of a folder that others write into."""
        self.fair.start()
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)
        lacking = self.fair.lacking()
        if lacking:
            self._window.warning.tell(
                partial(self._lacking_words, lacking), self._backups_words, self._go_backups
            )
        elif self.fair.is_shared:
            self._window.warning.tell(
                self._shared_words, lambda: translate("shell", "Understood"), lambda: None
            )
        else:
            self._warn_of_cloud()

    def close(self) -> None:
        """Keep watch no longer; news that are on their way find no window."""
        self._is_over = True
        self.fair.close()

    def section(self) -> "BackupSettings":
        """The backups' part of the settings."""
        from app.ui.screens.settings.backups import BackupSettings

        section = BackupSettings(self.fair, self._tasks)
        section.restore_wanted.connect(self.restore_wanted)
        return section

    def show_safety(self, safety: object) -> None:
        """Say at the foot how it stands, and in a bar why nothing can be written."""
        if self._is_over or not isinstance(safety, Safety):
            return
        self._window.status.show_safety(safety)
        self._show_trouble(safety)
        self._warn_of_room(safety)

    def _warn_of_room(self, safety: Safety) -> None:
        """Where a page alone fills the window, nobody sees its foot: a gate is told in a bar."""
        is_short = safety.room is Room.SHORT
        if is_short is self._is_short:
            return
        self._is_short = is_short
        if not is_short:
            self._window.warning.hide()
            return
        self._window.warning.tell(
            lambda: self._short_words(safety.free),
            lambda: translate("shell", "Understood"),
            lambda: None,
        )

    def _short_words(self, free: int) -> str:
        words = translate(
            "shell",
            "Only {size} MB are free on the fair's disk. Make room now: when it is full, scans and "
            "edits cannot be saved.",
        )
        return words.format(size=f"{free / 1_000_000:,.0f}")

    def _show_trouble(self, safety: Safety) -> None:
        trouble = safety.trouble
        if trouble is None:
            self._told = ""
            self._window.trouble.hide()
            return
        if trouble.code == _DAMAGED:
            self._meet_damage(trouble)
            return
        if trouble.code != self._told or not self._window.trouble.isVisible():
            self._told = trouble.code
            action = self._go_backups if trouble.code in _LOST else self.fair.try_again
            words = self._backups_words if trouble.code in _LOST else self._again_words
            self._window.trouble.tell(lambda: trouble_sentence(trouble), words, action)

    def _meet_damage(self, trouble: AppError) -> None:
        """A bar of its own tells it, and stays: other parts of the file can be written still."""
        self._window.trouble.hide()
        if self._told != _DAMAGED:
            is_first, self._is_damaged = not self._is_damaged, True
            self._told = _DAMAGED
            self.damage_met.emit(trouble_sentence(trouble), is_first)

    def _lacking_words(self, number: int) -> str:
        words = translate(
            "shell",
            "This file is older than its newest backup, which has {number} more entries. If nobody "
            "put it there on purpose, restore the backup.",
        )
        return words.format(number=f"{number:,}")

    def _shared_words(self) -> str:
        return translate(
            "shell",
            "Another program has this fair open. Both can work, and nothing is lost; what the "
            "other one saves is seen here when a page is opened again. Close one of them unless "
            "you need both.",
        )

    def _again_words(self) -> str:
        return translate("shell", "Try again")

    def _backups_words(self) -> str:
        return translate("shell", "Show backups")

    def _go_backups(self) -> None:
        self._window.go("settings", "backups")
        self.fair.try_again()

    def _warn_of_cloud(self) -> None:
        cloud, key = self.fair.cloud, f"cloud/{_key(self._path)}"
        if cloud is None or self._settings.value(key) == ",".join(cloud.copies):
            return

        def words() -> str:
            told = translate(
                "shell",
                "{service} synchronises the folder of this fair, and can replace or mix its files "
                "while they are written. Move the fair to a folder of this computer alone; copies "
                "outside are what the second place for backups is for.",
            ).format(service=cloud.service)
            if not cloud.copies:
                return told
            copies = translate(
                "shell", "Two computers have written already; beside the fair lies {names}."
            )
            return f"{told} {copies.format(names=', '.join(cloud.copies))}"

        self._window.warning.tell(
            words,
            lambda: translate("shell", "Understood"),
            lambda: self._settings.setValue(key, ",".join(cloud.copies)),
        )


def _key(path: Path) -> str:
    """A path as one key of the settings."""
    return path.absolute().as_posix().replace("/", "|")
