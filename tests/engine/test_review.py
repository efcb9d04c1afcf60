"""Warnings that reading finds: what can never be, what nobody reads, what has no French."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.lab.futures import play_out
from engine.players import PLAYER_KINDS
from engine.resources import shipped_scenarios
from engine.rules.dice import Dice
from engine.rules.rulebook import Rulebook
from engine.scenario.language import Language
from engine.scenario.loading import open_scenario
from engine.scenario.models import Scenario
from engine.scenario.reach import Reach
from engine.scenario.review import review
from tests.engine import worlds

READ = {"end": {"rank": 1, "finally_when": "x > 900"}}
"""An ending that reads x."""


def warned(data: Mapping[str, Any]) -> list[str]:
    """Warnings as `route: sentence`, but for what the small worlds of the tests leave unread."""
    found = review(worlds.scenario_of(data), data).warnings
    return [f"{'.'.join(map(str, route))}: {text}" for route, text in found]


def world(**sections: Any) -> dict[str, Any]:  # noqa: ANN401 - sections of any shape
    """One role, a variable x (0 to 1000, from 10) that an ending reads, and what is given.

    x rises by itself unless a drift is given.
    """
    numbers = {"x": {"start": 10, "max": 1000}} | sections.pop("numbers", {})
    endings = READ | sections.pop("endings", {})
    drift = sections.pop("drift", {"rise": {"effects": [{"add": {"x": 1}}]}})
    data = worlds.world_data(numbers=numbers, endings=endings, drift=drift, **sections)
    data["roles"][0]["votes"] = "directors" in sections
    del data["roles"][1]
    for ending in data["endings"]:
        ending["meaning"] = {"a": "It ended."}
    return data


def test_that_a_world_in_order_has_no_warnings() -> None:
    assert warned(world()) == []


def rising(**move: object) -> dict[str, Any]:
    """A world where x only rises, with a move of these keys."""
    return world(moves={"push": {"effects": [{"add": {"x": 1}}], **move}})


def requiring(that: str) -> list[str]:
    return warned(rising(requires=[{"that": that, "otherwise": "No."}]))


@pytest.mark.parametrize(
    "that",
    [
        "x < 10",
        "x < 5 and x > 20",
        "not x >= 10",
        "x == 3 or x == 4",
        "turn > 3",
        "turn < 1",
        "times(push) > 0",
        "times(stand) > 3",
        "false",
        "min(x, 5) > 5",
        "clamp(x, 0, 9) >= 10",
        "choose(x >= 10, 1, 2) > 1",
        "1 / max(x, 1) > 0.2",
        "sqrt(x) < 3",
    ],
)
def test_that_a_requirement_that_can_never_hold_is_warned_of(that: str) -> None:
    where = "moves.1.requires.0.that"
    assert requiring(that) == [f'{where}: can never hold, so nobody can ever order "push"']


@pytest.mark.parametrize(
    "that", ["x > 10", "x == 1000", "turn == 3", "times(stand) == 2", "x > 10 or false"]
)
def test_that_a_requirement_that_can_hold_and_fail_is_not(that: str) -> None:
    assert requiring(that) == []


@pytest.mark.parametrize("that", ["x >= 10", "turn >= 1", "true", "not x > 1000", "x != 3"])
def test_that_a_requirement_that_requires_nothing_is_warned_of(that: str) -> None:
    sentence = "holds whatever happens, so it requires nothing"
    assert requiring(that) == [f"moves.1.requires.0.that: {sentence}"]


def test_that_what_an_impossible_move_would_do_is_not_counted_on() -> None:
    """`fall` alone lowers x and is impossible; so x < 10 is, and what `low` would do."""
    data = world(
        moves={
            "fall": {
                "effects": [{"add": {"x": -1}}],
                "requires": [{"that": "false", "otherwise": "No."}],
            }
        },
        events={
            "low": {"when": "x < 10", "effects": [{"add": {"x": -100}}]},
            "after": {"when": "happened(low) or times(fall) > 0 or played(fall)"},
        },
    )
    assert warned(data) == [
        'moves.1.requires.0.that: can never hold, so nobody can ever order "fall"',
        'events.0.when: can never hold, so "low" never happens',
        'events.1.when: can never hold, so "after" never happens',
    ]


def test_that_limits_and_rests_bound_how_often_a_move_is_counted() -> None:
    for key, that in (("limit", "times(push) >= 2"), ("rest", "times(push) >= 3")):
        data = rising(**{key: 1})
        data["events"] = [worlds.world_data(events={"e": {"when": that}})["events"][0]]
        assert warned(data) == ['events.0.when: can never hold, so "e" never happens']


def test_that_hidden_starts_count_with_their_whole_range() -> None:
    for when, count in (("hidden < 20", 1), ("hidden < 21", 0), ("hidden > 29.5", 0)):
        data = world(
            numbers={"hidden": {"start": {"low": 20, "high": 30}, "known_to": []}},
            events={"e": {"when": when}},
        )
        assert len(warned(data)) == count


def test_that_formulas_and_flows_are_followed() -> None:
    stock = {"pool": "p", "start": 50}
    data = world(
        numbers={
            "here": stock,
            "there": stock,
            "sum": {"formula": "here + x", "max": 2000},
        },
        pools={"p": {"total": 100}},
        drift={
            "d": {"effects": [{"flow": {"from": "here", "to": "there", "amount": 1}}]},
            "rise": {"effects": [{"add": {"x": 1}}]},
        },
        events={
            "low": {"when": "sum < 10"},
            "high": {"when": "sum > 2000"},
            "gone": {"when": "here < 1 and there > 99"},
        },
    )
    assert warned(data) == [
        'events.0.when: can never hold, so "low" never happens',
        'events.1.when: can never hold, so "high" never happens',
    ]


def test_that_what_never_comes_about_is_warned_of_where_it_stands() -> None:
    data = world(
        numbers={"here": {"pool": "p", "start": 100}, "there": {"pool": "p", "start": 0}},
        pools={"p": {"total": 100}},
        moves={"whisper": {"channel": "private", "leak": {"chance": 0, "headline": "Out"}}},
        events={"e": {"chance": "x - 5000"}},
        drift={
            "d": {
                "effects": [
                    {"add": {"x": 1}, "when": "turn > 9"},
                    {"add": {"x": 1}, "chance": 0},
                    {"flow": {"from": "here", "to": "there", "amount": -1}},
                    {"add": {"x": 1}},
                ]
            }
        },
    )
    assert warned(data) == [
        'moves.1.leak.chance: is never more than 0: "whisper" never leaks',
        'events.0.chance: is never more than 0: "e" never happens',
        "drift.0.effects.0.when: can never hold, so this effect never comes about",
        "drift.0.effects.1.chance: is never more than 0, so this effect never comes about",
        "drift.0.effects.2.flow.amount: is never more than 0, so nothing ever flows",
    ]


def test_that_endings_that_nothing_can_come_to_are_warned_of() -> None:
    data = world(
        endings={
            "sunk": {"rank": 2, "when": "x < 3"},
            "over": {"rank": 3, "finally_when": "x >= 10"},
            "late": {"rank": 4, "finally_when": "x > 50"},
            "early": {"rank": 5, "when": "x > 50"},
        },
    )
    assert warned(data) == [
        'endings.0: no game can end with "the_end": "over" always comes first',
        'endings.2: no game can end with "sunk": its condition can never hold',
        'endings.4: no game can end with "late": "over" always comes first',
    ]


def test_that_an_ending_that_always_applies_is_warned_of() -> None:
    sentence = "holds whatever happens, so no game goes beyond its first turn"
    data = world(endings={"end": {"rank": 1, "when": "x >= 10"}})
    assert f"endings.1.when: {sentence}" in warned(data)


# Who reads what


def unread(**sections: Any) -> list[str]:  # noqa: ANN401 - sections of any shape
    told = warned(world(**sections))
    return [line.split('"')[1] for line in told if line.startswith("variables.")]


def test_that_a_variable_that_nobody_reads_is_warned_of() -> None:
    data = world(numbers={"y": 5}, drift={"d": {"effects": [{"add": {"x": 1, "y": 1}}]}})
    nobody = "no condition, amount, aim, plot or dossier"
    assert warned(data) == [f'variables.2: nothing reads "y": {nobody}']


def test_that_what_only_reads_itself_matters_to_nothing() -> None:
    data = world(
        numbers={"y": 5, "z": {"formula": "2 * y"}},
        drift={"d": {"effects": [{"add": {"x": 1}}, {"add": {"y": "-y / 2"}, "when": "y > 1"}]}},
    )
    assert warned(data) == [
        'variables.2: "y" matters to nothing but itself or its like',
        'variables.3: nothing reads "z": no condition, amount, aim, plot or dossier',
    ]


@pytest.mark.parametrize(
    "sections",
    [
        {"numbers": {"y": {"start": 5, "dossier": "everyone"}}},
        {"events": {"e": {"when": "y > 3", "effects": [{"add": {"x": 1}}]}}},
        {"drift": {"d": {"effects": [{"add": {"x": "y"}}]}}},
        {"drift": {"d": {"effects": [{"set": {"x": 1}, "chance": "y / 10"}]}}},
        {"drift": {"d": {"effects": [{"add": {"x": "z"}}, {"add": {"z": "y"}}]}}},
        {"numbers": {"z": {"formula": "y", "dossier": "everyone"}}},
        {"moves": {"m": {"appeal": "y"}}},
        {"endings": {"other": {"rank": 5, "finally_when": "y > 3"}}},
    ],
)
def test_that_a_variable_that_matters_by_any_way_is_not(sections: dict[str, Any]) -> None:
    numbers = {"y": 5, "z": {"start": 1, "dossier": "everyone"}} | sections.pop("numbers", {})
    assert unread(numbers=numbers, **sections) == []


# Votes and pictures


def test_that_votes_that_nobody_asks_for_are_warned_of() -> None:
    director = {"seat": "x", "convictions": {"peace": 1, "pece": 2}}
    motion = {"conviction": "peace", "passed": "Yes", "failed": "No"}
    told = warned(
        world(
            directors={"d": director},
            moves={"m": {"motion": motion, "effects": [{"add": {"x": 1}}]}},
        )
    )
    assert told == [
        'directors.0.convictions.pece: no motion asks for it (did you mean "peace"?)',
    ]
    data = worlds.world_data()
    assert 'roles.0.votes: "a" has a board that votes, but no motion to put' in warned(data)
    assert 'roles.1: "b" has no move' in warned(data)


def test_that_pictures_that_do_not_exist_are_warned_of() -> None:
    data = rising(icon="megafone")
    data["roles"][0]["emblem"] = "nothing_like_it"
    circle = "; a circle stands for it"
    assert warned(data) == [
        f'moves.1.icon: there is no picture "megafone" (did you mean "megaphone"?){circle}',
        f'roles.0.emblem: there is no picture "nothing_like_it"{circle}',
    ]


# French


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three more words", "has no French"),
        ({"en": "Three more words"}, "has no French"),
        ({"en": "Three more words", "fr": "Trois mots encore"}, None),
        ({"en": "Three more words", "fr": "Three more words."}, "is the same in French"),
        ({"en": "Sam Altman", "fr": "Sam Altman"}, None),
        ({"en": "Adam D’Angelo", "fr": "Adam D’Angelo"}, None),
        ({"both": "The New York Times"}, None),
        ({"en": "The New York Times", "fr": "The New York Times"}, "is the same in French"),
        (
            {
                "en": "He sells the whole company to them at once",
                "fr": "He sells the whole company to them aussitôt",
            },
            "is nearly the same as the English",
        ),
        ({"en": "Brin, Page and Google Cloud", "fr": "Brin, Page et Google Cloud"}, None),
    ],
)
def test_that_texts_without_french_are_warned_of_once_the_title_has_it(
    text: object, told: str | None
) -> None:
    data = rising()
    data["moves"][0]["label"] = text
    assert warned(data) == []
    data["title"] = {"en": "A world", "fr": "Un monde"}
    found = [line for line in warned(data) if line.startswith("moves.0.label")]
    assert len(found) == (told is not None)
    assert told is None or told in found[0]


# What reading says is so


FOLDERS = [*shipped_scenarios(), worlds.TINY]


@cache
def scenario_in(folder: Path) -> Scenario:
    return open_scenario(folder).scenario


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("kind", [kind for kind in PLAYER_KINDS if kind != "person"])
def test_that_no_game_leaves_the_ranges_that_reading_gives(folder: Path, kind: str) -> None:
    scenario = scenario_in(folder)
    reach, book = Reach(Language(scenario)), Rulebook(scenario)
    seats = {role.id: "random" if kind == "random" else "in_character" for role in scenario.roles}
    final = play_out(book, Dice(9, np.arange(2_000)), seats).state  # type: ignore[arg-type]  # both are kinds
    for variable in scenario.variables:
        low, high = reach.ranges[variable.id]
        values = final[book.layout.rows[variable.id]]
        assert low - 1e-9 <= values.min(), variable.id
        assert values.max() <= high + 1e-9, variable.id
    for move in scenario.moves:
        assert final[book.layout.times[move.id]].max() <= reach.most_times(move)


def test_that_some_ranges_are_narrower_than_what_the_files_say() -> None:
    for folder in FOLDERS:
        scenario = scenario_in(folder)
        ranges = Reach(Language(scenario)).ranges
        assert any(ranges[v.id] != (v.min, v.max) for v in scenario.variables)


@pytest.mark.parametrize("folder", shipped_scenarios(), ids=lambda folder: folder.name)
def test_that_every_text_that_ships_is_there_in_both_languages(folder: Path) -> None:
    loaded = open_scenario(folder)
    assert loaded.scenario.title.fr
    told = [
        str(loaded.book.problem(route, text))
        for route, text in review(loaded.scenario, loaded.book.joined).warnings
        if "French" in text or "English" in text
    ]
    assert told == []


# Chances


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        (1.9, "is 1.9; a chance runs from 0 to 1 (1.9 per cent is 0.019)"),
        ("35", "is 35; a chance runs from 0 to 1 (35 per cent is 0.35)"),
        (500, "is 500; a chance runs from 0 to 1"),
        ("x / 5 + 8", "is never less than 10; a chance runs from 0 to 1"),
        (1, None),
        (0.35, None),
        ("x / 10", None),
    ],
)
def test_that_a_chance_above_one_is_warned_of_wherever_it_stands(
    chance: str | float, told: str | None
) -> None:
    motion = {"conviction": "c", "passed": "Yes", "failed": "No", "failed_leak": chance}
    leak = {"chance": chance, "headline": "Out"}
    effect = {"add": {"x": 1}, "chance": chance}
    data = world(
        directors={"d": {"seat": "x", "convictions": {"c": 0}}},
        moves={"push": {"channel": "private", "leak": leak, "motion": motion, "effects": [effect]}},
        events={"e": {"chance": chance}},
    )
    found = [line.split(": ", 1) for line in warned(data) if "a chance runs" in line]
    places = {
        "moves.1.effects.0.chance",
        "moves.1.leak.chance",
        "moves.1.motion.failed_leak",
        "events.0.chance",
    }
    assert dict(found) == (dict.fromkeys(places, told) if told else {})
