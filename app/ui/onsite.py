"""On-site badges in two steps: find or enter somebody, then issue and print.

For every screen that meets people without a badge::

    dialog = OnSiteDialog(walk_ins, parent=self)
    dialog.issued.connect(self._print)            # Issued: the person, the badge, the change
    dialog.reissue_wanted.connect(self._reissue)  # Known: a badge is out already
    dialog.open()

The dialog writes through ``WalkIns`` and prints nothing itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import AppError
from app.models.changes import Change
from app.models.ids import BadgeId, PersonId
from app.models.people import Category
from app.services.walk_ins import Known, WalkIn, WalkIns
from app.ui.language import Text, say, translate
from app.ui.messages import sentence
from app.ui.theme import theme
from app.ui.widgets import (
    CheckBox,
    ErrorBar,
    Label,
    Option,
    PrimaryButton,
    SecondaryButton,
    Select,
    Separator,
    WarningBar,
)
from app.ui.widgets.base import Retold
from app.ui.widgets.dialog import Dialog, foot_of
from app.ui.widgets.line_list import LineList

_PAUSE = 60  # milliseconds between keystrokes before people are looked for
_LINES = 6
_KNOWN = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Issued:
    """What came of it; ``change`` is None where the badge was there already."""

    person: PersonId
    badge: BadgeId
    number: str
    change: Change | None


def role_name(category: Category) -> str:
    """The role, as the window calls it."""
    return {
        Category.VISITOR: translate("onsite", "Trade visitor"),
        Category.EXHIBITOR: translate("onsite", "Exhibitor"),
        Category.SPEAKER: translate("onsite", "Speaker"),
        Category.GUEST: translate("onsite", "Guest"),
        Category.PRESS: translate("onsite", "Press"),
        Category.STAFF: translate("onsite", "Staff"),
    }[category]


class OnSiteDialog(Retold, Dialog):
    """One field to find people, a form for who is not found, one button that names what follows."""

    issued = Signal(object)
    reissue_wanted = Signal(object)

    def __init__(self, walk_ins: WalkIns, typed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk_ins = walk_ins
        self._twins_of: WalkIn | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._find)
        self.search = _line()
        self.found = _Found()
        self.none = Label(self._none_words, "body", "text2", wrap=True)
        self.form = _Form()
        self.error = ErrorBar()
        self.twins = WarningBar()
        self.act = PrimaryButton(self._act_words, "id-card", on_click=self._finish)
        self.cancel = SecondaryButton(lambda: self.tr("Cancel"), on_click=self.reject)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.installEventFilter(self)
        self.found.currentItemChanged.connect(lambda *_items: self._chosen())
        self.found.itemActivated.connect(lambda _item: self._finish())
        self.form.changed.connect(self._entered)
        self.search.setText(typed)
        self.retell()
        self._find()
        self.search.setFocus()

    @property
    def chosen(self) -> Known | None:
        """Who is marked among the found; None where somebody new is entered."""
        item = self.found.currentItem()
        known = item.data(_KNOWN) if item is not None and self.found.isVisibleTo(self) else None
        return known if isinstance(known, Known) else None

    def retell(self) -> None:
        self.setWindowTitle(self.tr("On-site badge"))
        hint = self.tr("Name, pinyin, organisation, or the last digits of the phone")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.found.setAccessibleName(self.tr("People who fit"))
        self.form.retell()
        self.act.retell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Up move through the found while the field keeps the focus; Enter takes."""
        is_key = watched is self.search and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._steer(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _steer(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if key in steps:
            row = self.found.currentRow() + steps[Qt.Key(key)]
            self.found.setCurrentRow(max(min(row, self.found.count() - 1), -1))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._find_now()
            if self.chosen is not None:
                self._finish()
            else:
                self.form.name.setFocus()
            return True
        return False

    def _find_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._find()

    def _find(self) -> None:
        text = self.search.text()
        self._show(self._walk_ins.find(text))
        self.form.propose(text)

    def _show(self, people: Sequence[Known]) -> None:
        self.found.offer(people)
        self.found.setVisible(bool(people))
        self.none.setVisible(not people)
        self.none.retell()
        self._chosen()
        self._grow()

    def _grow(self) -> None:
        """As high as what is shown needs: a line more in the list pushes no field together."""
        needed = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), max(needed, self.minimumHeight()))

    def _chosen(self) -> None:
        known = self.chosen
        self.form.setEnabled(known is None)
        self.act.retell()
        self.act.setEnabled(known is not None or bool(self.form.entered.tidy.name_of))

    def _entered(self) -> None:
        self._twins_of = None
        self.twins.hide()
        self._chosen()

    def _finish(self) -> None:
        known = self.chosen
        if known is None:
            self._register()
        elif known.needs_reissue:
            self.accept()
            self.reissue_wanted.emit(known)
        else:
            self._do(lambda: self._issue(known))

    def _issue(self, known: Known) -> Issued:
        badge, change = self._walk_ins.issue(known.person.id)
        return Issued(known.person.id, badge.id, badge.number, change)

    def _register(self) -> None:
        entered = self.form.entered
        if not entered.tidy.name_of:
            return
        same = () if self._twins_of == entered else self._walk_ins.twins(entered)
        if same:
            self._twins_of = entered
            self._warn(same)
            return

        def register() -> Issued:
            person, badge, change = self._walk_ins.register_and_issue(entered)
            return Issued(person.id, badge.id, badge.number, change)

        self._do(register)

    def _warn(self, same: Sequence[Known]) -> None:
        """Somebody like this is registered: take that one, or press again."""
        names = "、".join(one.person.name or one.person.name_latin for one in same)
        words = self.tr(
            "{names} is registered already. Take the line above, or press the button once more to "
            "register somebody of the same name."
        )
        self._show(same)
        self.found.setCurrentRow(-1)
        self._chosen()
        self.twins.tell(lambda: words.format(names=names))
        self._grow()

    def _do(self, work: Callable[[], Issued]) -> None:
        try:
            issued = work()
        except AppError as error:
            failed = error
            self.error.tell(lambda: sentence(failed))
            self._grow()
            return
        self.accept()
        self.issued.emit(issued)

    def _act_words(self) -> str:
        known = self.chosen
        if known is None:
            return self.tr("Register, issue and print")
        if known.needs_reissue:
            return self.tr("Reissue…")
        return self.tr("Print the badge") if known.badge else self.tr("Issue and print")

    def _none_words(self) -> str:
        if not self.search.text().strip():
            return self.tr("Who is registered is found at once; anybody else is entered below.")
        return self.tr("Nobody fits. Enter them below.")

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(lambda: self.tr("On-site badge"), "title"))
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addWidget(self.none)
        column.addWidget(Separator())
        column.addWidget(Label(lambda: self.tr("Not registered yet"), "bodyStrong"))
        column.addWidget(self.form)
        column.addWidget(self.twins)
        column.addWidget(self.error)
        column.addStretch(1)
        column.addLayout(foot_of(self.cancel, self.act))
        self.setFixedWidth(560)
        self.setMinimumHeight(400)


class _Found(LineList):
    """People as lines: who, where from, and what badge they have."""

    def __init__(self) -> None:
        super().__init__()
        self.hide()

    def offer(self, people: Sequence[Known]) -> None:
        """Show these, the first of them marked."""
        self.clear()
        for known in people:
            self.add_line(_words(known), known, _KNOWN)
        self.setCurrentRow(0 if people else -1)
        height = theme().size("input")
        self.setFixedHeight(min(max(len(people), 1), _LINES) * height + 2)


def _words(known: Known) -> str:
    person = known.person
    name = "  ".join(part for part in (person.name, person.name_latin) if part)
    parts = (name, person.organisation or person.organisation_latin, role_name(person.category))
    if known.badge is None:
        state = translate("onsite", "no badge yet")
    elif known.printed:
        state = translate("onsite", "{number}, printed").format(number=known.badge.number)
    else:
        state = translate("onsite", "{number}, to print").format(number=known.badge.number)
    return " · ".join(filter(None, (*parts, state)))


class _Form(QWidget):
    """Who is not registered: the name alone is needed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.name_latin = _line(), _line()
        self.organisation, self.title, self.phone = _line(), _line(), _line()
        self.category = Select()
        self.consent = CheckBox(lambda: self.tr("Exhibitors may have the phone number"))
        self._touched = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        rows: list[tuple[Text, QWidget]] = [
            (lambda: self.tr("Name"), self.name),
            (lambda: self.tr("Latin name"), self.name_latin),
            (lambda: self.tr("Organisation"), self.organisation),
            (lambda: self.tr("Title"), self.title),
            (lambda: self.tr("Phone"), self.phone),
            (lambda: self.tr("Role"), self.category),
        ]
        for place, (name, field) in enumerate(rows):
            label = Label(name, "body", "text2")
            label.setBuddy(field)
            field.setAccessibleName(say(name))
            row, column = divmod(place, 2)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(field, row, 2 * column + 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.consent, len(rows) // 2, 1, 1, 3)
        for line in (self.name, self.name_latin, self.organisation, self.title, self.phone):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.name.textEdited.connect(self._touch)

    def retell(self) -> None:
        """Offer the roles in the present language."""
        self.category.offer([Option(one, role_name(one)) for one in Category])

    @property
    def entered(self) -> WalkIn:
        """What stands in the fields."""
        return WalkIn(
            name=self.name.text(),
            name_latin=self.name_latin.text(),
            category=Category(str(self.category.currentData())),
            organisation=self.organisation.text(),
            title=self.title.text(),
            phone=self.phone.text(),
            consents_phone=self.consent.isChecked(),
        )

    def propose(self, text: str) -> None:
        """What was looked for is the name, until somebody writes one; Latin letters go beside."""
        if self._touched:
            return
        words = text.strip()
        is_name = bool(words) and not any(character.isdigit() for character in words)
        is_latin = words.isascii()
        self.name.setText(words if is_name and not is_latin else "")
        self.name_latin.setText(words if is_name and is_latin and words[0].isupper() else "")

    def _touch(self, _text: str) -> None:
        self._touched = True


def _line() -> QLineEdit:
    line = QLineEdit()
    line.setFont(theme().font("body"))
    line.setMinimumHeight(theme().size("input"))
    return line
