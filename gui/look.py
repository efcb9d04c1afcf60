"""The look in force: theme and text size, chosen in the View menu, kept in the settings."""

from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from gui.settings import TEXT_SIZES, Settings, ThemeChoice
from gui.theme.screens import screen_style
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK, LIGHT, Theme


class Look(QObject):
    """Puts a theme over the whole application."""

    changed = Signal(object)
    """The Theme in force."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application, self._settings = application, settings
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        self.theme = self._wanted()
        self._apply()

    def set_theme(self, choice: str) -> None:
        """Dark, light, or as the system."""
        self._settings.theme = cast("ThemeChoice", choice)
        self._refresh()

    def set_text(self, size: int) -> None:
        """Text size in per cent."""
        self._settings.text_size = size
        self._refresh()

    def step_text(self, step: int) -> None:
        """The next larger or smaller text size."""
        place = TEXT_SIZES.index(self._settings.text_size) + step
        self.set_text(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def _wanted(self) -> Theme:
        choice = self._settings.theme
        if choice == "system":
            scheme = self._application.styleHints().colorScheme()
            choice = "light" if scheme == Qt.ColorScheme.Light else "dark"
        base = LIGHT if choice == "light" else DARK
        return base.scaled(self._settings.text_size / 100)

    def _system_changed(self) -> None:
        if self._settings.theme == "system":
            self._refresh()

    def _refresh(self) -> None:
        self.theme = self._wanted()
        self._apply()
        self.changed.emit(self.theme)

    def _apply(self) -> None:
        apply_theme(self._application, self.theme, screen_style(self.theme))
