"""What each role may see of offers, and how it is told."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.viewing import revealed_view, role_view
from engine.game.views import NewsView, OfferView, OptionView, RoleView
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import Scenario
from engine.text import Language
from tests.engine import worlds
from tests.engine.test_views import numbers, texts
from tests.engine.worlds import bridge, element, game_of, play, scenario_of

SEEDS = st.integers(0, LARGEST_SEED)
EYES = ("north", "south", "ferryman", None)


def after(*turns: str, scenario: Scenario | None = None, **terms: float) -> Game:
    """A game in which these moves were made, turn by turn; "-" for nothing."""
    game = game_of(scenario or bridge())
    for moves in turns:
        play(game, *(move for move in moves.split() if move != "-"), **terms)
    return game


def offers(game: Game, role: str | None, language: Language = "en") -> list[OfferView]:
    return role_view(game, role, language).offers


def told(game: Game, role: str | None) -> list[NewsView]:
    return role_view(game, role).news


def option(game: Game, role: str, move: str) -> OptionView:
    return next(o for o in role_view(game, role).options if o.move == move)


# What becomes of an offer


@pytest.mark.parametrize(
    ("turns", "status", "english", "french"),
    [
        (
            ["write_south"],
            "standing",
            "Open until Saturday morning",
            "Tient jusqu’à samedi matin",
        ),
        (["write_south", "agree"], "agreed", "Agreed, Friday evening", "Convenu, vendredi soir"),
        (
            ["write_south", "decline"],
            "refused",
            "Refused, Friday evening",
            "Refusé, vendredi soir",
        ),
        (
            ["write_south", "-", "-"],
            "lapsed",
            "Lapsed without an answer",
            "Resté sans réponse",
        ),
        (
            ["write_south", "write_south"],
            "renewed",
            "Made anew, Friday evening",
            "Renouvelé, vendredi soir",
        ),
        (
            ["write_south", "name_price"],
            "countered",
            "Answered by “The South’s price”, Friday evening",
            "Réponse\u00a0: «\u00a0Le prix du Sud\u00a0», vendredi soir",
        ),
        (
            ["write_south", "agree", "-", "dig_alone"],
            "broken",
            "Broken, Saturday evening (The North)",
            "Rompu, samedi soir (Le Nord)",
        ),
    ],
)
def test_that_an_offer_says_what_became_of_it(
    turns: list[str], status: str, english: str, french: str
) -> None:
    game = after(*turns)
    first = offers(game, "south")[0]
    assert (first.offer, first.turn, first.when) == ("letter", 1, "Friday morning")
    assert (first.status, first.sentence) == (status, english)
    assert offers(game, "north", "fr")[0].sentence == french


def test_that_an_offer_is_overtaken_by_a_yes_to_its_rival() -> None:
    game = after("write_south name_price", "agree")
    rival = next(offer for offer in offers(game, "north") if offer.offer == "demand")
    assert rival.status == "overtaken"
    assert rival.sentence == "Overtaken by “A bridge together”, Friday evening"


def test_that_an_offer_can_still_be_on_the_table_when_the_game_ends() -> None:
    game = after(*["-"] * 5, "write_south")
    assert game.over
    (offer,) = offers(game, "south")
    assert (offer.status, offer.sentence) == ("standing", "Still on the table at the end")
    assert not offer.mine


def test_that_no_offer_is_said_to_stand_beyond_the_last_turn() -> None:
    game = after(*["-"] * 4, "write_south")
    assert offers(game, "south")[0].sentence == "Open until Sunday evening"


@given(SEEDS)
def test_that_what_is_said_to_stand_or_to_bind_is_what_the_rules_say(seed: int) -> None:
    game = game_of(bridge(), seed=seed, seat="random")
    while not game.over:
        game.commit({})
        for offer in bridge().offers:
            made = [view for view in offers(game, offer.by) if view.offer == offer.id]
            standing = [view for view in made if view.status == "standing"]
            binding = [view for view in made if view.status == "agreed"]
            assert len(standing) + len(binding) <= 1
            if not game.over:
                assert bool(standing) is game.can_order(offer.to, offer.accepted_by)
            broken = f"broken({offer.id})" in game.state
            assert bool(binding) is (f"agreed({offer.id})" in game.state and not broken)
            for view in standing + binding:
                assert {t.variable: t.value for t in view.terms}.items() <= game.state.items()


# What can be done about it


def test_that_the_card_of_an_offer_has_its_terms_to_choose() -> None:
    game = after("-")
    card = option(game, "north", "write_south")
    assert [(term.variable, term.value) for term in card.terms] == [("share", 50), ("toll", 0)]
    assert card.terms[0].options == [(50, "Half"), (30, "A third or so"), (80, "Nearly all")]
    assert card.terms[0].about == "The North’s share of the cost"
    assert option(game, "north", "dig_alone").terms == []


def test_that_the_terms_last_said_are_the_ones_to_start_from() -> None:
    game = after("write_south", share=80, toll=1)
    card = option(game, "north", "write_south")
    assert [term.value for term in card.terms] == [80, 1]


def test_that_the_cards_of_an_answer_name_the_terms_that_they_answer() -> None:
    game = after("write_south", share=30, toll=1)
    for move in ("agree", "decline"):
        answers = option(game, "south", move).answers
        assert answers is not None
        said = [(term.label, term.said) for term in answers.terms]
        assert said == [("The North pays", "A third or so"), ("Toll", "For carts")]
    play(game, "decline")
    assert option(game, "south", "agree").answers is None


def test_that_a_standing_offer_says_who_can_answer_it_and_how() -> None:
    game = after("write_south")
    (mine,), (theirs,) = offers(game, "south"), offers(game, "north")
    assert (mine.mine, mine.accept, mine.refuse) == (True, "agree", "decline")
    assert mine.counter == ["name_price"]
    assert (theirs.mine, theirs.accept, theirs.refuse, theirs.counter) == (False, None, None, [])
    assert (mine.by, mine.to, mine.secret) == ("north", "south", True)


def test_that_a_card_names_the_bargain_that_it_would_break() -> None:
    game = after("write_south", "agree")
    assert option(game, "north", "dig_alone").breaks == ["A bridge together"]
    assert option(game, "south", "sell_stone").breaks == ["A bridge together"]
    play(game, "dig_alone")
    assert option(game, "south", "sell_stone").breaks == []


# How it is told


def test_that_an_offer_is_told_once_to_its_parties_with_its_terms() -> None:
    game = after("write_south", share=30, toll=1)
    for role in ("north", "south"):
        (news,) = told(game, role)
        assert (news.kind, news.role, news.headline) == (
            "offer",
            "north",
            "The North writes to the South",
        )
        assert news.detail == "The North pays: A third or so\u00a0· Toll: For carts"
        assert news.secret
    (french,) = role_view(game, "south", "fr").news
    assert (
        french.detail
        == "Le Nord paie\u00a0: Un petit tiers\u00a0· Péage\u00a0: Pour les charrettes"
    )


def test_that_a_public_answer_to_a_secret_offer_is_told_to_others_without_its_terms() -> None:
    game = after("name_price", "refuse_demand", asked=60)
    assert [(n.kind, n.headline, n.detail) for n in told(game, None)] == [
        ("move", "The South names a price", ""),
        ("move", "The North refuses the South’s price", ""),
    ]
    answer = told(game, "south")[1]
    assert (answer.kind, answer.tone, answer.detail) == ("answer", "bad", "The price: Sixty carts")


def test_that_a_vote_on_an_offer_is_told_with_what_it_brought() -> None:
    data = worlds.bridge_data()
    element(data, "moves", "accept_demand")["motion"]["pull"] = 60
    game = after("name_price", "accept_demand", scenario=scenario_of(data), asked=100)
    (answer,) = told(game, "north")[1:]
    assert (answer.kind, answer.tone) == ("answer", "good")
    assert answer.headline == "The council votes for the South’s price"
    count, terms = answer.detail.splitlines()
    assert count == "For: Ann, Ben, Cid. Against: nobody."
    assert terms == "The price: A hundred carts"
    (vote,) = told(game, "ferryman")[1:]
    assert (vote.kind, vote.detail) == ("vote", count)


def test_that_who_is_offered_something_is_not_told_how_the_vote_on_it_went() -> None:
    data = worlds.bridge_data()
    motion = {"conviction": "deal", "pull": 60, "passed": "IT PASSED", "failed": "IT FAILED"}
    element(data, "moves", "write_south")["motion"] = motion
    game = after("write_south", scenario=scenario_of(data), share=50, toll=0)
    (mine,), (theirs,) = told(game, "north"), told(game, "south")
    assert mine.headline == theirs.headline == "IT PASSED"
    assert mine.detail.startswith("For: Ann, Ben, Cid")
    assert theirs.detail == "The North pays: Half\u00a0· Toll: None"
    assert role_view(game, "south").votes == []


def test_that_a_breach_is_told_to_those_who_know_of_the_bargain() -> None:
    game = after("write_south", "agree", "dig_alone")
    for role in ("north", "south"):
        headlines = [(n.kind, n.headline) for n in told(game, role)][-3:-1]
        assert headlines == [
            ("move", "The North begins a tunnel"),
            ("breach", "The North breaks its word to the South"),
        ]
    assert "breach" not in {n.kind for n in told(game, "ferryman")}


def test_that_the_ledger_names_a_breach_only_to_those_who_know_of_the_bargain() -> None:
    game = after("write_south", "agree", "dig_alone")

    def lines(role: str | None) -> set[str]:
        changes = role_view(game, role).changes
        why = next(c for c in changes if (c.variable, c.turn) == ("trust_north", 3))
        return {line.label for line in why.changes}

    assert "The North breaks its word to the South" in lines("south")
    assert lines("ferryman") == {"Dig a tunnel instead", "Not known to you"}


def test_that_who_is_offered_something_reads_in_the_ledger_who_put_it_on_the_table() -> None:
    game = after("write_south", share=80)
    why = next(c for c in role_view(game, "south").changes if c.variable == "share")
    assert [(line.label, line.role) for line in why.changes] == [("Write to the South", "north")]


# Secrets

MARKS = ("SECRET LABEL", "SECRET ABOUT", "SECRET TERM", "SECRET OPTION", "SECRET BREACH")


def marked() -> Scenario:
    """The bridge, with words to recognise wherever the letter or the demand is spoken of."""
    data = worlds.bridge_data()
    for name in ("letter", "demand"):
        offer = element(data, "offers", name)
        offer.update(label="SECRET LABEL", about="SECRET ABOUT")
        for term in offer["terms"]:
            term["label"] = "SECRET TERM"
            for choice in term["options"]:
                choice["label"] = "SECRET OPTION"
        for breach in offer["breaches"]:
            breach["headline"] = "SECRET BREACH"
    for name in ("share", "toll", "asked"):
        element(data, "variables", name).update(label="SECRET TERM", about="SECRET ABOUT")
    return scenario_of(data)


MARKED = marked()


def unlucky(data: dict[str, Any]) -> Scenario:
    """With terms of values that nothing else has."""
    values = {"share": (50.125, 30.125, 80.125), "asked": (97.125, 60.125)}
    for offer in data["offers"]:
        for term in offer["terms"]:
            for choice, value in zip(
                term["options"], values.get(term["variable"], ()), strict=False
            ):
                choice["value"] = value
    return scenario_of(data)


@given(SEEDS, st.sampled_from(["random", "in_character"]))
def test_that_outsiders_see_no_word_of_a_secret_offer(seed: int, seat: Any) -> None:  # noqa: ANN401 - a player kind
    game = game_of(MARKED, seed=seed, seat=seat)
    while not game.over:
        game.commit({})
        for role in ("ferryman", None):
            view = role_view(game, role).model_dump(mode="json")
            said = " ".join(texts(view))
            assert not [mark for mark in MARKS if mark in said]
            assert {offer["offer"] for offer in view["offers"]} <= {"landing"}


@given(SEEDS)
def test_that_outsiders_see_no_value_of_a_secret_term(seed: int) -> None:
    scenario = unlucky(worlds.bridge_data())
    values = {50.125, 30.125, 80.125, 97.125, 60.125}
    game = game_of(scenario, seed=seed, seat="random")
    while not game.over:
        game.commit({})
        for role in ("ferryman", None):
            assert not values & set(numbers(role_view(game, role).model_dump()))


def test_that_the_tests_of_secrecy_would_see_an_offer_told() -> None:
    game = after("write_south", "agree", "dig_alone", scenario=MARKED)
    said = " ".join(texts(role_view(game, "south").model_dump(mode="json")))
    assert [mark for mark in MARKS if mark not in said] == []
    game = after("write_south", scenario=unlucky(worlds.bridge_data()), share=80.125)
    assert 80.125 in set(numbers(role_view(game, "south").model_dump()))


def test_that_who_knows_an_offer_but_not_what_answered_it_learns_only_that_it_is_gone() -> None:
    data = worlds.bridge_data()
    element(data, "offers", "letter")["known_to"] = "everyone"
    for name in ("share", "toll"):
        element(data, "variables", name)["known_to"] = "everyone"
    game = after("write_south", "name_price", scenario=scenario_of(data))
    (offer,) = offers(game, "ferryman")
    assert (offer.status, offer.sentence) == ("countered", "No longer on the table")


def test_that_a_public_offer_is_seen_by_all() -> None:
    game = after("offer_landing", rent=20)
    for role in EYES:
        (offer,) = offers(game, role)
        assert [term.said for term in offer.terms] == ["High"]
        assert not offer.secret
        assert offer.mine is (role == "north")


def test_that_after_the_end_every_offer_is_told() -> None:
    game = after("write_south name_price offer_landing", *["-"] * 5)
    assert {offer.offer for offer in revealed_view(game).offers} == {"letter", "demand", "landing"}


@given(SEEDS)
def test_that_a_view_of_offers_survives_the_way_through_json(seed: int) -> None:
    game = worlds.played_out(bridge(), seed=seed)
    for view in (role_view(game, "north", "fr"), revealed_view(game)):
        assert RoleView.model_validate_json(view.model_dump_json()) == view
