"""The offers of whole games held against a simple model of what is promised to whom."""

from dataclasses import dataclass, field
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.records import (
    BargainBroken,
    Happening,
    OfferAnswered,
    OfferMade,
    TurnRecord,
    VoteTaken,
)
from engine.game.replay import first_difference
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import CHANNELS, Offer, Scenario
from tests.engine.worlds import bridge, game_of

SEEDS = st.integers(0, LARGEST_SEED)
SEATS = st.sampled_from(["random", "in_character"])


@dataclass
class Promise:
    """What the model knows of one offer."""

    open_since: int = 0
    terms: dict[str, float] = field(default_factory=dict)
    bargain: Literal["none", "agreed", "broken"] = "none"
    refused: bool = False


class Model:
    """Offers as a person would keep track of them, one turn after another."""

    def __init__(self, scenario: Scenario) -> None:
        self.offers = {offer.id: offer for offer in scenario.offers}
        self.promises = {name: Promise() for name in self.offers}

    def rivals(self, one: Offer, other: Offer) -> bool:
        return one.id in other.answers or other.id in one.answers

    def stands(self, name: str, turn: int) -> bool:
        since = self.promises[name].open_since
        return 0 < since < turn <= since + self.offers[name].stands

    def turn(self, record: TurnRecord) -> set[tuple[str, ...]]:
        """What should have happened in a turn, given its orders and votes."""
        turn = record.turn
        failed = {h.move for h in record.happenings if isinstance(h, VoteTaken) and not h.passed}
        orders = record.orders.values()
        done = {o.in_channel(channel) for o in orders for channel in CHANNELS} - {None} - failed
        terms = {name: value for o in orders for name, value in o.terms.items()}
        offers = self.offers.values()
        binding = {name for name, promise in self.promises.items() if promise.bargain == "agreed"}
        broken = {
            (breach.move, offer.id)
            for offer in offers
            for breach in offer.breaches
            if offer.id in binding and breach.move in done
        }
        said_yes = [o for o in offers if o.accepted_by in done and self.stands(o.id, turn)]
        said_yes.sort(key=lambda offer: (self.promises[offer.id].open_since, offer.id))
        agreed: list[Offer] = []
        for offer in said_yes:
            if not any(self.rivals(offer, other) for other in agreed):
                agreed.append(offer)
        refused = [o for o in offers if o.refused_by in done and self.stands(o.id, turn)]
        made = [
            offer
            for offer in offers
            if offer.made_by in done
            and not any(offer == other or self.rivals(offer, other) for other in agreed)
        ]
        for offer in offers:
            overtaken = any(self.rivals(offer, other) for other in agreed)
            if overtaken or any(offer.id in other.answers for other in made):
                self.promises[offer.id].open_since = 0
        for _, name in broken:
            self.promises[name].bargain = "broken"
        for offer in agreed:
            self.promises[offer.id].open_since = 0
            self.promises[offer.id].bargain = "agreed"
        for offer in refused:
            self.promises[offer.id].open_since = 0
            self.promises[offer.id].refused = True
        for offer in made:
            promise = self.promises[offer.id]
            promise.open_since = turn
            promise.terms = {term.variable: terms[term.variable] for term in offer.terms}
            promise.refused = False
        return {
            *(("made", offer.id) for offer in made),
            *(("agreed", offer.id) for offer in agreed),
            *(("refused", offer.id) for offer in refused),
            *(("broken", name, move) for move, name in broken),
        }


def told(happening: Happening) -> tuple[str, ...] | None:
    match happening:
        case OfferMade(offer=offer):
            return ("made", offer)
        case OfferAnswered(offer=offer, agreed=agreed):
            return ("agreed" if agreed else "refused", offer)
        case BargainBroken(offer=offer, move=move):
            return ("broken", offer, move)
    return None


def games_of(seed: int, seat: str) -> Game:
    return game_of(bridge(), seed=seed, seat="random" if seat == "random" else "in_character")


@given(SEEDS, SEATS)
def test_that_every_offer_answer_and_breach_is_what_a_simple_model_says(
    seed: int, seat: str
) -> None:
    game, model = games_of(seed, seat), Model(bridge())
    while not game.over:
        for name, offer in model.offers.items():
            answerable = game.can_order(offer.to, offer.accepted_by)
            assert answerable is model.stands(name, game.turn)
        record = game.commit({})
        expected = model.turn(record)
        assert {told(h) for h in record.happenings} - {None} == expected
        for name, promise in model.promises.items():
            for variable, value in promise.terms.items():
                assert record.state[variable] == value
            facts = ("agreed", "refused", "broken")
            said = {fact for fact in facts if f"{fact}({name})" in record.state}
            kept = {"none": set(), "agreed": {"agreed"}, "broken": {"agreed", "broken"}}
            assert said == kept[promise.bargain] | ({"refused"} if promise.refused else set())


@given(SEEDS, SEATS)
def test_that_a_bargain_is_never_both_standing_and_agreed_nor_two_rivals_agreed(
    seed: int, seat: str
) -> None:
    game = games_of(seed, seat)
    while not game.over:
        state = game.commit({}).state
        agreed = {
            offer.id
            for offer in bridge().offers
            if state.get(f"agreed({offer.id})") and not state.get(f"broken({offer.id})")
        }
        assert not {name for name in agreed if state.get(f"made({name})")}
        assert not {"letter", "demand"} <= agreed


@given(SEEDS, SEATS)
def test_that_the_terms_of_a_bargain_do_not_change_while_it_binds(seed: int, seat: str) -> None:
    game = games_of(seed, seat)
    agreed: dict[str, dict[str, float]] = {}
    while not game.over:
        record = game.commit({})
        for happening in record.happenings:
            if isinstance(happening, OfferAnswered) and happening.agreed:
                agreed[happening.offer] = happening.terms
        for name, terms in agreed.items():
            if not record.state.get(f"broken({name})"):
                assert terms.items() <= record.state.items()


@given(SEEDS, SEATS)
def test_that_the_ledger_accounts_for_every_number_of_a_game_with_offers(
    seed: int, seat: str
) -> None:
    game = games_of(seed, seat)
    while not game.over:
        before = game.state
        record = game.commit({})
        entries = {entry.variable: entry for entry in record.ledger}
        for variable in game.scenario.variables:
            name = variable.id
            if name in entries:
                assert abs(entries[name].gap()) < 1e-9
                assert (entries[name].start, entries[name].end) == (
                    before[name],
                    record.state[name],
                )
            else:
                assert before[name] == record.state[name]


@given(SEEDS, SEATS)
def test_that_a_game_with_offers_is_replayed_from_its_orders(seed: int, seat: str) -> None:
    game = games_of(seed, seat)
    while not game.over:
        game.commit({})
    assert first_difference(game) is None


def test_that_games_show_all_that_can_become_of_an_offer() -> None:
    kinds = set()
    for seed in range(60):
        game = games_of(seed, "random")
        while not game.over:
            kinds |= {told(h) for h in game.commit({}).happenings}
    named = {kind[:2] for kind in kinds if kind is not None}
    assert named >= {
        (what, offer)
        for what in ("made", "agreed", "refused", "broken")
        for offer in ("letter", "demand")
    }
