"""What opens over the window: the settings, which hold at once, and what is new."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from engine.text import LANGUAGES
from gui.app import App
from gui.settings import Settings
from gui.settings_page import SettingsPage
from gui.theme.style import current_theme
from gui.whats_new import WhatsNew, news_page
from tests.engine.test_french_spaces import faults
from tests.hands import click, press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    app = App(qapp, Settings(tmp_path / "quorum.ini"))
    app.window.show()
    app.window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is app.window)
    yield app
    app.close()


def opened(app: App) -> SettingsPage:
    press(Qt.Key.Key_Comma, CONTROL, on=app.window)
    page = QApplication.activeModalWidget()
    assert isinstance(page, SettingsPage)
    return page


def test_that_what_is_chosen_on_the_settings_page_holds_at_once(app: App, tmp_path: Path) -> None:
    page, settings = opened(app), app.settings
    click(page.theme.button("light"))
    assert (settings.theme, current_theme().name) == ("light", "light")
    click(page.language.button("fr"))
    assert settings.language == "fr"
    app.application.processEvents()
    assert page.windowTitle() == "Réglages"
    assert app.window.screens.home.new.text().strip() == "Nouvelle partie"
    page.text.setFocus()
    press(Qt.Key.Key_Up, on=page.text)
    assert settings.text_size == 90
    assert current_theme().scale == pytest.approx(0.9)
    click(page.forecasts.button("off"))
    assert not settings.forecasts
    assert not app.window.menus.forecasts.isChecked()
    click(page.motion.button("on"))
    assert settings.reduced_motion
    click(page.reveals.button("off"))
    assert not settings.reveal_turns
    page.reject()


def test_that_the_folder_for_saved_games_is_shown_and_chosen(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(*_: object) -> str:
        return str(tmp_path / "elsewhere")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    page = opened(app)
    assert page.folder.text() == str(app.settings.save_folder)
    click(page.choose)
    assert app.settings.save_folder == tmp_path / "elsewhere"
    assert page.folder.text() == str(tmp_path / "elsewhere")
    page.reject()


def test_that_the_settings_page_shows_what_is_set_and_names_every_control(app: App) -> None:
    app.settings.forecasts, app.settings.text_size = False, 150
    page = opened(app)
    assert page.forecasts.value == "off"
    assert page.text.currentText().startswith("150")
    unnamed = [
        stop
        for stop in page.findChildren(QWidget)
        if stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus and not _named(stop)
    ]
    assert unnamed == []
    press(Qt.Key.Key_Escape, on=page)
    assert not page.isVisible()


def _named(widget: QWidget) -> bool:
    text = getattr(widget, "text", lambda: "")()
    return bool(widget.accessibleName() or text)


def test_that_what_is_new_opens_from_the_start_screen_in_the_language_in_force(app: App) -> None:
    app.window.set_language("fr")
    app.application.processEvents()
    click(app.window.screens.home.news)
    page = QApplication.activeModalWidget()
    assert isinstance(page, WhatsNew)
    assert page.windowTitle() == "Nouveautés"
    assert "Pour comprendre" in page.page.toPlainText()
    page.reject()


def test_that_what_is_new_says_as_much_in_both_languages() -> None:
    outlines = [
        [re.match(r"#+|\*\*|-", line) for line in news_page(language).splitlines() if line]
        for language in LANGUAGES
    ]
    kinds = [[found[0] if found else "" for found in outline] for outline in outlines]
    assert kinds[0] == kinds[1]
    assert len(kinds[0]) > 5
    assert faults(news_page("fr").replace("\n", "\n\n")) == []
