"""What is worked out about a finished game may come before the ending's screen is filled."""

from functools import cache

from engine.game.game import Game
from engine.resources import shipped_plans, shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.session.plan_files import load_plan
from gui.app import App
from gui.widgets.steps import Steps
from gui.workshop.plan.draft import new_game
from tests.play.conftest import Start, settle


@cache
def finished() -> Game:
    """A session of the shipped scenario, which has real history, played to its ending."""
    scenario = load_scenario(next(at for at in shipped_scenarios() if "openai" in at.name))
    game = new_game(scenario, load_plan(shipped_plans()[0]), 3)
    while not game.over:
        game.commit({role: game.orders_by("in_character", role) for role in game.seats})
    return game


def with_the_ending_up(start: Start) -> App:
    """The ending is on the screen, and hardly anything of it is filled in yet."""
    app = start()
    window = app.window
    window.session.open(finished(), None, refuge=window.settings.save_folder)
    window.session.finish()
    for steps in window.findChildren(Steps):
        if not window.screens.in_debrief:
            steps.finish()
    assert window.screens.in_debrief
    assert not window.screens.debrief._steps.idle
    return app


def test_that_answers_that_come_before_the_ending_is_filled_in_are_shown_once_it_is(
    start: Start,
) -> None:
    app = with_the_ending_up(start)
    debrief = app.window.screens.debrief
    app.window.workshop.hot_wash.open()
    app.window.explore.insight.finish()
    assert not debrief._steps.idle
    settle(app)
    assert "Nadella" in debrief.then.orders.toPlainText()
    assert debrief.points.known
    assert debrief.scores.cards[0].standing.text()
