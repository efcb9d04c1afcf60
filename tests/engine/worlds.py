"""Small scenarios for the tests: the tiny one from its file, and worlds built to one purpose."""

import random
from collections.abc import Mapping
from copy import deepcopy
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.records import TurnRecord
from engine.players import PlayerKind
from engine.scenario.examination import examined
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.scenario.yaml_source import Data, read_yaml

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
TINY = SCENARIOS / "tiny"
BRIDGE = SCENARIOS / "bridge"
Parts = Mapping[str, Mapping[str, Any]]
"""Elements by id, each with only what matters."""
Number = Mapping[str, Any] | float
"""A variable, or just its start."""

_FILLINGS: dict[str, dict[str, Any]] = {
    "pools": {"label": "A pool", "unit": "people"},
    "variables": {"label": "A number"},
    "directors": {"name": "A director", "about": "One of the board"},
    "moves": {
        "role": "a",
        "channel": "public",
        "label": "A move",
        "does": "It does something.",
        "costs": "Nothing",
        "risks": "None.",
        "headline": "Somebody moves",
    },
    "offers": {"by": "a", "to": "b", "label": "An offer"},
    "events": {"label": "An event", "headline": "Something happens", "source": "A desk"},
    "drift": {"label": "A drift"},
    "endings": {
        "title": "An ending",
        "story": "It ends.",
        "meaning": {"a": "It ended.", "b": "It ended."},
    },
}


@cache
def tiny() -> Scenario:
    """The tiny scenario of the tests."""
    return load_scenario(TINY)


@cache
def bridge() -> Scenario:
    """The scenario of the tests that is about offers."""
    return load_scenario(BRIDGE)


@cache
def _data(folder: Path) -> Data:
    return read_yaml(folder / "scenario.yaml").data


def tiny_data() -> dict[str, Any]:
    """A copy of the tiny scenario as plain data, to plant mistakes in."""
    return _copied(TINY)


def bridge_data() -> dict[str, Any]:
    """A copy of the scenario about offers as plain data."""
    return _copied(BRIDGE)


def _copied(folder: Path) -> dict[str, Any]:
    data = deepcopy(_data(folder))
    assert isinstance(data, dict)
    return data


def element(data: dict[str, Any], section: str, name: str) -> dict[str, Any]:
    """The element of that id in plain data."""
    found: dict[str, Any] = next(part for part in data[section] if part["id"] == name)
    return found


def scenario_of(data: Mapping[str, Any]) -> Scenario:
    """The scenario that plain data says; it must be in order."""
    scenario, complaints = examined(data)
    assert scenario is not None, complaints
    return scenario


def told(data: Mapping[str, Any]) -> list[str]:
    """Everything that is wrong with plain data, as `route: sentence`."""
    return [f"{'.'.join(map(str, route))}: {text}" for route, text in examined(data)[1]]


def world_data(
    *, turns: int = 3, numbers: Mapping[str, Number] | None = None, **sections: Parts
) -> dict[str, Any]:
    """A world of the roles a (whose board votes) and b, with everything unsaid filled in."""
    given = {section: dict(parts) for section, parts in sections.items()}
    given["variables"] = {"scenery": {"start": 0}} | {
        name: part if isinstance(part, Mapping) else {"start": part}
        for name, part in (numbers or {}).items()
    }
    given["moves"] = {"stand": {"channel": "private"}} | given.get("moves", {})
    given["endings"] = {"the_end": {"rank": 99, "finally_when": "true"}} | given.get("endings", {})
    return {
        "id": "world",
        "title": "A world",
        "subtitle": "Small",
        "about": "For one test",
        "version": "1",
        "authors": "Quorum",
        "turns": [_day(number) for number in range(1, turns + 1)],
        "roles": [_role("a", votes=True), _role("b", votes=False)],
        "plots": [_plot()],
        **{section: _filled(section, parts) for section, parts in given.items()},
    }


def world(
    *, turns: int = 3, numbers: Mapping[str, Number] | None = None, **sections: Parts
) -> Scenario:
    """The scenario of `world_data`."""
    return scenario_of(world_data(turns=turns, numbers=numbers, **sections))


def game_of(
    scenario: Scenario, *, seed: int = 1, number: int = 0, seat: PlayerKind = "person"
) -> Game:
    """A new game with the same kind of player in every seat; persons, unless said otherwise."""
    seats = {role.id: seat for role in scenario.roles}
    return Game.new(scenario, seed=seed, seats=seats, number=number)


def orders_of(scenario: Scenario, *moves: str, **terms: float) -> dict[str, Orders]:
    """Orders to make these moves, each by its role and in its channel; `terms` by variable."""
    owners = {move.id: move for move in scenario.moves}
    chosen: dict[str, dict[str, Any]] = {}
    for name in moves:
        own = chosen.setdefault(owners[name].role, {})
        own[owners[name].channel] = name
        offered = [t.variable for o in scenario.offers if o.made_by == name for t in o.terms]
        said = {variable: terms[variable] for variable in offered if variable in terms}
        own["terms"] = own.get("terms", {}) | said
    return {role: Orders.model_validate(given) for role, given in chosen.items()}


def play(game: Game, *moves: str, **terms: float) -> TurnRecord:
    """Play a turn with these moves; nobody does anything else."""
    return game.commit(orders_of(game.scenario, *moves, **terms))


def played_out(scenario: Scenario, *, seed: int, number: int = 0) -> Game:
    """A whole game by players in character."""
    game = game_of(scenario, seed=seed, number=number, seat="in_character")
    while not game.over:
        game.commit({})
    return game


def shuffled(part: Any, luck: random.Random) -> Any:  # noqa: ANN401 - plain data of any shape
    """The same scenario, listed in another order; only turns and requirements keep theirs."""
    if isinstance(part, dict):
        keys = luck.sample(sorted(part), len(part))
        return {
            key: part[key] if key in {"turns", "requires"} else shuffled(part[key], luck)
            for key in keys
        }
    if isinstance(part, list):
        return [shuffled(item, luck) for item in luck.sample(part, len(part))]
    return part


def _day(number: int) -> dict[str, str]:
    at = datetime(2024, 1, 1, 8) + timedelta(days=number - 1)
    return {"at": at.isoformat(), "label": f"Day {number}"}


def _filled(section: str, parts: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    start = {"basis": "design choice", **_FILLINGS[section]}
    return [start | {"id": name} | dict(part) for name, part in parts.items()]


def _role(name: str, *, votes: bool) -> dict[str, Any]:
    words = ("name", "title", "summary", "brief", "stake", "character")
    return {
        "id": name,
        "basis": "design choice",
        **{word: f"{word} of {name}" for word in words},
        "emblem": "hand",
        "votes": votes,
        "aims": [{"id": "aim", "label": "Aim", "about": "An aim", "weight": 100, "measure": "50"}],
    }


def _plot() -> dict[str, Any]:
    curves = [{"role": "a", "variable": "scenery"}]
    return {"id": "plot", "label": "Plot", "unit": "n", "about": "A plot", "curves": curves}
