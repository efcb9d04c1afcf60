"""A session of fewer turns than its scenario has, through the real windows."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from engine.text import Language
from gui.app import App
from tests.play import control_hands as hand
from tests.play.conftest import Start, on_screen, settle
from tests.play.workshop import new_game, plan, sit


def words_on(window: QWidget | None) -> str:
    """All that is to be read on a window."""
    assert window is not None
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def opened(start: Start, played: int, language: Language = "en") -> App:
    """Two turns of three are planned, and so many are played; all three windows are open."""
    app = start()
    app.window.menus.languages[language].trigger()
    game = new_game(plan().model_copy(update={"turns": 2, "injects": []}))
    for _ in range(played):
        game.commit({role: game.orders_by("in_character", role) for role in game.seats})
    assert not game.over
    app.window.session.open(game, None, refuge=app.window.settings.save_folder)
    settle(app)
    hand.projector(app)
    return app


def windows(app: App) -> dict[str, str]:
    """What is read on the curtain, at a seat, in Control's window and on the wall."""
    found = {"curtain": words_on(on_screen(app))}
    sit(app)
    found["seat"] = words_on(app.window.screens.room.header)
    found["control"] = words_on(hand.control(app).header)
    found["wall"] = words_on(hand.projector(app).header)
    return found


def test_that_every_window_counts_the_turns_that_the_session_planned(start: Start) -> None:
    said = windows(opened(start, played=1))
    for where, text in said.items():
        assert "turn 2 of 2" in text.lower(), where


@pytest.mark.parametrize(
    ("language", "played", "next_one"),
    [
        ("en", "The 2 planned turns are played", "Next: the hot wash"),
        ("fr", "Les 2 tours prévus sont joués", "Ensuite\xa0: le débriefing à chaud"),
    ],
)
def test_that_after_the_last_planned_turn_every_window_says_so_and_what_comes(
    start: Start, language: Language, played: str, next_one: str
) -> None:
    said = windows(opened(start, played=2, language=language))
    for where, text in said.items():
        assert played in text, where
        assert next_one in text, where
        assert " of 3" not in text, where
        assert " sur 3" not in text, where


def test_that_one_turn_more_can_be_played_and_the_machine_goes_round_for_it(start: Start) -> None:
    app = opened(start, played=2)
    first = app.window.session.acting
    assert first is not None
    assert "only if Control plays one turn more" in words_on(on_screen(app))
    sit(app)
    app.window.session.give(app.window.session.game.orders_by("in_character", first))
    settle(app)
    assert "Pass the machine to" in words_on(on_screen(app))
    assert "TURN 3, MORE THAN THE 2 PLANNED" in words_on(on_screen(app))


def test_that_the_start_screen_counts_the_turns_that_the_session_planned(start: Start) -> None:
    app = opened(start, played=1)
    app.window.session.close()
    settle(app)
    assert "Turn 2 of 2" in words_on(app.window.screens.home)
