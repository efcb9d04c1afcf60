"""Turning points: each order of a finished game replaced, all else and the dice kept."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game.orders import NOTHING
from engine.lab.turning_points import TurningPoint, ranked, turning_points
from engine.lab.whatif import what_if
from engine.rules.dice import LARGEST_SEED
from tests.engine.test_explaining import random_game
from tests.engine.worlds import game_of, play, played_out, tiny, world

SEEDS = st.integers(0, LARGEST_SEED)


@given(SEEDS)
@settings(max_examples=20)
def test_that_a_batch_of_alternatives_gives_what_each_what_if_gives(seed: int) -> None:
    game = random_game(seed)
    final = game.line()[-1].scores
    for point in turning_points(game):
        given_ = game.line()[point.turn - 1].orders[point.role]
        assert given_.in_channel(point.channel) == point.move
        assert point.orders.in_channel(point.channel) == point.replacement
        told = what_if(game, point.turn, point.role, point.orders, play_on=True)
        assert point.ending == told.ending
        assert point.ends_in == told.records[-1].turn
        assert point.refused == tuple((r.turn, r.role, r.move) for r in told.refused)
        assert point.scores == {
            role: round(final[role] - told.records[-1].scores[role], 9) for role in final
        }


@given(SEEDS)
def test_that_every_order_is_left_out_once_and_none_is_replaced_by_itself(seed: int) -> None:
    game = random_game(seed)
    points = turning_points(game)
    given_ = [
        (record.turn, role, move)
        for record in game.line()
        for role, orders in record.orders.items()
        for move in (orders.public, orders.private)
        if move is not None
    ]
    left_out = [(p.turn, p.role, p.move) for p in points if p.instead == "nothing"]
    assert sorted(left_out) == sorted(given_)
    assert all(p.move != p.replacement for p in points)
    assert all(p.replacement is not None for p in points if p.instead == "in_character")


def test_that_a_player_in_character_has_no_order_replaced_by_another_in_character() -> None:
    assert {p.instead for p in turning_points(played_out(tiny(), seed=5))} == {"nothing"}


def decided() -> list[TurningPoint]:
    """`win` ends the game at once; `gain` is worth ten points to its own role alone."""
    scenario = world(
        turns=2,
        numbers={"x": 0, "y": 0},
        moves={
            "win": {"role": "a", "effects": [{"set": {"x": 1}}]},
            "gain": {"role": "b", "effects": [{"add": {"y": 10}}]},
            "idle": {"role": "b", "channel": "private"},
        },
        endings={"won": {"rank": 1, "when": "x >= 1"}},
    )
    roles = [
        role.model_copy(update={"aims": [role.aims[0].model_copy(update={"measure": measure})]})
        for role, measure in zip(scenario.roles, ("50", "y"), strict=True)
    ]
    game = game_of(scenario.model_copy(update={"roles": roles}))
    play(game, "gain", "idle")
    play(game, "win")
    return turning_points(game)


def test_that_what_changed_most_comes_first_by_the_measure_asked_for() -> None:
    points = [point for point in decided() if point.instead == "nothing"]
    assert ranked(points, "own")[0].move == "gain"
    assert ranked(points, "everybody")[0].move == "gain"
    assert ranked(points, "ending")[0].move == "win"
    assert ranked(points, "everybody") == points


def test_that_an_order_is_worth_the_recorded_score_less_the_alternatives() -> None:
    points = {p.move: p for p in decided() if p.instead == "nothing"}
    assert points["gain"].scores == {"a": 0, "b": 10}
    assert (points["gain"].own, points["gain"].everybody) == (10, 10)
    assert points["win"].changed_ending
    assert points["win"].ending == "the_end"
    assert (points["idle"].own, points["idle"].changed_ending) == (0, False)


def test_that_orders_no_longer_allowed_are_flagged() -> None:
    scenario = world(
        turns=2,
        numbers={"x": 0},
        moves={
            "first": {"role": "a", "effects": [{"add": {"x": 1}}]},
            "second": {"role": "b", "requires": [{"that": "x >= 1", "otherwise": "No."}]},
        },
    )
    game = game_of(scenario)
    play(game, "first")
    play(game, "second")
    point = next(p for p in turning_points(game) if p.move == "first" and p.replacement is None)
    assert point.refused == ((2, "b", "second"),)


def test_that_a_game_that_is_not_over_has_no_turning_points_yet() -> None:
    game = game_of(tiny())
    game.commit(dict.fromkeys(game.seats, NOTHING))
    with pytest.raises(ValueError, match="only a finished game"):
        turning_points(game)
