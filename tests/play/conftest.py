"""The real app, with settings and saves of its own, to be closed and opened again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.lab.forecasting import forecaster
from engine.text import Language
from gui.app import App
from gui.settings import Settings, ThemeChoice
from gui.widgets.steps import finish_steps

Start = Callable[[], App]


@pytest.fixture(autouse=True)
def few_futures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forecasts are there at once; how they are refined is tested elsewhere."""
    monkeypatch.setattr(forecaster, "ROUNDS", ((0, 24), (24, 48)))
    monkeypatch.setattr(forecaster, "SURE", 1)
    monkeypatch.setattr(forecaster, "SAMPLES", 48)


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Start]:
    """Opens the app; a second call closes the first one and opens it anew."""
    running: list[App] = []
    qapp.clipboard().clear()  # what another test copied
    foreseen = request.node.get_closest_marker("forecasts") is not None

    def begin() -> App:
        while running:
            running.pop().close()
        settings = Settings(tmp_path / "quorum.ini")
        settings.save_folder = tmp_path / "saves"
        settings.reveal_turns = False  # tests of the reveal switch it on
        if not foreseen:  # they cost as much again as the game
            settings.forecasts = False
        app = App(qapp, settings)
        running.append(app)
        app.window.resize(1440, 900)
        app.window.show()
        app.window.activateWindow()
        qtbot.waitUntil(lambda: qapp.activeWindow() is app.window)
        return app

    yield begin
    while running:
        running.pop().close()


def settle(app: App) -> None:
    """Wait for what is under way: files, turns, saves, questions, layouts."""
    for _ in range(2):  # an answer may be the next question
        app.window.runner.finish()
        app.window.session.finish()
        app.window.explore.insight.finish()
        workshop = app.window.workshop
        workshop.groups.finish()
        finish_steps(app.window)
        if workshop.control is not None and workshop.desk is not None:
            workshop.desk.insight.finish()
            finish_steps(workshop.control)
        for _ in range(3):
            app.application.processEvents()


def dress(
    app: App, language: Language, size: tuple[int, int], text: int, theme: ThemeChoice
) -> None:
    """Put the window into a language, a size, a text size in per cent and a theme."""
    app.window.menus.languages[language].trigger()
    app.window.menus.themes[theme].trigger()
    app.look.set_text(text)
    app.window.resize(*size)
    settle(app)


def on_screen(app: App) -> QWidget | None:
    """The screen that is up."""
    return app.window.screens.current
