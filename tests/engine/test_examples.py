"""The example games in saves/ are what `make examples` writes today."""

import pytest

from engine import resources
from engine.game.game import Game
from engine.game.replay import first_difference
from engine.game.saves import load_game
from tests.examples import examples

EXAMPLES = dict(examples())


def test_that_one_example_is_finished_and_one_is_not() -> None:
    assert sorted(game.over for game in EXAMPLES.values()) == [False, True]
    assert {path.name for path in resources.example_games()} == EXAMPLES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_that_an_example_is_the_game_that_todays_rules_give(name: str) -> None:
    path = next(path for path in resources.example_games() if path.name == name)
    stored: Game = load_game(path)
    assert stored == EXAMPLES[name], "stale: run `make examples`"
    assert first_difference(stored) is None
