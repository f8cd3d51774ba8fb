"""In the window: lose a key and recover, encrypt a fair, carry it away, and reach a clear end."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from zxingcpp import read_barcodes

from app.bootstrap.fair import OpenFair
from app.bootstrap.shell import Shell
from app.models.exhibitors import Exhibitor
from app.models.recovery import FileKey, recovery_text
from app.services.desk import Desk
from app.services.encryption import Encryption
from app.services.fair_keys import FairKeys
from app.services.store import cipher
from app.services.store.connecting import key_name
from app.ui.language import Language, Languages
from app.ui.printing import PreviewDialog
from app.ui.screens.encryption import Conversion, ConversionDialog, EnterKeyDialog, ShowKeyDialog
from app.ui.screens.first_run import NewFairDialog
from app.ui.screens.settings import SettingsPage
from app.ui.screens.settings.encryption import EncryptionSettings
from tests.services.exhibitors.small_fair import small_fair
from tests.ui.patience import PATIENCE

NAMES = {"拟真传感技术", "示例储能科技", "范例激光加工"}


@dataclass
class Office:
    """A fair that was encrypted on one desk, and the window of another."""

    shell: Shell
    path: Path
    key: FileKey
    asked: list[str] = field(default_factory=list)

    @property
    def fair(self) -> OpenFair:
        fair = self.shell.fair
        assert fair is not None
        return fair

    def names(self) -> set[str]:
        with self.fair.store.reading() as reader:
            return {one.name for one in reader.all(Exhibitor)}

    def section(self) -> EncryptionSettings:
        self.fair.window.go("settings", "encryption")
        page = self.fair.window.page("settings")
        assert isinstance(page, SettingsPage)
        return next(one for one in page.regions() if isinstance(one, EncryptionSettings))

    def when_asked(self, act: Callable[[EnterKeyDialog], None]) -> None:
        """Do this in the dialog that will ask for a key."""

        def go() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, EnterKeyDialog)
            self.asked.append(dialog.windowTitle())
            act(dialog)
            if dialog.isVisible():
                dialog.reject()

        QTimer.singleShot(0, go)


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path, own_settings: QSettings) -> Iterator[Office]:
    assert qapp is not None
    before = cipher.use_keys(FairKeys(tmp_path / "first desk"))
    fair = small_fair(tmp_path / "fair" / "a.fair")
    fair.store.close()
    key = Encryption(FairKeys(tmp_path / "first desk")).encrypt(fair.store.path)
    languages = Languages(own_settings)
    languages.choose(Language.ENGLISH)
    shell = Shell(Desk(tmp_path / "second desk"), own_settings, languages)
    yield Office(shell, fair.store.path, key)
    end(shell)
    cipher.use_keys(before)


def end(shell: Shell) -> None:
    shell.tasks.wait(PATIENCE)
    if shell.fair is not None:
        shell.fair.keeping.fair.close(20)
    screen = shell.show_first_run()
    screen.close()
    screen.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(qtbot: QtBot) -> ShowKeyDialog:
    """The dialog with a recovery key, once it is there."""

    def look() -> None:
        assert isinstance(QApplication.activeModalWidget(), ShowKeyDialog)

    qtbot.waitUntil(look)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ShowKeyDialog)
    return dialog


def key_of(dialog: ShowKeyDialog) -> str:
    return "-".join(label.text() for label in dialog.groups)


def test_a_lost_key_is_typed_from_the_sheet_and_never_asked_for_again(office: Office) -> None:
    def type_it(dialog: EnterKeyDialog) -> None:
        QTest.keyClicks(dialog.line, recovery_text(office.key.secret).lower())
        assert dialog.hint.text() == "8 of 8 groups"
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    office.when_asked(type_it)
    assert office.shell.open(office.path)
    assert office.names() == NAMES
    assert office.shell.open(office.path)
    assert office.asked == ["Recovery key"]


def test_a_scanner_reads_the_code_of_the_sheet(office: Office) -> None:
    def scan(dialog: EnterKeyDialog) -> None:
        QTest.keyClicks(dialog.line, f"FDKEY1:{recovery_text(office.key.secret)}")
        QTest.keyClick(dialog.line, Qt.Key.Key_Return)

    office.when_asked(scan)
    assert office.shell.open(office.path)
    assert office.names() == NAMES


def test_a_slip_is_found_in_its_group_while_it_is_typed(office: Office) -> None:
    letters = list(recovery_text(office.key.secret))
    letters[13] = "7" if letters[13] != "7" else "8"
    said: list[str] = []

    def slip(dialog: EnterKeyDialog) -> None:
        QTest.keyClicks(dialog.line, "".join(letters[:18]))
        said.append(dialog.hint.text())
        dialog.line.setText("".join(letters))
        dialog.button.click()
        said.append(dialog.hint.text())
        assert dialog.isVisible()

    office.when_asked(slip)
    assert not office.shell.open(office.path)
    assert said == [
        "Group 3: compare it with the sheet",
        "Compare with the sheet, letter by letter: group 3.",
    ]


def test_without_any_key_there_is_a_clear_end_and_no_new_file(office: Office) -> None:
    before = office.path.read_bytes()
    said: list[str] = []

    def give_up(dialog: EnterKeyDialog) -> None:
        dialog.line.setText("FYHS1-" * 8)
        dialog.button.click()
        dialog.forgotten.click()
        assert dialog.lost.isVisible()
        said.append(dialog.lost.text())

    office.when_asked(give_up)
    office.shell.start(office.path)
    assert "nobody can read this file" in said[0]
    assert office.shell.fair is None
    assert office.shell.first_run is not None
    assert "does not hold its key" in office.shell.first_run.error.words()
    assert office.path.read_bytes() == before
    assert [one.name for one in office.path.parent.iterdir()] == ["a.fair"]


def test_another_fairs_key_is_refused_in_words(office: Office) -> None:
    said: list[str] = []

    def wrong(dialog: EnterKeyDialog) -> None:
        dialog.line.setText(recovery_text(bytes(range(20))))
        dialog.button.click()
        said.append(dialog.error.words())
        assert dialog.isVisible()

    office.when_asked(wrong)
    assert not office.shell.open(office.path)
    assert re.search(rf"does not open .*{office.key.mark}", said[0])


def opened(office: Office) -> None:
    def paste(dialog: EnterKeyDialog) -> None:
        dialog.line.setText(recovery_text(office.key.secret))
        dialog.button.click()

    office.when_asked(paste)
    assert office.shell.open(office.path)


def test_the_sheet_is_shown_with_a_code_that_reads_as_the_key(office: Office, qtbot: QtBot) -> None:
    opened(office)
    office.section().show_key.click()
    dialog = shown(qtbot)
    assert key_of(dialog) == recovery_text(office.key.secret)
    dialog.to_paper.click()

    def preview() -> PreviewDialog | None:
        found = QApplication.activeModalWidget()
        return found if isinstance(found, PreviewDialog) else None

    qtbot.waitUntil(lambda: preview() is not None)
    page = preview()
    assert page is not None
    drawn = page.document.render(0, page.document.pagePointSize(0).toSize() * 2)
    paper = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    (code,) = read_barcodes(paper)
    assert code.text == f"FDKEY1:{recovery_text(office.key.secret)}"
    page.close()
    dialog.close()


def test_a_new_key_a_plain_fair_and_a_key_again(office: Office, qtbot: QtBot) -> None:
    opened(office)
    fair = office.fair
    fair.encryption.ask_conversion(Conversion.CHANGE_KEY).accept()
    qtbot.waitUntil(lambda: office.shell.fair not in (None, fair))
    dialog = shown(qtbot)
    assert key_of(dialog) != recovery_text(office.key.secret)
    assert office.names() == NAMES
    dialog.close()

    fair = office.fair
    confirm = fair.encryption.ask_conversion(Conversion.DECRYPT)
    assert not confirm.button.isEnabled()
    confirm.understood.click()
    confirm.button.click()
    qtbot.waitUntil(lambda: office.shell.fair not in (None, fair))
    assert key_name(office.path) is None
    assert office.names() == NAMES
    section = office.section()
    assert section.state.text() == "Not encrypted"
    assert not section.key_row.isVisibleTo(section)

    fair = office.fair
    section.encrypt.click()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, ConversionDialog)
    asked.reject()
    assert key_name(office.path) is None
    fair.encryption.ask_conversion(Conversion.ENCRYPT).accept()
    dialog = shown(qtbot)
    assert key_name(office.path) is not None
    assert office.names() == NAMES
    dialog.close()


def test_a_copy_to_carry_away_opens_on_the_first_desk_with_its_own_key(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(office)
    target = tmp_path / "stick.fair"
    office.fair.encryption.carry(target)
    dialog = shown(qtbot)
    typed = key_of(dialog)
    dialog.close()
    assert typed != recovery_text(office.key.secret)
    first = FairKeys(tmp_path / "first desk")
    assert Encryption(first).enter(target, typed).name == key_name(target)


def test_a_new_fair_is_encrypted_and_its_key_is_shown_at_once(
    office: Office, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.fair"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewFairDialog)
        dialog.name_zh.setText("示例科交会")
        dialog.make.click()

    screen = office.shell.show_first_run()
    QTimer.singleShot(0, name_it)
    screen.new_wanted.emit()
    dialog = shown(qtbot)
    name = key_name(path)
    assert name is not None
    secret = office.shell.encryption.keys.secret(name)
    assert secret is not None
    assert key_of(dialog) == recovery_text(secret)
    dialog.close()


def test_a_backup_of_another_key_is_restored_once_its_key_is_entered(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.fair"
    backup.write_bytes(office.path.read_bytes())
    second = cipher.use_keys(FairKeys(tmp_path / "first desk"))
    Encryption(FairKeys(tmp_path / "first desk")).decrypt(office.path)
    cipher.use_keys(second)
    assert office.shell.open(office.path)
    before = office.fair
    office.shell.restore(backup)

    def asked() -> EnterKeyDialog | None:
        dialog = QApplication.activeModalWidget()
        return dialog if isinstance(dialog, EnterKeyDialog) else None

    def answer() -> None:
        dialog = asked()
        if dialog is None:
            QTimer.singleShot(20, answer)
            return
        dialog.line.setText(recovery_text(office.key.secret))
        dialog.button.click()

    QTimer.singleShot(0, answer)
    qtbot.waitUntil(lambda: office.shell.fair not in (None, before))
    assert key_name(office.path) == office.key.name
    assert office.names() == NAMES
