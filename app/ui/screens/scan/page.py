"""The workspace: every code that comes in is answered here, at once, and only once it is kept."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.errors import AppError
from app.models.ids import PersonId, ScanId
from app.models.leads import Interest
from app.models.scanning import Checkpoint, CheckpointKind, Direction, Source
from app.ui.changes import Changes
from app.ui.messages import sentence
from app.ui.screens.scan.appointing import Appointing
from app.ui.screens.scan.bar import ScanBar
from app.ui.screens.scan.faces import NOT_SAVED
from app.ui.screens.scan.hand import HandSearch
from app.ui.screens.scan.inputs import Inputs
from app.ui.screens.scan.live_pane import LivePane
from app.ui.screens.scan.override import Supervisor
from app.ui.screens.scan.papers import Paper, paper_code
from app.ui.screens.scan.place_finder import PlaceFinder
from app.ui.screens.scan.places import OwnPlace
from app.ui.screens.scan.post import Post
from app.ui.screens.scan.scanner_menu import ScannerMenu
from app.ui.screens.scan.seen import Seen
from app.ui.screens.scan.sight import Sight
from app.ui.screens.scan.sounds import Sounds
from app.ui.screens.scan.verdict_field import Answer
from app.ui.widgets import Notice, Page, Separator

if TYPE_CHECKING:
    from app.ui.scanners.camera import CameraScanner

log = logging.getLogger(__name__)

_CAMERA, _CAMERA_LOW, _HIGH = 216, 140, 780  # pixels: ten scans have room in a low window too
_NOT_FAILED = ("scan.no_badge",)  # refusals that wrote nothing because nothing was to be written
_LEVELS = {
    Qt.Key.Key_1: Interest.CASUAL,
    Qt.Key.Key_2: Interest.INTERESTED,
    Qt.Key.Key_3: Interest.STRONG,
    Qt.Key.Key_4: Interest.MEETING,
}


class ScanPage(Page):
    """``answered`` follows each answer, when it is on the screen."""

    answered = Signal(object)

    def __init__(
        self,
        post: Post,
        own: OwnPlace,
        inputs: Inputs,
        sounds: Sounds,
        changes: Changes,
    ) -> None:
        super().__init__()
        self.post, self._own, self._inputs = post, own, inputs
        self._changes = changes
        self.sounds = sounds
        self.seen: Seen | None = None
        self.bar = ScanBar(sounds)
        self.sight = Sight(post.leads, post.feedback, post.author)
        self.live = LivePane()
        self.hand = HandSearch(post.find, post.is_code)
        self.finder = PlaceFinder(lambda words: post.places.find(own.kind, words))
        self.supervisor = Supervisor(post, self)
        self.scanners = ScannerMenu(inputs, self)
        self.appointing = Appointing(post, self.sight.form, lambda: self.seen, self)
        self._unheard: object = None
        self._key_warning = ""
        self._build()
        self._connect()
        self.choose_kind(own.kind)

    # What the frame asks.

    def title(self) -> str:
        return self.tr("Scan")

    def fills_window(self) -> bool:
        return True

    def regions(self) -> Sequence[QWidget]:
        return (self.sight, self.side, self.bar)

    def entered(self) -> None:
        self.sounds.load()
        self._inputs.start()
        self.show_place()

    def open_target(self, target: object) -> None:
        """A session opens the taking of its attendance; a checkpoint, scanning there."""
        if not isinstance(target, str):
            return
        self._choose_found(target)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.show_place()

    def hideEvent(self, event: QHideEvent) -> None:
        self.sight.form.flush()
        self._inputs.stop_camera()
        self._tell_others()
        super().hideEvent(event)

    # What is scanned for, and where.

    def choose_kind(self, kind: CheckpointKind) -> None:
        """Gate, forum or booth from now on."""
        self._own.choose_kind(kind)
        self.bar.modes.choose(kind.value)
        self.seen = None
        self.sight.form.clear()
        self.sight.show_answer(Answer())
        self.show_place()

    def choose_place(self, place: Checkpoint) -> None:
        """Scan here from now on."""
        self._own.choose_place(place)
        self.choose_kind(place.kind)
        self._show_side(self.live)

    def choose_way(self, direction: Direction) -> None:
        """People come in here, or go out."""
        self.post.direction = direction

    def show_place(self) -> None:
        """Read again which place this is, and what was scanned there last."""
        kind = self._own.kind
        place = self.post.places.standing(self._own)
        self.post.stand_at(place)
        self._key_warning = self.post.key_warning()
        self.bar.place.show_place(self.post.places.name(place) if place else "")
        self.bar.way.setVisible(self.post.has_way_out)
        self.bar.way.choose(self.post.direction.value)
        self.finder.show_place(kind, place)
        self.sight.form.setVisible(kind is CheckpointKind.BOOTH)
        self.sight.form.show_booth(self.post.places.name(place) if place else "")
        self._show_list()
        self._show_signals()

    def find_place(self) -> None:
        """The list of places beside the field."""
        self._show_side(self.finder)
        self.finder.begin()

    # A code comes in.

    def read(self, code: str, source: Source) -> None:
        """Ask for the verdict, and show it once it is in the file; an agenda is only looked at."""
        paper = paper_code(code)
        if paper:
            self._do(lambda: self._show_paper(self.post.paper(paper)))
        else:
            self._answer(lambda: self.post.scan(code, source))

    def take(self, person: PersonId) -> None:
        """The same for somebody who was found by hand."""
        self._answer(lambda: self.post.take(person))

    def _answer(self, ask: Callable[[], Seen]) -> None:
        self._dismiss()
        self.sight.form.flush()
        if self.post.place is None:
            self.find_place()
            self._refuse(AppError("scan.no_place"))
            return
        try:
            seen = ask()
        except AppError as error:
            if error.code in _NOT_FAILED:
                self._refuse(error)
            else:
                self._show_unsaved(sentence(error))
            return
        except Exception:
            self._show_unsaved("")  # our fault, and still nobody may take it for an admission
            raise
        self._show(seen)

    def clear(self) -> None:
        """Ready for the next one; the field has the keys again."""
        self.seen = None
        self.sight.clear()
        self.focus_body()

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.sight.show_seen(seen)
        self.answered.emit(seen)
        self.sounds.play(seen.answer.face.sound)
        self._show_list()
        self._begin_lead(seen)
        self._unheard = seen.change

    def _show_paper(self, paper: Paper) -> None:
        self._dismiss()
        self.sight.form.flush()
        self.seen = None
        self.sight.show_paper(paper)
        self.sounds.play(paper.answer.face.sound)

    def _show_unsaved(self, words: str) -> None:
        log.error("a scan could not be written")
        self.seen = None
        self.sight.show_answer(Answer(NOT_SAVED, self.post.moment()))
        self.sounds.play(NOT_SAVED.sound)
        self.sight.form.clear()
        if words:
            self.said.emit(Notice(words))
        self.answered.emit(None)

    def _begin_lead(self, seen: Seen) -> None:
        if self._own.kind is not CheckpointKind.BOOTH:
            return
        try:
            begun = self.post.begin_lead(seen)
        except AppError as error:
            self._refuse(error)
            begun = None
        if begun is None:
            self.sight.form.clear()
        else:
            meeting = self.post.meeting_held(seen)
            words = "" if meeting is None else self.post.meeting_words(meeting)
            self.sight.form.open_lead(*begun, meeting, words)

    # What the user asks.

    def undo(self, scan_id: ScanId) -> None:
        """Take an admission back; it stays in the file, with the fact that it was taken back."""
        self._do(lambda: self._hear(self.post.undo(scan_id)))
        self._show_list()

    def show_again(self, scan_id: ScanId) -> None:
        """Show an earlier answer again, without a sound."""
        seen = next((one for one in self.post.recent if one.line.scan_id == scan_id), None)
        if seen is not None:
            self.seen = seen
            self.sight.show_again(seen)

    def ask_override(self) -> None:
        """Ask a supervisor to let this person in all the same."""
        seen = self.seen
        if seen is None or not seen.can_override:
            return
        self.supervisor.ask(seen)

    def find_by_hand(self) -> None:
        """The list of people beside the field."""
        self._show_side(self.hand)
        self.hand.begin()

    def leave_side(self) -> None:
        """Back to the last scans."""
        self._show_side(self.live)
        self.focus_body()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key is Qt.Key.Key_Escape:
            self.clear()
        elif plain and key is Qt.Key.Key_F:
            self.find_by_hand()
        elif plain and key in _LEVELS and self.sight.form.isVisible():
            self.sight.form.choose_level(_LEVELS[key])
        else:
            super().keyPressEvent(event)

    def focus_body(self) -> None:
        """The field owns the keys: no input method reaches it."""
        self.sight.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.live.camera.setFixedHeight(_CAMERA if self.height() >= _HIGH else _CAMERA_LOW)
        self.side.setFixedWidth(min(max(self.width() * 31 // 100, 352), 448))

    def _build(self) -> None:
        self.side = QStackedWidget()
        self.side.addWidget(self.live)
        self.side.addWidget(self.hand)
        self.side.addWidget(self.finder)
        body = QWidget()
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.sight, 1)
        across.addWidget(Separator(across=False))
        across.addWidget(self.side)
        self.add_strip(self.bar)
        self.set_body(body)

    def _connect(self) -> None:
        self._inputs.code.connect(self._came_in)
        self._inputs.moved.connect(self._show_signals)
        self._inputs.failed.connect(self._refuse)
        self._inputs.camera_made.connect(self._show_preview)
        self.bar.mode_chosen.connect(lambda kind: self.choose_kind(CheckpointKind(kind)))
        self.bar.way_chosen.connect(lambda way: self.choose_way(Direction(way)))
        self.bar.place_wanted.connect(self.find_place)
        self.bar.scanner_wanted.connect(lambda: self.scanners.open_under(self.bar.scanner))
        self.finder.chosen.connect(self._choose_found)
        self.finder.gate_wanted.connect(self._new_gate)
        self.finder.rules_changed.connect(self._change_rules)
        self.finder.left.connect(self.leave_side)
        self.bar.hand_wanted.connect(self.find_by_hand)
        self.live.log.undo_wanted.connect(lambda scan: self.undo(ScanId(scan)))
        self.live.log.detail_wanted.connect(lambda scan: self.show_again(ScanId(scan)))
        self.live.log.left.connect(self.focus_body)
        self.live.camera.wanted.connect(self._inputs.start_camera)
        self.live.camera.unwanted.connect(self._inputs.forget_camera)
        self.hand.chosen.connect(self._take_found)
        self.hand.typed_code.connect(self._typed)
        self.hand.file_wanted.connect(lambda: self._inputs.ask_file(self))
        self.hand.clipboard_wanted.connect(self._inputs.read_clipboard)
        self.hand.left.connect(self.leave_side)
        self.supervisor.admitted.connect(self._show)
        self.supervisor.closed.connect(self.focus_body)
        self.sight.newer_wanted.connect(self._show_newer)
        self.sight.override_wanted.connect(self.ask_override)
        self.sight.form.failed.connect(self._refuse)
        self.appointing.made.connect(self._hear)
        self.appointing.failed.connect(self._refuse)
        self.sight.form.left.connect(self.focus_body)

    def _came_in(self, code: str, source: Source) -> None:
        """A code is answered wherever the user is: the field comes into sight first."""
        if not self.isVisible():
            self.went.emit("scan", None)
        self.read(code, source)

    def _show_preview(self, camera: "CameraScanner") -> None:
        from app.ui.scanners.preview import CameraPreview

        self.live.camera.set_preview(CameraPreview(camera, self.live.camera))

    def _typed(self, code: str) -> None:
        self.leave_side()
        self.read(code, Source.HAND)

    def _take_found(self, person: object) -> None:
        self.leave_side()
        self.take(PersonId(str(person)))

    def _choose_found(self, key: object) -> None:
        self._do(lambda: self._stand(self.post.places.place(key)))

    def _new_gate(self, name: str) -> None:
        self._do(lambda: self._stand(self.post.places.new_gate(name)))

    def _stand(self, place: Checkpoint | None) -> None:
        if place is not None:
            self.choose_place(place)

    def _change_rules(self, place: Checkpoint) -> None:
        self._do(lambda: self._hear(self.post.desk.change_rules(place)))
        self.show_place()

    def _hear(self, change: object) -> None:
        self._unheard = change

    def _do(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AppError as error:
            self._refuse(error)

    def _refuse(self, error: AppError) -> None:
        self.said.emit(Notice(sentence(error)))

    def _show_newer(self) -> None:
        if self.seen is not None and self.seen.newer is not None:
            self.went.emit("badges", self.seen.newer)

    def _dismiss(self) -> None:
        """A new scan replaces whatever was asked about the one before."""
        self.supervisor.dismiss()
        self._show_side(self.live)

    def _show_side(self, part: QWidget) -> None:
        if self.side.currentWidget() is not part:
            self.side.setCurrentWidget(part)

    def _show_list(self) -> None:
        self.live.log.show_lines([one.line for one in self.post.recent])
        tally = self.post.tally()
        self.live.show_tally(tally)
        if self._key_warning:
            self._warn_of_key()
        elif tally.warning:
            self.sight.warning.tell(tally.warning)
        else:
            self.sight.warning.hide()

    def _warn_of_key(self) -> None:
        """With the way to the settings, where whoever works here has them."""
        if self.post.desk.store.access.is_all:
            words = self.tr("Take the key in")
            go = partial(self.went.emit, "settings", "badge-key")
            self.sight.warning.tell(self._key_warning, words, go)
        else:
            self.sight.warning.tell(self._key_warning)

    def _show_signals(self) -> None:
        self.bar.status.show_signal(self.post.status())
        self.bar.show_scanner(self._inputs.scanner())
        self.live.camera.show_state(self._inputs.camera_state, self._inputs.camera_name)

    def _tell_others(self) -> None:
        """The other pages look again when this one is left: nobody sees them, and people queue."""
        if self._unheard is not None:
            change, self._unheard = self._unheard, None
            self._changes.happened.emit(change)
