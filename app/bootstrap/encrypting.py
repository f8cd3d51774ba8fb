"""The keys of this desk in the window: asked for, shown, printed, changed, carried away."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.errors import AppError
from app.models.recovery import FileKey
from app.models.times import now
from app.services.encryption import Encryption, carry_away, fair_key, write_sheet
from app.services.store import Store
from app.ui.language import translate
from app.ui.messages import sentence
from app.ui.screens.encryption import (
    Conversion,
    ConversionDialog,
    EnterKeyDialog,
    ShowKeyDialog,
)
from app.ui.tasks import Tasks

if TYPE_CHECKING:
    from app.ui.screens.settings.encryption import EncryptionSettings

_FOLDER = "carry/folder"


def ask_key(encryption: Encryption, path: Path, refused: AppError, parent: QWidget | None) -> bool:
    """Ask for the recovery key that a file was refused for; whether it opens now."""
    dialog = EnterKeyDialog(
        path, str(refused.facts["mark"]), lambda typed: encryption.enter(path, typed), parent
    )
    return dialog.exec() == QDialog.DialogCode.Accepted


def convert(encryption: Encryption, path: Path, conversion: Conversion) -> FileKey | None:
    """Write a file that nobody has open under another key; answers with the key, if any."""
    match conversion:
        case Conversion.ENCRYPT:
            return encryption.encrypt(path)
        case Conversion.CHANGE_KEY:
            return encryption.change_key(path)
        case Conversion.DECRYPT:
            encryption.decrypt(path)
            return None


class FairEncryption(QObject):
    """The encryption of one open fair; ``conversion_wanted`` closes it to write it anew."""

    conversion_wanted = Signal(object)

    def __init__(
        self,
        window: QWidget,
        store: Store,
        encryption: Encryption,
        settings: QSettings,
        tasks: Tasks,
        say: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._encryption = window, store, encryption
        self._settings, self._tasks, self._say = settings, tasks, say
        self._is_busy = False

    def section(self) -> "EncryptionSettings":
        """The part of the settings."""
        from app.ui.screens.settings.encryption import EncryptionSettings

        section = EncryptionSettings(
            lambda: self._encryption.protection(self._store.path),
            is_available=self._encryption.is_available,
        )
        section.show_wanted.connect(self.show_key)
        section.conversion_wanted.connect(lambda verb: self.ask_conversion(Conversion(verb)))
        section.carry_wanted.connect(self.ask_carry)
        return section

    def show_key(self) -> None:
        """Show the fair's recovery key."""
        try:
            self.show(fair_key(self._store, self._encryption.keys))
        except AppError as error:
            self._say(sentence(error))

    def show(self, key: FileKey, file_name: str = "") -> ShowKeyDialog:
        """Show a recovery key; ``file_name`` is what it opens, the fair's own file if empty."""
        name = file_name or self._store.path.name
        dialog = ShowKeyDialog(key, name, self._window)
        dialog.print_wanted.connect(lambda: self._print(dialog, key, name))
        dialog.open()
        return dialog

    def ask_conversion(self, conversion: Conversion) -> ConversionDialog:
        """Say what becomes of the file, and have it done when that is confirmed."""
        dialog = ConversionDialog(conversion, self._window)
        dialog.accepted.connect(lambda: self.conversion_wanted.emit(conversion))
        dialog.open()
        return dialog

    def ask_carry(self) -> None:
        """Let the user say where the file to carry away goes."""
        kept = self._settings.value(_FOLDER)
        folder = Path(str(kept)) if kept else self._store.path.parent
        moment = f"{now().astimezone():%Y%m%d-%H%M}"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            translate("shell", "Carry away…"),
            str(folder / f"{self._store.path.stem} {moment}.fair"),
            translate("shell", "Fairs (*.fair)"),
        )
        if chosen:
            self.carry(Path(chosen).with_suffix(".fair"))

    def carry(self, target: Path) -> None:
        """Write it there and show its recovery key."""
        if self._is_busy:
            return
        self._is_busy = True
        self._settings.setValue(_FOLDER, str(target.parent))
        self._say(translate("shell", "Writing the encrypted file…"))

        def done(key: FileKey) -> None:
            self._is_busy = False
            self._say(translate("shell", "Written and checked: {name}").format(name=target.name))
            self.show(key, target.name)

        def failed(error: Exception) -> None:
            self._is_busy = False
            if not isinstance(error, AppError):
                raise error
            self._say(sentence(error))

        keys = self._encryption.keys
        self._tasks.run(self, lambda _job: carry_away(self._store, target, keys), done, failed)

    def _print(self, dialog: ShowKeyDialog, key: FileKey, file_name: str) -> None:
        from app.ui.printing import show_preview

        # The sheet is on the disk only until the preview has read it.
        with tempfile.TemporaryDirectory(prefix="fairdesk-") as folder:
            path = Path(folder) / "recovery-key.pdf"
            try:
                write_sheet(self._store, path, key, file_name=file_name)
            except AppError as error:
                self._say(sentence(error))
                return
            show_preview(dialog, path, lambda: translate("shell", "Recovery sheet"))
