"""Chinese and English, switched while the program runs.

English is the source language: texts stand in ``tr`` or ``translate`` calls as literals. A
widget keeps a ``Text``; given as a callable it is read again on every change of language.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QSettings,
    QTranslator,
    Signal,
)

from app.ui.resources import RESOURCES

Text: TypeAlias = str | Callable[[], str]
"""Data as it is, or a callable that gives the words of the present language."""

_KEY = "language"


class Language(StrEnum):
    """The languages of the window; the values are Qt's locale names."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


def say(text: Text) -> str:
    """The words now."""
    return text if isinstance(text, str) else text()


def translate(context: str, text: str, comment: str = "") -> str:
    """The translation of a literal outside of a class; for numbers see ``counted``."""
    return QCoreApplication.translate(context, text, comment)


def counted(number: int, one: str, many: str) -> str:
    """How many, outside of a class: two sentences, each translated, the number at ``{n}``.

    lupdate writes plural forms for ``self.tr`` alone; a ``translate`` with ``%n`` would stay
    "thing(s)" in English.
    """
    return (one if number == 1 else many).format(n=f"{number:,}")


def spoken() -> Language:
    """The language of the words on the screen: what the installed translation says of itself."""
    return Language(translate("Languages", "en", "this language's own key: en or zh_CN"))


def in_language(zh: str, en: str) -> str:
    """A name that has both languages, in the one spoken; a missing one shows the other."""
    return en or zh if spoken() is Language.ENGLISH else zh or en


def system_language() -> Language:
    """English where the desktop clearly speaks another language than Chinese, else Chinese."""
    spoken = QLocale.system().language()
    if spoken in (QLocale.Language.Chinese, QLocale.Language.C, QLocale.Language.AnyLanguage):
        return Language.CHINESE
    return Language.ENGLISH


class Languages(QObject):
    """The one language of the program, remembered between starts."""

    changed = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._current = _remembered(settings) or system_language()
        self._installed: list[QTranslator] = []

    @property
    def current(self) -> Language:
        """The language spoken now."""
        return self._current

    def start(self) -> None:
        """Speak the remembered language; once, before the first widget is made."""
        self._install()

    def choose(self, language: Language) -> None:
        """Speak this language from now on, and at the next start."""
        if language is self._current and self._installed:
            return
        self._current = language
        self._settings.setValue(_KEY, language.value)
        self._install()
        self.changed.emit(language)

    def choose_other(self) -> None:
        """Chinese becomes English and English Chinese."""
        other = Language.ENGLISH if self._current is Language.CHINESE else Language.CHINESE
        self.choose(other)

    def _install(self) -> None:
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._installed = []
        QLocale.setDefault(QLocale(self._current.value))
        folder = RESOURCES / "i18n"
        ours = sorted(str(file) for file in folder.glob(f"*.{self._current.value}.qm"))
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for file in [f"{qt}/qtbase_{self._current.value}.qm", *ours]:
            translator = QTranslator(self)
            if translator.load(file):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)


def _remembered(settings: QSettings) -> Language | None:
    try:
        return Language(str(settings.value(_KEY, "")))
    except ValueError:
        return None
