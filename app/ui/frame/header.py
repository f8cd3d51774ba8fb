"""The header: what is shown, the search, the actions of the page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.language import say
from app.ui.theme import theme
from app.ui.widgets import paint
from app.ui.widgets.buttons import Button, PrimaryButton, SecondaryButton
from app.ui.widgets.labels import ElidedLabel, Label, Panel
from app.ui.widgets.page import Page, PageAction, Place
from app.ui.widgets.search import SearchField


class Header(Panel):
    """Shows one page at a time; buttons are made from the page's actions."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.setFixedHeight(theme().size("header"))
        self._page: Page | None = None
        self._title = Label("", "title")
        self._count = ElidedLabel("", "body", "text2", tabular=True)
        self._extra: QWidget | None = None
        self.search = SearchField("", "Ctrl+F")
        self.search.searched.connect(self._search)
        self._buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 16, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._extra_place = QHBoxLayout()
        self._row.addLayout(self._extra_place)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._button_place = QHBoxLayout()
        self._button_place.setSpacing(12)
        self._row.addLayout(self._button_place)

    def show_page(self, page: Page) -> None:
        """Show this page's words, search and actions."""
        if self._extra is not None:
            self._extra.hide()
        self._page = page
        self._extra = page.header_extra()
        if self._extra is not None:
            self._extra_place.addWidget(self._extra)
            self._extra.show()
        self.search.set_text(page.search_text())
        self.refresh()

    def refresh(self) -> None:
        """Read the page's heading and actions again."""
        if self._page is None:
            return
        self._title.tell(self._page.title())
        self._count.tell(self._page.count_text())
        self._count.setVisible(bool(self._page.count_text()))
        hint = self._page.search_hint()
        self.search.setVisible(bool(hint))
        self.search.set_hint(hint)
        self._show_buttons(self._page.all_actions())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._page is not None and not self._page.has_toolbar():
            foot = self.height() - 1
            paint.hairline(QPainter(self), 0, foot, self.width(), foot)

    def _search(self, text: str) -> None:
        if self._page is not None:
            self._page.search(text)

    def _show_buttons(self, actions: Sequence[PageAction]) -> None:
        focused = next((n for n, b in enumerate(self._buttons) if b.hasFocus()), None)
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        shown = [action for action in actions if action.place is Place.SECONDARY][:2]
        shown += [action for action in actions if action.place is Place.PRIMARY][:1]
        self._buttons = [_button(action) for action in shown]
        for button in self._buttons:
            self._button_place.addWidget(button)
            button.show()  # at once: a layout alone would wait for the next event
        if focused is not None and focused < len(self._buttons):
            self._buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)


def _button(action: PageAction) -> Button:
    kind = PrimaryButton if action.place is Place.PRIMARY else SecondaryButton
    button = kind(action.text, action.icon, on_click=action.run)
    reason = say(action.why_not)
    button.setEnabled(not reason)
    button.setToolTip(reason)
    if action.badge:
        button.show_badge(action.badge)
    return button
