"""Undo in the message of an import strikes its leads and takes the new visitors away."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.models.people import Person
from app.services.intake import Intake
from app.ui.changes import Changes
from app.ui.screens.importing.importer import take_back
from tests.services.importing.sheets import csv_file
from tests.services.visitors.fair import visitor_fair


def test_undo_in_the_message_strikes_what_was_imported(qtbot: QtBot, tmp_path: Path) -> None:
    fair = visitor_fair(tmp_path / "a.fair")
    text = "姓名,意向等级,记录人,线索归属\n新来客,强意向,赵三,拟真传感技术\n"
    intake = Intake(fair.store, fair.clock)
    outcome = intake.carry_in(intake.prepare(csv_file(tmp_path, text)))
    assert len(fair.leads.all()) == len(outcome.leads) == 1
    changes = Changes()
    with qtbot.waitSignal(changes.happened):
        take_back(fair.store, changes, outcome)
    assert fair.leads.all() == []
    with fair.store.reading() as reader:
        assert "新来客" not in {person.name for person in reader.all(Person)}
    fair.store.close()
