"""Ensembles: the same seed gives the same counts, and the counts add up."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.lab.simulate import simulate
from engine.rules.dice import LARGEST_SEED
from tests.engine import worlds
from tests.engine.worlds import tiny


@given(st.integers(0, LARGEST_SEED), st.integers(1, 60))
def test_that_counts_add_up_and_scores_are_in_order(seed: int, games: int) -> None:
    ensemble = simulate(tiny(), games=games, seed=seed)
    assert sum(ensemble.endings.values()) == games
    assert games <= ensemble.turns <= games * len(tiny().turns)
    for spread in ensemble.scores.values():
        assert 0 <= spread.p10 <= spread.p50 <= spread.p90 <= 100
        assert 0 <= spread.mean <= 100


def test_that_an_ensemble_counts_the_games_that_the_app_can_open() -> None:
    ensemble = simulate(tiny(), games=40, seed=8)
    games = [worlds.played_out(tiny(), seed=8, number=number) for number in range(40)]
    endings = [game.records[-1].ending for game in games]
    assert ensemble.endings == {e.id: endings.count(e.id) for e in tiny().endings}
    assert ensemble.turns == sum(len(game.records) for game in games)
    for role, spread in ensemble.scores.items():
        scores = [game.records[-1].scores[role] for game in games]
        assert spread.mean == pytest.approx(sum(scores) / 40, abs=1e-3)


def test_that_the_same_seed_gives_the_same_ensemble_and_another_another() -> None:
    one, same, other = (
        simulate(tiny(), games=200, seed=seed).model_dump(exclude={"seconds"}) for seed in (1, 1, 2)
    )
    assert one == same
    assert one["scores"] != other["scores"]


def test_that_an_ensemble_as_json_has_exactly_these_keys() -> None:
    data = json.loads(simulate(tiny(), games=10, seed=1).model_dump_json())
    assert list(data) == ["scenario", "games", "seed", "turns", "seconds", "endings", "scores"]
    assert (data["scenario"], data["games"], data["seed"]) == ("tiny", 10, 1)
    assert list(data["endings"]) == ["peace", "empty_orchard", "stalemate"]
    assert sorted(data["scores"]) == ["council", "neighbour"]
    assert all(list(spread) == ["mean", "p10", "p50", "p90"] for spread in data["scores"].values())
    assert data["seconds"] >= 0


def test_that_seats_decide_who_plays() -> None:
    in_character = simulate(tiny(), games=500, seed=1)
    at_random = simulate(tiny(), games=500, seed=1, seats={"neighbour": "random"})
    assert in_character.endings != at_random.endings


def test_that_progress_is_told_until_all_games_are_done() -> None:
    told: list[int] = []
    simulate(tiny(), games=6_000, seed=1, progress=told.append)
    assert len(told) > 1
    assert sum(told) == 6_000


def test_that_every_ending_of_the_tiny_scenario_is_reached() -> None:
    assert all(simulate(tiny(), games=1_000, seed=1).endings.values())
