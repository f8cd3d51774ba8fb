"""The badge key at this computer: its fingerprint, handing it over, taking one in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.models.badge_key import KeyClash, KeyParcel, KeyStanding
from app.services.fair_key import FairKey
from app.services.key_files import read_key_file, write_key_file
from app.services.key_parcel import LARGEST, SUFFIX, unseal
from app.ui.messages import sentence
from app.ui.screens.settings.key_dialogs import HandOverDialog, PassphraseDialog, ask_clash
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.tasks import Tasks
from app.ui.theme import ColorName, theme
from app.ui.widgets import ErrorBar, Label, Notice, SecondaryButton
from app.ui.widgets.base import Retold

AskClash = Callable[[KeyClash, QWidget], bool]


@dataclass(frozen=True, slots=True)
class KeyDesk:
    """What the section calls; ``at_booth`` says whether this computer scans at a booth."""

    key: FairKey
    tasks: Tasks
    folder: Path
    at_booth: Callable[[], bool]
    ask_clash: AskClash = ask_clash


class BadgeKey(Retold, Section):
    """``said`` carries a notice."""

    said = Signal(object)

    def __init__(self, desk: KeyDesk) -> None:
        super().__init__(lambda: self.tr("Badge key"))
        self._desk = desk
        self._standing: KeyStanding | None = None
        self.dialog: HandOverDialog | PassphraseDialog | None = None
        self.fingerprint = Label("", "lead")
        self.fingerprint.setFont(theme().mono("lead"))
        self.state = Label("", "body")
        self.out = SecondaryButton(lambda: self.tr("Hand over…"), "file-up", on_click=self.ask_out)
        self.take = SecondaryButton(lambda: self.tr("Take in…"), "file-down", on_click=self.ask_in)
        self.error = ErrorBar()
        self.in_file = SettingRow(
            lambda: self.tr("Kept in"),
            Label(lambda: self.tr("A file that only you may read"), "body", "warning"),
            hint=lambda: self.tr(
                "This system has no keyring. Encrypt the disk, or whoever takes the computer has "
                "the key."
            ),
        )
        self.held = SettingRow(
            lambda: self.tr("Held here"),
            self.fingerprint,
            self.state,
            hint=lambda: self.tr(
                "The key signs badges and proves them at the gates. Two computers that show the "
                "same sixteen digits hold the same key."
            ),
        )
        self.add(
            self.held,
            self.in_file,
            SettingRow(
                lambda: self.tr("Other computers"),
                self.out,
                self.take,
                hint=lambda: self.tr(
                    "As a file that a passphrase protects: for gates and registration desks. A "
                    "booth gets no key."
                ),
            ),
            self.error,
        )

    def refresh(self) -> None:
        """Show what is held now."""
        try:
            self._standing = standing = self._desk.key.standing()
        except AppError as error:
            self._standing = None
            self.in_file.hide()
            self._show("", sentence(error), "text2")
            return
        words, color = self._words(standing)
        self._show(standing.held, words, color)
        self.held.say_problem(self._problem())
        self.in_file.setVisible(standing.in_file)

    def ask_out(self) -> None:
        """Ask for a passphrase, then for the file."""
        self.error.hide()
        self.dialog = HandOverDialog(self)
        self.dialog.agreed.connect(self._choose_target)
        self.dialog.open()

    def ask_in(self) -> None:
        """Ask for the file, then for its passphrase."""
        if self._is_at_booth():
            return
        kinds = self.tr("Badge keys") + f" (*{SUFFIX})"
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Take in…"), str(self._desk.folder), kinds
        )
        if name:
            self.open_file(Path(name))

    def hand_over(self, target: Path, passphrase: str) -> None:
        """Write the sealed file there."""
        key = self._desk.key
        self._busy(is_busy=True)
        self._desk.tasks.run(
            self,
            lambda _job: write_key_file(target, key.hand_over(passphrase)),
            lambda _none: self._handed(target),
            self._failed,
        )

    def open_file(self, source: Path) -> None:
        """Ask for the passphrase of this file."""
        if self._is_at_booth():
            return
        self.dialog = PassphraseDialog(source.name, self)
        self.dialog.agreed.connect(lambda words: self.take_in(source, words))
        self.dialog.open()

    def take_in(self, source: Path, passphrase: str) -> None:
        """Open the file; whatever stands against it is asked before anything is replaced."""
        self._busy(is_busy=True)
        self._desk.tasks.run(
            self,
            lambda _job: unseal(read_key_file(source, LARGEST), passphrase),
            self._opened,
            self._failed,
        )

    def _is_at_booth(self) -> bool:
        """Whether this computer gets no key, which is said then."""
        is_booth = self._desk.at_booth()
        self.error.setVisible(is_booth)
        if is_booth:
            self.error.tell(sentence(AppError("key.booth")))
        return is_booth

    def _opened(self, parcel: KeyParcel) -> None:
        self._busy(is_busy=False)
        self._close()
        try:
            clash = self._desk.key.clash(parcel)
            if clash is not None and not self._desk.ask_clash(clash, self):
                return
            self._take(parcel, clash)
        except AppError as error:
            self.error.tell(sentence(error))

    def _take(self, parcel: KeyParcel, clash: KeyClash | None) -> None:
        before = self._desk.key.held()
        self._desk.key.take_in(parcel, replace=True, other_fair=True)
        self.refresh()
        if clash is not None and clash.is_other_fair:
            words = self.tr("The key of {name} is kept on this computer.")
            self.said.emit(Notice(words.format(name=parcel.fair_name)))
        elif clash is not None and before is not None:
            self.said.emit(
                Notice(
                    self.tr("The badge key was replaced."),
                    self.tr("Undo"),
                    lambda: self._put_back(before),
                )
            )
        else:
            self.said.emit(Notice(self.tr("The badge key is taken in.")))

    def _put_back(self, before: KeyParcel) -> None:
        self._desk.key.take_in(before, replace=True)
        self.refresh()

    def _choose_target(self, passphrase: str) -> None:
        target, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Hand over…"),
            str(self._desk.folder / f"{self.tr('Badge key')}{SUFFIX}"),
            self.tr("Badge keys") + f" (*{SUFFIX})",
        )
        if target:
            self.hand_over(Path(target), passphrase)

    def _handed(self, target: Path) -> None:
        self._busy(is_busy=False)
        self._close()
        words = self.tr("The key is in {name}. Tell the passphrase by another way than the file.")
        self.said.emit(Notice(words.format(name=target.name)))

    def _failed(self, error: Exception) -> None:
        self._busy(is_busy=False)
        words = sentence(error) if isinstance(error, AppError) else self.tr("This did not work.")
        if self.dialog is not None:
            self.dialog.refuse(words)
        else:
            self.error.tell(words)

    def _busy(self, *, is_busy: bool) -> None:
        self.out.setEnabled(not is_busy and bool(self._standing and self._standing.held))
        self.take.setEnabled(not is_busy)
        if self.dialog is not None:
            self.dialog.setEnabled(not is_busy)

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
            self.dialog = None

    def _show(self, fingerprint: str, words: str, color: ColorName) -> None:
        self.fingerprint.tell(fingerprint)
        self.fingerprint.setVisible(bool(fingerprint))
        self.state.tell(words)
        self.state.paint_in(color)
        self.state.setVisible(bool(words))
        self._busy(is_busy=False)

    def _words(self, standing: KeyStanding) -> tuple[str, ColorName]:
        if standing.held:
            return "", "text"
        if standing.is_lacking:
            return self.tr("None: badges can be neither proved nor printed here."), "danger"
        return self.tr("None yet: the first badge that is printed makes it."), "text2"

    def _problem(self) -> str:
        standing = self._standing
        if standing is None or not standing.differs:
            wanted = standing.wanted if standing is not None and standing.is_lacking else ""
            form = self.tr("The fair's badges are signed with {wanted}. Take that key in.")
            return form.format(wanted=wanted) if wanted else ""
        form = self.tr(
            "The fair's badges are signed with {wanted}, and not with this key. Take that one in."
        )
        return form.format(wanted=standing.wanted)

    def retell(self) -> None:
        """In the language that is spoken now."""
        self.refresh()
