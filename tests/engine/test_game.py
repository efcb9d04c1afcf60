"""A game: orders and why they are refused, and a tree of turns in which nothing is overwritten."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.columns import column
from engine.game.game import Game
from engine.game.orders import Orders
from engine.rules.dice import LARGEST_SEED
from engine.rules.kernel import allowed
from tests.engine import worlds
from tests.engine.worlds import game_of, play, tiny

SEEDS = st.integers(0, LARGEST_SEED)


def offered(game: Game, role: str) -> set[str]:
    return {m.id for m in game.scenario.moves if m.role == role and game.can_order(role, m.id)}


# Orders


def test_that_a_seat_without_a_person_gives_its_own_orders() -> None:
    game = Game.new(tiny(), seed=3, seats={"council": "person"})
    record = game.commit({"council": Orders(public="speech")})
    assert record.orders["council"] == Orders(public="speech")
    own = worlds.game_of(tiny(), seed=3, seat="in_character").players_orders()["neighbour"]
    assert record.orders["neighbour"] == own


def test_that_people_who_give_no_orders_do_nothing() -> None:
    assert play(game_of(tiny())).orders == {"council": Orders(), "neighbour": Orders()}


def test_that_a_facilitator_may_give_orders_for_any_seat() -> None:
    game = game_of(tiny(), seat="in_character")
    record = play(game, "speech", "poster")
    assert (record.orders["council"].public, record.orders["neighbour"].public) == (
        "speech",
        "poster",
    )


def test_that_a_rationale_is_kept_with_the_orders() -> None:
    game = game_of(tiny())
    record = game.commit({"council": Orders(public="speech", rationale="To calm them.")})
    assert record.orders["council"].rationale == "To calm them."


@pytest.mark.parametrize(
    ("role", "orders", "sentence"),
    [
        ("council", Orders(public="speach"), "There is no such move."),
        ("council", Orders(public="poster"), "This move belongs to another role."),
        ("council", Orders(private="speech"), "This move belongs in the other channel."),
        ("neighbour", Orders(private="spread_rumour"), "This move belongs to another role."),
        ("nobody", Orders(), "there is no role nobody in this game"),
    ],
)
def test_that_forbidden_orders_change_nothing_and_are_refused_in_a_sentence(
    role: str, orders: Orders, sentence: str
) -> None:
    game = game_of(tiny())
    play(game, "poster")
    before = list(game.records), game.at, game.state
    with pytest.raises(ValueError, match=sentence):
        game.commit({role: orders})
    assert (game.records, game.at, game.state) == before


def test_that_an_order_is_refused_with_the_sentence_that_says_why_not() -> None:
    game = game_of(tiny())
    play(game, "spread_rumour")
    reason = game.why_not("council", "spread_rumour")
    assert reason is not None
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the message is compared below
        play(game, "spread_rumour")
    assert str(caught.value) == f"council cannot order spread_rumour: {reason.en}"
    assert len(game.records) == 1


@given(SEEDS)
def test_that_why_not_agrees_with_the_kernel_in_any_state(seed: int) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    while not game.over:
        state = column(game.book, game.state)
        for index, slot in enumerate(game.book.slots):
            free = allowed(game.book, index, state, game.turn)[:, 0]
            for rule, can in zip(slot.moves, free, strict=True):
                assert game.can_order(slot.role, rule.move.id) is bool(can)
        game.commit({})


@given(SEEDS)
def test_that_nothing_can_be_ordered_once_the_game_is_over(seed: int) -> None:
    game = worlds.played_out(tiny(), seed=seed)
    assert [offered(game, role.id) for role in tiny().roles] == [set(), set()]


@given(SEEDS, st.data())
def test_that_any_orders_on_offer_can_be_committed_and_any_other_cannot(
    seed: int, data: st.DataObject
) -> None:
    game = game_of(tiny(), seed=seed)
    while not game.over:
        chosen = data.draw(
            st.lists(st.sampled_from([m.id for m in tiny().moves]), unique=True, max_size=3)
        )
        orders = worlds.orders_of(tiny(), *chosen)
        named = {
            (role, move)
            for role, given_ in orders.items()
            for move in (given_.public, given_.private)
            if move is not None
        }
        if all(move in offered(game, role) for role, move in named):
            record = game.commit(orders)
            assert record.orders == {"council": Orders(), "neighbour": Orders()} | orders
        else:
            with pytest.raises(ValueError, match="cannot order"):
                game.commit(orders)
            game.commit({})


# The tree


def test_that_a_game_starts_at_the_opening() -> None:
    game = game_of(tiny())
    assert (game.at, game.turn, game.current, game.line()) == (0, 1, None, [])
    assert game.state == game.opening
    assert not game.over


def test_that_going_back_and_choosing_otherwise_makes_a_branch_and_keeps_the_old_line() -> None:
    game = game_of(tiny())
    first = play(game, "speech")
    second = play(game, "poster")
    game.go_to(first.number)
    other = play(game, "poach")
    assert [record.number for record in game.records] == [1, 2, 3]
    assert (second.parent, other.parent) == (1, 1)
    assert (second.turn, other.turn) == (2, 2)
    assert game.line() == [first, other]
    game.go_to(second.number)
    assert game.line() == [first, second]
    assert game.state == second.state


def test_that_playing_the_same_again_gives_the_same_again() -> None:
    game = game_of(tiny(), seed=9)
    first = play(game, "poach", "make_peace")
    game.go_to(0)
    again = play(game, "poach", "make_peace")
    assert again == first.model_copy(update={"number": 2})


def test_that_a_finished_game_can_be_taken_up_before_its_end() -> None:
    game = worlds.played_out(tiny(), seed=2)
    game.go_to(game.records[-1].parent)
    assert not game.over
    game.commit({})
    assert len(game.records) == game.records[-2].number + 1


@pytest.mark.parametrize("number", [-1, 2, 99])
def test_that_there_is_no_going_to_a_turn_that_was_not_played(number: int) -> None:
    game = game_of(tiny())
    play(game)
    with pytest.raises(ValueError, match="no turn number"):
        game.go_to(number)
    assert game.at == 1


def test_that_a_record_cannot_be_changed() -> None:
    record = play(game_of(tiny()))
    with pytest.raises(ValueError, match="frozen"):
        record.turn = 5


# Hidden starts


def test_that_hidden_starts_are_drawn_evenly_within_their_range() -> None:
    starts = [game_of(tiny(), seed=1, number=n).opening["purse"] for n in range(500)]
    assert 10 <= min(starts) < 11
    assert 29 < max(starts) <= 30
    assert abs(float(np.mean(starts)) - 20) < 1


def test_that_a_seed_gives_the_same_opening_and_another_seed_another() -> None:
    assert game_of(tiny(), seed=4).opening == game_of(tiny(), seed=4).opening
    assert game_of(tiny(), seed=4).opening != game_of(tiny(), seed=5).opening
