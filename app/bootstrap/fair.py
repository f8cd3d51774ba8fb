"""One open fair: its services, its window, and what lives as long as they do."""

from contextlib import suppress
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.bootstrap.encrypting import FairEncryption
from app.bootstrap.expiring import Expiring
from app.bootstrap.keeping import Keeping
from app.bootstrap.pages import FairPages
from app.bootstrap.palette_actions import record_actions
from app.bootstrap.press import Press
from app.bootstrap.privacy import PrivacyDesk
from app.bootstrap.role_pages import who_words, workspaces_of
from app.bootstrap.roles import RoleDesk
from app.bootstrap.surroundings import Surroundings
from app.errors import AppError
from app.models.imports import Kind
from app.services.anchors import Anchors
from app.services.encryption import Encryption
from app.services.event_key import EventKeys
from app.services.expiry import Expiry
from app.services.fair_clock import clock_of
from app.services.fair_key import FairKey
from app.services.fair_keys import FairKeys
from app.services.fairs import FairSettings
from app.services.history import History
from app.services.pairs import Pairs
from app.services.palette import Palette
from app.services.papers import Papers
from app.services.roles import DeskRoles, Roles
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.formats import date_range
from app.ui.frame.workspaces import FairHeading
from app.ui.language import Language
from app.ui.main_window import MainWindow
from app.ui.messages import sentence
from app.ui.pair_desk import PairDesk
from app.ui.undoing import FairUndo
from app.ui.whereabouts import Whereabouts
from app.ui.widgets import Notice


class OpenFair(QObject):
    """Everything that lives as long as a fair is open.

    ``recovery_wanted`` when the file proved to be damaged and is to be put together again.
    """

    recovery_wanted = Signal()

    def __init__(self, store: Store, around: Surroundings) -> None:
        super().__init__()
        self.store = store
        self.changes = Changes(self)
        self.clock = clock_of(store)
        self._around = around
        self._fair = FairSettings(store).fair()
        self.roles = Roles(store, DeskRoles(around.desk.folder), self.clock)
        self.is_closed = not self.roles.resume()
        self.key = FairKey(store, EventKeys(around.desk.folder))
        self.papers = Papers(store, self.key.first, self.clock, self.key.signing)
        self.pairs = PairDesk(Pairs(store, self.clock), around.tasks, self.changes, self)
        self.undo = FairUndo(History(store), self.changes, self.refuse)
        self.window = MainWindow(
            self._heading,
            workspaces_of(self, FairPages(self, around).workspaces()),
            self.undo,
            around.languages,
            around.settings,
            self._local_now,
            finder=Palette(store, self.clock) if store.access.is_all else None,
            record_actions=lambda found: record_actions(self, found),
        )
        self.role_desk = RoleDesk(self.window, self.roles, is_closed=self.is_closed)
        self.encryption = FairEncryption(
            self.window,
            store,
            Encryption(FairKeys(around.desk.folder)),
            around.settings,
            around.tasks,
            self.say,
        )
        self.keeping = Keeping(self.window, store, around.settings, around.tasks, self)
        self.press = Press(self.window, store, self.clock, around, self.say)
        self.changes.happened.connect(self._moved_on)
        self.changes.happened.connect(self.window.refresh)
        self._expiring = Expiring(
            Expiry(store, self.clock), self.changes, self.window.toast, self.undo.undo, self
        )
        self._expiring.look()
        self.window.go(self.window.workspaces[0].key)
        self.privacy = PrivacyDesk(
            self.window,
            store,
            self.clock,
            around.tasks,
            self.changes,
            self.window.toast,
            lambda: self.window.go("settings", "privacy"),
            lambda: self.keeping.fair.second,
        )
        self.privacy.look()
        self.whereabouts = Whereabouts(self.window, around.settings, self._fair.id)
        self.whereabouts.watch()

    @property
    def name(self) -> str:
        """The fair's name, Chinese where it has one."""
        return self._fair.name_zh or self._fair.name_en

    def close(self) -> None:
        """Close the window and the file."""
        self.keeping.close()
        self.privacy.close()
        self._expiring.close()
        self.press.close()
        with suppress(AppError, OSError):  # the file is whole without a note of it
            Anchors(self._around.desk.folder).note(self.store)
        self.window.close()
        self.window.deleteLater()
        self.store.close()

    def say(self, words: str) -> None:
        """Say something shortly over the window's foot."""
        self.window.toast(Notice(words))

    def refuse(self, error: AppError) -> None:
        """Say why something could not be done."""
        self.say(sentence(error))

    def ask_import(self) -> None:
        """Open the import of a sheet, which says by its headings what it holds."""
        self.ask_import_of(None)

    def ask_import_of(self, kind: Kind | None) -> None:
        """The same; ``kind`` is what the sheet is taken for where its headings do not say it."""
        from app.services.intake import Intake
        from app.ui.screens.importing import ask_import

        around = self._around
        dialog = ask_import(
            self.window, Intake(self.store), around.tasks, self.changes, around.settings, kind
        )
        dialog.said.connect(self.window.toast)

    def _moved_on(self, _change: object) -> None:
        self._fair = FairSettings(self.store).fair()
        self.window.saved(datetime.now().astimezone())

    def _local_now(self) -> datetime:
        return self.clock().astimezone(ZoneInfo(self._fair.zone))

    def _heading(self) -> FairHeading:
        fair = self._fair
        if self._around.languages.current is Language.CHINESE:
            name, place = fair.short_zh or fair.short_en, fair.place_zh or fair.place_en
        else:
            name, place = fair.short_en or fair.short_zh, fair.place_en or fair.place_zh
        user, role = who_words(self)
        return FairHeading(
            short_name=name,
            dates=date_range(fair.first_day, fair.last_day),
            place=place,
            is_sample=fair.is_sample,
            user=user,
            role=role,
        )
