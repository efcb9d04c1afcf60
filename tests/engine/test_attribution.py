"""What each order changed: Shapley values over a turn's orders, played again by the same rules."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.answering import why, why_view
from engine.game.explaining import Explanation, Number, explain
from engine.game.game import Game
from engine.game.records import EventHappened
from engine.lab.attribution import Attribution, attribute
from engine.rules.dice import LARGEST_SEED
from tests.engine import worlds
from tests.engine.test_explaining import numbers_of, random_game
from tests.engine.worlds import game_of, play, world

SEEDS = st.integers(0, LARGEST_SEED)


def variable(attribution: Attribution, name: str) -> Explanation:
    return attribution.share(Number("variable", name))


def orders(told: Explanation) -> dict[str, float]:
    """The orders' shares by move."""
    return {part.element: part.amount for part in told.parts if part.role and part.element}


def of_world(told: Explanation) -> float:
    return sum(part.amount for part in told.parts if part.role is None)


@given(SEEDS)
def test_that_start_and_world_and_orders_give_the_end_for_every_number(seed: int) -> None:
    game = random_game(seed)
    for turn in range(1, game.turn + 1):
        attribution = attribute(game, turn)
        for number in numbers_of(game.scenario):
            told = attribution.share(number)
            assert abs(told.gap()) < 1e-9
            assert told.method == "orders"


@given(SEEDS)
def test_that_orders_are_named_once_and_nobody_elses_are(seed: int) -> None:
    game = random_game(seed)
    for record in game.line():
        given_ = {
            (role, move)
            for role, given_ in record.orders.items()
            for move in (given_.public, given_.private)
            if move is not None
        }
        attribution = attribute(game, record.turn)
        assert {(part.role, part.move) for part in attribution.parts} == given_
        assert len(attribution.parts) == len(given_)


def lively() -> Game:
    """Two who push a number, and rain that falls whatever they do."""
    scenario = world(
        numbers={
            "x": 10,
            "y": 10,
            "twice": {"formula": "2 * x + y", "max": 1000},
            "area": {"formula": "x * y", "max": 10_000},
        },
        moves={
            "push": {"role": "a", "effects": [{"add": {"x": 3}}]},
            "lift": {"role": "b", "effects": [{"add": {"y": 2}}]},
            "rest": {"role": "b", "channel": "private"},
        },
        drift={"rain": {"effects": [{"add": {"x": 1}}]}},
    )
    return game_of(scenario)


def test_that_effects_which_only_add_get_the_ledgers_amounts() -> None:
    game = lively()
    play(game, "push", "lift")
    attribution = attribute(game, 1)
    for name in ("x", "y"):
        told, plain = variable(attribution, name), explain(game, name, 1)
        assert orders(told) == {p.element: p.amount for p in plain.parts if p.role}
        assert of_world(told) == sum(p.amount for p in plain.parts if p.role is None)


@given(SEEDS, st.data())
def test_that_any_world_of_plain_additions_is_attributed_as_the_ledger_says(
    seed: int, data: st.DataObject
) -> None:
    amount = st.integers(-9, 9)
    scenario = world(
        numbers={"x": {"start": 0, "min": -1000, "max": 1000}},
        moves={
            name: {
                "role": role,
                "channel": channel,
                "effects": [{"add": {"x": data.draw(amount)}}, {"add": {"x": data.draw(amount)}}],
            }
            for name, role, channel in (
                ("a1", "a", "public"),
                ("a2", "a", "private"),
                ("b1", "b", "public"),
                ("b2", "b", "private"),
            )
        },
        drift={"d": {"effects": [{"add": {"x": data.draw(amount)}}]}},
    )
    game = game_of(scenario, seed=seed)
    play(game, *data.draw(st.sets(st.sampled_from(["a1", "a2", "b1", "b2"]))))
    told, plain = variable(attribute(game, 1), "x"), explain(game, "x", 1)
    ledger: dict[str, float] = {}
    for part in plain.parts:
        if part.role and part.element:
            ledger[part.element] = ledger.get(part.element, 0) + part.amount
    assert orders(told) == pytest.approx({k: v for k, v in ledger.items() if v}, abs=1e-9)


def test_that_an_order_without_any_effect_has_no_share_in_anything() -> None:
    game = lively()
    play(game, "push", "rest")
    attribution = attribute(game, 1)
    for number in numbers_of(game.scenario):
        assert "rest" not in orders(attribution.share(number))


def test_that_two_orders_that_do_the_same_get_the_same_share() -> None:
    twins = {"effects": [{"add": {"x": 3}}]}
    scenario = world(
        numbers={"x": 1, "z": {"formula": "x * x", "max": 10_000}},
        moves={"one": twins | {"role": "a"}, "other": twins | {"role": "b"}},
    )
    game = game_of(scenario)
    play(game, "one", "other")
    told = orders(variable(attribute(game, 1), "z"))
    assert told["one"] == pytest.approx(told["other"], abs=1e-12)
    assert told["one"] == pytest.approx(24)


def test_that_shares_add_up_over_numbers_as_the_numbers_do() -> None:
    game = lively()
    play(game, "push", "lift")
    attribution = attribute(game, 1)
    twice, x, y = (orders(variable(attribution, name)) for name in ("twice", "x", "y"))
    for move in ("push", "lift"):
        assert twice[move] == pytest.approx(2 * x.get(move, 0) + y.get(move, 0), abs=1e-9)


def test_that_what_two_orders_make_together_is_divided_between_them() -> None:
    game = lively()
    play(game, "push", "lift")
    told = variable(attribute(game, 1), "area")
    # Without orders 11 * 10; push alone 14 * 10; lift alone 11 * 12; both 14 * 12.
    assert of_world(told) == pytest.approx(10)
    assert orders(told) == pytest.approx({"push": (30 + 36) / 2, "lift": (22 + 28) / 2})


def test_that_an_order_is_credited_with_the_event_that_it_brought_about() -> None:
    scenario = world(
        numbers={"x": 0, "z": {"formula": "x"}},
        moves={"dance": {"role": "a"}},
        events={"rain": {"when": "played(dance)", "effects": [{"add": {"x": 7}}]}},
    )
    game = game_of(scenario)
    play(game, "dance")
    assert orders(variable(attribute(game, 1), "z")) == {"dance": 7}


def test_that_what_the_orders_kept_from_happening_is_marked_as_such() -> None:
    scenario = world(
        numbers={"x": 0, "z": {"formula": "x"}},
        moves={"umbrella": {"role": "a"}},
        events={
            "rain": {
                "label": "Rain",
                "when": "not played(umbrella)",
                "effects": [{"add": {"x": 7}}],
            },
            "wind": {"label": "Wind", "effects": [{"add": {"x": 1}}]},
        },
    )
    game = game_of(scenario)
    play(game, "umbrella")
    told = variable(attribute(game, 1), "z")
    assert [(p.kind, p.why.en, p.happened, round(p.amount, 9)) for p in told.parts] == [
        ("event", "Rain", False, 7),
        ("event", "Wind", True, 1),
        ("move", "A move", True, -7),
    ]


def test_that_the_world_tells_its_causes_by_name() -> None:
    scenario = world(
        numbers={"x": 10, "z": {"formula": "2 * x", "max": 1000}},
        moves={"push": {"role": "a", "effects": [{"add": {"x": 1}}]}},
        events={"flood": {"label": "Flood", "effects": [{"add": {"x": -4}}]}},
        drift={"rain": {"label": "Rain", "effects": [{"add": {"x": 1}}]}},
    )
    game = game_of(scenario)
    play(game, "push")
    told = variable(attribute(game, 1), "z")
    assert [(p.kind, p.why.en, p.amount) for p in told.parts] == [
        ("event", "Flood", -8),
        ("drift", "Rain", 2),
        ("move", "A move", 2),
    ]


def test_that_the_last_coalition_is_the_turn_that_was_played_and_the_first_an_idle_one() -> None:
    game = game_of(worlds.tiny(), seed=8)
    record = play(game, "poach", "speech", "poster")
    attribution = attribute(game, 1)
    assert attribution.worlds.shape[1] == 8
    assert np.array_equal(attribution.worlds[:, -1], attribution.after[:, 0])
    idle = play(game_of(worlds.tiny(), seed=8))
    assert attribution.worlds[0, 0] == idle.state["pickers_council"]
    assert record.state["pickers_council"] == attribution.worlds[0, -1]


def test_that_a_turn_which_todays_rules_do_not_give_is_refused() -> None:
    game = game_of(worlds.tiny(), seed=8)
    record = play(game, "speech")
    game.records[0] = record.model_copy(update={"state": record.state | {"anger": 99.0}})
    with pytest.raises(ValueError, match="no longer give this turn"):
        attribute(game, 1)


# Beside what happened


def averted() -> Game:
    """Rain comes unless somebody drums; drumming brings a crowd, which makes a noise."""
    scenario = world(
        numbers={"x": 50},
        moves={
            "drum": {
                "role": "a",
                "label": "Drum",
                "effects": [{"add": {"x": 1}, "why": "A drum is heard"}, {"add": {"x": 2}}],
            }
        },
        events={
            "rain": {"when": "not played(drum)", "label": "Rain", "effects": [{"add": {"x": -5}}]},
            "crowd": {"when": "played(drum)", "label": "Crowd", "effects": [{"add": {"x": 7}}]},
        },
        drift={"wind": {"label": "Wind", "effects": [{"add": {"x": 3}}]}},
    )
    game = game_of(scenario)
    play(game, "drum")
    return game


def test_that_what_the_orders_kept_away_is_marked_as_not_having_happened() -> None:
    told = variable(attribute(averted(), 1), "x")
    assert {(p.element, p.amount, p.happened) for p in told.parts} == {
        ("rain", -5, False),
        ("wind", 3, True),
        ("drum", 15, True),
    }
    labels = {change.label for change in why_view(averted().scenario, told).changes}
    assert labels == {"Rain (would have happened)", "Wind", "Drum"}


def test_that_what_happened_is_told_in_full_beside_what_each_order_changed() -> None:
    game = averted()
    game.commit({})
    game.commit({})
    told = why(game, None, Number("variable", "x"), 1, everything=True)
    assert told is not None
    assert [(change.label, change.amount) for change in told.changes] == [
        ("A drum is heard", 1),
        ("Drum", 2),
        ("Crowd", 7),
        ("Wind", 3),
    ]


def test_that_an_order_has_the_rules_own_words_for_what_it_did() -> None:
    (drum,) = (part for part in variable(attribute(averted(), 1), "x").parts if part.role == "a")
    assert drum.why.en == "Drum"
    assert [words.en for words in drum.said] == ["A drum is heard"]


@given(SEEDS)
def test_that_every_line_of_the_world_is_in_the_played_turn_or_marked(seed: int) -> None:
    game = random_game(seed)
    for record in game.line():
        attribution = attribute(game, record.turn)
        rules = {(c.kind, c.element) for e in record.ledger for c in e.contributions}
        rules |= {("event", h.event) for h in record.happenings if isinstance(h, EventHappened)}
        for number in numbers_of(game.scenario):
            for part in attribution.share(number).parts:
                if part.role is None and part.element is not None and part.happened:
                    assert (part.kind, part.element) in rules
