"""Choosing where this desk stands, and by which rules people come in there."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.scanning import Checkpoint, CheckpointKind
from app.ui.language import translate
from app.ui.screens.scan.finder import FinderPane, Found
from app.ui.widgets import CheckBox


class PlaceFinder(FinderPane):
    """Gates, sessions or booths. Enter on a gate that there is not makes it."""

    gate_wanted = Signal(str)
    rules_changed = Signal(object)

    def __init__(
        self, find: Callable[[str], Sequence[Found]], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            lambda: translate("scan", "Where this desk stands"),
            lambda: translate("scan", "Name, booth or room"),
            self._no_place,
            find,
            parent,
        )
        self._place: Checkpoint | None = None
        self._kind = CheckpointKind.GATE
        self.re_entry = CheckBox(lambda: self.tr("People may leave and come back"))
        self.registered = CheckBox(lambda: self.tr("Only those who registered for it"))
        self.unknown = CheckBox(lambda: self.tr("Admit and note badges this list lacks"))
        for box in (self.re_entry, self.registered, self.unknown):
            self.foot.addWidget(box)
            box.clicked.connect(self._changed)

    def show_place(self, kind: CheckpointKind, place: Checkpoint | None) -> None:
        """The kind to list, and the rules of the present place."""
        self._kind, self._place = kind, place
        self.re_entry.setVisible(kind is CheckpointKind.GATE and place is not None)
        self.unknown.setVisible(kind.is_door and place is not None)
        self.registered.setVisible(kind is CheckpointKind.FORUM and place is not None)
        if place is not None:
            self.re_entry.setChecked(place.re_entry)
            self.unknown.setChecked(place.admits_unknown)
            self.registered.setChecked(place.registered_only)

    def take(self) -> None:
        super().take()
        if self._kind is CheckpointKind.GATE and self.words and not self.found:
            self.gate_wanted.emit(self.words)

    def _changed(self, _on: bool) -> None:
        if self._place is not None:
            self._place = replace(
                self._place,
                re_entry=self.re_entry.isChecked(),
                admits_unknown=self.unknown.isChecked(),
                registered_only=self.registered.isChecked(),
            )
            self.rules_changed.emit(self._place)

    def _no_place(self, words: str) -> str:
        if self._kind is not CheckpointKind.GATE:
            return translate("scan", "Nothing fits.")
        if words:
            return translate("scan", "Enter makes the gate “{name}”.").format(name=words)
        return translate("scan", "No gate yet: type its name and press Enter.")
