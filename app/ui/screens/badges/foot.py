"""What is to be printed, how it comes onto paper, and the two ways to do it."""

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.badges import BadgeLayout
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.queue_run import cards_a_page
from app.ui.screens.badges.words import layout_name
from app.ui.widgets import (
    Label,
    LinkButton,
    Menu,
    Panel,
    PrimaryButton,
    SecondaryButton,
    Separator,
)

_WAYS = {
    BadgeLayout.CARD: (
        BadgeLayout.A4_8,
        BadgeLayout.A4_1,
        BadgeLayout.CARD,
        BadgeLayout.CARD_BLEED,
    ),
    BadgeLayout.THERMAL: (BadgeLayout.THERMAL, BadgeLayout.THERMAL_CONTACT),
}
_LAYOUT, _PRINTER, _ALIGN = "layout", "printer", "align"
_TO_FILE = ""
_KEPT = "badges/printer"


class PrintFoot(Panel):
    """``previewed`` and ``printed`` when a button is pressed.

    ``align_wanted`` when the chosen printer is to be set right. The printer chosen last is kept
    on this computer.
    """

    previewed = Signal()
    printed = Signal()
    align_wanted = Signal()

    def __init__(self, printers: SystemPrinters) -> None:
        super().__init__("subtle")
        self._printers = printers
        self._number, self._checked = 0, False
        self._printer = str(QSettings().value(_KEPT, _TO_FILE))
        self._template = BadgeLayout.CARD
        self._chosen = {BadgeLayout.CARD: BadgeLayout.A4_8}
        self.what = Label(self._what_words, "bodyStrong", tabular=True)
        self.way = LinkButton(self._way_words, on_click=self._open_menu)
        self.preview_button = SecondaryButton(
            lambda: self.tr("Preview"), size="large", on_click=self.previewed.emit
        )
        self.print_button = PrimaryButton(
            lambda: self.tr("Print %Ln badges", "", self._number),
            "printer",
            size="large",
            on_click=self.printed.emit,
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.what)
        words.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout()
        line.setContentsMargins(20, 10, 16, 10)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(self.preview_button)
        line.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addLayout(line)

    @property
    def layout_chosen(self) -> BadgeLayout:
        """How the cards come onto pages."""
        return self._chosen.get(self._template, self._template)

    @property
    def printer(self) -> str:
        """The printer chosen; "" for a file, also where the printer is gone."""
        return self._printer if self._printer in self._printers.names() else _TO_FILE

    def use_template(self, template: BadgeLayout) -> None:
        """The card's kind, chosen above the preview."""
        self._template = template
        self._retell()

    def use_printer(self, printer: str) -> None:
        """Print there from now on; "" for a file."""
        self._printer = printer
        QSettings().setValue(_KEPT, printer)
        self._retell()

    def use_layout(self, layout: BadgeLayout) -> None:
        """How cards come onto pages from now on."""
        self._chosen[layout.template] = layout
        self._retell()

    def show_number(self, number: int, *, checked: bool, busy: bool) -> None:
        """So many are to be printed: the checked ones, or all that wait."""
        self._number, self._checked = number, checked
        for button in (self.preview_button, self.print_button):
            button.setEnabled(bool(number) and not busy)
        self._retell()

    def menu(self) -> Menu:
        """The ways onto paper, the present ones checked."""
        menu = Menu(self)
        for layout in _WAYS.get(self._template, ()):
            words = layout_name(layout)
            self._add(menu, words, _LAYOUT, layout.value, is_on=layout is self.layout_chosen)
        if menu.actions():
            menu.addSeparator()
        chosen, names = self.printer, self._printers.names()
        self._add(menu, self.tr("PDF file"), _PRINTER, _TO_FILE, is_on=not chosen)
        for name in names:
            self._add(menu, name, _PRINTER, name, is_on=name == chosen)
        if chosen:
            menu.addSeparator()
            align = self.tr("Align {printer}…").format(printer=chosen)
            self._add(menu, align, _ALIGN, chosen, is_on=None)
        return menu

    @staticmethod
    def _add(menu: Menu, words: str, kind: str, value: str, *, is_on: bool | None) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(is_on is not None)
        action.setChecked(bool(is_on))
        action.setObjectName(kind)
        action.setData(value)

    def _retell(self) -> None:
        self.what.retell()
        self.way.retell()
        self.print_button.retell()

    def _what_words(self) -> str:
        if self._checked:
            return self.tr("%Ln badges selected", "", self._number)
        return self.tr("%Ln badges to print", "", self._number)

    def _way_words(self) -> str:
        layout = self.layout_chosen
        pages = -(-self._number // cards_a_page(layout))
        form = self.tr("{target} · {pages} · {layout}")
        return form.format(
            target=self.printer or self.tr("PDF file"),
            layout=layout_name(layout),
            pages=self.tr("%Ln pages", "", pages),
        )

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.triggered.connect(self._picked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.way.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 2)))

    def _picked(self, action: QAction) -> None:
        value = str(action.data())
        if action.objectName() == _LAYOUT:
            self.use_layout(BadgeLayout(value))
        elif action.objectName() == _PRINTER:
            self.use_printer(value)
        else:
            self.align_wanted.emit()
