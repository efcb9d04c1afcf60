"""Who chooses when no person does: always something allowed, and as their weights say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.players import PLAYERS, Position
from engine.rules.dice import LARGEST_SEED, Dice, IntArray
from engine.rules.kernel import allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Scenario
from tests.engine import worlds
from tests.engine.worlds import bridge, tiny, world, world_data

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
        chosen = player.choose(role, Position(book, state, 4, dice))
        assert chosen.keys() == {book.slot_of[role, channel] for channel in CHANNELS}
        for slot, places in chosen.items():
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


# What offers say


def offering(kind: str, *appeals: float | str, temper: float = 1.0) -> IntArray:
    """Places of what the offers of role a say in many games, -1 where none is made."""
    options = [
        {"value": n, "label": "An option", "appeal": appeal} for n, appeal in enumerate(appeals)
    ]
    data = world_data(
        numbers={"x": 0, "held": {"start": 0, "known_to": ["a", "b"]}},
        moves={"make": {}, "yes": {"role": "b"}},
        offers={
            "deal": {
                "made_by": "make",
                "accepted_by": "yes",
                "terms": [{"variable": "held", "label": "A term", "options": options}],
            }
        },
    )
    data["roles"][0]["temper"] = temper
    book, dice = Rulebook(worlds.scenario_of(data)), Dice(1, np.arange(GAMES))
    player = next(player for name, player in PLAYERS.items() if name == kind)
    chosen = player.choose("a", Position(book, book.start(dice), 1, dice))
    made, said = chosen[book.slot_of["a", "public"]], chosen[book.terms[0].choice]
    assert np.array_equal(said >= 0, made == 0)
    places: IntArray = said[made == 0]
    return places


def test_that_a_random_player_offers_every_option_alike() -> None:
    found = shares(offering("random", 9, 0, -9), 3)
    assert found == pytest.approx([0, 1 / 3, 1 / 3, 1 / 3], abs=0.02)


def test_that_a_player_in_character_weighs_an_option_by_its_appeal_and_its_temper() -> None:
    found = shares(offering("in_character", 0, "0.5 + 0 * x", temper=2), 2)
    assert found == pytest.approx([0, 1 / (1 + np.e), np.e / (1 + np.e)], abs=0.02)


def test_that_the_terms_of_one_offer_are_drawn_independently() -> None:
    book, dice = Rulebook(bridge()), Dice(5, np.arange(GAMES))
    chosen = PLAYERS["random"].choose("north", Position(book, book.start(dice), 1, dice))
    said = [chosen[term.choice] for term in book.terms_of("write_south")]
    made = said[0] >= 0
    share, toll = (places[made].astype(float) for places in said)
    assert abs(np.corrcoef(share, toll)[0, 1]) < 0.05


def test_that_a_seat_without_a_person_says_every_term_of_what_it_offers() -> None:
    made = 0
    for seed in range(30):
        game = worlds.game_of(bridge(), seed=seed, seat="random")
        for orders in game.players_orders().values():
            assert game.why_not_terms(orders) is None
            said = {v for move in (orders.public, orders.private) for v in terms_of(move)}
            assert orders.terms.keys() == said
            made += bool(said)
    assert made


def terms_of(move: str | None) -> list[str]:
    return [t.variable for offer in bridge().offers if offer.made_by == move for t in offer.terms]
