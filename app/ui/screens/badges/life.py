"""What becomes of badges: issued, reissued, revoked, given to a walk-in; each is one step back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.models.badges import BadgeLayout
from app.models.changes import Change
from app.models.ids import BadgeId
from app.services.printers import Printers
from app.services.registry import Registry
from app.services.store.badge_list import BadgeRow
from app.services.walk_ins import Known, WalkIns
from app.ui.changes import Changes
from app.ui.onsite import Issued, OnSiteDialog
from app.ui.screens.badges.outlet import SystemPrinters
from app.ui.screens.badges.questions import Questions
from app.ui.screens.badges.words import holder_name
from app.ui.widgets import Notice


class BadgeLife(QObject):
    """Asks, writes, and says what was done.

    ``to_print`` carries person and badge of somebody who stands at the desk.
    """

    failed = Signal(object)
    done = Signal()
    said = Signal(object)
    to_print = Signal(str, str)

    def __init__(
        self,
        owner: QWidget,
        registry: Registry,
        changes: Changes,
        undo: Callable[[], object],
        ask: Questions,
        printers: SystemPrinters,
    ) -> None:
        super().__init__(owner)
        self._owner, self._registry, self._changes = owner, registry, changes
        self._undo, self._ask, self._printers = undo, ask, printers

    def issue_missing(self) -> None:
        """Give everybody who never had a badge one."""
        change = self._do(self._registry.issue_missing)
        if change is not None:
            issued = change.action.facts.get("number", 0)
            self._notice(self.tr("%Ln badges issued", "", int(str(issued))))

    def reissue(self, row: BadgeRow) -> BadgeId | None:
        """Ask why, and give the holder a new badge; the new one's id."""
        reason = self._ask.reissue(self._owner, row)
        if not reason or self._do(lambda: self._registry.reissue(row.id, reason)) is None:
            return None
        words = self.tr("{name} has a new badge; it is in the queue.")
        self._notice(words.format(name=holder_name(row)))
        held = self._registry.valid_badges([row.person])
        return held[row.person].id if row.person in held else None

    def revoke(self, row: BadgeRow) -> None:
        """Ask why, and make the badge admit nobody."""
        reason = self._ask.revoke(self._owner, row)
        if reason and self._do(lambda: self._registry.revoke(row.id, reason)):
            self._notice(self.tr("{number} is revoked.").format(number=row.number))

    def align(self, printer: str, layout: BadgeLayout) -> None:
        """Set a printer right."""
        service = Printers(self._registry.store)
        nudge = self._ask.align(self._owner, printer, layout, service, self._printers)
        if nudge is not None and self._do(lambda: service.align(printer, layout, nudge)):
            self._notice(self.tr("{printer} is set right.").format(printer=printer))

    def meet_walk_in(self, typed: str) -> OnSiteDialog:
        """Find or enter somebody who came without a badge."""
        walk_ins = WalkIns(self._registry.store, self._registry.clock)
        dialog = OnSiteDialog(walk_ins, typed, self._owner)
        dialog.issued.connect(self._issued)
        dialog.reissue_wanted.connect(self._reissue_known)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _issued(self, issued: Issued) -> None:
        if issued.change is not None:
            self._changes.happened.emit(issued.change)
        self.done.emit()
        self.to_print.emit(issued.person, issued.badge)

    def _reissue_known(self, known: Known) -> None:
        if known.badge is None:
            return
        row = self._registry.row(known.badge.id)
        fresh = self.reissue(row) if row is not None else None
        if fresh is not None:
            self.to_print.emit(known.person.id, fresh)

    def _do(self, work: Callable[[], Change]) -> Change | None:
        try:
            change = work()
        except AppError as error:
            self.failed.emit(error)
            return None
        self.done.emit()
        self._changes.happened.emit(change)
        return change

    def _notice(self, words: str) -> None:
        self.said.emit(Notice(words, self.tr("Undo"), self._undo))
