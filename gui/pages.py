"""The pages that open over the window: the settings, and what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.settings_page import SettingsPage


class Pages(QObject):
    """Opens each from the menu and from the start screen; made when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        home, menus = window.screens.home, window.menus
        menus.settings.triggered.connect(self.open_settings)
        menus.whats_new.triggered.connect(self.open_news)
        home.settings_wanted.connect(self.open_settings)
        home.news_wanted.connect(self.open_news)

    def open_settings(self) -> None:
        """Everything that can be set, on one page."""
        from gui.settings_page import SettingsPage  # noqa: PLC0415 - start-up time

        window = self._window
        page = SettingsPage(window.settings, window)
        page.language_chosen.connect(window.set_language)
        page.theme_chosen.connect(window.look.set_theme)
        page.text_chosen.connect(window.look.set_text)
        page.forecasts_switched.connect(window.outlooks.forecasts.set_wanted)
        page.reveals_switched.connect(window.menus.reveal_turns.setChecked)
        page.motion_switched.connect(window.menus.reduced_motion.setChecked)
        page.folder_wanted.connect(lambda: self._ask_folder(page))
        page.open()

    def open_news(self) -> None:
        """What changed for those who play."""
        from gui.whats_new import WhatsNew  # noqa: PLC0415 - start-up time

        WhatsNew(self._window.settings.language, self._window).open()

    def _ask_folder(self, page: SettingsPage) -> None:
        self._window.files.ask_folder()
        page.show_choices()
