"""A game whose rules have moved since: the app says so, offers to play on, and names the rules."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.scenario.models import Scenario
from gui.app import App
from gui.moved_box import MovedBox
from tests.engine import worlds
from tests.engine.worlds import element, scenario_of, tiny_data
from tests.hands import click, press
from tests.play.conftest import Start, settle


@pytest.fixture(autouse=True)
def _tiny_ships(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.game.moved.shipped_scenarios", lambda: [worlds.TINY])


def of_old() -> Scenario:
    """The tiny scenario as it was: a poster angered more."""
    data: dict[str, Any] = tiny_data()
    element(data, "moves", "poster")["effects"][1]["add"].update(anger=7)
    return scenario_of(data)


def opened(start: Start, tmp_path: Path, scenario: Scenario, turns: int) -> App:
    """The app on a saved game in which the council puts up posters."""
    game = Game.new(scenario, seed=2, seats={"council": "person", "neighbour": "person"})
    for _ in range(turns):
        if not game.over:
            worlds.play(game, "poster")
    file = tmp_path / "old.quorum"
    save_game(game, file)
    app = start()
    app.window.open_file(file)
    settle(app)
    return app


def box_of(app: App) -> MovedBox:
    click(app.window.notices.lines["rules"].button)
    box = QApplication.activeModalWidget()
    assert isinstance(box, MovedBox)
    return box


def test_that_moved_rules_are_named_and_the_game_is_played_on_under_its_own(
    start: Start, tmp_path: Path
) -> None:
    app = opened(start, tmp_path, of_old(), 1)
    session = app.window.session
    before = session.game.state
    assert "would give another result today" in app.window.notices.text("rules")
    box = box_of(app)
    cells = [box.table.rows.item(0, column).text() for column in range(3)]
    assert cells == ["Move · Put up a poster\neffects 2 add anger", "7", "2"]
    assert box.table.rows.rowCount() == 1
    click(box.play_on)
    settle(app)
    assert session.game.state == before
    assert session.game.scenario == of_old()
    for role in session.game.people:
        session.give(session.game.orders_by("in_character", role))
    settle(app)
    file = session.file
    assert file is not None
    assert load_game(file).scenario == of_old()
    assert len(load_game(file).records) == 2


def test_that_the_box_can_be_left_as_it_is_or_close_the_game(start: Start, tmp_path: Path) -> None:
    app = opened(start, tmp_path, of_old(), 1)
    press(Qt.Key.Key_Escape, on=box_of(app))
    settle(app)
    session = app.window.session
    assert session.active
    app.window.rules._say()
    click(box_of(app).leave)
    settle(app)
    assert session.file is None
    assert app.window.notices.text("rules") == ""


def test_that_the_turn_is_named_once_the_game_is_over(start: Start, tmp_path: Path) -> None:
    app = opened(start, tmp_path, of_old(), 99)
    assert app.window.session.game.over
    box = box_of(app)
    assert "from turn 1 on" in box._lead(_view(app))
    assert box.play_on.text() == "Keep the game"
    click(box.play_on)


def _view(app: App) -> Any:  # noqa: ANN401 - whatever it is, the box takes it
    return app.window.rules._view()


def test_that_the_line_follows_the_language(start: Start, tmp_path: Path) -> None:
    app = opened(start, tmp_path, of_old(), 1)
    app.window.set_language("fr")
    settle(app)
    assert "règles" in app.window.notices.text("rules")


@pytest.mark.parametrize("turns", [0, 2])
def test_that_a_game_by_todays_rules_opens_without_a_word(
    start: Start, tmp_path: Path, turns: int
) -> None:
    app = opened(start, tmp_path, worlds.tiny(), turns)
    assert app.window.session.active
    assert app.window.notices.text("rules") == ""
