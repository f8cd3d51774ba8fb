"""The list of backups in the settings: when, why, how large, whether it holds, and what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.models.backups import Backup, Reason, State
from app.ui.language import Text, translate
from app.ui.screens.settings.restore import moment_words
from app.ui.theme import ColorName, theme
from app.ui.widgets import Label, LinkButton

_SHOWN = 8  # rows at once; the rest on demand
_MEGABYTE = 1_000_000


def reason_words(reason: Reason) -> str:
    """Why a backup was made."""
    words: dict[Reason, Text] = {
        Reason.AUTOMATIC: lambda: translate("Backups", "Automatic"),
        Reason.MANUAL: lambda: translate("Backups", "Made by hand"),
        Reason.IMPORT: lambda: translate("Backups", "Before an import"),
        Reason.MERGE: lambda: translate("Backups", "Before merging"),
        Reason.MIGRATION: lambda: translate("Backups", "Before an update"),
        Reason.RESTORE: lambda: translate("Backups", "Before restoring"),
    }
    told = words[reason]
    return told if isinstance(told, str) else told()


def state_words(state: State) -> tuple[str, ColorName]:
    """What is known of a backup, in a colour."""
    known: dict[State, tuple[str, ColorName]] = {
        State.CHECKED: (translate("Backups", "Checked"), "text2"),
        State.UNLISTED: (translate("Backups", "Not checked yet"), "warning"),
        State.RESIZED: (translate("Backups", "Damaged"), "danger"),
    }
    return known[state]


class BackupRows(QWidget):
    """The newest first; ``checked`` and ``wanted`` carry a backup."""

    check_wanted = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[Backup, dict[str, QWidget]]] = []
        self._is_whole = False
        self._backups: Sequence[Backup] = ()
        self._known: dict[str, tuple[Text, ColorName]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().space(5))
        self._grid.setVerticalSpacing(theme().space(1))
        self._grid.setColumnStretch(3, 1)

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """Show these."""
        if list(backups) != list(self._backups):
            self._backups = list(backups)
            self._fill()

    def tell(self, backup: Backup, words: Text, color: ColorName) -> None:
        """Say what checking one came to."""
        self._known[backup.path.name] = (words, color)
        for one, parts in self.rows:
            state = parts["state"]
            if one.path == backup.path and isinstance(state, Label):
                state.tell(words)
                state.paint_in(color)

    def show_all(self) -> None:
        """The older ones too."""
        self._is_whole = True
        self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        shown = self._backups if self._is_whole else self._backups[:_SHOWN]
        for number, backup in enumerate(shown):
            self._add(number, backup)
        self._add_end(len(shown))

    def _add(self, number: int, backup: Backup) -> None:
        words, color = self._known.get(backup.path.name) or (
            lambda: state_words(backup.state)[0],
            state_words(backup.state)[1],
        )
        parts: dict[str, QWidget] = {
            "time": Label(lambda: moment_words(backup.made_at), "body", tabular=True),
            "reason": Label(lambda: reason_words(backup.reason), "body", "text2"),
            "size": Label(_size(backup.size), "body", "text2", tabular=True),
            "state": Label(words, "body", color),
            "check": _link(
                lambda: self.tr("Check"), lambda: self.check_wanted.emit(backup), backup
            ),
            "restore": _link(
                lambda: self.tr("Restore…"), lambda: self.restore_wanted.emit(backup), backup
            ),
        }
        parts["time"].setToolTip(backup.path.name)
        for column, part in enumerate(parts.values()):
            self._grid.addWidget(part, number, column)
        self.rows.append((backup, parts))

    def _add_end(self, row: int) -> None:
        if not self._backups:
            words = Label(lambda: self.tr("There is no backup yet."), "body", "text2")
            self._grid.addWidget(words, row, 0, 1, 6)
        elif row < len(self._backups):
            more = LinkButton(
                lambda: self.tr("Show all {number}").format(number=len(self._backups)),
                on_click=self.show_all,
            )
            self._grid.addWidget(more, row, 0)


def _link(text: Text, run: Callable[[], object], backup: Backup) -> LinkButton:
    link = LinkButton(text, on_click=run)
    link.setAccessibleDescription(moment_words(backup.made_at))
    return link


def _size(size: int) -> str:
    return f"{size / _MEGABYTE:,.1f} MB"
