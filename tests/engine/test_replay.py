"""Replay: whether today's rules still give a game, and the first turn where they do not."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.records import EventHappened, TurnRecord
from engine.game.replay import first_difference
from engine.rules.dice import LARGEST_SEED
from engine.rules.ledger import Roll
from engine.text import LocalText
from tests.engine import worlds
from tests.engine.worlds import element, game_of, play, scenario_of, tiny, tiny_data


def three_turns() -> Game:
    game = game_of(tiny(), seed=4)
    for moves in (("poster",), ("speech", "poach"), ("poster",)):
        play(game, *moves)
    return game


def with_record(game: Game, number: int, **values: object) -> Game:
    """The game with something else in one of its records."""
    record = game.records[number - 1]
    game.records[number - 1] = record.model_copy(update=values)
    return game


def with_rules(game: Game, change: Callable[[dict[str, Any]], object]) -> Game:
    """The game with another rule in its scenario."""
    data = tiny_data()
    change(data)
    return Game(
        scenario_of(data), game.seed, game.seats, game.opening, game.records, game.at, game.number
    )


@given(st.integers(0, LARGEST_SEED), st.integers(0, 10_000))
def test_that_a_game_just_played_is_given_again(seed: int, number: int) -> None:
    assert first_difference(worlds.played_out(tiny(), seed=seed, number=number)) is None


def test_that_every_branch_is_replayed() -> None:
    game = three_turns()
    game.go_to(1)
    play(game, "make_peace")
    assert first_difference(game) is None
    with_record(game, 4, state=game.records[3].state | {"anger": 99.0})
    difference = first_difference(game)
    assert difference is not None
    assert (difference.turn, difference.record) == (2, 4)


def test_that_a_tampered_state_is_found_at_its_turn_and_named() -> None:
    game = three_turns()
    before = game.records[1].state["anger"]
    with_record(game, 2, state=game.records[1].state | {"anger": 77.5})
    difference = first_difference(game)
    assert difference is not None
    assert difference.turn == 2
    assert difference.what == f"anger is {before:.9g}, the save has 77.5"


def test_that_a_tampered_opening_is_found_before_any_turn() -> None:
    game = three_turns()
    game.opening["purse"] = 11.0
    difference = first_difference(game)
    assert difference is not None
    assert difference.turn == 0
    assert "purse" in difference.what


@pytest.mark.parametrize(
    ("change", "turn"),
    [
        (lambda d: element(d, "moves", "poster")["effects"][1]["add"].update(anger=3), 1),
        (lambda d: element(d, "moves", "speech")["effects"][0]["add"].update(anger=-9), 2),
        (lambda d: element(d, "moves", "poach").update(requires=[_never()]), 2),
        (lambda d: element(d, "endings", "peace").update(when="turn >= 3"), 3),
        (lambda d: element(d, "roles", "council")["aims"][0].update(measure="1"), 1),
        (lambda d: element(d, "variables", "purse").update(start={"low": 9, "high": 30}), 0),
    ],
)
def test_that_a_changed_rule_is_found_at_the_first_turn_where_it_matters(
    change: Callable[[dict[str, Any]], object], turn: int
) -> None:
    difference = first_difference(with_rules(three_turns(), change))
    assert difference is not None
    assert difference.turn == turn
    assert difference.what


def _never() -> dict[str, str]:
    return {"that": "false", "otherwise": "Never."}


def test_that_a_rule_that_never_mattered_makes_no_difference() -> None:
    game = with_rules(three_turns(), lambda d: element(d, "moves", "make_peace").pop("motion"))
    assert first_difference(game) is None


@pytest.mark.parametrize(
    "values",
    [
        {"ending": "peace"},
        {"scores": {"council": 1.0, "neighbour": 2.0}},
        {"happenings": [EventHappened(event="gossip")]},
        {"orders": {"council": Orders(public="poster"), "neighbour": Orders()}},
    ],
)
def test_that_other_tampering_with_a_record_is_found(values: dict[str, object]) -> None:
    difference = first_difference(with_record(three_turns(), 3, **values))
    assert difference is not None
    assert difference.turn == 3


def test_that_a_ledger_that_tells_other_ways_to_the_same_numbers_is_found() -> None:
    game = three_turns()
    entry = next(e for e in game.records[1].ledger if e.variable == "anger")
    first = entry.contributions[0]
    split = [first._replace(amount=first.amount - 1), first._replace(amount=1.0)]
    other = entry._replace(contributions=[*split, *entry.contributions[1:]])
    ledger = [other if e.variable == "anger" else e for e in game.records[1].ledger]
    difference = first_difference(with_record(game, 2, ledger=ledger))
    assert difference is not None
    assert (difference.turn, difference.what.split()[0]) == (2, "anger")


def test_that_other_words_in_a_ledger_are_no_difference() -> None:
    game = three_turns()
    ledger = [
        entry._replace(
            contributions=[c._replace(why=LocalText(en="Otherwise")) for c in entry.contributions]
        )
        for entry in game.records[1].ledger
    ]
    assert first_difference(with_record(game, 2, ledger=ledger)) is None


def test_that_a_die_that_fell_otherwise_is_found() -> None:
    game = three_turns()
    rolls = [Roll(site="event/gossip", chance=0.5, value=0.75, came_up=False)]
    difference = first_difference(with_record(game, 2, rolls=rolls))
    assert difference is not None
    assert (difference.turn, difference.what) == (
        2,
        "the die event/gossip falls otherwise than the save tells",
    )


def test_that_an_order_that_is_not_allowed_today_is_told_in_words() -> None:
    game = with_rules(
        three_turns(), lambda d: element(d, "moves", "poach").update(requires=[_never()])
    )
    difference = first_difference(game)
    assert difference is not None
    names = {move.id: move.label.en for move in tiny().moves}
    assert f"cannot order “{names['poach']}” (Never)" in difference.what
    assert "poach" not in difference.what


def test_that_a_number_that_is_not_there_today_is_called_so() -> None:
    game = three_turns()
    game.opening["old_debt"] = 0.0
    difference = first_difference(game)
    assert difference is not None
    assert difference.what == "old_debt is not there today"


def test_that_replaying_leaves_the_game_as_it_is() -> None:
    game = three_turns()
    game.go_to(1)
    records: list[TurnRecord] = list(game.records)
    first_difference(game)
    assert (game.records, game.at) == (records, 1)
