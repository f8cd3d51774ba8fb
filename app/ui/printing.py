"""Print preview: the very PDF on the screen, then to a file or to a printer.

::

    show_preview(self, Path("agenda.pdf"), lambda: self.tr("Agendas"))

The pages are shown and printed from the file as it was written; nothing is drawn a second time.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QObject,
    QPointF,
    Qt,
)
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.services.documents.files import replacing
from app.ui.formats import count
from app.ui.language import Text, say, translate
from app.ui.messages import sentence
from app.ui.page_feed import PageFeed, fitted_printer
from app.ui.theme import theme
from app.ui.widgets import (
    ErrorBar,
    IconButton,
    InlineStrip,
    Label,
    PrimaryButton,
    Progress,
    SecondaryButton,
    Separator,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.typed import typed_number

Ask = Callable[[QWidget, QPdfDocument], QPrinter | None]
"""Lets the user choose a printer, set up for the document; None when it was given up."""
AskFile = Callable[[QWidget, str], Path | None]
"""Lets the user choose where a PDF goes, with a suggestion."""

_STEPS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_POINTS_AN_INCH = 72.0


def show_preview(
    parent: QWidget,
    path: Path,
    title: Text,
    on_output: Callable[[str], object] | None = None,
) -> "PreviewDialog":
    """Show a finished PDF; the file may go as soon as this returns.

    ``on_output`` hears where the document went, a file's name or a printer's, each time it went
    somewhere; a registry that notes prints needs it.
    """
    dialog = PreviewDialog(path, title, on_output, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def document_of(content: bytes, parent: QObject) -> QPdfDocument:
    """A document held in memory, so that its file is free to be replaced or removed."""
    document = QPdfDocument(parent)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def ask_file(parent: QWidget, suggested: str) -> Path | None:
    """Where a PDF shall go; None when the question was given up."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        translate("printing", "Save as PDF"),
        suggested,
        translate("printing", "PDF documents (*.pdf)"),
    )
    return Path(chosen).with_suffix(".pdf") if chosen else None


def ask_printer(parent: QWidget, document: QPdfDocument) -> QPrinter | None:
    """The system's own question for a printer, with the document's page as its paper."""
    printer = fitted_printer(document)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, document.pageCount())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return printer if accepted else None


class PreviewDialog(Retold, QDialog):
    """A document's pages with page, zoom, and the two ways out; Esc closes."""

    def __init__(
        self,
        path: Path,
        title: Text,
        on_output: Callable[[str], object] | None = None,
        choose_file: AskFile = ask_file,
        choose_printer: Ask | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._title, self._on_output = path.name, title, on_output
        self._choose_file = choose_file
        if choose_printer is None and QPrinterInfo.availablePrinterNames():
            choose_printer = ask_printer
        self._choose_printer = choose_printer
        self._content = path.read_bytes()
        self._feed: PageFeed | None = None
        self.document = document_of(self._content, self)
        self.pages = QPdfView(self)
        self.pages.setPageMode(QPdfView.PageMode.MultiPage)
        self.pages.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.pages.setDocument(self.document)
        self.pages.setFrameShape(QPdfView.Shape.NoFrame)
        self.pages.viewport().installEventFilter(self)
        self.page = QLineEdit("1")
        self.whole = SecondaryButton(
            lambda: self.tr("Whole page"), size="small", on_click=lambda: self.fit("page")
        )
        self.wide = SecondaryButton(
            lambda: self.tr("Page width"), size="small", on_click=lambda: self.fit("width")
        )
        self.percent = Label("", "small", "text2", tabular=True)
        self.strip = InlineStrip(lambda: self.tr("Printing"))
        self.error = ErrorBar()
        self._lay_out()
        self._connect()
        self._paint_ground()
        self.retell()
        self.resize(1040, 760)

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return self.document.pageCount()

    def retell(self) -> None:
        self.setWindowTitle(say(self._title))
        self._count.tell(f"/ {count(self.page_count)}")
        self.page.setAccessibleName(self.tr("Page"))
        self.pages.setAccessibleName(say(self._title))
        self._say_zoom()

    def go_to(self, page: int) -> None:
        """Show a page, counted from 1; beyond the ends the first or last."""
        wanted = min(max(page, 1), self.page_count) - 1
        self.pages.pageNavigator().jump(wanted, QPointF())

    def zoom_by(self, steps: int) -> None:
        """Show everything larger (1) or smaller (-1)."""
        here = self._factor()
        larger = [step for step in _STEPS if step > here * 1.01]
        smaller = [step for step in _STEPS if step < here * 0.99]
        way = larger[:1] if steps > 0 else smaller[-1:]
        if way:
            self.pages.setZoomMode(QPdfView.ZoomMode.Custom)
            self.pages.setZoomFactor(way[0])
            self._say_zoom()

    def fit(self, what: str) -> None:
        """Show the whole ``page``, or its ``width``."""
        modes = {"page": QPdfView.ZoomMode.FitInView, "width": QPdfView.ZoomMode.FitToWidth}
        self.pages.setZoomMode(modes[what])
        self._say_zoom()

    def save(self) -> None:
        """Keep the document as a file."""
        path = self._choose_file(self, self._name)
        if path is None:
            return
        try:
            with replacing(path) as part:
                part.write_bytes(self._content)
        except AppError as error:
            failed = error
            self.error.tell(lambda: sentence(failed))
            return
        self.error.hide()
        self.went_out(path.name)

    def send_to_printer(self) -> None:
        """Ask for a printer and feed it the pages."""
        if self._choose_printer is None or self._feed is not None:
            return
        printer = self._choose_printer(self, self.document)
        if printer is None:
            return
        name = printer.printerName() or Path(printer.outputFileName()).name
        self._feed = PageFeed(self.document, printer, self)
        self._feed.fed.connect(self._show_fed)
        self._feed.done.connect(lambda: self._fed_all(name))
        self._feed.failed.connect(lambda: self._not_fed(name))
        self.error.hide()
        self.strip.begin()
        self._feed.start()

    def stop_printing(self) -> None:
        """Feed no more pages."""
        if self._feed is not None:
            self._feed.stop()
            self._end_feed()

    def done(self, result: int) -> None:
        self.stop_printing()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pages have another room: a fitted page has another size."""
        if event.type() == QEvent.Type.Resize:
            self._say_zoom()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._count = Label("", "small", "text2", tabular=True)
        self.page.setFixedWidth(52)
        self.page.setFont(theme().font("small", tabular=True))
        self.page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._before = IconButton("chevron-left", lambda: self.tr("Previous page"))
        self._after = IconButton("chevron-right", lambda: self.tr("Next page"))
        self._smaller = IconButton("zoom-out", lambda: self.tr("Smaller"))
        self._larger = IconButton("zoom-in", lambda: self.tr("Larger"))
        self.percent.setMinimumWidth(44)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(6)
        paging: list[QWidget] = [self._before, self.page, self._count, self._after]
        zooming: list[QWidget] = [self._smaller, self.percent, self._larger, self.whole, self.wide]
        for part in (paging, zooming):
            for widget in part:
                bar.addWidget(widget)
            bar.addSpacing(14)
        bar.addStretch(1)
        keep = (lambda: self.tr("Save as PDF…"), "save")
        if self._choose_printer is None:
            self.save_button: QWidget = PrimaryButton(*keep, on_click=self.save)
            bar.addWidget(self.save_button)
        else:
            self.save_button = SecondaryButton(*keep, on_click=self.save)
            self.print_button = PrimaryButton(
                lambda: self.tr("Print…"), "printer", on_click=self.send_to_printer
            )
            bar.addWidget(self.save_button)
            bar.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Separator())
        column.addWidget(self.strip)
        column.addWidget(self.error)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        here = self.pages.pageNavigator()
        here.currentPageChanged.connect(lambda page: self.page.setText(str(page + 1)))
        self._before.clicked.connect(lambda: self.go_to(here.currentPage()))
        self._after.clicked.connect(lambda: self.go_to(here.currentPage() + 2))
        self._smaller.clicked.connect(lambda: self.zoom_by(-1))
        self._larger.clicked.connect(lambda: self.zoom_by(1))
        self.page.editingFinished.connect(self._typed_page)
        self.strip.cancelled.connect(self.stop_printing)
        theme().changed.connect(self._paint_ground)
        for key, act in (
            (QKeySequence.StandardKey.ZoomIn, lambda: self.zoom_by(1)),
            (QKeySequence.StandardKey.ZoomOut, lambda: self.zoom_by(-1)),
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Print, self.send_to_printer),
        ):
            QShortcut(QKeySequence(key), self, act)

    def _typed_page(self) -> None:
        typed = typed_number(self.page.text())
        if typed is not None:
            self.go_to(typed)
        self.page.setText(str(self.pages.pageNavigator().currentPage() + 1))

    def _paint_ground(self) -> None:
        palette = self.pages.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme().color("hover"))
        self.pages.setPalette(palette)

    def _factor(self) -> float:
        """How large the page is shown, against its size on paper."""
        mode = self.pages.zoomMode()
        if mode is QPdfView.ZoomMode.Custom:
            return self.pages.zoomFactor()
        points = self.document.pagePointSize(self.pages.pageNavigator().currentPage())
        dots = self.screen().logicalDotsPerInch() / _POINTS_AN_INCH
        edges, room = self.pages.documentMargins(), self.pages.viewport().size()
        across = (room.width() - edges.left() - edges.right()) / (points.width() * dots)
        down = (room.height() - self.pages.pageSpacing()) / (points.height() * dots)
        return across if mode is QPdfView.ZoomMode.FitToWidth else min(across, down)

    def _say_zoom(self) -> None:
        if self.page_count:
            self.percent.tell(f"{round(self._factor() * 100)}%")

    def _show_fed(self, done: int, of: int) -> None:
        self.strip.show_progress(Progress(done, of))

    def _fed_all(self, name: str) -> None:
        self._end_feed()
        self.went_out(name)

    def _not_fed(self, name: str) -> None:
        self._end_feed()
        words = self.tr("{printer} does not take the pages. Nothing was noted as printed.")
        self.error.tell(lambda: words.format(printer=name))

    def _end_feed(self) -> None:
        self._feed = None
        self.strip.end()

    def went_out(self, target: str) -> None:
        """The document left the window: tell whoever notes that."""
        if self._on_output is not None:
            self._on_output(target)
