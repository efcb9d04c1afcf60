"""Whether a plan fits its scenario: everything that it names is there, and can be so."""

from collections.abc import Iterable, Iterator

from engine.errors import did_you_mean
from engine.scenario.models import EVERYONE, Audience, Scenario, Variable
from engine.session.parts import Change
from engine.session.plan import PlannedInject, SessionPlan


def misfits(plan: SessionPlan, scenario: Scenario) -> Iterator[str]:
    """What does not fit, in English, each without its full stop."""
    roles = {role.id for role in scenario.roles}
    if plan.turns > len(scenario.turns):
        yield f"it plans {plan.turns} turns, but the scenario has {len(scenario.turns)}"
    for team in plan.teams:
        yield from _unknown(team.role, roles, "a team's role", "role")
    if all(team.played_by != "person" for team in plan.teams):
        yield "nobody plays: no team of people"
    for inject in plan.injects:
        for misfit in _misfits_of(inject, scenario, roles):
            yield f"inject {inject.id}: {misfit}"


def _misfits_of(inject: PlannedInject, scenario: Scenario, roles: set[str]) -> Iterator[str]:
    if inject.event is not None:
        events = {event.id for event in scenario.events}
        yield from _unknown(inject.event, events, "it", "event")
    for role in _named(inject.known_to):
        yield from _unknown(role, roles, "who hears of it", "role")
    variables = {variable.id: variable for variable in scenario.variables}
    for change in inject.changes:
        if change.variable not in variables:
            yield from _unknown(change.variable, variables, "a change", "number")
        else:
            yield from _misfits_in(change, variables)


def _misfits_in(change: Change, variables: dict[str, Variable]) -> Iterator[str]:
    variable = variables[change.variable]
    if variable.pool is None:
        if change.source is not None:
            yield f"{change.variable} is in no pool, so nothing flows to it from {change.source}"
        return
    source = variables.get(change.source) if change.source is not None else None
    if source is None or source.pool != variable.pool or source.id == variable.id:
        others = [v.id for v in variables.values() if v.pool == variable.pool and v != variable]
        yield (
            f"{change.variable} is a stock of {variable.pool}: say from which other it flows "
            f"({', '.join(others[:6])})"
        )


def _named(audience: Audience) -> list[str]:
    return [] if audience == EVERYONE else list(audience)


def _unknown(name: str, known: Iterable[str], what: str, kind: str) -> Iterator[str]:
    known = set(known)
    if name not in known:
        yield f'{what} names a {kind} "{name}" that is not there{did_you_mean(name, sorted(known))}'
