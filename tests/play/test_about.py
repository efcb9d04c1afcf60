"""About says what is in use and under which licences; a crash saves the real game first."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from engine.game.saves import load_game
from engine.version import __version__
from gui.crash import CrashGuard
from gui.help import LICENCES, About, licence_text, versions
from tests.hands import click
from tests.play import reading, tour
from tests.play.conftest import Start, settle


def test_that_about_names_the_programs_in_use_with_their_versions() -> None:
    told = versions()
    assert f"Python {sys.version.split()[0]}" in told
    assert f"Qt {qVersion()}" in told
    for package in ("PySide6-Essentials", "pyqtgraph", "numpy", "pydantic"):
        assert f"{package} " in told


def test_that_about_shows_the_licences_of_what_is_shipped(start: Start) -> None:
    app = start()
    app.window.menus.about.trigger()
    settle(app)
    about = QApplication.activeModalWidget()
    assert isinstance(about, About)
    assert any(__version__ in text for text in reading.texts(about))
    for kind, words in (("quorum", "MIT"), ("fonts", "SIL OPEN FONT"), ("icons", "ISC")):
        click(about.kinds.button(kind))
        assert words in about.licence.toPlainText()
        assert about.licence.toPlainText() == licence_text(kind)
    about.close()
    assert all(file.is_file() for file in LICENCES.values())


def test_that_a_crash_in_a_game_saves_it_says_where_and_lets_one_go_on(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = start()
    app.window.screens.show_new_game()
    settle(app)
    app.window.screens.new_game.start.click()
    settle(app)
    tour.play(app, 2)
    file = app.window.session.file
    assert file is not None
    file.unlink()  # what is on the disk is not what will be found there
    told: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.informativeText())
        go_on = box.defaultButton()
        assert isinstance(go_on, QPushButton)
        assert load_game(file).turn == 3, "it is saved before anybody is told"
        click(go_on)

    def broken() -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(sys, "excepthook", CrashGuard(app.rescue, tmp_path / "quorum.log").take)
    QTimer.singleShot(0, read)
    try:
        broken()
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)
    assert str(file) in told[0]
    assert str(tmp_path / "quorum.log") in told[0]
    assert "a fault of ours" in caplog.text
    tour.play(app, 1)
    assert app.window.session.game.turn == 4
