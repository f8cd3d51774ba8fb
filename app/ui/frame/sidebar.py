"""The sidebar: the fair, the workspaces in their groups, settings, who sits here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from app.ui.formats import count
from app.ui.frame.workspaces import FairHeading, Group, Workspace
from app.ui.language import say
from app.ui.theme import ColorName, pixmap, program_mark, theme
from app.ui.widgets import paint
from app.ui.widgets.base import Painted, Retold
from app.ui.widgets.labels import Panel
from app.ui.widgets.menus import Menu

_MARGIN = 8
_ICON = 16
_RAIL_ICON = 18


class NavItem(Retold, QAbstractButton):
    """A workspace in the sidebar: icon, name, count."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._count: int | None = None
        self._rail = False
        self.setCheckable(True)
        self.setFixedHeight(theme().size("navItem"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    @property
    def key(self) -> str:
        """The workspace's key."""
        return self._workspace.key

    def retell(self) -> None:
        self.setText(say(self._workspace.title))
        shown = "" if self._count is None else f" {count(self._count)}"
        self.setAccessibleName(f"{self.text()}{shown}")
        self.setToolTip(self.text() if self._rail else "")
        super().retell()

    def refresh(self) -> None:
        """Read the count again."""
        self._count = self._workspace.count()
        self.retell()

    def set_rail(self, *, rail: bool) -> None:
        """Icon alone, or with its words."""
        self._rail = rail
        self.retell()

    def sizeHint(self) -> QSize:
        return QSize(theme().size("sidebarRail"), theme().size("navItem"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        here = self.isChecked()
        box = self.rect()
        radius = theme().radius("control")
        if here:
            paint.rounded(painter, box, radius, theme().color("accentTint"))
            paint.rounded(painter, QRect(0, 8, 3, 16), 1.5, theme().color("accent"))
        elif self.underMouse():
            paint.rounded(painter, box, radius, theme().color("pressed"))
        color: ColorName = "accentText" if here else "text2"
        if self._rail:
            picture = pixmap(self._workspace.icon, color, _RAIL_ICON, self.devicePixelRatioF())
            left = (self.width() - _RAIL_ICON) // 2
            painter.drawPixmap(QPoint(left, (self.height() - _RAIL_ICON) // 2), picture)
            return
        picture = pixmap(self._workspace.icon, color, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(10, (self.height() - _ICON) // 2), picture)
        self._paint_words(painter, box, color, here=here)

    def _paint_words(self, painter: QPainter, box: QRect, color: ColorName, *, here: bool) -> None:
        figures = "" if self._count is None else count(self._count)
        face = theme().font("caption", tabular=True)
        wide = paint.width_of(figures, face)
        right = Qt.AlignmentFlag.AlignRight
        if figures:
            ink = theme().color("accentText" if here else "text3")
            place = QRect(box.right() - 8 - wide, 0, wide + 1, box.height())
            paint.text(painter, place, figures, face, ink, right)
        words = QRect(36, 0, box.width() - 36 - 16 - wide, box.height())
        name = theme().font("bodyStrong" if here else "body")
        paint.text(painter, words, self.text(), name, theme().color(color))


class _GroupLabel(Painted):
    def __init__(self, words: Callable[[], str]) -> None:
        super().__init__()
        self._words = words
        self._rail = False
        self.setFixedHeight(theme().size("navItem"))

    def set_rail(self, *, rail: bool) -> None:
        self._rail = rail
        self.setFixedHeight(17 if rail else theme().size("navItem"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._rail:
            middle = self.height() // 2
            paint.hairline(painter, 4, middle, self.width() - 5, middle)
            return
        place = self.rect().adjusted(10, 6, -8, 0)
        paint.text(painter, place, self._words(), theme().font("small"), theme().color("text3"))


class _FairBlock(Retold, QAbstractButton):
    """The fair that is open; opens the menu to change to another."""

    def __init__(self, heading: Callable[[], FairHeading]) -> None:
        super().__init__()
        self._heading = heading
        self._rail = False
        self.setFixedHeight(64)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def set_rail(self, *, rail: bool) -> None:
        self._rail = rail
        self.retell()

    def retell(self) -> None:
        name = self._heading().short_name
        self.setAccessibleName(self.tr("Fair: {name}").format(name=name))
        self.setToolTip(name if self._rail else "")
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(theme().size("sidebarRail"), 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        mark_left = (self.width() - 28) // 2 if self._rail else 16
        if self.underMouse():
            box = self.rect().adjusted(_MARGIN, 9, -_MARGIN, -9)
            paint.rounded(painter, box, theme().radius("control"), theme().color("pressed"))
        painter.drawPixmap(QPoint(mark_left, 18), program_mark(28, self.devicePixelRatioF()))
        if self._rail:
            return
        heading = self._heading()
        room = QRect(52, 14, self.width() - 52 - 36, 20)
        paint.text(
            painter, room, heading.short_name, theme().font("bodyStrong"), theme().color("text")
        )
        where = " · ".join(part for part in (heading.dates, heading.place) if part)
        below = QRect(52, 33, self.width() - 52 - 30, 16)
        paint.text(painter, below, where, theme().font("small"), theme().color("text2"))
        picture = pixmap("chevrons-up-down", "text2", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self.width() - 31, 25), picture)


class _UserRow(Retold, QAbstractButton):
    """Who sits here; opens the menu to change that."""

    def __init__(self, heading: Callable[[], FairHeading]) -> None:
        super().__init__()
        self._heading = heading
        self._rail = False
        self.setFixedHeight(44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.update)
        self.retell()

    def set_rail(self, *, rail: bool) -> None:
        self._rail = rail
        self.retell()

    def retell(self) -> None:
        heading = self._heading()
        who = " · ".join(part for part in (heading.user, heading.role) if part)
        self.setAccessibleName(self.tr("This desk: {who}").format(who=who))
        self.setToolTip(who if self._rail else "")
        super().retell()

    def sizeHint(self) -> QSize:
        return QSize(theme().size("sidebarRail"), 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        heading = self._heading()
        paint.hairline(painter, _MARGIN, 0, self.width() - _MARGIN - 1, 0)
        if self.underMouse():
            box = self.rect().adjusted(_MARGIN, 5, -_MARGIN, -4)
            paint.rounded(painter, box, theme().radius("control"), theme().color("hover"))
        left = (self.width() - 24) // 2 if self._rail else 16
        disc = QRect(left, 10, 24, 24)
        paint.rounded(painter, disc, 12, theme().color("pressed"))
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.text(
            painter, disc, heading.user[:1], theme().strong("small"), theme().color("text2"), centre
        )
        if self._rail:
            return
        role_face = theme().font("small")
        wide = paint.width_of(heading.role, role_face)
        role = QRect(self.width() - 17 - wide, 0, wide + 1, self.height())
        paint.text(painter, role, heading.role, role_face, theme().color("text2"))
        name = QRect(48, 0, role.left() - 48 - 8, self.height())
        paint.text(painter, name, heading.user, theme().font("body"), theme().color("text"))


class Sidebar(Panel):
    """Arrow keys go through the workspaces; Enter and Space open them."""

    chosen = Signal(str)

    def __init__(self, heading: Callable[[], FairHeading], workspaces: Sequence[Workspace]) -> None:
        super().__init__("sidebar")
        self._heading = heading
        self.fair_menu = Menu(self)
        self._block = _FairBlock(heading)
        self._block.clicked.connect(self._open_fair_menu)
        self.user_menu = Menu(self)
        self._user = _UserRow(heading)
        self._user.clicked.connect(self._open_user_menu)
        self._labels: list[_GroupLabel] = []
        self.items: list[NavItem] = []
        self._is_rail = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._block)
        inner = QVBoxLayout()
        inner.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        inner.setSpacing(0)
        for group in (Group.TOP, Group.WORK, Group.ON_SITE, Group.CLOSING):
            self._add_group(inner, group, workspaces)
        column.addLayout(inner)
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 0, _MARGIN, 8)
        self._add_group(foot, Group.SETTINGS, workspaces)
        column.addLayout(foot)
        column.addWidget(self._user)
        self.set_rail(rail=False)

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._is_rail

    def set_rail(self, *, rail: bool) -> None:
        """Icons alone, or with their words."""
        self._is_rail = rail
        self.setFixedWidth(theme().size("sidebarRail" if rail else "sidebar"))
        self._block.set_rail(rail=rail)
        self._user.set_rail(rail=rail)
        for label in self._labels:
            label.set_rail(rail=rail)
        for item in self.items:
            item.set_rail(rail=rail)

    def show_chosen(self, key: str) -> None:
        """Mark this workspace as the one in sight."""
        for item in self.items:
            item.setChecked(item.key == key)

    def refresh(self) -> None:
        """Read the heading and the counts again."""
        self._user.setVisible(bool(self._heading().user))
        self._block.retell()
        self._user.retell()
        for item in self.items:
            item.refresh()

    def focus_current(self) -> None:
        """The focus goes to the workspace in sight."""
        for item in self.items:
            if item.isChecked():
                item.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        here = next((n for n, item in enumerate(self.items) if item.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if here is None or step is None:
            super().keyPressEvent(event)
            return
        there = min(max(here + step, 0), len(self.items) - 1)
        self.items[there].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint.hairline(painter, self.width() - 1, 0, self.width() - 1, self.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._user.retell()

    def _add_group(
        self, column: QVBoxLayout, group: Group, workspaces: Sequence[Workspace]
    ) -> None:
        members = [workspace for workspace in workspaces if workspace.group is group]
        heads: dict[Group, Callable[[], str]] = {
            Group.WORK: lambda: self.tr("Work"),
            Group.ON_SITE: lambda: self.tr("On site"),
            Group.CLOSING: lambda: self.tr("Closing"),
        }
        if members and group in heads:
            label = _GroupLabel(heads[group])
            self._labels.append(label)
            column.addWidget(label)
        for workspace in members:
            item = NavItem(workspace)
            item.clicked.connect(lambda _on, key=workspace.key: self.chosen.emit(key))
            self.items.append(item)
            column.addWidget(item)

    def _open_fair_menu(self) -> None:
        if self.fair_menu.actions():
            self.fair_menu.popup(self._block.mapToGlobal(QPoint(_MARGIN, self._block.height() - 6)))

    def _open_user_menu(self) -> None:
        if self.user_menu.actions():
            above = QPoint(_MARGIN, -self.user_menu.sizeHint().height() + 4)
            self.user_menu.popup(self._user.mapToGlobal(above))
