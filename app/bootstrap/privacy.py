"""The privacy desk of an open fair: its section, its windows, and a look at what is due."""

import logging
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.privacy import Certificate, Erased
from app.models.times import Clock
from app.services.backups.folder import folder_of
from app.services.backups.second import SecondPlace
from app.services.privacy import Privacy
from app.services.retention import Retention
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.exporting import AskFile, ask_file
from app.ui.language import translate
from app.ui.messages import sentence
from app.ui.tasks import Job, Tasks
from app.ui.widgets import Notice

if TYPE_CHECKING:
    from app.ui.screens.settings.privacy import PrivacySettings

log = logging.getLogger(__name__)

_HOUR = 3_600_000  # milliseconds
_AHEAD = timedelta(days=7)  # so long before it is due it is said


class PrivacyDesk(QObject):
    """``second`` answers where backups go as well; ``go`` leads to the section of the settings."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        tasks: Tasks,
        changes: Changes,
        say: Callable[[Notice], object],
        go: Callable[[], object],
        second: Callable[[], SecondPlace | None],
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock
        self._tasks, self._changes, self._say, self._go = tasks, changes, say, go
        self._second = second
        self.ask: AskFile = ask_file
        self._told_on: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_HOUR)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def desk(self) -> Privacy:
        """The use cases, with the second place of now."""
        return Privacy(self._store, self._clock, self._store.device.name, self._place())

    def retention(self) -> Retention:
        """The same for what is due."""
        return Retention(self._store, self._clock, self._store.device.name, self._place())

    def _place(self) -> Path | None:
        second = self._second()
        return None if second is None else second.root / folder_of(self._store.path).name

    def section(self) -> "PrivacySettings":
        """The section of the settings."""
        from app.ui.screens.settings.privacy import PrivacySettings

        section = PrivacySettings(self.desk(), self.retention(), self._tasks)
        section.person_wanted.connect(self.show_person)
        section.seen_wanted.connect(self.show_seen)
        section.purposes_wanted.connect(self.show_purposes)
        section.paper_wanted.connect(self.ask_paper)
        section.erased.connect(self._erased)
        section.changed.connect(self._changes.happened)
        section.said.connect(self._say)
        return section

    def show_person(self) -> QWidget:
        """Find, export or erase a person."""
        from app.ui.screens.privacy import PersonDialog

        dialog = PersonDialog(self.desk(), self._tasks, self._window, self.ask)
        dialog.erased.connect(self._erased)
        dialog.open()
        return dialog

    def show_seen(self) -> QWidget:
        """Who saw or exported what."""
        from app.ui.screens.privacy import SeenDialog

        dialog = SeenDialog(self.desk(), self._clock, self._window, self.ask)
        dialog.open()
        return dialog

    def show_purposes(self) -> QWidget:
        """The table of purposes."""
        from app.ui.screens.privacy import PurposesDialog

        dialog = PurposesDialog(self.desk(), self._window)
        dialog.open()
        return dialog

    def ask_paper(self, certificate: Certificate) -> None:
        """Ask where a certificate shall go, and write it."""
        name = translate("shell", "Certificate {sign}.pdf").format(sign=certificate.sign)
        chosen = self.ask(self._window, name, (".pdf",))
        if chosen is not None:
            from app.services.documents.certificate import write_certificate

            try:
                write_certificate(chosen, self.desk().sheet(certificate))
            except AppError as error:
                self._say(Notice(sentence(error)))
                return
            words = translate("shell", "Written: {name}")
            self._say(Notice(words.format(name=chosen.name)))

    def look(self) -> None:
        """Say once a day what is due, or will be within a week; erase it where that was chosen."""
        if not self._store.access.is_all:
            return
        retention = self.retention()
        self._tasks.run(self, lambda _job: retention.settle(), lambda _done: None, _noted)
        try:
            due, today = retention.due(), retention.today()
            automatic = retention.rules().automatic
        except AppError as error:
            log.info("nobody could look at what is due: %s", error.code)
            return
        soon = min((one.on for one in due), default=None)
        if soon is None or soon > today + _AHEAD or self._told_on == today:
            return
        self._told_on = today
        if soon > today:
            words = translate("shell", "Personal data is due to be erased on {day}")
            self._tell(words.format(day=soon.isoformat()))
        elif automatic:
            self._erase(retention)
        else:
            self._tell(translate("shell", "Personal data is due to be erased"))

    def _tell(self, words: str) -> None:
        self._say(Notice(words, translate("shell", "Show"), self._go))

    def _erase(self, retention: Retention) -> None:
        def work(job: Job) -> list[Erased]:
            found = [
                retention.erase(one.scope, is_cancelled=job.is_cancelled)
                for one in retention.due_now()
            ]
            return [one for one in found if one is not None]

        def done(erased: list[Erased]) -> None:
            for one in erased:
                self._erased(one)
            self._tell(translate("shell", "Personal data that was due has been erased"))

        def failed(error: Exception) -> None:
            if not isinstance(error, AppError):
                raise error
            log.info("what is due was not erased: %s", error.code)
            self._told_on = None

        self._tasks.run(self, work, done, failed)

    def _erased(self, erased: object) -> None:
        if isinstance(erased, Erased):
            self._changes.happened.emit(erased.change)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()


def _noted(error: Exception) -> None:
    if not isinstance(error, AppError):
        raise error
    log.info("the file was not written anew: %s", error.code)
