"""Ghost tracks behind the curves: which are shown, and what they hold."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.game.saves import save_game
from gui.ghosts import MOST_SAVES, Ghosts
from gui.insight import Insight
from gui.session import GameSession
from tests.engine.test_ghosts import recorded
from tests.engine.worlds import game_of, played_out, tiny, world
from tests.gui.hindsight.conftest import open_game, played


@pytest.fixture
def ghosts(session: GameSession, insight: Insight, tmp_path: Path) -> Ghosts:
    ghosts = Ghosts(session, insight)
    open_game(session, played(("speech",)), tmp_path)
    return ghosts


def test_that_a_track_is_shown_once_it_is_worked_out_and_hidden_at_once(
    ghosts: Ghosts, insight: Insight, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ghosts.changed):
        ghosts.set_wanted("baseline", on=True)
    (ghost,) = ghosts.shown()
    assert ghost.name == "Games in character"
    assert (
        set(ghost.lines)
        == set(ghost.bands)
        == {
            "pickers_council",
            "pickers_neighbour",
            "worth_council",
            "worth_neighbour",
        }
    )
    assert "1000" in ghost.about
    ghosts.set_wanted("baseline", on=False)
    assert ghosts.shown() == ()
    ghosts.set_wanted("baseline", on=True)
    assert insight.idle
    assert ghosts.shown() == (ghost,)


def test_that_a_scenario_without_a_record_says_so_and_unticks_itself(
    ghosts: Ghosts, qtbot: QtBot
) -> None:
    for kind in ("history", "record"):
        with qtbot.waitSignals([ghosts.trouble, ghosts.changed]):
            ghosts.set_wanted(kind, on=True)
        assert ghosts.wanted == set()


def test_that_the_record_is_points_and_games_with_its_orders_are_a_band(
    session: GameSession, insight: Insight, tmp_path: Path
) -> None:
    ghosts = Ghosts(session, insight)
    open_game(session, game_of(recorded()), tmp_path)
    for kind in ("history", "record"):
        ghosts.set_wanted(kind, on=True)
    insight.finish()
    history, record = ghosts.shown()
    assert (history.style, record.style) == ("dots", "median")
    assert list(history.lines["pickers_council"]) == [(1, 80.0), (3, 60.0)]
    assert history.bands == {}
    assert record.bands


def test_that_other_games_are_added_by_name_and_the_oldest_goes_when_there_are_too_many(
    ghosts: Ghosts, insight: Insight, tmp_path: Path
) -> None:
    for number in range(MOST_SAVES + 1):
        file = tmp_path / f"game {number}.quorum"
        save_game(played_out(tiny(), seed=number), file)
        ghosts.add_save(file)
        insight.finish()
    assert [ghost.name for ghost in ghosts.shown()] == ["game 1", "game 2", "game 3"]


@pytest.mark.parametrize("content", ["a game of another scenario", "no game"])
def test_that_a_file_that_cannot_be_laid_over_is_refused_in_a_sentence(
    ghosts: Ghosts, insight: Insight, tmp_path: Path, qtbot: QtBot, content: str
) -> None:
    file = tmp_path / "far.quorum"
    if content == "no game":
        file.write_text("{}", encoding="utf-8")
    else:
        save_game(game_of(world()), file)
    with qtbot.waitSignal(ghosts.trouble) as trouble:
        ghosts.add_save(file)
    assert "far" in trouble.args[0]
    assert ghosts.shown() == ()


def test_that_what_is_stopped_is_not_wanted_any_more(ghosts: Ghosts, insight: Insight) -> None:
    ghosts.set_wanted("baseline", on=True)
    insight.stop()
    insight.finish()
    assert ghosts.wanted == set()
    assert ghosts.shown() == ()


def test_that_another_game_begins_without_ghosts(
    ghosts: Ghosts, session: GameSession, insight: Insight, tmp_path: Path
) -> None:
    ghosts.set_wanted("baseline", on=True)
    insight.finish()
    assert ghosts.shown()
    open_game(session, played(), tmp_path)
    assert ghosts.shown() == ()
    assert ghosts.wanted == set()
