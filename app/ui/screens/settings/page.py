"""The workspace of settings: everything applies at once and can be undone."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.changes import Change
from app.services.fairs import FairSettings
from app.services.store import Store
from app.ui.changes import Changes
from app.ui.language import Language, Languages
from app.ui.screens.settings.about import About
from app.ui.screens.settings.contents import Contents
from app.ui.screens.settings.data import Data
from app.ui.screens.settings.fair_form import FairForm
from app.ui.screens.settings.rows import Section, SettingRow
from app.ui.tasks import Tasks
from app.ui.theme import Appearance, theme
from app.ui.widgets import Page, Panel, Scroll, Segment, SegmentedControl, first_focusable

_WIDTH = 720
_APPEARANCE = "appearance"  # where the frame, too, remembers the choice


class SettingsPage(Page):
    """The fair, language and look, the data, and what the program is."""

    def __init__(
        self,
        fair_settings: FairSettings,
        store: Store,
        languages: Languages,
        settings: QSettings,
        tasks: Tasks,
        changes: Changes,
    ) -> None:
        super().__init__()
        self._languages, self._settings, self._changes = languages, settings, changes
        self.fair = FairForm(fair_settings)
        self.data = Data(store, settings, tasks)
        self.about = About()
        self._added: dict[str, Section] = {}
        self.contents = Contents(self._go)
        self.language = SegmentedControl(
            [Segment(Language.CHINESE.value, "中文"), Segment(Language.ENGLISH.value, "English")],
            lambda: self.tr("Language"),
        )
        self.appearance = SegmentedControl(
            [
                Segment(Appearance.SYSTEM.value, lambda: self.tr("As the system"), "monitor"),
                Segment(Appearance.LIGHT.value, lambda: self.tr("Light"), "sun"),
                Segment(Appearance.DARK.value, lambda: self.tr("Dark"), "moon"),
            ],
            lambda: self.tr("Appearance"),
        )
        self._lay_out()
        self._show_choices()
        self._connect()
        self.fair.refresh()

    def title(self) -> str:
        return self.tr("Settings")

    def add_section(self, key: str, section: Section) -> None:
        """Put a section of its own before the last one; ``key`` is how links lead to it."""
        self._added[key] = section
        self._sections.insertWidget(self._sections.indexOf(self.about), section)
        section.refresh()
        self._list_sections()

    def regions(self) -> Sequence[QWidget]:
        added = self._added.values()
        return (self.contents, self.fair, self.language, self.data, *added, self.about)

    def open_target(self, target: object) -> None:
        """A section's key: bring it into sight, and the keys into it."""
        section = self._added.get(target) if isinstance(target, str) else None
        if section is None:
            return
        self._go(section)

    def focus_body(self) -> None:
        first = first_focusable(self.fair)
        if first is not None:
            first.setFocus()

    def entered(self) -> None:
        self.fair.refresh()
        for section in self._added.values():
            section.refresh()

    def _connect(self) -> None:
        self.language.chosen.connect(lambda key: self._languages.choose(Language(key)))
        self.appearance.chosen.connect(self._choose_appearance)
        self._languages.changed.connect(self._show_choices)
        theme().changed.connect(self._show_choices)
        self.fair.changed.connect(self._changes.happened)
        self.data.said.connect(self.said)
        self._changes.happened.connect(self._data_moved)

    def _choose_appearance(self, key: str) -> None:
        chosen = Appearance(key)
        if chosen is not theme().appearance:
            self._settings.setValue(_APPEARANCE, chosen.value)
            theme().choose(chosen)

    def _show_choices(self) -> None:
        self.language.choose(self._languages.current.value)
        self.appearance.choose(theme().appearance.value)

    def _data_moved(self, change: object) -> None:
        if not isinstance(change, Change):
            return
        if "fair" in change.kinds:
            self.fair.refresh()
        for section in self._added.values():
            if section.kinds & change.kinds:
                section.refresh()

    def _lay_out(self) -> None:
        look = Section(lambda: self.tr("Language and appearance"))
        look.add(
            SettingRow(lambda: self.tr("Language"), self.language),
            SettingRow(lambda: self.tr("Appearance"), self.appearance),
        )
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        self._sections = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().space(8))
        for section in (self.fair, look, self.data, self.about):
            column.addWidget(section)
        column.addStretch(1)
        self._ground = ground = Panel("surface")
        row = QHBoxLayout(ground)
        margin = theme().space(6)
        row.addWidget(inside, 1)
        row.addStretch(0)
        self._scroll = Scroll(ground)
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark)
        body = Panel("surface")
        beside = QHBoxLayout(body)
        beside.setContentsMargins(theme().space(3), margin, 0, 0)
        beside.addWidget(self.contents, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._scroll, 1)
        row.setContentsMargins(theme().space(5), 0, margin, margin)
        self.set_body(body)
        self._list_sections()

    def _listed(self) -> list[Section]:
        items = (self._sections.itemAt(n) for n in range(self._sections.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if isinstance(part, Section)]

    def _list_sections(self) -> None:
        self.contents.show_sections(self._listed())

    def _go(self, section: Section) -> None:
        """Bring a section to the top, as far as the page is long, and the keys into it."""
        first = first_focusable(section)
        if first is not None:
            first.setFocus()
        self._scroll.verticalScrollBar().setValue(self._top(section))
        self.contents.mark(section)

    def _mark(self, height: int) -> None:
        """Mark the last section whose heading has come up."""
        over = [one for one in self._listed() if self._top(one) <= height + theme().space(8)]
        if over:
            self.contents.mark(over[-1])

    def _top(self, section: Section) -> int:
        return section.mapTo(self._ground, QPoint(0, 0)).y()
