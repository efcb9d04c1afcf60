"""Controlled what-ifs: one change, the same dice, everybody else's orders as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.orders import NOTHING, Orders
from engine.lab.fairness import RulesMovedError, check_rules
from engine.lab.whatif import WhatIf, what_if
from engine.rules.dice import LARGEST_SEED
from tests.engine.test_explaining import random_game
from tests.engine.worlds import game_of, play, played_out, tiny, world

SEEDS = st.integers(0, LARGEST_SEED)


def some_turn(game: Game, luck: int) -> int:
    return 1 + luck % game.turn


@given(SEEDS, st.integers(0, 99), st.sampled_from(["council", "neighbour"]))
def test_that_the_recorded_orders_give_the_recorded_line_again(
    seed: int, luck: int, role: str
) -> None:
    game = random_game(seed)
    turn = some_turn(game, luck)
    line = game.line()
    told = what_if(game, turn, role, line[turn - 1].orders[role])
    assert [r.state for r in told.records] == [r.state for r in line[turn - 1 :]]
    assert told.ending == line[-1].ending
    assert told.refused == ()
    assert told.comparison.first is None


@given(SEEDS, st.integers(0, 99), st.sampled_from(["council", "neighbour"]))
def test_that_nothing_differs_before_the_change_and_the_others_order_what_they_ordered(
    seed: int, luck: int, role: str
) -> None:
    game = random_game(seed)
    turn = some_turn(game, luck)
    line = game.line()
    told = what_if(game, turn, role, NOTHING)
    assert told.comparison.first is None or told.comparison.first >= turn
    gone = {(r.turn, r.role, r.channel) for r in told.refused}
    for mine, theirs in zip(line[turn - 1 :], told.records, strict=False):
        for seat in game.seats:
            for channel in ("public", "private"):
                kept = theirs.orders[seat].in_channel(channel)
                if (mine.turn, seat) == (turn, role) or (mine.turn, seat, channel) in gone:
                    assert kept is None
                else:
                    assert kept == mine.orders[seat].in_channel(channel)


@given(SEEDS, st.integers(0, 99))
def test_that_a_chance_taken_in_both_lines_came_up_by_the_same_number(seed: int, luck: int) -> None:
    game = random_game(seed)
    turn = some_turn(game, luck)
    told = what_if(game, turn, "neighbour", NOTHING)
    for mine, theirs in zip(game.line()[turn - 1 :], told.records, strict=False):
        rolls = {roll.site: roll.value for roll in mine.rolls}
        assert all(rolls.get(roll.site, roll.value) == roll.value for roll in theirs.rolls)


@given(SEEDS, st.integers(0, 99))
def test_that_trying_leaves_the_game_as_it_was(seed: int, luck: int) -> None:
    game = random_game(seed)
    before = list(game.records), game.at, dict(game.names)
    what_if(game, some_turn(game, luck), "council", NOTHING, play_on=True)
    assert (game.records, game.at, game.names) == before


def bound(*, open_end: bool = False) -> Game:
    """`second` needs `first` to have been played, and `gift` is given beside it.

    With an `open_end` a turn is left to be played, and `gift` needs `first` too.
    """
    needs = [{"that": "x >= 1", "otherwise": "Not without the first."}] if open_end else []
    scenario = world(
        turns=4 if open_end else 3,
        numbers={"x": 0},
        moves={
            "first": {"role": "a", "effects": [{"add": {"x": 1}}]},
            "second": {
                "role": "b",
                "requires": [{"that": "x >= 1", "otherwise": "Not without the first."}],
                "effects": [{"add": {"x": 10}}],
            },
            "gift": {
                "role": "b",
                "channel": "private",
                "requires": needs,
                "effects": [{"add": {"x": 100}}],
            },
        },
    )
    game = game_of(scenario)
    play(game, "first")
    play(game, "second", "gift")
    play(game)
    return game


def test_that_an_order_no_longer_allowed_is_flagged_with_the_rules_sentence_and_not_done() -> None:
    told = what_if(bound(), 1, "a", NOTHING)
    assert [(r.turn, r.role, r.channel, r.move, r.why.en) for r in told.refused] == [
        (2, "b", "public", "second", "Not without the first.")
    ]
    assert told.records[1].orders["b"] == Orders(private="gift")
    assert [record.state["x"] for record in told.records] == [0, 100, 100]


def test_that_a_line_that_outlasts_the_record_stops_there_or_is_played_on_in_character() -> None:
    game = next(
        game
        for game in (played_out(tiny(), seed=seed) for seed in range(200))
        if game.turn < 4
        and any(
            what_if(game, game.turn, role, NOTHING).ending is None
            for role in ("council", "neighbour")
        )
    )
    last = game.turn
    told = [
        what_if(game, last, role, NOTHING, play_on=on)
        for role in ("council", "neighbour")
        for on in (False, True)
    ]
    pairs = zip(told[::2], told[1::2], strict=True)
    stopped, finished = next(pair for pair in pairs if pair[0].ending is None)
    assert stopped.recorded_until == finished.recorded_until == last
    assert [record.turn for record in stopped.records] == [last]
    assert finished.ending is not None
    assert finished.records[0] == stopped.records[0]


def keep(game: Game, told: WhatIf) -> None:
    game.adopt(told.records)


@given(SEEDS, st.integers(0, 99))
def test_that_a_line_that_was_tried_becomes_a_branch_as_if_it_had_been_played(
    seed: int, luck: int
) -> None:
    game = random_game(seed)
    turn = some_turn(game, luck)
    told = what_if(game, turn, "council", NOTHING)
    old = list(game.records)
    keep(game, told)
    assert game.records[: len(old)] == old
    assert game.line()[turn - 1 :] == list(told.records)
    played = random_game(seed)
    played.go_to(old[turn - 1].parent)
    for record in told.records:
        played.commit(record.orders)
    assert played.records == game.records


def test_that_two_lines_that_were_tried_side_by_side_can_both_be_kept() -> None:
    game = bound()
    one, other = what_if(game, 1, "a", NOTHING), what_if(game, 2, "b", NOTHING)
    keep(game, one)
    keep(game, other)
    assert [(r.number, r.parent, r.turn) for r in game.records[3:]] == [
        (4, 0, 1),
        (5, 4, 2),
        (6, 5, 3),
        (7, 1, 2),
        (8, 7, 3),
    ]


def test_that_turns_which_do_not_follow_are_not_taken_in_at_all() -> None:
    game = bound()
    told = what_if(game, 1, "a", NOTHING)
    gap = [told.records[0], told.records[2]]
    after_the_end = [told.records[2], *told.records]
    for records in (gap, after_the_end, told.records[1:]):
        with pytest.raises(ValueError, match=r"follow|no turn number"):
            game.adopt(records)
        assert (len(game.records), game.at) == (3, 3)


@pytest.mark.parametrize("turn", [0, 4])
def test_that_a_turn_that_was_not_played_cannot_be_changed(turn: int) -> None:
    with pytest.raises(ValueError, match="was not played"):
        what_if(bound(), turn, "a", NOTHING)


def test_that_orders_that_were_not_allowed_then_are_refused() -> None:
    with pytest.raises(ValueError, match="b cannot order second: Not without the first"):
        what_if(bound(), 1, "b", Orders(public="second"))


def test_that_a_line_which_todays_rules_do_not_give_is_not_played_again() -> None:
    game = bound()
    game.records[1] = game.records[1].model_copy(
        update={"state": game.records[1].state | {"x": 77.0}}
    )
    with pytest.raises(RulesMovedError) as caught:
        what_if(game, 1, "a", NOTHING)
    assert caught.value.turn == 2
    check_rules(bound(), 1)
