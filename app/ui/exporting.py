"""Exporting from any workspace: where to, in the background, and what came of it.

::

    exporting = Exporting(window, store, clock, tasks, window.toast)
    page.offer(exporting.action(Kind.PROGRAMME))  # Ctrl+E, and a button beside Import
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import AppError
from app.models.ids import ExhibitorId
from app.models.times import Clock
from app.services.exporting import ENDINGS, Exported, Exports, Kind, Language
from app.services.store import Store
from app.ui.language import in_language, translate
from app.ui.messages import sentence
from app.ui.tasks import Tasks
from app.ui.widgets import Notice, PageAction, PageCommand, Place
from app.ui.widgets.menus import Menu

Shown = Callable[[], Sequence[ExhibitorId] | None]
AskFile = Callable[[QWidget, str, Sequence[str]], Path | None]
_MENU, _HEAD = 300, 48  # pixels: where the menu opens, from the right and beneath the buttons
_PATIENCE = 1000  # milliseconds after which it is said that a list is being written

_WRITES: Mapping[Kind, Callable[[Exports, Path], Exported]] = {
    Kind.EXHIBITORS: lambda exports, path: exports.exhibitors(path),
    Kind.PEOPLE: lambda exports, path: exports.people(path),
    Kind.PROGRAMME: lambda exports, path: exports.programme(path),
    Kind.MEETINGS: lambda exports, path: exports.meetings(path),
    Kind.LEADS: lambda exports, path: exports.leads(path, exports.store.access.exhibitor_id),
    Kind.SCANS: lambda exports, path: exports.scans(path),
    Kind.DEALS: lambda exports, path: exports.deals(path),
}


def ask_file(parent: QWidget, suggested: str, endings: Sequence[str]) -> Path | None:
    """Where a list shall go; what kind of file by its ending, the chosen kind without one."""
    kinds = [format_name(ending) for ending in endings]
    title = translate("exporting", "Export")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(kinds))
    return with_ending(chosen, endings, kinds.index(kind) if kind in kinds else 0)


def with_ending(chosen: str, endings: Sequence[str], kind: int) -> Path | None:
    """The file that was meant: a name without one of the endings gets that of the kind."""
    if not chosen:
        return None
    path = Path(chosen)
    if path.suffix.lower() in endings:
        return path
    return path.with_name(path.name + endings[kind])


def format_name(ending: str) -> str:
    """A kind of file as the dialog lists it."""
    return {
        ".xlsx": translate("exporting", "Excel workbook (*.xlsx)"),
        ".csv": translate("exporting", "Comma-separated text (*.csv)"),
        ".json": translate("exporting", "For other programs (*.json)"),
        ".xml": translate("exporting", "Conference schedule (*.xml)"),
        ".ics": translate("exporting", "Calendar (*.ics)"),
        ".vcf": translate("exporting", "Business cards (*.vcf)"),
    }[ending]


def list_name(kind: Kind) -> str:
    """What a list's file is called unless somebody says otherwise."""
    return {
        Kind.EXHIBITORS: translate("exporting", "Exhibitors"),
        Kind.PEOPLE: translate("exporting", "Visitors"),
        Kind.PROGRAMME: translate("exporting", "Programme"),
        Kind.MEETINGS: translate("exporting", "Meetings"),
        Kind.LEADS: translate("exporting", "Leads"),
        Kind.SCANS: translate("exporting", "Scans"),
        Kind.DEALS: translate("exporting", "Deals"),
    }[kind]


class Exporting(QObject):
    """One list at a time; ``toast`` shows the notices, ``ask`` asks for the file."""

    def __init__(
        self,
        window: QWidget,
        store: Store,
        clock: Clock,
        tasks: Tasks,
        toast: Callable[[Notice], object],
        ask: AskFile = ask_file,
    ) -> None:
        super().__init__(window)
        self._window, self._store, self._clock = window, store, clock
        self._tasks, self._toast, self._ask = tasks, toast, ask
        self._writing: Path | None = None

    def action(
        self, kind: Kind, place: Place = Place.SECONDARY, shown: Shown | None = None
    ) -> PageAction:
        """What a page offers under Ctrl+E; ``shown`` says what a filter leaves, None without."""
        return PageAction(
            lambda: translate("exporting", "Export"),
            "file-up",
            lambda: self.choose(kind, None if shown is None else shown()),
            PageCommand.EXPORT,
            place,
        )

    def choose(self, kind: Kind, shown: Sequence[ExhibitorId] | None) -> None:
        """Where a filter is on: what it leaves, at once under the cursor, or everything."""
        if shown is None:
            self.start(kind)
            return
        menu = Menu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(translate("exporting", "Export"))
        few = menu.addAction(self.tr("Export the %Ln shown", "", len(shown)))
        few.triggered.connect(lambda: self.start(kind, shown))
        menu.addAction(self.tr("Export all")).triggered.connect(lambda: self.start(kind))
        menu.popup(self._window.mapToGlobal(QPoint(max(0, self._window.width() - _MENU), _HEAD)))
        menu.setActiveAction(few)

    def start(self, kind: Kind, shown: Sequence[ExhibitorId] | None = None) -> None:
        """Ask where to, and write the list, or what is shown of it, in the background."""
        if self._writing is not None:
            self._say_writing()
            return
        suggested = str(self._store.path.parent / f"{list_name(kind)}.xlsx")
        path = self._ask(self._window, suggested, ENDINGS[kind])
        if path is None:
            return
        spoken = Language(in_language("zh", "en"))
        exports = Exports(self._store, self._clock, self._store.device.name, spoken)
        write = _WRITES[kind]
        if shown is not None and kind is Kind.EXHIBITORS:
            few = tuple(shown)
            write = lambda exports, path: exports.exhibitors(path, few)  # noqa: E731 - as _WRITES has them
        self._writing = path
        QTimer.singleShot(_PATIENCE, self, self._say_writing)
        self._tasks.run(self, lambda _job: write(exports, path), self._done, self._failed)

    def _say_writing(self) -> None:
        if self._writing is not None:
            words = self.tr("Writing {file}…").format(file=self._writing.name)
            self._toast(Notice(words))

    def _done(self, done: Exported) -> None:
        self._writing = None
        words = self.tr("%Ln rows in {file}. An export is not undone.", "", done.rows)
        words = words.format(file=done.path.name)
        if done.withheld:
            kept = self.tr(
                "%Ln people did not agree: their phone and e-mail were left out.", "", done.withheld
            )
            words = f"{words} {kept}"
        folder = QUrl.fromLocalFile(str(done.path.parent))
        show = self.tr("Show the folder")
        self._toast(Notice(words, show, lambda: QDesktopServices.openUrl(folder)))

    def _failed(self, error: Exception) -> None:
        self._writing = None
        if not isinstance(error, AppError):
            raise error
        self._toast(Notice(sentence(error)))
