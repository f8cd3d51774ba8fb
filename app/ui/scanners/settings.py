"""The scanner's profile, kept between starts of the program."""

from PySide6.QtCore import QObject, QSettings, Signal

from app.ui.scanners.profile import Layout, ScannerProfile, Suffix

_GROUP = "scanner"


class ScannerSettings(QObject):
    """Where the profile of this desk's scanner is kept; ``changed`` tells of a new one."""

    changed = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def load(self) -> ScannerProfile:
        """The profile kept, or the usual one where none was kept or it makes no sense."""
        try:
            return ScannerProfile(
                suffix=Suffix(self._text("suffix", Suffix.UNKNOWN)),
                prefix=self._text("prefix", ""),
                scanner=Layout(self._text("scanner", Layout.QWERTY)),
                computer=Layout(self._text("computer", Layout.QWERTY)),
                swaps_case=self._text("swaps_case", "0") == "1",
                repeats=self._text("repeats", "0") == "1",
                gap_ms=int(self._text("gap_ms", "35")),
            )
        except ValueError:
            return ScannerProfile()

    def save(self, profile: ScannerProfile) -> None:
        """Keep this profile from now on."""
        values = {
            "suffix": str(profile.suffix),
            "prefix": profile.prefix,
            "scanner": str(profile.scanner),
            "computer": str(profile.computer),
            "swaps_case": str(int(profile.swaps_case)),
            "repeats": str(int(profile.repeats)),
            "gap_ms": str(profile.gap_ms),
        }
        for name, value in values.items():
            self._settings.setValue(f"{_GROUP}/{name}", value)
        self.changed.emit(profile)

    def _text(self, name: str, usual: str) -> str:
        return str(self._settings.value(f"{_GROUP}/{name}", usual))
