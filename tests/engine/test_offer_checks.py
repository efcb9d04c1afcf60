"""Each way in which an offer can fail to fit its scenario is found, and at its place."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.engine import worlds
from tests.engine.worlds import element

Data = dict[str, Any]
Plant = Callable[[Data], object]


def offer(name: str = "letter", **values: object) -> Plant:
    return lambda data: element(data, "offers", name).update(values)


def setting(section: str, name: str, **values: object) -> Plant:
    return lambda data: element(data, section, name).update(values)


def term(place: int = 0, **values: object) -> Plant:
    return lambda data: element(data, "offers", "letter")["terms"][place].update(values)


def option(place: int = 0, **values: object) -> Plant:
    return lambda data: element(data, "offers", "letter")["terms"][0]["options"][place].update(
        values
    )


def breach(place: int = 0, **values: object) -> Plant:
    return lambda data: element(data, "offers", "letter")["breaches"][place].update(values)


def history(terms: dict[str, float]) -> Plant:
    orders = {"north": {"private": "write_south", "terms": terms}}
    recorded = {"turn": 1, "basis": "x", "orders": orders}
    return lambda data: data.update(history=[recorded])


MISTAKES: dict[str, tuple[Plant, str, str]] = {
    "an id that is taken": (
        offer(id="flood"),
        "events.0.id",
        '"flood" is already an id in offers',
    ),
    "an id that is a word of the language": (
        setting("events", "flood", id="agreed"),
        "events.0.id",
        "is a word of the expression language",
    ),
    "an offer of nobody": (offer(by="nort"), "offers.0.by", 'no role "nort" (did you mean "north"'),
    "an offer to nobody": (offer(to="king"), "offers.0.to", 'no role "king"'),
    "an offer to oneself": (offer(to="north"), "offers.0.to", "an offer of north to itself"),
    "an offer that somebody unknown knows of": (
        offer(known_to=["king"]),
        "offers.0.known_to",
        'no role "king"',
    ),
    "a move of another role that makes it": (
        offer(made_by="eavesdrop"),
        "offers.0.made_by",
        'no move of north "eavesdrop"',
    ),
    "a move of another role that accepts it": (
        offer(accepted_by="take_landing"),
        "offers.0.accepted_by",
        'no move of south "take_landing"',
    ),
    "a move that is not there": (
        offer(refused_by="declin"),
        "offers.0.refused_by",
        'no move of south "declin" (did you mean "decline"?)',
    ),
    "a move for two offers": (
        offer("landing", to="south", accepted_by="agree"),
        "offers.2.accepted_by",
        '"agree" already deals with the offer letter',
    ),
    "one move for both answers": (
        offer(refused_by="agree"),
        "offers.0.refused_by",
        '"agree" already deals with the offer letter',
    ),
    "answers in two channels": (
        offer(refused_by="sell_stone", breaches=[]),
        "offers.0.refused_by",
        "must be in the same channel as accepted_by",
    ),
    "an answer to an offer that is not there": (
        offer(answers=["deman"]),
        "offers.0.answers",
        'no offer "deman" (did you mean "demand"?)',
    ),
    "an answer to a third party's offer": (
        offer(answers=["landing"]),
        "offers.0.answers",
        'can only answer what south offers north, and "landing" is not',
    ),
    "an answer to itself": (offer(answers=["letter"]), "offers.0.answers", "can only answer"),
    "an offer that stands for no turn": (
        offer(stands=0),
        "offers.0.stands",
        "at least 1",
    ),
    "a term in a variable that is not there": (
        term(variable="shar"),
        "offers.0.terms.0.variable",
        'no variable "shar" (did you mean "share"?)',
    ),
    "two terms in one variable": (
        term(1, variable="share"),
        "offers.0.terms.1.variable",
        '"share" already holds a term of the offer letter',
    ),
    "one variable for two offers": (
        term(variable="asked"),
        "offers.1.terms.0.variable",
        '"asked" already holds a term of the offer letter',
    ),
    "a term in a formula": (
        term(variable="worth_north"),
        "offers.0.terms.0.variable",
        '"worth_north" cannot hold a term',
    ),
    "a term with a hidden start": (
        setting("variables", "share", start={"low": 0, "high": 1}),
        "offers.0.terms.0.variable",
        '"share" cannot hold a term',
    ),
    "a secret term that everyone may know": (
        setting("variables", "share", known_to="everyone"),
        "offers.0.terms.0.variable",
        '"share" is known to everyone, but the offer is not',
    ),
    "a secret term that a third role may know": (
        setting("variables", "share", known_to=["north", "south", "ferryman"]),
        "offers.0.terms.0.variable",
        '"share" is known to ferryman, but the offer is not',
    ),
    "a term that a party may not know": (
        setting("variables", "share", known_to=["north"]),
        "offers.0.terms.0.variable",
        '"share" must be known to south, as the offer is',
    ),
    "a secret term of a public offer": (
        setting("variables", "rent", known_to=["north", "ferryman"]),
        "offers.2.terms.0.variable",
        '"rent" must be known to everyone, as the offer is',
    ),
    "a term with one option": (
        lambda data: element(data, "offers", "letter")["terms"][0]["options"].__delitem__(
            slice(1, None)
        ),
        "offers.0.terms.0.options",
        "at least 2",
    ),
    "an option outside the range": (
        option(value=101),
        "offers.0.terms.0.options.0.value",
        '101 is outside the range of "share"',
    ),
    "an option twice": (
        option(1, value=50),
        "offers.0.terms.0.options.1.value",
        "50 is an option already",
    ),
    "an option that leans on what its maker may not know": (
        lambda data: [
            setting("variables", "trust_south", known_to=["south"], dossier=[])(data),
            option(appeal="trust_south")(data),
        ],
        "offers.0.terms.0.options.0.appeal",
        'reads "trust_south", which north may not know',
    ),
    "a breach by a third party": (
        breach(move="eavesdrop"),
        "offers.0.breaches.0.move",
        'no move of north or south "eavesdrop"',
    ),
    "a breach by the offer's own move": (
        breach(move="write_south"),
        "offers.0.breaches.0.move",
        "cannot be played while this offer is agreed",
    ),
    "a breach twice": (
        breach(1, move="dig_alone"),
        "offers.0.breaches.1.move",
        '"dig_alone" breaks this bargain already',
    ),
    "a breach that changes what is not there": (
        breach(effects=[{"add": {"trust_nort": 1}}]),
        "offers.0.breaches.0.effects.0.add.trust_nort",
        'no variable "trust_nort" (did you mean "trust_north"?)',
    ),
    "a breach that sets what its move sets": (
        lambda data: [
            setting("moves", "dig_alone", effects=[{"set": {"built": 1}}])(data),
            breach(1, effects=[])(data),
        ],
        "offers.0.breaches.0.effects.1.set.built",
        '"built" can be set twice in the orders phase',
    ),
    "an answer that sets what a motion sets": (
        lambda data: element(data, "moves", "agree")["effects"][0].pop("precedence"),
        "moves.4.effects.0.set.price",
        '"price" can be set twice in the motions phase',
    ),
    "an effect on what is on the table": (
        setting("events", "flood", effects=[{"add": {"share": 1}}]),
        "events.0.effects.0.add.share",
        '"share" holds a term of the offer letter; only that changes it',
    ),
    "a setting of what is on the table": (
        setting("moves", "agree", effects=[{"set": {"toll": 1}}]),
        "moves.4.effects.0.set.toll",
        '"toll" holds a term of the offer letter; only that changes it',
    ),
    "a question about an offer that is not there": (
        setting("events", "flood", when="agreed(lettr)"),
        "events.0.when",
        'asks agreed(lettr), but there is no such offer (did you mean "letter"?)',
    ),
    "a question about an offer that the role does not know of": (
        setting("moves", "eavesdrop", appeal="choose(standing(letter), 1, 0)"),
        "moves.10.appeal",
        "asks standing(letter), which ferryman may not know",
    ),
    "a score that asks what stands": (
        lambda data: data["roles"][0]["aims"][0].update(measure="choose(standing(letter), 1, 0)"),
        "roles.0.aims.0.measure",
        "asks standing(…), which only the rules of a turn can",
    ),
    "a formula that asks what stands": (
        setting("variables", "worth_north", formula="choose(standing(letter), 1, 0)"),
        "variables.11.formula",
        "asks standing(…), which only the rules of a turn can",
    ),
    "a recorded term of no recorded offer": (
        history({"asked": 60}),
        "history.0.orders.north.terms.asked",
        "belongs to no offer among these orders",
    ),
    "a recorded term that is no option": (
        history({"share": 51}),
        "history.0.orders.north.terms.share",
        '51 is no option of the term "share"',
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_that_this_mistake_is_found_where_it_is(name: str) -> None:
    plant, place, sentence = MISTAKES[name]
    data = worlds.bridge_data()
    plant(data)
    found = [line for line in worlds.told(data) if line.startswith(f"{place}: ")]
    assert any(sentence in line for line in found), worlds.told(data)


def test_that_the_scenario_without_a_mistake_has_none() -> None:
    assert worlds.told(worlds.bridge_data()) == []


@pytest.mark.parametrize(
    "plant",
    [
        offer(known_to=[], refused_by=None, stands=60, about=None),
        offer("landing", terms=[]),
        lambda data: data["roles"][0]["aims"][0].update(measure="choose(agreed(letter), 100, 0)"),
        setting("variables", "worth_north", formula="choose(broken(letter), 1, 0)"),
        setting("moves", "agree", appeal="choose(refused(demand), 1, 0)"),
        setting("moves", "eavesdrop", appeal="choose(agreed(landing), 1, 0)"),
        lambda data: [
            offer(known_to=["ferryman"])(data),
            setting("variables", "share", known_to=["north", "south", "ferryman"])(data),
            setting("variables", "toll", known_to=["ferryman", "south", "north"])(data),
            setting("moves", "eavesdrop", appeal="choose(standing(letter), share / 50, 0)")(data),
        ],
        history({"share": 50}),
    ],
    ids=[
        "few words",
        "no terms",
        "a score by a bargain",
        "a formula by a breach",
        "a leaning by a refusal",
        "a leaning by a public bargain",
        "a leaning by a bargain that one is told of",
        "a recorded term",
    ],
)
def test_that_what_is_allowed_is_not_complained_of(plant: Plant) -> None:
    data = worlds.bridge_data()
    plant(data)
    assert worlds.told(data) == []
