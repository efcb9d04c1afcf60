"""Who chooses when no person does: always something allowed, and as their weights say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.players import PLAYERS, Position
from engine.rules.dice import LARGEST_SEED, Dice, IntArray
from engine.rules.kernel import allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario
from tests.engine import worlds
from tests.engine.worlds import tiny, world, world_data

KINDS = st.sampled_from(sorted(PLAYERS))
GAMES = 20_000


def chosen(scenario: Scenario, kind: str, *, games: int = GAMES, seed: int = 1) -> IntArray:
    """Choices of role a in its public channel in many games: -1, or places by move id."""
    book, dice = Rulebook(scenario), Dice(seed, np.arange(games))
    position = Position(book, book.start(dice), 1, dice)
    player = next(player for name, player in PLAYERS.items() if name == kind)
    return player.choose("a", position)[book.slot_of["a", "public"]]


def shares(choices: IntArray, moves: int) -> list[float]:
    """How often nothing, and each move in order of ids, was chosen."""
    return [float(np.mean(choices == place)) for place in range(-1, moves)]


def leaning(*appeals: float | str, temper: float = 1.0) -> Scenario:
    moves = {f"m{n}": {"appeal": appeal} for n, appeal in enumerate(appeals)}
    data = world_data(numbers={"x": 0}, moves=moves)
    data["roles"][0]["temper"] = temper
    return worlds.scenario_of(data)


@given(st.integers(0, LARGEST_SEED), KINDS)
def test_that_players_order_only_what_is_allowed(seed: int, kind: str) -> None:
    book, dice = Rulebook(tiny()), Dice(seed, np.arange(40))
    luck = np.random.Generator(np.random.PCG64(seed))
    state = book.start(dice)
    for counter in ("times", "last"):
        for move in tiny().moves:
            row = book.layout.rows[f"{counter}({move.id})"]
            state[row] = luck.integers(0, 4, 40)
    player = next(player for name, player in PLAYERS.items() if name == kind)
    for role in book.aims:
        for slot, places in player.choose(role, Position(book, state, 4, dice)).items():
            free = allowed(book, slot, state, 4)
            for game, place in enumerate(places):
                assert place == -1 or free[place, game]


@given(st.integers(0, LARGEST_SEED), KINDS)
def test_that_the_same_seed_gives_the_same_orders(seed: int, kind: str) -> None:
    scenario = leaning(0, 1, 2)
    first, again = (chosen(scenario, kind, games=20, seed=seed) for _ in range(2))
    assert first.tolist() == again.tolist()


def test_that_a_random_player_chooses_evenly_among_its_moves_and_nothing() -> None:
    found = shares(chosen(leaning(-9, 0, 9), "random"), 3)
    assert found == pytest.approx([0.25] * 4, abs=0.015)


def test_that_a_player_in_character_weighs_a_move_by_the_exponential_of_its_appeal() -> None:
    found = shares(chosen(leaning(0, 1, "log(4)"), "in_character"), 3)
    weights = np.array([1, 1, np.e, 4])
    assert found == pytest.approx((weights / weights.sum()).tolist(), abs=0.015)


def test_that_temper_scales_the_appeals() -> None:
    found = shares(chosen(leaning(0, 1, temper=2), "in_character"), 2)
    weights = np.array([1, 1, np.e**2])
    assert found == pytest.approx((weights / weights.sum()).tolist(), abs=0.015)


def test_that_the_largest_appeals_are_capped_and_the_smallest_never_chosen() -> None:
    found = shares(chosen(leaning(1000, -1000, 900, temper=10), "in_character"), 3)
    assert found == pytest.approx([0, 0.5, 0, 0.5], abs=0.015)
    assert found[2] == 0


def test_that_an_appeal_follows_what_the_role_sees() -> None:
    data = world_data(
        numbers={"x": {"start": {"low": -1, "high": 1}, "min": -1, "max": 1}},
        moves={"push": {"appeal": "30 * x"}},
    )
    book, dice = Rulebook(worlds.scenario_of(data)), Dice(3, np.arange(2_000))
    state = book.start(dice)
    slot = book.slot_of["a", "public"]
    places = PLAYERS["in_character"].choose("a", Position(book, state, 1, dice))[slot]
    seen = state[book.layout.rows["x"]]
    assert (places[seen > 0.5] == 0).mean() > 0.99
    assert (places[seen < -0.5] == 0).mean() < 0.01


def test_that_what_is_not_allowed_is_never_chosen_whatever_its_appeal() -> None:
    never = [{"that": "x > 5", "otherwise": "No."}]
    scenario = world(
        numbers={"x": 0}, moves={"push": {"appeal": 60, "requires": never}, "pull": {}}
    )
    found = shares(chosen(scenario, "in_character"), 2)
    assert found == pytest.approx([0.5, 0.5, 0], abs=0.015)


def test_that_channels_are_chosen_independently() -> None:
    book, dice = Rulebook(tiny()), Dice(5, np.arange(GAMES))
    orders = PLAYERS["random"].choose("council", Position(book, book.start(dice), 1, dice))
    public, private = (places.astype(float) for places in orders.values())
    assert abs(np.corrcoef(public, private)[0, 1]) < 0.03


def test_that_a_role_without_moves_in_a_channel_does_nothing_there() -> None:
    game = worlds.game_of(world(), seat="random")
    assert game.players_orders()["b"].public is None
