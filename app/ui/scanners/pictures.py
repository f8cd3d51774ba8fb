"""Codes from a picture file, or from a picture that was copied."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from app.errors import AppError
from app.services.scanning.looks import Reading
from app.ui.tasks import Job, Tasks


class PictureScanner(QObject):
    """Says the codes of a picture, each text once, as a tuple; an empty one where there is none."""

    codes = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def read_file(self, path: Path) -> None:
        """Read this file; ``failed`` says where it is no picture."""
        self._tasks.run(self, partial(_from_file, path), self._say, self._refuse)

    def read_image(self, image: QImage) -> None:
        """Read this picture."""
        self._tasks.run(self, partial(_from_image, image.copy()), self._say, self._refuse)

    def read_clipboard(self) -> None:
        """Read the picture, or the first picture file, that was copied."""
        board = QGuiApplication.clipboard()
        held = cast("QMimeData | None", board.mimeData())  # None while nothing was copied
        urls = held.urls() if held is not None else []
        if not board.image().isNull():
            self.read_image(board.image())
        elif files := [url.toLocalFile() for url in urls if url.isLocalFile()]:
            self.read_file(Path(files[0]))
        else:
            self.failed.emit(AppError("picture.nothing"))

    def _say(self, readings: tuple[Reading, ...]) -> None:
        self.codes.emit(tuple(dict.fromkeys(reading.text for reading in readings)))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self.failed.emit(error)


def _from_file(path: Path, _job: Job) -> tuple[Reading, ...]:
    from app.services.scanning.pictures import read_picture

    return read_picture(path)


def _from_image(image: QImage, _job: Job) -> tuple[Reading, ...]:
    from app.services.scanning.pictures import read_patiently
    from app.ui.scanners.frames import grey_of_image

    grey = grey_of_image(image)
    return () if grey is None else read_patiently(grey)
