"""The desk that prints on paper made of files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.services.badge_fair import badge_fair
from tests.ui.badges.desk import PaperPrinters, QueueDesk
from tests.ui.patience import PATIENCE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[QueueDesk]:
    fair = badge_fair(tmp_path / "a.fair")
    fair.registry.issue_missing()
    made = QueueDesk(fair, PaperPrinters(tmp_path))
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.tasks.cancel_all()
    assert made.tasks.wait(PATIENCE)
    QApplication.processEvents()
    made.fair.store.close()
