"""The bar above the field: what is scanned for, where, and what works."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from app.models.scanning import CheckpointKind, Direction
from app.ui.language import say
from app.ui.screens.scan.seen import Signal as Told
from app.ui.screens.scan.sounds import Sounds
from app.ui.theme import pixmap, theme
from app.ui.widgets import (
    Button,
    ElidedLabel,
    GhostButton,
    IconLabel,
    KeyHint,
    Panel,
    SecondaryButton,
    Segment,
    SegmentedControl,
    Separator,
    paint,
)
from app.ui.widgets.base import Retold

_HEIGHT = 56
_TALL = 36
_NARROW = 1180  # pixels; below, the place keeps its name and the rest gives way


class ModeSwitch(SegmentedControl):
    """Gate, forum, booth; taller than the switches of lists, for a hand in a hurry."""

    _PADDING = 16
    _INSET = 3

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _TALL)

    def _face(self, segment: Segment) -> QFont:
        return theme().strong("body") if segment.key == self.current else theme().font("body")

    def _width(self, segment: Segment) -> int:
        return 2 * self._PADDING + paint.width_of(say(segment.text), theme().strong("body"))


class PlaceButton(Button):
    """Where this desk stands; a click offers the other places."""

    def __init__(self) -> None:
        super().__init__("", "map-pin", kind="ghost", size="large")
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(96)
        self.tell(self._place_words, "map-pin")

    def show_place(self, name: str) -> None:
        """Name the place; "" asks for one."""
        self._name = name
        self.retell()

    def retell(self) -> None:
        super().retell()
        self.setToolTip(self.text())

    def words_font(self) -> QFont:
        return theme().strong("body")

    def minimumSizeHint(self) -> QSize:
        return QSize(96, _TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            ground = theme().color("pressed" if self.isDown() else "hover")
            paint.rounded(painter, self.rect(), theme().radius("control"), ground)
        ratio, middle = self.devicePixelRatioF(), (self.height() - 16) // 2
        painter.drawPixmap(QPoint(8, middle), pixmap("map-pin", "text", 16, ratio))
        room = QRect(32, 0, self.width() - 32 - 26, self.height())
        ink = theme().color("text" if self._name else "warning")
        paint.text(painter, room, self.text(), self.words_font(), ink)
        end = min(room.left() + paint.width_of(self.text(), self.words_font()), room.right())
        painter.drawPixmap(QPoint(end + 6, middle + 1), pixmap("chevron-down", "text2", 14, ratio))

    def sizeHint(self) -> QSize:
        return QSize(32 + paint.width_of(self.text(), self.words_font()) + 30, _TALL)

    def _place_words(self) -> str:
        return self._name or self.tr("Choose a place")


class SignalWords(QWidget):
    """An icon and a few words about what works."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("database", "text2", 16)
        self.label = ElidedLabel("", "body", "text2", tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.label)

    def show_signal(self, told: Told) -> None:
        """Say something else."""
        self._icon.show_icon(told.icon, told.color)
        self.label.tell(told.words)
        self.label.paint_in(told.color)
        self.setToolTip(say(told.words))
        self.setAccessibleName(say(told.words))


class HandButton(Button):
    """找人 by hand, with its key."""

    def __init__(self, on_click: Callable[[], object]) -> None:
        super().__init__(
            lambda: self.tr("Find by hand"), "keyboard", size="large", on_click=on_click
        )
        self._key = KeyHint("F", self)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(30, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._key.move(self.width() - 32, (self.height() - 18) // 2)


class SoundControl(Retold, QWidget):
    """Mute, and how loud; that nothing is heard stands in words beside the icon."""

    def __init__(self, sounds: Sounds) -> None:
        super().__init__()
        self._sounds = sounds
        self._is_narrow = False
        self.button = SecondaryButton("", "volume-2", size="large", on_click=self._toggle)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(20)
        self.slider.setFixedWidth(72)
        self.slider.setMinimumHeight(theme().size("minTarget"))
        self.slider.setValue(sounds.volume)
        self.slider.valueChanged.connect(sounds.set_volume)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.slider)
        sounds.changed.connect(self.retell)
        self.retell()

    def retell(self) -> None:
        quiet = self._sounds.muted
        words = self.tr("Sound on") if quiet else self.tr("Mute")
        self.button.tell(self.tr("Muted") if quiet else "", "volume-x" if quiet else "volume-2")
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
        self.slider.setVisible(not quiet and not self._is_narrow)
        self.slider.setAccessibleName(self.tr("Volume"))
        self.slider.setToolTip(self.tr("Volume {percent} %").format(percent=self._sounds.volume))
        super().retell()

    def set_narrow(self, *, narrow: bool) -> None:
        """Give up the slider where there is no room for it."""
        self._is_narrow = narrow
        self.retell()

    def _toggle(self) -> None:
        self._sounds.set_muted(not self._sounds.muted)


class ScanBar(Panel):
    """Mode, place, status, scanner, hand search, sound."""

    mode_chosen = Signal(str)
    place_wanted = Signal()
    scanner_wanted = Signal()
    way_chosen = Signal(str)
    hand_wanted = Signal()

    def __init__(self, sounds: Sounds) -> None:
        super().__init__("surface")
        self.setFixedHeight(_HEIGHT)
        self._is_narrow = False
        self._told = Told("scan-barcode", "")
        self._segments = (
            Segment(CheckpointKind.GATE.value, lambda: self.tr("Gate")),
            Segment(CheckpointKind.FORUM.value, lambda: self.tr("Forum")),
            Segment(CheckpointKind.BOOTH.value, lambda: self.tr("Leads")),
            Segment(CheckpointKind.MEETING.value, lambda: self.tr("Meetings")),
        )
        self.modes = ModeSwitch(self._segments, lambda: self.tr("What is scanned for"))
        self.place = PlaceButton()
        self.way = ModeSwitch(
            (
                Segment(Direction.IN.value, lambda: self.tr("In")),
                Segment(Direction.OUT.value, lambda: self.tr("Out")),
            ),
            lambda: self.tr("Which way people go"),
        )
        self.way.hide()
        self.status = SignalWords()
        self.scanner = GhostButton("", "scan-barcode", size="large")
        self.hand = HandButton(self.hand_wanted.emit)
        self.sound = SoundControl(sounds)
        self.modes.chosen.connect(self.mode_chosen)
        self.way.chosen.connect(self.way_chosen)
        self.place.clicked.connect(self._ask_place)
        self.scanner.clicked.connect(self._ask_scanner)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.modes)
        row.addWidget(self.place)
        row.addWidget(self.way)
        row.addStretch(1)
        divider = Separator(across=False)
        divider.setFixedHeight(20)
        for part in (self.status, divider, self.scanner, self.hand, self.sound):
            row.addWidget(part)

    def keep_to(self, kinds: Sequence[CheckpointKind]) -> None:
        """Offer these kinds of scanning alone; a desk with one of them stands where it stands."""
        wanted = {kind.value for kind in kinds}
        self.modes.set_segments([one for one in self._segments if one.key in wanted])
        self.modes.setVisible(len(wanted) > 1)
        self.place.setEnabled(len(wanted) > 1)

    def show_scanner(self, told: Told) -> None:
        """How the scanner is doing; a click offers others, and its doctor."""
        self._told = told
        words = "" if self._is_narrow else told.words
        self.scanner.tell(words, told.icon)
        self.scanner.setAccessibleName(say(told.words))
        self.scanner.setToolTip(" · ".join((say(told.words), self.tr("choose or check it"))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow is not self._is_narrow:
            self._is_narrow = narrow
            self.sound.set_narrow(narrow=narrow)
            self.status.label.setVisible(not narrow)
            self.show_scanner(self._told)

    def _ask_place(self, _checked: bool) -> None:
        self.place_wanted.emit()

    def _ask_scanner(self, _checked: bool) -> None:
        self.scanner_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint.hairline(QPainter(self), 0, self.height() - 1, self.width(), self.height() - 1)
