"""Finding somebody without a badge that can be read: by name, pinyin initials, or the phone's end.

Also the ways in for a code that is not held before a scanner: typed digits, a picture.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.language import translate
from app.ui.screens.scan.finder import FinderPane, Found
from app.ui.widgets import SecondaryButton


class HandSearch(FinderPane):
    """People; a code that is typed whole is a code."""

    typed_code = Signal(str)
    file_wanted = Signal()
    clipboard_wanted = Signal()

    def __init__(
        self,
        find: Callable[[str], Sequence[Found]],
        is_code: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            lambda: translate("scan", "Find by hand"),
            lambda: translate("scan", "Name, pinyin initials, last digits of the phone"),
            _nothing,
            lambda words: find(words) if words else (),
            parent,
        )
        self._is_code = is_code
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for words, icon, signal in (
            (lambda: self.tr("Picture file"), "file-up", self.file_wanted),
            (lambda: self.tr("From clipboard"), "copy", self.clipboard_wanted),
        ):
            ways.addWidget(SecondaryButton(words, icon, size="large", on_click=signal.emit))
        ways.addStretch(1)
        self.foot.addLayout(ways)

    def take(self) -> None:
        if self._is_code(self.words):
            self.typed_code.emit(self.words)
        else:
            super().take()


def _nothing(words: str) -> str:
    if words:
        return translate("scan", "Nobody on this laptop's list fits. Send them to the desk.")
    return translate("scan", "A code can be typed here too, or read from a picture.")
