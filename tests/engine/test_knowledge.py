"""Knowledge replay: a game seen again as each role saw it then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.knowledge import orders_then, view_of_all_then, view_then
from engine.game.orders import NOTHING
from engine.game.viewing import revealed_view, role_view
from engine.game.views import RoleView
from engine.rules.dice import LARGEST_SEED
from tests.engine.test_explaining import random_game
from tests.engine.worlds import game_of, tiny

SEEDS = st.integers(0, LARGEST_SEED)
ROLES = st.sampled_from(["council", "neighbour", None])


@given(SEEDS, ROLES)
def test_that_each_turn_is_seen_again_exactly_as_it_was_seen(seed: int, role: str | None) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    seen: list[RoleView] = [role_view(game, role)]
    while not game.over:
        game.commit({})
        seen.append(role_view(game, role))
    assert [view_then(game, role, turn) for turn in range(1, len(seen) + 1)] == seen


@given(SEEDS, ROLES, st.integers(1, 4))
def test_that_what_came_later_changes_nothing_in_what_was_known(
    seed: int, role: str | None, turn: int
) -> None:
    game = random_game(seed)
    turn = min(turn, game.turn)
    seen = view_then(game, role, turn)
    otherwise = random_game(seed)
    otherwise.go_to(otherwise.line()[turn - 1].parent)
    otherwise.commit(dict.fromkeys(otherwise.seats, NOTHING))
    assert view_then(otherwise, role, turn) == seen
    assert all(item.turn < turn for item in seen.news)
    assert all(why.turn < turn for why in seen.changes)
    assert all(len(curve.values) == turn for plot in seen.plots for curve in plot.curves)
    assert seen.ending is None


def test_that_the_view_of_all_has_every_piece_of_news_so_far_and_none_from_later() -> None:
    game = random_game(3)
    whole = revealed_view(game)
    for turn in range(1, game.turn + 1):
        seen = view_of_all_then(game, turn)
        assert seen.news == [item for item in whole.news if item.turn < turn]
        assert {fact.variable for fact in seen.facts} == {fact.variable for fact in whole.facts}
    assert view_of_all_then(game, game.turn + 1) == whole


def test_that_secrets_are_not_told_while_the_game_goes_on() -> None:
    game = game_of(tiny())
    game.commit(dict.fromkeys(game.seats, NOTHING))
    with pytest.raises(ValueError, match="only when the game is over"):
        view_of_all_then(game, 1)


@pytest.mark.parametrize("turn", [0, 3])
def test_that_a_turn_that_was_not_reached_cannot_be_seen(turn: int) -> None:
    game = game_of(tiny())
    game.commit(dict.fromkeys(game.seats, NOTHING))
    with pytest.raises(ValueError, match="was not reached"):
        view_then(game, "council", turn)


def test_that_a_roles_own_orders_are_told_turn_by_turn() -> None:
    game: Game = random_game(5)
    for record in game.line():
        assert orders_then(game, "council", record.turn) == record.orders["council"]
    assert orders_then(game, "council", game.turn + 1) is None
