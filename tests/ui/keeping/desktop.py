"""The program with its window on a small fair, for tests of what happens to its file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSettings

from app.bootstrap.fair import OpenFair
from app.bootstrap.shell import Shell
from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId, new_id
from app.models.scanning import Scan
from app.services.backups.backups import Backups
from app.services.desk import Desk
from app.ui.language import Language, Languages
from app.ui.screens.settings.backups import BackupSettings
from tests.services.scanning_fair import ScanningFair, scanning_fair
from tests.ui.patience import PATIENCE


@dataclass
class Desktop:
    """The program with its window on a fair."""

    shell: Shell
    path: Path
    made: ScanningFair

    @property
    def fair(self) -> OpenFair:
        assert self.shell.fair is not None
        return self.shell.fair

    @property
    def backups(self) -> Backups:
        return Backups(self.path)

    @property
    def section(self) -> BackupSettings:
        self.fair.window.go("settings", "backups")
        found = self.fair.window.page("settings").findChild(BackupSettings)
        assert isinstance(found, BackupSettings)
        return found

    def write(self, name: str = "后来者科技") -> None:
        with self.fair.store.writing("exhibitor.add", name=name) as writer:
            writer.save(Exhibitor(ExhibitorId(new_id()), name))

    def names(self) -> set[str]:
        with self.fair.store.reading() as reader:
            return {one.name for one in reader.all(Exhibitor)}

    def scans(self) -> int:
        with self.fair.store.reading() as reader:
            return reader.count(Scan)

    def foot(self) -> str:
        return self.fair.window.status.safety.text()

    def bar(self) -> str:
        trouble = self.fair.window.trouble
        return trouble.words() if trouble.isVisible() else ""


def open_desktop(path: Path, home: Path, settings: QSettings) -> Desktop:
    """Open the window on a fair that is made in ``path``."""
    languages = Languages(settings)
    languages.choose(Language.ENGLISH)
    made = scanning_fair(path)
    made.store.close()
    shell = Shell(Desk(home), settings, languages)
    assert shell.open(made.store.path)
    return Desktop(shell, made.store.path, made)


def end(shell: Shell) -> None:
    """Close what is open, and let nothing of it hear of the next test."""
    shell.tasks.wait(PATIENCE)
    if shell.fair is not None:
        shell.fair.keeping.fair.close(20)
    screen = shell.show_first_run()
    screen.close()
    screen.deleteLater()
    shell.first_run = None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
