"""The keyboard map: every key of the frame, as a dialog."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.language import translate
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.keys import KeyHint
from app.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys and what they do."""

    keys: tuple[str, ...]
    words: str


class KeyboardMap(QDialog):
    """Two columns of keys; Esc closes."""

    def __init__(self, workspaces: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Keyboard"), "title"))
        head.addStretch(1)
        close = IconButton("x", lambda: self.tr("Close"), on_click=self.close)
        head.addWidget(close)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(2, 24)
        lines = key_lines(workspaces)
        half = (len(lines) + 1) // 2
        for number, line in enumerate(lines):
            place, row = (0, number) if number < half else (3, number - half)
            grid.addWidget(_keys(line.keys), row, place)
            grid.addWidget(Label(line.words), row, place + 1)
        column.addLayout(grid)


def key_lines(workspaces: Sequence[str]) -> list[KeyLine]:
    """Every key of the frame with its meaning in the present language."""
    lines = [KeyLine((f"Ctrl+{n}",), name) for n, name in enumerate(workspaces[:9], 1)]
    return [
        *lines,
        KeyLine(("Ctrl+0", "Ctrl+,"), translate("KeyboardMap", "Settings")),
        KeyLine(("Alt+Left",), translate("KeyboardMap", "Back to the place before")),
        KeyLine(("F6", "Shift+F6"), translate("KeyboardMap", "Next and previous region")),
        KeyLine(("Ctrl+K",), translate("KeyboardMap", "Search everything, run a command")),
        KeyLine(("Ctrl+F",), translate("KeyboardMap", "Search this list")),
        KeyLine(("Ctrl+N",), translate("KeyboardMap", "New in this workspace")),
        KeyLine(("Ctrl+I",), translate("KeyboardMap", "Import")),
        KeyLine(("Ctrl+E",), translate("KeyboardMap", "Export")),
        KeyLine(("Ctrl+P",), translate("KeyboardMap", "Print this view")),
        KeyLine(("Ctrl+Z", "Ctrl+Shift+Z"), translate("KeyboardMap", "Undo and redo")),
        KeyLine(("Enter",), translate("KeyboardMap", "Open, or into the record")),
        KeyLine(("Esc",), translate("KeyboardMap", "Close, cancel, back to the list")),
        KeyLine(("F2",), translate("KeyboardMap", "Edit the value")),
        KeyLine(("Space",), translate("KeyboardMap", "Tick the row")),
        KeyLine(("Ctrl+B",), translate("KeyboardMap", "Narrow sidebar")),
        KeyLine(("Ctrl+Shift+L",), translate("KeyboardMap", "Language")),
        KeyLine(("Ctrl+Shift+D",), translate("KeyboardMap", "Light or dark")),
        KeyLine(("Ctrl+/",), translate("KeyboardMap", "This keyboard map")),
    ]


def _keys(keys: Sequence[str]) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for one in keys:
        row.addWidget(KeyHint(one))
    row.addStretch(1)
    return box
