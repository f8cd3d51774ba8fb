"""Where the window stands, noted while one works: after a crash the program reopens there."""

from PySide6.QtCore import QObject, QSettings, QTimer

from app.ui.main_window import MainWindow

_EACH = 3_000  # milliseconds


class Whereabouts(QObject):
    """Notes the workspace, and the words searched for or the record in sight, when they changed."""

    def __init__(self, window: MainWindow, settings: QSettings, fair: str) -> None:
        super().__init__(window)
        self._window, self._settings, self._key = window, settings, f"place/{fair}"
        self._timer = QTimer(self)
        self._timer.setInterval(_EACH)
        self._timer.timeout.connect(self.note)

    def watch(self) -> None:
        """Note from now on."""
        self._timer.start()

    def note(self) -> None:
        """Write the place down if it is another than the last one."""
        page = self._window.page(self._window.current)
        words = page.search_text()
        # To go to a record may end a search that it does not fit, so one of them is kept.
        place = [self._window.current, "" if words else page.in_sight() or "", words]
        if place != self._kept():
            self._settings.setValue(self._key, place)
            self._settings.setValue("window/geometry", self._window.saveGeometry())
            self._settings.sync()  # a crash does not wait for Qt to write it

    def reopen(self) -> None:
        """Go where the window stood; a record that is no longer there is not sought."""
        workspace, record, words = self._kept()
        if workspace not in {one.key for one in self._window.workspaces}:
            return
        self._window.go(workspace)
        if words:
            self._window.page(workspace).search(words)
            self._window.refresh()
        if record:
            self._window.page(workspace).open_target(record)

    def _kept(self) -> list[str]:
        kept = self._settings.value(self._key)
        words = [str(word) for word in kept] if isinstance(kept, list) else []
        return words if len(words) == 3 else ["", "", ""]
