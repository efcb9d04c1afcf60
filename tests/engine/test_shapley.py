"""Shapley values: the four properties that define them, and a worked example."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.shapley import MOST_PLAYERS, FloatArray, coalitions, shapley_values

PLAYERS = st.integers(0, 6)
WORTH = st.floats(-1e6, 1e6, allow_nan=False)


@st.composite
def games(draw: st.DrawFn) -> FloatArray:
    players = draw(PLAYERS)
    return np.array(draw(st.lists(WORTH, min_size=2**players, max_size=2**players)))


@given(games())
def test_that_the_shares_sum_to_what_all_together_add(worth: FloatArray) -> None:
    assert shapley_values(worth).sum() == pytest.approx(worth[-1] - worth[0], abs=1e-9, rel=1e-14)


@given(st.integers(2, 6), st.data())
def test_that_two_who_add_the_same_to_every_coalition_get_the_same(
    players: int, data: st.DataObject
) -> None:
    by_others = [data.draw(WORTH) for _ in range(3 * 2 ** (players - 2))]
    numbers = np.arange(2**players)
    size_of_pair = (numbers & 1) + (numbers >> 1 & 1)
    worth = np.array([by_others[3 * (n >> 2) + size_of_pair[n]] for n in numbers])
    shares = shapley_values(worth)
    assert shares[0] == pytest.approx(shares[1], abs=1e-9, rel=1e-12)


@given(games())
def test_that_one_who_adds_nothing_to_any_coalition_gets_exactly_nothing(worth: FloatArray) -> None:
    with_idler = np.concatenate([worth, worth])
    shares = shapley_values(with_idler)
    assert shares[-1] == 0.0
    assert shares[:-1] == pytest.approx(shapley_values(worth), abs=1e-9, rel=1e-12)


@given(st.integers(0, 6), st.data())
def test_that_the_shares_of_a_sum_of_games_are_the_sums_of_their_shares(
    players: int, data: st.DataObject
) -> None:
    values = st.lists(WORTH, min_size=2**players, max_size=2**players)
    one, other = np.array(data.draw(values)), np.array(data.draw(values))
    both = shapley_values(np.stack([one, other, one + other], axis=1))
    assert both[:, 2] == pytest.approx(both[:, 0] + both[:, 1], abs=1e-8, rel=1e-12)


def test_that_a_glove_game_is_divided_as_in_the_books() -> None:
    # Players 0 and 1 have a left glove, player 2 has the only right one; a pair is worth 1.
    members = coalitions(3)
    worth = ((members[0] | members[1]) & members[2]).astype(np.float64)
    assert shapley_values(worth) == pytest.approx([1 / 6, 1 / 6, 4 / 6])


def test_that_a_coalition_is_numbered_by_its_members_as_bits() -> None:
    assert coalitions(2).T.tolist() == [
        [False, False],
        [True, False],
        [False, True],
        [True, True],
    ]


def test_that_more_players_than_can_be_computed_are_refused() -> None:
    with pytest.raises(ValueError, match="too many"):
        coalitions(MOST_PLAYERS + 1)
