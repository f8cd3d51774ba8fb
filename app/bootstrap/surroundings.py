"""What outlives an open fair."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings

from app.services.desk import Desk
from app.ui.language import Languages
from app.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The desk, its settings and language, and the pool of tasks."""

    desk: Desk
    settings: QSettings
    languages: Languages
    tasks: Tasks
