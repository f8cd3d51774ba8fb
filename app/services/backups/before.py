"""A backup before each large step, for programs without a window: the step waits for it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import AppError
from app.models.backups import reason_before
from app.services.backups.backups import Backups


@dataclass(frozen=True, slots=True)
class KeepBefore:
    """Watches over a file (``Watch``). A backup that fails is told, and the step is done."""

    backups: Backups
    told: Callable[[AppError], object]

    def before(self, code: str) -> None:
        """Back up before an import or a merge."""
        reason = reason_before(code)
        if reason is None:
            return
        try:
            self.backups.make_before(reason)
        except AppError as error:
            self.told(error)

    def failed(self, error: AppError) -> None:
        """Whoever called hears of it anyway."""

    def wrote(self) -> None:
        """Nothing is owed."""
