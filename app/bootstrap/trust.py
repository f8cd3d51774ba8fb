"""The log and the check of the file in the settings, and the way out of a damaged fair."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.models.backups import newest
from app.models.changes import Device
from app.models.times import FAIR_ZONE, Clock
from app.services.audit import Audit
from app.services.backups.folder import backups_in, folder_of
from app.services.store import Store
from app.ui.screens.log import LogDialog
from app.ui.screens.recovery import RecoveryDialog
from app.ui.screens.settings.integrity import Integrity
from app.ui.tasks import Tasks


def integrity_section(
    store: Store,
    clock: Clock,
    desk_folder: Path,
    tasks: Tasks,
    window: QWidget,
    recover: Callable[[], object],
) -> Integrity:
    """The section of the settings; ``recover`` is called where the file proves to be damaged."""
    section = Integrity(store, desk_folder, tasks)
    section.log_wanted.connect(lambda: show_log(store, clock, tasks, window))
    section.recovery_wanted.connect(recover)
    return section


def show_log(store: Store, clock: Clock, tasks: Tasks, window: QWidget) -> LogDialog:
    """The log over the window."""
    dialog = LogDialog(Audit(store), clock, FAIR_ZONE, tasks, window)
    dialog.open()
    return dialog


def recovery_dialog(
    path: Path, why: str, device: Callable[[], Device], tasks: Tasks, parent: QWidget | None
) -> RecoveryDialog:
    """What can be done about a damaged fair, with the newest of its backups."""
    backup = newest(backups_in(folder_of(path)))
    dialog = RecoveryDialog(path, why, backup, device, tasks, parent)
    if parent is None:
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    return dialog
