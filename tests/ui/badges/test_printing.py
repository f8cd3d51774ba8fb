"""The preview: the very pages, where they go, and who hears of it."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from app.ui.page_feed import fitted_printer
from app.ui.printing import PreviewDialog, show_preview

A4 = (595, 842)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.pdf"
    canvas = Canvas(str(path), pagesize=A4)
    for page in range(1, 6):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(60, 700, f"Page {page}")
        canvas.rect(60, 60, 200, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def open_dialog(qtbot: QtBot, pdf: Path) -> Callable[..., PreviewDialog]:
    def make(**parts: object) -> PreviewDialog:
        dialog = PreviewDialog(pdf, "Agendas", **parts)  # type: ignore[arg-type]  # as given
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def printer_to(path: Path) -> Callable[[QWidget, QPdfDocument], QPrinter]:
    """A printer whose paper is a file."""

    def choose(_parent: QWidget, document: QPdfDocument) -> QPrinter:
        printer = fitted_printer(document)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        printer.setResolution(100)
        return printer

    return choose


def test_pages_are_counted_and_gone_through(open_dialog: Callable[..., PreviewDialog]) -> None:
    dialog = open_dialog()
    assert dialog.page_count == 5
    dialog.go_to(3)
    assert dialog.page.text() == "3"
    dialog.page.setText("99")
    QTest.keyClick(dialog.page, Qt.Key.Key_Return)
    assert dialog.page.text() == "5"
    dialog.page.setText("nonsense")
    QTest.keyClick(dialog.page, Qt.Key.Key_Return)
    assert dialog.page.text() == "5"


def test_zoom_says_how_large_the_page_is(open_dialog: Callable[..., PreviewDialog]) -> None:
    dialog = open_dialog()
    whole = int(dialog.percent.text().rstrip("%"))
    assert 20 < whole < 100
    dialog.zoom_by(1)
    larger = int(dialog.percent.text().rstrip("%"))
    assert larger > whole
    dialog.zoom_by(-1)
    assert int(dialog.percent.text().rstrip("%")) < larger
    dialog.fit("width")
    assert int(dialog.percent.text().rstrip("%")) > whole
    dialog.fit("page")
    assert int(dialog.percent.text().rstrip("%")) == whole


def test_the_file_may_go_once_the_preview_is_open(
    open_dialog: Callable[..., PreviewDialog], pdf: Path, tmp_path: Path
) -> None:
    before = pdf.read_bytes()
    went: list[str] = []
    kept = tmp_path / "kept.pdf"
    dialog = open_dialog(on_output=went.append, choose_file=lambda _parent, _name: kept)
    pdf.unlink()
    dialog.save()
    assert kept.read_bytes() == before
    assert went == ["kept.pdf"]


def test_a_place_that_cannot_be_written_is_told(
    open_dialog: Callable[..., PreviewDialog], tmp_path: Path
) -> None:
    went: list[str] = []
    nowhere = tmp_path / "missing" / "a.pdf"
    dialog = open_dialog(on_output=went.append, choose_file=lambda _parent, _name: nowhere)
    dialog.save()
    assert dialog.error.isVisible()
    assert went == []


def test_saving_given_up_is_nothing(open_dialog: Callable[..., PreviewDialog]) -> None:
    went: list[str] = []
    dialog = open_dialog(on_output=went.append, choose_file=lambda _parent, _name: None)
    dialog.save()
    assert went == []


def test_every_page_reaches_the_printer_as_it_is_on_the_screen(
    open_dialog: Callable[..., PreviewDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    went: list[str] = []
    paper = tmp_path / "paper.pdf"
    dialog = open_dialog(on_output=went.append, choose_printer=printer_to(paper))
    dialog.send_to_printer()
    qtbot.waitUntil(lambda: bool(went))
    document = pypdfium2.PdfDocument(paper)
    assert len(document) == 5
    width, height = document[0].get_size()
    assert abs(width - A4[0]) < 3
    assert abs(height - A4[1]) < 3
    seen = document[0].render(scale=1).to_pil().convert("L")
    assert seen.getpixel((160, 842 - 160)) < 40
    assert seen.getpixel((400, 842 - 160)) > 200
    document.close()
    assert not dialog.strip.isVisible()


def test_printing_can_be_stopped_and_is_then_not_noted(
    open_dialog: Callable[..., PreviewDialog], tmp_path: Path
) -> None:
    went: list[str] = []
    paper = tmp_path / "paper.pdf"
    dialog = open_dialog(on_output=went.append, choose_printer=printer_to(paper))
    dialog.send_to_printer()
    dialog.strip.cancelled.emit()
    QApplication.processEvents()
    assert went == []
    assert not dialog.strip.isVisible()


def test_a_printer_that_refuses_is_told(
    open_dialog: Callable[..., PreviewDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    went: list[str] = []
    nowhere = tmp_path / "missing" / "paper.pdf"
    dialog = open_dialog(on_output=went.append, choose_printer=printer_to(nowhere))
    dialog.send_to_printer()
    qtbot.waitUntil(dialog.error.isVisible)
    assert "paper.pdf" in dialog.error.words()
    assert went == []


def test_show_preview_opens_a_window_that_escape_closes(qtbot: QtBot, pdf: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = show_preview(parent, pdf, "Agendas")
    assert dialog.isVisible()
    assert dialog.windowTitle() == "Agendas"
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
