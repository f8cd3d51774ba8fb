"""A visitor is erased, and who exported a number is found, through the window."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap.fair import OpenFair
from app.bootstrap.surroundings import Surroundings
from app.models.backups import Reason
from app.models.deals import Deal
from app.models.privacy import ERASED, PrivacyRules
from app.models.times import now
from app.services.backups.backups import Backups
from app.services.desk import Desk
from app.services.privacy import Privacy
from app.services.store.scrubbing import remnants
from app.services.verification import verify
from app.ui.language import Language, Languages
from app.ui.screens.privacy import PersonDialog, PurposesDialog, SeenDialog
from app.ui.screens.settings.privacy import PrivacySettings
from app.ui.tasks import Tasks
from app.ui.widgets import Label, LinkButton
from tests.services.privacy.privacy_fair import (
    ALL_WORDS,
    NAME,
    OLD_PHONE,
    PHONE,
    PrivacyFair,
    privacy_fair,
)
from tests.ui.patience import PATIENCE


@pytest.fixture
def made(tmp_path: Path) -> PrivacyFair:
    folder = tmp_path / "fair"
    folder.mkdir()
    return privacy_fair(folder)


Open = Callable[[], OpenFair]


@pytest.fixture
def open_fair(
    made: PrivacyFair, qapp: QApplication, tmp_path: Path, own_settings: QSettings
) -> Iterator[Open]:
    assert qapp is not None
    languages, tasks = Languages(own_settings), Tasks()
    languages.choose(Language.ENGLISH)
    around = Surroundings(Desk(tmp_path / "desk"), own_settings, languages, tasks)
    fairs: list[OpenFair] = []

    def open_() -> OpenFair:
        fairs.append(OpenFair(made.fair.store, around))
        fairs[-1].privacy.ask = lambda _parent, name, _endings: tmp_path / name
        return fairs[-1]

    yield open_
    tasks.wait(PATIENCE)
    for one in fairs:
        one.close()


@pytest.fixture
def fair(open_fair: Open) -> OpenFair:
    return open_fair()


def section(fair: OpenFair) -> PrivacySettings:
    fair.window.go("settings", "privacy")
    found = fair.window.page("settings").findChild(PrivacySettings)
    assert isinstance(found, PrivacySettings)
    return found


def person_dialog(fair: OpenFair) -> PersonDialog:
    section(fair).person.click()
    found = fair.window.findChild(PersonDialog)
    assert isinstance(found, PersonDialog)
    return found


def look_for(dialog: PersonDialog, qtbot: QtBot, words: str) -> None:
    dialog.search.set_text(words)
    dialog.table.look_for(words)
    qtbot.waitUntil(lambda: dialog.chosen() is not None)


def test_a_visitor_is_erased(made: PrivacyFair, fair: OpenFair, qtbot: QtBot) -> None:
    store = made.fair.store
    kept = Backups(store.path).make(Reason.MANUAL)
    dialog = person_dialog(fair)
    look_for(dialog, qtbot, OLD_PHONE)  # the number of before still finds them
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.person.id == made.person
    assert PHONE not in "".join(
        str(dialog.table.shown_at(0, column)) for column in range(dialog.table.columnCount())
    )
    dialog.erase.click()
    qtbot.waitUntil(lambda: dialog.question is not None)
    question = dialog.question
    assert question is not None
    told = dict(question.told())
    assert "people.xlsx" in told["Files that left the program"]
    assert told["Backups that still hold the person"].startswith("1 backup")
    assert "steps of the undo list" in told["Can no longer be undone"]
    question.replace.setChecked(True)
    question.button.click()
    qtbot.waitUntil(lambda: dialog.certificate is not None)
    assert not kept.path.exists()
    assert not [word for word in ALL_WORDS if remnants(store.path, [word])]
    assert verify(store).findings == ()
    dialog.paper.click()
    page = pypdfium2.PdfDocument(made.folder.parent / "Certificate E-0001.pdf")[0]
    assert "E-0001" in page.get_textpage().get_text_bounded()
    assert section(fair).papers[0].text().startswith("E-0001")


def test_whoever_asks_is_handed_everything(made: PrivacyFair, fair: OpenFair, qtbot: QtBot) -> None:
    dialog = person_dialog(fair)
    look_for(dialog, qtbot, NAME)
    dialog.export.click()
    qtbot.waitUntil(lambda: "noted" in dialog.said.text())
    book = openpyxl.load_workbook(made.folder.parent / "Personal data.xlsx")
    assert PHONE in {row[3] for row in book.active.values}


def test_who_was_never_registered_is_found_in_the_words_of_others(
    made: PrivacyFair, fair: OpenFair, qtbot: QtBot
) -> None:
    with made.fair.store.writing("deal.edit") as writer:
        (deal,) = writer.all(Deal)
        writer.save(replace(deal, note="问孔虚构"))
    dialog = person_dialog(fair)
    dialog.search.set_text("孔虚构")
    dialog.search.searched.emit("孔虚构")
    qtbot.waitUntil(lambda: dialog.said.text() == "Others wrote it in 1 place: Deal")
    assert dialog.chosen() is None


def test_who_exported_a_number_is_found(made: PrivacyFair, fair: OpenFair, qtbot: QtBot) -> None:
    section(fair).seen.click()
    dialog = fair.window.findChild(SeenDialog)
    assert isinstance(dialog, SeenDialog)
    dialog.search.set_text(PHONE)
    dialog.table.look_for(PHONE)
    dialog.exports.choose(1)
    qtbot.waitUntil(lambda: dialog.table.shown_count > 0)
    rows = [dialog.table.row_at(place) for place in range(dialog.table.shown_count)]
    assert {(one.by, one.file) for one in rows if one} == {("王一", "people.xlsx")}
    dialog.export.click()
    assert (made.folder.parent / "Disclosures.xlsx").exists()


def test_purposes_are_shown(fair: OpenFair) -> None:
    section(fair).purposes.click()
    dialog = fair.window.findChild(PurposesDialog)
    assert isinstance(dialog, PurposesDialog)
    assert dialog.table.shown_count == 10


def test_times_of_keeping_are_changed_and_what_is_due_is_erased(
    made: PrivacyFair, fair: OpenFair, qtbot: QtBot
) -> None:
    found = section(fair)
    field = next(iter(found.days.values()))
    field.setText("9999999")
    field.settled.emit()
    assert found.rows[next(iter(found.days))].problem
    fair.undo.undo()
    for each in found.days.values():
        each.setText("0")
        each.settled.emit()
    desk = Privacy(made.fair.store)
    assert set(desk.rules().days.values()) == {0}
    assert found.erase.isVisibleTo(found)
    found.ask()
    assert found.question is not None
    found.question.button.click()
    qtbot.waitUntil(lambda: len(desk.certificates()) == 3)
    qtbot.waitUntil(lambda: not found.erase.isVisibleTo(found))
    assert all(one.is_erased for one in desk.find(ERASED))
    assert found.waiting.text() == "Nothing is due."


def test_what_is_due_is_said_when_the_fair_is_opened(
    made: PrivacyFair, open_fair: Open, qtbot: QtBot
) -> None:
    fair = open_fair()
    shown = [one for one in fair.window.findChildren(LinkButton) if one.text() == "Show"]
    assert shown
    shown[0].click()
    assert fair.window.current == "settings"
    assert not Privacy(made.fair.store).certificates()
    assert qtbot is not None


def test_it_is_said_a_week_before(made: PrivacyFair, open_fair: Open) -> None:
    desk = Privacy(made.fair.store)
    days = (now().date() - date(2018, 11, 30)).days + 4
    desk.set_rules(PrivacyRules(desk.rules().id, days, days, days, automatic=True))
    fair = open_fair()
    said = [one.text() for one in fair.window.findChildren(Label)]
    assert any(words.startswith("Personal data is due to be erased on 20") for words in said)
    assert desk.certificates() == []


def test_what_is_due_is_erased_by_itself_where_that_was_chosen(
    made: PrivacyFair, open_fair: Open, qtbot: QtBot
) -> None:
    desk = Privacy(made.fair.store)
    desk.set_rules(PrivacyRules(desk.rules().id, 0, 0, 0, automatic=True))
    open_fair()
    qtbot.waitUntil(lambda: len(desk.certificates()) == 3)


def test_a_certificate_that_cannot_be_written_is_said(
    made: PrivacyFair, open_fair: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Privacy(made.fair.store)
    desk.set_rules(PrivacyRules(desk.rules().id, 0, 0, 0, automatic=True))
    fair = open_fair()
    qtbot.waitUntil(lambda: len(desk.certificates()) == 3)
    fair.privacy.ask = lambda _parent, _name, _endings: tmp_path / "no such folder" / "a.pdf"
    fair.privacy.ask_paper(desk.certificates()[0])
    said = [one.text() for one in fair.window.findChildren(Label)]
    assert any("no such folder" in words for words in said), said
