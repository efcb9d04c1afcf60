"""Each way in which a scenario's parts can fail to fit together is found, and at its place."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from tests.engine import worlds
from tests.engine.worlds import element

Data = dict[str, Any]


class Planted(NamedTuple):
    """A mistake in the tiny scenario, and what must be said of it."""

    name: str
    plant: Callable[[Data], object]
    place: str
    sentence: str


def setting(section: str, name: str, **values: object) -> Callable[[Data], object]:
    return lambda data: element(data, section, name).update(values)


def recorded(**parts: object) -> Callable[[Data], object]:
    """A recorded turn, the first of the game unless told otherwise."""
    return lambda data: data.update(history=[{"turn": 1, "basis": "x", **parts}])


def effect(move: str, **values: object) -> Callable[[Data], object]:
    return lambda data: element(data, "moves", move)["effects"].append(values)


def motion(**values: object) -> Callable[[Data], object]:
    return lambda data: element(data, "moves", "make_peace")["motion"].update(values)


def without(section: str, name: str, key: str) -> Callable[[Data], object]:
    return lambda data: element(data, section, name).pop(key)


def all_of(*plants: Callable[[Data], object]) -> Callable[[Data], object]:
    return lambda data: [plant(data) for plant in plants]


def new_variable(**values: object) -> Callable[[Data], object]:
    part = {"id": "extra", "basis": "design choice", "label": "Extra"} | values
    return lambda data: data["variables"].append(part)


ONE_CHANCE = {"add": {"anger": 1}, "chance": 0.5}

MISTAKES = [
    # ids and turns
    Planted(
        "an id twice in two sections",
        setting("events", "hail", id="anger"),
        "events.0.id",
        '"anger" is already an id in variables',
    ),
    Planted(
        "an id that is a word of the language",
        setting("drift", "cooling", id="logistic"),
        "drift.0.id",
        '"logistic" is a word of the expression language',
    ),
    Planted(
        "a turn before the turn before it",
        lambda data: data["turns"][2].update(at="2024-01-01T17:00"),
        "turns.2.at",
        "must be after the turn before it",
    ),
    Planted(
        "a time with a zone",
        lambda data: data["turns"][0].update(at="2024-01-01T06:00Z"),
        "turns.0.at",
        "must be a local time, without a zone",
    ),
    # variables and pools
    Planted(
        "a variable with neither start nor formula",
        without("variables", "pact", "start"),
        "variables.5",
        '"pact" needs either a start or a formula',
    ),
    Planted(
        "a variable with both start and formula",
        setting("variables", "pact", formula="1"),
        "variables.5",
        '"pact" needs either a start or a formula',
    ),
    Planted(
        "a range upside down",
        setting("variables", "pact", min=1, max=0),
        "variables.5",
        '"pact" has a min that is not below its max',
    ),
    Planted(
        "a start outside the range",
        setting("variables", "pact", start=2),
        "variables.5.start",
        '"pact" starts outside its range',
    ),
    Planted(
        "a hidden start outside the range",
        setting("variables", "weather", start={"low": 0.5, "high": 1.5}),
        "variables.4.start",
        '"weather" starts outside its range',
    ),
    Planted(
        "a hidden start upside down",
        setting("variables", "weather", start={"low": 1, "high": 0}),
        "variables.4.start",
        "low first",
    ),
    Planted(
        "a pool that is not there",
        setting("variables", "pickers_council", pool="picker"),
        "variables.0.pool",
        'there is no pool "picker" (did you mean "pickers"?)',
    ),
    Planted(
        "a stock with a hidden start",
        setting("variables", "pickers_council", start={"low": 80, "high": 90}),
        "variables.0",
        "it needs a number as start and min 0",
    ),
    Planted(
        "a stock that can go below nothing",
        setting("variables", "pickers_council", min=-1),
        "variables.0",
        "it needs a number as start and min 0",
    ),
    Planted(
        "a stock that cannot hold its pool",
        setting("variables", "pickers_council", max=95),
        "variables.0",
        "must be able to hold its whole pool",
    ),
    Planted(
        "stocks that do not add up",
        setting("variables", "pickers_council", start=89),
        "pools.0",
        '"pickers" is 100, but its stocks start with 99',
    ),
    # references
    Planted(
        "a variable known to nobody that there is",
        setting("variables", "purse", known_to=["neighbor"], dossier=[]),
        "variables.3.known_to",
        'there is no role "neighbor" (did you mean "neighbour"?)',
    ),
    Planted(
        "a move told to nobody that there is",
        setting("moves", "poach", known_to=["counsel"]),
        "moves.4.known_to",
        'there is no role "counsel" (did you mean "council"?)',
    ),
    Planted(
        "an event known to nobody that there is",
        setting("events", "gossip", known_to=["x"]),
        "events.1.known_to",
        'there is no role "x"',
    ),
    Planted(
        "a dossier of nobody that there is",
        setting("variables", "anger", dossier=["x"]),
        "variables.2.dossier",
        'there is no role "x"',
    ),
    Planted(
        "a dossier that tells a secret",
        setting("variables", "purse", dossier=["council"]),
        "variables.3.dossier",
        "lists it for council, who may not know it",
    ),
    Planted(
        "a secret in every dossier",
        setting("variables", "purse", dossier="everyone"),
        "variables.3.dossier",
        "lists it for council, who may not know it",
    ),
    Planted(
        "a curve of nobody that there is",
        lambda data: data["plots"][0]["curves"][0].update(role="x"),
        "plots.0.curves.0.role",
        'there is no role "x"',
    ),
    Planted(
        "a curve of no variable",
        lambda data: data["plots"][0]["curves"][0].update(variable="pickers_counsil"),
        "plots.0.curves.0.variable",
        'there is no variable "pickers_counsil" (did you mean "pickers_council"?)',
    ),
    Planted(
        "a curve that shows a secret",
        lambda data: data["plots"][0]["curves"][0].update(variable="purse"),
        "plots.0.curves.0",
        'draws "purse" for all, which not everyone may know',
    ),
    # roles, moves and motions
    Planted(
        "weights that do not add up",
        lambda data: element(data, "roles", "council")["aims"][0].update(weight=50),
        "roles.0.aims",
        "the weights of council's aims add up to 90, not 100",
    ),
    Planted(
        "a move of nobody that there is",
        setting("moves", "poster", role="neighbours"),
        "moves.3.role",
        'there is no role "neighbours" (did you mean "neighbour"?)',
    ),
    Planted(
        "a public move that leaks",
        setting("moves", "poster", leak={"chance": 1, "headline": "Out"}),
        "moves.3",
        '"poster" is public: it can neither leak nor be told in confidence',
    ),
    Planted(
        "a public move told in confidence",
        setting("moves", "poster", known_to=["council"]),
        "moves.3",
        '"poster" is public',
    ),
    Planted(
        "two boards",
        setting("roles", "neighbour", votes=True),
        "roles",
        "only one role can have a board that votes",
    ),
    Planted(
        "a director without a seat",
        setting("directors", "ann", seat="seat_anna"),
        "directors.0.seat",
        'there is no variable "seat_anna" (did you mean "seat_ann"?)',
    ),
    Planted(
        "a motion of a role without a board",
        setting("moves", "poster", motion={"conviction": "peace", "passed": "Yes", "failed": "No"}),
        "moves.3.motion",
        "only the role that votes, with directors, can put a motion",
    ),
    Planted(
        "a motion before an empty board",
        lambda data: data["directors"].clear(),
        "moves.1.motion",
        "only the role that votes, with directors, can put a motion",
    ),
    Planted(
        "a motion that a director has no conviction of",
        motion(conviction="peaces"),
        "moves.1.motion.conviction",
        'director ann has no conviction "peaces" (did you mean "peace"?)',
    ),
    # endings
    Planted(
        "a rank twice",
        setting("endings", "peace", rank=2),
        "endings.0.rank",
        "rank 2 is taken twice",
    ),
    Planted(
        "an ending that never applies",
        without("endings", "peace", "when"),
        "endings.0",
        '"peace" can never apply',
    ),
    Planted(
        "an ending without a meaning for a role",
        lambda data: element(data, "endings", "peace")["meaning"].pop("neighbour"),
        "endings.0.meaning",
        "does not say what it means for neighbour",
    ),
    Planted(
        "a meaning for nobody that there is",
        lambda data: element(data, "endings", "peace")["meaning"].update(counsil="x"),
        "endings.0.meaning",
        'there is no role "counsil" (did you mean "council"?)',
    ),
    Planted(
        "a last turn without an ending for sure",
        setting("endings", "stalemate", finally_when="pact < 1"),
        "endings",
        'the ending of the last rank ("stalemate") needs finally_when: "true"',
    ),
    # effects
    Planted(
        "several nameless chances",
        all_of(effect("speech", **ONE_CHANCE), effect("speech", **ONE_CHANCE)),
        "moves.0.effects",
        "has several chances: name each one's die",
    ),
    Planted(
        "an effect that does nothing",
        effect("speech", when="pact == 0"),
        "moves.0.effects.1",
        "has no add, set or flow",
    ),
    Planted(
        "an effect on no variable",
        effect("speech", add={"angr": 1}),
        "moves.0.effects.1.add.angr",
        'there is no variable "angr" (did you mean "anger"?)',
    ),
    Planted(
        "an effect on a formula",
        effect("speech", set={"worth_council": 1}),
        "moves.0.effects.1.set.worth_council",
        '"worth_council" is a formula; change what it is computed from',
    ),
    Planted(
        "an effect on a stock past its pool",
        effect("speech", add={"pickers_council": 1}),
        "moves.0.effects.1.add.pickers_council",
        '"pickers_council" is a stock of a pool; only a flow can change it',
    ),
    Planted(
        "a flow from nowhere",
        effect("speech", flow={"from": "nowhere", "to": "pickers_council", "amount": 1}),
        "moves.0.effects.1.flow",
        'there is no variable "nowhere"',
    ),
    Planted(
        "a flow to itself",
        effect("speech", flow={"from": "pickers_council", "to": "pickers_council", "amount": 1}),
        "moves.0.effects.1.flow",
        "must run between two different stocks of one pool",
    ),
    Planted(
        "a flow out of the pool",
        effect("speech", flow={"from": "pickers_council", "to": "anger", "amount": 1}),
        "moves.0.effects.1.flow",
        "must run between two different stocks of one pool",
    ),
    Planted(
        "a variable set by two roles at once",
        all_of(effect("speech", set={"anger": 1}), effect("poster", set={"anger": 2})),
        "moves.3.effects.2.set.anger",
        '"anger" can be set twice in the orders phase',
    ),
    Planted(
        "a variable set by a move and its own leak",
        lambda data: [
            element(data, "moves", "poach")["effects"].append({"set": {"anger": 5}}),
            element(data, "moves", "poach")["leak"]["effects"].append({"set": {"anger": 9}}),
        ],
        "moves.4.leak.effects.1.set.anger",
        '"anger" can be set twice in the orders phase',
    ),
    Planted(
        "a variable set by two events",
        lambda data: [event["effects"].append({"set": {"anger": 5}}) for event in data["events"]],
        "events.1.effects.1.set.anger",
        '"anger" can be set twice in the events phase',
    ),
    Planted(
        "a variable set twice by one ending",
        setting("endings", "peace", effects=[{"set": {"anger": 1}}, {"set": {"anger": 2}}]),
        "endings.0.effects.1.set.anger",
        '"anger" can be set twice in the endings phase',
    ),
    # history
    Planted(
        "a recorded turn that does not exist",
        recorded(turn=9),
        "history.0.turn",
        "turn 9 is told twice or does not exist",
    ),
    Planted(
        "a recorded order in the other channel",
        recorded(orders={"council": {"private": "speech"}}),
        "history.0.orders.council.private",
        'there is no private move of council "speech"',
    ),
    Planted(
        "recorded orders of a stranger",
        recorded(orders={"counsil": {}}),
        "history.0.orders.counsil",
        'there is no role "counsil" (did you mean "council"?)',
    ),
    Planted(
        "a recorded level of nothing",
        recorded(levels=[{"variable": "angr", "value": 1, "basis": "x"}]),
        "history.0.levels.0.variable",
        'there is no variable "angr" (did you mean "anger"?)',
    ),
    Planted(
        "a claim without a number",
        setting("events", "hail", claims=["S12", "banana"]),
        "events.0.claims.1",
        '"banana" is no number of a claim: capital letters, then digits, such as S12',
    ),
    # expressions
    Planted(
        "an expression that is none",
        setting("events", "hail", chance="0.4 +"),
        "events.0.chance",
        'a value is missing after "+" (column 5)',
    ),
    Planted(
        "a number as a condition",
        setting("events", "hail", when="anger"),
        "events.0.when",
        "is a number where a condition is needed",
    ),
    Planted(
        "an amount without bounds",
        effect("speech", add={"anger": "anger * anger * anger * anger"}),
        "moves.0.effects.1.add.anger",
        "can be larger than 1,000,000",
    ),
    Planted(
        "a formula about orders",
        setting("variables", "worth_council", formula="choose(played(speech), 1, 0)"),
        "variables.9.formula",
        "asks played(…)",
    ),
    Planted(
        "formulas in a circle",
        all_of(
            setting("variables", "worth_council", formula="worth_neighbour"),
            setting("variables", "worth_neighbour", formula="worth_council"),
        ),
        "variables",
        "the formulas run in a circle",
    ),
    Planted(
        "a formula that divides by the turn, which is 0 at the opening",
        setting("variables", "worth_council", formula="100 / turn"),
        "variables.9.formula",
        "divides by what can be zero",
    ),
    Planted(
        "a score that depends on when it is asked for",
        lambda data: element(data, "roles", "neighbour")["aims"][0].update(measure="10 * turn"),
        "roles.1.aims.0.measure",
        "reads the turn",
    ),
    # balance
    Planted(
        "an outcome of an unknown ending",
        setting("outcomes", "settled", endings=["peece"]),
        "outcomes.0.endings",
        'there is no ending "peece" (did you mean "peace"?)',
    ),
    Planted(
        "an outcome with its share upside down",
        setting("outcomes", "settled", share={"low": 60, "high": 10}),
        "outcomes.0.share",
        '"settled" has a low share above its high one',
    ),
    Planted(
        "an outcome with the id of an ending",
        setting("outcomes", "settled", id="peace"),
        "outcomes.0.id",
        '"peace" is already an id in endings',
    ),
    Planted(
        "a move that belies one of another role",
        setting("moves", "poach", belies=["speech"]),
        "moves.4.belies",
        'there is no public move of neighbour "speech"',
    ),
    Planted(
        "a move that belies a private one",
        setting("moves", "poach", belies=["poach"]),
        "moves.4.belies",
        'there is no public move of neighbour "poach"',
    ),
    Planted(
        "a public move that belies",
        setting("moves", "poster", belies=["poster"]),
        "moves.3.belies",
        '"poster" is public: only a private move can belie',
    ),
    # secrets
    Planted(
        "an appeal that reads a secret",
        setting("moves", "speech", appeal="purse / 20"),
        "moves.0.appeal",
        'reads "purse", which council may not know',
    ),
    Planted(
        "a requirement that reads a secret",
        setting("moves", "speech", requires=[{"that": "weather > 0.5", "otherwise": "No."}]),
        "moves.0.requires.0.that",
        'reads "weather", which council may not know',
    ),
    Planted(
        "an aim that reads a secret",
        lambda data: element(data, "roles", "council")["aims"][0].update(measure="purse"),
        "roles.0.aims.0.measure",
        'reads "purse", which council may not know',
    ),
    Planted(
        "an appeal that asks for another's secret move",
        setting("moves", "speech", appeal="times(poach)"),
        "moves.0.appeal",
        "asks times(poach), which council may not know",
    ),
    Planted(
        "an appeal that asks for a secret event",
        setting("moves", "speech", appeal="choose(happened(gossip), 1, 0)"),
        "moves.0.appeal",
        "asks happened(gossip), which council may not know",
    ),
    Planted(
        "an appeal that asks for a vote that may have failed in secret",
        setting("moves", "poster", appeal="times(make_peace)"),
        "moves.3.appeal",
        "asks times(make_peace), which neighbour may not know",
    ),
    Planted(
        "an appeal that asks for the others' orders of the same turn",
        setting("moves", "poster", appeal="choose(played(speech), 1, 0)"),
        "moves.3.appeal",
        "asks played(speech), which neighbour may not know",
    ),
]


@pytest.mark.parametrize("planted", MISTAKES, ids=[planted.name for planted in MISTAKES])
def test_that_this_mistake_is_found_where_it_is(planted: Planted) -> None:
    data = worlds.tiny_data()
    planted.plant(data)
    found = [line for line in worlds.told(data) if line.startswith(f"{planted.place}: ")]
    assert any(planted.sentence in line for line in found), worlds.told(data)


def test_that_the_scenario_without_a_mistake_has_none() -> None:
    assert worlds.told(worlds.tiny_data()) == []


@pytest.mark.parametrize(
    ("name", "plant"),
    [
        ("a known move of another", setting("moves", "speech", appeal="times(poster)")),
        ("an own secret move", setting("moves", "poster", appeal="times(poach)")),
        ("an own secret number", setting("moves", "poster", appeal="purse")),
        ("a public event", setting("moves", "speech", appeal="choose(happened(hail), 1, 0)")),
        (
            "a secret move that it is told of",
            all_of(
                setting("moves", "poach", known_to=["council"]),
                setting("moves", "speech", appeal="times(poach)"),
            ),
        ),
        (
            "two sets with a precedence",
            all_of(
                effect("speech", set={"anger": 1}, precedence=1),
                effect("poster", set={"anger": 2}),
            ),
        ),
        (
            "two sets by moves that exclude each other",
            all_of(
                effect("speech", set={"anger": 1}),
                lambda data: data["moves"].append(
                    element(data, "moves", "speech") | {"id": "other_speech"}
                ),
            ),
        ),
        (
            "two endings that set the same",
            all_of(
                setting("endings", "peace", effects=[{"set": {"anger": 1}}]),
                setting("endings", "stalemate", effects=[{"set": {"anger": 2}}]),
            ),
        ),
        (
            "a motion that sets the same when it passes and when it fails",
            lambda data: element(data, "moves", "make_peace")["motion"].update(
                failed_effects=[{"set": {"pact": 0}}]
            ),
        ),
        (
            "several chances with named dice",
            all_of(
                effect("speech", **ONE_CHANCE, die="one"), effect("speech", **ONE_CHANCE, die="two")
            ),
        ),
        ("a formula of a formula", new_variable(formula="worth_council / 4", max=500)),
    ],
)
def test_that_what_is_allowed_is_not_complained_of(
    name: str, plant: Callable[[Data], object]
) -> None:
    data = worlds.tiny_data()
    plant(data)
    assert worlds.told(data) == []


def test_that_a_great_many_sets_are_compared_in_bounded_time() -> None:
    data = worlds.tiny_data()
    many = [{"set": {"anger": 1}, "precedence": at} for at in range(20_000)]
    element(data, "moves", "speech")["effects"] = many
    began = time.perf_counter()
    assert worlds.told(data) == []
    assert time.perf_counter() - began < 10
