"""A desk at the gate of a small fair in a real file, and its page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.badge_key import KeyStanding
from app.models.ids import CheckpointId
from app.models.scanning import Checkpoint, CheckpointKind, Source
from app.services.appointments import Appointments
from app.services.arrivals import Arrivals
from app.services.booth_feedback import BoothFeedback
from app.services.exhibitor_directory import ExhibitorDirectory
from app.services.leads import Leads
from app.services.meeting_papers import MeetingPapers
from app.services.pins import Pins
from app.services.programme import Programme
from app.services.scanning.beside import Beside
from app.ui.changes import Changes
from app.ui.screens.scan import Inputs, OwnPlace, Places, Post, ScanPage, Sounds
from app.ui.screens.scan.seen import Seen
from app.ui.tasks import Tasks
from app.ui.widgets import Notice
from tests.services.scanning_fair import ScanningFair, scanning_fair
from tests.ui.patience import PATIENCE

HELD = KeyStanding(0, "3F2A 91C0 7B5E 44D1", "3F2A 91C0 7B5E 44D1")


@dataclass
class Gate:
    """The page with what its owner would see of it."""

    fair: ScanningFair
    settings: QSettings
    tasks: Tasks = field(default_factory=Tasks)
    changes: Changes = field(default_factory=Changes)
    notices: list[Notice] = field(default_factory=list)
    went: list[tuple[str, object]] = field(default_factory=list)
    answers: list[Seen | None] = field(default_factory=list)
    standing: KeyStanding = HELD

    def open(self, qtbot: QtBot) -> ScanPage:
        fair = self.fair
        clock = fair.desk.clock
        beside = Beside(fair.store, clock)
        directory = ExhibitorDirectory(fair.store)
        places = Places(fair.desk, beside, Programme(fair.store), directory)
        leads, pins = Leads(fair.store, clock), Pins(fair.store, clock)
        made = (Arrivals(fair.store, clock), Appointments(fair.store, clock))
        papers = MeetingPapers(fair.store, clock)
        self.post = Post(
            fair.desk,
            leads,
            BoothFeedback(fair.store, clock),
            pins,
            places,
            beside,
            "林",
            *made,
            papers.check_paper,
            lambda: self.standing,
        )
        self.own = OwnPlace(self.settings)
        self.inputs = Inputs(self.settings, self.tasks)
        sounds = Sounds(self.settings)
        page = ScanPage(self.post, self.own, self.inputs, sounds, self.changes)
        self.inputs.setParent(page)
        page.said.connect(self.notices.append)
        page.went.connect(lambda key, target: self.went.append((key, target)))
        page.answered.connect(self.answers.append)
        qtbot.addWidget(page)
        page.resize(1384, 900)
        page.show()
        self.page = page
        return page

    def forum(self) -> Checkpoint:
        """The place at which the forum's attendance is taken."""
        return self._places()[self.fair.places["forum"]]

    def stand(self, place: str) -> None:
        """Scan at this place of the fair from now on."""
        self.page.choose_place(self._places()[self.fair.places[place]])

    def _places(self) -> dict[CheckpointId, Checkpoint]:
        return {place.id: place for place in self.fair.desk.checkpoints()}

    def scan(self, name: str, source: Source = Source.USB) -> None:
        self.inputs.code.emit(self.fair.code(name), source)

    @property
    def kind(self) -> CheckpointKind:
        return self.own.kind


@pytest.fixture
def gate(tmp_path: Path, own_settings: QSettings) -> Iterator[Gate]:
    made = Gate(scanning_fair(tmp_path / "a.fair"), own_settings)
    yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.tasks.cancel_all()
    assert made.tasks.wait(PATIENCE)
    made.fair.store.close()


@pytest.fixture
def page(gate: Gate, qtbot: QtBot) -> ScanPage:
    made = gate.open(qtbot)
    gate.stand("gate")
    return made
