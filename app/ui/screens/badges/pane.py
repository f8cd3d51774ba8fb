"""Beside the list: the card as it will come out, whose it is, and what became of it."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.badges import BadgeLayout
from app.models.fairs import Fair
from app.models.ids import BadgeId
from app.models.registry import BadgePrint
from app.services.store.badge_list import BadgeRow
from app.ui.formats import short_date
from app.ui.language import Text
from app.ui.screens.badges.card import CardPicture
from app.ui.screens.badges.words import category_name, holder_name, record_lines
from app.ui.theme import ColorName, theme
from app.ui.widgets import (
    DangerButton,
    EmptyState,
    FlowLayout,
    IconButton,
    IconLabel,
    Label,
    Panel,
    Scroll,
    SecondaryButton,
    SectionHeader,
    Segment,
    SegmentedControl,
    Separator,
)

Ledger = Sequence[BadgePrint]
_NAME = 84


class _Fact(QWidget):
    """A name and what stands for it, over several lines where it must."""

    def __init__(self, name: Text) -> None:
        super().__init__()
        label = Label(name, "body", "text2")
        label.setFixedWidth(_NAME)
        self.icon = IconLabel("check", "success")
        self.icon.hide()
        self.value = Label("", wrap=True, tabular=True)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(label, 0, top)
        layout.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.value, 1)

    def tell(self, words: str, icon: str = "", color: ColorName = "text") -> None:
        """Show this, with an icon where it is a state."""
        self.value.tell(words)
        self.value.paint_in(color)
        self.icon.setVisible(bool(icon))
        if icon:
            self.icon.show_icon(icon, color)


class BadgePane(Panel):
    """``printed``, ``reissued`` and ``revoked`` carry the row that a button was pressed for."""

    template_chosen = Signal(object)
    enlarged = Signal()
    printed = Signal(object)
    reissued = Signal(object)
    revoked = Signal(object)
    escaped = Signal()

    def __init__(
        self, picture: CardPicture, fair: Callable[[], Fair], ledger: Callable[[BadgeId], Ledger]
    ) -> None:
        super().__init__("surface")
        self.picture, self._fair, self._ledger = picture, fair, ledger
        self._row: BadgeRow | None = None
        self.template = SegmentedControl(
            (
                Segment(BadgeLayout.CARD.value, lambda: self.tr("Card 86 × 54")),
                Segment(BadgeLayout.A6.value, lambda: self.tr("A6 105 × 148")),
                Segment(BadgeLayout.THERMAL.value, lambda: self.tr("Thermal label")),
            ),
            lambda: self.tr("Template"),
        )
        self._percent = Label("", "small", "text2", tabular=True)
        self._enlarge = IconButton(
            "zoom-in", lambda: self.tr("Look at it in large"), on_click=self.enlarged.emit
        )
        self._caption = Label(self._caption_words, "small", "text2", wrap=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._caption.setContentsMargins(16, 0, 16, 0)
        self.holder = _Fact(lambda: self.tr("Holder"))
        self.category = _Fact(lambda: self.tr("Category"))
        self.days = _Fact(lambda: self.tr("Valid on"))
        self.state = _Fact(lambda: self.tr("State"))
        self.record = _Fact(lambda: self.tr("Record"))
        self.print_button = SecondaryButton(self._print_words, "printer", on_click=self._print)
        self.reissue_button = SecondaryButton(
            lambda: self.tr("Reissue…"), "rotate-ccw", on_click=self._reissue
        )
        self.may_revoke = True
        self.revoke_button = DangerButton(lambda: self.tr("Revoke…"), "ban", on_click=self._revoke)
        self._hint = Label(
            lambda: self.tr(
                "A reissue gives a new code and revokes the old one at once; a device that is "
                "offline accepts the old code until it synchronises."
            ),
            "small",
            "text2",
            wrap=True,
        )
        self._nothing = EmptyState(lambda: self.tr("Choose a badge to see it here."))
        self._record_part = self._build_record()
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_bar())
        column.addWidget(Separator())
        column.addWidget(self._record_part, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(self.foot)
        self.setMinimumWidth(320)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.template.chosen.connect(self._choose_template)
        picture.scaled.connect(self._say_scale)
        picture.opened.connect(self.enlarged)
        self.show_badge(None)

    @property
    def layout_shown(self) -> BadgeLayout:
        """The template in which the card is shown."""
        return BadgeLayout(self.template.current)

    @property
    def row(self) -> BadgeRow | None:
        """The badge that is shown."""
        return self._row

    def show_badge(self, row: BadgeRow | None) -> None:
        """Show this badge, or that none is chosen."""
        self._row = row
        self._record_part.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            self.picture.say_instead("")
            return
        self._show_picture(row)
        self._tell(row)

    def retell(self) -> None:
        """Say everything again in the present language."""
        self._caption.retell()
        if self._row is not None:
            self._tell(self._row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_facts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_facts()
        return super().eventFilter(watched, event)

    def _fit_facts(self) -> None:
        """The facts take what they need and no more; the rest is the card's."""
        layout = self._facts.layout()
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            needed = max(needed, self._facts.minimumSizeHint().height())
            self._facts_scroll.setMaximumHeight(needed)

    def _tell(self, row: BadgeRow) -> None:
        fair = self._fair()
        zone = ZoneInfo(fair.zone)
        both = (row.name, row.name_latin)
        self.holder.tell("  ".join(part for part in both if part) or holder_name(row))
        self.category.tell(category_name(row.category))
        self.days.tell("   ".join(short_date(day) for day in row.days or fair.days))
        self.state.tell(*self._state(row))
        self.record.tell("\n".join(record_lines(row, self._ledger(row.id), zone)))
        self.print_button.setVisible(row.valid)
        self.print_button.tell(self._print_words, "printer")
        self.revoke_button.setVisible(row.valid and self.may_revoke)
        for part in (self.reissue_button, self._buttons, self._hint):
            part.setVisible(not row.replaced)
        self.setAccessibleName(f"{row.number} {holder_name(row)}")
        self._fit_facts()

    def _state(self, row: BadgeRow) -> tuple[str, str, ColorName]:
        if not row.valid:
            return self.tr("Revoked"), "ban", "danger"
        if row.prints:
            return self.tr("Valid, printed"), "check", "success"
        return self.tr("Valid, not printed yet"), "check", "success"

    def _show_picture(self, row: BadgeRow) -> None:
        if row.valid:
            self.picture.show_badge(row, self.layout_shown)
        else:
            self.picture.say_instead(
                lambda: self.tr("This badge was revoked and is printed no more.")
            )

    def _choose_template(self, _key: str) -> None:
        self._caption.retell()
        self.template_chosen.emit(self.layout_shown)
        if self._row is not None:
            self._show_picture(self._row)

    def _caption_words(self) -> str:
        if self.layout_shown is BadgeLayout.A6:
            return self.tr("105 × 148 mm · code 37 mm with its quiet zone")
        if self.layout_shown is BadgeLayout.THERMAL:
            return self.tr("80 × 50 mm · black alone · code 28.9 mm with its quiet zone")
        return self.tr("86 × 54 mm · 3 mm safe on each side · code 24 mm with its quiet zone")

    def _say_scale(self, scale: float) -> None:
        self._percent.tell(f"{round(scale * 100)}%" if scale else "")
        self._enlarge.setVisible(scale > 0)

    def _build_bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(theme().size("toolbar"))
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(20, 0, 12, 0)
        layout.setSpacing(4)
        layout.addWidget(self.template)
        layout.addStretch(1)
        layout.addWidget(self._percent)
        layout.addWidget(self._enlarge)
        return bar

    def _build_record(self) -> QWidget:
        ground = Panel("hover")
        under = QVBoxLayout(ground)
        under.setContentsMargins(0, 0, 0, 14)
        under.setSpacing(0)
        under.addWidget(self.picture, 1)
        under.addWidget(self._caption)
        facts = QWidget()
        column = QVBoxLayout(facts)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(0)
        column.addWidget(SectionHeader(lambda: self.tr("This badge")))
        for fact in (self.holder, self.category, self.days, self.state, self.record):
            column.addWidget(fact)
        column.addSpacing(8)
        self._buttons = buttons = QWidget()
        flow = FlowLayout(buttons, gap=8, line_gap=8)
        for button in (self.print_button, self.reissue_button, self.revoke_button):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addSpacing(8)
        column.addWidget(self._hint)
        column.addStretch(1)
        part = QWidget()
        both = QVBoxLayout(part)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(ground, 1)
        both.addWidget(Separator())
        self._facts, self._facts_scroll = facts, Scroll(facts)
        facts.installEventFilter(self)
        both.addWidget(self._facts_scroll, 1)
        part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return part

    def _print_words(self) -> str:
        if self._row is not None and self._row.prints:
            return self.tr("Print again…")
        return self.tr("Print this one")

    def _print(self) -> None:
        if self._row is not None:
            self.printed.emit(self._row)

    def _reissue(self) -> None:
        if self._row is not None:
            self.reissued.emit(self._row)

    def _revoke(self) -> None:
        if self._row is not None:
            self.revoked.emit(self._row)
