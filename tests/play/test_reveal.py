"""The turn's reveal in the real window: who sees it when, and what it keeps to itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.game.orders import Orders
from engine.players import PlayerKind
from engine.scenario.loading import load_scenario
from gui import settings as settings_module
from gui.app import App
from gui.reveal.overlay import RevealOverlay
from gui.settings import Settings
from gui.start.setup import GameSetup
from tests.hands import click, press
from tests.play.conftest import Start, on_screen, settle
from tests.play.hot_seat import all_words, secrets

TINY = Path(__file__).parents[1] / "scenarios" / "tiny"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def begin(start: Start, *people: str, still: bool = True) -> App:
    """A small game, with the reveal on."""
    app = start()
    app.settings.reveal_turns, app.settings.reduced_motion = True, still
    app.window.reveals.show_state()
    seats: dict[str, PlayerKind] = dict.fromkeys(people, "person")
    app.window.files.begin(GameSetup(load_scenario(TINY), 7, seats))
    settle(app)
    return app


def commit(app: App) -> None:
    click(app.window.screens.room.orders.bar.button)
    settle(app)


def shown(app: App) -> RevealOverlay:
    overlay = app.window.reveals.overlay
    assert overlay is not None
    assert overlay.isVisible()
    return overlay


def revealing(app: App) -> bool:
    return app.window.reveals.overlay is not None


def moves(overlay: RevealOverlay) -> bool:
    return overlay.running


def paused(app: App) -> bool:
    return app.window.screens.room.header.clock.paused


def test_that_a_turn_is_revealed_after_the_commit_and_the_room_has_the_focus_again(
    start: Start,
) -> None:
    app = begin(start, "council")
    window = app.window
    assert not revealing(app)
    commit(app)
    overlay = shown(app)
    assert (overlay.story.turn, overlay.story.viewer) == (1, "council")
    assert paused(app)
    press(Qt.Key.Key_Return)
    assert not revealing(app)
    assert not paused(app)
    focus = app.application.focusWidget()
    assert focus is not None
    assert window.screens.room.orders.isAncestorOf(focus)
    commit(app)
    assert shown(app).story.turn == 2


def test_that_it_plays_in_the_room_and_a_commit_meant_for_the_next_turn_only_skips_it(
    start: Start, qtbot: QtBot
) -> None:
    app = begin(start, "council", still=False)
    commit(app)
    overlay = shown(app)
    assert moves(overlay)
    press(Qt.Key.Key_Return, CONTROL)
    assert not moves(overlay)
    assert app.window.session.game.turn == 2
    press(Qt.Key.Key_Escape)
    settle(app)
    assert not revealing(app)
    assert app.window.session.game.turn == 2
    commit(app)
    overlay = shown(app)
    overlay.time_line.setCurrentTime(overlay.time_line.duration() - 30)
    qtbot.waitUntil(lambda: not overlay.running)
    assert shown(app) is overlay


def test_that_each_person_sees_their_own_reveal_once_they_have_sat_down(start: Start) -> None:
    app = begin(start, "council", "neighbour")
    window, session = app.window, app.window.session
    for turn in (1, 2):
        for role in ("council", "neighbour"):
            assert on_screen(app) is window.screens.curtain
            assert not revealing(app)
            click(window.screens.curtain.uncover)
            settle(app)
            assert session.acting == role
            if turn == 1:
                assert not revealing(app)
            else:
                overlay = shown(app)
                assert (overlay.story.turn, overlay.story.viewer) == (1, role)
                press(Qt.Key.Key_Return)
            commit(app)


def test_that_no_reveal_holds_what_another_person_knows(start: Start) -> None:
    app = begin(start, "council", "neighbour")
    window, session = app.window, app.window.session
    own = {"council": "Spread a rumour", "neighbour": "Poach by night"}
    for role, move in (("council", "spread_rumour"), ("neighbour", "poach")):
        click(window.screens.curtain.uncover)
        settle(app)
        session.give(Orders(private=move, rationale=f"{role} has a reason"))
        settle(app)
    assert not [item for item in session.view(None).news if item.kind == "leak"], "other dice"
    for role, other in (("council", "neighbour"), ("neighbour", "council")):
        held = all_words(app)
        assert not {label for label in own.values() if label in held}
        click(window.screens.curtain.uncover)
        settle(app)
        overlay, held = shown(app), all_words(app)
        assert own[role] in overlay.summary
        assert own[other] not in held
        assert "has a reason" not in held
        mine = secrets(session.view(role), session.view(None))
        theirs = secrets(session.view(other), session.view(None)) - mine
        assert not {text for text in theirs if text in held}
        press(Qt.Key.Key_Escape)
        commit(app)


def test_that_the_last_turn_can_be_seen_again_from_the_menu(start: Start) -> None:
    app = begin(start, "council")
    action = app.window.menus.replay_turn
    assert not action.isEnabled(), "nothing was played yet"
    commit(app)
    press(Qt.Key.Key_Return)
    assert action.isEnabled()
    press(Qt.Key.Key_R, CONTROL | SHIFT)
    assert shown(app).story.turn == 1
    app.window.screens.show_new_game()
    assert not revealing(app)
    assert not action.isEnabled()


def test_that_the_ending_is_revealed_over_the_debrief(start: Start) -> None:
    app = begin(start, "council")
    while not app.window.session.game.over:
        commit(app)
        if revealing(app) and not app.window.session.game.over:
            press(Qt.Key.Key_Escape)
    assert on_screen(app) is app.window.screens.debrief
    overlay = shown(app)
    assert overlay.story.turn == app.window.session.game.turn
    assert overlay.story.news[-1].kind == "ending"
    press(Qt.Key.Key_Return)
    assert not revealing(app)
    app.window.menus.replay_turn.trigger()
    assert shown(app).story.viewer == "council"


def test_that_a_game_that_plays_itself_is_not_interrupted(start: Start) -> None:
    app = begin(start)
    window = app.window
    window.autoplay.pause()
    while not window.session.game.over:
        window.session.advance()
        settle(app)
        assert not revealing(app)


def test_that_reveals_and_motion_are_switched_in_the_menus_and_remembered(start: Start) -> None:
    app = begin(start, "council", still=False)
    menus = app.window.menus
    assert (menus.reveal_turns.isChecked(), menus.reduced_motion.isChecked()) == (True, False)
    menus.reduced_motion.trigger()
    commit(app)
    assert not shown(app).running
    press(Qt.Key.Key_Return)
    menus.reveal_turns.trigger()
    commit(app)
    assert not revealing(app)
    kept = Settings(app.settings.file)
    assert (kept.reveal_turns, kept.reduced_motion) == (False, True)


def test_that_an_open_reveal_follows_the_language(start: Start) -> None:
    app = begin(start, "council")
    commit(app)
    assert shown(app).button.text() == "Continue"
    app.window.menus.languages["fr"].trigger()
    settle(app)
    assert shown(app).button.text() == "Continuer"
    assert "lundi" in shown(app).story.when.lower()
    app.window.menus.languages["en"].trigger()
    settle(app)


@pytest.mark.parametrize(
    ("platform", "animated", "still"),
    [("windows", False, True), ("windows", True, False), ("xcb", False, False)],
)
def test_that_motion_is_reduced_as_the_system_has_it_where_qt_can_tell(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, platform: str, animated: bool, still: bool
) -> None:
    class System:
        platformName = staticmethod(lambda: platform)  # noqa: N815 - Qt's name
        isEffectEnabled = staticmethod(lambda _effect: animated)  # noqa: N815

    monkeypatch.setattr(settings_module, "QApplication", System)
    settings = Settings(tmp_path / "quorum.ini")
    assert settings.reduced_motion is still
    settings.reduced_motion = not still
    assert settings.reduced_motion is not still
