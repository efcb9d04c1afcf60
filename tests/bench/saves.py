"""How long a game takes to be saved and opened: one of ten turns, and one of 500 branches.

The first game of a scenario takes longer to open than the next: its expressions are new. In the
app they no longer are, since the start screen reads the scenarios that ship.
"""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from engine.game.branches import branches
from engine.game.game import Game
from engine.game.saves import load_game, save_game
from engine.scenario.language import forget_expressions
from engine.scenario.models import Scenario

BRANCHES = 500


def of_turns(scenario: Scenario, turns: int) -> Game:
    """A game in character that takes so many turns; ValueError if none of 300 does."""
    for seed in range(300):
        game = Game.new(scenario, seed=seed, seats={})
        while not game.over:
            game.commit({})
        if len(game.records) == turns:
            return game
    raise ValueError(f"no game of {turns} turns in 300")


def of_branches(scenario: Scenario, count: int = BRANCHES) -> Game:
    """A game that was gone back in at random until it has so many branches."""
    luck = random.Random(1)  # noqa: S311 - no secret
    game = Game.new(scenario, seed=1, seats={})
    tips = 0
    while tips < count:
        if game.over or luck.random() < 0.6:
            game.go_to(luck.choice([0, *(r.number for r in game.records if r.ending is None)]))
        game.seats = {role: luck.choice(["random", "in_character"]) for role in game.seats}
        game.commit({})
        tips = len({r.number for r in game.records} - {r.parent for r in game.records})
    if len(branches(game)) != count:
        raise ValueError("the branches were miscounted")
    return game


def timed(game: Game, clock: Callable[[], float], repeats: int = 5) -> tuple[float, float]:
    """The quickest of some saves and of as many openings, in seconds of that clock."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "game.quorum")
        saves = [_taken(clock, lambda: save_game(game, path)) for _ in range(repeats)]
        opens = [_taken(clock, lambda: load_game(path)) for _ in range(repeats)]
    return min(saves), min(opens)


def opened_first(game: Game, clock: Callable[[], float], repeats: int = 5) -> float:
    """The quickest of some openings of a game whose scenario was not read before."""

    def anew() -> None:
        forget_expressions()
        load_game(path)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "game.quorum")
        save_game(game, path)
        return min(_taken(clock, anew) for _ in range(repeats))


def saving(scenario: Scenario) -> str:
    """Both in a line for the terminal, in processor time."""
    short = timed(of_turns(scenario, len(scenario.turns)), time.process_time, 15)
    wide = timed(of_branches(scenario), time.process_time, 3)
    first = opened_first(of_turns(scenario, len(scenario.turns)), time.process_time, 15)
    (saved, opened), (saved_all, opened_all) = short, wide
    return (
        f"A game of {len(scenario.turns)} turns is saved in {1e3 * saved:.0f} ms and opened in "
        f"{1e3 * opened:.0f} ms ({1e3 * first:.0f} ms if its scenario is new); one of {BRANCHES} "
        f"branches in {1e3 * saved_all:.0f} and {1e3 * opened_all:.0f} ms"
    )


def _taken(clock: Callable[[], float], work: Callable[[], object]) -> float:
    began = clock()
    work()
    return clock() - began
