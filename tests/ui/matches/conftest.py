"""The page of matches, opened on a small fair."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.matches.fair import Desk, matches_desk
from tests.ui.patience import PATIENCE


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = matches_desk(tmp_path, qtbot)
    yield made
    made.tasks.cancel_all()
    made.tasks.wait(PATIENCE)
    made.fair.store.close()
