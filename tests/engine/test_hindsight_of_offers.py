"""Offers and their terms in hindsight: an order that is left out takes its terms along."""

import pytest

from engine.game.explaining import Number
from engine.game.game import Game
from engine.game.orders import NOTHING, Orders
from engine.lab.attribution import attribute
from engine.lab.plans import plan_of
from engine.lab.turning_points import turning_points
from engine.lab.whatif import what_if
from engine.report.narration import orders_in_words
from tests.engine.test_attribution import orders, variable
from tests.engine.worlds import game_of, scenario_of, world_data


def bargain() -> Game:
    """`a` offers two prices, `b` agrees a turn later: that pays `b` the price."""
    data = world_data(
        turns=3,
        numbers={"price": 0, "purse": 0, "worth": {"formula": "2 * purse", "max": 1000}},
        moves={
            "offer": {"role": "a", "channel": "private"},
            "agree": {"role": "b", "effects": [{"add": {"purse": "price"}}]},
            "wave": {"role": "a"},
        },
    )
    data["offers"] = [
        {
            "id": "deal",
            "basis": "design choice",
            "label": "A deal",
            "known_to": "everyone",
            "by": "a",
            "to": "b",
            "made_by": "offer",
            "accepted_by": "agree",
            "terms": [
                {
                    "variable": "price",
                    "label": "Price",
                    "options": [{"value": 10, "label": "Low"}, {"value": 30, "label": "High"}],
                }
            ],
        }
    ]
    game = game_of(scenario_of(data))
    game.commit({"a": Orders(public="wave", private="offer", terms={"price": 30})})
    game.commit({"b": Orders(public="agree")})
    game.commit({})
    return game


def test_that_an_offers_terms_belong_to_the_order_that_makes_it() -> None:
    game = bargain()
    plan = plan_of(game.book, game.line()[0].orders)
    parts = {part.move: part for part in plan.parts}
    assert set(parts) == {"wave", "offer"}
    (term,) = game.book.terms
    assert parts["wave"].rows.tolist() == [game.book.slot_of["a", "public"]]
    assert sorted(parts["offer"].rows) == sorted([game.book.slot_of["a", "private"], term.choice])
    assert plan.choices[term.choice] == 1


def test_that_the_price_is_the_offers_share_and_the_payment_the_agreements() -> None:
    game = bargain()
    assert orders(variable(attribute(game, 1), "price")) == {"offer": 30}
    assert orders(variable(attribute(game, 2), "worth")) == {"agree": 60}
    for turn in (1, 2, 3):
        for name in ("price", "purse", "worth"):
            assert abs(attribute(game, turn).share(Number("variable", name)).gap()) < 1e-9


def test_that_without_the_offer_the_agreement_is_flagged_and_nothing_is_paid() -> None:
    game = bargain()
    told = what_if(game, 1, "a", Orders(public="wave"))
    assert [(r.turn, r.role, r.move) for r in told.refused] == [(2, "b", "agree")]
    assert told.records[1].orders["b"] == NOTHING
    assert told.records[-1].state["purse"] == 0


def test_that_another_price_is_paid_where_another_was_offered() -> None:
    game = bargain()
    told = what_if(game, 1, "a", Orders(private="offer", terms={"price": 10}))
    assert told.refused == ()
    assert told.records[-1].state["purse"] == 10
    assert [(o.turn, o.role, o.other.terms) for o in told.comparison.orders] == [
        (1, "a", {"price": 10})
    ]


@pytest.mark.parametrize("move", ["offer", "wave"])
def test_that_a_turning_point_without_an_order_agrees_with_the_what_if(move: str) -> None:
    game = bargain()
    point = next(p for p in turning_points(game) if p.move == move and p.replacement is None)
    assert [refused for _, _, refused in point.refused] == (["agree"] if move == "offer" else [])


def test_that_what_was_ordered_is_told_with_the_terms_of_an_offer() -> None:
    game = bargain()
    assert orders_in_words(game, 1, "a").endswith("in private: A move (Price: High)")
    assert orders_in_words(game, 2, "b") == "in public: A move"
