"""Games that play themselves: in the window, and as text and pictures."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.game.saves import load_game
from gui.demo import run_demo
from gui.hindsight.replay import ReplayScreen
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle


def test_that_a_watched_game_waits_when_paused_and_steps_turn_by_turn_to_its_end(
    start: Start,
) -> None:
    app = start()
    window = app.window
    click(window.screens.home.watch)
    settle(app)
    game = window.session.game
    assert game.people == []
    press(Qt.Key.Key_Space, on=window)
    assert not window.autoplay.running
    turn = game.turn
    press(Qt.Key.Key_Right, on=window)
    settle(app)
    assert game.turn == turn + 1
    while not game.over:
        press(Qt.Key.Key_Right, on=window)
        settle(app)
    assert on_screen(app) is window.screens.debrief
    (file,) = app.settings.save_folder.glob("*.quorum")
    assert load_game(file) == game


def test_that_a_watched_game_waits_while_its_past_is_looked_at_as_the_public_saw_it(
    start: Start, qtbot: QtBot
) -> None:
    app = start()
    window = app.window
    click(window.screens.home.watch)
    settle(app)
    press(Qt.Key.Key_Right, on=window)
    settle(app)
    window.autoplay.toggle()
    settle(app)
    with qtbot.waitSignal(window.autoplay.changed) as changed:
        window.explore.menu.replay.trigger()
    assert changed.args == [False]
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, ReplayScreen)
    assert screen.room.view is not None
    assert (screen.room.view.role, screen.room.view.turn) == (None, 1)
    assert screen.eyes.count() == 1
    assert not window.explore.menu.what_if.isEnabled()
    click(screen.back)
    assert on_screen(app) is window.screens.room


def test_that_a_demonstration_tells_every_turn_and_names_each_picture(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    done = subprocess.run(
        [sys.executable, "-m", "gui", "demo", "--seed", "5", "--screenshots", str(folder)],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = [line for line in done.stdout.splitlines() if line.startswith("Turn ")]
    assert told[0].startswith("Turn 1 of 10")
    assert "Ending: " in done.stdout
    for name in ("The board", "Satya Nadella", "Sam Altman", "Google"):
        assert done.stdout.count(f"  {name} ") >= 2 * len(told)
    pictures = sorted(folder.iterdir())
    assert len(pictures) >= 3
    for picture in pictures:
        assert str(picture) in done.stdout
        assert picture.read_bytes().startswith(b"\x89PNG")


def test_that_a_demonstration_without_display_says_so_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run_demo(seed=1, screenshots=None, offscreen=True) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_that_pictures_that_cannot_be_written_are_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    assert run_demo(seed=1, screenshots=tmp_path / "file", offscreen=True) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
