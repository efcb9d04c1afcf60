"""Wrong input in the window and on the command line: one clear sentence, nothing lost."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.game.saves import save_game
from engine.scenario.models import Scenario
from gui.app import App
from gui.settings import Settings
from tests.gui.shell.conftest import new_game
from tests.hands import click

BAD: dict[str, bytes] = {
    "empty.quorum": b"",
    "binary.quorum": bytes(range(256)),
    "other.quorum": b'{"name": "a shopping list", "items": []}',
    "list.quorum": b"[1, 2, 3]",
    "cut.quorum": b'{"format": 1, "program": "Quorum 0.1", "scenario": {"id": "x"',
    "newer.quorum": b'{"format": 999, "program": "Quorum 99"}',
}


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    app = App(qapp, Settings(tmp_path / "quorum.ini"))
    app.window.show()
    yield app
    app.close()


@pytest.mark.parametrize("name", BAD)
def test_that_a_file_that_is_no_game_gets_one_sentence_and_is_left_as_it_was(
    app: App, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(BAD[name])
    app.window.open_file(file)
    app.window.runner.finish()
    assert name in app.window.banner.text
    assert "Traceback" not in app.window.banner.text
    assert len(app.window.banner.text.splitlines()) == 1
    assert file.read_bytes() == BAD[name]
    assert not app.window.session.active


def test_that_a_missing_file_and_a_folder_get_one_sentence(app: App, tmp_path: Path) -> None:
    for path in (tmp_path / "gone.quorum", tmp_path):
        app.window.open_file(path)
        app.window.runner.finish()
        assert str(path) in app.window.banner.text


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_that_a_file_without_permission_gets_one_sentence(app: App, tmp_path: Path) -> None:
    file = tmp_path / "locked.quorum"
    file.write_bytes(b"{}")
    file.chmod(0)
    app.window.open_file(file)
    app.window.runner.finish()
    assert "locked.quorum" in app.window.banner.text


def test_that_a_scenario_with_mistakes_is_refused_with_every_one_of_them(
    app: App, tmp_path: Path
) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\nid: BAD ID\nnonsense: 1\n")
    app.window.screens.show_new_game()
    app.window.screens.new_game.shelf.add(tmp_path)
    app.window.runner.finish()
    assert "nonsense" in app.window.banner.text
    assert "scenario.yaml" in app.window.banner.text


def test_that_a_recent_game_that_is_gone_says_so_and_can_be_taken_off_the_list(
    app: App, tmp_path: Path, tiny: Scenario
) -> None:
    window, file = app.window, tmp_path / "mine.quorum"
    save_game(new_game(tiny, "council"), file)
    window.open_file(file)
    window.runner.finish()
    window.session.save()
    window.session.close()
    file.unlink()
    window.screens.show_home()
    (row,) = [row for row in window.screens.home.games.rows if row.path == str(file)]
    assert row.accessibleDescription() == "The file is not there any more"
    app.application.processEvents()
    click(row.remove)
    assert window.settings.recent == []


def start(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-m", "gui", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_that_the_window_leaves_with_exit_code_zero(tmp_path: Path) -> None:
    done = start("--quit-when-shown", home=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("name", [*BAD, "missing.quorum", "."])
def test_that_a_bad_file_on_the_command_line_gets_one_line_and_exit_code_two(
    tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    if name in BAD:
        file.write_bytes(BAD[name])
    done = start(str(file), home=tmp_path)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert str(file) in done.stderr


def test_that_a_log_that_cannot_be_written_does_not_keep_the_window_from_opening(
    tmp_path: Path,
) -> None:
    (tmp_path / "quorum").write_text("in the way")
    assert start("--quit-when-shown", home=tmp_path).returncode == 0
