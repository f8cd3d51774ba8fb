"""Papers and files of an open fair: made in the background, then shown or said to be written."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFileDialog, QWidget

from app.bootstrap.surroundings import Surroundings
from app.errors import AppError
from app.services.documents.words import Language as PaperLanguage
from app.ui.language import Language, Text, say, translate
from app.ui.messages import sentence
from app.ui.tasks import Job
from app.ui.widgets import Menu

AskFile = Callable[[QWidget, str], Path | None]
"""Lets the user choose where a list goes; None when the question was given up."""

AskFolder = Callable[[QWidget], Path | None]
"""Lets the user choose where files go; None when the question was given up."""

Answer = TypeVar("Answer")


def ask_file(parent: QWidget, proposed: str) -> Path | None:
    """The system's own question; a workbook unless it is named ``.csv``."""
    kinds = "XLSX (*.xlsx);;CSV (*.csv)"
    words = translate("shell", "Save the list")
    chosen, _ = QFileDialog.getSaveFileName(parent, words, proposed, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".xlsx")


def ask_folder(parent: QWidget, words: str) -> Path | None:
    """The system's own question for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, words)
    return Path(chosen) if chosen else None


def open_at_mouse(menu: Menu, window: QWidget) -> None:
    """Open a menu where the mouse is, or in the middle of the window it is not over."""
    at = QCursor.pos()
    if not window.geometry().contains(at):
        at = window.mapToGlobal(window.rect().center())
    menu.popup(at)


class Drawing(QObject):
    """One paper or file at a time; a new wish takes the place of the one under way.

    ``nothing`` is said where there is nothing to print; without it, the general sentence.
    """

    def __init__(
        self,
        window: QWidget,
        around: Surroundings,
        say_shortly: Callable[[str], object],
        nothing: Text | None = None,
    ) -> None:
        super().__init__(window)
        self.window = window
        self.say = say_shortly
        self._around = around
        self._nothing = nothing
        self._job: Job | None = None

    @property
    def language(self) -> PaperLanguage:
        """The language of the window, which is that of what is made from it."""
        chinese = self._around.languages.current is Language.CHINESE
        return PaperLanguage.ZH if chinese else PaperLanguage.EN

    def draw(self, name: str, title: Text, write: Callable[[Path, Job], object]) -> None:
        """Let ``write`` draw a PDF in the background, and show it under this title."""

        def work(job: Job) -> bytes:
            with _folder() as folder:
                path = Path(folder) / name
                write(path, job)
                return path.read_bytes()

        self.say(translate("shell", "Drawing the pages…"))
        self.make(work, lambda content: self._show(name, title, content))

    def make(self, work: Callable[[Job], Answer], done: Callable[[Answer], object]) -> None:
        """Do this in the background, in place of what is under way; a failure is said."""
        self.close()

        def ended(answer: Answer) -> None:
            self._job = None
            done(answer)

        self._job = self._around.tasks.run(self, work, ended, self._failed)

    def close(self) -> None:
        """Let go of what is under way; a paper that is still shown has been read."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self, name: str, title: Text, content: bytes) -> None:
        from app.ui.printing import show_preview

        with _folder() as folder:  # the preview keeps what it has read
            path = Path(folder) / name
            path.write_bytes(content)
            show_preview(self.window, path, title)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, AppError):
            self.say(translate("shell", "The pages could not be drawn."))
        elif error.code == "documents.nothing" and self._nothing is not None:
            self.say(say(self._nothing))
        else:
            self.say(sentence(error))


def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="fairdesk-")
