"""Which scanner this desk reads with: one that types, or one on a serial line; and its doctor."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.ui.language import translate
from app.ui.screens.scan.inputs import Inputs
from app.ui.widgets import Menu

_DOCTOR = "doctor"


class ScannerMenu(QObject):
    """Opens under the bar's button; the present scanner is checked."""

    def __init__(self, inputs: Inputs, page: QWidget) -> None:
        super().__init__(page)
        self._inputs, self._page = inputs, page

    def menu(self) -> Menu:
        """The doctor, the scanner that types, and every serial port there is."""
        menu = Menu(self._page)
        menu.addAction(translate("scan", "Check the scanner…")).setData(_DOCTOR)
        menu.addSeparator()
        ports = [("", translate("scan", "Scanner that types (USB)"))]
        form = translate("scan", "Serial scanner at {port}")
        ports += [(port, form.format(port=port)) for port in self._inputs.serial_ports()]
        for port, words in ports:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(port == self._inputs.serial_port)
            action.setData((port,))
        menu.triggered.connect(self._picked)
        return menu

    def open_under(self, button: QWidget) -> None:
        """Offer them."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _picked(self, action: QAction) -> None:
        if action.data() == _DOCTOR:
            self._inputs.check_scanner(self._page)
        else:
            self._inputs.use_serial(str(action.data()[0]))
