"""One open fair: its services, its pages, and the window around them."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSettings

from app.errors import AppError
from app.models.programme import Session
from app.services.desk import Desk
from app.services.fair_clock import clock_of
from app.services.fairs import FairSettings
from app.services.history import History
from app.services.programme import Programme
from app.services.store import Store
from app.services.today import Today
from app.ui.changes import Changes
from app.ui.formats import date_range
from app.ui.frame.workspaces import FairHeading, Group, Workspace
from app.ui.language import Language, Languages, translate
from app.ui.main_window import MainWindow
from app.ui.messages import sentence
from app.ui.tasks import Tasks
from app.ui.undoing import FairUndo
from app.ui.widgets import Notice, Page


class OpenFair(QObject):
    """Everything that lives as long as a fair is open."""

    def __init__(
        self,
        store: Store,
        languages: Languages,
        settings: QSettings,
        tasks: Tasks,
        desk: Desk,
    ) -> None:
        super().__init__()
        self.store = store
        self.changes = Changes(self)
        self.clock = clock_of(store)
        self._languages = languages
        self._settings = settings
        self._tasks = tasks
        self._desk = desk
        self._fair = FairSettings(store).fair()
        self.undo = FairUndo(History(store), self.changes, self._refuse)
        self.window = MainWindow(
            self._heading,
            self._workspaces(),
            self.undo,
            languages,
            settings,
            self._local_now,
        )
        self.changes.happened.connect(self._moved_on)
        self.changes.happened.connect(self.window.refresh)
        self.window.go("today")

    @property
    def name(self) -> str:
        """The fair's name, Chinese where it has one."""
        return self._fair.name_zh or self._fair.name_en

    def close(self) -> None:
        """Close the window and the file."""
        self.window.close()
        self.window.deleteLater()
        self.store.close()

    def say(self, words: str) -> None:
        """Say something shortly over the window's foot."""
        self.window.toast(Notice(words))

    def _refuse(self, error: AppError) -> None:
        self.say(sentence(error))

    def _moved_on(self, _change: object) -> None:
        self._fair = FairSettings(self.store).fair()
        self.window.saved(datetime.now().astimezone())

    def _local_now(self) -> datetime:
        return self.clock().astimezone(ZoneInfo(self._fair.zone))

    def _heading(self) -> FairHeading:
        fair = self._fair
        chinese = self._languages.current is Language.CHINESE
        zh, en = (fair.short_zh, fair.place_zh), (fair.short_en, fair.place_en)
        name, place = (
            (z or e for z, e in zip(zh, en, strict=True))
            if chinese
            else (e or z for z, e in zip(zh, en, strict=True))
        )
        return FairHeading(
            short_name=name,
            dates=date_range(fair.first_day, fair.last_day),
            place=place,
            is_sample=fair.is_sample,
            user=translate("shell", "Organiser"),
            role="",
        )

    def _count(self, kind: type) -> Callable[[], int]:
        def read() -> int:
            with self.store.reading() as reader:
                return reader.count(kind)

        return read

    def _workspaces(self) -> list[Workspace]:
        return [
            Workspace(
                "today",
                Group.TOP,
                "sun",
                lambda: translate("shell", "Today"),
                self._today_page,
            ),
            Workspace(
                "programme",
                Group.WORK,
                "presentation",
                lambda: translate("shell", "Programme"),
                self._programme_page,
                self._count(Session),
            ),
        ]

    def _today_page(self) -> Page:
        from app.ui.screens.today import TodayPage

        return TodayPage(Today(self.store, self.clock), self.changes)

    def _programme_page(self) -> Page:
        from app.ui.screens.programme import ProgrammePage

        return ProgrammePage(Programme(self.store), self.changes, self.clock, self.undo.undo)
