"""Two lines beside each other: where they part, and what differs."""

from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.lab.comparison import Comparison, compare
from engine.rules.dice import LARGEST_SEED
from tests.engine.test_explaining import random_game
from tests.engine.worlds import game_of, orders_of, play, world

SEEDS = st.integers(0, LARGEST_SEED)


def lines(game: Game, one: int, other: int) -> Comparison:
    return compare(game.opening, game.as_of(one).line(), game.as_of(other).line())


def storm() -> Game:
    """Two lines from turn 1: in the second `dance` calls the rain, which then falls."""
    scenario = world(
        turns=3,
        numbers={"x": 5, "y": 5},
        moves={"dance": {"role": "a"}, "sing": {"role": "b"}},
        events={
            "rain": {
                "when": "turn == 2",
                "chance": "choose(played(dance), 1, 0)",
                "effects": [{"add": {"x": 3}}],
            }
        },
    )
    game = game_of(scenario)
    play(game, "sing")
    play(game, "sing")
    game.go_to(1)
    play(game, "dance", "sing")
    play(game)
    return game


@given(SEEDS)
def test_that_a_line_does_not_differ_from_itself(seed: int) -> None:
    game = random_game(seed)
    told = compare(game.opening, game.line(), game.line())
    assert told.first is None
    assert (told.orders, told.dice, told.happenings, told.numbers) == ((), (), (), ())
    assert all(one == other for one, other in told.curves.values())


@given(SEEDS, SEEDS)
def test_that_comparing_the_other_way_round_swaps_the_sides(seed: int, other: int) -> None:
    games = random_game(seed), random_game(other)
    there, back = (
        compare(a.opening, a.line(), b.line(), b.opening) for a, b in (games, games[::-1])
    )
    assert there.first == back.first
    assert there.curves == {name: (b, a) for name, (a, b) in back.curves.items()}
    assert [(n.id, n.one, n.other) for n in there.numbers] == [
        (n.id, n.other, n.one) for n in back.numbers
    ]
    assert {(d.turn, d.site) for d in there.dice} == {(d.turn, d.site) for d in back.dice}
    assert [h.happening for h in there.happenings if h.side == "one"] == [
        h.happening for h in back.happenings if h.side == "other"
    ]


def test_that_the_first_turn_that_differs_is_where_the_orders_do() -> None:
    told = lines(storm(), 2, 4)
    assert (told.first, told.last) == (2, 2)
    assert told.endings == (None, "the_end")


def test_that_orders_dice_happenings_and_numbers_are_listed_where_they_differ() -> None:
    told = lines(storm(), 2, 4)
    assert [(o.turn, o.role, o.one.public, o.other.public) for o in told.orders] == [
        (2, "a", None, "dance")
    ]
    (die,) = told.dice
    assert (die.turn, die.site) == (2, "event/rain")
    assert [roll is not None and roll.came_up for roll in (die.one, die.other)] == [False, True]
    assert [(h.turn, h.side, h.happening.kind) for h in told.happenings] == [
        (2, "other", "move"),
        (2, "other", "event"),
    ]
    assert [(n.kind, n.id, n.one, n.other) for n in told.numbers] == [("variable", "x", 5, 8)]


def test_that_curves_go_as_far_as_each_line() -> None:
    told = lines(storm(), 2, 4)
    assert told.curves["x"] == ([5.0, 5.0, 5.0], [5.0, 5.0, 8.0, 8.0])
    assert [len(scores) for scores in told.scores["a"]] == [2, 3]


def test_that_a_line_that_goes_on_where_the_other_stops_differs_from_there() -> None:
    game = storm()
    assert lines(game, 1, 2).first == 2
    assert lines(game, 0, 1).first == 1


def test_that_games_with_other_openings_differ_from_the_start() -> None:
    one, other = random_game(1), random_game(2)
    assert compare(one.opening, one.line(), other.line(), other.opening).first == 0


def test_that_the_words_that_went_with_an_order_are_no_difference() -> None:
    game = storm()
    game.go_to(1)
    orders = orders_of(game.scenario, "sing")
    game.commit({r: o.model_copy(update={"rationale": "Why not?"}) for r, o in orders.items()})
    assert lines(game, 2, 5).first is None
    assert lines(game, 2, 5).orders == ()
