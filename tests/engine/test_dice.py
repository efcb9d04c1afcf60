"""Dice: frozen numbers, one a game, whichever games are rolled together."""

from hashlib import blake2b

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.rules.dice import LARGEST_SEED, Dice, Loaded

MASK = 2**64 - 1
SITES = st.text(min_size=1, max_size=40)
SEEDS = st.integers(0, LARGEST_SEED)

FROZEN = [
    (0, 0, 0, "start/purse", 0.8741584342594931),
    (7, 0, 1, "event/hail", 0.5666802848180972),
    (7, 1, 1, "event/hail", 0.5537578743242711),
    (7, 9_999, 10, "leak/poach", 0.45828649825591083),
    (LARGEST_SEED, 12_345, 60, "player/council/public", 0.8238329718634901),
]


def one(seed: int, game: int, turn: int, site: str) -> float:
    return float(Dice(seed, np.array([game])).roll(site, turn)[0])


def philox(seed: int, game: int, turn: int, site: str) -> float:
    """Philox4x64-10 as Salmon et al. (2011) give it, in plain integers."""
    key = [seed, int.from_bytes(blake2b(site.encode(), digest_size=8).digest(), "little")]
    # NumPy counts up before it makes a block.
    words = [game // 4 + 1, turn, 0, 0]
    for _ in range(10):
        high0, low0 = divmod(0xD2E7470EE14C6C93 * words[0], 2**64)
        high1, low1 = divmod(0xCA5A826395121157 * words[2], 2**64)
        words = [high1 ^ words[1] ^ key[0], low1, high0 ^ words[3] ^ key[1], low0]
        key = [(key[0] + 0x9E3779B97F4A7C15) & MASK, (key[1] + 0xBB67AE8584CAA73B) & MASK]
    return float((words[game % 4] >> 11) * 2.0**-53)


@pytest.mark.parametrize(("seed", "game", "turn", "site", "value"), FROZEN)
def test_that_the_dice_of_a_seed_never_change(
    seed: int, game: int, turn: int, site: str, value: float
) -> None:
    assert one(seed, game, turn, site) == value


@given(SEEDS, st.integers(0, 2**40), st.integers(0, 60), SITES)
def test_that_a_roll_is_what_the_published_generator_gives(
    seed: int, game: int, turn: int, site: str
) -> None:
    assert one(seed, game, turn, site) == philox(seed, game, turn, site)


@given(SEEDS, st.sets(st.integers(0, 5_000), min_size=1, max_size=50), SITES)
def test_that_a_game_rolls_the_same_whichever_games_are_rolled_with_it(
    seed: int, games: set[int], site: str
) -> None:
    numbers = np.array(sorted(games))
    together = Dice(seed, numbers).roll(site, 3)
    assert together.tolist() == [one(seed, int(game), 3, site) for game in numbers]


@given(SEEDS, st.sets(st.integers(0, 99), max_size=99))
def test_that_keeping_some_games_keeps_their_rolls(seed: int, kept: set[int]) -> None:
    dice = Dice(seed, np.arange(1_000, 1_100))
    places = np.array(sorted(kept), dtype=np.int64)
    assert dice.keep(places).roll("x", 2).tolist() == dice.roll("x", 2)[places].tolist()


@given(SEEDS, st.integers(0, 10**9), st.integers(0, 60), SITES)
def test_that_a_roll_lies_from_0_to_just_below_1(
    seed: int, game: int, turn: int, site: str
) -> None:
    assert 0.0 <= one(seed, game, turn, site) < 1.0


def test_that_rolls_are_spread_evenly() -> None:
    values = Dice(7, np.arange(40_000)).roll("event/hail", 2)
    counts = np.histogram(values, bins=20, range=(0.0, 1.0))[0]
    chi_square = float(((counts - 2_000) ** 2 / 2_000).sum())
    assert chi_square < 43.8  # 19 degrees of freedom, one in a thousand


def test_that_turns_sites_seeds_and_games_roll_independently() -> None:
    games = np.arange(10_000)
    base = Dice(7, games).roll("a", 1)
    others = [
        Dice(7, games).roll("a", 2),
        Dice(7, games).roll("b", 1),
        Dice(8, games).roll("a", 1),
        np.roll(base, 1),
    ]
    assert all(abs(np.corrcoef(base, other)[0, 1]) < 0.04 for other in others)


def test_that_no_games_need_no_dice() -> None:
    assert Dice(1, np.array([], dtype=np.int64)).roll("a", 1).size == 0


def test_that_games_of_one_number_have_the_same_luck() -> None:
    twice = Dice(7, np.repeat(np.arange(5, 50), 2)).roll("a", 1)
    assert twice[::2].tolist() == twice[1::2].tolist()
    assert twice[::2].tolist() == Dice(7, np.arange(5, 50)).roll("a", 1).tolist()


def test_that_a_loaded_die_is_told_in_its_turn_only_and_the_others_are_not() -> None:
    games = np.arange(3)
    told = {"a": np.array([0.0, 1.0, np.nan])}
    fair, loaded = Dice(7, games), Loaded(Dice(7, games), 2, told)
    assert loaded.roll("a", 2).tolist() == [0.0, 1.0, fair.roll("a", 2)[2]]
    assert loaded.roll("a", 1).tolist() == fair.roll("a", 1).tolist()
    assert loaded.roll("b", 2).tolist() == fair.roll("b", 2).tolist()
    assert loaded.keep(np.array([1])).roll("a", 2).tolist() == [1.0]
