"""What a role may believe follows from what it has seen, and from nothing else."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.lab.beliefs import believe
from engine.resources import shipped_scenarios
from engine.rules.dice import LARGEST_SEED, FloatArray
from engine.rules.rulebook import Rulebook
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from tests.engine.worlds import bridge, game_of, play, tiny, world

SAMPLES = 200
SEEDS = st.integers(0, LARGEST_SEED)


@cache
def veiled() -> Scenario:
    """What a sees of the hidden depth is a public sum of the depth and noise, once a turn."""
    return world(
        turns=4,
        numbers={
            "depth": {"start": {"low": 0, "high": 100}, "known_to": []},
            "sounding": {"start": 0, "max": 200},
            "plans": {"start": 0, "known_to": ["b"]},
        },
        moves={
            "plot_quietly": {
                "role": "b",
                "channel": "private",
                "effects": [{"add": {"plans": 5}}],
            },
            "speak": {"role": "b"},
        },
        drift={
            "sounded": {
                "effects": [
                    {"set": {"sounding": "depth"}, "chance": 0.5, "die": "clear"},
                ]
            }
        },
    )


def samples_of(game: Game, role: str, seed: int = 7) -> FloatArray:
    return believe(game.book, [evidence(game, role)], SAMPLES, seed)


def row(game: Game, name: str) -> int:
    return game.book.layout.rows[name]


def test_that_games_that_a_role_cannot_tell_apart_give_it_the_same_samples() -> None:
    quiet, plotting = (game_of(veiled(), seed=5) for _ in range(2))
    play(quiet)
    play(plotting, "plot_quietly")
    assert quiet.state != plotting.state
    assert evidence(quiet, "a") == evidence(plotting, "a")
    assert evidence(quiet, "b") != evidence(plotting, "b")
    assert np.array_equal(samples_of(quiet, "a"), samples_of(plotting, "a"))


def test_that_neither_hidden_numbers_nor_the_games_dice_enter_a_belief() -> None:
    games = [game_of(veiled(), seed=seed) for seed in range(40)]
    for game in games:
        play(game, "speak")
    blind = [game for game in games if game.state["sounding"] == 0.0]
    assert len({game.state["depth"] for game in blind}) == len(blind) > 5
    first = samples_of(blind[0], "a")
    assert all(np.array_equal(samples_of(game, "a"), first) for game in blind[1:])


def test_that_another_seed_gives_other_samples_and_the_same_one_the_same() -> None:
    game = game_of(veiled())
    assert np.array_equal(samples_of(game, "a"), samples_of(game, "a"))
    assert not np.array_equal(samples_of(game, "a"), samples_of(game, "a", seed=8))


@given(SEEDS, st.sampled_from(["council", "neighbour"]))
def test_that_every_sample_shows_what_the_role_sees(seed: int, role: str) -> None:
    game = game_of(tiny(), seed=seed, seat="in_character")
    while not game.over:
        seen = evidence(game, role)
        samples = samples_of(game, role)
        assert (samples[list(seen.rows)] == np.array(seen.now)[:, np.newaxis]).all()
        game.commit({})


@given(SEEDS, st.sampled_from(["north", "south"]))
def test_that_every_sample_agrees_about_the_offers_that_the_role_knows(
    seed: int, role: str
) -> None:
    game = game_of(bridge(), seed=seed, seat="random")
    while not game.over:
        samples = samples_of(game, role)
        for offer in bridge().offers:
            if role in {offer.by, offer.to}:
                for fact in ("made", "agreed", "refused", "broken"):
                    name = f"{fact}({offer.id})"
                    assert (samples[row(game, name)] == game.state.get(name, 0.0)).all()
        game.commit({})


def test_that_a_role_does_not_see_what_others_order_in_private() -> None:
    game = game_of(veiled())
    play(game, "plot_quietly", "speak")
    slots = game.book.slot_of
    known = dict(evidence(game, "a").turns[0].orders)
    assert slots["b", "private"] not in known
    assert known[slots["b", "public"]] == 0
    done = samples_of(game, "a")[row(game, "times(plot_quietly)")]
    assert 0.3 < done.mean() < 0.7


def test_that_what_is_seen_tells_of_what_is_hidden() -> None:
    game = next(
        game
        for game in (game_of(veiled(), seed=seed) for seed in range(40))
        if play(game).state["sounding"] > 0
    )
    before = believe(game.book, [evidence(game.as_of(0), "a")], SAMPLES, 7)[row(game, "depth")]
    after = samples_of(game, "a")[row(game, "depth")]
    truth = game.state["depth"]
    assert np.abs(after - truth).mean() < 0.6 * np.abs(before - truth).mean()


def test_that_an_evidence_among_others_gives_what_it_gives_alone() -> None:
    games = [game_of(veiled(), seed=seed) for seed in range(3)]
    for game in games:
        play(game, "speak")
        play(game)
    book = games[0].book
    together = believe(book, [evidence(game, "a") for game in games], SAMPLES, 7)
    for place, game in enumerate(games):
        assert np.array_equal(together[:, place :: len(games)], samples_of(game, "a"))


def test_that_going_on_from_the_last_belief_gives_what_beginning_anew_gives() -> None:
    game = game_of(tiny(), seed=4, seat="in_character")
    turn_by_turn = []
    while not game.over:
        turn_by_turn.append(samples_of(game, "neighbour"))
        game.commit({})
    for turn, samples in enumerate(turn_by_turn):
        then = game.as_of(turn)
        then.__dict__["book"] = Rulebook(tiny())
        assert np.array_equal(samples_of(then, "neighbour"), samples)


def test_that_beliefs_are_sampled_for_one_role_and_turn_at_a_time() -> None:
    game = game_of(veiled())
    with pytest.raises(ValueError, match="one role and turn"):
        believe(game.book, [evidence(game, "a"), evidence(game, "b")], 10, 1)


@pytest.mark.slow
def test_that_beliefs_about_hidden_starts_are_calibrated() -> None:
    """Talts et al. 2018: over many games, an 80 % interval holds the truth in 80 %."""
    scenario = next(
        load_scenario(path) for path in shipped_scenarios() if path.name == "openai-2023"
    )
    book = Rulebook(scenario)
    games = [Game.new(scenario, seed=seed, seats={}) for seed in range(36)]
    for game in games:
        game.__dict__["book"] = book
        for _ in range(3):
            if not game.over:
                game.commit({})
    games = [game for game in games if not game.over]
    held = []
    for role in ("board", "nadella", "altman", "google"):
        seen = [evidence(game, role) for game in games]
        samples = believe(book, seen, 400, 3)
        for name in ("hesitancy", "bluff", "altman_floor", "google_spare", "interim_side"):
            where = book.layout.rows[name]
            if where not in seen[0].rows:
                values = samples[where].reshape(400, len(games))
                low, high = np.percentile(values, [10, 90], axis=0)
                truth = np.array([game.state[name] for game in games])
                held.append(float(((low <= truth) & (truth <= high)).mean()))
    assert abs(np.mean(held) - 0.8) < 0.05
