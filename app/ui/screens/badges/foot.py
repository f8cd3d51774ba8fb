"""What is to be printed, how it comes onto paper, and the two ways to do it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.badges import BadgeLayout
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

_EIGHT = 8
_CARD = (BadgeLayout.A4_8, BadgeLayout.CARD, BadgeLayout.CARD_BLEED)


class PrintFoot(Panel):
    """``previewed`` and ``printed`` when a button is pressed."""

    previewed = Signal()
    printed = Signal()

    def __init__(self) -> None:
        super().__init__("subtle")
        self._number, self._checked = 0, False
        self._template = BadgeLayout.CARD
        self._on_card = BadgeLayout.A4_8
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
        return BadgeLayout.A6 if self._template is BadgeLayout.A6 else self._on_card

    def use_template(self, template: BadgeLayout) -> None:
        """The card's kind, chosen above the preview."""
        self._template = template
        self.way.setEnabled(template is not BadgeLayout.A6)
        self._retell()

    def use_layout(self, layout: BadgeLayout) -> None:
        """How cards come onto pages from now on."""
        self._on_card = layout
        self._retell()

    def show_number(self, number: int, *, checked: bool, busy: bool) -> None:
        """So many are to be printed: the checked ones, or all that wait."""
        self._number, self._checked = number, checked
        for button in (self.preview_button, self.print_button):
            button.setEnabled(bool(number) and not busy)
        self._retell()

    def menu(self) -> Menu:
        """The ways onto paper, the present one checked."""
        menu = Menu(self)
        for layout in _CARD:
            action = menu.addAction(layout_name(layout))
            action.setCheckable(True)
            action.setChecked(layout is self._on_card)
            action.setData(layout.value)
        return menu

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
        pages = -(-self._number // _EIGHT) if layout is BadgeLayout.A4_8 else self._number
        form = self.tr("{layout} · {pages}")
        number = self.tr("%Ln pages", "", pages)
        return form.format(layout=layout_name(layout), pages=number)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.triggered.connect(self._picked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.way.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 2)))

    def _picked(self, action: QAction) -> None:
        self.use_layout(BadgeLayout(str(action.data())))
