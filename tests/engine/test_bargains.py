"""Offers: made with terms, answered in a later turn, binding once agreed, costly to break."""

from collections.abc import Mapping
from typing import Any

import pytest

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.records import BargainBroken, Happening, OfferAnswered, OfferMade, TurnRecord
from engine.scenario.models import Scenario
from tests.engine.worlds import game_of, play, scenario_of, world_data

SURE, NEVER = 60, -60
"""Convictions, in log odds, that leave nothing to the dice."""

NOT_ON_THE_TABLE = "There is no such offer on the table."
BINDING = "This has been agreed, and it binds."

HELD = {"start": 0, "known_to": ["a", "b"]}


def dealing(**changes: Mapping[str, Any]) -> Scenario:
    """Role a offers `deal`, role b answers or makes the counter-offer `return_deal`.

    `changes` replaces parts of elements, by their id.
    """
    data = world_data(
        turns=8,
        numbers={"seat": 1, "honour": 50, "won": 0, "seen": 0, "price": HELD, "reply": HELD},
        directors={"judge": {"seat": "seat", "convictions": {"will": SURE}}},
        moves={
            "make": {"channel": "private"},
            "yes": {"role": "b", "channel": "private", "effects": [{"add": {"won": "price"}}]},
            "no": {"role": "b", "channel": "private"},
            "cheat": {"role": "b"},
            "wait": {"role": "b"},
            "counter": {"role": "b"},
            "take": {"effects": [{"add": {"won": "100 - reply"}}]},
            "shrug": {},
        },
        offers={
            "deal": {
                "made_by": "make",
                "accepted_by": "yes",
                "refused_by": "no",
                "stands": 2,
                "terms": [term("price", 10, 20, 30)],
                "breaches": [
                    {
                        "move": move,
                        "headline": "A promise is broken",
                        "effects": [{"add": {"honour": -amount}}],
                    }
                    for move, amount in (("cheat", 20), ("shrug", 5))
                ],
            },
            "return_deal": {
                "by": "b",
                "to": "a",
                "made_by": "counter",
                "accepted_by": "take",
                "answers": ["deal"],
                "stands": 3,
                "terms": [term("reply", 40, 60)],
            },
        },
    )
    for section in ("moves", "offers", "variables", "directors"):
        for part in data[section]:
            part.update(changes.get(part["id"], {}))
    return scenario_of(data)


def term(variable: str, *values: float) -> dict[str, Any]:
    options = [{"value": value, "label": f"{value:g} coins"} for value in values]
    return {"variable": variable, "label": variable.title(), "options": options}


def motion(conviction: str = "will", **values: object) -> dict[str, Any]:
    return {"conviction": conviction, "passed": "Yes", "failed": "No", **values}


def after(*turns: tuple[str, ...] | str, scenario: Scenario | None = None, **terms: float) -> Game:
    """A game in which these moves were made, turn by turn."""
    game = game_of(scenario or dealing())
    for moves in turns:
        play(game, *([moves] if isinstance(moves, str) else moves), **terms)
    return game


def dealt(record: TurnRecord) -> list[Happening]:
    return [
        h for h in record.happenings if isinstance(h, OfferMade | OfferAnswered | BargainBroken)
    ]


def why_not(game: Game, move: str) -> str | None:
    role = next(m.role for m in game.scenario.moves if m.id == move)
    reason = game.why_not(role, move)
    return reason.en if reason is not None else None


def stands(game: Game, move: str = "yes") -> bool:
    return why_not(game, move) is None


# Making


def test_that_an_offer_puts_its_terms_on_the_table() -> None:
    game = after("make", price=30)
    assert game.state["price"] == 30
    made = OfferMade(role="a", move="make", offer="deal", terms={"price": 30})
    assert dealt(game.records[0]) == [made]
    (line,) = next(e for e in game.records[0].ledger if e.variable == "price").contributions
    assert (line.element, line.amount, line.phase) == ("make", 30, "motions")


def test_that_a_term_of_which_nothing_is_said_is_the_option_listed_first() -> None:
    turned = {"terms": [term("price", 20, 30, 10)]}
    game = after("make", scenario=dealing(deal=turned))
    assert game.state["price"] == 20
    assert game.records[0].orders["a"].terms == {"price": 20}


@pytest.mark.parametrize(
    ("orders", "sentence"),
    [
        (Orders(private="make", terms={"price": 15}), "says what it cannot say"),
        (Orders(private="make", terms={"reply": 40}), "belong to no offer among the orders"),
        (Orders(public="shrug", terms={"price": 10}), "belong to no offer among the orders"),
    ],
)
def test_that_terms_which_cannot_be_offered_are_refused(orders: Orders, sentence: str) -> None:
    game = game_of(dealing())
    reason = game.why_not_terms(orders)
    assert reason is not None
    assert sentence in reason.en
    with pytest.raises(ValueError, match=sentence):
        game.commit({"a": orders})
    assert game.records == []


def test_that_an_offer_can_be_answered_from_the_next_turn_on_while_it_stands() -> None:
    game = game_of(dealing())
    found = [stands(game)]
    play(game, "make")
    for _ in range(3):
        found.append(stands(game))
        play(game)
    assert found == [False, True, True, False]
    assert why_not(game, "no") == NOT_ON_THE_TABLE


def test_that_what_is_not_on_the_table_cannot_be_answered() -> None:
    game = game_of(dealing())
    for move in ("yes", "no", "take"):
        assert why_not(game, move) == NOT_ON_THE_TABLE
    with pytest.raises(ValueError, match="no such offer on the table"):
        play(game, "yes")


def test_that_an_offer_made_anew_has_new_terms_and_stands_afresh() -> None:
    game = game_of(dealing())
    play(game, "make", price=10)
    play(game)
    play(game, "make", price=20)
    play(game)
    assert stands(game)
    play(game, "yes")
    assert game.state["won"] == 20


# Answering


def test_that_a_yes_applies_its_effects_with_the_terms_on_the_table() -> None:
    game = after("make", "yes", price=30)
    assert game.state["won"] == 30
    answered = OfferAnswered(role="b", move="yes", offer="deal", agreed=True, terms={"price": 30})
    assert dealt(game.records[1]) == [answered]


def test_that_a_no_takes_the_offer_off_the_table_until_it_is_made_again() -> None:
    game = after("make", "no", price=20)
    answered = OfferAnswered(role="b", move="no", offer="deal", agreed=False, terms={"price": 20})
    assert dealt(game.records[1]) == [answered]
    assert not stands(game)
    assert game.state["refused(deal)"] == 2
    play(game, "make")
    assert stands(game)
    assert "refused(deal)" not in game.state


def test_that_a_counter_offer_closes_what_it_answers_and_can_be_answered_itself() -> None:
    game = after("make", "counter", price=10, reply=60)
    assert not stands(game)
    assert stands(game, "take")
    play(game, "take")
    assert game.state["won"] == 40


def test_that_an_offer_made_in_the_turn_of_a_counter_offer_is_not_closed_by_it() -> None:
    game = after("make", ("make", "counter"))
    assert stands(game)
    assert stands(game, "take")


# What facts say, and when

FACTS = ("standing", "agreed", "refused", "broken")


def telling(phase: str) -> Scenario:
    """Dealing, with a drift or events that note in `seen` what each fact says."""
    values = {fact: 10**place for place, fact in enumerate(FACTS)}
    effects = [{"add": {"seen": value}, "when": f"{fact}(deal)"} for fact, value in values.items()]
    reset: dict[str, Any] = {"add": {"seen": "-seen"}}
    noting: dict[str, Any] = {"basis": "x", "label": "Noting", "effects": [reset, *effects]}
    data = dealing().model_dump(mode="json", by_alias=True, exclude_none=True)
    variable = next(part for part in data["variables"] if part["id"] == "seen")
    variable["max"] = 2000
    if phase == "drift":
        data["drift"] = [noting | {"id": "noting"}]
    elif phase == "events":
        words = {"headline": "Noted", "source": "A desk", "once": False}
        data["events"] = [noting | words | {"id": "noting"}]
    else:
        for move in data["moves"]:
            if move["id"] == "wait":
                move["effects"] = [reset, *effects]
                move["motion"] = None
    return scenario_of(data)


def seen(game: Game) -> set[str]:
    digits = f"{int(game.state['seen']):04d}"[::-1]
    return {fact for fact, digit in zip(FACTS, digits, strict=True) if digit == "1"}


@pytest.mark.parametrize("phase", ["events", "drift"])
def test_that_what_is_done_about_an_offer_is_so_from_the_events_phase_on(phase: str) -> None:
    game = game_of(telling(phase))
    found = []
    for moves in ((), ("make",), (), ("no",), ("make",), ("yes",), (), ("cheat",), ()):
        if not game.over:
            play(game, *moves)
            found.append(seen(game))
    assert found == [
        set(),
        set(),  # made, but not to be answered in this turn
        {"standing"},
        {"refused"},
        set(),
        {"agreed"},
        {"agreed"},
        {"broken"},
    ]


def test_that_moves_of_a_turn_find_the_offers_as_they_were_before_it() -> None:
    game = game_of(telling("orders"))
    found = []
    for moves in (("wait", "make"), ("wait", "yes"), ("wait",), ("cheat",), ("wait",)):
        play(game, *moves)
        found.append(seen(game))
    assert found == [set(), {"standing"}, {"agreed"}, {"agreed"}, {"broken"}]


# A bargain binds


def test_that_neither_a_bargain_in_force_nor_its_rival_can_be_offered_again() -> None:
    game = after("make", "yes")
    assert why_not(game, "make") == BINDING
    assert why_not(game, "counter") == BINDING
    assert not stands(game)
    for _ in range(4):
        play(game)
    assert why_not(game, "make") == BINDING


def test_that_a_yes_to_an_offer_closes_its_rival() -> None:
    game = after("counter", "make", "yes")
    assert not stands(game, "take")
    assert game.state["won"] == 10


def test_that_the_terms_of_a_bargain_stay_as_they_were_agreed() -> None:
    game = after("make", "yes", (), "cheat", (), price=30)
    assert game.state["price"] == 30


# The same turn


def test_that_a_yes_holds_to_the_old_terms_where_the_offer_is_made_anew_in_its_turn() -> None:
    costly = dealing(make={"effects": [{"add": {"honour": -1}}]})
    game = after("make", scenario=costly, price=10)
    record = play(game, "make", "yes", price=30)
    assert game.state["won"] == game.state["price"] == 10
    assert game.state["honour"] == 49
    assert [h.kind for h in dealt(record)] == ["answer"]
    assert not stands(game)


def test_that_a_yes_holds_and_the_own_counter_offer_of_its_turn_does_nothing() -> None:
    game = after("make", price=20)
    record = play(game, "yes", "counter")
    assert [h.kind for h in dealt(record)] == ["answer"]
    assert (game.state["won"], game.state["reply"]) == (20, 0)
    assert not stands(game, "take")


def test_that_of_two_crossing_yeses_the_one_to_the_older_offer_holds() -> None:
    older_counter = after("counter", "make", ("yes", "take"), price=30, reply=40)
    assert older_counter.state["won"] == 60
    assert [h.kind for h in dealt(older_counter.records[2])] == ["answer"]
    assert older_counter.state["agreed(return_deal)"] == 3
    assert "agreed(deal)" not in older_counter.state


def test_that_of_two_crossing_yeses_to_offers_of_one_turn_the_lower_id_holds() -> None:
    game = after(("make", "counter"), ("yes", "take"), price=30, reply=40)
    assert game.state["won"] == 30
    assert game.state["agreed(deal)"] == 2
    assert not stands(game, "take")


# Votes


def test_that_an_offer_that_needs_a_vote_is_made_only_if_it_passes() -> None:
    for conviction, made in ((SURE, True), (NEVER, False)):
        voting = dealing(make={"motion": motion()}, judge={"convictions": {"will": conviction}})
        game = after("make", scenario=voting)
        assert stands(game) is made
        assert bool(game.state["price"]) is made
        assert bool(dealt(game.records[0])) is made


def test_that_a_yes_that_needs_a_vote_counts_only_if_it_passes_and_the_offer_stands_else() -> None:
    for conviction, agreed in ((SURE, True), (NEVER, False)):
        voting = dealing(
            take={"motion": motion(), "effects": [{"set": {"won": "reply"}}]},
            judge={"convictions": {"will": conviction}},
        )
        game = after("counter", "take", scenario=voting, reply=60)
        assert game.state["won"] == (60 if agreed else 0)
        assert stands(game, "take") is not agreed


def test_that_a_failed_yes_leaves_the_counter_offer_of_its_turn_on_the_table() -> None:
    voting = dealing(take={"motion": motion()}, judge={"convictions": {"will": NEVER}})
    game = after("counter", ("take", "make"), scenario=voting)
    assert stands(game)


# Breaking a bargain


def test_that_breaking_a_bargain_costs_what_the_scenario_says_and_is_told() -> None:
    game = after("make", "yes")
    record = play(game, "cheat")
    assert game.state["honour"] == 30
    assert dealt(record) == [BargainBroken(role="b", move="cheat", offer="deal")]
    entry = next(entry for entry in record.ledger if entry.variable == "honour")
    (line,) = entry.contributions
    assert (line.kind, line.element, line.role, line.amount) == ("breach", "deal", "b", -20)
    assert (line.phase, line.why.en) == ("orders", "A promise is broken")


def test_that_nothing_is_broken_before_or_in_the_turn_of_the_agreement() -> None:
    game = after("cheat", ("make", "cheat"), ("yes", "cheat"))
    assert game.state["honour"] == 50
    assert "broken(deal)" not in game.state


def test_that_a_bargain_is_broken_once() -> None:
    game = after("make", "yes", "cheat", "cheat", "shrug")
    assert game.state["honour"] == 30
    assert game.state["broken(deal)"] == 3


def test_that_both_pay_who_break_it_in_the_same_turn() -> None:
    game = after("make", "yes", ("cheat", "shrug"))
    assert game.state["honour"] == 25
    assert len(dealt(game.records[2])) == 2


def test_that_both_pay_also_where_one_of_them_needs_a_vote_for_it() -> None:
    game = after("make", "yes", ("cheat", "shrug"), scenario=dealing(shrug={"motion": motion()}))
    assert game.state["honour"] == 25


def test_that_a_vote_that_fails_breaks_nothing() -> None:
    voting = dealing(shrug={"motion": motion()}, judge={"convictions": {"will": NEVER}})
    game = after("make", "yes", "shrug", scenario=voting)
    assert game.state["honour"] == 50
    assert dealt(game.records[2]) == []


def test_that_a_broken_bargain_can_be_offered_and_agreed_again() -> None:
    game = after("make", "yes", "cheat", "make", price=10)
    assert game.state["broken(deal)"] == 3
    play(game, "yes")
    assert game.state["agreed(deal)"] == 5
    assert "broken(deal)" not in game.state
    play(game, "cheat")
    assert game.state["honour"] == 10


def test_that_the_dice_of_a_breach_are_named_after_offer_and_move() -> None:
    gamble = {
        "breaches": [
            {
                "move": "cheat",
                "headline": "Broken",
                "effects": [{"add": {"honour": -1}, "chance": 0.5}],
            }
        ]
    }
    game = after("make", "yes", "cheat", scenario=dealing(deal=gamble))
    assert [roll.site for roll in game.records[2].rolls] == ["breach/deal/cheat/chance"]
