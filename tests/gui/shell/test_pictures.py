"""Recent games with their last picture: what everybody may know, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.game.orders import Orders
from engine.scenario.models import Scenario
from gui.recent import picture_of, recent_entry
from gui.session import GameSession
from gui.settings import Picture, RecentGame, Settings
from gui.start.home import HomeScreen
from gui.start.sketch import THUMBNAIL, Sketch
from gui.theme.style import current_theme
from tests.gui.shell.conftest import new_game


def played(session: GameSession, scenario: Scenario, *people: str) -> RecentGame:
    """An entry of a game after its first turn."""
    session.open(new_game(scenario, *people), None, refuge=None)
    for _ in people:
        session.give(Orders())
    session.finish()
    return recent_entry(session, Path("a.quorum"))


def test_that_a_picture_has_every_plots_curves_turn_by_turn(
    session: GameSession, tiny: Scenario
) -> None:
    entry = played(session, tiny, "council")
    assert [len(plot) for plot in entry.picture] == [len(plot.curves) for plot in tiny.plots]
    for plot in entry.picture:
        for place, *values in plot:
            assert place in range(len(tiny.roles))
            assert len(values) == entry.turn
            assert all(0 <= value <= 1 for value in values)


def test_that_the_picture_of_a_game_of_several_people_is_the_publics(
    session: GameSession, tiny: Scenario
) -> None:
    entry = played(session, tiny, "council", "neighbour")
    assert set(session._views) == {None}, "nobody's own view was asked for"
    assert entry.picture == picture_of(session.view(None))


def test_that_what_one_person_sees_in_the_picture_all_may_see(
    session: GameSession, tiny: Scenario
) -> None:
    entry = played(session, tiny, "council")
    assert entry.picture == picture_of(session.view(None))


def test_that_pictures_are_kept_with_the_settings_and_go_with_their_game(tmp_path: Path) -> None:
    picture: Picture = [[[0, 0.0, 1.0], [1, 0.5, 0.25]]]
    when = "2026-11-22T14:32:00+01:00"
    game = RecentGame("a", "Title", "Chair", 2, 4, False, when, picture=picture)
    settings = Settings(tmp_path / "q.ini")
    settings.remember(game)
    settings.flush()
    assert Settings(tmp_path / "q.ini").recent == [game]
    settings.forget("a")
    settings.flush()
    assert "0.25" not in (tmp_path / "q.ini").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "picture",
    [[[["a", 0.5]]], [[[0, 7.0]]], [[[0, float("nan")]]], [[[]]], [[3]], [[[0, "x"]]], 5],
)
def test_that_a_damaged_picture_counts_as_no_list(tmp_path: Path, picture: Picture) -> None:
    when = "2026-11-22T14:32:00+01:00"
    settings = Settings(tmp_path / "q.ini")
    settings.remember(RecentGame("a", "T", "R", 2, 4, False, when, picture=picture))
    assert settings.recent == []


def test_that_a_sketch_draws_each_curve_in_its_roles_colour(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    sketch = Sketch(THUMBNAIL, row)
    sketch.resize(sketch.sizeHint())
    sketch.show_picture([[[0, 0.9, 0.9, 0.9], [1, 0.1, 0.1, 0.1]]], 4)
    drawn = sketch.grab().toImage()
    found = {drawn.pixelColor(x, y).name() for x in range(96) for y in range(60)}
    theme = current_theme()
    assert {QColor(theme.role_color(place)).name() for place in (0, 1)} <= found
    assert QColor(theme.role_color(2)).name() not in found


def test_that_the_start_screen_shows_a_recent_game_with_its_picture_and_one_without_without(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.quorum"
    file.touch()
    when = "2026-11-22T14:32:00+01:00"
    game = RecentGame(str(file), "T", "R", 2, 4, False, when, picture=[[[0, 0.2, 0.4]]])
    home = HomeScreen()
    qtbot.addWidget(home)
    home.resize(1280, 720)
    home.show()
    home.show_games([game, replace(game, picture=[])], [])
    assert [hasattr(row, "sketch") for row in home.games.rows] == [True, False]
    assert home.go_on.sketch.isVisible()
    home.show_games([replace(game, picture=[])], [])
    assert not home.go_on.sketch.isVisible()
