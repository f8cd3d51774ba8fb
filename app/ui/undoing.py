"""Undo and redo as the frame wants them: the file's own history, its names in words."""

from collections.abc import Callable

from app.errors import AppError
from app.models.changes import Action
from app.services.history import History
from app.ui.changes import Changes
from app.ui.messages import action_name


class FairUndo:
    """The undo stack of the open fair."""

    def __init__(
        self, history: History, changes: Changes, refused: Callable[[AppError], object]
    ) -> None:
        self._history = history
        self._changes = changes
        self._refused = refused

    def undo(self) -> None:
        """Take the last step back."""
        try:
            change = self._history.undo()
        except AppError as error:
            self._refused(error)
            return
        if change is not None:
            self._changes.happened.emit(change)

    def redo(self) -> None:
        """Do the step again that was last taken back."""
        try:
            change = self._history.redo()
        except AppError as error:
            self._refused(error)
            return
        if change is not None:
            self._changes.happened.emit(change)

    def undo_name(self) -> str:
        """What undo would take back; empty where there is nothing."""
        return _named(self._history.undo_action)

    def redo_name(self) -> str:
        """What redo would do again; empty where there is nothing."""
        return _named(self._history.redo_action)


def _named(ask: Callable[[], Action | None]) -> str:
    """A disk that is away leaves nothing to take back; the window says elsewhere that it is."""
    try:
        action = ask()
    except AppError:
        return ""
    return action_name(action) if action else ""
