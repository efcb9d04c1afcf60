"""Where a finished game's scores stand among many games of the same scenario."""

import numpy as np
import pytest

from engine.game.game import Game
from engine.lab.fairness import RulesMovedError
from engine.lab.futures import play_out
from engine.lab.ghosts import other_dice
from engine.lab.standing import BINS, standing, standings
from engine.rules.dice import LARGEST_SEED
from tests.engine.worlds import game_of, played_out, tiny

GAMES = 300


def over(seed: int = 5) -> Game:
    return played_out(tiny(), seed=seed)


def test_that_each_role_is_held_against_its_own_seat_in_games_in_character() -> None:
    game = over()
    found = standings(game, games=GAMES)
    simulated = play_out(game.book, other_dice(game.seed, GAMES), {})
    last = game.line()[-1]
    assert (found.seed, found.games) == (game.seed + 1, GAMES)
    assert found.roles.keys() == last.scores.keys()
    for role, one in found.roles.items():
        scores = simulated.scores[role].round(9)
        assert one.score == last.scores[role]
        assert one.below == int((scores < one.score).sum())
        assert one.level == int((scores == one.score).sum())
        assert one.below + one.level <= one.games == sum(one.counts) == GAMES
    endings = [game.book.endings[place].ending.id for place in simulated.endings]
    assert found.alike == endings.count(str(last.ending)) > 0


def test_that_the_same_game_has_the_same_standings_whoever_sat_there() -> None:
    game, again = over(), over()
    again.seats["council"] = "person"
    assert standings(game, games=GAMES) == standings(again, games=GAMES)


def test_that_the_games_roll_other_dice_than_the_game_even_with_the_largest_seed() -> None:
    assert standings(over(LARGEST_SEED), games=2).seed == 0


def test_that_only_a_higher_score_is_better_and_a_level_one_is_not() -> None:
    one = standing(50.0, np.array([10.0, 50.0, 50.0, 49.9, 80.0]))
    assert (one.below, one.level, one.per_cent) == (2, 2, 40)


def test_that_a_score_is_level_with_one_that_differs_after_the_ninth_decimal() -> None:
    one = standing(50.123456789, np.array([50.1234567891, 50.123456788]))
    assert (one.below, one.level) == (1, 1)


def test_that_a_share_is_never_rounded_up_to_all_of_the_games() -> None:
    one = standing(99.0, np.append(np.zeros(999), 100.0))
    assert (one.below, one.per_cent) == (999, 99)
    assert standing(99.0, np.zeros(1_000)).per_cent == 100


def test_that_counts_cover_the_scale_and_the_middle_is_told_by_percentiles() -> None:
    one = standing(1.0, np.linspace(0.0, 100.0, 1_001))
    assert len(one.counts) == BINS
    assert (one.low, one.median, one.high) == pytest.approx((10.0, 50.0, 90.0))
    assert standing(1.0, np.array([0.0, 100.0])).counts == (1, *(0,) * (BINS - 2), 1)


def test_that_progress_is_told_and_what_it_raises_stops_the_work() -> None:
    shares: list[float] = []
    standings(over(), games=GAMES, progress=shares.append)
    assert shares[0] == 0.0
    assert shares == sorted(shares)
    assert len(shares) > 1

    def stop(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        standings(over(), games=GAMES, progress=stop)


def test_that_a_game_that_goes_on_has_no_standings() -> None:
    with pytest.raises(ValueError, match="only a finished game"):
        standings(game_of(tiny(), seed=5), games=GAMES)


def test_that_a_game_that_todays_rules_do_not_give_is_compared_with_none() -> None:
    game = over()
    last = game.line()[-1]
    moved = {**last.state, "anger": last.state["anger"] + 1}
    game.records[-1] = last.model_copy(update={"state": moved})
    with pytest.raises(RulesMovedError):
        standings(game, games=GAMES)
