"""A desk is handed to a booth: whose it is, is chosen once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.exhibitors import Exhibitor
from app.models.ids import ExhibitorId
from app.models.scanning import Role
from app.services.roles import Roles
from app.services.text import fold, pinyin_of_title
from app.ui.language import in_language
from app.ui.screens.roles.base import RoleDialog
from app.ui.theme import theme
from app.ui.widgets.line_list import LineList

_HEIGHT = 264


class BoothDialog(RoleDialog):
    """Found by name in both languages or by pinyin initials."""

    def __init__(self, roles: Roles, parent: QWidget | None = None) -> None:
        self._roles = roles
        super().__init__(
            lambda: self.tr("Whose booth is this desk?"),
            lambda: self.tr(
                "It then shows this exhibitor's profile, meetings and leads, and scans at its "
                "booth. The organiser's PIN leads back."
            ),
            lambda: self.tr("Hand over"),
            parent,
        )
        self._exhibitors = sorted(roles.exhibitors(), key=lambda one: pinyin_of_title(one.name)[0])
        self.words = QLineEdit()
        self.words.setFont(theme().font("body"))
        self.words.textChanged.connect(self._list)
        self.list = LineList()
        self.list.setFixedHeight(_HEIGHT)
        self.list.itemActivated.connect(lambda _item: self.finish())
        self.list.currentItemChanged.connect(lambda *_items: self._allow())
        self.close_with(self.words, self.list)
        self._list()
        self.words.setFocus()

    @property
    def chosen(self) -> ExhibitorId | None:
        """Whose booth it becomes."""
        item = self.list.currentItem()
        return None if item is None else ExhibitorId(item.data(Qt.ItemDataRole.UserRole))

    def finish(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        if self.attempt(lambda: self._roles.enter(Role.BOOTH, exhibitor_id=chosen)):
            self.accept()

    def retell(self) -> None:
        super().retell()
        words = self.tr("Name or pinyin initials")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)
        self.list.setAccessibleName(self.tr("Exhibitors"))

    def _list(self) -> None:
        self.list.clear()
        wanted = fold(self.words.text())
        for one in self._exhibitors:
            if _fits(one, wanted):
                self.list.add_line(in_language(one.name_zh, one.name_en), one.id)
        self.list.setCurrentRow(0)
        self._allow()

    def _allow(self) -> None:
        self.act.setEnabled(self.chosen is not None)


def _fits(exhibitor: Exhibitor, wanted: str) -> bool:
    names = (fold(exhibitor.name_zh), fold(exhibitor.name_en))
    return any(wanted in name for name in names) or any(
        part.startswith(wanted) for part in pinyin_of_title(exhibitor.name_zh)
    )
