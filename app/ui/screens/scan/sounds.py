"""The sounds of the gate: loaded before they are needed, silent where there is no loudspeaker."""

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from app.ui.resources import RESOURCES

NAMES = (
    "welcome",
    "goodbye",
    "already-in",
    "to-the-desk",
    "revoked",
    "forged",
    "not-read",
    "not-saved",
)
_VOLUME, _MUTED = "scan/volume", "scan/muted"
_USUAL = 80  # per cent


class Sounds(QObject):
    """Plays one sound at a time; volume (per cent) and mute belong to the desk."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._effects: dict[str, QSoundEffect] = {}
        self._volume = _per_cent(settings.value(_VOLUME, _USUAL))
        self._muted = settings.value(_MUTED) in (True, "true")
        self._devices: QMediaDevices | None = None
        self.played = ""
        """The name of the sound that was asked for last, heard or not."""

    @property
    def volume(self) -> int:
        """Per cent of the system's own volume."""
        return self._volume

    @property
    def muted(self) -> bool:
        """Whether nothing is played."""
        return self._muted

    def load(self) -> None:
        """Read the files, so that the first sound is as quick as the next.

        Without a loudspeaker there is nothing to load; one that is plugged in later is heard.
        """
        if self._devices is None:
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self.load)
        if self._effects or not QMediaDevices.audioOutputs():
            return
        for name in NAMES:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(RESOURCES / "sounds" / f"{name}.wav")))
            effect.setVolume(self._volume / 100)
            effect.setMuted(self._muted)
            self._effects[name] = effect

    def play(self, name: str) -> None:
        """Play this sound instead of one that is still heard; "" plays nothing."""
        if name:
            self.played = name
        effect = self._effects.get(name)
        if effect is None:
            return
        for other in self._effects.values():
            if other.isPlaying():
                other.stop()
        effect.play()

    def set_volume(self, per_cent: int) -> None:
        """Louder or softer from now on; 0 to 100."""
        self._volume = _per_cent(per_cent)
        self._settings.setValue(_VOLUME, self._volume)
        for effect in self._effects.values():
            effect.setVolume(self._volume / 100)
        self.changed.emit()

    def set_muted(self, muted: bool) -> None:
        """Nothing is heard, or everything again."""
        self._muted = muted
        self._settings.setValue(_MUTED, muted)
        for effect in self._effects.values():
            effect.setMuted(muted)
        self.changed.emit()


def _per_cent(value: object) -> int:
    try:
        return min(max(int(str(value)), 0), 100)
    except ValueError:
        return _USUAL
