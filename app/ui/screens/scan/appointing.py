"""约洽谈 at a booth: the next time that suits both, agreed with one click."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.errors import AppError
from app.ui.screens.scan.lead_form import LeadForm
from app.ui.screens.scan.post import Opening, Post
from app.ui.screens.scan.seen import Seen


class Appointing(QObject):
    """Offers the next opening in the lead form, and makes the appointment."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(
        self, post: Post, form: LeadForm, seen: Callable[[], Seen | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._post, self._form, self._seen = post, form, seen
        self._opening: Opening | None = None
        form.meeting_wanted.connect(self._offer)
        form.meeting_chosen.connect(self._make)

    def _offer(self) -> None:
        seen = self._seen()
        self._opening = self._post.opening(seen) if seen is not None else None
        if self._opening is None:
            self._form.offer_meeting(lambda: self.tr("No shared time left"), possible=False)
            return
        words = self._opening.words
        self._form.offer_meeting(lambda: self.tr("Meet {when}").format(when=words), possible=True)

    def _make(self) -> None:
        opening, seen = self._opening, self._seen()
        if opening is None or seen is None:
            return
        try:
            change = self._post.book(seen, opening)
        except AppError as error:
            self.failed.emit(error)
            self._offer()  # somebody was faster: the time after that
            return
        self._opening = None
        words = opening.words
        self._form.offer_meeting(
            lambda: self.tr("Agreed: {when}").format(when=words), possible=False
        )
        self.made.emit(change)
