"""Everybody's orders in words, for the debrief: nothing left out and nothing said twice."""

from engine.game.game import Game
from engine.game.records import MoveLeaked, VoteTaken
from engine.report.narration import orders_told
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario

REASONS = "Because it is written so."


def played() -> Game:
    """A game with votes, leaks and offers, in which one role gives its reasons."""
    scenario = load_scenario(shipped_scenarios()[0])
    first = scenario.roles[0].id
    seats = {role.id: "in_character" for role in scenario.roles} | {first: "person"}
    game = Game.new(scenario, seed=40877, seats=seats)  # type: ignore[arg-type]  # kinds of players
    while not game.over:
        orders = game.orders_by("in_character", first)
        game.commit({first: orders.model_copy(update={"rationale": REASONS})})
    return game


def test_that_every_order_of_every_turn_is_told_with_what_became_of_it() -> None:
    game = played()
    told = {(orders.turn, orders.role): orders for orders in orders_told(game)}
    moves = {move.id: move for move in game.scenario.moves}
    assert len(told) == len(game.line()) * len(game.scenario.roles)
    leaks = votes = 0
    for record in game.line():
        for role, orders in record.orders.items():
            words = told[record.turn, role]
            assert words.rationale == orders.rationale
            for move, said in ((orders.public, words.public), (orders.private, words.private)):
                if move is None:
                    assert said == ""
                    continue
                assert said.startswith(moves[move].label.en)
                leaked = any(
                    isinstance(h, MoveLeaked) and h.move == move for h in record.happenings
                )
                voted = any(isinstance(h, VoteTaken) and h.move == move for h in record.happenings)
                assert ("it leaks" in said) is leaked
                assert ("passed" in said or "failed" in said) is voted
                leaks, votes = leaks + leaked, votes + voted
    assert leaks
    assert votes


def test_that_the_terms_of_an_offer_are_said_once() -> None:
    game = played()
    offers = {offer.made_by: offer for offer in game.scenario.offers if offer.terms}
    found = 0
    for record, orders in (
        (r, o) for r in game.line() for o in orders_told(game) if o.turn == r.turn
    ):
        move = record.orders[orders.role].private
        if move in offers:
            found += 1
            assert all(orders.private.count(f"{t.label.en}: ") == 1 for t in offers[move].terms)
    assert found


def test_that_orders_are_told_in_french() -> None:
    game = played()
    labels = {move.label.fr for move in game.scenario.moves}
    said = [orders.public for orders in orders_told(game, "fr") if orders.public]
    assert said
    assert all(any(words.startswith(label or "") for label in labels) for words in said)
