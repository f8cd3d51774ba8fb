"""Requests run out while nobody looks: when the fair is opened, and every minute from then on."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.errors import AppError
from app.services.expiry import Expiry
from app.ui.changes import Changes
from app.ui.language import counted, translate
from app.ui.widgets import Notice

log = logging.getLogger(__name__)

_EVERY = 60_000  # milliseconds


class Expiring(QObject):
    """Lets unanswered requests run out, says how many did, and offers to take it back."""

    def __init__(
        self,
        expiry: Expiry,
        changes: Changes,
        say: Callable[[Notice], object],
        undo: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._expiry, self._changes, self._say, self._undo = expiry, changes, say, undo
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Let run out what is due now. A file that cannot be written is asked again later."""
        try:
            expired = self._expiry.expire_by_itself()
        except AppError as error:
            log.info("requests did not run out: %s", error.code)
            return
        if expired.change is not None:
            self._changes.happened.emit(expired.change)
            words = counted(
                expired.number,
                translate("shell", "1 request ran out unanswered"),
                translate("shell", "{n} requests ran out unanswered"),
            )
            self._say(Notice(words, translate("shell", "Undo"), self._undo))

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
