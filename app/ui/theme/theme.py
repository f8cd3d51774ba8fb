"""Light and dark: the present colours, fonts and durations, and the signal that they changed."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.ui.theme.fonts import load_fonts, stack
from app.ui.theme.style import style_sheet
from app.ui.theme.tokens import (
    ColorName,
    DurationName,
    RadiusName,
    RowName,
    SizeName,
    Step,
    TypeName,
    tokens,
)


class Appearance(StrEnum):
    """What the user chose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The one theme of the application; ask for it with ``theme()``.

    Standard widgets are coloured by the palette and the style sheet. Whoever paints by hand
    reads colours while painting and connects ``changed`` to its ``update``.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._appearance = Appearance.SYSTEM
        self._shipped = load_fonts()
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._still = False
        self._scale = 1.0
        application.setStyle(QStyleFactory.create("Fusion"))
        application.setFont(self.font("body"))
        self._paint()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are shown now."""
        if self._appearance is Appearance.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    def choose(self, appearance: Appearance) -> None:
        """Show these colours from now on; remembering the choice is the frame's business."""
        if appearance is self._appearance:
            return
        before = self.is_dark
        self._appearance = appearance
        if self.is_dark is not before:
            self._paint()

    def choose_still(self, *, still: bool) -> None:
        """Reduced motion: every duration is 0 from now on."""
        self._still = still

    def color(self, name: ColorName) -> QColor:
        """The present value of a colour token; a shared object, never change it."""
        return self._colors[name]

    def font(self, style: TypeName = "body", *, tabular: bool = False) -> QFont:
        """A step of the type scale; ``tabular`` for figures that stand under each other."""
        made = self._fonts.get((style, tabular))
        if made is None:
            made = self._make_font(style, tokens().fonts, tabular)
            self._fonts[(style, tabular)] = made
        return made

    def medium(self, style: TypeName = "body", *, tabular: bool = False) -> QFont:
        """The same step in weight 500, for the figure or key that a row is found by."""
        made = self._fonts.get((f"medium-{style}", tabular))
        if made is None:
            made = QFont(self.font(style, tabular=tabular))
            made.setWeight(QFont.Weight.Medium)
            self._fonts[(f"medium-{style}", tabular)] = made
        return made

    def strong(self, style: TypeName = "body", *, tabular: bool = False) -> QFont:
        """The same step in weight 600, for emphasis."""
        made = self._fonts.get((f"strong-{style}", tabular))
        if made is None:
            made = QFont(self.font(style, tabular=tabular))
            made.setWeight(QFont.Weight.DemiBold)
            made.setStyleName("SemiBold")
            self._fonts[(f"strong-{style}", tabular)] = made
        return made

    def mono(self, style: TypeName = "small") -> QFont:
        """The fixed-width face at a step of the type scale, for codes and numbers of badges."""
        made = self._fonts.get((f"mono-{style}", False))
        if made is None:
            made = self._make_font(style, tokens().mono_fonts + tokens().fonts, tabular=False)
            self._fonts[(f"mono-{style}", False)] = made
        return made

    def line(self, style: TypeName) -> int:
        """The height of a line of this step, in pixels."""
        return tokens().types[style].line

    def size(self, name: SizeName) -> int:
        """A size token in pixels."""
        return tokens().sizes[name]

    def space(self, step: Step) -> int:
        """A distance in pixels: step 4 is 16 px."""
        return tokens().spaces[step]

    def radius(self, name: RadiusName) -> int:
        """A corner radius in pixels."""
        return tokens().radii[name]

    def row(self, name: RowName = "default") -> int:
        """A row height in pixels."""
        return tokens().rows[name]

    def duration(self, name: DurationName) -> int:
        """Milliseconds of a movement; 0 under reduced motion. A toast's stay is no movement."""
        if self._still and name != "toast":
            return 0
        return tokens().durations[name]

    def _make_font(self, style: TypeName, families: tuple[str, ...], tabular: bool) -> QFont:
        step = tokens().types[style]
        made = QFont()
        made.setFamilies(stack(families, self._shipped))
        made.setPixelSize(step.size)
        made.setWeight(QFont.Weight(step.weight))
        if step.weight == QFont.Weight.DemiBold:
            made.setStyleName("SemiBold")  # ours by name: an installed Inter spells it in two words
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            made.setFeature(QFont.Tag("tnum"), 1)
        return made

    def _follow_system(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._paint()

    def _paint(self) -> None:
        named = tokens().dark if self.is_dark else tokens().light
        self._colors = {name: QColor(value) for name, value in named.items()}
        self._application.setPalette(self._palette())
        self._application.setStyleSheet(style_sheet(named, tokens()))
        self.changed.emit()

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for painted, name in (
            (role.Window, "surface"),
            (role.WindowText, "text"),
            (role.Base, "surface"),
            (role.AlternateBase, "subtle"),
            (role.Text, "text"),
            (role.Button, "surface"),
            (role.ButtonText, "text"),
            (role.BrightText, "onAccent"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "onAccent"),
            (role.Link, "accentText"),
            (role.LinkVisited, "accentText"),
            (role.ToolTipBase, "surface"),
            (role.ToolTipText, "text"),
            (role.PlaceholderText, "text3"),
            (role.Light, "surface"),
            (role.Midlight, "hover"),
            (role.Mid, "border"),
            (role.Dark, "borderStrong"),
            (role.Shadow, "borderStrong"),
            (role.Accent, "accent"),
        ):
            palette.setColor(painted, self._colors[name])
        off = QPalette.ColorGroup.Disabled
        for painted in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
            palette.setColor(off, painted, self._colors["disabled"])
        return palette


@cache
def theme() -> Theme:
    """The theme of the running application, made and put on at first use."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a theme needs a QApplication")
    return Theme(application)
