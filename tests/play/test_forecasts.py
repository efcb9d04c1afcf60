"""Forecasts in the whole app: seen by whose turn it is, switched off, forbidden."""

import pytest
from PySide6.QtGui import QAction

from engine.lab.forecasting import Forecast
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from gui.app import App
from gui.room.card import MoveCard
from gui.start.setup import GameSetup
from gui.widgets.steps import finish_steps
from tests.hands import click
from tests.play.conftest import Start, settle
from tests.play.hot_seat import all_words, begin

pytestmark = pytest.mark.forecasts


def foresee(app: App) -> None:
    """Wait for the last round."""
    for _ in range(3):
        app.window.outlooks.forecasts.finish()
        finish_steps(app.window)
        app.application.processEvents()


def alone(start: Start, *, forecasts: bool = True) -> App:
    app = start()
    path = next(path for path in shipped_scenarios() if path.name == "duel")
    scenario = load_scenario(path)
    seats: dict[str, PlayerKind] = {scenario.roles[0].id: "person"}
    setup = GameSetup(scenario, 7, seats, forecasts=forecasts)
    app.window.files.begin(setup)
    settle(app)
    return app


def foreseen(app: App) -> Forecast | None:
    return app.window.outlooks.forecasts.forecast


def told(app: App) -> list[MoveCard]:
    orders = app.window.screens.room.orders
    cards = [*orders.public.shown, *orders.private.shown]
    return [card for card in cards if not card.ahead.isHidden()]


def fans(app: App) -> int:
    return sum(len(panel.canvas._fans) for panel in app.window.screens.room.plots.panels)


def action(app: App) -> QAction:
    return app.window.menus.forecasts


def test_that_whoever_plays_sees_what_may_come(start: Start) -> None:
    app = alone(start)
    foresee(app)
    assert fans(app) > 0
    assert all(card.available for card in told(app))
    assert len(told(app)) > 3
    assert "model’s view" in app.window.screens.room.plots.ahead.words.text()


def test_that_whoever_plays_sees_how_surely_they_know_what_they_cannot_see(start: Start) -> None:
    app = alone(start)
    foresee(app)
    block = app.window.screens.room.dossier.suspicions
    assert [row.accessibleName() for row in block.shown] == [
        "The bank’s promise: about 14.2 € m, in 8 of 10 worlds 9.7 to 20.5 € m"
    ]
    truth = f"{app.window.session.game.state['fund']:.1f}"
    assert truth not in block.shown[0].accessibleName()


def test_that_what_is_believed_stays_while_another_order_is_weighed(start: Start) -> None:
    app = alone(start)
    foresee(app)
    block = app.window.screens.room.dossier.suspicions
    before = block.shown[0].accessibleName()
    click(next(card for card in told(app) if card.move_id))
    outlooks = app.window.outlooks
    assert not outlooks.forecasts.complete
    assert block.shown[0].accessibleName() == before
    foresee(app)
    assert block.shown[0].accessibleName() == before


def test_that_choosing_an_order_makes_the_fans_follow(start: Start) -> None:
    app = alone(start)
    foresee(app)
    card = next(card for card in told(app) if card.move_id)
    click(card)
    foresee(app)
    assert "you as chosen now" in app.window.screens.room.plots.ahead.words.text()


def test_that_the_menu_and_the_switch_turn_them_off_and_it_is_remembered(start: Start) -> None:
    app = alone(start)
    foresee(app)
    action(app).trigger()
    foresee(app)
    assert fans(app) == 0
    assert not told(app)
    assert "switched off" in app.window.screens.room.dossier.suspicions.line
    assert "The bank’s promise" not in all_words(app)
    click(app.window.screens.room.plots.ahead.button)
    foresee(app)
    assert fans(app) > 0
    assert action(app).isChecked()
    action(app).trigger()
    app = alone(start)
    foresee(app)
    assert not action(app).isChecked()
    assert fans(app) == 0


def test_that_a_setup_can_forbid_them_for_all_of_its_game(start: Start) -> None:
    app = alone(start, forecasts=False)
    foresee(app)
    assert fans(app) == 0
    assert not told(app)
    assert app.window.screens.room.plots.ahead.isHidden()
    assert "without forecasts" in app.window.screens.room.dossier.suspicions.line
    assert "The bank’s promise" not in all_words(app)
    assert not action(app).isEnabled()
    file = app.window.session.file
    assert file is not None
    app = start()
    app.window.open_file(file)
    settle(app)
    foresee(app)
    assert fans(app) == 0
    assert not action(app).isEnabled()


def test_that_under_the_curtain_nothing_of_a_forecast_is_left(start: Start) -> None:
    app = begin(start)
    session, screens = app.window.session, app.window.screens
    click(screens.curtain.uncover)
    foresee(app)
    assert fans(app) > 0
    assert "model’s view" in all_words(app)
    assert "in 8 of 10 worlds" in all_words(app)
    screens.room.commit()
    app.application.processEvents()
    assert foreseen(app) is None
    assert "model’s view" not in all_words(app)
    assert "in 8 of 10 worlds" not in all_words(app)
    assert "not worked out yet" not in all_words(app)
    click(screens.curtain.uncover)
    foresee(app)
    forecast = foreseen(app)
    assert forecast is not None
    assert forecast.role == session.acting
    session.drafts.clear()
