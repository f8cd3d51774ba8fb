"""No word of the program is cut, in either language, in the smallest window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt import exceptions
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.surroundings import Surroundings
from app.models.changes import Device
from app.models.exhibitors import Exhibitor
from app.models.ids import DeviceId, new_id
from app.models.programme import Pitch
from app.services.desk import Desk
from app.services.sample import create_sample
from app.ui.language import Language, Languages
from app.ui.tasks import Tasks
from app.ui.theme import tokens
from tests.ui.cuts import cut_words
from tests.ui.patience import PATIENCE

EVE = datetime(2018, 11, 27, 4, tzinfo=UTC)


@dataclass
class Window:
    """The sample fair in a window."""

    fair: OpenFair
    languages: Languages
    tasks: Tasks
    qtbot: QtBot

    @property
    def top(self) -> QWidget:
        return self.fair.window

    def look(self) -> None:
        """Every word is whole once the page has drawn what it draws in the background."""
        self.qtbot.waitUntil(lambda: not self.tasks.running)
        QApplication.processEvents()
        try:
            self.qtbot.waitUntil(lambda: not cut_words(self.top))
        except exceptions.TimeoutError:
            assert cut_words(self.top) == []

    def target(self, key: str) -> str | None:
        """A record whose pane has something to show."""
        with self.fair.store.reading() as reader:
            if key == "exhibitors":
                return min(one.id for one in reader.all(Exhibitor) if one.name_en)
            return reader.all(Pitch)[0].session_id if key == "programme" else None


@pytest.fixture
def window(tmp_path: Path, own_settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    device = Device(DeviceId(new_id()), "desk", EVE)
    store = create_sample(tmp_path / "sample.fair", device)
    languages, tasks = Languages(own_settings), Tasks()
    languages.start()
    languages.choose(Language.CHINESE)
    fair = OpenFair(store, Surroundings(Desk(tmp_path), own_settings, languages, tasks))
    least = tokens().window_least
    fair.window.resize(least.width, least.height)
    with qtbot.waitExposed(fair.window):
        fair.window.show()
    yield Window(fair, languages, tasks, qtbot)
    tasks.cancel_all()
    tasks.wait(PATIENCE)
    fair.close()
    store.close()


def test_every_page_shows_its_words_whole_and_goes_on_so_in_the_other_language(
    window: Window,
) -> None:
    keys = [space.key for space in window.fair.window.workspaces]
    assert len(keys) == 10
    for language in (Language.CHINESE, Language.ENGLISH):
        window.languages.choose(language)
        for key in keys:
            window.fair.window.go(key, window.target(key))
            window.look()
