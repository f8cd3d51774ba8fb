"""The printers of this computer, as a queue of cards needs them."""

from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.ui.page_feed import fitted_printer


class SystemPrinters:
    """What the system offers. A test hands out a printer whose paper is a file."""

    def names(self) -> list[str]:
        """Every printer, the system's own choice first."""
        names = QPrinterInfo.availablePrinterNames()
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(names, key=lambda name: name != usual)

    def printer(self, name: str, document: QPdfDocument) -> QPrinter:
        """This printer with the document's page as its paper, edge to edge."""
        printer = fitted_printer(document)
        page = printer.pageLayout()
        printer.setPrinterName(name)
        printer.setPageLayout(page)
        printer.setFullPage(True)
        return printer

    def is_in_trouble(self, name: str) -> bool:
        """Whether the system knows of a jam, no paper, or a cable that came off."""
        return QPrinterInfo.printerInfo(name).state() is QPrinter.PrinterState.Error
