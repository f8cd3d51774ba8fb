"""A finished document's pages onto a printer, as they are on the screen."""

from PySide6.QtCore import QObject, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_POINTS_AN_INCH = 72.0
# Enough for the finest module of a code on paper; a page of A4 takes 35 million pixels so.
_DOTS_AN_INCH = 600
_MOST_PIXELS = 36_000_000


def fitted_printer(document: QPdfDocument) -> QPrinter:
    """The default printer on paper of the document's first page."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    points = document.pagePointSize(0)
    upright = points.height() >= points.width()
    across, down = sorted((points.width(), points.height()))
    paper = QPageSize(QSize(round(across), round(down)), "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(paper)
    way = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    printer.setPageOrientation(way)
    printer.setFullPage(True)
    return printer


class PageFeed(QObject):
    """Feeds pages to a printer, one a turn of the event loop, so that the window stays alive."""

    fed = Signal(int, int)
    done = Signal()
    failed = Signal()

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._printer = document, printer
        self._painter = QPainter()
        first = max(printer.fromPage(), 1)
        last = printer.toPage() or document.pageCount()
        self._pages = list(range(first - 1, min(last, document.pageCount())))
        self._next = 0
        self._stopped = False

    def start(self) -> None:
        """Begin; ``done`` or ``failed`` follows, or neither after ``stop``."""
        if not self._pages or not self._painter.begin(self._printer):
            self.failed.emit()
            return
        QTimer.singleShot(0, self, self._feed)

    def stop(self) -> None:
        """Feed no more pages; what the printer already has comes out."""
        self._stopped = True
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _feed(self) -> None:
        if self._stopped:
            return
        if self._next and not self._printer.newPage():
            self._painter.end()
            self.failed.emit()
            return
        self._paint(self._pages[self._next])
        self._next += 1
        self.fed.emit(self._next, len(self._pages))
        if self._next < len(self._pages):
            QTimer.singleShot(0, self, self._feed)
        elif self._painter.end():
            self.done.emit()
        else:
            self.failed.emit()

    def _paint(self, page: int) -> None:
        points = self._document.pagePointSize(page)
        dots = min(self._printer.resolution(), _DOTS_AN_INCH)
        scale = dots / _POINTS_AN_INCH
        pixels = points.width() * points.height() * scale * scale
        scale *= min(1.0, (_MOST_PIXELS / pixels) ** 0.5)
        size = QSize(round(points.width() * scale), round(points.height() * scale))
        picture = self._document.render(page, size)
        per_point = self._printer.resolution() / _POINTS_AN_INCH
        box = QRectF(0, 0, points.width() * per_point, points.height() * per_point)
        self._painter.drawImage(box, picture)
