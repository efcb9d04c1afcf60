"""After a crash: the app says what happened in a line, and offers to go on."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.game.orders import NOTHING
from engine.game.saves import load_game, save_game
from engine.resources import example_games
from gui.app import App
from gui.claim import lock_of
from gui.notices import Topic
from gui.settings import Settings
from tests.engine.worlds import game_of, tiny
from tests.gui.shell.conftest import new_game
from tests.gui.shell.test_keeper import Other
from tests.hands import click
from tests.play.conftest import on_screen, settle

Start = Callable[[], App]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    """Opens the app on the settings that the one before left."""
    running: list[App] = []

    def begin() -> App:
        while running:
            running.pop().close()
        settings = Settings(tmp_path / "quorum.ini")
        settings.save_folder = tmp_path / "saves"
        running.append(App(qapp, settings))
        running[0].window.show()
        return running[0]

    yield begin
    while running:
        running.pop().close()


def killed_after(folder: Path, turn: int) -> Path:
    """Let the app play in a process of its own, kill it when it shows that turn; its game."""
    command = [sys.executable, "-m", "tests.survival.window", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as player:
        assert player.stdout is not None
        for line in player.stdout:
            if int(line) == turn:
                break
        player.kill()
    (file,) = (folder / "saves").glob("*.quorum")
    return file


def said(app: App, topic: Topic) -> str:
    return app.window.notices.text(topic)


def playing(app: App, file: Path) -> None:
    app.window.open_file(file)
    settle(app)
    assert app.window.session.active


@pytest.mark.slow
def test_that_after_a_kill_the_next_start_offers_to_go_on_with_the_turn_that_was_shown(
    start: Start, tmp_path: Path
) -> None:
    file = killed_after(tmp_path, turn=3)
    assert lock_of(file).exists()
    app = start()
    assert "ended in the middle of “The orchard”" in said(app, "unfinished")
    click(app.window.notices.lines["unfinished"].button)
    settle(app)
    session = app.window.session
    assert session.file == file
    assert session.game.turn >= 3
    assert session.acting == "council"
    assert said(app, "unfinished") == ""
    session.give(NOTHING)
    settle(app)
    assert load_game(file) == session.game
    assert sorted(path.name for path in file.parent.glob("*.quorum")) == [file.name]


def test_that_a_game_that_was_closed_is_not_offered(start: Start, tmp_path: Path) -> None:
    save_game(new_game(tiny(), "council"), tmp_path / "game.quorum")
    app = start()
    playing(app, tmp_path / "game.quorum")
    app.window.close()
    assert said(start(), "unfinished") == ""


def test_that_an_offer_is_made_until_it_is_closed(start: Start, tmp_path: Path) -> None:
    leave_without_closing(start(), tmp_path)
    assert "“The orchard”" in said(start(), "unfinished")
    app = start()
    assert "“The orchard”" in said(app, "unfinished")
    assert app.window.screens.home.go_on.isVisible()
    line = app.window.notices.lines["unfinished"]
    line.closed.emit()
    line.clear()
    app.window.close()
    assert said(start(), "unfinished") == ""


def test_that_of_two_games_that_nobody_closed_the_second_is_offered_after_the_first(
    start: Start, tmp_path: Path
) -> None:
    files = [leave_without_closing(start(), tmp_path, name) for name in ("one", "two")]
    app = start()
    click(app.window.notices.lines["unfinished"].button)
    settle(app)
    first = app.window.session.file
    assert first in files
    app.window.session.close()
    assert "“The orchard”" in said(app, "unfinished")
    click(app.window.notices.lines["unfinished"].button)
    settle(app)
    assert {first, app.window.session.file} == set(files)
    app.window.close()
    assert said(start(), "unfinished") == ""


def test_that_a_turn_that_could_not_be_saved_is_not_promised(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "game.quorum"
    save_game(new_game(tiny(), "council"), file)
    app = start()
    playing(app, file)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        app.window.session.give(NOTHING)
        settle(app)
    assert [game.saved for game in Settings(tmp_path / "quorum.ini").unfinished] == [False]
    (left,) = app.settings.unfinished
    app.window.session.close()
    app.settings.mark_unfinished(left)
    assert "Its last turn could not be saved" in said(start(), "unfinished")


def test_that_the_trace_of_an_open_game_is_on_the_disk_with_every_turn(
    start: Start, tmp_path: Path
) -> None:
    save_game(new_game(tiny(), "council"), tmp_path / "game.quorum")
    app = start()
    playing(app, tmp_path / "game.quorum")
    session = app.window.session
    while not session.game.over:
        session.give(NOTHING)
        settle(app)
        (left,) = Settings(tmp_path / "quorum.ini").unfinished
        assert (left.turn, left.over, left.saved) == (session.game.turn, session.game.over, True)


def test_that_the_line_about_a_place_goes_when_another_place_is_chosen(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "game.quorum"
    save_game(new_game(tiny(), "council"), file)
    app = start()
    playing(app, file)
    file.unlink()
    app.window.session.give(NOTHING)
    settle(app)
    assert said(app, "place").startswith(f"{file} was gone")
    app.window.session.save()
    settle(app)
    assert said(app, "place") != ""
    app.window.session.save_as(tmp_path / "elsewhere.quorum")
    settle(app)
    assert said(app, "place") == ""


def test_that_saving_over_a_game_that_ships_is_refused_and_the_game_stays_saved(
    start: Start, tmp_path: Path
) -> None:
    file, shipped = tmp_path / "game.quorum", example_games()[0]
    before = shipped.read_bytes()
    save_game(new_game(tiny(), "council"), file)
    app = start()
    playing(app, file)
    app.window.session.save_as(shipped)
    settle(app)
    assert "ships with Quorum" in app.window.banner.text
    assert shipped.read_bytes() == before
    assert (app.window.session.file, app.window.session.unsaved) == (file, False)


def leave_without_closing(app: App, folder: Path, name: str = "game") -> Path:
    """As a killed process leaves things: the settings say that a game is open."""
    file = folder / f"{name}.quorum"
    save_game(new_game(tiny(), "council"), file)
    playing(app, file)
    app.window.session.save()
    settle(app)
    left = next(game for game in app.settings.unfinished if game.file == file)
    app.window.session.close()
    app.settings.mark_unfinished(left)
    app.settings.flush()
    return file


def test_that_a_game_which_is_gone_or_finished_is_not_offered(start: Start, tmp_path: Path) -> None:
    leave_without_closing(start(), tmp_path).unlink()
    assert said(start(), "unfinished") == ""
    game = new_game(tiny(), "council")
    app = start()
    while not game.over:
        game.commit({})
    save_game(game, tmp_path / "over.quorum")
    playing(app, tmp_path / "over.quorum")
    (left,) = app.settings.unfinished
    app.window.session.close()
    app.settings.mark_unfinished(left)
    assert said(start(), "unfinished") == ""


def test_that_a_game_which_another_quorum_plays_is_not_offered(
    start: Start, tmp_path: Path
) -> None:
    file = leave_without_closing(start(), tmp_path)
    other = Other(file)
    assert said(start(), "unfinished") == ""
    other.close()
    assert "“The orchard”" in said(start(), "unfinished")


# While it runs


def test_that_two_copies_on_one_game_are_said_and_both_games_are_kept(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "game.quorum"
    save_game(new_game(tiny(), "council"), file)
    before, other = file.read_bytes(), Other(file)
    app = start()
    playing(app, file)
    assert said(app, "place") == (
        f"{file} is being played in another Quorum; this one goes on in a copy."
    )
    app.window.session.give(NOTHING)
    settle(app)
    assert load_game(tmp_path / "game 2.quorum") == app.window.session.game
    assert file.read_bytes() == before
    assert not app.window.session.unsaved
    other.close()


def test_that_a_change_by_another_program_is_said_and_both_files_are_kept(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "game.quorum"
    save_game(new_game(tiny(), "council"), file)
    app = start()
    playing(app, file)
    file.write_text("mine", encoding="utf-8")
    app.window.session.give(NOTHING)
    settle(app)
    assert "was changed by another program" in said(app, "place")
    assert str(tmp_path / "game 2.quorum") in said(app, "place")
    assert file.read_text(encoding="utf-8") == "mine"
    assert on_screen(app) is app.window.screens.room
    assert load_game(tmp_path / "game 2.quorum").turn == 2


def test_that_a_save_that_fails_is_said_until_trying_again_mends_it(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    app = start()
    file = tmp_path / "game.quorum"
    save_game(new_game(tiny(), "council"), file)
    playing(app, file)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        app.window.session.give(NOTHING)
        settle(app)
        assert said(app, "save").startswith("The last turn is only in this window. The game could")
        assert "No space left on device" in said(app, "save")
        assert app.window.session.unsaved
        assert load_game(file).turn == 1
    click(app.window.notices.lines["save"].button)
    settle(app)
    assert said(app, "save") == ""
    assert load_game(file).turn == 2


def test_that_a_turn_is_on_the_disk_before_anything_of_it_is_shown(
    start: Start, tmp_path: Path
) -> None:
    file = tmp_path / "game.quorum"
    save_game(game_of(tiny(), seed=5), file)
    app = start()
    playing(app, file)
    session = app.window.session
    on_disk: list[int] = []
    for signal in (session.turn_resolved, session.turn_began, session.hand_over, session.ended):
        signal.connect(lambda *_: on_disk.append(len(load_game(file).records)))
    for turn in range(1, 3):
        on_disk.clear()
        while session.acting is not None and len(session.game.records) < turn:
            session.give(NOTHING)
            if session.busy:
                break
        settle(app)
        assert on_disk[-2:] == [turn, turn]
