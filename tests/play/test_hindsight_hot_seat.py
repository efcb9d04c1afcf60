"""Hindsight with several people at one machine: before the end it tells nobody too much."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication

from engine.game.game import Game
from engine.game.orders import NOTHING
from engine.game.saves import save_game
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from gui.app import App
from gui.hindsight.compare import CompareScreen
from gui.hindsight.replay import ReplayScreen
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle
from tests.play.hot_seat import all_words, begin, related, secrets

CONTROL = Qt.KeyboardModifier.ControlModifier


def a_turn(app: App) -> None:
    """Everybody orders the first thing that can be ordered."""
    session, screens = app.window.session, app.window.screens
    for _ in list(session.game.people):
        click(screens.curtain.uncover)
        settle(app)
        orders = screens.room.orders
        for cards in (orders.public, orders.private):
            free = [card.move_id for card in cards.shown if card.available and card.move_id]
            cards.choose(free[0] if free else None)
        click(orders.bar.button)
        settle(app)


def played_by_four(folder: Path) -> Path:
    """A finished game in which people had every seat."""
    scenario = load_scenario(next(p for p in shipped_scenarios() if p.name == "openai-2023"))
    seats: dict[str, PlayerKind] = {role.id: "person" for role in scenario.roles}
    game = Game.new(scenario, seed=2, seats=seats)
    while not game.over:
        game.commit({role: game.orders_by("in_character", role) for role in seats})
    file = folder / "four.quorum"
    save_game(game, file)
    return file


def test_that_no_other_line_can_be_tried_begun_or_compared_before_the_end(start: Start) -> None:
    app = begin(start)
    window = app.window
    a_turn(app)
    click(window.screens.curtain.uncover)
    settle(app)
    menu, scrub = window.explore.menu, window.screens.room.news.scrub
    press(Qt.Key.Key_Home, on=window.screens.room.news.timeline)
    for action in (menu.what_if, menu.compare):
        assert not action.isEnabled()
        assert "Not before the game is over" in action.toolTip()
    assert not menu.branches.isEnabled()
    for button in (scrub.what_if, scrub.branch):
        assert not button.isEnabled()
        assert "Not before the game is over" in button.toolTip()
    at = window.session.game.at
    attempts: tuple[Callable[[], None], ...] = (
        window.explore.side_by_side.open_what_if,
        window.explore.side_by_side.open_compare,
        lambda: window.explore.hindsight.play_on_from(1),
        lambda: window.explore.hindsight.go_to_branch(1),
    )
    for attempt in attempts:
        attempt()
        settle(app)
        assert on_screen(app) is window.screens.room
        assert "Not before the game is over" in window.banner.text
    assert window.session.game.at == at


def test_that_one_sees_again_only_what_one_saw_and_the_curtain_hides_that_too(
    start: Start,
) -> None:
    app = begin(start)
    window, session = app.window, app.window.session
    a_turn(app)
    assert not window.explore.menu.replay.isEnabled(), "nobody has taken the seat yet"
    press(Qt.Key.Key_R, CONTROL, on=window.screens.curtain)
    window.explore.replaying.open_replay(1)
    assert on_screen(app) is window.screens.curtain
    for role in list(session.game.people):
        click(window.screens.curtain.uncover)
        settle(app)
        press(Qt.Key.Key_R, CONTROL)
        settle(app)
        screen = on_screen(app)
        assert isinstance(screen, ReplayScreen)
        assert screen.eyes.count() == 1
        mine = session.view(role)
        held, own = all_words(app), secrets(mine, session.view(None)) | related(mine)
        for other in session.game.people:
            if other != role:
                theirs = secrets(session.view(other), session.view(None)) - own
                assert not {text for text in theirs if text in held}
        click(screen.back)
        assert on_screen(app) is window.screens.room
        click(window.screens.room.orders.bar.button)
        settle(app)
        assert window.screens.aside is None


def test_that_under_the_curtain_no_answer_and_no_ghost_holds_a_secret(start: Start) -> None:
    app = begin(start)
    window, session = app.window, app.window.session
    a_turn(app)
    for kind in ("history", "baseline"):
        window.explore.menu.ghosts[kind].trigger()
    settle(app)
    for _ in list(session.game.people):
        click(window.screens.curtain.uncover)
        settle(app)
        room = window.screens.room
        assert len(room.plots.ghosts) == 2
        click(room.dossier.why)
        room.plots.panels[2].point_chosen.emit(0, 1, room.plots.panels[2].place_of(0, 1))
        click(room.orders.bar.button)
        settle(app)
        if session.game.turn > 2:
            break
        held, public = all_words(app), session.view(None)
        for role in session.game.people:
            assert not {text for text in secrets(session.view(role), public) if text in held}


def test_that_after_the_end_everything_may_be_asked_by_anybody(
    start: Start, tmp_path: Path
) -> None:
    app = start()
    window, session = app.window, app.window.session
    window.open_file(played_by_four(tmp_path))
    settle(app)
    assert window.explore.menu.what_if.isEnabled()
    window.explore.side_by_side.open_what_if()
    settle(app)
    screen = on_screen(app)
    assert isinstance(screen, CompareScreen)
    click(screen.back)
    window.explore.replaying.open_replay()
    settle(app)
    replay = on_screen(app)
    assert isinstance(replay, ReplayScreen)
    assert replay.eyes.count() == 5
    click(replay.back)
    assert on_screen(app) is window.screens.debrief
    window.explore.hindsight.play_on_from(session.game.turn)
    settle(app)
    assert on_screen(app) is window.screens.curtain, "the last turn is decided anew, in secret"
    assert not any(
        isinstance(widget, QAbstractItemView) and widget.window() is window and widget.isVisible()
        for widget in QApplication.allWidgets()
    )
    assert not window.explore.menu.what_if.isEnabled()


def test_that_the_line_that_has_ended_can_be_gone_back_to_from_one_that_is_open(
    start: Start, tmp_path: Path
) -> None:
    app = start()
    window, session = app.window, app.window.session
    window.open_file(played_by_four(tmp_path))
    settle(app)
    ended = session.game.at
    window.explore.hindsight.play_on_from(1)
    settle(app)
    assert [action.isEnabled() for action in window.explore.menu.branches.actions()] == [True]
    click(window.screens.curtain.uncover)
    settle(app)
    click(window.screens.room.orders.bar.button)
    settle(app)
    assert session.drafts
    window.explore.hindsight.go_to_branch(ended)
    settle(app)
    assert "would be lost" in window.banner.text
    while session.drafts:
        session.give(NOTHING)
        settle(app)
    entries = window.explore.allowed.branches()
    assert [not entry.why_not for entry in entries] == [True, False], "open lines stay shut"
    window.explore.hindsight.go_to_branch(ended)
    settle(app)
    assert on_screen(app) is window.screens.debrief
    assert session.game.at == ended
