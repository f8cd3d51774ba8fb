"""Papers of meetings from the window: drawn aside, then previewed; calendars go into a folder."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap.printing import MeetingPrinting
from app.bootstrap.surroundings import Surroundings
from app.services.desk import Desk
from app.services.meeting_papers import MeetingPapers, PaperKind, PaperWanted
from app.ui.language import Language, Languages
from app.ui.printing import PreviewDialog
from app.ui.tasks import Tasks
from tests.services.meeting_fair import EVE, MeetingFair, meeting_fair
from tests.ui.patience import PATIENCE


@dataclass
class Window:
    """A window with its printing, what it said, and the folder that is chosen."""

    fair: MeetingFair
    widget: QWidget
    tasks: Tasks
    languages: Languages
    said: list[str] = field(default_factory=list)
    folder: Path | None = None
    printing: MeetingPrinting = field(init=False)

    def preview(self) -> PreviewDialog | None:
        shown = self.widget.findChildren(PreviewDialog)
        return shown[-1] if shown else None


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, own_settings: QSettings) -> Iterator[Window]:
    fair = meeting_fair(tmp_path / "w.fair")
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    tasks = Tasks()
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    made = Window(fair, widget, tasks, languages)
    made.printing = MeetingPrinting(
        widget,
        MeetingPapers(fair.store, lambda: EVE),
        Surroundings(Desk(tmp_path), own_settings, languages, tasks),
        made.said.append,
        lambda _parent: made.folder,
    )
    yield made
    tasks.cancel_all()
    assert tasks.wait(PATIENCE)
    for dialog in widget.findChildren(PreviewDialog):
        dialog.close()
    languages.choose(Language.CHINESE)
    languages.choose(Language.ENGLISH)
    fair.store.close()


@pytest.mark.parametrize(
    ("kind", "title", "pages"),
    [
        (PaperKind.EXHIBITORS, "Meeting agendas", 3),
        (PaperKind.VISITORS, "Agendas of visitors", 1),
        (PaperKind.TABLE_CARDS, "Table cards", 2),
        (PaperKind.DAY_BOARD, "Day board", 2),
    ],
)
def test_a_paper_is_shown_before_it_is_printed(
    window: Window, qtbot: QtBot, kind: PaperKind, title: str, pages: int
) -> None:
    window.fair.hold("sensing-storage", 0, 0)
    window.fair.hold("visitor-laser", 2, 1)
    window.printing.make(PaperWanted(kind))
    qtbot.waitUntil(lambda: window.preview() is not None)
    shown = window.preview()
    assert shown is not None
    assert (shown.windowTitle(), shown.page_count) == (title, pages)


def test_the_agenda_of_one_exhibitor_is_drawn_alone(window: Window, qtbot: QtBot) -> None:
    window.fair.hold("sensing-storage", 0, 0)
    window.printing.draw(window.fair.exhibitors["sensing"])
    qtbot.waitUntil(lambda: window.preview() is not None)
    shown = window.preview()
    assert shown is not None
    assert shown.page_count == 1


def test_without_a_meeting_there_is_nothing_to_show(window: Window, qtbot: QtBot) -> None:
    window.printing.make(PaperWanted(PaperKind.DAY_BOARD))
    qtbot.waitUntil(lambda: "Nobody has a meeting yet." in window.said)
    assert window.preview() is None


def test_calendars_go_where_they_are_wanted(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.fair.hold("sensing-storage", 0, 0)
    window.printing.make(PaperWanted(PaperKind.CALENDARS))
    assert window.said == []  # no folder was chosen
    window.folder = tmp_path / "calendars"
    window.printing.make(PaperWanted(PaperKind.CALENDARS))
    qtbot.waitUntil(lambda: window.said == ["2 calendars written to calendars"])
    assert len(list(window.folder.glob("*.ics"))) == 2
