"""What a careful reader would ask about a scenario that is in order: warnings.

Only what reading alone can tell; `engine.lab.trial` plays to find the rest.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from engine.errors import did_you_mean
from engine.scenario.complaint import A_CHANCE, Complaint
from engine.scenario.effect_checks import effect_lists
from engine.scenario.language import Language
from engine.scenario.liveness import unread
from engine.scenario.models import Effect, Scenario
from engine.scenario.pictures import emblems, icons
from engine.scenario.reach import Reach
from engine.scenario.sites import Route, chances
from engine.scenario.translations import untranslated


class Review(NamedTuple):
    """Warnings, and the ids of what they call impossible."""

    warnings: list[Complaint]
    impossible: frozenset[str]


def review(scenario: Scenario, data: Mapping[str, Any]) -> Review:
    """Read a scenario that is in order; `data` is what its files said."""
    language = Language(scenario)
    reach = Reach(language)
    found = chain(
        _moves(reach),
        _events(reach),
        *(_effects(reach, route, effects) for route, effects, _ in effect_lists(scenario)),
        _chances(reach),
        _endings(reach),
        unread(language),
        _votes(scenario),
        _pictures(scenario),
        untranslated(scenario, data),
    )
    return Review(list(found), reach.impossible)


def glance(scenario: Scenario, data: Mapping[str, Any]) -> Iterator[Complaint]:
    """The warnings that can be told of a scenario that is well formed, but not in order."""
    return chain(first_look(scenario), _votes(scenario), untranslated(scenario, data))


def first_look(scenario: Scenario) -> Iterator[Complaint]:
    """Those that need nothing but the part that they are about."""
    return chain(_plain_chances(scenario), _pictures(scenario))


def _moves(reach: Reach) -> Iterator[Complaint]:
    for i, move in enumerate(reach.scenario.moves):
        for j, requirement in enumerate(move.requires):
            route: Route = ("moves", i, "requires", j, "that")
            if reach.never(requirement.that):
                yield route, f'can never hold, so nobody can ever order "{move.id}"'
            elif reach.always(requirement.that):
                yield route, "holds whatever happens, so it requires nothing"
        if move.id in reach.dead_moves and not any(reach.never(r.that) for r in move.requires):
            offer = reach.answered[move.id].id
            yield ("moves", i), f'nobody can ever order "{move.id}": "{offer}" can never be made'
        if move.leak is not None and reach.no_chance(move.leak.chance):
            yield ("moves", i, "leak", "chance"), f'is never more than 0: "{move.id}" never leaks'
    able = {move.role for move in reach.scenario.moves}
    for i, role in enumerate(reach.scenario.roles):
        if role.id not in able:
            yield ("roles", i), f'"{role.id}" has no move'


def _events(reach: Reach) -> Iterator[Complaint]:
    for i, event in enumerate(reach.scenario.events):
        if reach.never(event.when):
            yield ("events", i, "when"), f'can never hold, so "{event.id}" never happens'
        elif reach.no_chance(event.chance):
            yield ("events", i, "chance"), f'is never more than 0: "{event.id}" never happens'


def _effects(reach: Reach, route: Route, effects: Sequence[Effect]) -> Iterator[Complaint]:
    for i, effect in enumerate(effects):
        here = (*route, i)
        if effect.when is not None and reach.never(effect.when):
            yield (*here, "when"), "can never hold, so this effect never comes about"
        elif reach.no_chance(effect.chance):
            yield (*here, "chance"), "is never more than 0, so this effect never comes about"
        elif effect.flow is not None and reach.no_chance(effect.flow.amount):
            yield (*here, "flow", "amount"), "is never more than 0, so nothing ever flows"


def _chances(reach: Reach) -> Iterator[Complaint]:
    yield from _plain_chances(reach.scenario)
    for route, chance, _ in chances(reach.scenario):
        low, _ = reach.interval(chance)
        if low > 1.0 and _constant(chance) is None:
            yield route, f"is never less than {low:g}; {A_CHANCE}"


def _plain_chances(scenario: Scenario) -> Iterator[Complaint]:
    """Of those that are a mere number; expressions may have faults of their own."""
    for route, chance, _ in chances(scenario):
        constant = _constant(chance)
        if constant is not None and constant > 1.0:
            per_cent = (
                f" ({constant:g} per cent is {constant / 100:g})" if constant <= 100.0 else ""
            )
            yield route, f"is {constant:g}; {A_CHANCE}{per_cent}"


def _constant(chance: str | float) -> float | None:
    try:
        return float(chance)
    except ValueError:
        return None


def _endings(reach: Reach) -> Iterator[Complaint]:
    for i, ending in enumerate(reach.scenario.endings):
        route: Route = ("endings", i)
        if ending.id in reach.dead_endings:
            first = reach.dead_endings[ending.id]
            why = f'"{first}" always comes first' if first else "its condition can never hold"
            yield route, f'no game can end with "{ending.id}": {why}'
        if ending.when is not None and reach.always(ending.when):
            yield (*route, "when"), "holds whatever happens, so no game goes beyond its first turn"


def _votes(scenario: Scenario) -> Iterator[Complaint]:
    asked = {move.motion.conviction for move in scenario.moves if move.motion is not None}
    for i, role in enumerate(scenario.roles):
        if role.votes and not asked:
            yield ("roles", i, "votes"), f'"{role.id}" has a board that votes, but no motion to put'
    for i, director in enumerate(scenario.directors):
        for name in director.convictions:
            if name not in asked:
                hint = did_you_mean(name, asked)
                yield ("directors", i, "convictions", name), f"no motion asks for it{hint}"


def _pictures(scenario: Scenario) -> Iterator[Complaint]:
    named = [
        *((("moves", i, "icon"), move.icon, icons()) for i, move in enumerate(scenario.moves)),
        *((("roles", i, "emblem"), r.emblem, emblems()) for i, r in enumerate(scenario.roles)),
    ]
    for route, name, known in named:
        if name not in known:
            hint = did_you_mean(name, known)
            yield route, f'there is no picture "{name}"{hint}; a circle stands for it'
