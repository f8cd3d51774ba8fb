"""One badge as it will come out: its very PDF, drawn in the background and shown in the pane."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent

from app.errors import AppError
from app.models.badges import BadgeLayout, BadgeSheet
from app.models.ids import BadgeId
from app.services.badge_proof import card_pdf
from app.services.papers import Papers
from app.services.store.badge_list import BadgeRow
from app.ui.language import Text, say
from app.ui.messages import sentence
from app.ui.printing import document_of
from app.ui.screens.badges.words import blocked_sentence
from app.ui.tasks import Job, Tasks
from app.ui.theme import theme
from app.ui.widgets.base import Painted

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_PAUSE = 60  # milliseconds the cursor rests before a card is drawn
_PATIENCE = 200  # milliseconds an older card may stay while the next is drawn
_KEPT = 60
_AIR = 28
_POINTS_AN_INCH = 72.0


class CardPicture(Painted):
    """Shows a badge's PDF at true proportions, as large as there is room.

    ``scaled`` carries the size on the screen against the size on paper.
    """

    scaled = Signal(float)
    opened = Signal()

    def __init__(self, papers: Papers, tasks: Tasks) -> None:
        super().__init__()
        self._papers, self._tasks = papers, tasks
        self._kept: OrderedDict[tuple[BadgeId, BadgeLayout], bytes | str] = OrderedDict()
        self._wanted: tuple[BadgeRow, BadgeLayout] | None = None
        self._document: QPdfDocument | None = None
        self._picture: QImage | None = None
        self._words: Text = ""
        self._job: Job | None = None
        self._rest, self._patience = QTimer(self), QTimer(self)
        for timer, pause, act in (
            (self._rest, _PAUSE, self._draw),
            (self._patience, _PATIENCE, self._clear),
        ):
            timer.setSingleShot(True)
            timer.setInterval(pause)
            timer.timeout.connect(act)
        self.setMinimumHeight(180)

    @property
    def content(self) -> bytes:
        """The PDF that is shown, or b""."""
        found = self._found()
        return found if isinstance(found, bytes) else b""

    @property
    def scale(self) -> float:
        """Size on the screen against the size on paper; 0 where nothing is shown."""
        if self._document is None:
            return 0.0
        inches = self._document.pagePointSize(0).width() / _POINTS_AN_INCH
        return self._box().width() / (inches * self.logicalDpiX())

    def words(self) -> str:
        """What is said in the card's place."""
        return say(self._words)

    def show_badge(self, row: BadgeRow, layout: BadgeLayout) -> None:
        """Show this person's badge as soon as it is drawn."""
        self._wanted = (row, layout)
        self._words = ""
        if self._found() is not None:
            self._present()
            return
        self._patience.start()
        self._rest.start()

    def say_instead(self, words: Text) -> None:
        """Show no card, and say why."""
        self._give_up()
        self._wanted = None
        self._clear()
        self._words = words
        self.update()

    def forget(self) -> None:
        """The data moved on: what was drawn may be out of date."""
        self._kept.clear()

    def sizeHint(self) -> QSize:
        return QSize(480, 200)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._box().contains(event.position().toPoint()):
            self.opened.emit()

    def resizeEvent(self, _event: object) -> None:
        self._picture = None
        self.scaled.emit(self.scale)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("hover"))
        if self._document is None:
            self._paint_words(painter)
            return
        box = self._box()
        ratio = self.devicePixelRatioF()
        pixels = QSize(round(box.width() * ratio), round(box.height() * ratio))
        if self._picture is None or self._picture.size() != pixels:
            self._picture = _on_white(self._document.render(0, pixels))
        painter.setPen(theme().color("border"))
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.drawImage(box, self._picture)

    def _paint_words(self, painter: QPainter) -> None:
        room = self.rect().adjusted(40, 16, -40, -16)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color("text2"))
        painter.drawText(room, int(flags), say(self._words))

    def _box(self) -> QRect:
        """Where the card lies."""
        if self._document is None:
            return QRect()
        points = self._document.pagePointSize(0)
        room = self.rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)
        scale = min(room.width() / points.width(), room.height() / points.height())
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        left = room.left() + (room.width() - size.width()) // 2
        top = room.top() + (room.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def _found(self) -> bytes | str | None:
        if self._wanted is None:
            return None
        return self._kept.get((self._wanted[0].id, self._wanted[1]))

    def _give_up(self) -> None:
        self._rest.stop()
        self._patience.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _draw(self) -> None:
        if self._wanted is None:
            return
        if self._job is not None:
            self._job.cancel()
        row, layout = self._wanted
        key = (row.id, layout)

        def keep(answer: tuple[bytes, BadgeSheet]) -> None:
            content, sheet = answer
            blocked = next(iter(sheet.blocked), None)
            self._keep(key, blocked_sentence(blocked) if blocked is not None else content)

        def failed(error: Exception) -> None:
            self._keep(key, sentence(error) if isinstance(error, AppError) else str(error))

        self._job = self._tasks.run(
            self, lambda _job: card_pdf(self._papers, row.person, layout), keep, failed
        )

    def _keep(self, key: tuple[BadgeId, BadgeLayout], found: bytes | str) -> None:
        self._job = None
        self._kept[key] = found
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if self._wanted is not None and key == (self._wanted[0].id, self._wanted[1]):
            self._present()

    def _present(self) -> None:
        self._give_up()
        self._clear()
        found = self._found()
        if isinstance(found, bytes) and found:
            self._document = document_of(found, self)
            row = self._wanted[0] if self._wanted is not None else None
            self.setAccessibleName(row.number if row is not None else "")
        elif isinstance(found, str):
            self._words = found
        self.scaled.emit(self.scale)
        self.update()

    def _clear(self) -> None:
        if self._document is not None:
            self._document.deleteLater()
        self._document = self._picture = None
        self.scaled.emit(0.0)
        self.update()


def _on_white(picture: QImage) -> QImage:
    """A page has no ground of its own; paper is white in the dark theme as well."""
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper
