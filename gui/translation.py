"""The interface's language: Qt's own texts and ours, swapped while the app runs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from engine.resources import assets
from engine.text import Language


class Interpreter:
    """Keeps the installed translators referenced, as Qt does not."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Every widget gets a LanguageChange event; numbers and dates follow."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(locale_of(language))
        if language == "en":
            return
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{language}", qt_folder)
        self._install(f"quorum_{language}", str(assets() / "translations"))

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)


def locale_of(language: Language) -> QLocale:
    """How numbers and dates are written in `language`."""
    return QLocale("fr_FR" if language == "fr" else "en_GB")
