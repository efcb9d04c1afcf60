"""How long it takes from a turn's start until a role can see what all its orders may bring."""

import statistics
import time
from dataclasses import dataclass

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.lab.forecasting import Forecaster, assumed
from engine.scenario.models import Scenario

GAMES = 2
CLOSE = 2.0
"""Points of score that the widest 95 % interval may reach to either side."""
SOON = 300.0
"""Milliseconds."""


@dataclass(frozen=True)
class Wait:
    """Milliseconds to the first answer and to the first that is close; the first's interval."""

    first: float
    close: float
    error: float


def ahead(scenario: Scenario) -> str:
    """What was measured, in a sentence."""
    openings: list[Wait] = []
    later: list[Wait] = []
    for seed in range(GAMES):
        game = Game.new(scenario, seed=seed, seats={})
        openings.append(_wait(game, scenario.roles[0].id))
        while not game.over:
            later += [_wait(game, role.id) for role in scenario.roles]
            game.commit({})
    widest = max(wait.error for wait in later)
    within = sum(wait.close <= SOON for wait in later) / len(later)
    return (
        f"A forecast of all orders ({len(later)} moments): first answer "
        f"{_told([wait.first for wait in later])}, ± {widest:.1f} points "
        f"at most; ± {CLOSE:g} points {_told([wait.close for wait in later])}, within "
        f"{SOON:.0f} ms in {within:.0%}; the first of a game (rules are made ready) "
        f"{_told([wait.close for wait in openings])}"
    )


def _told(waits: list[float]) -> str:
    return f"{statistics.median(waits):.0f} ms, at most {max(waits):.0f} ms"


def _wait(game: Game, role: str) -> Wait:
    began = time.perf_counter()
    forecaster = Forecaster(game.book, evidence(game, role), assumed(game))
    told: list[tuple[float, float]] = []
    for forecast in forecaster.forecasts():
        told.append((1e3 * (time.perf_counter() - began), forecast.error))
        if forecast.error <= CLOSE:
            break
    return Wait(told[0][0], told[-1][0], told[0][1])
